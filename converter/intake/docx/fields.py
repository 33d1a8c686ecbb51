"""Understand the fields of a Word file: what their codes say, and which have an end.

A field is a code ("HYPERLINK ...") with its result; Word shows the result, or, for two codes without one,
what the code says itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from converter.intake.docx.drawings import BOX
from converter.intake.docx.inline import one_line
from converter.intake.docx.symbols import sign_of
from converter.intake.docx.wrappers import alternative
from converter.intake.docx.xml import (
    Element,
    attribute,
    child,
    children,
    has,
    integer,
    is_on,
    local_name,
    value,
)

_LONGEST = 10_000  # characters of a code that are looked at
_ARGUMENT = re.compile(
    r"""
    "(?P<quoted> (?: [^"\\] | \\. )* )"   # "https://www.eurojust.europa.eu"
    | (?P<plain> \S+ )                    # a switch, or an address without quotes
    """,
    re.VERBOSE | re.DOTALL,
)
_MACRO_BUTTON = re.compile(r"\s*MACROBUTTON\s+\S+\s+(?P<text>.*)", re.IGNORECASE | re.DOTALL)
_LAST_BYTE = 0xFF
_HEXADECIMAL = re.compile("0[xX][0-9a-fA-F]{1,6}")
_COMPUTED = (
    "AUTONUM",
    "AUTONUMLGL",
    "AUTONUMOUT",
    "EQ",
    "LISTNUM",
)  # have no stored result (ECMA-376, 17.16.5)
_SHOWN_NOWHERE = (
    "ADVANCE",
    "ASK",
    "PRIVATE",
    "RD",
    "SET",
    "TA",
    "TC",
    "XE",
)  # these mark a place, or remember
_WITH_ARGUMENT = ("\\l", "\\o", "\\t")  # switches of HYPERLINK: place, tip, window


def address_of_code(code: str) -> str | None:
    """Return the address in a field's code: ``HYPERLINK "https://www.eurojust.europa.eu"``."""
    name, *arguments = _arguments(code) or [("", False)]
    if name[0].upper() != "HYPERLINK":
        return None
    address, place, switch = "", "", ""
    for text, is_quoted in arguments:
        if not is_quoted and text.startswith("\\"):
            switch = text.lower() if text.lower() in _WITH_ARGUMENT else ""
            continue
        if switch == "\\l":
            place = text
        elif not switch:
            address = address or text
        switch = ""
    return address + (f"#{place}" if address and place else "")


def is_within(code: str) -> bool:
    r"""Return whether a code leads to a place in the document itself: ``HYPERLINK \l "_Toc1"``."""
    words = [text for text, _ in _arguments(code)[:2]]
    return len(words) > 1 and words[0].upper() == "HYPERLINK" and words[1].lower() == "\\l"


def bookmark_of_note(code: str) -> str | None:
    r"""Return the bookmark around the note whose sign a code repeats: ``NOTEREF _Ref120 \h``."""
    words = [text for text, _ in _arguments(code)[:2]]
    return words[1] if len(words) > 1 and words[0].upper() == "NOTEREF" else None


def shown_by_code(code: str) -> str:
    """Return what Word shows of a code that has no result: the text of MACROBUTTON, the sign of SYMBOL."""
    if match := _MACRO_BUTTON.match(code):
        return one_line(match["text"]).rstrip(" ")
    words = [text for text, _ in _arguments(code)]
    if len(words) > 1 and words[0].upper() == "SYMBOL":
        return _symbol(words)
    return ""


def is_computed(code: str, *, is_stored: bool) -> bool:
    """Return whether Word computes what it shows for a code; ``is_stored``: the file has a result."""
    name = next((text.upper() for text, _ in _arguments(code)), "")
    return name in _COMPUTED or not (is_stored or name in _SHOWN_NOWHERE)


def _symbol(words: list[str]) -> str:
    r"""Return the sign of ``SYMBOL 183 \f "Symbol"``; a small number without font is of Windows-1252."""
    code = int(words[1], 16) if _HEXADECIMAL.fullmatch(words[1]) else integer(words[1])
    if code is None or code < 0:
        return ""
    font = next((font for switch, font in pairwise(words) if switch.lower() == "\\f"), "")
    if code <= _LAST_BYTE and not font and "\\u" not in words:
        return bytes([code]).decode("cp1252", "replace")
    return sign_of(code, font)


def _arguments(code: str) -> list[tuple[str, bool]]:
    """Return (text, whether it stood in quotes) for each word of a code."""
    return [
        (match["plain"], False)
        if match["quoted"] is None
        else (re.sub(r"\\(.)", r"\1", match["quoted"], flags=re.DOTALL), True)
        for match in _ARGUMENT.finditer(code[:_LONGEST])
    ]


def form_field(item: Element) -> str:
    """Return what a form field of ``w:fldChar`` shows: a box, ticked or not, or the chosen item."""
    box = child(item, "ffData", "checkBox")
    if box is not None:
        ticked = is_on(box, "checked")
        return "☒" if (is_on(box, "default") if ticked is None else ticked) else "☐"
    choices = child(item, "ffData", "ddList")
    entries = [attribute(each, "val") or "" for each in children(choices) if local_name(each) == "listEntry"]
    chosen = integer(value(choices, "result") or value(choices, "default") or "0")
    return one_line(entries[chosen]) if chosen is not None and 0 <= chosen < len(entries) else ""


def ended_fields(container: Element) -> dict[Element, bool]:
    """Return the beginnings of fields that end in the same text, each with whether a result stands in it.

    A field without an end, or without a result, hides no text: it would swallow all that follows.
    """
    open_: list[Element] = []
    separated: set[Element] = set()
    ended: dict[Element, bool] = {}
    for item in _field_characters(container) if has(container, "fldChar") else ():
        kind = attribute(item, "fldCharType")
        if kind == "begin":
            open_.append(item)
        elif kind == "separate" and open_:
            separated.add(open_[-1])
        elif kind == "end" and open_:
            begin = open_.pop()
            ended[begin] = begin in separated
    return ended


def _field_characters(container: Element) -> Iterator[Element]:
    """Yield ``w:fldChar`` in the order of reading: chosen forms only, and no text boxes; lxml looks, in C."""
    passed: set[Element] = set()
    for around in container.iterdescendants(f"{{*}}{BOX}", "{*}AlternateContent"):
        if around not in passed:
            for part in _not_read(around):
                passed.update(part.iter())
    return (item for item in container.iter("{*}fldChar") if item not in passed)


def _not_read(around: Element) -> Iterator[Element]:
    """Yield the parts of a text box, or of what has two forms, that are not read where it stands."""
    chosen = None if local_name(around) == BOX else alternative(around)
    return (item for item in around if chosen is not around and item is not chosen)
