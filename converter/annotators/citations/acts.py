"""Find acts of the European Union: "Verordening (EU) 2016/679", "Richtlijn 98/83/EG".

Which of the two numbers is the year depends on the kind and the time: a regulation had its number
first until 2014 ("(EG) nr. 1107/2009"), a directive never. Only a certain CELEX number is linked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from converter.annotation import Citation, Unresolved
from converter.annotators.citations.parts import NUMBER_WORD, Found, ambiguous, unresolved
from converter.publications.table import EU_ACT

_LETTERS = {"verordening": "R", "richtlijn": "L", "kaderbesluit": "F", "besluit": "D", "aanbeveling": "H"}
_BODY = r"(?: EU | EE?G | Euratom | GBVB | JBZ )"
_ACT = re.compile(
    rf"""
    (?P<kind> verordening | richtlijn | kaderbesluit | besluit | aanbeveling ) (?P<plural> en )? \s*+
    (?: [(/]? \s? (?P<body> {_BODY} ) (?! [A-Za-z] ) (?: [,/] \s? {_BODY} )? \s? [)/]? )? \s*+
    {NUMBER_WORD}? \s*+ \(?
    (?P<first> \d{{1,4}} ) / (?P<second> \d{{1,4}} ) (?!\d)
    (?: \s? / \s? (?P<suffix> {_BODY} ) (?-i:(?![A-Z])) | (?! [/\w] ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_EUROPEAN = re.compile(r"(?:\bEU[\s-]|\b(?:Europese|Gedelegeerde)\s(?:\w{2,20}-)?)\Z", re.IGNORECASE)
_WORD_BEGIN = re.compile(r"(?:\b(?:EU|gedelegeerde)\s+)?(?:[^\W\d_]|-)*\Z", re.IGNORECASE)
_AGAIN = re.compile(
    rf"""
    \s*+ (?P<join> , | en\b ) \s*+ (?: \( (?P<body> {_BODY} ) \) \s*+ )? {NUMBER_WORD}? \s*+
    (?P<first> \d{{1,4}} ) / (?P<second> \d{{1,4}} ) (?!\d)
    (?: / (?P<suffix> {_BODY} ) (?![A-Z]) | (?! [/\w] ) )
    """,
    re.VERBOSE,
)
_NEAR = 40

# When an act of this body had its number first: "(EG) nr. 1107/2009".
_NUMBER_FIRST = {"EEG": (1958, 1993), "EG": (1993, 2009), "EU": (2009, 2014), "EURATOM": (1958, 2014)}
_TREATY_OF_LISBON = 2009  # no act is "/EU" before it
_YEAR_FIRST_REGULATION = 2015
_WHOLE_YEAR = 1999  # "98/83", then "1999/31"
_YEARS = range(1952, 2027 + 1)
"""From the first year of the Communities to next year: what claims a later one is reported, not linked."""


class _Order(NamedTuple):
    """A reading of the two numbers."""

    year: int
    number: int
    number_first: bool


def find_eu_acts(text: str) -> Iterator[Found]:
    """Yield regulations, directives and decisions of the Union."""
    lower = text.lower()
    if "/" not in text or not any(sign in lower for sign in _LETTERS):
        return
    for match in _ACT.finditer(text):
        kind = match["kind"].lower()
        near = max(0, match.start() - _NEAR)
        body = (match["body"] or match["suffix"] or "").upper()
        european = bool(body) or bool(_EUROPEAN.search(text, near, match.start()))
        if european or kind in ("verordening", "richtlijn"):
            begin = _WORD_BEGIN.search(text, near, match.start())
            target = _act(kind, body, match, european=european)
            yield Found(begin.start() if begin else match.start(), match.end(), target, "eu")
            yield from _more(text, match.end(), kind, body if match["plural"] else "")


def _more(text: str, end: int, kind: str, shared: str) -> Iterator[Found]:
    """Yield the others of "Richtlijnen 2014/24/EU en 2014/25/EU"; a plural shares its body with them."""
    while match := _AGAIN.match(text, end):
        body = match["body"] or match["suffix"] or shared
        if not body:
            return
        target = _act(kind, body.upper(), match, european=True)
        yield Found(
            match.start("body") - 1 if match["body"] else match.start("first"), match.end(), target, "eu"
        )
        end, shared = match.end(), shared if match["join"] == "," else ""


def _act(kind: str, body: str, match: re.Match[str], *, european: bool) -> Citation | Unresolved:
    printed = f"{match['first']}/{match['second']}"
    if not european:
        return unresolved(f"{kind} {printed}: of the European Union or not; the citation does not say")
    orders = tuple(_orders(kind, body, match["first"], match["second"]))
    if len(orders) != 1:
        certain = ambiguous if orders else unresolved
        return certain(f"{kind} {printed}: it is not certain which number is the year")
    body = body or _body_of(orders[0].year)
    title = _title(kind, body, orders[0])
    return EU_ACT.cite(
        letter=_LETTERS[kind], year=str(orders[0].year), number=str(orders[0].number), title=title
    )


def _orders(kind: str, body: str, first: str, second: str) -> Iterator[_Order]:
    """Yield the possible readings of the two numbers."""
    year, begin = _full_year(first), _TREATY_OF_LISBON if body == "EU" else 0
    if kind == "verordening":
        begin = _YEAR_FIRST_REGULATION if body not in ("EG", "EEG") else _YEARS.stop
    if year and year >= begin and int(second):
        yield _Order(year, int(second), number_first=False)
    year, (begin, end) = _full_year(second), _NUMBER_FIRST.get(body or "EU", (1, 0))
    if kind in ("verordening", "besluit") and year and begin <= year <= end and int(first):
        yield _Order(year, int(first), number_first=True)


def _full_year(printed: str) -> int | None:
    """Return 1998 for "98" and for "1998"; a year of two digits is none of this century."""
    year = int(printed) + (1900 if len(printed) == len("98") else 0)
    return year if year in _YEARS else None


def _body_of(year: int) -> str:
    """Return whose acts were adopted in a year: before the treaties of Maastricht and of Lisbon others."""
    return next(body for body, (_, end) in _NUMBER_FIRST.items() if year <= end or body == "EU")


def _title(kind: str, body: str, order: _Order) -> str:
    body = body.title() if body == "EURATOM" else body
    if order.number_first:
        return f"{kind.title()} ({body}) nr. {order.number}/{order.year}"
    if order.year >= _YEAR_FIRST_REGULATION:
        return f"{kind.title()} ({body}) {order.year}/{order.number}"
    year = order.year if order.year >= _WHOLE_YEAR else order.year % 100
    return f"{kind.title()} {year}/{order.number}/{body}"
