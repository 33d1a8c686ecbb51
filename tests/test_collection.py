"""What documents know of each other: who answers which question, and who has which address."""

from __future__ import annotations

import pytest
from documents import answer, question, section
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.collection import check_address, collect, pair_answers
from converter.model import Document, Metadata, Section, Span, Value
from converter.source import Source

STEADY = settings(derandomize=True, deadline=None, max_examples=300)


TITLE = section("title")


@pytest.mark.parametrize(
    ("sections", "partners"),
    [
        ([question(1), answer(1)], [(1,), (0,)]),
        ([TITLE, question(1), answer(1)], [(), (2,), (1,)]),
        ([question(1), question(2), answer(1), answer(2)], [(2,), (3,), (0,), (1,)]),
        ([question(8), question(9), answer(8, 9)], [(2,), (2,), (0, 1)]),
        ([question(4, 5), answer(4, 5)], [(1,), (0,)]),
        ([question(4, 5), answer(5)], [(1,), (0,)]),
        ([question(4, 5), answer(4), answer(5)], [(1, 2), (0,), (0,)]),
        ([question(2), question(1), answer(1), answer(2)], [(3,), (2,), (1,), (0,)]),
        # "Antwoord op vraag 3 en 8" stands behind question 8, answer 4 before it
        (
            [question(3), question(4), answer(4), question(8), answer(3, 8)],
            [(4,), (2,), (1,), (4,), (0, 3)],
        ),
        ([question(4, 5), question(6), answer(4, 6, 5)], [(2,), (2,), (0, 1)]),
        ([question(1), answer(2)], [(), ()]),
        ([question(1), question(2), answer(2)], [(), (2,), (1,)]),
        ([question(1), answer(1), answer(1)], [(1, 2), (0,), (0,)]),
        ([], []),
    ],
)
def test_a_number_leads_from_a_question_to_its_answers(
    sections: list[Section], partners: list[tuple[int, ...]]
) -> None:
    assert pair_answers(tuple(sections)) == tuple(partners)


@pytest.mark.parametrize(
    ("sections", "partners"),
    [
        ([question(1), answer(1), question(1), answer(1)], [(1,), (0,), (3,), (2,)]),
        ([question(1), question(1), answer(1), answer(1)], [(2,), (3,), (0,), (1,)]),
        ([question(1), question(1), answer(1)], [(2,), (), (0,)]),
        ([question(1), answer(1), question(1)], [(1,), (0,), ()]),
        ([question(7), answer(7), question(7), answer(8)], [(1,), (0,), (), ()]),
        (
            [question(4, 5), question(4, 5), answer(4, 5), answer(4, 5)],
            [(2,), (3,), (0,), (1,)],
        ),
        ([question(4, 5), question(5), answer(4, 5)], [(2,), (), (0,)]),
    ],
)
def test_a_label_that_stands_there_again_has_the_next_answer(
    sections: list[Section], partners: list[tuple[int, ...]]
) -> None:
    assert pair_answers(tuple(sections)) == tuple(partners)


@pytest.mark.parametrize(
    ("sections", "partners"),
    [
        ([answer(1), question(1)], [(1,), (0,)]),
        ([answer(1, 2), question(2), question(1)], [(1, 2), (0,), (0,)]),
        ([answer(1), question(1), question(1)], [(1,), (0,), ()]),
        (
            [answer(1), question(1), answer(1), question(1), answer(1)],
            [(1,), (0, 2), (1,), (4,), (3,)],
        ),
        ([answer(1), answer(2), question(1), question(2)], [(2,), (3,), (0,), (1,)]),
    ],
)
def test_an_answer_before_its_question_belongs_to_the_first_behind_it(
    sections: list[Section], partners: list[tuple[int, ...]]
) -> None:
    assert pair_answers(tuple(sections)) == tuple(partners)


@pytest.mark.parametrize(
    ("sections", "partners"),
    [
        ([question(), answer()], [(1,), (0,)]),
        ([question(), answer(), question(), answer()], [(1,), (0,), (3,), (2,)]),
        ([question(), question(), answer()], [(), (2,), (1,)]),
        ([answer(), question()], [(), ()]),
        ([question(1), answer()], [(), ()]),
        ([question(), answer(1)], [(), ()]),
        ([TITLE, answer()], [(), ()]),
    ],
)
def test_without_numbers_only_neighbours_belong_together(
    sections: list[Section], partners: list[tuple[int, ...]]
) -> None:
    assert pair_answers(tuple(sections)) == tuple(partners)


@STEADY
@given(
    st.lists(
        st.builds(
            lambda kind, numbers: section(kind, *numbers),
            st.sampled_from(("question", "answer", "other")),
            st.lists(st.integers(1, 5), max_size=3, unique=True),
        ),
        max_size=9,
    ).map(tuple)
)
def test_partners_lead_both_ways_and_share_a_number(sections: tuple[Section, ...]) -> None:
    partners = pair_answers(sections)
    pairs = [(place, partner) for place, each in enumerate(partners) for partner in each]
    assert len(partners) == len(sections)
    assert pairs == sorted(set(pairs))
    assert {(partner, place) for place, partner in pairs} == set(pairs)
    assert {frozenset((sections[place].kind, sections[partner].kind)) for place, partner in pairs} <= {
        frozenset(("question", "answer"))
    }
    for place, partner in pairs:
        one, other = sections[place].numbers, sections[partner].numbers
        assert set(one) & set(other) or one == other == ()
    asked = {number for each in sections if each.kind == "question" for number in each.numbers}
    for place, each in enumerate(sections):
        answered = {number for partner in partners[place] for number in sections[partner].numbers}
        assert each.kind != "answer" or set(each.numbers) & asked <= answered


def document(zaaknummer: str | None = None, aanhangsel: str | None = None) -> Document:
    values = {
        name: value and Value(value, "title", Span(0, 0))
        for name, value in (("zaaknummer", zaaknummer), ("aanhangsel", aanhangsel))
    }
    return Document(
        kind="answers",
        metadata=Metadata(**values),
        sections=(question(1), answer(1)),
        notes=(),
        own_notes=(),
        left_out=(),
    )


def test_each_document_has_an_entry_with_its_address() -> None:
    collection, errors = collect(
        [
            (Source("seeds/a.txt", "x"), document("2024Z00001")),
            (Source("seeds/b.txt", "x"), document(aanhangsel="ah-tk-20242025-594")),
            (Source("seeds/Een brief.txt", "x"), document()),
        ]
    )
    assert {name: entry.url for name, entry in collection.entries.items()} == {
        "seeds/a.txt": "kamervragen/2024Z00001/",
        "seeds/b.txt": "kamervragen/ah-tk-20242025-594/",
        "seeds/Een brief.txt": "kamervragen/een-brief/",
    }
    assert errors == ()
    entry = collection.entries["seeds/a.txt"]
    assert [anchor.id for anchor in entry.anchors if anchor] == ["vraag-1", "antwoord-1"]
    assert entry.partners == ((1,), (0,))


CLAIMS = {
    "a.txt": document("2024Z00001"),
    "b.txt": document("2024Z00001"),
    "c.txt": document("2024Z00002"),
    "D.txt": document(),
    "d.txt": document(),
}


@pytest.mark.parametrize("order", [list(CLAIMS), list(reversed(CLAIMS)), sorted(CLAIMS)])
def test_two_claims_on_one_address_are_errors_that_name_both_whatever_the_order(order: list[str]) -> None:
    collection, errors = collect([(Source(name, "x"), CLAIMS[name]) for name in order])
    assert list(collection.entries) == ["c.txt"]
    assert sorted(map(str, errors)) == [
        claimed_as_well("D.txt", "d.txt", "kamervragen/d/"),
        claimed_as_well("a.txt", "b.txt", "kamervragen/2024Z00001/"),
        claimed_as_well("b.txt", "a.txt", "kamervragen/2024Z00001/"),
        claimed_as_well("d.txt", "D.txt", "kamervragen/d/"),
    ]


def claimed_as_well(name: str, other: str, url: str) -> str:
    return (
        f"{name}:1:1: error: the page {url} is claimed by {other} as well; neither is published "
        "[address-claimed-twice]"
    )


def test_three_claims_name_all_others() -> None:
    _, errors = collect([(Source(name, "x"), document("2024Z00001")) for name in ("c.txt", "a.txt", "b.txt")])
    assert [error.text for error in errors] == [
        "the page kamervragen/2024Z00001/ is claimed by a.txt, b.txt as well; neither is published",
        "the page kamervragen/2024Z00001/ is claimed by b.txt, c.txt as well; neither is published",
        "the page kamervragen/2024Z00001/ is claimed by a.txt, c.txt as well; neither is published",
    ]


def test_addresses_that_differ_in_capitals_only_are_one_claim() -> None:
    collection, errors = collect(
        [(Source("a.txt", "x"), document("2024Z00001")), (Source("2024z00001.txt", "x"), document())]
    )
    assert (dict(collection.entries), len(errors)) == ({}, 2)


def test_an_address_from_the_files_name_is_reported() -> None:
    collection, _ = collect(
        [(Source("a.txt", "x"), document("2024Z00001")), (Source("seeds/Een brief.txt", "x"), document())]
    )
    assert check_address(collection.entries["a.txt"]) == ()
    (found,) = check_address(collection.entries["seeds/Een brief.txt"])
    assert (found.severity, found.code, found.message, found.span) == (
        "warning",
        "address-provisional",
        "no number of its own was found; the page is named after the file: kamervragen/een-brief/",
        Span(0, 0),
    )
