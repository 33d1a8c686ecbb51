"""Find which papers belong to one case: by a number that they share or name, or by an editor's word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from converter.anchors import slug_of
from converter.collection.papers import Paper, numbers_of, seen_also
from converter.desk.yaml_values import nearest
from converter.diagnostics import Message, report
from converter.differences import quoted

Group = tuple[Paper, ...]
_FILE = "file "  # no number and no address has a blank


def join_papers(papers: Iterable[Paper], recorded: Mapping[str, str]) -> tuple[Group, ...]:
    """Return the papers case by case, each in the order of names; ``recorded``: the address of each file."""
    ordered = sorted(papers, key=lambda paper: paper.source.name)
    named = {said.casefold() for paper in ordered for said in _names(paper)}
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
    """Yield what a paper is known by, and what it names; its address and file only if another names them."""
    yield from numbers_of(paper.document)
    yield from seen_also(paper.document)
    yield from _names(paper)
    if paper.editor and paper.editor.address:
        yield paper.editor.address.value
    for name in (slug_of(paper.source.name), recorded.partition("/")[0], f"{_FILE}{paper.file}"):
        if name.casefold() in named:
            yield name


def _names(paper: Paper) -> Iterator[str]:
    """Yield the case, and the file that is replaced, of which an editor says that they belong to a paper."""
    if paper.editor and paper.editor.case:
        yield paper.editor.case.value
    if paper.editor and paper.editor.replaces:
        yield f"{_FILE}{paper.editor.replaces.value}"


def unknown_replaced(papers: Sequence[Paper], recorded: Iterable[str]) -> Iterator[Message]:
    """Yield a warning for each paper that is said to replace what is no other file, here or published."""
    files = {*(paper.file for paper in papers), *recorded}
    for paper in papers:
        said = paper.editor.replaces if paper.editor else None
        others = sorted(files - {paper.file})
        if said and said.value.casefold() not in map(str.casefold, others):
            hint = f"; {nearest(said.value, others)}" if others else ""
            text = f"{quoted(said.value)}, which this one replaces, is no other document{hint}"
            yield report("replaced-unknown", said.place, text)


def _join(head_of: list[int], one: int, other: int) -> None:
    first, second = sorted((_head(head_of, one), _head(head_of, other)))
    head_of[second] = first


def _head(head_of: list[int], place: int) -> int:
    while head_of[place] != place:
        head_of[place] = head_of[head_of[place]]
        place = head_of[place]
    return place
