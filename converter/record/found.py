"""What the words of a paper point at, in source order, each with the sections where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.anchors import id_of
from converter.annotation import Annotation, Reference, Target
from converter.collection import Entry
from converter.collection.cited import Places
from converter.record.rows import Found, T, To


def found_in(entry: Entry, places: Places, annotations: tuple[Annotation, ...]) -> Iterator[Found[Target]]:
    """Yield what each annotation found."""
    for each in sorted(annotations, key=lambda annotation: annotation.span):
        ids = (id_of(entry.anchors[place]) for place in places.of(each))
        text = entry.source.text[slice(*each.span)]
        yield Found(text, each.span, tuple(filter(None, ids)), each.target)


def of_kind(found: Iterable[Found[Target]], kind: type[T]) -> Iterator[Found[T]]:
    """Yield what points at targets of a kind."""
    for each in found:
        if isinstance(each.target, kind):
            yield Found(each.text, each.span, each.in_, each.target)


def references(found: Iterable[Found[Target]]) -> Iterator[Found[To]]:
    """Yield what points at a question or an answer, with where that stands."""
    for each in of_kind(found, Reference):
        to = To(f"{each.target.page or ''}#{each.target.id}")
        yield Found(each.text, each.span, each.in_, to)
