"""Recognise the lines that stand above a question or an answer, by the whole document.

A label is a whole line: ``Vraag 3``, ``Vraag 5, 6 en 7``, ``Antwoord op vraag 8, 9 en 10``, a bare
``Antwoord``; or a sentence stands behind it and a colon or a tab: ``Vraag 3: Klopt het``. Where no line
says ``Vraag``, a number does: alone on its line (``1``, ``2.``, ``1.)``) or before the question
(``1. Bent u ...``). ``Zie antwoord vraag 2.`` is an answer's text, and a number in an answer begins a list.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
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
_NUMBER = re.compile(
    r"""
    (?P<number> \d{1,3} ) \s*
    (?:
        (?P<alone> (?: \.\) | [.):] )? \s* \Z )   # "1", "2.", "1.)"
      | \.\)? \s+ (?=\S)                       # "1. Bent u"; "1) Krant" is a note of the asker's
    )
    """,
    re.VERBOSE,
)
_MID_SENTENCE = re.compile(r"\b(?:op|bij|onder|[Zz]ie|van|aan|in|en|of|de|het|mijn|uw|ook|naar)\s*\Z")
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


def find_labels(lines: Sequence[str], after_blank: Container[int] = ()) -> Mapping[int, Label]:
    """Return the labels of a document by the position of their line.

    ``after_blank``: the lines with a blank line before them; there no sentence goes on.
    """
    labels = {
        place: label
        for place, line in enumerate(lines)
        if (label := read_label(line))
        and not (place and place not in after_blank and _MID_SENTENCE.search(lines[place - 1]))
    }
    last = max((place for place, label in labels.items() if label.kind in ("question", "answer")), default=0)
    for place in [place for place, label in labels.items() if label.kind == "explanation" and place < last]:
        del labels[place]  # a word in an answer: an explanation stands behind the last one
    if not any(label.kind == "question" for label in labels.values()):
        labels.update(_numbered_questions(lines, labels))
    return labels


def without_contents(labels: Mapping[int, Label], linked: Container[int]) -> dict[int, Label]:
    """Return the labels without those of a list of contents: lines that lead within the document.

    A label that stands nowhere else is one, wherever it leads.
    """
    own = {(label.kind, label.numbers) for place, label in labels.items() if place not in linked}
    return {
        place: label
        for place, label in labels.items()
        if place not in linked or (label.kind, label.numbers) not in own
    }


def _numbered_questions(lines: Sequence[str], labels: Mapping[int, Label]) -> dict[int, Label]:
    """Return the lines that a number alone makes a question: numbers that go up, each asked or answered.

    An item of a list in an answer has the wrong number, or neither question mark nor answer behind it.
    """
    found: dict[int, Label] = {}
    candidates = list(_candidates(lines))
    last = 0
    for at, (place, number, length) in enumerate(candidates):
        if number != last + 1:
            continue
        end = _next_place(candidates, at, len(lines))
        if _asks(lines, labels, place, end) or _is_answered(labels, number, range(place, end)):
            found[place] = Label("question", (str(number),), length)
            last = number
    return found


def _is_answered(labels: Mapping[int, Label], number: int, places: range) -> bool:
    """Return whether the first label behind the line is an answer to it."""
    following = next((labels[place] for place in places[:20] if place in labels), None)
    return (
        following is not None
        and following.kind == "answer"
        and str(number) in (following.numbers or (str(number),))
    )


def _candidates(lines: Sequence[str]) -> Iterator[tuple[int, int, int | None]]:
    """Yield (position, number, length of the label or None when it is the whole line)."""
    for place, line in enumerate(lines):
        match = _NUMBER.match(line) if line[:1].isdigit() else None
        if match:
            length = None if match["alone"] is not None else len(match[0].rstrip())
            yield place, int(match["number"]), length


def _next_place(candidates: list[tuple[int, int, int | None]], at: int, end: int) -> int:
    """Return where the same number or the next one stands, or the end; it is seldom far."""
    number = candidates[at][1]
    near = candidates[at + 1 : at + 50]
    return next((place for place, other, _ in near if other in (number, number + 1)), end)


def _asks(lines: Sequence[str], labels: Mapping[int, Label], start: int, end: int) -> bool:
    """Return whether a question mark stands before the next label."""
    for place in range(start, min(end, start + 20)):
        if place in labels:
            return False
        if "?" in lines[place]:
            return True
    return False
