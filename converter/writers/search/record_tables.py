"""The tables of what is known of documents: how a hit is shown, their numbers, the values of filters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from converter.collection import Entry
from converter.dutch import joined
from converter.institution import ministry_of
from converter.model import Annotation, Citation
from converter.view.facts import members_in_words, page_title, state
from converter.view.words import KINDS
from converter.writers.search.numbers import encoded_steps
from converter.writers.search.tables import Json, Row, Table
from converter.writers.search.units import Unit
from converter.writers.search.words import number_form

Annotated = tuple[Entry, tuple[Annotation, ...]]


def date_of(entry: Entry) -> str:
    """Return the day by which a document is sorted: answered, else submitted, else ""."""
    value = entry.document.metadata.answered or entry.document.metadata.submitted
    return value.value if value else ""


def document_row(entry: Entry, units: Sequence[Unit]) -> Json:
    """Return what a hit shows: address, title, who and whom, day, state, each unit's anchor and label."""
    metadata = entry.document.metadata
    asked = members_in_words(metadata.members.value) if metadata.members else ""
    whom = joined(metadata.addressees.value) if metadata.addressees else ""
    who = " aan ".join(filter(None, (asked, whom)))
    shown: list[Json] = [text for unit in units[:-1] for text in (unit.anchor, unit.label)]
    known = state(entry) if units[:-1] else KINDS[entry.document.kind].lower()
    return [entry.address, page_title(entry), who, date_of(entry), known, shown]


def record_tables(documents: Sequence[Annotated], rows: Sequence[Json]) -> tuple[Table, ...]:
    """Return the tables of documents given in the order of their numbers.

    ``documenten``: by number. ``nummers``: who bears a number, who cites it. ``keuzes``: below "member Dral"
    the documents of that value of a filter.
    """
    entries = [entry for entry, _ in documents]
    return (
        Table("documenten", ((f"{number:06}", row) for number, row in enumerate(rows)), size=8_000),
        Table("nummers", _numbers(documents)),
        Table("keuzes", _choices(entries)),
    )


def _numbers(documents: Sequence[Annotated]) -> Iterator[Row]:
    bears: dict[str, dict[int, None]] = defaultdict(dict)
    cites: dict[str, dict[int, None]] = defaultdict(dict)
    for number, (entry, found) in enumerate(documents):
        for form in map(number_form, _own_numbers(entry)):
            bears[form][number] = None
        for each in found:
            if isinstance(each.target, Citation):
                printed = entry.source.text[each.span.start : each.span.end]
                cites[number_form(each.target.key)][number] = None
                cites[number_form(printed)][number] = None
    for form in sorted({*bears, *cites} - {""}):
        yield form, [encoded_steps(bears.get(form, ())), encoded_steps(cites.get(form, ()))]


def _own_numbers(entry: Entry) -> Iterator[str]:
    """Yield the numbers that a document bears, repaired and as printed, as people write them."""
    metadata = entry.document.metadata
    for value in (metadata.zaaknummer, metadata.aanhangsel, metadata.kenmerk):
        if value:
            yield value.value
            yield entry.source.text[value.span.start : value.span.end]
    if metadata.aanhangsel:
        last = metadata.aanhangsel.value.rsplit("-", 1)[1]
        yield from (f"aanhangsel-{last}", f"ah-{last}")
    if metadata.zaaknummer:
        yield f"kv-tk-{metadata.zaaknummer.value}"


def _choices(entries: Sequence[Entry]) -> Iterator[Row]:
    found: dict[str, dict[int, None]] = defaultdict(dict)
    for number, entry in enumerate(entries):
        for name, value in _values(entry):
            found[f"{name} {value}"][number] = None
    for key in sorted(found):
        yield key, encoded_steps(found[key])


def _values(entry: Entry) -> Iterator[tuple[str, str]]:
    metadata = entry.document.metadata
    for member in metadata.members.value if metadata.members else ():
        yield "member", member.name
        if member.party:
            yield "party", member.party
    for addressee in metadata.addressees.value if metadata.addressees else ():
        if ministry := ministry_of(addressee):
            yield "ministry", ministry
    if date := date_of(entry):
        yield "year", date[:4]
    yield "kind", entry.document.kind
