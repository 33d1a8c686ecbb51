"""Find the long form of an abbreviation among the words beside it, after Schwartz and Hearst (PSB 2003).

Their rule: each letter of the abbreviation stands in the long form, in order, the first at its beginning.
Ours is stricter: a letter begins a word, or follows in a word that gave its first letter (KMar: "Koninklijke
Marechaussee", BSN: "burgerservicenummer"), and no long form begins with a function word (EMM: not "en
Mensensmokkel" but "Expertisecentrum Mensenhandel en Mensensmokkel"). Of several the best fit counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from converter.model import Span

_FUNCTIONS = """
    aan al alle als andere bij binnen dan dat de deze die dit door dus een eigen elke en er geen haar het hun
    in is maar met mijn na naar nog of om onder onze ook op over per te tegen ten ter tot tussen uit uw van
    vanuit via voor wat wel zijn zo zoals zonder and for on the to
"""
_FUNCTION_WORDS = frozenset(_FUNCTIONS.split())
_ARTICLES = ("de", "het", "the")
_WORD = re.compile(
    r"""
    [A-ZÀ-Þ]{2,} (?![a-zß-ÿ])     # "EU"
    | [A-ZÀ-Þ]? [a-zß-ÿ]+         # "Openbaar"; in a print "deWet" is two words
    | [A-ZÀ-Þ] | \d+
    """,
    re.VERBOSE,
)
_SINGLE = 3  # a single word has three letters for each one of its abbreviation, at least


class Fit(NamedTuple):
    """How letters fit words: ``starts`` begin one, ``next_to`` follow the letter before, ``inner`` do not.

    ``unused``: words that gave no letter and are no function words. The higher ``score`` is better.
    """

    score: int
    starts: int
    next_to: int
    inner: int
    unused: int


_NOTHING = Fit(0, 0, 0, 0, 0)
_START = Fit(3, 1, 0, 0, 0)
_NEXT_TO = Fit(2, 0, 1, 0, 0)
_INNER = Fit(0, 0, 0, 1, 0)
_UNUSED = Fit(-2, 0, 0, 0, 1)


def find_long_form(short: str, words: str) -> Span | None:
    """Return where the long form stands at the end of ``words``, the text before "(ABBR)", or None."""
    letters = _letters(short)
    found = [*_WORD.finditer(words)][-min(2 * len(letters) + 3, len(letters) + 6) :]
    tokens = [match[0] for match in found]
    fits = _fits(letters, [token.lower() for token in tokens])
    good = [
        (fit.score, first)
        for first, fit in enumerate(fits)
        if fit and _may_begin(tokens[first], fit, letters) and _is_certain(fit, tokens[first:], letters)
    ]
    return Span(found[max(good)[1]].start(), found[-1].end()) if good else None


def is_long_form(short: str, words: str) -> bool:
    """Return whether all of ``words`` are the long form without any doubt, as in "ABBR (long form)"."""
    letters, tokens = _letters(short), _WORD.findall(words)
    fit = (
        _fits(letters, [token.lower() for token in tokens])[0]
        if 1 < len(tokens) <= len(letters) + 6
        else None
    )
    return bool(
        fit and fit.inner <= 1 and not fit.unused and fit.starts > 1 and _may_begin(tokens[0], fit, letters)
    )


def same_words(one: str, other: str) -> bool:
    """Return whether two long forms are one: "Regionale Expertisecentra", "Regionaal Expertisecentrum"."""
    return _stems(one) == _stems(other)


def is_function_word(word: str) -> bool:
    """Return whether a word only joins others: "van", "en", "the"; no long form begins with one."""
    return word.lower() in _FUNCTION_WORDS


def _stems(words: str) -> list[str]:
    tokens = (token.lower() for token in _WORD.findall(words))
    return [token[:4] for token in tokens if not is_function_word(token)]


def _letters(short: str) -> str:
    return "".join(char for char in short.lower() if char.isalnum())


def _fits(letters: str, words: Sequence[str]) -> list[Fit | None]:
    """Return for each word the best fit that begins with it and uses all letters, or None.

    Filled from the last word back; ``rest`` has the best fit of the words behind for each number of letters
    that are left to the words before.
    """
    count = len(letters)
    rest: list[Fit | None] = [None] * count + [_NOTHING]
    begun: list[Fit | None] = []
    for word in reversed(words):
        used = [
            _best_use(word, letters[done:], rest[done:]) if letters.startswith(word[0], done) else None
            for done in range(count + 1)
        ]
        begun.append(used[0])
        idle = _NOTHING if len(word) == 1 or is_function_word(word) else _UNUSED
        unused = (_add(idle, behind) if behind else None for behind in rest)
        rest = [max(filter(None, pair), default=None) for pair in zip(used, unused, strict=True)]
    return begun[::-1]


def _best_use(word: str, letters: str, rest: Sequence[Fit | None]) -> Fit | None:
    """Return the best fit in which the word gives the first letters, the words behind it the others."""
    takings = ((fit, rest[taken]) for taken, fit in _takings(word, letters))
    return max((_add(fit, behind) for fit, behind in takings if behind), default=None)


def _takings(word: str, letters: str) -> Iterator[tuple[int, Fit]]:
    """Return each number of letters that a word with the first of them can give, with the fit."""
    fit, place = _START, 0
    yield 1, fit
    for taken, letter in enumerate(letters[1:], 2):
        found = word.find(letter, place + 1)
        if found < 0:
            return
        fit, place = _add(fit, _NEXT_TO if found == place + 1 else _INNER), found
        yield taken, fit


@lru_cache(maxsize=4096)  # few of them are met again and again
def _add(one: Fit, other: Fit) -> Fit:
    return Fit(*map(sum, zip(one, other, strict=True)))


def _may_begin(token: str, fit: Fit, letters: str) -> bool:
    """Return whether a long form may begin with the word: no function word, but "De Nederlandsche Bank"."""
    if not is_function_word(token):
        return True
    perfect = fit.starts == len(letters) > len("DB") and not fit.unused
    return perfect and token[0].isupper() and token.lower() in _ARTICLES


def _is_certain(fit: Fit, tokens: Sequence[str], letters: str) -> bool:
    """Return whether chance is ruled out: the shorter the abbreviation, the better it must fit."""
    if len(tokens) == 1:
        word = tokens[0].lower()
        return len(word) >= _SINGLE * len(letters) > len("AB") * _SINGLE and not word.startswith(letters)
    if len(letters) == len("AB"):
        return fit.starts == len(letters) and not fit.unused
    return fit.starts > 1 and fit.inner < fit.starts + fit.next_to and fit.unused < fit.starts
