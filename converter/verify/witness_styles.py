"""Say for the witness what the styles and lists of a Word file do: hide text, number paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from converter.verify.witness_package import Element, below, name_of, switch, value, written
from converter.verify.witness_symbols import sign_of

_PLACE = re.compile("%([1-9])")
_LONGEST = 200  # characters; a longer one is no label


@dataclass(frozen=True, slots=True)
class _Style:
    id: str | None
    based_on: str | None
    hides: bool | None
    list: str | None
    level: str | None


class Styles:
    """The styles of a file."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str | None, _Style] = {}
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

    def chain(self, id_: str | None) -> Iterator[_Style]:
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


class Lists:
    """The lists of a file (``word/numbering.xml``)."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._labels: dict[tuple[str | None, str | None, str | None], str] = {}
        items = list(root) if root is not None else []
        self._lists = {written(item, "numId"): item for item in items if name_of(item) == "num"}
        self._forms = {
            written(item, "abstractNumId"): item for item in items if name_of(item) == "abstractNum"
        }

    def label(self, paragraph: Element | None, style: str | None) -> str:
        """Return the form of what stands before a paragraph: ``Vraag %1.``, a bullet, or ""."""
        own = below(paragraph, "numPr")
        key = value(own, "numId"), value(own, "ilvl"), style
        if key not in self._labels:
            self._labels[key] = self._label(*key)
        return self._labels[key]

    def _label(self, id_: str | None, level: str | None, style: str | None) -> str:
        chain = tuple(self._styles.chain(style))
        levels = self._levels(self._lists.get(id_ or _first(each.list for each in chain)))
        level = level or _first(each.level for each in chain)
        found = levels.get(_of_styles(levels, chain) if level is None else level.strip())
        return "" if found is None else _form(found, levels)

    def _levels(self, list_: Element | None) -> dict[str, Element]:
        """Return the levels of a list by number; its form may stand with the list that a style names."""
        form = self._forms.get(value(list_, "abstractNumId"))
        linked = self._styles.chain(value(form, "numStyleLink"))
        other = self._lists.get(_first(each.list for each in linked))
        form = self._forms.get(value(other, "abstractNumId"), form)
        if list_ is None or form is None:
            return {}
        holders = (form, *(item for item in list_ if name_of(item) == "lvlOverride"))
        found = (item for holder in holders for item in holder if name_of(item) == "lvl")
        return {written(item, "ilvl") or "0": item for item in found}


def _first(names: Iterator[str | None]) -> str | None:
    return next((name for name in names if name), None)


def _style(id_: str | None, item: Element) -> _Style:
    numbers = below(item, "pPr", "numPr")
    hides = switch(item, "rPr", "vanish")
    return _Style(id_, value(item, "basedOn"), hides, value(numbers, "numId"), value(numbers, "ilvl"))


def _of_styles(levels: dict[str, Element], chain: tuple[_Style, ...]) -> str:
    """Return the level that is tied to the nearest of these styles, else the first."""
    tied = {value(level, "pStyle"): at for at, level in reversed(levels.items())}
    return next((tied[each.id] for each in chain if each.id in tied), "0")


def _form(level: Element, levels: dict[str, Element]) -> str:
    text, fonts = value(level, "lvlText") or "", below(level, "rPr", "rFonts")
    if len(text) > _LONGEST or switch(level, "rPr", "vanish"):
        return ""
    if value(level, "numFmt") == "bullet":
        font = (written(fonts, "ascii") or "") if fonts is not None else ""
        return "".join(sign_of(ord(sign), font) for sign in text)

    def shown(place: re.Match[str]) -> str:
        of = levels.get(str(int(place[1]) - 1))
        return "" if value(of, "numFmt") == "none" and not switch(level, "isLgl") else place[0]

    return _PLACE.sub(shown, text)
