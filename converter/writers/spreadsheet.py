"""Write rows for a spreadsheet: a Dutch Excel opens them in columns, as words and never as formulas.

It separates cells by a semicolon, since its decimal sign is a comma. That the file begins with a byte
order mark, without which it would show "Ã«" for "ë", is the duty of whoever turns the text into bytes.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_spreadsheet(rows: Iterable[Sequence[str]]) -> str:
    """Return the rows as RFC 4180 has them, but with semicolons."""
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=";").writerows(map(_words, rows))
    return written.getvalue()


def _words(row: Sequence[str]) -> tuple[str, ...]:
    """Return the cells, with an apostrophe before what a spreadsheet would take for a formula."""
    return tuple(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row)
