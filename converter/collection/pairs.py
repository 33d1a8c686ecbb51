"""Which answer belongs to which question of one document."""

from __future__ import annotations

from collections import defaultdict

from converter.model import Section


def pair_answers(sections: tuple[Section, ...]) -> tuple[tuple[int, ...], ...]:
    """Return the partners of each section, as positions; a number is all that links them.

    Where a number was asked twice, an answer belongs to the first question before it that has no
    answer yet, then to the last one before it, then to the first behind it. An answer without a number
    belongs to a question without one directly before it.
    """
    partners: list[list[int]] = [[] for _ in sections]
    asked: dict[str, list[int]] = defaultdict(list)
    first: dict[str, int] = {}
    early: list[tuple[int, str]] = []
    for place, section in enumerate(sections):
        if _answers_unnumbered(sections, place):
            _link(partners, place, place - 1)
        for number in section.numbers:
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
