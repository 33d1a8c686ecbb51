"""The signs of a Word file's notes: as Word shows them, on the marks and beside the notes."""

from __future__ import annotations

import pytest
import word_files as word
from word_files import note, paragraph, reference, run
from word_reading import found_in

from converter.build import read_source
from converter.model import NoteMark, paragraphs

FOOTNOTES = "".join(note("footnote", at, f"Voetnoot {at}.") for at in range(1, 6))
ENDNOTES = "".join(note("endnote", at, f"Eindnoot {at}.") for at in range(1, 6))


def own(id_: int, sign: str) -> str:
    """Return the call of a note with a sign of its own."""
    return (
        f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="{id_}"/>'
        f'<w:t xml:space="preserve">{sign}</w:t></w:r>'
    )


def calls(*ids: int, kind: str = "footnote") -> str:
    return paragraph("Tekst", *(reference(kind, id_) for id_ in ids))


def sections(*bodies: str, settings: str = "") -> str:
    """Return a body of sections, each of which has these settings."""
    ends = f"<w:sectPr>{settings}</w:sectPr>"
    return "".join(body + paragraph(properties=ends) for body in bodies[:-1]) + bodies[-1] + ends


def marks_of(body: str, **parts: str) -> list[tuple[int, str]]:
    """Return the notes that are called, in order, each with the sign of the call."""
    document = read_source("brief.docx", word.docx(body, **parts)).document
    inlines = [inline for block in paragraphs(document) for inline in block.inlines]
    marks = [(inline.note, inline.shown) for inline in inlines if isinstance(inline, NoteMark)]
    signs = dict(reversed(marks))
    assert [signs[each.number] for each in document.notes] == [each.shown for each in document.notes]
    return marks


def signs_of(body: str, **parts: str) -> list[str]:
    return [shown for _, shown in marks_of(body, footnotes=FOOTNOTES, endnotes=ENDNOTES, **parts)]


def test_footnotes_and_endnotes_are_two_series_that_share_no_number() -> None:
    body = calls(1) + calls(1, kind="endnote") + calls(2) + calls(2, kind="endnote")
    found = marks_of(body, footnotes=FOOTNOTES, endnotes=ENDNOTES)
    assert found == [(1, "1"), (2, "i"), (3, "2"), (4, "ii")]


def test_a_footnote_and_an_endnote_of_one_id_and_text_are_two_notes() -> None:
    same = {f"{kind}s": note(kind, 1, "Zie de brief.") for kind in ("footnote", "endnote")}
    assert marks_of(calls(1) + calls(1, kind="endnote"), **same) == [(1, "1"), (2, "i")]


@pytest.mark.parametrize(
    ("form", "signs"),
    [
        ("decimal", ["1", "2", "3"]),
        ("upperRoman", ["I", "II", "III"]),
        ("lowerLetter", ["a", "b", "c"]),
        ("chicago", ["*", "†", "‡"]),
        ("cardinalText", ["1", "2", "3"]),
    ],
)
def test_notes_count_in_the_form_of_the_settings(form: str, signs: list[str]) -> None:
    assert (
        signs_of(calls(3, 1, 2), settings=f'<w:footnotePr><w:numFmt w:val="{form}"/></w:footnotePr>') == signs
    )


def test_a_form_that_is_not_known_is_said() -> None:
    words = '<w:footnotePr><w:numFmt w:val="{}"/></w:footnotePr>'.format
    found = found_in(word.docx(calls(1, 2), footnotes=FOOTNOTES, settings=words("cardinalText")))
    assert ": 2;" in found["docx-number-form"]
    assert "docx-number-form" not in found_in(
        word.docx(calls(1), footnotes=FOOTNOTES, settings=words("lowerRoman"))
    )


def test_the_section_goes_before_the_settings() -> None:
    start = '<w:footnotePr><w:numStart w:val="{}"/></w:footnotePr>'.format
    assert signs_of(calls(1, 2), settings=start(7)) == ["7", "8"]
    assert signs_of(sections(calls(1, 2), settings=start(4)), settings=start(7)) == ["4", "5"]


def test_notes_begin_anew_in_each_section_where_it_says_so() -> None:
    anew = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    assert signs_of(sections(calls(1, 2), calls(3), settings=anew)) == ["1", "2", "1"]
    assert signs_of(sections(calls(1, 2), calls(3))) == ["1", "2", "3"]


def test_notes_that_begin_anew_on_each_page_go_on_and_that_is_said() -> None:
    pages = '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>'
    assert signs_of(calls(1) + calls(2), settings=pages) == ["1", "2"]
    data = word.docx(calls(1), footnotes=FOOTNOTES, settings=pages)
    assert "docx-note-pages" in found_in(data)
    assert "docx-note-pages" not in found_in(word.docx(paragraph("Tekst"), settings=pages))


def test_a_sign_of_its_own_is_the_sign_and_no_word_and_counts_for_nothing() -> None:
    body = paragraph("Een", own(1, "*"), " twee", reference("footnote", 2), " drie")
    assert marks_of(body, footnotes=FOOTNOTES) == [(1, "*"), (2, "1")]
    read = read_source("brief.docx", word.docx(body, footnotes=FOOTNOTES))
    shown = [
        "".join(getattr(each, "text", "|") for each in line.inlines) for line in paragraphs(read.document)
    ]
    assert shown[0] == "Een| twee| drie"


def test_a_sign_of_its_own_may_stand_in_the_next_run_and_is_no_sentence() -> None:
    call = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/></w:r>'
    assert signs_of(paragraph("Een", call, run("**"), run(" twee"))) == ["**"]
    assert signs_of(paragraph("Een", call, run(" twee"))) == ["1"]
    assert signs_of(paragraph("Een", call)) == ["1"]
    assert signs_of(paragraph("Een", own(1, "Donaudampfschiff"))) == ["1"]


BOOKMARKED = f'<w:bookmarkStart w:id="9" w:name="_Ref1"/>{reference("footnote", 2)}<w:bookmarkEnd w:id="9"/>'


@pytest.mark.parametrize(
    "again",
    [
        word.complex_field(" NOTEREF _Ref1 \\h ", "2"),
        '<w:fldSimple w:instr="NOTEREF _Ref1 \\f"><w:r><w:t>2</w:t></w:r></w:fldSimple>',
    ],
)
def test_a_field_that_repeats_a_sign_is_a_second_call(again: str) -> None:
    first = paragraph("Een", reference("footnote", 1), "twee", BOOKMARKED)
    assert marks_of(first + paragraph("Zie", again, "."), footnotes=FOOTNOTES) == [
        (1, "1"),
        (2, "2"),
        (2, "2"),
    ]
    before = paragraph("Zie", again) + first
    assert marks_of(before, footnotes=FOOTNOTES) == [(2, "2"), (1, "1"), (2, "2")]


def test_a_field_that_repeats_another_sign_than_the_notes_is_text() -> None:
    stale = word.complex_field(" NOTEREF _Ref1 \\h ", "7")
    other = word.complex_field(" NOTEREF _Ref2 \\h ", "1")
    assert marks_of(paragraph("Een", BOOKMARKED, stale, other), footnotes=FOOTNOTES) == [(1, "1")]


def test_a_note_of_a_header_does_not_count() -> None:
    header = {"header1": calls(5)}
    assert signs_of(calls(1) + word.section(word.running("header", "header1")), **header) == ["1"]


def test_a_deleted_note_does_not_count() -> None:
    gone = f"<w:del>{reference('footnote', 1)}</w:del>"
    assert signs_of(paragraph("Een", gone, reference("footnote", 2))) == ["1"]
