"""Hold what stands folded below a document to its data: its sources, its abbreviations, its account."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from converter.verify.head import words_of
from converter.verify.opened import Opened
from converter.verify.pointed import kind_in_words
from converter.verify.told import Data

_REASONS = {
    "extractor-message": "Melding van het programma dat de tekst uit Word haalde",
    "print-header": "Kop van de gedrukte uitgave",
    "serial-number": "Volgnummer in die kop",
    "print-footer": "Voet van een gedrukte bladzijde",
    "page-number": "Bladzijdenummer",
    "template-footer": "Ongebruikte voet van het briefsjabloon",
    "return-address": "Retouradres",
    "telephone-number": "Telefoonnummer in het briefhoofd",
    "running-text": "Kop- of voettekst van het Word-bestand",
}
_NOTHING_LOST = "0 tekens verloren ten opzichte van {} (niet de officiële publicatie)."
_ABSOLUTE = re.compile(r"https?://|mailto:", re.IGNORECASE)
_WEB = re.compile(r"(?:https?://)(?:www\.)?", re.IGNORECASE)


def check_below(page: Opened, data: Data, text: str) -> Iterator[str]:
    """Yield what stands below a page otherwise than its data say; ``text`` is the source's."""
    yield from _sources(page, data)
    yield from _abbreviations(page, data)
    account = page.first("details.verantwoording")
    if account is None:
        yield "the page has no account"
    else:
        yield from _account(account, data, " ".join(text.split()))


def _abbreviations(page: Opened, data: Data) -> Iterator[str]:
    """Yield what is wrong with the list of abbreviations: it has those that are explained in the words.

    One that stands in a link alone is explained nowhere.
    """
    rows = [
        (words_of(row.css_first("dt")), words_of(row.css_first("dd")))
        for row in page.tree.css("details.afkortingen dl > div")
    ]
    titles = {
        " ".join((node.attributes.get("title") or "").split()) for node in page.tree.css("article abbr")
    }
    terms = {" ".join(short.split()): " ".join(long.split()) for short, long in data["abbreviations"].items()}
    if rows != [(short, long) for short, long in sorted(terms.items()) if long in titles]:
        yield "the list of abbreviations is another"
    pointers = (each["text"] for key in ("references", "citations", "addresses") for each in data[key])
    linked = " ".join(pointers)
    yield from (
        f"{short} is not explained" for short in terms if terms[short] not in titles and short not in linked
    )


def _sources(page: Opened, data: Data) -> Iterator[str]:
    """Yield each source that is not listed with its address and places, is none, or stands there twice."""
    rows = {row.key: row for row in map(_row, page.tree.css("details.bronnen > ul > li"))}
    if len(rows) != len(page.tree.css("details.bronnen > ul > *")):
        yield "a source is listed twice"
    webs = {each["url"] for each in data["addresses"]}
    beside = {place for each in data["addresses"] for place in _places(each)}
    cited: dict[str, list[Data]] = defaultdict(list)
    for each in data["citations"]:
        cited[each["key"]].append(each)
    for key, found in cited.items():
        places = {place for each in found for place in _places(each)}
        row = rows.get(key)
        if row is None or row.name not in {_name(each) for each in found}:
            yield f"the source {key} is not listed, or as another"
        elif not places <= row.places <= places | beside:
            yield f"the places of the source {key} are others"
    for key in rows.keys() - cited.keys():
        if not rows[key].name[1] or rows[key].name[1] not in webs or not rows[key].places <= beside:
            yield f"the source “{rows[key].name[0]}” is none of the document"
    yield from (f"the source {url} is not listed" for url in sorted(webs) if not _is_listed(url, rows))


@dataclass(frozen=True, slots=True)
class _Row:
    """A source as listed: its key, its kind and title with its official address, the places that cite it."""

    key: str
    name: tuple[str, str]
    places: frozenset[str]


def _row(node: LexborNode) -> _Row:
    within = node.css_first(".plaatsen")
    places = [link.attributes.get("href") or "" for link in within.css("a")] if within else []
    links = [link.attributes.get("href") or "" for link in node.css("a")]
    official = [url for url in links if _ABSOLUTE.match(url)]
    name, _, _ = words_of(node).rpartition(f" {words_of(within)} ·")
    key = links[-1].partition("#bron-")[2] if links else ""
    name = name.removesuffix(" (officiële publicatie)")
    return _Row(key, (name, official[0] if official else ""), frozenset(places))


def _name(each: Data) -> tuple[str, str]:
    return " ".join(f"{kind_in_words(each['kind'])} {each['title']}".split()), each["url"] or ""


def _places(each: Data) -> set[str]:
    return {f"#{id_}" for id_ in each["in"]} or {"#document"}


def _is_listed(url: str, rows: Mapping[str, _Row]) -> bool:
    """Return whether a web address has its row, or is that of a publication which has one."""
    shown = _WEB.sub("", url, count=1).rstrip("/").casefold()
    return any(
        shown == _WEB.sub("", row.name[1], count=1).rstrip("/").casefold()
        or (key and key.casefold() in shown)
        for key, row in rows.items()
    )


def _account(account: LexborNode, data: Data, text: str) -> Iterator[str]:
    paragraphs = [words_of(node) for node in account.css("p")]
    source = data["source"]
    if paragraphs[:1] != [f"Bron: {source['name']}, SHA-256 {source['sha256']}."]:
        yield "the account names another file"
    measures = [_NOTHING_LOST.format(words) for words in ("dit bestand", "de gelezen tekst")]
    if len(paragraphs) < 2 or paragraphs[1] not in measures:  # noqa: PLR2004 - the second paragraph
        yield "the account does not say what is lost"
    links = [node.attributes.get("href") for node in account.css("a")]
    if links != ["document.json"] or paragraphs[-1] != "Deze pagina als gegevens (JSON)":
        yield "the account does not lead to the data"
    yield from _left_out(account, data)
    for quote in account.css("q"):
        words = words_of(quote).removeprefix("… ")
        if words not in text:
            yield f"“{words}” of the account is not in the source"


def _left_out(account: LexborNode, data: Data) -> Iterator[str]:
    rows = [words_of(node) for node in account.css("li")]
    texts: dict[str, list[str]] = defaultdict(list)
    for item in data["left_out"]:
        if words := " ".join(item["text"].split()):
            texts[item["reason"]].append(words)
    for reason, printed in texts.items():
        if f"{_REASONS.get(reason)}: {'; '.join(printed)}" not in rows:
            yield f"the account does not say what was left out as {reason}"
    starts = tuple(f"{words}: " for words in _REASONS.values())
    if sum(row.startswith(starts) for row in rows) != len(texts):
        yield "the account says that more was left out"
