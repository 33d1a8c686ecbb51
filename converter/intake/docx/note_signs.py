"""Work out the signs of notes as Word shows them: 1, 2, 3 for footnotes, i, ii, iii for endnotes.

Each of the two series counts for itself; a note with a sign of its own (an asterisk) is not counted. Source
of the rules: ECMA-376, 17.11.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from converter.intake.docx.numbers import format_number, is_known
from converter.intake.docx.running import sections
from converter.intake.docx.xml import Element, attribute, integer, local_name, value
from converter.marks import Call
from converter.model import Span

NOTES = ("footnote", "endnote")
_USUAL = {"footnote": "decimal", "endnote": "lowerRoman"}
_REFERENCES = tuple(f"{kind}Reference" for kind in NOTES)


@dataclass(frozen=True, slots=True)
class _Series:
    """How the notes of one kind count in one section."""

    form: str
    start: int
    restart: str


class NoteSigns:
    """The signs of a body; ask in the order of its calls, and say where a section ends."""

    def __init__(self, document: Element, settings: Element | None) -> None:
        self._document = document
        self._settings = settings
        self._sections = sections(document)
        self._section = next(self._sections, None)
        self._series = {kind: self._read(kind) for kind in NOTES}
        self._counts = {kind: series.start for kind, series in self._series.items()}
        self._signs: dict[str, str] = {}
        self._repeated: list[tuple[str, Span]] = []
        self.restarts_on_pages = False
        self.unknown_forms = 0

    def sign(self, note: str) -> str:
        """Return the sign of a note ("footnote 3"), which a further call shows again."""
        if note not in self._signs:
            kind = note.split(maxsplit=1)[0]
            series = self._series[kind]
            self.restarts_on_pages |= series.restart == "eachPage"
            self.unknown_forms += not is_known(series.form)
            self._signs[note] = format_number(self._counts[kind], series.form)
            self._counts[kind] += 1
        return self._signs[note]

    def own_sign(self, note: str, sign: str) -> None:
        """Say which sign of its own a note has."""
        self._signs.setdefault(note, sign)

    def repeat(self, bookmark: str, span: Span) -> None:
        """Say that the sign of the note in a bookmark is stored here once more, by a field NOTEREF."""
        self._repeated.append((bookmark, span))

    def repeated(self, text: str) -> Iterator[tuple[Span, Call]]:
        """Yield the further calls of notes by a field, where what is stored there is their sign.

        A bookmark that is lost leaves the sign to say which note is meant, if only one has it.
        """
        notes = dict(_notes_in(self._document, {bookmark for bookmark, _ in self._repeated}))
        only = self._by_sign() if self._repeated else {}
        for bookmark, span in self._repeated:
            shown = text[slice(*span)]
            note = notes.get(bookmark) or only.get(shown) or ""
            if self._signs.get(note) == shown:
                yield span, Call(note, shown)

    def _by_sign(self) -> dict[str, str | None]:
        """Return the note that has a sign, None where several have it."""
        found: dict[str, str | None] = {}
        for note, sign in self._signs.items():
            found[sign] = None if sign in found else note
        return found

    def end_section(self) -> None:
        """Let the next section begin, where a series may start anew."""
        self._section = next(self._sections, self._section)
        for kind in NOTES:
            self._series[kind] = self._read(kind)
            if self._series[kind].restart == "eachSect":
                self._counts[kind] = self._series[kind].start

    def _read(self, kind: str) -> _Series:
        start = integer(self._value(kind, "numStart"))
        form, restart = self._value(kind, "numFmt"), self._value(kind, "numRestart")
        return _Series(form or _USUAL[kind], 1 if start is None else start, restart or "continuous")

    def _value(self, kind: str, name: str) -> str | None:
        """Return what the section says, or else the whole document."""
        own = value(self._section, f"{kind}Pr", name)
        return value(self._settings, f"{kind}Pr", name) if own is None else own


def _notes_in(document: Element, bookmarks: set[str]) -> Iterator[tuple[str, str]]:
    """Yield (bookmark, note) for the first note that is called within each of these."""
    if not bookmarks:
        return
    open_: dict[str | None, str] = {}
    for item in document.iter(
        "{*}bookmarkStart", "{*}bookmarkEnd", *(f"{{*}}{name}" for name in _REFERENCES)
    ):
        id_, name = attribute(item, "id"), local_name(item)
        if name == "bookmarkStart" and (bookmark := attribute(item, "name") or "") in bookmarks:
            open_[id_] = bookmark
        elif name == "bookmarkEnd":
            open_.pop(id_, None)
        elif name in _REFERENCES:
            yield from ((bookmark, f"{name.removesuffix('Reference')} {id_}") for bookmark in open_.values())
            open_.clear()
