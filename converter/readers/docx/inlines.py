"""Read what stands inside the paragraphs of a Word file: runs, hyperlinks, fields, references, drawings.

Tracked changes are read as accepted: inserted text is text, deleted text is not.
"""

from __future__ import annotations

from converter.readers.docx.inline import (
    address_of_code,
    address_of_link,
    alternative,
    form_field,
    has_unknown_symbol,
    is_hidden_shape,
    is_web_address,
    not_text,
    symbol_of,
    text_boxes,
    text_of,
)
from converter.readers.docx.raw_form import RawForm
from converter.readers.docx.stories import Field, Line, Notes, Story
from converter.readers.docx.styles import Styles
from converter.readers.docx.xml import Element, attribute, child, children, local_name

DELETED, HIDDEN, COMMENT, CODE = (
    "docx-deleted-text",
    "docx-hidden-text",
    "docx-comment",
    "docx-field-code",
)
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_DRAWINGS = {"drawing", "pict", "object", "AlternateContent"}


class Inlines:
    """Reads inlines into a raw form; ``story`` is the text that they belong to.

    ``reason``, below: the code under which text is left out, or None.
    """

    def __init__(self, raw: RawForm, styles: Styles, notes: Notes) -> None:
        self.story = Story({}, set())
        self._raw = raw
        self._styles = styles
        self._notes = notes

    def read(self, element: Element, line: Line, reason: str | None) -> None:
        """Read what stands in an element of a paragraph, or in the paragraph itself."""
        for item in children(element):
            self._inline(item, line, reason)

    def _inline(self, item: Element, line: Line, reason: str | None) -> None:
        match local_name(item):
            case "r":
                self._run(item, line, reason)
            case "del" | "moveFrom":
                self.read(item, line, reason or DELETED)
            case "hyperlink":
                start = self._raw.length
                self.read(item, line, reason)
                self._link(start, address_of_link(item, self.story.relationships))
            case "fldSimple":
                self._simple_field(item, line, reason)
            case "AlternateContent":
                self.read(alternative(item), line, reason)
            case name if not name.endswith("Pr"):
                self.read(item, line, reason)

    def _simple_field(self, item: Element, line: Line, reason: str | None) -> None:
        code = attribute(item, "instr") or ""
        self._raw.add_left_out(CODE, f" {code} ")
        start = self._raw.length
        self.read(item, line, reason)
        self._link(start, address_of_code(code))

    def _run(self, run: Element, line: Line, reason: str | None) -> None:
        properties = child(run, "rPr")
        if reason is None and self._styles.is_hidden(line.properties, properties):
            reason = HIDDEN
        for item in children(run):
            name = local_name(item)
            if name in ("t", "delText"):
                self._text(text_of(item, properties), reason)
            elif name in _SIGNS:
                self._text(_SIGNS[name], reason)
            elif name in _DRAWINGS:
                self._drawing(item, line, reason)
            else:
                self._special(item, name, line, reason)

    def _special(self, item: Element, name: str, line: Line, reason: str | None) -> None:
        match name:
            case "sym":
                self._text(symbol_of(item), reason)
            case "fldChar":
                self._field(item, reason)
            case "instrText" | "delInstrText":
                self._raw.add_left_out(CODE, item.text or "")
                if self.story.fields:
                    self.story.fields[-1].code.append(item.text or "")
            case "footnoteReference" | "endnoteReference":
                self._reference(name.removesuffix("Reference"), attribute(item, "id") or "", line, reason)
            case "commentReference":
                self._raw.add_left_out(COMMENT, f" {self._notes.comment_words(attribute(item, 'id'))} ")
            case "ruby":
                self.read(item, line, reason)

    def _text(self, text: str, reason: str | None) -> None:
        if reason is None and any(each.result is None for each in self.story.fields):
            reason = CODE
        if reason is not None:
            self._raw.add_left_out(reason, text)
            return
        if has_unknown_symbol(text):
            self._raw.add_left_out("docx-symbol-unknown", "sign ")
        self._raw.add(text)

    def _field(self, item: Element, reason: str | None) -> None:
        fields = self.story.fields
        match attribute(item, "fldCharType"):
            case "begin" if item in self.story.ended:
                self._text(form_field(item), reason)
                fields.append(Field())
            case "separate" if fields:
                self._raw.add_left_out(CODE, " ")
                fields[-1].result = self._raw.length
            case "end" if fields:
                ended = fields.pop()
                if ended.result is not None:
                    self._link(ended.result, address_of_code("".join(ended.code)))

    def _link(self, start: int, url: str | None) -> None:
        if url and is_web_address(url):
            self._raw.link(start, url)
        elif url:
            self._raw.add_left_out("docx-link-dropped", "link ")

    def _reference(self, kind: str, id_: str, line: Line, reason: str | None) -> None:
        if reason is None:
            self._text(f"[{kind}Ref:{id_}]", None)
            line.notes.extend([(kind, id_)] if self._notes.find(kind, id_) else ())
        else:
            self._raw.add_left_out(reason, f" {self._notes.uncounted_words(kind, id_)} ")

    def _drawing(self, item: Element, line: Line, reason: str | None) -> None:
        if reason is None and is_hidden_shape(item):
            reason = HIDDEN
        line.boxes.extend((box, reason) for box in text_boxes(item))
        for code, what in not_text(item) if reason is None else ():
            self._raw.add_left_out(code, f"{what} ")
