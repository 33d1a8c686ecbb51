"""Write a document as data, by the JSON Schema ``theme/schema/document-1.json``."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import asdict

from converter.anchors import DOCUMENT, note_anchor, own_note_anchor
from converter.collection import Entry
from converter.collection.cited import Places
from converter.diagnostics import Diagnostic
from converter.model import (
    Abbreviation,
    Address,
    Annotation,
    Citation,
    Member,
    Metadata,
    NoteMark,
    Reference,
    Respondent,
    Section,
    Span,
    paragraphs_of,
)
from converter.writers.texts import Json, text_of, words_of

_FACTS = (
    "title",
    "subject",
    "zaaknummer",
    "aanhangsel",
    "submitted",
    "answered",
    "members",
    "addressees",
    "respondents",
    "kenmerk",
)


def write_document_json(
    entry: Entry, diagnostics: tuple[Diagnostic, ...], annotations: tuple[Annotation, ...] = ()
) -> str:
    """Return the JSON text; ``text`` has two LF between paragraphs and ``[^1]`` for a note mark."""
    data = _document(entry, diagnostics) | _pointers(entry, annotations)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _document(entry: Entry, diagnostics: tuple[Diagnostic, ...]) -> Json:
    document = entry.document
    return {
        "schema": "document/1",
        "url": entry.url,
        "kind": document.kind,
        **_facts(document.metadata),
        "questions": [_question(entry, place) for place in _places(entry, "question")],
        "answers": [_answer(entry, place) for place in _places(entry, "answer")],
        "footnotes": _footnotes(entry),
        "own_notes": _own_notes(entry),
        "other_texts": [
            _other(entry, place)
            for place, section in enumerate(document.sections)
            if section.kind not in ("question", "answer")
        ],
        "origins": _origins(entry),
        "left_out": [
            {"text": _printed(entry, item.span), "reason": item.reason, "span": list(item.span)}
            for item in document.left_out
        ],
        "source": {"name": entry.source.name.rsplit("/", 1)[-1], "sha256": entry.source.sha256},
        "diagnostics": [_diagnostic(entry, found) for found in diagnostics],
    }


def _pointers(entry: Entry, annotations: tuple[Annotation, ...]) -> Json:
    """Return what the text points at, in source order, with its place: text, span, where it stands."""
    places = Places(entry)
    found: dict[str, list[Json]] = {"references": [], "citations": [], "addresses": []}
    long_forms: dict[str, str] = {}
    for each in sorted(annotations, key=lambda annotation: annotation.span):
        stands_in = [id_ for place in places.of(each) if (id_ := _id(entry, place))]
        where: Json = {"text": _printed(entry, each.span), "span": list(each.span), "in": stands_in}
        match each.target:
            case Reference(id_, page):
                found["references"].append(where | {"to": f"{page or ''}#{id_}"})
            case Citation(kind, key, title, url):
                found["citations"].append(where | {"kind": kind, "key": key, "title": title, "url": url})
            case Address(url):
                found["addresses"].append(where | {"url": url})
            case Abbreviation(short, long):
                long_forms[short] = long
    return {**found, "abbreviations": dict(sorted(long_forms.items()))}


def _facts(metadata: Metadata) -> Json:
    values = ((name, getattr(metadata, name)) for name in _FACTS)
    return {name: _plain(value.value) if value else None for name, value in values}


def _plain(value: str | tuple[str | Member | Respondent, ...]) -> object:
    if isinstance(value, tuple):
        return [item if isinstance(item, str) else asdict(item) for item in value]
    return value


def _places(entry: Entry, kind: str) -> Iterable[int]:
    return (place for place, section in enumerate(entry.document.sections) if section.kind == kind)


def _question(entry: Entry, place: int) -> Json:
    return _section(entry, place) | {"answered_by": _ids(entry, entry.partners[place])}


def _answer(entry: Entry, place: int) -> Json:
    return _section(entry, place) | {"answers": _ids(entry, entry.partners[place])}


def _section(entry: Entry, place: int) -> Json:
    section = entry.document.sections[place]
    return {
        "id": _id(entry, place),
        "numbers": list(section.numbers),
        **words_of(entry, section.blocks),
    }


def _other(entry: Entry, place: int) -> Json:
    section = entry.document.sections[place]
    anchor = _id(entry, place) or DOCUMENT
    return {"kind": section.kind, "anchor": anchor, **words_of(entry, section.blocks)}


def _ids(entry: Entry, places: tuple[int, ...]) -> list[str | None]:
    return [_id(entry, place) for place in places]


def _id(entry: Entry, place: int) -> str | None:
    anchor = entry.anchors[place]
    return anchor.id if anchor else None


def _footnotes(entry: Entry) -> list[Json]:
    """Return the notes with the sections that call them and the places of their marks and definitions."""
    callers = callers_of_notes(entry)
    marks: dict[int, list[list[int]]] = {}
    for section in entry.document.sections:
        for mark in _marks(section):
            marks.setdefault(mark.note, []).append(list(mark.span))
    return [
        {
            "id": note_anchor(note.number),
            "number": note.number,
            **words_of(entry, note.blocks),
            "referenced_by": list(callers.get(note.number, {})),
            "marks": marks.get(note.number, []),
            "definitions": [list(span) for span in note.definitions],
        }
        for note in entry.document.notes
    ]


def _own_notes(entry: Entry) -> list[Json]:
    starts = [section.span.start for section in entry.document.sections]
    found = []
    for number, note in enumerate(entry.document.own_notes, 1):
        places = sorted({bisect_right(starts, call.start) - 1 for call in note.calls})
        found.append(
            {
                "id": own_note_anchor(number),
                "mark": note.mark,
                "text": text_of(note.blocks),
                "referenced_by": [id_ for place in places if (id_ := _id(entry, place))],
            }
        )
    return found


def callers_of_notes(entry: Entry) -> dict[int, dict[str, None]]:
    """Return by a note's number the anchors of the sections that call it, in source order."""
    callers: dict[int, dict[str, None]] = {}
    for place, section in enumerate(entry.document.sections):
        for mark in _marks(section):
            if (id_ := _id(entry, place)) is not None:
                callers.setdefault(mark.note, {})[id_] = None
    return callers


def _marks(section: Section) -> Iterable[NoteMark]:
    return (
        inline for block in paragraphs_of(section) for inline in block.inlines if isinstance(inline, NoteMark)
    )


def _origins(entry: Entry) -> Json:
    values = ((name, getattr(entry.document.metadata, name)) for name in _FACTS)
    return {
        name: {"from": value.origin, "printed": _printed(entry, value.span), "span": list(value.span)}
        for name, value in values
        if value
    }


def _printed(entry: Entry, span: Span) -> str:
    return entry.source.text[span.start : span.end]


def _diagnostic(entry: Entry, found: Diagnostic) -> Json:
    line, column = entry.source.line_and_column(found.span.start)
    return {
        "code": found.code,
        "severity": found.severity,
        "line": line,
        "column": column,
        "message": found.message,
    }
