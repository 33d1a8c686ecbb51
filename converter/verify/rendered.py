"""Hold the pages that are no document's to docs/: rendered here once more, each says the same.

Compared are all elements with their attributes and words, in order; links as paths from the root of the site.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

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
_WHITE = re.compile(r"\s*(<[^>]*>)\s*")


def render(text: str, extensions: Mapping[str, Mapping[str, object]] = EXTENSIONS) -> str:
    """Return the article that a Markdown file becomes."""
    configs = {name: dict(settings) for name, settings in extensions.items()}
    body = _FRONT_MATTER.sub("", text, count=1) if text.startswith("---\n") else text
    return markdown.markdown(body, extensions=list(extensions), extension_configs=configs)


def template(text: str) -> str:
    """Return the article of a template that has nothing in it but links; "" where it has more."""
    block = _CONTENT.search(text)
    html = _TO_ROOT.sub(r"/\1", block[1]) if block else ""
    return "" if "{" in html else html


def check_rendered(page: Opened, html: str, source: str, root: str = "/") -> Iterator[str]:
    """Yield where a page parts from its source in docs/ or a template; ``root``: as for ``from_root``."""
    built = page.article.partition(">")[2].rpartition("<")[0]
    wanted = _pieces(html, posixpath.dirname(source), page.depth)
    found = _pieces(_SKIP.sub("", built), page.depth, page.depth, root)
    if wanted != found:
        same = (at for at, (one, other) in enumerate(zip(wanted, found, strict=False)) if one != other)
        at = next(same, min(len(wanted), len(found)))
        one, other = ((pieces[at : at + 1] or ["nothing"])[0][:80] for pieces in (wanted, found))
        yield f"{source} has “{one}”, the page “{other}”"


def _pieces(html: str, folder: str, page_folder: str, root: str = "/") -> list[str]:
    """Return the tags and words of HTML, however white space stands between them."""
    body = LexborHTMLParser(html).body
    canonical = (body.inner_html if body else "") or ""

    def address(found: re.Match[str]) -> str:
        is_file = found[2].partition("#")[0].endswith(".md")
        whole = from_root(found[2], folder if is_file else page_folder, root)
        return f'{found[1]}="{_FILE.sub("/", whole) if is_file else whole}"'

    parts = _WHITE.split(_ADDRESS.sub(address, canonical))
    return [" ".join(part.split()) for part in parts if part.strip()]
