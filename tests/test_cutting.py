"""Annotations cut a text into pieces and change no word of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.model import Address, Annotation, Span, Text
from converter.writers.cutting import cut_text, in_source_order

STEADY = settings(derandomize=True, deadline=None, max_examples=200)

TEXT = "Zie a.nl en b.nl."
START = 10


def annotation(start: int, end: int, url: str | None) -> Annotation:
    return Annotation(Span(start, end), Address(url) if url else None)


def pieces(text: Text, annotations: tuple[Annotation, ...]) -> list[tuple[str, str | None]]:
    """Return each piece with the address it leads to."""
    cut = cut_text(text, in_source_order(annotations))
    return [(piece.text, piece.target.url if isinstance(piece.target, Address) else None) for piece in cut]


@pytest.mark.parametrize(
    ("places", "found"),
    [
        ([], [("Zie a.nl en b.nl.", None)]),
        ([(4, 8, "A")], [("Zie ", None), ("a.nl", "A"), (" en b.nl.", None)]),
        (
            [(12, 16, "B"), (4, 8, "A")],
            [("Zie ", None), ("a.nl", "A"), (" en ", None), ("b.nl", "B"), (".", None)],
        ),
        ([(0, 17, "A")], [("Zie a.nl en b.nl.", "A")]),
        ([(0, 3, "A"), (3, 17, "B")], [("Zie", "A"), (" a.nl en b.nl.", "B")]),
        ([(4, 8, "A"), (6, 16, "B")], [("Zie ", None), ("a.nl", "A"), (" en b.nl.", None)]),
        ([(4, 16, "B"), (4, 8, "A")], [("Zie ", None), ("a.nl en b.nl", "B"), (".", None)]),
        ([(4, 8, "A"), (4, 16, "B")], [("Zie ", None), ("a.nl", "A"), (" en b.nl.", None)]),
        ([(-4, -1, "A"), (17, 20, "B")], [("Zie a.nl en b.nl.", None)]),
        ([(-4, 3, "A"), (12, 20, "B")], [("Zie a.nl en b.nl.", None)]),
        ([(4, 8, None)], [("Zie ", None), ("a.nl", None), (" en b.nl.", None)]),
    ],
)
def test_a_text_is_cut_at_its_annotations(
    places: list[tuple[int, int, str | None]], found: list[tuple[str, str | None]]
) -> None:
    text = Text(TEXT, Span(START, START + len(TEXT)))
    annotations = tuple(annotation(START + start, START + end, url) for start, end, url in places)
    assert pieces(text, annotations) == found


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ([], []),
        ([(5, 6), (1, 2)], [(1, 2), (5, 6)]),
        ([(1, 5), (2, 3), (5, 7)], [(1, 5), (5, 7)]),
        ([(1, 5), (4, 9), (8, 9)], [(1, 5), (8, 9)]),
    ],
)
def test_annotations_stand_in_source_order_and_do_not_overlap(
    given_: list[tuple[int, int]], kept: list[tuple[int, int]]
) -> None:
    annotations = tuple(annotation(start, end, None) for start, end in given_)
    assert [tuple(each.span) for each in in_source_order(annotations)] == kept


SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda place: (place[0], place[0] + place[1])),
    max_size=8,
)


@STEADY
@given(st.text(max_size=30), st.integers(0, 20), SPANS)
def test_the_pieces_joined_are_the_text(words: str, start: int, spans: list[tuple[int, int]]) -> None:
    text = Text(words, Span(start, start + len(words)))
    annotations = tuple(annotation(*span, f"{span}") for span in spans)
    cut = pieces(text, annotations)
    assert "".join(piece for piece, _ in cut) == words
    assert all(piece for piece, _ in cut)


@STEADY
@given(st.text(max_size=30), st.integers(0, 20), SPANS)
def test_an_annotation_covers_one_whole_piece(words: str, start: int, spans: list[tuple[int, int]]) -> None:
    text = Text(words, Span(start, start + len(words)))
    annotations = in_source_order(tuple(annotation(*span, f"{span}") for span in spans))
    wanted = [
        (words[each.span.start - start : each.span.end - start], f"{tuple(each.span)}")
        for each in annotations
        if start <= each.span.start and each.span.end <= text.span.end
    ]
    assert [(piece, url) for piece, url in pieces(text, annotations) if url] == wanted
