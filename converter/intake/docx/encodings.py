"""Look at the bytes of an entry of a Word file before any parser does: XML or not, encoding, DOCTYPE.

A parser knows encodings in which ``<!DOCTYPE`` has other bytes; only UTF-8 and UTF-16 go on to it.
"""

from __future__ import annotations

import re

_UTF_8 = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_UTF_32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"<\0\0\0", b"\0\0\0<")
_NAMES = {"utf-8": ("utf-8",), "utf-16": ("utf-16", "utf-16le", "utf-16be")}
_DECLARATION = b"<?xml"
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([^"']*)["']""")


def has_doctype(data: bytes) -> bool:
    """Return whether UTF-8 or UTF-16 bytes have a document type declaration."""
    return b"<!DOCTYPE" in (data.replace(b"\0", b"") if b"\0" in data else data)


def encoding_of(data: bytes) -> str | None:
    """Return "utf-8" or "utf-16", or None for bytes that begin or are declared otherwise."""
    if data.startswith(_UTF_32):
        return None
    encoding = "utf-16" if data.startswith(_UTF_16) else "utf-8"
    return encoding if _declared(data) in (None, *_NAMES[encoding]) else None


def _declared(data: bytes) -> str | None:
    """Return the encoding of ``<?xml version="1.0" encoding="UTF-8"?>`` in small letters, or None."""
    plain = _plain(data[: data.find(b">") + 1])
    found = _ENCODING.search(plain) if plain.startswith(_DECLARATION) else None
    return found[1].decode("ascii", "replace").lower() if found else None


def _plain(data: bytes) -> bytes:
    """Return the bytes without byte order mark and without the NUL bytes of UTF-16."""
    return data.removeprefix(_UTF_8).removeprefix(_UTF_16[0]).removeprefix(_UTF_16[1]).replace(b"\0", b"")
