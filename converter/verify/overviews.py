"""Hold the lists of documents, sources and abbreviations to the data of all documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from converter.verify.annotations import check_remark_list
from converter.verify.cited import check_sources, collection_of
from converter.verify.grouped import FOLDERS, Pages, day_of, newest_first
from converter.verify.list_pages import Wanted, check_list_page
from converter.verify.opened import Opened, attribute, from_root, words_of
from converter.verify.told import (
    as_begun,
    counts_of,
    date_in_words,
    is_name,
    kind_of,
    members_of,
    spaced,
    state_in_words,
)

LISTS = (
    "index.html",
    "bronnen/index.html",
    "begrippen/index.html",
    "opmerkingen/index.html",
)
_HOME, _SOURCES, _TERMS, _REMARKS = LISTS
_NEWEST = 10  # that the home page has


def check_list(page: Opened, pages: Pages, lists: Mapping[str, Wanted]) -> Iterator[str]:
    """Yield where a page that lists has other rows than the documents give; ``pages``: their data by URL.

    ``lists``: the lists of documents that there must be, by the name of the page.
    """
    if page.name in lists:
        yield from check_list_page(page, lists[page.name], pages)
    elif page.name.startswith(tuple(f"{folder}/" for folder in FOLDERS)):
        yield "no document belongs to this list"
    if page.name not in LISTS:
        return
    by_address = dict(sorted(pages.items(), key=lambda each: each[0].rstrip("/")))
    if page.name == _HOME and page.tree.css_matches("ul.documenten"):  # else one's own
        yield from _documents(page, newest_first(pages)[:_NEWEST], pages)
    elif page.name == _SOURCES:
        collection = collection_of(by_address)
        yield from check_sources(page, "article ul.bronnen > *", by_address.values(), collection)
    elif page.name == _TERMS:
        yield from _terms(page, pages)
    elif page.name == _REMARKS:
        yield from check_remark_list(page, by_address)


def _documents(page: Opened, wanted: Sequence[str], pages: Pages) -> Iterator[str]:
    rows = page.tree.css("article ul.documenten > *")
    if [attribute(row.css_first("a"), "href") for row in rows] != list(wanted):
        yield "the documents are others, or in another order"
        return
    for url, row in zip(wanted, rows, strict=True):
        data = pages[url]
        known = (kind_of(data).lower(), counts_of(data), state_in_words(data))
        told = (members_of(data), date_in_words(day_of(data)), *known)
        if not is_name(words_of(row.css_first("a")), data):
            yield f"the name of {url} is another"
        if as_begun(words_of(row.css_first("span"))) != as_begun(" · ".join(filter(None, told))):
            yield f"what is told of {url} is not what its data say"


def _terms(page: Opened, pages: Pages) -> Iterator[str]:
    """Yield each use of an abbreviation that is not listed, and how many uses are listed too many."""
    found: set[tuple[str, str, str]] = set()
    used = {
        (spaced(short), spaced(long), f"/{url}")
        for url, data in pages.items()
        for short, long in data["abbreviations"].items()
    }
    rows = page.tree.css("article dl.begrippen > *")
    for row in rows:
        short, meaning = words_of(row.css_first("dt")), words_of(row.css_first("dd"))
        places = {from_root(attribute(link, "href"), page.depth) for link in row.css("a")}
        found |= {use for use in used if use[0] == short and use[2] in places and meaning.startswith(use[1])}
    yield from (f"{short} of {place} is not listed as {long}" for short, long, place in used - found)
    count = sum("../kamervragen/" in attribute(link, "href") for row in rows for link in row.css("a"))
    if count != len(used):
        yield f"{count} uses of abbreviations instead of {len(used)}"
