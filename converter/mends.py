"""Give each warning the line of ``NAME.yml`` that mends it, or accepts it where only a person can judge.

A line stands alone: pasted into an empty file it is read, and the warning is gone. Where nobody but the
editor knows the words (a subject, a reason), it has Dutch ones to be written over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from converter.anchors import slug_of
from converter.desk.quotes import Quote
from converter.desk.seen import Seen
from converter.desk.yaml_lines import yaml_flow
from converter.diagnostics import PRIVATE, Diagnostic, Message, located
from converter.differences import squeezed
from converter.dutch import NUMBER_LIST
from converter.model import Document, NoteMark, Section, Span
from converter.source import Source
from converter.walk import paragraphs

Line = Mapping[str, object]

_REASON = "schrijf hier de reden"
_SUBJECT = "schrijf hier waar het stuk over gaat"
_QUOTED = 50  # messages of a document whose words are looked up in the whole of it
_LONGEST = 60  # characters of quoted words
_IN_WORDS = (
    "een één eerste",
    "twee tweede",
    "drie derde",
    "vier vierde",
    "vijf vijfde",
    "zes zesde",
    "zeven zevende",
    "acht achtste",
    "negen negende",
    "tien tiende",
)
_LABEL = re.compile(rf"\W*[^\W\d_]+[^\d\n]{{0,40}}?{NUMBER_LIST}", re.VERBOSE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Place:
    """A diagnostic with what it is about."""

    source: Source
    document: Document
    found: Diagnostic
    words: Seen | None

    def quote(self, span: Span) -> dict[str, str]:
        """Return the keys that name a stretch and nothing else; none where nothing does."""
        quote = (self.words.quote(span) if self.words else None) or Quote("")
        parts = {"exact": quote.exact, "prefix": squeezed(quote.prefix), "suffix": squeezed(quote.suffix)}
        return {key: words for key, words in parts.items() if words}

    def before(self, kind: str) -> Section | None:
        """Return the last section of a kind that begins before the diagnostic, or where it stands."""
        sections = (each for each in self.document.sections if each.kind == kind)
        return max(
            (each for each in sections if each.span.start <= self.found.span.start),
            key=lambda each: each.span.start,
            default=None,
        )

    def label(self) -> Span | None:
        """Return the label of the section that is spoken of."""
        labels = (section.label.span for section in self.document.sections if section.label)
        return next((label for label in labels if label.start == self.found.span.start), None)


def seen(source: Source, document: Document) -> Seen:
    """Return what a visitor sees of a document."""
    inlines = (inline for line in paragraphs(document) for inline in line.inlines)
    calls = (inline.span for inline in inlines if isinstance(inline, NoteMark))
    left_out = (item.span for item in document.left_out)
    return Seen(source, (*calls, *left_out), [note.definitions for note in document.notes])


def with_mends(source: Source, document: Document, found: Iterable[Diagnostic]) -> Iterator[Message]:
    """Yield the messages of a document, each that a person should read with the line that mends it."""
    words: Seen | None = None
    quoting = 0
    for each in found:
        message = located(source, each)
        if each.severity != "info":
            quoting += each.code in _MENDS
            words = words or (seen(source, document) if quoting else None)
            place = _Place(source, document, each, words if quoting <= _QUOTED else None)
            message = replace(message, mend=yaml_flow(_line(place)))
        yield message


def _line(place: _Place) -> Line:
    mend = _MENDS.get(place.found.code)
    return (mend(place) if mend else None) or _acceptance(place)


def _acceptance(place: _Place) -> Line:
    """Accept what only a person can judge; the words of what is private are no words for a message."""
    span, code = place.found.span, place.found.code
    words = squeezed(place.source.text[slice(*span)])[: _LONGEST + 1]
    if len(words) > _LONGEST:
        words = words.rsplit(" ", 1)[0]
    is_named = code not in PRIVATE and span != Span(0, 0) and any(map(str.isalnum, words))
    return {"accept": [{"code": code} | ({"words": words} if is_named else {}) | {"reason": _REASON}]}


def _reading(place: _Place, span: Span, said: str, numbers: str = "") -> Line | None:
    quote = place.quote(span)
    number = {"numbers": int(numbers) if numbers.isdecimal() else numbers} if numbers else {}
    return {"reading": [{**quote, "is": said, **number}]} if quote else None


def _label_unread(place: _Place) -> Line | None:
    """Read the words of a label as one; where they have no number, by the one before it."""
    start, words = place.found.span.start, place.source.text[slice(*place.found.span)]
    kind = (
        "answer" if words.lstrip(" \t\u00a0-*.•").lower().startswith(("antw", "bean", "reac")) else "question"
    )
    if match := _LABEL.match(words):
        return _reading(place, Span(start, start + match.end()), f"{kind}-label")
    return _reading(place, place.found.span, f"{kind}-label", _number_in(words) or _next_number(place, kind))


def _number_in(words: str) -> str:
    """Return the number that stands in words: 2 for "Vraag twee", "Tweede vraag"; "" where there is none."""
    said = re.findall(r"\w+", words.lower())
    return next((str(at) for at, forms in enumerate(_IN_WORDS, 1) if any(map(said.count, forms.split()))), "")


def _next_number(place: _Place, kind: str) -> str:
    before = place.before(kind)
    return str(int(re.sub(r"\D.*", "", before.numbers[-1])) + 1) if before and before.numbers else "1"


def _answer(place: _Place) -> Line | None:
    """Say which question an answer belongs to: the one before it, if it does not say so itself."""
    label, question, answer = place.label(), place.before("question"), place.before("answer")
    asked = question.numbers if question and question.numbers else ("1",)
    if label is None or (answer and answer.numbers == asked):
        return None
    return _reading(place, label, "answer-label", ", ".join(asked))


def _unlabelled_answer(place: _Place) -> Line | None:
    question, line = place.before("question"), place.found.span
    if question is None or not question.numbers:
        return None
    words = re.match(r"\S+(?:\s+\S+){0,5}", place.source.text[slice(*line)])
    span = Span(line.start, line.start + words.end()) if words else line
    return _reading(place, span, "answer", ", ".join(question.numbers))


def _no_label(place: _Place) -> Line | None:
    label = place.label()
    return _reading(place, label, "not-a-label") if label else None


def _case_number(place: _Place) -> Line | None:
    number = place.document.metadata.zaaknummer
    return {"facts": {"zaaknummer": number.value}} if number else None


def _subject(_place: _Place) -> Line:
    return {"facts": {"subject": _SUBJECT}}


def _address(place: _Place) -> Line:
    return {"address": slug_of(place.source.name)}


_MENDS: Mapping[str, Callable[[_Place], Line | None]] = {
    "label-unread": _label_unread,
    "label-repeated": _no_label,
    "answer-open": _answer,
    "answer-without-question": _answer,
    "answer-without-label": _unlabelled_answer,
    "case-number-repaired": _case_number,
    "title-missing": _subject,
    "address-provisional": _address,
}
