"""Give each case its address: what an editor says, else a number of its papers, else a file's name.

A page that was published keeps its address. Of two claimants the published one has it, then the one to which
an editor gives it, then who bears the number; of files whose names make one address none has it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from converter.anchors import page_url, slug_of
from converter.collection.joining import Group
from converter.collection.papers import Paper, numbers_of, role_of
from converter.diagnostics import Message, report

Candidate = tuple[int, str]
"""An address that a case may have, and in which round it is asked for: the first rounds go before."""
_RECORDED, _TOLD, _BELOW, _NUMBER, _NAME = range(5)


@dataclass(slots=True)
class Claims:
    """The address of each case by its place, and who has which.

    ``owners``: the file of each address, in small letters, since some file systems hold addresses that
    differ in capitals for one. ``redirects``: numbers of cases that have another address.
    """

    addresses: dict[int, str] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    redirects: list[str] = field(default_factory=list)
    errors: list[Message] = field(default_factory=list)

    def take(self, address: str, file: str) -> bool:
        """Give a case the address, by a file of its own, unless it is another's."""
        return self.owners.setdefault(address.casefold(), file) == file


def claim_addresses(cases: Sequence[Group], recorded: Mapping[str, str]) -> Claims:
    """Return the addresses of the cases; ``recorded``: where each file was published."""
    claims = Claims()
    wanted = [tuple(_candidates(papers, recorded)) for papers in cases]
    for round_ in (_RECORDED, _TOLD, _BELOW, _NUMBER):
        for place, papers in enumerate(cases):
            _take_first(place, papers, [each for at, each in wanted[place] if at == round_], claims)
    for place, papers in enumerate(cases):
        if place in claims.addresses:
            free = (number for number in _numbers(papers) if claims.take(number, papers[0].file))
            own = claims.addresses[place].casefold()
            claims.redirects.extend(number for number in free if number.casefold() != own)
    _take_names(cases, wanted, claims)
    return claims


def _take_first(place: int, papers: Group, addresses: Iterable[str], claims: Claims) -> None:
    """Give a case without an address the first of these that is free."""
    free = (each for each in addresses if claims.take(each, papers[0].file))
    if place not in claims.addresses and (address := next(free, None)):
        claims.addresses[place] = address


def _take_names(cases: Sequence[Group], wanted: Sequence[tuple[Candidate, ...]], claims: Claims) -> None:
    """Give the cases that have no address yet one by a file's name; refuse those whose names are alike."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for place in range(len(cases)):
        if place not in claims.addresses:
            by_name[wanted[place][-1][1]].append(place)
    for address, places in by_name.items():
        is_told = any(at == _TOLD for at, _ in wanted[places[0]])
        if len(places) == 1 and not is_told and claims.take(address, cases[places[0]][0].file):
            claims.addresses[places[0]] = address
        else:
            papers = [cases[place][0] for place in places]
            claims.errors.extend(_refused(address, papers, claims.owners.get(address.casefold())))


def _candidates(papers: Group, recorded: Mapping[str, str]) -> Iterator[Candidate]:
    """Yield the addresses that a case may have, the best first; one that an editor says is the only one."""
    told = next(
        (paper.editor.address.value for paper in papers if paper.editor and paper.editor.address), None
    )
    known = [recorded[paper.file] for paper in papers if paper.file in recorded]
    for address in known:
        if "/" not in address and told in (None, address):
            yield _RECORDED, address
    if told:
        yield _TOLD, told
        return
    yield from ((_BELOW, address.partition("/")[0]) for address in known)
    yield from ((_NUMBER, number) for number in _numbers(papers))
    yield from ((_NUMBER, paper.editor.case.value) for paper in papers if paper.editor and paper.editor.case)
    yield _NAME, slug_of(papers[0].source.name)


def _numbers(papers: Group) -> tuple[str, ...]:
    """Return the numbers of a case: zaaknummers, that of the answer, those of other papers by their days."""
    in_order = sorted(papers, key=lambda paper: (role_of(paper) != "answers", paper.date, paper.source.name))
    numbers = dict.fromkeys(number for paper in in_order for number in numbers_of(paper.document))
    return tuple(sorted(numbers, key=lambda number: number.startswith("ah-")))


def _refused(address: str, papers: Sequence[Paper], owner: str | None) -> Iterator[Message]:
    for paper in papers:
        others = sorted(other.source.name for other in papers if other is not paper)
        text = f"is claimed by {', '.join(others)} as well; neither is published"
        if owner and not others:
            text = f"is that of {owner}; rename this file"
        yield report("address-claimed-twice", paper.source.place(0), f"the page {page_url(address)} {text}")
