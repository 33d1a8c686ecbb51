"""What the data of documents cite: each source once, with how it is called, its addresses and its places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from urllib.parse import quote

from selectolax.lexbor import LexborNode

from converter.publications.own_numbers import key_of_number
from converter.publications.table import PUBLICATIONS
from converter.publications.urls import key_of_url
from converter.verify.opened import Opened, attribute, from_root
from converter.verify.told import Data, spaced

KINDS = {row.kind: row.name for row in PUBLICATIONS} | {"web": "Webadres"}
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^/?#]*)", re.IGNORECASE)
_NO_SIGNS_OF_URLS = re.compile(r"""[\s"<>\[\]\\^`{|}]+""")
_TOGETHER = re.compile(r"(kst-[0-9]{5}(?:-[A-Za-z0-9]+)*)-[A-Za-z0-9]+|([a-z0-9-]+?)-artikel-[a-z0-9-]+")


@dataclass(slots=True)
class Source:
    """``name``: its kind and title; ``places``: the anchors of those that cite it, by their page."""

    kind: str
    title: str
    url: str
    places: dict[str, set[str]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return how the lists call it."""
        return f"{KINDS.get(self.kind, '')}: {self.title}"


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
    return f"{KINDS.get(each['kind'], '')}: {each['title']}"


def sources_of(pages: Iterable[Data]) -> dict[str, Source]:
    """Return each source of these documents by its key; a citation names it, else its web address."""
    found: dict[str, Source] = {}
    for data in pages:
        for each in (*data["citations"], *data["addresses"]):
            key, own = _key(each), _source(each)
            source = found.setdefault(key, own)
            if source.kind == "web" and own.kind != "web":
                source = found[key] = replace(own, places=source.places)
            source.places.setdefault(data["url"], set()).update(each["in"] or ("",))
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


def shelf_of(key: str) -> str:
    """Return on which page a source is listed: that of its dossier, its law, or the hash of its key."""
    if together := _TOGETHER.fullmatch(key):
        return str(together[together.lastindex or 0]).lower()
    return sha256(key.encode()).hexdigest()[:2]


def written(url: str) -> str:
    """Return a web address as a link has it: the signs that no address may have by their bytes."""
    return _NO_SIGNS_OF_URLS.sub(lambda signs: quote(signs[0]), url)


def place_of(key: str) -> str:
    """Return the address of the place where a source is listed."""
    return f"/bronnen/{shelf_of(key)}/#{anchor_of(key)}"


def check_sources(page: Opened, data: Data, collection: Collection) -> Iterator[str]:
    """Yield each row of the sources of a document that is not what it cites, and what is not listed."""
    wanted = {place_of(key): (key, source) for key, source in sources_of([data]).items()}
    rows = [
        (_links(page, row), spaced(row.text(separator=" ")))
        for row in page.tree.css("details.bronnen > ul > *")
    ]
    listed = [links[-1] for links, _ in rows if links]
    for place in sorted({*wanted, *listed}):
        if listed.count(place) != (place in wanted):
            yield f"the source {place} is listed {listed.count(place)}x"
    for place, (links, words) in zip(listed, rows, strict=False):
        key, source = wanted.get(place, ("", Source("", "", "")))
        known = {f"/{url}#{id_}" if id_ else f"/{url}" for url, ids in source.places.items() for id_ in ids}
        known |= {place, written(source.url or "/"), f"/{collection.own.get(key, '')}"}
        if {*links, "/"} != {*known, "/"} or not words.startswith(f"{source.name} "):
            yield f"the source {place} is called or leads otherwise"


def _links(page: Opened, row: LexborNode) -> list[str]:
    links = (attribute(link, "href").replace("#document", "") for link in row.css("a"))
    return [from_root(f"/{page.url}{link}" if link[:1] in ("#", "") else link, page.depth) for link in links]
