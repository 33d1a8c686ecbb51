"""Hold the data to their form before anything is read from them: the keys, and the kinds of values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_TEXTS = ("title", "subject", "zaaknummer", "aanhangsel", "submitted", "answered", "kenmerk")
_ITEMS: dict[str, dict[str, type]] = {
    "questions": {"id": str, "numbers": list, "text": str, "answered_by": list},
    "answers": {"id": str, "numbers": list, "text": str, "answers": list},
    "other_texts": {"kind": str, "anchor": str, "text": str},
    "references": {"text": str, "span": list, "in": list, "to": str},
    "addresses": {"text": str, "span": list, "in": list, "url": str},
    "left_out": {"text": str, "reason": str, "span": list},
    "own_notes": {"id": str, "mark": str, "text": str, "referenced_by": list},
}
_LISTS = ("footnotes", "citations", "diagnostics")
_MAYBE = ("members", "addressees", "respondents")
_OTHERS = {"schema": str, "url": str, "kind": str, "origins": dict, "source": dict, "abbreviations": dict}


def check_shape(data: dict[str, Any]) -> Iterator[str]:
    """Yield where the data have another form than their schema says."""
    keys = {*_TEXTS, *_ITEMS, *_LISTS, *_MAYBE, *_OTHERS}
    if set(data) != keys:
        yield f"other keys: {', '.join(sorted(set(data) ^ keys))}"
        return
    kinds: dict[str, Any] = {**dict.fromkeys((*_ITEMS, *_LISTS), list), **_OTHERS}
    kinds |= dict.fromkeys(_TEXTS, str | None) | dict.fromkeys(_MAYBE, list | None)
    wrong = [key for key, kind in kinds.items() if not isinstance(data[key], kind)]
    if wrong:
        yield f"another kind of value: {', '.join(wrong)}"
        return
    for key, form in _ITEMS.items():
        if not all(_is(each, form) for each in data[key]):
            yield f"another form of the {key}"
    for key in ("submitted", "answered"):
        if data[key] is not None and not re.fullmatch(r"\d{4}-\d\d-\d\d", data[key]):
            yield f"another form of the date {key}"


def _is(item: object, form: dict[str, type]) -> bool:
    if not isinstance(item, dict) or set(item) != set(form):
        return False
    numbers = item.get("numbers", [])
    return all(isinstance(item[key], kind) for key, kind in form.items()) and all(
        isinstance(number, int) for number in numbers
    )
