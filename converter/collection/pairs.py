"""Which answer belongs to which question of one document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from converter.dutch import whole
from converter.model import Section


def pair_answers(sections: tuple[Section, ...]) -> tuple[tuple[int, ...], ...]:
    """Return the partners of each section, as positions; a number is all that links them.

    Where a number was asked twice, an answer belongs to the first question before it that has no
    answer yet, then to the last one before it, then to the first behind it. Where nobody asked 1a, the answer
    to it belongs to question 1, and one to 1 to the questions 1a and 1b. An answer without a number belongs
    to a question without one directly before it.
    """
    meant = _meant(number for each in sections if each.kind == "question" for number in each.numbers)
    partners: list[list[int]] = [[] for _ in sections]
    asked: dict[str, list[int]] = defaultdict(list)
    first: dict[str, int] = {}
    early: list[tuple[int, str]] = []
    for place, section in enumerate(sections):
        if _answers_unnumbered(sections, place):
            _link(partners, place, place - 1)
        for number in _numbers(section, meant):
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


def _meant(asked: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return by number what an answer to it answers: 1 is 1, or 1a and 1b where those are asked."""
    whole_ones = {number: (number,) for number in asked}
    parts: dict[str, tuple[str, ...]] = {}
    for number in whole_ones:
        parts[str(whole(number))] = (*parts.get(str(whole(number)), ()), number)
    return parts | whole_ones


def _numbers(section: Section, meant: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the numbers of a section; those of an answer as they were asked."""
    for number in section.numbers:
        above = str(whole(number))
        if section.kind != "answer" or number in meant:
            yield from meant.get(number, (number,))
        else:
            yield above if meant.get(above) == (above,) else number


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
