"""Running text as data: words alone, and by their places in it what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from converter.model import Block, Document, Form, Inline, List, NoteMark, Paragraph, Style, Table, Text
from converter.walk import lines_of, parts_of, plain_text, styles_of

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
    style: Form


Stretch = tuple[int, int]
"""From, to."""


@dataclass(frozen=True, slots=True)
class ListAt:
    """A list by the places of its items, with all that stands in them."""

    items: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class TableAt:
    """A table by the places of its cells, of which the first ``headers`` rows are its head."""

    headers: int
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the source, nothing else; all places are offsets of ``text``.

    A list or a table stands before those within it.
    """

    text: str
    marks: tuple[MarkAt, ...]
    styles: tuple[StyleAt, ...]
    headings: tuple[Stretch, ...]
    lists: tuple[ListAt, ...]
    tables: tuple[TableAt, ...]


def words_of(document: Document, blocks: tuple[Block, ...]) -> Words:
    """Return the words of blocks."""
    lines = tuple(lines_of(blocks))
    placed = tuple(_placed(lines))
    plain = tuple(map(plain_text, lines))
    is_flat = all(isinstance(block, Paragraph) and not block.is_heading for block in blocks)
    places = {} if is_flat else _places(lines, plain)
    inner = () if is_flat else tuple(_lists_and_tables(blocks))
    return Words(
        BREAK.join(plain),
        tuple(MarkAt(at, inline.note) for at, inline in placed if isinstance(inline, NoteMark)),
        tuple(_styles(placed, document.styles)) if document.styles else (),
        () if is_flat else tuple(places[line.span.start] for line in lines if line.is_heading),
        tuple(_list(block, places) for block in inner if isinstance(block, List)),
        tuple(_table(block, places) for block in inner if isinstance(block, Table)),
    )


def _placed(lines: Iterable[Paragraph]) -> Iterator[tuple[int, Inline]]:
    """Yield each inline with its place in the text."""
    position = 0
    for line in lines:
        for inline in line.inlines:
            yield position, inline
            position += len(inline.text) if isinstance(inline, Text) else 0
        position += len(BREAK)


def _styles(placed: tuple[tuple[int, Inline], ...], styles: tuple[Style, ...]) -> Iterator[StyleAt]:
    for at, inline in placed:
        moved = at - inline.span.start
        for style in styles_of(inline.span, styles) if isinstance(inline, Text) else ():
            yield StyleAt(style.span.start + moved, style.span.end + moved, style.name)


def _places(lines: tuple[Paragraph, ...], plain: tuple[str, ...]) -> dict[int, Stretch]:
    """Return where each line stands in the text, by where it begins in the source."""
    starts = accumulate((len(words) + len(BREAK) for words in plain), initial=0)
    return {
        line.span.start: (start, start + len(words))
        for line, words, start in zip(lines, plain, starts, strict=False)
    }


def _lists_and_tables(blocks: tuple[Block, ...]) -> Iterator[List | Table]:
    for block in blocks:
        if not isinstance(block, Paragraph):
            yield block
            for part in parts_of(block):
                yield from _lists_and_tables(part)


def _list(block: List, places: dict[int, Stretch]) -> ListAt:
    return ListAt(tuple(_stretch(item, places) for item in block.items))


def _table(block: Table, places: dict[int, Stretch]) -> TableAt:
    """Return a table by the places of its cells; an empty cell stands where the one before it ends."""
    reached = 0
    rows: list[list[Cell]] = []
    for row in block.rows:
        rows.append([])
        for cell in row:
            start, reached = _stretch(cell.blocks, places) if cell.blocks else (reached, reached)
            spans = () if cell.columns == cell.rows == 1 else (cell.columns, cell.rows)
            rows[-1].append((start, reached, *spans))
    return TableAt(block.headers, tuple(map(tuple, rows)))


def _stretch(blocks: tuple[Block, ...], places: dict[int, Stretch]) -> Stretch:
    lines = tuple(lines_of(blocks))
    return places[lines[0].span.start][0], places[lines[-1].span.start][1]
