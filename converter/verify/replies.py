"""What the papers of a case say to the questions of one, derived from their data once more."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

PAPERS = "papers of the case"
"""The key under which the verification puts the data of all papers of a case beside those of each."""
_BY_LETTER = re.compile(r"\bbeantwoord\w*\b[^.?!]*\bbrief\b|\bbrief\b[^.?!]*\bbeantwoord", re.IGNORECASE)


def put_papers_beside(documents: Iterable[dict[str, Any]]) -> None:
    """Put beside the data of each document those of its case, by the addresses alone."""
    cases: dict[str, list[dict[str, Any]]] = {}
    for data in documents:
        data[PAPERS] = cases.setdefault(data["url"].split("/")[1], [])
        data[PAPERS].append(data)


def reply_of(data: dict[str, Any]) -> tuple[str, str] | None:
    """Return the state in which other papers leave the questions of one without answers, and the day."""
    if data["role"] not in ("questions", "delay") or not data["questions"]:
        return None
    others = sorted((each for each in data.get(PAPERS, ()) if each is not data), key=date_of)
    for other in others:
        if other["role"] == "answers":
            return ("answered" if other["questions"] else "answered-by-letter"), date_of(other)
        if other["role"] == "notice" and _says_by_letter(other):
            return "answered-by-letter", date_of(other)
    days = [date_of(each) for each in (*others, data) if each["role"] == "delay"]
    return ("delayed", max(days)) if days else None


def date_of(data: dict[str, Any]) -> str:
    """Return the day of a paper: when it was answered, else submitted, else ""."""
    return str(data["answered"] or data["submitted"] or "")


def _says_by_letter(data: dict[str, Any]) -> bool:
    texts = (each["text"] for each in data["other_texts"] if each["kind"] == "notice")
    return any(_BY_LETTER.search(line) for text in texts for line in text.split("\n\n"))
