"""Running text as data: words alone, and by their places in it what stands beside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from converter.model import (
    Block,
    Document,
    Inline,
    NoteMark,
    Style,
    StyleName,
    Table,
    Text,
    plain_text,
    styles_of,
)

BREAK = "\n\n"
"""What stands between two paragraphs."""

Cell = tuple[int, ...]
"""From, to; and how many columns and rows, where it spans more than one."""


@dataclass(frozen=True, slots=True)
class MarkAt:
    """Where a note is called, by its number; behind the words before ``at``."""

    at: int
    note: int


@dataclass(frozen=True, slots=True)
class StyleAt:
    """A stretch in a form that means something."""

    from_: int
    to: int
    style: StyleName


@dataclass(frozen=True, slots=True)
class TableAt:
    """A table by the places of its cells, of which the first ``headers`` rows are its head."""

    headers: int
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the source, nothing else; all places are offsets of ``text``."""

    text: str
    marks: tuple[MarkAt, ...]
    styles: tuple[StyleAt, ...]
    tables: tuple[TableAt, ...]


def words_of(document: Document, blocks: tuple[Block, ...], section: int | None = None) -> Words:
    """Return the words of blocks; ``section``: the place of the one whose tables stand among them."""
    placed = tuple(_placed(blocks))
    tables = [table for table in document.tables if table.section == section]
    return Words(
        BREAK.join(map(plain_text, blocks)),
        tuple(MarkAt(at, inline.note) for at, inline in placed if isinstance(inline, NoteMark)),
        tuple(_styles(placed, document.styles)) if document.styles else (),
        tuple(_tables(tables, blocks)) if tables else (),
    )


def _placed(blocks: tuple[Block, ...]) -> Iterator[tuple[int, Inline]]:
    """Yield each inline with its place in the text."""
    position = 0
    for block in blocks:
        for inline in block.inlines:
            yield position, inline
            position += len(inline.text) if isinstance(inline, Text) else 0
        position += len(BREAK)


def _styles(placed: tuple[tuple[int, Inline], ...], styles: tuple[Style, ...]) -> Iterator[StyleAt]:
    for at, inline in placed:
        moved = at - inline.span.start
        for style in styles_of(inline.span, styles) if isinstance(inline, Text) else ():
            yield StyleAt(style.span.start + moved, style.span.end + moved, style.name)


def _tables(tables: list[Table], blocks: tuple[Block, ...]) -> Iterator[TableAt]:
    starts = [block.span.start for block in blocks]
    ends = list(accumulate(len(plain_text(block)) + len(BREAK) for block in blocks))
    yield from (_table(table, starts, ends) for table in tables)


def _table(table: Table, starts: list[int], ends: list[int]) -> TableAt:
    """Return a table by the places of its cells; an empty cell stands where the one before it ends.

    ``starts``: where the paragraphs begin in the source; ``ends``: where the next ones begin in the text.
    """
    reached = 0
    rows: list[list[Cell]] = []
    for row in table.rows:
        rows.append([])
        for cell in row:
            first, last = (bisect_left(starts, place) for place in cell.span)
            start, end = reached, reached
            if first < last:
                start, end = ends[first - 1] if first else 0, ends[last - 1] - len(BREAK)
            spans = () if cell.columns == cell.rows == 1 else (cell.columns, cell.rows)
            rows[-1].append((start, end, *spans))
            reached = end
    return TableAt(table.headers, tuple(map(tuple, rows)))
