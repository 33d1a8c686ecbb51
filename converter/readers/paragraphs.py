"""Cut a text into paragraphs: one a line, without what stands elsewhere on the page.

Note definitions hold line feeds of their own and stand inside the line that calls them, so lines
are made of what is left when definitions are cut away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from converter.model import Inline, NoteMark, Paragraph, Span, Text


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch that belongs to no paragraph: a note definition, something left out."""

    span: Span


@dataclass(frozen=True, slots=True)
class Border:
    """A place where a line ends without a line feed: the border of a cell; ``span`` is empty."""

    span: Span


Stop = NoteMark | Cut | Border


def read_paragraphs(text: str, span: Span, stops: Sequence[Stop] = ()) -> tuple[Paragraph, ...]:
    """Return the non-blank lines in ``text[span]``, trimmed; ``stops`` lie inside it, in order."""
    found: list[Paragraph] = []
    line: list[Inline] = []
    for inline in _inlines(text, span, stops):
        if inline is not None:
            line.append(inline)
        elif line:
            found.extend(_paragraph(line))
            line = []
    found.extend(_paragraph(line))
    return tuple(found)


def _inlines(text: str, span: Span, stops: Sequence[Stop]) -> Iterator[Inline | None]:
    """Yield the inlines of the text, with None at every line feed and border."""
    position = span.start
    for stop in stops:
        yield from _lines(text, position, stop.span.start)
        if isinstance(stop, NoteMark):
            yield stop
        elif isinstance(stop, Border):
            yield None
        position = stop.span.end
    yield from _lines(text, position, span.end)


def _lines(text: str, start: int, end: int) -> Iterator[Text | None]:
    while True:
        feed = text.find("\n", start, end)
        line_end = end if feed < 0 else feed
        if start < line_end:
            yield Text(text[start:line_end], Span(start, line_end))
        if feed < 0:
            return
        yield None
        start = feed + 1


def _paragraph(line: list[Inline]) -> tuple[Paragraph, ...]:
    """Return the line as one paragraph without blanks at its ends, or nothing when it is blank."""
    while line and _is_blank(line[0]):
        del line[0]
    while line and _is_blank(line[-1]):
        del line[-1]
    if not line:
        return ()
    line[0] = _stripped(line[0], left=True)
    line[-1] = _stripped(line[-1], left=False)
    return (Paragraph(tuple(line), Span(line[0].span.start, line[-1].span.end)),)


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, Text) and inline.text.isspace()


def _stripped(inline: Inline, *, left: bool) -> Inline:
    if isinstance(inline, NoteMark):
        return inline
    kept = inline.text.lstrip() if left else inline.text.rstrip()
    if len(kept) == len(inline.text):
        return inline
    if left:
        return Text(kept, Span(inline.span.end - len(kept), inline.span.end))
    return Text(kept, Span(inline.span.start, inline.span.start + len(kept)))
