"""Index what the notes of a raw text are made of: every reference, opener and closer, found once.

A search of the text for each reference would make long documents quadratic.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from converter.model import Span

_REFERENCE = re.compile(r"\[(?:footnote|endnote)Ref:(-?\d{1,10})\]")
_OPENER = re.compile(r" \[(-?\d{1,10}): ")
_CLOSER = re.compile(r"\][ \u00a0]*(?=[\n\t]|\Z)")  # behind the last note: a line end, a cell's end, the end
_BRACKET = re.compile(r"[\[\]]")


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that calls a note, by the id that the Word file gave it.

    ``series``: "footnote" or "endnote" where a file says so; ``shown``: the sign, "" for the number.
    """

    id: str
    span: Span
    series: str = ""
    shown: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Return what names the note in its file."""
        return self.series, self.id


@dataclass(frozen=True, slots=True)
class Opener:
    """The beginning of what may be a note: `` [3: ``."""

    id: str
    span: Span
    joint: bool  # follows another note directly: "]  [4: "
    wide: bool  # two spaces after the colon: Word's own notes begin with one


class NoteIndex:
    """Every reference, opener and closer of a text, found once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.openers = [
            Opener(
                match[1],
                Span(*match.span()),
                match.start() > 1 and text.startswith("] ", match.start() - 2),
                text.startswith(" ", match.end()),
            )
            for match in _OPENER.finditer(text)
        ]
        self.closers = [match.start() for match in _CLOSER.finditer(text)]
        self._starts = [opener.span.start for opener in self.openers]

    def references(self) -> Iterator[tuple[Reference, int]]:
        """Yield each reference with the start of the next one, or the end of the text."""
        matches = list(_REFERENCE.finditer(self.text))
        ends = [match.start() for match in matches[1:]] + [len(self.text)]
        for match, end in zip(matches, ends, strict=False):
            yield Reference(match[1], Span(*match.span())), end

    def openers_in(self, span: Span, ids: dict[str, list[int]]) -> list[Opener]:
        """Return the openers of pending ids in a span."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end, lo=first)
        return [opener for opener in self.openers[first:last] if opener.id in ids]

    def closer(self, start: int, end: int) -> int | None:
        """Return the first place from start where a note can end."""
        place = bisect_left(self.closers, start)
        found = self.closers[place] if place < len(self.closers) else end
        return found if found < end else None

    def closer_outside_brackets(self, start: int, end: int) -> int | None:
        """Return the first place from start where a note can end and no bracket of its text is open."""
        closers = self.closers[bisect_left(self.closers, start) : bisect_left(self.closers, end)]
        depth, waiting = 0, iter(closers)
        closer = next(waiting, None)
        for bracket in _BRACKET.finditer(self.text, start, end) if closer is not None else ():
            depth += 1 if bracket[0] == "[" else -1
            if bracket.start() != closer:
                continue
            if depth < 0:
                return closer
            closer = next(waiting, None)
        return None
