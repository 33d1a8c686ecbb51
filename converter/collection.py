"""What the documents need of each other: addresses, anchors, pairs. Built once, then frozen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from converter.anchors import Anchor, page_url, section_anchors
from converter.claims import Claims, claim_addresses, numbers_of, precedence
from converter.diagnostics import Diagnostic, Message, diagnostic
from converter.model import Document, GlossaryTerm, Section, Span
from converter.source import Source


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with its address; ``anchors`` and ``partners`` run beside ``document.sections``.

    The partners of an answer are the questions it answers, those of a question its answers, both as
    positions in ``document.sections``. ``shared_with``: the source whose page has the number that this
    document bears as well.
    """

    source: Source
    document: Document
    address: str
    anchors: tuple[Anchor | None, ...]
    partners: tuple[tuple[int, ...], ...]
    shared_with: str | None = None

    @property
    def url(self) -> str:
        """Return the page's URL from the root of the site."""
        return page_url(self.address)


@dataclass(frozen=True, slots=True)
class Collection:
    """All documents that get a page, by the name of their source.

    ``by_number``: by zaaknummer and by Aanhangsel id; a number that several papers bear leads to the first.
    """

    entries: Mapping[str, Entry]
    by_number: Mapping[str, Entry] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """What an annotator may look at beside its document; ``glossary`` is the site's, by abbreviation."""

    collection: Collection
    glossary: Mapping[str, GlossaryTerm] = field(default_factory=dict)


def collect(read: Iterable[tuple[Source, Document]]) -> tuple[Collection, tuple[Message, ...]]:
    """Return the collection, and an error for each document that has no address of its own.

    Nothing is decided by the order of files.
    """
    papers = tuple(read)
    claims = claim_addresses(papers)
    entries = {
        source.name: _entry(source, document, claims)
        for source, document in papers
        if source.name in claims.addresses
    }
    return Collection(entries, _by_number(entries.values())), tuple(claims.errors)


def _by_number(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    """Return the document of each number: the one whose address it is, else the first that bears it."""
    found: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda each: precedence((each.source, each.document))):
        for number in numbers_of(entry.document):
            if entry.address == number:
                found[number] = entry
            found.setdefault(number, entry)
    return found


def _entry(source: Source, document: Document, claims: Claims) -> Entry:
    anchors, partners = section_anchors(document.sections), pair_answers(document.sections)
    address, shared_with = claims.addresses[source.name], claims.shared.get(source.name)
    return Entry(source, document, address, anchors, partners, shared_with)


def check_address(entry: Entry) -> tuple[Diagnostic, ...]:
    """Report an address that is not the document's own number."""
    numbers = numbers_of(entry.document)
    if entry.shared_with:
        message = f"{numbers[0]} is the number of {entry.shared_with} as well, whose page has it; this one is"
        return (diagnostic("address-shared", f"{message} {entry.url}", Span(0, 0)),)
    if entry.address in numbers:
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
