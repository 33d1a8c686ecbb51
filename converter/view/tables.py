"""Tables, whose cells may span, and hold tables.

A wide one scrolls in its own box, which the keyboard reaches.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from converter.model import Paragraph, Span, Table, TableCell
from converter.view.inlines import Known, inlines_of
from converter.view.nodes import Element, Inline

T = TypeVar("T", Paragraph, Table)


@dataclass(frozen=True, slots=True)
class Laid:
    """A table with the paragraphs of its cells, and the tables within them."""

    table: Table
    blocks: Sequence[Paragraph]
    tables: Sequence[Table]

    def inside(self, cell: TableCell) -> Iterator[Paragraph | Laid]:
        """Yield what stands in a cell."""
        return lay_out(_within(self.blocks, cell.span), _within(self.tables, cell.span))


def lay_out(blocks: Sequence[Paragraph], tables: Sequence[Table]) -> Iterator[Paragraph | Laid]:
    """Yield the paragraphs that stand in no table, and the outermost tables, in order."""
    at = place = 0
    while at < len(blocks):
        while place < len(tables) and tables[place].span.end <= blocks[at].span.start:
            place += 1
        if place < len(tables) and tables[place].span.start <= blocks[at].span.start:
            table = tables[place]
            inner = _within(blocks, table.span)
            yield Laid(table, inner, _within(tables, table.span, place + 1))
            at += len(inner)
        else:
            yield blocks[at]
            at += 1


def _within(items: Sequence[T], span: Span, first: int = 0) -> Sequence[T]:
    """Return those of the items, which are in order, that begin in a stretch; none before the first."""
    first = bisect_left(items, span.start, first, key=_start)
    return items[first : bisect_left(items, span.end, first, key=_start)]


def _start(item: Paragraph | Table) -> int:
    return item.span.start


def table(laid: Laid, known: Known) -> Element:
    """Return a table in the box in which it scrolls."""
    box = {"class": "tabel", "role": "group", "aria-label": "Tabel", "tabindex": "0"}
    return Element("div", (_table(laid, known),), box)


def _table(laid: Laid, known: Known) -> Element:
    rows = (
        Element("tr", tuple(_cell(laid, cell, known, is_head=at < laid.table.headers) for cell in row))
        for at, row in enumerate(laid.table.rows)
    )
    return Element("table", tuple(rows), {"class": "raster"})  # the theme wraps one without a class


def _cell(laid: Laid, cell: TableCell, known: Known, *, is_head: bool) -> Element:
    spans = {"colspan": cell.columns, "rowspan": cell.rows}
    attributes = {"scope": "col"} if is_head else {}
    attributes |= {name: str(count) for name, count in spans.items() if count > 1}
    blocks: list[tuple[Inline, ...]] = [
        (_table(block, known),) if isinstance(block, Laid) else inlines_of(block, known)
        for block in laid.inside(cell)
    ]
    inside = blocks[0] if len(blocks) == 1 else tuple(Element("div", block) for block in blocks)
    return Element("th" if is_head else "td", inside, attributes)
