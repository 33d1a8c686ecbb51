"""What the text of a Word file is made of: parts, notes, fields that are open, the paragraph being read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from converter.readers.docx.package import Relationship
from converter.readers.docx.xml import Element, attribute, children, local_name

_ID = re.compile(r"-?\d{1,10}")


@dataclass(frozen=True, slots=True)
class Part:
    """A part with its relationships."""

    root: Element
    relationships: Mapping[str, Relationship]


@dataclass(slots=True)
class Field:
    """A field that is open: its code so far, and where its result began, or None while it is still code."""

    code: list[str] = field(default_factory=list)
    result: int | None = None


@dataclass(slots=True)
class Story:
    """A part's own text: the relationships of the part, the fields that have an end, those that are open."""

    relationships: Mapping[str, Relationship]
    ended: set[Element]
    fields: list[Field] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph that is being read: its properties, and what follows it."""

    properties: Element | None
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[tuple[Element, str | None]] = field(default_factory=list)


class Notes:
    """The notes and comments of a file by their ids; what only deleted text calls is counted once."""

    def __init__(self, notes: Mapping[str, Part], comments: Part | None) -> None:
        self._notes = {
            (kind, attribute(note, "id") or ""): (note, part.relationships)
            for kind, part in notes.items()
            for note in children(part.root)
            if attribute(note, "type") in (None, "normal")
        }
        root = comments.root if comments else None
        self._comments = {attribute(item, "id"): item for item in children(root)}
        self._uncounted = set(self._notes)

    def find(self, kind: str, id_: str) -> tuple[Element, Mapping[str, Relationship]] | None:
        """Return a note with the relationships of its part; an id that is no number names none."""
        return self._notes.get((kind, id_)) if _ID.fullmatch(id_) else None

    def uncounted_words(self, kind: str, id_: str) -> str:
        """Return the words of a note, the first time that they are asked for."""
        if (kind, id_) not in self._uncounted:
            return ""
        self._uncounted.remove((kind, id_))
        return _words(self._notes[kind, id_][0])

    def comment_words(self, id_: str | None) -> str:
        """Return the words of a comment."""
        comment = self._comments.get(id_)
        return "" if comment is None else _words(comment)


def ended_fields(container: Element) -> set[Element]:
    """Return the beginnings of fields that have an end; another one would swallow the rest of the text."""
    open_: list[Element] = []
    ended: set[Element] = set()
    for item in container.iter():
        if local_name(item) != "fldChar":
            continue
        kind = attribute(item, "fldCharType")
        if kind == "begin":
            open_.append(item)
        elif kind == "end" and open_:
            ended.add(open_.pop())
    return ended


def _words(element: Element) -> str:
    return " ".join(item.text or "" for item in element.iter() if local_name(item) == "t")
