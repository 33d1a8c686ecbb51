"""Which whole lines stand above a question or an answer, and which numbers they name."""

from __future__ import annotations

import json
from typing import Any

import pytest
from documents import write_page, written
from engines import opened, render_python_markdown
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.readers.label_forms import Label, read_label
from converter.readers.labels import contents, find_labels
from converter.verify.page import verify_page
from converter.writers.document_json import write_document_json

STEADY = settings(derandomize=True, deadline=None, max_examples=300)

Reading = tuple[str, tuple[str, ...]]


def read(line: str) -> Reading | None:
    """Return kind and numbers of a label, or None where the line is none."""
    label = read_label(line)
    return (label.kind, label.numbers) if label else None


def question(*numbers: int | str) -> Reading:
    return "question", tuple(map(str, numbers))


def answer(*numbers: int | str) -> Reading:
    return "answer", tuple(map(str, numbers))


@pytest.mark.parametrize(
    ("line", "reading"),
    [
        ("Vraag 3", question(3)),
        ("Vraag 73", question(73)),
        ("Vraag 4 en 5", question(4, 5)),
        ("Vraag 5, 6 en 7", question(5, 6, 7)),
        ("Vraag 4, 5, 7 en 8", question(4, 5, 7, 8)),
        ("Vraag 2 t/m 6", question(2, 3, 4, 5, 6)),
        ("Vraag 2 tot en met 4", question(2, 3, 4)),
        ("Vraag 4-7", question(4, 5, 6, 7)),
        ("Vraag 4 – 7", question(4, 5, 6, 7)),
        ("Vraag 1, 2", question(1, 2)),
        ("Vraag 1,2", question(1, 2)),
        ("Vraag 7, 8, en 9", question(7, 8, 9)),
        ("Vraag 1, 3 t/m 5 en 8", question(1, 3, 4, 5, 8)),
        ("Vraag 1 t/m vraag 3", question(1, 2, 3)),
        ("Antwoord op vraag 10 en 7 t/m 10", answer(10, 7, 8, 9)),
        ("Antwoord op vraag 2 t/m 5 en 3 t/m 4", answer(2, 3, 4, 5)),
        ("Vraag 1:", question(1)),
        ("Vraag 1 :", question(1)),
        ("Vragen 3 en 4", question(3, 4)),
        ("Antwoord 3", answer(3)),
        ("Antwoord op vraag 3", answer(3)),
        ("Antwoord vraag 3:", answer(3)),
        ("Antwoord vraag 3 en 4", answer(3, 4)),
        ("Antwoord 4 en 5", answer(4, 5)),
        ("Antwoorden 5 en 6", answer(5, 6)),
        ("Antwoord 4, 5, 7 en 8", answer(4, 5, 7, 8)),
        ("Antwoord 2 t/m 6", answer(2, 3, 4, 5, 6)),
        ("Antwoord vraag 4-7:", answer(4, 5, 6, 7)),
        ("Antwoord vragen 1,2,3,4 en 5", answer(1, 2, 3, 4, 5)),
        ("Antwoord op vragen 7, 8, en 9", answer(7, 8, 9)),
        ("Antwoorden op vraag 3, 4, 5, 9 en 10", answer(3, 4, 5, 9, 10)),
        ("Antwoord op vraag 8, 9 en 10", answer(8, 9, 10)),
        ("Antwoord op de vragen 1 en 2", answer(1, 2)),
        ("Antwoord 1, 2", answer(1, 2)),
        ("Vraag 1a", question("1a")),
        ("Vraag 1A:", question("1a")),
        ("Vraag 1 b", question("1b")),
        ("Vraag 1a en b", question("1a", "1b")),
        ("Vraag 1a, 1b en 2", question("1a", "1b", 2)),
        ("Antwoord op vraag 1.2", answer("1.2")),
        ("Antwoord op de vragen 7, 8, 9 10 en 11", answer(7, 8, 9, 10, 11)),
        ("Vragen 3 4", question(3, 4)),
        ("VRAAG 1 EN 2", question(1, 2)),
        ("ANTWOORD OP DE VRAGEN 3 T/M 5", answer(3, 4, 5)),
        ("VRAAG 1 TOT EN MET VRAAG 3", question(1, 2, 3)),
        ("Antwoord", answer()),
        ("Antwoord:", answer()),
        ("Toelichting:", ("explanation", ())),
        ("Mededeling", ("notice", ())),
    ],
)
@pytest.mark.parametrize("around", ["{}", "{} ", "\u00a0{}\u00a0 ", "\t{}"])
def test_a_label_is_a_whole_line(line: str, reading: Reading, around: str) -> None:
    assert read(around.format(line)) == reading


@pytest.mark.parametrize(
    ("line", "reading"),
    [
        ("Vraag\u00a03", question(3)),
        ("Vraag  3", question(3)),
        ("Vraag\t3", question(3)),
        ("Antwoord\u00a0op\u00a0vraag\u00a08,\u00a09\u00a0en\u00a010", answer(8, 9, 10)),
        ("Antwoord  op  vraag  2", answer(2)),
    ],
)
def test_white_space_inside_a_label_means_nothing(line: str, reading: Reading) -> None:
    assert read(line) == reading


@pytest.mark.parametrize(
    "line",
    [
        "",
        " ",
        "\u00a0",
        "Antwoord van Minister Jansen (Financiën) (ontvangen 3 maart 2024).",
        "Antwoord van Minister Jansen (Financiën), mede namens de Minister van Defensie",
        "Antwoorden van de minister van Financiën op vragen van het lid De Boer (ABC)",
        "Antwoorden op Kamervragen van het lid De Boer (ABC)",
        "antwoord op vraag 5).",
        "Zie antwoord vraag 2.",
        "Zie het antwoord op vraag 2",
        "Zie vraag 3",
        "2. Meerjarige afspraken",
        "594",
        "Vragen van het lid De Boer (ABC) aan de Minister van Financiën over de markt",
        "Vraag 3 is al beantwoord.",
        "Vraag 3 van het lid De Boer",
        "Vraagt u dit na?",
        "Vraag mij niet waarom.",
        "Vraag 1 jaar geleden",
        "Vraag 2024Z19016",
        "Vraag 2024",
        "Vraag 3 t/m",
        "Vraag 3 en",
        "Vraag, 3",
        "Antwoord op vraag 3 van de vragen van het lid De Boer",
        "Antwoord op vraag 3 kan ik niet geven.",
        "Antwoordt u dit jaar nog?",
        "Doorvraag 4",
        "Ja.",
        "Kamervraag 3",
        "Vraag 7 t/m 3",
        "Vraag 1a t/m 1c",
        "Vraag 1 en b",
        "Vraag 3 1",
        "Vraag 3\t4",
        "Vraag 1ab",
        "Vraag 1.250",
        "vraag 1a",
    ],
)
def test_a_line_is_no_label(line: str) -> None:
    assert read(line) is None


@pytest.mark.parametrize(
    ("lines", "labels"),
    [
        (
            ["Vraag 1", "Kent u dit?", "Antwoord op vraag 1", "Ja."],
            {0: question(1), 2: answer(1)},
        ),
        (
            ["1. Kent u dit?", "Ja.", "2. En dat?"],
            {0: question(1), 2: question(2)},
        ),
        (
            ["1", "Kent u dit?", "2.", "En dat?", "3.)", "En zo?"],
            {0: question(1), 2: question(2), 4: question(3)},
        ),
        (
            ["1", "Kent u dit?", "2", "En dat?", "Antwoord 1 en 2", "Ja."],
            {0: question(1), 2: question(2), 4: answer(1, 2)},
        ),
        (
            ["1. Kent u dit?", "Antwoord", "Ja, om twee redenen.", "1. Zon.", "2. Maan."],
            {0: question(1), 1: answer()},
        ),
        (
            ["Vraag 1", "Kent u dit?", "Antwoord 1", "Ja, zie:", "1. Zon.", "2. Meerjarige afspraken"],
            {0: question(1), 2: answer(1)},
        ),
        (
            ["594", "Vraag 1", "Kent u dit?", "2"],
            {1: question(1)},
        ),
        (
            ["594", "1", "Kent u dit?"],
            {1: question(1)},
        ),
        (
            ["Vraag 1", "Kent u dit? Zie ook het", "Antwoord op vraag 5", "Antwoord 1", "Ja."],
            {0: question(1), 3: answer(1)},
        ),
        (
            ["Vraag 2", "Eerst dit?", "Vraag 1", "Dan dat?", "Antwoord 1, 2", "Ja.", "Vraag 2", "Nog eens?"],
            {0: question(2), 2: question(1), 4: answer(1, 2), 6: question(2)},
        ),
        (
            [
                "1a. Klopt het?",
                "1b. Zeker?",
                "Antwoord op vraag 1",
                "Ja:",
                "1a. Zon",
                "2",
                "Waarom?",
                "2a",
                "Hoe?",
            ],
            {0: question("1a"), 1: question("1b"), 2: answer(1), 5: question(2), 7: question("2a")},
        ),
        (["2e Kamer?", "1. Klopt het?", "1.2 Zon?"], {1: question(1)}),
        (["Een brief zonder vragen.", "2024"], {}),
        ([], {}),
    ],
)
def test_labels_of_a_document_by_line(lines: list[str], labels: dict[int, Reading]) -> None:
    found = find_labels(lines)
    assert {place: (label.kind, label.numbers) for place, label in found.items()} == labels


@pytest.mark.parametrize(
    ("lines", "labels"),
    [
        (["Vraag 1 Klopt het?", "Antwoord 1 Ja."], {0: "Vraag 1", 1: "Antwoord 1"}),
        (["Vraag 1. Klopt het?", "Antwoord 1: ja."], {0: "Vraag 1.", 1: "Antwoord 1:"}),
        (["Vraag 1 – Klopt het?", "Antwoord 1 - Ja."], {0: "Vraag 1 –", 1: "Antwoord 1 -"}),
        (["\u200bVraag 1 en 2 Klopt het?"], {0: "\u200bVraag 1 en 2"}),
        (["Vraag 1a Klopt het?", "Vraag 1b «Ja?»"], {0: "Vraag 1a", 1: "Vraag 1b"}),
        (["VRAAG 1: KLOPT HET?", "Antwoord op vraag 1 Ja."], {0: "VRAAG 1:", 1: "Antwoord op vraag 1"}),
        # the number has its label already: the question said again, or a heading in an answer
        (["Vraag 1", "Klopt het?", "Antwoord 1", "Hier geldt:", "Vraag 1 Klopt het?"], {0: None, 2: None}),
        (["Vraag 1", "Klopt het?", "Vraag 1 en 2 Klopt het?", "Vraag 2 En dit?"], {0: None, 3: "Vraag 2"}),
        (["Vraag 1 Klopt het?", "Vraag 1 Klopt het nu?"], {0: "Vraag 1"}),
        (["1. Klopt het?", "Zie nader onder", "Vraag 1 Klopt"], {0: "1."}),
        # a sentence goes on
        (["Dit volgt op de brief over", "Vraag 2 Tweede Kamer"], {}),
        (["Vraag 3 over bruggen is gesteld."], {}),
        (["Vraag 1 Brug\tsluis"], {}),
        # without a number: in turn, and something is asked
        (["Vraag: Klopt het?", "Antwoord: Ja."], {0: "Vraag:", 1: "Antwoord:"}),
        (["Vraag Klopt het?", "Zeker?", "Antwoord Ja.", "Vraag Hoe?"], {0: "Vraag", 2: "Antwoord"}),
        (["Vraag 1", "Klopt het?", "Antwoord: ja."], {0: None, 2: "Antwoord:"}),
        (["Vraag 1", "Klopt het?", "Antwoord", "Ja.", "Antwoord: nee."], {0: None, 2: None}),
        (["Vraag Kamerlid De Boer", "Antwoord Minister Jansen"], {}),
        (["Antwoord: ja."], {}),
        (["Vraag: waarom?"], {}),
        (["Vraag: waarom?", "Vraag: wanneer?"], {0: "Vraag:", 1: "Vraag:"}),
        (["Vraag: waarom?", "Vraag: is dat."], {}),
        (["Vraag Waarom?", "Vraag Wanneer?"], {}),
        (["Vraag mij niet waarom?", "Antwoord: daarom."], {}),
    ],
)
def test_a_looser_form_counts_where_there_is_no_other_label(
    lines: list[str], labels: dict[int, str | None]
) -> None:
    found = find_labels(lines)
    lengths = {place: label.length for place, label in found.items()}
    assert {place: length and lines[place][:length] for place, length in lengths.items()} == labels


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        (["Vraag", "Klopt het?", "Antwoord", "Ja.", "VRAAG:", "En dit?"], [0, 2, 4]),
        (["Vraag", "Antwoord", "Ja?"], [1]),
        (["Vraag", "1. Klopt het?"], [1]),
        (["Vraag", "Ik weet het niet.", "Vraag 1", "Klopt het?"], [2]),
        (["Vraag", "Ik weet het niet."], []),
        (["Vragen", "Klopt het?"], []),
    ],
)
def test_a_bare_label_stands_above_what_is_asked(lines: list[str], places: list[int]) -> None:
    assert sorted(find_labels(lines)) == places


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        (["Vraag 1", "Vraag 2", "Vraag 1", "Een?", "Vraag 2", "Twee?"], {0, 1}),
        (["Vraag 1 3", "Antwoord 1 4", "Vraag 1", "Een?", "Antwoord 1", "Ja."], {0, 1}),
        (["Vraag 1", "Vraag 2", "Een en twee?"], set()),
        (["Vraag 1", "Een?", "Antwoord", "Vraag 2", "Twee?", "Antwoord", "Ja."], set()),
        (["Vraag 1", "Een?", "Vraag 1", "Nog eens?"], set()),
    ],
)
def test_a_label_with_nothing_below_it_that_stands_again_is_of_a_list_of_contents(
    lines: list[str], places: set[int]
) -> None:
    assert contents(find_labels(lines)) == places


@pytest.mark.parametrize(
    "before",
    [
        "Ik kom terug op",
        "Dat staat bij",
        "Ik noem dit onder",
        "Dit is het vervolg van",
        "Dit sluit aan",
        "Dit staat in",
        "Ik noem dit en",
        "Het is dit of",
        "Dat zeggen de",
        "Dat zegt het",
        "Dat zegt mijn",
        "Dat zegt uw",
        "Dat zegt ook",
        "Ik verwijs naar",
        "Zie",
        "(zie",
    ],
)
def test_behind_a_small_word_a_sentence_goes_on_unless_a_blank_line_stands_between(before: str) -> None:
    lines = ["Vraag 1", before, "Antwoord op vraag 5", "Ja."]
    assert sorted(find_labels(lines)) == [0]
    assert sorted(find_labels(lines, after_blank={2})) == [0, 2]


WORDS = {
    "Vraag ": question,
    "Vragen ": question,
    "Antwoord ": answer,
    "Antwoorden ": answer,
    "Antwoord vraag ": answer,
    "Antwoord op vraag ": answer,
    "Antwoorden op vragen ": answer,
    "Antwoord op de vragen ": answer,
}
BLANKS = st.sampled_from(("", " ", "  ", "\u00a0"))
JOINTS = st.builds("{1}{0}{2}".format, st.sampled_from((",", "en", ", en")), BLANKS, BLANKS)
RANGES = st.builds(
    "{1}{0}{2}".format, st.sampled_from(("t/m", "tot en met", "-", "–", "t/m vraag ")), BLANKS, BLANKS
)


@st.composite
def number_lists(draw: st.DrawFn) -> tuple[str, tuple[int, ...]]:
    """Return a list of numbers and ranges as printed, and its numbers with the ranges written out."""
    numbers: list[int] = []
    printed = ""
    for place in range(draw(st.integers(1, 6))):
        low, length = draw(st.integers(1, 99)), draw(st.sampled_from((0, 0, 1, 4)))
        printed += draw(JOINTS) if place else ""
        printed += f"{low}{draw(RANGES)}{low + length}" if length else str(low)
        numbers.extend(range(low, low + length + 1))
    return printed, tuple(dict.fromkeys(numbers))


@STEADY
@given(st.sampled_from(tuple(WORDS)), number_lists(), st.sampled_from(("", ":", " ", "\u00a0")))
def test_any_list_of_numbers_comes_back_with_ranges_written_out(
    words: str, printed: tuple[str, tuple[int, ...]], end: str
) -> None:
    text, numbers = printed
    assert read(words + text + end) == WORDS[words](*numbers)


def heading_errors(line: str, change: int = 0) -> list[str]:
    """Return what verification says of a page with this label; ``change``: of its last number in the data."""
    document = written("label.txt", f"{line}\nWoorden.\n".encode())
    data: dict[str, Any] = json.loads(write_document_json(document.record))
    for item in (*data["questions"], *data["answers"]):
        if change:
            item["numbers"][-1] = str(int(item["numbers"][-1]) + change)
    html = render_python_markdown(write_page(document.entry, document.annotations).split("---\n", 2)[2])
    found = verify_page(document.entry.source, opened(html), data, "pagina")
    return [message.code for message in found if message.code not in ("anchor-missing", "anchor-wrong")]


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.sampled_from(tuple(WORDS)), number_lists(), st.sampled_from(("", ":", " ", "\u00a0")))
def test_a_label_that_is_read_verifies_and_a_wrong_number_does_not(
    words: str, printed: tuple[str, tuple[int, ...]], end: str
) -> None:
    label = words + printed[0] + end
    assert heading_errors(label) == []
    assert heading_errors(label, change=500) == ["heading-wrong"]


@pytest.mark.parametrize(
    "line",
    [
        "Vraag 1a",
        "Vraag 1 B",
        "Vraag 1a, b en c",
        "Antwoord 1.2",
        "Antwoord 01.02",
        "Vraag 2, 3 4 en 5",
        "Vraag 1.a; b + c",
    ],
)
def test_a_label_with_letters_and_parts_verifies(line: str) -> None:
    assert heading_errors(line) == []


@pytest.mark.parametrize(
    "sign",
    ["\u200b", "\u2060", "\ufeff", "\u200e", "\u202b", "\u2066", "\u061c", "\u00ad", "\u200b \u200b"],
)
def test_invisible_signs_beside_a_label_are_no_part_of_it(sign: str) -> None:
    for line in (
        f"Vraag 1{sign}",
        f"{sign}Vraag 1",
        f"{sign}Vraag 1:{sign}",
        f"Vraag {sign}1",
        f"Vraag{sign} 1",
    ):
        assert read_label(line) == Label("question", ("1",)), line
        assert heading_errors(line) == []
    line = f"{sign}Vraag{sign} 1: Klopt het?"
    label = read_label(line)
    assert label is not None
    assert label.length is not None
    assert line[: label.length] == f"{sign}Vraag{sign} 1:"


def test_invisible_signs_in_a_label_are_named() -> None:
    document = written("zacht.txt", "Vraag 1\u200b\nKent u \u200bdit?\n\u2060Antwoord\ufeff\nJa.\n".encode())
    found = [
        (each.span.start, each.message) for each in document.diagnostics if each.code == "invisible-sign"
    ]
    assert found == [
        (0, "U+200B stands unseen in this label; take it out"),
        (22, "U+2060, U+FEFF stand unseen in this label; take them out"),
    ]
