"""Say where two texts part, and what became of the words: lost, added, moved or changed."""

from __future__ import annotations

import re
from collections import Counter

_SHOWN = 30  # characters of a difference in a message


def squeezed(text: str) -> str:
    """Return the text with every run of white space as one space, none at the ends."""
    return " ".join(text.split())


def bare(text: str) -> str:
    """Return the visible characters of a text."""
    return "".join(text.split())


def difference(wanted: str, found: str) -> tuple[int, str, str]:
    """Return where two texts part, and what each has between their common beginning and end."""
    shorter = min(len(wanted), len(found))
    start = next((at for at in range(shorter) if wanted[at] != found[at]), shorter)
    end = next((at for at in range(shorter - start) if wanted[-1 - at] != found[-1 - at]), shorter - start)
    return start, wanted[start : len(wanted) - end], found[start : len(found) - end]


def describe(lost: str, added: str) -> tuple[str, str]:
    """Return the code and the words for a difference."""
    if not added:
        return "text-lost", f"not on the page: {quoted(lost)}"
    if not lost:
        return "text-added", f"only on the page: {quoted(added)}"
    if Counter(lost) == Counter(added):
        return "text-moved", f"the source has {quoted(lost)} where the page has {quoted(added)}"
    return "text-changed", f"the source has {quoted(lost)}, the page {quoted(added)}"


def quoted(text: str) -> str:
    """Return the beginning of a text in quotes, note tokens as [1]."""
    shown = re.sub("\x01(\\d+)\x02", r"[\1]", text)
    return f"“{shown if len(shown) <= _SHOWN else shown[:_SHOWN] + '…'}”"
