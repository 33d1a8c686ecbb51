"""The words of a page as an editor selects and quotes them: those of the source alone, as they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from converter.desk.quotes import APART, VisibleWords
from converter.model import Document, Paragraph, Section, Span, Text
from converter.source import Source
from converter.walk import lines_of, paragraphs_of

_BLANKS_OR_WORD = re.compile(r"(?P<blanks>\s+)|\S+")
_Line = tuple[str, Paragraph]


def page_words(source: Source, document: Document) -> VisibleWords:
    """Return the words of a whole page, the notes behind the text."""
    lines = [(" ", line) for section in document.sections for line in paragraphs_of(section)]
    for note in document.notes:
        lines += ((" " if place else APART, line) for place, line in enumerate(lines_of(note.blocks)))
    return _visible(source, Span(0, len(source.text)), lines)


def section_words(source: Source, section: Section) -> VisibleWords:
    """Return the words of a question or an answer with its label."""
    return _visible(source, section.span, ((" ", line) for line in paragraphs_of(section)))


def _visible(source: Source, scope: Span, lines: Iterable[_Line]) -> VisibleWords:
    words: list[str] = []
    pieces: list[int] = []
    offsets: list[int] = []
    length = 0
    for before, word, offset in _words(lines):
        border = before if words else ""
        words.append(border + word)
        pieces.append(length + len(border))
        offsets.append(offset)
        length += len(border + word)
    return VisibleWords(source, scope, (), "".join(words), tuple(pieces), tuple(offsets))


def _words(lines: Iterable[_Line]) -> Iterator[tuple[str, str, int]]:
    """Yield each word with what stands before it, and its place; a note mark parts no word."""
    for border, line in lines:
        before = border
        for text in (inline for inline in line.inlines if isinstance(inline, Text)):
            for found in _BLANKS_OR_WORD.finditer(text.text):
                if found["blanks"]:
                    before = before or " "
                else:
                    yield before, found[0], text.span.start + found.start()
                    before = ""


def stretch_of(visible: VisibleWords, span: Span) -> tuple[int, int]:
    """Return where in the words a stretch of the source begins and ends, both of which are visible."""
    return _at(visible, span.start), _at(visible, span.end - 1) + 1


def _at(visible: VisibleWords, offset: int) -> int:
    """Return where a visible character of the source stands in the words; notes stand behind all others."""
    start, place = max(
        each for each in zip(visible.offsets, visible.pieces, strict=True) if each[0] <= offset
    )
    return place + offset - start
