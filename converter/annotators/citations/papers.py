"""Find papers of the two chambers: "Kamerstukken II 2022/23, 29628, nr. 1139 en 31490, nr. 12".

The Tweede Kamer counts its papers ("nr. 116"), the Eerste Kamer gives them letters ("K"); a letter or a
Roman number behind the dossier can be the chapter of a budget as well. So "36600 B, K" is read only
where the chamber is said, and "36410 V, nr. 12" always.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from converter.annotation import Citation, Unresolved
from converter.annotators.citations.dossiers import CHAPTERS, PARTED, Paper, is_letter, read_dossier
from converter.annotators.citations.parts import (
    DASH,
    HEAD,
    NUMBER_WORD,
    Chamber,
    Found,
    Printed,
    ambiguous,
    chamber_of,
    read_bare_numbers,
    read_numbers,
    unresolved,
)
from converter.institution import parse_vergaderjaar
from converter.publications.table import EERSTE_KAMER, KAMERSTUK

_HEAD = re.compile(HEAD, re.VERBOSE)
_SIGNS = ("amer", "AMER", "TK", "EK", "erga", "Kst")  # looked for first: most texts hold none

_KEYWORD = re.compile(
    r"""
    (?= [KTEV] | [kv][ae] ) (?:    # skips what cannot begin one
    (?P<strong> (?i: kamer-?\s*+st(?: uk-?\s*+(?:ken)? | \. ) ) | Kst\.? )
  | (?P<two> (?<![A-Za-z]) TK (?![A-Za-z]) | Tweede \s+ Kamer )
  | (?P<one> (?<![A-Za-z]) EK (?![A-Za-z]) | Eerste \s+ Kamer )
  | [Vv]erga-?\s*+der-?\s*+jaar )
    """,
    re.VERBOSE,
)

_COMPACT = re.compile(
    rf"""
    \s?{DASH}\s? (?P<number> \d{{1,4}} ) (?!\d)
    (?! \s?{DASH}\s?\d | \s\d{{3}} | \.\d | [A-Za-z](?![A-Za-z]) )
    """,
    re.VERBOSE,
)
_AND_LETTER = re.compile(
    rf"""
    \s*+ (?: ,\s*+en\b | , | en\b | & | t/m | tot\s+en\s+met | {DASH} ) \s*+
    (?P<code> [A-Z]{{1,2}} ) (?![\w]) (?P<initial> \.\s?[A-Z] )?
    """,
    re.VERBOSE,
)
_JOINT = re.compile(r"\s*+(?:/|en\b|&)\s*+(?=[1-4]\d[\s.]?\d{3}(?!\d))")
_CONTINUED = re.compile(rf"\s*+(?:,\s*+en\b|[,;&/]|en\b|alsmede\b){HEAD}", re.VERBOSE)
_PHRASE_END = re.compile(r"\s*+(?:[).,;:\]?!/]|\Z)")

_MENTION = re.compile(rf"[(,]\s*+[1-4]\d[\s.]?\d{{3}}(?!\d)[^()\n]{{0,14}}?{NUMBER_WORD}\s*+\d", re.VERBOSE)
_KIND_OF_PAPER = re.compile(r"(?i:moties?|amendement(?:en)?|kamerbrie(?:f|ven)|wetsvoorstel(?:len)?)\b")
_NEW_SENTENCE = re.compile(r"[?!;]|\.\s+[A-Z]")
_NEAR = 120
_MORE_THAN_ALL = 10_000  # the longest dossier has some 3,500 papers


class _Said(NamedTuple):
    """What a citation has said so far, in force until it says otherwise."""

    chamber: Chamber | None
    year: str | None
    strong: bool


_MENTIONED = _Said("II", None, strong=True)


def find_papers(text: str) -> Iterator[Found]:
    """Yield each citation of a paper after "Kamerstuk", "TK", "Eerste Kamer" or a parliamentary year."""
    if not any(sign in text for sign in _SIGNS):
        return
    for keyword in _KEYWORD.finditer(text):
        head = _HEAD.match(text, keyword.end())
        if head:
            yield from _papers(text, keyword.start(), head.end(), _said(keyword, head))


def find_mentioned_papers(text: str) -> Iterator[Found]:
    """Yield papers that a word names by their kind: "de motie Bakker c.s. (24 587, nr. 969)"."""
    if "nr" not in text and "Nr" not in text:
        return
    for match in _MENTION.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        kinds = list(_KIND_OF_PAPER.finditer(before))
        if kinds and not _NEW_SENTENCE.search(before, kinds[-1].end()):
            start = match.start() + len(match[0]) - len(match[0].lstrip("(, \n\u00a0"))
            for found in _papers(text, start, start, _MENTIONED):
                yield Found(found.start, found.end, found.target, "kamerstuk-genoemd")


def _said(keyword: re.Match[str], head: re.Match[str]) -> _Said:
    named: Chamber | None = "I" if keyword["one"] else "II" if keyword["two"] else None
    strong = bool(keyword["strong"]) or keyword[0] in ("TK", "EK")
    return _Said(chamber_of(head) or named, parse_vergaderjaar(head["year"]), strong)


def _papers(text: str, start: int, position: int, said: _Said) -> Iterator[Found]:
    """Yield the papers of one dossier after the other, as long as they go on."""
    first = True
    while paper := read_dossier(text, position):
        begin = start if first else paper.start
        found = tuple(_of_dossier(text, begin, paper, said)) or tuple(_joint(text, begin, paper, said))
        if not found and first and said.strong and _PHRASE_END.match(text, paper.end):
            found = (_dossier_only(text, start, paper),)
        yield from found
        more = _CONTINUED.match(text, found[-1].end) if found else None
        if not more:
            return
        year = parse_vergaderjaar(more["year"]) or said.year
        said = _Said(chamber_of(more) or said.chamber, year, said.strong)
        position, first = more.end(), False


def _of_dossier(text: str, start: int, paper: Paper, said: _Said) -> Iterator[Found]:
    """Yield what is cited of one dossier; the first citation covers the head."""
    numbers = _numbers(text, paper, said)
    if numbers:
        for index, number in enumerate(numbers):
            begin = number.start if index else start
            yield Found(begin, number.end, _numbered(paper, number.number, said), "kamerstuk")
    elif paper.codes:
        yield from _lettered(text, start, paper, said)


def _joint(text: str, start: int, paper: Paper, said: _Said) -> Iterator[Found]:
    """Yield the first dossier of "26 643/30 821, nr. 3": the number is that of the dossier before it."""
    last = paper
    while (joint := _JOINT.match(text, last.end)) and (other := read_dossier(text, joint.end())):
        last = other
    if last is not paper and not paper.codes and _numbers(text, last, said):
        yield _dossier_only(text, start, paper)


def _numbers(text: str, paper: Paper, said: _Said) -> tuple[Printed, ...]:
    numbers = read_numbers(text, paper.end)
    if numbers:
        return numbers
    bare = _COMPACT.match(text, paper.end) if said.strong or said.year else None
    if bare:
        return (Printed(bare["number"], *bare.span("number")),)
    return read_bare_numbers(text, paper.end) if said.strong and said.year and said.chamber != "I" else ()


def _numbered(paper: Paper, number: str, said: _Said) -> Citation | Unresolved:
    if said.chamber in ("I", "both"):
        return ambiguous("a number is a paper of the Tweede Kamer, but the Eerste Kamer is named")
    if "-" in paper.dossier and not paper.dossier.startswith(PARTED):
        return ambiguous(f"{paper.dossier} can be a dossier with a part, or a dossier with a number")
    chapter = paper.codes[0] if paper.codes else None
    if len(paper.codes) > 1 or (chapter and chapter not in CHAPTERS):
        return ambiguous(f"{' '.join(paper.codes)} with a number is no chapter of a budget")
    if reason := _no_paper(paper, number):
        return unresolved(reason)
    dossier = "-".join((paper.dossier, *paper.codes))
    return KAMERSTUK.cite(dossier=dossier, number=number.lstrip("0"), years=said.year or "")


def _no_paper(paper: Paper, number: str) -> str | None:
    """Return why a number leads to no paper, if so."""
    if paper.kingdom:
        return "the address of a paper with a second dossier, (R1234), is not known"
    if paper.dossier == PARTED:
        return f"{PARTED}-{number}: a part of the dossier without a number"
    if not 0 < int(number) < _MORE_THAN_ALL:
        return f"no paper has the number {number}"
    return None


def _lettered(text: str, start: int, paper: Paper, said: _Said) -> Iterator[Found]:
    """Yield letters of the Eerste Kamer: "36600 B, K", "35261, B en C"."""
    *before, letter = paper.codes
    dossier = "-".join((paper.dossier, *before))
    letters = (Printed(letter, start, paper.end), *_more_letters(text, paper.end, letter))
    if said.chamber == "I" and is_letter(paper):
        for each in letters:
            target = EERSTE_KAMER.cite(dossier=dossier, letter=each.number, years=said.year or "")
            yield Found(each.start, each.end, target, "eerste-kamer")
    elif said.strong or said.year:
        yield Found(start, letters[-1].end, _which(paper), "eerste-kamer")


def _more_letters(text: str, end: int, before: str) -> Iterator[Printed]:
    """Yield the letters that follow in a list or a range; the J of "B en J. Bakker" is none."""
    while more := _AND_LETTER.match(text, end):
        code = more["code"]
        step = ord(code[-1]) - ord(before[-1])
        if len(code) != len(before) or code[:-1] != before[:-1] or step < 1 or (more["initial"] and step > 1):
            return
        yield Printed(code, *more.span("code"))
        before, end = code, more.end("code")


def _which(paper: Paper) -> Unresolved:
    printed = f"{paper.dossier} {', '.join(paper.codes)}"
    return ambiguous(f"{printed}: a letter of the Eerste Kamer or a chapter; the citation does not say")


def _dossier_only(text: str, start: int, paper: Paper) -> Found:
    printed = text[start : paper.end].rsplit("\n", maxsplit=1)[-1]
    return Found(
        start, paper.end, unresolved(f"{printed}: a dossier, and no number that can be read"), "kamerstuk"
    )
