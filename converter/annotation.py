"""What is found in a text: a meaning at a span. An annotation changes no word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from converter.model import Span


@dataclass(frozen=True, slots=True)
class Url:
    """A web address that stands in the text."""

    url: str


@dataclass(frozen=True, slots=True)
class OwnNoteCall:
    """A mark of the asker's own series; ``note`` and ``call`` count from 1 in source order."""

    note: int
    call: int


@dataclass(frozen=True, slots=True)
class OwnNoteEntry:
    """The mark of an entry in the asker's list, which leads back to its first call."""

    note: int


@dataclass(frozen=True, slots=True)
class Reference:
    """A question or an answer that the text points at: ``id`` on ``page``, or on this page (None)."""

    id: str
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """An official publication that the text cites.

    ``kind`` is that of a row in ``publications``; ``key`` names the publication, however it was written:
    ``kst-32317-925``. ``title`` is the full citation in one form; ``url`` is its official address, or None
    where it has none yet (an article of a law).
    """

    kind: str
    key: str
    title: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form with its long form; ``origin``: "document" or "glossary"."""

    short: str
    long: str
    origin: Literal["document", "glossary"]


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """What an abbreviation means where a text does not say so; ``source`` is the official place that does."""

    long: str
    source: str


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Found, but what it points at is unknown or not the only possibility; ``reason`` is a code of CODES."""

    kind: Literal["reference", "citation", "abbreviation"]
    reason: str
    message: str


RemarkKind = Literal["context", "correction", "update", "translation"]


@dataclass(frozen=True, slots=True)
class Remark:
    """What the editors say at words of a text, or at a whole of it.

    ``number`` counts from 1 in the editor's file, so that a remark that is added behind the others changes no
    address. ``at``: the id of the whole, or "" for words. ``text`` is Markdown, ``date`` ISO 8601.
    """

    number: int
    at: str
    kind: RemarkKind
    author: str
    date: str
    text: str


Target = Url | OwnNoteCall | OwnNoteEntry | Reference | Citation | Abbreviation | Unresolved | Remark


HYPERLINK = "hyperlink"
"""The rule of a url that the author of a Word file gave to words."""
EDITORS = "editor"
"""The rule of what an editor says that words lead to."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A meaning found at a span; ``rule`` names the form that found it."""

    span: Span
    target: Target
    rule: str = ""
