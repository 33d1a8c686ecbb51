"""Take the codes of fields out of what stands in one story of a Word file, as Word does, for the witness."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from converter.verify.witness_lists import Place
from converter.verify.witness_package import Element, below, name_of, switch, value, written
from converter.verify.witness_styles import PLAIN, Forms
from converter.verify.witness_symbols import sign_of

_BUTTON = re.compile(r"\s*MACROBUTTON\s+\S+\s+(.*)", re.IGNORECASE | re.DOTALL)
_SYMBOL = re.compile(r"\s*SYMBOL\s+(0[xX][0-9A-Fa-f]{1,6}|[0-9]{1,9})\b(.*)", re.IGNORECASE | re.DOTALL)
_FONT = re.compile(r'\\f\s+(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_LAST_BYTE = 0xFF
_NO_RESULT = frozenset(("AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "EQ", "LISTNUM"))  # ECMA-376, 17.16.5
_SILENT = frozenset(("ADVANCE", "ASK", "PRIVATE", "RD", "SET", "TA", "TC", "XE"))


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a story has: text, a sign of a field, a call, a box, a line's beginning or end, a thing.

    ``gone``: why Word does not show it ("deleted", "hidden", "code"), or ""; ``place``: of a paragraph, among
    lists.
    """

    kind: str
    text: str = ""
    gone: str = ""
    element: Element | None = None
    place: Place | None = None
    forms: Forms = PLAIN


@dataclass(slots=True)
class _Field:
    begun: int
    code: str = ""
    result: int = 0
    shown_before_result: int = 0


def without_codes(events: list[Event]) -> Iterator[Event]:
    """Yield the events; what stands between the beginning of a field and its result is gone.

    A field without an end, or without a result, hides nothing, as in Word.
    """
    said, hidden = _fields(events)
    results, depth = set(hidden.values()), 0
    for at, event in enumerate(events):
        depth -= at in results
        shown = said.get(at, event)  # in the place of the field's sign
        yield replace(shown, gone=shown.gone or "code") if depth else shown
        depth += at in hidden


def _fields(events: list[Event]) -> tuple[dict[int, Event], dict[int, int]]:
    """Return what the signs of fields show, by their place, and where each code begins and ends."""
    said: dict[int, Event] = {}
    hidden: dict[int, int] = {}
    begun: list[_Field] = []
    shown = 0
    for at, event in enumerate(events):
        match event.kind:
            case "begin":
                begun.append(_Field(at))
            case "separate" if begun and not begun[-1].result:
                begun[-1].result, begun[-1].shown_before_result = at, shown
            case "instruction" if begun and not begun[-1].result and not event.gone:
                begun[-1].code += event.text
            case "end" if begun:
                field = begun.pop()
                said |= _said(events, field, at, shown)
                hidden |= {field.begun: field.result} if field.result else {}
            case "text" | "call":
                shown += not event.gone
    said |= {field.begun: Event("thing", "field") for field in begun}
    return said, hidden


def _said(events: list[Event], field: _Field, end: int, shown: int) -> dict[int, Event]:
    """Return what Word shows for a field that ended, beside its stored result."""
    begin = events[field.begun]
    form, gone = begin.text, events[end].gone
    says = "" if field.result else shown_by_code(field.code)
    found = {
        field.begun: Event("text", form, begin.gone, forms=begin.forms),
        end: Event("text", says, gone, forms=events[end].forms),
    }
    stored = field.result and shown > field.shown_before_result
    if not (form or says or stored or gone) and is_computed(field.code, stored=bool(field.result)):
        found[end] = Event("thing", "field", gone)
    return found


def is_computed(code: str, *, stored: bool) -> bool:
    """Return whether Word works out what it shows for a code; ``stored``: a result has its place."""
    name = code.split(maxsplit=1)[0].upper() if code.strip() else ""
    return name in _NO_RESULT or not (stored or name in _SILENT)


def shown_by_code(code: str) -> str:
    """Return what a field without a result shows of its code: the text of a button, a sign."""
    if button := _BUTTON.match(code):
        return button[1].rstrip()
    if not (sign := _SYMBOL.match(code)):
        return ""
    number = int(sign[1], 16) if sign[1][:2] in ("0x", "0X") else int(sign[1])
    font = _FONT.search(sign[2])
    if number <= _LAST_BYTE and not font and "\\u" not in sign[2]:
        return bytes([number]).decode("cp1252", "replace")
    return sign_of(number, (font[1] or font[2]) if font else "")


def form_of(begin: Element) -> str:
    """Return what a form field shows that is no text: a box, ticked or not; the item that was chosen."""
    box, choices = below(begin, "ffData", "checkBox"), below(begin, "ffData", "ddList")
    if box is not None:
        ticked = switch(box, "checked")
        return "☒" if (switch(box, "default") if ticked is None else ticked) else "☐"
    items = [item for item in (choices if choices is not None else ()) if name_of(item) == "listEntry"]
    chosen = value(choices, "result") or value(choices, "default") or "0"
    return (written(items[int(chosen)]) or "") if chosen.isdecimal() and int(chosen) < len(items) else ""
