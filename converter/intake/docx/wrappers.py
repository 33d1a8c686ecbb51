"""Look through what stands around the blocks of a Word file: content controls, changes, second forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.intake.docx.xml import Element, has, local_name

DELETIONS = ("del", "moveFrom")
_BLOCKS = {"p", "tbl", "tr", "tc", "altChunk", "subDoc", "oMathPara", "oMath", "r"}
_KNOWN_TO_WORD = re.compile(
    r"(?:wp[scgi]|wp14|wp15|w1[0-9]\w*|a1[0-9]|cx\w*|aink|am3d|v|o|m|wne|c14)", re.ASCII
)


def unwrapped(element: Element) -> Iterator[tuple[Element, bool]]:
    """Yield (block, whether it is deleted) for the outermost blocks in an element: paragraphs, tables, rows.

    Markers between them (bookmarks, ends of moves, comments) are no blocks, and of what is no block
    (``w:sdt``, ``w:bdo``) the inside is looked through.
    """
    open_ = [(iter(element), False)]
    while open_:
        items, deleted = open_[-1]
        item = next(items, None)
        if item is None:
            open_.pop()
        elif (name := local_name(item)) in _BLOCKS:
            yield item, deleted
        elif name == "AlternateContent":
            open_.append((iter(alternative(item)), deleted))
        elif len(item) and not name.endswith("Pr"):
            open_.append((iter(item), deleted or name in DELETIONS))


def alternative(element: Element) -> Element:
    """Return the one form that is read where a file has two (``mc:AlternateContent``).

    Word shows the first that it knows; a form with text goes before one without, so that no text is lost.
    """
    forms = [item for item in element if local_name(item) in ("Choice", "Fallback")]
    known = [item for item in forms if local_name(item) == "Fallback" or _is_known(item)] or forms
    with_text = (form for form in known if has(form, "t"))
    return next(with_text, known[0] if known else element)


def _is_known(choice: Element) -> bool:
    required = (choice.get("Requires") or "").split()
    return all(_KNOWN_TO_WORD.fullmatch(prefix) for prefix in required)
