"""Make a Source of a Word file: the text that a reader of the file sees, in the raw form of an extractor.

What is not shown is left out and counted, never quoted. Headers come first and footers last, each once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress

from converter.diagnostics import Diagnostic, diagnostic
from converter.intake.docx.authors import count_authors
from converter.intake.docx.body import Body
from converter.intake.docx.lists import Lists
from converter.intake.docx.note_signs import NOTES, NoteSigns
from converter.intake.docx.numbering import Numbering
from converter.intake.docx.package import Package, Relationship
from converter.intake.docx.raw_form import RawForm
from converter.intake.docx.running import running_parts
from converter.intake.docx.stories import NoteIdError, Notes, Part
from converter.intake.docx.styles import Styles
from converter.intake.docx.xml import Element, children
from converter.model import Span
from converter.source import Source, UnreadableSourceError, normalised

SUFFIXES = (".docx", ".docm")

_SAID = {
    "docx-deleted-text": "{} of deleted text (tracked changes) left out; accept or reject them in Word",
    "docx-hidden-text": "{} of hidden text left out; remove them in Word, or make them visible",
    "docx-unreadable-text": "{} that nobody sees (white, tiny, black on black) stand there; remove them?",
    "docx-comment": "{} of comments left out; remove the comments in Word before the file goes out",
    "docx-field-code": "{} of field codes left out; their results are kept",
    "docx-field-text": "{} in the code of a field left out, as Word does; see whether they belong there",
    "docx-field-unread": "fields without an end or a stored result: {}; write out what Word shows there",
    "docx-picture": "pictures are not shown on the page: {}",
    "docx-part-unread": "charts, diagrams, objects, notes to notes are not read: {}; write out what they say",
    "docx-data-bound": "words that Word takes anew from data in the file, maybe others: {}; compare them",
    "docx-number-form": "automatic numbers of a form that is not known are written as 1, 2, 3: {}; see Word",
    "docx-note-pages": "in Word the notes are numbered anew on each page; here their numbers go on",
    "docx-symbol-unknown": "signs of a symbol font are not known: {}; write them as ordinary signs",
    "docx-link-dropped": "hyperlinks that lead to no web address are not kept: {}; their words are",
}
_PROPERTIES = ("core-properties", "extended-properties")
_AUTHORS = (
    "people are named as authors in the file, beside its text: {}; "
    "take them out in Word (File, Info, Inspect Document)"
)
_PRIVATE = ("docx-deleted-text", "docx-hidden-text", "docx-comment")  # said even where they have no words
_IN_WORDS = (*_PRIVATE, "docx-field-code", "docx-field-text", "docx-unreadable-text")


class WordFile:
    """The parts of a Word file that have text."""

    def __init__(self, name: str, data: bytes) -> None:
        self.package = Package(name, data)
        self.document, main = self.package.main()
        self.relationships = self.package.relationships(main)
        self.comments = self.part("comments")
        self.settings = self.root("settings")

    def part(self, kind: str) -> Part | None:
        """Return the part that the body refers to by this kind, or None."""
        found = (item for item in self.relationships.values() if item.kind == kind and not item.external)
        return next((part for item in found if (part := self.named(item))), None)

    def named(self, relationship: Relationship) -> Part | None:
        """Return the part of this package that a relationship leads to."""
        root = self.package.part(relationship.target)
        return Part(root, self.package.relationships(relationship.target)) if root is not None else None

    def root(self, kind: str) -> Element | None:
        """Return the root of the part that the body refers to by this kind, or None."""
        part = self.part(kind)
        return part.root if part else None


def read_docx(name: str, data: bytes) -> tuple[Source, tuple[Diagnostic, ...]]:
    """Return the source and what was left out of it.

    Raises UnreadableSourceError for a file that is no Word file or may do harm, TooMuchTextError.
    """
    file = WordFile(name, data)
    try:
        raw = _read(file)
    except NoteIdError as error:
        raise file.package.refused(f"{error}; save the file in Word again") from error
    text, replaced = normalised(raw.text)
    source = Source(name, text, hashlib.sha256(data).hexdigest(), raw.facts, raw.marks)
    return source, (*_left_out(raw), *_replaced(replaced), *_authors(file))


def _read(file: WordFile) -> RawForm:
    raw = RawForm()
    styles = Styles(file.root("styles"))
    notes = Notes({kind: part for kind in NOTES if (part := file.part(f"{kind}s"))}, file.comments)
    lists = Lists(file.root("numbering"), styles)
    reader = Body(raw, styles, Numbering(lists, styles), notes)
    running = _running(file)
    _read_running(reader, raw, [part for kind, part in running if kind == "header"])
    signs = NoteSigns(file.document, file.settings)
    for container in children(file.document):
        reader.read(Part(container, file.relationships), signs)
    for span, call in signs.repeated(raw.text):
        raw.call(span, call)
    _read_running(reader, raw, [part for kind, part in running if kind == "footer"])
    for code, count in _of_whole_file(file.document, lists, signs):
        raw.count_left_out(code, count, 0)
    reader.leave_out_notes()
    return raw


def _of_whole_file(document: Element, lists: Lists, signs: NoteSigns) -> Iterator[tuple[str, int]]:
    """Yield (code, how often) for what Word may show otherwise, wherever it stands."""
    found = {
        "docx-data-bound": sum(1 for _ in document.iter("{*}dataBinding")),
        "docx-note-pages": int(signs.restarts_on_pages),
        "docx-number-form": lists.unknown_forms + signs.unknown_forms,
    }
    yield from ((code, count) for code, count in found.items() if count)


def _read_running(reader: Body, raw: RawForm, parts: list[Part]) -> None:
    for part in parts:
        start = raw.length
        reader.read(part)
        raw.end_running(start)


def _running(file: WordFile) -> list[tuple[str, Part]]:
    found = running_parts(file.document, file.relationships, file.settings)
    return [(kind, part) for kind, relationship in found if (part := file.named(relationship))]


def _left_out(raw: RawForm) -> Iterator[Diagnostic]:
    """Yield how much was left out for each reason; the place is where it was left out first."""
    for code, omitted in raw.omitted.items():
        count = omitted.count
        counted = f"{count} word{'' if count == 1 else 's'}" if code in _IN_WORDS else str(count)
        if count or code in _PRIVATE:
            yield diagnostic(code, _SAID[code].format(counted), Span(omitted.at, omitted.at))


def _authors(file: WordFile) -> Iterator[Diagnostic]:
    of_package = file.package.relationships("").values()
    properties = [_sound(file, item) for item in of_package if item.kind in _PROPERTIES]
    parts = (part for part in (*properties, file.comments, file.part("people")) if part)
    if count := count_authors((file.document, *(part.root for part in parts))):
        yield diagnostic("privacy-author", _AUTHORS.format(count), Span(0, 0))


def _sound(file: WordFile, properties: Relationship) -> Part | None:
    """Return a part beside the text, or None where it is broken, as Word opens the file all the same."""
    with suppress(UnreadableSourceError):
        return file.named(properties)
    return None


def _replaced(offset: int | None) -> Iterator[Diagnostic]:
    if offset is not None:
        message = "control characters are shown as U+FFFD, from here on; remove them in Word"
        yield diagnostic("control-character", message, Span(offset, offset + 1))
