"""Decide by the whole document which lines stand above a question or an answer.

``Zie antwoord vraag 2.`` is an answer's text, and a label with nothing below it that stands again further on
is a line of a list of contents.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from itertools import pairwise

from converter.readers.label_forms import Label, is_bare_question, read_label, read_loose_label
from converter.readers.numbered_questions import asks, numbered_questions

_MID_SENTENCE = re.compile(r"\b(?:op|bij|onder|[Zz]ie|van|aan|in|en|of|de|het|mijn|uw|ook|naar)\s*\Z")
_SENTENCE_END = re.compile(r"[.?!:;»”’\"')\]]\s*\Z")


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
        labels.update(numbered_questions(lines, labels))
    labels.update(_bare_questions(lines, labels))
    return labels | _loose_labels(lines, labels, after_blank)


def begins_alone(
    lines: Sequence[str], labels: Container[int], after_blank: Container[int], place: int
) -> bool:
    """Return whether no sentence of the line before goes on in a line."""
    before = lines[place - 1] if place and place not in after_blank else ""
    return not before or place - 1 in labels or _SENTENCE_END.search(before) is not None


def contents(labels: Mapping[int, Label]) -> frozenset[int]:
    """Return the places of the labels that have nothing below them and stand again further on."""
    last = {_name(label): place for place, label in labels.items()}
    return frozenset(
        place
        for place, label in labels.items()
        if label.numbers and place + 1 in labels and last[_name(label)] > place
    )


def without_contents(labels: Mapping[int, Label], listed: Container[int]) -> dict[int, Label]:
    """Return the labels without those of a list of contents: ``listed``, or leading within the document.

    A label that stands nowhere else is one, wherever it leads.
    """
    own = {_name(label) for place, label in labels.items() if place not in listed}
    return {place: label for place, label in labels.items() if place not in listed or _name(label) not in own}


def _name(label: Label) -> tuple[str, tuple[str, ...]]:
    """Return what two labels for one thing share: "Vraag 3 7" in a list of contents has a page number."""
    return label.kind, label.numbers[:1]


def _bare_questions(lines: Sequence[str], labels: Mapping[int, Label]) -> dict[int, Label]:
    """Return the lines that say "Vraag" alone, with no label but something asked below them."""
    return {
        place: Label("question")
        for place, line in enumerate(lines)
        if is_bare_question(line) and place + 1 not in labels and asks(lines, labels, place + 1, len(lines))
    }


def _loose_labels(
    lines: Sequence[str], labels: Mapping[int, Label], after_blank: Container[int]
) -> dict[int, Label]:
    """Return the looser forms for what has no other label; without a number, question and answer in turn."""
    named = {(label.kind, number) for label in labels.values() for number in label.numbers}
    kinds = {label.kind for label in labels.values()}
    found: dict[int, Label] = {}
    for place, line in enumerate(lines):
        label = read_loose_label(line) if place not in labels else None
        if label is None or not begins_alone(lines, labels, after_blank, place):
            continue
        names = {(label.kind, number) for number in label.numbers}
        if not (names & named if names else label.kind in kinds):
            found[place] = label
            named |= names
    turns = _in_turn(lines, {**labels, **found}) or _asked_alone(lines, {**labels, **found})
    return {place: label for place, label in found.items() if label.numbers or place in turns}


def _in_turn(lines: Sequence[str], labels: Mapping[int, Label]) -> set[int]:
    """Return the places of each question that asks something with the answer right behind it."""
    return {
        place
        for pair in pairwise(sorted(labels))
        if tuple(labels[place].kind for place in pair) == ("question", "answer")
        and any("?" in line for line in lines[slice(*pair)])
        for place in pair
    }


def _asked_alone(lines: Sequence[str], labels: Mapping[int, Label]) -> set[int]:
    """Return the places of several "Vraag: ...?" in a paper that has no other label: nobody answered yet."""
    if len(labels) == 1 or any(label.kind != "question" or label.numbers for label in labels.values()):
        return set()
    borders = [*sorted(labels), len(lines)]
    asked = [any("?" in line for line in lines[slice(*pair)]) for pair in pairwise(borders)]
    named = [lines[place][: label.length].rstrip().endswith(":") for place, label in labels.items()]
    return set(labels) if all((*asked, *named)) else set()
