"""The words of a paragraph with their forms and with what they point at.

Each pointer carries its explanation as ``title``, for readers without scripts; ``scripts/uitleg.js`` opens
the same words by mouse, keyboard and tap. Of crossing forms the one that begins first, or ends last, is the
outer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from converter.anchors import own_note_anchor, own_note_call_anchor
from converter.annotation import (
    Abbreviation,
    Annotation,
    Citation,
    OwnNoteCall,
    OwnNoteEntry,
    Reference,
    Unresolved,
    Url,
)
from converter.collection import Entry
from converter.collection.cited import SourceIndex
from converter.model import Form, NoteMark, Paragraph, Style
from converter.view.cutting import Piece, cut_piece, cut_text, take_styles
from converter.view.headings import first_words, heading_words
from converter.view.nodes import Attributes, Element, Inline, Link, NoteCall
from converter.view.remarks import sign
from converter.view.words import PUBLICATIONS

_PREVIEW = 160  # characters
_FORMS: dict[Form, tuple[str, Attributes]] = {
    "strong": ("strong", {}),
    "emphasis": ("em", {}),
    "underline": ("u", {}),
    "struck": ("s", {}),
    "raised": ("sup", {}),
    "lowered": ("sub", {}),
    "capitals": ("span", {"class": "kapitaal"}),
    "small-capitals": ("span", {"class": "kleinkapitaal"}),
    "remarked": ("mark", {"class": "opmerking"}),
}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known where one page is made; the annotations are in order and do not overlap.

    ``signs``: where words end that a remark is on, with its number; ``styles``: the form of those too.
    """

    entry: Entry
    annotations: tuple[Annotation, ...]
    index: SourceIndex
    styles: tuple[Style, ...] = ()
    signs: tuple[tuple[int, int], ...] = ()


def inlines_of(paragraph: Paragraph, known: Known) -> tuple[Inline, ...]:
    """Return the words of a paragraph, every one of them, as nodes."""
    nodes: list[Inline] = []
    for inline in paragraph.inlines:
        if isinstance(inline, NoteMark):
            nodes.append(NoteCall(inline.note, other_sign(inline.note, inline.shown)))
            continue
        for piece in cut_text(inline, known.annotations, known.styles):
            nodes += _with_signs(piece, known) if known.signs else _pointing(piece, known)
    return tuple(nodes)


def _with_signs(piece: Piece, known: Known) -> Iterator[Inline]:
    """Yield a piece with a sign behind the words of each remark; of words within a link, behind the link."""
    end = piece.start + len(piece.text)
    first = bisect_left(known.signs, (piece.start + 1, 0))
    signs = known.signs[first : bisect_left(known.signs, (end + 1, 0), lo=first)]
    for place, number in signs if piece.target is None else ():
        before, piece = cut_piece(piece, place)
        yield from _pointing(before, known)
        yield sign(number)
    yield from _pointing(piece, known)
    if piece.target is not None:
        yield from (sign(number) for _, number in signs)


def other_sign(note: int, shown: str) -> str:
    """Return the sign of a note, or "" where it is the number, which pages show unasked."""
    return "" if shown == str(note) else shown


def _pointing(piece: Piece, known: Known) -> tuple[Inline, ...]:
    words = _formed(piece)
    node: Inline
    match piece.target:
        case None | Unresolved():
            return words
        case Reference() as target:
            return _reference(words, target, known)
        case Citation() as target:
            return _citation(words, target, known)
        case Url(url):
            is_printed = url.endswith("".join(piece.text.split()))
            node = Link(url, words, {} if is_printed else {"class": "koppeling"})
        case OwnNoteCall(note, call):
            node = Link(f"#{own_note_anchor(note)}", words, {"id": own_note_call_anchor(note, call)})
        case OwnNoteEntry(note):
            node = Link(f"#{own_note_call_anchor(note, 1)}", words, {"id": own_note_anchor(note)})
        case Abbreviation(_, long):
            node = Element("abbr", words, {"class": "afkorting", "tabindex": "0", "title": long})
    return (node,)


def _reference(words: tuple[Inline, ...], target: Reference, known: Known) -> tuple[Inline, ...]:
    """Return a link to a question or an answer, with its first words; a page that is not there is no link.

    An editor can let words lead to a note too, which has no preview.
    """
    other = known.entry if target.page is None else known.index.urls.get(target.page)
    if other is None:
        return words
    page = "" if target.page is None else known.entry.way_to(other)
    title = _preview(other, target.id)
    attributes = {"class": "verwijzing", "title": title} if title else {}
    return (Link(f"{page}#{target.id}", words, attributes),)


def _preview(entry: Entry, id_: str) -> str:
    """Return the heading and the first words of the section with an id: "Vraag 3: Bent u bekend …"."""
    for section, anchor in zip(entry.document.sections, entry.anchors, strict=True):
        if anchor and id_ in (anchor.id, *anchor.aliases):
            return (
                f"{heading_words(section, anchor)}: {first_words(section, entry.document.styles, _PREVIEW)}"
            )
    return ""


def _citation(words: tuple[Inline, ...], target: Citation, known: Known) -> tuple[Inline, ...]:
    """Return a link to a publication: to our own page where there is one, with the official one beside it."""
    title = f"{PUBLICATIONS[target.kind]}: {target.title}"
    own, official = known.index.pages.get(target.key), target.url or ""
    link = Link(known.entry.way_to(own) if own else official, words, {"class": "citaat", "title": title})
    beside = Link(
        official,
        ("\u00a0officiële publicatie",),  # its blank is added too
        {"class": "added officieel", "title": title},
    )
    return (link, beside) if own else (link,)


def _formed(piece: Piece) -> tuple[Inline, ...]:
    if not piece.styles:
        return (piece.text,) if piece.text else ()
    return tuple(filter(None, _within_forms(piece.text, piece.start, deque(piece.styles))))


def _within_forms(words: str, start: int, styles: deque[Style]) -> Iterator[Inline]:
    position = start
    while styles:
        (begin, end), name = styles[0].span, styles.popleft().name
        yield words[position - start : begin - start]
        inside = _within_forms(words[begin - start : end - start], begin, take_styles(styles, end))
        tag, attributes = _FORMS[name]
        yield Element(tag, tuple(filter(None, inside)), attributes)
        position = end
    yield words[position - start :]
