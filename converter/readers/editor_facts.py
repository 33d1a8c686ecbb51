"""Let the facts of an editor go before those that were read.

A fact that the editor only repeats stays that of the document, with its place there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace

from converter.desk.editor_file import EditorFacts
from converter.diagnostics import Diagnostic
from converter.left_out import EDITOR
from converter.model import Metadata, Span, Value

_SETTLED = {
    "title-missing": ("title", "subject", "members"),
    "case-number-repaired": ("zaaknummer",),
    "party-shared": ("members",),
}
"""The facts of which one settles what a code says."""


def with_editor_facts(metadata: Metadata, said: EditorFacts) -> Metadata:
    """Return what is known of a document; what the editor says of it goes first."""
    values = {}
    for field in fields(EditorFacts):
        read, given = getattr(metadata, field.name), getattr(said, field.name)
        if given and not (read and read.value == given.value):
            values[field.name] = Value(given.value, EDITOR, Span(0, 0))
    return replace(metadata, **values)


def unsettled(found: Iterable[Diagnostic], said: EditorFacts) -> tuple[Diagnostic, ...]:
    """Return what was odd in the facts and is not settled by the editor."""
    return tuple(
        each for each in found if not any(getattr(said, name) for name in _SETTLED.get(each.code, ()))
    )
