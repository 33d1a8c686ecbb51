"""Write a document as an indented outline: what was read, one line a thing. For people and golden tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from converter.collection import Entry
from converter.diagnostics import Diagnostic
from converter.model import Annotation, NoteMark, Paragraph


def write_tree(entry: Entry, annotations: tuple[Annotation, ...], diagnostics: tuple[Diagnostic, ...]) -> str:
    """Return the outline of a document: facts, sections, notes, annotations, diagnostics."""
    lines = [f"{entry.document.kind} {entry.url}", *_facts(entry), *_sections(entry), *_notes(entry)]
    text = entry.source.text
    lines += [f"left out {item.reason}: {text[slice(*item.span)]!r}" for item in entry.document.left_out]
    lines += [f"own note {note.mark} called {len(note.calls)}x" for note in entry.document.own_notes]
    lines += [f"link {text[slice(*each.span)]!r} -> {each.target}" for each in annotations]
    lines += [
        "{}:{} {} {}: {}".format(
            *entry.source.line_and_column(found.span.start), found.severity, found.code, found.message
        )
        for found in diagnostics
    ]
    return "\n".join(lines) + "\n"


def _facts(entry: Entry) -> Iterator[str]:
    for field in fields(entry.document.metadata):
        value = getattr(entry.document.metadata, field.name)
        if value:
            yield f"  {field.name}: {value.value!r}"


def _sections(entry: Entry) -> Iterator[str]:
    for section, anchor, partners in zip(entry.document.sections, entry.anchors, entry.partners, strict=True):
        ids = " ".join((f"#{anchor.id}", *anchor.aliases)) if anchor else ""
        linked = " <-> " + ", ".join(_id(entry, place) for place in partners) if partners else ""
        label = f" {_words(section.label)!r}" if section.label else ""
        yield f"{section.kind} [{', '.join(section.numbers)}]{label} {ids}{linked}".rstrip()
        yield from (f"  {_words(block)!r}" for block in section.blocks)


def _id(entry: Entry, place: int) -> str:
    anchor = entry.anchors[place]
    return anchor.id if anchor else ""


def _notes(entry: Entry) -> Iterator[str]:
    for note in entry.document.notes:
        yield f"note {note.number} (id {note.source_id}, {len(note.definitions)}x)"
        yield from (f"  {_words(block)!r}" for block in note.blocks)


def _words(paragraph: Paragraph) -> str:
    return "".join(
        f"[^{inline.note}]" if isinstance(inline, NoteMark) else inline.text for inline in paragraph.inlines
    )
