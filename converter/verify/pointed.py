"""Hold the links and explanations in the words of a page to its data, and those to the source.

The data list what the text points at, each with its place. On the page these are the links, in the same
order: those of the text by their place, then those of each note. Of two that overlap one is a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from converter.verify.built_words import classes_of
from converter.verify.cited import Collection, titled, written
from converter.verify.opened import Opened, attribute, from_root, words_of
from converter.verify.told import Data, begins, spaced

_NOT_THE_SOURCE = ", ".join(
    f".{name}, .{name} *" for name in ("added", "footnote-ref", "footnote-backref", "headerlink")
)
_IN_WORDS = f"article a[href]:not({_NOT_THE_SOURCE}, [href^='#eigen-noot-'])"


@dataclass(frozen=True, slots=True)
class Pointer:
    """What the data say of a phrase: where it may lead, and what explains it; ``place`` orders the page."""

    words: str
    href: str
    title: str
    place: tuple[int, int]
    end: int


def check_pointed(page: Opened, data: Data, collection: Collection) -> Iterator[str]:
    """Yield where the links within the words are not those of the data."""
    waiting = _pointers(data, collection)
    linked: list[Pointer] = []
    for node in page.tree.css(_IN_WORDS):
        words, href = words_of(node), from_root(attribute(node, "href"), page.depth)
        start = linked[-1].place if linked else (-1, -1)
        same = (each for each in waiting if each.place > start and (each.words, each.href) == (words, href))
        found = next(same, None)
        if found is None:
            yield f"“{words}” leads to {href}, which the data do not say"
        else:
            linked.append(found)
            yield from _explained(page, node, found, {**collection.data, "": data})
    headings = " ".join(words for _, words in page.headings.values())
    for each in waiting if len(linked) < len(waiting) else ():
        if each not in linked and not _is_overlapped(each, linked) and each.words not in headings:
            yield f"“{each.words}” does not lead to {each.href}"
    yield from _long_forms(page, data)


def _pointers(data: Data, collection: Collection) -> list[Pointer]:
    """Return what the text points at, in the order of the page."""
    found = []
    for each in data["references"]:
        page, _, id_ = each["to"].partition("#")
        if not page or page in collection.data:
            found.append(_pointer(each, f"/{page}#{id_}" if page else f"#{id_}", "", data))
    for each in data["citations"]:
        if each["url"]:
            own = collection.own.get(each["key"])
            found.append(_pointer(each, f"/{own}" if own else each["url"], titled(each), data))
    found.extend(_pointer(each, written(each["url"]), "", data) for each in data["addresses"])
    return sorted(found, key=lambda pointer: pointer.place)


def _pointer(each: Data, href: str, title: str, data: Data) -> Pointer:
    start, end = each["span"]
    places = ((note["number"], span) for note in data["footnotes"] for span in note["definitions"])
    note = next((number for number, (low, high) in places if low <= start < high), 0)
    return Pointer(spaced(each["text"]), href, title, (note, start), end)


def _is_overlapped(pointer: Pointer, linked: list[Pointer]) -> bool:
    return any(pointer.place[1] < other.end and other.place[1] < pointer.end for other in linked)


def _explained(page: Opened, node: LexborNode, pointer: Pointer, pages: dict[str, Data]) -> Iterator[str]:
    """Yield what is wrong with what explains a link, and with the official address beside one of our own."""
    title, names = attribute(node, "title"), classes_of(node)
    is_far = not pointer.title and not pointer.href.startswith(("/", "#"))
    is_told = pointer.href.endswith(written("".join(pointer.words.split())))
    if ("koppeling" in names) != (is_far and not is_told):
        yield f"“{pointer.words}” does not tell paper where it leads"
    if "citaat" in names and title != pointer.title:
        yield f"“{pointer.words}” is explained as “{title}”"
    if "verwijzing" in names and not _previews(page, title, pointer.href, pages):
        yield f"“{pointer.words}” is explained as “{title}”"
    beside = node.next
    if "citaat" in names and beside is not None and "officieel" in classes_of(beside):
        cited = {each["url"] for each in pages[""]["citations"] if titled(each) == pointer.title}
        if attribute(beside, "href") not in cited or words_of(beside) != "officiële publicatie":
            yield f"beside “{pointer.words}” is another address"


def _previews(page: Opened, title: str, href: str, pages: dict[str, Data]) -> bool:
    """Return whether a title says how the question or answer that a link leads to is called, and begins."""
    url, _, id_ = href.lstrip("/").partition("#")
    key, word = ("questions", "vraag") if id_.startswith("vraag") else ("answers", "antwoord")
    for item in pages[url][key]:
        if id_ == item["id"] or id_ in [f"{word}-{number}".replace(".", "_") for number in item["numbers"]]:
            name, _, words = title.partition(": ")
            numbers = set(re.findall(r"\d\w*", name))
            heading = page.headings.get(item["id"], ("", ""))[1]
            called = numbers <= set(map(str, item["numbers"])) if url else name == heading
            return called and begins(words, item["text"])
    return False


def _long_forms(page: Opened, data: Data) -> Iterator[str]:
    """Yield the abbreviations that the data do not explain so; "GGZ" and "ggz's" are "ggz"."""
    shown = {(words_of(node), attribute(node, "title")) for node in page.tree.css("article abbr")}
    for short, long in sorted(shown):
        known = (own for own, words in data["abbreviations"].items() if words == long)
        if not any(short.casefold().startswith(own.casefold()) for own in known):
            yield f"{short} is explained as “{long}”"
