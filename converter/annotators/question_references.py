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

from converter.anchors import Anchor, section_anchors
from converter.annotators.other_documents import Surroundings
from converter.annotators.question_mentions import Mention, chains, find_mentions
from converter.annotators.reference_kinds import known_in_answer, known_in_question
from converter.claims import numbers_of
from converter.collection import Context
from converter.model import (
    Annotation,
    Document,
    NoteMark,
    Paragraph,
    Reference,
    Section,
    Span,
    Target,
    Text,
    Unresolved,
    plain_text,
)

_WORD = {"question": "vraag", "answer": "antwoord"}
_MESSAGES = {
    "reference-unresolved": "'{}' names a number that no question or answer of this document has",
    "reference-elsewhere": "'{}' belongs to another document, which is not named or not in the collection",
    "reference-ambiguous": "'{}' can mean more than one question or document",
}

Anchors = Mapping[tuple[str, int], list[Anchor]]


@dataclass(frozen=True, slots=True)
class _Running:
    """A paragraph with the section it belongs to and the words that a reader has read just before."""

    section: Section
    paragraph: Paragraph
    before: str
    note: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A mention with what its place says; its spans count from the start of the source.

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
        annotation
        for running in _running_text(document)
        for phrase in _phrases(running)
        for annotation in _annotations(phrase, document, own, context)
    )


def _anchors(document: Document) -> Anchors:
    """Return the anchors of the questions and of the answers that have a number."""
    found: dict[tuple[str, int], list[Anchor]] = defaultdict(list)
    for section, anchor in zip(document.sections, section_anchors(document.sections), strict=True):
        if anchor and section.kind in _WORD:
            for number in section.numbers:
                found[section.kind, number].append(anchor)
    return dict(found)


def _running_text(document: Document) -> Iterator[_Running]:
    """Return the paragraphs with their section, labels left out; a note belongs where it is called first."""
    calls: dict[int, _Running] = {}
    for section in document.sections:
        read: list[str] = []
        for paragraph in section.blocks:
            yield _Running(section, paragraph, "\n\n".join(read[-2:]))
            read.extend(filter(str.strip, (plain_text(paragraph),)))
            for inline in paragraph.inlines:
                if isinstance(inline, NoteMark):
                    calls.setdefault(
                        inline.note, _Running(section, paragraph, "\n\n".join(read[-2:]), note=True)
                    )
    for note in document.notes:
        if call := calls.get(note.number):
            yield from (replace(call, paragraph=paragraph) for paragraph in note.blocks)


def _phrases(running: _Running) -> Iterator[_Phrase]:
    """Return the phrases of a paragraph; those that are joined by "en" are judged as one."""
    plain, mentions, shifts = plain_text(running.paragraph), [], []
    start = 0
    for inline in running.paragraph.inlines:
        if isinstance(inline, Text):
            for mention in find_mentions(inline.text):
                mentions.append(mention.moved(start))
                shifts.append(inline.span.start - start)
            start += len(inline.text)
    if not mentions:
        return
    around = Surroundings(running.before, plain, one_sentence=running.note)
    shift = iter(shifts)
    for chain in chains(plain, mentions):
        for phrase in _judged(running.section, plain, chain, around):
            yield replace(phrase, mention=phrase.mention.moved(next(shift)))


def _judged(section: Section, plain: str, chain: list[Mention], around: Surroundings) -> Iterator[_Phrase]:
    answer = any(mention.answer for mention in chain)
    known = _known(section, plain, chain, around)
    for mention in chain:
        own = section.kind == "answer" and not set(mention.numbers) <= set(section.numbers)
        yield _Phrase(
            " ".join(plain[slice(*mention.span)].split()),
            mention,
            answer or own,
            None if section.kind == "title" else around.document_number(mention.span),
            _reason(section, mention, around, known=known),
        )


def _reason(section: Section, mention: Mention, around: Surroundings, *, known: bool) -> str | None:
    where = "elsewhere" if section.kind == "title" else around.whereabouts(mention.span)
    if where == "elsewhere":
        return "reference-elsewhere"
    return None if where == "here" and known else "reference-ambiguous"


def _known(section: Section, plain: str, chain: list[Mention], around: Surroundings) -> bool:
    """Return whether the words around a chain are of a kind that means this document."""
    first, last = chain[0], chain[-1]
    (before, _), (_, behind) = around.sentence(first.span), around.sentence(last.span)
    if around.names_paper(first.span, last.span):
        return False
    if section.kind == "question":
        return known_in_question(before, behind, answer=any(mention.answer for mention in chain))
    return known_in_answer(
        before,
        behind,
        first=not around.speaks_of_others(first.span),
        bare_answer="raag" not in plain[slice(*last.span)],
    )


def _annotations(phrase: _Phrase, document: Document, own: Anchors, context: Context) -> Iterator[Annotation]:
    """Return the annotations of a phrase in the document it means, or one that says why there is none."""
    entry = context.collection.by_number.get(phrase.document or "")
    if phrase.document in numbers_of(document) or not (phrase.document or phrase.reason):
        yield from _links(phrase, own, None)
    elif phrase.document and entry:
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


def _places(anchors: Anchors, number: int, *, answer: bool) -> list[Anchor]:
    """Return the answers that have a number, where an answer is meant and exists, else the questions."""
    return (answer and anchors.get(("answer", number))) or anchors.get(("question", number)) or []


def _target(phrase: _Phrase, number: int, anchors: Anchors, page: str | None) -> Target:
    match _places(anchors, number, answer=phrase.answer):
        case []:
            return _unresolved(phrase, "reference-unresolved")
        case [anchor]:
            alias = (name for name in anchor.aliases if name.endswith(f"-{number}"))
            return Reference(next(alias, anchor.id), page)
        case _:
            return _unresolved(phrase, "reference-ambiguous")


def _unresolved(phrase: _Phrase, code: str) -> Unresolved:
    return Unresolved("reference", code, _MESSAGES[code].format(phrase.words))
