"""The forms of a label: what one line says of itself, whatever the lines around it say.

A label is a whole line: ``Vraag 3``, ``Vraag 5, 6 en 7``, ``Antwoord op vraag 8, 9 en 10``, a bare
``Antwoord``; or a sentence stands behind it and a colon: ``Vraag 3: Klopt het``. Looser forms count
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
    {_LABEL.pattern} (?<=:) \s+
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
    (?: (?<=:)\s+ | (?: \s+ [\u2013\u2014-] )? \s+ (?= ["'“‘«]? (?-i:[A-ZÀ-Þ]) ) )
    (?= [^\t]* \Z )
    """,
    re.VERBOSE | re.IGNORECASE,
)
INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
"""Signs of no width, or of direction, that stand unseen beside words, for a set of a regular expression."""
_UNSEEN = re.compile(rf"[{INVISIBLE}]+")
_BEGINS_LABEL = re.compile(rf"[\s{INVISIBLE}]*[VATM]")
_LONGEST = 200  # characters; no label is longer, and a longer line costs no matching


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says: numbers with ranges written out; length in characters when the line goes on.

    ``are_added``: an editor says the numbers, and the label says others.
    """

    kind: LabelKind
    numbers: tuple[str, ...] = ()
    length: int | None = None
    are_added: bool = False


def read_label(line: str) -> Label | None:
    """Return what the line says if the whole line, blanks and invisible signs aside, is a label."""
    if not _BEGINS_LABEL.match(line):
        return None
    words = _UNSEEN.sub("", line).strip()
    match = _LABEL.fullmatch(words) if len(words) <= _LONGEST else None
    before = None if match else _LABEL_BEFORE.match(words)
    found = match or before
    numbers = parse_numbers(found["numbers"]) if found else None
    if found and numbers:
        length = _length(line, before[0]) if before else None
        return Label("question" if found["question"] else "answer", numbers, length)
    if len(words) > _LONGEST:
        return None
    return next((Label(kind) for kind, form in _BARE if form.fullmatch(words)), None)


def read_loose_label(line: str) -> Label | None:
    """Return what a line says whose label only a blank parts from its text, or a colon from no sentence."""
    match = _LOOSE.match(_UNSEEN.sub("", line).strip()) if _BEGINS_LABEL.match(line) else None
    numbers = parse_numbers(match["numbers"]) if match and match["numbers"] else ()
    if match is None or numbers is None:
        return None
    is_question = (match["question"] or match["bare"] or "").lower().startswith("v")
    return Label("question" if is_question else "answer", numbers, _length(line, match[0]))


def is_bare_question(line: str) -> bool:
    """Return whether a line says "Vraag" and nothing else."""
    return len(line) <= _LONGEST and _BARE_QUESTION.fullmatch(_UNSEEN.sub("", line).strip()) is not None


def _length(line: str, label: str) -> int:
    """Return how many signs of a line its label has, unseen ones counted."""
    left = len("".join(label.split()))
    for place, sign in enumerate(line, 1):
        left -= not (sign.isspace() or _UNSEEN.match(sign))
        if not left:
            return place
    return len(line)
