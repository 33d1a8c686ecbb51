"""Let what an editor says of a link go before what the annotators found there."""

from __future__ import annotations

from converter.annotation import EDITORS, Abbreviation, Annotation, OwnNoteCall, OwnNoteEntry
from converter.model import Document
from converter.spans import touches

_LEAD_NOWHERE = (Abbreviation, OwnNoteCall, OwnNoteEntry)  # readers knew the editor's words for these


def without_corrected(document: Document, found: tuple[Annotation, ...]) -> tuple[Annotation, ...]:
    """Return the annotations without those at words of which an editor says where they lead."""
    spans = sorted(link.span for link in document.hyperlinks if link.by_editor)
    if not spans:
        return found
    return tuple(
        each
        for each in found
        if each.rule == EDITORS or isinstance(each.target, _LEAD_NOWHERE) or not touches(spans, each.span)
    )
