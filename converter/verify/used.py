"""What the pages of sources and of abbreviations must have of the documents that use each: rows, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from converter.verify.built_words import classes_of
from converter.verify.opened import Opened, attribute, from_root, words_of
from converter.verify.told import Data, is_name

_ROWS = "article h1, article h2, article > p, article summary, article ul > li, article dl > div"
_DOCUMENTS = "ul.vindplaatsen"
_IN_LISTS = ("li", "div")  # a heading has an id by its words
_FEW, _MANY = 10, 500


Use = tuple[str, frozenset[str]]
"""The URL of a document, and the ids of the places in it."""
Uses = Mapping[str, AbstractSet[str]]
"""The ids of the places in each document that uses something, by its URL."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a reader meets: words, where they lead, and the documents below them, each with its places."""

    words: str
    links: tuple[str, ...] = ()
    id: str = ""
    documents: tuple[Use, ...] = ()

    def __str__(self) -> str:
        """Return it as it is told in a message."""
        places = (f"{url} {sorted(ids)}" for url, ids in self.documents)
        return " ".join(filter(None, (f"“{self.words}”", self.id, *self.links, *places)))


Wanted = dict[str, list[Row]]
"""The rows of each page, by its path."""


@dataclass(frozen=True, slots=True)
class Newest:
    """The documents, the newest first; ``days``: the day of each, by its URL."""

    days: Mapping[str, str]

    def listed(self, uses: Uses) -> tuple[Use, ...]:
        """Return uses in the order in which they are listed."""
        by_address = sorted(uses, key=lambda url: url.rstrip("/"))
        newest = sorted(by_address, key=lambda url: self.days[url], reverse=True)
        return tuple((url, frozenset(uses[url])) for url in newest)

    def counted(self, row: Row, uses: Uses, folder: str) -> Row:
        """Return a row with how many documents there are, and which, where these are few."""
        words = f"{row.words} {in_documents(len(uses))}"
        if len(uses) > _FEW:
            return Row(words, (*row.links, f"/{folder}"), row.id)
        return Row(words, row.links, row.id, self.listed(uses))

    def pages(self, name: str, uses: Uses, folder: str) -> Iterator[tuple[str, list[Row]]]:
        """Yield the pages of uses that are many, by their paths: at most so many documents on each."""
        if len(uses) <= _FEW:
            return
        listed, start = self.listed(uses), [Row(name), Row(f"Staat {in_documents(len(uses))}.")]
        if len(listed) <= _MANY:
            yield folder, [*start, *_each(listed)]
            return
        parts = dict(self._parts(listed))
        ways = (
            Row(f"{part}: {documents(len(found))}", (f"/{folder}{_folder(part)}/",))
            for part, found in parts.items()
        )
        yield folder, [*start, *ways]
        for part, found in parts.items():
            told = Row(f"{name} ({part})"), Row(f"Staat {in_documents(len(found))}: {part}.")
            yield f"{folder}{_folder(part)}/", [*told, *_each(found)]

    def _parts(self, listed: tuple[Use, ...]) -> Iterator[tuple[str, tuple[Use, ...]]]:
        """Yield the parts of a long list: a year in parts is cut from its oldest document on."""
        years: dict[str, list[Use]] = defaultdict(list)
        for use in listed:
            years[self.days[use[0]][:4] or "zonder datum"].append(use)
        for year, found in years.items():
            for part in range((len(found) - 1) // _MANY, -1, -1):
                end = len(found) - part * _MANY
                yield f"{year}, deel {part + 1}" if part else year, tuple(found[max(end - _MANY, 0) : end])


def _folder(part: str) -> str:
    return part.replace(", deel ", "-").replace(" ", "-")


def _each(listed: tuple[Use, ...]) -> Iterator[Row]:
    return (Row("", documents=(use,)) for use in listed)


def documents(count: int) -> str:
    """Return "1 document" or "1.234 documenten"."""
    return f"{grouped(count)} document{'en' if count != 1 else ''}"


def in_documents(count: int) -> str:
    """Return "in 1 document"."""
    return f"in {documents(count)}"


def grouped(number: int) -> str:
    """Return "1.234"."""
    return f"{number:_}".replace("_", ".")


def rows_of(page: Opened, pages: Mapping[str, Data]) -> Iterator[Row]:
    """Yield the rows of a page; a document that has another name there has no place in its row."""
    for node in page.tree.css(_ROWS):
        above = node.parent
        if above is None or "vindplaatsen" not in classes_of(above):
            yield _row(node, page, pages)
        elif above.parent and above.parent.tag == "article":
            yield Row("", documents=(_document(node, page, pages),))


def _row(node: LexborNode, page: Opened, pages: Mapping[str, Data]) -> Row:
    inner = node.css_first(_DOCUMENTS)
    below = tuple(_document(each, page, pages) for each in inner.css("li")) if inner else ()
    words = words_of(node).removesuffix(words_of(inner)).strip()
    links = [_link(link, page) for link in node.css("a")]
    count = len(inner.css("a")) if inner else 0
    return Row(
        words,
        tuple(links[: len(links) - count]),
        attribute(node, "id") if node.tag in _IN_LISTS else "",
        below,
    )


def _document(node: LexborNode, page: Opened, pages: Mapping[str, Data]) -> tuple[str, frozenset[str]]:
    first, *places = node.css("a") or [node]
    url = _link(first, page).removeprefix("/")
    is_called = url in pages and is_name(words_of(first), pages[url])
    ids = (_link(place, page).removeprefix(f"/{url}").removeprefix("#") for place in places)
    return url if is_called else f"{url}, by another name", frozenset(ids)


def _link(node: LexborNode, page: Opened) -> str:
    return from_root(attribute(node, "href"), page.depth)
