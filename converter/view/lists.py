"""What pages that list documents have in common."""

from __future__ import annotations

from converter.anchors import FOLDER
from converter.collection import Entry
from converter.dutch import thousands
from converter.view.facts import page_title
from converter.view.nodes import Block, Heading, Link, Page, Prose


def linked(entry: Entry, base: str = f"../{FOLDER}/") -> Link:
    """Return a link to a document by its name; ``base``: the way to the folder of all."""
    return Link(f"{base}{entry.address}/index.md", (page_title(entry),))


def documents_in_words(count: int) -> str:
    """Return "1 document" or "1.234 documenten"."""
    return f"{thousands(count)} {'document' if count == 1 else 'documenten'}"


def list_page(title: str, description: str, *blocks: Block) -> Page:
    """Return a page of lists, with what is in them as its first words."""
    return Page(title, description, (Heading(1, (title,)), Prose((description,)), *blocks))
