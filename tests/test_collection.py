"""What documents know of each other: who answers which question, and who has which address."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from documents import answer, question, section
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.checks import check_address, check_same_case
from converter.collection import collect
from converter.collection.pairs import pair_answers
from converter.collection.papers import Paper
from converter.desk.editor_file import EditorFile
from converter.desk.yaml_values import Given
from converter.diagnostics import located
from converter.model import (
    Document,
    DocumentKind,
    Member,
    Metadata,
    Paragraph,
    Section,
    Span,
    Text,
    Value,
)
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


def headed(words: str) -> Section:
    """Return the section above the questions with one line."""
    line = Paragraph((Text(words, Span(0, 0)),), Span(0, 0))
    return Section("title", (), None, (line,), Span(0, 0))


def dated(paper: Document, answered: str) -> Document:
    value = Value(answered, "reply line", Span(0, 0))
    return replace(paper, metadata=replace(paper.metadata, answered=value))


SEE_ALSO = "Antwoord (ontvangen). Zie ook Aanhangsel Handelingen,vergader-\njaar 2024–2025,nr. 7."
NUMBER, ANNEX = "2024Z00001", "ah-tk-20242025-7"
ANSWERED, ASKED, DELAYED = (
    document(NUMBER),
    document(NUMBER, kind="questions", sections=(question(1),)),
    document(NUMBER, kind="delay", sections=(question(1),)),
)
ONLY_ANSWERS = document(NUMBER, sections=(answer(1),))
FURTHER = document(NUMBER, sections=(headed("Nader antwoord van minister Kaas"), question(1), answer(1)))
CORRECTED = document(NUMBER, sections=(headed("Rectificatie antwoord op vragen"), question(1), answer(1)))
CASES = {
    "the answer that has the questions stands at the address, the others below it": (
        {"a.txt": ASKED, "b.txt": DELAYED, "c.txt": ANSWERED},
        {"a.txt": f"{NUMBER}/vragen", "b.txt": f"{NUMBER}/uitstel", "c.txt": NUMBER},
    ),
    "an answer without the questions does not take their place": (
        {"a.txt": DELAYED, "b.txt": ONLY_ANSWERS, "c.txt": ASKED},
        {"a.txt": f"{NUMBER}/uitstel", "b.txt": f"{NUMBER}/antwoord", "c.txt": NUMBER},
    ),
    "a delay that has the questions does not take the place of the questions": (
        {"a.txt": DELAYED, "b.txt": ASKED},
        {"a.txt": f"{NUMBER}/uitstel", "b.txt": NUMBER},
    ),
    "two delays are counted by their days": (
        {"a.txt": dated(DELAYED, "2024-03-02"), "b.txt": dated(DELAYED, "2024-03-01"), "c.txt": ASKED},
        {"a.txt": f"{NUMBER}/uitstel-2", "b.txt": f"{NUMBER}/uitstel", "c.txt": NUMBER},
    ),
    "a further answer never takes the place of the answer": (
        {"a.txt": ANSWERED, "b.txt": dated(FURTHER, "2025-01-01")},
        {"a.txt": NUMBER, "b.txt": f"{NUMBER}/nader-antwoord"},
    ),
    "a correction replaces": (
        {"a.txt": ANSWERED, "b.txt": CORRECTED},
        {"a.txt": f"{NUMBER}/vervangen", "b.txt": NUMBER},
    ),
    "a number that one paper names and another bears joins them": (
        {
            "a.txt": document("2024Z00002", ANNEX, "delay", (section("notice"),)),
            "b.txt": document(NUMBER, sections=(headed(SEE_ALSO), question(1), answer(1))),
        },
        {"a.txt": f"{NUMBER}/uitstel", "b.txt": NUMBER},
    ),
    "the Aanhangsel id is the address where no paper has a zaaknummer": (
        {"a.txt": document(aanhangsel=ANNEX), "b.txt": document(aanhangsel=ANNEX, kind="notice")},
        {"a.txt": ANNEX, "b.txt": f"{ANNEX}/mededeling"},
    ),
    "a file named after the case has no claim of its own": (
        {"2024Z00001.txt": ASKED, "2024Z00001-antwoord.txt": ANSWERED},
        {"2024Z00001.txt": f"{NUMBER}/vragen", "2024Z00001-antwoord.txt": NUMBER},
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
    main = {NUMBER, ANNEX} & set(addresses.values())
    assert {entry.address for number, entry in collection.by_number.items() if number in main} == main
    assert len({case.address for case in collection.cases.values()}) == 1


def test_a_number_of_the_case_that_is_not_its_address_leads_to_the_paper_that_bears_it() -> None:
    papers = {"a.txt": document(NUMBER, ANNEX, "delay"), "b.txt": document(NUMBER, "ah-tk-20242025-9")}
    collection, _ = collect([Paper(Source(name, "x"), papers[name]) for name in papers])
    assert collection.redirects == {
        ANNEX: f"kamervragen/{NUMBER}/uitstel/",
        "ah-tk-20242025-9": f"kamervragen/{NUMBER}/",
    }


def test_an_address_that_differs_from_the_number_in_capitals_alone_is_on_some_disks_the_same_folder() -> None:
    said = EditorFile(address=Given(NUMBER.lower()))
    collection, errors = collect([Paper(Source("a.txt", "x"), ANSWERED, said)])
    assert (collection.redirects, errors) == ({}, ())
    assert collection.by_number[NUMBER].address == NUMBER.lower()


@pytest.mark.parametrize("name", ["a.txt", "A.TXT"])
def test_who_replaces_a_file_belongs_to_its_case_without_a_number_of_its_own(name: str) -> None:
    said = EditorFile(replaces=Given(name, "b.yml:1:11"))
    papers = [
        Paper(Source("seeds/a.txt", "x"), ANSWERED),
        Paper(Source("seeds/b.txt", "x"), document(), said),
    ]
    collection, errors = collect(papers)
    addresses = {name: entry.address for name, entry in collection.entries.items()}
    assert (addresses, errors) == ({"seeds/a.txt": f"{NUMBER}/vervangen", "seeds/b.txt": NUMBER}, ())
    assert [*check_address(collection.entries["seeds/b.txt"])] == []


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("b.txt", "the nearest is a.txt"), ("a", "known are a.txt"), ("brief.docx", "known are a.txt")],
)
def test_what_replaces_no_other_file_is_told(name: str, nearest: str) -> None:
    said = EditorFile(replaces=Given(name, "b.yml:1:11"))
    papers = [Paper(Source("a.txt", "x"), ASKED), Paper(Source("b.txt", "x"), ANSWERED, said)]
    _, (warning,) = collect(papers)
    assert str(warning) == (
        f"b.yml:1:11: warning: “{name}”, which this one replaces, is no other document; {nearest} "
        "[replaced-unknown]"
    )


def test_of_a_document_alone_no_other_is_near() -> None:
    said = EditorFile(replaces=Given("a.txt", "b.yml:1:11"))
    _, (warning,) = collect([Paper(Source("b.txt", "x"), ANSWERED, said)])
    assert warning.text == "“a.txt”, which this one replaces, is no other document"


def test_a_published_file_that_was_replaced_may_be_gone() -> None:
    said = EditorFile(replaces=Given("a.txt", "b.yml:1:11"))
    assert collect([Paper(Source("b.txt", "x"), ANSWERED, said)], {"a.txt": NUMBER})[1] == ()


@pytest.mark.parametrize(("document", "what"), [(ANSWERED, "the answer"), (ASKED, "the questions")])
@pytest.mark.parametrize("order", [list, reversed])
def test_of_two_that_say_the_same_the_later_named_is_refused_and_no_other(
    document: Document, what: str, order: Callable[[Iterable[str]], Iterable[str]]
) -> None:
    papers = [Paper(Source(name, "x"), document) for name in order(["a.txt", "b.txt"])]
    collection, (error,) = collect(papers)
    assert list(collection.entries) == ["a.txt"]
    assert str(error) == (
        f"b.txt:1:1: error: a.txt is {what} of this case already; write “replaces: a.txt” or "
        "“role: further” in the YAML file beside this one, or take it out [case-paper-twice]"
    )


def test_of_two_that_say_the_same_the_published_one_stays() -> None:
    papers = [Paper(Source(name, "x"), ANSWERED) for name in ("a.txt", "b.txt")]
    collection, (error,) = collect(papers, {"b.txt": NUMBER})
    assert list(collection.entries) == ["b.txt"]
    assert error.place == "a.txt:1:1"


@pytest.mark.parametrize(
    ("editor", "address"),
    [
        (EditorFile(address=Given("de-brug")), "de-brug"),
        (EditorFile(replaces=Given("a.txt")), NUMBER),
        (EditorFile(role=Given("further")), f"{NUMBER}/nader-antwoord"),
        (EditorFile(role=Given("delay")), f"{NUMBER}/uitstel"),
    ],
)
def test_an_editor_says_where_a_paper_stands(editor: EditorFile, address: str) -> None:
    papers = [Paper(Source("a.txt", "x"), ANSWERED), Paper(Source("b.txt", "x"), ANSWERED, editor)]
    collection, errors = collect(papers)
    if editor.address:
        assert [error.code for error in errors] == ["case-paper-twice"]
        assert collection.entries["a.txt"].address == NUMBER
    else:
        assert (errors, collection.entries["b.txt"].address) == ((), address)


def test_a_case_has_one_address_that_an_editor_gives() -> None:
    papers = [
        Paper(Source("a.txt", "x"), ASKED, EditorFile(address=Given("brug"))),
        Paper(Source("b.txt", "x"), ANSWERED, EditorFile(address=Given("pont"))),
    ]
    collection, (error,) = collect(papers)
    assert [each.address for each in collection.entries.values()] == ["brug"]
    assert str(error) == (
        "b.txt:1:1: error: the address of this case is brug already; take the key address out of this one's "
        "YAML file [address-claimed-twice]"
    )


def test_an_editor_joins_papers_by_the_address_of_a_case_or_any_word() -> None:
    asked, answered = document(kind="questions", sections=(question(1),)), document()
    for said, address in (("vragen", "vragen"), ("brug", "brug"), (NUMBER, NUMBER)):
        editor = EditorFile(case=Given(said))
        own = None if said == "vragen" else editor
        papers = [Paper(Source("vragen.txt", "x"), asked, own), Paper(Source("z.txt", "x"), answered, editor)]
        collection, errors = collect(papers)
        assert errors == ()
        assert {each.address for each in collection.entries.values()} == {address, f"{address}/vragen"}


def test_a_published_case_keeps_its_address_when_a_paper_with_a_number_comes() -> None:
    asked = document(kind="questions", sections=(question(1),))
    papers = [
        Paper(Source("vragen.txt", "x"), asked),
        Paper(Source("z.txt", "x"), ANSWERED, EditorFile(case=Given("vragen"))),
    ]
    collection, _ = collect(papers, {"vragen.txt": "vragen"})
    assert {name: each.address for name, each in collection.entries.items()} == {
        "z.txt": "vragen",
        "vragen.txt": "vragen/vragen",
    }
    assert collection.redirects == {NUMBER: "kamervragen/vragen/"}


def test_a_published_delay_keeps_its_place_below_the_case() -> None:
    papers = {"a.txt": dated(DELAYED, "2024-03-01"), "b.txt": dated(DELAYED, "2024-03-02"), "c.txt": ASKED}
    collection, _ = collect(
        [Paper(Source(name, "x"), papers[name]) for name in papers], {"b.txt": f"{NUMBER}/uitstel"}
    )
    assert collection.entries["a.txt"].address == f"{NUMBER}/uitstel-2"
    assert collection.entries["b.txt"].address == f"{NUMBER}/uitstel"


def test_the_same_subject_members_and_day_without_a_common_number_may_be_one_case() -> None:
    def about(number: str) -> Document:
        return replace(
            ASKED,
            metadata=Metadata(
                zaaknummer=Value(number, "title", Span(0, 0)),
                subject=Value("de Brug", "title", Span(0, 0)),
                members=Value((Member("Kaas", "PvdX"),), "title", Span(0, 0)),
                submitted=Value("2024-03-01", "title", Span(0, 0)),
            ),
        )

    papers = [Paper(Source("a.txt", "x"), about(NUMBER)), Paper(Source("b.txt", "x"), about("2024Z00002"))]
    collection, errors = collect(papers)
    first, second = collection.entries.values()
    (found,) = check_same_case(second, collection)
    assert (errors, [*check_same_case(first, collection)]) == ((), [])
    assert str(located(second.source, found)) == (
        "b.txt:1:1: warning: the subject, members and day are those of a.txt; if they are one case, "
        "write “case: 2024Z00001” in the YAML file beside this one [same-case]"
    )


def test_a_number_without_a_page_of_its_own_leads_to_the_first_that_bears_it() -> None:
    papers = {"a.txt": document("2024Z00002", ANNEX, "questions"), "b.txt": document(NUMBER, ANNEX)}
    collection, _ = collect([Paper(Source(name, "x"), papers[name]) for name in papers])
    assert collection.by_number[ANNEX].source.name == "b.txt"


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
    assert [*check_address(collection.entries["a.txt"])] == []
    (found,) = check_address(collection.entries["seeds/Een brief.txt"])
    assert (found.severity, found.code, found.message, found.span) == (
        "warning",
        "address-provisional",
        "no number of its own was found; the page is named after the file: kamervragen/een-brief/",
        Span(0, 0),
    )
