"""Walk through the blocks of a Word file's body, notes, headers and footers: paragraphs, tables, boxes.

Text of a box stands behind the paragraph that holds the box. ``reason``, below: the code under which text
is left out, or None.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise

from converter.intake.docx.drawings import BOX
from converter.intake.docx.fields import ended_fields
from converter.intake.docx.grids import ReadCell, grid_of
from converter.intake.docx.inlines import DELETED, HIDDEN, Inlines
from converter.intake.docx.looks import has_ground, is_off_page
from converter.intake.docx.note_signs import NoteSigns
from converter.intake.docx.numbering import Numbering
from converter.intake.docx.raw_form import Passage, RawForm
from converter.intake.docx.stories import Line, NoteKey, Notes, Paragraph, Part, Story
from converter.intake.docx.styles import Around, Styles
from converter.intake.docx.table_styles import Ends, TableLook, look_of_table
from converter.intake.docx.wrappers import DELETIONS, unwrapped
from converter.intake.docx.xml import Element, child, is_on, local_name
from converter.model import Span

_PARAGRAPHS = ("p", "oMathPara", "oMath", "r")  # a run between paragraphs is a line of its own


class Body:
    """Reads parts into a raw form."""

    def __init__(self, raw: RawForm, styles: Styles, numbering: Numbering, notes: Notes) -> None:
        self._raw = raw
        self._styles = styles
        self._numbering = numbering
        self._note_numbering = {kind: numbering.anew() for kind in ("footnote", "endnote")}
        self._notes = notes
        self._around = Around()
        self._written_notes: dict[NoteKey, Passage] = {}
        self._inlines = Inlines(raw, styles, notes, Story({}, numbering, {}))

    def read(self, part: Part, signs: NoteSigns | None = None) -> None:
        """Read a header, a footer, or the body, whose notes have signs."""
        ended = ended_fields(part.root)
        self._story(part.root, Story(part.relationships, self._numbering.anew(), ended, signs=signs), None)

    def leave_out_notes(self) -> None:
        """Count what stands in the notes that no visible text calls."""
        for key, reason in self._notes.left_out():
            self._note_story(key, reason)

    def _story(self, container: Element, story: Story, reason: str | None) -> None:
        outer, around = self._inlines.text.story, self._around
        self._inlines.text.story, self._around = story, Around(on_ground=local_name(container) == BOX)
        self._blocks(container, reason)
        self._inlines.text.story, self._around = outer, around

    def _blocks(self, container: Element, reason: str | None) -> None:
        joined: list[Paragraph] = []
        for block, is_deleted in unwrapped(container):
            if is_deleted:
                self._block(block, reason or DELETED)
            elif local_name(block) not in _PARAGRAPHS:
                self._line(joined, reason, ends=False)
                joined = []
                self._block(block, reason)
            else:
                joined.append(paragraph := self._paragraph(block))
                if not self._runs_on(paragraph):
                    self._line(joined, reason, ends=True)
                    joined = []
        self._line(joined, reason, ends=False)

    def _block(self, block: Element, reason: str | None) -> None:
        match local_name(block):
            case "tbl":
                self._table(block, reason)
            case "altChunk":
                self._raw.count_unread("chunk")
            case "subDoc":
                self._raw.count_unread("subdocument")
            case name if name in _PARAGRAPHS:
                self._line([self._paragraph(block)], reason, ends=True)

    def _paragraph(self, block: Element) -> Paragraph:
        properties = child(block, "pPr")
        return Paragraph(block, properties, self._styles.style_of(properties))

    def _runs_on(self, paragraph: Paragraph) -> bool:
        """Return whether the paragraph's mark is deleted or hidden: the next one goes on in its line."""
        mark = None if paragraph.properties is None else child(paragraph.properties, "rPr")
        if mark is not None and any(child(mark, name) is not None for name in DELETIONS):
            return True
        return self._styles.is_hidden(paragraph.style, mark)

    def _line(self, joined: list[Paragraph], reason: str | None, *, ends: bool) -> None:
        """Read paragraphs that Word shows as one; without an end of its own it is one only if it has text."""
        if not joined:
            return
        line, leading, start = Line(), _leading(joined), self._raw.length
        if reason is None:
            self._begin(leading, ends=ends)
        for paragraph in joined:
            line.style = paragraph.style
            line.around = self._around
            if has_ground(paragraph.properties):
                line.around = replace(self._around, on_ground=True)
            is_run = local_name(paragraph.element) == "r"
            self._inlines.read((paragraph.element,) if is_run else paragraph.element, line, reason)
            self._end_section(paragraph)
        self._inlines.calls.end()
        if reason is None:
            is_heading = self._styles.is_heading(leading.properties, leading.style)
            self._raw.mark_paragraph(start, is_heading=is_heading)
        for key in line.notes:
            self._note(key)
        if reason is None:
            self._raw.end_paragraph()
        self._raw.end_left_out_word()
        for box, why in line.boxes:
            self._box(box, why)

    def _end_section(self, paragraph: Paragraph) -> None:
        signs = self._inlines.text.story.signs
        if signs and paragraph.properties is not None and child(paragraph.properties, "sectPr") is not None:
            signs.end_section()

    def _begin(self, paragraph: Paragraph, *, ends: bool) -> None:
        numbering = self._inlines.text.story.numbering
        if ends:
            self._raw.begin_paragraph()
            self._raw.add_sign(numbering.sign(paragraph.properties, paragraph.style))
        else:
            self._raw.begin_doubtful_paragraph(partial(numbering.sign, paragraph.properties, paragraph.style))

    def _box(self, box: Element, reason: str | None) -> None:
        before, self._inlines.is_off_page = self._inlines.is_off_page, is_off_page(box)
        story = self._inlines.text.story
        inner = Story(story.relationships, story.numbering, ended_fields(box), story.in_note, story.signs)
        self._story(box, inner, reason)
        self._inlines.is_off_page = before

    def _table(self, table: Element, reason: str | None) -> None:
        start = self._raw.length
        rows: list[tuple[Element, list[ReadCell]]] = []
        look = look_of_table(table)
        for row, is_deleted, ends in _with_ends(table, "tr"):
            why = reason or (DELETED if is_deleted else _row_reason(row))
            cells = self._row(row, why, replace(look, row=ends))
            rows += [(row, cells)] if cells else []
        if rows:
            self._raw.grid(start, grid_of(rows))

    def _row(self, row: Element, reason: str | None, look: TableLook) -> list[ReadCell]:
        """Read a row and return the cells that are shown."""
        start, outer, tables = self._raw.length, self._around, self._styles.tables
        cells: list[ReadCell] = []
        for cell, is_deleted, ends in _with_ends(row, "tc"):
            gone = is_deleted or child(cell, "tcPr", "cellDel") is not None
            before = self._raw.length
            on_ground = outer.on_ground or tables.has_ground(look) or has_ground(child(cell, "tcPr"))
            self._around = Around(on_ground, tables.forms(look, ends))
            self._cell(cell, reason or (DELETED if gone else None))
            if self._raw.length > before:
                text = self._raw.since(before)
                cells.append(ReadCell(cell, Span(before, self._raw.length - 1), not text.isspace()))
        self._around = outer
        if self._raw.length > start:
            self._raw.end_with("\n", start)
        return cells

    def _cell(self, cell: Element, reason: str | None) -> None:
        start = self._raw.length
        self._blocks(cell, reason)
        if reason is None:
            self._raw.end_with("\t", start)

    def _note(self, key: NoteKey) -> None:
        """Write a note; one that is called again is written again, as it was."""
        begin, opening = self._raw.length, f" [{key[1]}: "
        self._raw.add(f"{opening} ")
        if key in self._written_notes:
            self._raw.repeat(self._written_notes[key])
        else:
            start = self._raw.place()
            self._note_story(key, None)
            self._raw.end_with("", start.length)
            self._written_notes[key] = self._raw.passage(start)
        inside = Span(begin + len(opening), self._raw.length)
        self._raw.add("] ")
        self._raw.note(begin, " ".join(key), inside)

    def _note_story(self, key: NoteKey, reason: str | None) -> None:
        note, numbering = self._notes.show(key), self._note_numbering[key[0]]
        ended = ended_fields(note.root)
        self._story(note.root, Story(note.relationships, numbering, ended, in_note=True), reason)


def _with_ends(element: Element, name: str) -> Iterator[tuple[Element, bool, Ends]]:
    """Yield each row of a table, or cell of a row, whether it is deleted, and whether first and last."""
    items = [(item, is_deleted) for item, is_deleted in unwrapped(element) if local_name(item) == name]
    for at, (item, is_deleted) in enumerate(items, 1):
        yield item, is_deleted, (at == 1, at == len(items))


def _leading(joined: list[Paragraph]) -> Paragraph:
    """Return the one of joined paragraphs that gives the line its number: the last.

    Behind a style separator, a mark with ``w:specVanish``, the paragraph before it stays the one.
    """
    leading = joined[0]
    for before, paragraph in pairwise(joined):
        if not is_on(before.properties, "rPr", "specVanish"):
            leading = paragraph
    return leading


def _row_reason(row: Element) -> str | None:
    """Return the code under which a whole row is left out, or None."""
    properties = child(row, "trPr")
    if child(properties, "del") is not None:
        return DELETED
    return HIDDEN if is_on(properties, "hidden") else None
