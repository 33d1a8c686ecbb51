"""Lists of numbers and dates as Dutch writes them."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.dutch import (
    DATE,
    MONTHS,
    NUMBER_LIST,
    dutch_date,
    iso_date,
    joined,
    parliamentary_year,
    parse_date,
    parse_numbers,
)

STEADY = settings(derandomize=True, deadline=None, max_examples=300)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3", (3,)),
        ("8, 9 en 10", (8, 9, 10)),
        ("7, 8, en 9", (7, 8, 9)),
        ("1,2,3,4 en 5", (1, 2, 3, 4, 5)),
        ("1, 2", (1, 2)),
        ("2 t/m 6", (2, 3, 4, 5, 6)),
        ("2 tot en met 4", (2, 3, 4)),
        ("4-7", (4, 5, 6, 7)),
        ("4 – 7", (4, 5, 6, 7)),
        ("1, 3 t/m 5", (1, 3, 4, 5)),
        ("1 t/m 3 en 7 t/m 8", (1, 2, 3, 7, 8)),
        ("10, 2 en 1", (10, 2, 1)),
        ("3, 3 en 2 t/m 4", (3, 2, 4)),
        ("5 t/m 5", (5,)),
        ("8,\u00a09\u00a0en\u00a010", (8, 9, 10)),
        ("2, 3 4 en 5", (2, 3, 4, 5)),
        ("8 9", (8, 9)),
        ("1a", ("1a",)),
        ("1 B", ("1b",)),
        ("1.c", ("1c",)),
        ("2; 3 + 4", (2, 3, 4)),
        ("2 & 3/4", (2, 3, 4)),
        ("1 en vragen 2 en 3", (1, 2, 3)),
        ("1.2", ("1.2",)),
        ("1.10 en 01.02", ("1.10", "1.2")),
        ("2.1c", ("2.1c",)),
        ("1a, 1b en 2", ("1a", "1b", 2)),
        ("1a en b", ("1a", "1b")),
        ("1a, b, en C", ("1a", "1b", "1c")),
        ("3 en 4a", (3, "4a")),
        ("3en4", (3, 4)),
        ("3t/m5", (3, 4, 5)),
    ],
)
def test_numbers_of_a_list(text: str, numbers: tuple[int | str, ...]) -> None:
    assert parse_numbers(text) == tuple(map(str, numbers))
    assert re.fullmatch(NUMBER_LIST, text, re.VERBOSE | re.IGNORECASE)


@pytest.mark.parametrize(
    "text", ["6 t/m 2", "1, 9-3", "1 t/m 999", "", "geen", "1a t/m 1c", "1.1-1.3", "1 en b", "3 1"]
)
def test_a_list_that_cannot_be_meant_has_no_numbers(text: str) -> None:
    assert parse_numbers(text) is None


@pytest.mark.parametrize(
    "text",
    ["", "a", "2024", "1 of 2", "1\t2", "1ab", "1a-c", "1.234", "1,", ", 1", "1 en", "t/m 3", "1 t/m en 2"],
)
def test_a_text_is_no_list_of_numbers(text: str) -> None:
    assert re.fullmatch(NUMBER_LIST, text, re.VERBOSE) is None


@STEADY
@given(st.lists(st.integers(1, 999), min_size=1, max_size=8, unique=True))
def test_a_written_list_is_read_back(numbers: list[int]) -> None:
    printed = tuple(map(str, numbers))
    assert parse_numbers(joined(printed)) == printed


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ((), ""),
        (("a",), "a"),
        (("a", "b"), "a en b"),
        (("a", "b", "c"), "a, b en c"),
        (("a", "b", "c", "d"), "a, b, c en d"),
    ],
)
def test_words_are_joined_as_a_sentence_does(words: tuple[str, ...], text: str) -> None:
    assert joined(words) == text


@pytest.mark.parametrize(
    ("day", "month", "year", "iso"),
    [
        ("21", "november", "2024", "2024-11-21"),
        ("1", "mei", "1999", "1999-05-01"),
        ("01", "Januari", "2025", "2025-01-01"),
        ("29", "februari", "2024", "2024-02-29"),
        ("29", "februari", "2023", None),
        ("31", "april", "2024", None),
        ("0", "mei", "2024", None),
        ("32", "december", "2024", None),
    ],
)
def test_a_date_as_iso(day: str, month: str, year: str, iso: str | None) -> None:
    assert iso_date(day, month, year) == iso


@STEADY
@given(st.dates())
def test_any_date_goes_there_and_back(day: date) -> None:
    iso = day.isoformat()
    written_day, month, year = dutch_date(iso).split()
    assert iso_date(written_day, month, year) == iso
    assert (int(written_day), MONTHS.index(month) + 1, int(year)) == (day.day, day.month, day.year)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("21 november 2024", ("21", "november", "2024")),
        ("21 november, 2024", ("21", "november", "2024")),
        ("21\u00a0november\u00a02024", ("21", "november", "2024")),
        ("1 mei", ("1", "mei", None)),
        ("3 maart 1999.", ("3", "maart", "1999")),
        ("21 november, 20242024Z19016", ("21", "november", "2024")),
        ("21 november 2024Z19016", ("21", "november", None)),
        ("21 november 1824", ("21", "november", None)),
    ],
)
def test_a_date_in_a_text(text: str, parts: tuple[str, str, str | None]) -> None:
    match = re.match(DATE, text)
    assert match is not None
    assert match.group("day", "month", "year") == parts


@pytest.mark.parametrize("text", ["november 2024", "21-11-2024", "21 brumaire 2024", "21 meineed 2024"])
def test_a_text_is_no_date(text: str) -> None:
    assert re.match(DATE, text) is None


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("21 november 2024", "2024-11-21"),
        ("1 Maart 1999", "1999-03-01"),
        ("21-11-2024", "2024-11-21"),
        ("1/3/2024", "2024-03-01"),
        ("2024-11-21", "2024-11-21"),
        ("2024-3-1", "2024-03-01"),
        ("29-2-2024", "2024-02-29"),
        ("29-2-2023", None),
        ("0-2-2023", None),
        ("21-13-2024", None),
        ("21-00-2024", None),
        ("21 november", None),
        ("21 brumaire 2024", None),
        ("21-11-24", None),
        ("2024/11/21", None),
        ("21-11-2124", None),
        ("op 21-11-2024", None),
        ("2024-11-21T10:00", None),
        ("٢١-11-2024", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_write_it(written: str, day: str | None) -> None:
    assert parse_date(written) == day


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("2024-11-20", "20242025"),
        ("2024-12-31", "20242025"),
        ("2025-01-01", "20242025"),
        ("2025-08-31", "20242025"),
        ("2023-09-18", "20222023"),
        ("2023-09-19", "20232024"),
        ("2024-09-16", "20232024"),
        ("2024-09-17", "20242025"),
        ("2025-09-15", "20242025"),
        ("2025-09-16", "20252026"),
        ("2020-09-15", "20202021"),
        ("2015-09-14", "20142015"),
        ("1999-12-31", "19992000"),
    ],
)
def test_a_parliamentary_year_begins_on_the_third_tuesday_of_september(day: str, year: str) -> None:
    assert parliamentary_year(day) == year
