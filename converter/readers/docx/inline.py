"""The small questions about what stands inside a paragraph of a Word file; each answer is a plain value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from converter.readers.docx.package import Relationship
from converter.readers.docx.symbols import is_private, symbol
from converter.readers.docx.xml import (
    Element,
    attribute,
    child,
    children,
    is_on,
    local_name,
    relationship_id,
    value,
)

_PRIVATE = re.compile("[\uf000-\uf0ff]")
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]*)"(?:\s+\\l\s+"([^"]*)")?', re.IGNORECASE)
_WRAPPERS = {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"}
_UNREAD = {"chart": "chart", "relIds": "diagram", "OLEObject": "object"}
_PICTURES = {"pic", "imagedata"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def unwrapped(element: Element) -> Iterator[Element]:
    """Yield the children, with what wrappers hold in the place of the wrappers."""
    for item in children(element):
        name = local_name(item)
        if name in _WRAPPERS:
            yield from unwrapped(item)
        elif name == "AlternateContent":
            yield from unwrapped(alternative(item))
        else:
            yield item


def alternative(element: Element) -> Element:
    """Return the form that Word shows where a file has two: the newer one, unless only the older has text."""
    forms = [item for item in children(element) if local_name(item) in ("Choice", "Fallback")]
    with_text = [form for form in forms if any(local_name(item) == "t" for item in form.iter())]
    return next(iter(with_text or forms), element)


def text_of(item: Element, properties: Element | None) -> str:
    """Return the text of ``w:t``: line feeds are blanks, signs of a symbol font are looked up."""
    text = (item.text or "").replace("\r", " ").replace("\n", " ")
    if item.get(_SPACE) != "preserve":
        text = text.strip(" ")
    font = _font(properties)
    return _PRIVATE.sub(lambda sign: symbol(font, sign[0]) or sign[0], text)


def symbol_of(item: Element) -> str:
    """Return the sign of ``w:sym``; one that is not known stays the code that the font gave it."""
    try:
        sign = chr(int(attribute(item, "char") or "", 16))
    except (ValueError, OverflowError):
        return ""
    return symbol(attribute(item, "font") or "", sign) or sign


def has_unknown_symbol(text: str) -> bool:
    """Return whether a sign of a symbol font is left that no reader will see as it was meant."""
    return any(is_private(sign) for sign in text)


def _font(properties: Element | None) -> str:
    fonts = child(properties, "rFonts")
    return (attribute(fonts, "ascii") or "") if fonts is not None else ""


def form_field(item: Element) -> str:
    """Return what a form field of ``w:fldChar`` shows: a box, ticked or not, or the chosen item."""
    box = child(item, "ffData", "checkBox")
    if box is not None:
        ticked = is_on(box, "checked")
        return "☒" if (is_on(box, "default") if ticked is None else ticked) else "☐"
    choices = child(item, "ffData", "ddList")
    entries = [attribute(each, "val") or "" for each in children(choices) if local_name(each) == "listEntry"]
    chosen = value(choices, "result") or "0"
    return entries[int(chosen)] if chosen.isdecimal() and int(chosen) < len(entries) else ""


def address_of_code(code: str) -> str | None:
    """Return the address in a field's code: ``HYPERLINK "https://www.eurojust.europa.eu"``."""
    match = _HYPERLINK.match(code)
    return None if match is None else match[1] + (f"#{match[2]}" if match[1] and match[2] else "")


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


def text_boxes(element: Element) -> Iterator[Element]:
    """Yield the outermost text boxes in a drawing."""
    for item in children(alternative(element) if local_name(element) == "AlternateContent" else element):
        if local_name(item) == "txbxContent":
            yield item
        else:
            yield from text_boxes(item)


def is_hidden_shape(element: Element) -> bool:
    """Return whether Word does not show a drawing."""
    return any(
        (local_name(item) == "docPr" and item.get("hidden") in ("1", "true"))
        or "visibility:hidden" in (item.get("style") or "")
        for item in element.iter()
    )


def not_text(element: Element) -> Iterator[tuple[str, str]]:
    """Yield (code, what it is) for each part of a drawing that is no text."""
    for item in (alternative(element) if local_name(element) == "AlternateContent" else element).iter():
        name = local_name(item)
        if name in _UNREAD:
            yield "docx-part-unread", _UNREAD[name]
        elif name in _PICTURES:
            yield "docx-picture", "picture"
