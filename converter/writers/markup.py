"""The two forms in which words and links are written: Markdown, and HTML in a block that no engine reads.

A table is such a block. MkDocs resolves links between pages in Markdown only: a block
has them as they are served.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from converter.writers.escape import escape_attribute, escape_raw, escape_text, escape_url

_PAGE = re.compile(r"index\.md(?=#|\Z)")


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads, and its attributes."""

    url: str
    classes: str = ""
    title: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Markup:
    """How words are made safe, and how a link is written around words that are."""

    escape: Callable[[str], str]
    link: Callable[[str, Link], str]


def _markdown_link(words: str, link: Link) -> str:
    attributes = [f"#{link.id}"] if link.id else []
    attributes += [f".{name}" for name in link.classes.split()]
    attributes += [f'title="{escape_attribute(link.title)}"'] if link.title else []
    url = link.url if link.id else f"<{escape_url(link.url)}>"
    return f"[{words}]({url})" + (f"{{ {' '.join(attributes)} }}" if attributes else "")


def _html_link(words: str, link: Link) -> str:
    url = _PAGE.sub("", link.url) if link.url.startswith("../") else link.url
    attributes = {"href": url, "id": link.id, "class": link.classes, "title": link.title}
    written = (f' {name}="{escape_attribute(value)}"' for name, value in attributes.items() if value)
    return f"<a{''.join(written)}>{words}</a>"


MARKDOWN = Markup(escape_text, _markdown_link)
HTML = Markup(escape_raw, _html_link)
