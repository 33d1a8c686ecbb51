"""Rules of the Dutch language that more than one room needs: lists of numbers and dates."""

from __future__ import annotations

import re
from datetime import date, timedelta

MAX_NUMBER = 999  # the longest document seen has 73 questions
_MAX_RANGE = 200

NUMBER_LIST = r"""
    \d{1,3}
    (?:
        \s* (?: , \s* en | , | en | & | / | t/m | tot\s+en\s+met | [-\u2013] ) \s*
        (?: vra(?:ag|gen) \s+ )?           # "1 en vraag 2"
        \d{1,3}
    ){0,99}
"""
"""A regular expression (re.VERBOSE) for "3", "8, 9 en 10", "2 t/m 6", "4-7", "7, 8, en 9"."""

_NUMBER_OR_RANGE = re.compile(
    r"""
    (\d+)
    (?:
        \s* (?: t/m | tot\s+en\s+met | [-\u2013] ) \s*
        (?: vra(?:ag|gen) \s+ )?           # "1 t/m vraag 3"
        (\d+)
    )?
    """,
    re.VERBOSE,
)

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

_FIRST_WORD = re.compile(r"(?P<digraph>ij)|(?P<letter>[^\W\d_])(?=(?P<rest>\w*))")

DATE = rf"(?P<day>\d{{1,2}})\s*(?P<month>{'|'.join(MONTHS)})(?![a-zà-ÿ]),?\s*(?P<year>(?:19|20)\d\d(?!Z))?"
"""A regular expression for "21 november 2024", or with the year left out; that of 2024Z19016 is none."""
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})[-/](?P<month>[0-9]{1,2})[-/](?P<year>(?:19|20)[0-9]{2})")
_YEAR_FIRST = re.compile(r"(?P<year>(?:19|20)[0-9]{2})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")


def parse_numbers(text: str) -> tuple[int, ...] | None:
    """Return the numbers of a list with ranges written out: "1, 3 t/m 5" -> (1, 3, 4, 5).

    None when a range runs backwards or is too long to be meant. A number said twice counts once.
    """
    numbers: dict[int, None] = {}
    for first, last in _NUMBER_OR_RANGE.findall(text):
        low, high = int(first), int(last or first)
        if not low <= high <= low + _MAX_RANGE:
            return None
        numbers.update(dict.fromkeys(range(low, high + 1)))
    return tuple(numbers) or None


def iso_date(day: str, month: str, year: str) -> str | None:
    """Return "2024-11-21" for ("21", "november", "2024"), or None when no such day exists."""
    try:
        return date(int(year), MONTHS.index(month.lower()) + 1, int(day)).isoformat()
    except ValueError:
        return None


def dutch_date(iso: str) -> str:
    """Return "21 november 2024" for "2024-11-21"."""
    year, month, day = iso.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def parse_date(text: str) -> str | None:
    """Return "2024-11-21" for "21 november 2024", "21-11-2024", "21/11/2024", "2024-11-21"; else None."""
    if worded := re.fullmatch(DATE, text, re.IGNORECASE):
        return iso_date(worded["day"], worded["month"], worded["year"] or "")
    digits = _DAY_FIRST.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
    if digits is None or not 1 <= int(digits["month"]) <= len(MONTHS):
        return None
    return iso_date(digits["day"], MONTHS[int(digits["month"]) - 1], digits["year"])


def parliamentary_year(iso: str) -> str:
    """Return the vergaderjaar of a day, as official numbers have it: "2024-11-20" -> "20242025".

    It begins on the third Tuesday of September (Grondwet, artikel 65).
    """
    day = date.fromisoformat(iso)
    first = date(day.year, 9, 1)
    opening = first + timedelta(days=(1 - first.weekday()) % 7 + 14)
    start = day.year if day >= opening else day.year - 1
    return f"{start}{start + 1}"


def joined(words: tuple[str, ...]) -> str:
    """Return "a", "a en b" or "a, b en c"."""
    return " en ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


def capitalized(words: str) -> str:
    """Return words as they begin a sentence: "het artikel" -> "Het artikel", "ijs" -> "IJs".

    A word that spells itself ("iPhone", "mRNA") stays, and so does what begins with no letter: a digit, a
    quotation, "'s-Hertogenbosch".
    """
    first = _FIRST_WORD.match(words)
    if first is None or (first["rest"] and first["rest"] != first["rest"].lower()):
        return words
    return first[0].upper() + words[first.end() :]
