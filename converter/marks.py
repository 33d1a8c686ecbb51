"""What is known of a stretch of a source beside its words, and who says so.

A mark changes no character. The spans count characters of ``Source.text``; what marks of one kind say of
overlapping stretches counts together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from converter.model import Span, StyleName


@dataclass(frozen=True, slots=True)
class Out:
    """Not published; ``reason`` is one of ``left_out.REASONS``: headers and footers are "running-text"."""

    reason: str


@dataclass(frozen=True, slots=True)
class Call:
    """The sign that calls a note; ``note`` is its key in the file: "footnote 3".

    ``shown``: the sign that a reader of the file sees, "" where that is its number.
    """

    note: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note with the signs around it; ``inside`` is its text.

    It belongs to the first call of its key that has no note yet and stands in none.
    """

    note: str
    inside: Span


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a web address of their own, or to a place in the document itself (None)."""

    url: str | None


@dataclass(frozen=True, slots=True)
class Computed:
    """Shown but not stored in the file: an automatic number, a sign of a formula."""


@dataclass(frozen=True, slots=True)
class Styled:
    """Shown in a form that means something: struck, raised."""

    style: StyleName


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: its stretch, empty where the cell is, and how many columns and rows it spans."""

    span: Span
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, whole: its rows of cells, of which the first ``headers`` are its head.

    A table within a cell is a mark of its own.
    """

    rows: tuple[tuple[GridCell, ...], ...]
    headers: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph of a list, its sign first; ``indent`` grows with how far it stands from the margin."""

    list: str
    indent: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A paragraph that is a heading."""


@dataclass(frozen=True, slots=True)
class Begins:
    """A question or an answer begins here: with its label, or without one (``is_printed``).

    ``are_added``: the label says other numbers.
    """

    kind: Literal["question", "answer"]
    numbers: tuple[str, ...] = ()
    is_printed: bool = True
    are_added: bool = False


@dataclass(frozen=True, slots=True)
class NotALabel:
    """Words that look like a label and are none."""


@dataclass(frozen=True, slots=True)
class Wrapped:
    """Lines that are one paragraph."""


@dataclass(frozen=True, slots=True)
class File:
    """The file itself says so."""


@dataclass(frozen=True, slots=True)
class Editor:
    """An editor says so; ``place`` is where: ``NAME.yml:3:12``."""

    place: str


What = Out | Call | NoteText | Link | Computed | Styled | Grid | Item | Heading | Begins | NotALabel | Wrapped
W = TypeVar("W", Out, Call, NoteText, Link, Computed, Styled, Grid, Item, Heading, Begins, NotALabel, Wrapped)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a stretch of the source is, and who says so."""

    span: Span
    what: What
    by: File | Editor = File()


def marked(marks: tuple[Mark, ...], kind: type[W]) -> Iterator[tuple[Span, W]]:
    """Yield the span and what is said of it for each mark of a kind, in the order of the marks."""
    for mark in marks:
        if isinstance(mark.what, kind):
            yield mark.span, mark.what


def moved(mark: Mark, by: int) -> Mark:
    """Return the mark of a stretch that begins so many characters further on."""
    what = mark.what
    if isinstance(what, Grid):
        rows = (tuple(replace(cell, span=_moved(cell.span, by)) for cell in row) for row in what.rows)
        what = replace(what, rows=tuple(rows))
    elif isinstance(what, NoteText):
        what = replace(what, inside=_moved(what.inside, by))
    return replace(mark, span=_moved(mark.span, by), what=what)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
