"""An abbreviation is explained where it comes first in a question, an answer or a note; then it is known."""

from __future__ import annotations

from collections.abc import Iterable

from converter.annotation import Abbreviation, Annotation
from converter.collection import Entry
from converter.collection.cited import Places


def explained_once(entry: Entry, annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Return annotations in order without the abbreviations that were explained before in the same place."""
    places, seen = Places(entry), set()
    kept: list[Annotation] = []
    for each in annotations:
        if isinstance(each.target, Abbreviation):
            note = places.note_of(each)
            key = (note, -1 if note else places.section_at(each.span.start), each.target)
            if key in seen:
                continue
            seen.add(key)
        kept.append(each)
    return tuple(kept)
