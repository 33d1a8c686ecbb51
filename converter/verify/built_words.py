"""The words of a built page as a browser shows them, each with the forms it stands in.

What is not the source's words is passed over: the class ``added``, ``.headerlink``, ``.footnote-backref``;
note marks become tokens.
"""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

_NOT_THE_SOURCE = {"added", "headerlink", "footnote-backref"}
_BLOCKS = frozenset(
    [
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_STYLES = {
    "strong": "strong",
    "em": "emphasis",
    "u": "underline",
    "s": "struck",
    "sup": "raised",
    "sub": "lowered",
}
_CAPITALS = {"kapitaal": "capitals", "kleinkapitaal": "small-capitals"}
Styles = frozenset[str]
NO_STYLES: Styles = frozenset()
_NEVER_SHOWN = frozenset(("script", "style", "noscript", "template"))


def words_of(node: LexborNode, styles: Styles) -> Iterator[tuple[str, Styles]]:
    """Yield the text of a node with its forms, and a space at each border of a block."""
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield child.text_content or "", styles
            continue
        classes = classes_of(child)
        if classes & _NOT_THE_SOURCE or _is_hidden(child) or _is_note(child):
            yield " " if child.tag in _BLOCKS else "", styles
        elif is_note_mark(child):
            yield f"\x01{note_of(child)}\x02", styles
        elif child.tag in _BLOCKS:
            yield " ", styles
            yield from words_of(child, styles)
            yield " ", styles
        else:
            yield from words_of(child, styles | _style(child.tag, classes))


def _style(tag: str | None, classes: set[str]) -> Styles:
    found = [_STYLES[tag]] if tag in _STYLES else []
    return frozenset((*found, *(_CAPITALS[name] for name in classes if name in _CAPITALS)))


def styles_of(words: tuple[tuple[str, Styles], ...]) -> tuple[Styles, ...]:
    """Return the forms of each visible character, or nothing where there is no form at all."""
    if not any(styles for _, styles in words):
        return ()
    return tuple(styles for text, styles in words for sign in text if not sign.isspace())


def is_note_mark(node: LexborNode) -> bool:
    """Return whether the node calls a note; what else is raised is the source's form."""
    return node.tag == "sup" and (node.attributes.get("id") or "").startswith("fnref")


def note_of(mark: LexborNode) -> str:
    """Return the number of the note that a mark calls, which its id has: ``fnref2:3``."""
    return (mark.attributes.get("id") or "").partition(":")[2]


def _is_hidden(node: LexborNode) -> bool:
    """Return whether a reader never sees the node."""
    style = (node.attributes.get("style") or "").replace(" ", "")
    return node.tag in _NEVER_SHOWN or "hidden" in node.attributes or "display:none" in style


def _is_note(node: LexborNode) -> bool:
    """Return whether the node is a note at the foot of the page; notes are compared one by one."""
    above = node.parent.parent if node.tag == "li" and node.parent else None
    return above is not None and above.tag == "div" and "footnote" in classes_of(above)


def classes_of(node: LexborNode) -> set[str]:
    """Return the classes of a node."""
    return set((node.attributes.get("class") or "").split())
