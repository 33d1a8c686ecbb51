"""Ask how stretches of a text lie. Spans that are asked are in order, and apart from each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol

from converter.model import Span


class Placed(Protocol):
    """Something that has a place in the text."""

    @property
    def span(self) -> Span:
        """Its place."""


def touches(spans: Sequence[Span], span: Span) -> bool:
    """Return whether one of the spans overlaps a stretch; an empty one lies within it then."""
    before = bisect_left(spans, (span.end, 0))
    return before > 0 and spans[before - 1].end > span.start


def holds(spans: Sequence[Span], span: Span) -> bool:
    """Return whether all of a stretch that is not empty lies in one of the spans."""
    before = bisect_right(spans, span.start, key=lambda each: each.start)
    return before > 0 and spans[before - 1].end >= span.end


def beginning_in(items: Sequence[Placed], span: Span) -> range:
    """Return which of the items, in order, begin in a stretch."""
    first = bisect_left(items, span.start, key=_start)
    return range(first, bisect_left(items, span.end, lo=first, key=_start))


def stripped(words: str, start: int) -> Span:
    """Return the stretch of words that begin at an offset, without the blanks at their ends."""
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _start(item: Placed) -> int:
    return item.span.start
