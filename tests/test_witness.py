"""The witness of Word files, and the sums of file and source; faults planted in the reader are all found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import word_files as word
from hypothesis import given, settings
from test_docx import WORD_SAMPLES, Made, files

from converter.diagnostics import CODES
from converter.intake.docx import body, inlines, source
from converter.intake.docx.body import Body
from converter.intake.docx.inlines import DELETED, HIDDEN, Inlines
from converter.intake.docx.numbering import Numbering, Sign
from converter.intake.docx.raw_form import RawForm
from converter.intake.docx.stories import Notes, Part
from converter.marks import Computed, Mark, marked
from converter.model import Span
from converter.reading import make_source
from converter.verify.witness_word import Story, read_witness
from converter.verify.word_sums import check_word_file
from converter.verify_site import verify_site
from tests.conftest import build_site

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.docx"))
GONE = "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
HIDES = "<w:rPr><w:vanish/></w:rPr>"


def told(stories: tuple[Story, ...]) -> Iterator[tuple[str, str]]:
    for story in stories:
        for line in story.lines:
            yield f"{story.kind} {story.id}".rstrip(), line.text
            yield from told(line.behind)


def lines_of(*content: str, **parts: str) -> list[str]:
    """Return the lines of the body that have text."""
    found = told(read_witness(word.docx("".join(content), **parts)).stories)
    return [text for name, text in found if name == "body" and text]


def unread_in(*content: str, **parts: str) -> dict[str, int]:
    found = read_witness(word.docx("".join(content), **parts)).unread
    return {kind: count for kind, count in found.items() if count}


def differences(data: bytes) -> list[str]:
    read, _ = make_source("brief.docx", data)
    return [str(message) for message in check_word_file(data, read)]


# What the witness sees.


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("<w:r><w:t>een</w:t><w:tab/><w:t>twee</w:t><w:br/><w:t>drie</w:t></w:r>", "een\ttwee\ndrie"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>c</w:t></w:r>", "a\u2011\u00adc"),
        ('<w:r><w:sym w:font="Arial" w:char="263A"/></w:r>', "☺"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "\uf0fc"),
        ('<w:r><w:sym w:font="Symbol" w:char="B7"/></w:r>', "\uf0b7"),
        ('<w:r><w:sym w:font="Arial" w:char="D800"/></w:r>', "\ufffd"),
        (f"<w:ins>{word.run('nieuw')}</w:ins>{GONE}", "nieuw"),
        (f"<w:moveTo>{word.run('hier')}</w:moveTo><w:moveFrom>{word.run('daar')}</w:moveFrom>", "hier"),
        (f"<w:sdt><w:sdtContent>{word.run('in')}</w:sdtContent></w:sdt>", "in"),
        (f"<w:anders>{word.run('onbekend')}</w:anders>", "onbekend"),
        (f"<w:r>{word.run('binnen')}</w:r>", "binnen"),
        ("<w:r><w:ins><w:t>diep</w:t></w:ins></w:r>", "diep"),
        (word.complex_field("PAGE", "12"), "12"),
        ('<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple>', "3"),
        ('<w:fldSimple w:instr="MACROBUTTON Geen [Klik]"/>', "[Klik]"),
        ('<w:fldSimple w:instr="SYMBOL 128"/>', "€"),
        ('<w:fldSimple w:instr="SYMBOL 183 \\f &quot;Symbol&quot;"/>', "\uf0b7"),
        ("<m:oMath><m:d><m:e><m:r><m:t>x</m:t></m:r></m:e></m:d></m:oMath>", "(x)"),
    ],
)  # fmt: skip
def test_the_characters_of_a_paragraph(content: str, shown: str) -> None:
    assert lines_of(f"<w:p>{content}</w:p>") == [shown]


def test_a_field_hides_its_code_only_where_it_has_a_result_and_an_end() -> None:
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    begin, separate, end = sign("begin"), sign("separate"), sign("end")
    inner = word.complex_field("PAGE", "7")
    for content, shown in (
        ((begin, "code", inner, separate, "uitkomst", end), "uitkomst"),
        ((begin, "tekst", end, "na"), "tekstna"),
        ((begin, "tekst", separate, "na"), "tekstna"),
        ((end, separate, "tekst"), "tekst"),
    ):
        assert lines_of(word.paragraph(*content)) == [shown]


def test_the_stories_stand_in_the_order_of_reading() -> None:
    box = word.text_box("vak")
    text = word.paragraph(word.reference("endnote", 2), "een", box, word.reference("footnote", 1))
    running = word.section(word.running("header", "header1"), word.running("footer", "footer1"))
    data = word.docx(
        text + word.paragraph("twee") + running,
        footnotes=word.note("footnote", 1, "voet"),
        endnotes=word.note("endnote", 2, "eind"),
        header1=word.paragraph("kop"),
        footer1=word.paragraph("onder"),
    )  # fmt: skip
    assert list(told(read_witness(data).stories)) == [
        ("header", "kop"),
        ("body", "[endnoteRef:2]een[footnoteRef:1]"),
        ("endnote 2", "eind"),
        ("footnote 1", "voet"),
        ("text box", "vak"),
        ("body", "twee"),
        ("footer", "onder"),
    ]


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next_one() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"
    called = word.reference("footnote", 1)
    data = word.docx(
        word.paragraph("een", called, properties=deleted) + word.paragraph("twee") + word.paragraph("drie"),
        footnotes=word.note("footnote", 1, "noot"),
    )
    assert list(told(read_witness(data).stories)) == [
        ("body", "een[footnoteRef:1]twee"), ("footnote 1", "noot"), ("body", "drie"),
    ]  # fmt: skip


def test_headers_are_those_that_word_shows() -> None:
    pages = ("default", "first", "even")
    references = [word.running("header", f"header{at}", page) for at, page in enumerate(pages, 1)]
    parts = {f"header{number}": word.paragraph(f"kop {number}") for number in (1, 2, 3)}
    plain = word.docx(word.section(*references), **parts)
    titled = word.docx(word.section(*references, title_page=True), **parts, settings="<w:evenAndOddHeaders/>")
    assert [text for name, text in told(read_witness(plain).stories) if name == "header"] == ["kop 1"]
    assert [text for name, text in told(read_witness(titled).stories) if name == "header"] == [
        "kop 2", "kop 1", "kop 3",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("styles", "paragraph", "is_shown"),
    [
        ("", word.paragraph(word.run("x", "<w:vanish/>")), False),
        ("", word.paragraph(word.run("x", '<w:vanish w:val="0"/>')), True),
        (f'<w:style w:styleId="A">{HIDES}</w:style>',
         word.paragraph(word.run("x", '<w:rStyle w:val="A"/>')), False),
        (f'<w:style w:styleId="A">{HIDES}</w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
         word.paragraph("x", properties='<w:pStyle w:val="B"/>'), False),
        (f'<w:style w:styleId="A">{HIDES}</w:style>',
         word.paragraph(word.run("x", '<w:rStyle w:val="A"/>'), properties='<w:pStyle w:val="A"/>'), True),
        (f'<w:style w:type="paragraph" w:default="1" w:styleId="A">{HIDES}</w:style>',
         word.paragraph("x"), False),
        (f"<w:docDefaults><w:rPrDefault>{HIDES}</w:rPrDefault></w:docDefaults>", word.paragraph("x"), False),
        ('<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>',
         word.paragraph("x", properties='<w:pStyle w:val="A"/>'), True),
    ],
)  # fmt: skip
def test_what_is_formatted_as_hidden(styles: str, paragraph: str, *, is_shown: bool) -> None:
    assert lines_of(paragraph, styles=styles) == (["x"] if is_shown else [])
    assert unread_in(paragraph, styles=styles) == ({} if is_shown else {"hidden": 1})
    assert differences(word.docx(word.paragraph("Begin") + paragraph, styles=styles)) == []


@pytest.mark.parametrize(
    ("content", "unread"),
    [
        (word.paragraph(GONE), {"deleted": 3}),
        ("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
         {"deleted": 1}),
        ("<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
         {"hidden": 1}),
        (word.paragraph(word.complex_field("PAGE", "1")), {"instruction": 4}),
        (word.paragraph('<w:fldSimple w:instr="AUTONUM"/>'), {"instruction": 7, "field": 1}),
        (word.paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'), {"field": 1}),
        (word.paragraph("<w:r><w:drawing><pic:pic/></w:drawing></w:r>"), {"picture": 1}),
        (word.paragraph("<w:r><w:drawing><c:chart/></w:drawing></w:r>"), {"chart": 1}),
        (word.paragraph("<w:r><w:drawing><a:relIds/></w:drawing></w:r>"), {"diagram": 1}),
        (word.paragraph("<w:r><w:drawing><a:r><a:t>x</a:t></a:r></w:drawing></w:r>"), {"drawing": 1}),
        (word.paragraph("<w:r><w:object><o:OLEObject/></w:object></w:r>"), {"embedded": 1}),
        (word.paragraph("<w:r><w:contentPart/></w:r>"), {"ink": 1}),
        (word.paragraph('<w:r><w:pict><v:shape><v:textpath string="CONCEPT"/></v:shape></w:pict></w:r>'),
         {"drawing": 1}),
        ("<w:altChunk/>", {"chunk": 1}),
        ("<w:subDoc/>", {"subdocument": 1}),
        (word.paragraph(word.text_box("x", properties='<wp:docPr id="1" hidden="1"/>')), {"hidden": 1}),
        (word.paragraph("<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:t>een</w:t></mc:Choice>"
                        "<mc:Fallback><w:t>twee</w:t></mc:Fallback></mc:AlternateContent></w:r>"),
         {"alternative": 4}),
    ],
)  # fmt: skip
def test_what_a_reader_does_not_see_or_nobody_reads_is_counted(content: str, unread: dict[str, int]) -> None:
    assert unread_in(content) == unread


def test_notes_and_comments_that_are_not_shown_are_counted() -> None:
    comment = '<w:comment w:id="0"><w:p><w:r><w:t>let op</w:t></w:r></w:p></w:comment>'
    calls = f"<w:del>{word.reference('footnote', 1)}</w:del><w:r><w:commentReference w:id='0'/></w:r>"
    notes = word.note("footnote", 1, "weg") + word.note("footnote", 2, "nergens")
    assert unread_in(word.paragraph(calls), footnotes=notes, comments=comment) == {
        "deleted": 3, "uncalled": 7, "comment": 5,
    }  # fmt: skip


def test_notes_that_only_a_note_which_is_not_shown_calls_are_counted_with_it() -> None:
    notes = word.note("footnote", 1, word.reference("footnote", 3), "weg") + word.note("footnote", 3, "mee")
    calls = f"<w:del>{word.reference('footnote', 1)}</w:del>"
    assert unread_in(word.paragraph(calls), footnotes=notes) == {"deleted": 6}


# The sums meet.


TRACKED = "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
COMMENTED = '<w:r><w:commentReference w:id="0"/></w:r>'


@pytest.mark.parametrize(
    "inside",
    [
        TRACKED,
        word.complex_field(' HYPERLINK "https://voorbeeld.test/" ', "daar"),
        COMMENTED,
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        word.reference("footnote", 2),
        "<w:r><w:drawing><pic:pic/></w:drawing></w:r>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>",
    ],
    ids=["deleted", "code", "comment", "open-field", "note", "picture", "hidden"],
)
@pytest.mark.parametrize("call", ["<w:del>{}</w:del>", "{}", ""], ids=["deleted", "shown", "uncalled"])
def test_what_stands_in_a_note_is_counted_alike_wherever_it_is_called(inside: str, call: str) -> None:
    notes = word.note("footnote", 2, "diep") + word.note("footnote", 3, "noot", inside)
    comments = f'<w:comment w:id="0">{word.paragraph("let op")}</w:comment>'
    called = call.replace("{}", word.reference("footnote", 3))
    data = word.docx(word.paragraph("Een", called), footnotes=notes, comments=comments)
    assert differences(data) == []


def test_a_number_behind_a_line_that_ends_with_the_sign_of_a_formula_is_read() -> None:
    accent = "<m:oMath><m:acc><m:e><m:r><m:t>x</m:t></m:r></m:e></m:acc></m:oMath>"
    data = word.docx(
        word.paragraph("Dus ", accent) + word.numbered("een"), numbering=word.lists(word.level("%1."))
    )
    assert differences(data) == []


@given(files())
@settings(derandomize=True, deadline=None, max_examples=150)
def test_the_sums_of_any_file_meet(made: Made) -> None:
    numbering = word.lists(word.level("%1."))
    data = word.docx(word.paragraph("Begin") + made.body, numbering=numbering, footnotes=made.notes)
    assert differences(data) == []
    stories = "".join(text for _, text in told(read_witness(data).stories))
    assert sorted(re.findall(r"«\d+»", stories)) == sorted(made.shown)


@pytest.mark.parametrize("path", [*EXAMPLES, *WORD_SAMPLES], ids=lambda path: path.name)
def test_the_sums_of_real_files_meet(path: Path) -> None:
    assert differences(path.read_bytes()) == []


def test_there_are_examples() -> None:
    assert EXAMPLES


@pytest.mark.parametrize(
    ("form", "text", "label"),
    [
        ("decimal", "Vraag %1.", "Vraag 1.\t"), ("lowerRoman", "(%1)", "(i)\t"), ("ordinal", "%1", "1e\t"),
        ("upperLetter", "%1)", "A)\t"), ("decimalZero", "%1", "01\t"), ("none", "–%1", "–\t"),
        ("bullet", "\uf0b7", "•\t"),
    ],
)  # fmt: skip
def test_an_automatic_number_is_no_character_of_the_file(form: str, text: str, label: str) -> None:
    level = word.level(text, form, more='<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')
    data = word.docx(word.numbered("Een") + word.paragraph("Twee"), numbering=word.lists(level))
    read, _ = make_source("brief.docx", data)
    assert [read.text[slice(*span)] for span, _ in marked(read.marks, Computed)] == [label]
    assert differences(data) == []


@pytest.mark.parametrize(
    "form", ["decimal", "lowerRoman", "upperRoman", "lowerLetter", "upperLetter", "ordinal"]
)
@pytest.mark.parametrize("start", [1, 24, 96, 398, 1987, 9999, 0])
def test_numbers_are_counted_alike(form: str, start: int) -> None:
    levels = word.level("%1.", form) + word.level("%1.%2", "decimal", 1) + word.level("%3)", form, 2)
    overridden = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
    more = f'<w:num w:numId="9"><w:abstractNumId w:val="1"/>{overridden}</w:num>'
    body = "".join(word.numbered("x", number=9, level=at) for at in (0, 1, 1, 0, 2, 1, 0, 0, 1))
    data = word.docx(body + word.numbered("y"), numbering=word.lists(levels, more=more))
    assert differences(data) == []


def test_the_signs_of_a_fraction_are_no_characters_of_the_file() -> None:
    half = "<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f>"
    data = word.docx(word.paragraph("x", f"<m:oMath>{half}</m:oMath>"))
    assert make_source("brief.docx", data)[0].text == "x(a+b)/c\n"
    assert differences(data) == []


def test_a_note_that_is_called_again_has_its_numbers_again() -> None:
    called = word.paragraph("een", word.reference("footnote", 1))
    note = word.note("footnote", 1, word.numbered("x"))
    data = word.docx(called * 2, footnotes=note, numbering=word.lists(word.level("%1.")))
    read, _ = make_source("brief.docx", data)
    assert [read.text[slice(*span)] for span, _ in marked(read.marks, Computed)] == ["1.\t", "1.\t"]
    assert differences(data) == []


# What stands in an unusual place is read.


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (word.paragraph(f"<w:r>{word.run('binnen')}</w:r>", "x"), "binnenx"),
        (word.paragraph("<w:r><w:ins><w:t>diep</w:t></w:ins></w:r>", "x"), "diepx"),
        (word.paragraph("<w:r><w:del><w:t>weg</w:t></w:del></w:r>", "x"), "x"),
        (word.paragraph(f"<w:r><w:sdt><w:sdtContent>{word.run('in')}</w:sdtContent></w:sdt></w:r>"), "in"),
        (f"<w:tbl><w:tr><w:tc>{word.run('los')}</w:tc></w:tr></w:tbl>", "los"),
        (word.run("los"), "los"),
        (word.paragraph("<w:t>kaal</w:t>"), "kaal"),
    ],
)
def test_text_in_an_unusual_place_is_read(content: str, line: str) -> None:
    data = word.docx(word.paragraph("Begin") + content + word.paragraph("Eind"))
    assert make_source("brief.docx", data)[0].text.split() == ["Begin", line, "Eind"]
    assert differences(data) == []


@pytest.mark.parametrize(
    "content",
    ["<w:subDoc/>", word.paragraph("<w:subDoc/>"), word.paragraph("<w:r><w:contentPart/></w:r>")],
)
def test_a_part_that_is_not_read_is_said(content: str) -> None:
    data = word.docx(word.paragraph("Begin") + content)
    assert [found.code for found in make_source("brief.docx", data)[1]] == ["docx-part-unread"]
    assert differences(data) == []


# Faults planted in the reader.

LETTER = word.docx(
    word.paragraph("Geachte voorzitter,")
    + word.numbered("Klopt dit", word.reference("footnote", 1), "?")
    + word.paragraph("Ja", word.reference("footnote", 2), ".", GONE, word.run("geheim", "<w:vanish/>"))
    + word.table(("links", "rechts"), ("onder", "naast"))
    + word.paragraph("Zie ", word.complex_field("PAGE", "12"), word.text_box("In het vak"))
    + word.paragraph("A", "<w:r><w:noBreakHyphen/></w:r>", "B")
    + word.paragraph("C", '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')
    + word.paragraph("Slot", "<w:r><w:drawing><pic:pic/></w:drawing></w:r>")
    + word.section(word.running("header", "header1"), word.running("footer", "footer1")),
    footnotes=word.note("footnote", 1, "Eerste noot.") + word.note("footnote", 2, "Tweede noot."),
    header1=word.paragraph("Ministerie"),
    footer1=word.paragraph("Pagina een"),
    numbering=word.lists(word.level("Vraag %1.")),
)  # fmt: skip

Plant = Callable[[pytest.MonkeyPatch], None]


def test_the_letter_without_a_fault_has_no_difference() -> None:
    assert differences(LETTER) == []


def on_text(change: Callable[[str], str]) -> Plant:
    """Change each piece of text that the reader adds."""
    add = RawForm.add

    def plant(patch: pytest.MonkeyPatch) -> None:
        patch.setattr(RawForm, "add", lambda self, text: add(self, change(text)))

    return plant


def shown(code: str) -> Plant:
    """Show what is left out under a code."""

    add_left_out = RawForm.add_left_out

    def show(self: RawForm, of: str, text: str) -> None:
        if of == code:
            self.add(text)
        else:
            add_left_out(self, of, text)

    return lambda patch: patch.setattr(RawForm, "add_left_out", show)


def nothing(of: type, name: str) -> Plant:
    """Let a method do nothing."""
    return lambda patch: patch.setattr(of, name, lambda *_, **__: None)


def swapped_notes(patch: pytest.MonkeyPatch) -> None:
    show = Notes.show
    other = {"1": "2", "2": "1"}

    def show_other(self: Notes, key: tuple[str, str]) -> Part:
        return show(self, (key[0], other[key[1]]))

    patch.setattr(Notes, "show", show_other)


def moved_paragraph(patch: pytest.MonkeyPatch) -> None:
    unwrapped = body.unwrapped
    patch.setattr(body, "unwrapped", lambda item: reversed(list(unwrapped(item))))


def dropped_cell(patch: pytest.MonkeyPatch) -> None:
    cell = vars(Body)["_cell"]

    def all_but_the_second(self: Body, item: body.Element, reason: str | None) -> None:
        if "rechts" not in "".join(map(str, item.itertext())):
            cell(self, item, reason)

    patch.setattr(Body, "_cell", all_but_the_second)


def words_called_computed(patch: pytest.MonkeyPatch) -> None:
    """Say of every word that Word works it out."""
    add = RawForm.add

    def add_as_computed(self: RawForm, text: str) -> None:
        add(self, text)
        if text == "Geachte voorzitter,":
            add(self, "Vraag 1.")
            self._marks.append(Mark(Span(self.length - len("Vraag 1."), self.length), Computed()))

    patch.setattr(RawForm, "add", add_as_computed)


running = vars(source)["_running"]


def footers_first(file: source.WordFile) -> list[tuple[str, Part]]:
    other = {"header": "footer", "footer": "header"}
    return [(other[kind], part) for kind, part in running(file)]


def counted_wrong(patch: pytest.MonkeyPatch) -> None:
    """Begin each list with 2."""
    sign = Numbering.sign

    def skipped(self: Numbering, *given: object) -> Sign:
        sign(self, *given)
        return sign(self, *given)

    patch.setattr(Numbering, "sign", skipped)


FAULTS: dict[str, tuple[Plant, str]] = {
    "a run is dropped": (
        on_text(lambda text: text.replace("Klopt dit", "")),
        ("3:10 the Word file has “Klopt dit”, which is not read (body, paragraph 2) [file-text-lost]"),
    ),
    "a run is doubled": (
        on_text(lambda text: text * 2 if text == "Klopt dit" else text),
        ("3:19 the Word file does not have “Klopt dit” (body, paragraph 2) [file-text-added]"),
    ),
    "a letter is changed": (
        on_text(lambda text: text.replace("Slot", "Sloot")),
        "11:4 the Word file does not have “o” (body, paragraph 11) [file-text-added]",
    ),
    "a word is put in": (
        on_text(lambda text: text.replace("Slot", "niet Slot")),
        "11:1 the Word file does not have “niet” (body, paragraph 11) [file-text-added]",
    ),
    "paragraphs are moved": (
        moved_paragraph,
        (
            "2:1 the Word file has “Geachte voorzitter, Klopt dit[…”, read is “Slot C✓ A‑B "
            "Zie 12 In het vak …” (body, paragraph 1) [file-text-changed]"
        ),
    ),
    "two notes are swapped": (
        swapped_notes,
        (
            "3:41 the Word file has “Eerste noot. ] Ja[footnoteRef:…”, read is “Tweede "
            "noot.] Ja[footnoteRef:2…” (footnote 1, paragraph 1) [file-text-changed]"
        ),
    ),
    "deleted text is shown": (
        shown(DELETED),
        "4:19 the Word file does not have “weg” (footnote 2) [file-text-added]",
    ),
    "hidden text is shown": (
        shown(HIDDEN),
        "4:19 the Word file does not have “geheim” (footnote 2) [file-text-added]",
    ),
    "a field's code is shown": (
        shown("docx-field-code"),
        "7:8 the Word file does not have “PAGE” (text box, paragraph 1) [file-text-added]",
    ),
    "a text box is dropped": (
        nothing(Body, "_box"),
        ("8:1 the Word file has “In het vak”, which is not read (text box, paragraph 1) [file-text-lost]"),
    ),
    "a table is dropped": (
        nothing(Body, "_table"),
        (
            "5:1 the Word file has “links rechts onder naast”, which is not read (body, "
            "paragraph 4) [file-text-lost]"
        ),
    ),
    "a cell is dropped": (
        dropped_cell,
        ("6:1 the Word file has “rechts”, which is not read (body, paragraph 5) [file-text-lost]"),
    ),
    "notes are dropped": (
        nothing(Body, "_note"),
        (
            "4:1 the Word file has “[1: Eerste noot. ] Ja[footnote…”, read is "
            "“Ja[footnoteRef:2].” (footnote 1) [file-text-changed]"
        ),
    ),
    "calls of notes are dropped": (
        nothing(Inlines, "_reference"),
        (
            "3:19 the Word file has “[footnoteRef:1]? [1: Eerste no…”, read is “? Ja.” "
            "(body, paragraph 2) [file-text-changed]"
        ),
    ),
    "headers are dropped": (
        lambda patch: patch.setattr(source, "_running", lambda _: []),
        (
            "1:1 the Word file has “Ministerie Geachte voorzitter,…”, read is “Geachte "
            "voorzitter, Vraag 1. K…” (header, paragraph 1) [file-text-changed]"
        ),
    ),
    "footers come first": (
        lambda patch: patch.setattr(source, "_running", footers_first),
        (
            "1:1 the Word file has “Ministerie Geachte voorzitter,…”, read is “Pagina een "
            "Geachte voorzitter,…” (header, paragraph 1) [file-text-changed]"
        ),
    ),
    "automatic numbers are dropped": (
        lambda patch: patch.setattr(Numbering, "sign", lambda *_: Sign()),
        (
            "3:1 the automatic number “Vraag 1.” of the Word file is not read (body, "
            "paragraph 2) [file-text-lost]"
        ),
    ),
    "numbers are counted wrong": (
        counted_wrong,
        (
            "3:10 the automatic number “Vraag 1.” of the Word file is not read "
            "(body, paragraph 2) [file-text-lost]"
        ),
    ),
    "drawings are dropped": (
        nothing(Inlines, "_drawing"),
        ("8:1 the Word file has “In het vak”, which is not read (text box, paragraph 1) [file-text-lost]"),
    ),
    "signs are dropped": (
        lambda patch: patch.setattr(inlines, "_SIGNS", {"noBreakHyphen": ""}),
        ("9:2 the Word file has “‑”, which is not read (body, paragraph 9) [file-text-lost]"),
    ),
    "symbols are dropped": (
        lambda patch: patch.setattr(inlines, "symbol_of", lambda _: ""),
        ("11:1 the Word file has “\uf0fc”, which is not read (body, paragraph 10) [file-text-lost]"),
    ),
    "a number of a form that the file does not have": (
        lambda patch: patch.setattr(Numbering, "sign", lambda *_: Sign("Antwoord 1.")),
        (
            "3:12 the automatic number “Vraag 1.” of the Word file is not read (body, "
            "paragraph 2) [file-text-lost]"
        ),
    ),
    "a number before each paragraph": (
        lambda patch: patch.setattr(Numbering, "sign", lambda *_: Sign("Vraag 1.")),
        ("1:1 no automatic number of the Word file stands here: “Vraag 1.” [file-text-added]"),
    ),
    "a number within a paragraph": (
        words_called_computed,
        ("3:1 no automatic number of the Word file stands here: “Vraag 1.” [file-text-added]"),
    ),
    "pictures are not said": (
        lambda patch: patch.setattr(inlines, "not_text", lambda _: None),
        "1:1 pictures: 1 in the Word file, 0 said to be left out [file-count-wrong]",
    ),
    "pictures are counted that are none": (
        lambda patch: patch.setattr(inlines, "not_text", lambda _: "picture"),
        "1:1 pictures: 1 in the Word file, 25 said to be left out [file-count-wrong]",
    ),
    "nothing left out is said": (
        nothing(RawForm, "add_left_out"),
        "1:1 deleted text: 3 characters in the Word file, 0 words said to be left out [file-count-wrong]",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plant, expected = FAULTS[fault]
    plant(monkeypatch)
    found = differences(LETTER)
    assert found[0].removeprefix("brief.docx:").replace(": error:", "") == expected
    assert {message.rpartition("[")[2].rstrip("]") for message in found} <= set(CODES)


def test_a_built_site_is_compared_with_the_file_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = build_site(tmp_path / "project", {"brief.docx": LETTER})
    monkeypatch.chdir(built.folder)
    assert verify_site(Path("seeds"), Path("site")).messages == []
    nothing(Body, "_box")(monkeypatch)
    found = verify_site(Path("seeds"), Path("site")).messages
    assert str(found[0]) == (
        "seeds/brief.docx:8:1: error: the Word file has “In het vak”, which is not read "
        "(text box, paragraph 1) [file-text-lost]"
    )


STRUCK = '<w:style w:type="{}" w:styleId="Weg"><w:rPr><w:strike/></w:rPr></w:style>'.format
RAISED = '<w:vertAlign w:val="superscript"/>'


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (word.paragraph("Dit is ", word.run("niet", "<w:strike/>"), " waar."), "struck"),
        (word.paragraph("Dit is ", word.run("niet", "<w:dstrike/>"), " waar."), "struck"),
        (word.paragraph("Dit is ", word.run("niet", '<w:rStyle w:val="Weg"/>'), " waar."), "struck"),
        (word.paragraph("10", word.run("6", RAISED), " liter"), "raised"),
        (word.paragraph("10", word.run("6", '<w:position w:val="6"/>'), " liter"), "raised"),
        (word.paragraph("CO", word.run("2", '<w:vertAlign w:val="subscript"/>')), "lowered"),
        (
            "<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num>"
            "<m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:sup></m:sSup></m:oMath>",
            "raised",
        ),
    ],
)
def test_a_form_that_is_lost_or_put_elsewhere_is_found(
    content: str, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = word.docx(word.paragraph("Vraag 1") + content, styles=STRUCK("character"))
    assert differences(data) == []
    add = RawForm.add_styled
    monkeypatch.setattr(RawForm, "add_styled", lambda self, text, _: add(self, text, ()))
    assert [f"is {form} in the Word file, read as plain" in found for found in differences(data)] == [True]
    monkeypatch.setattr(RawForm, "add_styled", lambda self, text, _: add(self, text, ("struck", "raised")))
    assert [", read as raised and struck" in found for found in differences(data)] == [True]


def test_in_a_table_whose_style_has_forms_the_witness_says_nothing_of_them() -> None:
    table = word.table(("niet", "wel")).replace(
        "<w:tbl>", '<w:tbl><w:tblPr><w:tblStyle w:val="Weg"/></w:tblPr>'
    )
    assert differences(word.docx(word.paragraph("Vraag 1") + table, styles=STRUCK("table"))) == []
    plain = word.docx(word.paragraph("Vraag 1") + table + word.paragraph(word.run("na", "<w:strike/>")))
    assert differences(plain) == []
