"""Say what was read of a document as its editor would: a NAME.yml that changes nothing until it is edited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from converter.desk.editor_file import Correction, EditorFacts, EditorFile, Reading
from converter.desk.read_editor_file import read_editor_file
from converter.desk.seen import Seen
from converter.desk.write_editor_file import write_editor_file
from converter.desk.yaml_values import Given
from converter.diagnostics import Message
from converter.mends import seen
from converter.model import Document, Section, Span
from converter.readers.corrections import mark_of
from converter.source import Source

_FIRST_WORDS = re.compile(r"\S+(?:[^\S\n]+\S+){0,5}")


def as_read(source: Source, document: Document) -> EditorFile:
    """Return the facts and the labels of a document, those that an editor's file can say."""
    return EditorFile(facts=_facts(document), reading=tuple(_labels(source, document)))


def _facts(document: Document) -> EditorFacts:
    facts: dict[str, Any] = {}
    for field in fields(EditorFacts):
        value = getattr(document.metadata, field.name)
        fact = {field.name: Given(value.value)} if value else {}
        if _can_be_said(EditorFile(facts=EditorFacts(**fact))):
            facts |= fact
    return EditorFacts(**facts)


def _can_be_said(said: EditorFile) -> bool:
    """Return whether a fact is read as it is written: a name with brackets of its own is not."""
    return read_editor_file("", write_editor_file(said).encode()) == said


def _labels(source: Source, document: Document) -> Iterator[Correction]:
    words = seen(source, document)
    for section in document.sections:
        said = _label(words, section) if section.kind in ("question", "answer") else None
        if said and not isinstance(mark_of(words, said), Message):
            yield said


def _label(words: Seen, section: Section) -> Correction | None:
    """Return what says that a section begins with its label, or with its first words where it has none."""
    span = section.label.span if section.label else section.span
    if not section.label and (first := _FIRST_WORDS.match(words.source.text, *span)):
        span = Span(*first.span())
    quote = words.quote(span)
    is_question = section.kind == "question"
    labelled: Reading = "question-label" if is_question else "answer-label"
    bare: Reading = "question" if is_question else "answer"
    return Correction(quote, labelled if section.label else bare, section.numbers) if quote else None
