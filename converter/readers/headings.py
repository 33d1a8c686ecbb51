"""Find the headings within an answer: by a style of the file's outline, or by the form of a whole line.

A short line that is strong or emphasized as a whole is one where other words follow it: an answer that is
strong from beginning to end has none, nor have list items and cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from converter.marks import Grid, Heading, Item, Mark, Styled, marked
from converter.model import Paragraph, Section, SectionKind, Span
from converter.readers.styles import is_styled
from converter.spans import touches
from converter.walk import lines_of, plain_text

_HEADED: tuple[SectionKind, ...] = ("answer", "notice", "explanation")
_LONGEST = 120  # characters
_SENTENCE_ENDS = (".", ",", ";", "!", "…")


@dataclass(frozen=True, slots=True)
class _Said:
    """What the file says, by spans in order: headings, lists and tables, the forms of headings."""

    headings: list[Span]
    blocks: list[Span]
    forms: tuple[list[Span], ...]

    def is_heading(self, line: Paragraph, following: Paragraph | None) -> bool:
        """Return whether a line is a heading; ``following``: the next of its section."""
        if touches(self.blocks, line.span):
            return False
        if touches(self.headings, line.span):
            return True
        words = plain_text(line)
        if following is None or len(words) > _LONGEST or words.endswith(_SENTENCE_ENDS):
            return False
        return any(is_styled(line, spans) and not is_styled(following, spans) for spans in self.forms)


def read_headings(sections: tuple[Section, ...], marks: tuple[Mark, ...]) -> tuple[Section, ...]:
    """Return the sections, whose blocks are lines yet, with the headings among them marked."""
    forms = (
        sorted(span for span, styled in marked(marks, Styled) if styled.style == name)
        for name in ("strong", "emphasis")
    )
    headings = sorted(span for span, _ in marked(marks, Heading))
    said = _Said(headings, _outermost(marks), tuple(filter(None, forms)))
    if not (said.headings or said.forms):
        return sections
    return tuple(
        replace(section, blocks=tuple(_lines(section, said))) if section.kind in _HEADED else section
        for section in sections
    )


def _lines(section: Section, said: _Said) -> Iterator[Paragraph]:
    for line, following in pairwise((*lines_of(section.blocks), None)):
        if line:
            yield replace(line, is_heading=True) if said.is_heading(line, following) else line


def _outermost(marks: tuple[Mark, ...]) -> list[Span]:
    """Return the stretches of tables and items that stand in no other."""
    found: list[Span] = []
    for span in sorted(mark.span for mark in marks if isinstance(mark.what, Grid | Item)):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return found
