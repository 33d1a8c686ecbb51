"""Hold the list of all remarks, and the Web Annotations beside pages and list, to the data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from converter.differences import bare
from converter.verify.opened import Opened, attribute, words_of
from converter.verify.remarks import KINDS, is_about, told_in
from converter.verify.told import Data, date_in_words, is_name

NAME = "annotations.jsonld"
_OF_ALL = "data/"
_MOTIVATIONS = {"context": "commenting", "correction": "editing", "update": "commenting"}


def check_remarks_listed(
    page: Opened, pages: Mapping[str, Data], root: str, most: int | None = None
) -> Iterator[str]:
    """Yield where a page has other remarks than the newest of the documents, or says them otherwise.

    ``root``: the way from the page to the root of the site; ``most``: how many it has, None for all.
    """
    found = [
        (url, row) for url in sorted(pages, key=lambda url: url.rstrip("/")) for row in pages[url]["remarks"]
    ]
    newest = sorted(found, key=lambda each: str(each[1]["date"]), reverse=True)[:most]
    rows = page.tree.css("article ul.opmerkingen > *")
    if [attribute(row.css_first("a"), "href") for row in rows] != [f"{root}{u}#{r['id']}" for u, r in newest]:
        yield "the remarks are others, or in another order"
        return
    for (url, remark), row in zip(newest, rows, strict=True):
        name, _, by = words_of(row.css_first("span")).rpartition(" · ")
        link, said = words_of(row.css_first("a")), told_in(remark["text"])
        if not _names(link, remark) or not is_name(name, pages[url]):
            yield f"{remark['id']} of {url} has another name"
        if by != f"{remark['author']}, {date_in_words(remark['date'])}" or bare(row.text()) != bare(
            f"{link}{name} · {by}{said.words}"
        ):
            yield f"{remark['id']} of {url} says something else"


def _names(link: str, remark: Data) -> bool:
    """Return whether words name a remark: its kind, and what it is on."""
    kind, _, about = link.partition(" bij ")
    return kind == KINDS[remark["kind"]] and is_about(about, remark)


def check_annotations(site: Path, pages: Mapping[str, Data]) -> Iterator[tuple[str, str]]:
    """Yield the files of annotations that are missing, too many, or not what the data say."""
    wanted: dict[str, list[tuple[str, Data]]] = {_OF_ALL: []}
    for url in sorted(pages, key=lambda url: url.rstrip("/")):
        own = [("./", remark) for remark in pages[url]["remarks"]]
        wanted |= {url: own} if own else {}
        wanted[_OF_ALL] += [(f"../{url}", remark) for _, remark in own]
    found = {path.parent.relative_to(site).as_posix() + "/" for path in site.rglob(NAME)}
    yield from (
        (url + NAME, "it should not be there, or is missing") for url in sorted(found ^ wanted.keys())
    )
    for url in sorted(found & wanted.keys()):
        written = json.loads((site / url / NAME).read_text("utf-8"))
        items = written["first"]["items"] if written["total"] else []
        rows = sorted(map(_item, items), key=str)
        if written["total"] != len(items) or rows != sorted(_row(*each) for each in wanted[url]):
            yield url + NAME, "its annotations are not the remarks of the data"


def _item(item: Mapping[str, Any]) -> tuple[str, ...]:
    target = item["target"]
    source, selector = (target, []) if isinstance(target, str) else (target["source"], target["selector"])
    selectors = selector if isinstance(selector, list) else [selector]
    said = (item["id"], item["motivation"], item["creator"]["name"], item["created"], item["body"]["value"])
    return (*said, source, *(str(each.get(key)) for each in selectors for key in _KEYS[each["type"]]))


_KEYS = {
    "TextQuoteSelector": ("exact", "prefix", "suffix"),
    "TextPositionSelector": ("start", "end"),
    "FragmentSelector": ("value",),
}


def _row(page: str, remark: Data) -> tuple[str, ...]:
    motivation = _MOTIVATIONS.get(remark["kind"], "describing")
    said = (
        f"{page}#{remark['id']}",
        motivation,
        remark["author"],
        f"{remark['date']}T00:00:00Z",
        remark["text"],
    )
    if remark["exact"] is not None:
        around = (remark["prefix"] or None, remark["suffix"] or None)
        return (*said, page, remark["exact"], *map(str, around), *map(str, remark["position"]))
    return (*said, page, *(() if remark["anchor"] == "document" else (remark["anchor"],)))
