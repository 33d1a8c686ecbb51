"""The page with every abbreviation of the documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from converter.annotation import Abbreviation, Annotation, GlossaryTerm
from converter.collection import Entry
from converter.view.lists import linked, list_page
from converter.view.nodes import Element, Inline, Link, Page, Prose

_BREAK = Element("br")

Annotated = Iterable[tuple[Entry, tuple[Annotation, ...]]]


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
    return list_page(
        "Begrippen",
        "Afkortingen uit de vragen en antwoorden, met wat zij betekenen.",
        Element("dl", rows, {"class": "begrippen"}) if rows else Prose(("Er zijn nog geen begrippen.",)),
    )


def _meaning(long: str, entries: Mapping[str, Entry], term: GlossaryTerm | None) -> tuple[Inline, ...]:
    by = (" (", _source(term.source), ")") if term and term.long == long else ()
    links = (node for _, entry in sorted(entries.items()) for node in (_BREAK, linked(entry)))
    return (long, *by, *links)


def _source(source: str) -> Inline:
    return Link(source, ("bron",)) if source.startswith(("https://", "http://")) else f"bron: {source}"
