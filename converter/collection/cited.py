"""What the documents cite: each publication and web address once, with the questions that cite it.

Made once all documents are annotated, then frozen. A source that is written in several ways is one entry:
an official publication has a key of its own, cited by its number or by its address; another web address
counts without its scheme, ``www.``, the capitals of its host, and slash.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import groupby

from converter.annotation import Annotation, Citation, Url
from converter.collection import Collection, Entry
from converter.model import NoteMark, Section, Span
from converter.publications.own_numbers import key_of_number
from converter.publications.urls import key_of_url
from converter.walk import paragraphs_of

_HOST = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>[^/?#]*)", re.IGNORECASE)
_PLAIN_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9.:-]*")
_DIGITS = 12  # of a hash that stands for a key: enough for a million web addresses
_TOGETHER = re.compile(
    r"""
    (?P<dossier> kst-\d{5} (?: -[A-Za-z0-9]+ )* ) -[A-Za-z0-9]+    # kst-36410-XVI-116
  | (?P<law> [a-z0-9-]+? ) -artikel-[a-z0-9-]+                      # wet-dieren-artikel-2-1
    """,
    re.VERBOSE,
)
Annotated = Sequence[tuple[Entry, tuple[Annotation, ...]]]
"""Documents, each with what was found in it."""
SHELVES = 256
"""How many pages share what stands with no dossier and no law: as many as two digits of a hash name."""


@dataclass(frozen=True, slots=True)
class Citing:
    """A place that cites: the position of a section in its document."""

    entry: Entry
    place: int


@dataclass(frozen=True, slots=True)
class Cited:
    """A source with the places that cite it, in the order of addresses; ``kind``: of a Citation, or "web"."""

    key: str
    kind: str
    title: str
    url: str | None
    citing: tuple[Citing, ...]

    @property
    def documents(self) -> tuple[tuple[Citing, ...], ...]:
        """Return the places once more, those of one document together."""
        return tuple(tuple(found) for _, found in groupby(self.citing, lambda each: each.entry.address))


@dataclass(frozen=True, slots=True)
class SourceIndex:
    """Every source by its key; the documents of the site by their keys as publications and by URL."""

    cited: Mapping[str, Cited] = field(default_factory=dict)
    pages: Mapping[str, Entry] = field(default_factory=dict)
    urls: Mapping[str, Entry] = field(default_factory=dict)


def index_sources(annotated: Annotated, collection: Collection) -> SourceIndex:
    """Return the index of all that the documents cite."""
    titled: dict[str, Cited] = {}
    citing: dict[str, list[Citing]] = defaultdict(list)
    for entry, found in sorted(annotated, key=lambda each: each[0].address):
        for own in sources_of(entry, found):
            known = titled.setdefault(own.key, own)
            if known.kind == "web" and own.kind != "web":
                titled[own.key] = own
            citing[own.key].extend(own.citing)
    cited = {key: replace(source, citing=tuple(citing[key])) for key, source in titled.items()}
    pages = {key_of_number(number): entry for number, entry in collection.by_number.items()}
    return SourceIndex(cited, pages, {entry.url: entry for entry in collection.entries.values()})


def sources_of(entry: Entry, annotations: Iterable[Annotation]) -> tuple[Cited, ...]:
    """Return what one document cites, as it writes it: its page does not change with what others write."""
    places = Places(entry)
    first: dict[str, Citation | Url] = {}
    citing: dict[str, dict[int, Citing]] = defaultdict(dict)
    for annotation in annotations:
        target = annotation.target
        if not isinstance(target, Citation | Url):
            continue
        key = key_of(target)
        if isinstance(first.setdefault(key, target), Url) and isinstance(target, Citation):
            first[key] = target  # it has a kind and a title
        for place in places.of(annotation):
            citing[key].setdefault(place, Citing(entry, place))
    return tuple(_cited(key, target, tuple(citing[key].values())) for key, target in first.items())


def source_anchor(key: str) -> str:
    """Return the lasting id of a source in the list of all: ``bron-kst-29628-1139``."""
    if _PLAIN_KEY.fullmatch(key):
        return f"bron-{key}"
    return f"bron--{sha256(key.encode()).hexdigest()[:_DIGITS]}"  # no plain key begins with a dash


def shelf_of(key: str) -> str:
    """Return on which page among the lists a source stands, by its key alone, so that it never moves.

    A paper stands with its dossier (``kst-36410-XVI``) and an article with its law (``wet-dieren``). All else
    is divided over a fixed number of pages by hash (``3f``): no year and no newspaper makes one too heavy.
    """
    if match := _TOGETHER.fullmatch(key):
        return (match["dossier"] or match["law"]).lower()
    return sha256(key.encode()).hexdigest()[:2]


def key_of(target: Citation | Url) -> str:
    """Return what two writings of one source have in common."""
    if isinstance(target, Citation):
        return target.key
    return key_of_url(target.url) or _shown(target.url)


def _shown(url: str) -> str:
    return _HOST.sub(lambda match: match["host"].lower(), url, count=1).rstrip("/")


def _cited(key: str, target: Citation | Url, citing: tuple[Citing, ...]) -> Cited:
    if isinstance(target, Citation):
        return Cited(key, target.kind, target.title, target.url, citing)
    return Cited(key, "web", _shown(target.url), target.url, citing)


class Places:
    """The sections of one document by place; what stands in a note stands where the note is called.

    ``calls``: for each note by number the section and the span of each mark that calls it.
    """

    def __init__(self, entry: Entry) -> None:
        self._starts = [section.span.start for section in entry.document.sections]
        self._notes = sorted((note.span, note.number) for note in entry.document.notes)
        self.calls: dict[int, list[tuple[int, Span]]] = defaultdict(list)
        for place, section in enumerate(entry.document.sections):
            for mark in _marks(section):
                self.calls[mark.note].append((place, mark.span))

    def of(self, annotation: Annotation) -> tuple[int, ...]:
        """Return the positions of the sections that an annotation belongs to."""
        note = self.note_of(annotation)
        if note is not None:
            return tuple(dict.fromkeys(place for place, _ in self.calls.get(note, ())))
        return (self.section_at(annotation.span.start),)

    def section_at(self, offset: int) -> int:
        """Return the position of the section in whose stretch of the source an offset lies."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def note_of(self, annotation: Annotation) -> int | None:
        """Return the number of the note in which an annotation stands, or None."""
        place = bisect_right(self._notes, annotation.span.start, key=lambda note: note[0].start) - 1
        inside = place >= 0 and annotation.span.start < self._notes[place][0].end
        return self._notes[place][1] if inside else None


def _marks(section: Section) -> Iterator[NoteMark]:
    for block in paragraphs_of(section):
        yield from (each for each in block.inlines if isinstance(each, NoteMark))
