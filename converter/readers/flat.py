"""Take from a source what is no line of its text: notes, furniture, headers, what an editor leaves out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from converter.desk.editor_file import EditorFile
from converter.desk.seen import Seen
from converter.left_out import RUNNING
from converter.marks import Mark, Out, Wrapped, marked
from converter.model import LeftOut, NoteMark, Paragraph, Span
from converter.readers.borders import borders_of
from converter.readers.corrections import beginnings, editor_marks, span_around
from converter.readers.furniture import find_furniture, find_letterhead, is_of_print
from converter.readers.joining import Join, Wrapping
from converter.readers.notes import NoteReading, read_marked_notes, read_notes
from converter.readers.paragraphs import Border, Cut, Stop, read_paragraphs
from converter.source import Source
from converter.spans import touches


@dataclass(frozen=True, slots=True)
class Flat:
    """A source as lines, without its notes and what is left out; ``is_print``: its lines are wrapped.

    ``join``: what makes paragraphs of wrapped lines; elsewhere a line is one.
    """

    notes: NoteReading
    left_out: tuple[LeftOut, ...]
    lines: tuple[Paragraph, ...]
    is_print: bool
    edited: tuple[Mark, ...]
    join: Join


def flat_lines(source: Source, editor: EditorFile | None) -> Flat:
    """Return the lines of a source; of a Word file the file says what is a note, a header, a footer."""
    text, marks = source.text, source.marks
    running = tuple(span for span, _ in marked(marks, Out))
    borders, is_print = borders_of(marks), source.word is None and is_of_print(text)
    if source.word is None:
        notes, furniture = read_notes(text), find_furniture(text, is_print=is_print)
    else:
        notes, furniture = read_marked_notes(text, marks, running, borders), find_letterhead(text)
    by_rules = _outside_notes(notes, furniture, running)
    edited = _edited(source, notes, by_rules, editor) if editor else ()
    by_editor = (LeftOut(span, out.reason) for span, out in marked(edited, Out))
    left_out = tuple(sorted((*by_rules, *by_editor), key=lambda item: item.span))
    stops = _stops(notes, left_out, (*borders, *beginnings(edited)))
    lines = read_paragraphs(text, Span(0, len(text)), stops)
    wrapping = _wrapping(text, notes, left_out)
    one = [span for span, _ in marked(edited, Wrapped)]
    runs = groupby(lines, lambda line: span_around(line.span, one) or line.span)
    lines = tuple(wrapping.one(tuple(run)) for _, run in runs) if one else lines
    return Flat(notes, left_out, lines, is_print, edited, wrapping.joined if is_print else tuple)


def _edited(
    source: Source, notes: NoteReading, left_out: tuple[LeftOut, ...], editor: EditorFile
) -> tuple[Mark, ...]:
    """Return the marks of an editor, who quotes what a visitor would see."""
    unseen = (*(mark.span for mark in notes.marks), *(item.span for item in left_out))
    return editor_marks(Seen(source, unseen, [note.definitions for note in notes.notes]), editor)


def _wrapping(text: str, notes: NoteReading, left_out: tuple[LeftOut, ...]) -> Wrapping:
    definitions = frozenset(span for note in notes.notes for span in note.definitions)
    return Wrapping(text, tuple(sorted((*(item.span for item in left_out), *definitions))), definitions)


def _outside_notes(
    notes: NoteReading, furniture: Iterable[LeftOut], running: tuple[Span, ...]
) -> tuple[LeftOut, ...]:
    """Return all that is left out, in order; furniture inside a note is the note's text."""
    taken = [span for note in notes.notes for span in note.definitions]
    taken = sorted((*taken, *(mark.span for mark in notes.marks), *running))
    kept = [item for item in furniture if not touches(taken, item.span)]
    repeated = [LeftOut(span, RUNNING) for span in running]
    return tuple(sorted((*notes.left_out, *kept, *repeated), key=lambda item: item.span))


def _stops(notes: NoteReading, left_out: tuple[LeftOut, ...], borders: tuple[Border, ...]) -> list[Stop]:
    cuts = [Cut(span) for note in notes.notes for span in note.definitions]
    cuts.extend(Cut(item.span) for item in left_out)
    stops: list[NoteMark | Cut] = sorted((*notes.marks, *cuts), key=lambda stop: stop.span)
    taken = [stop.span for stop in stops]
    outside = (border for border in borders if not touches(taken, border.span))
    return sorted((*stops, *outside), key=lambda stop: stop.span)
