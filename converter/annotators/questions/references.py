"""Link the phrases that point at a question or an answer: "het antwoord op vraag 8", "onder vraag 3 en 4".

The span is what a reader would tap: "antwoord op vraag 8" with its answer word, "vraag 3 en 4" without the
words around it. Where the numbers lead to several places each number is a link of its own: "vragen 1", "5".
An answer is meant where the words say so or where the phrase stands in an answer; else the question. What
may be another document's question is linked only when that document is named and known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from string import ascii_lowercase

from converter.anchors import Anchor, section_anchors
from converter.annotation import Annotation, Reference, Target, Unresolved
from converter.annotators.questions.kinds import asks_for_answer, means_own_question
from converter.annotators.questions.mentions import Mention, find_mentions
from converter.annotators.questions.other_documents import REACH, Surroundings
from converter.collection import Context
from converter.collection.papers import numbers_of
from converter.model import Document, NoteMark, Paragraph, Section, Span, Text
from converter.walk import lines_of, plain_text

_MESSAGES = {
    "reference-unresolved": "'{}' names a number that no question or answer of this document has",
    "reference-elsewhere": "'{}' belongs to another document, which is not named or not in the collection",
    "reference-ambiguous": "'{}' can mean more than one question or document",
}

Anchors = Mapping[tuple[str, str], list[Anchor]]


@dataclass(frozen=True, slots=True)
class _Passage:
    """Running text up to a note mark, with its section and what a reader reads just before and behind."""

    section: Section
    text: Text
    before: str
    behind: str

    def around(self, first: Span, last: Span) -> Surroundings:
        text = self.text.text
        before, behind = text[max(0, first.start - REACH) : first.start], text[last.end : last.end + REACH]
        return Surroundings.of(self.before + before, behind + self.behind)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A mention with what its place says; its spans count from the start of the passage.

    ``document``: the number of the document it names, if any. ``reason``: why it cannot be linked within this
    document, or None.
    """

    words: str
    mention: Mention
    answer: bool
    document: str | None
    reason: str | None


def annotate_question_references(document: Document, context: Context) -> tuple[Annotation, ...]:
    """Return the annotations of each phrase that points at a question, this document's or another's."""
    own = _anchors(document)
    return tuple(
        replace(found, span=Span(*(passage.text.span.start + at for at in found.span)))
        for passage in _passages(document)
        for group in find_mentions(passage.text.text)
        for phrase in _phrases(passage, group)
        for found in _annotations(phrase, document, own, context)
    )


def _anchors(document: Document) -> Anchors:
    """Return the anchors of the questions and of the answers that have a number."""
    found: dict[tuple[str, str], list[Anchor]] = defaultdict(list)
    for section, anchor in zip(document.sections, section_anchors(document.sections), strict=True):
        if anchor and section.kind in ("question", "answer"):
            for number in section.numbers:
                found[section.kind, number].append(anchor)
    return dict(found)


def _passages(document: Document) -> Iterator[_Passage]:
    """Return the running text, labels left out; a note belongs where it is called first."""
    calls: dict[int, tuple[Section, str]] = {}
    for section in document.sections:
        before = ""
        for paragraph in lines_of(section.blocks):
            yield from _cut(section, paragraph, before)
            before = f"{before}\n\n{plain_text(paragraph)}"[-REACH:]
            for inline in paragraph.inlines:
                if isinstance(inline, NoteMark):
                    calls.setdefault(inline.note, (section, before))
    for note in document.notes:
        if call := calls.get(note.number):
            for paragraph in lines_of(note.blocks):
                yield from _cut(call[0], paragraph, call[1])


def _cut(section: Section, paragraph: Paragraph, before: str) -> Iterator[_Passage]:
    plain, start = plain_text(paragraph), 0
    for inline in paragraph.inlines:
        if isinstance(inline, Text):
            end = start + len(inline.text)
            if "ra" in inline.text or "ntwoord" in inline.text:
                head, tail = plain[max(0, start - REACH) : start], plain[end : end + REACH]
                yield _Passage(section, inline, f"{before}\n\n{head}", tail)
            start = end


def _phrases(passage: _Passage, group: list[Mention]) -> Iterator[_Phrase]:
    """Return the mentions of a group, judged as one: another paper behind the last counts for the first."""
    section, around = passage.section, passage.around(group[0].span, group[-1].span)
    asked = section.kind == "question"
    to_come = asked and asks_for_answer(around.before, around.behind)
    answer = to_come or any(mention.answer for mention in group)
    own = not asked or to_come or (not answer and means_own_question(around.before))
    for mention in group:
        titled = section.kind == "title"
        yield _Phrase(
            " ".join(passage.text.text[slice(*mention.span)].split()),
            mention,
            answer or (section.kind == "answer" and not _is_of(mention, section)),
            None if titled else passage.around(mention.span, mention.span).document_number,
            "reference-elsewhere" if titled else _reason(around, own=own),
        )


def _is_of(mention: Mention, section: Section) -> bool:
    """Return whether all that is mentioned is what the section itself answers, or a part of it."""
    return all({number, _without_letter(number)} & {*section.numbers} for number in mention.numbers)


def _without_letter(number: str) -> str:
    return number.rstrip(ascii_lowercase)


def _reason(around: Surroundings, *, own: bool) -> str | None:
    """Return why a mention cannot be linked here; ``own``: its kind of words can mean this document."""
    if around.names_other:
        return "reference-elsewhere"
    return None if own and not around.is_doubtful else "reference-ambiguous"


def _annotations(phrase: _Phrase, document: Document, own: Anchors, context: Context) -> Iterator[Annotation]:
    """Return the annotations of a phrase in the document it means, or one that says why there is none."""
    entry = context.collection.by_number.get(phrase.document or "")
    if phrase.document in numbers_of(document) or not (phrase.document or phrase.reason):
        yield from _links(phrase, own, None)
    elif entry:
        yield from _links(phrase, _anchors(entry.document), entry.url)
    else:
        code = "reference-elsewhere" if phrase.document else phrase.reason or "reference-ambiguous"
        yield Annotation(phrase.mention.span, _unresolved(phrase, code), "elsewhere")


def _links(phrase: _Phrase, anchors: Anchors, page: str | None) -> Iterator[Annotation]:
    """Return one annotation where all numbers lead to one place, else one for each printed number."""
    mention = phrase.mention
    places = [_places(anchors, number, answer=phrase.answer) for number in mention.numbers]
    if len(places) > 1 and len(places[0]) == 1 and all(place == places[0] for place in places):
        yield Annotation(mention.span, Reference(places[0][0].id, page), "list")
        return
    starts = (mention.span.start, *(span.start for _, span in mention.printed[1:]))
    for start, (number, span) in zip(starts, mention.printed, strict=True):
        yield Annotation(Span(start, span.end), _target(phrase, number, anchors, page), "number")


def _places(anchors: Anchors, number: str, *, answer: bool) -> list[Anchor]:
    """Return the answers that have a number, where an answer is meant and exists, else the questions.

    Where nothing is numbered 3a, it is a part of 3.
    """
    kinds = ("answer", "question") if answer else ("question",)
    wanted = ((kind, each) for each in (number, _without_letter(number)) for kind in kinds)
    return next((anchors[each] for each in wanted if each in anchors), [])


def _target(phrase: _Phrase, number: str, anchors: Anchors, page: str | None) -> Target:
    match _places(anchors, number, answer=phrase.answer):
        case []:
            return _unresolved(phrase, "reference-unresolved")
        case [anchor]:
            end = f"-{number.replace('.', '_')}"
            return Reference(next((name for name in anchor.aliases if name.endswith(end)), anchor.id), page)
        case _:
            return _unresolved(phrase, "reference-ambiguous")


def _unresolved(phrase: _Phrase, code: str) -> Unresolved:
    return Unresolved("reference", code, _MESSAGES[code].format(phrase.words))
