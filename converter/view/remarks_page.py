"""The page with all remarks of the editors, the newest first."""

from __future__ import annotations

from converter.anchors import remark_anchor
from converter.collection import Entry
from converter.collection.cited import Annotated
from converter.dutch import dutch_date
from converter.view.facts import page_title
from converter.view.nodes import Element, Heading, Inline, Link, Page, Prose
from converter.view.remarks import Remarked, quoted_words, remarks_of, whole_words
from converter.view.small_markdown import blocks_of_markdown
from converter.view.words import REMARKS

_TITLE = "Opmerkingen"
_DESCRIPTION = "Wat de redactie bij de vragen en antwoorden opmerkt, de nieuwste opmerking eerst."
_NONE = (
    "Er zijn nog geen opmerkingen. Wie op de pagina van een document woorden selecteert en op Annoteer "
    "drukt, krijgt de regels om er een te maken."
)
_DATA = Link("../data/annotations.jsonld", ("Alle opmerkingen als gegevens (W3C Web Annotations, JSON-LD)",))


Remarks = tuple[tuple[Entry, Remarked], ...]
"""Remarks with their documents, the newest first."""


def newest_remarks(annotated: Annotated) -> Remarks:
    """Return the remarks on all documents."""
    found = [(entry, each) for entry, annotations in annotated for each in remarks_of(annotations)]
    found.sort(key=lambda row: (row[0].address, row[1][1].number))
    return tuple(sorted(found, key=lambda row: row[1][1].date, reverse=True))


def remarks_page(remarks: Remarks) -> Page:
    """Return the list of the remarks on all documents."""
    rows = tuple(remark_row(entry, each, "../") for entry, each in remarks)
    listed = Element("ul", rows, {"class": "opmerkingen"}) if rows else Prose((_NONE,))
    return Page(
        _TITLE, _DESCRIPTION, (Heading(1, (_TITLE,)), Prose((_DESCRIPTION,)), listed, Prose((_DATA,)))
    )


def remark_row(entry: Entry, remarked: Remarked, root: str) -> Element:
    """Return a remark with what it is on; ``root``: the way to the root of the site."""
    each, remark = remarked
    about = whole_words(entry, remark.at) if remark.at else f"“{quoted_words(entry, each)}”"
    link = Link(
        f"{root}{entry.url}index.md#{remark_anchor(remark.number)}",
        (f"{REMARKS[remark.kind]} bij {about}",),
    )
    by: tuple[Inline, ...] = (f"{page_title(entry)} · {remark.author}, {dutch_date(remark.date)}",)
    return Element("li", (link, Element("span", by), *blocks_of_markdown(remark.text)))
