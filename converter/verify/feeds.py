"""Hold what can be followed to the data: which documents a feed has, their order, what it says of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

from converter.dutch import capitalized
from converter.institution import KAMER
from converter.verify.grouped import lists_of, newest_first
from converter.verify.replies import date_of
from converter.verify.told import (
    Data,
    begins,
    institution_of,
    is_name,
    listed,
    members_of,
    spaced,
    state_in_words,
)

NAME = "atom.xml"
_IN = "{http://www.w3.org/2005/Atom}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_FOLLOWED = ("leden", "partijen", "ministeries")
_MOST = 50
_SINCE, _NO_DAY = "2026-01-01", "1970-01-01"


def check_feeds(site: Path, pages: Mapping[str, Data], root: str) -> Iterator[tuple[str, str]]:
    """Yield the file and what is wrong in it; a site that is followed nowhere need not have one."""
    found = {path.relative_to(site).as_posix() for path in site.rglob(NAME)}
    wanted = dict(_wanted(pages))
    for name in sorted(found ^ wanted.keys()) if found else ():
        yield name, "it should not be there, or is missing"
    for name in sorted(found & wanted.keys()):
        title, documents = wanted[name]
        feed = _opened(site / name)
        if pages and [_of(feed, "title"), feed.findtext(f"{_IN}author/{_IN}name")] != [title, title]:
            yield name, "it is called otherwise"
        yield from ((name, words) for words in _compared(feed, name, root, documents))


def _wanted(pages: Mapping[str, Data]) -> Iterator[tuple[str, tuple[str, list[Data]]]]:
    """Yield each feed with what it is called and its documents."""
    papers = capitalized(next(map(institution_of, pages.values()), KAMER).papers[0])
    yield NAME, (papers, [pages[url] for url in newest_first(pages)[:_MOST]])
    lists = lists_of(pages)
    for each in chain(*(lists[folder] for folder in _FOLLOWED)):
        yield f"{each.url}{NAME}", (f"{papers}: {each.name}", [pages[url] for url in each.documents[:_MOST]])


def _opened(file: Path) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(file.read_bytes(), parser)


def _compared(feed: etree._Element, name: str, root: str, wanted: Sequence[Data]) -> Iterator[str]:
    folder, newest = name.removesuffix(NAME), max(map(date_of, wanted), default="")
    head = [(_id(root, name), _time(newest), f"{_to_self(root, name)} {_to_page(root, folder)}")]
    if feed.tag != f"{_IN}feed" or [(_of(feed, "id"), _of(feed, "updated"), _led(feed))] != head:
        yield "it is another feed, or of another day"
    if feed.get(_LANGUAGE) != "nl":
        yield "its language is another"
    entries = feed.findall(f"{_IN}entry")
    rows = [(_of(each, "id"), _of(each, "updated"), _led(each)) for each in entries]
    if rows != [_row(data, root) for data in wanted]:
        yield "its documents are others, or in another order"
        return
    for entry, data in zip(entries, wanted, strict=True):
        if not is_name(spaced(_of(entry, "title")), data):
            yield f"the name of {data['url']} is another"
        if not _is_told(_of(entry, "summary"), data):
            yield f"what is told of {data['url']} is not what its data say"


def _row(data: Data, root: str) -> tuple[str, str, str]:
    return _id(root, data["url"]), _time(date_of(data)), _to_page(root, data["url"])


def _to_self(root: str, name: str) -> str:
    return f"self application/atom+xml {root}{name}"


def _to_page(root: str, url: str) -> str:
    return f"alternate text/html {root}{url}"


def _id(root: str, url: str) -> str:
    place = urlsplit(root)
    return f"tag:{(place.hostname or '').encode('idna').decode()},{_SINCE}:{place.path}{url}"


def _time(day: str) -> str:
    return f"{day or _NO_DAY}T00:00:00Z"


def _of(element: etree._Element, name: str) -> str:
    return element.findtext(f"{_IN}{name}") or ""


def _led(element: etree._Element) -> str:
    links = element.findall(f"{_IN}link")
    return " ".join(link.get(name) or "" for link in links for name in ("rel", "type", "href"))


def _is_told(summary: str, data: Data) -> bool:
    """Return whether it says who asks whom, the state, and how the first question begins."""
    who = " aan ".join(filter(None, (members_of(data), listed(data["addressees"] or ()))))
    known = "; ".join(filter(None, (who, state_in_words(data))))
    start = spaced(f"{known}." if known else "")
    said, text = spaced(summary), next((each["text"] for each in data["questions"][:1]), "")
    if not text.strip():
        return said == start
    words = said.removeprefix(start).strip().removeprefix("Eerste vraag: ")
    return said == spaced(f"{start} Eerste vraag: {words}") and begins(words, text)
