"""Read the lists of a Word file (``word/numbering.xml``): how each of their levels counts and looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from converter.intake.docx.inline import one_line
from converter.intake.docx.styles import Styles, left_indent
from converter.intake.docx.symbols import symbol
from converter.intake.docx.xml import Element, attribute, child, children, integer, is_on, local_name, value

LEVELS = range(9)
_LONGEST_TEXT = 200  # characters; a longer one is no label
_SUFFIX = {"tab": "\t", "space": " ", "nothing": ""}


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and looks; ``text`` has ``%1`` for the number of the first level."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None  # 0: never; else the level, counted from 1, that starts it anew
    legal: bool = False  # all numbers decimal, whatever their level says
    suffix: str = "\t"
    style: str | None = None
    left: int | None = None


@dataclass(frozen=True, slots=True)
class List:
    """A list of the document: the definition it counts with, its levels, where they start instead."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]

    def start(self, level: int) -> int:
        """Return the number that a level begins with."""
        return self.starts.get(level, self.levels.get(level, Level()).start)


class Lists:
    """The lists of a document, by id (``w:numId``)."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions = {
            attribute(item, "abstractNumId") or "": item for item in _named(root, "abstractNum")
        }
        self._linked = {id_: value(item, "numStyleLink") for id_, item in self._definitions.items()}
        self._numbers = {attribute(item, "numId") or "": item for item in _named(root, "num")}
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, List | None] = {}
        self.unknown_forms = 0  # of the numbers that were written

    def find(self, id_: str) -> List | None:
        """Return a list, or None when there is none: "0" takes the number of a style away."""
        if id_ not in self._lists:
            item = self._numbers.get(id_)
            self._lists[id_] = None if item is None else self._read(item)
        return self._lists[id_]

    def _read(self, item: Element) -> List | None:
        definition = self._definition(item)
        if definition not in self._definitions:
            return None
        if definition not in self._levels:
            self._levels[definition] = _read_levels(self._definitions[definition])
        overrides = {
            level: override
            for override in _named(item, "lvlOverride")
            if (level := _level_of(override)) is not None
        }
        others = {level: _read_levels(override) for level, override in overrides.items()}
        return List(definition, _overridden(self._levels[definition], others), _starts(overrides))

    def _definition(self, item: Element) -> str:
        """Return the id of a list's definition; it may stand with the list that a list style names."""
        own = value(item, "abstractNumId") or ""
        linked = self._numbers.get(self._styles.numbering(self._linked.get(own)).number or "")
        return own if linked is None else value(linked, "abstractNumId") or ""


def _overridden(levels: dict[int, Level], others: dict[int, dict[int, Level]]) -> dict[int, Level]:
    """Return the levels with those that an override (``w:lvlOverride``) puts in their places."""
    return levels | {at: found for at, other in others.items() for found in other.values()}


def _starts(overrides: dict[int, Element]) -> dict[int, int]:
    starts = {level: value(override, "startOverride") for level, override in overrides.items()}
    return {level: _or(integer(start), 1) for level, start in starts.items() if start is not None}


def _named(root: Element | None, name: str) -> Iterator[Element]:
    return (item for item in children(root) if local_name(item) == name)


def _read_levels(item: Element) -> dict[int, Level]:
    return {at: _read_level(each) for each in _named(item, "lvl") if (at := _level_of(each)) is not None}


def _level_of(item: Element) -> int | None:
    """Return which level an element is of, from 0, which it need not say; None beyond the ninth."""
    written = attribute(item, "ilvl")
    level = 0 if written is None else integer(written)
    return level if level in LEVELS else None


def _read_level(item: Element) -> Level:
    form = value(item, "numFmt") or _custom_form(item) or "decimal"
    start, restart = value(item, "start"), value(item, "lvlRestart")
    return Level(
        form,
        _text(item, form),
        0 if start is None else _or(integer(start), 1),
        None if restart is None else _or(integer(restart), 0),
        bool(is_on(item, "isLgl")),
        _SUFFIX.get(value(item, "suff") or "tab", "\t"),
        value(item, "pStyle"),
        left_indent(child(item, "pPr")),
    )


def _custom_form(item: Element) -> str | None:
    """Return what stands in for a form of the author's own; it is unknown where that is plain numbers."""
    stands_in = value(item, "AlternateContent", "Fallback", "numFmt")
    is_plain = stands_in in (None, "decimal")
    return value(item, "AlternateContent", "Choice", "numFmt") if is_plain else stands_in


def _text(item: Element, form: str) -> str:
    """Return the label of a level, or "" for one that is hidden or longer than any label."""
    text = value(item, "lvlText") or ""
    if len(text) > _LONGEST_TEXT or is_on(item, "rPr", "vanish"):
        return ""
    if form == "bullet":
        return "".join(symbol(_font(item), sign) or "•" for sign in one_line(text))
    return one_line(text)


def _font(item: Element) -> str:
    fonts = child(item, "rPr", "rFonts")
    return (attribute(fonts, "ascii") or "") if fonts is not None else ""


def _or(number: int | None, otherwise: int) -> int:
    return otherwise if number is None else number
