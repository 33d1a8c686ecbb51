"""Write words in the form that their source gives them, as elements: ``**`` cannot hold "niet " or "on(x)e".

Forms may cross; the one that begins first, or ends last, is the outer; what goes on behind it begins anew.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from converter.model import Style, StyleName
from converter.writers.cutting import Piece, take_styles

_TAGS: dict[StyleName, tuple[str, str]] = {
    "strong": ("<strong>", "</strong>"),
    "emphasis": ("<em>", "</em>"),
    "underline": ("<u>", "</u>"),
    "struck": ("<s>", "</s>"),
    "raised": ("<sup>", "</sup>"),
    "lowered": ("<sub>", "</sub>"),
    "capitals": ('<span class="kapitaal">', "</span>"),
    "small-capitals": ('<span class="kleinkapitaal">', "</span>"),
}


Escape = Callable[[str], str]


def write_words(piece: Piece, escape: Escape) -> str:
    """Return the escaped words of a piece with the elements of their forms."""
    if not piece.styles:
        return escape(piece.text)
    return _write(piece.text, piece.start, deque(piece.styles), escape)


def _write(words: str, start: int, styles: deque[Style], escape: Escape) -> str:
    written: list[str] = []
    position = start
    while styles:
        outer = styles.popleft()
        begin, end = _TAGS[outer.name]
        inside = words[outer.span.start - start : outer.span.end - start]
        written.append(escape(words[position - start : outer.span.start - start]))
        inner = take_styles(styles, outer.span.end)
        written += (begin, _write(inside, outer.span.start, inner, escape), end)
        position = outer.span.end
    return "".join((*written, escape(words[position - start :])))
