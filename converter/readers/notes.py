"""Find the notes in the raw text of a Word file and pair them with their references.

Apache POI's extractor leaves ``[footnoteRef:3]`` where a note is called and appends the notes of a
paragraph behind it: `` [3: text]  [4: text] ``. A note's text may hold brackets, colons, line feeds
and even what looks like another note, so a note is only what a reference asks for.

Source of the rules: XWPFParagraph.getFootnoteText of Apache POI, and the documents of 2024.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from converter.diagnostics import Diagnostic, diagnostic
from converter.left_out import is_allowed
from converter.marks import Call, Mark, NoteText, marked
from converter.model import LeftOut, Note, NoteMark, Span
from converter.readers.borders import borders_within
from converter.readers.note_blocks import Definition, Pending, read_block
from converter.readers.note_index import NoteIndex, Reference
from converter.readers.paragraphs import Border, read_paragraphs
from converter.spans import touches


@dataclass(frozen=True, slots=True)
class NoteReading:
    """The resolved marks and notes, what is left out, and what was odd. Marks stand in source order."""

    marks: tuple[NoteMark, ...]
    notes: tuple[Note, ...]
    left_out: tuple[LeftOut, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_notes(text: str) -> NoteReading:
    """Return the notes of a raw text in linear time."""
    index = NoteIndex(text)
    definitions: list[Definition] = []
    found: list[Diagnostic] = []
    pending = Pending()
    for reference, end in index.references():
        pending.add(reference)
        block = read_block(index, pending, Span(reference.span.end, end), found)
        if block:
            definitions.extend(block)
            found.extend(_dangling(pending, {item.reference.span for item in block}))
            pending = Pending()
    found.extend(_dangling(pending, set()))
    return _numbered(text, definitions, found)


def read_marked_notes(
    text: str, marks: tuple[Mark, ...], running: Sequence[Span], borders: Sequence[Border]
) -> NoteReading:
    """Return the notes of a source whose file says what they are; what looks like one is text.

    What headers and footers call is left out with them. A note may be called again and not written again.
    """
    texts = sorted(span for span, _ in marked(marks, NoteText))
    waiting: dict[str, deque[Reference]] = defaultdict(deque)
    unwritten: list[Reference] = []
    definitions: list[Definition] = []
    for mark in sorted(marks, key=lambda mark: mark.span):
        if isinstance(mark.what, Call) and not touches(running, mark.span):
            called = _reference(mark.what, mark.span)
            (unwritten if touches(texts, mark.span) else waiting[mark.what.note]).append(called)
        elif isinstance(mark.what, NoteText) and waiting[mark.what.note]:
            definitions.append(Definition(waiting[mark.what.note].popleft(), mark.span, mark.what.inside))
    first = {item.reference.key: item.reference.span for item in reversed(definitions)}
    left = [called for calls in waiting.values() for called in calls]
    unwritten += (called for called in left if called.key not in first)
    pending = Pending(sorted(unwritten, key=lambda called: called.span))
    reading = _numbered(text, definitions, list(_dangling(pending, set())), borders)
    numbers = {mark.span: mark.note for mark in reading.marks}
    again = (
        NoteMark(numbers[first[called.key]], called.span, called.shown)
        for called in left
        if first.get(called.key) in numbers
    )
    return replace(reading, marks=tuple(sorted((*reading.marks, *again), key=lambda mark: mark.span)))


def _reference(call: Call, span: Span) -> Reference:
    series, id_ = call.note.split()
    return Reference(id_, span, series, call.shown)


def _dangling(pending: Pending, resolved: set[Span]) -> Iterator[Diagnostic]:
    for reference in pending.references:
        if reference.span not in resolved:
            yield diagnostic(
                "footnote-dangling",
                f"no note with id {reference.id} follows this reference; it stays on the page as it stands",
                reference.span,
            )


def _numbered(
    text: str, definitions: list[Definition], found: list[Diagnostic], borders: Sequence[Border] = ()
) -> NoteReading:
    """Give the notes numbers in the order of their first reference; equal ones are one note."""
    marks: list[NoteMark] = []
    left_out: list[LeftOut] = []
    by_text: dict[tuple[tuple[str, str], str], list[Definition]] = {}
    for item in definitions:
        if is_allowed("extractor-message", text[item.whole.start : item.whole.end]):
            left_out.append(LeftOut(item.whole, "extractor-message"))
            found.append(_not_in_word(item))
            continue
        same = by_text.setdefault((item.reference.key, text[item.inside.start : item.inside.end]), [])
        same.append(item)
    notes = []
    for number, same in enumerate(by_text.values(), 1):
        notes.append(_note(text, number, same, borders))
        shown = [item.reference.shown or str(number) for item in same]
        marks.extend(
            NoteMark(number, item.reference.span, sign) for item, sign in zip(same, shown, strict=True)
        )
    marks.sort(key=lambda mark: mark.span)
    return NoteReading(tuple(marks), tuple(notes), tuple(left_out), tuple(found))


def _note(text: str, number: int, same: list[Definition], borders: Sequence[Border]) -> Note:
    first = same[0]
    return Note(
        number,
        first.reference.id,
        read_paragraphs(text, first.inside, borders_within(borders, first.inside)),
        first.inside,
        tuple(item.whole for item in same),
        first.reference.shown or str(number),
    )


def _not_in_word(item: Definition) -> Diagnostic:
    return diagnostic(
        "footnote-missing-in-word",
        f"the Word file has no note with id {item.reference.id}; restore it in Word, or remove the reference",
        item.reference.span,
    )
