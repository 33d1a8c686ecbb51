"""Walk through one story of a Word file for the witness, down into every element, and list what it meets.

Only what Word itself does not show is passed by, each with its reason; so text in a place that nobody
thought of is found too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from converter.verify.witness_fields import Event, form_of, is_computed, shown_by_code
from converter.verify.witness_lists import Lists, Place
from converter.verify.witness_package import Element, below, name_of, switch, value, written
from converter.verify.witness_styles import PLAIN, UNKNOWN, Styles
from converter.verify.witness_symbols import sign_of

_SIGNS = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad",
}  # fmt: skip
_THINGS = {
    "pic": "picture", "imagedata": "picture", "chart": "chart", "relIds": "diagram", "OLEObject": "embedded",
    "control": "embedded",
    "lockedCanvas": "drawing", "contentPart": "ink", "altChunk": "chunk", "subDoc": "subdocument",
}  # fmt: skip
_DELETIONS = ("del", "moveFrom")
_KNOWN_TO_WORD = (
    "http://schemas.microsoft.com/office/",
    "http://schemas.openxmlformats.org/",
    "urn:schemas-microsoft-com:",
)
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{1,6}")
_INVISIBLE = re.compile(r"visibility\s*:\s*hidden", re.IGNORECASE)


class Walk:
    """The events of one story, in the order of the file.

    ``gone``, in each method: why Word does not show what stands here ("deleted", "hidden"), or "".
    """

    def __init__(self, styles: Styles, lists: Lists) -> None:
        self.events: list[Event] = []
        self._styles = styles
        self._lists = lists
        self._paragraph_style = styles.of_paragraph(None)
        self._in_paragraph = False
        self._in_drawing = False
        self._forms, self._height = PLAIN, PLAIN
        self._forms_known = True
        self._ways: Mapping[str, Callable[[Element, str], None]] = {
            "r": self._run, "t": self._text, "p": self._paragraph, "AlternateContent": self._alternatives,
            "oMath": self._formula, "oMathPara": self._formula, "d": self._delimited,
            "tbl": self._table, "tr": self._row, "tc": self._cell, "txbxContent": self._box,
            "del": self._deleted, "moveFrom": self._deleted, "delText": self._deleted_text,
            "delInstrText": self._deleted_instruction, "sym": self._symbol, "instrText": self._instruction,
            "fldChar": self._field_sign, "fldSimple": self._simple_field, "commentReference": self._comment,
            "footnoteReference": self._call, "endnoteReference": self._call,
            "drawing": self._drawing, "pict": self._drawing, "object": self._drawing,
            "textpath": self._word_art,
            "sup": self._raised, "sub": self._raised, "deg": self._raised, "lim": self._raised,
        }  # fmt: skip

    def down(self, element: Element, gone: str) -> None:
        """List all that stands in an element."""
        for item in element:
            name = name_of(item)
            why = gone or ("hidden" if self._in_drawing and _is_invisible(item) else "")
            if name in self._ways:
                self._ways[name](item, why)
            elif name in _SIGNS:
                self._say("text", _SIGNS[name], why)
            elif name in _THINGS:
                self._say("thing", _THINGS[name], why)
                self.down(item, why)
            elif len(item) and not name.endswith("Pr"):
                self.down(item, why)

    def _say(self, kind: str, text: str, gone: str, element: Element | None = None) -> None:
        self.events.append(Event(kind, text, gone, element, forms=self._forms))

    def _paragraph(self, item: Element, gone: str) -> None:
        properties = below(item, "pPr")
        self._paragraph_style = self._styles.of_paragraph(properties)
        self._whole(item, gone, self._lists.place(properties, self._paragraph_style))
        mark = below(properties, "rPr")
        joins = _is_deleted(mark) or self._hides(mark)
        if joins and switch(mark, "specVanish"):
            self._say("separates", "", gone)
        self._say("joins" if joins else "ends", "", gone)
        self._paragraph_style = self._styles.of_paragraph(None)

    def _formula(self, item: Element, gone: str) -> None:
        """List a formula; one between paragraphs is a paragraph."""
        if self._in_paragraph:
            self.down(item, gone)
        else:
            self._whole(item, gone, None)
            self._say("ends", "", gone)

    def _whole(self, item: Element, gone: str, place: Place | None) -> None:
        self.events.append(Event("starts", "", gone, None, place))
        self._in_paragraph = True
        self.down(item, gone)
        self._in_paragraph = False

    def _hides(self, properties: Element | None) -> bool:
        return self._styles.hides(self._paragraph_style, properties)

    def _drawing(self, item: Element, gone: str) -> None:
        self._in_drawing = True
        self.down(item, gone)
        self._in_drawing = False

    def _run(self, item: Element, gone: str) -> None:
        properties, outer = _properties(item), self._forms
        forms = self._styles.forms(self._paragraph_style, properties) | self._height
        self._forms = forms if self._forms_known else UNKNOWN
        self.down(item, gone or ("hidden" if self._hides(properties) else ""))
        self._forms = outer

    def _raised(self, item: Element, gone: str) -> None:
        """List a part of a formula that stands above or below the line."""
        outer = self._height, self._forms
        if "math" in str(item.tag):
            around = item.getparent()
            is_above = name_of(item) in ("sup", "deg") or (around is not None and name_of(around) == "limUpp")
            self._height = self._forms = frozenset(("raised" if is_above else "lowered",))
        self.down(item, gone)
        self._height, self._forms = outer

    def _text(self, item: Element, gone: str) -> None:
        if "drawingml" in str(item.tag):
            self._say("thing", "drawing", gone)
        else:
            self._say("text", item.text or "", gone)

    def _deleted(self, item: Element, gone: str) -> None:
        self.down(item, gone or "deleted")

    def _deleted_text(self, item: Element, gone: str) -> None:
        self._say("text", item.text or "", gone or "deleted")

    def _deleted_instruction(self, item: Element, _: str) -> None:
        self._say("instruction", item.text or "", "deleted")

    def _symbol(self, item: Element, gone: str) -> None:
        written_as = written(item, "char") or ""
        code = int(written_as, 16) if _HEXADECIMAL.fullmatch(written_as) else -1
        self._say("text", sign_of(code, written(item, "font") or ""), gone)

    def _alternatives(self, item: Element, gone: str) -> None:
        """Go into the form that is shown: the first that Word knows, one with text before one without."""
        forms = [form for form in item if name_of(form) in ("Choice", "Fallback")]
        known = [form for form in forms if _is_known(form)] or forms
        shown = next((form for form in known if _text_of(form)), next(iter(known), item))
        self.down(shown, gone)
        for form in forms:
            if form is not shown and (text := _text_of(form)) != _text_of(shown):
                self._say("text", text, "alternative")

    def _table(self, item: Element, gone: str) -> None:
        self._say("breaks", "", gone)
        outer = self._forms_known
        self._forms_known = outer and not self._styles.gives_forms(item)
        self.down(item, gone)
        self._forms_known = outer

    def _row(self, item: Element, gone: str) -> None:
        if below(item, "trPr", "del") is not None:
            gone = gone or "deleted"
        self.down(item, gone or ("hidden" if switch(item, "trPr", "hidden") else ""))

    def _cell(self, item: Element, gone: str) -> None:
        self.down(item, gone or ("deleted" if below(item, "tcPr", "cellDel") is not None else ""))
        self._say("breaks", "", gone)

    def _box(self, item: Element, gone: str) -> None:
        self._say("box", "", gone, item)

    def _call(self, item: Element, gone: str) -> None:
        kind = name_of(item).removesuffix("Reference")
        self._say("call", f"[{kind}Ref:{written(item, 'id')}]", gone, item)

    def _comment(self, item: Element, gone: str) -> None:
        self._say("comment", written(item, "id") or "", gone)

    def _field_sign(self, item: Element, gone: str) -> None:
        kind = written(item, "fldCharType") or ""
        self._say(kind, form_of(item) if kind == "begin" else "", gone)

    def _instruction(self, item: Element, gone: str) -> None:
        self._say("instruction", item.text or "", gone)

    def _simple_field(self, item: Element, gone: str) -> None:
        code = written(item, "instr") or ""
        shown = "" if len(item) else shown_by_code(code)
        self._say("simple", code, gone)
        self._say("text", shown, gone)
        before = len(self.events)
        self.down(item, gone)
        if not shown and len(self.events) == before and is_computed(code, stored=len(item) > 0):
            self._say("thing", "field", gone)

    def _delimited(self, item: Element, gone: str) -> None:
        """List the parts of a formula with the signs around and between them; usual ones are not written."""
        properties, of_signs = below(item, "dPr"), self._of_signs(item, gone)
        sign = _delimiter(properties, "begChr", "(")
        for part in item:
            if name_of(part) == "e":
                self._say("text", sign, of_signs)
                self.down(part, gone)
                sign = _delimiter(properties, "sepChr", "|")
        self._say("text", _delimiter(properties, "endChr", ")"), of_signs)

    def _of_signs(self, formula: Element, gone: str) -> str:
        """Return why the signs of a formula are not shown; they are formatted as its first run is."""
        run = next(formula.iter("{*}r"), None)
        hidden = run is not None and self._hides(_properties(run))
        deleted = _is_deleted(below(formula, "dPr", "ctrlPr"))
        return gone or ("deleted" if deleted else "hidden" if hidden else "")

    def _word_art(self, item: Element, gone: str) -> None:
        if item.get("string"):
            self._say("thing", "drawing", gone)


def _properties(run: Element) -> Element | None:
    """Return ``w:rPr``; the ``m:rPr`` that stands beside it in a formula hides nothing."""
    return next(
        (item for item in run if name_of(item) == "rPr" and not str(item.tag).endswith("/math}rPr")), None
    )


def _is_deleted(properties: Element | None) -> bool:
    return any(below(properties, name) is not None for name in _DELETIONS)


def _delimiter(properties: Element | None, name: str, usual: str) -> str:
    sign = value(properties, name)
    return usual if sign is None else sign[:1]


def _is_known(form: Element) -> bool:
    """Return whether Word knows all that a form requires; names are of Microsoft or of the standard."""
    spaces = (form.nsmap.get(prefix) or "" for prefix in (form.get("Requires") or "").split())
    return all(space.startswith(_KNOWN_TO_WORD) for space in spaces)


def _text_of(form: Element) -> str:
    return "".join(text.text or "" for text in form.iter("{*}t"))


def _is_invisible(item: Element) -> bool:
    """Return whether a shape is not shown: its own properties say so, or its style in VML."""
    own = (below(item, "docPr"), below(item, "cNvPr"), below(item, "nvPicPr", "cNvPr"))
    hidden = any(each is not None and each.get("hidden") in ("1", "true", "on") for each in own)
    return hidden or bool(_INVISIBLE.search(item.get("style") or ""))
