"""Make marks of what an editor says of the reading, and let them go before the rules.

A correction whose words are not found, or cannot be read so, is an error with its place in NAME.yml: the
page would say something else than its editors.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from converter.desk.editor_file import Correction, EditorFile, LinkCorrection
from converter.desk.quotes import Quote
from converter.desk.seen import Seen
from converter.diagnostics import ConverterError, Message, report
from converter.differences import quoted, squeezed
from converter.dutch import NUMBER_LIST, parse_numbers
from converter.left_out import EDITOR
from converter.marks import Begins, Call, Editor, Link, Mark, NotALabel, Out, What, Wrapped, marked
from converter.model import Paragraph, Span, Text
from converter.readers.label_forms import Label
from converter.readers.paragraphs import Border
from converter.source import Source
from converter.walk import plain_text

_AT_ODDS: tuple[tuple[type[What], ...], ...] = ((Out, Begins, NotALabel), (Out, Link, Call))
_NUMBERS = re.compile(NUMBER_LIST, re.VERBOSE | re.IGNORECASE)


def editor_marks(seen: Seen, said: EditorFile) -> tuple[Mark, ...]:
    """Return the marks of an editor, in the order of the file.

    Raises ConverterError with everything that cannot be read as it is said.
    """
    corrections: tuple[Correction | LinkCorrection, ...] = (*said.reading, *said.links)
    found = [mark_of(seen, each) for each in corrections]
    marks = tuple(each for each in found if isinstance(each, Mark))
    unclear = dict.fromkeys(_said_twice(seen.source, marks))
    if wrong := [*(each for each in found if isinstance(each, Message)), *unclear]:
        first, *further = wrong
        raise ConverterError(first.code, first.place, first.text, tuple(further))
    return marks


def _said_twice(source: Source, marks: tuple[Mark, ...]) -> Iterator[Message]:
    """Yield an error for each mark at words of which another says what does not go together with it."""
    for kinds in _AT_ODDS:
        alike = sorted((mark for mark in marks if isinstance(mark.what, kinds)), key=lambda mark: mark.span)
        for mark, following in pairwise(alike):
            if following.span.start < mark.span.end and isinstance(following.by, Editor):
                words = quoted(squeezed(source.text[slice(*following.span)]))
                text = f"{words} is, or is in, words of which something else is said; keep one of the two"
                yield report("correction-impossible", following.by.place, text)


def mark_of(seen: Seen, said: Correction | LinkCorrection) -> Mark | Message:
    """Return what an editor says of quoted words, or why that cannot be."""
    span = seen.find(said.quote)
    if isinstance(span, Message):
        return span
    what = Link(said.to) if isinstance(said, LinkCorrection) else _what(said)
    reason = _impossible(seen, span, what)
    return impossible(said.quote, reason) if reason else Mark(span, what, Editor(said.quote.place))


def impossible(quote: Quote, reason: str) -> Message:
    """Return the error for words that cannot be read as an editor says."""
    return report("correction-impossible", quote.place, f"{quoted(squeezed(quote.exact))} {reason}")


def _what(said: Correction) -> What:
    match said.reading:
        case "question-label" | "question":
            return _begins("question", said)
        case "answer-label" | "answer":
            return _begins("answer", said)
        case "not-a-label":
            return NotALabel()
        case "one-paragraph":
            return Wrapped()
        case "furniture":
            return Out(EDITOR)
        case "note-mark":
            return Call(said.note or "")


def _begins(kind: str, said: Correction) -> Begins:
    is_question, is_printed = kind == "question", said.reading.endswith("-label")
    named = _NUMBERS.search(said.quote.exact) if is_printed else None
    printed = (parse_numbers(named[0]) or ()) if named else ()
    added = said.numbers not in ((), printed) and any(map(str.isdigit, said.quote.exact))
    return Begins("question" if is_question else "answer", said.numbers or printed, is_printed, added)


def _impossible(seen: Seen, span: Span, what: What) -> str | None:
    """Return why a stretch cannot be that, or None."""
    text = seen.source.text
    match what:
        case Link() | Call():
            return "runs on behind a note; quote less" if seen.runs_over_note(span) else None
        case _ if seen.is_in_note(span):
            return "is in a note, which has no questions and no lines; quote words of the text"
        case Out() if not seen.is_whole(span):
            return "has a note mark or left-out words within it; quote what stands before and behind that"
        case Begins() if not text[: span.start][-1:].isspace() and span.start:
            return "begins in the middle of a word; quote whole words"
        case Begins(is_printed=True) if not text[span.end : span.end + 1].isspace() and span.end < len(text):
            return "ends in the middle of a word; quote whole words"
        case _:
            return None


def beginnings(edited: tuple[Mark, ...]) -> Iterator[Border]:
    """Yield where questions and answers of an editor begin: a line begins there too."""
    for span, _ in marked(edited, Begins):
        yield Border(Span(span.start, span.start))


def span_around(span: Span, spans: Iterable[Span]) -> Span | None:
    """Return the one of the spans that has some of a stretch, or None."""
    return next((each for each in spans if each.start < span.end and span.start < each.end), None)


def corrected_labels(
    labels: Mapping[int, Label], lines: Sequence[Paragraph], edited: tuple[Mark, ...]
) -> dict[int, Label]:
    """Return the labels by the place of their line: what an editor says goes before what rules found."""
    kept = dict(labels)
    for place in lines_that_are_none(lines, edited):
        kept.pop(place, None)
    for span, begins in marked(edited, Begins):
        kept[_place(lines, span)] = _label(lines[_place(lines, span)], span, begins)
    return kept


def lines_that_are_none(lines: Sequence[Paragraph], edited: tuple[Mark, ...]) -> tuple[int, ...]:
    """Return the places of the lines of which an editor says that they are no label."""
    return tuple(_place(lines, span) for span, _ in marked(edited, NotALabel))


def _place(lines: Sequence[Paragraph], span: Span) -> int:
    """Return the place of the line in which a stretch begins."""
    return bisect_right(lines, span.start, key=lambda line: line.span.start) - 1


def _label(line: Paragraph, span: Span, begins: Begins) -> Label:
    """Return the label of a line; what stands behind the quoted words is text if it has a letter or digit."""
    words = plain_text(line)
    length = 0
    if begins.is_printed:
        parts = (inline.span for inline in line.inlines if isinstance(inline, Text))
        length = sum(max(0, min(part.end, span.end) - part.start) for part in parts)
    rest_is_text = any(map(str.isalnum, words[length:]))
    return Label(begins.kind, begins.numbers, length if rest_is_text else None, begins.are_added)
