"""Say of what kind a document is: answers, questions, a notice that the answers come later."""

from __future__ import annotations

import re

from converter.model import DocumentKind, Section
from converter.readers.forms import REISSUED
from converter.readers.opening import OpeningPart
from converter.walk import lines_of, plain_text

_DELAY = re.compile(
    r"""
    \b binnen\s+(?:\w+\s+){1,4}? (?:termijn|weken) \b [^.]{0,80}? \b niet \b | \b meer\s+tijd \b
  | \b niet\s+ (?: binnen\s+(?:\w+\s+){1,4}? (?:termijn|weken) | (?:op\s+tijd|tijdig) \b ) | \b uitstel
  | \b nog\s+niet \b | \b zo\s+(?:spoedig|snel)\s+mogelijk \b | \b zodra \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def begins(parts: tuple[OpeningPart, ...], kind: str, word: str) -> bool:
    """Return whether a part of the opening begins with a word, in whatever capitals, also of a new print."""
    firsts = (plain_text(part.lines[0]) for part in parts if part.kind == kind)
    return any(REISSUED.sub("", first, count=1).lower().startswith(word) for first in firsts)


def kind_of(parts: tuple[OpeningPart, ...], sections: tuple[Section, ...]) -> DocumentKind:
    """Return the kind of a document: how it begins counts, then what it holds."""
    kinds = {section.kind for section in sections}
    if begins(parts, "title", "mondelinge"):
        return "oral"
    if "notice" in kinds or begins(parts, "reply", "mededeling"):
        return "delay" if any(map(_says_delay, sections)) else "notice"
    return "answers" if "answer" in kinds or begins(parts, "reply", "antwoord") else "questions"


def _says_delay(section: Section) -> bool:
    words = " ".join(map(plain_text, lines_of(section.blocks)))
    return section.kind in ("notice", "other") and _DELAY.search(words) is not None
