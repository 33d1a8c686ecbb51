"""Documents as a table; narrow, the same table is shown as a list of cards, so it says its roles itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from converter.anchors import FOLDER
from converter.collection import Entry
from converter.dutch import joined, short_date
from converter.record.state import state_of
from converter.view.facts import kind_in_words, members_in_words, page_title, state
from converter.view.groups import date_of
from converter.view.nodes import Element, Inline, Link
from converter.view.words import ANSWERED

COLUMNS = ("Onderwerp", "Van", "Aan", "Datum", "Stand")
WHOLE = "geheel"
"""The class of a table that has all rows of its list, which a script may sort and filter."""
_GROUP = {"role": "rowgroup"}
_OPEN = {"unanswered": "open", "delayed": "open uitgesteld"}


def document_table(documents: Sequence[Entry], root: str, *, is_whole: bool) -> Element:
    """Return the documents as rows; ``root``: the way to the root of the site."""
    heads = (Element("th", (words,), {"scope": "col", "role": "columnheader"}) for words in COLUMNS)
    rows = tuple(_row(_cells(entry, f"{root}{FOLDER}/")) for entry in documents)
    parts = (Element("thead", (_row(heads),), _GROUP), Element("tbody", rows, _GROUP))
    name = f"documenten {WHOLE}" if is_whole else "documenten"
    return Element("table", parts, {"class": name, "role": "table"})


def _row(cells: Iterable[Element]) -> Element:
    return Element("tr", tuple(cells), {"role": "row"})


def _cells(entry: Entry, base: str) -> tuple[Element, ...]:
    metadata, known = entry.document.metadata, state_of(entry)
    name = Link(f"{base}{entry.address}/index.md", (page_title(entry),))
    return (
        Element("th", (name,), {"scope": "row", "role": "rowheader"}),
        _cell(members_in_words(metadata.members.value) if metadata.members else ""),
        _cell(joined(metadata.addressees.value) if metadata.addressees else ""),
        _cell(*_day(entry)),
        _cell(state(entry) or kind_in_words(entry).lower(), name=_OPEN.get(known or "", "")),
    )


def _cell(*inside: Inline, name: str = "") -> Element:
    attributes = {"role": "cell"}
    return Element("td", tuple(filter(None, inside)), attributes | ({"class": name} if name else {}))


def _day(entry: Entry) -> tuple[Inline, ...]:
    """Return "beantwoord 20 nov 2024"; nothing of a document without a date."""
    day = date_of(entry)
    if not day:
        return ()
    is_answered = entry.document.metadata.answered is not None
    words = ANSWERED.get(entry.document.kind, "").lower() if is_answered else "ingezonden"
    return (f"{words} ".lstrip(), Element("time", (short_date(day),), {"datetime": day}))
