"""Long lists of documents in parts that mostly stay as they are: by year, within it the oldest first.

A new document is nearly always the newest, so that it changes the last part alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from converter.collection import Entry
from converter.view.groups import date_of

MOST = 500
"""How many documents stand on one page; with all their places they weigh some 50 kB compressed."""
_UNDATED = "zonder-datum"


@dataclass(frozen=True, slots=True)
class Part:
    """The documents of a year, or one part of them: ``2024``, ``2024-2``, ``zonder-datum``."""

    name: str
    entries: tuple[Entry, ...]


def newest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return documents by their day, those without one last."""
    return tuple(sorted(sorted(entries, key=lambda each: each.address), key=date_of, reverse=True))


def parts_of(entries: Iterable[Entry]) -> tuple[Part, ...]:
    """Return the parts of a list that is too long for one page, the newest first; else none."""
    oldest_first = newest_first(entries)[::-1]
    if len(oldest_first) <= MOST:
        return ()
    years = groupby(oldest_first, key=lambda each: date_of(each)[:4] or _UNDATED)
    return tuple(part for year, found in years for part in _cut(year, tuple(found)))[::-1]


def _cut(year: str, entries: tuple[Entry, ...]) -> Iterator[Part]:
    for number, start in enumerate(range(0, len(entries), MOST), 1):
        yield Part(f"{year}-{number}" if number > 1 else year, entries[start : start + MOST])
