"""Read the styles of a Word file for the two things that decide what is seen: hidden text and numbering."""

from __future__ import annotations

from dataclasses import dataclass

from converter.intake.docx.xml import Element, attribute, child, children, is_on, local_name, value

_DEEPEST = 20  # styles that are based on styles; Word allows 11
_ON = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of hiding and numbering; None where it leaves a thing to the one it is based on."""

    based_on: str | None = None
    hidden: bool | None = None
    number: str | None = None
    level: str | None = None


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
        self._all_hidden = bool(is_on(root, "docDefaults", "rPrDefault", "rPr", "vanish"))
        self._hidden: dict[str | None, bool] = {}
        self._numbering: dict[str | None, StyleNumbering] = {}

    def style_of(self, paragraph: Element | None) -> str | None:
        """Return the style of a paragraph with these properties (``w:pPr``)."""
        named = None if paragraph is None else value(paragraph, "pStyle")
        return named or self._default

    def is_hidden(self, paragraph_style: str | None, run: Element | None) -> bool:
        """Return whether text with these run properties (``w:rPr``) is formatted as hidden.

        What the run itself says counts, then what the document says of all its text; else two styles
        that both say so undo each other (ECMA-376, 17.7.3).
        """
        by_paragraph = self._hides(paragraph_style)
        if run is None:
            return self._all_hidden or by_paragraph
        own = is_on(run, "vanish")
        if own is not None:
            return own
        return self._all_hidden or by_paragraph != self._hides(value(run, "rStyle"))

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

    def _hides(self, style: str | None) -> bool:
        if style not in self._hidden:
            said = (each.hidden for _, each in self._chain(style) if each.hidden is not None)
            self._hidden[style] = next(said, False)
        return self._hidden[style]

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
        is_on(item, "rPr", "vanish"),
        value(numbering, "numId"),
        value(numbering, "ilvl"),
    )
