"""Write the pages that list what all documents point at: the sources, the abbreviations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from converter.collection import Entry
from converter.collection.cited import Cited, SourceIndex, source_anchor
from converter.model import Abbreviation, Annotation, GlossaryTerm
from converter.writers.escape import escape_attribute, escape_raw
from converter.writers.facts import page_title
from converter.writers.foot import places_of, source_link
from converter.writers.front_matter import write_front_matter

Annotated = Iterable[tuple[Entry, tuple[Annotation, ...]]]

_FOLDER = "../kamervragen"


def write_sources_page(index: SourceIndex) -> str:
    """Return the page with every source and the questions and answers that cite it."""
    ordered = sorted(index.cited.values(), key=lambda cited: (cited.kind == "web", _natural(cited.title)))
    items = "".join(_source_row(cited, index) for cited in ordered)
    return _page(
        "Bronnen",
        "Publicaties en webadressen die in de vragen en antwoorden worden aangehaald.",
        f'<ul class="bronnen">{items}</ul>' if items else "Er zijn nog geen bronnen.",
    )


def _source_row(cited: Cited, index: SourceIndex) -> str:
    words = source_link(cited, index, _FOLDER) + "".join(_citing(cited))
    return f'<li id="{source_anchor(cited.key)}">{words}</li>'


def _natural(title: str) -> list[tuple[bool, int, str]]:
    """Return a key that sorts numbers by their size: nr. 9 before nr. 10."""
    parts = re.split(r"([0-9]+)", title.lower())
    return [(place % 2 == 1, int(part) if place % 2 else 0, part) for place, part in enumerate(parts)]


def _citing(cited: Cited) -> Iterator[str]:
    by_page = groupby(cited.citing, key=lambda citing: citing.entry.address)
    for address, places in by_page:
        page = f"{_FOLDER}/{escape_attribute(address)}/"
        citing = list(places)
        title = escape_raw(page_title(citing[0].entry))
        yield f'<br><a href="{page}">{title}</a>: {places_of(citing, page)}'


def write_terms_page(glossary: Mapping[str, GlossaryTerm], annotated: Annotated) -> str:
    """Return the page with every abbreviation: what it means, by whose word, in which documents."""
    used: dict[tuple[str, str], dict[str, Entry]] = defaultdict(dict)
    for entry, found in annotated:
        for each in found:
            if isinstance(each.target, Abbreviation):
                used[each.target.short, each.target.long][entry.address] = entry
    for short, term in glossary.items():
        used.setdefault((short, term.long), {})
    ordered = sorted(used.items(), key=lambda each: (each[0][0].lower(), each[0]))
    items = "".join(
        f"<div><dt>{escape_raw(short)}</dt><dd>{''.join(_meaning(short, long, entries, glossary))}</dd></div>"
        for (short, long), entries in ordered
    )
    return _page(
        "Begrippen",
        "Afkortingen uit de vragen en antwoorden, met wat zij betekenen.",
        f'<dl class="begrippen">{items}</dl>' if items else "Er zijn nog geen begrippen.",
    )


def _meaning(
    short: str, long: str, entries: Mapping[str, Entry], glossary: Mapping[str, GlossaryTerm]
) -> Iterator[str]:
    yield escape_raw(long)
    term = glossary.get(short)
    if term and term.long == long:
        yield f" ({_source(term.source)})"
    links = (
        f'<a href="{_FOLDER}/{escape_attribute(address)}/">{escape_raw(page_title(entry))}</a>'
        for address, entry in sorted(entries.items())
    )
    yield "".join(f"<br>{link}" for link in links)


def _source(source: str) -> str:
    if source.startswith(("https://", "http://")):
        return f'<a href="{escape_attribute(source)}">bron</a>'
    return f"bron: {escape_raw(source)}"


def _page(title: str, description: str, inside: str) -> str:
    return f"{write_front_matter(title, description)}# {title}\n\n{description}\n\n{inside}\n"
