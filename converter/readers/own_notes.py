"""Find the notes that the asker numbered by hand: ``1)``, ``[1]`` or ``(*)`` in the text, a list at the end.

They are a series of their own beside the extractor's notes, and are never merged with those. A list
stays where it stands; a mark becomes a link only where the match is certain: one place in a question that
can be meant. A mark belongs to one entry: where each question has a list that begins with ``1)`` again, an
entry has the marks between the entry of the same sign before it and itself.

Source of the rule: letters of 2024, with the list behind the last answer or behind the questions.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from converter.diagnostics import Diagnostic, diagnostic
from converter.model import Inline, OwnNote, Paragraph, Section, Span, Text
from converter.spans import touches
from converter.walk import lines_of, plain_text

_ENTRY = re.compile(
    r"(?P<mark>\((?P<star>\*+)\)|\[(?P<bracket>\d{1,2})\]|(?P<round>\d{1,2})\))\s*(?=[^a-zà-ÿ\s]|https?:|www\.|\w+\.\w)"
)
_MARK = re.compile(r"\((?P<star>\*+)\)|\[(?P<bracket>\d{1,2})\]|(?<![\d(])(?P<round>\d{1,2})\)")
_AT_AN_END = re.compile(r"\s*(?:[,.;:?!)»”’]|\d{1,2}\)|\Z)")
_BRACKET = re.compile("[()]")
_RULE = re.compile(r"[_\u2500\u2014-]{5,}\Z")


@dataclass(frozen=True, slots=True)
class OwnNoteReading:
    """The sections with the list as one of its own where it ends the document, the notes, what was odd."""

    sections: tuple[Section, ...]
    own_notes: tuple[OwnNote, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_own_notes(
    sections: tuple[Section, ...], taken: Sequence[Span], called: Collection[str]
) -> OwnNoteReading:
    """Return the asker's notes; without a list there are none, and marks stay text.

    ``taken``: words that lead elsewhere already; a mark in them is none, for no link holds another.
    ``called``: the marks of which an editor says that they are called, wherever that is.
    """
    marks = _Marks(sections, sorted(taken), called)
    notes: list[OwnNote] = []
    read: list[Section] = []
    found: list[Diagnostic] = []
    for place, section in enumerate(sections):
        start = _list_start(section, marks)
        if start is None:
            read.append(section)
            continue
        entries = list(_entries(tuple(lines_of(section.blocks))[start:], marks))
        notes += entries
        found += _unmatched(entries)
        is_last = place == len(sections) - 1
        read += _parted(section, start) if is_last else (section,)
    found += _without_entry(marks, {call for note in notes for call in note.calls})
    return OwnNoteReading(tuple(read), tuple(notes), tuple(found))


class _Marks:
    """The places in questions and title that look like a mark; which of them call an entry."""

    def __init__(self, sections: tuple[Section, ...], taken: Sequence[Span], called: Collection[str]) -> None:
        self.called = called
        self.places: dict[str, list[tuple[Span, bool]]] = defaultdict(list)  # with whether it ends a phrase
        self._taken = taken
        self._last_entry: dict[str, int] = {}
        for section in sections:
            for block in lines_of(section.blocks) if section.kind in ("question", "title") else ():
                for inline in block.inlines:
                    self._add(inline, block.span.start)

    def _add(self, inline: Inline, start_of_block: int) -> None:
        for mark, span, at_end in _marks_in(inline):
            begins_an_entry = span.start == start_of_block
            if not begins_an_entry and not touches(self._taken, span):
                self.places[mark].append((span, at_end))

    def calls(self, mark: str, entry: Span) -> tuple[Span, ...]:
        """Return the places that certainly call an entry: the only one, or all that end a phrase.

        They stand between the entry of the same sign before it and itself; entries are asked for in order.
        """
        places, since = self.places.get(mark, []), self._last_entry.get(mark, 0)
        self._last_entry[mark] = entry.start
        if touches(self._taken, entry):
            return ()
        first = bisect_left(places, since, key=lambda each: each[0].start)
        last = bisect_left(places, entry.start, lo=first, key=lambda each: each[0].start)
        if last - first == 1:
            return (places[first][0],)
        return tuple(span for span, at_end in places[first:last] if at_end)

    def is_called(self, line: Paragraph) -> bool:
        """Return whether a line begins with a mark that an editor calls."""
        entry = _entry(line)
        return entry is not None and entry["mark"] in self.called


def _marks_in(inline: Inline) -> Iterator[tuple[str, Span, bool]]:
    """Yield what looks like a mark; in "(D66)" and "(groep 8)" a number only closes a bracket."""
    if not isinstance(inline, Text):
        return
    brackets = [match.start() for match in _BRACKET.finditer(inline.text)]
    for match in _MARK.finditer(inline.text):
        before = bisect_left(brackets, match.start()) - 1
        if match["round"] is not None and before >= 0 and inline.text[brackets[before]] == "(":
            continue
        start = inline.span.start + match.start()
        at_end = bool(_AT_AN_END.match(inline.text, match.end()))
        yield match[0], Span(start, start + len(match[0])), at_end


def _list_start(section: Section, marks: _Marks) -> int | None:
    """Return the position of the first entry of a list that ends the section."""
    before = ""
    is_called = bool(marks.called) and any(map(marks.is_called, lines_of(section.blocks)))
    for place, block in enumerate(lines_of(section.blocks)):
        entry = _entry(block)
        if before.endswith(":"):
            return None  # what follows is enumerated by the text itself
        if place and entry and _value(entry) in ("1", "*") and (is_called or entry["mark"] in marks.places):
            return place - 1 if _RULE.match(before) else place
        before = plain_text(block)
    return None


def _value(match: re.Match[str]) -> str:
    return match["star"] or match["bracket"] or match["round"]


def _entry(block: Paragraph) -> re.Match[str] | None:
    """Return the mark with which a paragraph begins; a note mark inside it would part it."""
    entry = _ENTRY.match(plain_text(block))
    first = block.inlines[0]
    return entry if entry and isinstance(first, Text) and first.text.startswith(entry["mark"]) else None


def _entries(blocks: Sequence[Paragraph], marks: _Marks) -> Iterator[OwnNote]:
    """Yield each entry with the paragraphs that follow it, up to the next one."""
    starts = [(place, match) for place, block in enumerate(blocks) if (match := _entry(block))]
    ends = [place for place, _ in starts[1:]] + [len(blocks)]
    for (place, match), end in zip(starts, ends, strict=True):
        own, mark = tuple(blocks[place:end]), match["mark"]
        start = own[0].span.start
        mark_span = Span(start, start + len(mark))
        yield OwnNote(mark, own, Span(start, own[-1].span.end), mark_span, marks.calls(mark, mark_span))


def _unmatched(entries: list[OwnNote]) -> Iterator[Diagnostic]:
    for note in entries:
        if not note.calls:
            message = f"the asker's note {note.mark} has no certain mark in the questions; it stays text"
            yield diagnostic("own-note-unmatched", message, note.mark_span)


def _without_entry(marks: _Marks, called: set[Span]) -> Iterator[Diagnostic]:
    for mark, places in marks.places.items():
        first = next((span for span, at_end in places if at_end and span not in called), None)
        if first:
            message = f"the mark {mark} looks like one of the asker's own notes, but no list behind it has it"
            yield diagnostic("own-note-unmatched", f"{message}; it stays text", first)


def _parted(section: Section, start: int) -> tuple[Section, Section]:
    """Return the section without the list, and the list as a section of its own."""
    kept, listed = section.blocks[:start], section.blocks[start:]
    end = kept[-1].span.end if kept else section.span.end
    return (
        Section(section.kind, section.numbers, section.label, kept, Span(section.span.start, end)),
        Section("other", (), None, listed, Span(listed[0].span.start, listed[-1].span.end)),
    )
