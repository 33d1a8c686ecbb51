"""Gather what is read of a Word file as raw text, with what the text alone does not say.

The raw form is that of Apache POI's extractor, which the raw-text reader reads: a line a paragraph, cells
by tabs, ``[footnoteRef:3]`` where a note is called and `` [3: text] `` at the end of that paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass

from converter.intake.docx.numbering import Sign
from converter.left_out import RUNNING
from converter.marks import (
    Call,
    Computed,
    Grid,
    Heading,
    Item,
    Link,
    Mark,
    NoteText,
    Out,
    Styled,
    What,
    moved,
)
from converter.model import Span, StyleName
from converter.source import MAX_CHARACTERS, WordFacts

_WORDS = {
    "docx-deleted-text": "deleted-text",
    "docx-hidden-text": "hidden-text",
    "docx-comment": "comment",
    "docx-field-code": "field-code",
    "docx-field-text": "field-text",
}
_CODES = {"picture": "docx-picture", "field": "docx-field-unread", "symbol": "docx-symbol-unknown"}


class TooMuchTextError(Exception):
    """The file has more text than a page may hold; it is read no further."""


@dataclass(slots=True)
class Omitted:
    """What was left out for one reason: where it began first, and how many words; the words are not kept."""

    at: int
    count: int = 0
    _open_word: int = -1  # the step in which the last piece ended inside a word

    def add(self, text: str, step: int) -> None:
        """Count the words of a piece; the first goes on with the word before it in the same step."""
        if text:
            goes_on = self._open_word == step and not text[0].isspace()
            self.count += len(text.split()) - goes_on
            self._open_word = -1 if text[-1].isspace() else step


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the raw form: how much there was of everything."""

    length: int
    pieces: int
    paragraphs: int
    marks: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the raw form that can be written again; its offsets count from its own start."""

    text: str
    paragraphs: tuple[int, ...]
    marks: tuple[Mark, ...]


class RawForm:
    """The text so far. Offsets count its characters."""

    def __init__(self) -> None:
        self.length = 0
        self.omitted: dict[str, Omitted] = {}
        self._unread: Counter[str] = Counter()
        self._step = 0  # changes with all that stands between two pieces of left-out text
        self._sign: Callable[[], Sign] | None = None
        self._item: Item | None = None
        self._after_label = 0
        self._pieces: list[str] = []
        self._paragraphs: list[int] = []
        self._marks: list[Mark] = []
        self._styled: dict[StyleName, int] = {}  # where the last mark of each style stands among the marks

    @property
    def text(self) -> str:
        """Return the whole text."""
        return "".join(self._pieces)

    @property
    def facts(self) -> WordFacts:
        """Return what the text alone does not say."""
        not_shown = tuple((code, omitted.count) for code, omitted in self.omitted.items())
        words = ((kind, self.omitted[code].count) for code, kind in _WORDS.items() if code in self.omitted)
        unread = (*((kind, count) for kind, count in words if count), *sorted(self._unread.items()))
        return WordFacts(tuple(self._paragraphs), not_shown, unread)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return what the file says of its stretches."""
        return tuple(self._marks)

    def add(self, text: str) -> None:
        """Add text at the end, behind the sign that waits for it. Raises TooMuchTextError."""
        if not text:
            return
        if self._sign is not None:
            sign, self._sign = self._sign, None
            self.add_sign(sign())
            self._after_label = self.length
        self._step += 1
        self._pieces.append(text)
        self.length += len(text)
        if self.length > MAX_CHARACTERS:
            raise TooMuchTextError

    def add_computed(self, text: str) -> None:
        """Add what Word shows but the file does not store: an automatic number, a sign of a formula."""
        self.add(text)
        self.computed(self.length - len(text))

    def computed(self, start: int) -> None:
        """Say that the file does not store what stands from start on."""
        self._mark(start, Computed())

    def add_sign(self, sign: Sign) -> None:
        """Add the sign with which a paragraph of a list begins."""
        self.add_computed(sign.text)
        self._item = sign.item

    def add_styled(self, text: str, styles: Collection[StyleName]) -> None:
        """Add text in a form that means something; what goes on in the same style is one stretch."""
        self.add(text)
        for style in styles if text else ():
            before = self._styled.get(style)
            start = self.length - len(text)
            if before is not None and self._marks[before].span.end == start:
                self._marks[before] = Mark(Span(self._marks[before].span.start, self.length), Styled(style))
            else:
                self._styled[style] = len(self._marks)
                self._mark(start, Styled(style))

    def _mark(self, start: int, what: What) -> None:
        if self.length > start:
            self._marks.append(Mark(Span(start, self.length), what))

    def add_left_out(self, code: str, text: str) -> None:
        """Count the words of a text that is not shown."""
        self.omitted.setdefault(code, Omitted(self.length)).add(text, self._step)

    def count_left_out(self, code: str, count: int, at: int | None = None) -> None:
        """Count words, or things, that are not shown; ``at``: where they began, if not here."""
        self.omitted.setdefault(code, Omitted(self.length if at is None else at)).count += count

    def count_unread(self, kind: str, at: int | None = None) -> None:
        """Count a thing of a kind that a reader of the file sees: a picture, a field."""
        self._unread[kind] += 1
        self.count_left_out(_CODES.get(kind, "docx-part-unread"), 1, at)

    def end_left_out_word(self) -> None:
        """Say that left-out text goes on with another word: a paragraph or a cell ended."""
        self._step += 1

    def begin_paragraph(self) -> None:
        """Say that a Word paragraph begins here."""
        self._paragraphs.append(self.length)
        self._item = None

    def begin_doubtful_paragraph(self, sign: Callable[[], Sign]) -> None:
        """Begin a paragraph that is only one if it has text; then its sign stands before the text."""
        self.begin_paragraph()
        self._sign = sign

    def mark_paragraph(self, start: int, *, is_heading: bool) -> None:
        """Say that the paragraph, from start on, is a heading, or the item of a list whose sign it has."""
        if is_heading or self._item:
            self._mark(start, Heading() if is_heading or self._item is None else self._item)

    def end_paragraph(self) -> None:
        """End the paragraph with a line feed; one whose sign still waits was none."""
        if self._sign is None:
            self.add("\n")
        else:
            self._sign = None
            self._paragraphs.pop()

    def end_with(self, sign: str, start: int) -> None:
        """End what began at start with a sign, in the place of a line feed or tab that ends it now."""
        if self.length > start and self._pieces[-1] in ("\n", "\t"):
            self.length += len(sign) - 1
            self._pieces[-1] = sign
        else:
            self.add(sign)

    def end_running(self, start: int) -> None:
        """Say that everything from start on is a header or a footer."""
        self._mark(start, Out(RUNNING))

    def link(self, start: int, url: str | None) -> None:
        """Say that everything from start on, but not a label, leads to an address, or within the document."""
        self._mark(max(start, self._after_label), Link(url))

    def call(self, span: Span, call: Call) -> None:
        """Say that a stretch calls a note."""
        self._marks.append(Mark(span, call))

    def note(self, start: int, note: str, inside: Span) -> None:
        """Say that everything from start on is a note, with its text inside."""
        self._mark(start, NoteText(note, inside))

    def since(self, start: int) -> str:
        """Return the text from an offset on; it is looked for from the end."""
        pieces: list[str] = []
        length = self.length
        for piece in reversed(self._pieces):
            if length <= start:
                break
            pieces.append(piece)
            length -= len(piece)
        return "".join(reversed(pieces))[max(start - length, 0) :]

    def grid(self, start: int, grid: Grid) -> None:
        """Say that everything from start on is a table, but its last sign, which what is around may take."""
        self._marks.append(Mark(Span(start, self.length - 1), grid))

    def place(self) -> Place:
        """Return the place that has been reached."""
        return Place(self.length, len(self._pieces), len(self._paragraphs), len(self._marks))

    def passage(self, start: Place) -> Passage:
        """Return everything from a place on."""
        return Passage(
            "".join(self._pieces[start.pieces :]),
            tuple(offset - start.length for offset in self._paragraphs[start.paragraphs :]),
            tuple(moved(mark, -start.length) for mark in self._marks[start.marks :]),
        )

    def repeat(self, passage: Passage) -> None:
        """Write a passage once more."""
        here = self.length
        self.add(passage.text)
        self._paragraphs.extend(here + offset for offset in passage.paragraphs)
        self._marks.extend(moved(mark, here) for mark in passage.marks)
