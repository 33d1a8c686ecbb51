"""Find which papers belong to one case: by a number that they share or name, or by an editor's word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from converter.anchors import slug_of
from converter.collection.papers import Paper, numbers_of, seen_also
from converter.desk.yaml_values import Given

Group = tuple[Paper, ...]


def join_papers(papers: Iterable[Paper], recorded: Mapping[str, str]) -> tuple[Group, ...]:
    """Return the papers case by case, each in the order of names; ``recorded``: the address of each file."""
    ordered = sorted(papers, key=lambda paper: paper.source.name)
    named = {paper.editor.case.value.casefold() for paper in ordered if paper.editor and paper.editor.case}
    head_of = list(range(len(ordered)))
    first: dict[str, int] = {}
    for place, paper in enumerate(ordered):
        for key in _keys(paper, named, recorded.get(paper.file, "")):
            _join(head_of, first.setdefault(key.casefold(), place), place)
    groups: dict[int, list[Paper]] = defaultdict(list)
    for place, paper in enumerate(ordered):
        groups[_head(head_of, place)].append(paper)
    return tuple(map(tuple, groups.values()))


def _keys(paper: Paper, named: set[str], recorded: str) -> Iterator[str]:
    """Yield what a paper is known by, and what it names; its address only where another names that."""
    yield from numbers_of(paper.document)
    yield from seen_also(paper.document)
    yield from (said.value for said in _said(paper))
    for address in (slug_of(paper.source.name), recorded.partition("/")[0]):
        if address.casefold() in named:
            yield address


def _said(paper: Paper) -> Iterator[Given[str]]:
    if paper.editor:
        yield from filter(None, (paper.editor.case, paper.editor.address))


def _join(head_of: list[int], one: int, other: int) -> None:
    first, second = sorted((_head(head_of, one), _head(head_of, other)))
    head_of[second] = first


def _head(head_of: list[int], place: int) -> int:
    while head_of[place] != place:
        head_of[place] = head_of[head_of[place]]
        place = head_of[place]
    return place
