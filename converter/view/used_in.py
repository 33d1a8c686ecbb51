"""Which documents use a source or a term: a list where they are few, else a link to pages of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from converter.anchors import FOLDER
from converter.collection import Entry
from converter.collection.cited import Citing
from converter.view.foot import places_of
from converter.view.lists import documents_in_words, linked, list_page
from converter.view.nodes import Element, Inline, Link, Page
from converter.view.parts import Part, newest_first, parts_of

FEW = 10  # documents that are listed where they are counted

Pages = Iterator[tuple[str, Page]]
"""Pages with the paths of their files below docs/."""


@dataclass(frozen=True, slots=True)
class Uses:
    """Documents with the places in each; ``folder``: where their own pages stand, ``bronnen/3f/name/``."""

    folder: str
    places: Mapping[str, tuple[Entry, tuple[Citing, ...]]]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return the documents."""
        return tuple(entry for entry, _ in self.places.values())

    @property
    def is_long(self) -> bool:
        """Return whether they have pages of their own."""
        return len(self.places) > FEW


def used_in(uses: Uses, page: str) -> tuple[Inline, ...]:
    """Return in how many documents something is used, and in which, for a page with this path."""
    words: Inline = f"in {documents_in_words(len(uses.places))}"
    if uses.is_long:
        words = Link(way(page, f"{uses.folder}index.md"), (words,))
    counted = Element("span", (words,), {"class": "gebruik"})
    return (" ", counted) if uses.is_long else (" ", counted, _listed(uses, uses.entries, page))


def pages_of_uses(name: str, uses: Uses) -> Pages:
    """Yield the pages of uses that are many: all of them, or the years of them and a page for each part."""
    if not uses.is_long:
        return
    path, parts = f"{uses.folder}index.md", parts_of(uses.entries)
    counted = f"Staat in {documents_in_words(len(uses.entries))}."
    yield path, list_page(name, counted, _years(parts) if parts else _listed(uses, uses.entries, path))
    for part in parts:
        below = f"{uses.folder}{part.name}/index.md"
        counted = f"Staat in {documents_in_words(len(part.entries))}: {_year(part.name)}."
        yield below, list_page(f"{name} ({_year(part.name)})", counted, _listed(uses, part.entries, below))


def _years(parts: Iterable[Part]) -> Element:
    items = (
        (Link(f"{part.name}/index.md", (_year(part.name),)), f": {documents_in_words(len(part.entries))}")
        for part in parts
    )
    return Element("ul", tuple(Element("li", item) for item in items), {"class": "delen"})


def _year(part: str) -> str:
    """Return how a part is called: "2024", "2024, deel 2", "zonder datum"."""
    year, _, number = part.partition("-")
    return f"{year}, deel {number}" if number.isdecimal() else part.replace("-", " ")


def _listed(uses: Uses, entries: tuple[Entry, ...], page: str) -> Element:
    base = way(page, f"{FOLDER}/")
    rows = (Element("li", tuple(_row(uses, entry, base))) for entry in newest_first(entries))
    return Element("ul", tuple(rows), {"class": "vindplaatsen"})


def _row(uses: Uses, entry: Entry, base: str) -> Iterator[Inline]:
    _, places = uses.places[entry.address]
    link = linked(entry, base)
    yield link
    if places:
        yield from (" · ", places_of(places, link.url))


def way(page: str, to: str) -> str:
    """Return the way from a page to another path below docs/: "../../kamervragen/"."""
    return "../" * page.count("/") + to
