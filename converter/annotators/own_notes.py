"""Link the asker's own notes: each certain mark to its entry in the list, the entry back to its mark."""

from __future__ import annotations

from converter.annotation import Annotation, OwnNoteCall, OwnNoteEntry
from converter.collection import Context
from converter.model import Document


def annotate_own_notes(document: Document, _context: Context) -> tuple[Annotation, ...]:
    """Return an annotation for each call and each entry that has one."""
    calls = (
        Annotation(span, OwnNoteCall(number, call))
        for number, note in enumerate(document.own_notes, 1)
        for call, span in enumerate(note.calls, 1)
    )
    entries = (
        Annotation(note.mark_span, OwnNoteEntry(number))
        for number, note in enumerate(document.own_notes, 1)
        if note.calls
    )
    return (*calls, *entries)
