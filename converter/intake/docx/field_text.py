"""The text of a story as it is read, with its fields: words are added, or counted as left out.

A field is a code and mostly a result. Its code is left out; where no result is stored, it shows what the code
says.
"""

from __future__ import annotations

from converter.intake.docx.fields import (
    address_of_code,
    bookmark_of_note,
    form_field,
    is_computed,
    is_within,
    shown_by_code,
)
from converter.intake.docx.inline import has_unknown_symbol, is_web_address
from converter.intake.docx.looks import is_page_number
from converter.intake.docx.raw_form import RawForm
from converter.intake.docx.stories import Field, Story
from converter.intake.docx.xml import Element, attribute
from converter.model import Span, StyleName

CODE, FIELD_TEXT, UNREADABLE = "docx-field-code", "docx-field-text", "docx-unreadable-text"


class FieldText:
    """Adds text to a raw form in the forms that hold; ``is_unreadable``: no reader of the file sees it."""

    def __init__(self, raw: RawForm, story: Story) -> None:
        self.story = story
        self.forms: frozenset[StyleName] = frozenset()
        self.is_unreadable = False
        self._raw = raw

    def add(self, text: str, reason: str | None, *, computed: bool = False) -> None:
        """Add words, or count them as left out for a reason; ``computed``: the file does not store them."""
        if reason is None and self.story.in_code:
            reason = FIELD_TEXT if self.story.is_code_itself else CODE
        if reason is not None:
            self._raw.add_left_out(reason, text)
            return
        if self.is_unreadable and not is_page_number(text):
            self._raw.add_left_out(UNREADABLE, text)
        if has_unknown_symbol(text):
            self._raw.count_unread("symbol")
        start = self._raw.length
        self._raw.add_styled(text, self.forms)
        if computed:
            self._raw.computed(start)

    def add_code(self, code: str, *, is_deleted: bool) -> None:
        """Add to the code of the field that is open."""
        field = self.story.field
        if is_deleted or field is None or field.result is not None:
            self._raw.add_left_out(CODE, code)
        else:
            field.code.append(code)

    def mark_field(self, item: Element, reason: str | None) -> None:
        """Begin a field, begin its result, or end it, as a ``w:fldChar`` says."""
        kind = attribute(item, "fldCharType")
        if kind == "begin" and item in self.story.ended:
            started = Field(self._raw.length, hides=self.story.ended[item], shown=form_field(item))
            self.add(started.shown, reason)
            self._raw.add_left_out(CODE, "")  # its words are counted at the end, its place is here
            self.story.begin_field(started)
        elif kind == "begin":
            self._raw.count_unread("field")
        elif kind == "separate":
            self.story.begin_result(self._raw.length)
        elif kind == "end" and (ended := self.story.end_field()):
            self._end_field(ended, reason)

    def link(self, start: int, url: str | None, *, within: bool = False) -> None:
        """Lead the words from an offset on to a web address, or to a place ``within`` the document."""
        if within:
            self._raw.link(start, None)
        elif url and is_web_address(url):
            self._raw.link(start, url)
        elif url:
            self._raw.count_left_out("docx-link-dropped", 1)

    def begin_simple_field(self, code: str, reason: str | None, *, is_stored: bool) -> int:
        """Leave out the code of a field, add its result if none is stored, and return where that begins."""
        shown = "" if is_stored else shown_by_code(code)
        self._leave_out_code(code, shown)
        start = self._raw.length
        self.add(shown, reason)
        return start

    def end_simple_field(self, code: str, start: int, reason: str | None, *, is_stored: bool) -> None:
        """End a field whose result began at an offset."""
        if reason is None and self._raw.length == start:
            self._count_computed(code, start, is_stored=is_stored)
        self._end_result(code, start)

    def _end_field(self, ended: Field, reason: str | None) -> None:
        code = "".join(ended.code)
        shown = shown_by_code(code) if ended.result is None else ""
        self._leave_out_code(code, shown)
        self.add(shown, reason)
        has_text = ended.result is not None and self._raw.length > ended.result
        if reason is None and not (shown or ended.shown or has_text):
            self._count_computed(code, ended.start, is_stored=ended.result is not None)
        if ended.result is not None:
            self._end_result(code, ended.result)

    def _end_result(self, code: str, start: int) -> None:
        self._repeat_note(code, start)
        self.link(start, address_of_code(code), within=is_within(code))

    def _repeat_note(self, code: str, start: int) -> None:
        """Remember that a field shows the sign of the note in its bookmark from here on."""
        bookmark = bookmark_of_note(code)
        if bookmark and self.story.signs and self._raw.length > start:
            self.story.signs.repeat(bookmark, Span(start, self._raw.length))

    def _count_computed(self, code: str, start: int, *, is_stored: bool) -> None:
        """Count a field that showed nothing, if Word shows something there."""
        if not self.story.in_code and is_computed(code, is_stored=is_stored):
            self._raw.count_unread("field", start)

    def _leave_out_code(self, code: str, shown: str) -> None:
        self._raw.add_left_out(CODE, f" {code.rstrip().removesuffix(shown)} ")
