"""Cut a text at the borders of its annotations, once; the words stay as they are.

Forms are cut with it: a link is outside, the parts of a form stand within and beside it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass

from converter.annotation import (
    EDITORS,
    HYPERLINK,
    Abbreviation,
    Annotation,
    Citation,
    OwnNoteCall,
    OwnNoteEntry,
    Reference,
    Remark,
    Target,
    Unresolved,
    Url,
)
from converter.model import Span, Style, Text
from converter.walk import styles_of

_RANKS: dict[type[Target], int] = {
    kind: rank
    for rank, kind in enumerate((OwnNoteCall, OwnNoteEntry, Reference, Citation, Url, Abbreviation), 1)
}
"""Where two annotations overlap, the one that stands first here is written."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text with what it points at, or None, and the forms of its parts."""

    text: str
    target: Target | None
    start: int = 0
    styles: tuple[Style, ...] = ()


def in_source_order(annotations: tuple[Annotation, ...]) -> tuple[Annotation, ...]:
    """Return the annotations to be written, by their place, none of which overlaps another.

    What could not be resolved, or has no address, is not written. Where two overlap, the kind that comes
    first in the written order stays; of one kind the one that begins first.
    """
    cited = {each.span for each in annotations if isinstance(each.target, Reference | Citation)}
    ranked: dict[int, list[Annotation]] = defaultdict(list)
    for annotation in sorted(filter(_is_written, annotations), key=lambda each: each.span):
        ranked[_rank(annotation, cited)].append(annotation)
    kept: list[Annotation] = []
    for rank in sorted(ranked):
        kept = sorted((*kept, *_free(ranked[rank], kept)), key=lambda each: each.span)
    return tuple(kept)


def _free(annotations: list[Annotation], kept: list[Annotation]) -> list[Annotation]:
    """Return those that overlap none of the kept ones, nor one before them."""
    ends = [each.span.end for each in kept]
    free: list[Annotation] = []
    for annotation in annotations:
        place = bisect_right(ends, annotation.span.start)
        overlaps = place < len(kept) and kept[place].span.start < annotation.span.end
        if not overlaps and not (free and free[-1].span.end > annotation.span.start):
            free.append(annotation)
    return free


def _rank(annotation: Annotation, cited: set[Span]) -> int:
    """Return where the annotation stands in the written order.

    A link of an editor comes first, and so does one that the author of a Word file made, unless it is a
    reference or citation as a whole.
    """
    if annotation.rule == EDITORS or (annotation.rule == HYPERLINK and annotation.span not in cited):
        return 0
    return _RANKS[type(annotation.target)]


def _is_written(annotation: Annotation) -> bool:
    span, target = annotation.span, annotation.target
    has_address = not (isinstance(target, Citation) and target.url is None)
    return span.start < span.end and has_address and not isinstance(target, Unresolved | Remark)


def cut_text(
    text: Text, annotations: tuple[Annotation, ...], styles: tuple[Style, ...] = ()
) -> Iterator[Piece]:
    """Yield the pieces of a text, of which the annotations (in source order) cover whole ones.

    The styles are those of the document, in source order.
    """
    waiting = deque(styles_of(text.span, styles)) if styles else None
    for start, end, target in _pieces(text, annotations):
        words = text.text[start - text.span.start : end - text.span.start]
        yield Piece(words, target, start, tuple(take_styles(waiting, end)) if waiting else ())


def cut_piece(piece: Piece, place: int) -> tuple[Piece, Piece]:
    """Return what of a piece stands before a place in the source, and what stands behind it."""
    waiting = deque(piece.styles)
    before = tuple(take_styles(waiting, place))
    words, size = piece.text, place - piece.start
    return (
        Piece(words[:size], piece.target, piece.start, before),
        Piece(words[size:], piece.target, place, tuple(waiting)),
    )


def take_styles(waiting: deque[Style], end: int) -> deque[Style]:
    """Take the styles that begin before a place; what goes on behind it stays in front of the others."""
    taken: deque[Style] = deque()
    later: list[Style] = []
    while waiting and waiting[0].span.start < end:
        style = waiting.popleft()
        taken.append(Style(Span(style.span.start, min(style.span.end, end)), style.name))
        if style.span.end > end:
            later.append(Style(Span(end, style.span.end), style.name))
    waiting.extendleft(sorted(later, key=lambda style: style.span.end))
    return taken


def _pieces(text: Text, annotations: tuple[Annotation, ...]) -> Iterator[tuple[int, int, Target | None]]:
    """Yield (start, end, target) for each piece that is not empty."""
    position = text.span.start
    place = bisect_left(annotations, text.span.start, key=lambda each: each.span.start)
    while place < len(annotations) and annotations[place].span.end <= text.span.end:
        start, end = annotations[place].span
        if position < start:
            yield position, start, None
        yield start, end, annotations[place].target
        position = end
        place += 1
    if position < text.span.end:
        yield position, text.span.end, None
