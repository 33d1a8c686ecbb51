"""The tables of what is known of documents: how a hit is shown, their numbers, the values of filters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from converter.collection import Entry
from converter.collection.cited import shelf_of
from converter.dutch import joined
from converter.record.rows import Record
from converter.view.facts import kind_in_words, members_in_words, page_title, state
from converter.view.groups import FILTERS, date_of, groups_of, shown_names
from converter.view.words import UNDATED
from converter.writers.search.numbers import encoded_steps
from converter.writers.search.tables import Json, Row, Table
from converter.writers.search.units import Unit
from converter.writers.search.words import number_form

_DOSSIER = re.compile(r"kst-\d{5}")
_NUMBERS = ("zaaknummer", "aanhangsel", "kenmerk")


def document_row(entry: Entry, record: Record, units: Sequence[Unit]) -> Json:
    """Return what a hit shows: address, title, who and whom, day, state, each unit's anchor and label."""
    facts = record.facts
    asked, whom = members_in_words(facts.members or ()), joined(facts.addressees or ())
    who = " aan ".join(filter(None, (asked, whom)))
    shown: list[Json] = [text for unit in units[:-1] for text in (unit.anchor, unit.label)]
    known = state(entry) or kind_in_words(entry).lower()
    return [entry.address, page_title(entry), who, date_of(entry), known, shown]


def record_tables(documents: Sequence[tuple[Entry, Record]], rows: Sequence[Json]) -> tuple[Table, ...]:
    """Return the tables of documents given in the order of their numbers.

    ``documenten``: by number. ``nummers``: who bears a number, who cites it; for a dossier also the pages of
    its sources, "kst-36410-viii kst-36410-xvi". ``keuzes``: below "member Dral (VVD)" the documents of that
    value of a filter.
    """
    return (
        Table("documenten", ((f"{number:06}", row) for number, row in enumerate(rows)), size=8_000),
        Table("nummers", _numbers([record for _, record in documents])),
        Table("keuzes", _choices(documents)),
    )


def _numbers(records: Sequence[Record]) -> Iterator[Row]:
    bears: dict[str, dict[int, None]] = defaultdict(dict)
    cites: dict[str, dict[int, None]] = defaultdict(dict)
    shelves: dict[str, set[str]] = defaultdict(set)
    main = {record.url: set(map(number_form, _own_numbers(record))) for record in records}
    for number, record in enumerate(records):
        first = record.case.papers[0].url
        of_the_case = main.get(first, set()) if first != record.url else set()
        for form in main[record.url] - of_the_case:
            bears[form][number] = None
        for each in record.citations:
            cites[number_form(each.target.key)][number] = None
            cites[number_form(each.text)][number] = None
            for dossier, shelf in _dossiers(each.target.key):
                cites[dossier][number] = None
                shelves[dossier].add(shelf)
    for form in sorted({*bears, *cites} - {""}):
        who: list[Json] = [encoded_steps(bears.get(form, ())), encoded_steps(cites.get(form, ()))]
        yield form, [*who, " ".join(sorted(shelves[form]))] if form in shelves else who


def _dossiers(key: str) -> Iterator[tuple[str, str]]:
    """Yield the dossier of a paper and the one that this is a part of, each with the page of the paper."""
    shelf = shelf_of(key)
    if dossier := _DOSSIER.match(shelf):
        yield from ((name, shelf) for name in {shelf, dossier[0]})


def _own_numbers(record: Record) -> Iterator[str]:
    """Yield the numbers that a document bears, repaired and as printed, as people write them."""
    facts = record.facts
    yield from filter(None, (facts.zaaknummer, facts.aanhangsel, facts.kenmerk))
    yield from (record.origins[name].printed for name in _NUMBERS if name in record.origins)
    if facts.aanhangsel:
        last = facts.aanhangsel.rsplit("-", 1)[1]
        yield from (f"aanhangsel-{last}", f"ah-{last}")
    if facts.zaaknummer:
        yield f"kv-tk-{facts.zaaknummer}"


def _choices(documents: Sequence[tuple[Entry, Record]]) -> Iterator[Row]:
    shown = shown_names(entry for entry, _ in documents)
    found: dict[str, dict[int, None]] = defaultdict(dict)
    for number, (entry, record) in enumerate(documents):
        for named in (shown[each.url] for each in groups_of(entry) if each.kind in FILTERS):
            if named.name != UNDATED:
                found[f"{named.kind} {named.name}"][number] = None
        found[f"kind {record.kind}"][number] = None
    for key in sorted(found):
        yield key, encoded_steps(found[key])
