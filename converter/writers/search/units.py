"""What is searched of a document: its units, each with its paragraphs and the kind of place these are.

A unit is what a hit leads to: each question, each answer, each other text with an anchor, and one for the
document itself (subject, title, letter), always in this order. A note belongs to every unit that calls it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from converter.anchors import DOCUMENT
from converter.collection import Entry
from converter.view.headings import heading_words
from converter.writers.document_json import callers_of_notes
from converter.writers.texts import text_of


class Place(IntEnum):
    """What kind of place a word stands in, the most telling first; the client has the same numbers."""

    SUBJECT = 0
    TITLE = 1
    QUESTION = 2
    ANSWER = 3
    NOTE = 4
    OTHER_NOTE = 5  # called by what is no question and no answer
    OTHER = 6


_TEXTS = {"question": Place.QUESTION, "answer": Place.ANSWER}
_WITHOUT_ANCHOR = {"title": Place.TITLE}


@dataclass(frozen=True, slots=True)
class Unit:
    """What a hit leads to; ``label`` is its heading: "Antwoord op vraag 3 en 4"."""

    anchor: str
    label: str
    paragraphs: tuple[tuple[Place, str], ...]


def units_of(entry: Entry) -> tuple[Unit, ...]:
    """Return the units of a document: questions, answers, other texts with an anchor, the document."""
    notes = _notes_by_caller(entry)
    sections = entry.document.sections
    anchored = [place for place in range(len(sections)) if entry.anchors[place]]
    kinds = {"question": 0, "answer": 1}
    anchored.sort(key=lambda place: kinds.get(sections[place].kind, 2))
    return (*(_unit(entry, place, notes) for place in anchored), _document(entry, notes))


def _unit(entry: Entry, place: int, notes: Mapping[str, list[str]]) -> Unit:
    section, anchor = entry.document.sections[place], entry.anchors[place]
    id_ = anchor.id if anchor else DOCUMENT
    text = _TEXTS.get(section.kind, Place.OTHER)
    note = Place.NOTE if section.kind in _TEXTS else Place.OTHER_NOTE
    paragraphs = (*_paragraphs(text, text_of(section.blocks)), *_all(note, notes[id_]))
    return Unit(id_, heading_words(section), tuple(sorted(paragraphs, key=_place)))


def _document(entry: Entry, notes: Mapping[str, list[str]]) -> Unit:
    """Return the unit of all that has no anchor of its own."""
    metadata = entry.document.metadata
    subject = metadata.subject.value if metadata.subject else ""
    title = metadata.title.value if metadata.title else ""
    paragraphs = [*_paragraphs(Place.SUBJECT, subject), *_paragraphs(Place.TITLE, title)]
    for section, anchor in zip(entry.document.sections, entry.anchors, strict=True):
        if not anchor:
            place = _WITHOUT_ANCHOR.get(section.kind, Place.OTHER)
            paragraphs += _paragraphs(place, text_of(section.blocks))
    paragraphs += _all(Place.OTHER_NOTE, notes[DOCUMENT])
    return Unit(DOCUMENT, "", tuple(sorted(paragraphs, key=_place)))


def _place(paragraph: tuple[Place, str]) -> Place:
    return paragraph[0]


def _notes_by_caller(entry: Entry) -> Mapping[str, list[str]]:
    callers = callers_of_notes(entry)
    notes: dict[str, list[str]] = defaultdict(list)
    for note in entry.document.notes:
        for id_ in callers.get(note.number, [DOCUMENT]):
            notes[id_].append(text_of(note.blocks))
    return notes


def _all(place: Place, texts: list[str]) -> Iterator[tuple[Place, str]]:
    for text in texts:
        yield from _paragraphs(place, text)


def _paragraphs(place: Place, text: str) -> Iterator[tuple[Place, str]]:
    return ((place, paragraph) for paragraph in text.split("\n\n"))
