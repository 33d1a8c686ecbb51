"""Read the styles of a Word file for what is seen: hidden text, forms that mean something, numbering.

A form is a name of ``StyleName``, or "hidden".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from converter.intake.docx.looks import Look, has_ground, look_of
from converter.intake.docx.xml import Element, attribute, child, children, has, is_on, local_name, value
from converter.model import StyleName

_DEEPEST = 20  # styles that are based on styles; Word allows 11
_ON = ("1", "true", "on")
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
Said = Mapping[Form, bool]


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of forms and numbering; None where it leaves a thing to the one it is based on."""

    based_on: str | None = None
    forms: Said = field(default_factory=dict)
    number: str | None = None
    level: str | None = None
    look: Look = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StyleNumbering:
    """How a style numbers its paragraphs; ``styles`` is it and those it is based on, nearest first."""

    number: str | None
    level: str | None
    styles: tuple[str, ...]


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
        self._by_style: dict[str | None, Said] = {None: {}}
        self._by_styles: dict[tuple[str | None, str | None], frozenset[Form]] = {}
        self._numbering: dict[str | None, StyleNumbering] = {}

    def style_of(self, paragraph: Element | None) -> str | None:
        """Return the style of a paragraph with these properties (``w:pPr``)."""
        named = None if paragraph is None else value(paragraph, "pStyle")
        return named or self._default

    def forms(self, paragraph_style: str | None, run: Element | None) -> frozenset[Form]:
        """Return the forms of text with these run properties (``w:rPr``).

        What the run itself says counts, then what the document says of all its text; else two styles
        that both switch a form on undo each other (ECMA-376, 17.7.3), but for lines and heights.
        """
        if run is None or not len(run):
            return self._of_styles(paragraph_style, None)
        own = _said(run)
        forms = self._of_styles(paragraph_style, value(run, "rStyle"))
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

    def has_ground(self, table: Element) -> bool:
        """Return whether the style of a table may give its cells a colour."""
        return value(table, "tblPr", "tblStyle") in self._with_grounds

    def numbering(self, style: str | None) -> StyleNumbering:
        """Return how a style numbers its paragraphs."""
        if style not in self._numbering:
            chain = self._chain(style)
            self._numbering[style] = StyleNumbering(
                next((each.number for _, each in chain if each.number is not None), None),
                next((each.level for _, each in chain if each.level is not None), None),
                tuple(name for name, _ in chain),
            )
        return self._numbering[style]

    def _of_styles(self, paragraph: str | None, run: str | None) -> frozenset[Form]:
        if (paragraph, run) not in self._by_styles:
            by_paragraph, by_run = self._of_style(paragraph), self._of_style(run)
            self._by_styles[paragraph, run] = frozenset(
                form
                for form in {*self._everywhere, *by_paragraph, *by_run}
                if _is_shown(form, self._everywhere, by_paragraph, by_run)
            )
        return self._by_styles[paragraph, run]

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
    )


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
    return said


def _is_shown(form: Form, everywhere: Said, by_paragraph: Said, by_run: Said) -> bool:
    if form in _TOGGLES.values():
        return everywhere.get(form, False) or by_paragraph.get(form, False) != by_run.get(form, False)
    return by_run.get(form, by_paragraph.get(form, everywhere.get(form, False)))
