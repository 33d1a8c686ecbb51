"""Say which forms the style of a table gives to its cells: to all of them, to its first row, its last column.

Bands and corners are left aside: no template makes words bold or struck by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from converter.intake.docx.forms import Form, Forms, said_forms
from converter.intake.docx.xml import Element, attribute, child, has, value

DEEPEST = 20  # styles that are based on styles; Word allows 11
_WHOLE = "wholeTable"
_EDGES = (  # by name, by bit of the older form, as a style names it; the last one counts
    ("firstRow", 0x20, "firstRow"),
    ("lastRow", 0x40, "lastRow"),
    ("firstColumn", 0x80, "firstCol"),
    ("lastColumn", 0x100, "lastCol"),
)
_BITS = re.compile("[0-9A-Fa-f]{1,8}")
_ON = ("1", "true", "on")

Ends = tuple[bool, bool]
"""Whether a row, or a cell, is the first one, and whether it is the last one."""


@dataclass(frozen=True, slots=True)
class TableLook:
    """The style of a table, and which of its edges have a form of their own."""

    style: str | None
    edges: tuple[bool, bool, bool, bool]
    row: Ends = (False, False)  # of which a cell is looked at

    def parts(self, cell: Ends) -> tuple[str, ...]:
        """Return the parts of the table that a cell belongs to, as its style names them."""
        there = zip(_EDGES, self.edges, (*self.row, *cell), strict=True)
        return (_WHOLE, *(name for (_, _, name), is_on, is_here in there if is_on and is_here))


def look_of_table(table: Element) -> TableLook:
    """Return how a table (``w:tbl``) looks by its style."""
    look, named = child(table, "tblPr", "tblLook"), child(table, "tblPr", "tblStyle")
    style = None if named is None else attribute(named, "val")
    bits = ("" if look is None else attribute(look, "val")) or ""
    mask = int(bits, 16) if _BITS.fullmatch(bits) else 0
    said = (None if look is None else attribute(look, name) for name, _, _ in _EDGES)
    first, last, left, right = (
        bool(mask & bit) if own is None else own in _ON for own, (_, bit, _) in zip(said, _EDGES, strict=True)
    )
    return TableLook(style, (first, last, left, right))


class TableStyles:
    """Those of the styles that are for tables, by id."""

    def __init__(self, styles: Iterable[Element]) -> None:
        tables = [item for item in styles if attribute(item, "type") == "table"]
        self._styles = {attribute(item, "styleId"): item for item in tables}
        self._forms: dict[tuple[TableLook, Ends], Forms] = {}

    def has_ground(self, look: TableLook) -> bool:
        """Return whether the style of a table may give its cells a colour."""
        return look.style in self._styles and has(self._styles[look.style], "shd")

    def forms(self, look: TableLook, ends: Ends) -> Forms:
        """Return the forms that the style of a table gives to a cell of its present row."""
        if (look, ends) not in self._forms:
            self._forms[look, ends] = frozenset(self._shown(look, ends))
        return self._forms[look, ends]

    def _shown(self, look: TableLook, ends: Ends) -> Iterator[Form]:
        said: dict[Form, bool] = {}
        for style in reversed(self._chain(look.style)):
            of_parts = _properties_of_parts(style)
            for part in look.parts(ends):
                said |= said_forms(of_parts.get(part))
        return (form for form, is_on in said.items() if is_on and form != "hidden")

    def _chain(self, style: str | None) -> list[Element]:
        chain: list[Element] = []
        while style in self._styles and len(chain) < DEEPEST:
            chain.append(self._styles[style])
            style = value(chain[-1], "basedOn")
        return chain


def _properties_of_parts(style: Element) -> Mapping[str, Element]:
    """Return the run properties of a table style, by the part of a table that they are for."""
    found = [(_WHOLE, child(style, "rPr"))]
    found += [(attribute(item, "type") or "", child(item, "rPr")) for item in style.iter("{*}tblStylePr")]
    return {name: properties for name, properties in found if properties is not None}
