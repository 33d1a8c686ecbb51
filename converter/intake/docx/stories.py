"""What the text of a Word file is made of: parts, stories with their open fields, lines, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from converter.intake.docx.note_signs import NoteSigns
from converter.intake.docx.numbering import Numbering
from converter.intake.docx.package import Relationship
from converter.intake.docx.styles import Around
from converter.intake.docx.xml import Element, attribute, children, local_name

_ID = re.compile(r"-?[0-9]{1,10}")
_BETWEEN_WORDS = {"p", "tab", "br", "cr"}

NoteKey = tuple[str, str]
"""Names a note: "footnote" or "endnote", and its id."""


class NoteIdError(ValueError):
    """A note, or a reference to one, has an id that cannot name it: no number, or that of another note."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part with its relationships."""

    root: Element
    relationships: Mapping[str, Relationship]


@dataclass(slots=True)
class Field:
    """A field that is open: where it began, its code, and where its result began, or None while it is code.

    ``hides``: text in its code is hidden, since a result follows; ``shown``: what its beginning showed.
    """

    start: int
    hides: bool
    shown: str = ""
    code: list[str] = field(default_factory=list)
    result: int | None = None


@dataclass(slots=True)
class Story:
    """A text of its own: the body, a header, a note, a box.

    It has the relationships of its part, what counts its numbers, the beginnings of its fields that have
    an end (with whether they have a result), and the fields that are open. A note within a note is called but
    not written; ``signs``: of the notes that are called, where Word allows them.
    """

    relationships: Mapping[str, Relationship]
    numbering: Numbering
    ended: Mapping[Element, bool]
    in_note: bool = False
    signs: NoteSigns | None = None
    _fields: list[Field] = field(default_factory=list)
    _codes: int = 0

    @property
    def in_code(self) -> bool:
        """Return whether what is read now is part of a field's code."""
        return self._codes > 0

    @property
    def is_code_itself(self) -> bool:
        """Return whether what is read now is code, and not the result of a field within a code."""
        return self.in_code and self._fields[-1].result is None

    @property
    def field(self) -> Field | None:
        """Return the innermost field that is open."""
        return self._fields[-1] if self._fields else None

    def begin_field(self, started: Field) -> None:
        """Begin a field with its code."""
        self._fields.append(started)
        self._codes += started.hides

    def begin_result(self, start: int) -> None:
        """End the code of the innermost field; its result begins at an offset."""
        if self.field and self.field.result is None:
            self.field.result = start
            self._codes -= self.field.hides

    def end_field(self) -> Field | None:
        """End the innermost field and return it."""
        ended = self._fields.pop() if self._fields else None
        if ended and ended.result is None:
            self._codes -= ended.hides
        return ended


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its properties (``w:pPr``) and the id of its style."""

    element: Element
    properties: Element | None
    style: str | None


@dataclass(slots=True)
class Line:
    """A line that is being read: the style of its present paragraph, and the notes and boxes after it."""

    style: str | None = None
    around: Around = field(default_factory=Around)
    notes: list[NoteKey] = field(default_factory=list)
    boxes: list[tuple[Element, str | None]] = field(default_factory=list)


class Notes:
    """The notes and comments of a file by their ids. Raises NoteIdError."""

    def __init__(self, notes: Mapping[str, Part], comments: Part | None) -> None:
        self._notes: dict[NoteKey, Part] = {}
        for kind, part in notes.items():
            for key, note in _notes_of(kind, part):
                if key in self._notes:
                    raise NoteIdError(f"two notes have the id {key[1]}")
                self._notes[key] = Part(note, part.relationships)
        root = comments.root if comments else None
        self._comments = {attribute(item, "id"): item for item in children(root)}
        self._shown: set[NoteKey] = set()
        self._left_out: dict[NoteKey, str] = {}

    def show(self, key: NoteKey) -> Part:
        """Return a note with the relationships of its part, and remember that it is shown."""
        self._shown.add(key)
        return self._notes[key]

    def __contains__(self, key: object) -> bool:
        return key in self._notes

    def leave_out(self, key: NoteKey, reason: str) -> None:
        """Remember that a note is called from text that is left out."""
        if key in self._notes:
            self._left_out.setdefault(key, reason)

    def left_out(self) -> Iterator[tuple[NoteKey, str]]:
        """Yield the notes that only text which is left out calls, those called within them too, each once."""
        while self._left_out:
            key, reason = self._left_out.popitem()
            if key not in self._shown:
                yield key, reason

    def words_of_comment(self, id_: str | None) -> int:
        """Return how many words a comment has, and 0 when it is asked for again."""
        comment = self._comments.pop(id_, None)
        return 0 if comment is None else count_words(comment)


def note_id(item: Element) -> str:
    """Return the id of a note or of a reference to one. Raises NoteIdError."""
    id_ = attribute(item, "id") or ""
    if not _ID.fullmatch(id_):
        raise NoteIdError("a note has an id that is no number")
    return id_


def _notes_of(kind: str, part: Part) -> Iterator[tuple[NoteKey, Element]]:
    for note in children(part.root):
        if local_name(note) == kind and attribute(note, "type") in (None, "normal"):
            yield (kind, note_id(note)), note


def count_words(element: Element) -> int:
    """Return the number of words; runs of one word are one word, paragraphs are boundaries."""
    return len("".join(map(_words, element.iter())).split())


def _words(item: Element) -> str:
    name = local_name(item)
    return (item.text or "") if name == "t" else " " if name in _BETWEEN_WORDS else ""
