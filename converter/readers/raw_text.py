"""Read a raw text into a Document: that of a Word file as an extractor leaves it, or an official print's.

In order: notes over the whole text; furniture; lines; labels, by the whole document; the opening;
sections; the asker's own notes; metadata; headings, lists and tables. Nothing depends on questions coming
in order, once, or before their answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from converter.desk.editor_file import EditorFile
from converter.diagnostics import ConverterError, Diagnostic, diagnostic
from converter.marks import Call, marked
from converter.model import Document, Paragraph, Section, Span
from converter.readers.assemble import assemble
from converter.readers.columns import find_columns, labels_in_columns, without_heads
from converter.readers.corrections import corrected_labels, lines_that_are_none
from converter.readers.editor_facts import unsettled, with_editor_facts
from converter.readers.editor_links import check_targets, links_of, unmatched, with_calls
from converter.readers.flat import Flat, flat_lines
from converter.readers.headings import read_headings
from converter.readers.kind import begins, kind_of
from converter.readers.label_forms import INVISIBLE, LABEL_KINDS, Label
from converter.readers.labels import contents, find_labels, without_contents
from converter.readers.letter import IS_LETTER
from converter.readers.metadata import read_metadata
from converter.readers.opening import OpeningPart, read_opening
from converter.readers.own_notes import read_own_notes
from converter.readers.sections import (
    Opened,
    label_sections,
    open_sections,
    unlabelled_before_answers,
    unnumbered_questions,
)
from converter.readers.styles import linked_lines, read_styles, shown_words
from converter.readers.unread_labels import find_unread_labels
from converter.source import Source
from converter.walk import plain_text

_MAX_LABELS = 999  # the longest lists of questions and answers have some 600
_MAX_NUMBERS = 5_000  # a range is written out, and each of its numbers has an address
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_COMMENT = re.compile(r"\tComment by [^:\n]{1,80}:")


def read_document(
    source: Source, editor: EditorFile | None = None
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document, read as its editor says, and what was odd in it.

    Raises ConverterError when the source has no visible character (source-empty), and when a correction
    cannot be read.
    """
    text = source.text
    if not text or text.isspace():
        raise _empty(source, "the file is empty")
    flat = flat_lines(source, editor)
    notes, left_out = flat.notes, flat.left_out
    parts, read, unread = _sections(source, flat)
    if not read:
        raise _empty(source, "the file holds headers, footers or page numbers only")
    _refuse_too_many(source, read)
    links = links_of(source.marks, flat.edited)
    calls = dict(marked(flat.edited, Call))
    taken = (*(link.span for link in links), *calls)
    own = read_own_notes(read, taken, [call.note for call in calls.values()])
    own_notes, calling = with_calls(own.own_notes, notes.notes, source, flat.edited)
    holes = (*(mark.span for mark in notes.marks), *(item.span for item in left_out))
    metadata, found = read_metadata(source, parts, own.sections, left_out, holes)
    if editor:
        metadata, found = with_editor_facts(metadata, editor.facts), unsettled(found, editor.facts)
    kind = kind_of(parts, own.sections)
    flat_sections = read_headings(own.sections, source.marks)
    styles = read_styles(flat_sections, notes.notes, source.marks)
    sections, with_blocks = assemble(flat_sections, notes.notes, source.marks)
    beside = (own_notes, left_out, (*links, *calling), styles, unread)
    said = (*_comments(text), *_invisible(own.sections))
    document = Document(kind, metadata, sections, with_blocks, *beside)
    check_targets(source, document, flat.edited)
    in_notes = (*notes.diagnostics, *unmatched(own.diagnostics, own_notes))
    return document, (*in_notes, *found, *said)


def _empty(source: Source, reason: str) -> ConverterError:
    message = f"{reason}; put the text of the document in it"
    return ConverterError("source-empty", source.place(0), message)


def _refuse_too_many(source: Source, sections: tuple[Section, ...]) -> None:
    """Raise ConverterError at the first label that is one too many for a page, or names too many numbers."""
    labels = numbers = 0
    for section in sections:
        labels += section.kind in LABEL_KINDS
        numbers += len(section.numbers)
        if labels > _MAX_LABELS or numbers > _MAX_NUMBERS:
            most = f"{_MAX_LABELS:,}" if labels > _MAX_LABELS else f"{_MAX_NUMBERS:,} numbers in"
            message = f"this is one more than the {most} labels that a page may hold; split the file here"
            raise ConverterError("source-too-large", source.place(section.span.start), message)


def _sections(
    source: Source, flat: Flat
) -> tuple[tuple[OpeningPart, ...], tuple[Section, ...], tuple[Span, ...]]:
    """Return the parts of the opening, the sections of the whole, the lines that are no label but may be."""
    text, lines = source.text, flat.lines
    blank = {
        place
        for place, (line, following) in enumerate(pairwise(lines), 1)
        if text.count("\n", line.span.end, following.span.start) > 1
    }
    shown = shown_words(lines, source.marks)
    columns = find_columns(lines, shown, source.marks)
    words = without_heads(shown, columns)
    found = find_labels(words, blank)
    listed = linked_lines(lines, source.marks) | contents(found)
    labels = without_contents(found, listed)
    labels |= labels_in_columns(columns, labels)
    labels = corrected_labels(labels, lines, flat.edited)
    unlisted = listed | set(lines_that_are_none(lines, flat.edited))
    unread = tuple(
        lines[place].span for place in find_unread_labels(words, labels, blank) if place not in unlisted
    )
    first = min(labels, default=len(lines))
    parts = read_opening(source, lines[:first], wrapped=flat.is_print)
    opened = open_sections(parts, is_letter=_has_letter(text, parts), join=flat.join)
    start = first - len(opened.rest)
    body = lines[start:]
    shifted = {place - start: label for place, label in labels.items()}
    if not any(label.kind == "question" for label in labels.values()):
        shifted |= _without_numbers(parts, opened, body, shifted)
    return parts, (*opened.sections, *label_sections(body, shifted, flat.join)), unread


def _has_letter(text: str, parts: tuple[OpeningPart, ...]) -> bool:
    """Return whether a covering letter stands before the title."""
    title = next((part.lines[0].span.start for part in parts if part.kind == "title"), len(text))
    return IS_LETTER.search(text, 0, title) is not None


def _without_numbers(
    parts: tuple[OpeningPart, ...], opened: Opened, body: tuple[Paragraph, ...], labels: dict[int, Label]
) -> dict[int, Label]:
    """Return labels for what no printed number tells: questions of their own, or a notice of delay."""
    if labels:
        return unlabelled_before_answers(body, labels)
    if begins(parts, "reply", "mededeling") and opened.rest:
        return {0: Label("notice", length=0)}
    if begins(parts, "title", "vragen") and not begins(parts, "reply", "antwoord"):
        return unnumbered_questions(body)
    return {}


def _invisible(sections: tuple[Section, ...]) -> Iterator[Diagnostic]:
    """Yield the signs of no width in each label, which no editor sees."""
    for section in sections:
        words = plain_text(section.label) if section.label else ""
        if section.label and (signs := sorted(set(_INVISIBLE.findall(words)))):
            stand, them = ("stands", "it") if len(signs) == 1 else ("stand", "them")
            named = ", ".join(f"U+{ord(sign):04X}" for sign in signs)
            message = f"{named} {stand} unseen in this label; take {them} out"
            yield diagnostic("invisible-sign", message, section.label.span)


def _comments(text: str) -> Iterator[Diagnostic]:
    if comment := _COMMENT.search(text):
        message = "a comment from the Word file is part of the text; see whether it may be public"
        yield diagnostic("comment-in-text", message, Span(*comment.span()))
