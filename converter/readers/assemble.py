"""Assemble lists and tables of the lines that rules have read, where the file says so.

This comes last, so that every rule reads lines. A table or an item that is not whole within one section or
note, holds a label, or crosses another is shown as its lines; so is a column alone, and a table of the
covering letter or the title, which a template lays out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from converter.marks import Grid, Item, Mark
from converter.model import Block, Cell, List, Note, Paragraph, Section, SectionKind, Span, Table
from converter.spans import beginning_in, holds
from converter.walk import lines_of

_LAID_OUT: tuple[SectionKind, ...] = ("letter", "title")
_DEEPEST = 9  # levels of a list in Word


@dataclass(frozen=True, slots=True)
class _Shape:
    """A table or an item of a list with its lines, by their places; an item is one cell."""

    span: Span
    what: Grid | Item
    cells: tuple[Span, ...]
    lines: range = range(0)


@dataclass(frozen=True, slots=True)
class _Entry:
    """An item of a list with its blocks."""

    item: Item
    blocks: tuple[Block, ...]


@dataclass(slots=True)
class _Open:
    """A list that items are put into."""

    of: Item
    items: list[list[Block | _Open]] = field(default_factory=list)

    def closed(self) -> List:
        """Return the list as it is now."""
        items = tuple(
            tuple(block.closed() if isinstance(block, _Open) else block for block in item)
            for item in self.items
        )
        return List(items, Span(items[0][0].span.start, items[-1][-1].span.end))


def assemble(
    sections: tuple[Section, ...], notes: tuple[Note, ...], marks: tuple[Mark, ...]
) -> tuple[tuple[Section, ...], tuple[Note, ...]]:
    """Return sections and notes, whose blocks are lines yet, with their lists and tables."""
    shapes = [shape for mark in reversed(marks) if (shape := _shape(mark))]
    if not shapes:
        return sections, notes
    shapes.sort(key=_outer_first)  # of two with one span the one said last is the outer
    read: list[Section] = []
    ends = (*(section.span.start for section in sections[1:]), max(shape.span.end for shape in shapes))
    before = 0
    for section, end in zip(sections, ends, strict=True):
        start = section.label.span.end if section.label else before
        inside = [each for each in _inside(shapes, Span(start, end)) if _is_shown(each, section.kind)]
        read.append(replace(section, blocks=_assembled(section.blocks, inside)))
        before = section.span.end
    return tuple(read), tuple(
        replace(note, blocks=_assembled(note.blocks, _inside(shapes, note.span))) for note in notes
    )


def _shape(mark: Mark) -> _Shape | None:
    match mark.what:
        case Item():
            return _Shape(mark.span, mark.what, (mark.span,))
        case Grid(rows) if any(len(row) > 1 for row in rows):
            return _Shape(mark.span, mark.what, tuple(cell.span for row in rows for cell in row))
        case _:
            return None


def _is_shown(shape: _Shape, kind: SectionKind) -> bool:
    return kind not in _LAID_OUT or (kind == "letter" and isinstance(shape.what, Item))


def _outer_first(shape: _Shape) -> tuple[int, int]:
    return shape.span.start, -shape.span.end


def _inside(shapes: Sequence[_Shape], span: Span) -> list[_Shape]:
    """Return the shapes that are whole within a stretch."""
    found = (shapes[place] for place in beginning_in(shapes, span))
    return [shape for shape in found if shape.span.end <= span.end]


def _assembled(blocks: tuple[Block, ...], shapes: list[_Shape]) -> tuple[Block, ...]:
    if not shapes:
        return blocks
    lines = tuple(lines_of(blocks))
    return _blocks(lines, tuple(_fitting(lines, shapes)), range(len(lines)))


def _fitting(lines: Sequence[Paragraph], shapes: list[_Shape]) -> Iterator[_Shape]:
    """Yield the shapes that hold lines, whole ones, each in no other or in one cell of another."""
    around: list[_Shape] = []
    for each in shapes:
        while around and around[-1].span.end <= each.span.start:
            around.pop()
        shape = replace(each, lines=beginning_in(lines, each.span))
        if _is_whole(lines, shape) and (not around or holds(around[-1].cells, shape.span)):
            around.append(shape)
            yield shape


def _is_whole(lines: Sequence[Paragraph], shape: _Shape) -> bool:
    """Return whether a shape has lines, each whole in a cell, and cuts none that begins before it."""
    first = shape.lines.start
    return (
        len(shape.lines) > 0
        and (first == 0 or lines[first - 1].span.end <= shape.span.start)
        and all(before.end <= after.start for before, after in pairwise(shape.cells))
        and all(holds(shape.cells, lines[place].span) for place in shape.lines)
    )


def _blocks(lines: Sequence[Paragraph], shapes: Sequence[_Shape], within: range) -> tuple[Block, ...]:
    """Return some of the lines as blocks; the shapes, in order, stand within them."""
    found: list[Block | _Entry] = []
    at, place = within.start, 0
    while at < within.stop:
        if place == len(shapes) or at < shapes[place].lines.start:
            found.append(lines[at])
            at += 1
            continue
        outer = shapes[place]
        behind = beginning_in(shapes, outer.span).stop
        found.append(_block(lines, outer, shapes[place + 1 : behind]))
        at, place = outer.lines.stop, behind
    return tuple(_with_lists(found))


def _block(lines: Sequence[Paragraph], outer: _Shape, inner: Sequence[_Shape]) -> Table | _Entry:
    if isinstance(outer.what, Item):
        return _Entry(outer.what, _blocks(lines, inner, outer.lines))
    rows = tuple(
        tuple(
            Cell(
                _blocks(lines, _inside(inner, cell.span), beginning_in(lines, cell.span)),
                cell.columns,
                cell.rows,
            )
            for cell in row
        )
        for row in outer.what.rows
    )
    return Table(rows, outer.span, outer.what.headers)


def _with_lists(found: Iterable[Block | _Entry]) -> Iterator[Block]:
    """Yield blocks in order, with the entries between two of them as lists."""
    waiting: list[_Entry] = []
    for each in found:
        if isinstance(each, _Entry):
            waiting.append(each)
            continue
        yield from _lists(waiting)
        waiting = []
        yield each
    yield from _lists(waiting)


def _lists(entries: list[_Entry]) -> Iterator[List]:
    """Yield the lists that entries make: they nest by indent, another at the same indent is another list."""
    found: list[_Open] = []
    around: list[_Open] = []
    for entry in entries:
        while around and around[-1].of.indent > entry.item.indent:
            around.pop()
        if around and around[-1].of != entry.item and _is_beside(around, entry.item):
            around.pop()
        if not around or around[-1].of != entry.item:
            opened = _Open(entry.item)
            if around:
                around[-1].items[-1].append(opened)
            else:
                found.append(opened)
            around.append(opened)
        around[-1].items.append(list(entry.blocks))
    return (each.closed() for each in found)


def _is_beside(around: list[_Open], item: Item) -> bool:
    return around[-1].of.indent == item.indent or len(around) == _DEEPEST
