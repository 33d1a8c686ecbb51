"""Write words in the form that their source gives them, as elements: ``**`` cannot hold "niet " or "on(x)e".

Forms may cross; the one that begins first, or ends last, is the outer; what goes on behind it begins anew.
"""

from __future__ import annotations

from collections import deque

from converter.model import Style, StyleName
from converter.writers.cutting import Piece, take_styles
from converter.writers.escape import escape_text

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


def write_words(piece: Piece) -> str:
    """Return the escaped words of a piece with the elements of their forms."""
    return _write(piece.text, piece.start, deque(piece.styles)) if piece.styles else escape_text(piece.text)


def _write(words: str, start: int, styles: deque[Style]) -> str:
    written: list[str] = []
    position = start
    while styles:
        outer = styles.popleft()
        begin, end = _TAGS[outer.name]
        inside = words[outer.span.start - start : outer.span.end - start]
        written.append(escape_text(words[position - start : outer.span.start - start]))
        inner = take_styles(styles, outer.span.end)
        written += (begin, _write(inside, outer.span.start, inner), end)
        position = outer.span.end
    return "".join((*written, escape_text(words[position - start :])))
