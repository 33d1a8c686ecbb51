"""Say how the cells of a table lie: what spans columns or rows, which rows are its head.

Source of the rules: ECMA-376, 17.4. A cell that goes on downwards (``w:vMerge``) shows no text of its own in
Word; one that has text all the same is a cell here, so that nothing is hidden.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from converter.intake.docx.xml import Element, child, integer, is_on, value
from converter.marks import Grid, GridCell
from converter.model import Span

_MOST_COLUMNS = 63  # that Word allows


@dataclass(frozen=True, slots=True)
class ReadCell:
    """A cell as it was read, and whether it has text."""

    element: Element
    span: Span
    has_text: bool


def grid_of(rows: list[tuple[Element, list[ReadCell]]]) -> Grid:
    """Return the table of rows (``w:tr``) with their cells."""
    placed: list[dict[int, GridCell]] = []
    above: dict[int, tuple[int, int]] = {}  # by column: row and column of the cell that may go on downwards
    for at, (row, cells) in enumerate(rows):
        placed.append(_before(row, cells))
        column = sum(cell.columns for cell in placed[at].values())
        reached: dict[int, tuple[int, int]] = {}
        for read in cells:
            columns = _count(child(read.element, "tcPr"), "gridSpan")
            if column in above and _goes_on(read):
                over, start = above[column]
                placed[over][start] = replace(placed[over][start], rows=at - over + 1)
                reached[column] = above[column]
            else:
                placed[at][column] = GridCell(read.span, columns)
                reached[column] = at, column
            column += columns
        above = reached
    return Grid(tuple(tuple(row.values()) for row in placed), _headers(rows))


def _before(row: Element, cells: list[ReadCell]) -> dict[int, GridCell]:
    """Return an empty cell for the columns that a row leaves out at its start."""
    left_out = _count(child(row, "trPr"), "gridBefore", at_least=0)
    start = cells[0].span.start
    return {0: GridCell(Span(start, start), left_out)} if left_out else {}


def _goes_on(cell: ReadCell) -> bool:
    merged = child(cell.element, "tcPr", "vMerge")
    return merged is not None and not cell.has_text and value(cell.element, "tcPr", "vMerge") != "restart"


def _count(properties: Element | None, name: str, *, at_least: int = 1) -> int:
    count = integer(value(properties, name))
    return at_least if count is None else max(at_least, min(count, _MOST_COLUMNS))


def _headers(rows: list[tuple[Element, list[ReadCell]]]) -> int:
    """Return how many rows from the first on are the head of the table."""
    heads = [bool(is_on(row, "trPr", "tblHeader")) for row, _ in rows]
    return heads.index(False) if False in heads else 0
