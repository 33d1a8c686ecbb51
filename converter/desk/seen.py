"""What a visitor sees of a source, where quoted words are looked for."""

from __future__ import annotations

from collections.abc import Iterable

from converter.desk.misquoted import resolve
from converter.desk.quotes import Quote, VisibleWords, matches, visible_words
from converter.diagnostics import Message
from converter.model import Note, Span
from converter.source import Source


class Seen:
    """The words of a source: its text without its notes, and with them where they are defined.

    ``unseen``: what no visitor sees, the calls of notes among it.
    """

    def __init__(self, source: Source, unseen: Iterable[Span], notes: Iterable[Note]) -> None:
        around = [Span(whole.start, note.span.start) for note in notes for whole in note.definitions[:1]]
        around += [Span(note.span.end, whole.end) for note in notes for whole in note.definitions[:1]]
        again = [whole for note in notes for whole in note.definitions[1:]]
        self.source = source
        self.notes = tuple(sorted(whole for note in notes for whole in note.definitions))
        self.unseen = tuple(sorted(unseen))
        self._text = visible_words(source, None, tuple(sorted((*self.unseen, *self.notes))))
        self._whole = visible_words(source, None, tuple(sorted((*self.unseen, *around, *again))))

    def find(self, quote: Quote) -> Span | Message:
        """Return the one stretch that is quoted, or an error; what stands in the text is no note's."""
        return resolve(self.view(quote), quote)

    def view(self, quote: Quote) -> VisibleWords:
        """Return the words among which a quotation is looked for."""
        return self._text if matches(self._text.words, quote, 1) else self._whole

    def is_in_note(self, span: Span) -> bool:
        """Return whether a stretch has words of a note's definition."""
        return any(note.start < span.end and span.start < note.end for note in self.notes)

    def runs_over_note(self, span: Span) -> bool:
        """Return whether a stretch has words of a note and words beside it."""
        return any(
            note.start < span.end and span.start < note.end
            for note in self.notes
            if not (note.start <= span.start and span.end <= note.end)
        )

    def is_whole(self, span: Span) -> bool:
        """Return whether a visitor sees all of a stretch."""
        return not any(hole.start < span.end and span.start < hole.end for hole in self.unseen)
