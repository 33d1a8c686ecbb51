"""Write what a formula of a Word file shows in two dimensions in one line: ``(a+b)/c``, for "12" is not ½."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from converter.intake.docx.inline import one_line
from converter.intake.docx.wrappers import DELETIONS
from converter.intake.docx.xml import Element, child, has, local_name, value

_NAMES = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}",
    "{http://purl.oclc.org/ooxml/officeDocument/math}",
)
_HEIGHTS: Mapping[str, Literal["raised", "lowered"]] = {
    "sup": "raised", "sub": "lowered", "deg": "raised", "lim": "lowered",
}  # fmt: skip
_SIMPLE = re.compile(r"[\w.,%€]*")  # a numerator that needs no brackets
_ABOVE, _BELOW = "\u0305", "\u0332"  # a line over, or under, the sign before
_SIGNS = ("Sm", "Sk", "So", "Mn", "Po")


def is_formula(item: Element) -> bool:
    """Return whether an element is a part of a formula to which signs belong that are no text."""
    return is_of_formula(item) and local_name(item) in _WRITTEN


def is_of_formula(item: Element) -> bool:
    """Return whether an element is one of a formula (``m:r``), not of running text."""
    return str(item.tag).startswith(_NAMES)


def height_of(item: Element) -> Literal["raised", "lowered"] | None:
    """Return where a part of a formula stands: ``m:sup`` is raised, what stands below "lim" is lowered."""
    parent = item.getparent()
    if parent is None or not is_of_formula(item):
        return None
    return "raised" if local_name(parent) == "limUpp" else _HEIGHTS.get(local_name(item))


def in_one_line(item: Element) -> Iterator[str | Element]:
    """Yield the signs and the parts of such a formula in order."""
    return _WRITTEN[local_name(item)](item)


def are_stored(item: Element) -> bool:
    """Return whether the signs of such a formula stand in the file, or can be taken from it: of brackets."""
    return local_name(item) == "d"


def is_deleted(item: Element) -> bool:
    """Return whether the signs of a formula were deleted, as its control properties say."""
    control = child(item, f"{local_name(item)}Pr", "ctrlPr")
    return any(child(control, name) is not None for name in DELETIONS)


def first_run(item: Element) -> Element | None:
    """Return the first run of a formula; its signs are formatted as that run is."""
    return next(item.iter("{*}r"), None)


def _fraction(item: Element) -> Iterator[str | Element]:
    yield from _enclosed(child(item, "num"))
    if child(item, "den") is not None:
        yield "¦" if value(item, "fPr", "type") == "noBar" else "/"
    yield from _enclosed(child(item, "den"))


def _enclosed(part: Element | None) -> Iterator[str | Element]:
    if part is not None:
        begin, end = ("(", ")") if _is_compound(part) else ("", "")
        yield begin
        yield part
        yield end


def _is_compound(part: Element) -> bool:
    return has(part, "f") or not _SIMPLE.fullmatch("".join(text.text or "" for text in part.iter("{*}t")))


def _root(item: Element) -> Iterator[str | Element]:
    yield from _parts(item, "deg")
    yield "√"
    yield from _enclosed(child(item, "e"))


def _with_operator(item: Element) -> Iterator[str | Element]:
    """Yield a sum or an integral: its sign, its limits, what it is of."""
    yield _sign(item, "naryPr", "∫")
    yield from _parts(item, "sub", "sup", "e")


def _accented(item: Element) -> Iterator[str | Element]:
    yield from _parts(item, "e")
    yield _sign(item, "accPr", "\u0302")


def _grouped(item: Element) -> Iterator[str | Element]:
    yield from _parts(item, "e")
    yield _sign(item, "groupChrPr", "⏟")


def _lined(item: Element) -> Iterator[str | Element]:
    yield from _parts(item, "e")
    yield _ABOVE if value(item, "barPr", "pos") == "top" else _BELOW


def _function(item: Element) -> Iterator[str | Element]:
    yield from _parts(item, "fName")
    yield " "
    yield from _parts(item, "e")


def _rows(item: Element) -> Iterator[str | Element]:
    """Yield the rows of a matrix, or of equations below each other: "1 2; 3 4"."""
    before = ""
    for row in item:
        if local_name(row) in ("mr", "e"):
            yield before
            yield from _cells(row) if local_name(row) == "mr" else (row,)
            before = "; "


def _cells(row: Element) -> Iterator[str | Element]:
    before = ""
    for cell in _parts(row, "e"):
        yield before
        yield cell
        before = " "


def _parts(item: Element, *names: str) -> Iterator[Element]:
    return (part for name in names for part in item if local_name(part) == name)


def _sign(item: Element, properties: str, usual: str) -> str:
    """Return the sign that a formula names; one that is a letter or a bullet is none."""
    written = value(item, properties, "chr")
    sign = usual if written is None else written[:1]
    return sign if sign and unicodedata.category(sign) in _SIGNS and sign != "•" else ""


def _delimited(item: Element) -> Iterator[str | Element]:
    """Yield the parts between the delimiters, which Word does not write where they are "(", "|" and ")"."""
    sign = _delimiter(item, "begChr", "(")
    for part in item:
        if local_name(part) == "e":
            yield sign
            yield part
            sign = _delimiter(item, "sepChr", "|")
    yield _delimiter(item, "endChr", ")")


def _delimiter(item: Element, name: str, usual: str) -> str:
    written = value(item, "dPr", name)
    return usual if written is None else one_line(written[:1])


_WRITTEN: Mapping[str, Callable[[Element], Iterator[str | Element]]] = {
    "f": _fraction, "d": _delimited, "rad": _root, "nary": _with_operator, "acc": _accented,
    "groupChr": _grouped, "bar": _lined, "func": _function, "m": _rows, "eqArr": _rows,
}  # fmt: skip
