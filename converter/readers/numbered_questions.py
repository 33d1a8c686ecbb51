"""Find the questions of a document in which no line says ``Vraag``: a number does.

It stands alone on its line (``1``, ``2.``, ``1.)``, ``1a``) or before the question (``1. Bent u ...``). In an
answer it begins a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from converter.dutch import number_of, whole
from converter.readers.label_forms import Label

_NUMBER = re.compile(
    r"""
    (?P<number> \d{1,3} (?: [a-z] (?!\w) )? ) \s*
    (?:
        (?P<alone> (?: \.\) | [.):] )? \s* \Z )   # "1", "2.", "1.)"
      | \.\)? \s+ (?=\S)                       # "1. Bent u"; "1) Krant" is a note of the asker's
    )
    """,
    re.VERBOSE,
)


class _Candidate(NamedTuple):
    """A line that begins with a number; ``length``: of the label, or None when it is the whole line."""

    place: int
    number: str
    length: int | None


def numbered_questions(lines: Sequence[str], labels: Mapping[int, Label]) -> dict[int, Label]:
    """Return the lines that a number alone makes a question: numbers that go up, each asked or answered.

    An item of a list in an answer has the wrong number, or neither question mark nor answer behind it.
    """
    found: dict[int, Label] = {}
    candidates = list(_candidates(lines))
    last = ""
    for at, (place, number, length) in enumerate(candidates):
        if number not in _next(last):
            continue
        end = _next_place(candidates, at, len(lines))
        if asks(lines, labels, place, end) or _is_answered(labels, number, range(place, end)):
            found[place] = Label("question", (number,), length)
            last = number
    return found


def _next(last: str) -> tuple[str, str, str]:
    """Return the numbers that may follow one: 1b, 2 or 2a after 1a; 1 or 1a at first."""
    letter = chr(ord(last[-1]) + 1) if last[-1:].isalpha() else "a"
    return f"{whole(last)}{letter}", f"{whole(last) + 1}", f"{whole(last) + 1}a"


def _is_answered(labels: Mapping[int, Label], number: str, places: range) -> bool:
    """Return whether the first label behind the line is an answer to it."""
    following = next((labels[place] for place in places[:20] if place in labels), None)
    if following is None or following.kind != "answer":
        return False
    return not following.numbers or not {number, str(whole(number))}.isdisjoint(following.numbers)


def _candidates(lines: Sequence[str]) -> Iterator[_Candidate]:
    for place, line in enumerate(lines):
        match = _NUMBER.match(line) if line[:1].isdigit() else None
        if match:
            length = None if match["alone"] is not None else len(match[0].rstrip())
            yield _Candidate(place, number_of(match["number"]), length)


def _next_place(candidates: list[_Candidate], at: int, end: int) -> int:
    """Return where the same number or the next one stands, or the end; it is seldom far."""
    number = candidates[at].number
    ends = (number, *_next(number))
    return next((near.place for near in candidates[at + 1 : at + 50] if near.number in ends), end)


def asks(lines: Sequence[str], labels: Mapping[int, Label], start: int, end: int) -> bool:
    """Return whether a question mark stands before the next label."""
    for place in range(start, min(end, start + 20)):
        if place in labels:
            return False
        if "?" in lines[place]:
            return True
    return False
