"""Count the automatic numbers of a Word file as Word does: "Vraag 3" that no run of the text says.

A paragraph names a list (``w:num``) and a level; lists share the counters of their definition
(``w:abstractNum``) unless they say where they start. Source of the rules: ECMA-376, 17.9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from converter.readers.docx.numbers import format_number
from converter.readers.docx.styles import Styles
from converter.readers.docx.symbols import symbol
from converter.readers.docx.xml import Element, attribute, child, children, is_on, local_name, value

_PLACE = re.compile(r"%([1-9])")
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


@dataclass(frozen=True, slots=True)
class List:
    """A list of the document: the definition it counts with, its levels, where it starts anew."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a document with their counters; ask in the order of the paragraphs."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions = {
            attribute(item, "abstractNumId") or "": item for item in _named(root, "abstractNum")
        }
        self._numbers = {attribute(item, "numId") or "": item for item in _named(root, "num")}
        self._lists: dict[str, List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, paragraph: Element | None) -> str:
        """Return the number, letter or bullet before a paragraph (by its ``w:pPr``), with what follows it."""
        number, level_id, styles = self._styles.numbering(paragraph)
        list_ = self._list(number) if number else None
        if number is None or list_ is None:
            return ""
        level = _level(list_, level_id, styles)
        if level not in list_.levels:
            return ""
        self._count(number, list_, level)
        written = self._written(list_, level)
        return written + list_.levels[level].suffix if written else ""

    def _list(self, number: str) -> List | None:
        if number not in self._lists:
            item = self._numbers.get(number)
            self._lists[number] = self._read_list(item) if item is not None else None
        return self._lists[number]

    def _read_list(self, item: Element) -> List | None:
        id_ = value(item, "abstractNumId") or ""
        definition = self._definitions.get(id_)
        linked = self._styles.number_of(value(definition, "numStyleLink"))
        if linked in self._numbers:  # the definition stands with the list that the style names
            id_ = value(self._numbers[linked], "abstractNumId") or ""
            definition = self._definitions.get(id_)
        if definition is None:
            return None
        levels = {
            _integer(attribute(each, "ilvl"), 0): _read_level(each) for each in _named(definition, "lvl")
        }
        starts = {}
        for override in _named(item, "lvlOverride"):
            level = _integer(attribute(override, "ilvl"), 0)
            other = child(override, "lvl")
            if other is not None:
                levels[level] = _read_level(other)
            if (start := value(override, "startOverride")) is not None:
                starts[level] = _integer(start, 1)
        return List(id_, levels, starts)

    def _count(self, number: str, list_: List, level: int) -> None:
        counts = self._counts.setdefault(list_.definition, {})
        first = (number, level) not in self._begun
        self._begun.add((number, level))
        if first and level in list_.starts:
            counts[level] = list_.starts[level]
        else:
            counts[level] = counts.get(level, list_.levels[level].start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            restart = list_.levels[deeper].restart if deeper in list_.levels else None
            if restart is None or level < restart:
                del counts[deeper]

    def _written(self, list_: List, level: int) -> str:
        here = list_.levels[level]
        if here.form == "bullet":
            return here.text
        counts = self._counts[list_.definition]

        def number(place: re.Match[str]) -> str:
            each = int(place[1]) - 1
            shown = list_.levels.get(each, Level())
            return format_number(counts.get(each, shown.start), "decimal" if here.legal else shown.form)

        return _PLACE.sub(number, here.text)


def _named(root: Element | None, name: str) -> Iterator[Element]:
    return (item for item in children(root) if local_name(item) == name)


def _level(list_: List, level: str | None, styles: tuple[str, ...]) -> int:
    """Return the level that the paragraph names, else the one that belongs to its style, else the first."""
    if level is not None:
        return _integer(level, 0)
    return next((each for each, read in list_.levels.items() if read.style in styles), 0)


def _read_level(item: Element) -> Level:
    form = value(item, "numFmt") or "decimal"
    text = value(item, "lvlText") or ""
    if form == "bullet":
        text = "".join(symbol(_font(item), sign) or "•" for sign in text)
    restart = value(item, "lvlRestart")
    return Level(
        form,
        text,
        _integer(value(item, "start"), 0 if value(item, "start") is None else 1),
        None if restart is None else _integer(restart, 0),
        bool(is_on(item, "isLgl")),
        _SUFFIX.get(value(item, "suff") or "tab", "\t"),
        value(item, "pStyle"),
    )


def _font(item: Element) -> str:
    fonts = child(item, "rPr", "rFonts")
    return (attribute(fonts, "ascii") or "") if fonts is not None else ""


def _integer(written: str | None, otherwise: int) -> int:
    try:
        return int(written or "")
    except ValueError:
        return otherwise
