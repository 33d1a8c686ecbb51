"""A list of contents in a Word file leads within the document: its lines are no labels."""

from __future__ import annotations

import json

import pytest
import word_files as word
from documents import written
from test_invariants import check_page, check_spans
from word_reading import data_of

QUESTIONS = word.paragraphs("Vraag 1", "Kent u dit?", "Vraag 2", "Echt?")
ANSWERS = word.paragraphs("Antwoord op vraag 1", "Ja.", "Antwoord op vraag 2", "Nee.")


def linked(words: str) -> str:
    return word.paragraph(f'<w:hyperlink w:anchor="_Toc1">{word.run(words)}</w:hyperlink>')


def by_field(words: str) -> str:
    return word.paragraph(word.complex_field('HYPERLINK \\l "_Toc1"', words))


@pytest.mark.parametrize("line", [linked, by_field])
def test_the_lines_of_a_list_of_contents_are_no_labels(line: object) -> None:
    assert callable(line)
    contents = "".join(line(words) for words in ("Vraag 1", "Antwoord op vraag 1", "Vraag 2"))
    document = written("brief.docx", word.docx(word.paragraph("Inhoud") + contents + QUESTIONS + ANSWERS))
    data = json.loads(data_of(document))
    asked = [(item["id"], item["text"]) for item in data["questions"]]
    assert asked == [("vraag-1", "Kent u dit?"), ("vraag-2", "Echt?")]
    assert "label-unread" not in [found.code for found in document.diagnostics]
    check_spans(document)
    check_page(document)


def test_a_label_that_leads_to_its_answer_is_a_label() -> None:
    lines = linked("Vraag 1") + word.paragraphs("Kent u dit?", "Antwoord op vraag 1", "Ja.")
    data = json.loads(data_of(written("brief.docx", word.docx(lines))))
    assert [item["id"] for item in data["questions"]] == ["vraag-1"]
