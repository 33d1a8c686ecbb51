"""What is searched of a document: its units, each with its paragraphs and the kind of place these are.

A unit is what a hit leads to: each question, each answer, each other text with an anchor, and one for the
document itself (subject, title, letter), always in this order. A note belongs to every unit that calls it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from operator import itemgetter

from converter.anchors import DOCUMENT
from converter.collection import Entry
from converter.record.rows import Record
from converter.record.words import BREAK, Words
from converter.view.headings import heading_words, is_power


class Place(IntEnum):
    """What kind of place a word stands in, the most telling first; the client has the same numbers."""

    SUBJECT = 0
    TITLE = 1
    QUESTION = 2
    ANSWER = 3
    NOTE = 4
    OTHER_NOTE = 5  # called by what is no question and no answer
    OTHER = 6


@dataclass(frozen=True, slots=True)
class Unit:
    """What a hit leads to; ``label`` is its heading: "Antwoord op vraag 3 en 4"."""

    anchor: str
    label: str
    paragraphs: tuple[tuple[Place, str], ...]


def units_of(entry: Entry, record: Record) -> tuple[Unit, ...]:
    """Return the units of a document: questions, answers, other texts with an anchor, the document."""
    sections = zip(entry.document.sections, entry.anchors, strict=True)
    labels = {anchor.id: heading_words(section, anchor) for section, anchor in sections if anchor}
    notes = _notes_by_caller(record)
    texts = (
        *((each.id, Place.QUESTION, each.words) for each in record.questions),
        *((each.id, Place.ANSWER, each.words) for each in record.answers),
        *((each.anchor, Place.OTHER, each.words) for each in record.other_texts if each.anchor in labels),
    )
    units = (
        _unit(id_, labels[id_], [*_paragraphs(place, words), *_noted(place, notes[id_])])
        for id_, place, words in texts
    )
    return (*units, _document(record, notes[DOCUMENT]))


def paragraphs_of(entry: Entry, record: Record) -> frozenset[str]:
    """Return every paragraph of a paper that is not alone in its case, in which other papers repeat them."""
    if len(record.case.papers) == 1:
        return frozenset()
    return frozenset(
        " ".join(text.split()) for unit in units_of(entry, record) for _, text in unit.paragraphs
    )


def without(units: tuple[Unit, ...], paragraphs: frozenset[str]) -> tuple[Unit, ...]:
    """Return the units without what another paper says in the same words."""
    if not paragraphs:
        return units
    return tuple(
        Unit(
            unit.anchor,
            unit.label,
            tuple(
                (place, text) for place, text in unit.paragraphs if " ".join(text.split()) not in paragraphs
            ),
        )
        for unit in units
    )


def _unit(anchor: str, label: str, paragraphs: list[tuple[Place, str]]) -> Unit:
    return Unit(anchor, label, tuple(sorted(paragraphs, key=itemgetter(0))))


def _document(record: Record, notes: list[Words]) -> Unit:
    """Return the unit of all that has no anchor of its own."""
    heads = ((Place.SUBJECT, record.facts.subject), (Place.TITLE, record.facts.title))
    paragraphs = [(place, line) for place, text in heads for line in (text or "").split(BREAK)]
    for each in record.other_texts:
        if each.anchor == DOCUMENT:
            place = Place.TITLE if each.kind == "title" else Place.OTHER
            paragraphs += _paragraphs(place, each.words)
    paragraphs += _noted(Place.OTHER, notes)
    return _unit(DOCUMENT, "", paragraphs)


def _notes_by_caller(record: Record) -> Mapping[str, list[Words]]:
    notes: dict[str, list[Words]] = defaultdict(list)
    for note in record.footnotes:
        for id_ in note.referenced_by or (DOCUMENT,):
            notes[id_].append(note.words)
    return notes


def _noted(place: Place, notes: list[Words]) -> Iterator[tuple[Place, str]]:
    """Yield the paragraphs of the notes that a text of a kind calls."""
    of_note = Place.OTHER_NOTE if place is Place.OTHER else Place.NOTE
    for words in notes:
        yield from _paragraphs(of_note, words)


def _paragraphs(place: Place, words: Words) -> Iterator[tuple[Place, str]]:
    """Yield the paragraphs, a blank for each call of a note, and a sign before a power: "10^6", not 106."""
    powers = [
        style.from_ for style in words.styles if style.style == "raised" and is_power(words.text, style.from_)
    ]
    between = sorted([*((at, "^") for at in powers), *((mark.at, " ") for mark in words.marks)])
    pieces = [
        words.text[start:end] for start, end in pairwise((0, *(at for at, _ in between), len(words.text)))
    ]
    text = "".join(map("".join, zip(("", *(sign for _, sign in between)), pieces, strict=True)))
    return ((place, paragraph) for paragraph in text.split(BREAK))
