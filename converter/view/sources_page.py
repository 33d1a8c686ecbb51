"""The page with every source that the documents cite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from converter.anchors import FOLDER
from converter.collection.cited import Cited, SourceIndex, source_anchor
from converter.view.foot import places_of, source_link
from converter.view.lists import linked, list_page
from converter.view.nodes import Element, Inline, Page, Prose

_BREAK = Element("br")


def sources_page(index: SourceIndex) -> Page:
    """Return the page with every source and the questions and answers that cite it."""
    ordered = sorted(index.cited.values(), key=lambda cited: (cited.kind == "web", _natural(cited.title)))
    rows = tuple(_source_row(cited, index) for cited in ordered)
    return list_page(
        "Bronnen",
        "Publicaties en webadressen die in de vragen en antwoorden worden aangehaald.",
        Element("ul", rows, {"class": "bronnen"}) if rows else Prose(("Er zijn nog geen bronnen.",)),
    )


def _source_row(cited: Cited, index: SourceIndex) -> Element:
    words = (*source_link(cited, index, f"../{FOLDER}/"), *_citing(cited))
    return Element("li", words, {"id": source_anchor(cited.key)})


def _natural(title: str) -> list[tuple[bool, int, str]]:
    """Return a key that sorts numbers by their size: nr. 9 before nr. 10."""
    parts = re.split(r"([0-9]+)", title.lower())
    return [(place % 2 == 1, int(part) if place % 2 else 0, part) for place, part in enumerate(parts)]


def _citing(cited: Cited) -> Iterator[Inline]:
    for _, places in groupby(cited.citing, key=lambda citing: citing.entry.address):
        citing = list(places)
        page = linked(citing[0].entry)
        yield from (_BREAK, page, ": ", places_of(citing, page.url))
