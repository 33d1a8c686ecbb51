"""The signs of a Word file's notes: as Word shows them, on the marks and beside the notes."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
import word_files as word
from documents import write_page, written
from engines import render_python_markdown
from selectolax.lexbor import LexborHTMLParser
from test_invariants import body as markdown_of
from test_invariants import check_page, verified
from word_files import note, paragraph, reference, run
from word_reading import data_of, found_in

from converter.build import Written
from converter.model import NoteMark
from converter.reading import read_source
from converter.walk import paragraphs

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
    nobodys = word.complex_field(" NOTEREF _Ref2 \\h ", "7")
    assert marks_of(paragraph("Een", BOOKMARKED, stale, nobodys), footnotes=FOOTNOTES) == [(1, "1")]


def test_a_field_whose_bookmark_is_lost_means_the_only_note_with_its_sign() -> None:
    again = word.complex_field(" NOTEREF _Ref2 \\h ", "*")
    body = paragraph("Een", own(1, "*"), again, reference("footnote", 2))
    assert marks_of(body, footnotes=FOOTNOTES) == [(1, "*"), (1, "*"), (2, "1")]
    twice = paragraph("Een", own(1, "*"), again, own(2, "*"))
    assert marks_of(twice, footnotes=FOOTNOTES) == [(1, "*"), (2, "*")]


def test_a_note_of_a_header_does_not_count() -> None:
    header = {"header1": calls(5)}
    assert signs_of(calls(1) + word.section(word.running("header", "header1")), **header) == ["1"]


def test_a_deleted_note_does_not_count() -> None:
    gone = f"<w:del>{reference('footnote', 1)}</w:del>"
    assert signs_of(paragraph("Een", gone, reference("footnote", 2))) == ["1"]


LABELLED = (paragraph("Vraag 1"), paragraph("Antwoord op vraag 1"))
MIXED = (
    LABELLED[0]
    + paragraph("Kent u", reference("footnote", 1), own(2, "*"), " dit", reference("endnote", 1), "?")
    + LABELLED[1]
    + paragraph("Ja", reference("footnote", 3), reference("footnote", 1), ".")
)


def page_of(footnotes: str = FOOTNOTES) -> tuple[Written, str]:
    """Return a document whose notes have signs of three kinds, and the HTML of its page."""
    document = written("brief.docx", word.docx(MIXED, footnotes=footnotes, endnotes=ENDNOTES))
    check_page(document)
    return document, render_python_markdown(markdown_of(write_page(document.entry, document.annotations)))


def test_the_page_shows_the_signs_of_the_file_and_leads_both_ways() -> None:
    tree = LexborHTMLParser(page_of()[1])
    marks = [(mark.attributes["id"], mark.text()) for mark in tree.css("sup[id^=fnref]")]
    assert marks == [
        ("fnref:1", "1"), ("fnref:2", "*"), ("fnref:3", "i"), ("fnref:4", "2"), ("fnref2:1", "1"),
    ]  # fmt: skip
    notes = tree.css("div.footnote > ol > li")
    assert [note.attributes["id"] for note in notes] == ["fn:1", "fn:2", "fn:3", "fn:4"]
    assert [note.css_first("span[id^=noot]").attributes["id"] for note in notes] == [
        "noot-1", "noot-2", "noot-3", "noot-4",
    ]  # fmt: skip
    assert [note.css_first(".nootteken.added").text() for note in notes] == ["1", "*", "i", "2"]
    back = [[link.attributes["href"] for link in note.css("a.footnote-backref")] for note in notes]
    assert back == [["#fnref:1", "#fnref2:1"], ["#fnref:2"], ["#fnref:3"], ["#fnref:4"]]
    titles = [link.attributes["title"] for link in tree.css("a.footnote-backref")]
    assert titles[1:3] == ["Terug naar de tekst bij noot 1", "Terug naar de tekst bij noot *"]


def test_a_note_that_begins_with_its_own_sign_says_it_once() -> None:
    starred = FOOTNOTES.replace("Voetnoot 2.", "* Voetnoot 2.").replace("Voetnoot 3.", "2 Voetnoot 3.")
    tree = LexborHTMLParser(page_of(starred)[1])
    signs = [[mark.text() for mark in note.css(".nootteken")] for note in tree.css("div.footnote > ol > li")]
    assert signs == [["1"], [], ["i"], ["2"]]


def test_notes_that_are_numbered_as_a_page_does_stay_with_the_engine() -> None:
    document = written("brief.docx", word.docx(calls(1) + calls(2), footnotes=FOOTNOTES))
    page = write_page(document.entry, document.annotations)
    assert "[^2]: " in page
    assert "nootteken" not in page


@pytest.mark.parametrize(
    ("planted", "fault"),
    [
        (lambda html: html.replace('href="#fn:2">*<', 'href="#fn:2">2<'), "note 2 is called by “2”"),
        (lambda html: html.replace('nootteken">i<', 'nootteken">1<'), "note 3 is listed as “1”"),
        (lambda html: html.replace('<span class="added nootteken">i</span>', ""), "note 3 is listed as “”"),
    ],
)
def test_another_sign_on_the_page_than_in_the_file_is_found(
    planted: Callable[[str], str], fault: str
) -> None:
    document, html = page_of()
    assert planted(html) != html
    assert [fault in str(found) for found in verified(document, planted(html))] == [True]


def test_the_data_say_each_sign() -> None:
    data = json.loads(data_of(page_of()[0]))
    assert [(note["number"], note["sign"]) for note in data["footnotes"]] == [
        (1, "1"), (2, "*"), (3, "i"), (4, "2"),
    ]  # fmt: skip
