"""Hold what search shows of documents to their data: each hit, each number, each value of a filter."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from converter.verify.grouped import Key, Pages, keys_of, names_of
from converter.verify.replies import PAPERS, date_of
from converter.verify.told import (
    Data,
    is_name,
    kind_of,
    listed,
    members_of,
    spaced,
    state_in_words,
)

_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_TEXTS = ("questions", "answers", "other_texts", "footnotes")
_WORD = re.compile(r"(?<!\S)[a-z]{3,20}(?=[\s.,])")  # one that is found as it is written
_FILTERS = {"leden": "member", "partijen": "party", "ministeries": "ministry", "jaren": "year"}
_PAPER = re.compile(r"(?P<shelf>(?P<dossier>kst-[0-9]{5})(?:-[a-z0-9]+)*)-[a-z0-9]+")
_MORE = 32  # a sign from here on says that another follows


def check_hits(site: Path, pages: Pages) -> Iterator[tuple[str, str]]:
    """Yield the file and what is wrong in it; ``pages``: the data of all documents by URL."""
    urls = sorted(sorted(pages), key=lambda url: date_of(pages[url]), reverse=True)
    hits = _rows(site / "zoeken/documenten")
    if [f"kamervragen/{value[0]}/" for _, value in hits] != urls:
        yield "zoeken/documenten", "the documents are others, or in another order"
        return
    for url, (_, hit) in zip(urls, hits, strict=True):
        yield from (("zoeken/documenten", f"{url}: {what}") for what in _hit(hit, pages[url]))
    wanted: dict[str, set[int]] = defaultdict(set)
    shown = names_of(pages)
    for place, url in enumerate(urls):
        for key in (*_keys(pages[url]), *_choices(pages[url], shown)):
            wanted[key].add(place)
    known = {key.partition(" ")[0] for key, _ in _rows(site / "zoeken/woorden")}
    texts = (item["text"] for data in pages.values() for key in _TEXTS for item in data[key])
    for word in sorted({word for text in texts for word in _WORD.findall(text)} - known):
        yield "zoeken/woorden", f"nobody finds “{word}”"
    found = dict(_rows(site / "zoeken/keuzes") + _rows(site / "zoeken/nummers"))
    for key, places in wanted.items():
        value = found.get(key, "")
        if not places <= set(_decoded(value if isinstance(value, str) else value[0])):
            yield "zoeken/keuzes", f"{key} does not lead to each of its documents"
    yield from _cited(site, dict(_rows(site / "zoeken/nummers")), [pages[url] for url in urls])


def _cited(
    site: Path, numbers: Mapping[str, list[object]], documents: list[Data]
) -> Iterator[tuple[str, str]]:
    """Yield papers and dossiers that do not lead to all that cite them, or to the page of their sources."""
    citing: dict[str, set[int]] = defaultdict(set)
    for place, data in enumerate(documents):
        for paper in (_PAPER.fullmatch(each["key"].lower()) for each in data["citations"]):
            for key in {paper[0], paper["shelf"], paper["dossier"]} if paper else ():
                citing[key].add(place)
    for key, places in citing.items():
        _, found, *shelves = numbers.get(key, ["", ""])
        pages = [site / "bronnen" / name for name in " ".join(map(str, shelves)).split()]
        if not all(map(Path.is_dir, pages)) or not places <= set(_decoded(found)):
            yield "zoeken/nummers", f"{key} does not lead to all that cite it, or to no page"


def _rows(folder: Path) -> list[tuple[str, list[object]]]:
    shards = sorted(folder.glob("*.json"), key=lambda path: int(path.stem))
    rows = [each for path in shards for each in json.loads(path.read_text("utf-8"))["rows"]]
    return list(zip(rows[::2], rows[1::2], strict=True))


def _hit(hit: list[object], data: Data) -> Iterator[str]:
    """Yield what a hit shows otherwise than the data: name, who and whom, day, state, parts."""
    _, name, who, day, state, shown = hit
    whom = " aan ".join(filter(None, (members_of(data), listed(data["addressees"] or ()))))
    if not is_name(spaced(name), data) or who != whom or day != date_of(data):
        yield "another name, other people or another day"
    parts = [str(part) for part in shown] if isinstance(shown, list) else []
    if state != (state_in_words(data) or kind_of(data).lower()):
        yield "another state"
    items = [item for key in ("questions", "answers") for item in data[key]]
    if parts[: 2 * len(items) : 2] != [item["id"] for item in items]:
        yield "other questions and answers"
    for item, label in zip(items, parts[1::2], strict=False):
        numbers = {int(re.sub(r"\D.*", "", number)) for number in item["numbers"]}
        if numbers and not numbers & set(map(int, re.findall(r"\d+", label))):
            yield f"#{item['id']} is called “{label}”"


def _keys(data: Data) -> Iterator[str]:
    """Yield what a document is found by beside its words: its numbers, the values of its filters."""
    first = next(
        (each for each in data.get(PAPERS, ()) if each["url"] == data["case"]["papers"][0]["url"]), data
    )
    for key in ("zaaknummer", "aanhangsel"):
        if data[key] and (first is data or data[key] != first[key]):
            yield data[key].lower()
    yield f"kind {data['kind']}"


def _choices(data: Data, shown: Mapping[Key, str]) -> Iterator[str]:
    """Yield the values of filters by which a document is found, each with its filter."""
    for folder, slug in keys_of(data):
        if folder in _FILTERS and (folder != "jaren" or date_of(data)):
            yield f"{_FILTERS[folder]} {shown[folder, slug]}"


def _decoded(steps: object) -> Iterator[int]:
    """Yield the numbers of a list that is written as steps, five bits a sign, the lowest first."""
    number = step = shift = 0
    for sign in str(steps):
        value = _SIGNS.index(sign)
        step |= (value % _MORE) << shift
        shift += 5
        if value < _MORE:
            number += step
            yield number
            step = shift = 0
