"""The head of a document: who asks whom and when, what is known of the answers, its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from converter.collection import Entry
from converter.dutch import capitalized, dutch_date
from converter.model import Member
from converter.publications.own_numbers import answers_address, case_address
from converter.record.state import answers_of, state_of
from converter.view.case import Beside, led_to_reply
from converter.view.facts import counts, state
from converter.view.groups import Named, group_link, member_group, ministry_group
from converter.view.nodes import Inline, Link, Prose
from converter.view.words import STARTS
from converter.walk import sections_of

_OFFICE = re.compile(r"minister|staatssecretaris|burgemeester|wethouder", re.IGNORECASE)
_DONE = ("answered", "answered-by-letter")


def head(entry: Entry, beside: Beside | None) -> Iterator[Prose]:
    """Yield one sentence, the state, and a line with what else leads to the document."""
    if sentence := tuple(_sentence(entry)):
        start = STARTS.get(entry.document.kind, "Vragen")
        yield Prose((start, *sentence), {"class": "added wie"})
    if words := _state(entry):
        done = " klaar" if state_of(entry) in _DONE else ""
        said = capitalized(words)
        inside = led_to_reply(said, entry, beside) if beside else said
        yield Prose((inside,), {"class": f"added stand{done}"})
    if about := tuple(_about(entry)):
        yield Prose(_listed(about, " · ", " · "), {"class": "added bij"})


def _sentence(entry: Entry) -> Iterator[Inline]:
    metadata, institution = entry.document.metadata, entry.source.institution
    if metadata.members:
        yield " van "
        yield from _members(entry, metadata.members.value)
    if metadata.addressees:
        yield " aan "
        named = ((office, ministry_group(office, institution)) for office in metadata.addressees.value)
        yield from _listed([(_article(office), _led(entry, office, group)) for office, group in named])
    if metadata.submitted:
        yield f", {dutch_date(metadata.submitted.value)}"


def _members(entry: Entry, asking: Iterable[Member]) -> tuple[Inline, ...]:
    """Return "Dral en Van Dijk (VVD)": the party once behind the members it belongs to."""
    groups: list[tuple[Inline, ...]] = []
    for party, of_party in groupby(asking, key=lambda member: member.party):
        named = ((each, member_group(each, entry.source.institution)) for each in of_party)
        names = _listed([(_led(entry, capitalized(each.name), group),) for each, group in named])
        groups.append((*names, f" ({party})") if party else names)
    return _listed(groups)


def _led(entry: Entry, words: str, named: Named | None) -> Inline:
    """Return words that lead to the list of a group, on the page that stands at the address of its case."""
    return group_link(named, "../../", words) if named and entry.is_main else words


def _article(office: str) -> str:
    return "de " if _OFFICE.match(office) else ""


def _listed(parts: Iterable[tuple[Inline, ...]], comma: str = ", ", last: str = " en ") -> tuple[Inline, ...]:
    """Return nodes as one list: "a, b en c"."""
    found = tuple(parts)
    between = ["", *[comma] * (len(found) - 2), last][: len(found)]
    return tuple(node for mark, part in zip(between, found, strict=True) for node in (mark, *part) if node)


def _state(entry: Entry) -> str:
    """Return the state as words that stand alone; "" of what asks nothing and answers nothing."""
    known, answered = state_of(entry), entry.document.metadata.answered
    if known is None and entry.document.kind == "delay" and answered:
        return f"uitgesteld op {dutch_date(answered.value)}"
    return f"nog {state(entry)}" if known == "unanswered" else state(entry)


def _counts_all(entry: Entry) -> bool:
    answers = answers_of(entry)
    return state_of(entry) == "answered" and any(answers) and len(answers) > 1


def _about(entry: Entry) -> Iterator[tuple[Inline, ...]]:
    """Yield the day of the answer, how many there are, and the numbers with their official addresses."""
    metadata, asked = entry.document.metadata, len(sections_of(entry.document, "question"))
    if metadata.answered and entry.document.kind != "delay":
        word = "beantwoord " if entry.document.kind == "answers" else ""
        yield (f"{word}{dutch_date(metadata.answered.value)}",)
    in_answers = len(sections_of(entry.document, "answer"))
    if _counts_all(entry) or state_of(entry) == "partly-answered":
        if in_answers not in (0, asked):
            yield (f"in {in_answers} {'antwoord' if in_answers == 1 else 'antwoorden'}",)
    elif asked != 1 and (words := counts(entry)):
        yield (words,)
    if metadata.zaaknummer:
        number = metadata.zaaknummer.value
        yield "zaak ", _linked(number, case_address(number, entry.source.institution))
    if metadata.aanhangsel:
        _, _, year, number = metadata.aanhangsel.value.split("-")
        words = f"Aanhangsel {year[:4]}-{year[4:]}, nr. {number}"
        yield (_linked(words, answers_address(metadata.aanhangsel.value)),)


def _linked(words: str, url: str | None) -> Inline:
    return Link(url, (words,)) if url else words
