"""Walk through a document in the order of its page: sections, paragraphs, texts, and the styles of each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from converter.model import Block, Document, List, Paragraph, Section, SectionKind, Span, Style, Table, Text


def plain_text(paragraph: Paragraph) -> str:
    """Return the words of a paragraph without its note marks."""
    return "".join([inline.text for inline in paragraph.inlines if isinstance(inline, Text)])


def parts_of(block: List | Table) -> tuple[tuple[Block, ...], ...]:
    """Return what stands in the items of a list, or in the cells of a table row by row."""
    if isinstance(block, List):
        return block.items
    return tuple(cell.blocks for row in block.rows for cell in row)


def lines_of(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield the paragraphs of blocks, those of lists and tables too, in source order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for part in parts_of(block):
                yield from lines_of(part)


def paragraphs_of(section: Section) -> tuple[Paragraph, ...]:
    """Return the label of a section, if it has one, and the paragraphs of its blocks."""
    return (*((section.label,) if section.label else ()), *lines_of(section.blocks))


def paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """Return every paragraph in the order of the page: labels and lines by section, then the notes."""
    body = (paragraph for section in document.sections for paragraph in paragraphs_of(section))
    return (*body, *(line for note in document.notes for line in lines_of(note.blocks)))


def texts(document: Document) -> tuple[Text, ...]:
    """Return every Text of the document, notes last."""
    lines = paragraphs(document)
    return tuple([inline for line in lines for inline in line.inlines if isinstance(inline, Text)])


def sections_of(document: Document, kind: SectionKind) -> tuple[Section, ...]:
    """Return the sections of a kind in source order."""
    return tuple(section for section in document.sections if section.kind == kind)


def styles_of(span: Span, styles: tuple[Style, ...]) -> tuple[Style, ...]:
    """Return those of a document's styles that lie in a Text with this span."""
    if not styles:
        return ()
    first = bisect_left(styles, span.start, key=lambda style: style.span.start)
    return styles[first : bisect_left(styles, span.end, lo=first, key=lambda style: style.span.start)]
