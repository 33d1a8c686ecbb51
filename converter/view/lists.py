"""The pages that list documents: home, and all of them."""

from __future__ import annotations

from converter.anchors import FOLDER
from converter.collection import Collection, Entry
from converter.dutch import capitalized, dutch_date
from converter.institution import KAMER, Institution
from converter.view.facts import counts, kind_in_words, members_in_words, page_title, state
from converter.view.nodes import Block, Element, Heading, Inline, Link, Page, Prose
from converter.view.search_page import search_form

_NEWEST = 10
_ASKED = "Kamerleden stellen schriftelijke vragen aan de regering; bewindspersonen antwoorden per brief. "
_WELCOME = "Hier heeft elke vraag, elk antwoord en elke noot een eigen, blijvend adres."


def home_page(collection: Collection, institution: Institution = KAMER) -> Page:
    """Return the home page with the newest documents."""
    newest = newest_first(collection)[:_NEWEST]
    papers = capitalized(institution.papers[0])
    asked = _ASKED if institution == KAMER else f"{institution.name}: {institution.papers[0]}. "
    blocks = (
        Heading(1, (f"{papers}, vraag voor vraag",)),
        Prose((f"{asked}{_WELCOME}",)),
        search_form({"action": "zoeken/"}),
        Heading(2, ("Nieuwste documenten",)),
        _documents(newest, f"{FOLDER}/"),
        Prose((Link(f"{FOLDER}/index.md", ("Alle documenten",)),)),
    )
    return Page(papers, f"{papers} en antwoorden, vraag voor vraag.", blocks)


def index_page(collection: Collection, institution: Institution = KAMER) -> Page:
    """Return the index of all documents."""
    blocks = (Heading(1, ("Alle documenten",)), _documents(newest_first(collection), ""))
    return Page("Alle documenten", f"Alle {institution.papers[0]} in deze verzameling.", blocks)


def newest_first(collection: Collection) -> tuple[Entry, ...]:
    """Return the main papers of all cases by their latest date, those without a date last."""
    shown = (case.papers[0] for case in collection.cases.values())
    by_address = sorted({entry.address: entry for entry in shown}.items())
    return tuple(sorted((entry for _, entry in by_address), key=_date, reverse=True))


def _date(entry: Entry) -> str:
    value = entry.document.metadata.answered or entry.document.metadata.submitted
    return value.value if value else ""


def _documents(entries: tuple[Entry, ...], base: str) -> Block:
    items = tuple(Element("li", _document(entry, base)) for entry in entries)
    if not items:
        return Prose(("Er zijn nog geen documenten.",))
    return Element("ul", items, {"class": "documenten"})


def _document(entry: Entry, base: str) -> tuple[Inline, ...]:
    metadata = entry.document.metadata
    details = (
        members_in_words(metadata.members.value) if metadata.members else "",
        dutch_date(_date(entry)) if _date(entry) else "",
        kind_in_words(entry).lower(),
        counts(entry),
        state(entry),
    )
    return linked(entry, base), Element("span", (capitalized(" · ".join(filter(None, details))),))


def linked(entry: Entry, base: str = f"../{FOLDER}/") -> Link:
    """Return a link to a document by its name; ``base``: the way to the folder of all."""
    return Link(f"{base}{entry.address}/index.md", (page_title(entry),))


def list_page(title: str, description: str, *blocks: Block) -> Page:
    """Return a page of lists, with what is in them as its first words."""
    return Page(title, description, (Heading(1, (title,)), Prose((description,)), *blocks))
