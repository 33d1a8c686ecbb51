"""Tables of a Word file whose head says "Vraag" and "Antwoord", and what stands side by side below it."""

from __future__ import annotations

import json

import pytest
import word_files as word
from documents import write_page, written
from engines import render_python_markdown
from selectolax.lexbor import LexborHTMLParser
from test_invariants import body, check_page, check_spans, check_words
from test_tables import cell, grid, row
from word_reading import data_of

from converter.build import Written
from converter.walk import lines_of, plain_text

LISTS = word.lists(word.level("%1."))
ASKED, OTHER = "Draait de molen?", "Hoe lang al?"
HEAD = row(cell("Vraag"), cell("Antwoord"))


def document_of(content: str) -> Written:
    document = written("brief.docx", word.docx(content, numbering=LISTS))
    for check in (check_spans, check_words, check_page):
        check(document)
    return document


def read(content: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Return kind, numbers and words of the questions and answers."""
    return [
        (section.kind, section.numbers, " ".join(map(plain_text, lines_of(section.blocks))))
        for section in document_of(content).entry.document.sections
        if section.kind in ("question", "answer")
    ]


BOTH = [
    ("question", ("1",), ASKED),
    ("answer", ("1",), "Ja."),
    ("question", ("2",), OTHER),
    ("answer", ("2",), "Een eeuw."),
]


@pytest.mark.parametrize(
    "content",
    [
        grid(
            HEAD,
            row(cell(word.numbered(ASKED)), cell("Ja.")),
            row(cell(word.numbered(OTHER)), cell("Een", "eeuw.")),
        ),
        grid(
            row(cell("Nr."), cell("Vragen"), cell("Antwoorden:")),
            row(cell("1"), cell(ASKED), cell("Ja.")),
            row(cell("2"), cell(OTHER), cell("Een", "eeuw.")),
        ),
        grid(
            row(cell("De molen", properties='<w:gridSpan w:val="2"/>')),
            row(cell("KAMERVRAAG"), cell("Reactie")),
            row(cell(f"1. {ASKED}"), cell("Ja.")),
            row(cell(f"2. {OTHER}"), cell("Een", "eeuw.")),
        ),
        grid(
            HEAD,
            row(cell("Vraag 1", ASKED), cell("Antwoord op vraag 1", "Ja.")),
            row(cell("Vraag 2", OTHER), cell("Een", "eeuw.")),
        ),
    ],
    ids=["automatic", "a column of numbers", "a title above", "labels"],
)
def test_the_column_of_answers_answers_the_question_of_its_row(content: str) -> None:
    assert read(content) == BOTH


def test_one_answer_beside_two_questions_is_to_both() -> None:
    found = read(grid(HEAD, row(cell("Vraag 1", ASKED, "Vraag 2", OTHER), cell("Ja."))))
    assert found == [BOTH[0], BOTH[2], ("answer", ("1", "2"), "Ja.")]


def test_rows_without_numbers_are_questions_without_a_number() -> None:
    document = document_of(grid(HEAD, row(cell(ASKED), cell("Ja.")), row(cell(OTHER), cell("Ooit."))))
    found = [(item["id"], item["answered_by"]) for item in json.loads(data_of(document))["questions"]]
    assert found == [
        ("vraag-ongenummerd-1", ["antwoord-ongenummerd-1"]),
        ("vraag-ongenummerd-2", ["antwoord-ongenummerd-2"]),
    ]


def test_such_a_table_within_an_answer_stays_a_table() -> None:
    labels = word.paragraphs("Vraag 1", ASKED, "Antwoord op vraag 1", "Zie:")
    content = labels + grid(HEAD, row(cell("Wie?"), cell("Ik.")), row(cell("Waar?"), cell("Daar.")))
    document = document_of(content)
    assert [section.kind for section in document.entry.document.sections] == ["question", "answer"]
    page = LexborHTMLParser(render_python_markdown(body(write_page(document.entry, document.annotations))))
    assert [node.text() for node in page.css("td")] == ["Vraag", "Antwoord", "Wie?", "Ik.", "Waar?", "Daar."]


def test_the_heading_of_an_answer_without_a_label_says_its_numbers() -> None:
    document = document_of(grid(HEAD, row(cell(word.numbered(ASKED)), cell("Ja."))))
    page = LexborHTMLParser(render_python_markdown(body(write_page(document.entry, document.annotations))))
    assert [node.text() for node in page.css("section.antwoord > h3 .added")] == ["Antwoord op vraag 1"]
