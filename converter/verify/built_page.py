"""See a built page as a browser would: the words of the source on it, its notes, tables, ids and links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from converter.differences import bare
from converter.verify.built_words import (
    NO_STYLES,
    Styles,
    note_of,
    parts_of,
    styles_of,
    without_headings,
    words_of,
)
from converter.verify.opened import ARTICLE

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HEADING = f":is({', '.join(_HEADINGS)})"
_IN_HEADINGS = f"{_HEADING}[id], {_HEADING} [id]"
_NOT_ADDED = ":not(.added, .added *)"
_SUBHEADINGS = f":is(h2, h3, h4, h5, h6):not([id]){_NOT_ADDED}"
_TOKEN = re.compile("\x01\\d+\x02")


@dataclass(frozen=True, slots=True)
class BuiltNote:
    """A note at the foot of the page: its own ids, its text, and the ids that its links lead back to."""

    ids: tuple[str, ...]
    text: str
    back_links: tuple[str, ...]
    styles: tuple[Styles, ...] = ()
    sign: str = ""  # that stands before it, where the list has no numbers of its own


@dataclass(frozen=True, slots=True)
class BuiltMark:
    """A note mark: its id, the number of its note, the sign it shows, and the ids its links lead to."""

    id: str
    note: str
    shown: str
    targets: tuple[str, ...]


BuiltTable = tuple[tuple[tuple[str, int, int, bool], ...], ...]
"""Rows of cells: (visible characters, columns and rows that it spans, whether it is of the head)."""


@dataclass(slots=True)
class BuiltPage:
    """The words of a page's article, its notes and marks, every id, and each link as (heading's id, target).

    ``styles``: the forms of each visible character of the body; a note mark counts as its token does.
    ``parts``: the words of each section below its heading, by its id, and those outside of sections.
    ``tables``, ``lists`` by their items, ``subheadings``, which have no id: without those that are added.
    Of what stands within a cell or an item the words are in that cell or item too.
    ``headings`` has the id of the heading in which an id stands.
    """

    body: str = ""
    styles: tuple[Styles, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    tables: tuple[BuiltTable, ...] = ()
    lists: tuple[tuple[str, ...], ...] = ()
    subheadings: tuple[str, ...] = ()
    notes: tuple[BuiltNote, ...] = ()
    marks: tuple[BuiltMark, ...] = ()
    headings: dict[str, str] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)

    @property
    def has_styles(self) -> bool:
        """Return whether any word stands on the page in a form that means something."""
        return bool(self.styles) or any(note.styles for note in self.notes)


def read_page(tree: LexborHTMLParser) -> BuiltPage | None:
    """Return the page, or None when it has not exactly one article."""
    articles = tree.css(ARTICLE)
    if len(articles) != 1:
        return None
    article = articles[0]
    found = tuple(words_of(article, NO_STYLES))
    words = without_headings(found)
    page = BuiltPage("".join(text for text, _ in words), styles_of(words))
    page.parts = parts_of(found)
    page.tables = tuple(_table(node) for node in article.css(f"table{_NOT_ADDED}"))
    page.lists = tuple(
        tuple(_words(item) for item in node.iter() if item.tag == "li")
        for node in article.css(f"ul{_NOT_ADDED}")
    )
    page.subheadings = tuple(_words(node) for node in article.css(_SUBHEADINGS))
    page.notes = tuple(_note(node) for node in article.css("div.footnote > ol > li"))
    page.marks = tuple(_mark(node) for node in article.css("sup[id^=fnref]"))
    page.ids = [_id(node) for node in tree.css("[id]")]
    page.links = list(_links(article))
    page.headings = {_id(node): _id(_heading(node)) for node in article.css(_IN_HEADINGS)}
    return page


def _table(table: LexborNode) -> BuiltTable:
    bodies = [node for node in table.iter() if node.tag in ("thead", "tbody", "tfoot")]
    rows = [row for body in bodies for row in body.iter() if row.tag == "tr"]
    return tuple(tuple(_cell(cell) for cell in row.iter() if cell.tag in ("td", "th")) for row in rows)


def _cell(cell: LexborNode) -> tuple[str, int, int, bool]:
    return _words(cell), _count(cell, "colspan"), _count(cell, "rowspan"), cell.tag == "th"


def _words(node: LexborNode) -> str:
    return _TOKEN.sub("", bare("".join(text for text, _ in words_of(node, NO_STYLES))))


def _count(cell: LexborNode, name: str) -> int:
    written = cell.attributes.get(name) or "1"
    return int(written) if written.isdecimal() else 0


def _note(node: LexborNode) -> BuiltNote:
    words = tuple(words_of(node, NO_STYLES))
    text = "".join(text for text, _ in words)
    sign = "".join(mark.text(strip=True) for mark in node.css(".nootteken"))
    ids = tuple(map(_id, node.css("[id]")))  # its own too
    return BuiltNote(ids, text, _targets(node, "a.footnote-backref"), styles_of(words), sign)


def _mark(node: LexborNode) -> BuiltMark:
    return BuiltMark(_id(node), note_of(node), node.text(strip=True), _targets(node, "a"))


def _id(node: LexborNode) -> str:
    return node.attributes.get("id") or ""


def _heading(node: LexborNode) -> LexborNode:
    """Return the heading that a node of it stands in, or is."""
    while node.tag not in _HEADINGS and node.parent:
        node = node.parent
    return node


def _targets(node: LexborNode, links: str) -> tuple[str, ...]:
    return tuple((link.attributes.get("href") or "").removeprefix("#") for link in node.css(links))


def _links(article: LexborNode) -> Iterator[tuple[str, str]]:
    heading = ""
    for node in article.css(f"{_HEADING}, a[href^='#']"):
        if node.tag in _HEADINGS:
            heading = _id(node)
        else:
            yield heading, (node.attributes["href"] or "")[1:]
