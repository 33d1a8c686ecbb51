"""Write lists, tables and headings as blocks of HTML, which engines leave as they are.

An item keeps its printed sign, cells may span columns and rows, and both may hold all the others. A wide
table scrolls in its own box, which the keyboard reaches. No block has a blank line.
"""

from __future__ import annotations

from collections.abc import Callable

from converter.model import Block, Cell, List, Paragraph, Table

Words = Callable[[Paragraph], str]
"""Returns a paragraph's words as HTML."""


def write_block(block: List | Table, words: Words) -> str:
    """Return a list or a table of the page."""
    return write_list(block, words) if isinstance(block, List) else write_table(block, words)


def write_flow(block: Block, words: Words) -> str:
    """Return a block where all is HTML: a paragraph too."""
    return f"<p>{words(block)}</p>" if isinstance(block, Paragraph) else write_block(block, words)


def write_heading(words: str, level: int) -> str:
    """Return a heading within an answer; it has no address of its own."""
    return f'<h{level} class="kop">{words}</h{level}>'


def write_list(block: List, words: Words) -> str:
    """Return a list, whose items begin with the sign that the source prints."""
    items = "\n".join(f"<li>{_inside(item, words)}</li>" for item in block.items)
    return f'<ul class="lijst">\n{items}\n</ul>'


def write_table(block: Table, words: Words) -> str:
    """Return a table in its box."""
    return f'<div class="tabel" role="group" aria-label="Tabel" tabindex="0">{_table(block, words)}</div>'


def _table(table: Table, words: Words) -> str:
    rows = [
        f"<tr>{''.join(_cell(cell, words, is_head=at < table.headers) for cell in row)}</tr>"
        for at, row in enumerate(table.rows)
    ]
    return '<table class="raster">\n' + "\n".join(rows) + "\n</table>"  # the theme wraps one without a class


def _cell(cell: Cell, words: Words, *, is_head: bool) -> str:
    spans = {"colspan": cell.columns, "rowspan": cell.rows}
    attributes = "".join(f' {name}="{count}"' for name, count in spans.items() if count > 1)
    tag, scope = ("th", ' scope="col"') if is_head else ("td", "")
    return f"<{tag}{scope}{attributes}>{_inside(cell.blocks, words)}</{tag}>"


def _inside(blocks: tuple[Block, ...], words: Words) -> str:
    """Return what stands in an item or a cell; a paragraph alone needs no box of its own."""
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return words(blocks[0])
    return "".join(_inner(block, words) for block in blocks)


def _inner(block: Block, words: Words) -> str:
    match block:
        case Paragraph():
            return f"<div>{words(block)}</div>"
        case List():
            return write_list(block, words)
        case Table():
            return _table(block, words)
