"""Write a document as a Markdown page that says every word of the source, and marks what it adds.

What is not the source's words carries the class ``added``: the subject as heading, the facts, the
links between questions and answers. Order, words and signs are those of the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from converter.anchors import Anchor, note_anchor, own_note_anchor, own_note_call_anchor
from converter.collection import Entry
from converter.model import (
    Address,
    Annotation,
    Inline,
    Note,
    NoteMark,
    OwnNoteCall,
    OwnNoteEntry,
    Paragraph,
    Section,
)
from converter.writers.account import write_account
from converter.writers.cutting import Piece, cut_text, in_source_order
from converter.writers.escape import (
    escape_after_note_mark,
    escape_attribute,
    escape_before_brackets,
    escape_line_start,
    escape_text,
    escape_url,
)
from converter.writers.facts import page_description, page_title, write_facts
from converter.writers.front_matter import write_front_matter
from converter.writers.headings import first_words, heading_words, label_additions

_FOLDED = {"title": "Volledige titel", "letter": "Begeleidende brief"}  # opened by who wants to read them


def write_page(entry: Entry, annotations: tuple[Annotation, ...]) -> str:
    """Return the Markdown page of a document."""
    ordered = in_source_order(annotations)
    document = entry.document
    blocks = [
        write_front_matter(page_title(entry), page_description(entry)),
        f"# {escape_text(page_title(entry))} {{ #document .added }}",
        write_facts(entry),
    ]
    for place in range(len(document.sections)):
        blocks.extend(_section(entry, place, ordered))
    blocks.append(write_account(entry))
    blocks.extend(_note(note, ordered) for note in document.notes)
    return "\n\n".join(blocks) + "\n"


def _section(entry: Entry, place: int, annotations: tuple[Annotation, ...]) -> Iterator[str]:
    section, anchor = entry.document.sections[place], entry.anchors[place]
    paragraphs = [_paragraph(block, annotations) for block in section.blocks]
    if section.kind in _FOLDED:
        yield f'??? {section.kind} "*{_FOLDED[section.kind]}*{{ .added }}"'
        yield from (f"    {paragraph}" for paragraph in paragraphs)
        return
    if anchor:
        yield _heading(section, anchor, annotations)
        yield from _links(entry, place)
    yield from paragraphs


def _heading(section: Section, anchor: Anchor, annotations: tuple[Annotation, ...]) -> str:
    """Return the label as a heading with its id, and a span for each further id."""
    level = "###" if section.kind == "answer" else "##"
    aliases = "".join(f'<span id="{alias}"></span>' for alias in anchor.aliases)
    numbers = ", ".join(map(str, section.numbers))
    before = (
        f"{numbers}. " if numbers else "" if section.kind == "question" else f"{heading_words(section)}: "
    )
    words = escape_attribute(before + first_words(section))
    attributes = f'#{anchor.id} .{section.kind} data-toc-label="{words}"'
    return f"{level} {aliases}{_label(section, annotations)} {{ {attributes} }}"


def _label(section: Section, annotations: tuple[Annotation, ...]) -> str:
    """Return the printed label, with the words added that it needs to stand as a heading."""
    before, after = label_additions(section)
    printed = _inlines(section.label, annotations) if section.label else ""
    return _added(before) + printed + _added(after)


def _added(words: str) -> str:
    return f'<span class="added">{escape_attribute(words)}</span>' if words else ""


def _links(entry: Entry, place: int) -> Iterator[str]:
    """Yield the links from a question to its answers, or from an answer to its questions."""
    partners = entry.partners[place]
    if not partners:
        return
    section = entry.document.sections[place]
    if section.kind == "question":
        near = partners == (place + 1,)
        items = "".join(
            _link(entry, partner, _answer_words(entry, partner, near=near)) for partner in partners
        )
    else:
        near = partners == (place - 1,)
        items = "".join(
            _link(entry, partner, _question_words(entry, partner, near=near)) for partner in partners
        )
    yield f'<ul class="added naar{" dichtbij" if near else ""}">{items}</ul>'


def _link(entry: Entry, place: int, words: str) -> str:
    anchor = entry.anchors[place]
    return f'<li><a href="#{anchor.id}">{escape_attribute(words)}</a></li>' if anchor else ""


def _answer_words(entry: Entry, place: int, *, near: bool) -> str:
    return "Naar het antwoord" if near else heading_words(entry.document.sections[place])


def _question_words(entry: Entry, place: int, *, near: bool) -> str:
    section = entry.document.sections[place]
    label = heading_words(section)
    return f"Naar {label[:1].lower()}{label[1:]}" if near else f"{label}: {first_words(section)}"


def _paragraph(paragraph: Paragraph, annotations: tuple[Annotation, ...]) -> str:
    return escape_line_start(_inlines(paragraph, annotations))


def _inlines(paragraph: Paragraph, annotations: tuple[Annotation, ...]) -> str:
    written: list[str] = []
    before: Inline | None = None
    for inline in paragraph.inlines:
        written.append(_inline(inline, annotations, behind_mark=isinstance(before, NoteMark)))
        before = inline
    return escape_before_brackets("".join(written))


def _inline(inline: Inline, annotations: tuple[Annotation, ...], *, behind_mark: bool) -> str:
    if isinstance(inline, NoteMark):
        return f"[^{inline.note}]"
    words = "".join(_piece(piece) for piece in cut_text(inline, annotations))
    return escape_after_note_mark(words) if behind_mark else words


def _piece(piece: Piece) -> str:
    words = escape_text(piece.text)
    match piece.target:
        case None:
            return words
        case Address(url):
            return f"[{words}](<{escape_url(url)}>)"
        case OwnNoteCall(note, call):
            return f"[{words}](#{own_note_anchor(note)}){{ #{own_note_call_anchor(note, call)} }}"
        case OwnNoteEntry(note):
            return f"[{words}](#{own_note_call_anchor(note, 1)}){{ #{own_note_anchor(note)} }}"


def _note(note: Note, annotations: tuple[Annotation, ...]) -> str:
    """Return the definition of a note; its paragraphs are indented below the first."""
    paragraphs = [_inlines(block, annotations) for block in note.blocks]
    first, *others = paragraphs or ['<em class="added">Deze noot is leeg.</em>']
    lines = [f'[^{note.number}]: <span id="{note_anchor(note.number)}"></span>{first}']
    lines.extend(f"    {escape_line_start(paragraph)}" for paragraph in others)
    return "\n\n".join(lines)
