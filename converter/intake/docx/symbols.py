"""Signs that Word takes from a symbol font, as the Unicode characters that look the same.

Such a font has pictures where others have letters; Word writes their codes as U+F000 to U+F0FF. Sources: the
Adobe Symbol encoding, and Unicode's names for the signs of Wingdings (proposal L2/12-368).
"""

from __future__ import annotations

import sys
import unicodedata

_SYMBOL = (
    (0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"),
    (0xF1, "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
)
_WINGDINGS = (
    (0x20, " "), (0x28, "☎✆✉"), (0x36, "⌛"), (0x41, "✌"), (0x46, "☞"), (0x4A, "☺😐☹"), (0x6C, "●❍■□"),
    (0x71, "❑❒⬧⧫◆❖⬥⌧"), (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩"), (0x8B, "⓿❶❷❸❹❺❻❼❽❾❿"), (0x9E, "·•▪○"), (0xA7, "▪□"),
    (0xAB, "★"), (0xD8, "➢"), (0xDF, "←→↑↓↖↗↙↘"), (0xE8, "➔"), (0xEF, "⇦⇨⇧⇩⬄"), (0xFB, "✗✓☒☑"),
)  # fmt: skip
_FONTS = {
    font: {first + place: sign for first, signs in table for place, sign in enumerate(signs)}
    for font, table in (("symbol", _SYMBOL), ("wingdings", _WINGDINGS))
}

_NO_SIGN = "\ufffd"
_NOT_SHOWN = ("Cc", "Cs", "Cn", "Zl", "Zp")


def symbol(font: str, sign: str) -> str | None:
    """Return the sign as a reader sees it in this font, or None where that is not known."""
    code = ord(sign)
    signs = _FONTS.get(font.lower())
    if signs is not None:
        return signs.get(code & 0xFF if is_private(sign) else code)
    return None if is_private(sign) else sign


def sign_of(code: int, font: str) -> str:
    """Return the sign of a code as it is seen in a font: the code itself where that is not known.

    U+FFFD stands for a code that is no sign: half a pair, a control character, none at all.
    """
    if not 0 <= code <= sys.maxunicode:
        return _NO_SIGN
    sign = symbol(font, chr(code)) or chr(code)
    return _NO_SIGN if unicodedata.category(sign) in _NOT_SHOWN else sign


def is_private(sign: str) -> bool:
    """Return whether the sign is a code of a symbol font: U+F000 to U+F0FF."""
    return "\uf000" <= sign <= "\uf0ff"
