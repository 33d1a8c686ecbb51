"""The texts of a paper: its questions and answers, its notes, and what is neither."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from converter.anchors import DOCUMENT, id_of, note_anchor, own_note_anchor
from converter.collection import Entry
from converter.collection.cited import Places
from converter.model import SectionKind
from converter.record.rows import FootnoteRow, OtherTextRow, OwnNoteRow
from converter.record.words import Words, words_of

T = TypeVar("T")
Row = Callable[[str, tuple[str, ...], Words, tuple[str, ...]], T]
"""What makes a row of the id, the numbers and the words of a question or an answer, and its partners' ids."""


def numbered(entry: Entry, kind: SectionKind, row: Row[T]) -> Iterator[T]:
    """Yield the row of each question or answer."""
    document = entry.document
    for place, section in enumerate(document.sections):
        if section.kind == kind:
            words = words_of(document, section.blocks)
            partners = tuple(id_of(entry.anchors[partner]) for partner in entry.partners[place])
            yield row(id_of(entry.anchors[place]), section.numbers, words, partners)


def other_texts(entry: Entry) -> Iterator[OtherTextRow]:
    """Yield what is no question and no answer."""
    document = entry.document
    for place, section in enumerate(document.sections):
        if section.kind not in ("question", "answer"):
            words = words_of(document, section.blocks)
            yield OtherTextRow(section.kind, id_of(entry.anchors[place]) or DOCUMENT, words)


def footnotes(entry: Entry, places: Places) -> Iterator[FootnoteRow]:
    """Yield the notes, each with the sections that call it."""
    for note in entry.document.notes:
        calls = places.calls.get(note.number, ())
        yield FootnoteRow(
            note_anchor(note.number),
            note.number,
            note.shown,
            words_of(entry.document, note.blocks),
            _ids(entry, (place for place, _ in calls)),
            tuple(span for _, span in calls),
            note.definitions,
        )


def own_notes(entry: Entry, places: Places) -> Iterator[OwnNoteRow]:
    """Yield the notes of the asker's own list; their words stand in a section as well."""
    for number, note in enumerate(entry.document.own_notes, 1):
        words = words_of(entry.document, note.blocks)
        callers = (places.section_at(call.start) for call in note.calls)
        yield OwnNoteRow(own_note_anchor(number), note.mark, words, _ids(entry, callers))


def _ids(entry: Entry, places: Iterator[int]) -> tuple[str, ...]:
    """Return the ids of sections, each once; some have none."""
    return tuple(filter(None, dict.fromkeys(id_of(entry.anchors[place]) for place in places)))
