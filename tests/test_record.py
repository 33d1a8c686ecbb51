"""What is published of a paper: words alone, what stands in them by its place; by a closed schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import word_files as word
from documents import CASES, REAL, ROOT, random_texts, written
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from word_reading import data_of

from converter.record.rows import Facts, Record

SCHEMA = json.loads((ROOT / "converter/theme/schema/document-2.json").read_text("utf-8"))
TEXT = """Vragen van het lid Vosmeer (GLX) over sluizen (ingezonden 3 maart 2025, 2025Z00321)

Vraag 1
Kent u 🜨 \
[^1] uit het rapport?[footnoteRef:1] [1:  Post, 1 maart; zie [^2].]\x20
Tweede alinea[footnoteRef:2] [2:  Krant.]\x20

Antwoord op vraag 1
Ja, [^1] is bekend.
"""


def data(text: str, name: str = "brief.txt") -> dict[str, Any]:
    made: dict[str, Any] = json.loads(data_of(written(name, text.encode())))
    return made


def test_a_typed_mark_is_text_and_a_note_is_called_by_its_place() -> None:
    made = data(TEXT)
    question, answer = made["questions"][0], made["answers"][0]
    assert question["text"] == "Kent u 🜨 [^1] uit het rapport?\n\nTweede alinea"
    assert [(mark["at"], mark["note"]) for mark in question["marks"]] == [(30, 1), (45, 2)]
    assert question["text"][:30].endswith("rapport?")
    assert question["text"][:45].endswith("alinea")
    assert (answer["text"], answer["marks"]) == ("Ja, [^1] is bekend.", [])
    assert [(note["id"], note["text"]) for note in made["footnotes"]] == [
        ("noot-1", "Post, 1 maart; zie [^2]."),
        ("noot-2", "Krant."),
    ]
    calls = [[TEXT[slice(*span)] for span in note["calls"]] for note in made["footnotes"]]
    assert calls == [["[footnoteRef:1]"], ["[footnoteRef:2]"]]


def test_a_paper_alone_is_its_whole_case() -> None:
    made = data("Vraag 1\nEen?\nAntwoord 1\nJa.\n", "Sluis 7.txt")
    papers = [{"url": "kamervragen/sluis-7/", "role": "answers"}]
    assert made["case"] == {"address": "sluis-7", "papers": papers}
    assert (made["url"], made["role"], made["remarks"], made["unread"]) == (
        papers[0]["url"],
        "answers",
        [],
        {},
    )


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Vraag 1\nEen?\nAntwoord 1\nJa.\n", "answered"),
        ("Vraag 1\nEen?\nVraag 2\nTwee?\nAntwoord 1\nJa.\n", "partly-answered"),
        ("Vraag 1\nEen?\n", "unanswered"),
        ("Vraag 1\nEen?\nVraag 3\nDrie?\nAntwoord 1\nJa.\n", "numbers-missing"),
        ("Vraag 1\nEen?\nAntwoord 1 en 3\nJa.\n", "numbers-missing"),
        ("Vraag 1\nEen?\nVraag X\nTwee?\nAntwoord 1\nJa.\n", "labels-unread"),
        ("Een brief zonder vragen.\n", None),
    ],
)
def test_the_state_is_what_the_collection_knows(text: str, state: str | None) -> None:
    assert data(text)["state"] == state


def test_what_a_word_file_has_beside_its_text_is_counted() -> None:
    hidden = word.run("zacht", "<w:vanish/>")
    lines = word.paragraphs("Vraag 1") + word.paragraph("Een?", hidden)
    assert json.loads(data_of(written("brief.docx", word.docx(lines))))["unread"] == {"hidden-text": 1}


def test_a_note_has_the_sign_that_word_shows_beside_its_number() -> None:
    lines = word.paragraphs("Vraag 1") + word.paragraph("Een?", word.reference("endnote", 1))
    document = written("brief.docx", word.docx(lines, endnotes=word.note("endnote", 1, "Slot.")))
    made = json.loads(data_of(document))
    assert [(note["number"], note["sign"], note["text"]) for note in made["footnotes"]] == [(1, "i", "Slot.")]
    assert made["questions"][0]["marks"] == [{"at": 4, "note": 1}]


def closed(schema: object) -> Iterator[tuple[set[str], set[str], object]]:
    """Yield for each object with named members what it must have, what it may have, and what else."""
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from closed(part)
    if isinstance(schema, dict) and isinstance(schema.get("properties"), dict):
        yield set(schema["required"]), set(schema["properties"]), schema.get("additionalProperties")


def test_every_object_of_the_schema_has_all_its_members_and_no_others() -> None:
    objects = list(closed(SCHEMA))
    assert len(objects) > 15
    assert [each for each in objects if each[0] != each[1] or each[2] is not False] == []


def test_the_schema_has_the_members_of_a_record() -> None:
    of_record = {field.name for row in (Record, Facts) for field in fields(row)} - {"facts"}
    assert set(SCHEMA["required"]) == of_record | {"schema"}


def errors(made: dict[str, Any]) -> list[str]:
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(made)]


@pytest.mark.parametrize("path", [*CASES, *REAL], ids=lambda path: path.stem)
def test_every_document_holds_to_the_schema(path: Path) -> None:
    assert errors(json.loads(data_of(written(path.name, path.read_bytes())))) == []


@given(random_texts)
@settings(derandomize=True, deadline=None)
def test_random_documents_hold_to_the_schema_and_their_marks_are_the_calls(text: str) -> None:
    made = data(text)
    assert errors(made) == []
    marks = [
        mark
        for name in ("questions", "answers", "other_texts")
        for item in made[name]
        for mark in item["marks"]
    ]
    called = [note["number"] for note in made["footnotes"] for _ in note["calls"]]
    assert sorted(mark["note"] for mark in marks) == called
