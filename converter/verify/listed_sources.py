"""What the pages of sources must have: the most cited of each kind, and all where their keys say."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from converter.verify.cited import KINDS, Source, anchor_of, collection_of, place_of, shelf_of, sources_of
from converter.verify.told import Data
from converter.verify.used import Newest, Row, Wanted, grouped, in_documents

SOURCES = "bronnen/"
_MOST = 10
_PLURALS = KINDS | {
    "kamerstuk": "Kamerstukken",
    "eerste-kamer": "Kamerstukken van de Eerste Kamer",
    "aanhangsel": "Antwoorden op Kamervragen",
    "kamerdocument": "Documenten van de Tweede Kamer",
    "ecli": "Rechterlijke uitspraken",
    "wetsartikel": "Wetsartikelen",
    "web": "Webadressen",
}
_ABOUT = Row("Publicaties en webadressen die in de vragen en antwoorden worden aangehaald.")
_SHELVES = {
    "dossier": (
        "Kamerstukken per dossier",
        "Kamerstukken van dit dossier die in vragen en antwoorden worden aangehaald.",
    ),
    "law": ("Artikelen per wet", "Artikelen van deze wet die in vragen en antwoorden worden aangehaald."),
    "part": (
        "Andere bronnen, op vaste bladzijden",
        f"{_ABOUT.words} Elke bron houdt haar bladzijde.",
    ),
}


def pages_of_sources(pages: Mapping[str, Data], newest: Newest) -> Wanted:
    """Return the rows of each page of sources; ``pages``: the data of all documents by URL, in order."""
    sources, own = sources_of(pages.values()), collection_of(pages).own
    kinds = tuple(KINDS)

    def order(key: str) -> tuple[object, ...]:
        source = sources[key]
        return kinds.index(source.kind), -len(source.places), _natural(source.title), key

    ordered = sorted(sources, key=order)
    shelves: dict[str, list[str]] = defaultdict(list)
    for key in ordered:
        shelves[shelf_of(key)].append(key)
    wanted: Wanted = {SOURCES: [Row("Bronnen"), _ABOUT, *_first_page(ordered, sources, shelves)]}
    for shelf, keys in shelves.items():
        rows = [Row(_called(shelf, sources[keys[0]])), Row(_SHELVES[_form_of(shelf)][1])]
        for kind, key in _with_kinds(keys, sources):
            source, folder = sources[key], f"{SOURCES}{shelf}/{_name(key)}/"
            rows += kind
            rows.append(newest.counted(_titled(key, source, own.get(key)), source.places, folder))
            wanted |= newest.pages(source.title, source.places, folder)
        wanted[f"{SOURCES}{shelf}/"] = [*rows, Row("Alle bronnen", (f"/{SOURCES}",))]
    return wanted


def _titled(key: str, source: Source, own: str | None) -> Row:
    official = (source.url,) if source.url else ()
    if own is None:
        return Row(source.title, official, anchor_of(key))
    beside = " (officiële publicatie)" if official else ""
    return Row(f"{source.title}{beside}", (f"/{own}", *official), anchor_of(key))


def _with_kinds(keys: Iterable[str], sources: Mapping[str, Source]) -> Iterator[tuple[list[Row], str]]:
    """Yield keys, each with the heading above it, where it is the first of its kind."""
    last = ""
    for key in keys:
        kind = sources[key].kind
        yield [Row(_PLURALS[kind])] if kind != last else [], key
        last = kind


def _first_page(
    ordered: list[str], sources: Mapping[str, Source], shelves: Mapping[str, list[str]]
) -> Iterator[Row]:
    counts = Counter(source.kind for source in sources.values())
    seen: Counter[str] = Counter()
    for heading, key in _with_kinds(ordered, sources):
        source = sources[key]
        yield from heading
        if heading and counts[source.kind] > _MOST:
            yield Row(f"De {_MOST} meest aangehaalde van {grouped(counts[source.kind])}.")
        seen[source.kind] += 1
        if seen[source.kind] <= _MOST:
            yield Row(f"{source.title} {in_documents(len(source.places))}", (place_of(key),))
    yield from [Row("Alle bronnen")] if ordered else [Row("Er zijn nog geen bronnen.")]
    for form, (title, _) in _SHELVES.items():
        found = sorted(shelf for shelf in shelves if _form_of(shelf) == form)
        if found:
            yield Row(f"{title} ({grouped(len(found))})")
        for shelf in found:
            name = _called(shelf, sources[shelves[shelf][0]]).removeprefix("Dossier ")
            words = name.removeprefix("Bronnen, ").removesuffix(" van 256")
            yield Row(f"{words} ({grouped(len(shelves[shelf]))})", (f"/{SOURCES}{shelf}/",))


def _form_of(shelf: str) -> str:
    return "dossier" if shelf.startswith("kst-") else "part" if re.fullmatch("[0-9a-f]{2}", shelf) else "law"


def _called(shelf: str, first: Source) -> str:
    if (form := _form_of(shelf)) == "dossier":
        head, *rest = shelf.upper().removeprefix("KST-").split("-")
        return f"Dossier {head}" + "".join(f" {each}" if each.isalpha() else f"-{each}" for each in rest)
    return (
        f"Bronnen, deel {int(shelf, 16) + 1} van 256" if form == "part" else first.title.split(", artikel")[0]
    )


def _name(key: str) -> str:
    return re.sub("^bron-+", "", anchor_of(key)).lower().replace(":", "-")


def _natural(words: str) -> list[tuple[bool, int, str]]:
    found = re.findall(r"[0-9]+|[^0-9]+", words.lower())
    return [(each.isdigit(), int(each) if each.isdigit() else 0, each) for each in found]
