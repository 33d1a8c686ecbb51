"""The pages with every abbreviation of the documents, by letter where they are many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from converter.annotation import Abbreviation, GlossaryTerm
from converter.collection import Entry
from converter.collection.cited import Annotated
from converter.dutch import thousands
from converter.view.lists import documents_in_words, list_page
from converter.view.nodes import Attributes, Block, Element, Heading, Inline, Link, Page, Prose
from converter.view.used_in import Pages, Uses, pages_of_uses, used_in

_FOLDER = "begrippen/"
_TITLE = "Begrippen"
_DESCRIPTION = "Afkortingen uit de vragen en antwoorden, met wat zij betekenen."
_NONE = "Er zijn nog geen begrippen."
_ON_ONE_PAGE = 150
_MOST = 20  # of the most used, on the first page
_LISTED = {"class": "begrippen"}


@dataclass(frozen=True, slots=True)
class Term:
    """An abbreviation with one of its meanings; ``source``: who says so, where a glossary does."""

    short: str
    long: str
    source: str
    entries: Mapping[str, Entry]

    @property
    def letter(self) -> str:
        """Return the letter under which it stands, as it is in addresses: ``o``, or ``0`` for all else."""
        first = self.short[:1].lower()
        return first if first.isascii() and first.isalpha() else "0"

    @property
    def name(self) -> str:
        """Return how it is called in addresses: two meanings of one abbreviation are two."""
        return sha256(f"{self.short}\n{self.long}".encode()).hexdigest()[:12]

    @property
    def uses(self) -> Uses:
        """Return the documents that use it."""
        places: Mapping[str, tuple[Entry, tuple[()]]] = {
            url: (each, ()) for url, each in self.entries.items()
        }
        return Uses(f"{_FOLDER}{self.letter}/{self.name}/", places)


def terms_pages(terms: tuple[Term, ...]) -> Pages:
    """Yield the page of all terms, or those of each letter, and the pages of each term that is used much."""
    if len(terms) <= _ON_ONE_PAGE:
        path = f"{_FOLDER}index.md"
        all_ = _listed(terms, path) if terms else Prose((_NONE,))
        yield path, list_page(_TITLE, _DESCRIPTION, all_)
    else:
        yield from _by_letter(terms)
    for term in terms:
        yield from pages_of_uses(f"{term.short}: {term.long}", term.uses)


def _by_letter(terms: tuple[Term, ...]) -> Pages:
    letters = {letter: tuple(found) for letter, found in groupby(terms, key=lambda term: term.letter)}
    yield f"{_FOLDER}index.md", _first_page(terms, letters)
    back = Prose((Link("../index.md", ("Alle begrippen",)),))
    for letter, found in letters.items():
        path = f"{_FOLDER}{letter}/index.md"
        yield path, list_page(f"Begrippen: {_name(letter)}", _DESCRIPTION, _listed(found, path), back)


def terms_of(glossary: Mapping[str, GlossaryTerm], annotated: Annotated) -> tuple[Term, ...]:
    """Return all terms, those of one letter together."""
    used: dict[tuple[str, str], dict[str, Entry]] = defaultdict(dict)
    for entry, found in annotated:
        for each in found:
            if isinstance(each.target, Abbreviation):
                used[each.target.short, each.target.long][entry.address] = entry
    sources = {(short, term.long): term.source for short, term in glossary.items()}
    terms = (Term(*key, sources.get(key, ""), used.get(key, {})) for key in {**sources, **used})
    return tuple(sorted(terms, key=lambda term: (term.letter, term.short.lower(), term.short, term.long)))


def _first_page(terms: tuple[Term, ...], letters: Mapping[str, tuple[Term, ...]]) -> Page:
    """Return the letters, and the terms that most documents use."""
    ways = (
        Element("li", (Link(f"{letter}/index.md", (_name(letter),)), f" ({thousands(len(found))})"))
        for letter, found in letters.items()
    )
    blocks: list[Block] = [Element("ul", tuple(ways), {"class": "delen"})]
    used = sorted((term for term in terms if term.entries), key=lambda term: -len(term.entries))
    if used:
        rows = (_row(term, _first_meaning(term), {}) for term in used[:_MOST])
        blocks += [Heading(2, ("Het meest gebruikt",)), Element("dl", tuple(rows), _LISTED)]
    return list_page(_TITLE, _DESCRIPTION, *blocks)


def _name(letter: str) -> str:
    return "cijfers en andere tekens" if letter == "0" else letter.upper()


def _listed(terms: Iterable[Term], path: str) -> Element:
    rows = (_row(term, tuple(_meaning(term, path)), {"id": f"begrip-{term.name}"}) for term in terms)
    return Element("dl", tuple(rows), _LISTED)


def _row(term: Term, meaning: tuple[Inline, ...], attributes: Attributes) -> Element:
    return Element("div", (Element("dt", (term.short,)), Element("dd", meaning)), attributes)


def _first_meaning(term: Term) -> tuple[Inline, ...]:
    counted = Element("span", (f"in {documents_in_words(len(term.entries))}",), {"class": "gebruik"})
    return Link(f"{term.letter}/index.md#begrip-{term.name}", (term.long,)), " ", counted


def _meaning(term: Term, path: str) -> Iterator[Inline]:
    yield from (term.long, " (", _said_by(term), ")")
    if term.entries:
        yield from used_in(term.uses, path)


def _said_by(term: Term) -> Inline:
    """Return by whose word it means this: a glossary's, with its source, else that of the documents."""
    if not term.source:
        return "volgens de documenten"
    is_url = term.source.startswith(("https://", "http://"))
    return Link(term.source, ("bron",)) if is_url else f"bron: {term.source}"
