"""What documents know of each other: who answers which question, and who has which address."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from documents import answer, question, section
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.collection import check_address, collect
from converter.collection.claims import Paper
from converter.collection.pairs import pair_answers
from converter.model import Document, DocumentKind, Metadata, Section, Span, Value
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
        ([question("1a"), question("1b"), answer("1b"), answer("1a")], [(3,), (2,), (1,), (0,)]),
        ([question("1a"), question("1b"), question(2), answer(1)], [(3,), (3,), (), (0, 1)]),
        ([question("1.1"), question("1.2"), answer(1)], [(2,), (2,), (0, 1)]),
        ([question(1), question(2), answer("1a"), answer("1b")], [(2, 3), (), (0,), (0,)]),
        ([question("1a"), question(1), answer(1), answer("1b")], [(), (2, 3), (1,), (1,)]),
        ([question("1a"), answer("1b"), answer("2a")], [(), (), ()]),
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


def document(
    zaaknummer: str | None = None,
    aanhangsel: str | None = None,
    kind: DocumentKind = "answers",
    sections: tuple[Section, ...] = (question(1), answer(1)),
) -> Document:
    values = {
        name: value and Value(value, "title", Span(0, 0))
        for name, value in (("zaaknummer", zaaknummer), ("aanhangsel", aanhangsel))
    }
    return Document(
        kind=kind,
        metadata=Metadata(**values),
        sections=sections,
        notes=(),
        own_notes=(),
        left_out=(),
    )


def test_each_document_has_an_entry_with_its_address() -> None:
    collection, errors = collect(
        [
            Paper(Source("seeds/a.txt", "x"), document("2024Z00001")),
            Paper(Source("seeds/b.txt", "x"), document(aanhangsel="ah-tk-20242025-594")),
            Paper(Source("seeds/Een brief.txt", "x"), document()),
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


NUMBER, ANNEX = "2024Z00001", "ah-tk-20242025-7"
ANSWERED, ASKED, DELAYED = (
    document(NUMBER),
    document(NUMBER, kind="questions", sections=(question(1),)),
    document(NUMBER, kind="delay", sections=(question(1),)),
)
ONLY_ANSWERS = document(NUMBER, sections=(answer(1),))
CASES = {
    "the paper with questions and answers has the number": (
        {"a.txt": ASKED, "b.txt": DELAYED, "c.txt": ANSWERED},
        {"a.txt": "a", "b.txt": "b", "c.txt": NUMBER},
    ),
    "then the paper that asks": (
        {"a.txt": DELAYED, "b.txt": ONLY_ANSWERS, "c.txt": ASKED},
        {"a.txt": "a", "b.txt": "b", "c.txt": NUMBER},
    ),
    "then the first by name": (
        {"b.txt": ANSWERED, "a.txt": ANSWERED, "c.txt": ANSWERED},
        {"a.txt": NUMBER, "b.txt": "b", "c.txt": "c"},
    ),
    "the others have a free Aanhangsel id": (
        {"a.txt": ANSWERED, "b.txt": document(NUMBER, ANNEX), "c.txt": document(NUMBER, ANNEX)},
        {"a.txt": NUMBER, "b.txt": ANNEX, "c.txt": "c"},
    ),
    "an Aanhangsel id that is another's first number is not free": (
        {"a.txt": ANSWERED, "b.txt": document(NUMBER, ANNEX), "c.txt": document(None, ANNEX)},
        {"a.txt": NUMBER, "b.txt": "b", "c.txt": ANNEX},
    ),
    "a file named after its case says what paper it is": (
        {"2024Z00001.txt": ASKED, "2024Z00001-antwoord.txt": ANSWERED},
        {"2024Z00001.txt": "2024z00001-vragen", "2024Z00001-antwoord.txt": NUMBER},
    ),
    "a file named after another case keeps its name": (
        {"a.txt": document("2024Z00001"), "2024z00002.txt": document("2024Z00001", kind="questions")},
        {"a.txt": NUMBER, "2024z00002.txt": "2024z00002"},
    ),
}


@pytest.mark.parametrize(("papers", "addresses"), CASES.values(), ids=CASES)
@pytest.mark.parametrize("order", [list, reversed, sorted])
def test_papers_of_one_case_have_addresses_of_their_own_whatever_the_order(
    papers: dict[str, Document], addresses: dict[str, str], order: Callable[[Iterable[str]], Iterable[str]]
) -> None:
    collection, errors = collect([Paper(Source(name, "x"), papers[name]) for name in order(papers)])
    assert {name: entry.address for name, entry in collection.entries.items()} == addresses
    assert errors == ()
    assert {number: entry.address for number, entry in collection.by_number.items()} == {
        number: number for number in addresses.values() if number in (NUMBER, ANNEX)
    }


def test_a_paper_without_the_number_says_whose_page_has_it() -> None:
    collection, _ = collect([Paper(Source("a.txt", "x"), ASKED), Paper(Source("b.txt", "x"), ANSWERED)])
    (found,) = check_address(collection.entries["a.txt"])
    assert (found.severity, found.code, found.span) == ("warning", "address-shared", Span(0, 0))
    assert found.message == (
        "2024Z00001 is the number of b.txt as well, whose page has it; this one is kamervragen/a/"
    )
    assert check_address(collection.entries["b.txt"]) == ()


def test_a_number_without_a_page_of_its_own_leads_to_the_first_that_bears_it() -> None:
    papers = {"a.txt": document("2024Z00002", ANNEX, "questions"), "b.txt": document(NUMBER, ANNEX)}
    collection, _ = collect([Paper(Source(name, "x"), papers[name]) for name in papers])
    assert collection.by_number[ANNEX].address == NUMBER


@pytest.mark.parametrize("order", [list, reversed])
def test_files_whose_names_make_one_address_are_errors_that_name_both(
    order: Callable[[Iterable[str]], Iterable[str]],
) -> None:
    papers = {"a.txt": ANSWERED, "De brief.txt": document(), "de-brief.txt": document()}
    collection, errors = collect([Paper(Source(name, "x"), papers[name]) for name in order(papers)])
    assert list(collection.entries) == ["a.txt"]
    assert sorted(map(str, errors)) == [
        claimed_as_well("De brief.txt", "de-brief.txt", "kamervragen/de-brief/"),
        claimed_as_well("de-brief.txt", "De brief.txt", "kamervragen/de-brief/"),
    ]


def claimed_as_well(name: str, other: str, url: str) -> str:
    return (
        f"{name}:1:1: error: the page {url} is claimed by {other} as well; neither is published "
        "[address-claimed-twice]"
    )


def test_three_claims_name_all_others() -> None:
    _, errors = collect([Paper(Source(name, "x"), document()) for name in ("c d.txt", "c-d.txt", "C_D.txt")])
    assert [error.text for error in errors] == [
        "the page kamervragen/c-d/ is claimed by c d.txt, c-d.txt as well; neither is published",
        "the page kamervragen/c-d/ is claimed by C_D.txt, c-d.txt as well; neither is published",
        "the page kamervragen/c-d/ is claimed by C_D.txt, c d.txt as well; neither is published",
    ]


def test_a_file_named_like_the_number_of_another_is_refused_and_the_number_keeps_its_page() -> None:
    collection, errors = collect(
        [Paper(Source("2024z00001.txt", "x"), document()), Paper(Source("a.txt", "x"), ANSWERED)]
    )
    assert list(collection.entries) == ["a.txt"]
    assert [str(error) for error in errors] == [
        "2024z00001.txt:1:1: error: the page kamervragen/2024z00001/ is that of a.txt; rename this file "
        "[address-claimed-twice]"
    ]


def test_an_address_from_the_files_name_is_reported() -> None:
    collection, _ = collect(
        [
            Paper(Source("a.txt", "x"), document("2024Z00001")),
            Paper(Source("seeds/Een brief.txt", "x"), document()),
        ]
    )
    assert check_address(collection.entries["a.txt"]) == ()
    (found,) = check_address(collection.entries["seeds/Een brief.txt"])
    assert (found.severity, found.code, found.message, found.span) == (
        "warning",
        "address-provisional",
        "no number of its own was found; the page is named after the file: kamervragen/een-brief/",
        Span(0, 0),
    )
