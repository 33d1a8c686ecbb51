"""Write a feed as Atom (RFC 4287). Its ids are tags of the site's host (RFC 4151).

A document has the id of its case: when its answer comes, whoever follows sees it as the same, with a new day.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from lxml import etree

from converter.view.feed import Feed, Item

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
_ATOM = "http://www.w3.org/2005/Atom"
_IN = f"{{{_ATOM}}}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_SINCE = "2026-01-01"  # of the ids: a day on which who has the site's name had it; it never changes
_NO_DAY = "1970-01-01"  # of what has none, since Atom asks for one: it stands last wherever it is read


def write_feed(feed: Feed, site_url: str) -> str:
    """Return the text of a feed; ``site_url``: where the site stands, since a feed is read elsewhere."""
    spaces = {None: _ATOM}
    root = etree.Element(f"{_IN}feed", {_LANGUAGE: "nl"}, spaces)  # type: ignore[arg-type] # its types miss None
    days = [item.day for item in feed.items if item.day]
    _add(root, "id", _id(feed.url, site_url))
    _add(root, "title", feed.title)
    _add(root, "updated", _time(max(days, default="")))
    _add(etree.SubElement(root, f"{_IN}author"), "name", feed.title)
    _link(root, "self", f"{site_url}{feed.url}", "application/atom+xml")
    _link(root, "alternate", f"{site_url}{feed.folder}", "text/html")
    for item in feed.items:
        _add_item(etree.SubElement(root, f"{_IN}entry"), item, site_url)
    etree.indent(root)
    return f"{_DECLARATION}{etree.tostring(root, encoding='unicode')}\n"


def _add_item(entry: etree._Element, item: Item, site_url: str) -> None:
    _add(entry, "id", _id(item.url, site_url))
    _add(entry, "title", item.title)
    _add(entry, "updated", _time(item.day))
    _link(entry, "alternate", f"{site_url}{item.url}", "text/html")
    _add(entry, "summary", item.summary)


def _add(parent: etree._Element, name: str, words: str) -> None:
    etree.SubElement(parent, f"{_IN}{name}").text = words


def _link(parent: etree._Element, relation: str, url: str, kind: str) -> None:
    etree.SubElement(parent, f"{_IN}link", {"rel": relation, "type": kind, "href": url})


def _id(url: str, site_url: str) -> str:
    """Return "tag:vragen.example,2026-01-01:/deel/kamervragen/2099Z00041/"."""
    place = urlsplit(site_url)
    host = (place.hostname or "").encode("idna").decode()
    return f"tag:{host},{_SINCE}:{place.path}{url}"


def _time(day: str) -> str:
    return f"{day or _NO_DAY}T00:00:00Z"
