"""Ask elements of WordprocessingML for children and attributes, whichever of its two namespaces they have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml.etree import _Element

Element = _Element
_RUN_PROPERTIES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}rPr",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}rPr",
)
_INTEGER = re.compile(r"[+-]?[0-9]{1,9}")  # Python takes seconds for a number of a million digits
_OFF = ("0", "false", "off")


def local_name(element: Element) -> str:
    """Return an element's name without its namespace, of which Word has two: transitional and strict."""
    return _without_namespace(element.tag)


@lru_cache(maxsize=1000)
def _without_namespace(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """Return an attribute of the element's own namespace: ``w:val`` of a ``w:`` element."""
    return element.get(element.tag[: element.tag.find("}") + 1] + name)


def child(element: Element | None, *names: str) -> Element | None:
    """Return the element at the end of a path of children, or None."""
    for name in names:
        element = _first(element, name) if element is not None else None
    return element


def _first(element: Element, name: str) -> Element | None:
    for item in element:  # asked a thousand times a letter: a generator takes twice as long
        if local_name(item) == name:
            return item
    return None


def children(element: Element | None) -> Iterator[Element]:
    """Return the children of an element; none when there is no element."""
    return iter(element if element is not None else ())


def run_properties(run: Element) -> Element | None:
    """Return ``w:rPr`` of a run; the ``m:rPr`` that a run of a formula has too says nothing of hiding."""
    return next((item for item in run if item.tag in _RUN_PROPERTIES), None)


def has(element: Element, name: str) -> bool:
    """Return whether an element of this local name stands anywhere in the element; lxml looks, in C."""
    return next(element.iter(f"{{*}}{name}"), None) is not None


def value(element: Element | None, *names: str) -> str | None:
    """Return ``w:val`` of the element at the end of a path, or None."""
    found = child(element, *names)
    return attribute(found, "val") if found is not None else None


def is_on(element: Element | None, *names: str) -> bool | None:
    """Return the switch at the end of a path: ``<w:vanish/>`` is on; None when it is not there."""
    found = child(element, *names)
    return None if found is None else attribute(found, "val") not in _OFF


def integer(written: str | None) -> int | None:
    """Return a number as XML writes it, or None for what is no number of at most nine digits."""
    written = (written or "").strip()
    return int(written) if _INTEGER.fullmatch(written) else None


def relationship_id(element: Element) -> str:
    """Return ``r:id`` of an element, or "" when it has none."""
    ids = (found for name, found in element.attrib.items() if str(name).endswith("/relationships}id"))
    return str(next(ids, ""))
