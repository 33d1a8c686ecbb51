"""Annotations cut a text into pieces and change no word of it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.annotation import (
    HYPERLINK,
    Abbreviation,
    Annotation,
    Citation,
    OwnNoteCall,
    Reference,
    Target,
    Unresolved,
    Url,
)
from converter.model import Span, Text
from converter.view.cutting import cut_text, in_source_order

STEADY = settings(derandomize=True, deadline=None, max_examples=200)

TEXT = "Zie a.nl en b.nl."
START = 10


def annotation(start: int, end: int, url: str | None) -> Annotation:
    target = Url(url) if url else Unresolved("reference", "reference-unresolved", "nergens")
    return Annotation(Span(start, end), target)


def pieces(text: Text, annotations: tuple[Annotation, ...]) -> list[tuple[str, str | None]]:
    """Return each piece with the address it leads to."""
    cut = cut_text(text, in_source_order(annotations))
    return [(piece.text, piece.target.url if isinstance(piece.target, Url) else None) for piece in cut]


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
        ([(4, 16, "B"), (4, 8, "A")], [("Zie ", None), ("a.nl", "A"), (" en b.nl.", None)]),
        ([(4, 8, "A"), (4, 16, "B")], [("Zie ", None), ("a.nl", "A"), (" en b.nl.", None)]),
        ([(-4, -1, "A"), (17, 20, "B")], [("Zie a.nl en b.nl.", None)]),
        ([(-4, 3, "A"), (12, 20, "B")], [("Zie a.nl en b.nl.", None)]),
        ([(4, 8, None)], [("Zie a.nl en b.nl.", None)]),
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
        ([(3, 3), (1, 5)], [(1, 5)]),
    ],
)
def test_annotations_stand_in_source_order_and_do_not_overlap(
    given_: list[tuple[int, int]], kept: list[tuple[int, int]]
) -> None:
    annotations = tuple(annotation(start, end, "u") for start, end in given_)
    assert [tuple(each.span) for each in in_source_order(annotations)] == kept


CITED = Citation("kamerstuk", "kst-1-2", "Kamerstukken II, 1, nr. 2", "u")
ORDER: tuple[Target, ...] = (
    OwnNoteCall(1, 1),
    Reference("vraag-1"),
    CITED,
    Url("u"),
    Abbreviation("OM", "Openbaar Ministerie", "document"),
)


@pytest.mark.parametrize(("first", "second"), list(pairwise(ORDER)))
def test_where_kinds_overlap_the_written_order_decides_and_not_the_place(
    first: Target, second: Target
) -> None:
    given_ = (
        Annotation(Span(0, 9), second),
        Annotation(Span(8, 12), first),
        Annotation(Span(13, 15), second),
    )
    kept = in_source_order(given_)
    assert [(each.target, tuple(each.span)) for each in kept] == [(first, (8, 12)), (second, (13, 15))]


def test_a_link_of_the_author_comes_first_unless_it_is_a_citation_as_a_whole() -> None:
    wide = Annotation(Span(0, 20), Url("u"), HYPERLINK)
    exact = Annotation(Span(5, 12), Url("u"), HYPERLINK)
    cited = Annotation(Span(5, 12), CITED)
    assert in_source_order((cited, wide)) == (wide,)
    assert in_source_order((exact, cited)) == (cited,)


def test_what_leads_nowhere_gives_way() -> None:
    law = Annotation(Span(0, 9), Citation("wetsartikel", "sr-273f", "artikel 273f Sr", None))
    short = Annotation(Span(7, 9), ORDER[-1])
    assert in_source_order((law, short)) == (short,)


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
