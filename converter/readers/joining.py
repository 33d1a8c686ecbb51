"""Join the lines of an official print into paragraphs: its text is wrapped, a Word file's is not.

A line goes on in the next one unless something says that a paragraph ends there: a blank line, a
sentence that ends before a capital, an item of a list, a note at the foot of the page. Words that are
broken or glued at a line's end stay as they are printed; the line feed is white space in the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from converter.model import Inline, Paragraph, Span, Text
from converter.walk import plain_text

_ITEM = re.compile(r"(?:\d{1,2}[.)]|[a-z][.)]|[-\u2013\u2022\u25cf\uf0b7\u00b7])\s")
_NOTE_AT_THE_FOOT = re.compile(r"\d{1,2}(?=[A-Z«\"'‘“(]|https?:|www\.|20\d\dZ)")
_ONLY_MARKS = re.compile(r"\d{1,2}(?:\s\d{1,2})*\.?\Z")
_SENTENCE_END = re.compile(r"[.?!:;»”\"’)]\d{0,2}\Z")
_SENTENCE_START = re.compile(r"[«“‘\"'(]?[A-ZÀ-Þ]")

Join = Callable[[Sequence[Paragraph]], tuple[Paragraph, ...]]
"""What makes paragraphs of lines."""


@dataclass(frozen=True, slots=True)
class Wrapping:
    """What stands between the lines of a text and is no part of them, in order.

    ``definitions``: those of notes, which stand on the line itself; the others are whole lines.
    """

    text: str
    cuts: tuple[Span, ...]
    definitions: frozenset[Span]

    def joined(self, lines: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
        """Return the paragraphs that wrapped lines make; furniture between two lines does not part them."""
        groups: list[list[Paragraph]] = []
        for line in lines:
            if groups and self._goes_on(groups[-1], line):
                groups[-1].append(line)
            else:
                groups.append([line])
        return tuple(map(self.one, groups))

    def one(self, lines: Sequence[Paragraph]) -> Paragraph:
        """Return lines that follow each other as one paragraph, with the white space between them."""
        inlines = list(lines[0].inlines)
        for line, following in pairwise(lines):
            between = _cuts_in(self.cuts, Span(line.span.end, following.span.start))
            start = between[-1].end if between else line.span.end
            blank = Text(self.text[start : following.span.start], Span(start, following.span.start))
            inlines += (blank, *following.inlines)
        return Paragraph(tuple(_merged(self.text, inlines)), Span(lines[0].span.start, lines[-1].span.end))

    def _goes_on(self, group: list[Paragraph], following: Paragraph) -> bool:
        gap = Span(group[-1].span.end, following.span.start)
        between = _cuts_in(self.cuts, gap)
        feeds = sum((cut not in self.definitions) + self.text.count("\n", *cut) for cut in between)
        if self.text.count("\n", *gap) - feeds > 1:
            return False
        before, after = plain_text(group[-1]), plain_text(following)
        if _ITEM.match(after) or _NOTE_AT_THE_FOOT.match(after):
            return False
        if _NOTE_AT_THE_FOOT.match(plain_text(group[0])):
            return not between  # a note ends with its page
        if _ONLY_MARKS.match(after):
            return True
        return not (_SENTENCE_END.search(before) and _SENTENCE_START.match(after))


def _cuts_in(cuts: tuple[Span, ...], gap: Span) -> tuple[Span, ...]:
    first = bisect_left(cuts, (gap.start, 0))
    return cuts[first : bisect_left(cuts, (gap.end, 0), lo=first)]


def _merged(text: str, inlines: list[Inline]) -> Iterator[Inline]:
    """Yield the inlines with neighbouring texts made one."""
    run: Span | None = None
    for inline in inlines:
        if isinstance(inline, Text) and run and run.end == inline.span.start:
            run = Span(run.start, inline.span.end)
            continue
        if run:
            yield Text(text[slice(*run)], run)
        run = inline.span if isinstance(inline, Text) else None
        if not isinstance(inline, Text):
            yield inline
    if run:
        yield Text(text[slice(*run)], run)
