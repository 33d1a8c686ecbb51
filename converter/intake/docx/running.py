"""Find the headers and footers of a Word file that Word shows, in the order of the sections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from converter.intake.docx.package import Relationship
from converter.intake.docx.xml import Element, attribute, children, is_on, local_name, relationship_id

_TYPES = ("first", "default", "even")

_Kind = tuple[str, str]
"""What a section refers to: "header" or "footer", and the pages that it is for."""


def running_parts(
    document: Element, relationships: Mapping[str, Relationship], settings: Element | None
) -> Iterator[tuple[str, Relationship]]:
    """Yield ("header" or "footer", its part), each part once.

    A section without a header of its own has that of the section before it (ECMA-376, 17.10).
    """
    even = bool(is_on(settings, "evenAndOddHeaders"))
    inherited: dict[_Kind, Relationship] = {}
    seen: set[str] = set()
    for section in sections(document):
        inherited |= dict(_references(section, relationships))
        shown = {"default": True, "first": bool(is_on(section, "titlePg")), "even": even}
        for kind, type_ in sorted(inherited, key=_by_type):
            part = inherited[kind, type_]
            if shown[type_] and part.target not in seen:
                seen.add(part.target)
                yield kind, part


def sections(document: Element) -> Iterator[Element]:
    """Yield the sections that are valid now, without what they were before a tracked change."""
    for section in document.iter("{*}sectPr"):
        parent = section.getparent()
        if parent is None or local_name(parent) != "sectPrChange":
            yield section


def _references(
    section: Element, relationships: Mapping[str, Relationship]
) -> Iterator[tuple[_Kind, Relationship]]:
    for item in children(section):
        kind, type_ = local_name(item).removesuffix("Reference"), attribute(item, "type") or "default"
        part = relationships.get(relationship_id(item)) if kind in ("header", "footer") else None
        if part is not None and type_ in _TYPES and part.kind == kind and not part.external:
            yield (kind, type_), part


def _by_type(kind: _Kind) -> int:
    return _TYPES.index(kind[1])
