"""Write what a phrase points at: a link with a title that says what stands there, an abbreviation in full.

Each carries its explanation as ``title``, for readers without scripts; ``scripts/uitleg.js`` opens the same
words by mouse, keyboard and tap.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from converter.collection import Entry
from converter.collection.cited import SourceIndex
from converter.model import Abbreviation, Annotation, Citation, Reference
from converter.publications.table import PUBLICATIONS
from converter.writers.escape import escape_attribute
from converter.writers.headings import first_words, heading_words
from converter.writers.markup import MARKDOWN, Link, Markup
from converter.writers.notes import Ids

KINDS = {row.kind: row.name for row in PUBLICATIONS} | {"web": "Webadres"}
_PREVIEW = 160  # characters


@dataclass(frozen=True, slots=True)
class Page:
    """What the writing of one page looks at; the annotations are in order and do not overlap."""

    entry: Entry
    annotations: tuple[Annotation, ...]
    index: SourceIndex
    markup: Markup = MARKDOWN
    marks: Ids = field(default_factory=dict)


def write_reference(words: str, target: Reference, page: Page) -> str:
    """Return a link to a question or an answer, with its first words; a page that is not there is no link."""
    other = page.entry if target.page is None else page.index.urls.get(target.page)
    if other is None:
        return words
    url = "" if target.page is None else page_link(other)
    return page.markup.link(
        words, Link(f"{url}#{target.id}", "verwijzing", section_preview(other, target.id))
    )


def section_preview(entry: Entry, id_: str) -> str:
    """Return the heading and the first words of the section with an id: "Vraag 3: Bent u bekend …"."""
    for section, anchor in zip(entry.document.sections, entry.anchors, strict=True):
        if anchor and id_ in (anchor.id, *anchor.aliases):
            return f"{heading_words(section)}: {first_words(section, entry.document.styles, _PREVIEW)}"
    return ""


def write_citation(words: str, target: Citation, page: Page) -> str:
    """Return a link to a publication: to our own page where there is one, with the official one beside it."""
    title = f"{KINDS[target.kind]}: {target.title}"
    official = target.url or ""
    own = page.index.pages.get(target.key)
    link = page.markup.link
    if own is None:
        return link(words, Link(official, "citaat", title))
    beside = link(
        "\u00a0officiële publicatie", Link(official, "added officieel", title)
    )  # its blank is added too
    return link(words, Link(page_link(own), "citaat", title)) + beside


def write_abbreviation(words: str, target: Abbreviation) -> str:
    """Return an abbreviation that can be hovered, focused and tapped."""
    long = escape_attribute(target.long)
    return f'<abbr class="afkorting" tabindex="0" title="{long}">{words}</abbr>'


def page_link(entry: Entry) -> str:
    """Return the link from one document's page to another's."""
    return f"../{entry.address}/index.md"
