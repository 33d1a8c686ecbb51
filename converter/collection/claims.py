"""Give each document its address: a number that several papers of one case bear is that of the first.

The first is the paper that has the questions and the answers, then the one that asks, then any other; of two
alike the one whose file has the first name. So the order of a folder decides nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from converter.anchors import page_address, page_url
from converter.desk.editor_file import EditorFile
from converter.diagnostics import Message, report
from converter.model import Document, Metadata, sections_of
from converter.source import Source

_KIND = {
    "answers": "antwoord",
    "questions": "vragen",
    "delay": "uitstel",
    "notice": "mededeling",
    "oral": "mondeling",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as read, with its source and what an editor says of it."""

    source: Source
    document: Document
    editor: EditorFile | None = None


@dataclass(slots=True)
class Claims:
    """The address of each document by the name of its source, and who was there first.

    ``owners``: the source of each address, in small letters, since some file systems hold addresses that
    differ in capitals for one. ``shared``: for each document whose number is another's, that other source.
    """

    addresses: dict[str, str] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    shared: dict[str, str] = field(default_factory=dict)
    errors: list[Message] = field(default_factory=list)

    def take(self, address: str, source: Source) -> bool:
        """Give the source the address, unless it is another's."""
        if self.owners.setdefault(address.casefold(), source.name) != source.name:
            return False
        self.addresses[source.name] = address
        return True


def numbers_of(document: Document) -> tuple[str, ...]:
    """Return the official numbers that a document bears: ``2024Z18775``, ``ah-tk-20242025-594``."""
    values = (document.metadata.zaaknummer, document.metadata.aanhangsel)
    return tuple(value.value for value in values if value)


def precedence(paper: Paper) -> tuple[int, str]:
    """Return what puts papers of one case in order: the smallest has the number."""
    document = paper.document
    is_whole = sections_of(document, "question") and sections_of(document, "answer")
    ranks = {"answers": 0 if is_whole else 2, "questions": 1}
    return ranks.get(document.kind, 2), paper.source.name


def claim_addresses(papers: Iterable[Paper]) -> Claims:
    """Return the addresses: the zaaknummer, else the Aanhangsel id, else the file's name.

    A number that is taken is passed over and remembered. Of files whose names make one address none has it.
    """
    claims = Claims()
    waiting = sorted(papers, key=precedence)
    for place in (0, 1):  # all first numbers before any second one
        waiting = [paper for paper in waiting if not _takes_number(paper, place, claims)]
    by_name: dict[str, list[Source]] = defaultdict(list)
    for paper in waiting:
        by_name[_from_name(paper.source, paper.document, claims)].append(paper.source)
    for address, sources in by_name.items():
        if len(sources) > 1 or not claims.take(address, sources[0]):
            claims.errors.extend(_refused(address, sources, claims.owners.get(address)))
    return claims


def _takes_number(paper: Paper, place: int, claims: Claims) -> bool:
    source = paper.source
    numbers = numbers_of(paper.document)[place : place + 1]
    if not numbers or claims.take(numbers[0], source):
        return bool(numbers)
    claims.shared.setdefault(source.name, claims.owners[numbers[0].casefold()])
    return False


def _from_name(source: Source, document: Document, claims: Claims) -> str:
    """Return the file's name as an address; "2024z1-vragen" where that is the number of its own case."""
    address, _ = page_address(Metadata(), source.name)
    is_of_the_case = address in {number.casefold() for number in numbers_of(document)}
    return f"{address}-{_KIND[document.kind]}" if is_of_the_case and address in claims.owners else address


def _refused(address: str, sources: Sequence[Source], owner: str | None) -> Iterator[Message]:
    for source in sources:
        others = sorted(other.name for other in sources if other is not source)
        text = f"is claimed by {', '.join(others)} as well; neither is published"
        if owner and not others:
            text = f"is that of {owner}; rename this file"
        yield report("address-claimed-twice", source.place(0), f"the page {page_url(address)} {text}")
