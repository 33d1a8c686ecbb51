"""Find the numbers of cases and documents: "Kamervragen (2024Z14247)", "2024D37938".

A number of a document (D) says what it is. A number of a case (Z) can be anything the chamber deals
with: it is linked to the questions as tabled only where the words call it that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.annotation import Citation, Unresolved
from converter.annotators.citations.parts import Found, unresolved
from converter.dutch import MONTHS
from converter.institution import ZAAKNUMMER
from converter.publications.table import KAMERDOCUMENT, KAMERVRAAG

_CASE_NUMBER = re.compile(
    r"""
    (?P<number> 20[012]\d \s? [ZD] \s? \d{4,5} ) (?!\d)    # "2024Z 17972"; digits may have run into it
    (?! [A-Za-z] (?![a-z]) | [-_]\d )
    """,
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[A-Za-z_=-]\Z")
_DAY = rf"(?: \d{{1,2}} \s+ (?:{'|'.join(MONTHS)}) \s+ \d{{4}} )"
_INTRODUCED = re.compile(
    rf"""
    (?P<outer> \( \s*+ )? (?: ingezonden \s+ (?:op\s+)? {_DAY} [,\s]*+ (?P<inner> \( )? )?
    (?: (?:met|onder) \s+ )? (?: (?:het|de) \s+ )?
    (?: (?P<question> vra(?:ag|gen) -?\s*+ nummers? ) | (?:zaak|kenmerk)? (?:nummers?)? | nr\.? ) [\s:]*+
    (?: {ZAAKNUMMER} (?: ,\s | \s en \s ) ){{0,5}}          # the numbers before it in a list
    \d{{0,2}} \Z                                            # the mark of a note
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands between a word for questions and a number: " (", " met kenmerk "."""

_QUESTIONS = re.compile(
    rf"""
    (?<! mondelinge \s ) (?: kamer-?\s*+ | schriftelijke \s+ ) vra(?:ag|gen)
    (?: ,? \s+ (?: van | d\.d\. ) \s+ {_DAY} )? [\s,]*+ \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OF_MEMBERS = re.compile(
    r"""
    [Vv]ra(?:ag|gen) \s+ van \s+ (?: het \s+ (?:Kamer)?lid | de \s+ (?:Kamer)?leden ) \b
    (?: ,?\s+ (?: (?!aan\s) [a-z]{2,3} (?=\s) | [^\W\d_a-z] [\w'’.-]*+ )    # names
      | \s* \( [^()]{1,40} \) ){1,20}                                                  # parties
    """,
    re.VERBOSE,
)
_SUBJECT = re.compile(r"[\s,]*+(?:(?:aan|over|inzake)\s[^?!;()]*)?\Z", re.VERBOSE)
_PAPER = re.compile(
    r"""
    (?<! rechts ) zaak\b | brie(?:f|ven) | motie | amendement | rapport | nota | verzoek | commissie | petitie
  | verslag | agenda | wetsvoorstel | besluit | document | advies | toezegging | uitnodiging | debat | overleg
  | \.\s+[A-Z]
    """,
    re.VERBOSE,
)
_NEAR, _NEARER = 300, 100


def find_case_numbers(text: str) -> Iterator[Found]:
    """Yield numbers of cases and documents of the Tweede Kamer."""
    if "Z" not in text and "D" not in text:
        return
    for match in _CASE_NUMBER.finditer(text):
        if _WORD_BEFORE.search(text, max(0, match.start() - 1), match.start()):
            continue
        number = re.sub(r"\s", "", match["number"])
        publication = KAMERDOCUMENT if "D" in number else KAMERVRAAG
        target = _numbered(text, match.start(), number)
        yield Found(match.start(), match.end(), target, publication.kind)


def cite_questions(zaaknummer: str) -> Citation:
    """Return questions as tabled: "2024Z14247"."""
    return KAMERVRAAG.cite(year=zaaknummer[:4], serial=zaaknummer[5:])


def _numbered(text: str, start: int, number: str) -> Citation | Unresolved:
    whole = len(number) == len("2024Z14247")
    if whole and "D" in number:
        return KAMERDOCUMENT.cite(year=number[:4], serial=number[5:])
    if whole and _called_questions(text, start):
        return cite_questions(number)
    return unresolved(f"{number}: a number of the Tweede Kamer; of what is not said")


def _called_questions(text: str, start: int) -> bool:
    """Return whether the words directly before it say that the number is one of questions.

    "Kamervragen (2024Z14247)", "vragen van het lid Bakker (PvdX) over brood (2024Z14247)".
    """
    near = text[max(0, start - _NEAR) : start]
    introduced = _INTRODUCED.search(near, max(0, len(near) - _NEARER)) if "vra" in near.lower() else None
    if not introduced:
        return False
    before = near[: introduced.start()]
    if introduced["question"] or _QUESTIONS.search(before):
        return True
    members = list(_OF_MEMBERS.finditer(before)) if introduced["outer"] or introduced["inner"] else []
    subject = before[members[-1].end() :] if members else "?"
    return bool(_SUBJECT.match(subject)) and not _PAPER.search(subject)
