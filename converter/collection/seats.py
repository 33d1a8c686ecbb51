"""Seat the papers of a case: one at its address, the others below it.

The main one is the latest that has the questions: the answer, before that the questions; never a further
answer, and a correction before what it corrects. A published paper keeps its place where that is still right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from converter.collection.papers import Paper, is_correction, role_of
from converter.diagnostics import Message, report
from converter.model import PaperRole

_BELOW: dict[PaperRole, str] = {
    "answers": "antwoord",
    "questions": "vragen",
    "delay": "uitstel",
    "notice": "mededeling",
    "oral": "mondeling",
    "further": "nader-antwoord",
}
_REPLACED = "vervangen"
_ONCE: dict[PaperRole, str] = {"answers": "the answer", "questions": "the questions"}


@dataclass(frozen=True, slots=True)
class Seat:
    """A paper with its role, and where it stands below the address of its case: "" for the main one."""

    paper: Paper
    role: PaperRole
    below: str


def without_doubles(
    papers: Sequence[Paper], recorded: Mapping[str, str]
) -> tuple[list[Paper], list[Message]]:
    """Return the papers of a case, and an error for each that is its questions or answer, or names it, again.

    A published one stays; of others the one whose file has the first name.
    """
    kept: list[Paper] = []
    errors: list[Message] = []
    owners: dict[PaperRole, Paper] = {}
    told = ""
    for paper in sorted(papers, key=lambda each: (each.file not in recorded, each.source.name)):
        role, own = role_of(paper), paper.editor and paper.editor.address
        told = told or (own.value if own else "")
        if own and own.value != told:
            errors.append(_other_address(paper, told))
        elif role not in _ONCE or is_correction(paper) or owners.setdefault(role, paper) is paper:
            kept.append(paper)
        else:
            errors.append(_double(paper, _ONCE[role], owners[role].file))
    return kept, errors


def _other_address(paper: Paper, told: str) -> Message:
    text = f"the address of this case is {told} already; take the key address out of this one's YAML file"
    return report("address-claimed-twice", paper.source.place(0), text)


def _double(paper: Paper, what: str, owner: str) -> Message:
    text = (
        f"{owner} is {what} of this case already; write “replaces: {owner}” or “role: further” "
        "in the YAML file beside this one, or take it out"
    )
    return report("case-paper-twice", paper.source.place(0), text)


def seat_papers(
    papers: Sequence[Paper], address: str, recorded: Mapping[str, str], closed: frozenset[str]
) -> tuple[Seat, ...]:
    """Return the seats of the papers of a case, the main one first, then by their days.

    ``closed``: the addresses at which pages stand that were withdrawn.
    """
    in_order = sorted(papers, key=lambda paper: (paper.date, paper.source.name))
    may_be = [] if address in closed else list(_may_be_main(in_order, address, recorded))
    main = max(may_be, key=lambda paper: _rank(paper, address, recorded), default=None)
    replaced = set(_replaced(in_order))
    others = [paper for paper in in_order if paper is not main]
    names = {id(paper): _REPLACED if id(paper) in replaced else _BELOW[role_of(paper)] for paper in others}
    kept = {paper.file: recorded.get(paper.file, "").partition(f"{address}/")[2] for paper in others}
    taken = {kept[paper.file] for paper in others if _fits(kept[paper.file], names[id(paper)])}
    gone = {each.partition("/")[2] for each in closed if each.startswith(f"{address}/")}
    seats = [Seat(main, role_of(main), "")] if main else []
    for paper in others:
        name = names[id(paper)]
        below = kept[paper.file] if _fits(kept[paper.file], name) else _free(name, taken | gone)
        taken.add(below)
        seats.append(Seat(paper, role_of(paper), below))
    return tuple(seats)


def _may_be_main(papers: Sequence[Paper], address: str, recorded: Mapping[str, str]) -> Iterator[Paper]:
    """Yield the papers that may stand at the address of the case.

    Where the one that was published there is missing, those that were published below it stay where they are.
    """
    files = {paper.file for paper in papers}
    is_missing = any(known == address and file not in files for file, known in recorded.items())
    for paper in papers:
        if not (is_missing and recorded.get(paper.file, "").startswith(f"{address}/")):
            yield paper


def _rank(paper: Paper, address: str, recorded: Mapping[str, str]) -> tuple[object, ...]:
    role = role_of(paper)
    order: tuple[PaperRole, ...] = (
        ("questions", "answers") if paper.asks else ("notice", "delay", "oral", "answers")
    )
    stands = order.index(role) if role in order else -1
    return (
        role != "further",
        paper.asks,
        stands,
        is_correction(paper),
        recorded.get(paper.file) == address,
        paper.date,
    )


def _replaced(in_order: Sequence[Paper]) -> Iterator[int]:
    """Yield the papers of which a correction is there, by identity."""
    for role in _ONCE:
        alike = [paper for paper in in_order if role_of(paper) == role]
        if any(map(is_correction, alike)):
            last = max(alike, key=lambda paper: (is_correction(paper), paper.date))
            yield from (id(paper) for paper in alike if paper is not last)


def _fits(below: str, name: str) -> bool:
    return below == name or (below.startswith(f"{name}-") and below.removeprefix(f"{name}-").isdecimal())


def _free(name: str, taken: set[str]) -> str:
    names = (f"{name}-{number}" if number > 1 else name for number in count(1))
    return next(each for each in names if each not in taken)
