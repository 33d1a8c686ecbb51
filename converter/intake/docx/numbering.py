"""Count the automatic numbers of a Word file as Word does: "Vraag 3" that no run of the text says.

A paragraph names a list (``w:num``) and a level; lists share the counters of their definition
(``w:abstractNum``) unless they say where they start. Source of the rules: ECMA-376, 17.9.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.intake.docx.lists import LEVELS, List, Lists
from converter.intake.docx.numbers import format_number, is_known
from converter.intake.docx.styles import Styles, left_indent
from converter.intake.docx.xml import Element, integer, value
from converter.marks import Item

_PLACE = re.compile(r"%([1-9])")


class Sign(NamedTuple):
    """What stands before a paragraph of a list: number, letter or bullet, with what follows it."""

    text: str = ""
    item: Item | None = None


class Numbering:
    """The counters of one part; ask in the order of its paragraphs."""

    def __init__(self, lists: Lists, styles: Styles) -> None:
        self._lists = lists
        self._styles = styles
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def anew(self) -> Numbering:
        """Return counters of the same lists for another part: a header does not count for the body."""
        return Numbering(self._lists, self._styles)

    def sign(self, properties: Element | None, style: str | None) -> Sign:
        """Return the sign of a paragraph, given by its properties (``w:pPr``) and the id of its style."""
        by_style = self._styles.numbering(style)
        own = None if properties is None else value(properties, "numPr", "numId")
        id_ = own or by_style.number
        found = self._lists.find(id_) if id_ else None
        if id_ is None or found is None:
            return Sign()
        level = _level(found, value(properties, "numPr", "ilvl") or by_style.level, by_style.styles)
        if level not in found.levels:
            return Sign()
        self._count(id_, found, level)
        written = self._written(found, level)
        if not written:
            return Sign()
        lefts = (left_indent(properties), None if own else by_style.left, found.levels[level].left)
        left = next((each for each in lefts if each is not None), 0)
        return Sign(written + found.levels[level].suffix, Item(id_, left + level))

    def _count(self, id_: str, counted: List, level: int) -> None:
        counts = self._counts.setdefault(counted.definition, {})
        begins = (id_, level) not in self._begun and level in counted.starts
        self._begun.add((id_, level))
        if begins or level not in counts:
            counts[level] = counted.start(level)
        else:
            counts[level] += 1
        for deeper in [each for each in counts if each > level]:
            restart = counted.levels[deeper].restart if deeper in counted.levels else None
            if restart is None or level < restart:
                del counts[deeper]

    def _written(self, counted: List, level: int) -> str:
        here = counted.levels[level]
        if here.form == "bullet":
            return here.text
        counts = self._counts[counted.definition]

        def number(place: re.Match[str]) -> str:
            shown = int(place[1]) - 1
            form = counted.levels[shown].form if shown in counted.levels else "decimal"
            form = "decimal" if here.legal and form != "decimalZero" else form  # 01 is Arabic already
            self._lists.unknown_forms += not is_known(form)
            return format_number(counts.get(shown, counted.start(shown)), form)

        return _PLACE.sub(number, here.text)


def _level(found: List, written: str | None, styles: tuple[str, ...]) -> int | None:
    """Return the level that is written, else that of the nearest style that has one, else the first.

    None for a level that no list has.
    """
    if written is not None:
        level = integer(written)
        return level if level in LEVELS else None
    of_styles = {read.style: at for at, read in reversed(found.levels.items())}
    return next((of_styles[style] for style in styles if style in of_styles), 0)
