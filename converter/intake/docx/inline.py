"""The small questions about what stands inside a paragraph of a Word file; each answer is a plain value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from converter.intake.docx.package import Relationship
from converter.intake.docx.symbols import sign_of, symbol
from converter.intake.docx.xml import Element, attribute, child, relationship_id

_PRIVATE = re.compile("[\uf000-\uf0ff]")
_LINE_END = re.compile("\r\n|[\r\n]")
_LONGEST_SIGN = 10
_CODE = re.compile("[0-9A-Fa-f]{1,6}")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def one_line(text: str) -> str:
    """Return the text with a blank for each line end: inside a run or a label there are no lines."""
    return _LINE_END.sub(" ", text)


def text_of(item: Element, properties: Element | None) -> str:
    """Return the text of ``w:t`` in one line; signs of a symbol font are looked up."""
    text = one_line(item.text or "")
    if text != text.strip(" ") and not _keeps_space(item):
        text = text.strip(" ")
    if not _PRIVATE.search(text):
        return text
    font = _font(properties)
    return _PRIVATE.sub(lambda sign: symbol(font, sign[0]) or sign[0], text)


def _keeps_space(item: Element) -> bool:
    """Return whether blanks at the ends are kept; an element around the text may say so for all in it."""
    said = item.get(_SPACE)
    while said is None and (parent := item.getparent()) is not None:
        item = parent
        said = item.get(_SPACE)
    return said == "preserve"


def symbol_of(item: Element) -> str:
    """Return the sign of ``w:sym``; U+FFFD for what is no sign."""
    written = attribute(item, "char") or ""
    code = int(written, 16) if _CODE.fullmatch(written) else -1
    return sign_of(code, attribute(item, "font") or "")


def has_unknown_symbol(text: str) -> bool:
    """Return whether a sign of a symbol font is left that no reader will see as it was meant."""
    return _PRIVATE.search(text) is not None


def sign_at_start(text: str) -> str:
    """Return the sign of its own with which a note is called: at most ten characters, as Word allows."""
    sign = text.split(maxsplit=1)[0] if text and not text[0].isspace() else ""
    return sign if len(sign) <= _LONGEST_SIGN else ""


def _font(properties: Element | None) -> str:
    fonts = child(properties, "rFonts")
    return (attribute(fonts, "ascii") or "") if fonts is not None else ""


def address_of_link(item: Element, relationships: Mapping[str, Relationship]) -> str | None:
    """Return the address of ``w:hyperlink``, or None when it leads into the document itself."""
    to = relationships.get(relationship_id(item))
    anchor = attribute(item, "anchor")
    return None if to is None or not to.external else to.target + (f"#{anchor}" if anchor else "")


def is_web_address(url: str) -> bool:
    """Return whether a visitor's browser may go there."""
    try:
        parts = urlsplit(url)
        return parts.scheme == "mailto" or (parts.scheme in ("http", "https") and bool(parts.hostname))
    except ValueError:
        return False
