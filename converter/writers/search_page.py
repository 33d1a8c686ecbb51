"""Write what the search index reads of a document: its words, under a heading a question or answer.

One heading with its anchor a question or answer, its text, and the texts of the notes it calls: a
word in a note is found at the question that has the note.
"""

from __future__ import annotations

from collections.abc import Iterator

from converter.collection import Entry
from converter.model import NoteMark, Paragraph, Section, plain_text
from converter.writers.escape import escape_html
from converter.writers.facts import page_title
from converter.writers.headings import heading_words


def write_search_page(entry: Entry) -> str:
    """Return an HTML page for the indexer."""
    title = escape_html(page_title(entry))
    sections = "".join(
        _section(entry, place)
        for place, section in enumerate(entry.document.sections)
        if section.kind != "letter"
    )
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title></head>'
        f'<body data-pagefind-body><h1 data-pagefind-meta="title">{title}</h1>{sections}</body></html>\n'
    )


def _section(entry: Entry, place: int) -> str:
    section, anchor = entry.document.sections[place], entry.anchors[place]
    heading = ""
    if anchor:
        label = escape_html(heading_words(section))
        heading = f'<h2 id="{anchor.id}" data-pagefind-weight="0">{label}</h2>'
    return heading + "".join(_paragraph(block) for block in (*section.blocks, *_notes(entry, section)))


def _paragraph(paragraph: Paragraph) -> str:
    return f"<p>{escape_html(plain_text(paragraph))}</p>"


def _notes(entry: Entry, section: Section) -> Iterator[Paragraph]:
    blocks = ((section.label,) if section.label else ()) + section.blocks
    for block in blocks:
        for inline in block.inlines:
            if isinstance(inline, NoteMark):
                yield from entry.document.notes[inline.note - 1].blocks
