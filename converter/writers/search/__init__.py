"""The search index and its page: files of docs/ like every other, read by ``theme/scripts/zoekmachine.js``.

Documents are numbered from the newest to the oldest, by address on one day. ``register.json`` says how
many there are, how many of each day (``days``), and where each table begins a shard (``tables.py``). Tables:
``woorden``, ``plaatsen`` (``vocabulary.py``), ``binnenin``, ``spelling`` (``word_tables.py``),
``documenten``, ``nummers``, ``keuzes`` (``record_tables.py``). Same documents, same bytes, in whatever order
they come.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from converter.collection import Entry
from converter.record.rows import Record
from converter.view.groups import date_of
from converter.view.search_page import search_page
from converter.writers.markdown import write_page
from converter.writers.search.numbers import SIGNS
from converter.writers.search.record_tables import document_row, record_tables
from converter.writers.search.tables import Json, write_tables
from converter.writers.search.units import paragraphs_of, units_of, without
from converter.writers.search.vocabulary import Vocabulary, add_document
from converter.writers.search.word_tables import word_tables

FOLDER = "zoeken/"


def write_search(published: Iterable[tuple[Entry, Record]]) -> dict[str, str]:
    """Return the files below ``zoeken/`` by path: the page and its index."""
    by_address = sorted(published, key=lambda each: each[1].url)
    documents = sorted(by_address, key=lambda each: date_of(each[0]), reverse=True)
    vocabulary: Vocabulary = {}
    rows: list[Json] = []
    said = {record.case.address: paragraphs_of(entry, record) for entry, record in documents if entry.is_main}
    for number, (entry, record) in enumerate(documents):
        units = units_of(entry, record)
        elsewhere = frozenset() if entry.is_main else said.get(record.case.address, frozenset())
        add_document(vocabulary, number, without(units, elsewhere))
        rows.append(document_row(entry, record, units))
    days = groupby(date_of(entry) for entry, _ in documents)
    facts: dict[str, Json] = {
        "documents": len(documents),
        "days": b"".join(SIGNS[len(list(same))] for _, same in days).decode("ascii"),
    }
    tables = (*word_tables(vocabulary), *record_tables(documents, rows))
    return {f"{FOLDER}index.md": write_page(search_page()), **write_tables(tables, facts, FOLDER)}
