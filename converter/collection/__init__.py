"""What the documents need of each other: addresses, anchors, pairs. Built once, then frozen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from converter.anchors import Anchor, page_url, section_anchors
from converter.annotation import GlossaryTerm
from converter.collection.claims import Claims, Paper, claim_addresses, numbers_of, precedence
from converter.collection.pairs import pair_answers
from converter.desk.editor_file import EditorFile
from converter.diagnostics import Diagnostic, Message, diagnostic
from converter.institution import KAMER, Institution
from converter.model import Document, DocumentKind, Span
from converter.source import Source


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with its address; ``anchors`` and ``partners`` run beside ``document.sections``.

    The partners of an answer are the questions it answers, those of a question its answers, both as
    positions in ``document.sections``. ``role``: what it is in its case. ``shared_with``: the source whose
    page has the number that this document bears as well. ``editor``: what an editor says of it.
    """

    source: Source
    document: Document
    role: DocumentKind
    address: str
    anchors: tuple[Anchor | None, ...]
    partners: tuple[tuple[int, ...], ...]
    shared_with: str | None = None
    editor: EditorFile | None = None

    @property
    def url(self) -> str:
        """Return the page's URL from the root of the site."""
        return page_url(self.address)


@dataclass(frozen=True, slots=True)
class Case:
    """The papers that belong together, below one address; today each has a case of its own."""

    address: str
    papers: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """All documents that get a page, and the case of each, by the name of their source.

    ``by_number``: by zaaknummer and by Aanhangsel id; a number that several papers bear leads to the first.
    """

    entries: Mapping[str, Entry]
    by_number: Mapping[str, Entry] = field(default_factory=dict)
    cases: Mapping[str, Case] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """What an annotator may look at beside its document; ``glossary`` is the site's, by abbreviation."""

    collection: Collection
    glossary: Mapping[str, GlossaryTerm] = field(default_factory=dict)
    institution: Institution = KAMER


def collect(read: Iterable[Paper]) -> tuple[Collection, tuple[Message, ...]]:
    """Return the collection, and an error for each document that has no address of its own.

    Nothing is decided by the order of files.
    """
    papers = tuple(read)
    claims = claim_addresses(papers)
    entries = {
        paper.source.name: _entry(paper, claims) for paper in papers if paper.source.name in claims.addresses
    }
    cases = {name: Case(entry.address, (entry,)) for name, entry in entries.items()}
    return Collection(entries, _by_number(entries.values()), cases), tuple(claims.errors)


def _by_number(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    """Return the document of each number: the one whose address it is, else the first that bears it."""
    found: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda each: precedence(Paper(each.source, each.document))):
        for number in numbers_of(entry.document):
            if entry.address == number:
                found[number] = entry
            found.setdefault(number, entry)
    return found


def _entry(paper: Paper, claims: Claims) -> Entry:
    source, document = paper.source, paper.document
    anchors, partners = section_anchors(document.sections), pair_answers(document.sections)
    address, shared_with = claims.addresses[source.name], claims.shared.get(source.name)
    return Entry(source, document, document.kind, address, anchors, partners, shared_with, paper.editor)


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
