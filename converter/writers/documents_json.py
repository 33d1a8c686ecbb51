"""Write a row for each paper as data, by the JSON Schema ``theme/schema/documents-1.json``.

A row says what a paper is and how much it holds; the whole of it is the ``document.json`` that it names.
Addresses start from the root of the site.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from converter.institution import Institution
from converter.record.rows import Record
from converter.view.groups import ministry_groups
from converter.writers.document_json import members_of_row

NAME = "documents.json"
SCHEMA = "documents/1"
_COUNTED = ("questions", "answers", "footnotes", "remarks")


def write_documents(records: Iterable[Record], institution: Institution) -> Iterator[str]:
    """Yield the JSON text in pieces, a line for each paper."""
    head, tail = json.dumps({"schema": SCHEMA, "documents": []}, separators=(",", ":")).split("[]")
    yield f"{head}["
    for place, record in enumerate(records):
        row = json.dumps(
            _row(record, institution), default=members_of_row, ensure_ascii=False, separators=(",", ":")
        )
        yield f"{',' if place else ''}\n{row}"
    yield f"\n]{tail}\n"


def ministries_of(record: Record, institution: Institution) -> tuple[str, ...]:
    """Return the ministries in whose lists the paper stands, as these are called."""
    facts = record.facts
    found = ministry_groups(facts.addressees or (), facts.respondents or (), institution)
    return tuple(named.name for named in found)


def _row(record: Record, institution: Institution) -> dict[str, object]:
    return {
        "url": record.url,
        "data": f"{record.url}document.json",
        "case": record.case.address,
        "main": record.is_main,
        "role": record.role,
        "kind": record.kind,
        "state": record.state,
        **members_of_row(record.facts),
        "ministries": ministries_of(record, institution),
        "subjects": record.subjects,
        **{name: len(getattr(record, name)) for name in _COUNTED},
    }
