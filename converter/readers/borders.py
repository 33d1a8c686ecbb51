"""Say where the cells of tables begin and end: a border ends a line, as a line feed does.

So question and answer can stand side by side.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from converter.marks import Grid, Mark, marked
from converter.model import Span
from converter.readers.paragraphs import Border


def borders_of(marks: tuple[Mark, ...]) -> tuple[Border, ...]:
    """Return the places where cells begin and end, in order."""
    cells = (cell.span for _, grid in marked(marks, Grid) for row in grid.rows for cell in row)
    places = {place for span in cells for place in span}
    return tuple(Border(Span(place, place)) for place in sorted(places))


def borders_within(borders: Sequence[Border], span: Span) -> Sequence[Border]:
    """Return the borders inside a stretch."""
    first = bisect_left(borders, span.start, key=_place)
    return borders[first : bisect_right(borders, span.end, lo=first, key=_place)]


def _place(border: Border) -> int:
    return border.span.start
