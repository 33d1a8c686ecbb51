"""What is searched of a document: its units, read from document.json a second time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from search_oracle_words import Written, read_words

Json = dict[str, Any]
Paragraph = tuple[str, tuple[Written, ...]]  # what kind of place it is, and what stands there

WHOLE = "document"
MINISTRIES = (
    "Algemene Zaken",
    "Asiel en Migratie",
    "Binnenlandse Zaken en Koninkrijksrelaties",
    "Buitenlandse Handel en Ontwikkelingshulp",
    "Buitenlandse Handel en Ontwikkelingssamenwerking",
    "Buitenlandse Zaken",
    "Defensie",
    "Economische Zaken",
    "Economische Zaken en Klimaat",
    "Financiën",
    "Infrastructuur en Waterstaat",
    "Justitie en Veiligheid",
    "Klimaat en Groene Groei",
    "Landbouw, Natuur en Voedselkwaliteit",
    "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "Onderwijs, Cultuur en Wetenschap",
    "Sociale Zaken en Werkgelegenheid",
    "Volksgezondheid, Welzijn en Sport",
    "Volkshuisvesting en Ruimtelijke Ordening",
)


@dataclass(frozen=True)
class Unit:
    """A question, an answer, another text with an anchor, or all that has none."""

    anchor: str
    counted: bool  # a question or an answer
    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def places(self) -> dict[str, frozenset[str]]:
        """Return every word with the kinds of place where it stands."""
        found: dict[str, set[str]] = {}
        for kind, paragraph in self.paragraphs:
            for written in paragraph:
                for word in written.words:
                    found.setdefault(word, set()).add(kind)
        return {word: frozenset(kinds) for word, kinds in found.items()}


@dataclass(frozen=True)
class Found:
    """One document as it is searched."""

    url: str
    date: str
    units: tuple[Unit, ...]
    values: dict[str, frozenset[str]]  # of each filter
    bears: frozenset[str]  # its own numbers
    cites: frozenset[str]
    dossiers: frozenset[tuple[str, str]]  # that it cites papers of: how it is asked for, its page of sources

    @cached_property
    def named(self) -> frozenset[str]:
        """Return all by which one may ask who cites a publication."""
        return self.cites | {name for name, _ in self.dossiers}

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(word for unit in self.units for word in unit.places)


def read_document(data: Json) -> Found:
    date = data["answered"] or data["submitted"] or ""
    members = data["members"] or []
    return Found(
        data["url"],
        date,
        tuple(_units(data)),
        {
            "member": frozenset(map(shown_member, members)),
            "party": frozenset(member["party"] for member in members if member["party"]),
            "ministry": frozenset(_ministries(data["addressees"] or _answering(data))),
            "year": frozenset([date[:4]] if date else []),
            "kind": frozenset([data["kind"]]),
        },
        frozenset(_own_numbers(data)),
        frozenset(number_form(each[name]) for each in data["citations"] for name in ("key", "text")),
        frozenset(pair for each in data["citations"] for pair in _dossiers(each["key"].lower())),
    )


def _dossiers(key: str) -> Iterator[tuple[str, str]]:
    """Yield the dossier of a paper, and the one that has it as a part: kst-36410-xvi-116."""
    parts = key.split("-")
    if parts[0] == "kst":
        page = "-".join(parts[:-1])
        yield from ((page, page), ("-".join(parts[:2]), page))


def number_form(text: str) -> str:
    """Return a number as it is looked up: "Aanhangsel  594" and "aanhangsel-594" are one."""
    return "-".join(part for written in read_words(text) for part in written.parts)


def _own_numbers(data: Json) -> Iterator[str]:
    for name in ("zaaknummer", "aanhangsel", "kenmerk"):
        if data[name]:
            yield number_form(data[name])
            yield number_form(data["origins"].get(name, {}).get("printed", data[name]))
    if data["aanhangsel"]:
        last = data["aanhangsel"].rsplit("-", 1)[1]
        yield from (f"aanhangsel-{last}", f"ah-{last}")
    if data["zaaknummer"]:
        yield number_form(f"kv-tk-{data['zaaknummer']}")


def shown_member(member: Json) -> str:
    """Return a member as lists show it: "Van Dijk (VVD)"."""
    name, party = member["name"], member["party"]
    return f"{name[:1].upper()}{name[1:]}" + (f" ({party})" if party else "")


def _answering(data: dict[str, Any]) -> list[str]:
    """Return the offices that answer: theirs is a paper that does not say whom it asks."""
    return [each["office"] for each in data.get("respondents") or () if each["office"]]


def _ministries(addressees: Iterable[str]) -> Iterator[str]:
    """Return the known ministries; what is spelt otherwise is no value of a filter."""
    for addressee in addressees:
        if addressee == "minister-president":
            yield "Algemene Zaken"
        known = [name for name in MINISTRIES if re.search(rf" (?:van|voor) {name}$", f" {addressee}")]
        yield from known


def _units(data: Json) -> Iterator[Unit]:
    """Yield the questions, the answers, what else has an anchor, and the rest."""
    anchored = [each for each in data["other_texts"] if each.get("anchor", WHOLE) != WHOLE]
    rest = [each for each in data["other_texts"] if each.get("anchor", WHOLE) == WHOLE]
    for question in data["questions"]:
        yield Unit(
            question["id"],
            counted=True,
            paragraphs=_with_notes("question", _marked(question), question["id"], data),
        )
    for answer in data["answers"]:
        yield Unit(
            answer["id"], counted=True, paragraphs=_with_notes("answer", _marked(answer), answer["id"], data)
        )
    for other in anchored:
        yield Unit(
            other["anchor"],
            counted=False,
            paragraphs=_with_notes("other", _marked(other), other["anchor"], data),
        )
    subject = tuple(_paragraphs("subject", data["subject"] or ""))
    texts = [("title", data["title"] or ""), *((other["kind"], _marked(other)) for other in rest)]
    paragraphs = tuple(
        p for kind, text in texts for p in _paragraphs("title" if kind == "title" else "other", text)
    )
    yield Unit(WHOLE, counted=False, paragraphs=subject + paragraphs + _loose(data))


def _with_notes(kind: str, text: str, anchor: str, data: Json) -> tuple[Paragraph, ...]:
    notes = [_marked(note) for note in data["footnotes"] if anchor in note["referenced_by"]]
    return (*_paragraphs(kind, text), *(p for note in notes for p in _paragraphs("note", note)))


def _loose(data: Json) -> tuple[Paragraph, ...]:
    """Return the notes that nothing with an anchor calls: those of a title, of a letter."""
    notes = [_marked(note) for note in data["footnotes"] if not note["referenced_by"]]
    return tuple(p for note in notes for p in _paragraphs("note", note))


def _marked(item: Json) -> str:
    """Return a text with a blank at each note mark and at each power, which only separate."""
    text = str(item["text"])
    places = {mark["at"] for mark in item.get("marks", [])}
    for style in item.get("styles", []):
        before, raised = text[: style["from"]], text[style["from"] :].lstrip("+-\u2212\u2013")
        if style["style"] == "raised" and before[-1:].isdecimal() and raised[:1].isdecimal():
            places.add(style["from"])
    for at in sorted(places, reverse=True):
        text = f"{text[:at]} {text[at:]}"
    return text


def _paragraphs(kind: str, text: str) -> Iterator[Paragraph]:
    return ((kind, tuple(read_words(part))) for part in text.split("\n\n"))
