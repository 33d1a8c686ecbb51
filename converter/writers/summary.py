"""Count what was found in a folder of documents: the way to judge a rule change, before and after."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import fields
from typing import Literal

from converter.collection import Entry
from converter.diagnostics import UNRESOLVED, Message
from converter.model import Metadata
from converter.walk import sections_of
from converter.writers.spreadsheet import write_spreadsheet


def write_summary(
    entries: Sequence[Entry], messages: Sequence[Message], form: Literal["table", "json", "csv"]
) -> str:
    """Return the counts over all documents, as lines "name  count", as JSON or for a spreadsheet."""
    counts = _counts(entries)
    codes = Counter(message.code for message in messages)
    if form == "json":
        return json.dumps({"found": counts, "diagnostics": dict(sorted(codes.items()))}, indent=2)
    unresolved = sum(times for code, times in codes.items() if code in UNRESOLVED)
    rows = {
        **counts,
        "unresolved": unresolved,
        **{f"  {code}": times for code, times in sorted(codes.items())},
    }
    if form == "csv":
        return write_spreadsheet([("name", "count"), *((name.strip(), str(rows[name])) for name in rows)])
    width = max(map(len, rows))
    return "\n".join(f"{name:<{width}}  {count:>6}" for name, count in rows.items())


def _counts(entries: Sequence[Entry]) -> dict[str, int]:
    documents = [entry.document for entry in entries]
    kinds = Counter(document.kind for document in documents)
    return {
        "documents": len(documents),
        **{f"  {kind}": kinds[kind] for kind in ("answers", "questions", "delay", "notice", "oral")},
        "questions": sum(len(sections_of(document, "question")) for document in documents),
        "answers": sum(len(sections_of(document, "answer")) for document in documents),
        "answers linked": sum(
            bool(partners)
            for entry in entries
            for section, partners in zip(entry.document.sections, entry.partners, strict=True)
            if section.kind == "answer"
        ),
        "notes": sum(len(document.notes) for document in documents),
        "own notes": sum(len(document.own_notes) for document in documents),
        "left out": sum(len(document.left_out) for document in documents),
        **{
            f"{field.name} known": sum(
                getattr(document.metadata, field.name) is not None for document in documents
            )
            for field in fields(Metadata)
        },
    }
