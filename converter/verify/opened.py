"""A built page, opened once for all that looks at it: its tree, its article, and the frame around that."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from converter.verify.built_words import classes_of, is_note_mark
from converter.verify.told import spaced

ARTICLE = "article.md-content__inner"
NOT_FOUND = "404.html"
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opened:
    """``name``: the file below the site; ``article``: its HTML as the parser writes it, "" without one.

    ``headings``: the tag and the words of each heading of the article that has an id, by that.
    """

    name: str
    tree: LexborHTMLParser
    article: str
    headings: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """Return the address of the page from the root of the site: ``over/``."""
        return self.name.removesuffix("index.html")

    @property
    def depth(self) -> str:
        """Return the folder that the page's links start from."""
        return "" if self.name == NOT_FOUND else posixpath.dirname(self.name)

    def frame(self) -> str:
        """Return the HTML around the article; the page has its article no more."""
        if article := self.first(ARTICLE):
            article.decompose()
        return self.tree.html or ""

    def first(self, selector: str) -> LexborNode | None:
        """Return the first node that a selector finds."""
        return self.tree.css_first(selector)


def open_page(name: str, html: str) -> Opened:
    """Return the page as an HTML5 parser sees it."""
    tree = LexborHTMLParser(html)
    article = tree.css_first(ARTICLE)
    nodes = article.css("h2[id], h3[id]") if article else ()
    headings = {attribute(node, "id"): (node.tag or "", _heading_words(node)) for node in nodes}
    return Opened(name, tree, (article.html if article else "") or "", headings)


def _heading_words(heading: LexborNode) -> str:
    """Return what a reader sees of a heading without note marks, and without the signs after its label."""
    words = ""
    for child in heading.iter(include_text=True):
        if "added" in classes_of(child):
            words = f"{words.rstrip(' .:)')}{child.text()}\0"
        else:
            words += "".join(_without_marks(child))
    return spaced(words.rstrip(" .:)").replace("\0", ""))


def _without_marks(node: LexborNode) -> Iterator[str]:
    if node.tag == "-text":
        yield node.text_content or ""
    elif not is_note_mark(node) and "headerlink" not in classes_of(node):
        for child in node.iter(include_text=True):
            yield from _without_marks(child)


def address_of(site: Path) -> str:
    """Return where the home page says that the site stands; "" where it does not say."""
    home = site / "index.html"
    tree = LexborHTMLParser(home.read_text("utf-8") if home.is_file() else "")
    return attribute(tree.css_first("link[rel=canonical]"), "href")


def words_of(node: LexborNode | None) -> str:
    """Return the words of a node, with single spaces; "" for none."""
    return spaced(node.text()) if node else ""


def attribute(node: LexborNode | None, name: str, default: str = "") -> str:
    """Return an attribute of a node; for one that has it not, or no node, the default."""
    return (node.attributes.get(name) if node else None) or default


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
