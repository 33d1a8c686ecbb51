"""Count the automatic numbers of a Word file for the witness, as Word does (ECMA-376, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from converter.verify.witness_package import Element, below, name_of, switch, value, written
from converter.verify.witness_styles import Style, Styles
from converter.verify.witness_symbols import sign_of

_PLACE = re.compile("%([1-9])")
_INTEGER = re.compile("[+-]?[0-9]{1,9}")
_LONGEST = 200  # characters; a longer one is no label
_LAST_LEVEL = 8
_LARGEST = 10_000  # of a letter or a Roman number
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int
    restart: int | None  # 0: never; else the level, from 1, behind which it starts anew
    legal: bool
    style: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands among lists: its list, whose form may be that of others, and the level."""

    list: str
    form: str
    level: int
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]


class Lists:
    """The lists of a file (``word/numbering.xml``)."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._places: dict[tuple[str | None, ...], Place | None] = {}
        items = list(root) if root is not None else []
        self._lists = {written(item, "numId"): item for item in items if name_of(item) == "num"}
        forms = (item for item in items if name_of(item) == "abstractNum")
        self._forms = {written(item, "abstractNumId"): item for item in forms}

    def place(self, paragraph: Element | None, style: str | None) -> Place | None:
        """Return the place of a paragraph with this ``w:pPr`` and style, or None where it has no number."""
        own = below(paragraph, "numPr")
        key = value(own, "numId"), value(own, "ilvl"), style
        if key not in self._places:
            self._places[key] = self._place(*key)
        return self._places[key]

    def _place(self, id_: str | None, level: str | None, style: str | None) -> Place | None:
        chain = tuple(self._styles.chain(style))
        id_ = id_ or _first(each.list for each in chain)
        list_ = self._lists.get(id_)
        form = self._form(list_)
        if id_ is None or list_ is None or form is None:
            return None
        overrides = [item for item in list_ if name_of(item) == "lvlOverride"]
        levels = {at: each for holder in (self._forms[form], *overrides) for at, each in _levels(holder)}
        level = level or _first(each.level for each in chain)
        at = _of_styles(levels, chain) if level is None else _whole(level, -1)
        return Place(id_, form or "", at, levels, dict(_starts(overrides))) if at in levels else None

    def _form(self, list_: Element | None) -> str | None:
        """Return the id of a list's form; it may be that of the list which a style names."""
        own = value(list_, "abstractNumId")
        linked = self._styles.chain(value(self._forms.get(own), "numStyleLink"))
        other = self._lists.get(_first(each.list for each in linked))
        form = own if other is None else value(other, "abstractNumId")
        return form if form in self._forms else None


class Numbers:
    """The counters of one part; ask in the order of its paragraphs."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, place: Place | None) -> str:
        """Return what stands before the next paragraph at a place: "Vraag 3.", a bullet, or ""."""
        if place is None:
            return ""
        counts = self._counts.setdefault(place.form, {})
        begins = (place.list, place.level) not in self._begun and place.level in place.starts
        self._begun.add((place.list, place.level))
        if begins or place.level not in counts:
            counts[place.level] = _start(place, place.level)
        else:
            counts[place.level] += 1
        for deeper in [level for level in counts if level > place.level]:
            restart = place.levels[deeper].restart if deeper in place.levels else None
            if restart is None or place.level < restart:
                del counts[deeper]
        return _label(place, counts)


def _label(place: Place, counts: Mapping[int, int]) -> str:
    here = place.levels[place.level]

    def number(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        form = place.levels[at].form if at in place.levels else "decimal"
        if here.legal and form != "decimalZero":  # which is Arabic as it is
            form = "decimal"
        return _written(counts.get(at, _start(place, at)), form)

    return here.text if here.form == "bullet" else _PLACE.sub(number, here.text)


def _start(place: Place, level: int) -> int:
    usual = place.levels[level].start if level in place.levels else 1
    return place.starts.get(level, usual)


def _written(number: int, form: str) -> str:
    """Return a number in a form of Word (``w:numFmt``); a form that is not known is decimal."""
    if form in ("none", "decimalZero", "ordinal"):
        return {"none": "", "decimalZero": f"{number:02}", "ordinal": f"{number}e"}[form]
    if form == "chicago" and number > 0:
        return "*†‡§"[(number - 1) % 4] * ((number + 3) // 4)
    if form not in ("lowerRoman", "upperRoman", "lowerLetter", "upperLetter") or not 0 < number < _LARGEST:
        return str(number)
    rounds, letter = divmod(number - 1, 26)
    written_as = _roman(number) if form.endswith("Roman") else chr(ord("a") + letter) * (rounds + 1)
    return written_as.upper() if form.startswith("upper") else written_as


def _roman(number: int) -> str:
    """Return a Roman number, digit by digit: each is written as the ones are, with other letters."""
    thousands, rest = divmod(number, 1000)
    digits = zip(f"{rest:03}", ("cdm", "xlc", "ivx"), strict=True)
    tables = ((_ROMAN[int(digit)], str.maketrans("ivx", letters)) for digit, letters in digits)
    return "m" * thousands + "".join(ones.translate(table) for ones, table in tables)


def _levels(holder: Element) -> Iterator[tuple[int, _Level]]:
    for item in holder:
        at = _whole(written(item, "ilvl") or "0", -1) if name_of(item) == "lvl" else -1
        if 0 <= at <= _LAST_LEVEL:
            yield at, _level(item)


def _level(item: Element) -> _Level:
    form, start, restart = (value(item, name) for name in ("numFmt", "start", "lvlRestart"))
    return _Level(
        form or value(item, "AlternateContent", "Fallback", "numFmt") or "decimal",
        _text(item, is_bullet=form == "bullet"),
        0 if start is None else _whole(start, 1),
        None if restart is None else _whole(restart, 0),
        bool(switch(item, "isLgl")),
        value(item, "pStyle"),
    )


def _text(item: Element, *, is_bullet: bool) -> str:
    text, fonts = value(item, "lvlText") or "", below(item, "rPr", "rFonts")
    if len(text) > _LONGEST or switch(item, "rPr", "vanish"):
        return ""
    font = (written(fonts, "ascii") or "") if fonts is not None else ""
    return "".join(sign_of(ord(sign), font) for sign in text) if is_bullet else text


def _starts(overrides: list[Element]) -> Iterator[tuple[int, int]]:
    for item in overrides:
        start = value(item, "startOverride")
        if start is not None:
            yield _whole(written(item, "ilvl") or "0", -1), _whole(start, 1)


def _of_styles(levels: Mapping[int, _Level], chain: tuple[Style, ...]) -> int:
    """Return the level that is tied to the nearest of these styles, else the first."""
    tied = {level.style: at for at, level in reversed(list(levels.items()))}
    return next((tied[each.id] for each in chain if each.id in tied), 0)


def _whole(number: str, otherwise: int) -> int:
    return int(number) if _INTEGER.fullmatch(number.strip()) else otherwise


def _first(names: Iterator[str | None]) -> str | None:
    return next((name for name in names if name), None)
