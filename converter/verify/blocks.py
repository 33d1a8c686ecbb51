"""Prove that lists, tables and headings of a page are those of the data, and that the source has them.

They are compared by their visible characters, note marks aside: a table cell by cell, a list item by item
with what stands in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from converter.differences import bare, quoted
from converter.marks import Grid, Heading, Item, Styled, marked
from converter.model import Span
from converter.source import Source
from converter.verify.built_page import BuiltPage, BuiltTable
from converter.verify.expected import Expected
from converter.verify.lists import Items, ListsOfText
from converter.verify.told import Data

Found = tuple[str, str]
"""The code and the words of a difference."""


def check_blocks(source: Source, expected: Expected, page: BuiltPage, data: Data) -> Iterator[Found]:
    """Yield each heading, list and table that page, data and source do not have alike."""
    texts = [item for name in ("questions", "answers", "other_texts", "footnotes") for item in data[name]]
    inside = _Inside(source, expected)
    yield from _tables(inside, page, texts)
    yield from _lists(inside, page, texts)
    yield from _headings(inside, page, texts)


def _tables(inside: _Inside, page: BuiltPage, texts: list[Data]) -> Iterator[Found]:
    said = Counter(table for text in texts for table in _tables_of(text))
    yield from _alike("table", said, Counter(page.tables))
    for table in said - Counter(inside.tables()):
        yield "table-wrong", f"the table {_first(table)} is not in the source, or has other cells there"


def _lists(inside: _Inside, page: BuiltPage, texts: list[Data]) -> Iterator[Found]:
    read = [ListsOfText(text) for text in texts]
    said = Counter(items for text in read for items in text.lists())
    yield from _alike("list", said, Counter(page.lists))
    items = inside.items()
    for text in read if items or said else ():
        yield from (("list-wrong", words) for words in text.differences(items))
    yield from _not_listed(read, items)


def _not_listed(read: list[ListsOfText], items: Items) -> Iterator[Found]:
    """Yield each paragraph with the words of an item, where lists have fewer such items than the file."""
    listed = Counter(words for text in read for words in text.items())
    for words in sorted({words for text in read for words in text.loose()}):
        if listed[words] < len(items.get(words, ())):
            yield "list-wrong", f"{quoted(words)} is an item of a list in the source, and here of none"


def _headings(inside: _Inside, page: BuiltPage, texts: list[Data]) -> Iterator[Found]:
    said = Counter(bare(text["text"][slice(*place)]) for text in texts for place in text["headings"])
    yield from _alike("heading", said, Counter(page.subheadings))
    for heading in said:
        if not inside.has_heading(heading):
            yield "heading-wrong", f"the heading {quoted(heading)} is none in the source"


class _Inside:
    """What the file says of its stretches, by their visible characters."""

    def __init__(self, source: Source, expected: Expected) -> None:
        self._source = source
        self._cuts = expected.cuts

    def words(self, span: Span) -> str:
        """Return the characters of a stretch without notes, their marks and what is left out of it."""
        found: list[str] = []
        position = span.start
        place = bisect_left(self._cuts, span.start, key=lambda cut: cut[0].start)
        while place < len(self._cuts) and self._cuts[place][0].end <= span.end:
            cut = self._cuts[place][0]
            found.append(self._source.text[position : cut.start])
            position = cut.end
            place += 1
        return bare("".join((*found, self._source.text[position : span.end])))

    def tables(self) -> Iterator[BuiltTable]:
        """Yield the tables of the file, those that are shown as lines too."""
        for _, grid in marked(self._source.marks, Grid):
            yield tuple(
                tuple((self.words(cell.span), cell.columns, cell.rows, at < grid.headers) for cell in row)
                for at, row in enumerate(grid.rows)
            )

    def items(self) -> Items:
        """Return what the file says of the items of lists, by their words."""
        found: dict[str, list[Item]] = defaultdict(list)
        for span, item in marked(self._source.marks, Item):
            found[self.words(span)].append(item)
        return found

    def _lines(self, span: Span) -> Iterator[Span]:
        """Yield the lines of a paragraph, which a break within it parts."""
        start = span.start
        for line in self._source.text[slice(*span)].split("\n"):
            yield Span(start, start + len(line))
            start += len(line) + 1

    def has_heading(self, words: str) -> bool:
        """Return whether a line with these words is of a heading, or strong or emphasized as a whole."""
        headings = (span for span, _ in marked(self._source.marks, Heading))
        if any(self.words(line) == words for span in headings for line in self._lines(span)):
            return True
        forms: dict[str, list[str]] = defaultdict(list)
        for span, styled in marked(self._source.marks, Styled):
            forms[styled.style].append(_letters(self.words(span)))
        return any(_letters(words) in "".join(forms[name]) for name in ("strong", "emphasis"))


def _alike(name: str, said: Counter[Any], shown: Counter[Any]) -> Iterator[Found]:
    parts = {"table": "cells", "list": "items", "heading": "words"}[name]
    for each in said - shown:
        message = f"the {name} {_first(each)} of the data is not on the page, or has other {parts} there"
        yield f"{name}-wrong", message
    for each in shown - said:
        message = f"the {name} {_first(each)} on the page is not in the data, or has other {parts} there"
        yield f"{name}-wrong", message


def _tables_of(text: Data) -> Iterator[BuiltTable]:
    for table in text["tables"]:
        yield tuple(
            tuple(_cell(text, cell, is_head=at < table["headers"]) for cell in row)
            for at, row in enumerate(table["rows"])
        )


def _cell(text: Data, cell: list[int], *, is_head: bool) -> tuple[str, int, int, bool]:
    start, end, columns, rows = cell if len(cell) > len(("from", "to")) else (*cell, 1, 1)
    return bare(text["text"][start:end]), columns, rows, is_head


def _letters(words: str) -> str:
    """Return letters and digits: a sign at the end may stand in another form."""
    return "".join(filter(str.isalnum, words))


def _first(shown: str | tuple[str, ...] | BuiltTable) -> str:
    """Return the first words of a heading, a list or a table in quotes."""
    if isinstance(shown, str):
        return quoted(shown)
    words = (part if isinstance(part, str) else "".join(cell[0] for cell in part[:1]) for part in shown)
    return quoted(next(filter(None, words), ""))
