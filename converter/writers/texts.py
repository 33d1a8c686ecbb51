"""The text of paragraphs as data: one string, with forms, headings, lists and tables by their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

from converter.collection import Entry
from converter.model import Block, List, NoteMark, Paragraph, Style, Table, lines_of, parts_of
from converter.writers.cutting import styles_of

Json = dict[str, Any]
_Places = dict[int, tuple[int, int]]
_BETWEEN = "\n\n"


def text_of(blocks: Iterable[Block]) -> str:
    """Return the words with two LF between paragraphs and ``[^1]`` for a note mark."""
    return _BETWEEN.join(map(_line, lines_of(blocks)))


def _line(line: Paragraph) -> str:
    return "".join(
        f"[^{inline.note}]" if isinstance(inline, NoteMark) else inline.text for inline in line.inlines
    )


def words_of(entry: Entry, blocks: tuple[Block, ...]) -> Json:
    """Return the text, and the forms and blocks in it where it has any, by offsets of that text."""
    words: Json = {"text": text_of(blocks)}
    if entry.document.styles and (styles := list(_styles(lines_of(blocks), entry.document.styles))):
        words["styles"] = styles
    if any(not isinstance(block, Paragraph) or block.is_heading for block in blocks):
        words |= _by_place(blocks)
    return words


def _styles(lines: Iterable[Paragraph], styles: tuple[Style, ...]) -> Iterator[Json]:
    position = 0
    for line in lines:
        for inline in line.inlines:
            if isinstance(inline, NoteMark):
                position += len(f"[^{inline.note}]")
                continue
            moved = position - inline.span.start
            for style in styles_of(inline.span, styles):
                start, end = style.span
                yield {"from": start + moved, "to": end + moved, "style": style.name}
            position += len(inline.text)
        position += len(_BETWEEN)


def _by_place(blocks: tuple[Block, ...]) -> Json:
    """Return headings, lists and tables, the outer before those in them, by the places of their words."""
    lines = tuple(lines_of(blocks))
    lengths = [len(_line(line)) for line in lines]
    starts = accumulate((length + len(_BETWEEN) for length in lengths), initial=0)
    places = {
        line.span.start: (start, start + length)
        for line, start, length in zip(lines, starts, lengths, strict=False)
    }
    inner = list(_lists_and_tables(blocks))
    found = {
        "headings": [list(places[line.span.start]) for line in lines if line.is_heading],
        "lists": [_list(block, places) for block in inner if isinstance(block, List)],
        "tables": [_table(block, places) for block in inner if isinstance(block, Table)],
    }
    return {name: items for name, items in found.items() if items}


def _lists_and_tables(blocks: tuple[Block, ...]) -> Iterator[List | Table]:
    for block in blocks:
        if not isinstance(block, Paragraph):
            yield block
            for part in parts_of(block):
                yield from _lists_and_tables(part)


def _list(block: List, places: _Places) -> Json:
    return {"items": [list(_stretch(item, places)) for item in block.items]}


def _table(table: Table, places: _Places) -> Json:
    """Return a table by the places of its cells; an empty cell stands where the one before it ends."""
    reached = 0
    rows: list[list[list[int]]] = []
    for row in table.rows:
        rows.append([])
        for cell in row:
            start, reached = _stretch(cell.blocks, places) if cell.blocks else (reached, reached)
            spans = [] if cell.columns == cell.rows == 1 else [cell.columns, cell.rows]
            rows[-1].append([start, reached, *spans])
    return {"headers": table.headers, "rows": rows}


def _stretch(blocks: tuple[Block, ...], places: _Places) -> tuple[int, int]:
    lines = tuple(lines_of(blocks))
    return places[lines[0].span.start][0], places[lines[-1].span.start][1]
