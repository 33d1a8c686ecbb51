"""What the other papers of a case say to the questions of one: an answer, a letter, a delay."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from converter.collection.papers import Paper, role_of
from converter.walk import lines_of, plain_text, sections_of

_BY_LETTER = re.compile(r"\bbeantwoord\w*\b[^.?!]*\bbrief\b|\bbrief\b[^.?!]*\bbeantwoord", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reply:
    """What was done about the questions, and on which day: answered, by a letter without them, delayed."""

    kind: Literal["answered", "answered-by-letter", "delayed"]
    date: str


def reply_of(paper: Paper, papers: Iterable[Paper]) -> Reply | None:
    """Return what the papers of a case say to the questions of one that has no answers itself."""
    if role_of(paper) not in ("questions", "delay") or not paper.asks:
        return None
    others = sorted(
        (each for each in papers if each.document is not paper.document), key=lambda each: each.date
    )
    for other in others:
        if role_of(other) == "answers":
            return Reply("answered" if other.asks else "answered-by-letter", other.date)
        if role_of(other) == "notice" and _says_by_letter(other):
            return Reply("answered-by-letter", other.date)
    delays = [each for each in (*others, paper) if role_of(each) == "delay"]
    return Reply("delayed", max(each.date for each in delays)) if delays else None


def _says_by_letter(notice: Paper) -> bool:
    """Return whether a notice says that the questions were answered in a letter."""
    sections = sections_of(notice.document, "notice")
    return any(_BY_LETTER.search(plain_text(line)) for each in sections for line in lines_of(each.blocks))
