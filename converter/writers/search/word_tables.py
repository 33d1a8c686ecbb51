"""The tables that lead from what is asked to words: forms, insides, spelling."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from converter.writers.search.stem import stem
from converter.writers.search.tables import Row, Table
from converter.writers.search.vocabulary import Vocabulary
from converter.writers.search.words import LONGEST

SHORTEST_INSIDE = 4
_LONGEST_INLINE = 64


def word_tables(vocabulary: Vocabulary) -> tuple[Table, ...]:
    """Return the tables of a vocabulary.

    ``woorden``: a word's documents and units, and below "stem!" the words that share the stem (where these
    are more than the stem itself). ``plaatsen``: places. ``binnenin``: what stands behind the first letter of
    words, each with what stands before it. ``spelling``: words of letters alone and in how many documents.
    """
    words = sorted(vocabulary)
    return (
        Table("woorden", _words(vocabulary, words)),
        Table("plaatsen", _places(vocabulary, words), size=48_000),  # for phrases only: fewer files
        Table("binnenin", _insides(vocabulary, words)),
        Table("spelling", _spelling(vocabulary, words)),
    )


def _words(vocabulary: Vocabulary, words: list[str]) -> Iterator[Row]:
    forms: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if word.isalpha():
            forms[stem(word)].append(word)
    several = {f"{key}!": " ".join(same) for key, same in forms.items() if same != [key]}
    for key in sorted([*words, *several]):
        if key in several:
            yield key, several[key]
        else:
            yield from vocabulary[key].rows(key, places=False)


def _places(vocabulary: Vocabulary, words: list[str]) -> Iterator[Row]:
    for word in words:
        yield from vocabulary[word].rows(word, places=True)


def _insides(vocabulary: Vocabulary, words: list[str]) -> Iterator[Row]:
    """Yield each ending that begins inside a word: "smokkel" has "mensen 3 POSTING", "drugs 1 POSTING".

    The postings of rare words stand here as well, "-" for the others: a look-up inside words mostly finds
    rare ones, which lie far apart in the table of words. One first letter at a time, to hold little.
    """
    starts: dict[str, array[int]] = defaultdict(lambda: array("L"))
    for number, word in enumerate(words):
        for start in range(1, len(word) - SHORTEST_INSIDE + 1):
            starts[word[start]].append(number * LONGEST + start)
    for first in sorted(starts):
        endings = sorted(_cut_at(words[each // LONGEST], each % LONGEST) for each in starts.pop(first))
        for ending, same in groupby(endings, key=lambda pair: pair[0]):
            yield ending, " ".join(_inside(vocabulary, before, ending) for _, before in same)


def _cut_at(word: str, start: int) -> tuple[str, str]:
    return word[start:], word[:start]


def _inside(vocabulary: Vocabulary, before: str, ending: str) -> str:
    word = vocabulary[before + ending]
    posting = word.rare
    inline = posting if posting and len(posting) <= _LONGEST_INLINE else "-"
    return f"{before} {word.count} {inline}"


def _spelling(vocabulary: Vocabulary, words: list[str]) -> Iterator[Row]:
    for word in words:
        if word.isalpha():
            yield word, vocabulary[word].count
