"""Hold the pages that are no document's to docs/: rendered here once more, each says the same.

Compared are all elements with their attributes and words, in order; links as paths from the root of the site.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import markdown
import yaml
from selectolax.lexbor import LexborHTMLParser

from converter.verify.opened import Opened, from_root

EXTENSIONS: Mapping[str, Mapping[str, object]] = {
    "attr_list": {},
    "footnotes": {"BACKLINK_TITLE": "Terug naar de tekst bij noot {}"},
    "pymdownx.details": {},
    "toc": {"toc_depth": 3},
}
_FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_RAW = re.compile(
    r"(?<=\n\n)<(ul|dl) class=[^\n]*</\1>(?=\n|\Z)"
)  # a long list in HTML, which Markdown leaves
_SKIP = re.compile(r'<a id="__skip" tabindex="-1"></a>')  # of Zensical's theme: where its skip link leads
_KEPT = re.compile(r"<p>ruw(\d+)</p>")
_ADDRESS = re.compile(r'(?<=\s)(href|src|action)="([^"]*)"')
_ARTICLE = re.compile(r"<article[^>]*>(.*)</article>", re.DOTALL)
_CONTENT = re.compile(r"\{% block content %\}(.*?)\{% endblock %\}", re.DOTALL)
_TO_ROOT = re.compile(r"\{\{ '([^']*)' \| url \}\}")
_FILE = re.compile(r"(?:/index|/README)?\.md\b|(?<=/)index\.md\b")
_WHITE = re.compile(r"\s*(<[^>]*>)\s*")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page as docs/ has it: its HTML, and what its front matter says of it."""

    html: str
    told: Mapping[str, str] = field(default_factory=dict)


def render(text: str, extensions: Mapping[str, Mapping[str, object]] = EXTENSIONS) -> Rendered:
    """Return the page that a Markdown file becomes."""
    front = _FRONT_MATTER.match(text)
    told = yaml.safe_load(front[1]) if front else {}
    names: Sequence[str] = list(extensions)
    configs = {name: dict(settings) for name, settings in extensions.items()}
    raw: list[str] = []

    def kept(block: re.Match[str]) -> str:
        raw.append(block[0])
        return f"ruw{len(raw) - 1}"

    body = _RAW.sub(kept, text[front.end() :] if front else text)
    html = markdown.markdown(body, extensions=names, extension_configs=configs)
    whole = _KEPT.sub(lambda found: raw[int(found[1])], html)
    return Rendered(whole, told if isinstance(told, dict) else {})


def template(text: str) -> Rendered | None:
    """Return the article of a template that has nothing in it but links; None where it has more."""
    block = _CONTENT.search(text)
    html = _TO_ROOT.sub(r"/\1", block[1]) if block else "{"
    return None if "{" in html else Rendered(html)


def check_rendered(page: Opened, rendered: Rendered, source: str, root: str = "/") -> Iterator[str]:
    """Yield where a page parts from its source in docs/ or a template; ``root``: as for ``from_root``."""
    built = _ARTICLE.fullmatch(page.article)
    wanted = _pieces(rendered.html, posixpath.dirname(source), page.depth)
    found = _pieces(_SKIP.sub("", built[1]) if built else "", page.depth, page.depth, root)
    if wanted != found:
        at = next((n for n, (one, other) in enumerate(zip(wanted, found, strict=False)) if one != other), -1)
        yield f"{source} has {_shown(wanted, at)}, the page {_shown(found, at)}"


def _shown(pieces: list[str], at: int) -> str:
    return f"“{pieces[at][:80]}”" if -len(pieces) <= at < len(pieces) else "nothing"


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
