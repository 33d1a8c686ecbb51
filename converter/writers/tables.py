"""Write tables as blocks of HTML, which engines leave as they are: cells may span, and hold tables.

A wide one scrolls in its own box, which the keyboard reaches.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from converter.model import Paragraph, Span, Table, TableCell

T = TypeVar("T", Paragraph, Table)
Inside = Callable[[Paragraph], str]
"""Returns a paragraph's words as HTML."""


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


def write_table(laid: Laid, inside: Inside) -> str:
    """Return a table as a block of HTML without a blank line."""
    return f'<div class="tabel" role="group" aria-label="Tabel" tabindex="0">{_table(laid, inside)}</div>'


def _table(laid: Laid, inside: Inside) -> str:
    rows = [
        f"<tr>{''.join(_cell(laid, cell, inside, is_head=at < laid.table.headers) for cell in row)}</tr>"
        for at, row in enumerate(laid.table.rows)
    ]
    return '<table class="raster">\n' + "\n".join(rows) + "\n</table>"  # the theme wraps one without a class


def _cell(laid: Laid, cell: TableCell, inside: Inside, *, is_head: bool) -> str:
    spans = {"colspan": cell.columns, "rowspan": cell.rows}
    attributes = "".join(f' {name}="{count}"' for name, count in spans.items() if count > 1)
    tag, scope = ("th", ' scope="col"') if is_head else ("td", "")
    blocks = [
        _table(block, inside) if isinstance(block, Laid) else inside(block) for block in laid.inside(cell)
    ]
    words = blocks[0] if len(blocks) == 1 else "".join(f"<div>{block}</div>" for block in blocks)
    return f"<{tag}{scope}{attributes}>{words}</{tag}>"
