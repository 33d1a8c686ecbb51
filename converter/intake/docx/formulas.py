"""Write what a formula of a Word file shows in two dimensions in one line: ``(a+b)/c``, for "12" is not ½."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from converter.intake.docx.inline import one_line
from converter.intake.docx.wrappers import DELETIONS
from converter.intake.docx.xml import Element, child, has, local_name, value

_NAMES = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}",
    "{http://purl.oclc.org/ooxml/officeDocument/math}",
)
_SCRIPTS = ("sSup", "sSub", "sSubSup", "sPre")
_SIMPLE = re.compile(r"[\w.,%€]*")  # a numerator that needs no brackets


def is_formula(item: Element) -> bool:
    """Return whether an element is a fraction (``m:f``) or something between delimiters (``m:d``)."""
    return local_name(item) in ("f", "d") and str(item.tag).endswith(("/math}f", "/math}d"))


def is_of_formula(item: Element) -> bool:
    """Return whether an element is one of a formula (``m:r``), not of running text."""
    return str(item.tag).startswith(_NAMES)


def height_of(item: Element) -> Literal["raised", "lowered"] | None:
    """Return where a part of a formula stands: ``m:sup`` of ``m:sSup`` is raised; limits are not."""
    parent = item.getparent()
    if parent is None or not is_of_formula(item) or local_name(parent) not in _SCRIPTS:
        return None
    return "raised" if local_name(item) == "sup" else "lowered"


def in_one_line(item: Element) -> Iterator[str | Element]:
    """Yield the signs and the parts of such a formula in order."""
    return _fraction(item) if local_name(item) == "f" else _delimited(item)


def is_deleted(item: Element) -> bool:
    """Return whether the signs of a formula were deleted, as its control properties say."""
    control = child(item, f"{local_name(item)}Pr", "ctrlPr")
    return any(child(control, name) is not None for name in DELETIONS)


def first_run(item: Element) -> Element | None:
    """Return the first run of a formula; its signs are formatted as that run is."""
    return next(item.iter("{*}r"), None)


def _fraction(item: Element) -> Iterator[str | Element]:
    for name, before in (("num", ""), ("den", "/")):
        part = child(item, name)
        if part is not None:
            begin, end = ("(", ")") if _is_compound(part) else ("", "")
            yield before + begin
            yield part
            yield end


def _is_compound(part: Element) -> bool:
    return has(part, "f") or not _SIMPLE.fullmatch("".join(text.text or "" for text in part.iter("{*}t")))


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
