"""Hold the lists of documents, sources and abbreviations to the data of all documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborNode

from converter.verify.head import words_of
from converter.verify.opened import Opened, from_root
from converter.verify.pointed import kind_in_words
from converter.verify.told import KINDS, Data, as_begun, counts_of, date_in_words, is_name, members_of

Pages = Mapping[str, Data]
LISTS = ("index.html", "kamervragen/index.html", "bronnen/index.html", "begrippen/index.html")
_HOME, _ALL, _SOURCES, _TERMS = LISTS
_NEWEST = 10  # that the home page has


def check_list(page: Opened, pages: Pages) -> Iterator[str]:
    """Yield where a page that lists has other rows than the documents give; ``pages``: their data by URL."""
    if page.name == _ALL or (page.name == _HOME and page.tree.css_matches("ul.documenten")):  # else one's own
        yield from _documents(page, pages)
    elif page.name == _SOURCES:
        yield from _sources(page, pages)
    elif page.name == _TERMS:
        yield from _terms(page, pages)


def newest_first(pages: Pages) -> list[str]:
    """Return the URLs of all documents by their latest date, then by address; those without a date last."""
    return sorted(sorted(pages), key=lambda url: date_of(pages[url]), reverse=True)


def date_of(data: Data) -> str:
    """Return the day by which a document stands in lists: answered, else submitted, else ""."""
    return str(data["answered"] or data["submitted"] or "")


def _documents(page: Opened, pages: Pages) -> Iterator[str]:
    rows = page.tree.css("article ul.documenten > li")
    addresses = {url.rstrip("/"): data for url, data in pages.items()}
    wanted = [f"{address}/" for address in newest_first(addresses)][: _NEWEST if page.name == _HOME else None]
    found = [next(iter(_places(page, row)), "") for row in rows]
    if found != [f"/{url}" for url in wanted]:
        yield "the documents are others, or in another order"
        return
    for url, row in zip(wanted, rows, strict=True):
        data = pages[url]
        date = date_in_words(date_of(data)) if date_of(data) else ""
        told = (members_of(data), date, KINDS[data["kind"]].lower(), counts_of(data))
        if not is_name(words_of(row.css_first("a")), data):
            yield f"the name of {url} is another"
        if as_begun(words_of(row.css_first("span"))) != as_begun(" · ".join(filter(None, told))):
            yield f"what is told of {url} is not what its data say"


def _places(page: Opened, node: LexborNode) -> list[str]:
    return [from_root(link.attributes.get("href") or "", page.depth) for link in node.css("a")]


def _sources(page: Opened, pages: Pages) -> Iterator[str]:
    """Yield each source that is not listed as it is cited, and each place of the list that cites nothing."""
    rows = {node.attributes.get("id") or "": node for node in page.tree.css("article ul.bronnen > li")}
    if len(rows) != len(page.tree.css("article ul.bronnen > *")):
        yield "a source is listed twice"
    listed = {id_: (words_of(node), frozenset(_places(page, node))) for id_, node in rows.items()}
    everywhere = frozenset(place for _, places in listed.values() for place in places)
    citing: set[str] = set()
    for url, data in pages.items():
        for each in (*data["citations"], *data["addresses"]):
            places = {f"/{url}#{id_}" for id_ in each["in"]} or {f"/{url}"}
            citing |= places
            if not _is_listed(each, places, listed, everywhere):
                yield f"“{each['text']}” of {url} is not listed with its places"
    known = {f"/{url}" for url in pages} | citing
    for place in sorted(everywhere):
        if place.startswith("/kamervragen/") and place not in known:
            yield f"nothing is cited at {place}"


def _is_listed(
    each: Data,
    places: set[str],
    listed: Mapping[str, tuple[str, frozenset[str]]],
    everywhere: frozenset[str],
) -> bool:
    row = listed.get(f"bron-{each.get('key')}")
    if row is None:
        return places <= everywhere and ("key" not in each or not each["key"].isascii())
    name = f"{kind_in_words(each['kind'])} "
    return places <= row[1] and row[0].startswith(name) and (not each["url"] or each["url"] in row[1])


def _terms(page: Opened, pages: Pages) -> Iterator[str]:
    rows = [
        (words_of(row.css_first("dt")), words_of(row.css_first("dd")), _places(page, row))
        for row in page.tree.css("article dl.begrippen > div")
    ]
    used: set[tuple[str, str, str]] = set()
    for url, data in pages.items():
        used |= {(_plain(short), _plain(long), f"/{url}") for short, long in data["abbreviations"].items()}
    for short, long, place in sorted(used):
        if not any(short == row[0] and row[1].startswith(long) and place in row[2] for row in rows):
            yield f"{short} of {place} is not listed as {long}"
    count = sum(place.startswith("/kamervragen/") for row in rows for place in row[2])
    if count != len(used):
        yield f"{count} uses of abbreviations instead of {len(used)}"


def _plain(words: str) -> str:
    return " ".join(words.split())
