"""What pages that list documents have in common."""

from __future__ import annotations

from converter.anchors import FOLDER
from converter.collection import Entry
from converter.dutch import capitalized, dutch_date
from converter.view.facts import counts, kind_in_words, members_in_words, page_title, state
from converter.view.groups import date_of
from converter.view.nodes import Block, Element, Heading, Inline, Link, Page, Prose


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
