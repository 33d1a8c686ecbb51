"""What an editor says of the reading goes before the rules: labels, paragraphs, furniture, notes, links."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest
from documents import GLOSSARY, write_page
from engines import render_python_markdown

from converter.build import Written, annotate, read_source
from converter.collection import Context, collect
from converter.collection.claims import Paper
from converter.desk.editor_file import EditorFile
from converter.desk.read_editor_file import read_editor_file
from converter.diagnostics import ConverterError
from converter.model import lines_of, plain_text
from converter.verify.editor import check_editor
from converter.verify.page import verify_page
from converter.writers.document_json import write_document_json

TITLE = "Vragen van het lid Bakker (PvdX) over de brug (ingezonden 3 maart 2024, 2024Z00001)"


def editor_of(yaml: str) -> EditorFile:
    said = read_editor_file("brief.yml", yaml.encode())
    assert isinstance(said, EditorFile), said
    return said


def edited(text: str, yaml: str, name: str = "brief.txt") -> Written:
    """Return a document as its editor says."""
    said = editor_of(yaml)
    reading = read_source(name, text.encode(), said)
    collection, errors = collect([Paper(reading.source, reading.document, said)])
    assert not errors
    return annotate(collection.entries[name], Context(collection, GLOSSARY), reading.diagnostics)


@dataclass(frozen=True, slots=True)
class Made:
    """A page with its data, once it is proved."""

    page: str
    html: str
    data: dict[str, Any]
    codes: list[str]


def made(text: str, yaml: str) -> Made:
    """Return the page that an editor's file makes of a text; it holds against the text and that file."""
    document = edited(text, yaml)
    page = write_page(document.entry, document.annotations).split("---\n", 2)[2]
    html, data = render_python_markdown(page), json.loads(write_document_json(document.record))
    article = f'<article class="md-content__inner">{html}</article>'
    source = document.entry.source
    assert verify_page(source, article, data, "brief.html") == ()
    assert list(check_editor(source, article, data, document.entry.editor)) == []
    return Made(page, html, data, [each.code for each in document.diagnostics])


def sections(text: str, yaml: str) -> list[tuple[str, tuple[str, ...], str, list[str]]]:
    """Return kind, numbers, label and lines of each question and answer."""
    made(text, yaml)
    found = edited(text, yaml).entry.document.sections
    return [
        (
            each.kind,
            each.numbers,
            plain_text(each.label) if each.label else "",
            [plain_text(line) for line in lines_of(each.blocks)],
        )
        for each in found
        if each.kind in ("question", "answer")
    ]


def errors(text: str, yaml: str) -> list[str]:
    with pytest.raises(ConverterError) as caught:
        read_source("brief.txt", text.encode(), editor_of(yaml))
    return [str(message) for message in caught.value.messages]


def test_a_question_begins_where_the_editor_says_so_in_the_middle_of_a_line() -> None:
    text = f"{TITLE}\nVraag 1\nKent u de brug? Vraag 2 Is zij dicht?\nAntwoord 1 en 2\nJa.\n"
    yaml = "reading:\n- {exact: Vraag 2, is: question-label}\n"
    assert sections(text, yaml) == [
        ("question", ("1",), "Vraag 1", ["Kent u de brug?"]),
        ("question", ("2",), "Vraag 2", ["Is zij dicht?"]),
        ("answer", ("1", "2"), "Antwoord 1 en 2", ["Ja."]),
    ]


def test_a_question_without_a_label_begins_with_its_words_and_its_heading_is_added() -> None:
    text = f"{TITLE}\nVraag 1\nKent u de brug?\nIs zij dicht?\nAntwoord 1\nJa.\nNee.\n"
    yaml = "reading:\n- {exact: Is zij, is: question, numbers: 2}\n- {exact: Nee, is: answer, numbers: 2}\n"
    assert sections(text, yaml) == [
        ("question", ("1",), "Vraag 1", ["Kent u de brug?"]),
        ("question", ("2",), "", ["Is zij dicht?"]),
        ("answer", ("1",), "Antwoord 1", ["Ja."]),
        ("answer", ("2",), "", ["Nee."]),
    ]
    page = made(text, yaml).page
    assert '<span class="added">Vraag 2</span>' in page
    assert '<span class="added">Antwoord op vraag 2</span>' in page


def test_an_answer_answers_what_the_editor_says_and_its_heading_says_so_too() -> None:
    text = f"{TITLE}\nVraag 1\nKent u de brug?\nVraag 2\nIs zij dicht?\nAntwoord 1\nJa, en ja.\n"
    yaml = "reading:\n- {exact: Antwoord 1, is: answer-label, numbers: 1 en 2}\n"
    page = made(text, yaml)
    assert '<span class="added"> (volgens de redactie: vraag 1 en 2)</span>' in page.page
    assert [each["answered_by"] for each in page.data["questions"]] == [["antwoord-1-2"], ["antwoord-1-2"]]
    assert page.codes == []


def test_words_that_are_no_label_stay_text_and_are_spoken_of_no_more() -> None:
    text = f"{TITLE}\nVraag 1\nKent u de brug?\nVraag 2\nstaat hier als voorbeeld.\nAntwoord 1\nJa.\n"
    assert sections(text, "reading:\n- {exact: Vraag 2, is: not-a-label}\n") == [
        ("question", ("1",), "Vraag 1", ["Kent u de brug?", "Vraag 2", "staat hier als voorbeeld."]),
        ("answer", ("1",), "Antwoord 1", ["Ja."]),
    ]
    unread = f"{TITLE}\nVraag 1\nKent u de brug?\nVraag twee\nAntwoord 1\nJa.\n"
    assert made(unread, "{}").codes == ["label-unread"]
    assert made(unread, "reading:\n- {exact: Vraag twee, is: not-a-label}\n").codes == []


def test_lines_of_one_paragraph_are_read_as_one_by_every_rule() -> None:
    text = f"{TITLE}\nVraag 1\nKent u de\nVraag 2\nvan de brug?\nAntwoord 1\nJa.\n"
    yaml = "reading:\n- {exact: Kent u de Vraag 2 van de brug?, is: one-paragraph}\n"
    assert sections(text, yaml) == [
        ("question", ("1",), "Vraag 1", ["Kent u de\nVraag 2\nvan de brug?"]),
        ("answer", ("1",), "Antwoord 1", ["Ja."]),
    ]


def test_furniture_of_an_editor_is_left_out_and_accounted_for() -> None:
    text = f"{TITLE}\nVraag 1\nKent u de\n- 2 - Concept\nbrug?\nAntwoord 1\nJa.\n"
    page = made(text, "reading:\n- {exact: '- 2 - Concept', is: furniture}\n")
    assert page.data["left_out"] == [
        {"text": "- 2 - Concept", "reason": "editor", "span": [len(TITLE) + 19, len(TITLE) + 32]}
    ]
    assert "Volgens de redactie geen deel van de tekst: <q>- 2 - Concept</q>" in page.html
