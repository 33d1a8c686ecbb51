"""Count the people that a Word file names beside its text: who made it, changed it, put a comment in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.intake.docx.xml import Element, attribute

_IN_PROPERTIES = ("{*}creator", "{*}lastModifiedBy", "{*}Manager")
_SIGNED = (
    "{*}ins",
    "{*}del",
    "{*}moveFrom",
    "{*}moveTo",
    "{*}rPrChange",
    "{*}pPrChange",
    "{*}comment",
    "{*}person",
)


def count_authors(roots: Iterable[Element]) -> int:
    """Return how many names stand in these parts; a name that stands there again counts once."""
    return len({name for root in roots for name in _names(root) if name.strip()})


def _names(root: Element) -> Iterator[str]:
    for item in root.iter(*_IN_PROPERTIES):
        yield item.text or ""
    for item in root.iter(*_SIGNED):
        yield attribute(item, "author") or ""
