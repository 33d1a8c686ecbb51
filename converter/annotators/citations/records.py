"""Find what is published by year and number: Aanhangsel, Handelingen, Stb., Stcrt. and Trb.

"Aanhangsel van de Handelingen, vergaderjaar 2023–2024, nr. 1121", "Handelingen II 2020/21, nr. 40,
item 6", "Stb. 2024, 213". The numbers begin again each year: without a year nothing can be linked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.annotation import Citation, Unresolved
from converter.annotators.citations.parts import (
    BETWEEN,
    END,
    HEAD,
    LIST_COMMA,
    NUMBER_WORD,
    Chamber,
    Found,
    Printed,
    ambiguous,
    chamber_of,
    looks_like_year,
    read_bare_numbers,
    read_numbers,
    unresolved,
)
from converter.dutch import MONTHS
from converter.institution import VERGADERJAAR, YEAR, parse_vergaderjaar
from converter.publications.publication import Publication
from converter.publications.table import AANHANGSEL, AANHANGSEL_I, GAZETTES, HANDELINGEN, HANDELINGEN_ISSUE

_AANHANGSEL = re.compile(
    rf"""
    [Aa]an (?: -?\s*+hang-?\s*+sel | h\. )
    (?P<record> \s*+ (?:(?:van|bij|op) \s*+)? (?:(?:de|der) \s*+)? [Hh]ande-?\s*+lingen )?
    {HEAD}
    """,
    re.VERBOSE,
)
_YEAR_BEHIND = re.compile(rf"{BETWEEN}(?:verga-?\s*+der-?\s*+jaar\s*+)(?P<year>{VERGADERJAAR})", re.VERBOSE)
_AGAIN = re.compile(rf"\s*+(?:,\s*+en\b|[,;&]|en\b){HEAD}", re.VERBOSE)
_BEFORE = re.compile(rf"(?<![A-Za-z\d]){HEAD}{BETWEEN}\Z", re.VERBOSE)
_NEAR = 60

_HANDELINGEN = re.compile(
    rf"""
    Hande-?\s*+lingen (?: \s+ van \s+ de (?= \s+ (?:Tweede|Eerste) ) )? {HEAD} {BETWEEN} {NUMBER_WORD}? \s*+
    (?P<number> \d{{1,3}} ) (?! \d | [./]\d | \s*+[-\u2010-\u2014] | [A-Za-z] | \s\d )
    (?: {BETWEEN} item (?P<plural> s )? \s*+ (?P<item> \d{{1,3}} ) (?!\d)
        (?: \s*+ en \s*+ (?P<again> item \s*+ )? (?P<second> \d{{1,3}} ) (?!\d)
            (?(plural) | (?(again) | {END} ) ) (?! \s*+(?:{"|".join(MONTHS)}) ) )?
    )?
    """,
    re.VERBOSE,
)

_OF_AANHANGSEL = re.compile(r"(?:hangsel|anh\.)(?:\s*+[a-z]{2,3}){0,2}\s*+\Z")

_ISSUE = re.compile(
    rf"""
    {BETWEEN} (?: van \s+ (?:het \s+ Koninkrijk \s+ der \s+ Nederlanden {BETWEEN})? )?
    (?: \d{{1,2}} \s+ (?:{"|".join(MONTHS)}) \s+ )?                          # "van 16 juni 2025"
    (?P<year> {YEAR} ) (?!\d)
    (?: \s*+ [,/\-\u2010-\u2014] | (?= \s*+ {NUMBER_WORD} ) ) \s*+ (?P<word> {NUMBER_WORD} )? \s*+
    (?P<number> \d{{1,2}}[\s.]\d{{3}} | \d{{1,6}} )
    (?! \d | \s*+(?:{"|".join(MONTHS)}) | [A-Za-z](?![A-Za-z]) )
    """,
    re.VERBOSE,
)
_ISSUE_AGAIN = re.compile(
    rf"""
    \s*+ (?: ,\s*+en\b | {LIST_COMMA} | , (?= \s*+{YEAR}, ) | en\b | & ) \s*+
    (?: (?P<year> {YEAR} ) \s*+ , \s*+ (?= {NUMBER_WORD} | \d{{1,6}} {END} ) )?     # "en 2017, 12"
    (?P<word> {NUMBER_WORD} )? \s*+ (?P<number> \d{{1,6}} ) (?= \s*+ en\s\d | {END} ) (?! [.,]\d )
    """,
    re.VERBOSE,
)


def find_aanhangsel(text: str) -> Iterator[Found]:
    """Yield citations of answered questions; one without a year is not resolved."""
    if "anh" not in text and "hang" not in text:
        return
    for match in _AANHANGSEL.finditer(text):
        chamber, year = chamber_of(match), parse_vergaderjaar(match["year"])
        if not match["year"]:
            chamber, year = _said_before(text, match.start(), chamber)
        numbers = _numbers(text, match)
        if not numbers:
            continue
        behind = None if year else _YEAR_BEHIND.match(text, numbers[-1].end)
        year = parse_vergaderjaar(behind["year"]) if behind else year
        yield from _answers(text, _from(match.start(), numbers), chamber, year)


def _said_before(text: str, start: int, chamber: Chamber | None) -> tuple[Chamber | None, str | None]:
    """Return chamber and year of "Handelingen II 2023/24, " in front of "Aanhangsel, nr. 12"."""
    match = _BEFORE.search(text, max(0, start - _NEAR), start)
    return (chamber_of(match) or chamber, parse_vergaderjaar(match["year"])) if match else (chamber, None)


def _numbers(text: str, match: re.Match[str]) -> tuple[Printed, ...]:
    numbers = read_numbers(text, match.end())
    if numbers or not (match["year"] and match["record"]):
        return numbers
    return read_bare_numbers(text, match.end())


def _from(start: int, numbers: tuple[Printed, ...]) -> tuple[Printed, ...]:
    """Return numbers of which the first begins with the words before it."""
    return tuple(each._replace(start=each.start if index else start) for index, each in enumerate(numbers))


def _answers(
    text: str, numbers: tuple[Printed, ...], chamber: Chamber | None, year: str | None
) -> Iterator[Found]:
    """Yield each number of a list, then those of another year: "nr. 12 en 2024–2025, nr. 3"."""
    while numbers:
        for printed in numbers:
            yield Found(printed.start, printed.end, _answer(printed.number, chamber, year), "aanhangsel")
        more = _AGAIN.match(text, numbers[-1].end)
        if not more or not more["year"]:
            return
        year, numbers = (
            parse_vergaderjaar(more["year"]),
            _from(more.start("year"), read_numbers(text, more.end())),
        )


def _answer(number: str, chamber: Chamber | None, year: str | None) -> Citation | Unresolved:
    if not year:
        return unresolved(f"Aanhangsel nr. {number}: the numbers begin again each year, and no year is said")
    publication = AANHANGSEL_I if chamber == "I" else AANHANGSEL
    return publication.cite(years=year, number=number.lstrip("0"))


def find_handelingen(text: str) -> Iterator[Found]:
    """Yield citations of a debate: only an item has an address."""
    if "Hande" not in text:
        return
    for match in _HANDELINGEN.finditer(text):
        if _OF_AANHANGSEL.search(text, max(0, match.start() - _NEAR), match.start()):
            continue
        chamber, year = chamber_of(match), parse_vergaderjaar(match["year"])
        for group in ("item", "second") if match["second"] else ("item",):
            start = match.start("second") if group == "second" else match.start()
            end = match.end(group) if match["item"] else match.end("number")
            if year:
                yield Found(start, end, _debate(chamber, year, match["number"], match[group]), "handelingen")


def _debate(chamber: Chamber | None, year: str, number: str, item: str | None) -> Citation | Unresolved:
    if chamber not in ("I", "II"):
        return ambiguous(f"Handelingen nr. {number}: both chambers have one, and none is said")
    house = "ek" if chamber == "I" else "tk"
    if item:
        return HANDELINGEN.cite(house=house, years=year, number=number, item=item)
    return HANDELINGEN_ISSUE.cite(house=house, years=year, number=number)


def find_gazettes(text: str) -> Iterator[Found]:
    """Yield citations of the gazettes in the table: "Stb. 2024, 213"."""
    for gazette in GAZETTES:
        for name in (name for name in gazette.printed if name in text):
            for place in re.finditer(rf"(?<![A-Z]){re.escape(name)}(?![A-Za-z])", text):
                yield from _issues(text, place, gazette)


def _issues(text: str, name: re.Match[str], gazette: Publication) -> Iterator[Found]:
    """Yield the issues of a list: "Stb. 2024, 213 en 214", "Trb. 2016, 196 en 2017, 12"."""
    start, year, issue = name.start(), "", _ISSUE.match(text, name.end())
    while issue:
        year, number = issue["year"] or year, re.sub(r"\D", "", issue["number"])
        cited = gazette.cite(year=year, number=number)
        certain = issue["word"] or not looks_like_year(number)
        target = cited if certain else ambiguous(f"{cited.title}: a number or another year")
        yield Found(start, issue.end(), target, gazette.kind)
        issue = _ISSUE_AGAIN.match(text, issue.end())
        start = issue.start("year" if issue["year"] else "number") if issue else start
