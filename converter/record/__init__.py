"""What is published of a paper, typed: the one source of its data and of the search index."""

from __future__ import annotations

from collections.abc import Iterator

from converter.annotation import Abbreviation, Annotation, Citation, Url
from converter.collection import Case, Entry
from converter.collection.cited import Places
from converter.diagnostics import PERSONAL, Diagnostic
from converter.model import Metadata
from converter.record.found import found_in, of_kind, references
from converter.record.remarks import remark_rows
from converter.record.rows import (
    AnswerRow,
    CaseRow,
    DiagnosticRow,
    Facts,
    LeftOutRow,
    Origin,
    PaperRow,
    QuestionRow,
    Record,
    SourceRow,
)
from converter.record.state import state_of
from converter.record.texts import footnotes, numbered, other_texts, own_notes

_FACTS = tuple(Facts.__slots__)


def make_record(
    case: Case, entry: Entry, annotations: tuple[Annotation, ...], diagnostics: tuple[Diagnostic, ...] = ()
) -> Record:
    """Return the record of a paper of a case, annotated and checked."""
    source, places = entry.source, Places(entry)
    found = tuple(found_in(entry, places, annotations))
    return Record(
        url=entry.url,
        kind=entry.document.kind,
        case=CaseRow(case.address, tuple(PaperRow(each.url, each.role) for each in case.papers)),
        role=entry.role,
        state=state_of(entry),
        facts=_facts(entry.document.metadata),
        subjects=tuple(subject.value for subject in entry.editor.subjects) if entry.editor else (),
        questions=tuple(numbered(entry, "question", QuestionRow)),
        answers=tuple(numbered(entry, "answer", AnswerRow)),
        footnotes=tuple(footnotes(entry, places)),
        own_notes=tuple(own_notes(entry, places)),
        other_texts=tuple(other_texts(entry)),
        origins=dict(_origins(entry)),
        left_out=tuple(_left_out(entry)),
        unread=dict(entry.source.word.unread if entry.source.word else ()),
        source=SourceRow(source.name.rsplit("/", 1)[-1], source.sha256),
        diagnostics=tuple(_diagnostic(entry, each) for each in diagnostics if each.code not in PERSONAL),
        references=tuple(references(found)),
        citations=tuple(of_kind(found, Citation)),
        addresses=tuple(of_kind(found, Url)),
        abbreviations={each.target.short: each.target.long for each in of_kind(found, Abbreviation)},
        remarks=tuple(remark_rows(entry, places, annotations)),
    )


def _facts(metadata: Metadata) -> Facts:
    values = (getattr(metadata, name) for name in _FACTS)
    return Facts(*(value.value if value else None for value in values))


def _origins(entry: Entry) -> Iterator[tuple[str, Origin]]:
    for name in _FACTS:
        if value := getattr(entry.document.metadata, name):
            yield name, Origin(value.origin, entry.source.text[slice(*value.span)], value.span)


def _left_out(entry: Entry) -> Iterator[LeftOutRow]:
    for item in entry.document.left_out:
        yield LeftOutRow(entry.source.text[slice(*item.span)], item.reason, item.span)


def _diagnostic(entry: Entry, found: Diagnostic) -> DiagnosticRow:
    line, column = entry.source.line_and_column(found.span.start)
    return DiagnosticRow(found.code, found.severity, line, column, found.message)
