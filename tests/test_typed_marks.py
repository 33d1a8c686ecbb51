"""A Word file says which are its notes, headers and footers: what is typed in their form is text."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import word_files as word
from documents import written
from test_invariants import check_page, check_spans, check_words
from word_reading import data_of

from converter.source import WordFacts
from converter.verify.expected import expected_of

TYPED = "Zie [footnoteRef:1] [1:  getypt] "


def test_typed_signs_of_notes_are_text() -> None:
    document = written(
        "brief.docx", word.docx(word.paragraphs("Vraag 1", TYPED, "Antwoord op vraag 1", "Ja."))
    )
    data = json.loads(data_of(document))
    assert data["footnotes"] == []
    assert data["questions"][0]["text"] == TYPED.strip()
    for check in (check_spans, check_words, check_page):
        check(document)


def test_real_notes_are_paired_by_their_keys_whatever_is_typed_around_and_in_them() -> None:
    notes = word.note("footnote", 1, "een [2:  twee] ") + word.note("footnote", 2, "[footnoteRef:2] drie")
    answer = word.paragraph(
        TYPED,
        word.reference("footnote", 2),
        word.reference("footnote", 1),
        " [2:  vier] ",
        word.reference("footnote", 2),
    )
    lines = word.paragraphs("Vraag 1", "Kent u dit?", "Antwoord op vraag 1") + answer
    document = written("brief.docx", word.docx(lines, footnotes=notes))
    data = json.loads(data_of(document))
    assert [note["text"] for note in data["footnotes"]] == ["[footnoteRef:2] drie", "een [2:  twee]"]
    answer = data["answers"][0]
    assert answer["text"] == f"{TYPED} [2:  vier] "
    before, behind = len(TYPED), len(answer["text"])
    assert [(mark["at"], mark["note"]) for mark in answer["marks"]] == [(before, 1), (before, 2), (behind, 1)]
    for check in (check_spans, check_words, check_page):
        check(document)


def test_typed_furniture_is_text_and_gives_no_address() -> None:
    lines = ("Vraag 1", "Zie", "Pagina 3 van 4", "ah-tk-20242025-594", "Tweede Kamer der Staten-Generaal")
    document = written("brief.docx", word.docx(word.paragraphs(*lines)))
    data = json.loads(data_of(document))
    assert data["left_out"] == []
    assert data["aanhangsel"] is None
    assert data["questions"][0]["text"] == "\n\n".join(lines[1:])


def test_a_typed_sign_that_is_called_a_note_is_found() -> None:
    document = written("brief.txt", f"Vraag 1\n{TYPED}\n".encode())
    data = json.loads(data_of(document))
    source = document.entry.source
    assert expected_of(source, data).notes == (" getypt",)
    with pytest.raises(ValueError, match="none in the Word file"):
        expected_of(replace(source, word=WordFacts()), data)
