"""Write remarks as W3C Web Annotations (JSON-LD): the remarks of a paper beside its page, and those of all.

Addresses start from where the file stands. What is on a whole has a FragmentSelector; what is on words has a
TextQuoteSelector, and a TextPositionSelector for the words of the page: those of the source alone, with
single blanks, and each note behind the text on a line of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from converter.anchors import DOCUMENT
from converter.annotation import RemarkKind
from converter.record.rows import Record, RemarkRow

NAME = "annotations.jsonld"
_LABEL = "Opmerkingen van de redactie"
_FRAGMENT = "http://tools.ietf.org/rfc/rfc3236"  # what a fragment of HTML means
_MOTIVATIONS: dict[RemarkKind, str] = {
    "context": "commenting",
    "correction": "editing",
    "update": "commenting",
    "translation": "describing",
}


def write_annotations(records: Iterable[Record], to_root: str | None = None) -> str:
    """Return the remarks of records; ``to_root``: the way to the root of the site, None beside a page."""
    items = [
        _annotation(remark, "./" if to_root is None else to_root + record.url)
        for record in records
        for remark in record.remarks
    ]
    page = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": NAME,
        "type": "AnnotationCollection",
        "label": _LABEL,
        "total": len(items),
    }
    whole = collection | ({"first": {"id": f"{NAME}#1"} | page} if items else {})
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _annotation(remark: RemarkRow, page: str) -> dict[str, object]:
    return {
        "id": f"{page}#{remark.id}",
        "type": "Annotation",
        "motivation": _MOTIVATIONS[remark.kind],
        "creator": {"name": remark.author},
        "created": f"{remark.date}T00:00:00Z",
        "body": {"type": "TextualBody", "value": remark.text, "format": "text/markdown"},
        "target": _target(remark, page),
    }


def _target(remark: RemarkRow, page: str) -> object:
    if remark.anchor == DOCUMENT and remark.exact is None:
        return page
    if remark.exact is None:
        selector = {"type": "FragmentSelector", "conformsTo": _FRAGMENT, "value": remark.anchor}
        return {"source": page, "selector": selector}
    start, end = remark.position or (0, 0)
    around = {"prefix": remark.prefix, "suffix": remark.suffix}
    quote = {"type": "TextQuoteSelector", "exact": remark.exact} | {k: v for k, v in around.items() if v}
    return {"source": page, "selector": [quote, {"type": "TextPositionSelector", "start": start, "end": end}]}
