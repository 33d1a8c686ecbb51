"""Say for the witness what the styles of a Word file do: hide text, and name lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from converter.verify.witness_package import Element, below, name_of, switch, value, written


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says; None where it leaves a thing to the one it is based on."""

    id: str | None
    based_on: str | None
    hides: bool | None
    list: str | None
    level: str | None


class Styles:
    """The styles of a file."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str | None, Style] = {}
        self._hidden: dict[str | None, bool] = {None: False}
        self._usual: str | None = None
        self._everywhere = bool(switch(root, "docDefaults", "rPrDefault", "rPr", "vanish"))
        for item in root if root is not None else ():
            if name_of(item) == "style":
                id_ = written(item, "styleId")
                self._styles[id_] = _style(id_, item)
                if written(item, "type") == "paragraph" and written(item, "default") in ("1", "true", "on"):
                    self._usual = self._usual or id_

    def of_paragraph(self, properties: Element | None) -> str | None:
        """Return the id of the style of a paragraph with this ``w:pPr``."""
        return value(properties, "pStyle") or self._usual

    def hides(self, paragraph_style: str | None, run: Element | None) -> bool:
        """Return whether text with these ``w:rPr`` is hidden.

        Two styles that both say so undo each other (ECMA-376, 17.7.3).
        """
        own = switch(run, "vanish")
        if own is not None:
            return own
        return self._everywhere or self._hides(paragraph_style) != self._hides(value(run, "rStyle"))

    def chain(self, id_: str | None) -> Iterator[Style]:
        """Yield a style and those that it is based on; they can go round in a ring."""
        passed: set[str | None] = set()
        while id_ in self._styles and id_ not in passed:
            passed.add(id_)
            yield self._styles[id_]
            id_ = self._styles[id_].based_on

    def _hides(self, id_: str | None) -> bool:
        if id_ not in self._hidden:
            self._hidden[id_] = next(
                (bool(each.hides) for each in self.chain(id_) if each.hides is not None), False
            )
        return self._hidden[id_]


def _style(id_: str | None, item: Element) -> Style:
    numbers = below(item, "pPr", "numPr")
    hides = switch(item, "rPr", "vanish")
    return Style(id_, value(item, "basedOn"), hides, value(numbers, "numId"), value(numbers, "ilvl"))
