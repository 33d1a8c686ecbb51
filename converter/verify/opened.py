"""A built page, opened once for all that looks at it: its tree, its article, and the frame around that."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

ARTICLE = "article.md-content__inner"
NOT_FOUND = "404.html"
_LINK = re.compile(r'(?<=[\s])(?:href|src|action|content)="([^"]*)"')
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opened:
    """``name``: the file below the site; ``article``: its HTML as the parser writes it, "" without one."""

    name: str
    tree: LexborHTMLParser
    article: str

    @property
    def url(self) -> str:
        """Return the address of the page from the root of the site: ``over/``."""
        return self.name.removesuffix("index.html")

    @property
    def depth(self) -> str:
        """Return the folder that the page's links start from."""
        return "" if self.name == NOT_FOUND else posixpath.dirname(self.name)

    def first(self, selector: str) -> LexborNode | None:
        """Return the first node that a selector finds."""
        return self.tree.css_first(selector)


def open_page(name: str, html: str) -> Opened:
    """Return the page as an HTML5 parser sees it."""
    tree = LexborHTMLParser(html)
    article = tree.css_first(ARTICLE)
    return Opened(name, tree, (article.html if article else "") or "")


def from_root(url: str, folder: str, root: str = "/") -> str:
    """Return a link of a page in a folder as a path from the root of the site; one to elsewhere stays.

    ``root`` is where links that begin with a slash have the site: "/repo/".
    """
    if _ABSOLUTE.match(url):
        return url
    path, mark, rest = url.partition("#")
    if path.startswith(root):
        path = path.removeprefix(root)
    elif path:
        path = posixpath.join(folder, path)
    else:
        path = f"{folder}/"
    clean = posixpath.normpath(f"/{path}").lstrip("/")
    slash = "/" if clean and path.rsplit("/", 1)[-1] in ("", ".", "..") else ""
    return f"/{clean}{slash}{mark}{rest}"
