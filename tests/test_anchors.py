"""The promise of addresses: what is asserted here may only change with a redirect."""

from __future__ import annotations

import re

import pytest
from documents import answer, question, section
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.anchors import (
    ADDRESS,
    ANCHOR,
    Anchor,
    note_anchor,
    page_url,
    section_anchors,
    slug_of,
)
from converter.model import Section

STEADY = settings(derandomize=True, deadline=None, max_examples=300)

FIRST, AGAIN = False, True
WORD = {"question": "vraag", "answer": "antwoord"}


@pytest.mark.parametrize(
    ("sections", "anchors"),
    [
        ([question(3)], [("vraag-3", (), FIRST)]),
        ([answer(3)], [("antwoord-3", (), FIRST)]),
        ([question(4, 5)], [("vraag-4", ("vraag-5",), FIRST)]),
        ([question(7, 8, 9)], [("vraag-7", ("vraag-8", "vraag-9"), FIRST)]),
        (
            [answer(8, 9, 10)],
            [("antwoord-8-9-10", ("antwoord-8", "antwoord-9", "antwoord-10"), FIRST)],
        ),
        ([question("1a"), question("1b")], [("vraag-1a", (), FIRST), ("vraag-1b", (), FIRST)]),
        ([question("1.2"), answer("1.2")], [("vraag-1_2", (), FIRST), ("antwoord-1_2", (), FIRST)]),
        (
            [answer("1.2", "1.3"), answer(1, 2)],
            [
                ("antwoord-1_2-1_3", ("antwoord-1_2", "antwoord-1_3"), FIRST),
                ("antwoord-1-2", ("antwoord-1", "antwoord-2"), FIRST),
            ],
        ),
        ([question()], [("vraag-ongenummerd-1", (), FIRST)]),
        ([answer()], [("antwoord-ongenummerd-1", (), FIRST)]),
        (
            [question(), question(1), question(), answer(), question()],
            [
                ("vraag-ongenummerd-1", (), FIRST),
                ("vraag-1", (), FIRST),
                ("vraag-ongenummerd-2", (), FIRST),
                ("antwoord-ongenummerd-1", (), FIRST),
                ("vraag-ongenummerd-3", (), FIRST),
            ],
        ),
        ([question(1), answer(1)], [("vraag-1", (), FIRST), ("antwoord-1", (), FIRST)]),
        (
            [question(7), question(7), question(7)],
            [("vraag-7", (), FIRST), ("vraag-7--2", (), AGAIN), ("vraag-7--3", (), AGAIN)],
        ),
        (
            [answer(3, 4), answer(3, 4)],
            [
                ("antwoord-3-4", ("antwoord-3", "antwoord-4"), FIRST),
                ("antwoord-3-4--2", (), AGAIN),
            ],
        ),
        (
            [answer(4), answer(3, 4)],
            [("antwoord-4", (), FIRST), ("antwoord-3-4", ("antwoord-3",), FIRST)],
        ),
        (
            [answer(3, 4), answer(4, 5)],
            [
                ("antwoord-3-4", ("antwoord-3", "antwoord-4"), FIRST),
                ("antwoord-4-5", ("antwoord-5",), FIRST),
            ],
        ),
        (
            [question(5), question(4, 5)],
            [("vraag-5", (), FIRST), ("vraag-4", (), FIRST)],
        ),
        ([section("title"), question(2)], [None, ("vraag-2", (), FIRST)]),
        (
            [section("explanation"), section("notice"), section("notice")],
            [("toelichting", (), FIRST), ("mededeling", (), FIRST), ("mededeling--2", (), AGAIN)],
        ),
        ([section("letter"), section("title"), section("other")], [None, None, None]),
        ([], []),
    ],
)
def test_anchors_of_sections(
    sections: list[Section], anchors: list[tuple[str, tuple[str, ...], bool] | None]
) -> None:
    assert section_anchors(tuple(sections)) == tuple(each and Anchor(*each) for each in anchors)


@pytest.mark.parametrize(
    ("sections", "ids"),
    [
        ([question(4, 5), question(5)], ["vraag-4", "vraag-5--2"]),
        ([answer(3, 4), answer(4)], ["antwoord-3-4", "antwoord-4--2"]),
        ([answer(3, 4), answer(4), answer(4)], ["antwoord-3-4", "antwoord-4--2", "antwoord-4--3"]),
    ],
)
def test_an_alias_belongs_to_the_first_that_claims_it(sections: list[Section], ids: list[str]) -> None:
    assert [anchor.id for anchor in section_anchors(tuple(sections)) if anchor] == ids


@pytest.mark.parametrize("name", ["2024Z19016", "ah-tk-20242025-594", "Brug", "console", "a" * 80])
def test_a_name_can_be_an_address(name: str) -> None:
    assert re.fullmatch(ADDRESS, name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "con",
        "CON",
        "prn",
        "aux",
        "nul",
        "com1",
        "Lpt1",
        "a--b",
        "-a",
        "a-",
        "a/b",
        "..",
        "a b",
        "é",
        "a.b",
        "a_b",
        "a\n",
        "a" * 81,
    ],
)
def test_a_name_can_be_no_address(name: str) -> None:
    assert re.fullmatch(ADDRESS, name) is None


@pytest.mark.parametrize(
    ("name", "promised"),
    [
        ("vraag-3", True),
        ("vraag-3--2", True),
        ("vraag-1_2", True),
        ("vraag-ongenummerd-3", True),
        ("antwoord-8-9-10", True),
        ("noot-1", True),
        ("eigen-noot-1-bij-1", True),
        ("toelichting", True),
        ("mededeling", True),
        ("vraag", False),
        ("vraag-", False),
        ("vraag 3", False),
        ("Vraag-3", False),
        ("antwoord-8---9", False),
        ("toelichting-2", False),
        ("#vraag-3", False),
    ],
)
def test_an_id_is_promised(name: str, promised: bool) -> None:  # noqa: FBT001 - a table
    assert bool(re.fullmatch(ANCHOR, name)) == promised


def test_an_id_is_not_sought_from_the_beginning_each_time() -> None:
    anchors = section_anchors((question(1),) * 100_000)
    assert anchors[-1] == Anchor("vraag-1--100000", (), AGAIN)


SECTIONS = st.lists(
    st.builds(
        lambda kind, numbers: section(kind, *numbers),
        st.sampled_from(("question", "answer")),
        st.lists(st.integers(1, 6), max_size=3, unique=True),
    )
    | st.builds(section, st.sampled_from(("letter", "title", "notice", "explanation", "other"))),
    max_size=10,
).map(tuple)


@STEADY
@given(SECTIONS)
def test_no_id_stands_twice_on_a_page(sections: tuple[Section, ...]) -> None:
    anchors = [anchor for anchor in section_anchors(sections) if anchor]
    ids = [id_ for anchor in anchors for id_ in (anchor.id, *anchor.aliases)]
    assert len(ids) == len(set(ids))


@STEADY
@given(SECTIONS)
def test_every_number_leads_to_the_first_section_that_has_it(sections: tuple[Section, ...]) -> None:
    owners = {
        id_: place
        for place, anchor in enumerate(section_anchors(sections))
        for id_ in ((anchor.id, *anchor.aliases) if anchor else ())
    }
    first: dict[str, int] = {}
    for place, each in enumerate(sections):
        for number in each.numbers:
            first.setdefault(f"{WORD[each.kind]}-{number}", place)
    assert {id_: owners.get(id_) for id_ in first} == first


@STEADY
@given(SECTIONS)
def test_every_question_and_answer_has_an_anchor(sections: tuple[Section, ...]) -> None:
    anchors = zip(sections, section_anchors(sections), strict=True)
    assert [each.kind for each, anchor in anchors if each.kind in WORD and anchor is None] == []


def test_a_note_has_its_shown_number() -> None:
    assert note_anchor(3) == "noot-3"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("seeds/000_345a2031.txt", "000-345a2031"),
        ("seeds/Brief  over één & ‘twee’.docx.txt", "brief-over-een-twee-docx"),
        ("seeds/-- --.txt", "zonder-naam-9cf26c1d"),
        ("seeds/問い.txt", "zonder-naam-03fb5282"),
        (f"seeds/{'a' * 200}.txt", "a" * 80),
        ("seeds/CON.txt", "document-con"),
        ("seeds/aux .docx", "document-aux"),
        ("seeds/com\u00b9.txt", "document-com1"),
        ("seeds/lpt9.txt", "document-lpt9"),
        ("seeds/nul.2.txt", "nul-2"),
        ("seeds/contact.txt", "contact"),
    ],
)
def test_a_files_name_is_an_address(name: str, address: str) -> None:
    assert slug_of(name) == address


def test_a_page_has_a_url_below_the_sites_root() -> None:
    assert page_url("2024Z19016") == "kamervragen/2024Z19016/"


@STEADY
@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="/"), min_size=1))
def test_any_file_name_gives_an_address_that_is_safe_in_a_url(name: str) -> None:
    address = slug_of(f"seeds/{name}.txt")
    assert 1 <= len(address) <= 80
    assert set(address) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
