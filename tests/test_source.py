"""Bytes become text in one known way, and every offset of the text has a place."""

from __future__ import annotations

import hashlib
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from converter.source import Source, UnreadableSourceError, decode

STEADY = settings(derandomize=True, deadline=None, max_examples=300)

WORDS = "Café ‘één’ – €5 🙂"
MARKS = {
    "utf-8": b"\xef\xbb\xbf",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
    "utf-32-le": b"\xff\xfe\x00\x00",
    "utf-32-be": b"\x00\x00\xfe\xff",
}


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        (b"Ja.", "Ja.", "utf-8"),
        (WORDS.encode(), WORDS, "utf-8"),
        *((mark + WORDS.encode(name), WORDS, name) for name, mark in MARKS.items()),
        *((mark, "", name) for name, mark in MARKS.items()),
        (b"caf\xe9", "café", "cp1252"),
        (b"\x91\xe9\xe9n\x92 \x96 \x80 5", "‘één’ – € 5", "cp1252"),
        (b"na\xc3\xafef en caf\xe9", "naÃ¯ef en café", "cp1252"),
        ("a\ufeffb".encode(), "a\ufeffb", "utf-8"),
    ],
)
def test_each_encoding_is_known(data: bytes, text: str, encoding: str) -> None:
    source, used, replaced = decode("stuk.txt", data)
    assert (source.text, used, replaced) == (text, encoding, None)


def test_a_source_keeps_its_name_and_the_sum_of_its_bytes() -> None:
    data = b"\xef\xbb\xbfJa.\r\n"
    source, _, _ = decode("seeds/stuk.txt", data)
    assert (source.name, source.sha256) == ("seeds/stuk.txt", hashlib.sha256(data).hexdigest())


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (
            b"a\x81",
            "stuk.txt:1:2",
            "byte 0x81 at position 1 is neither UTF-8 nor Windows-1252; save the file as UTF-8",
        ),
        (
            b"Vraag 1\nJa \xe9\x9d\n",
            "stuk.txt:2:5",
            "byte 0x9D at position 12 is neither UTF-8 nor Windows-1252; save the file as UTF-8",
        ),
        (
            b"Vraag 1\r\nJa\x81",
            "stuk.txt:2:3",
            "byte 0x81 at position 11 is neither UTF-8 nor Windows-1252; save the file as UTF-8",
        ),
        (
            b"Vraag 1\rJa\x81",
            "stuk.txt:2:3",
            "byte 0x81 at position 10 is neither UTF-8 nor Windows-1252; save the file as UTF-8",
        ),
        (
            b"Vraag 1\fJa\x81",
            "stuk.txt:2:3",
            "byte 0x81 at position 10 is neither UTF-8 nor Windows-1252; save the file as UTF-8",
        ),
        (
            b"a\x00\xe9",
            "stuk.txt:1:3",
            "byte 0xE9 at position 2 is neither UTF-8 nor Windows-1252; save the file as UTF-8",
        ),
        (
            b"\xef\xbb\xbfab\xff",
            "stuk.txt:1:3",
            "byte 0xFF at position 5 is no UTF-8; save the file as UTF-8",
        ),
        (
            b"\xff\xfea\x00\n\x00b",
            "stuk.txt:2:1",
            "byte 0x62 at position 6 is no UTF-16-LE; save the file as UTF-8",
        ),
        (
            b"\xfe\xff\x00a\xdc\x00\x00b",
            "stuk.txt:1:2",
            "byte 0xDC at position 4 is no UTF-16-BE; save the file as UTF-8",
        ),
        (
            b"\xff\xfe\x00\x00a\x00\x00\x00\xff\xff\xff\xff",
            "stuk.txt:1:2",
            "byte 0xFF at position 8 is no UTF-32-LE; save the file as UTF-8",
        ),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_their_place(data: bytes, place: str, message: str) -> None:
    with pytest.raises(UnreadableSourceError) as raised:
        decode("stuk.txt", data)
    assert (raised.value.place, str(raised.value)) == (place, message)


@pytest.mark.parametrize(
    ("text", "unified"),
    [
        ("a\nb", "a\nb"),
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\vb", "a\nb"),
        ("a\fb", "a\nb"),
        ("a\r\r\nb", "a\n\nb"),
        ("a\n\rb", "a\n\nb"),
        ("a\r\n\r\nb\r\n", "a\n\nb\n"),
        ("a\tb", "a\tb"),
        ("a\u00a0b", "a\u00a0b"),
        ("a\u2028b\u2029c", "a\nb\nc"),
        ("a\u200bb\ufeffc\u00add", "a\u200bb\ufeffc\u00add"),
        ("e\u0301 é ﬁ ½", "e\u0301 é ﬁ ½"),
    ],
)
def test_line_ends_become_one_kind_and_nothing_else_changes(text: str, unified: str) -> None:
    source, _, replaced = decode("stuk.txt", text.encode())
    assert (source.text, replaced) == (unified, None)


CONTROL_CHARACTERS = [
    chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF) if chr(code) not in "\t\n\r\v\f"
]


@pytest.mark.parametrize("control", CONTROL_CHARACTERS, ids=lambda control: f"U+{ord(control):04X}")
def test_a_control_character_is_replaced(control: str) -> None:
    source, _, replaced = decode("stuk.txt", f"a\r\nb{control}c{control}".encode())
    assert (source.text, replaced) == ("a\nb\ufffdc\ufffd", 3)


def expected(text: str) -> str:
    """Return the text as the rules have it, one character after the other."""
    for line_end in ("\r\n", "\r", "\v", "\f"):
        text = text.replace(line_end, "\n")
    return "".join("\ufffd" if each in CONTROL_CHARACTERS else each for each in text)


TEXTS = st.text(st.characters(exclude_categories=("Cs",)) | st.sampled_from("\r\n\v\f\t\x85\x00\u2028"))


@STEADY
@given(TEXTS)
@example("\ufeff\ufeffa")
def test_any_text_is_decoded_with_its_line_ends_unified(text: str) -> None:
    source, encoding, _ = decode("stuk.txt", text.encode())
    assert (source.text, encoding) == (expected(text.removeprefix("\ufeff")), "utf-8")


@STEADY
@given(st.sampled_from(tuple(MARKS)), TEXTS.map(lambda text: text.replace("\x00", "")))
def test_any_text_behind_its_byte_order_mark_is_decoded(encoding: str, text: str) -> None:
    source, used, _ = decode("stuk.txt", MARKS[encoding] + text.encode(encoding))
    assert (source.text, used) == (expected(text), encoding)


REFUSED = re.compile(
    r"byte 0x(?P<byte>[0-9A-F]{2}) at position (?P<position>\d+) is .+; save the file as UTF-8"
)


def outcome(data: bytes) -> str | UnreadableSourceError:
    """Return the text of the bytes, or why there is none."""
    try:
        return decode("stuk.txt", data)[0].text
    except UnreadableSourceError as error:
        return error


@STEADY
@given(st.builds(bytes.__add__, st.sampled_from((b"", *MARKS.values())), st.binary(max_size=20)))
@example(b"\x00\x81")
def test_any_bytes_are_decoded_or_refused_with_the_byte_that_is_wrong(data: bytes) -> None:
    found = outcome(data)
    if isinstance(found, str):
        assert found == expected(found)
    else:
        refused = REFUSED.fullmatch(str(found))
        assert refused is not None
        assert data[int(refused["position"])] == int(refused["byte"], 16)


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, "stuk.txt:1:1"),
        ("abc", 2, "stuk.txt:1:3"),
        ("abc", 3, "stuk.txt:1:4"),
        ("a\nb", 1, "stuk.txt:1:2"),
        ("a\nb", 2, "stuk.txt:2:1"),
        ("\n\n\n", 3, "stuk.txt:4:1"),
        ("é🙂\n\tx", 4, "stuk.txt:2:2"),
        ("a\u2028b", 2, "stuk.txt:1:3"),
    ],
)
def test_an_offset_has_a_place(text: str, offset: int, place: str) -> None:
    assert Source("stuk.txt", text).place(offset) == place


@STEADY
@given(st.text(st.sampled_from("a\n é\u2028🙂"), max_size=30))
def test_any_place_agrees_with_counting(text: str) -> None:
    source = Source("map/stuk.txt", text)
    line, column = 1, 1
    for offset, character in enumerate(f"{text} "):
        assert source.line_and_column(offset) == (line, column)
        assert source.place(offset) == f"map/stuk.txt:{line}:{column}"
        line, column = (line + 1, 1) if character == "\n" else (line, column + 1)
