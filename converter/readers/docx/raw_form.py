"""Gather what is read of a Word file as raw text, with what the text alone does not say.

The raw form is that of Apache POI's extractor, which the raw-text reader reads: a line a paragraph, cells
by tabs, ``[footnoteRef:3]`` where a note is called and `` [3: text] `` at the end of that paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from converter.model import Hyperlink, Span
from converter.source import MAX_CHARACTERS, WordFacts


class TooMuchTextError(Exception):
    """The file has more text than a page may hold; it is read no further."""


@dataclass(slots=True)
class Omitted:
    """What was left out for one reason: its words, to be counted only, and where it began first."""

    at: int
    pieces: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Return the number of words."""
        return len("".join(self.pieces).split())


class RawForm:
    """The text so far. Offsets count its characters."""

    def __init__(self) -> None:
        self.length = 0
        self.omitted: dict[str, Omitted] = {}
        self._pieces: list[str] = []
        self._paragraphs: list[int] = []
        self._running: list[Span] = []
        self._hyperlinks: list[Hyperlink] = []

    @property
    def text(self) -> str:
        """Return the whole text."""
        return "".join(self._pieces)

    @property
    def facts(self) -> WordFacts:
        """Return what the text alone does not say."""
        return WordFacts(tuple(self._paragraphs), tuple(self._running), tuple(self._hyperlinks))

    def add(self, text: str) -> None:
        """Add text at the end."""
        if text:
            self._pieces.append(text)
            self.length += len(text)
            if self.length > MAX_CHARACTERS:
                raise TooMuchTextError

    def add_left_out(self, code: str, words: str) -> None:
        """Count words that are not shown; they are kept nowhere."""
        self.omitted.setdefault(code, Omitted(self.length)).pieces.append(words)

    def begin_paragraph(self) -> None:
        """Say that a Word paragraph begins here."""
        self._paragraphs.append(self.length)

    def end_paragraph(self) -> None:
        """End a paragraph; so does a word that is left out."""
        self.add("\n")
        for omitted in self.omitted.values():
            omitted.pieces.append(" ")

    def replace_end(self, sign: str) -> None:
        """Put a sign in the place of what ended the last paragraph or cell: a line feed, a tab."""
        if self._pieces and self._pieces[-1] in ("\n", "\t"):
            self.length += len(sign) - 1
            self._pieces[-1] = sign

    def end_running(self, start: int) -> None:
        """Say that everything from start on is a header or a footer."""
        if self.length > start:
            self._running.append(Span(start, self.length))

    def link(self, start: int, url: str) -> None:
        """Say that everything from start on leads to an address."""
        if self.length > start:
            self._hyperlinks.append(Hyperlink(Span(start, self.length), url))
