"""The page that lists all documents, and what lists have in common."""

from __future__ import annotations

from converter.anchors import FOLDER
from converter.collection import Collection, Entry
from converter.dutch import capitalized, dutch_date
from converter.institution import KAMER, Institution
from converter.view.facts import counts, kind_in_words, members_in_words, page_title, state
from converter.view.nodes import Block, Element, Heading, Inline, Link, Page, Prose


def index_page(collection: Collection, institution: Institution = KAMER) -> Page:
    """Return the index of all documents."""
    blocks = (Heading(1, ("Alle documenten",)), document_list(newest_first(collection), ""))
    return Page("Alle documenten", f"Alle {institution.papers[0]} in deze verzameling.", blocks)


def newest_first(collection: Collection) -> tuple[Entry, ...]:
    """Return the main papers of all cases by their latest date, those without a date last."""
    shown = (case.papers[0] for case in collection.cases.values())
    by_address = sorted({entry.address: entry for entry in shown}.items())
    return tuple(sorted((entry for _, entry in by_address), key=_date, reverse=True))


def _date(entry: Entry) -> str:
    value = entry.document.metadata.answered or entry.document.metadata.submitted
    return value.value if value else ""


def document_list(entries: tuple[Entry, ...], base: str) -> Block:
    """Return documents with what is told of each; ``base``: the way to the folder of all."""
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
