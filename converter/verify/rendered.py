"""Hold the pages that are no document's to docs/: rendered here once more, each says the same.

Compared are all elements with their attributes and words, in order; links as paths from the root of the site.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from itertools import chain, zip_longest

import markdown
from selectolax.lexbor import LexborHTMLParser

from converter.verify.opened import Opened, from_root

EXTENSIONS: Mapping[str, Mapping[str, object]] = {
    "attr_list": {},
    "footnotes": {"BACKLINK_TITLE": "Terug naar de tekst bij noot {}"},
    "pymdownx.details": {},
    "toc": {"toc_depth": 3},
}
_FRONT_MATTER = re.compile(r"---\n.*?\n---\n", re.DOTALL)
_SKIP = re.compile(r'<\w id="__skip" tabindex="-1"></\w>')  # of Zensical's theme: where its skip link leads
_ADDRESS = re.compile(r'(?<=\s)(href|src|action)="([^"]*)"')
_CONTENT = re.compile(r"\{% block content %\}(.*?)\{% endblock %\}", re.DOTALL)
_TO_ROOT = re.compile(r"\{\{ '([^']*)' \| url \}\}")
_FILE = re.compile(r"(?:/index|/README)?\.md\b|(?<=/)index\.md\b")
_BLOCK = re.compile(r"(?<=\n\n)<(?:div|dl|form|nav|ol|section|table|ul)\b(?:[^\n]+\n)+(?=\n|\Z)")
"""HTML between blank lines, which Markdown leaves as it is and an engine takes long to find out."""
_PLACE = "<!-- block -->"
_WHITE = re.compile(r"\s*(<[^>]*>)\s*")


def render(text: str, extensions: Mapping[str, Mapping[str, object]] = EXTENSIONS) -> str:
    """Return the article that a Markdown file becomes."""
    configs = {name: dict(settings) for name, settings in extensions.items()}
    body = _FRONT_MATTER.sub("", text, count=1) if text.startswith("---\n") else text
    as_it_is = _BLOCK.findall(body)
    html = markdown.markdown(
        _BLOCK.sub(f"{_PLACE}\n", body), extensions=list(extensions), extension_configs=configs
    )
    return "".join(chain.from_iterable(zip_longest(html.split(_PLACE), as_it_is, fillvalue="")))


def template(text: str) -> str:
    """Return the article of a template that has nothing in it but links; "" where it has more."""
    block = _CONTENT.search(text)
    html = _TO_ROOT.sub(r"/\1", block[1]) if block else ""
    return "" if "{" in html else html


def check_rendered(page: Opened, html: str, source: str, root: str = "/") -> Iterator[str]:
    """Yield where a page parts from its source in docs/ or a template; ``root``: as for ``from_root``."""
    built = page.article.partition(">")[2].rpartition("<")[0]
    body = LexborHTMLParser(html).body
    wanted = _pieces((body.inner_html if body else "") or "", posixpath.dirname(source), page.depth)
    found = _pieces(_SKIP.sub("", built), page.depth, page.depth, root)
    if wanted != found:
        same = (at for at, (one, other) in enumerate(zip(wanted, found, strict=False)) if one != other)
        at = next(same, min(len(wanted), len(found)))
        one, other = ((pieces[at : at + 1] or ["nothing"])[0][:80] for pieces in (wanted, found))
        yield f"{source} has “{one}”, the page “{other}”"


def _pieces(html: str, folder: str, page_folder: str, root: str = "/") -> list[str]:
    """Return the tags and words of HTML as a parser writes it, however white space stands between them."""

    def address(found: re.Match[str]) -> str:
        is_file = found[2].partition("#")[0].endswith(".md")
        whole = from_root(found[2], folder if is_file else page_folder, root)
        return f'{found[1]}="{_FILE.sub("/", whole) if is_file else whole}"'

    parts = _WHITE.split(_ADDRESS.sub(address, html))
    return [" ".join(part.split()) for part in parts if part.strip()]
