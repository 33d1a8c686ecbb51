"""Find the block of notes that belongs to the references before it.

Behind the references of a paragraph stands the whole chain of their notes: `` [3: text]  [4: text] ``.
A block can often be split in several ways, since a note's text may hold anything. The start with two
spaces is preferred (Word's own notes begin with one), then the last possible start; whatever else
was possible is reported. Every step walks forward once, so the whole is linear in the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from converter.diagnostics import Diagnostic, diagnostic
from converter.model import Span
from converter.readers.note_index import NoteIndex, Opener, Reference

_SHOWN = 60  # characters of a reading in a message


@dataclass(frozen=True, slots=True)
class Definition:
    """A note with its reference: the whole of `` [3: text] `` and the text inside."""

    reference: Reference
    whole: Span
    inside: Span


@dataclass(slots=True)
class Pending:
    """References that wait for their notes."""

    references: list[Reference] = field(default_factory=list)
    positions: dict[str, list[int]] = field(default_factory=dict)

    def add(self, reference: Reference) -> None:
        """Let a further reference wait."""
        self.positions.setdefault(reference.id, []).append(len(self.references))
        self.references.append(reference)

    def next_one(self, position: int, id_: str) -> int | None:
        """Return the position after this one if it waits for the id."""
        following = position + 1
        waits = following < len(self.references) and self.references[following].id == id_
        return following if waits else None

    def next_with(self, position: int, id_: str) -> int | None:
        """Return the first position after this one that waits for the id."""
        places = self.positions.get(id_, [])
        index = bisect_left(places, position + 1)
        return places[index] if index < len(places) else None

    def last_with(self, position: int, id_: str) -> int:
        """Return the last position before this one that waits for the id; there is one."""
        places = self.positions[id_]
        return places[bisect_left(places, position) - 1]


@dataclass(slots=True)
class _Chain:
    """The openers of a block of notes, each with the position of its reference."""

    positions: list[int] = field(default_factory=list)
    openers: list[Opener] = field(default_factory=list)
    rivals: list[tuple[Opener, Opener]] = field(default_factory=list)

    @property
    def last(self) -> int:
        return self.positions[-1] if self.positions else -1


def read_block(
    index: NoteIndex, pending: Pending, span: Span, found: list[Diagnostic]
) -> list[Definition] | None:
    """Return the notes that stand between a reference and the next: all that are pending, or some."""
    openers = index.openers_in(span, pending.positions)
    if not openers:
        return None
    complete, is_past = len(pending.references), partial(_is_past, index, span.end)
    chain = _chain(openers, pending.next_one, complete, is_past)
    if len(chain.openers) < complete:
        chain = _latest(pending, _chain(openers, pending.next_with, 1, is_past))
    definitions = _definitions(index, pending, chain, span.end)
    if definitions:
        found.extend(_ambiguous(index, chain, definitions, span.end))
    return definitions


def _chain(
    openers: list[Opener],
    following: Callable[[int, str], int | None],
    complete: int,
    is_past: Callable[[Opener, Opener], bool],
) -> _Chain:
    """Return the longest chain; of two starts the one with two spaces is taken, else the last.

    ``is_past``: whether a note ends before an opener, so that a complete chain is not followed.
    """
    chain = _Chain()
    for opener in openers:
        if len(chain.openers) >= complete and is_past(chain.openers[-1], opener):
            break
        position = following(chain.last, opener.id)
        if position is not None and (opener.joint or not chain.openers):
            chain.positions.append(position)
            chain.openers.append(opener)
        elif chain.openers and opener.id == chain.openers[-1].id:
            _settle(chain, opener)
    return chain


def _latest(pending: Pending, chain: _Chain) -> _Chain:
    """Give an incomplete chain to the last references that can have it: they stand in its paragraph."""
    following = len(pending.references)
    for place in reversed(range(len(chain.openers))):
        following = pending.last_with(following, chain.openers[place].id)
        chain.positions[place] = following
    return chain


def _is_past(index: NoteIndex, end: int, last: Opener, opener: Opener) -> bool:
    closer = index.closer(last.span.end, end)
    return closer is not None and closer < opener.span.start and not opener.joint


def _settle(chain: _Chain, rival: Opener) -> None:
    """Let a second opener for the same reference take the place of the first, if it is the better one."""
    last = chain.openers[-1]
    if len(chain.openers) > 1 and not rival.joint:
        return
    if rival.wide < last.wide:
        chain.rivals.append((last, rival))
        return
    chain.rivals.append((rival, last))
    chain.openers[-1] = rival


def _definitions(index: NoteIndex, pending: Pending, chain: _Chain, end: int) -> list[Definition] | None:
    if not chain.openers:
        return None
    last = chain.openers[-1]
    closer = index.closer_outside_brackets(last.span.end, end)
    closer = closer if closer is not None else index.closer(last.span.end, end)
    if closer is None:
        return None
    closed = closer + 1 + index.text.startswith(" ", closer + 1)
    ends = [opener.span.start for opener in chain.openers[1:]] + [closed]
    insides = [start - 2 for start in ends[:-1]] + [closer]
    return [
        Definition(
            pending.references[position],
            Span(opener.span.start, end_),
            Span(opener.span.end, inside),
        )
        for position, opener, end_, inside in zip(chain.positions, chain.openers, ends, insides, strict=True)
    ]


def _ambiguous(
    index: NoteIndex, chain: _Chain, definitions: list[Definition], end: int
) -> Iterator[Diagnostic]:
    last = definitions[-1]
    insides = {item.inside.start: item.inside for item in definitions}
    for taken, other in chain.rivals:
        inside = insides.get(taken.span.end)
        if inside and other.span.end <= inside.end:
            yield _two_readings(index.text, taken.id, inside, Span(other.span.end, inside.end))
    closer = index.closer(last.inside.start, end)
    if closer is not None and closer != last.inside.end:
        yield _two_readings(index.text, last.reference.id, last.inside, Span(last.inside.start, closer))


def _two_readings(text: str, id_: str, taken: Span, other: Span) -> Diagnostic:
    return diagnostic(
        "footnote-ambiguous",
        f"note {id_} is read as {_quoted(text, taken)}; it could also be {_quoted(text, other)}",
        taken,
    )


def _quoted(text: str, span: Span) -> str:
    words = " ".join(text[span.start : span.end].split())
    return f"“{words if len(words) <= _SHOWN else words[: _SHOWN - 20] + ' … ' + words[-17:]}”"
