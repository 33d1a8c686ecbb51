"""What the pages of abbreviations must have: all, by letter where they are many."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import groupby

from converter.annotation import GlossaryTerm
from converter.verify.told import Data, spaced
from converter.verify.used import Newest, Row, Uses, Wanted, grouped, in_documents

TERMS = "begrippen/"
_MOST, _ON_ONE_PAGE = 20, 150
_ABOUT = Row("Afkortingen uit de vragen en antwoorden, met wat zij betekenen.")
Key = tuple[str, str]
"""An abbreviation and what it means."""


def pages_of_terms(pages: Mapping[str, Data], terms: Mapping[str, GlossaryTerm], newest: Newest) -> Wanted:
    """Return the rows of each page of abbreviations; ``terms``: what a glossary says of them."""
    uses: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(dict)
    for url, data in pages.items():
        for key in data["abbreviations"].items():
            uses[key][url] = set()
    said = {(short, term.long): term.source for short, term in terms.items()}
    ordered = sorted({*uses, *said}, key=lambda key: (_letter(key), key[0].lower(), key))
    letters = {letter: list(found) for letter, found in groupby(ordered, key=_letter)}
    start = [Row("Begrippen"), _ABOUT]
    wanted: Wanted = {TERMS: [*start, *_first_terms(letters, uses)]}
    rows = {key: _meaning(key, said.get(key, "")) for key in ordered}
    for key, places in uses.items():
        folder = f"{TERMS}{_letter(key)}/{_hash(key)}/"
        rows[key] = newest.counted(rows[key], places, folder)
        wanted |= newest.pages(f"{key[0]}: {key[1]}", places, folder)
    if len(ordered) <= _ON_ONE_PAGE:
        return wanted | {TERMS: [*start, *(rows.values() if rows else [Row("Er zijn nog geen begrippen.")])]}
    for letter, found in letters.items():
        listed = (rows[key] for key in found)
        name, back = Row(f"Begrippen: {_letter_name(letter)}"), Row("Alle begrippen", (f"/{TERMS}",))
        wanted[f"{TERMS}{letter}/"] = [name, _ABOUT, *listed, back]
    return wanted


def _first_terms(letters: Mapping[str, list[Key]], uses: Mapping[Key, Uses]) -> Iterator[Row]:
    for letter, found in letters.items():
        yield Row(f"{_letter_name(letter)} ({grouped(len(found))})", (f"/{TERMS}{letter}/",))
    used = sorted(
        (key for found in letters.values() for key in found if key in uses), key=lambda key: -len(uses[key])
    )
    if used:
        yield Row("Het meest gebruikt")
    for key in used[:_MOST]:
        words = f"{key[0]}{key[1]} {in_documents(len(uses[key]))}"
        yield Row(spaced(words), (f"/{TERMS}{_letter(key)}/#begrip-{_hash(key)}",))


def _meaning(key: Key, source: str) -> Row:
    is_url = source.startswith(("https://", "http://"))
    by = "bron" if is_url else f"bron: {source}" if source else "volgens de documenten"
    return Row(spaced(f"{key[0]}{key[1]} ({by})"), (source,) if is_url else (), f"begrip-{_hash(key)}")


def _letter(key: Key) -> str:
    return key[0][0].lower() if re.match("[A-Za-z]", key[0]) else "0"


def _letter_name(letter: str) -> str:
    return letter.upper() if letter != "0" else "cijfers en andere tekens"


def _hash(key: Key) -> str:
    return sha256("\n".join(key).encode()).hexdigest()[:12]
