"""What a visitor sees of a source, where quoted words are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from converter.desk.misquoted import resolve
from converter.desk.quotes import Quote, matches, selector, visible_words
from converter.diagnostics import Message
from converter.model import Span
from converter.source import Source
from converter.spans import holds, touches


class Seen:
    """The words of a source: its text without its notes, and with them where they are defined.

    ``unseen``: what no visitor sees, the calls of notes among it; ``notes``: for each note where it is
    defined, of which the first place is shown.
    """

    def __init__(self, source: Source, unseen: Iterable[Span], notes: Iterable[Sequence[Span]]) -> None:
        definitions = tuple(notes)
        again = (whole for note in definitions for whole in note[1:])
        self.source = source
        self.notes = tuple(sorted(whole for note in definitions for whole in note))
        self.unseen = tuple(sorted(unseen))
        self._text = visible_words(source, None, tuple(sorted((*self.unseen, *self.notes))))
        self._whole = visible_words(source, None, tuple(sorted((*self.unseen, *again))))

    def find(self, quote: Quote) -> Span | Message:
        """Return the one stretch that is quoted, or an error; what stands in the text is no note's."""
        return resolve(self._text if matches(self._text.words, quote, 1) else self._whole, quote)

    def quote(self, span: Span) -> Quote | None:
        """Return the quotation that names a stretch and nothing else, or None."""
        return selector(self._whole if self.is_in_note(span) else self._text, span)

    def is_in_note(self, span: Span) -> bool:
        """Return whether a stretch has words of a note's definition."""
        return touches(self.notes, span)

    def runs_over_note(self, span: Span) -> bool:
        """Return whether a stretch has words of a note and words beside it."""
        return self.is_in_note(span) and not holds(self.notes, span)

    def is_whole(self, span: Span) -> bool:
        """Return whether a visitor sees all of a stretch."""
        return not touches(self.unseen, span)
