"""Rules of the Dutch language that more than one room needs: lists, numbers, dates, capitals."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from string import ascii_lowercase

_MAX_RANGE = 200

NUMBER = r"(?: \d{1,3} (?: \.\d{1,2} )? (?: [\s.]?[a-z] (?! \w | /m ) )? )"
"""A regular expression (re.VERBOSE, re.IGNORECASE) for "3", "1a", "1 b", "1.2"."""
_AND = r"(?: , \s* en | , | en | & | / | ; | \+ )"
_TO = r"(?: t/m | tot\s+en\s+met | [-\u2013] )"
_AGAIN = r"(?: vra(?:ag|gen) \s+ )?"  # "1 en vraag 2", "1 t/m vraag 3"

NUMBER_LIST = rf"""
    {NUMBER}
    (?:
        (?: \s* (?: {_AND} | {_TO} ) \s* | [ \u00a0]+ ) {_AGAIN} {NUMBER}
      | \s* {_AND} \s* [a-z] (?!\w)     # "1a en b"
    ){{0,99}}
"""
"""A regular expression for "3", "8, 9 en 10", "2 t/m 6", "4-7", "7, 8, en 9", "2, 3 4 en 5", "1a en b"."""

_NUMBER_OR_RANGE = re.compile(
    rf"""
    (?P<first> {NUMBER} ) (?: \s* {_TO} \s* {_AGAIN} (?P<last> {NUMBER} ) )?
  | (?<!\w) (?P<letter> [a-z] ) (?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
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


@lru_cache(maxsize=4096)  # most labels have one of a few numbers
def parse_numbers(text: str) -> tuple[str, ...] | None:
    """Return the numbers of a list with ranges written out: "1, 3 t/m 5" -> 1, 3, 4, 5; "1a en b" -> 1a, 1b.

    None when a range runs backwards, is too long to be meant or is not one of whole numbers, and when a blank
    alone parts numbers that do not go up. A number said twice counts once.
    """
    numbers: dict[str, None] = {}
    end = 0
    for match in _NUMBER_OR_RANGE.finditer(text):
        before = next(reversed(numbers), "")
        found = _lettered(before, match["letter"]) if match["letter"] else _range(match)
        if not found or (text[end : match.start()].isspace() and whole(found[0]) <= whole(before)):
            return None
        numbers.update(dict.fromkeys(found))
        end = match.end()
    return tuple(numbers) or None


def _range(match: re.Match[str]) -> tuple[str, ...]:
    first, last = number_of(match["first"]), number_of(match["last"] or match["first"])
    if first == last:
        return (first,)
    if not (first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= _MAX_RANGE):
        return ()
    return tuple(map(str, range(int(first), int(last) + 1)))


def _lettered(before: str, letter: str) -> tuple[str, ...]:
    """Return the number that a letter alone means: "b" behind "1a" is 1b, and behind "1" nothing."""
    return (before[:-1] + letter.lower(),) if before[-1:].isalpha() else ()


def number_of(printed: str) -> str:
    """Return a number in one form: "03" -> "3", "1 B" -> "1b"."""
    bare = re.sub(r"\s|\.(?=[^\d])", "", printed).lower()
    return re.sub(r"\d+", lambda digits: str(int(digits[0])), bare)


def whole(number: str) -> int:
    """Return the whole number that a number begins with: 1 for "1a" and "1.2"."""
    return int(number.split(".", maxsplit=1)[0].rstrip(ascii_lowercase) or 0)


def iso_date(day: str, month: str, year: str) -> str | None:
    """Return "2024-11-21" for ("21", "november", "2024"), or None when no such day exists."""
    try:
        return date(int(year), MONTHS.index(month.lower()) + 1, int(day)).isoformat()
    except ValueError:
        return None


def day_in(match: re.Match[str] | None) -> tuple[str, tuple[int, int]] | None:
    """Return the day of what DATE found, in ISO 8601, and where it stands; None where there is none."""
    if match is None or not match["year"]:
        return None
    iso = iso_date(match["day"], match["month"], match["year"])
    return (iso, (match.start("day"), match.end())) if iso else None


def dutch_date(iso: str) -> str:
    """Return "21 november 2024" for "2024-11-21"."""
    year, month, day = iso.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def short_date(iso: str) -> str:
    """Return "21 nov 2024" for "2024-11-21"."""
    year, month, day = iso.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1].replace('maart', 'mrt')[:3]} {year}"


def thousands(number: int) -> str:
    """Return "10.042" for 10042."""
    return f"{number:,}".replace(",", ".")


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
    quotation, "'s-Hertogenbosch", a letter that has no capital of its own ("ß").
    """
    first = _FIRST_WORD.match(words)
    if first is None or (first["rest"] and first["rest"] != first["rest"].lower()):
        return words
    capital = first[0].upper()
    return capital + words[first.end() :] if capital.lower() == first[0] else words
