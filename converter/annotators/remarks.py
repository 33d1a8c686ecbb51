"""Find where the remarks of an editor stand: at the words that they quote, or at a whole.

A quotation is of words as a page shows them, so that it runs over a note mark; words that are on no page
cannot be quoted.
"""

from __future__ import annotations

from collections.abc import Iterator

from converter.anchors import DOCUMENT, note_anchor
from converter.annotation import Annotation, Remark
from converter.annotators.page_words import page_words, section_words
from converter.collection import Entry
from converter.desk import editor_file
from converter.desk.misquoted import resolve
from converter.desk.quotes import Quote, VisibleWords
from converter.desk.yaml_values import Given, nearest
from converter.diagnostics import Message, report
from converter.model import Section, Span


def annotate_remarks(entry: Entry) -> tuple[tuple[Annotation, ...], tuple[Message, ...]]:
    """Return the remarks at their places, and an error for each that has none, or more than one."""
    if entry.editor is None or not entry.editor.remarks:
        return (), ()
    page = page_words(entry.source, entry.document)
    remarks = enumerate(entry.editor.remarks, 1)
    places = [(number, said, _place(entry, page, said)) for number, said in remarks]
    found = (
        Annotation(place, _remark(number, said)) for number, said, place in places if isinstance(place, Span)
    )
    return tuple(found), tuple(place for _, _, place in places if isinstance(place, Message))


def _remark(number: int, said: editor_file.Remark) -> Remark:
    at = said.target.value if isinstance(said.target, Given) else ""
    return Remark(number, at, said.kind, said.author, said.date, said.text)


def _place(entry: Entry, page: VisibleWords, said: editor_file.Remark) -> Span | Message:
    if isinstance(said.target, Given):
        return _whole(entry, said.target)
    if said.within is None:
        return resolve(page, said.target)
    return _words_within(entry, said.within, said.target)


def _words_within(entry: Entry, within: Given[str], quote: Quote) -> Span | Message:
    section = dict(_sections(entry)).get(within.value)
    if section is None:
        return _nowhere(within, tuple(id_ for id_, _ in _sections(entry)))
    return resolve(section_words(entry.source, section), quote)


def _whole(entry: Entry, at: Given[str]) -> Span | Message:
    notes = ((note_anchor(note.number), note.span) for note in entry.document.notes)
    sections = ((id_, section.span) for id_, section in _sections(entry))
    wholes = {DOCUMENT: Span(0, 0), **dict(sections), **dict(notes)}
    return wholes.get(at.value) or _nowhere(at, tuple(wholes))


def _sections(entry: Entry) -> Iterator[tuple[str, Section]]:
    """Yield the sections by each id that leads to them."""
    for section, anchor in zip(entry.document.sections, entry.anchors, strict=True):
        for id_ in (anchor.id, *anchor.aliases) if anchor else ():
            yield id_, section


def _nowhere(at: Given[str], known: tuple[str, ...]) -> Message:
    return report(
        "remark-without-place", at.place, f"{at.value} is not on the page; {nearest(at.value, known)}"
    )
