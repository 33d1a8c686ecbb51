"""Hold what search shows of documents to their data: each hit, each number, each value of a filter."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from converter.verify.lists import Pages, date_of, newest_first
from converter.verify.told import KINDS, Data, is_name, listed, members_of, state_of

_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_MORE = 32  # a sign from here on says that another follows


def check_hits(site: Path, pages: Pages) -> Iterator[tuple[str, str]]:
    """Yield the file and what is wrong in it; ``pages``: the data of all documents by URL."""
    urls = newest_first(pages)
    hits = _rows(site / "zoeken/documenten")
    if [value[0] for _, value in hits] != [url.split("/")[1] for url in urls]:
        yield "zoeken/documenten", "the documents are others, or in another order"
        return
    for url, (_, hit) in zip(urls, hits, strict=True):
        yield from (("zoeken/documenten", f"{url}: {what}") for what in _hit(hit, pages[url]))
    for name, wanted in (("keuzes", _choices(urls, pages)), ("nummers", _numbers(urls, pages))):
        found = dict(_rows(site / "zoeken" / name))
        for key, places in wanted.items():
            value = found.get(key, "")
            if not places <= set(_decoded(value if isinstance(value, str) else value[0])):
                yield f"zoeken/{name}", f"{key} does not lead to each of its documents"


def _rows(folder: Path) -> list[tuple[str, list[object]]]:
    shards = sorted(folder.glob("*.json"), key=lambda path: int(path.stem))
    rows = [each for path in shards for each in json.loads(path.read_text("utf-8"))["rows"]]
    return list(zip(rows[::2], rows[1::2], strict=True))


def _hit(hit: list[object], data: Data) -> Iterator[str]:
    """Yield what a hit shows otherwise than the data: name, who and whom, day, state, parts."""
    _, name, who, day, state, shown = hit
    whom = " aan ".join(filter(None, (members_of(data), listed(data["addressees"] or ()))))
    if not is_name(" ".join(str(name).split()), data) or who != whom or day != date_of(data):
        yield "another name, other people or another day"
    parts = list(shown) if isinstance(shown, list) else []
    if str(state) != (state_of(data) if parts else KINDS[data["kind"]].lower()):
        yield "another state"
    ids = [item["id"] for key in ("questions", "answers") for item in data[key]]
    if parts[: 2 * len(ids) : 2] != ids:
        yield "other questions and answers"
    for id_, label in zip(parts[::2], parts[1::2], strict=True):
        numbers = set(re.findall(r"\d+", str(id_).partition("--")[0]))
        if "ongenummerd" not in str(id_) and not set(re.findall(r"\d+", str(label))) & numbers and numbers:
            yield f"#{id_} is called “{label}”"


def _choices(urls: list[str], pages: Pages) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for place, url in enumerate(urls):
        data = pages[url]
        for member in data["members"] or ():
            found[f"member {member['name']}"].add(place)
            if member["party"]:
                found[f"party {member['party']}"].add(place)
        if date_of(data):
            found[f"year {date_of(data)[:4]}"].add(place)
        found[f"kind {data['kind']}"].add(place)
    return found


def _numbers(urls: list[str], pages: Pages) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for place, url in enumerate(urls):
        for key in ("zaaknummer", "aanhangsel"):
            if pages[url][key]:
                found[pages[url][key].lower()].add(place)
    return found


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
