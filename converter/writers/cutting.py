"""Cut a text at the borders of its annotations, once; the words stay as they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from converter.model import Annotation, Target, Text


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text with what it points at, or None."""

    text: str
    target: Target | None


def in_source_order(annotations: tuple[Annotation, ...]) -> tuple[Annotation, ...]:
    """Return the annotations by their place; where two overlap the first one stays."""
    kept: list[Annotation] = []
    for annotation in sorted(annotations, key=lambda each: each.span.start):
        if not kept or annotation.span.start >= kept[-1].span.end:
            kept.append(annotation)
    return tuple(kept)


def cut_text(text: Text, annotations: tuple[Annotation, ...]) -> Iterator[Piece]:
    """Yield the pieces of a text, of which the annotations (in source order) cover whole ones."""
    position = text.span.start
    place = bisect_left(annotations, text.span.start, key=lambda each: each.span.start)
    while place < len(annotations) and annotations[place].span.end <= text.span.end:
        start, end = annotations[place].span
        yield from _piece(text, position, start, None)
        yield from _piece(text, start, end, annotations[place].target)
        position = end
        place += 1
    yield from _piece(text, position, text.span.end, None)


def _piece(text: Text, start: int, end: int, target: Target | None) -> Iterator[Piece]:
    if start < end:
        yield Piece(text.text[start - text.span.start : end - text.span.start], target)
