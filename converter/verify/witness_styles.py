"""Say for the witness what the styles of a Word file do: hide text, strike it, raise it, and name lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from converter.verify.witness_package import Element, below, name_of, switch, value, written

Forms = frozenset[str]
"""Of "struck", "raised", "lowered": the forms that turn a meaning round."""

PLAIN: Forms = frozenset()
UNKNOWN: Forms = frozenset("?")  # in a table whose style strikes or raises words
_NAMES = ("struck", "raised", "lowered")
_MOVED = 4  # half points


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says; None where it leaves a thing to the one it is based on."""

    id: str | None
    based_on: str | None
    hides: bool | None
    list: str | None
    level: str | None
    forms: Mapping[str, bool] = field(default_factory=dict)
    of_parts: bool = False  # a table's style has forms for its head, its last column


class Styles:
    """The styles of a file."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str | None, Style] = {}
        self._hidden: dict[str | None, bool] = {None: False}
        self._usual: str | None = None
        self._formed: dict[tuple[str | None, str | None], Forms] = {}
        self._forms_everywhere = _said(below(root, "docDefaults", "rPrDefault", "rPr"))
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

    def forms(self, paragraph_style: str | None, run: Element | None) -> Forms:
        """Return the forms of text with these ``w:rPr``; what the run itself says goes before its styles."""
        key = paragraph_style, value(run, "rStyle")
        if key not in self._formed:
            self._formed[key] = self._forms_of(*map(self._forms_by, key))
        own = _said(run)
        return frozenset(name for name in _NAMES if own.get(name, name in self._formed[key]))

    def gives_forms(self, table: Element) -> bool:
        """Return whether the style of a table strikes, raises or lowers words in it."""
        chain = self.chain(value(table, "tblPr", "tblStyle"))
        return any(style.of_parts or any(style.forms.values()) for style in chain)

    def _forms_by(self, id_: str | None) -> Mapping[str, bool]:
        chain = [style.forms for style in self.chain(id_)]
        return dict(item for forms in reversed(chain) for item in forms.items())

    def _forms_of(self, paragraph: Mapping[str, bool], run: Mapping[str, bool]) -> Forms:
        everywhere = self._forms_everywhere
        found = {name for name in _NAMES if {**everywhere, **paragraph, **run}.get(name)}
        is_struck = everywhere.get("struck") or paragraph.get("struck", False) != run.get("struck", False)
        return frozenset(found - {"struck"} | ({"struck"} if is_struck else PLAIN))

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
    of_parts = any(_said(below(each, "rPr")) for each in item if name_of(each) == "tblStylePr")
    return Style(
        id_,
        value(item, "basedOn"),
        hides,
        value(numbers, "numId"),
        value(numbers, "ilvl"),
        _said(below(item, "rPr")),
        of_parts,
    )


def _said(properties: Element | None) -> dict[str, bool]:
    said: dict[str, bool] = {}
    for item in properties if properties is not None else ():
        name, value_ = name_of(item), written(item) or ""
        if name in ("strike", "dstrike"):
            said["struck"] = said.get("struck", False) or value_ not in ("0", "false", "off")
        elif name == "vertAlign":
            said |= {"raised": value_ == "superscript", "lowered": value_ == "subscript"}
        elif name == "position" and value_.lstrip("+-").isdecimal() and abs(int(value_)) >= _MOVED:
            said |= {"raised": int(value_) > 0, "lowered": int(value_) < 0}
    return said
