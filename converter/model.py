"""The nouns of the project: what a reader makes and a writer prints.

All offsets count characters of the decoded source text (``Source.text``), never bytes.
A value that is not known is ``None``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Literal, NamedTuple, TypeVar

T = TypeVar("T")

DocumentKind = Literal["answers", "questions", "delay", "notice", "oral"]
PaperRole = Literal["answers", "questions", "delay", "notice", "oral", "further"]
"""What a document is in its case: its kind, or an answer beside the one that has the questions."""
StyleName = Literal[
    "strong",
    "emphasis",
    "underline",
    "struck",
    "raised",
    "lowered",
    "capitals",
    "small-capitals",
]
Form = StyleName | Literal["remarked"]
"""A style, or the form of words that a remark of the editors is on, which no source has."""
SectionKind = Literal["letter", "title", "question", "answer", "notice", "explanation", "other"]


class Span(NamedTuple):
    """A stretch of the source text: ``text[start:end]``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """Words of the source, equal to the source text at their span."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The place where note ``note`` is called; ``shown`` is the sign that readers see: "1", "iv", "*"."""

    note: int
    span: Span
    shown: str


Inline = Text | NoteMark


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of running text; the inlines stand in source order."""

    inlines: tuple[Inline, ...]
    span: Span
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class List:
    """A list; each item is its blocks, of which the first begins with the printed sign: "a.", "•"."""

    items: tuple[tuple[Block, ...], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its blocks, none where it is empty, and how many columns and rows it spans."""

    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table, of which the first rows are its head."""

    rows: tuple[tuple[Cell, ...], ...]
    span: Span
    headers: int = 0


Block = Paragraph | List | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document under one label, in source order.

    ``numbers`` are those of the label with ranges written out: "8 t/m 10" -> ("8", "9", "10"). They
    ``are_added`` where the label says others, and an editor these.
    An answer belongs to each question that has one of its numbers.
    """

    kind: SectionKind
    numbers: tuple[str, ...]
    label: Paragraph | None
    blocks: tuple[Block, ...]
    span: Span
    are_added: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A note as the source defines it, once or (the same text again) several times.

    ``number`` counts from 1 in the order of the first calls, ``shown`` is the sign of that call.
    ``definitions`` are the whole stretches ``[3: text]``, ``span`` is the text of the first.
    """

    number: int
    source_id: str
    blocks: tuple[Block, ...]
    span: Span
    definitions: tuple[Span, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class OwnNote:
    """A note that the asker numbered by hand; its text stays where it stands.

    ``mark`` is as printed: ``1)``, ``[1]``; ``mark_span`` is its place in the list, ``calls`` the
    places that certainly mean it.
    """

    mark: str
    blocks: tuple[Paragraph, ...]
    span: Span
    mark_span: Span
    calls: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """Words to which a Word file gives an address of their own, or an editor.

    An editor can lead them to an anchor of the page ("#vraag-3"), or nowhere (None).
    """

    span: Span
    url: str | None
    by_editor: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """The form of a stretch within one Text, where form means something: struck, raised.

    Text is never split by form: styles stand beside it, and may cross each other and annotations.
    """

    span: Span
    name: Form


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the source that is not published, and why (a key of ``left_out.REASONS``)."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Member:
    """A member of parliament who asks; the party as printed, or None."""

    name: str
    party: str | None


@dataclass(frozen=True, slots=True)
class Respondent:
    """A minister who answers; ``on_behalf``: named with "mede namens"."""

    name: str | None
    office: str | None
    on_behalf: bool


@dataclass(frozen=True, slots=True)
class Value(Generic[T]):
    """A fact with the place it was read from; ``origin`` names the part: "title".

    What an editor says has the origin "editor" and an empty span.
    """

    value: T
    origin: str
    span: Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the document says of itself; dates are ISO 8601 (``2024-11-21``)."""

    title: Value[str] | None = None
    subject: Value[str] | None = None
    zaaknummer: Value[str] | None = None
    aanhangsel: Value[str] | None = None
    submitted: Value[str] | None = None
    answered: Value[str] | None = None
    members: Value[tuple[Member, ...]] | None = None
    addressees: Value[tuple[str, ...]] | None = None
    respondents: Value[tuple[Respondent, ...]] | None = None
    kenmerk: Value[str] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One source as read; sections, note definitions and left-out parts cover its visible text once.

    ``unread_labels``: lines that look like a label and are read as none.
    """

    kind: DocumentKind
    metadata: Metadata
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    own_notes: tuple[OwnNote, ...]
    left_out: tuple[LeftOut, ...]
    hyperlinks: tuple[Hyperlink, ...] = ()
    styles: tuple[Style, ...] = ()
    unread_labels: tuple[Span, ...] = ()
