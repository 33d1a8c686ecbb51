"""Walk through the blocks of a Word file's body, notes, headers and footers: paragraphs, tables, boxes.

Text of a box stands behind the paragraph that holds the box.
"""

from __future__ import annotations

from collections.abc import Mapping

from converter.readers.docx.inline import unwrapped
from converter.readers.docx.inlines import DELETED, HIDDEN, Inlines
from converter.readers.docx.numbering import Numbering
from converter.readers.docx.package import Relationship
from converter.readers.docx.raw_form import RawForm
from converter.readers.docx.stories import Line, Notes, Story, ended_fields
from converter.readers.docx.styles import Styles
from converter.readers.docx.xml import Element, child, is_on, local_name


class Body:
    """Reads parts into a raw form. ``reason``, below: the code under which text is left out, or None."""

    def __init__(self, raw: RawForm, styles: Styles, numbering: Numbering, notes: Notes) -> None:
        self._raw = raw
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._inlines = Inlines(raw, styles, notes)

    def read(self, container: Element, relationships: Mapping[str, Relationship]) -> None:
        """Read a part, or one note of a part."""
        outer = self._inlines.story
        self._inlines.story = Story(relationships, ended_fields(container))
        self._blocks(container, None)
        self._inlines.story = outer

    def _blocks(self, container: Element, reason: str | None) -> None:
        joined: list[Element] = []
        for block in unwrapped(container):
            name = local_name(block)
            if name == "p":
                joined.append(block)
            if joined and not (name == "p" and self._runs_on(block)):
                self._paragraph(joined, reason)
                joined = []
            if name == "tbl":
                self._table(block, reason)
            elif name == "altChunk":
                self._raw.add_left_out("docx-part-unread", "document ")
        if joined:
            self._paragraph(joined, reason)

    def _runs_on(self, paragraph: Element) -> bool:
        """Return whether the paragraph's mark is deleted or hidden: the next one goes on in its line."""
        properties = child(paragraph, "pPr")
        mark = child(properties, "rPr")
        deleted = child(mark, "del") is not None or child(mark, "moveFrom") is not None
        return deleted or self._styles.is_hidden(properties, mark)

    def _paragraph(self, joined: list[Element], reason: str | None) -> None:
        line = Line(child(joined[-1], "pPr"))
        if reason is None:
            self._raw.begin_paragraph()
            self._raw.add(self._numbering.label(line.properties))
        for paragraph in joined:
            own = Line(child(paragraph, "pPr"), line.notes, line.boxes)
            self._inlines.read(paragraph, own, reason)
        for note in line.notes:
            self._note(*note)
        if reason is None:
            self._raw.end_paragraph()
        for box, why in line.boxes:
            self._blocks(box, why)

    def _table(self, table: Element, reason: str | None) -> None:
        for row in unwrapped(table):
            if local_name(row) != "tr":
                continue
            why = reason or _row_reason(row)
            cells = [cell for cell in unwrapped(row) if local_name(cell) == "tc"]
            for cell in cells:
                self._blocks(cell, why)
                if why is None:
                    self._raw.replace_end("\t")
            if cells and why is None:
                self._raw.replace_end("\n")

    def _note(self, kind: str, id_: str) -> None:
        self._raw.add(f" [{id_}:  ")
        if found := self._notes.find(kind, id_):
            self.read(*found)
        self._raw.replace_end("")
        self._raw.add("] ")


def _row_reason(row: Element) -> str | None:
    """Return the code under which a whole row is left out, or None."""
    properties = child(row, "trPr")
    if child(properties, "del") is not None:
        return DELETED
    return HIDDEN if is_on(properties, "hidden") else None
