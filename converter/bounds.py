"""How large what is made of a document may become, whatever is in it."""

from __future__ import annotations

import re

from converter.collection import Entry
from converter.institution import Institution
from converter.record.rows import Record
from converter.source import Source
from converter.walk import sections_of
from converter.writers.questions_csv import NAME, write_questions

_MAX_MADE, _MAX_GROWTH = 64 * 1024, 20  # bytes, and bytes for each byte of text; real documents make 3 to 10
_MAX_MARKUP = 5_000  # in one paragraph; the engine takes their square, real documents have some hundreds
_MAX_ROWS = 4 * 1024 * 1024  # characters, in the file of all questions; real documents have 100,000
_MARKUP = re.compile(r"[\\&]|\]\(|\[\^|<(?:abbr|span)")


def out_of_proportion(source: Source, page: str, data: str) -> str | None:
    """Say what is too large: the page and data of a source, or a paragraph of it; None where nothing is."""
    made = len(page.encode()) + len(data.encode())
    if made > _MAX_MADE + _MAX_GROWTH * len(source.text.encode()):
        text = f"its page and data would have {made:,} bytes, more than {_MAX_GROWTH} times its text"
        return f"{text}; split the file"
    long = (line for line in page.splitlines() if len(line) > _MAX_MARKUP)
    if any(len(_MARKUP.findall(line)) > _MAX_MARKUP for line in long):
        return f"a paragraph has more than {_MAX_MARKUP:,} signs, links and notes of Markdown; split it"
    return None


def may_have_long_rows(entry: Entry) -> bool:
    """Return whether the rows of its questions can be too long; none has more than the text twice."""
    return len(entry.source.text) * len(sections_of(entry.document, "question")) > _MAX_ROWS // 2


def rows_too_long(record: Record, institution: Institution) -> str | None:
    """Say that the rows of its questions, each with its answer and all facts, are too long; else None."""
    made = sum(map(len, write_questions((record,), institution, "")))
    text = f"its rows in {NAME} would have {made:,} characters, more than {_MAX_ROWS:,}; split the file"
    return text if made > _MAX_ROWS else None
