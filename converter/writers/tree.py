"""Write a document as an indented outline: what was read, one line a thing. For people and golden tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from converter.annotation import Annotation
from converter.collection import Entry
from converter.diagnostics import Diagnostic
from converter.model import Block, List, NoteMark, Paragraph, Table


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
        yield from _blocks(section.blocks, "  ")


def _id(entry: Entry, place: int) -> str:
    anchor = entry.anchors[place]
    return anchor.id if anchor else ""


def _notes(entry: Entry) -> Iterator[str]:
    for note in entry.document.notes:
        yield f"note {note.number} (id {note.source_id}, {len(note.definitions)}x)"
        yield from _blocks(note.blocks, "  ")


def _blocks(blocks: tuple[Block, ...], indent: str) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield f"{indent}{'heading ' if block.is_heading else ''}{_words(block)!r}"
            case List():
                yield f"{indent}list"
                for item in block.items:
                    yield from _blocks(item, f"{indent}  ")
            case Table():
                yield f"{indent}table"
                for row in block.rows:
                    yield f"{indent}  row"
                    for cell in row:
                        yield f"{indent}    cell {cell.columns}x{cell.rows}"
                        yield from _blocks(cell.blocks, f"{indent}      ")


def _words(paragraph: Paragraph) -> str:
    return "".join(
        f"[^{inline.note}]" if isinstance(inline, NoteMark) else inline.text for inline in paragraph.inlines
    )
