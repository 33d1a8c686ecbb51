"""Recognise the lines that stand above a question or an answer.

A label is a whole line: ``Vraag 3``, ``Vraag 5, 6 en 7``, ``Antwoord op vraag 8, 9 en 10``,
``Antwoorden 5 en 6``, ``Antwoord vragen 1,2,3,4 en 5``. ``Zie antwoord vraag 2.`` is an answer's text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from converter.dutch import NUMBER_LIST, parse_numbers

_LABEL = re.compile(
    rf"""
    (?:
        (?P<question> (?: Vraag | VRAAG | Vragen | VRAGEN ) \s+ )
      |
        (?: Antwoord | ANTWOORD ) (?: en | EN )? \s+
        (?: (?:op|OP) \s+ )?
        (?: (?:de|DE) \s+ )?
        (?: vra(?:ag|gen) \s+ | VRA(?:AG|GEN) \s+ )?
    )
    (?P<numbers> {NUMBER_LIST} )
    \s* [:.]?                           # "Vraag 1:", "Antwoord vraag 3:"
    """,
    re.VERBOSE,
)
_LONGEST = 200  # characters; no label is longer, and a longer line costs no matching


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says; numbers with ranges written out."""

    kind: Literal["question", "answer"]
    numbers: tuple[int, ...]


def read_label(line: str) -> Label | None:
    """Return what the line says if the whole line, blanks aside, is a label."""
    line = line.strip()
    if line[:1] not in ("V", "A") or len(line) > _LONGEST:
        return None
    match = _LABEL.fullmatch(line)
    numbers = parse_numbers(match["numbers"]) if match else None
    if match is None or numbers is None:
        return None
    return Label("question" if match["question"] else "answer", numbers)
