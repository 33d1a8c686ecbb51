"""Read which forms the properties of a run, or of a style, switch on or off.

A form is a name of ``StyleName``, or "hidden".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from converter.intake.docx.xml import Element, attribute, children, integer, is_on, local_name
from converter.model import StyleName

Form = StyleName | Literal["hidden"]
Forms = frozenset[Form]
Said = Mapping[Form, bool]

_MOVED = 4  # half points up or down, from which on a sign is read as raised or lowered
_TOGGLES: Mapping[str, Form] = {
    "b": "strong",
    "i": "emphasis",
    "caps": "capitals",
    "smallCaps": "small-capitals",
    "strike": "struck",
    "dstrike": "struck",
    "vanish": "hidden",
}
_RAISED: Mapping[str | None, Form] = {"superscript": "raised", "subscript": "lowered"}


def said_forms(properties: Element | None) -> Said:
    """Return the forms that these run properties themselves switch on or off."""
    said: dict[Form, bool] = {}
    for item in children(properties):
        name = local_name(item)
        if name in _TOGGLES:
            form = _TOGGLES[name]
            said[form] = bool(is_on(item)) or (form == "struck" and said.get(form, False))
        elif name == "u":
            said["underline"] = attribute(item, "val") not in (None, "none")
        elif name == "vertAlign":
            raised = _RAISED.get(attribute(item, "val"))
            said |= {"raised": raised == "raised", "lowered": raised == "lowered"}
        elif name == "position":
            moved = integer(attribute(item, "val")) or 0
            said |= {"raised": moved > 0, "lowered": moved < 0} if abs(moved) >= _MOVED else {}
    return said


def is_shown(form: Form, levels: tuple[Said, Said, Said, Said]) -> bool:
    """Return whether a form is shown by what is said everywhere, of a table, of a paragraph, of a run."""
    everywhere, *others = (said.get(form) for said in levels)
    if form in _TOGGLES.values():
        return bool(everywhere) or others.count(True) % 2 == 1
    return bool(next((said for said in reversed((everywhere, *others)) if said is not None), False))
