"""The remarks of editors as data: which words they are on, and what they say."""

from __future__ import annotations

from collections.abc import Iterator

from converter.anchors import DOCUMENT, id_of, note_anchor, remark_anchor
from converter.annotation import Annotation, Remark
from converter.annotators.page_words import page_words, stretch_of
from converter.collection import Entry
from converter.collection.cited import Places
from converter.desk.quotes import Quote, VisibleWords, told_apart
from converter.record.rows import RemarkRow


def remark_rows(entry: Entry, places: Places, annotations: tuple[Annotation, ...]) -> Iterator[RemarkRow]:
    """Yield the remarks in their order."""
    found = [(each, each.target) for each in annotations if isinstance(each.target, Remark)]
    visible = page_words(entry.source, entry.document) if found else None
    for each, remark in found:
        quote, position = _quote(visible, each) if visible and not remark.at else (None, None)
        yield RemarkRow(
            id=remark_anchor(remark.number),
            anchor=remark.at or _anchor(entry, places, each),
            exact=quote.exact if quote else None,
            prefix=quote.prefix if quote else None,
            suffix=quote.suffix if quote else None,
            position=position,
            span=None if remark.at == DOCUMENT else each.span,
            kind=remark.kind,
            author=remark.author,
            date=remark.date,
            text=remark.text,
        )


def _quote(visible: VisibleWords, each: Annotation) -> tuple[Quote, tuple[int, int]]:
    """Return the words with what tells them from others, and where they stand on the page."""
    start, end = stretch_of(visible, each.span)
    return told_apart(visible.words, start, end) or Quote(visible.words[start:end]), (start, end)


def _anchor(entry: Entry, places: Places, each: Annotation) -> str:
    """Return the id of the note, or of the question or answer, in which the words begin."""
    note = places.note_of(each)
    if note is not None:
        return note_anchor(note)
    return id_of(entry.anchors[places.section_at(each.span.start)]) or DOCUMENT
