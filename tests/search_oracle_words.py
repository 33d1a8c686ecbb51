"""What a word is, written a second time: the oracle's own tokeniser."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property

_LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ς": "σ"}
_HYPHENS = "-\u2010\u2011"
MOST_PARTS = 3
LONGEST = 64  # of a longer word its beginning counts


@dataclass(frozen=True)
class Written:
    """What stands at one place: the parts between hyphens, one where there is no hyphen."""

    parts: tuple[str, ...]

    @cached_property
    def whole(self) -> str:
        return "".join(self.parts)[:LONGEST]

    @cached_property
    def words(self) -> frozenset[str]:
        """Everything that finds this place: the whole, the parts, and letters glued to digits."""
        alone = [run for part in self.parts for run in _letters_alone(part)]
        return frozenset((self.whole, *self.parts, *alone))


def normal(text: str) -> str:
    """Return the text as it is compared: lower case, without accents and signs that nobody sees."""
    seen = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    lower = unicodedata.normalize("NFKC", seen).lower()
    bare = "".join(sign for sign in unicodedata.normalize("NFD", lower) if unicodedata.category(sign) != "Mn")
    return "".join(_LETTERS.get(sign, sign) for sign in bare)


def read_words(text: str) -> list[Written]:
    """Return what stands at each place of one paragraph."""
    found: list[Written] = []
    for whole in _runs(normal(text)):
        run = [part[:LONGEST] for part in whole]
        if len(run) <= MOST_PARTS:
            found.append(Written(tuple(run)))
        else:
            found.extend(Written((part,)) for part in run)
    return found


def _runs(text: str) -> list[list[str]]:
    """Return the runs of letters and digits, those with a hyphen between letters together."""
    runs: list[list[str]] = []
    place = 0
    while place < len(text):
        end = place
        while end < len(text) and _in_word(text[end]):
            end += 1
        if end > place:
            joined = bool(runs) and place >= 2 and text[place - 1] in _HYPHENS
            if joined and _letter(text[place - 2]) and _letter(text[place]):
                runs[-1].append(text[place:end])
            else:
                runs.append([text[place:end]])
        place = max(end, place + 1)
    return runs


def _letter(sign: str) -> bool:
    return unicodedata.category(sign).startswith("L")


def _in_word(sign: str) -> bool:
    return _letter(sign) or unicodedata.category(sign) == "Nd"


def _letters_alone(part: str) -> list[str]:
    """Return the runs of two letters or more in a part that has digits too: "1telegraaf" has telegraaf."""
    runs = "".join(sign if _letter(sign) else " " for sign in part).split()
    return [run for run in runs if len(run) >= 2] if runs != [part] else []
