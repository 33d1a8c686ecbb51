"""Name the signs of a Word file for the witness; one of a font of pictures is a private character."""

from __future__ import annotations

import sys
import unicodedata

_PICTORIAL = ("symbol", "wingdings")
_LAST_PRIVATE = 0xF0FF
_NO_SIGN = ("Cc", "Cs", "Cn", "Zl", "Zp")


def sign_of(number: int, font: str) -> str:
    """Return the character of a code; U+F000 to U+F0FF stand for a picture, whatever it looks like.

    U+FFFD stands for a code that is no sign.
    """
    if font.lower() in _PICTORIAL and 0 <= number <= _LAST_PRIVATE:
        return chr(0xF000 | (number & 0xFF))
    sign = chr(number) if 0 <= number <= sys.maxunicode else "\ufffd"
    return "\ufffd" if unicodedata.category(sign) in _NO_SIGN else sign
