"""Read the styles of a Word file for what is seen: hidden text, forms that mean something, numbering."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from converter.intake.docx.forms import Forms, Said, is_shown, said_forms
from converter.intake.docx.looks import Look, has_ground, is_unreadable, look_of
from converter.intake.docx.table_styles import DEEPEST, TableStyles
from converter.intake.docx.xml import (
    Element,
    attribute,
    child,
    children,
    integer,
    local_name,
    value,
)

_ON = ("1", "true", "on")
_BODY_TEXT = 9  # the level of what stands in no outline
_HEADING = re.compile("heading [1-9]", re.IGNORECASE)
_LINKS = ("hyperlink", "followedhyperlink")  # the page underlines a link itself


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


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a line and shows in it: a colour behind it, the forms that a table's style gives."""

    on_ground: bool = False
    forms: Forms = frozenset()


@dataclass(frozen=True, slots=True)
class Shown:
    """How letters are shown: their forms, and whether no reader sees them."""

    forms: Forms
    is_unreadable: bool


_NOTHING_AROUND = Around()


class Styles:
    """The styles of a document, by id."""

    def __init__(self, root: Element | None) -> None:
        found = [item for item in children(root) if local_name(item) == "style"]
        self._elements = {attribute(item, "styleId"): item for item in found}
        self._styles: dict[str, Style] = {}  # those that were asked for, of the hundreds that a file has
        self._chains: dict[str | None, list[tuple[str, Style]]] = {}
        self._default = next((attribute(item, "styleId") for item in found if _is_default(item)), None)
        self._everywhere = said_forms(child(root, "docDefaults", "rPrDefault", "rPr"))
        self._look_everywhere = look_of(child(root, "docDefaults", "rPrDefault", "rPr"))
        self.tables = TableStyles(found)
        self._by_style: dict[str | None, Said] = {None: {}}
        self._shown: dict[tuple[object, ...], Shown] = {}
        self._numbering: dict[str | None, StyleNumbering] = {}
        self._outlines: dict[str | None, int] = {}

    def style_of(self, paragraph: Element | None) -> str | None:
        """Return the style of a paragraph with these properties (``w:pPr``)."""
        named = None if paragraph is None else value(paragraph, "pStyle")
        return named or self._default

    def shown(self, style: str | None, run: Element | None, around: Around = _NOTHING_AROUND) -> Shown:
        """Return how text with these run properties (``w:rPr``) in a paragraph of a style is shown.

        Most runs are like one before, so what was found is kept.
        """
        key = style, tuple((item.tag, *item.items()) for item in children(run)), around
        if key not in self._shown:
            look = self._look((style, value(run, "rStyle")), run)
            is_unseen = bool(look) and is_unreadable(look, on_ground=around.on_ground)
            self._shown[key] = Shown(self._forms(style, run, around.forms), is_unseen)
        return self._shown[key]

    def is_hidden(self, style: str | None, run: Element | None) -> bool:
        """Return whether text with these run properties is formatted as hidden."""
        return "hidden" in self.shown(style, run).forms

    def _forms(self, style: str | None, run: Element | None, of_table: Forms) -> Forms:
        """Return the forms of text.

        What the run itself says counts, then what the document says of all its text; else two styles
        that both switch a form on undo each other (ECMA-376, 17.7.3), but for lines and heights.
        """
        own, of_run = said_forms(run), self._of_style(value(run, "rStyle"))
        levels = self._everywhere, dict.fromkeys(of_table, True), self._of_style(style), of_run
        forms = {*own, *(form for said in levels for form in said)}
        return frozenset(form for form in forms if own.get(form, is_shown(form, levels)))

    def _look(self, styles: tuple[str | None, ...], run: Element | None) -> Look:
        chain = [each.look for id_ in styles for _, each in reversed(self._chain(id_))]
        return {
            name: said
            for look in (self._look_everywhere, *chain, look_of(run))
            for name, said in look.items()
        }

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

    def _of_style(self, style: str | None) -> Said:
        """Return what a style says with those it is based on."""
        if style not in self._by_style:
            chain = [each.forms for _, each in self._chain(style)]
            self._by_style[style] = {form: on for forms in reversed(chain) for form, on in forms.items()}
        return self._by_style[style]

    def _chain(self, name: str | None) -> list[tuple[str, Style]]:
        """Return a style and those it is based on, nearest first; a ring ends."""
        if name not in self._chains:
            self._chains[name] = list(islice(self._based_on(name), DEEPEST))
        return self._chains[name]

    def _based_on(self, name: str | None) -> Iterator[tuple[str, Style]]:
        while name is not None and name in self._elements:
            if name not in self._styles:
                self._styles[name] = _style(self._elements[name])
            yield name, self._styles[name]
            name = self._styles[name].based_on


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
    said = said_forms(child(item, "rPr"))
    if "underline" in said and (value(item, "name") or "").lower() in _LINKS:
        return {form: on for form, on in said.items() if form != "underline"}
    return said
