"""Every word with the documents and units that have it, and with its places for phrases.

Documents come in the order of their numbers, so that each word's text only grows: ten million words are
held in the form in which they are written. A text that grows long is cut into parts, each readable alone.

Of a word and a document a posting says: the step from the document before, how many units, and for each
``8 * step + Place``, its best place. The places say: the step, how many stretches (a unit and a kind of
place), and for each ``8 * step + Place``, how many places, and the steps between these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from converter.writers.search.numbers import SIGNS
from converter.writers.search.tables import Row
from converter.writers.search.units import Unit
from converter.writers.search.words import words_of

_LONGEST_PART = 8_000
_KIND_BITS = 3
_PLACE_BITS = 20  # a document has at most 512 kB
_PLACE = (1 << _PLACE_BITS) - 1
_ONE = SIGNS[1]


class Word:
    """What is written of one word; ``parts`` are full: first document, postings, places of each."""

    __slots__ = ("count", "first", "last", "parts", "places", "postings")

    def __init__(self, document: int) -> None:
        self.count = 0
        self.first = document
        self.last = 0
        self.postings = bytearray()
        self.places = bytearray()
        self.parts: list[tuple[int, bytes, bytes]] = []

    def add(self, document: int, found: list[int]) -> None:
        """Add where a document has the word; its number is above all before."""
        if len(self.places) > _LONGEST_PART:
            self.parts.append((self.first, bytes(self.postings), bytes(self.places)))
            self.postings, self.places = bytearray(), bytearray()
            self.first, self.last = document, 0
        posting, places = _written(found)
        step = SIGNS[document - self.last]
        self.postings += step + posting
        self.places += step + places
        self.last = document
        self.count += 1

    @property
    def rare(self) -> str | None:
        """Return the postings of a word that has one part only."""
        return None if self.parts else self.postings.decode("ascii")

    def rows(self, name: str, *, places: bool) -> Iterator[Row]:
        """Yield the rows of postings or places: "word", and "word 000123" for a part from document 123 on."""
        parts = [*self.parts, (self.first, bytes(self.postings), bytes(self.places))]
        texts = [(first, (there if places else posting).decode("ascii")) for first, posting, there in parts]
        yield name, f"{self.count} {texts[0][1]}"
        yield from ((f"{name} {first:06}", text) for first, text in texts[1:])


Vocabulary = dict[str, Word]


def add_document(vocabulary: Vocabulary, document: int, units: Iterable[Unit]) -> None:
    """Add the words of a document; its number is above all before."""
    for name, found in _occurrences(units).items():
        word = vocabulary.get(name)
        if word is None:
            word = vocabulary[name] = Word(document)
        word.add(document, found)


def _occurrences(units: Iterable[Unit]) -> dict[str, list[int]]:
    """Return for each word, ascending, where it stands: unit, kind of place and place in one number."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        place = 0
        for kind, paragraph in unit.paragraphs:
            places = words_of(paragraph)
            first = ((number << _KIND_BITS | kind) << _PLACE_BITS) + place
            for at, words in enumerate(places, first):
                for word in words:
                    found[word].append(at)
            place += len(places) + 1  # a phrase does not cross the border of a paragraph
    return found


def _written(found: list[int]) -> tuple[bytes, bytes]:
    """Return the posting and the places of a word in a document."""
    if len(found) == 1:  # as most are
        only = _ONE + SIGNS[found[0] >> _PLACE_BITS]
        return only, only + _ONE + SIGNS[found[0] & _PLACE]
    posting = places = b""
    units = stretches = unit = end = 0
    while end < len(found):
        start, place = end, found[end]
        stretch = place >> _PLACE_BITS
        step = SIGNS[stretch - (unit << _KIND_BITS)]
        if not units or stretch >> _KIND_BITS != unit:
            posting += step
            units += 1
            unit = stretch >> _KIND_BITS
        steps = SIGNS[place & _PLACE]
        end += 1
        while end < len(found) and found[end] >> _PLACE_BITS == stretch:
            steps += SIGNS[found[end] - found[end - 1]]
            end += 1
        places += step + SIGNS[end - start] + steps
        stretches += 1
    return SIGNS[units] + posting, SIGNS[stretches] + places
