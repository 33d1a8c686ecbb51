"""The statement on accessibility: a page by hand that is published once all its blanks are filled in."""

from __future__ import annotations

from pathlib import Path

STATEMENT = "toegankelijkheid/index.md"
_BLANK = "[vul in:"


def is_unfilled(docs: Path) -> bool:
    """Return whether a folder of pages has the statement, with a blank left in it: ``[vul in: datum]``."""
    page = docs / STATEMENT
    return page.is_file() and _BLANK in page.read_text("utf-8")
