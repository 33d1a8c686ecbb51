"""Let words lead where an editor says: to a note, to a question, to a web address, or nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from converter.anchors import note_anchor, own_note_anchor, section_anchors
from converter.diagnostics import ConverterError, Diagnostic
from converter.differences import quoted, squeezed
from converter.marks import Call, Editor, Link, Mark, marked
from converter.model import Document, Hyperlink, Note, OwnNote, Span
from converter.readers.corrections import span_around
from converter.source import Source

_SIGNS = "()[]"
_SHOWN = 12


def links_of(marks: tuple[Mark, ...], edited: tuple[Mark, ...]) -> tuple[Hyperlink, ...]:
    """Return the links of a file, without those of which an editor says something, and the editor's."""
    said = [Hyperlink(span, link.url, by_editor=True) for span, link in marked(edited, Link)]
    spans = [each.span for each in said]
    of_file = (Hyperlink(span, link.url) for span, link in marked(marks, Link) if link.url)
    return (*(each for each in of_file if not span_around(each.span, spans)), *said)


def with_calls(
    own_notes: tuple[OwnNote, ...], notes: Sequence[Note], source: Source, edited: tuple[Mark, ...]
) -> tuple[tuple[OwnNote, ...], tuple[Hyperlink, ...]]:
    """Return the asker's notes with the calls of an editor, and links to the notes that the file itself has.

    Raises ConverterError for a note that is not there.
    """
    own, links = list(own_notes), []
    for mark in edited:
        if not isinstance(mark.what, Call):
            continue
        sign = mark.what.note
        if note := next((note for note in notes if sign in (note.shown, note.source_id)), None):
            links.append(Hyperlink(mark.span, f"#{note_anchor(note.number)}", by_editor=True))
        elif (place := _own_note(own, sign, mark.span)) is not None:
            own[place] = replace(own[place], calls=tuple(sorted((*own[place].calls, mark.span))))
        else:
            known = ", ".join([*(note.shown for note in notes), *(note.mark for note in own_notes)][:_SHOWN])
            raise _impossible(
                source, mark, f"calls the note {sign}, which is not there; known: {known or '-'}"
            )
    return tuple(own), tuple(links)


def _own_note(own: Sequence[OwnNote], sign: str, call: Span) -> int | None:
    """Return the place of the next entry with a sign, else of the last one; "1" means "1)" too."""
    places = [place for place, note in enumerate(own) if sign in (note.mark, note.mark.strip(_SIGNS))]
    last = places[-1] if places else None
    return next((place for place in places if own[place].span.start > call.start), last)


def unmatched(found: Iterable[Diagnostic], own_notes: Iterable[OwnNote]) -> tuple[Diagnostic, ...]:
    """Return what was odd in the asker's notes, without the entries that have a call now."""
    called = {note.mark_span for note in own_notes if note.calls}
    return tuple(each for each in found if each.span not in called)


def check_targets(source: Source, document: Document, edited: tuple[Mark, ...]) -> None:
    """Raise ConverterError for a link in a label, or to an anchor that the page does not have."""
    ids = set(_ids(document)) if edited else set()
    labels = [section.label.span for section in document.sections if section.label] if edited else []
    for mark in edited:
        to = mark.what.url if isinstance(mark.what, Link) else None
        if isinstance(mark.what, Link | Call) and span_around(mark.span, labels):
            raise _impossible(source, mark, "has words of a label, which leads nowhere; quote less")
        if to and to.startswith("#") and to.removeprefix("#") not in ids:
            raise _impossible(source, mark, f"cannot lead to {to}, which the page does not have")


def _ids(document: Document) -> Iterator[str]:
    for anchor in filter(None, section_anchors(document.sections)):
        yield from (anchor.id, *anchor.aliases)
    yield from (note_anchor(note.number) for note in document.notes)
    yield from (own_note_anchor(number) for number, _ in enumerate(document.own_notes, 1))


def _impossible(source: Source, mark: Mark, reason: str) -> ConverterError:
    words = quoted(squeezed(source.text[slice(*mark.span)]))
    place = mark.by.place if isinstance(mark.by, Editor) else source.place(mark.span.start)
    return ConverterError("correction-impossible", place, f"{words} {reason}")
