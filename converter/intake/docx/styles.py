"""Read the styles of a Word file for what is seen: hidden text, forms that mean something, numbering.

A form is a name of ``StyleName``, or "hidden".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from converter.intake.docx.looks import Look, has_ground, look_of
from converter.intake.docx.table_styles import Ends, TableLook, parts_of
from converter.intake.docx.xml import (
    Element,
    attribute,
    child,
    children,
    has,
    integer,
    is_on,
    local_name,
    value,
)
from converter.model import StyleName

_DEEPEST = 20  # styles that are based on styles; Word allows 11
_MOVED = 4  # half points up or down, from which on a sign is read as raised or lowered
_ON = ("1", "true", "on")
_BODY_TEXT = 9  # the level of what stands in no outline
_HEADING = re.compile("heading [1-9]", re.IGNORECASE)
_TOGGLES: Mapping[str, Form] = {
    "b": "strong",
    "i": "emphasis",
    "caps": "capitals",
    "smallCaps": "small-capitals",
    "strike": "struck",
    "dstrike": "struck",
    "vanish": "hidden",
}
_RAISED: Mapping[str | None, Form] = {"superscript": "raised", "subscript": "lowered"}
_LINKS = ("hyperlink", "followedhyperlink")  # the page underlines a link itself


Form = StyleName | Literal["hidden"]
Forms = frozenset[Form]
Said = Mapping[Form, bool]


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of forms and numbering; None where it leaves a thing to the one it is based on."""

    based_on: str | None = None
    forms: Said = field(default_factory=dict)
    number: str | None = None
    level: str | None = None
    look: Look = field(default_factory=dict)
    left: int | None = None
    outline: int | None = None


@dataclass(frozen=True, slots=True)
class StyleNumbering:
    """How a style numbers its paragraphs; ``styles`` is it and those it is based on, nearest first.

    ``left``: what the styles say of the indent, up to the one that names the list.
    """

    number: str | None
    level: str | None
    styles: tuple[str, ...]
    left: int | None


class Styles:
    """The styles of a document, by id."""

    def __init__(self, root: Element | None) -> None:
        found = [item for item in children(root) if local_name(item) == "style"]
        self._styles = {attribute(item, "styleId"): _style(item) for item in found}
        self._default = next((attribute(item, "styleId") for item in found if _is_default(item)), None)
        self._everywhere = _said(child(root, "docDefaults", "rPrDefault", "rPr"))
        self._look_everywhere = look_of(child(root, "docDefaults", "rPrDefault", "rPr"))
        self._looks: dict[tuple[str | None, str | None], Look] = {}
        self._with_grounds = {
            attribute(item, "styleId")
            for item in found
            if attribute(item, "type") == "table" and has(item, "shd")
        }
        self._of_tables = {
            attribute(item, "styleId"): (value(item, "basedOn"), parts_of(item))
            for item in found
            if attribute(item, "type") == "table"
        }
        self._by_style: dict[str | None, Said] = {None: {}}
        self._by_styles: dict[tuple[str | None, str | None, Forms], Forms] = {}
        self._numbering: dict[str | None, StyleNumbering] = {}
        self._outlines: dict[str | None, int] = {}

    def style_of(self, paragraph: Element | None) -> str | None:
        """Return the style of a paragraph with these properties (``w:pPr``)."""
        named = None if paragraph is None else value(paragraph, "pStyle")
        return named or self._default

    def forms(self, paragraph_style: str | None, run: Element | None, of_table: Forms = frozenset()) -> Forms:
        """Return the forms of text with these run properties (``w:rPr``) in a cell that has such forms.

        What the run itself says counts, then what the document says of all its text; else two styles
        that both switch a form on undo each other (ECMA-376, 17.7.3), but for lines and heights.
        """
        if run is None or not len(run):
            return self._of_styles(paragraph_style, None, of_table)
        own = _said(run)
        forms = self._of_styles(paragraph_style, value(run, "rStyle"), of_table)
        return frozenset(form for form in {*forms, *own} if own.get(form, form in forms)) if own else forms

    def is_hidden(self, paragraph_style: str | None, run: Element | None) -> bool:
        """Return whether text with these run properties is formatted as hidden."""
        return "hidden" in self.forms(paragraph_style, run)

    def look(self, paragraph_style: str | None, run: Element | None) -> Look:
        """Return how text with these run properties looks."""
        own = look_of(run)
        key = paragraph_style, value(run, "rStyle")
        if key not in self._looks:
            chain = [each.look for id_ in key for _, each in reversed(self._chain(id_))]
            self._looks[key] = dict(item for look in (self._look_everywhere, *chain) for item in look.items())
        return {**self._looks[key], **own} if own else self._looks[key]

    def has_ground(self, look: TableLook) -> bool:
        """Return whether the style of a table may give its cells a colour."""
        return look.style in self._with_grounds

    def numbering(self, style: str | None) -> StyleNumbering:
        """Return how a style numbers its paragraphs."""
        if style not in self._numbering:
            chain = self._chain(style)
            named = next((at for at, (_, each) in enumerate(chain) if each.number is not None), -1)
            self._numbering[style] = StyleNumbering(
                chain[named][1].number if named >= 0 else None,
                next((each.level for _, each in chain if each.level is not None), None),
                tuple(name for name, _ in chain),
                next((each.left for _, each in chain[: named + 1] if each.left is not None), None),
            )
        return self._numbering[style]

    def is_heading(self, paragraph: Element | None, style: str | None) -> bool:
        """Return whether a paragraph stands in the outline of the document, itself or by its style."""
        own = integer(value(paragraph, "outlineLvl"))
        if style not in self._outlines:
            outlines = (each.outline for _, each in self._chain(style) if each.outline is not None)
            self._outlines[style] = next(outlines, _BODY_TEXT)
        return (self._outlines[style] if own is None else own) < _BODY_TEXT

    def forms_of_cell(self, look: TableLook, ends: Ends) -> Forms:
        """Return the forms that the style of a table gives to a cell of its present row."""
        said: dict[Form, bool] = {}
        for _, of_style in reversed(self._table_chain(look.style)):
            for part in look.parts(ends):
                said |= _said(of_style.get(part))
        return frozenset(form for form, is_on in said.items() if is_on and form != "hidden")

    def _table_chain(self, style: str | None) -> list[tuple[str | None, Mapping[str, Element]]]:
        chain: list[tuple[str | None, Mapping[str, Element]]] = []
        while style in self._of_tables and len(chain) < _DEEPEST:
            chain.append(self._of_tables[style])
            style = chain[-1][0]
        return chain

    def _of_styles(self, paragraph: str | None, run: str | None, of_table: Forms) -> Forms:
        key = paragraph, run, of_table
        if key not in self._by_styles:
            levels = (
                self._everywhere,
                dict.fromkeys(of_table, True),
                self._of_style(paragraph),
                self._of_style(run),
            )
            forms = {form for said in levels for form in said}
            self._by_styles[key] = frozenset(form for form in forms if _is_shown(form, levels))
        return self._by_styles[key]

    def _of_style(self, style: str | None) -> Said:
        """Return what a style says with those it is based on."""
        if style not in self._by_style:
            chain = [each.forms for _, each in self._chain(style)]
            self._by_style[style] = {form: on for forms in reversed(chain) for form, on in forms.items()}
        return self._by_style[style]

    def _chain(self, name: str | None) -> list[tuple[str, Style]]:
        """Return a style and those it is based on, nearest first; a ring ends."""
        chain: list[tuple[str, Style]] = []
        while name is not None and name in self._styles and len(chain) < _DEEPEST:
            chain.append((name, self._styles[name]))
            name = self._styles[name].based_on
        return chain


def _is_default(item: Element) -> bool:
    return attribute(item, "type") == "paragraph" and attribute(item, "default") in _ON


def _style(item: Element) -> Style:
    numbering = child(item, "pPr", "numPr")
    return Style(
        value(item, "basedOn"),
        _forms_of_style(item),
        value(numbering, "numId"),
        value(numbering, "ilvl"),
        {**look_of(child(item, "rPr")), **({"line": ""} if has_ground(child(item, "pPr")) else {})},
        left_indent(child(item, "pPr")),
        _outline(item),
    )


def _outline(item: Element) -> int | None:
    """Return the level of a style in the outline; "heading 2" has one by its name."""
    written = integer(value(item, "pPr", "outlineLvl"))
    is_heading = _HEADING.fullmatch(value(item, "name") or "")
    return 0 if written is None and is_heading else written


def left_indent(properties: Element | None) -> int | None:
    """Return how far paragraphs with these properties stand from the margin, in twentieths of a point."""
    indents = child(properties, "ind")
    if indents is None:
        return None
    return integer(attribute(indents, "start") or attribute(indents, "left"))


def _forms_of_style(item: Element) -> Said:
    said = _said(child(item, "rPr"))
    if "underline" in said and (value(item, "name") or "").lower() in _LINKS:
        return {form: on for form, on in said.items() if form != "underline"}
    return said


def _said(properties: Element | None) -> Said:
    """Return the forms that these run properties themselves switch on or off."""
    said: dict[Form, bool] = {}
    for item in children(properties):
        name = local_name(item)
        if name in _TOGGLES:
            form = _TOGGLES[name]
            said[form] = bool(is_on(item)) or (form == "struck" and said.get(form, False))
        elif name == "u":
            said["underline"] = attribute(item, "val") not in (None, "none")
        elif name == "vertAlign":
            raised = _RAISED.get(attribute(item, "val"))
            said |= {"raised": raised == "raised", "lowered": raised == "lowered"}
        elif name == "position":
            moved = integer(attribute(item, "val")) or 0
            said |= {"raised": moved > 0, "lowered": moved < 0} if abs(moved) >= _MOVED else {}
    return said


def _is_shown(form: Form, levels: tuple[Said, Said, Said, Said]) -> bool:
    """Return whether a form is shown by what is said everywhere, of a table, of a paragraph, of a run."""
    everywhere, *others = (said.get(form) for said in levels)
    if form in _TOGGLES.values():
        return bool(everywhere) or others.count(True) % 2 == 1
    return bool(next((said for said in reversed((everywhere, *others)) if said is not None), False))
