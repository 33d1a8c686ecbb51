"""Write rows for a spreadsheet: a Dutch Excel opens them in columns, as words and never as formulas.

It separates cells by a semicolon, since its decimal sign is a comma. That the file begins with a byte
order mark, without which it would show "Ã«" for "ë", is the duty of whoever turns the text into bytes.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """A file that keeps nothing: what is written to it comes back, and so does a row from its writer."""

    def write(self, row: str) -> str:
        """Return what is written."""
        return row


def write_spreadsheet(rows: Iterable[Sequence[str]]) -> str:
    """Return the rows as RFC 4180 has them, but with semicolons."""
    return "".join(spreadsheet_lines(rows))


def spreadsheet_lines(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the same row by row, so that nobody has to hold them all."""
    writer = csv.writer(_Line(), delimiter=";")
    for row in rows:
        yield writer.writerow(map(_words, row))


def _words(cell: str) -> str:
    """Return a cell, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
