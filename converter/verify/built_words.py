"""The words of a built page as a browser shows them, each with the forms it stands in.

What is not the source's words is passed over: the class ``added``, ``.headerlink``, ``.footnote-backref``;
note marks become tokens.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborNode

_NOT_THE_SOURCE = {"added", "headerlink", "footnote-backref"}
_NAMES_OF_BLOCKS = """
    article aside blockquote br dd details div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol
    p pre section summary table tbody td th thead tr ul
"""
_BLOCKS = frozenset(_NAMES_OF_BLOCKS.split())
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
    """Yield the text of a node with its forms, and a space at each border of a block.

    A heading with an id stands between ETX, its id and EOT, and ENQ; behind a section all three stand without
    one. No source has such signs.
    """
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            yield child.text_content or "", styles
        elif _is_passed_over(child, tag):
            yield " " if tag in _BLOCKS else "", styles
        elif is_note_mark(child):
            yield f"\x01{note_of(child)}\x02", styles
        elif tag in _BLOCKS:
            id_ = child.attributes.get("id") if tag in ("h2", "h3") else None
            yield f"\x03{id_}\x04" if id_ else " ", styles
            yield from words_of(child, styles)
            yield "\x05" if id_ else "\x03\x04\x05" if child.tag == "section" else " ", styles
        else:
            forms = (_STYLES.get(tag), *map(_CAPITALS.get, classes_of(child)))
            yield from words_of(child, styles.union(filter(None, forms)))


def _is_passed_over(node: LexborNode, tag: str) -> bool:
    """Return whether a node is never seen, not the source's, or a note, which is compared by itself."""
    if tag in _NEVER_SHOWN or (tag == "li" and _is_note(node)):
        return True
    attributes = node.attributes
    return bool(attributes) and (
        not _NOT_THE_SOURCE.isdisjoint(classes_of(node))
        or "hidden" in attributes
        or "display:none" in (attributes.get("style") or "").replace(" ", "")
    )


def parts_of(words: Iterable[tuple[str, Styles]]) -> tuple[tuple[str, str], ...]:
    """Return the id of each heading with the words below it; those outside of sections have no id."""
    pieces = f"\x04\x05{''.join(text for text, _ in words)}".split("\x03")
    parts = (piece.partition("\x05")[::2] for piece in pieces)
    return tuple((head.partition("\x04")[0], " ".join(words.split())) for head, words in parts)


def without_headings(words: Iterable[tuple[str, Styles]]) -> tuple[tuple[str, Styles], ...]:
    """Return the words with a space for each sign of a heading."""
    return tuple((" ", styles) if text[:1] in ("\x03", "\x05") else (text, styles) for text, styles in words)


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


def _is_note(item: LexborNode) -> bool:
    """Return whether an item of a list is a note at the foot of the page."""
    above = item.parent.parent if item.parent else None
    return above is not None and above.tag == "div" and "footnote" in classes_of(above)


def classes_of(node: LexborNode) -> set[str]:
    """Return the classes of a node."""
    return set((node.attributes.get("class") or "").split())
