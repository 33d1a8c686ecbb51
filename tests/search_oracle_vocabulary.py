"""The words that exist, and which of them are taken for a word that is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from search_oracle_units import Found

MOST_BEGINNINGS = 200
MOST_INSIDES = 60
SHORTEST = 4  # from how many letters a word is sought in longer ones

Stemmer = Callable[[str], str]
Taken = Mapping[str, str]  # a word that exists, and the way it was found


class Vocabulary:
    """Every word with the number of documents that have it."""

    def __init__(self, documents: Iterable[Found], stemmer: Stemmer) -> None:
        self.stem = stemmer
        self.counts: dict[str, int] = {}
        for document in documents:
            for word in document.words:
                self.counts[word] = self.counts.get(word, 0) + 1
        self.stems = {word: stemmer(word) for word in self.counts if word.isalpha()}

    def take(self, word: str, stage: int, *, alone: bool) -> tuple[dict[str, str], bool]:
        """Return the words that are taken for a word, and whether its beginnings were too many.

        A query of one word (``alone``) follows beginnings from one letter less: it is being typed.
        """
        stem = self.stem(word)
        taken = {other: "stem" for other, its in self.stems.items() if its == stem and word.isalpha()}
        if word in self.counts:
            taken[word] = "exact"
        if stage == 1 or len(word) < SHORTEST - alone:
            return taken, False
        beginnings = self._beginnings(word)
        if few := len(beginnings) <= MOST_BEGINNINGS:
            taken = dict.fromkeys(beginnings, "beginning") | taken
        if len(word) >= SHORTEST:
            taken = dict.fromkeys(self._insides(word, taken), "inside") | taken
        return taken, not few

    def _beginnings(self, word: str) -> list[str]:
        return [other for other in self._like(word) if other.startswith(word) and other != word]

    def _insides(self, word: str, taken: Taken) -> list[str]:
        found = [other for other in self._like(word) if word in other and not other.startswith(word)]
        found = [other for other in found if other not in taken]
        return sorted(found, key=lambda other: (-self.counts[other], other))[:MOST_INSIDES]

    def _like(self, word: str) -> list[str]:
        """Return the words that may hold a word: letters alone are sought in letters alone."""
        return [other for other in self.counts if other.isalpha() or not word.isalpha()]

    def suggest(self, word: str) -> str | None:
        """Return the nearest spelling that exists and begins alike, of letters only.

        It is one sign away, or two in a long word.
        """
        furthest = 0 if len(word) < 4 or not word.isalpha() else 1 if len(word) < 6 else 2
        near = [
            (distance, -count, other)
            for other, count in self.counts.items()
            if other.isalpha()
            and other[0] == word[0]
            and 0 < (distance := edit_distance(word, other, furthest)) <= furthest
        ]
        return min(near)[2] if near else None


def edit_distance(one: str, other: str, most: int) -> int:
    """Return how many signs to put in, take out or change; anything above ``most`` where it is more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        above, row = row, [i]
        for j, there in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (sign != there)))
        if min(row) > most:
            return most + 1
    return row[-1]
