"""The home page, and what pages that are one list have in common."""

from __future__ import annotations

from converter.anchors import FOLDER
from converter.collection import Entry
from converter.dutch import capitalized, dutch_date
from converter.institution import KAMER, Institution
from converter.view.facts import counts, kind_in_words, members_in_words, page_title, state
from converter.view.groups import Groups, date_of
from converter.view.nodes import Block, Element, Heading, Inline, Link, Page, Prose
from converter.view.search_page import search_form

_NEWEST = 10
_ASKED = "Kamerleden stellen schriftelijke vragen aan de regering; bewindspersonen antwoorden per brief. "
_WELCOME = "Hier heeft elke vraag, elk antwoord en elke noot een eigen, blijvend adres."


def home_page(groups: Groups, institution: Institution = KAMER) -> Page:
    """Return the home page with the newest documents."""
    newest = groups.documents[:_NEWEST]
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


def _documents(entries: tuple[Entry, ...], base: str) -> Block:
    items = tuple(Element("li", _document(entry, base)) for entry in entries)
    if not items:
        return Prose(("Er zijn nog geen documenten.",))
    return Element("ul", items, {"class": "documenten"})


def _document(entry: Entry, base: str) -> tuple[Inline, ...]:
    metadata = entry.document.metadata
    details = (
        members_in_words(metadata.members.value) if metadata.members else "",
        dutch_date(date_of(entry)) if date_of(entry) else "",
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
