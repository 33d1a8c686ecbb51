"""Word files that are refused: other files, broken files, files that were made to harm."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import textwrap
import zipfile
from pathlib import Path

import pytest
import word_files as word
from hypothesis import given, settings
from hypothesis import strategies as st
from word_reading import lines_of, refusal, text_of

from converter.diagnostics import ConverterError
from converter.reading import make_source
from converter.verify.word_sums import check_word_file


def good() -> word.WordFile:
    return word.WordFile(word.paragraph("Goed"))


def test_another_kind_of_file_is_refused_with_advice() -> None:
    assert "no ZIP archive" in refusal(b"{\\rtf1 dit is geen Word}")
    assert "before 2007" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    encrypted = b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    assert "password" in refusal(encrypted)
    assert "no Word document" in refusal(
        word.archive({"mimetype": b"application/vnd.oasis.opendocument.text"})
    )


@pytest.mark.parametrize(
    "name", ["../buiten.xml", "/etc/buiten.xml", "word\\..\\..\\buiten.xml", "C:/buiten.xml"]
)
def test_an_entry_that_leads_out_of_the_file_is_refused(name: str) -> None:
    assert "leads out of the file" in refusal(word.archive(good().entry_bytes() | {name: b"<a/>"}))


@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/styles.xml", "_rels/.rels", "word/_rels/document.xml.rels"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_any_part_that_is_read(part: str, encoding: str) -> None:
    hostile = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    styled = word.WordFile(word.paragraph("Goed"), {"styles": ""}).entry_bytes()
    entries = styled | {part: hostile.encode(encoding)}
    assert "DOCTYPE" in refusal(word.archive(entries))


def test_an_entry_with_a_password_is_refused() -> None:
    data = bytearray(good().to_bytes())
    directory = data.find(b"PK\x01\x02")
    data[directory + 8] |= 1
    assert "password" in refusal(bytes(data))


def test_two_entries_of_one_name_are_refused() -> None:
    entries = good().entry_bytes()
    assert "one name" in refusal(word.archive(entries | {"WORD/document.xml": entries["word/document.xml"]}))


def test_broken_files_are_refused() -> None:
    data = good().to_bytes()
    assert "cannot be unpacked" in refusal(data[:40] + bytes(40) + data[80:])
    assert "no ZIP archive" in refusal(data[: len(data) // 2])
    assert "well-formed" in refusal(
        word.archive(good().entry_bytes() | {"word/document.xml": b"<w:document>"})
    )


BOMBS = {  # how it is made, and the words of its refusal
    "ratio": ('word.archive(good | {"word/document.xml": bytes(30_000_000)})', "1028 times its size"),
    "part": (
        'word.archive(good | {"word/document.xml": bytes(65 * 1024 * 1024)}, 0)',
        "unpacks to 68,157,440 bytes",
    ),
    "xml": (
        "word.archive({name: data.ljust(9_000_000) for name, data in many.items()}, 0)",
        "XML unpacks to more than 64 MB",
    ),
    "entries": (
        'word.archive(good | {f"word/media/{n}": b"" for n in range(2001)})',
        "more than 2,000 entries",
    ),
    "elements": ('stored("<w:p/>" * 1_010_000)', "elements and attributes"),
    "attributes": ('stored("".join(f"<w:p a{n}=\'\'/>" for n in range(510_000)))', "elements and attributes"),
    "depth": ('stored("<w:sdt>" * 100_000)', "no well-formed XML"),
    "entities": ('word.archive(good | {"word/document.xml": laughs}, 0)', "DOCTYPE"),
    "notes": (
        "stored(word.paragraph(*[called] * 9_000), footnotes=note)",
        "more than the 524,288 characters",
    ),
    "text": ('stored(word.paragraph(*["x" * 600] * 1_000))', "more than the 524,288 characters"),
    "bzip2": ('word.archive(good | {"word/document.xml": bytes(60_000_000)}, 12)', "packed in a way"),
    "blanks": ('stored("<w:p/>" * 190_000)', "the file is empty"),
}
PROBE = """
    import resource, sys
    sys.path[:0] = [{tests!r}]
    import word_files as word
    from converter.reading import read_source
    from converter.diagnostics import ConverterError

    def stored(body, **parts):
        return word.archive(word.WordFile(body, parts).entry_bytes(), 0)

    called = word.reference("footnote", 1)
    note = word.note("footnote", 1, "x" * 9_000)
    good = word.WordFile(word.paragraph("Goed")).entry_bytes()
    parts = dict.fromkeys(("styles", "numbering", "footnotes", "endnotes", "comments", "settings"), "")
    many = word.WordFile(word.paragraph("Goed"), parts).entry_bytes()
    levels = "".join(f'<!ENTITY a{{n}} "&a{{n - 1}};&a{{n - 1}};&a{{n - 1}};">' for n in range(1, 40))
    laughs = f'<!DOCTYPE x [<!ENTITY a0 "ha">{{levels}}]><x>&a39;</x>'.encode()
    data = {bomb}
    limit = {limit} * 1024 * 1024
    used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + limit, used + limit))
    try:
        read_source("bom.docx", data)
    except ConverterError as error:
        print(error)
"""


@pytest.mark.parametrize("name", BOMBS)
def test_a_file_that_was_made_to_harm_is_refused_within_200_mb(name: str) -> None:
    """Also within a second, which ``make bench`` measures: a test should not depend on a clock."""
    made, words = BOMBS[name]
    program = textwrap.dedent(PROBE.format(tests=str(Path(__file__).parent), bomb=made, limit=200))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("bom.docx:1:1: error: ")
    assert words in done.stdout


HEAVY = {  # small files that a careless reader would go through again and again
    "a comment called many times": 'stored(word.paragraph("x", *[commented] * 15_000), comments=comment)',
    "a hidden note called many times": "stored(word.paragraph(*[called] * 15_000), footnotes=hidden_note)",
    "a deleted note called many times": "stored(word.paragraph('x', deleted_calls), footnotes=hidden_note)",
    "fields in fields": """stored(word.paragraph("x", *[sign("begin") + "<w:r><w:t>y</w:t></w:r>"] * 12_000,
        *[sign("end")] * 12_000))""",
    "many runs, much said of their paragraph": """stored(word.paragraph(*[run] * 25_000,
        properties="<w:a/>" * 60_000 + '<w:pStyle w:val="Kop"/>'))""",
    "forms in forms": """stored(word.paragraph("x", "<mc:AlternateContent><mc:Choice>" * 110
        + "<w:r/>" * 100_000 + "</mc:Choice></mc:AlternateContent>" * 110))""",
    "boxes in boxes": """stored(word.paragraph("x", "<w:r><w:pict><w:txbxContent><w:p>" * 60
        + "<w:r><w:pict/></w:r>" * 40_000 + "</w:p></w:txbxContent></w:pict></w:r>" * 60))""",
    "lists of one long definition": """stored("".join(word.numbered("x", number=n) for n in range(1, 4_000)),
        numbering="<w:abstractNum w:abstractNumId='1'>" + word.level("%1") * 6_000 + "</w:abstractNum>"
        + "".join(f"<w:num w:numId='{n}'><w:abstractNumId w:val='1'/></w:num>" for n in range(4_000)))""",
}
HEAVY_PROBE = """
    called = word.reference("footnote", 1)
    hidden_note = word.note("footnote", 1, word.paragraph(*[word.run("weg", "<w:vanish/>")] * 8_000))
    deleted_calls = "<w:del>" + called * 15_000 + "</w:del>"
    comment = "<w:comment w:id='0'>" + word.paragraph(*["weg "] * 8_000) + "</w:comment>"
    commented = "<w:r><w:commentReference w:id='0'/></w:r>"

    run = "<w:r><w:t>x</w:t></w:r>"

    def sign(kind):
        return f'<w:r><w:fldChar w:fldCharType="{{kind}}"/></w:r>'
"""


@pytest.mark.parametrize("name", HEAVY)
def test_a_file_that_makes_much_work_is_read_once_through(name: str) -> None:
    """The time limit is generous: in a careless reader such work grows with the square of the file."""
    probe = PROBE.replace('    called = word.reference("footnote", 1)\n', HEAVY_PROBE)
    program = textwrap.dedent(probe.format(tests=str(Path(__file__).parent), bomb=HEAVY[name], limit=300))
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=30
    )
    assert done.stdout == ""


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_that_is_packed_as_word_never_does_is_refused_unread(compression: int) -> None:
    data = word.archive(good().entry_bytes(), compression)
    assert "packed in a way that Word does not use" in refusal(data)
    broken = data.replace(data[data.find(b"_rels/.rels") + 11 :][:20], bytes(20), 1)
    assert "packed in a way" in refusal(broken)


@pytest.mark.parametrize("encoding", ["utf-7", "cp037", "utf-32", "iso-8859-1", "utf-16-le", "hz", "cp1252"])
def test_a_part_in_another_encoding_is_refused(encoding: str) -> None:
    part = f'<?xml version="1.0" encoding="{encoding}"?>' + good().entry_bytes()["word/document.xml"].decode()
    data = part.encode("ascii" if encoding in ("utf-7", "utf-16-le") else encoding)
    said = refusal(word.archive(good().entry_bytes() | {"word/document.xml": data}))
    assert "'word/document.xml' is n" in said
    assert encoding == "cp037" or "neither UTF-8 nor UTF-16" in said


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_part_in_utf_8_or_utf_16_is_read(encoding: str, mark: str) -> None:
    name = encoding if encoding == "utf-8" else "UTF-16"
    part = (
        f'{mark}<?xml version="1.0" encoding="{name}"?>' + good().entry_bytes()["word/document.xml"].decode()
    )
    entries = good().entry_bytes() | {"word/document.xml": part.encode(encoding)}
    assert text_of(word.archive(entries)) == "Goed\n"


UNREAD = {
    "a preview picture": ("docProps/thumbnail.jpeg", bytes(300_000)),
    "a web page": ("word/stuk.htm", b"<!DOCTYPE html><html><body><p>Het stuk.</p></body></html>"),
    "entities": ("customXml/item1.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
    "no XML": ("word/theme/theme1.xml", b"<a>\xff"),
}


@pytest.mark.parametrize("name", UNREAD)
def test_what_is_not_read_may_be_as_it_is(name: str) -> None:
    entry, data = UNREAD[name]
    file = word.archive(good().entry_bytes() | {entry: data})
    assert text_of(file) == "Goed\n"
    assert list(check_word_file(file, make_source("brief.docx", file)[0])) == []


def test_an_entry_that_is_not_read_may_be_broken() -> None:
    data = word.archive(good().entry_bytes() | {"word/theme/theme1.xml": b"<a>thema</a>"}, 0)
    assert text_of(data.replace(b"<a>thema</a>", b"<a>thamo</a>", 1)) == "Goed\n"


def test_names_with_backslashes_are_read_as_others() -> None:
    entries = {name.replace("/", "\\"): data for name, data in good().entry_bytes().items()}
    file = word.archive(entries)
    assert text_of(file) == "Goed\n"
    assert list(check_word_file(file, make_source("brief.docx", file)[0])) == []


def test_a_note_whose_id_is_no_number_is_refused() -> None:
    for id_ in ("", "1]", "\u0661", "12345678901", "een"):
        called = word.docx(word.paragraph(word.reference("footnote", id_)))
        assert "a note has an id that is no number" in refusal(called)
        noted = word.docx(word.paragraph("Een"), footnotes=word.note("footnote", id_, "Noot."))
        assert "a note has an id that is no number" in refusal(noted)


WRAPPERS = {  # how elements stand in each other, as deep as the parser allows
    "w:hyperlink": "w:p",
    "w:sdt": "",
    "w:ins": "w:p",
    "m:d><m:e": "w:p",
    "m:f><m:num": "w:p",
    "w:ruby><w:r": "w:p><w:r",
    "mc:AlternateContent><mc:Fallback": "w:p><w:r",
    "w:p><w:r><w:pict><w:txbxContent": "",
    "w:tbl><w:tr><w:tc": "",
}


@pytest.mark.parametrize("name", WRAPPERS)
def test_the_deepest_nesting_that_the_parser_allows_is_read(name: str) -> None:
    depth = 240 // len(name.split("><"))
    before, after = (f"<{WRAPPERS[name]}>", closed(WRAPPERS[name])) if WRAPPERS[name] else ("", "")
    body = before + f"<{name}>" * depth + closed(name) * depth + after
    assert text_of(word.docx(body + word.paragraph("Goed"))).endswith("Goed\n")


def closed(names: str) -> str:
    return "".join(f"</{name}>" for name in reversed(names.split("><")))


def test_numbers_of_thousands_of_digits_are_unknown_numbers() -> None:
    many = "9" * 10_000
    levels = word.level("%1.").replace('<w:start w:val="1"/>', f'<w:start w:val="{many}"/>')
    override = (
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        f'<w:startOverride w:val="{many}"/></w:lvlOverride></w:num>'
    )
    form = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>'
        f'<w:result w:val="{many}"/><w:listEntry w:val="ja"/></w:ddList></w:ffData></w:fldChar></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    symbol = f'<w:r><w:sym w:font="Symbol" w:char="{many}"/></w:r>'
    field = word.complex_field(f"SYMBOL {many}").replace("separate", "none")
    body = (
        word.numbered("een") + word.numbered("twee", number=2) + word.numbered("ver", level=int("9" * 9))
    ) + word.paragraph(form, symbol, field)
    data = word.docx(body, numbering=word.lists(levels, more=override))
    assert lines_of(data) == ["1.\teen", "1.\ttwee", "ver", "\ufffd"]


STORED = word.archive(good().entry_bytes(), zipfile.ZIP_STORED)


@given(st.lists(st.tuples(st.integers(0, len(STORED) - 1), st.integers(0, 255)), max_size=4))
@settings(derandomize=True, deadline=None, max_examples=1_000)
def test_no_byte_of_a_file_brings_anything_but_a_refusal(changes: list[tuple[int, int]]) -> None:
    data = bytearray(STORED)
    for place, byte in changes:
        data[place] = byte
    with contextlib.suppress(ConverterError):
        make_source("brief.docx", bytes(data))
