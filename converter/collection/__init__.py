"""What the documents need of each other: cases, addresses, anchors, pairs. Built once, then frozen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from converter.anchors import Anchor, page_url, section_anchors
from converter.annotation import GlossaryTerm
from converter.collection.claims import claim_addresses
from converter.collection.joining import join_papers, unknown_replaced
from converter.collection.pairs import pair_answers
from converter.collection.papers import Paper, numbers_of
from converter.collection.replies import Reply, reply_of
from converter.collection.seats import Seat, seat_papers, without_doubles
from converter.desk.editor_file import EditorFile
from converter.diagnostics import Message
from converter.institution import KAMER, Institution
from converter.model import Document, Metadata, PaperRole
from converter.source import Source


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with its address; ``anchors`` and ``partners`` run beside ``document.sections``.

    The partners of an answer are the questions it answers, those of a question its answers, both as
    positions in ``document.sections``. ``role``: what it is in its case. ``editor``: what an editor says of
    it. ``reply``: what another paper of the case says to its questions.
    """

    source: Source
    document: Document
    role: PaperRole
    address: str
    anchors: tuple[Anchor | None, ...]
    partners: tuple[tuple[int, ...], ...]
    editor: EditorFile | None = None
    reply: Reply | None = None

    @property
    def url(self) -> str:
        """Return the page's URL from the root of the site."""
        return page_url(self.address)

    @property
    def is_main(self) -> bool:
        """Return whether it stands at the address of its case."""
        return "/" not in self.address

    @property
    def is_withdrawn(self) -> bool:
        """Return whether an editor took it back: nothing of it is published."""
        return bool(self.editor and self.editor.withdrawn)

    @property
    def folder(self) -> str:
        """Return the way from its page to the folder of all: "../", or "../../" below a case."""
        return "../" * (self.address.count("/") + 1)

    def way_to(self, other: Entry) -> str:
        """Return the way from its page to the file of another: ``../2024Z19016/index.md``."""
        return f"{self.folder}{other.address}/index.md"


@dataclass(frozen=True, slots=True)
class Case:
    """The papers that belong together, below one address: the main one first, then by their days."""

    address: str
    papers: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """All documents that get a page, and the case of each, by the name of their source.

    ``by_number``: by zaaknummer and by Aanhangsel id; a number that several papers bear leads to the main
    one. ``redirects``: the URL to which each other number of a case leads. ``withdrawn``: papers that an
    editor took back. ``alike``: the first paper that says the same of itself, in another case.
    """

    entries: Mapping[str, Entry]
    by_number: Mapping[str, Entry] = field(default_factory=dict)
    cases: Mapping[str, Case] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)
    withdrawn: tuple[Entry, ...] = ()
    alike: Mapping[str, Entry] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """What an annotator may look at beside its document; ``glossary`` is the site's, by abbreviation."""

    collection: Collection
    glossary: Mapping[str, GlossaryTerm] = field(default_factory=dict)
    institution: Institution = KAMER


def collect(
    papers: Iterable[Paper], recorded: Mapping[str, str] | None = None, closed: Iterable[str] = ()
) -> tuple[Collection, tuple[Message, ...]]:
    """Return the collection, an error for each document without a place in it.

    ``recorded``: the address at which each file was published. ``closed``: those of withdrawn pages whose
    source is gone. Nothing is decided by the order of files.
    """
    papers, recorded = tuple(papers), recorded or {}
    groups, errors = [], []
    for group in join_papers(papers, recorded):
        kept, doubled = without_doubles(group, recorded)
        groups.append(tuple(sorted(kept, key=lambda paper: paper.source.name)))
        errors.extend(doubled)
    claims, gone = claim_addresses(groups, recorded), frozenset(closed)
    cases = [
        _case(groups[place], address, recorded, gone) for place, address in sorted(claims.addresses.items())
    ]
    collection = _collection(cases, claims.redirects)
    return collection, (*claims.errors, *errors, *unknown_replaced(papers, recorded))


def _case(
    papers: tuple[Paper, ...], address: str, recorded: Mapping[str, str], closed: frozenset[str]
) -> Case:
    seats = seat_papers(papers, address, recorded, closed)
    shown = tuple(paper for paper in papers if not (paper.editor and paper.editor.withdrawn))
    return Case(address, tuple(_entry(seat, address, shown) for seat in seats))


def _entry(seat: Seat, address: str, shown: tuple[Paper, ...]) -> Entry:
    paper, sections = seat.paper, seat.paper.document.sections
    return Entry(
        paper.source,
        paper.document,
        seat.role,
        f"{address}/{seat.below}" if seat.below else address,
        section_anchors(sections),
        pair_answers(sections),
        paper.editor,
        reply_of(paper, shown),
    )


def _collection(cases: list[Case], redirects: Iterable[str]) -> Collection:
    shown = [
        Case(case.address, tuple(entry for entry in case.papers if not entry.is_withdrawn)) for case in cases
    ]
    entries = {entry.source.name: entry for case in shown for entry in case.papers}
    by_number = _by_number(entries.values())
    return Collection(
        entries,
        by_number,
        {entry.source.name: case for case in shown for entry in case.papers},
        {number: by_number[number].url for number in redirects if number in by_number},
        tuple(entry for case in cases for entry in case.papers if entry.is_withdrawn),
        _alike(entries.values()),
    )


def _by_number(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    """Return the document of each number: the main one of a case, else the first that bears it."""
    found: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda each: (not each.is_main, each.source.name)):
        for number in numbers_of(entry.document):
            found.setdefault(number, entry)
    return found


def _alike(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    """Return the paper of another case that says the same of itself, by the name of each that comes later."""
    first: dict[object, Entry] = {}
    found: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda each: each.source.name):
        key = _subject_of(entry.document.metadata)
        if entry.is_main and key and first.setdefault(key, entry) is not entry:
            found[entry.source.name] = first[key]
    return found


def _subject_of(metadata: Metadata) -> object:
    if not (metadata.subject and metadata.members and metadata.submitted):
        return None
    subject = "".join(filter(str.isalnum, metadata.subject.value.casefold()))
    members = frozenset(member.name.casefold() for member in metadata.members.value)
    return subject, members, metadata.submitted.value
