"""Paragraphs, headings within an answer, lists and tables of the source as nodes.

An item keeps its printed sign; cells may span columns and rows; both may hold all the others. A wide table
scrolls in its own box, which the keyboard reaches.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter import model
from converter.model import Cell, List, Paragraph, Table
from converter.view.inlines import Known, inlines_of
from converter.view.nodes import Block, Element, Inline, Prose


def blocks_of(blocks: Iterable[model.Block], known: Known, level: int = 0) -> Iterator[Block]:
    """Yield blocks as nodes; ``level``: of the headings among them, which have no address of their own."""
    for block in blocks:
        match block:
            case Paragraph(is_heading=True):
                yield Element(f"h{level}", inlines_of(block, known), {"class": "kop"})
            case Paragraph():
                yield Prose(inlines_of(block, known))
            case List():
                yield _list(block, known)
            case Table():
                box = {"class": "tabel", "role": "group", "aria-label": "Tabel", "tabindex": "0"}
                yield Element("div", (_table(block, known),), box)


def _list(block: List, known: Known) -> Element:
    items = (Element("li", _inside(item, known)) for item in block.items)
    return Element("ul", tuple(items), {"class": "lijst"})


def _table(block: Table, known: Known) -> Element:
    rows = (
        Element("tr", tuple(_cell(cell, known, is_head=at < block.headers) for cell in row))
        for at, row in enumerate(block.rows)
    )
    return Element("table", tuple(rows), {"class": "raster"})  # the theme wraps one without a class


def _cell(cell: Cell, known: Known, *, is_head: bool) -> Element:
    spans = {"colspan": cell.columns, "rowspan": cell.rows}
    attributes = {"scope": "col"} if is_head else {}
    attributes |= {name: str(count) for name, count in spans.items() if count > 1}
    return Element("th" if is_head else "td", _inside(cell.blocks, known), attributes)


def _inside(blocks: tuple[model.Block, ...], known: Known) -> tuple[Inline, ...]:
    """Return what stands in an item or a cell; a paragraph alone needs no box of its own."""
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return inlines_of(blocks[0], known)
    return tuple(_inner(block, known) for block in blocks)


def _inner(block: model.Block, known: Known) -> Element:
    match block:
        case Paragraph():
            return Element("div", inlines_of(block, known))
        case List():
            return _list(block, known)
        case Table():
            return _table(block, known)
