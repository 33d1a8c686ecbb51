"""What the data of documents cite: each source once, with how it is called, its addresses and its places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from selectolax.lexbor import LexborNode

from converter.publications.own_numbers import key_of_number
from converter.publications.table import PUBLICATIONS
from converter.publications.urls import key_of_url
from converter.verify.opened import Opened, attribute, from_root
from converter.verify.told import Data, spaced

_KINDS = {row.kind: row.name for row in PUBLICATIONS} | {"web": "Webadres"}
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^/?#]*)", re.IGNORECASE)


@dataclass(slots=True)
class Source:
    """``name``: its kind and title; ``places``: the page and anchor of each place that cites it."""

    kind: str
    title: str
    url: str
    places: set[tuple[str, str]] = field(default_factory=set)

    @property
    def name(self) -> str:
        """Return how the lists call it."""
        return f"{_KINDS.get(self.kind, '')} {self.title}"


@dataclass(frozen=True, slots=True)
class Collection:
    """The data of every page by its URL; the page of the site for the key of each that is published."""

    data: Mapping[str, Data]
    own: Mapping[str, str]


def collection_of(pages: Mapping[str, Data]) -> Collection:
    """Return what the pages of a site know of each other."""
    own: dict[str, str] = {}
    in_order = sorted(pages.items(), key=lambda each: (each[0].count("/"), each[1]["source"]["name"]))
    for url, data in in_order:  # the main papers first
        for number in filter(None, (data["aanhangsel"], data["zaaknummer"])):
            own.setdefault(number, url)
    return Collection(pages, {key_of_number(number): url for number, url in own.items()})


def titled(each: Data) -> str:
    """Return what explains a citation where it stands."""
    return f"{_KINDS.get(each['kind'], '')}: {each['title']}"


def sources_of(pages: Iterable[Data]) -> dict[str, Source]:
    """Return each source of these documents by its key; a citation names it, else its web address."""
    found: dict[str, Source] = {}
    for data in pages:
        for each in (*data["citations"], *data["addresses"]):
            source = found.setdefault(_key(each), _source(each))
            source.places.update((data["url"], id_) for id_ in each["in"] or ("",))
    return found


def _key(each: Data) -> str:
    return str(each.get("key") or key_of_url(each["url"]) or _shown(each["url"]))


def _source(each: Data) -> Source:
    if "key" in each:
        return Source(each["kind"], each["title"], each["url"] or "")
    return Source("web", _shown(each["url"]), each["url"])


def _shown(url: str) -> str:
    return _HOST.sub(lambda match: match[1].lower(), url, count=1).rstrip("/")


def anchor_of(key: str) -> str:
    """Return the id of a source in the list of all."""
    is_plain = re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.:-]*", key)
    return f"bron-{key}" if is_plain else f"bron--{sha256(key.encode()).hexdigest()[:12]}"


def check_sources(page: Opened, rows: str, data: Iterable[Data], collection: Collection) -> Iterator[str]:
    """Yield each row of a list of sources that is not what these documents cite, and what is not listed.

    A place without an anchor is its page, which a list of all names in any case.
    """
    wanted = {anchor_of(key): (key, source) for key, source in sources_of(data).items()}
    found = [
        (_links(page, row), spaced(row.text(separator=" ")), attribute(row, "id"))
        for row in page.tree.css(rows)
    ]
    anchors = [id_ or links[-1].partition("#")[2] for links, _, id_ in found if id_ or links]
    for anchor in sorted({*wanted, *anchors}):
        if anchors.count(anchor) != (anchor in wanted):
            yield f"the source #{anchor} is listed {anchors.count(anchor)}x"
    for anchor, (links, words, _) in zip(anchors, found, strict=False):
        key, source = wanted.get(anchor, ("", Source("", "", "")))
        pages = {f"/{url}" for url, _ in source.places}
        known = {f"/{url}#{id_}" for url, id_ in source.places if id_} | {
            source.url or "/",
            f"/bronnen/#{anchor}",
        }
        known.add(f"/{collection.own.get(key, '')}")
        if {*links, "/", f"/bronnen/#{anchor}"} - pages != {*known, "/"} - pages or not words.startswith(
            f"{source.name} "
        ):
            yield f"the source #{anchor} is called or leads otherwise"


def _links(page: Opened, row: LexborNode) -> list[str]:
    links = (attribute(link, "href").replace("#document", "") for link in row.css("a"))
    return [from_root(f"/{page.url}{link}" if link[:1] in ("#", "") else link, page.depth) for link in links]
