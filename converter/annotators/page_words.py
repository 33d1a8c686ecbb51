"""The words of a page as an editor selects and quotes them: those of the source alone, as they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from converter.desk.quotes import APART, VisibleWords, words_of
from converter.model import Document, Paragraph, Section, Span, Text
from converter.source import Source
from converter.walk import lines_of, paragraphs_of


def page_words(source: Source, document: Document) -> VisibleWords:
    """Return the words of a whole page, the notes behind the text."""
    lines = [(" ", line) for section in document.sections for line in paragraphs_of(section)]
    for note in document.notes:
        lines += ((" " if place else APART, line) for place, line in enumerate(lines_of(note.blocks)))
    return words_of(source, _stretches(lines))


def section_words(source: Source, section: Section) -> VisibleWords:
    """Return the words of a question or an answer with its label."""
    lines = ((" ", line) for line in paragraphs_of(section))
    return replace(words_of(source, _stretches(lines)), scope=section.span)


def _stretches(lines: Iterable[tuple[str, Paragraph]]) -> Iterator[tuple[str, str, int]]:
    """Yield each text with what parts it from the one before; a note mark parts no word."""
    for border, line in lines:
        before = border
        for text in (inline for inline in line.inlines if isinstance(inline, Text)):
            yield before, text.text, text.span.start
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
