"""Documents as their editors say: read, made into a page, and proved."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from documents import GLOSSARY, write_page
from engines import opened, render_python_markdown

from converter.build import Written, annotate
from converter.collection import Context, collect
from converter.collection.papers import Paper
from converter.desk.editor_file import EditorFile
from converter.desk.read_editor_file import read_editor_file
from converter.reading import read_source
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
    article = opened(html)
    source = document.entry.source
    assert verify_page(source, article, data, "brief.html") == ()
    assert list(check_editor(source, article, data, document.entry.editor)) == []
    return Made(page, html, data, [each.code for each in document.diagnostics])
