"""The bytes of a file as text: decoded, with line ends made one kind, and able to name a place.

Encoding, in this order: a byte order mark; UTF-8; Windows-1252 when every byte is defined in it
and none is NUL. Whatever else comes in is refused. CR LF, CR, VT, FF, U+2028 and U+2029 count as LF; other
control characters but TAB become U+FFFD, because Markdown engines use some of them for themselves; so do
U+FFFE and U+FFFF, which no XML may hold.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass, field

from converter.institution import KAMER, Institution
from converter.marks import Mark

MAX_CHARACTERS = 512 * 1024  # 500 kB of short paragraphs take the Markdown engine 8 seconds

_BYTE_ORDER_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_LINE_END = re.compile("\r\n|[\r\v\f\u2028\u2029]")
CONTROL_CHARACTER = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class WordFacts:
    """What a Word file says beside its text that is no mark.

    ``paragraphs``: the offset where each paragraph begins; ``not_shown``: how much of what is no part of
    the text, by code ("docx-deleted-text"); ``unread``: how much the file has that the text does
    not have, by kind: words ("deleted-text") and things ("picture").
    """

    paragraphs: tuple[int, ...] = ()
    not_shown: tuple[tuple[str, int], ...] = ()
    unread: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A named text. Every offset of the project counts characters of ``text``.

    ``marks``: what the file says of its stretches; ``word``: of a Word file what else it says, else None.
    """

    name: str
    text: str
    sha256: str = ""
    word: WordFacts | None = None
    marks: tuple[Mark, ...] = ()
    institution: Institution = KAMER
    _line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = (0, *(end.end() for end in re.finditer("\n", self.text)))
        object.__setattr__(self, "_line_starts", starts)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset, both counted from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def paragraph(self, offset: int) -> tuple[int, str] | None:
        """Return the number (from 1) and the text of the Word paragraph at an offset, or None."""
        if self.word is None or not self.word.paragraphs:
            return None
        number = max(bisect_right(self.word.paragraphs, offset), 1)
        start = self.word.paragraphs[number - 1]
        end = self.text.find("\n", start)
        return number, self.text[start : end if end >= 0 else len(self.text)]

    def place(self, offset: int) -> str:
        """Return ``name:line:column``, the form that editors and terminals can open."""
        line, column = self.line_and_column(offset)
        return f"{self.name}:{line}:{column}"


class UnreadableSourceError(ValueError):
    """The bytes are no text in a known encoding; ``place`` is ``name:line:column`` of the first bad byte."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(message)
        self.place = place


def decode(name: str, data: bytes) -> tuple[Source, str, int | None]:
    """Return the source, the encoding that was used, and the offset of the first replaced character.

    The offset is None when no control character was replaced. Raises UnreadableSourceError.
    """
    text, encoding = _decode_bytes(name, data)
    text, replaced = normalised(text)
    return Source(name, text, hashlib.sha256(data).hexdigest()), encoding, replaced


def normalised(text: str) -> tuple[str, int | None]:
    """Return the text with LF for each line end and U+FFFD for each control character.

    With it comes the offset of the first control character, or None.
    """
    text = _LINE_END.sub("\n", text)
    control = CONTROL_CHARACTER.search(text)
    return (CONTROL_CHARACTER.sub("\ufffd", text), control.start()) if control else (text, None)


def _decode_bytes(name: str, data: bytes) -> tuple[str, str]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_strictly(name, data, encoding, len(mark)), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise _unreadable(name, error, "is neither UTF-8 nor Windows-1252") from error
    return _decode_strictly(name, data, "cp1252"), "cp1252"


def _decode_strictly(name: str, data: bytes, encoding: str, start: int = 0) -> str:
    """Return the text behind the byte order mark, which is ``start`` bytes long."""
    try:
        return data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        known = "is neither UTF-8 nor Windows-1252" if encoding == "cp1252" else f"is no {encoding.upper()}"
        raise _unreadable(name, error, known, start) from error


def _unreadable(name: str, error: UnicodeDecodeError, reason: str, start: int = 0) -> UnreadableSourceError:
    """Return the error; ``start``: how many bytes stood before what was decoded."""
    before = _LINE_END.sub("\n", error.object[: error.start].decode(error.encoding, "replace"))
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return UnreadableSourceError(
        f"{name}:{line}:{column}",
        f"byte 0x{error.object[error.start]:02X} at position {start + error.start} {reason}; "
        "save the file as UTF-8",
    )
