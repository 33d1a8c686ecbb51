"""The text of paragraphs as data: one string, with forms and tables by their places in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from converter.collection import Entry
from converter.model import Block, NoteMark, Style, Table, styles_of

Json = dict[str, Any]


def text_of(blocks: tuple[Block, ...]) -> str:
    """Return the words with two LF between paragraphs and ``[^1]`` for a note mark."""
    return "\n\n".join(
        "".join(
            f"[^{inline.note}]" if isinstance(inline, NoteMark) else inline.text for inline in block.inlines
        )
        for block in blocks
    )


def words_of(entry: Entry, blocks: tuple[Block, ...], section: int | None = None) -> Json:
    """Return the text, and the forms and tables in it where it has any, by offsets of that text."""
    document = entry.document
    words: Json = {"text": text_of(blocks)}
    if document.styles and (styles := list(_styles(blocks, document.styles))):
        words["styles"] = styles
    if tables := [table for table in document.tables if table.section == section]:
        starts = [block.span.start for block in blocks]
        ends = list(accumulate(len(text_of((block,))) + len("\n\n") for block in blocks))
        words["tables"] = [_table(table, starts, ends) for table in tables]
    return words


def _styles(blocks: tuple[Block, ...], styles: tuple[Style, ...]) -> Iterator[Json]:
    position = 0
    for block in blocks:
        for inline in block.inlines:
            if isinstance(inline, NoteMark):
                position += len(f"[^{inline.note}]")
                continue
            moved = position - inline.span.start
            for style in styles_of(inline.span, styles):
                start, end = style.span
                yield {"from": start + moved, "to": end + moved, "style": style.name}
            position += len(inline.text)
        position += len("\n\n")


def _table(table: Table, starts: list[int], ends: list[int]) -> Json:
    """Return a table by the places of its cells; an empty cell stands where the one before it ends.

    ``starts``: where the paragraphs begin in the source; ``ends``: where the next ones begin in the text.
    """
    reached = 0
    rows: list[list[list[int]]] = []
    for row in table.rows:
        rows.append([])
        for cell in row:
            first, last = (bisect_left(starts, place) for place in cell.span)
            start, end = reached, reached
            if first < last:
                start, end = ends[first - 1] if first else 0, ends[last - 1] - len("\n\n")
            spans = [] if cell.columns == cell.rows == 1 else [cell.columns, cell.rows]
            rows[-1].append([start, end, *spans])
            reached = end
    return {"headers": table.headers, "rows": rows}
