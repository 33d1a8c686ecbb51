"""The stem of a Dutch word, by the algorithm that Snowball publishes as "dutch_porter".

Own code after its description; the tests hold it to the package ``snowballstemmer``, and
``theme/scripts/zoekstam.js`` to this one. Words come in normal form, so without accents.

R1 is what follows the first non-vowel behind a vowel, and begins at the fourth letter at the earliest; R2
is the same within R1. A suffix goes only where it stands in R1 or R2.
"""

from __future__ import annotations

import re

_VOWELS = "aeiouyè"
_REGION = re.compile(rf"[^{_VOWELS}]*[{_VOWELS}]+[^{_VOWELS}]")
_CONSONANT_I_OR_Y = re.compile(rf"(?P<before>[{_VOWELS}])(?P<sign>i(?=[{_VOWELS}])|y)")  # "draaien", "royaal"
_DERIVING = ("end", "ing", "ig", "lijk", "baar", "bar")
_DOUBLED = ("kk", "tt", "dd")
_LONG_VOWEL = re.compile(rf"[^{_VOWELS}](?:aa|ee|oo|uu)[^{_VOWELS}I]\Z")  # "maan"
_FEWEST_BEFORE_R1 = 3


def stem(word: str) -> str:
    """Return the stem: "smokkelen" and "smokkels" have one."""
    word = "Y" + word[1:] if word.startswith("y") else word
    word = _CONSONANT_I_OR_Y.sub(_as_consonant, word)
    first, second = _regions(word)
    word = _plural(word, first)
    shorter = _final_e(word, first)
    e_found, word = shorter != word, shorter
    word = _heid(word, first, second)
    word = _derived(word, first, second, e_found=e_found)
    if _LONG_VOWEL.search(word):
        word = word[:-2] + word[-1]
    return word.replace("I", "i").replace("Y", "y")


def _as_consonant(match: re.Match[str]) -> str:
    return match["before"] + match["sign"].upper()


def _regions(word: str) -> tuple[int, int]:
    found = _REGION.match(word)
    if not found:
        return len(word), len(word)
    again = _REGION.match(word, found.end())
    return max(found.end(), _FEWEST_BEFORE_R1), again.end() if again else len(word)


def _undoubled(word: str) -> str:
    return word[:-1] if word.endswith(_DOUBLED) else word


def _ends_in_consonant(word: str) -> bool:
    return bool(word) and word[-1] not in _VOWELS


def _without(word: str, suffix: str, region: int) -> str | None:
    """Return the word without a suffix that stands in the region, or None."""
    rest = word.removesuffix(suffix)
    return rest if rest != word and len(rest) >= region else None


def _plural(word: str, first: int) -> str:
    """Take off "-heden", "-en", "-ene", "-s", "-se"; the longest that fits decides alone."""
    if word.endswith("heden"):
        rest = _without(word, "heden", first)
        return word if rest is None else f"{rest}heid"
    for suffix in ("ene", "en"):
        if word.endswith(suffix):
            return _without_en(word, suffix, first)
    for suffix in ("se", "s"):
        if word.endswith(suffix):
            rest = _without(word, suffix, first)
            return rest if rest and _ends_in_consonant(rest) and rest[-1] != "j" else word
    return word


def _without_en(word: str, suffix: str, first: int) -> str:
    rest = _without(word, suffix, first)
    if rest is None or not _ends_in_consonant(rest) or rest.endswith("gem"):
        return word
    return _undoubled(rest)


def _final_e(word: str, first: int) -> str:
    rest = _without(word, "e", first)
    return _undoubled(rest) if rest and _ends_in_consonant(rest) else word


def _heid(word: str, first: int, second: int) -> str:
    rest = _without(word, "heid", second)
    if rest is None or rest.endswith("c"):
        return word
    return _without_en(rest, "en", first)


def _derived(word: str, first: int, second: int, *, e_found: bool) -> str:
    """Take off "-end", "-ing", "-ig", "-lijk", "-baar", and "-bar" where an "e" stood behind it."""
    suffix = next((each for each in _DERIVING if word.endswith(each)), "")
    rest = _without(word, suffix, second) if suffix else None
    if rest is None or (suffix == "bar" and not e_found):
        return word
    match suffix:
        case "end" | "ing":
            shorter = _without_ig(rest, second)
            return _undoubled(rest) if shorter == rest else shorter
        case "ig":
            return _without_ig(word, second)
        case "lijk":
            return _final_e(rest, first)
        case _:
            return rest


def _without_ig(word: str, second: int) -> str:
    rest = _without(word, "ig", second)
    return word if rest is None or rest.endswith("e") else rest
