"""Say which text of a Word file no reader sees, though it is not hidden: white, tiny, black on black.

White letters on a ground of any colour are read (the head of a table, a box), so a ground that stands around
a run counts; what a theme makes of a colour is what Word wrote beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from converter.intake.docx.xml import Element, attribute, child, children, integer, local_name

Look = Mapping[str, str]
"""What properties say of how letters look: "color", "sz" (half points), "shd" and "highlight" (behind them).

"line" is the ground of a whole paragraph, "webHidden" is there for what Word shows on paper only.
"""

_TINY = 3  # half points
_MARGIN, _LARGEST_PAGE = 1_000_000, 16_000_000  # 914,400 to an inch: from the text to the edge, A3
_PAGE_NUMBER = re.compile(r"\s*[0-9]{0,3}\s*")
_PALE = re.compile("(?:[fF][8-9a-fA-F]){3}")
_DARK = re.compile("(?:0[0-8]){3}")
_ATTRIBUTES = {"color": "val", "sz": "val", "shd": "fill", "highlight": "val", "webHidden": "val"}
_HIGHLIGHTS = {"black": "000000", "white": "FFFFFF"}
_NO_COLOUR = ("", "auto", "none")


def look_of(properties: Element | None) -> Look:
    """Return what these run properties (``w:rPr``) themselves say of how letters look."""
    return {
        name: attribute(item, _ATTRIBUTES[name]) or ""
        for item in children(properties)
        if (name := local_name(item)) in _ATTRIBUTES
    }


def is_off_page(box: Element) -> bool:
    """Return whether the box stands beside every page, by the place and the size of its drawing."""
    anchor = next(box.iterancestors("{*}anchor"), None)
    return any(_is_off(anchor, *names) for names in (("positionH", "cx"), ("positionV", "cy")))


def _is_off(anchor: Element | None, position: str, size: str) -> bool:
    offset, extent = child(anchor, position, "posOffset"), child(anchor, "extent")
    start = integer(offset.text) if offset is not None else None
    length = integer(extent.get(size)) if extent is not None else None
    return start is not None and not -_MARGIN < start + (length or 0) < _LARGEST_PAGE + (length or 0)


def is_page_number(text: str) -> bool:
    """Return whether a text is no more than a number of a page, which templates and contents lists hide."""
    return _PAGE_NUMBER.fullmatch(text) is not None


def has_ground(properties: Element | None) -> bool:
    """Return whether a paragraph or a cell with these properties has a colour of its own."""
    ground = child(properties, "shd")
    return ground is not None and (attribute(ground, "fill") or "") not in _NO_COLOUR


def is_unreadable(look: Look, *, on_ground: bool) -> bool:
    """Return whether no reader sees such letters; ``on_ground``: a colour stands behind the whole line."""
    size = integer(look.get("sz"))
    if "webHidden" in look or (size is not None and size <= _TINY):
        return True
    color, highlight, shade = (look.get(name, "") for name in ("color", "highlight", "shd"))
    if highlight not in _NO_COLOUR:
        ground = _HIGHLIGHTS.get(highlight, highlight)
        color = "000000" if color in _NO_COLOUR else color  # Word makes them light on a shade alone
    elif shade not in _NO_COLOUR:
        ground = shade
    else:
        return not on_ground and "line" not in look and _PALE.fullmatch(color) is not None
    both = color.upper(), ground.upper()
    return both[0] == both[1] or any(all(map(pattern.fullmatch, both)) for pattern in (_PALE, _DARK))
