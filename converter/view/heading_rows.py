"""The row of a heading and the lines below: links to what belongs to it, its own address, who answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.collection import Entry
from converter.dutch import capitalized, joined
from converter.model import Section
from converter.view.facts import respondents_in_words
from converter.view.headings import first_words, heading_words
from converter.view.nodes import Inline, Link, Prose

_FEW = 5  # links to questions with their first words; more would stand before the answer as a page of words
_STEPS = {"question": 1, "answer": -1}  # to where what belongs to it mostly stands


def rows_of(entry: Entry, place: int) -> Iterator[Prose]:
    """Yield the row of a heading, who answers, and links to what belongs to it but stands elsewhere."""
    section, partners = entry.document.sections[place], entry.partners[place]
    beside = place + _STEPS.get(section.kind, 0)
    far = tuple(each for each in partners if each != beside)
    near = [_link(entry, beside, _near(entry.document.sections[beside]))] if far != partners else []
    row = (*near, _link(entry, place, "Kopieer link", "kopieer"))
    yield Prose(_between(" ", ((link,) for link in row)), {"class": "added rij"})
    if section.kind == "answer" and (words := respondents_in_words(entry)):
        yield Prose((capitalized(words),), {"class": "added van"})
    if far:
        start = _start(entry, far, section, "Ook " if near else "")
        told = len(far) <= _FEW
        links = (_far(entry, each, told=told) for each in far)
        yield Prose((start, *_between("; " if told else ", ", links)), {"class": "added naar"})


def _between(words: str, parts: Iterable[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    inside = tuple(node for part in parts for node in (words, *part))
    return inside[1:]


def _link(entry: Entry, place: int, words: str, name: str = "") -> Link:
    anchor = entry.anchors[place]
    return Link(f"#{anchor.id}" if anchor else "", (words,), {"class": name} if name else {})


def _near(partner: Section) -> str:
    if partner.kind == "answer":
        return "Antwoord"
    return f"Vraag {joined(partner.numbers)}" if partner.numbers else "Vraag"


def _start(entry: Entry, far: tuple[int, ...], section: Section, also: str) -> str:
    """Return how the line begins: "Ook antwoord op: ", "Samen beantwoord: "."""
    if section.kind == "answer":
        words = "antwoord op"
    elif not also and any(len(entry.partners[each]) > 1 for each in far):
        words = "samen beantwoord"
    else:
        words = "beantwoord"
    return f"{f'{also}{words}'.capitalize()}: "


def _far(entry: Entry, place: int, *, told: bool) -> tuple[Inline, ...]:
    """Return a link to an answer, or one to a question with its first words, if they are told."""
    section = entry.document.sections[place]
    name = heading_words(section, entry.anchors[place])
    if section.kind == "answer":
        return (_link(entry, place, name),)
    words = first_words(section, entry.document.styles) if told else ""
    return (_link(entry, place, name[:1].lower() + name[1:]), *((f" ({words})",) if words else ()))
