"""Write what is published of a paper as data, by the JSON Schema ``theme/schema/document-2.json``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from converter.annotation import Citation, Url
from converter.record.rows import Facts, Record, To
from converter.record.words import Words

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

SCHEMA = "document/2"
_SPREAD = (Url, Citation, Facts, To, Words)  # their members are those of the row that holds them


def write_document_json(record: Record) -> str:
    """Return the JSON text; its first member says by which schema."""
    data = {"schema": SCHEMA} | members_of_row(record)
    return json.dumps(data, default=members_of_row, ensure_ascii=False, separators=(",", ":")) + "\n"


def members_of_row(row: DataclassInstance) -> dict[str, Any]:
    """Return the members of a row by their names in JSON."""
    members: dict[str, Any] = {}
    for name in row.__dataclass_fields__:
        value = getattr(row, name)
        members |= members_of_row(value) if isinstance(value, _SPREAD) else {name.rstrip("_"): value}
    return members
