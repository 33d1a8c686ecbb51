"""The pages with every source that documents cite: the most cited of each kind, and all on their shelves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from converter.anchors import FOLDER
from converter.collection.cited import SHELVES, Cited, SourceIndex, shelf_of, source_anchor
from converter.dutch import thousands
from converter.view.foot import title_link
from converter.view.lists import documents_in_words, list_page
from converter.view.nodes import Block, Element, Heading, Inline, Link, Page, Prose
from converter.view.used_in import Pages, Uses, pages_of_uses, used_in, way
from converter.view.words import MANY_PUBLICATIONS

_FOLDER = "bronnen/"
_TITLE = "Bronnen"
_DESCRIPTION = "Publicaties en webadressen die in de vragen en antwoorden worden aangehaald."
_MOST = 10  # of each kind on the first page
_LISTED = {"class": "bronnen"}
_NONE = "Er zijn nog geen bronnen."
_SORTS = (
    (
        "Kamerstukken per dossier",
        "Kamerstukken van dit dossier die in vragen en antwoorden worden aangehaald.",
    ),
    ("Artikelen per wet", "Artikelen van deze wet die in vragen en antwoorden worden aangehaald."),
    ("Andere bronnen, op vaste bladzijden", f"{_DESCRIPTION} Elke bron houdt haar bladzijde."),
)

Shelves = Mapping[str, tuple[Cited, ...]]


def sources_pages(index: SourceIndex) -> Pages:
    """Yield the first page, the page of each shelf, and the pages of each source that is cited much."""
    shelves: dict[str, list[Cited]] = defaultdict(list)
    for cited in sorted(index.cited.values(), key=_order):
        shelves[shelf_of(cited.key)].append(cited)
    whole = {shelf: tuple(found) for shelf, found in shelves.items()}
    yield f"{_FOLDER}index.md", _first_page(index, whole)
    for shelf, found in whole.items():
        path = f"{_FOLDER}{shelf}/index.md"
        yield path, _shelf_page(path, found, index)
        for cited in found:
            yield from pages_of_uses(cited.title, _uses(cited))


def _order(cited: Cited) -> tuple[object, ...]:
    """Return what sources are sorted by: kind, how many documents cite them, the numbers in their titles."""
    return tuple(MANY_PUBLICATIONS).index(cited.kind), -len(cited.documents), _natural(cited.title), cited.key


def _natural(title: str) -> list[tuple[bool, int, str]]:
    """Return a key that sorts numbers by their size: nr. 9 before nr. 10."""
    parts = re.split(r"([0-9]+)", title.lower())
    return [(place % 2 == 1, int(part) if place % 2 else 0, part) for place, part in enumerate(parts)]


def _uses(cited: Cited) -> Uses:
    name = source_anchor(cited.key).removeprefix("bron-").strip("-").lower().replace(":", "-")
    places = {found[0].entry.address: (found[0].entry, found) for found in cited.documents}
    return Uses(f"{_FOLDER}{shelf_of(cited.key)}/{name}/", places)


def _by_kind(sources: Iterable[Cited]) -> Iterator[tuple[str, tuple[Cited, ...]]]:
    """Yield what each kind is called, with those of it."""
    for kind, found in groupby(sources, key=lambda cited: cited.kind):
        yield MANY_PUBLICATIONS[kind], tuple(found)


def _first_page(index: SourceIndex, shelves: Shelves) -> Page:
    """Return the most cited of each kind, with the way to all others."""
    blocks: list[Block] = []
    for name, found in _by_kind(sorted(index.cited.values(), key=_order)):
        rows = tuple(Element("li", tuple(_first_row(cited))) for cited in found[:_MOST])
        more = (Prose((f"De {_MOST} meest aangehaalde van {thousands(len(found))}.",)),)
        blocks += [Heading(2, (name,)), *(more if len(found) > _MOST else ()), Element("ul", rows, _LISTED)]
    all_ = [Heading(2, ("Alle bronnen",)), *_ways(shelves)]
    return list_page(_TITLE, _DESCRIPTION, *(blocks + all_ if blocks else [Prose((_NONE,))]))


def _first_row(cited: Cited) -> Iterator[Inline]:
    yield Link(f"{shelf_of(cited.key)}/index.md#{source_anchor(cited.key)}", (cited.title,))
    yield " "
    yield Element("span", (f"in {documents_in_words(len(cited.documents))}",), {"class": "gebruik"})


def _ways(shelves: Shelves) -> Iterator[Element]:
    """Yield the links to all shelves, those of one sort together."""
    for sort, found in groupby(sorted(shelves, key=lambda shelf: (_sort(shelf), shelf)), key=_sort):
        links = [_way(shelf, shelves[shelf]) for shelf in found]
        title = f"{_SORTS[sort][0]} ({thousands(len(links))})"
        inside = Element("summary", (title,)), Element("ul", tuple(links))
        yield Element("details", inside, {"class": "delen"})


def _way(shelf: str, found: tuple[Cited, ...]) -> Element:
    words = _name(shelf, found).removeprefix("Dossier ").removeprefix("Bronnen, ").partition(" van ")[0]
    return Element("li", (Link(f"{shelf}/index.md", (words,)), f" ({thousands(len(found))})"))


def _shelf_page(path: str, found: tuple[Cited, ...], index: SourceIndex) -> Page:
    """Return all that stands on a shelf, with the questions and answers that cite it."""
    shelf = path.split("/")[1]
    blocks: list[Block] = []
    for name, those in _by_kind(found):
        rows = (Element("li", _row(cited, index, path), {"id": source_anchor(cited.key)}) for cited in those)
        blocks += [Heading(2, (name,)), Element("ul", tuple(rows), _LISTED)]
    back = Prose((Link("../index.md", ("Alle bronnen",)),))
    return list_page(_name(shelf, found), _SORTS[_sort(shelf)][1], *blocks, back)


def _row(cited: Cited, index: SourceIndex, path: str) -> tuple[Inline, ...]:
    return (*title_link(cited, index, way(path, f"{FOLDER}/")), *used_in(_uses(cited), path))


def _sort(shelf: str) -> int:
    """Return what of ``_SORTS`` a shelf is: a dossier, a law, or one of the fixed number."""
    return 0 if shelf.startswith("kst-") else 2 if len(shelf) == len("3f") else 1


def _name(shelf: str, found: tuple[Cited, ...]) -> str:
    """Return "Dossier 36410 XVI", "Wetboek van Strafrecht" or "Bronnen, deel 64 van 256"."""
    if _sort(shelf) == 0:
        return "Dossier " + re.sub("-(?=[A-Z])", " ", shelf.removeprefix("kst-").upper())
    if _sort(shelf) == 1:
        return found[0].title.partition(", artikel")[0]
    return f"Bronnen, deel {int(shelf, 16) + 1} van {SHELVES}"
