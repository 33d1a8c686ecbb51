"""Find the stretch that a quotation names, or say what to write where it names none, or several."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import product

from converter.desk.quotes import Quote, VisibleWords, matches, occurrences, told_apart
from converter.desk.yaml_lines import yaml_line
from converter.diagnostics import Message, report
from converter.differences import difference, quoted, squeezed
from converter.model import Span

_MANY = 100  # places are counted so far
_SHOWN = 5
_SEEDS, _PLACES = 4, 3  # what is tried to find a passage, which must not cost more than reading does
_SHORTEST_SEED, _SEED_SIZES = 3, range(1, 65)
_PLAIN = str.maketrans("‘’‚´`“”„«»–—", "'" * 5 + '"' * 5 + "--")
_COMPARED = 120  # characters of a passage
_ALIKE = 0.6


def resolve(visible: VisibleWords, quote: Quote) -> Span | Message:
    """Return the one stretch that is quoted, or an error with the lines to paste instead."""
    found = matches(visible.words, quote, _MANY)
    if len(found) == 1:
        return visible.span(found[0], found[0] + len(squeezed(quote.exact)))
    alone = found or matches(visible.words, Quote(quote.exact), _MANY)
    if alone:
        return report("quote-not-unique", quote.place, _several(visible, quote, alone, fitting=bool(found)))
    return report("quote-not-found", quote.place, _nowhere(visible, quote))


def _several(visible: VisibleWords, quote: Quote, found: tuple[int, ...], *, fitting: bool) -> str:
    """Return what makes the words unique, for each of the places where they stand."""
    count = {1: "once", 2: "twice", _MANY: f"{_MANY} times or more"}.get(len(found), f"{len(found)} times")
    sides = (("behind", quote.prefix), ("before", quote.suffix))
    around = " and ".join(f"{side} “{squeezed(words)}”" for side, words in sides if words)
    where = (" " if fitting else ", but not ") + around if around else ""
    lines = "".join(f"; {_line_for(visible, quote, start)}" for start in found[:_SHOWN])
    more = f"; and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return f"{quoted(squeezed(quote.exact))} stands {count} in {_named_scope(visible)}{where}{lines}{more}"


def _line_for(visible: VisibleWords, quote: Quote, start: int) -> str:
    """Return the lines that name one of the places: "for 3:12 write prefix: zegt and suffix: dat"."""
    end = start + len(squeezed(quote.exact))
    line, column = visible.source.line_and_column(visible.span(start, end).start)
    told = told_apart(visible.words, start, end)
    if told is None:
        return f"for {line}:{column} quote more words"
    pairs = (("prefix", squeezed(told.prefix)), ("suffix", squeezed(told.suffix)))
    lines = " and ".join(yaml_line(key, words) for key, words in pairs if words)
    return f"for {line}:{column} write {lines or 'exact alone'}"


def _nowhere(visible: VisibleWords, quote: Quote) -> str:
    """Return the nearest passage, where it first differs, and the line that quotes it."""
    exact, name = squeezed(quote.exact), _named_scope(visible)
    start, end = _nearest(visible.words, exact)
    if start == end:
        return f"{quoted(exact)} is not in {name}, nor anything like it; copy the words from the page"
    same, _, _ = difference(exact, visible.words[start : start + len(exact)])
    here, there = _named(exact[same : same + 1]), _named(visible.words[start + same : start + same + 1])
    place = visible.source.place(visible.span(start, end).start)
    first = f"the nearest, at {place}, differs first in {here} where the file has {there}"
    line = yaml_line("exact", visible.words[start:end])
    return f"{quoted(exact)} is not in {name}; {first}; write {line}"


def _nearest(words: str, exact: str) -> tuple[int, int]:
    """Return where the passage that is most like the words begins and ends; (0, 0) where none is."""
    words, exact = _folded(words), _folded(exact)
    likeness = {passage: _alike(words[slice(*passage)], exact) for passage in _passages(words, exact)}
    best = min(likeness, key=lambda passage: (-likeness[passage], passage), default=(0, 0))
    return best if likeness.get(best, 0) >= _ALIKE else (0, 0)


def _folded(words: str) -> str:
    """Return words with small letters and plain quotes, each in its place."""
    small = words.lower()
    return (small if len(small) == len(words) else words).translate(_PLAIN)


def _alike(passage: str, exact: str) -> float:
    return SequenceMatcher(None, passage[:_COMPARED], exact[:_COMPARED], autojunk=False).ratio()


def _passages(words: str, exact: str) -> Iterator[tuple[int, int]]:
    """Yield passages that begin and end as a quotation, or share a piece and have as many words around it."""
    pieces = _shared(words, exact)
    for first, last in pieces:
        before, behind = exact.count(" ", 0, first), exact.count(" ", last)
        for start in occurrences(words, exact[first:last], _PLACES):
            end = start + last - first
            begin = _words_before(words, start, before) if first else start
            yield begin, _words_behind(words, end, behind) if last < len(exact) else end
    heads = [exact[:last] for first, last in pieces if not first]
    tails = [exact[first:] for first, last in pieces if last == len(exact)]
    for head, tail in product(heads, tails):
        for start in occurrences(words, head, _PLACES):
            if (found := words.find(tail, start, start + 2 * len(exact))) >= 0:
                yield start, found + len(tail)


def _words_before(words: str, start: int, count: int) -> int:
    """Return where the word at a place begins, or one so many words before it."""
    start = words.rfind(" ", 0, start) + 1
    for _ in range(count):
        start = words.rfind(" ", 0, max(start - 1, 0)) + 1
    return start


def _words_behind(words: str, end: int, count: int) -> int:
    """Return where the word at a place ends, or one so many words behind it."""
    for further in range(count + 1):
        end = words.find(" ", end + bool(further))
        if end < 0:
            return len(words)
    return end


def _shared(words: str, exact: str) -> list[tuple[int, int]]:
    """Return the longest pieces of a quotation that are in the text: from some words on, and at its end."""
    borders = [0, *(place + 1 for place, character in enumerate(exact) if character == " ")]
    pieces = []
    for first in borders[:: len(borders) // _SEEDS + 1]:
        heads = [exact[first : first + size] for size in _SEED_SIZES]
        pieces.append((first, min(first + _known(words, heads), len(exact))))
    tails = [exact[-size:] for size in _SEED_SIZES]
    pieces.append((max(len(exact) - _known(words, tails), 0), len(exact)))
    shortest = min(_SHORTEST_SEED, len(exact))
    return [(first, last) for first, last in pieces if last - first >= shortest]


def _known(words: str, longer: list[str]) -> int:
    """Return how many of these pieces, each longer than the one before, are in the text."""
    return bisect_left(longer, 1, key=lambda piece: piece not in words)


def _named_scope(visible: VisibleWords) -> str:
    """Return "brief.txt", or "lines 8 to 12 of brief.txt" where the words are looked for there alone."""
    source, scope = visible.source, visible.scope
    if scope == Span(0, len(source.text)):
        return source.name
    first, last = (source.line_and_column(offset)[0] for offset in scope)
    return f"lines {first} to {last} of {source.name}"


def _named(character: str) -> str:
    """Return "’ (U+2019)", or the number alone of what cannot be seen by itself."""
    if not character or character == " ":
        return "a blank" if character else "no more words"
    seen = f"{character} " if unicodedata.category(character)[0] in "LNPS" else ""
    return f"{seen}(U+{ord(character):04X})"
