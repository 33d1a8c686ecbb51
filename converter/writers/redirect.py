"""Write the small page of an address that leads to another; it needs no script and asks nothing."""

from __future__ import annotations

from converter.view.nodes import Element
from converter.writers.markdown import write_html

_ATTRIBUTES = {"lang": "nl", "class": "doorverwijzing"}
_TYPE = "<!DOCTYPE html>\n"
START = _TYPE + write_html(Element("html", (), _ATTRIBUTES)).partition("></")[0]
"""How each begins, and no page that somebody wrote."""


def write_redirect(number: str, url: str) -> str:
    """Return the HTML of a page that leads to a URL, which is relative to it."""
    link = Element("a", (f"{number} staat op een ander adres",), {"href": url})
    head = (
        Element("meta", (), {"charset": "utf-8"}),
        Element("title", (number,)),
        Element("meta", (), {"http-equiv": "refresh", "content": f"0; url={url}"}),
        Element("link", (), {"rel": "canonical", "href": url}),
    )
    body = Element("body", (Element("p", (link, ".")),))
    return f"{_TYPE}{write_html(Element('html', (Element('head', head), body), _ATTRIBUTES))}\n"
