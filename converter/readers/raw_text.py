"""Read the raw text of a Word file, as Apache POI's extractor leaves it, into a Document.

In five steps: notes over the whole text; paragraphs, one a line; labels; sections between them, in
the order of the source; metadata from the title line. Nothing depends on questions coming in order,
once, or before their answers.
"""

from __future__ import annotations

from collections.abc import Iterator

from converter.diagnostics import ConverterError, Diagnostic, diagnostic
from converter.model import (
    Document,
    DocumentKind,
    Metadata,
    NoteMark,
    Paragraph,
    Section,
    SectionKind,
    Span,
    plain_text,
)
from converter.readers.labels import read_label
from converter.readers.notes import NoteReading, read_notes
from converter.readers.paragraphs import Cut, read_paragraphs
from converter.readers.title import TITLE_START, read_title, title_of
from converter.source import Source


def read_document(source: Source) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document and what was odd in it.

    Raises ConverterError (source-empty) when the source has no visible character.
    """
    if not source.text or source.text.isspace():
        raise ConverterError(
            "source-empty", source.place(0), "the file is empty; put the text of the document in it"
        )
    notes = read_notes(source.text)
    lines = read_paragraphs(source.text, Span(0, len(source.text)), _stops(notes))
    sections = tuple(_sections(lines))
    metadata, found = _metadata(source.text, sections, notes)
    document = Document(_kind(sections), metadata, sections, notes.notes, notes.left_out)
    return document, notes.diagnostics + found


def _stops(notes: NoteReading) -> list[NoteMark | Cut]:
    cuts = [Cut(span) for note in notes.notes for span in note.definitions]
    cuts.extend(Cut(item.span) for item in notes.left_out)
    return sorted((*notes.marks, *cuts), key=lambda stop: stop.span)


def _sections(lines: tuple[Paragraph, ...]) -> Iterator[Section]:
    """Yield the sections: each label with the lines below it, and what stands before the first one."""
    kind: SectionKind = "other"
    numbers: tuple[int, ...] = ()
    label: Paragraph | None = None
    blocks: list[Paragraph] = []
    for line in lines:
        found = read_label(plain_text(line))
        if found:
            yield from _section(kind, numbers, label, blocks)
            kind, numbers, label, blocks = found.kind, found.numbers, line, []
        else:
            blocks.append(line)
    yield from _section(kind, numbers, label, blocks)


def _section(
    kind: SectionKind, numbers: tuple[int, ...], label: Paragraph | None, blocks: list[Paragraph]
) -> Iterator[Section]:
    if label is None:
        yield from _opening(blocks)
    else:
        last = blocks[-1] if blocks else label
        yield Section(kind, numbers, label, tuple(blocks), Span(label.span.start, last.span.end))


def _opening(blocks: list[Paragraph]) -> Iterator[Section]:
    """Yield what stands before the first label, with the title line as a section of its own."""
    place = next((at for at, line in enumerate(blocks) if TITLE_START.match(plain_text(line))), len(blocks))
    yield from _unlabelled("other", blocks[:place])
    yield from _unlabelled("title", blocks[place : place + 1])
    yield from _unlabelled("other", blocks[place + 1 :])


def _unlabelled(kind: SectionKind, blocks: list[Paragraph]) -> Iterator[Section]:
    if blocks:
        yield Section(kind, (), None, tuple(blocks), Span(blocks[0].span.start, blocks[-1].span.end))


def _metadata(
    text: str, sections: tuple[Section, ...], notes: NoteReading
) -> tuple[Metadata, tuple[Diagnostic, ...]]:
    title = next((section for section in sections if section.kind == "title"), None)
    if title is None:
        message = "no line like 'Vragen van het lid ... over ... (ingezonden ...)'; who asked what is unknown"
        return Metadata(), (diagnostic("title-missing", message, sections[0].span),)
    marks = tuple(mark.span for mark in notes.marks if title.span.start <= mark.span.start < title.span.end)
    return read_title(title_of(text, title.span, marks))


def _kind(sections: tuple[Section, ...]) -> DocumentKind:
    return "answers" if any(section.kind == "answer" for section in sections) else "questions"
