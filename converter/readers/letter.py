"""Read the covering letter of a ministry: its date, its reference, the case it answers, who signed it.

``Datum<TAB>24 maart 2024``, ``Onderwerp<TAB>...``, ``Ons kenmerk<TAB>5303168``, ``In antwoord op uw brief
van 6 december 2023, nr. 2023Z19677, deel ik u mede dat de vragen van ... aan ... over ...``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from converter.dutch import DATE, day_in
from converter.institution import ZAAKNUMMER
from converter.model import Metadata, Respondent, Span, Value
from converter.readers.people import OFFICE_WORD, read_members, read_offices, repaired

T = TypeVar("T")

IS_LETTER = re.compile(
    r"^(?:>\s*Retouradres|(?:Onderwerp|Betreft|Datum)\s*[\t:]|Datum\s+\d|Geachte [Vv]oorzitter)", re.MULTILINE
)

_DATE = re.compile(rf"(?:^|\t)Datum[\s:]+{DATE}", re.MULTILINE)
_REFERENCE = re.compile(
    r"(?:^|\t)(?:(?:Ons\s)?[Kk]enmerk|Onze [Rr]eferentie)[\s:]+([\w./-]*\d[\w./-]*)", re.MULTILINE
)
_CASE = re.compile(
    rf"""
    (?: uw\s+brief\s+van\s+{DATE.replace(" ", "[ ]")}[^\n]{{0,40}}?
      | Uw\ (?:[Kk]enmerk|[Bb]rief|[Rr]eferentie)[\s:]+ )
    \b(?P<case>{ZAAKNUMMER})\b
    """,
    re.VERBOSE,
)
_TOPIC = re.compile(r"(?:^|\t)(?:Onderwerp|Betreft)[\s:]+([^\t\n]+)", re.MULTILINE)
_QUESTIONS = re.compile(
    r"""
    [Vv]ragen\s+van\s+(?:het|de)\s+(?:lid|leden)\s+ (?P<members> [^\n]{1,300}? )
    (?: \s+aan\s+de\s+ (?P<addressees> (?i:minister|staatssecretaris) [^\n]{1,300}? ) )?
    \s+over\s+ (?P<subject> [^\t\n]+ )
    """,
    re.VERBOSE,
)
_HAS_ASKED = re.compile(  # "heeft het lid X (P) schriftelijke vragen gesteld aan de minister van M over S."
    r"""
    (?:heeft|hebben)\s+(?:het|de)\s+(?:lid|leden)\s+ (?P<members> [^\n]{1,300}? )
    \s+(?:schriftelijke\s+)?vragen\s+gesteld
    (?: \s+aan\s+de\s+ (?P<addressees> (?i:minister|staatssecretaris) [^\n]{1,300}? ) )?
    \s+over\s+ (?P<subject> [^\n]{1,500}? )
    (?= \.\s*$ | \.\s+(?:Deze?|Dit|Het|Ik|Mede|Vanwege|Wegens)\b )  # not behind "St."
    """,
    re.MULTILINE | re.VERBOSE,
)
_END_OF_TOPIC = re.compile(r"\s+worden\s+(?:\w+\s+)?beantwoord.*|\.?\s*\Z", re.DOTALL)
_SIGNED = re.compile(
    rf"""
    (?:^|\t)[ ]* (?P<behalf> Mede\s+namens\s+ )? (?:De|de|Het)\s+
    (?P<office> (?i:{OFFICE_WORD}) [^\t\n.]{{0,120}}? ) [ ,\t]*$
    (?: \s* (?P<name> (?:[A-Z]\.\s?)+ [^\t\n,]{{2,60}} ) )?
    """,
    re.MULTILINE | re.VERBOSE,
)


def read_letter(text: str, span: Span) -> Metadata:
    """Return what the covering letter at a span says; the title may say it better."""
    asked = _QUESTIONS.search(text, *span)
    topic = _TOPIC.search(text, *span)
    subject = _QUESTIONS.search(text, *topic.span(1)) if topic else None
    return Metadata(
        subject=_value(subject or asked, "subject", _topic),
        zaaknummer=_value(_CASE.search(text, *span), "case", str),
        answered=_date(_DATE.search(text, *span)),
        members=_value(asked, "members", lambda words: read_members(words)[0]),
        addressees=_value(_with_addressees(text, span), "addressees", _offices),
        respondents=_respondents(text, span),
        kenmerk=_value(_REFERENCE.search(text, *span), 1, str),
    )


def read_notice(text: str, span: Span) -> Metadata:
    """Return what a notice at a span, of a delay for one, says of the questions that it is about."""
    asked = _HAS_ASKED.search(text, *span)
    return Metadata(
        subject=_value(asked, "subject", _topic),
        members=_value(asked, "members", lambda words: read_members(words)[0]),
        addressees=_value(asked, "addressees", _offices),
    )


def _with_addressees(text: str, span: Span) -> re.Match[str] | None:
    return next((match for match in _QUESTIONS.finditer(text, *span) if match["addressees"]), None)


def _value(match: re.Match[str] | None, group: str | int, read: Callable[[str], T]) -> Value[T] | None:
    if match is None or match[group] is None:
        return None
    value = read(match[group])
    return Value(value, "letter", Span(*match.span(group))) if value else None


def _offices(words: str) -> tuple[str, ...]:
    return read_offices(" ".join(words.split()))


def _topic(words: str) -> str:
    return " ".join(_END_OF_TOPIC.sub("", words, count=1).split())


def _date(match: re.Match[str] | None) -> Value[str] | None:
    found = day_in(match)
    return Value(found[0], "letter", Span(*found[1])) if found else None


def _respondents(text: str, span: Span) -> Value[tuple[Respondent, ...]] | None:
    """Return who signed, with the office above the name, and on whose behalf."""
    signed = [match for match in _SIGNED.finditer(text, *span) if match["name"] or match["behalf"]]
    respondents = [
        Respondent(
            None if match["behalf"] else repaired(match["name"]).strip(), office, bool(match["behalf"])
        )
        for match in signed
        for office in _offices(match["office"])
    ]
    if not respondents:
        return None
    ordered = tuple(sorted(respondents, key=lambda each: each.on_behalf))
    return Value(ordered, "letter", Span(signed[0].start(), signed[-1].end()))
