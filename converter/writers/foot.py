"""Write what stands folded below a document: its sources, its abbreviations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.collection import Entry
from converter.collection.cited import Cited, Citing, SourceIndex, source_anchor, sources_of
from converter.model import Abbreviation, Annotation
from converter.writers.escape import escape_attribute, escape_raw
from converter.writers.headings import heading_words
from converter.writers.pointers import KINDS


def write_sources(entry: Entry, annotations: Iterable[Annotation], index: SourceIndex) -> str:
    """Return the sources of a document, each with its places here and a link to its place in the list of all.

    That link is always there: a page that named the other documents would change with each of them.
    """
    items = "".join(f"<li>{_source(cited, index)}</li>" for cited in sources_of(entry, annotations))
    return _folded("bronnen", "Bronnen in dit document", f"<ul>{items}</ul>") if items else ""


def _source(cited: Cited, index: SourceIndex) -> str:
    everywhere = f'<a href="../../bronnen/#{source_anchor(cited.key)}">alle vindplaatsen</a>'
    return f"{source_link(cited, index, '..')} {places_of(cited.citing, '')} · {everywhere}"


def source_link(cited: Cited, index: SourceIndex, folder: str) -> str:
    """Return the full citation with its kind, linked to our own page first, then to the official one."""
    title = escape_raw(cited.title)
    official = f'<a href="{escape_attribute(cited.url)}">{{}}</a>' if cited.url else "{}"
    own = index.pages.get(cited.key)
    if own:
        page = f'<a href="{folder}/{escape_attribute(own.address)}/">{title}</a>'
        beside = f" ({official.format('officiële publicatie')})" if cited.url else ""
        return f'<span class="soort">{KINDS[cited.kind]}</span> {page}{beside}'
    return f'<span class="soort">{KINDS[cited.kind]}</span> {official.format(title)}'


def places_of(citing: Iterable[Citing], page: str) -> str:
    """Return links to the places that cite, on a page of the site ("" for this page)."""
    links = (_place(each, page) for each in citing)
    return f'<span class="plaatsen">{", ".join(dict.fromkeys(links))}</span>'


def _place(citing: Citing, page: str) -> str:
    anchor = citing.entry.anchors[citing.place]
    if anchor is None:
        return f'<a href="{page or "#document"}">Brief of titel</a>'
    words = escape_raw(heading_words(citing.entry.document.sections[citing.place]))
    return f'<a href="{page}#{anchor.id}">{words}</a>'


def write_abbreviations(annotations: Iterable[Annotation]) -> str:
    """Return the abbreviations that a document uses, with their long forms."""
    long_forms = dict(sorted(_long_forms(annotations)))
    items = "".join(
        f"<div><dt>{escape_raw(short)}</dt><dd>{escape_raw(long)}</dd></div>"
        for short, long in long_forms.items()
    )
    return _folded("afkortingen", "Afkortingen in dit document", f"<dl>{items}</dl>") if items else ""


def _long_forms(annotations: Iterable[Annotation]) -> Iterator[tuple[str, str]]:
    for each in annotations:
        if isinstance(each.target, Abbreviation):
            yield each.target.short, each.target.long


def _folded(name: str, summary: str, inside: str) -> str:
    return f'<details class="added {name}"><summary>{summary}</summary>{inside}</details>'
