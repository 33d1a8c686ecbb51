"""The small Markdown of a remark as nodes: paragraphs, lists, quotes, links, emphasis and code; no HTML.

What is of another kind (a heading, a tag, a picture) stays as it is written. A link leads to a web address or
one of mail; any other is words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from converter.view.nodes import Element, Inline, Link

_RULES = (
    *("list", "blockquote"),
    *("emphasis", "link", "autolink", "backticks", "escape", "entity", "newline"),
    *("balance_pairs", "fragments_join"),  # what the others need
)
_TAGS = {
    "paragraph": "p",
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "blockquote": "blockquote",
    "em": "em",
    "strong": "strong",
}
_ALLOWED = re.compile(r"https?://[^\s/]|mailto:[^\s@]+@[^\s@]", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")


def blocks_of_markdown(text: str) -> tuple[Inline, ...]:
    """Return the blocks of a text as elements."""
    return tuple(_nodes(SyntaxTreeNode(_engine().parse(text)).children))


@cache
def _engine() -> MarkdownIt:
    return MarkdownIt("zero").enable(_RULES)


def _nodes(nodes: Iterable[SyntaxTreeNode]) -> Iterator[Inline]:
    for node in nodes:
        yield from _node(node)


def _node(node: SyntaxTreeNode) -> Iterator[Inline]:
    match node.type:
        case "text":
            yield _BLANKS.sub(" ", node.content)
        case "softbreak":
            yield " "
        case "hardbreak":
            yield Element("br")
        case "code_inline":
            yield Element("code", (node.content,))
        case "link":
            yield from _link(str(node.attrs["href"]), tuple(_nodes(node.children)))
        case "inline":
            yield from _nodes(node.children)
        case kind:
            yield Element(_TAGS[kind], tuple(_nodes(node.children)))


def _link(url: str, inside: tuple[Inline, ...]) -> Iterator[Inline]:
    if _ALLOWED.match(url):
        yield Link(url, inside)
    else:
        yield from inside
