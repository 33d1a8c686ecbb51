"""What the documents need of each other: addresses, anchors, pairs. Built once, then frozen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from converter.anchors import Anchor, page_address, page_url, section_anchors
from converter.diagnostics import Diagnostic, Message, diagnostic
from converter.model import Document, GlossaryTerm, Section, Span
from converter.source import Source


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with its address; ``anchors`` and ``partners`` run beside ``document.sections``.

    The partners of an answer are the questions it answers, those of a question its answers, both as
    positions in ``document.sections``.
    """

    source: Source
    document: Document
    address: str
    anchors: tuple[Anchor | None, ...]
    partners: tuple[tuple[int, ...], ...]

    @property
    def url(self) -> str:
        """Return the page's URL from the root of the site."""
        return page_url(self.address)


@dataclass(frozen=True, slots=True)
class Collection:
    """All documents that get a page, by the name of their source.

    ``by_number``: by zaaknummer and by Aanhangsel id; a number that two documents bear leads to neither.
    """

    entries: Mapping[str, Entry]
    by_number: Mapping[str, Entry] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """What an annotator may look at beside its document; ``glossary`` is the site's, by abbreviation."""

    collection: Collection
    glossary: Mapping[str, GlossaryTerm] = field(default_factory=dict)


def collect(read: Iterable[tuple[Source, Document]]) -> tuple[Collection, tuple[Message, ...]]:
    """Return the collection, and an error for each address that two documents claim.

    None of the claimants is published: nothing is decided by the order of files. Addresses that
    differ in capitals only are one claim, since some file systems hold them for one.
    """
    claims: dict[str, list[Entry]] = defaultdict(list)
    for source, document in read:
        entry = _entry(source, document)
        claims[entry.address.casefold()].append(entry)
    entries = {claim[0].source.name: claim[0] for claim in claims.values() if len(claim) == 1}
    errors = (_claimed_twice(entry, claim) for claim in claims.values() if len(claim) > 1 for entry in claim)
    return Collection(entries, _by_number(entries.values())), tuple(errors)


def _by_number(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    bearers: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for number in numbers_of(entry.document):
            bearers[number].append(entry)
    return {number: found[0] for number, found in bearers.items() if len(found) == 1}


def numbers_of(document: Document) -> tuple[str, ...]:
    """Return the official numbers that a document bears: ``2024Z18775``, ``ah-tk-20242025-594``."""
    values = (document.metadata.zaaknummer, document.metadata.aanhangsel)
    return tuple(value.value for value in values if value)


def _entry(source: Source, document: Document) -> Entry:
    address, _ = page_address(document.metadata, source.name)
    anchors = section_anchors(document.sections)
    return Entry(source, document, address, anchors, pair_answers(document.sections))


def _claimed_twice(entry: Entry, claim: list[Entry]) -> Message:
    others = ", ".join(sorted(other.source.name for other in claim if other is not entry))
    message = f"the page {entry.url} is claimed by {others} as well; neither is published"
    return Message(entry.source.place(0), "error", "address-claimed-twice", message)


def check_address(entry: Entry) -> tuple[Diagnostic, ...]:
    """Report an address that is taken from the file's name."""
    if not page_address(entry.document.metadata, entry.source.name)[1]:
        return ()
    message = f"no number of its own was found; the page is named after the file: {entry.url}"
    return (diagnostic("address-provisional", message, Span(0, 0)),)


def pair_answers(sections: tuple[Section, ...]) -> tuple[tuple[int, ...], ...]:
    """Return the partners of each section, as positions; a number is all that links them.

    Where a number was asked twice, an answer belongs to the first question before it that has no
    answer yet, then to the last one before it, then to the first behind it. An answer without a number
    belongs to a question without one directly before it.
    """
    partners: list[list[int]] = [[] for _ in sections]
    asked: dict[int, list[int]] = defaultdict(list)
    first: dict[int, int] = {}
    early: list[tuple[int, int]] = []
    for place, section in enumerate(sections):
        if _answers_unnumbered(sections, place):
            _link(partners, place, place - 1)
        for number in section.numbers:
            if section.kind == "question":
                asked[number].append(place)
                first.setdefault(number, place)
            elif section.kind == "answer" and number in asked:
                _link(partners, place, _waiting(asked[number], partners, place))
            elif section.kind == "answer":
                early.append((place, number))
    for place, number in early:
        if number in first:
            _link(partners, place, first[number])
    return tuple(tuple(sorted(each)) for each in partners)


def _answers_unnumbered(sections: tuple[Section, ...], place: int) -> bool:
    here, before = sections[place], sections[place - 1]
    return (
        here.kind == "answer"
        and before.kind == "question"
        and not (here.numbers or before.numbers or not place)
    )


def _waiting(asked: list[int], partners: list[list[int]], answer: int) -> int:
    """Return the first question without another answer, else the last; answered ones leave the queue."""
    while len(asked) > 1 and partners[asked[0]] not in ([], [answer]):
        del asked[0]
    return asked[0]


def _link(partners: list[list[int]], answer: int, question: int) -> None:
    if question not in partners[answer]:
        partners[answer].append(question)
        partners[question].append(answer)
