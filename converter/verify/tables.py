"""Prove that the tables of a page are those of the data, cell by cell, and that the source has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from converter.differences import quoted
from converter.marks import Grid, marked
from converter.source import Source
from converter.verify.built_page import BuiltPage, BuiltTable


def check_tables(source: Source, page: BuiltPage, data: dict[str, Any]) -> Iterator[str]:
    """Yield a message for each table that page, data and source do not have alike."""
    said = Counter(_said(data))
    shown = Counter(page.tables)
    for table in said - shown:
        yield f"the table {_first(table)} of the data is not on the page, or has other cells there"
    for table in shown - said:
        yield f"the table {_first(table)} on the page is not in the data, or has other cells there"
    for table in said - Counter(_stored(source)):
        yield f"the table {_first(table)} is not in the source, or has other cells there"


def _said(data: dict[str, Any]) -> Iterator[BuiltTable]:
    for name in ("questions", "answers", "other_texts"):
        for item in data[name]:
            for table in item["tables"]:
                yield tuple(
                    tuple(_cell(item["text"], cell, is_head=at < table["headers"]) for cell in row)
                    for at, row in enumerate(table["rows"])
                )


def _cell(text: str, cell: list[int], *, is_head: bool) -> tuple[str, int, int, bool]:
    start, end, columns, rows = cell if len(cell) > len(("from", "to")) else (*cell, 1, 1)
    return _bare(text[start:end]), columns, rows, is_head


def _stored(source: Source) -> Iterator[BuiltTable]:
    for _, grid in marked(source.marks, Grid):
        yield tuple(
            tuple(
                (_bare(source.text[slice(*cell.span)]), cell.columns, cell.rows, at < grid.headers)
                for cell in row
            )
            for at, row in enumerate(grid.rows)
        )


def _bare(text: str) -> str:
    return "".join(text.split())


def _first(table: BuiltTable) -> str:
    return quoted(next((cell[0] for row in table for cell in row if cell[0]), ""))
