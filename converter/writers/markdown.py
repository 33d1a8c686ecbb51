"""Write a page as Markdown, which people read too: HTML only where Markdown has no form.

The only place where tags, brackets and signs of Markdown are put around words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from converter.view.nodes import (
    Attributes,
    Block,
    Element,
    Fold,
    Heading,
    Inline,
    Items,
    Link,
    NoteCall,
    NoteText,
    Page,
    Prose,
    Section,
    flow,
)
from converter.writers.escape import (
    escape_after_note_mark,
    escape_attribute,
    escape_before_brackets,
    escape_line_start,
    escape_link_words,
    escape_raw,
    escape_raw_attribute,
    escape_text,
    escape_url,
)
from converter.writers.front_matter import write_front_matter

_INDENT = "    "
_VOID = ("br", "hr", "input", "link", "meta")
_LINES = ("details", "ol", "pre", "table", "tbody", "ul")  # what is within one stands line by line
_OWN = re.compile(r"(?![a-z]+:)[\w#.:/-]+", re.ASCII)  # the address of a page or place of the site
_PLAIN = re.compile(r"https?://[\w#.:/?=%~+,;@-]+", re.ASCII)  # one that no sign of Markdown is in
_PAGE = re.compile(r"index\.md(?=#|\Z)")


def write_page(page: Page) -> str:
    """Return the Markdown of a page."""
    return "\n\n".join((write_front_matter(page), *map(_block, page.blocks))) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, Prose):  # as most are; a pattern takes six times as long
        line = escape_line_start(_line(block.inside))
        return f"{line}\n{_attribute_list(block.attributes, ':')}" if block.attributes else line
    match block:
        case Heading(level, inside, attributes):
            return f"{'#' * level} {_line(inside)} {_attribute_list(attributes)}".rstrip(" ")
        case Items(items):
            return "\n".join([f"- {escape_line_start(_line(item))}" for item in items])
        case Element():
            return write_html(block)
        case _:
            return _blocks(block)


def _blocks(block: Fold | Section | NoteText) -> str:
    match block:
        case Fold(name, title, blocks) if block.is_plain:
            words = escape_text(title) if block.is_ours else f"*{escape_text(title)}*{{ .added }}"
            return f'??? {"added " if block.is_ours else ""}{name} "{words}"\n\n{_indented(blocks)}'
        case Section(name, named_by, blocks):
            # An engine takes such a tag alone out of its hands; in HTML it opens like any other.
            opening = f'<section class="{name}" aria-labelledby="{named_by}" />'
            return "\n\n".join((opening, *map(_block, blocks), "</section>"))
        case NoteText(note, blocks):
            return f"[^{note}]: {_indented(blocks).removeprefix(_INDENT)}"
        case Fold():
            return write_html(flow(block))


def _indented(blocks: tuple[Block, ...]) -> str:
    return "\n\n".join(_INDENT + _block(block).replace("\n", f"\n{_INDENT}") for block in blocks)


def _line(inside: tuple[Inline, ...]) -> str:
    return escape_before_brackets(_words(inside))


def _words(inside: tuple[Inline, ...]) -> str:
    if len(inside) == 1:
        return _inline(inside[0])
    written: list[str] = []
    behind_mark = False
    for node in inside:
        words = _inline(node)
        written.append(escape_after_note_mark(words) if behind_mark else words)
        behind_mark = isinstance(node, NoteCall)
    return "".join(written)


def _inline(node: Inline) -> str:
    if isinstance(node, str):
        return escape_text(node)
    if isinstance(node, Element):
        return _element(node, _words(node.inside), escape_attribute)
    if isinstance(node, Link):
        is_plain = _OWN.fullmatch(node.url) or _PLAIN.fullmatch(node.url)
        url = node.url if is_plain else f"<{escape_url(node.url)}>"
        return f"[{escape_link_words(_words(node.inside))}]({url}){_attribute_list(node.attributes)}"
    return f"[^{node.note}]"


def _attribute_list(attributes: Attributes, opening: str = "") -> str:
    """Return ``{ #id .class name="value" }``, or nothing."""
    signs = " ".join([_attribute(name, value) for name, value in attributes.items()])
    return f"{{{opening} {signs} }}" if signs else ""


def _attribute(name: str, value: str) -> str:
    if name == "id":
        return f"#{value}"
    if name == "class":
        return "." + value.replace(" ", " .")
    return f'{name}="{escape_attribute(value)}"'


def write_html(node: Inline) -> str:
    """Return a node in a block of HTML, which no engine reads: a page is linked as it is served."""
    if isinstance(node, str):
        return escape_raw(node)
    if isinstance(node, Element):
        between = "\n" if node.tag in _LINES else ""
        inside = between.join(["", *map(write_html, node.inside), ""])
        return _element(node, inside, escape_raw_attribute)
    if isinstance(node, Link):
        url = _PAGE.sub("", node.url) if _OWN.fullmatch(node.url) else node.url
        return write_html(Element("a", node.inside, {"href": url, **node.attributes}))
    return f"[^{node.note}]"


def _element(element: Element, inside: str, escape: Callable[[str], str]) -> str:
    signs = "".join([f' {name}="{escape(value)}"' for name, value in element.attributes.items()])
    opening = f"<{element.tag}{signs}>"
    return opening if element.tag in _VOID else f"{opening}{inside}</{element.tag}>"
