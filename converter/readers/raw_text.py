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
from converter.model import Document, Hyperlink, Paragraph, Section, Span
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
from converter.readers.own_notes import OwnNoteReading, read_own_notes
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
    if not source.text or source.text.isspace():
        raise _empty(source, "the file is empty")
    flat = flat_lines(source, editor)
    notes = flat.notes
    labels, unread_labels = _labels(source, flat)
    opening, labelled = _sections(source, flat, labels)
    if not labelled:
        raise _empty(source, "the file holds headers, footers or page numbers only")
    _refuse_too_many(source, labelled)
    own, hyperlinks = _own_notes(source, flat, labelled)
    metadata, found = read_metadata(source, flat, opening, own.sections)
    if editor:
        metadata, found = with_editor_facts(metadata, editor.facts), unsettled(found, editor.facts)
    of_lines = read_headings(own.sections, source.marks)
    sections, notes_of_blocks = assemble(of_lines, notes.notes, source.marks)
    document = Document(
        kind=kind_of(opening, own.sections),
        metadata=metadata,
        sections=sections,
        notes=notes_of_blocks,
        own_notes=own.own_notes,
        left_out=flat.left_out,
        hyperlinks=hyperlinks,
        styles=read_styles(of_lines, notes.notes, source.marks),
        unread_labels=unread_labels,
    )
    check_targets(source, document, flat.edited)
    in_words = (*_comments(source.text), *_invisible(own.sections))
    return document, (*notes.diagnostics, *own.diagnostics, *found, *in_words)


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


def _labels(source: Source, flat: Flat) -> tuple[dict[int, Label], tuple[Span, ...]]:
    """Return the labels by the position of their line, and the lines that only look like one."""
    lines = flat.lines
    after_blank = {
        place
        for place, (line, following) in enumerate(pairwise(lines), 1)
        if source.text.count("\n", line.span.end, following.span.start) > 1
    }
    shown = shown_words(lines, source.marks)
    columns = find_columns(lines, shown, source.marks)
    words = without_heads(shown, columns)
    found = find_labels(words, after_blank)
    listed = linked_lines(lines, source.marks) | contents(found)
    labels = without_contents(found, listed)
    labels |= labels_in_columns(columns, labels)
    labels = corrected_labels(labels, lines, flat.edited)
    judged = listed | set(lines_that_are_none(lines, flat.edited))
    unread = (place for place in find_unread_labels(words, labels, after_blank) if place not in judged)
    return labels, tuple(lines[place].span for place in unread)


def _sections(
    source: Source, flat: Flat, labels: dict[int, Label]
) -> tuple[tuple[OpeningPart, ...], tuple[Section, ...]]:
    """Return the parts of the opening, and the sections of the whole."""
    first = min(labels, default=len(flat.lines))
    parts = read_opening(source, flat.lines[:first], wrapped=flat.is_print)
    opened = open_sections(parts, is_letter=_has_letter(source.text, parts), join=flat.join)
    start = first - len(opened.rest)
    body = flat.lines[start:]
    in_body = {place - start: label for place, label in labels.items()}
    if not any(label.kind == "question" for label in labels.values()):
        in_body |= _without_numbers(parts, opened, body, in_body)
    return parts, (*opened.sections, *label_sections(body, in_body, flat.join))


def _own_notes(
    source: Source, flat: Flat, labelled: tuple[Section, ...]
) -> tuple[OwnNoteReading, tuple[Hyperlink, ...]]:
    """Return the asker's own notes with the calls that an editor adds, and all words that lead somewhere."""
    links = links_of(source.marks, flat.edited)
    calls = dict(marked(flat.edited, Call))
    taken = (*(link.span for link in links), *calls)
    own = read_own_notes(labelled, taken, [call.note for call in calls.values()])
    own_notes, calling = with_calls(own.own_notes, flat.notes.notes, source, flat.edited)
    odd = unmatched(own.diagnostics, own_notes)
    return OwnNoteReading(own.sections, own_notes, odd), (*links, *calling)


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
