"""Hold the lists of a text of the data to what the file says of each item: its list and its indent."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from converter.differences import bare, quoted
from converter.marks import Item
from converter.verify.told import Data

_BETWEEN = "\n\n"  # paragraphs of the data
Items = Mapping[str, Sequence[Item]]
"""What the file says of the items with the same words."""


class ListsOfText:
    """The lists of one text, the outer before those in it, each with the places of its items."""

    def __init__(self, text: Data) -> None:
        self._text: str = text["text"]
        self._is_title = text.get("kind") == "title"
        self._lists: list[list[list[int]]] = [each["items"] for each in text["lists"]]
        self._starts = sorted(start for items in self._lists for start, _ in items)

    def lists(self) -> Iterator[tuple[str, ...]]:
        """Yield each list by the characters of its items, with what stands in them."""
        for items in self._lists:
            yield tuple(bare(self._text[start:end]) for start, end in items)

    def items(self) -> Iterator[str]:
        """Yield the words of each item."""
        yield from (self._own_words(start, end) for items in self._lists for start, end in items)

    def differences(self, items: Items) -> Iterator[str]:
        """Yield what the file, whose items are given by their words, does not have so."""
        of = [
            set.intersection(*(set(items.get(self._own_words(*each), ())) for each in entries))
            for entries in self._lists
        ]
        for entries, found in zip(self._lists, of, strict=True):
            if not found:
                yield f"the list {self._first(entries)} is none in the source"
        for inner, outer in self._nested():
            if not any(one.indent < other.indent for one in of[outer] for other in of[inner]):
                yield f"the list {self._first(self._lists[inner])} stands in an item of another"

    def _first(self, entries: list[list[int]]) -> str:
        return quoted(self._own_words(*entries[0]))

    def _own_words(self, start: int, end: int) -> str:
        """Return the words of an item without the lists in it, which stand behind them."""
        behind = bisect_right(self._starts, start)
        return bare(self._text[start : min((end, *self._starts[behind : behind + 1]))])

    def _nested(self) -> Iterator[tuple[int, int]]:
        """Yield (list, list that has it in an item) for each list that stands in another."""
        entries = sorted((start, -end, at) for at, each in enumerate(self._lists) for start, end in each)
        around: list[tuple[int, int]] = []
        seen: set[int] = set()
        for start, end, at in entries:
            while around and around[-1][0] <= start:
                around.pop()
            if around and at not in seen:
                yield at, around[-1][1]
            seen.add(at)
            around.append((-end, at))

    def loose(self) -> Iterator[str]:
        """Yield the words of each paragraph with which no item begins."""
        firsts = set(self._starts)
        start = 0
        for paragraph in self._text.split(_BETWEEN) if not self._is_title else ():
            if start not in firsts:
                yield bare(paragraph)
            start += len(paragraph) + len(_BETWEEN)
