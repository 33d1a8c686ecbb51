"""The words of a text as search sees them; ``theme/scripts/zoekwoorden.js`` must see the same.

**Normal form**: NFKC, lower case, accents dropped, "ß" as "ss", "æ" as "ae"; soft hyphens and signs of no
width or of direction are nothing. **Words** are the runs of letters and digits. At one place stand:
"NIS2" as nis2 and nis (letters that digits stick to count alone too, from two on), "ADL-hulp" as adl, hulp
and adlhulp (a hyphen between letters, up to three parts; of more parts each has a place of its own).
Of a word longer than 64 characters the first 64 count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

LONGEST = 64
_MOST_PARTS = 3

_WRITTEN_OUT = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "ı": "i",
    "ς": "σ",
    "\u2010": "-",
}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_CHAIN = re.compile(r"[^\W_]+(?:(?<=[^\W\d_])-(?=[^\W\d_])[^\W_]+)*")  # "nis2", "kat-en-muis"
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def normal_form(text: str) -> str:
    """Return the text as it is compared; it may be longer or shorter than before."""
    text = text.lower() if text.isascii() else text
    for sign in set(_NOT_ASCII.findall(text)):
        text = text.replace(sign, _folded(sign))
    return text.lower()


@lru_cache(maxsize=4096)
def _folded(sign: str) -> str:
    parts = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", sign).lower())
    return "".join(_plain(part) for part in parts)


def _plain(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in ("Mn", "Cf"):
        return ""
    return " " if category in ("Nl", "No") else _WRITTEN_OUT.get(sign, sign)


def number_form(text: str) -> str:
    """Return a number as it is looked up: "Aanhangsel  594" and "aanhangsel-594" are one."""
    return "-".join(_chains(text))


def words_of(text: str) -> list[tuple[str, ...]]:
    """Return the words at each place of a text."""
    return [words for chain in _chains(text) for words in _places_of(chain)]


def _chains(text: str) -> list[str]:
    return _CHAIN.findall(normal_form(text))


@lru_cache(maxsize=1 << 15)  # few words make most of a text
def _places_of(chain: str) -> tuple[tuple[str, ...], ...]:
    parts = chain.split("-")
    if len(parts) > _MOST_PARTS:
        return tuple(tuple(_forms(part)) for part in parts)
    whole = ["".join(parts)[:LONGEST]] if len(parts) > 1 else []
    return (tuple(dict.fromkeys([*whole, *(form for part in parts for form in _forms(part))])),)


def _forms(run: str) -> Iterator[str]:
    run = run[:LONGEST]
    yield run
    if not run.isalpha():
        yield from _LETTERS.findall(run)
