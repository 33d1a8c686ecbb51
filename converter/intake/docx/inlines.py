"""Read what stands inside the paragraphs of a Word file: runs, hyperlinks, fields, references, drawings.

Tracked changes are read as accepted: inserted text is text, deleted text is not. ``reason``, below: the
code under which text is left out, or None.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from converter.intake.docx.drawings import BOX, drawn, not_text
from converter.intake.docx.field_text import CODE, FieldText
from converter.intake.docx.forms import Forms
from converter.intake.docx.formulas import (
    are_stored,
    first_run,
    height_of,
    in_one_line,
    is_deleted,
    is_formula,
    is_of_formula,
)
from converter.intake.docx.inline import address_of_link, symbol_of, text_of
from converter.intake.docx.note_calls import NoteCalls
from converter.intake.docx.raw_form import RawForm
from converter.intake.docx.stories import Line, Notes, Story, note_id
from converter.intake.docx.styles import Styles
from converter.intake.docx.wrappers import DELETIONS, alternative
from converter.intake.docx.xml import Element, attribute, local_name, run_properties
from converter.model import StyleName

DELETED, HIDDEN, COMMENT = "docx-deleted-text", "docx-hidden-text", "docx-comment"
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_STYLES: frozenset[StyleName] = frozenset(get_args(StyleName))
_DRAWINGS = ("drawing", "pict", "object")


class Inlines:
    """Reads inlines into a raw form; the caller sets the story of their ``text``, and where it stands."""

    def __init__(self, raw: RawForm, styles: Styles, notes: Notes, story: Story) -> None:
        self.text = FieldText(raw, story)
        self.is_off_page = False
        self.calls = NoteCalls(raw)
        self._raw = raw
        self._styles = styles
        self._notes = notes
        self._heights: frozenset[StyleName] = frozenset()  # of the formula that is being read

    def read(self, items: Iterable[Element], line: Line, reason: str | None) -> None:
        """Read what stands in an element of a paragraph, or in the paragraph itself."""
        for item in items:
            self._inline(item, local_name(item), line, reason)

    def _inline(self, item: Element, name: str, line: Line, reason: str | None) -> None:
        match name:
            case "r":
                self._run(item, line, reason)
            case "t":
                self.text.add(text_of(item, None), reason)
            case "hyperlink":
                start = self._raw.length
                self.read(item, line, reason)
                url = address_of_link(item, self.text.story.relationships)
                self.text.link(start, url, within=url is None and attribute(item, "anchor") is not None)
            case "fldSimple":
                self._simple_field(item, line, reason)
            case "AlternateContent":
                self.read(alternative(item), line, reason)
            case "subDoc":
                self._raw.count_unread("subdocument")
            case _ if is_formula(item):
                self._formula(item, line, reason)
            case "sup" | "sub" | "deg" | "lim" if height := height_of(item):
                outer, self._heights = (self._heights, self.text.forms), frozenset((height,))
                self.text.forms = self._heights
                self.read(item, line, reason)
                self._heights, self.text.forms = outer
            case _ if not name.endswith("Pr"):
                self.read(item, line, (reason or DELETED) if name in DELETIONS else reason)

    def _formula(self, item: Element, line: Line, reason: str | None) -> None:
        run = first_run(item)
        is_hidden = run is not None and self._styles.is_hidden(line.style, run_properties(run))
        of_signs = reason or (DELETED if is_deleted(item) else HIDDEN if is_hidden else None)
        is_computed = not are_stored(item)
        for part in in_one_line(item):
            if isinstance(part, str):
                self.text.add(part, of_signs, computed=is_computed)
            else:
                self._inline(part, local_name(part), line, reason)

    def _simple_field(self, item: Element, line: Line, reason: str | None) -> None:
        code = attribute(item, "instr") or ""
        start = self.text.begin_simple_field(code, reason, is_stored=len(item) > 0)
        self.read(item, line, reason)
        self.text.end_simple_field(code, start, reason, is_stored=len(item) > 0)

    def _run(self, run: Element, line: Line, reason: str | None) -> None:
        properties = run_properties(run)
        shown = self._styles.shown(line.style, properties, line.around)
        outer = self.text.forms, self.text.is_unreadable
        self.text.forms = meant_forms(shown.forms, run) | self._heights
        self.text.is_unreadable = self.is_off_page or shown.is_unreadable
        is_hidden = reason is None and "hidden" in shown.forms
        self._content(run, properties, line, HIDDEN if is_hidden else reason)
        self.text.forms, self.text.is_unreadable = outer
        self.calls.end_run()

    def _content(self, run: Element, properties: Element | None, line: Line, reason: str | None) -> None:
        """Read the content of a run, or of the one form of it that Word shows (an emoji has two)."""
        for item in run:
            name = local_name(item)
            if name == "t":
                self.text.add(text_of(item, properties), reason)
            elif name in _SIGNS:
                self.text.add(_SIGNS[name], reason)
            elif name == "AlternateContent":
                self._content(alternative(item), properties, line, reason)
            else:
                self._special(item, properties, line, reason)

    def _special(self, item: Element, properties: Element | None, line: Line, reason: str | None) -> None:
        match name := local_name(item):
            case "delText":
                self.text.add(item.text or "", reason or DELETED)
            case "sym":
                self.text.add(symbol_of(item), reason)
            case "fldChar":
                self.text.mark_field(item, reason)
            case "instrText" | "delInstrText":
                self.text.add_code(item.text or "", is_deleted=name == "delInstrText")
            case "footnoteReference" | "endnoteReference":
                self._reference(item, line, reason)
            case "commentReference":
                self._raw.count_left_out(COMMENT, self._notes.words_of_comment(attribute(item, "id")))
            case _ if name in _DRAWINGS:
                self._drawing(item, line, reason)
            case _:
                self._within(item, properties, line, reason)

    def _within(self, item: Element, properties: Element | None, line: Line, reason: str | None) -> None:
        """Read what stands deeper in a run: both lines of ruby, a run in a run, which Word repairs."""
        name = local_name(item)
        if name == "r":
            self._run(item, line, reason)
        elif reason is None and (found := not_text(item)):
            self._raw.count_unread(found)
        elif len(item) and not name.endswith("Pr"):
            self._content(item, properties, line, (reason or DELETED) if name in DELETIONS else reason)

    def _reference(self, item: Element, line: Line, reason: str | None) -> None:
        kind, id_ = local_name(item).removesuffix("Reference"), note_id(item)
        if reason is not None or self.text.story.in_code:
            self._raw.add_left_out(reason or CODE, " ")
            self._notes.leave_out((kind, id_), reason or CODE)
            return
        self.calls.write((kind, id_), item, self.text.story.signs)
        if (kind, id_) not in self._notes:
            return
        if self.text.story.in_note:
            self._raw.count_unread("note")
        else:
            line.notes.append((kind, id_))

    def _drawing(self, drawing: Element, line: Line, reason: str | None) -> None:
        if reason is None and self.text.story.in_code:
            reason = CODE
        for item, is_hidden in drawn(drawing):
            why = reason or (HIDDEN if is_hidden else None)
            if local_name(item) == BOX:
                line.boxes.append((item, why))
            elif why is None and (found := not_text(item)):
                self._raw.count_unread(found)


def meant_forms(forms: Forms, run: Element) -> frozenset[StyleName]:
    """Return the forms that mean something; letters of a formula are slanted without meaning."""
    shown = _STYLES & forms
    return shown - {"emphasis"} if shown and is_of_formula(run) else shown
