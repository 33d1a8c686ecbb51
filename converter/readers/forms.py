"""What an opening looks like in the words of an institution: "Raadsvragen van raadslid X"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from converter.institution import KAMER, Institution
from converter.readers.people import OFFICE_WORD

Part = Literal["title", "reply", "number", "submitted", "other"]

REISSUED = re.compile(
    r"(?:\(?(?:(?:Tweede|Derde)\s+)?(?:Rectificatie|Correctie|Herdruk)\)?\s*[:.,;\u2013\u2014-]?\s+"
    r"(?:(?:op|van|bij)\s+)?(?:(?:het|de)\s+)?)?",
    re.IGNORECASE,
)
"""What stands before a title that was printed before: "Herdruk: ", "Rectificatie op het "; or nothing."""

_SORT = r"(?:(?:Mondelinge|Schriftelijke|Nadere?|Aanvullende?|Herziene?|Gecorrigeerde?|Gewijzigde?)\s+)?"
_SORT = rf"{REISSUED.pattern}{_SORT}"
_FROM = r"(?:(?:van|gesteld\s+door|door)\s+)?(?:(?:het|de)\s+)?"  # "Vragen de leden", "gesteld door Kamerlid"


@dataclass(frozen=True, slots=True)
class Forms:
    """What begins each part of an opening, and what stands where in a title.

    ``asked_by`` has the group ``asker``; ``number``: a whole number of a paper, ``numbered``: one that other
    digits ran into; ``bracket``: where the last bracket begins, with day or number; ``between``: the border
    of two offices, None where these are ministers.
    """

    institution: Institution
    starts: tuple[tuple[Part, re.Pattern[str]], ...]
    asked: re.Pattern[str]
    asked_by: re.Pattern[str]
    answered_by: re.Pattern[str]
    to: re.Pattern[str]
    bracket: re.Pattern[str]
    number: re.Pattern[str]
    numbered: re.Pattern[str]
    between: re.Pattern[str] | None

    def begins(self, line: str) -> Part:
        """Return which part a line begins, "other" where it begins none."""
        return next((part for part, start in self.starts if start.match(line)), "other")


@cache
def forms_of(institution: Institution) -> Forms:
    """Return the forms of an institution."""
    number = institution.number
    askers = _one_of((*institution.askers, *institution.groups))
    asked_by = rf"{_one_of(institution.papers)}\s+{_FROM}(?P<asker>{askers})\s"
    answer = rf"{_SORT}{_one_of(institution.answers)}\s+"
    of_questions = rf"(?:op\s+|van\s+)?(?:de\s+)?(?:\w+\s+)?(?:Kamer)?{asked_by}"
    office = _one_of(institution.offices) if institution.offices else OFFICE_WORD
    answered_by = _any_case(rf"{answer}(?:van|door)\s+")
    starts: tuple[tuple[Part, re.Pattern[str]], ...] = (
        ("title", _any_case(rf"{_SORT}(?:Vervolg)?{asked_by}")),
        ("title", _any_case(f"{answer}{of_questions}")),
        ("reply", answered_by),
        ("reply", re.compile(r"Zie\s+ook\s+Aanhangsel\s")),
        ("number", re.compile(rf"(?:AH\s+\d{{1,5}}|{number})\Z")),
        ("submitted", re.compile(r"\(ingezonden\s*\d[^()]*\)\.?\Z")),
    )
    return Forms(
        institution,
        starts,
        asked=_any_case(rf"\s{of_questions}"),
        asked_by=_any_case(asked_by),
        answered_by=answered_by,
        to=_any_case(rf"(?:\s+|(?<=\)))aan\s*(?:de|het)?\s*(?={office})"),
        bracket=_any_case(rf"\((?=[^()]*ingezonden|{number}\s*\))"),
        number=re.compile(number),
        numbered=re.compile(rf"(?P<run>[\d-]*)(?P<number>{number})(?!\d)"),
        between=_between(office) if institution.offices else None,
    )


def _between(office: str) -> re.Pattern[str]:
    return _any_case(rf"\s*(?:,|\ben\b)\s+(?:(?:de|het)\s+)?(?={office}\b)")


def _any_case(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE)


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"


KAMER_FORMS = forms_of(KAMER)
