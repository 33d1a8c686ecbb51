"""What all citations are made of: "vergaderjaar 2023–2024", "II", "nrs. 520 en 548".

A break of a line counts as a blank, and where a print has lost the blank there may be none:
"Handelingen,vergaderjaar 2023–2024,nr. 318".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from converter.annotation import Citation, Unresolved
from converter.dutch import MONTHS
from converter.institution import VERGADERJAAR, YEAR

Chamber = Literal["I", "II", "both"]

DASH = r"[-\u2010-\u2014]"
"""A regular expression for a hyphen or a dash, broken over a line or not."""

BETWEEN = r"[\s,.:;()]{0,4}"
"""A regular expression for what stands between the parts of a citation."""

HEAD = rf"""
    (?: {BETWEEN} (?:
        (?P<both> I \s*+ (?:/|en) \s*+ II (?![A-Z]) )
      | (?P<two> II (?![A-Z]) | TK (?![A-Za-z]) | Tweede \s+ Kamer )
      | (?P<one> I (?![A-Za-z/]) | EK (?![A-Za-z]) | Eerste \s+ Kamer )
      | der \s+ Staten {DASH} Generaal
      | verga-?\s*+der-?\s*+ja(?:ar|ren)
      | (?P<year> {VERGADERJAAR} )
      | {YEAR} (?= [,\s] )                                      # one year says nothing that can be used
    ) ){{0,6}}
"""
"""A regular expression (re.VERBOSE, capitals count) for chamber and year, in any order."""

NUMBER_WORD = r"(?: [Nn] (?: rs? | os | o(?=\.) | ummers? ) (?![A-Za-z]) \s*+ [.:]? )"

_QUANTITY = rf"(?:{'|'.join(MONTHS)}|%|procent|euro|jaar|keer|dagen|leden|moties|vragen)"
END = r"(?= \s*+ (?: [).,;:\]»”’'\"?!] | \Z ) )"

FIRST_NUMBER = re.compile(
    rf"""
    {BETWEEN} (?P<word>{NUMBER_WORD}) \s*+
    (?P<number> \d{{1,5}} ) (?!\d)
    (?! [A-Za-z] (?![A-Za-z]) )     # "33a" is another paper; two letters are a word that ran into it
    (?! \s H\d )                    # "649 H1" is the corrected print
    (?! \.\d )
    """,
    re.VERBOSE,
)

_NEXT_NUMBER = re.compile(
    rf"""
    \s*+ (?P<join> ,\s*+en (?![a-z]) | , | en (?![a-z]) | & | t/m | tot\s+en\s+met | {DASH} ) \s*+
    (?P<word> {NUMBER_WORD} )? \s*+
    (?P<number> \d{{1,4}} ) (?!\d)
    (?! [A-Za-z] (?![A-Za-z]) | \.\d )
    (?! \s? \d{{3}} (?!\d) )             # "31 490" is the next dossier
    (?! \s*+ {_QUANTITY} )               # "12 maart", "3 moties"
    (?P<end> {END} )?
    """,
    re.VERBOSE,
)

LIST_COMMA = r"(?: , (?= [\d,\s]{1,60} en\s ) )"
"""A regular expression for a comma in a list that ends with "en": "7, 12" can be a number with a page."""

_BARE = rf"""
    (?! {YEAR} ) (?P<number> \d{{1,4}} ) (?!\d) (?! \.\d | ,\d )
    (?= (?: \s*+ en\b \s*+ \d{{1,4}} )? {END} )
"""
_BARE_FIRST = re.compile(rf"\s*+ ,? \s*+ {_BARE}", re.VERBOSE)
_BARE_NEXT = re.compile(rf"\s*+ (?: {LIST_COMMA} | en\b ) \s*+ {_BARE}", re.VERBOSE)

_MAX_RANGE = 200
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Found:
    """A citation at a stretch of one Text, by characters of that Text."""

    start: int
    end: int
    target: Citation | Unresolved
    rule: str


class Printed(NamedTuple):
    """A number with the place where it is printed."""

    number: str
    start: int
    end: int


def looks_like_year(number: str) -> bool:
    """Return whether a number can be a year: the last one of "nrs. 12, 13, 2024"."""
    return re.fullmatch(YEAR, number) is not None


def unresolved(message: str) -> Unresolved:
    """Return a citation whose publication is not known."""
    return Unresolved("citation", "citation-unresolved", message)


def ambiguous(message: str) -> Unresolved:
    """Return a citation that can be read in more than one way."""
    return Unresolved("citation", "citation-ambiguous", message)


def chamber_of(match: re.Match[str]) -> Chamber | None:
    """Return the chamber that a HEAD names; "both" for "I/II" too."""
    if match["both"] or (match["one"] and match["two"]):
        return "both"
    return "I" if match["one"] else "II" if match["two"] else None


def read_numbers(text: str, position: int) -> tuple[Printed, ...]:
    """Return the numbers that begin at a position: "nrs. 520 en 548" -> 520 and 548.

    Of a range the first and the last one are returned, which is what the reader sees.
    """
    match = FIRST_NUMBER.match(text, position)
    if not match:
        return ()
    plural = match["word"].strip(" .:\n\u00a0").lower() in ("nrs", "nos", "nummers")
    numbers = [Printed(match["number"], match.start("word"), match.end("number"))]
    while (match := _NEXT_NUMBER.match(text, numbers[-1].end)) and _goes_on(
        match, numbers[-1], plural=plural
    ):
        begin = match.start("word") if match["word"] else match.start("number")
        numbers.append(Printed(match["number"], begin, match.end("number")))
        plural = plural and "en" not in match["join"]  # the last one of a list
    return tuple(numbers)


def read_bare_numbers(text: str, position: int) -> tuple[Printed, ...]:
    """Return the numbers of a list without "nr.": ", 1121 en 1122"."""
    numbers: list[Printed] = []
    while match := (_BARE_NEXT if numbers else _BARE_FIRST).match(text, position):
        numbers.append(Printed(match["number"], *match.span("number")))
        position = match.end()
    return tuple(numbers)


def _goes_on(match: re.Match[str], before: Printed, *, plural: bool) -> bool:
    """Return whether the next number belongs to the list: "nr. 925, 5 maart" has one number only."""
    if match["word"]:
        return True
    if looks_like_year(match["number"]) and int(before.number) < _THOUSAND:
        return False
    if re.fullmatch(rf"t/m|tot\s+en\s+met|{DASH}", match["join"]):
        low, high = int(before.number), int(match["number"])
        return low < high <= low + _MAX_RANGE and (plural or match["end"] is not None)
    return plural or (match["join"] in ("en", "&") and match["end"] is not None)
