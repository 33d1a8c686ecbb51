"""Write the calls of notes, each with the sign that Word shows; one of its own stands behind its call."""

from __future__ import annotations

from converter.intake.docx.inline import sign_at_start
from converter.intake.docx.note_signs import NoteSigns
from converter.intake.docx.raw_form import RawForm
from converter.intake.docx.stories import NoteKey
from converter.intake.docx.xml import Element, attribute
from converter.marks import Call
from converter.model import Span

_ON = ("1", "true", "on")


class NoteCalls:
    """The calls in one raw form; ``signs``, in each method: None where Word allows no notes."""

    def __init__(self, raw: RawForm) -> None:
        self._raw = raw
        self._waiting: tuple[Span, str, NoteSigns | None] | None = None  # for a sign of its own

    def write(self, key: NoteKey, reference: Element, signs: NoteSigns | None) -> None:
        """Write the call of a note by its reference."""
        self.end()
        start = self._raw.length
        self._raw.add(f"[{key[0]}Ref:{key[1]}]")  # raised in Word, as each sign of a note is
        self._waiting = Span(start, self._raw.length), " ".join(key), signs
        if attribute(reference, "customMarkFollows") not in _ON:
            self._call("")

    def end_run(self) -> None:
        """Take what was written behind a call for the sign of its own that it waits for."""
        if self._waiting and self._raw.length > self._waiting[0].end:
            self.end()

    def end(self) -> None:
        """Let no call wait any longer."""
        if self._waiting:
            self._call(sign_at_start(self._raw.since(self._waiting[0].end)))

    def _call(self, own_sign: str) -> None:
        if self._waiting is None:
            return
        (start, end), note, signs = self._waiting
        self._waiting = None
        if signs and own_sign:
            signs.own_sign(note, own_sign)
        shown = signs.sign(note) if signs else ""
        self._raw.call(Span(start, end + len(own_sign)), Call(note, shown))
