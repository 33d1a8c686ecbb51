"""Write what stands folded below a document: its sources, its abbreviations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from converter.collection import Entry
from converter.model import Abbreviation, Address, Annotation, Citation
from converter.sources import Cited, Citing, SourceIndex, key_of
from converter.writers.escape import escape_attribute, escape_raw
from converter.writers.facts import page_title
from converter.writers.headings import heading_words
from converter.writers.pointers import KINDS

_MOST = 5  # other documents that are named; the page of sources has them all


def write_sources(entry: Entry, annotations: Iterable[Annotation], index: SourceIndex) -> str:
    """Return the sources of a document, each with its places here and the other documents that cite it."""
    targets = (each.target for each in annotations if isinstance(each.target, Citation | Address))
    keys = dict.fromkeys(key_of(target) for target in targets)
    found = (index.cited[key] for key in keys if key in index.cited)
    items = "".join(f"<li>{_source(cited, entry, index)}</li>" for cited in found)
    return _folded("bronnen", "Bronnen in dit document", f"<ul>{items}</ul>") if items else ""


def _source(cited: Cited, entry: Entry, index: SourceIndex) -> str:
    here = [citing for citing in cited.citing if citing.entry is entry]
    others = {citing.entry.address: citing.entry for citing in cited.citing if citing.entry is not entry}
    words = f"{source_link(cited, index, '..')} {places_of(here, '')}"
    if others:
        links = ", ".join(_page(other) for other in islice(others.values(), _MOST))
        more = len(others) - _MOST
        words += f"<br>Ook aangehaald in {links}"
        words += f' en <a href="../../bronnen/">{more} andere</a>' if more > 0 else ""
    return words


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


def _page(entry: Entry) -> str:
    return f'<a href="../{escape_attribute(entry.address)}/">{escape_raw(page_title(entry))}</a>'


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
