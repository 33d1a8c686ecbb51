"""Remarks of the editors on a page: the words they stand at, a sign behind those, and what is said.

The words are a form like any other, which other forms and links may cross. What is said stands below the
block where the words end; none of it is the source's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from converter.anchors import DOCUMENT, note_anchor, remark_anchor, remarked_anchor
from converter.annotation import Annotation, Remark
from converter.collection import Entry
from converter.collection.cited import Places
from converter.differences import squeezed
from converter.dutch import dutch_date
from converter.model import Document, Paragraph, Span, Style, Text
from converter.view.headings import heading_words
from converter.view.nodes import Element, Inline, Link
from converter.view.small_markdown import blocks_of_markdown
from converter.view.words import REMARKS
from converter.walk import lines_of, paragraphs_of

_LONGEST = 60  # characters of the words that are quoted beside a remark
Place = tuple[int, int]
"""The section, and which of its blocks; -1 for none."""
AT_THE_HEAD: Place = (-1, -1)
"""Where what is said of the whole document stands."""
Remarked = tuple[Annotation, Remark]


def remarks_of(annotations: Iterable[Annotation]) -> tuple[Remarked, ...]:
    """Return the remarks in their order."""
    return tuple((each, each.target) for each in annotations if isinstance(each.target, Remark))


def sign_places(remarks: Iterable[Remarked]) -> tuple[tuple[int, int], ...]:
    """Return where words end that a remark is on, with its number, in source order."""
    return tuple(sorted((each.span.end, remark.number) for each, remark in remarks if not remark.at))


def sign(number: int) -> Link:
    """Return what leads from words to the remark on them."""
    name = f"opmerking van de redactie {number}"
    about = {"id": remarked_anchor(number), "class": "added opmerkingteken", "aria-label": name}
    return Link(f"#{remark_anchor(number)}", (str(number),), about)


def with_remarked(document: Document, remarks: Iterable[Remarked]) -> tuple[Style, ...]:
    """Return the forms of a document with those of the words that remarks are on."""
    spans = _united(sorted(each.span for each, remark in remarks if not remark.at))
    found = (style for span in spans for style in _pieces(_lines_beside(document, span), span))
    return tuple(sorted((*document.styles, *found), key=lambda style: (style.span.start, -style.span.end)))


def _united(spans: list[Span]) -> Iterator[Span]:
    """Yield spans in order as one where they overlap."""
    last = None
    for span in spans:
        if last and span.start < last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _lines_beside(document: Document, span: Span) -> Iterator[Paragraph]:
    """Yield the lines of the note in which a stretch begins, or of all that is no note."""
    for note in document.notes:
        if note.span.start <= span.start < note.span.end:
            yield from lines_of(note.blocks)
            return
    for section in document.sections:
        yield from paragraphs_of(section)


def _pieces(lines: Iterable[Paragraph], span: Span) -> Iterator[Style]:
    for text in (inline for line in lines for inline in line.inlines if isinstance(inline, Text)):
        start, end = max(text.span.start, span.start), min(text.span.end, span.end)
        if start < end and text.text[start - text.span.start : end - text.span.start].strip():
            yield Style(Span(start, end), "remarked")


def said_by_place(entry: Entry, remarks: Iterable[Remarked]) -> Mapping[Place, Element]:
    """Return what is said by where it stands; what is on a note stands where the note is called first."""
    places = Places(entry)
    said: dict[Place, list[Inline]] = defaultdict(list)
    for each, remark in remarks:
        place = AT_THE_HEAD if remark.at == DOCUMENT else _place(entry, places, each)
        said[place].append(_said(entry, each, remark))
    return {
        place: Element("div", tuple(each), {"class": "added kanttekeningen"}) for place, each in said.items()
    }


def _place(entry: Entry, places: Places, each: Annotation) -> Place:
    note = places.note_of(each)
    offset = each.span.end - 1 if note is None else places.calls[note][0][1].start
    section = places.section_at(offset)
    starts = [block.span.start for block in entry.document.sections[section].blocks]
    return section, bisect_right(starts, offset) - 1


def _said(entry: Entry, each: Annotation, remark: Remark) -> Element:
    number = Element("span", (str(remark.number),), {"class": "opmerkingteken"})
    head = Element("p", (number, " ", Element("strong", (REMARKS[remark.kind],)), " van de redactie"))
    by = (f"{remark.author}, {dutch_date(remark.date)} · ", *_back(entry, each, remark))
    about = {
        "id": remark_anchor(remark.number),
        "class": "kanttekening",
        "role": "note",
        "aria-label": f"Opmerking van de redactie {remark.number}",
    }
    return Element("div", (head, *blocks_of_markdown(remark.text), Element("p", by)), about)


def _back(entry: Entry, each: Annotation, remark: Remark) -> tuple[Inline, ...]:
    """Return a link back: to the words (of a heading, which holds no sign: to that), or to the whole."""
    if remark.at:
        return (Link(f"#{remark.at}", (f"bij {whole_words(entry, remark.at)}",)),)
    id_ = _heading_with(entry, each.span.end - 1) or remarked_anchor(remark.number)
    return (Link(f"#{id_}", (f"bij “{quoted_words(entry, each)}”",)),)


def _heading_with(entry: Entry, offset: int) -> str:
    for section, anchor in zip(entry.document.sections, entry.anchors, strict=True):
        if anchor and section.label and section.label.span.start <= offset < section.label.span.end:
            return anchor.id
    return ""


def whole_words(entry: Entry, id_: str) -> str:
    """Return how a whole is called: "dit document", "vraag 3", "noot 2"."""
    for section, anchor in zip(entry.document.sections, entry.anchors, strict=True):
        if anchor and id_ in (anchor.id, *anchor.aliases):
            name = heading_words(section, anchor)
            return name[:1].lower() + name[1:]
    note = next((note for note in entry.document.notes if note_anchor(note.number) == id_), None)
    return f"noot {note.shown}" if note else "dit document"


def quoted_words(entry: Entry, each: Annotation) -> str:
    """Return the words that a remark is on, as a page shows them, with an ellipsis where they go on."""
    lines = _lines_beside(entry.document, each.span)
    pieces = (entry.source.text[slice(*style.span)] for style in _pieces(lines, each.span))
    words = squeezed(" ".join(pieces))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
