"""Hold the links and explanations in the words of a page to its data, and those to the source.

The data list what the text points at, each with its place. On the page these are the links, in the same
order: those of the text by their place, then those of each note. Of two that overlap one is a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from converter.publications.table import PUBLICATIONS
from converter.verify.head import heading_words, words_of
from converter.verify.opened import Opened
from converter.verify.told import Data, begins

_KINDS = {row.kind: row.name for row in PUBLICATIONS}


@dataclass(frozen=True, slots=True)
class Collection:
    """The data of every page by its URL; the page of the site for the key of each that is published."""

    data: Mapping[str, Data]
    own: Mapping[str, str]


def collection_of(data: Mapping[str, Data]) -> Collection:
    """Return what the pages of a site know of each other."""
    return Collection(data, _own_pages(data))


@dataclass(frozen=True, slots=True)
class Pointer:
    """What the data say of a phrase: where it may lead, and what explains it; ``place`` orders the page."""

    words: str
    href: str
    title: str
    place: tuple[int, int]
    end: int


def kind_in_words(kind: str) -> str:
    """Return what visitors call a kind of publication."""
    return _KINDS.get(kind, "")


def check_pointed(page: Opened, data: Data, collection: Collection) -> Iterator[str]:
    """Yield where the links within the words are not those of the data."""
    waiting = pointers_of(data, collection)
    linked: list[Pointer] = []
    for node in page.tree.css("article a[href]"):
        if not _is_in_words(node):
            continue
        words, href = words_of(node), node.attributes.get("href") or ""
        start = linked[-1].place if linked else (-1, -1)
        found = next((each for each in waiting if each.place > start and _is(each, words, href)), None)
        if found is None:
            yield f"“{words}” leads to {href}, which the data do not say"
            continue
        linked.append(found)
        yield from _explained(page, node, found, data, collection)
    if len(linked) < len(waiting):
        yield from _missing(page, waiting, linked)
    yield from _long_forms(page, data)


def _is_in_words(node: LexborNode) -> bool:
    names = set((node.attributes.get("class") or "").split())
    if names & {"added", "footnote-ref", "footnote-backref", "headerlink"}:
        return False
    if (node.attributes.get("href") or "").startswith("#eigen-noot-"):
        return False
    above = node.parent
    while above is not None and above.tag != "article":
        if "added" in (above.attributes.get("class") or "").split():
            return False
        above = above.parent
    return True


def _is(pointer: Pointer, words: str, href: str) -> bool:
    return pointer.words == words and href == pointer.href


def pointers_of(data: Data, collection: Collection) -> list[Pointer]:
    """Return what the text points at, in the order of the page."""
    found = []
    for each in data["references"]:
        page, _, id_ = each["to"].partition("#")
        if not page or page in collection.data:
            found.append(_pointer(each, f"../{page.split('/')[1]}/#{id_}" if page else f"#{id_}", "", data))
    for each in data["citations"]:
        if each["url"]:
            href = collection.own.get(each["key"], each["url"])
            found.append(_pointer(each, href, f"{kind_in_words(each['kind'])}: {each['title']}", data))
    found.extend(_pointer(each, each["url"], "", data) for each in data["addresses"])
    return sorted(found, key=lambda pointer: pointer.place)


def _own_pages(pages: Mapping[str, Data]) -> dict[str, str]:
    """Return the page of the site for the key of each document that is a publication itself."""
    own: dict[str, str] = {}
    for url, data in pages.items():
        for key in (data["aanhangsel"], data["zaaknummer"] and f"kv-tk-{data['zaaknummer']}"):
            if key and (key not in own or url.split("/")[1] in key):
                own[key] = f"../{url.split('/')[1]}/"
    return own


def _pointer(each: Data, href: str, title: str, data: Data) -> Pointer:
    start, end = each["span"]
    note = next((note["number"] for note in data["footnotes"] if _holds(note, start)), 0)
    words = " ".join(each["text"].split())
    return Pointer(words, href, title, (note, start), end)


def _holds(note: Data, place: int) -> bool:
    return any(start <= place < end for start, end in note["definitions"])


def _explained(
    page: Opened, node: LexborNode, pointer: Pointer, data: Data, collection: Collection
) -> Iterator[str]:
    """Yield what is wrong with what explains a link, and with the official address beside one of our own."""
    title = node.attributes.get("title") or ""
    names = node.attributes.get("class") or ""
    if names == "citaat" and title != pointer.title:
        yield f"“{pointer.words}” is explained as “{title}”"
    if names == "verwijzing" and not _previews(page, title, pointer.href, data, collection):
        yield f"“{pointer.words}” is explained as “{title}”"
    beside = node.next
    if names == "citaat" and beside is not None and "officieel" in (beside.attributes.get("class") or ""):
        urls = {each["url"] for each in data["citations"] if each["text"].split() == pointer.words.split()}
        if beside.attributes.get("href") not in urls or words_of(beside) != "officiële publicatie":
            yield f"beside “{pointer.words}” is another address"


def _previews(page: Opened, title: str, href: str, data: Data, collection: Collection) -> bool:
    """Return whether a title says how the question or answer that a link leads to is called, and begins."""
    url, _, id_ = href.partition("#")
    other = collection.data.get(f"kamervragen/{url.split('/')[1]}/", data) if url else data
    item = next(
        (each for key in ("questions", "answers") for each in other[key] if _has(each, id_, key)), None
    )
    if item is None:
        return False
    heading = page.first(f"[id='{item['id']}']") if not url else None
    name, _, words = title.partition(": ")
    numbers = set(re.findall(r"\d+", name))
    called = name == heading_words(heading) if heading else numbers <= set(map(str, item["numbers"]))
    return called and begins(words.strip(), item["text"])


def _has(item: Data, id_: str, key: str) -> bool:
    word = "vraag" if key == "questions" else "antwoord"
    return item["id"] == id_ or id_ in {f"{word}-{number}" for number in item["numbers"]}


def _missing(page: Opened, waiting: list[Pointer], linked: list[Pointer]) -> Iterator[str]:
    """Yield each pointer that is no link, unless one that it overlaps is, or it stands in a heading."""
    headings = " ".join(words_of(node) for node in page.tree.css("article h2, article h3"))
    for pointer in waiting:
        overlapped = any(_overlap(pointer, other) for other in linked)
        if pointer not in linked and not overlapped and pointer.words not in headings:
            yield f"“{pointer.words}” does not lead to {pointer.href}"


def _overlap(one: Pointer, other: Pointer) -> bool:
    return one.place[1] < other.end and other.place[1] < one.end


def _long_forms(page: Opened, data: Data) -> Iterator[str]:
    """Yield the abbreviations that the data do not explain so; "GGZ" and "ggz's" are "ggz"."""
    shown = {(words_of(node), node.attributes.get("title") or "") for node in page.tree.css("article abbr")}
    for short, long in sorted(shown):
        if not any(is_short(short, own) and long == words for own, words in data["abbreviations"].items()):
            yield f"{short} is explained as “{long}”"


def is_short(shown: str, short: str) -> bool:
    """Return whether words are an abbreviation, in whatever letters, or a form of it."""
    return shown.casefold().startswith(short.casefold())


def check_source(text: str, data: Data) -> Iterator[str]:
    """Yield each phrase of the data that does not stand at its place in the source."""
    for name in ("references", "citations", "addresses"):
        for each in data[name]:
            if text[slice(*each["span"])] != each["text"]:
                yield f"“{each['text']}” does not stand at {each['span'][0]}"
