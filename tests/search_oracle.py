"""What search must find, by brute force: slow, plain, and nothing shared with the converter.

It reads the document.json files and goes over every word of every unit for each query. The index and
its client must give the same documents in the same order, with the same hits and counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from search_oracle_query import Term, paper_key, read_query
from search_oracle_units import Found, Json, Unit, number_form, read_document
from search_oracle_vocabulary import Stemmer, Taken, Vocabulary
from search_oracle_words import Written

PLACE = {"subject": 8, "title": 5, "question": 4, "answer": 3, "note": 2, "other": 1}
WAY = {"exact": 8, "stem": 6, "beginning": 3, "inside": 2}
MOST_UNITS = 4

FEW_DOCUMENTS = 10

Filters = Mapping[str, Iterable[str]]


@dataclass(frozen=True, slots=True)
class Hits:
    """A document that was found, with its score and its best units."""

    url: str
    score: int
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    documents: tuple[Hits, ...]
    passages: int  # questions and answers among the hits
    stage: int
    counts: Mapping[str, int]  # documents of each term
    fallback: str | None  # the term whose documents are shown, as no document has all
    taken: Mapping[str, Taken]  # by word, or by each part of a hyphenated one
    too_many: tuple[str, ...]  # words with so many beginnings that none was followed
    suggestions: Mapping[str, str]
    bears: tuple[str, ...]  # the documents whose number the query is
    cites: tuple[str, ...]
    paper: bool  # whether these are known by the paper or the dossier that the query cites
    shelves: tuple[str, ...]  # where the sources of that dossier stand
    values: Mapping[str, Mapping[str, int]]  # of each filter, with documents


def rarity(documents: int, having: int) -> int:
    """Return how much a term tells: one more each time half as many documents have it."""
    return (documents // having).bit_length() if having else 0


def score(rarities: list[int], units: list[list[int]]) -> int:
    """Return the score of a document from the values of each term in each of its units.

    Each term counts by its best unit, once more for each further unit that has it (a few at most); the
    unit that has all terms best counts again.
    """
    terms = range(len(rarities))
    best = sum(rarities[term] * max(values[term] for values in units) for term in terms)
    often = sum(rarities[term] * min(sum(values[term] > 0 for values in units), MOST_UNITS) for term in terms)
    whole = [sum(map(int.__mul__, rarities, values)) for values in units if all(values)]
    return best + often + max(whole, default=0)


class Oracle:
    """Searches by looking at everything."""

    def __init__(self, documents: list[Json], stemmer: Stemmer) -> None:
        read = {data["url"]: read_document(data) for data in documents}
        firsts = (read.get(data.get("case", {"papers": [data]})["papers"][0]["url"]) for data in documents)
        self.documents = [
            replace(document, bears=document.bears - first.bears)
            if first and first is not document
            else document
            for document, first in zip(read.values(), firsts, strict=True)
        ]  # a number that the main paper of a case bears opens that one
        self.vocabulary = Vocabulary(self.documents, stemmer)

    def search(
        self, query: str, filters: Filters | None = None, order: str = "best", stage: int = 1
    ) -> Result:
        """Find the documents; stage 2 is what the button asks for, order "best" or "newest"."""
        terms = read_query(query)
        found = _Search(self, terms, stage)
        if stage == 1 and terms and len(found.having(terms)) < FEW_DOCUMENTS:
            found = _Search(self, terms, 2)
        return found.result(query, filters or {}, order)


class _Search:
    """One query at one stage."""

    def __init__(self, oracle: Oracle, terms: tuple[Term, ...], stage: int) -> None:
        self.oracle = oracle
        self.terms = terms
        self.stage = stage
        words = dict.fromkeys(
            word
            for term in terms
            if not term.phrase
            for written in term.written
            for word in (written.whole, *written.parts)
        )
        self.taken = {word: oracle.vocabulary.take(word, stage, alone=len(terms) == 1) for word in words}
        self.values = {
            document.url: [[self._value(term, unit) for term in terms] for unit in document.units]
            for document in oracle.documents
        }

    def _value(self, term: Term, unit: Unit) -> int:
        """Return what a term is worth in a unit: 0 where the unit does not have it."""
        if term.phrase:
            kinds = [kind for kind, paragraph in unit.paragraphs if holds(paragraph, term.written)]
            return max((WAY["exact"] * PLACE[kind] for kind in kinds), default=0)
        written = term.written[0]
        together = min(self._word_value(part, unit) for part in written.parts)
        return max(together, self._word_value(written.whole, unit))

    def _word_value(self, word: str, unit: Unit) -> int:
        return max(
            (
                WAY[way] * PLACE[kind]
                for other, way in self.taken[word][0].items()
                for kind in unit.places.get(other, ())
            ),
            default=0,
        )

    def having(self, terms: Iterable[Term]) -> list[Found]:
        """Return the documents that have all of these terms, wherever."""
        columns = [self.terms.index(term) for term in terms]
        return [
            document
            for document in self.oracle.documents
            if all(any(values[column] for values in self.values[document.url]) for column in columns)
        ]

    def result(self, query: str, filters: Filters, order: str) -> Result:
        number = number_form(query)
        bears = tuple(sorted(d.url for d in self.oracle.documents if number and number in d.bears))
        paper = paper_key(query)
        pages = {page for d in self.oracle.documents for name, page in d.dossiers if name == paper}
        cites = tuple(sorted(d.url for d in self.oracle.documents if number and d.named & {number, paper}))
        counts = {term: len(self.having([term])) for term in self.terms}
        found, fallback = self._found(counts, known=bool(bears or cites))
        rarities = [rarity(len(self.oracle.documents), counts[term]) for term in self.terms]
        shown = [document for document in found if _passes(document, filters)]
        hits = [self._hits(document, rarities) for document in _in_order(shown, order, rarities, self.values)]
        counted = {(d.url, unit.anchor) for d in shown for unit in d.units if unit.counted}
        return Result(
            tuple(hits),
            sum((hit.url, anchor) in counted for hit in hits for anchor in hit.anchors),
            self.stage,
            {str(term): count for term, count in counts.items()},
            str(fallback) if fallback else None,
            {word: taken for word, (taken, _) in self.taken.items()},
            tuple(word for word, (_, too_many) in self.taken.items() if too_many),
            self._suggestions(counts),
            bears,
            cites,
            any(paper in document.named for document in self.oracle.documents),
            tuple(sorted(pages)),
            {name: _counts(found, filters, name) for name in ("member", "party", "ministry", "year", "kind")},
        )

    def _found(self, counts: Mapping[Term, int], *, known: bool) -> tuple[list[Found], Term | None]:
        """Return the documents with all terms, or else those with the rarest one that decides.

        A number that is known (borne or cited) has its answer: nothing takes its place.
        """
        if not self.terms:
            return [], None
        if (found := self.having(self.terms)) or known:
            return found, None
        deciding = [term for term in self.terms if term.decides] or list(self.terms)
        rarest = min((term for term in deciding if counts[term]), key=lambda term: counts[term], default=None)
        return (self.having([rarest]), rarest) if rarest else ([], None)

    def _hits(self, document: Found, rarities: list[int]) -> Hits:
        values = self.values[document.url]
        most = max(sum(value > 0 for value in row) for row in values)
        best = [
            (-sum(map(int.__mul__, rarities, row)), place)
            for place, row in enumerate(values)
            if sum(value > 0 for value in row) == most
        ]
        anchors = tuple(document.units[place].anchor for _, place in sorted(best))
        return Hits(document.url, score(rarities, values), anchors)

    def _suggestions(self, counts: Mapping[Term, int]) -> dict[str, str]:
        missing = [
            part
            for term in self.terms
            if not term.phrase and not counts[term]
            for part in term.written[0].parts
            if not self.taken[part][0]
        ]
        near = ((part, self.oracle.vocabulary.suggest(part)) for part in missing)
        return {part: other for part, other in near if other}


def holds(paragraph: tuple[Written, ...], phrase: tuple[Written, ...]) -> bool:
    """Return whether the words stand there one after the other, as they are."""
    return any(
        all(_is_at(wanted, paragraph[start + place]) for place, wanted in enumerate(phrase))
        for start in range(len(paragraph) - len(phrase) + 1)
    )


def _is_at(wanted: Written, there: Written) -> bool:
    return wanted.whole in there.words or there.words.issuperset(wanted.parts)


def _passes(document: Found, filters: Filters) -> bool:
    return all(document.values[name] & set(wanted) for name, wanted in filters.items())


def _counts(found: list[Found], filters: Filters, name: str) -> dict[str, int]:
    """Count the documents of each value of a filter among those that pass the other filters."""
    others = {other: wanted for other, wanted in filters.items() if other != name}
    counts: dict[str, int] = {}
    for document in found:
        for value in document.values[name] if _passes(document, others) else ():
            counts[value] = counts.get(value, 0) + 1
    return counts


def _in_order(
    found: list[Found], order: str, rarities: list[int], values: Mapping[str, list[list[int]]]
) -> list[Found]:
    """Best first, the newest of equals; or newest first, the best of equals; addresses last."""
    found = sorted(found, key=lambda document: document.url)
    keys = [lambda d: score(rarities, values[d.url]), lambda d: d.date]
    for key in reversed(keys) if order == "best" else keys:
        found = sorted(found, key=key, reverse=True)
    return found
