"""Read a dossier with its chapter or letter: "36 410 XVI", "21501-20", "36600 B, K"."""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.annotators.citations.parts import BETWEEN, DASH, NUMBER_WORD

_DOSSIER = re.compile(
    rf"""
    {BETWEEN} (?: (?:met\s+|onder\s+)? (?:dossier|nummer) s? | {NUMBER_WORD} )? \s*+
    (?P<dossier> [1-4]\d [\s.]? \d{{3}} ) (?!\d)
    (?: \s*+{DASH}\s*+ (?P<part> \d\d ) (?= \s*+{DASH}\s*+\d | {BETWEEN}{NUMBER_WORD} ) )?   # 21501-20
    (?P<kingdom> [\s,]* \( R \d{{3,4}} \) )?                                  # "34 158 (R2048)"
    """,
    re.VERBOSE,
)
PARTED = "21501"
"""The councils of the European Union: the one dossier in parts, each with numbers of its own."""

_CODE = re.compile(
    rf"""
    (?P<join> [\s,]* (?: (?:hoofdstuk|hfst\.?|{NUMBER_WORD}|letter) \s*+ | {DASH} \s*+ )? )
    (?P<code> [IVX]{{1,5}}[A-H]? | [A-Z]{{1,2}} ) (?![A-Za-z0-9])
    """,
    re.VERBOSE,
)
_CHAPTERS = """
    I II IIA IIB III IIIA IIIB IIIC IV V VI VII VIII IX IXA IXB X XI XII XIII XIV XV XVI XVII XVIII
    XIX XX XXI XXII XXIII A B C D E F G H J K L M
"""
CHAPTERS = frozenset(_CHAPTERS.split())
"""The chapters of the budget (VI, IXB) and its funds (B) that there are or were."""

ROMAN = re.compile(r"[IVX]+[A-H]?")
"""What looks like a Roman number, whether it is one or not: V, VI, IXB, IIII."""

_YEARLY = 5


class Paper(NamedTuple):
    """A dossier with what follows it, up to its number.

    ``codes`` can be a chapter, a letter or both; ``comma``: the first of them stands apart from the
    dossier. ``start`` is where the dossier is printed, ``end`` where it has been read to.
    """

    dossier: str
    codes: tuple[str, ...]
    comma: bool
    kingdom: bool
    start: int
    end: int


def read_dossier(text: str, position: int) -> Paper | None:
    """Return the dossier that is printed at a position."""
    match = _DOSSIER.match(text, position)
    if not match:
        return None
    dossier = re.sub(r"\D", "", match["dossier"]) + (f"-{match['part']}" if match["part"] else "")
    codes = _codes(text, match.end())
    return Paper(
        dossier,
        tuple(code["code"] for code in codes),
        bool(codes) and _is_apart(codes[0]),
        bool(match["kingdom"]),
        match.start("dossier"),
        codes[-1].end() if codes else match.end(),
    )


def _codes(text: str, end: int) -> list[re.Match[str]]:
    """Return a chapter, a letter, or both: a comma before the first one leaves no room for a chapter."""
    first = _CODE.match(text, end)
    if not first:
        return []
    second = None if _is_apart(first) else _CODE.match(text, first.end())
    dashes = [bool(re.search(DASH, code["join"])) for code in (first, second) if code]
    return [first, second] if second and dashes != [False, True] else [first]


def _is_apart(code: re.Match[str]) -> bool:
    """Return whether something stands before a code that does not stand before a chapter."""
    return bool(re.sub(rf"\A,?\s*+h(?:oofdstuk|fst\.?)|{DASH}", "", code["join"]).strip())


def is_letter(paper: Paper) -> bool:
    """Return whether the last code is surely a letter of the Eerste Kamer: "36600 B, K", "35261, B".

    A Roman number can be a chapter as well: VI everywhere, V in the budgets, whose dossiers have round
    numbers (36600, 36410, 35925).
    """
    *before, letter = paper.codes
    if len(letter) > 1 and ROMAN.fullmatch(letter):
        return False
    if before:
        return before[0] in CHAPTERS
    return paper.comma and not (ROMAN.fullmatch(letter) and int(paper.dossier[:5]) % _YEARLY == 0)
