"""How stretches of a text lie: each answer is that of looking at all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from converter.model import Span, Text
from converter.spans import beginning_in, holds, stripped, touches

PLACES = st.lists(st.integers(0, 30), min_size=2, max_size=12, unique=True).map(sorted)
SPAN = st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda pair: Span(pair[0], sum(pair)))


def apart(places: list[int]) -> list[Span]:
    """Return spans in order of which none overlaps another."""
    return [Span(start, end) for start, end in zip(places[::2], places[1::2], strict=False)]


@given(PLACES, SPAN)
def test_a_stretch_is_compared_with_all_spans(places: list[int], span: Span) -> None:
    """Two stretches touch where they have a character in common; an empty one has a place within."""
    spans = apart(places)
    assert touches(spans, span) == any(one.start < span.end and span.start < one.end for one in spans)
    if span.start < span.end:
        assert holds(spans, span) == any(one.start <= span.start and span.end <= one.end for one in spans)
    begin = [place for place, one in enumerate(spans) if span.start <= one.start < span.end]
    assert list(beginning_in([Text("", one) for one in spans], span)) == begin


def test_blanks_at_the_ends_are_no_words() -> None:
    """What is between them keeps its place."""
    assert stripped("\t een brief ", 10) == Span(12, 21)
