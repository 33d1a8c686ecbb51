"""Hold to a page what it says of itself to others: where it stands, its day, what is shown of it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from converter.verify.feeds import NAME as FEED
from converter.verify.opened import NOT_FOUND, Opened, attribute, words_of
from converter.verify.told import Data, spaced

SHARED = "meta[property], meta[name='twitter:card']"
_ALL = "kamervragen/"  # the list of all, which has the feed of all
_MAP = "sitemap.xml"
_ROW = re.compile(r"loc>([^<\s]+)<[^<]*(?:[<]lastmod>([^<]*)<)?")


def check_shared(page: Opened, root: str, feeds: Container[str] | None) -> Iterator[str]:
    """Yield what is wrong; ``root``: where the site stands, "" where a page says nothing of it.

    ``feeds``: the files that can be followed; None for a page by hand, which may lead to any.
    """
    found = attribute(page.first("link[rel=canonical]"), "href")
    wanted = f"{root}{page.url}" if root and page.name != NOT_FOUND else ""
    if unquote(found) != unquote(wanted):
        yield f"it stands at {found or 'no address'} instead of {wanted or 'none'}"
    followed = [attribute(link, "href") for link in page.tree.css("link[rel=alternate]")]
    if feeds is not None and followed != list(_feed(page, feeds)):
        yield f"it can be followed at {' '.join(followed) or 'no place'}"
    said = [
        (attribute(node, "property") or attribute(node, "name"), spaced(attribute(node, "content")))
        for node in page.tree.css(SHARED)
    ]
    if said != list(_wanted(page, found, root) if found else ()):
        yield "where it is shared it says something else than it is"


def _feed(page: Opened, feeds: Container[str]) -> Iterator[str]:
    if f"{page.url}{FEED}" in feeds:
        yield FEED
    elif page.url == _ALL and FEED in feeds:
        yield f"../{FEED}"


def _wanted(page: Opened, address: str, root: str) -> Iterator[tuple[str, str]]:
    yield "og:title", words_of(page.first("[data-md-component=header-topic]"))
    yield "og:description", spaced(attribute(page.first("meta[name=description]"), "content"))
    yield "og:url", address
    yield "og:type", "article" if page.url else "website"
    yield "og:site_name", spaced(attribute(page.first("a.md-logo"), "title"))
    yield "og:locale", "nl_NL"
    yield "og:image", f"{root}images/deel.png"
    yield "twitter:card", "summary_large_image"


def check_days(site: Path, pages: Mapping[str, Data], root: str) -> Iterator[tuple[str, str]]:
    """Yield each document that the map of the site has with another day; a map may leave out all days."""
    text = (site / _MAP).read_text("utf-8") if (site / _MAP).is_file() else ""
    rows = {unescape(place): day for place, day in _ROW.findall(text)}
    for url, data in pages.items():
        day, wanted = rows.get(f"{root}{url}", ""), data["answered"] or data["submitted"] or ""
        if day != wanted and any(rows.values()):
            yield _MAP, f"{url} is of {wanted or 'no day'}, not of {day or 'none'}"
