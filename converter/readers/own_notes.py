"""Find the notes that the asker numbered by hand: ``1)``, ``[1]`` or ``(*)`` in the text, a list at the end.

They are a series of their own beside the extractor's notes, and are never merged with those. The list
stays where it stands; a mark becomes a link only where the match is certain: one list, and one place in
a question that can be meant.

Source of the rule: letters of 2024, with the list behind the last answer or behind the questions.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from converter.diagnostics import Diagnostic, diagnostic
from converter.model import Inline, OwnNote, Paragraph, Section, Span, Text, plain_text

_ENTRY = re.compile(
    r"(?P<mark>\((?P<star>\*+)\)|\[(?P<bracket>\d{1,2})\]|(?P<round>\d{1,2})\))\s*(?=[^a-zà-ÿ\s]|https?:|www\.|\w+\.\w)"
)
_MARK = re.compile(r"\((?P<star>\*+)\)|\[(?P<bracket>\d{1,2})\]|(?<![\d(])(?P<round>\d{1,2})\)")
_AT_AN_END = re.compile(r"\s*(?:[,.;:?!)»”’]|\d{1,2}\)|\Z)")
_RULE = re.compile(r"[_\u2500\u2014-]{5,}\Z")


@dataclass(frozen=True, slots=True)
class OwnNoteReading:
    """The sections with the list as one of its own where it ends the document, the notes, what was odd."""

    sections: tuple[Section, ...]
    own_notes: tuple[OwnNote, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_own_notes(sections: tuple[Section, ...]) -> OwnNoteReading:
    """Return the asker's notes; without a list there are none, and marks stay text."""
    marks = _marks(sections)
    notes: list[OwnNote] = []
    read: list[Section] = []
    found: list[Diagnostic] = []
    for place, section in enumerate(sections):
        start = _list_start(section, marks)
        if start is None:
            read.append(section)
            continue
        entries = list(_entries(section.blocks[start:], marks))
        notes += entries
        found += _unmatched(entries)
        is_last = place == len(sections) - 1
        read += _parted(section, start) if is_last else (section,)
    found += _without_entry(marks, {note.mark for note in notes})
    return OwnNoteReading(tuple(read), tuple(notes), tuple(found))


def _marks(sections: tuple[Section, ...]) -> dict[str, list[tuple[Span, bool]]]:
    """Return the places in questions and title that look like a mark, and whether each ends a phrase."""
    marks: dict[str, list[tuple[Span, bool]]] = defaultdict(list)
    for section in sections:
        for block in section.blocks if section.kind in ("question", "title") else ():
            for inline in block.inlines:
                for mark, span, at_end in _marks_in(inline):
                    if span.start != block.span.start:  # there it begins an entry of a list
                        marks[mark].append((span, at_end))
    return marks


def _marks_in(inline: Inline) -> Iterator[tuple[str, Span, bool]]:
    if not isinstance(inline, Text):
        return
    for match in _MARK.finditer(inline.text):
        if not _closes_bracket(inline.text, match):
            start = inline.span.start + match.start()
            at_end = bool(_AT_AN_END.match(inline.text, match.end()))
            yield match[0], Span(start, start + len(match[0])), at_end


def _closes_bracket(text: str, match: re.Match[str]) -> bool:
    """Return whether the mark only closes a bracket: "(D66)", "(groep 8)"."""
    opened = text.rfind("(", 0, match.start())
    return match["round"] is not None and opened > text.rfind(")", 0, match.start())


def _list_start(section: Section, marks: dict[str, list[tuple[Span, bool]]]) -> int | None:
    """Return the position of the first entry of a list that ends the section."""
    for place, block in enumerate(section.blocks):
        entry = _ENTRY.match(plain_text(block))
        if place and plain_text(section.blocks[place - 1]).endswith(":"):
            return None  # what follows is enumerated by the text itself
        if place and entry and _value(entry) in ("1", "*") and entry["mark"] in marks:
            return place - 1 if _RULE.match(plain_text(section.blocks[place - 1])) else place
    return None


def _value(match: re.Match[str]) -> str:
    return match["star"] or match["bracket"] or match["round"]


def _entries(blocks: Sequence[Paragraph], marks: dict[str, list[tuple[Span, bool]]]) -> Iterator[OwnNote]:
    """Yield each entry with the paragraphs that follow it, up to the next one."""
    starts = [
        (place, match) for place, block in enumerate(blocks) if (match := _ENTRY.match(plain_text(block)))
    ]
    ends = [place for place, _ in starts[1:]] + [len(blocks)]
    for (place, match), end in zip(starts, ends, strict=True):
        own = tuple(blocks[place:end])
        start = own[0].span.start
        yield OwnNote(
            match["mark"],
            own,
            Span(start, own[-1].span.end),
            Span(start, start + len(match["mark"])),
            _calls(marks.get(match["mark"], []), start),
        )


def _calls(places: list[tuple[Span, bool]], entry: int) -> tuple[Span, ...]:
    """Return the places that certainly call the entry: the only one, or all that end a phrase."""
    before = [(span, at_end) for span, at_end in places if span.start < entry]
    if len(before) == 1:
        return (before[0][0],)
    return tuple(span for span, at_end in before if at_end)


def _unmatched(entries: list[OwnNote]) -> Iterator[Diagnostic]:
    for note in entries:
        if not note.calls:
            message = f"the asker's note {note.mark} has no certain mark in the questions; it stays text"
            yield diagnostic("own-note-unmatched", message, note.mark_span)


def _without_entry(marks: dict[str, list[tuple[Span, bool]]], listed: set[str]) -> Iterator[Diagnostic]:
    for mark, places in marks.items():
        ends = [span for span, at_end in places if at_end]
        if mark not in listed and ends:
            message = (
                f"the mark {mark} looks like one of the asker's own notes, but no list has it; it stays text"
            )
            yield diagnostic("own-note-unmatched", message, ends[0])


def _parted(section: Section, start: int) -> tuple[Section, Section]:
    """Return the section without the list, and the list as a section of its own."""
    kept, listed = section.blocks[:start], section.blocks[start:]
    end = kept[-1].span.end if kept else section.span.end
    return (
        Section(section.kind, section.numbers, section.label, kept, Span(section.span.start, end)),
        Section("other", (), None, listed, Span(listed[0].span.start, listed[-1].span.end)),
    )
