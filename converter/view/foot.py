"""What stands below a document: its official publication, and folded its sources and its abbreviations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.anchors import DOCUMENT
from converter.annotation import Abbreviation, Annotation
from converter.collection import Entry
from converter.collection.cited import Cited, Citing, SourceIndex, shelf_of, source_anchor, sources_of
from converter.dutch import capitalized
from converter.publications.own_numbers import answers_publication, case_address
from converter.view.headings import heading_words
from converter.view.nodes import Element, Fold, Inline, Items, Link
from converter.view.words import PUBLICATIONS


def official(entry: Entry) -> Iterator[Element]:
    """Yield where the official publication of a document is, as far as its numbers tell."""
    inside: list[Inline] = []
    for of, words, url in _publications(entry):
        if url:
            inside += (", van " if inside else "Officiële publicatie van ", f"{of}: ", Link(url, (words,)))
    if inside:
        yield Element("div", (Element("p", tuple(inside)),), {"class": "added officieel"})


def _publications(entry: Entry) -> Iterator[tuple[str, str, str | None]]:
    """Yield of what each is, how it is called, and its address."""
    metadata, institution = entry.document.metadata, entry.source.institution
    if metadata.aanhangsel:
        of = "het antwoord" if entry.document.kind == "answers" else "dit stuk"
        published = answers_publication(metadata.aanhangsel.value)
        yield of, published.title, published.url
    if metadata.zaaknummer:
        number = metadata.zaaknummer.value
        called = f"{capitalized(institution.papers[0])} {number}"
        yield "de vragen", called, case_address(number, institution)


def sources(entry: Entry, annotations: Iterable[Annotation], index: SourceIndex) -> Iterator[Fold]:
    """Yield the sources of a document, each with its places here and a link to its place in the list of all.

    That link is always there: a page that named the other documents would change with each of them.
    """
    items = tuple(_source(cited, index, entry.folder) for cited in sources_of(entry, annotations))
    if items:
        yield Fold("bronnen", f"Bronnen in dit document ({len(items)})", (Items(items),), is_ours=True)


def _source(cited: Cited, index: SourceIndex, folder: str) -> tuple[Inline, ...]:
    shelf, anchor = shelf_of(cited.key), source_anchor(cited.key)
    everywhere = Link(
        f"{folder}../bronnen/{shelf}/index.md#{anchor}", ("alle vindplaatsen",), {"class": "overal"}
    )
    here = places_of(cited.citing, "").inside
    title = title_link(cited, index, folder)
    return (f"{PUBLICATIONS[cited.kind]}: ", *title, " (", *here, ") ", everywhere)


def title_link(cited: Cited, index: SourceIndex, folder: str) -> tuple[Inline, ...]:
    """Return the full citation, linked to our own page first, then to the official one.

    ``folder``: the way to the folder of all pages, "../".
    """
    own = index.pages.get(cited.key)
    if own is None:
        return (_official(cited, cited.title),)
    beside = (" (", _official(cited, "officiële publicatie"), ")") if cited.url else ()
    return (Link(f"{folder}{own.address}/index.md", (cited.title,)), *beside)


def _official(cited: Cited, words: str) -> Inline:
    return Link(cited.url, (words,)) if cited.url else words


def places_of(citing: Iterable[Citing], page: str) -> Element:
    """Return links to the places that cite, on a page of the site ("" for this page)."""
    links = {link.url: link for link in (_place(each, page) for each in citing)}
    inside = (node for link in links.values() for node in (", ", link))
    return Element("span", tuple(inside)[1:], {"class": "plaatsen"})


def _place(citing: Citing, page: str) -> Link:
    anchor = citing.entry.anchors[citing.place]
    if anchor is None:
        return Link(page or f"#{DOCUMENT}", ("Brief of titel",))
    return Link(f"{page}#{anchor.id}", (heading_words(citing.entry.document.sections[citing.place], anchor),))


def abbreviations(annotations: Iterable[Annotation]) -> Iterator[Fold]:
    """Yield the abbreviations that a document uses, with their long forms."""
    used = (each.target for each in annotations if isinstance(each.target, Abbreviation))
    terms = dict(sorted((target.short, target.long) for target in used))
    if terms:
        rows = Items(tuple((f"{short}: {long}",) for short, long in terms.items()))
        yield Fold("afkortingen", f"Afkortingen in dit document ({len(terms)})", (rows,), is_ours=True)
