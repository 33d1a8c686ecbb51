"""Say which lines of a document are tables, where their file says so.

A cell ends a line, so that question and answer can stand side by side. A table that is not whole within one
section, or holds a label, is shown as its lines; so is a column alone, what stands in the covering letter or
the title (a template lays those out), and a table whose cells call notes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from converter.marks import Grid, Mark, marked
from converter.model import NoteMark, Section, SectionKind, Span, Table
from converter.readers.paragraphs import Border, Cut

_LAID_OUT: tuple[SectionKind, ...] = ("letter", "title")


def borders_of(marks: tuple[Mark, ...]) -> tuple[Border, ...]:
    """Return the places where cells begin and end, in order."""
    cells = (cell.span for _, grid in marked(marks, Grid) for row in grid.rows for cell in row)
    places = {place for span in cells for place in span}
    return tuple(Border(Span(place, place)) for place in sorted(places))


def borders_within(borders: Sequence[Border], span: Span) -> Sequence[Border]:
    """Return the borders inside a stretch."""
    first = bisect_left(borders, span.start, key=_place)
    return borders[first : bisect_right(borders, span.end, lo=first, key=_place)]


def borders_outside(borders: Sequence[Border], stops: Sequence[NoteMark | Cut]) -> Iterator[Border]:
    """Yield the borders that lie in no note and in nothing that is left out; the stops are in order."""
    for border in borders:
        before = bisect_left(stops, border.span.start, key=_start) - 1
        if before < 0 or stops[before].span.end <= border.span.start:
            yield border


def _place(border: Border) -> int:
    return border.span.start


def _start(stop: NoteMark | Cut) -> int:
    return stop.span.start


def read_tables(
    sections: tuple[Section, ...], marks: tuple[Mark, ...], calls: Sequence[NoteMark]
) -> tuple[Table, ...]:
    """Return the tables that are shown as such in source order, the outer before those in its cells."""
    starts = [section.span.start for section in sections]
    called = [call.span.start for call in calls]
    found: list[Table] = []
    for span, grid in marked(marks, Grid):
        place = bisect_right(starts, span.end - 1) - 1
        calls_none = bisect_left(called, span.start) == bisect_left(called, span.end)
        if place >= 0 and calls_none and any(len(row) > 1 for row in grid.rows):
            before = sections[place - 1].span.end if place else 0
            if _is_whole(sections[place], span, before):
                found.append(Table(place, span, grid.rows, grid.headers))
    return tuple(sorted(found, key=lambda table: (table.span.start, -table.span.end)))


def _is_whole(section: Section, span: Span, before: int) -> bool:
    """Return whether all lines within a span stand in the section, below its label or where another ends."""
    if section.kind in _LAID_OUT or not section.blocks:
        return False
    first = bisect_left(section.blocks, span.start, key=lambda block: block.span.start)
    has_lines = first < len(section.blocks) and section.blocks[first].span.start < span.end
    return has_lines and (section.label.span.end if section.label else before) <= span.start
