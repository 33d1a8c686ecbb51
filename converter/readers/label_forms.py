"""The forms of a label: what one line says of itself, whatever the lines around it say.

A label is a whole line: ``Vraag 3``, ``Vraag 5, 6 en 7``, ``Antwoord op vraag 8, 9 en 10``, a bare
``Antwoord``; or a sentence stands behind it and a colon or a tab: ``Vraag 3: Klopt het``. Looser forms count
only where the document has no other label for them: ``Vraag 3 Klopt het``, ``Antwoord: Ja``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from converter.dutch import NUMBER_LIST, parse_numbers

LabelKind = Literal["question", "answer", "notice", "explanation"]
LABEL_KINDS: tuple[LabelKind, ...] = get_args(LabelKind)

_LABEL = re.compile(
    rf"""
    (?:
        (?P<question> Vra(?:ag|gen) \s+ )
      |
        Antwoord (?:en)? \s+
        (?: op \s+ )?
        (?: de \s+ )?
        (?: vra(?:ag|gen) \s+ )?
    )
    (?P<numbers> {NUMBER_LIST} )
    \s* [:.]?                           # "Vraag 1:", "Antwoord vraag 3:"
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LABEL_BEFORE = re.compile(
    rf"""
    {_LABEL.pattern} (?: (?<=:)\s+ | [ ]*\t\s* )
    (?= ["'“‘«]? (?-i:[A-ZÀ-Þ]) [^\t]* \Z )          # a row of a table has more cells
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BARE: tuple[tuple[LabelKind, re.Pattern[str]], ...] = (
    ("answer", re.compile(r"Antwoord(?:en)?\s*:?", re.IGNORECASE)),
    ("explanation", re.compile(r"Toelichting\s*:?")),
    ("notice", re.compile(r"Mededeling\s*:?")),
)
_BARE_QUESTION = re.compile(r"Vraag\s*:?", re.IGNORECASE)
_LOOSE = re.compile(
    rf"""
    (?: {_LABEL.pattern} | (?P<bare> Vraag | Antwoord ) \s* :? )
    (?: (?<=:)\s+ | \s+ (?= ["'“‘«]? (?-i:[A-ZÀ-Þ]) ) )
    (?= [^\t]* \Z )
    """,
    re.VERBOSE | re.IGNORECASE,
)
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Signs of no width, or of direction, that stand unseen beside words."""
_UNSEEN = "".join(filter(str.isspace, map(chr, range(0x3001)))) + INVISIBLE
_LONGEST = 200  # characters; no label is longer, and a longer line costs no matching


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says: numbers with ranges written out; length in characters when the line goes on."""

    kind: LabelKind
    numbers: tuple[str, ...] = ()
    length: int | None = None


def read_label(line: str) -> Label | None:
    """Return what the line says if the whole line, blanks and invisible signs aside, is a label."""
    begin = len(line) - len(line.lstrip(_UNSEEN))
    line = line.strip(_UNSEEN)
    if line[:1] not in ("V", "A", "T", "M"):
        return None
    match = _LABEL.fullmatch(line) if len(line) <= _LONGEST else None
    before = None if match else _LABEL_BEFORE.match(line)
    found = match or before
    numbers = parse_numbers(found["numbers"]) if found else None
    if found and numbers:
        length = begin + len(before[0].rstrip()) if before else None
        return Label("question" if found["question"] else "answer", numbers, length)
    if len(line) > _LONGEST:
        return None
    return next((Label(kind) for kind, form in _BARE if form.fullmatch(line)), None)


def read_loose_label(line: str) -> Label | None:
    """Return what a line says whose label only a blank parts from its text, or a colon from no sentence."""
    begin = len(line) - len(line.lstrip(_UNSEEN))
    match = _LOOSE.match(line, begin) if line[begin : begin + 1] in ("V", "A") else None
    if match is None:
        return None
    numbers = parse_numbers(match["numbers"]) if match["numbers"] else ()
    kind: LabelKind = "question" if (match["question"] or match[0]).lower().startswith("v") else "answer"
    return None if numbers is None else Label(kind, numbers, len(match[0].rstrip()) + begin)


def is_bare_question(line: str) -> bool:
    """Return whether a line says "Vraag" and nothing else."""
    return len(line) <= _LONGEST and _BARE_QUESTION.fullmatch(line.strip(_UNSEEN)) is not None
