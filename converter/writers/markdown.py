"""Write a document as a Markdown page that says every word of the source, and marks what it adds.

What is not the source's words carries the class ``added``: the subject as heading, the facts, the
links between questions and answers. Order, words and signs are those of the source. People read this page
too: it is Markdown where Markdown has a form for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from converter.anchors import Anchor, note_anchor, own_note_anchor, own_note_call_anchor
from converter.collection import Entry
from converter.collection.cited import SourceIndex
from converter.model import (
    Abbreviation,
    Address,
    Annotation,
    Block,
    Citation,
    Inline,
    Note,
    NoteMark,
    OwnNoteCall,
    OwnNoteEntry,
    Paragraph,
    Reference,
    Section,
    Unresolved,
    lines_of,
)
from converter.writers.account import write_account
from converter.writers.blocks import write_block, write_flow, write_heading
from converter.writers.cutting import Piece, cut_text, in_source_order
from converter.writers.escape import (
    escape_after_note_mark,
    escape_attribute,
    escape_before_brackets,
    escape_line_start,
    escape_text,
)
from converter.writers.facts import page_description, page_title, title_parts, write_facts
from converter.writers.foot import write_abbreviations, write_sources
from converter.writers.front_matter import write_front_matter
from converter.writers.headings import contents_words, first_words, heading_words, label_additions
from converter.writers.markup import HTML, Link
from converter.writers.notes import ids_of_marks, write_mark, write_notes
from converter.writers.pointers import Page, write_abbreviation, write_citation, write_reference
from converter.writers.styles import write_words

_FOLDED = {"title": "Volledige titel", "letter": "Begeleidende brief"}  # opened by who wants to read them


def write_page(entry: Entry, annotations: tuple[Annotation, ...], index: SourceIndex | None = None) -> str:
    """Return the Markdown page of a document; ``index``: of the sources of the whole site."""
    document = entry.document
    marks = ids_of_marks(document)
    page = Page(entry, in_source_order(annotations), index or SourceIndex(), marks=marks)
    blocks = [
        write_front_matter(page_title(entry), page_description(entry)),
        _title(entry),
        write_facts(entry),
    ]
    for place in range(len(document.sections)):
        blocks.extend(_section(page, place))
    blocks.append(write_sources(entry, annotations, page.index))
    blocks.append(write_abbreviations(page.annotations))
    blocks.append(write_account(entry, annotations))
    if page.marks:
        words = partial(_inlines, replace(page, markup=HTML))
        blocks.append(write_notes(document.notes, page.marks, partial(write_flow, words=words)))
    else:
        blocks.extend(_note(page, note) for note in document.notes)
    return "\n\n".join(filter(None, blocks)) + "\n"


def _title(entry: Entry) -> str:
    named_by, name = map(escape_text, title_parts(entry))
    mark = f'<span class="soort">{named_by}</span> ' if named_by else ""
    return f"# {mark}{name} {{ #document .added }}"


def _section(page: Page, place: int) -> Iterator[str]:
    section, anchor = page.entry.document.sections[place], page.entry.anchors[place]
    if section.kind in _FOLDED:
        yield from _fold(page, section)
        return
    if anchor:
        yield _heading(page, section, anchor)
        yield from _links(page.entry, place)
    level = 4 if section.kind == "answer" else 3
    yield from (_block(page, block, level) for block in section.blocks)


def _fold(page: Page, section: Section) -> Iterator[str]:
    """Yield what is read by who opens it; an engine reads no block of HTML within a fold of Markdown."""
    name = _FOLDED[section.kind]
    if all(isinstance(block, Paragraph) for block in section.blocks):
        yield f'??? {section.kind} "*{name}*{{ .added }}"'
        yield from (f"    {_block(page, block)}" for block in section.blocks)
        return
    words = partial(_inlines, replace(page, markup=HTML))
    blocks = (write_flow(block, words) for block in section.blocks)
    summary = f'<summary><em class="added">{name}</em></summary>'
    yield "\n".join((f'<details class="{section.kind}">{summary}', *blocks, "</details>"))


def _block(page: Page, block: Block, level: int = 0) -> str:
    words = partial(_inlines, replace(page, markup=HTML))
    if not isinstance(block, Paragraph):
        return write_block(block, words)
    if block.is_heading:
        return write_heading(words(block), level)
    return _paragraph(page, block)


def _heading(page: Page, section: Section, anchor: Anchor) -> str:
    """Return the label as a heading with its id, and a span for each further id.

    A label with a note mark has its name beside it, which a screen reader says without the mark.
    """
    level = "###" if section.kind == "answer" else "##"
    aliases = "".join(f'<span id="{alias}"></span>' for alias in anchor.aliases)
    attributes = [f"#{anchor.id}", f".{section.kind}"]
    if section.label and any(isinstance(inline, NoteMark) for inline in section.label.inlines):
        attributes.append(f'aria-label="{escape_attribute(heading_words(section))}"')
    attributes.append(
        f'data-toc-label="{escape_attribute(contents_words(section, page.entry.document.styles))}"'
    )
    return f"{level} {aliases}{_label(page, section)} {{ {' '.join(attributes)} }}"


def _label(page: Page, section: Section) -> str:
    """Return the printed label, with the words added that it needs as a heading; nothing in it is a link."""
    before, after = label_additions(section)
    unlinked = replace(page, annotations=())
    printed = _inlines(unlinked, section.label) if section.label else ""
    return _added(before) + printed + _added(after)


def _added(words: str) -> str:
    return f'<span class="added">{escape_text(words)}</span>' if words else ""


def _links(entry: Entry, place: int) -> Iterator[str]:
    """Yield the links in the row of a heading, then those to what belongs to it but stands elsewhere.

    In the row: to the answer that follows a question or the question before an answer, and its own address.
    """
    is_question = entry.document.sections[place].kind == "question"
    partners = entry.partners[place]
    near = partners == (place + (1 if is_question else -1),)
    words = _answer_words if is_question else _question_words
    links = [_link(entry, partner, words(entry, partner, near=near)) for partner in partners]
    own = _link(entry, place, "Kopieer link") + "{ .kopieer }"
    yield _paragraph_of_links("rij", [*links, own] if near else [own])
    if links and not near:
        yield _paragraph_of_links("naar", links)


def _paragraph_of_links(name: str, links: list[str]) -> str:
    return "\n".join((*links, f"{{: .added .{name} }}"))


def _link(entry: Entry, place: int, words: str) -> str:
    anchor = entry.anchors[place]
    return f"[{escape_text(words)}](#{anchor.id})" if anchor else ""


def _answer_words(entry: Entry, place: int, *, near: bool) -> str:
    return "Naar het antwoord" if near else heading_words(entry.document.sections[place])


def _question_words(entry: Entry, place: int, *, near: bool) -> str:
    section = entry.document.sections[place]
    label = heading_words(section)
    return (
        f"Naar {label[:1].lower()}{label[1:]}"
        if near
        else f"{label}: {first_words(section, entry.document.styles)}"
    )


def _paragraph(page: Page, paragraph: Paragraph) -> str:
    return escape_line_start(_inlines(page, paragraph))


def _inlines(page: Page, paragraph: Paragraph) -> str:
    written: list[str] = []
    before: Inline | None = None
    for inline in paragraph.inlines:
        written.append(_inline(page, inline, behind_mark=isinstance(before, NoteMark)))
        before = inline
    return escape_before_brackets("".join(written))


def _inline(page: Page, inline: Inline, *, behind_mark: bool) -> str:
    if isinstance(inline, NoteMark):
        return write_mark(inline, page.marks)
    pieces = cut_text(inline, page.annotations, page.entry.document.styles)
    words = "".join(_piece(page, piece) for piece in pieces)
    return escape_after_note_mark(words) if behind_mark else words


def _piece(page: Page, piece: Piece) -> str:
    words = write_words(piece, page.markup.escape)
    match piece.target:
        case Address(url):
            return page.markup.link(words, Link(url))
        case OwnNoteCall() | OwnNoteEntry() as target:
            return page.markup.link(words, _own_note_link(target))
        case Reference() as reference:
            return write_reference(words, reference, page)
        case Citation() as citation:
            return write_citation(words, citation, page)
        case Abbreviation() as abbreviation:
            return write_abbreviation(words, abbreviation)
        case None | Unresolved():
            return words


def _own_note_link(target: OwnNoteCall | OwnNoteEntry) -> Link:
    """Return the link from a mark to its entry in the asker's list, or from there to the first mark."""
    entry = own_note_anchor(target.note)
    if isinstance(target, OwnNoteEntry):
        return Link(f"#{own_note_call_anchor(target.note, 1)}", id=entry)
    return Link(f"#{entry}", id=own_note_call_anchor(target.note, target.call))


def _note(page: Page, note: Note) -> str:
    """Return the definition of a note; its paragraphs are indented below the first."""
    paragraphs = [_inlines(page, block) for block in lines_of(note.blocks)]
    first, *others = paragraphs or ['<em class="added">Deze noot is leeg.</em>']
    lines = [f'[^{note.number}]: <span id="{note_anchor(note.number)}"></span>{first}']
    lines.extend(f"    {escape_line_start(paragraph)}" for paragraph in others)
    return "\n\n".join(lines)
