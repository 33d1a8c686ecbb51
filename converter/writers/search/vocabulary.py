"""Every word with the documents and units that have it, and with its places for phrases.

Documents come in the order of their numbers, so that each word's text only grows: ten million words are
held in the form in which they are written. A text that grows long is cut into parts, each readable alone.

Of a word and a document a posting says: the step from the document before, how many units, and for each
``8 * step + Place``, its best place. The places say: the step, how many stretches (a unit and a kind of
place), and for each ``8 * step + Place``, how many places, and the steps between these.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
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


class Occurrences:
    """The texts of all words, by the number of the word."""

    def __init__(self) -> None:
        self._texts: list[bytearray] = []
        self._first = array("L")  # document of the part that grows
        self._last = array("L")
        self._full: dict[int, list[tuple[int, bytes]]] = {}

    def begin(self, document: int) -> None:
        """Make room for the word with the next number, which this document has first."""
        self._texts.append(bytearray())
        self._first.append(document)
        self._last.append(0)

    def add(self, word: int, document: int, text: bytes) -> None:
        """Add what one document says of a word."""
        growing = self._texts[word]
        if len(growing) > _LONGEST_PART:
            self._full.setdefault(word, []).append((self._first[word], bytes(growing)))
            self._texts[word] = growing = bytearray()
            self._first[word], self._last[word] = document, 0
        growing += SIGNS[document - self._last[word]]
        growing += text
        self._last[word] = document

    def whole(self, word: int) -> str | None:
        """Return the text of a word that has one part only."""
        return None if word in self._full else self._texts[word].decode("ascii")

    def rows(self, word: str, number: int, count: int) -> Iterator[Row]:
        """Yield the rows of a word: "word", and "word 000123" for a part that begins with document 123."""
        parts = [*self._full.get(number, ()), (self._first[number], bytes(self._texts[number]))]
        yield word, f"{count} {parts[0][1].decode('ascii')}"
        yield from ((f"{word} {first:06}", text.decode("ascii")) for first, text in parts[1:])


class Vocabulary:
    """All words of all documents."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.counts = array("L")  # of documents, by number
        self.postings = Occurrences()
        self.places = Occurrences()

    def add(self, document: int, units: Iterable[Unit]) -> None:
        """Add a document; its number is above all before."""
        for word, found in _occurrences(units).items():
            number = self.numbers.setdefault(word, len(self.numbers))
            if number == len(self.counts):
                self.counts.append(0)
                self.postings.begin(document)
                self.places.begin(document)
            self.counts[number] += 1
            posting, places = _written(found)
            self.postings.add(number, document, posting)
            self.places.add(number, document, places)


def _occurrences(units: Iterable[Unit]) -> dict[str, list[int]]:
    """Return for each word, ascending, where it stands: unit, kind of place and place in one number."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        place = 0
        for kind, paragraph in unit.paragraphs:
            stretch = (number << _KIND_BITS | kind) << _PLACE_BITS
            for words in words_of(paragraph):
                for word in words:
                    found[word].append(stretch | place)
                place += 1
            place += 1  # a phrase does not cross the border of a paragraph
    return found


def _written(found: list[int]) -> tuple[bytes, bytes]:
    """Return the posting and the places of a word in a document."""
    if len(found) == 1:  # as most are
        only = _ONE + SIGNS[found[0] >> _PLACE_BITS]
        return only, only + _ONE + SIGNS[found[0] & _PLACE]
    posting: list[bytes] = []
    places: list[bytes] = []
    stretches = unit = at = 0
    while at < len(found):
        stretch = found[at] >> _PLACE_BITS
        step = SIGNS[stretch - (unit << _KIND_BITS)]
        if not posting or stretch >> _KIND_BITS != unit:
            posting.append(step)
        end = bisect_left(found, (stretch + 1) << _PLACE_BITS, at)
        places += (step, SIGNS[end - at])
        before = stretch << _PLACE_BITS
        for place in found[at:end]:
            places.append(SIGNS[place - before])
            before = place
        stretches, unit, at = stretches + 1, stretch >> _KIND_BITS, end
    return SIGNS[len(posting)] + b"".join(posting), SIGNS[stretches] + b"".join(places)
