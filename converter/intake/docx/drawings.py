"""Look into the drawings of a Word file: text boxes, pictures, what no reader of text can show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.intake.docx.wrappers import alternative
from converter.intake.docx.xml import Element, local_name

BOX = "txbxContent"
_UNREAD = {
    "pic": "picture", "imagedata": "picture", "chart": "chart", "relIds": "diagram", "contentPart": "ink",
    "OLEObject": "object", "control": "object", "lockedCanvas": "drawing",
}  # fmt: skip
_ON = ("1", "true", "on")
_HIDDEN = re.compile(r"visibility\s*:\s*hidden", re.IGNORECASE)


def drawn(drawing: Element) -> Iterator[tuple[Element, bool]]:
    """Yield (item, whether it is hidden) for all that a drawing is made of.

    A text box is an item, what stands in it is not: its paragraphs have their own drawings.
    """
    open_ = [(iter(drawing), False)]
    while open_:
        items, outer = open_[-1]
        item = next(items, None)
        if item is None:
            open_.pop()
            continue
        name = local_name(item)
        hidden = outer or _is_hidden(item)
        yield item, hidden
        if name != BOX:
            open_.append((iter(alternative(item) if name == "AlternateContent" else item), hidden))


def not_text(item: Element) -> str | None:
    """Return the kind of an item of a drawing that is no text: "picture", "ink"; or None.

    WordArt of old files has its text as an attribute; a drawing may have text outside of boxes.
    """
    name = local_name(item)
    if name == "t":
        return "drawing" if "drawingml" in str(item.tag) else None
    return "drawing" if name == "textpath" and item.get("string") else _UNREAD.get(name)


def _is_hidden(item: Element) -> bool:
    """Return whether Word does not show a shape: by its own properties, or by its style in VML."""
    if _HIDDEN.search(item.get("style") or ""):
        return True
    own = [each for each in item if local_name(each) in ("docPr", "cNvPr", "nvPicPr")]
    own += [each for around in own for each in around if local_name(each) == "cNvPr"]
    return any(each.get("hidden") in _ON for each in own)
