"""The page of a document: every word of the source, and what is added marked as such.

What is not the source's words carries the class ``added``: the subject as heading, the facts, the
links between questions and answers. Order, words and signs are those of the source.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from converter.anchors import DOCUMENT, Anchor, note_anchor
from converter.annotation import Annotation
from converter.collection import Entry
from converter.collection.cited import SourceIndex
from converter.model import Note, NoteMark, Section
from converter.view import nodes
from converter.view.account import account
from converter.view.blocks import blocks_of
from converter.view.case import Beside, moved_ids, papers_of_case
from converter.view.cutting import in_source_order
from converter.view.explained import explained_once
from converter.view.facts import page_description, title_parts, window_title
from converter.view.foot import abbreviations, official, sources
from converter.view.groups import date_of
from converter.view.head import head
from converter.view.heading_rows import rows_of
from converter.view.headings import contents_words, heading_words, label_additions
from converter.view.inlines import Known, inlines_of, other_sign
from converter.view.nodes import (
    Block,
    Element,
    Fold,
    Heading,
    Inline,
    NoteText,
    Page,
    Prose,
    added,
    flow,
)
from converter.view.notes import with_notes_as_elements
from converter.view.remarks import (
    AT_THE_HEAD,
    Place,
    remarks_of,
    said_by_place,
    sign_places,
    with_remarked,
)
from converter.view.tools import tools
from converter.view.words import FOLDED, SECTIONS

_LONG = 70  # characters of a title that would take more than four lines of a phone


def document_page(
    entry: Entry,
    annotations: tuple[Annotation, ...],
    index: SourceIndex | None = None,
    beside: Beside | None = None,
) -> Page:
    """Return the page of a document; ``index``: of the sources of the whole site."""
    remarks = remarks_of(annotations)
    styles = with_remarked(entry.document, remarks) if remarks else entry.document.styles
    ordered, index = explained_once(entry, in_source_order(annotations)), index or SourceIndex()
    known = Known(entry, ordered, index, styles, sign_places(remarks))
    said = said_by_place(entry, remarks) if remarks else {}
    blocks: list[Block] = [
        _title(entry),
        *head(entry, beside),
        tools(entry, annotations),
        *_at(said, AT_THE_HEAD),
    ]
    for place in range(len(entry.document.sections)):
        blocks += _section(known, place, said)
    blocks += official(entry)
    blocks += papers_of_case(entry, beside) if beside else ()
    blocks += sources(entry, annotations, known.index)
    blocks += abbreviations(known.annotations)
    blocks.append(account(entry, annotations))
    blocks += moved_ids(entry, beside) if beside else ()
    blocks += [_note(known, note) for note in entry.document.notes]
    page = Page(window_title(entry), page_description(entry), tuple(blocks), date_of(entry), _lines(entry))
    return with_notes_as_elements(page)


def _lines(entry: Entry) -> str:
    """Return in which line of a text each heading begins; a Word file has no lines."""
    source = entry.source
    headings = [
        (anchor.id, section.label or section)
        for section, anchor in zip(entry.document.sections, entry.anchors, strict=True)
        if anchor and source.word is None
    ]
    return " ".join(f"{id_}:{source.line_and_column(part.span.start)[0]}" for id_, part in headings)


def _title(entry: Entry) -> Heading:
    named_by, name = title_parts(entry)
    mark = (Element("span", (named_by,), {"class": "soort"}), " ") if named_by else ()
    size = " lang" if len(name) > _LONG else ""
    return Heading(1, (*mark, name), {"id": DOCUMENT, "class": f"added{size}"})


def _at(said: Mapping[Place, Element], *places: Place) -> Iterator[Element]:
    yield from (said[place] for place in places if place in said)


def _section(known: Known, place: int, said: Mapping[Place, Element]) -> Iterator[Block]:
    """Yield a section, with what the editors say of a block below it."""
    section, anchor = known.entry.document.sections[place], known.entry.anchors[place]
    blocks = tuple(blocks_of(section.blocks, known, 4 if section.kind == "answer" else 3))
    inside: list[Block] = [_heading(known, section, anchor), *rows_of(known.entry, place)] if anchor else []
    inside += _at(said, (place, -1))
    for at, block in enumerate(blocks):
        inside += (block, *_at(said, (place, at)))
    if section.kind in FOLDED:
        yield Fold(section.kind, _fold_title(section.kind, len(blocks)), tuple(inside))
    elif anchor:
        yield nodes.Section(SECTIONS[section.kind].lower(), anchor.id, tuple(inside))
    else:
        yield from inside


def _fold_title(kind: str, blocks: int) -> str:
    """Return "Begeleidende brief: 3 alinea's"."""
    size = f": {blocks} {'alinea' if blocks == 1 else 'alinea’s'}" if kind == "letter" else ""
    return f"{FOLDED[kind]}{size}"


def _heading(known: Known, section: Section, anchor: Anchor) -> Heading:
    """Return the label as a heading with its id, and a span for each further id; nothing in it is a link.

    A label with a note mark has its name beside it, which a screen reader says without the mark.
    """
    before, after = label_additions(section, anchor)
    plain = replace(known, annotations=(), signs=())
    printed = inlines_of(section.label, plain) if section.label else ()
    has_note = section.label and any(isinstance(inline, NoteMark) for inline in section.label.inlines)
    attributes = {
        "id": anchor.id,
        **({"aria-label": heading_words(section, anchor)} if has_note else {}),
        "data-toc-label": contents_words(section, anchor, known.entry.document.styles),
    }
    aliases = (Element("span", (), {"id": alias}) for alias in anchor.aliases)
    inside: tuple[Inline, ...] = (*aliases, *added(before), *printed, *added(after))
    return Heading(3 if section.kind == "answer" else 2, inside, attributes)


def _note(known: Known, note: Note) -> NoteText:
    empty = Prose((Element("em", ("Deze noot is leeg.",), {"class": "added"}),))
    first, *others = tuple(blocks_of(note.blocks, known)) or (empty,)
    anchor = Element("span", (), {"id": note_anchor(note.number)})
    anchored = (
        Prose((anchor, *first.inside)) if isinstance(first, Prose) else Element("div", (anchor, flow(first)))
    )
    return NoteText(note.number, (anchored, *others), other_sign(note.number, note.shown))
