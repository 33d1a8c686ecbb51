"""Find publications by an identifier: "2024Z14247", "ah-tk-20242025-594", "ECLI:NL:HR:2024:12".

A number of a document (D) says what it is. A number of a case (Z) can be anything the chamber deals
with: it is linked to the questions as tabled only where the words call it that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.annotators import citation_addresses as addresses
from converter.annotators.citation_dossiers import CHAPTERS
from converter.annotators.citation_parts import Found
from converter.dutch import MONTHS
from converter.model import Citation, CitationKind, Unresolved

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
    (?: (?P<question> vraag-?\s*+nummers? | vragennummers? )
      | (?:zaak|kenmerk)?nummers? | kenmerk | zaak | nr\.? )? [\s:]*+
    (?: 20\d\dZ\d{{5}} (?: ,\s | \s en \s ) ){{0,5}}          # the numbers before it in a list
    \d{{0,2}} \Z                                            # the mark of a note
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands between a word for questions and a number: " (", " met kenmerk "."""

_QUESTIONS = re.compile(
    rf"""
    (?<! mondelinge \s ) (?: kamer-?\s*+ | schriftelijke \s+ (?:kamer)? ) vra(?:ag|gen)
    (?: ,? \s+ (?: van | d\.d\. | ingezonden (?:\s+op)? ) \s+ {_DAY} )? [\s,]*+ \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OF_MEMBERS = re.compile(
    r"""
    [Vv]ra(?:ag|gen) \s+ van \s+ (?: het \s+ (?:Kamer)?lid | de \s+ (?:Kamer)?leden ) \b
    (?: ,?\s+ (?: (?:van|de|der|den|el|ten|ter|en) (?=\s) | [^\W\d_a-z] [\w'’.-]*+ )    # names
      | \s* \( [^()]{1,40} \) ){1,20}                                                  # parties
    """,
    re.VERBOSE,
)
_SUBJECT = re.compile(rf"[\s,]*+(?:ingezonden\s+{_DAY}\s*+|(?:aan|over|inzake)\s[^?!;()]*)?\Z", re.VERBOSE)
_PAPER = re.compile(
    r"""
    (?<! rechts ) zaak\b | brie(?:f|ven) | motie | amendement | rapport | nota | verzoek | commissie | petitie
  | verslag | agenda | wetsvoorstel | besluit | document | advies | toezegging | uitnodiging | debat | overleg
  | \.\s+[A-Z]
    """,
    re.VERBOSE,
)
_NEAR, _NEARER = 300, 100

_COURT_CASE = re.compile(r"(?<![\w-])[CT][-\u2010\u2011]\d{1,4}/\d\d(?![\d/])(?![^.;]{0,60}ECLI)")

_IDENTIFIER = re.compile(
    r"""
    (?<![\w/.=-])
    (?: (?P<case> kv-tk- (?P<zaak> 20\d\dZ\d{5} ) )
      | (?P<answers> ah-tk- (?P<answers_year> (?:19|20)\d\d(?:19|20)\d\d ) - (?P<answers_number> \d{1,4} ) )
      | (?P<paper> kst- (?P<dossier> \d{5} (?:-\d\d(?=-))? ) (?: -(?P<chapter> [IVX]{1,5}[A-H]?|[A-N] ) )?
          -(?P<paper_number> \d{1,4} ) )
      | (?P<gazette> stb | stcrt | trb ) - (?P<gazette_year> (?:19|20)\d\d ) - (?P<gazette_number> \d{1,5} )
    ) (?![\d-])
    """,
    re.VERBOSE,
)
_IDENTIFIER_SIGNS = ("kv-tk-", "ah-tk-", "kst-", "stb-", "stcrt-", "trb-")
_GAZETTES: dict[str, tuple[CitationKind, str]] = {
    "stb": ("staatsblad", "Stb."),
    "stcrt": ("staatscourant", "Stcrt."),
    "trb": ("tractatenblad", "Trb."),
}

_ECLI = re.compile(
    r"""
    ECLI \s?:\s?
    (?: NL \s?:\s? [A-Z]{2,8} \s?:\s? (?:19|20)\d\d \s?:\s? (?: [A-Z]{2}\d{4} | \d{1,6} ) (?!\d)
      | (?!NL) [A-Z]{2} \s?:\s? [A-Z][A-Z0-9]{0,6} \s?:\s? \d{4} \s?:\s? [A-Z0-9.]{1,25} (?![A-Z0-9]) )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_case_numbers(text: str) -> Iterator[Found]:
    """Yield numbers of cases and documents of the Tweede Kamer."""
    if "Z" not in text and "D" not in text:
        return
    for match in _CASE_NUMBER.finditer(text):
        if _WORD_BEFORE.search(text, max(0, match.start() - 1), match.start()):
            continue
        number = re.sub(r"\s", "", match["number"])
        target = _numbered(text, match.start(), number)
        rule = "kamerdocument" if "D" in number else "kamervraag"
        yield Found(match.start(), match.end(), target, rule)


def _numbered(text: str, start: int, number: str) -> Citation | Unresolved:
    if "D" in number and len(number) == len("2024D37938"):
        return addresses.kamerdocument(number)
    if "Z" in number and len(number) == len("2024Z14247") and _called_questions(text, start):
        return addresses.kamervraag(number)
    return addresses.unresolved(f"{number}: a number of the Tweede Kamer; of what is not said")


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


def find_identifiers(text: str) -> Iterator[Found]:
    """Yield identifiers of the official publications as they stand in their addresses."""
    if not any(sign in text for sign in _IDENTIFIER_SIGNS):
        return
    for match in _IDENTIFIER.finditer(text):
        yield Found(match.start(), match.end(), _identified(match), "identifier")


def _identified(match: re.Match[str]) -> Citation | Unresolved:
    if match["case"]:
        return addresses.kamervraag(match["zaak"])
    if match["answers"]:
        year = match["answers_year"]
        if int(year[4:]) != int(year[:4]) + 1:
            return addresses.unresolved(f"{match['answers']}: no parliamentary year")
        return addresses.aanhangsel("II", year, match["answers_number"])
    if match["paper"] and match["chapter"] and match["chapter"] not in CHAPTERS:
        return addresses.unresolved(f"{match['paper']}: no budget has such a chapter")
    if match["paper"]:
        return addresses.kamerstuk(match["dossier"], match["chapter"], match["paper_number"], None)
    kind, short = _GAZETTES[match["gazette"]]
    return addresses.gazette(kind, short, match["gazette_year"], match["gazette_number"])


def find_ecli(text: str) -> Iterator[Found]:
    """Yield European case law identifiers."""
    if "ECLI" not in text and "ecli" not in text:
        return
    for match in _ECLI.finditer(text):
        written = match[0].rstrip(".")
        identifier = re.sub(r"\s", "", written).upper()
        yield Found(match.start(), match.start() + len(written), addresses.ecli(identifier), "ecli")


def find_court_cases(text: str) -> Iterator[Found]:
    """Yield cases of the Court of Justice, "C-373/19": the address needs an ECLI."""
    for match in _COURT_CASE.finditer(text):
        message = f"{match[0]}: a case of the Court of Justice; its ECLI is not said"
        yield Found(*match.span(), addresses.unresolved(message), "ecli")
