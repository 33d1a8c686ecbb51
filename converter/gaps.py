"""Find the numbers that are missing among the questions, or among the answers, of a document."""

from __future__ import annotations

from dataclasses import dataclass

from converter.dutch import whole
from converter.model import Section, SectionKind


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers, from ``first`` to ``last``, that no label has; ``place``: the section with the next one."""

    kind: SectionKind
    first: int
    last: int
    place: int


def find_gaps(sections: tuple[Section, ...], kind: SectionKind) -> tuple[Gap, ...]:
    """Return the gaps in the numbers of a kind, which begin with 1 in whatever order they stand."""
    places: dict[int, int] = {}
    for place, section in enumerate(sections):
        for number in map(whole, section.numbers if section.kind == kind else ()):
            places.setdefault(number, place)
    numbers = sorted(places)
    return tuple(
        Gap(kind, before + 1, number - 1, places[number])
        for before, number in zip([0, *numbers], numbers, strict=False)
        if number > before + 1
    )
