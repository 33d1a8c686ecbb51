"""Read the styles of a Word file for the two things that decide what is seen: hidden text and numbering."""

from __future__ import annotations

from dataclasses import dataclass

from converter.readers.docx.xml import Element, attribute, child, children, is_on, local_name, value

_DEEPEST = 20  # styles that are based on styles; Word allows 11


@dataclass(frozen=True, slots=True)
class Style:
    """One style; None where it leaves a thing to the style it is based on."""

    based_on: str | None = None
    hidden: bool | None = None
    number: str | None = None
    level: str | None = None


class Styles:
    """The styles of a document, by id."""

    def __init__(self, root: Element | None) -> None:
        found = [item for item in children(root) if local_name(item) == "style"]
        self._known: dict[tuple[str | None, str], Style] = {}
        self._styles = {attribute(item, "styleId"): _style(item) for item in found}
        self._default = next(
            (
                attribute(item, "styleId")
                for item in found
                if attribute(item, "type") == "paragraph"
                and attribute(item, "default") in ("1", "true", "on")
            ),
            None,
        )

    def is_hidden(self, paragraph: Element | None, run: Element | None) -> bool:
        """Return whether text with these properties (``w:pPr``, ``w:rPr``) is formatted as hidden.

        What the run itself says counts; else two styles that both say so undo each other (ECMA-376,
        17.7.3).
        """
        own = is_on(run, "vanish")
        if own is not None:
            return own
        by_paragraph = self._nearest(self._paragraph_style(paragraph), "hidden")
        by_run = self._nearest(value(run, "rStyle"), "hidden")
        return bool(by_paragraph.hidden) != bool(by_run.hidden)

    def numbering(self, paragraph: Element | None) -> tuple[str | None, str | None, tuple[str, ...]]:
        """Return the number id and the level of a paragraph, and its style with those it is based on."""
        style = self._paragraph_style(paragraph)
        if paragraph is None and style is None:
            return None, None, ()
        number = value(paragraph, "numPr", "numId") or self.number_of(style)
        level = value(paragraph, "numPr", "ilvl") or self._nearest(style, "level").level
        return number, level, tuple(name for name, _ in self._chain(style))

    def number_of(self, style: str | None) -> str | None:
        """Return the number id that a style gives."""
        return self._nearest(style, "number").number

    def _paragraph_style(self, paragraph: Element | None) -> str | None:
        return value(paragraph, "pStyle") or self._default

    def _chain(self, name: str | None) -> list[tuple[str, Style]]:
        """Return a style and those it is based on, nearest first; a ring ends."""
        chain: list[tuple[str, Style]] = []
        while name is not None and name in self._styles and len(chain) < _DEEPEST:
            chain.append((name, self._styles[name]))
            name = self._styles[name].based_on
        return chain

    def _nearest(self, name: str | None, field: str) -> Style:
        """Return the nearest style that says something of the field, else one that says nothing."""
        key = (name, field)
        if key not in self._known:
            styles = (style for _, style in self._chain(name) if getattr(style, field) is not None)
            self._known[key] = next(styles, Style())
        return self._known[key]


def _style(item: Element) -> Style:
    numbering = child(item, "pPr", "numPr")
    return Style(
        value(item, "basedOn"),
        is_on(item, "rPr", "vanish"),
        value(numbering, "numId"),
        value(numbering, "ilvl"),
    )
