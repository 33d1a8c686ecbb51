"""The pages that list documents and what they have: home, all documents, sources, abbreviations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from converter.anchors import FOLDER
from converter.annotation import Abbreviation, Annotation, GlossaryTerm
from converter.collection import Collection, Entry
from converter.collection.cited import Cited, SourceIndex, source_anchor
from converter.dutch import capitalized, dutch_date
from converter.institution import KAMER, Institution
from converter.view.facts import counts, kind_in_words, members_in_words, page_title, state
from converter.view.foot import places_of, source_link
from converter.view.nodes import Block, Element, Heading, Inline, Link, Page, Prose
from converter.view.search_page import search_form

Annotated = Iterable[tuple[Entry, tuple[Annotation, ...]]]

_NEWEST = 10
_HERE = f"../{FOLDER}/"
_BREAK = Element("br")
_ASKED = "Kamerleden stellen schriftelijke vragen aan de regering; bewindspersonen antwoorden per brief. "
_WELCOME = "Hier heeft elke vraag, elk antwoord en elke noot een eigen, blijvend adres."


def home_page(collection: Collection, institution: Institution = KAMER) -> Page:
    """Return the home page with the newest documents."""
    newest = newest_first(collection)[:_NEWEST]
    papers = capitalized(institution.papers[0])
    asked = _ASKED if institution is KAMER else f"{institution.name}: {institution.papers[0]}. "
    blocks = (
        Heading(1, (f"{papers}, vraag voor vraag",)),
        Prose((f"{asked}{_WELCOME}",)),
        search_form({"action": "zoeken/"}),
        Heading(2, ("Nieuwste documenten",)),
        _documents(newest, f"{FOLDER}/"),
        Prose((Link(f"{FOLDER}/index.md", ("Alle documenten",)),)),
    )
    return Page(papers, f"{papers} en antwoorden, vraag voor vraag.", blocks)


def index_page(collection: Collection, institution: Institution = KAMER) -> Page:
    """Return the index of all documents."""
    blocks = (Heading(1, ("Alle documenten",)), _documents(newest_first(collection), ""))
    return Page("Alle documenten", f"Alle {institution.papers[0]} in deze verzameling.", blocks)


def newest_first(collection: Collection) -> tuple[Entry, ...]:
    """Return the main papers of all cases by their latest date, those without a date last."""
    shown = (case.papers[0] for case in collection.cases.values())
    by_address = sorted({entry.address: entry for entry in shown}.items())
    return tuple(sorted((entry for _, entry in by_address), key=_date, reverse=True))


def _date(entry: Entry) -> str:
    value = entry.document.metadata.answered or entry.document.metadata.submitted
    return value.value if value else ""


def _documents(entries: tuple[Entry, ...], base: str) -> Block:
    items = tuple(Element("li", _document(entry, base)) for entry in entries)
    if not items:
        return Prose(("Er zijn nog geen documenten.",))
    return Element("ul", items, {"class": "documenten"})


def _document(entry: Entry, base: str) -> tuple[Inline, ...]:
    metadata = entry.document.metadata
    details = (
        members_in_words(metadata.members.value) if metadata.members else "",
        dutch_date(_date(entry)) if _date(entry) else "",
        kind_in_words(entry).lower(),
        counts(entry),
        state(entry),
    )
    return _linked(entry, base), Element("span", (capitalized(" · ".join(filter(None, details))),))


def _linked(entry: Entry, base: str = _HERE) -> Link:
    return Link(f"{base}{entry.address}/index.md", (page_title(entry),))


def sources_page(index: SourceIndex) -> Page:
    """Return the page with every source and the questions and answers that cite it."""
    ordered = sorted(index.cited.values(), key=lambda cited: (cited.kind == "web", _natural(cited.title)))
    rows = tuple(_source_row(cited, index) for cited in ordered)
    return _list_page(
        "Bronnen",
        "Publicaties en webadressen die in de vragen en antwoorden worden aangehaald.",
        Element("ul", rows, {"class": "bronnen"}) if rows else Prose(("Er zijn nog geen bronnen.",)),
    )


def _source_row(cited: Cited, index: SourceIndex) -> Element:
    words = (*source_link(cited, index, _HERE), *_citing(cited))
    return Element("li", words, {"id": source_anchor(cited.key)})


def _natural(title: str) -> list[tuple[bool, int, str]]:
    """Return a key that sorts numbers by their size: nr. 9 before nr. 10."""
    parts = re.split(r"([0-9]+)", title.lower())
    return [(place % 2 == 1, int(part) if place % 2 else 0, part) for place, part in enumerate(parts)]


def _citing(cited: Cited) -> Iterator[Inline]:
    for _, places in groupby(cited.citing, key=lambda citing: citing.entry.address):
        citing = list(places)
        page = _linked(citing[0].entry)
        yield from (_BREAK, page, ": ", places_of(citing, page.url))


def terms_page(glossary: Mapping[str, GlossaryTerm], annotated: Annotated) -> Page:
    """Return the page with every abbreviation: what it means, by whose word, in which documents."""
    used: dict[tuple[str, str], dict[str, Entry]] = defaultdict(dict)
    for entry, found in annotated:
        for each in found:
            if isinstance(each.target, Abbreviation):
                used[each.target.short, each.target.long][entry.address] = entry
    for short, term in glossary.items():
        used.setdefault((short, term.long), {})
    ordered = sorted(used.items(), key=lambda each: (each[0][0].lower(), each[0]))
    rows = tuple(
        Element("div", (Element("dt", (short,)), Element("dd", _meaning(long, entries, glossary.get(short)))))
        for (short, long), entries in ordered
    )
    return _list_page(
        "Begrippen",
        "Afkortingen uit de vragen en antwoorden, met wat zij betekenen.",
        Element("dl", rows, {"class": "begrippen"}) if rows else Prose(("Er zijn nog geen begrippen.",)),
    )


def _meaning(long: str, entries: Mapping[str, Entry], term: GlossaryTerm | None) -> tuple[Inline, ...]:
    by = (" (", _source(term.source), ")") if term and term.long == long else ()
    links = (node for _, entry in sorted(entries.items()) for node in (_BREAK, _linked(entry)))
    return (long, *by, *links)


def _source(source: str) -> Inline:
    return Link(source, ("bron",)) if source.startswith(("https://", "http://")) else f"bron: {source}"


def _list_page(title: str, description: str, block: Block) -> Page:
    return Page(title, description, (Heading(1, (title,)), Prose((description,)), block))
