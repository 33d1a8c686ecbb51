"""Two independent Markdown engines, and a reader for what they make.

Python-Markdown is the site's own, with the extensions of mkdocs.yml and those that MkDocs adds by
itself. markdown-it-py (CommonMark) is the second opinion: what both print alike is not an accident of one.
"""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import markdown
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.attrs.parse import ParseError, parse
from mdit_py_plugins.footnote import footnote_plugin
from mkdocs.utils.yaml import yaml_load
from selectolax.lexbor import LexborHTMLParser, LexborNode

from converter.verify.opened import Opened, open_page

MKDOCS_YML = Path(__file__).parent.parent / "mkdocs.yml"
MKDOCS_ALWAYS = ("toc", "tables", "fenced_code")  # mkdocs.config.defaults: on without being asked for

_DETAILS = re.compile(r'\?\?\? (?P<kind>[\w -]+) "(?P<title>.*)"')
_INDENT = 4


def site_extensions() -> dict[str, dict[str, object]]:
    """Return the extensions that the site is built with, each with its options."""
    with MKDOCS_YML.open(encoding="utf-8") as file:
        named = yaml_load(file)["markdown_extensions"]
    options: dict[str, dict[str, object]] = {name: {} for name in MKDOCS_ALWAYS}
    for item in named:
        options.update(item if isinstance(item, dict) else {item: {}})
    return options


@functools.cache
def python_markdown() -> markdown.Markdown:
    """Return the site's own engine; ``toc_tokens`` of it is the contents list of the last page."""
    options = site_extensions()
    return markdown.Markdown(extensions=list(options), extension_configs=options)


def render_python_markdown(text: str) -> str:
    """Return the HTML that the site's own engine makes of a Markdown text."""
    return python_markdown().reset().convert(text)


def opened(html: str) -> Opened:
    """Return an article as verification opens it."""
    return open_page("pagina", f'<article class="md-content__inner">{html}</article>')


def render_markdown_it(text: str) -> str:
    """Return the HTML that the second engine makes of a Markdown text."""
    return str(_markdown_it().render(text))


ENGINES: dict[str, Callable[[str], str]] = {
    "python-markdown": render_python_markdown,
    "markdown-it": render_markdown_it,
}


@functools.cache
def _markdown_it() -> MarkdownIt:
    engine = MarkdownIt("commonmark", {"html": True}).enable("table")
    engine.use(footnote_plugin, inline=True).use(attrs_plugin, after=("link_close",))
    engine.block.ruler.before("fence", "details", _details, {"alt": ["paragraph"]})
    engine.core.ruler.before("inline", "heading_attributes", _heading_attributes)
    engine.core.ruler.before("inline", "paragraph_attributes", _paragraph_attributes)
    engine.core.ruler.after("inline", "link_attributes", _link_attributes)
    engine.core.ruler.after("inline", "emphasis_attributes", _emphasis_attributes)
    return engine


def _heading_attributes(state: StateCore) -> None:
    """Read ``## Heading { #id .class key="value" }`` as attr_list does."""
    for opening, inline in pairwise(state.tokens):
        if opening.type != "heading_open":
            continue
        for brace in re.finditer(r"(?<!\\)\{", inline.content):
            try:
                end, attributes = parse(inline.content[brace.start() :])
            except ParseError:
                continue
            if brace.start() + end + 1 == len(inline.content):
                opening.attrs.update({key: html.unescape(value) for key, value in attributes.items()})
                inline.content = inline.content[: brace.start()].rstrip()
                break


def _paragraph_attributes(state: StateCore) -> None:
    """Read a last line ``{: .class }`` of a paragraph as attr_list does."""
    for opening, inline in pairwise(state.tokens):
        words, line, attributes = inline.content.rpartition("\n{:")
        if opening.type == "paragraph_open" and line:
            opening.attrs.update(parse(f"{{{attributes}")[1])
            inline.content = words


def _link_attributes(state: StateCore) -> None:
    """Read entities in ``[words](url){ title="a&#42;b" }`` as attr_list does; the plugin leaves them."""
    for token in (child for inline in state.tokens for child in inline.children or []):
        if token.type == "link_open" and "title" in token.attrs:
            token.attrs["title"] = html.unescape(str(token.attrs["title"]))


def _emphasis_attributes(state: StateCore) -> None:
    """Read ``*words*{ .class }`` as attr_list does."""
    for inline in state.tokens:
        children = inline.children or []
        for place, (closing, text) in enumerate(pairwise(children)):
            if (closing.type, text.type, text.content[:1]) != ("em_close", "text", "{"):
                continue
            try:
                end, attributes = parse(text.content)
            except ParseError:
                continue
            openings = (token for token in reversed(children[:place]) if token.type == "em_open")
            next(openings).attrs.update(attributes)
            text.content = text.content[end + 1 :]


def _details(state: StateBlock, start: int, last: int, silent: bool) -> bool:  # noqa: FBT001 - its rule's form
    """Read ``??? kind "title"`` with the indented blocks below it as pymdownx.details does."""
    match = _DETAILS.fullmatch(state.getLines(start, start + 1, 0, keepLastLF=False))
    if match is None:
        return False
    if silent:
        return True
    end = start + 1
    while end < last and (state.isEmpty(end) or state.sCount[end] >= _INDENT):
        end += 1
    state.line = end
    title = state.md.renderInline(match["title"], state.env)
    state.push("html_block", "", 0).content = f'<details class="{match["kind"]}"><summary>{title}</summary>\n'
    inside = state.getLines(start + 1, end, _INDENT, keepLastLF=False)
    state.md.block.parse(inside, state.md, state.env, state.tokens)
    state.push("html_block", "", 0).content = "</details>\n"
    return True


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a reader gets to see of a rendered text, whichever engine made it.

    ``text`` is the body without notes and generated links, with ``[n]`` for a note mark; runs of
    spaces count as one. ``tags`` are the elements of the body in order; ``sections`` are those
    with the id of their heading and their text.
    """

    text: str
    tags: tuple[str, ...]
    notes: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    ids: tuple[str, ...]
    sections: tuple[tuple[str, str], ...]


def read_rendered(page: str, *, added: bool = True) -> Rendered:
    """Return what the HTML shows; ``added``: with what is not the source's words."""
    body = LexborHTMLParser(page).body
    if body is None:
        return Rendered("", (), (), (), (), ())
    for node in body.css(".added") if not added else ():
        node.decompose()
    notes = _taken_notes(body)
    for mark in body.css("sup[id^=fnref], sup.footnote-ref"):
        mark.replace_with(f"[{mark.text().strip('[]').split(':')[0]}]")
    for link in body.css("a.headerlink"):
        link.decompose()
    return Rendered(
        text=squeezed(body.text()),
        tags=tuple(node.tag or "" for node in body.css("body *")),
        notes=notes,
        links=tuple((squeezed(link.text()), link.attributes["href"] or "") for link in body.css("a[href]")),
        ids=tuple(node.attributes["id"] or "" for node in body.css("[id]")),
        sections=tuple(
            (node.attributes["aria-labelledby"] or "", squeezed(node.text()))
            for node in body.css("section[class]")
        ),
    )


def squeezed(text: str) -> str:
    """Return the text as a browser shows it: runs of spaces, tabs and line feeds are one space."""
    return re.sub("[ \t\n]+", " ", text).strip(" \n\t")


def _taken_notes(body: LexborNode) -> tuple[str, ...]:
    """Take the notes out of the body and return their texts."""
    for link in body.css("a.footnote-backref"):
        link.decompose()
    notes = tuple(
        squeezed(" ".join(block.text() for block in item.css("p"))).rstrip("\u00a0 ")
        for item in body.css("div.footnote > ol > li, section.footnotes > ol > li")
    )
    for block in body.css("div.footnote, hr.footnotes-sep, section.footnotes"):
        block.decompose()
    return notes
