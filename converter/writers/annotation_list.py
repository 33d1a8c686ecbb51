"""List every reference and citation with its place, kind, target and rule: what an editor looks through."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Literal

from converter.annotation import Annotation, Citation, Reference, Unresolved
from converter.collection import Entry
from converter.collection.cited import Annotated
from converter.writers.spreadsheet import write_spreadsheet

_COLUMNS = ("place", "text", "kind", "target", "rule")

Row = tuple[str, str, str, str, str]


def write_annotation_list(annotated: Annotated, form: Literal["table", "json", "csv"]) -> str:
    """Return a row for each reference and citation; what is not resolved has its code as target."""
    rows = [row for entry, annotations in annotated for row in _rows(entry, annotations)]
    if form == "json":
        return json.dumps(
            [dict(zip(_COLUMNS, row, strict=True)) for row in rows], ensure_ascii=False, indent=1
        )
    if form == "csv":
        return write_spreadsheet([_COLUMNS, *rows])
    return "\n".join("  ".join(row) for row in (_COLUMNS, *rows))


def _rows(entry: Entry, annotations: tuple[Annotation, ...]) -> Iterator[Row]:
    for each in sorted(annotations, key=lambda annotation: annotation.span):
        found = _kind_and_target(entry, each)
        if found:
            text = " ".join(entry.source.text[slice(*each.span)].split())
            yield (entry.source.place(each.span.start), text, *found, each.rule)


def _kind_and_target(entry: Entry, annotation: Annotation) -> tuple[str, str] | None:
    match annotation.target:
        case Reference(id_, page):
            return "reference", f"{page or entry.url}#{id_}"
        case Citation(kind, key, _, url):
            return kind, url or key
        case Unresolved(kind, reason, _) if kind != "abbreviation":
            return kind, reason
        case _:
            return None
