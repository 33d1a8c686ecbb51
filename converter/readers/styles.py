"""Say in which form the words of a document stand, where their file says so.

A letter's template has its own bold labels and italic titles: strong, emphasis or underline over a whole
label, heading, question, title or line of the letter means nothing, nor does a line under a link. Struck,
raised and lowered always do.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from converter.marks import Link, Mark, Styled, marked
from converter.model import Note, Paragraph, Section, SectionKind, Span, Style, StyleName, Text
from converter.spans import holds, stripped
from converter.walk import lines_of, plain_text

_OF_TEMPLATES: tuple[StyleName, ...] = ("strong", "emphasis", "underline")
_CAPITALS: tuple[StyleName, ...] = ("capitals", "small-capitals")
_TEMPLATED: tuple[SectionKind, ...] = ("letter", "title", "question")


def read_styles(
    sections: tuple[Section, ...], notes: tuple[Note, ...], marks: tuple[Mark, ...]
) -> tuple[Style, ...]:
    """Return the styles of all texts in source order, each within one Text, without blanks at its ends."""
    by_name: dict[StyleName, list[Span]] = {}
    for span, styled in marked(marks, Styled):
        by_name.setdefault(styled.style, []).append(span)
    if not by_name:
        return ()
    for spans in by_name.values():
        spans.sort()
    lines = [*_lines(sections), *((line, False) for note in notes for line in lines_of(note.blocks))]
    found = {
        style
        for line, is_templated in lines
        for name, spans in by_name.items()
        for style in _styles(line, name, spans, is_templated=is_templated)
    }
    links = sorted(span for span, _ in marked(marks, Link))
    styles = (style for style in found if style.name != "underline" or not holds(links, style.span))
    return tuple(sorted(styles, key=_outer_first))


def shown_words(lines: tuple[Paragraph, ...], marks: tuple[Mark, ...]) -> list[str]:
    """Return the words of each line as they are shown: what is in capitals by its form is written so."""
    capitals = sorted(span for span, styled in marked(marks, Styled) if styled.style in _CAPITALS)
    if not capitals:
        return [plain_text(line) for line in lines]
    return [
        "".join(_in_capitals(inline, capitals) for inline in line.inlines if isinstance(inline, Text))
        for line in lines
    ]


def linked_lines(lines: tuple[Paragraph, ...], marks: tuple[Mark, ...]) -> frozenset[int]:
    """Return the places of the lines that lead, as a whole, to a place in the document itself."""
    within = sorted(span for span, link in marked(marks, Link) if link.url is None)
    if not within:
        return frozenset()
    return frozenset(place for place, line in enumerate(lines) if holds(within, line.span))


def _in_capitals(text: Text, capitals: list[Span]) -> str:
    """Return the words of a text with capitals where a form makes them; each sign stays one sign."""
    words = text.text
    for start, end in _within(text, capitals):
        before, behind = start - text.span.start, end - text.span.start
        raised = (sign.upper() if len(sign.upper()) == 1 else sign for sign in words[before:behind])
        words = words[:before] + "".join(raised) + words[behind:]
    return words


def _outer_first(style: Style) -> tuple[int, int, str]:
    return style.span.start, -style.span.end, style.name


def _lines(sections: tuple[Section, ...]) -> Iterator[tuple[Paragraph, bool]]:
    """Yield every line with whether a template may give it a form."""
    for section in sections:
        if section.label:
            yield section.label, True
        is_templated = section.kind in _TEMPLATED
        yield from ((line, is_templated or line.is_heading) for line in lines_of(section.blocks))


def _styles(line: Paragraph, name: StyleName, spans: list[Span], *, is_templated: bool) -> tuple[Style, ...]:
    texts = [inline for inline in line.inlines if isinstance(inline, Text)]
    found = [(text, span) for text in texts for span in _within(text, spans)]
    if is_templated and name in _OF_TEMPLATES and _is_whole(texts, found):
        return ()
    return tuple(Style(span, name) for _, span in found)


def is_styled(line: Paragraph, spans: list[Span]) -> bool:
    """Return whether the spans, which are in order, cover all letters of a line."""
    texts = [inline for inline in line.inlines if isinstance(inline, Text)]
    return _is_whole(texts, [(text, span) for text in texts for span in _within(text, spans)])


def _is_whole(texts: list[Text], found: list[tuple[Text, Span]]) -> bool:
    styled = sum(_letters(text, span) for text, span in found)
    return styled == sum(_letters(text, text.span) for text in texts)


def _within(text: Text, spans: list[Span]) -> Iterator[Span]:
    """Yield the parts of a text that the spans cover, without the blanks at their ends."""
    place = bisect_right(spans, text.span.start, key=lambda span: span.end)
    while place < len(spans) and spans[place].start < text.span.end:
        start, end = max(spans[place].start, text.span.start), min(spans[place].end, text.span.end)
        words = text.text[start - text.span.start : end - text.span.start]
        if words.strip():
            yield stripped(words, start)
        place += 1


def _letters(text: Text, span: Span) -> int:
    """Return how many letters and digits a part of a text has: a sign at its end may have lost its form."""
    return sum(map(str.isalnum, text.text[span.start - text.span.start : span.end - text.span.start]))
