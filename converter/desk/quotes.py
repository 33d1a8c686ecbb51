"""Words that an editor quotes, and the stretch of a source that they name.

White space counts alike: any run of blanks and line ends is one blank. What no visitor sees (the markers of
notes in raw text) is a hole, which a quotation runs over. Nothing is matched that only looks alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from converter.differences import squeezed
from converter.model import Span
from converter.source import Source

APART = "\n"
"""What parts words that a quotation never joins: a text and its notes. Words of a quotation have none."""

_LONGEST_CONTEXT = 300  # of characters on each side; who needs more had better quote more words
_BLANKS_OR_WORD = re.compile(r"(?P<blanks>\s+)|\S+")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as quoted, with those right before and behind them where alone they name no one place.

    ``place`` is that of the quotation: ``NAME.yml:3:12``.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    place: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class VisibleWords:
    """The words of a stretch of a source as they are matched.

    A piece begins where white space or a hole ends: ``pieces`` says where in ``words``, ``offsets`` where in
    the source.
    """

    source: Source
    scope: Span
    holes: tuple[Span, ...]
    words: str
    pieces: tuple[int, ...]
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the stretch of the source that ``words[start:end]`` is; it begins and ends with no blank."""
        return Span(self._offset(start), self._offset(end - 1) + 1)

    def positions(self, span: Span) -> tuple[int, int]:
        """Return where in ``words`` what is visible of a stretch of the source begins and ends."""
        before = visible_words(self.source, Span(self.scope.start, span.start), self.holes).words
        exact = visible_words(self.source, span, self.holes).words
        start = len(before) + self.words.startswith(" ", len(before))
        return start, start + len(exact)

    def _offset(self, position: int) -> int:
        piece = bisect_right(self.pieces, position) - 1
        return self.offsets[piece] + position - self.pieces[piece]


def visible_words(source: Source, scope: Span | None = None, holes: tuple[Span, ...] = ()) -> VisibleWords:
    """Return the words of a stretch, or of the whole; ``holes`` stand in order and do not overlap."""
    scope = scope or Span(0, len(source.text))
    stretches = (("", source.text[slice(*stretch)], stretch.start) for stretch in without(scope, holes))
    return replace(words_of(source, stretches), scope=scope, holes=holes)


def words_of(source: Source, stretches: Iterable[tuple[str, str, int]]) -> VisibleWords:
    """Return the words of stretches: what parts each from the one before, if anything, its text and place."""
    words: list[str] = []
    pieces: list[int] = []
    offsets: list[int] = []
    length, before = 0, ""
    for border, text, start in stretches:
        before = border or before
        for found in _BLANKS_OR_WORD.finditer(text):
            if found["blanks"]:
                before = before or " "
                continue
            before = before if words else ""
            words.append(before + found[0])
            pieces.append(length + len(before))
            offsets.append(start + found.start())
            length, before = length + len(words[-1]), ""
    whole = Span(0, len(source.text))
    return VisibleWords(source, whole, (), "".join(words), tuple(pieces), tuple(offsets))


def without(span: Span, holes: tuple[Span, ...]) -> Iterator[Span]:
    """Yield what is left of a stretch between the holes, which stand in order and do not overlap."""
    start = span.start
    for hole in holes:
        if start < hole.start < span.end:
            yield Span(start, hole.start)
        if hole.start < span.end:
            start = max(start, hole.end)
    if start < span.end:
        yield Span(start, span.end)


def matches(words: str, quote: Quote, limit: int) -> tuple[int, ...]:
    """Return where in ``words`` a quotation begins: the first so many places, in order."""
    prefix, exact, suffix = map(squeezed, (quote.prefix, quote.exact, quote.suffix))
    heads = (prefix, f"{prefix} ") if prefix else ("",)  # whether a blank parts them need not be known
    tails = (suffix, f" {suffix}") if suffix else ("",)
    found = {
        start + len(head)
        for head in heads
        for tail in tails
        for start in occurrences(words, f"{head}{exact}{tail}", limit)
    }
    return tuple(sorted(found)[:limit])


def occurrences(words: str, needle: str, limit: int) -> Iterator[int]:
    """Yield where something stands in ``words``: the first so many places, which may overlap."""
    start = -1
    while needle and limit and (start := words.find(needle, start + 1)) >= 0:
        yield start
        limit -= 1


def selector(visible: VisibleWords, span: Span) -> Quote | None:
    """Return the quotation that names a stretch of the source and nothing else, with the least around it.

    Its prefix and suffix are whole words, with the blank that parts them from the quoted ones. None where the
    stretch has no visible character, or where nothing near tells it from another.
    """
    return told_apart(visible.words, *visible.positions(span))


def told_apart(words: str, start: int, end: int) -> Quote | None:
    """Return the quotation of ``words[start:end]`` that matches there alone, or None."""
    exact, heads, tails = words[start:end], _heads(words, start), _tails(words, end)
    both = zip_longest(heads, tails)
    sides = (
        [(head, end) for head in heads],
        [(start, tail) for tail in tails],
        [(heads[-1] if head is None else head, tails[-1] if tail is None else tail) for head, tail in both],
    )
    found = []
    for contexts in sides:
        quotes = [Quote(exact, words[head:start], words[end:tail]) for head, tail in contexts]
        fewest = bisect_left(quotes, -1, key=lambda quote: -len(matches(words, quote, 2)))
        found += quotes[fewest : fewest + 1]
    return min(found, key=lambda quote: len(quote.prefix + quote.suffix), default=None)


def _heads(words: str, start: int) -> tuple[int, ...]:
    """Return where a prefix can begin: at the words, then a word further before them each time."""
    first = max(start - _LONGEST_CONTEXT, words.rfind(APART, 0, start) + 1)
    borders = [place for place in range(start - 1, first, -1) if words[place - 1] == " "]
    return (start, *borders, first) if start > first else (start,)


def _tails(words: str, end: int) -> tuple[int, ...]:
    """Return where a suffix can end: behind the words, then a word further each time."""
    border = words.find(APART, end)
    last = min(end + _LONGEST_CONTEXT, len(words) if border < 0 else border)
    borders = [place for place in range(end + 1, last) if words[place] == " "]
    return (end, *borders, last) if end < last else (end,)
