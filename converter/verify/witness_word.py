"""List what a Word file stores, as a second witness beside the reader, with which it shares nothing.

The stories stand in the order in which a text of the file has them: headers, the body, footers; the notes and
then the boxes of a paragraph behind it. What Word does not show, or nobody reads, is counted by kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from converter.verify.witness_fields import Event, without_codes
from converter.verify.witness_lists import Lists, Numbers, Place
from converter.verify.witness_package import Element, Parts, name_of, written
from converter.verify.witness_styles import PLAIN, Forms, Styles
from converter.verify.witness_walk import Walk

_NOTES = ("footnote", "endnote")
_COUNTED = ("thing", "comment", "instruction", "simple")

_NoteKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as Word shows it, with the stories that stand behind it.

    ``label``: the automatic number, letter or bullet before it, or "".
    """

    text: str
    label: str = ""
    behind: tuple[Story, ...] = ()
    forms: tuple[Forms, ...] = ()  # of each character, where any has one


@dataclass(frozen=True, slots=True)
class Story:
    """A text of its own: "body", "header", "footer", "text box", or with the id of a note "footnote"."""

    kind: str
    id: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Witness:
    """What a file stores.

    ``unread``: how much is stored that is in no story, by kind: visible characters, or things.
    """

    stories: tuple[Story, ...]
    unread: Counter[str]


@dataclass(slots=True)
class _Open:
    """A line that is being put together; ``goes_on``: the end of its paragraph is deleted or hidden."""

    text: str = ""
    forms: list[Forms] = field(default_factory=list)
    place: Place | None = None
    notes: list[_NoteKey] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    goes_on: bool = False
    is_led: bool = False  # a paragraph before a style separator gives the line its number, else the last one

    def is_ended_by(self, event: Event) -> bool:
        """Return whether the line ends before this event; one without content needs an end of its own."""
        if event.kind == "ends":
            return True
        has_content = bool(self.text or self.boxes)
        return has_content and (event.kind == "breaks" or (event.kind == "starts" and not self.goes_on))

    def add(self, event: Event) -> None:
        """Add what the event is."""
        match event.kind:
            case "starts":
                self.place = self.place if self.is_led else event.place
                self.is_led = False
            case "separates":
                self.is_led = True
            case "joins":
                self.goes_on = True
            case "text":
                self.text += event.text
                self.forms += [event.forms] * len(event.text)
            case "call" if event.element is not None:
                self.text += event.text
                self.forms += [PLAIN] * len(event.text)
                self.notes.append(_key(event.element))
            case "box" if event.element is not None:
                self.boxes.append(event.element)


def read_witness(data: bytes) -> Witness:
    """Return what a Word file stores; ``data`` is a file that the reader did not refuse."""
    parts = Parts(data)
    file = _File(parts)
    running = tuple(parts.running())
    stories = (
        *(file.tell(kind, root) for kind, root in running if kind == "header"),
        file.tell("body", parts.main),
        *(file.tell(kind, root) for kind, root in running if kind == "footer"),
    )
    file.count_uncalled()
    return Witness(stories, file.unread)


@dataclass(frozen=True, slots=True)
class _Telling:
    """What the stories of one part have in common; a note within a note is called, but not told."""

    numbers: Numbers
    is_note: bool = False


class _File:
    """Tells the stories of one file."""

    def __init__(self, parts: Parts) -> None:
        self.unread: Counter[str] = Counter()
        self.unread["glossary"] += len(list(parts.names("glossaryDocument")))
        self._styles = Styles(parts.first("styles"))
        self._lists = Lists(parts.first("numbering"), self._styles)
        self._notes = {key: note for kind in _NOTES for key, note in _notes(kind, parts.first(f"{kind}s"))}
        comments = parts.first("comments")
        self._comments = {written(item, "id"): item for item in (comments if comments is not None else ())}
        self._note_numbers = {kind: Numbers() for kind in _NOTES}
        self._told: dict[_NoteKey, Story] = {}
        self._called: dict[_NoteKey, str] = {}  # by text that is not shown, for this reason

    def tell(self, kind: str, root: Element) -> Story:
        """Return the body, a header or a footer."""
        return self._story(kind, root, _Telling(Numbers()))

    def count_uncalled(self) -> None:
        """Count the notes that no shown text calls."""
        left = {key: root for key, root in self._notes.items() if key not in self._told}
        while self._called:  # a note that is passed by may call others
            key, gone = self._called.popitem()
            if key in left:
                self._pass_by(left.pop(key), gone)
        self.unread["uncalled"] += sum(_visible(_text_of(root)) for root in left.values())

    def _story(self, kind: str, root: Element, telling: _Telling, id_: str = "") -> Story:
        walk = Walk(self._styles, self._lists)
        walk.down(root, "")
        return Story(kind, id_, tuple(self._lines(walk.events, telling)))

    def _pass_by(self, root: Element, gone: str) -> None:
        """Count all that stands below an element, which is not shown."""
        walk = Walk(self._styles, self._lists)
        walk.down(root, gone)
        for event in without_codes(walk.events):
            self._count(event)

    def _lines(self, events: list[Event], telling: _Telling) -> Iterator[Line]:
        line = _Open()
        for event in without_codes(events):
            if event.gone or event.kind in _COUNTED:
                self._count(event)
                continue
            if line.is_ended_by(event):
                yield self._closed(line, telling, is_paragraph=event.kind == "ends")
                line = _Open()
            line.add(event)
        if line.text or line.boxes:
            yield self._closed(line, telling, is_paragraph=False)

    def _closed(self, line: _Open, telling: _Telling, *, is_paragraph: bool) -> Line:
        """Return a line; one without an end of its own is a paragraph, and is counted, if it has text."""
        label = telling.numbers.next(line.place) if is_paragraph or line.text else ""
        called = [key for key in line.notes if key in self._notes]
        self.unread["note"] += len(called) if telling.is_note else 0
        notes = () if telling.is_note else [self._note(key) for key in called]
        boxes = [self._story("text box", box, telling) for box in line.boxes]
        return Line(line.text, label, (*notes, *boxes), tuple(line.forms) if any(line.forms) else ())

    def _note(self, key: _NoteKey) -> Story:
        """Return a note; one that is called again is as it was. Notes of one kind go on counting."""
        if key not in self._told:
            telling = _Telling(self._note_numbers[key[0]], is_note=True)
            self._told[key] = self._story(key[0], self._notes[key], telling, key[1])
        return self._told[key]

    def _count(self, event: Event) -> None:
        """Count what is not shown, or not read."""
        match event.kind:
            case "thing":
                self.unread[event.text] += not event.gone
            case "comment":
                self.unread["comment"] += _visible(_text_of(self._comments.get(event.text)))
            case "call" if event.element is not None:
                self._called.setdefault(_key(event.element), event.gone)
            case "box" if event.element is not None:
                self._pass_by(event.element, event.gone)
            case "instruction" | "simple":
                self.unread["instruction"] += _visible(event.text)
            case "text":
                self.unread[event.gone] += _visible(event.text)


def _notes(kind: str, part: Element | None) -> Iterator[tuple[_NoteKey, Element]]:
    """Yield the notes of a part with their keys; the lines between text and notes are no notes."""
    for note in part if part is not None else ():
        if name_of(note) == kind and written(note, "type") in (None, "normal"):
            yield (kind, written(note, "id") or ""), note


def _key(call: Element) -> _NoteKey:
    return name_of(call).removesuffix("Reference"), written(call, "id") or ""


def _text_of(item: Element | None) -> str:
    return "" if item is None else "".join(text.text or "" for text in item.iter("{*}t"))


def _visible(text: str) -> int:
    return len("".join(text.split()))
