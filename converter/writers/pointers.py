"""Write what a phrase points at: a link with a title that says what stands there, an abbreviation in full.

Each carries its explanation as ``title``, for readers without scripts; ``scripts/uitleg.js`` opens the same
words by mouse, keyboard and tap.
"""

from __future__ import annotations

from converter.collection import Entry
from converter.collection.cited import SourceIndex
from converter.model import Abbreviation, Citation, Reference
from converter.publications.table import PUBLICATIONS
from converter.writers.escape import escape_attribute, escape_url
from converter.writers.headings import first_words, heading_words

KINDS = {row.kind: row.name for row in PUBLICATIONS} | {"web": "Webadres"}
_PREVIEW = 160  # characters


def write_reference(words: str, target: Reference, entry: Entry, index: SourceIndex) -> str:
    """Return a link to a question or an answer, with its first words; a page that is not there is no link."""
    if target.page is None:
        return _link(words, f"#{target.id}", "verwijzing", section_preview(entry, target.id))
    other = index.urls.get(target.page)
    if other is None:
        return words
    return _link(words, f"{page_link(other)}#{target.id}", "verwijzing", section_preview(other, target.id))


def section_preview(entry: Entry, id_: str) -> str:
    """Return the heading and the first words of the section with an id: "Vraag 3: Bent u bekend …"."""
    for section, anchor in zip(entry.document.sections, entry.anchors, strict=True):
        if anchor and id_ in (anchor.id, *anchor.aliases):
            return f"{heading_words(section)}: {first_words(section, _PREVIEW)}"
    return ""


def write_citation(words: str, target: Citation, index: SourceIndex) -> str:
    """Return a link to a publication: to our own page where there is one, with the official one beside it."""
    title = f"{KINDS[target.kind]}: {target.title}"
    official = target.url or ""
    own = index.pages.get(target.key)
    if own is None:
        return _link(words, official, "citaat", title)
    beside = _link("\u00a0officiële publicatie", official, "added officieel", title)  # the blank is added too
    return _link(words, page_link(own), "citaat", title) + beside


def write_abbreviation(words: str, target: Abbreviation) -> str:
    """Return an abbreviation that can be hovered, focused and tapped."""
    long = escape_attribute(target.long)
    return f'<abbr class="afkorting" tabindex="0" title="{long}">{words}</abbr>'


def page_link(entry: Entry) -> str:
    """Return the link from one document's page to another's."""
    return f"../{entry.address}/index.md"


def _link(words: str, url: str, classes: str, title: str) -> str:
    named = " ".join(f".{name}" for name in classes.split())
    return f'[{words}](<{escape_url(url)}>){{ {named} title="{escape_attribute(title)}" }}'
