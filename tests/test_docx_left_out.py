"""What a reader of a Word file does not see is left out, and its words are counted but never quoted."""

from __future__ import annotations

import json

import pytest
import word_files as word
from documents import written
from test_invariants import check_page, check_spans
from word_reading import data_of, found_in, lines_of, refusal, text_of

from converter.build import convert
from converter.reading import make_source
from converter.verify.word_sums import check_word_file
from converter.walk import plain_text


def test_deleted_text_is_left_out_and_its_words_are_counted() -> None:
    pieces = ("drie geheime woor", "den")
    runs = "".join(f"<w:r><w:delText>{piece}</w:delText></w:r>" for piece in pieces)
    deleted = f"<w:del>{runs}</w:del>"
    data = word.docx(word.paragraph("Dit ", deleted, "blijft", f"<w:moveFrom>{word.run('weg')}</w:moveFrom>"))
    assert text_of(data) == "Dit blijft\n"
    assert found_in(data)["docx-deleted-text"].startswith("4 words")


def test_a_deleted_paragraph_mark_joins_two_paragraphs_and_takes_no_number() -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    gone = word.paragraph(
        "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>", properties=word.number_properties(1) + mark
    )
    body = (
        word.numbered("een")
        + gone
        + word.numbered("twee")
        + word.paragraph("voor", properties=mark)
        + word.paragraph("na")
    )
    data = word.docx(body, numbering=word.lists(word.level("%1.")))
    assert lines_of(data) == ["1.\teen", "2.\ttwee", "voorna"]


def test_a_deleted_row_and_a_note_called_from_deleted_text() -> None:
    row = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{word.paragraph('weg')}</w:tc></w:tr></w:tbl>"
    reference = f"<w:del>{word.reference('footnote', 1)}{word.reference('footnote', 1)}</w:del>"
    data = word.docx(
        row + word.paragraph("Dit", reference), footnotes=word.note("footnote", 1, "ook deze weg")
    )
    assert lines_of(data) == ["Dit"]
    assert found_in(data)["docx-deleted-text"].startswith("4 words")


def test_hidden_text_is_left_out_however_it_is_hidden() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Weg"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Ook"><w:basedOn w:val="Weg"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Alinea"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    hidden = '<w:pStyle w:val="Alinea"/>'
    body = (
        word.paragraph(
            "Zicht", word.run("een", "<w:vanish/>"), word.run("twee", '<w:rStyle w:val="Ook"/>'), "baar"
        )
        + word.paragraph("drie", word.run("toch", '<w:vanish w:val="0"/>'), properties=hidden)
        + word.paragraph(word.run("beide", '<w:rStyle w:val="Weg"/>'), properties=hidden)
        + word.paragraph("", word.text_box("vier", properties='<wp:docPr id="1" name="v" hidden="1"/>'))
    )
    data = word.docx(body, styles=styles)
    assert "".join(lines_of(data)) == "Zichtbaartochbeide"
    assert found_in(data)["docx-hidden-text"].startswith("3 words")


def test_a_comment_is_counted_and_never_quoted() -> None:
    comment = '<w:comment w:id="0" w:author="A">' + word.paragraph("niet voor buiten") + "</w:comment>"
    body = word.paragraph(
        '<w:commentRangeStart w:id="0"/>',
        "Tekst",
        '<w:commentRangeEnd w:id="0"/>',
        '<w:r><w:commentReference w:id="0"/></w:r>',
    )
    data = word.docx(body, comments=comment)
    assert text_of(data) == "Tekst\n"
    assert found_in(data)["docx-comment"].startswith("3 words")
    assert "buiten" not in str(make_source("brief.docx", data))


def test_a_field_shows_its_result_and_hides_its_code() -> None:
    inner = word.complex_field("DOCPROPERTY x", "binnen")
    nested = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        f"{inner}"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + word.run("uitkomst")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = f'<w:fldSimple w:instr="PAGE">{word.run(" 3")}</w:fldSimple>'
    data = word.docx(word.paragraph(nested, simple))
    assert text_of(data) == "uitkomst 3\n"
    assert found_in(data)["docx-field-code"].startswith("5 words")


def test_a_field_without_an_end_swallows_nothing() -> None:
    body = word.paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "blijft") + word.paragraph("ook")
    assert lines_of(word.docx(body)) == ["blijft", "ook"]


BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def field_messages(*body: str) -> dict[str, str]:
    found = found_in(word.docx("".join(body)))
    return {code: message for code, message in found.items() if code.startswith("docx-field-")}


def unread(number: int) -> str:
    return f"fields without an end or a stored result: {number}; write out what Word shows there"


def test_a_field_without_a_result_swallows_nothing_and_is_reported_where_it_begins() -> None:
    body = (
        word.paragraph("Vraag 1") + word.paragraph("Klopt dit?", BEGIN, code(" REF a "))
    ) + word.paragraphs("Antwoord op vraag 1", "Ja, in veel woorden.")
    data = word.docx(body + word.paragraph(END, "Klaar."))
    assert lines_of(data) == [
        "Vraag 1",
        "Klopt dit?",
        "Antwoord op vraag 1",
        "Ja, in veel woorden.",
        "Klaar.",
    ]
    (place,) = (
        str(message).partition(": ")[0]
        for message in written("brief.docx", data).messages
        if message.code == "docx-field-unread"
    )
    assert place == "brief.docx:2:11"


def test_a_field_without_a_result_in_another_and_around_it() -> None:
    inner = BEGIN + code("REF b") + word.run("binnen") + END
    around = word.paragraph("voor ", BEGIN, code("IF "), inner, SEPARATE, "uitkomst", END, " na")
    assert lines_of(word.docx(around)) == ["voor uitkomst na"]
    assert field_messages(around)["docx-field-text"].startswith("1 word ")
    whole = BEGIN + code("REF b") + SEPARATE + word.run("binnen") + END
    within = word.paragraph("voor ", BEGIN, code("= "), whole, word.run(" buiten"), END)
    assert lines_of(word.docx(within)) == ["voor binnen buiten"]
    assert field_messages(within)["docx-field-unread"] == unread(1)


def test_words_in_a_code_are_left_out_as_word_does_and_said() -> None:
    body = word.paragraph("Zicht", BEGIN, code(" REF a "), word.run("twee woorden"), SEPARATE, "baar", END)
    assert lines_of(word.docx(body)) == ["Zichtbaar"]
    assert field_messages(body)["docx-field-text"].startswith("2 words ")


@pytest.mark.parametrize("name", ["AUTONUM", "autonumlgl \\* Arabic", "LISTNUM NumberDefault", "EQ \\f(3;4)"])
@pytest.mark.parametrize("result", ["", SEPARATE])
def test_what_word_computes_is_reported_as_missing(name: str, result: str) -> None:
    body = word.paragraph("Vraag ", BEGIN, code(name), result or "<w:r/>", END)
    simple = word.paragraph("Vraag ", f'<w:fldSimple w:instr="{name}"/>')
    assert field_messages(body, simple)["docx-field-unread"] == unread(2)


def test_a_field_without_an_end_is_reported() -> None:
    assert field_messages(word.paragraph("een", BEGIN, code("PAGE")))["docx-field-unread"] == unread(1)


@pytest.mark.parametrize(
    "field",
    [
        word.complex_field("DOCPROPERTY leeg"),
        word.complex_field("REF a", "iets"),
        BEGIN + code('XE "trefwoord"') + END,
        BEGIN + code("MACROBUTTON Geen klik hier") + END,
        BEGIN + code('SYMBOL 183 \\f "Symbol"') + END,
        '<w:fldSimple w:instr="TC &quot;kop&quot;"/>',
        f'<w:fldSimple w:instr="PAGE">{word.run("3")}</w:fldSimple>',
        f"<w:del>{BEGIN}{code('AUTONUM')}{END}</w:del>",
    ],
)
def test_a_field_that_shows_what_word_shows_is_no_warning(field: str) -> None:
    assert set(field_messages(word.paragraph("een", field))) <= {"docx-field-code"}


def test_two_notes_of_one_id_are_refused_for_one_would_be_lost() -> None:
    notes = word.note("footnote", 1, "Eerste.") + word.note("footnote", 1, "Tweede.")
    data = word.docx(word.paragraph("Een", word.reference("footnote", 1)), footnotes=notes)
    assert refusal(data) == (
        "brief.docx:1:1: error: two notes have the id 1; save the file in Word again [source-unreadable]"
    )


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
@pytest.mark.parametrize("place", ["header", "footer"])
def test_a_note_of_a_header_or_footer_is_left_out_with_it(place: str, kind: str) -> None:
    called = word.reference(kind, 1)
    lines = word.paragraphs("Vraag 1", "Kent u dit?", "Antwoord op vraag 1") + word.paragraph(
        "Ja", called, ".", word.reference("footnote", 2)
    )
    sections = (
        f"<w:p><w:pPr>{word.section(word.running(place, f'{place}1'))}</w:pPr></w:p>"
        + lines
        + word.section(word.running(place, f"{place}2"))
    )
    notes = {"footnotes": word.note("footnote", 2, "Van het antwoord.")}
    notes[f"{kind}s"] = notes.get(f"{kind}s", "") + word.note(kind, 1, "Van beide.")
    parts = {f"{place}{n}": word.paragraph("rand", called, "en nog", called) for n in (1, 2)}
    document = written("brief.docx", word.docx(sections, **notes, **parts))
    assert [plain_text(note.blocks[0]) for note in document.entry.document.notes] == [
        "Van beide.",
        "Van het antwoord.",
    ]
    assert len(document.entry.document.left_out) == 2
    check_spans(document)
    check_page(document)


def test_a_reference_without_note_does_not_take_that_of_a_footer() -> None:
    body = word.paragraph("Een [footnoteRef:1] twee") + word.section(word.running("footer", "footer1"))
    footer = word.paragraph("voet", word.reference("footnote", 1))
    document = written("brief.docx", word.docx(body, footer1=footer, footnotes=word.note("footnote", 1, "n")))
    assert document.entry.document.notes == ()
    check_spans(document)
    check_page(document)


def unreadable(*content: str, **parts: str) -> str:
    return found_in(word.docx("".join(content), **parts)).get("docx-unreadable-text", "")


@pytest.mark.parametrize(
    "form",
    [
        '<w:color w:val="FFFFFF"/>',
        '<w:color w:val="fffffe" w:themeColor="background1"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="white"/>',
        '<w:sz w:val="1"/>',
        '<w:highlight w:val="black"/>',
        '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>',
        '<w:color w:val="FF0000"/><w:shd w:val="clear" w:fill="ff0000"/>',
        "<w:webHidden/>",
        '<w:rStyle w:val="Wit"/>',
    ],
)
def test_words_that_no_reader_of_the_file_sees_stay_and_are_said(form: str) -> None:
    styles = '<w:style w:type="character" w:styleId="Wit"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>'
    content = word.paragraph("Naam: ", word.run("drie witte woorden", form))
    assert unreadable(content, styles=styles).startswith("3 words")
    assert lines_of(word.docx(content, styles=styles)) == ["Naam: drie witte woorden"]
    assert unreadable(word.paragraph(word.run(" 12 ", form)), styles=styles) == ""


WHITE = word.paragraph(word.run("wit", '<w:color w:val="FFFFFF"/>'))
SHADE = '<w:shd w:val="clear" w:fill="1F3864"/>'


@pytest.mark.parametrize(
    "content",
    [
        word.paragraph(word.run("wit", '<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>')),
        word.paragraph(word.run("licht", '<w:shd w:val="clear" w:fill="000000"/>')),
        word.paragraph(word.run("wit", '<w:color w:val="FFFFFF"/>'), properties=SHADE),
        word.paragraph(word.run("klein", '<w:sz w:val="8"/>')),
        f"<w:tbl><w:tr><w:tc><w:tcPr>{SHADE}</w:tcPr>{WHITE}</w:tc></w:tr></w:tbl>",
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Blauw"/></w:tblPr><w:tr><w:tc>{WHITE}</w:tc></w:tr></w:tbl>',
        word.paragraph(f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{WHITE}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"),
    ],
)  # fmt: skip
def test_white_words_on_a_ground_are_read_by_everybody(content: str) -> None:
    blue = f'<w:style w:type="table" w:styleId="Blauw"><w:tcPr>{SHADE}</w:tcPr></w:style>'
    assert unreadable(content, styles=blue) == ""
    assert unreadable(WHITE + content, styles=blue).startswith("1 word ")


@pytest.mark.parametrize(
    ("at", "said"), [(-9_000_000, "3 words"), (20_000_000, "3 words"), (-500_000, ""), (9_000_000, "")]
)
def test_a_box_beside_the_page_is_seen_by_nobody(at: int, said: str) -> None:
    place = f'<wp:positionH><wp:posOffset>{at}</wp:posOffset></wp:positionH><wp:extent cx="2000000"/>'
    box = word.text_box("buiten de bladzijde", properties=place)
    assert unreadable(word.paragraph("Tekst", box))[:7] == said


def test_words_that_word_takes_from_data_in_the_file_are_said() -> None:
    bound = '<w:sdtPr><w:dataBinding w:xpath="/titel" w:storeItemID="{0}"/></w:sdtPr>'
    content = f"<w:sdt>{bound}<w:sdtContent>{word.run('oud')}</w:sdtContent></w:sdt>"
    assert ": 1;" in found_in(word.docx(word.paragraph("Titel: ", content)))["docx-data-bound"]
    assert "docx-data-bound" not in found_in(word.docx(word.paragraph("Titel: ", content.replace(bound, ""))))


KINDS = {
    "picture": word.drawing("<pic:pic/>"),
    "chart": word.drawing("<c:chart/>"),
    "diagram": word.drawing("<dgm:relIds xmlns:dgm='urn:diagram'/>"),
    "ink": word.drawing("<wps:contentPart/>"),
    "object": '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
    "drawing": '<w:r><w:pict><v:shape><v:textpath string="Concept"/></v:shape></w:pict></w:r>',
    "subdocument": '<w:subDoc r:id="x"/>',
    "field": '<w:fldSimple w:instr="LISTNUM"/>',
    "symbol": '<w:r><w:sym w:font="Eigen" w:char="F041"/></w:r>',
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_reader_of_the_file_sees_and_the_page_has_not_is_said_by_its_kind(kind: str) -> None:
    data = word.docx(word.paragraph("Tekst", KINDS[kind], KINDS[kind]))
    document = written("brief.docx", data)
    assert document.entry.source.word is not None
    words = {"field": (("field-code", 2),)}  # the code is not shown either
    assert document.entry.source.word.unread == (*words.get(kind, ()), (kind, 2))
    page = convert([("brief.docx", data)]).pages["kamervragen/brief/index.md"]
    assert "niet op deze pagina: 2 " in page
    assert "verloren ten opzichte van de gelezen tekst" in page
    check_page(document)
    assert not list(check_word_file(data, document.entry.source))


def test_a_note_to_a_note_is_said_to_be_missing() -> None:
    notes = word.note("footnote", 1, "noot", word.reference("footnote", 2)) + word.note("footnote", 2, "diep")
    data = word.docx(word.paragraph("Tekst", word.reference("footnote", 1)), footnotes=notes)
    document = written("brief.docx", data)
    assert document.entry.source.word is not None
    assert document.entry.source.word.unread == (("note", 1),)
    page = convert([("brief.docx", data)]).pages["kamervragen/brief/index.md"]
    assert "niet op deze pagina: 1 noot bij een noot" in page
    assert "docx-part-unread" in found_in(data)
    assert not list(check_word_file(data, document.entry.source))


def test_what_is_no_text_is_counted() -> None:
    body = word.paragraph(
        "<w:r><w:drawing><pic:pic/></w:drawing></w:r>", "<w:r><w:drawing><c:chart/></w:drawing></w:r>"
    )
    body += '<w:altChunk r:id="x"/>'
    found = found_in(word.docx(word.paragraph("Tekst") + body))
    assert found["docx-picture"].endswith(": 1")
    assert ": 2;" in found["docx-part-unread"]


def test_left_out_words_are_counted_as_they_were_written() -> None:
    def gone(text: str) -> str:
        return f"<w:del><w:r><w:delText xml:space='preserve'>{text}</w:delText></w:r></w:del>"

    cases = {
        word.paragraph(gone("woor"), gone("den")): "1 word ",
        word.paragraph(gone("een"), "zicht", gone("twee")): "2 words",
        word.paragraph(gone("een")) + word.paragraph(gone("twee")): "2 words",
        word.paragraph(gone("een "), gone(" twee drie")): "3 words",
        word.paragraph("<w:r><w:delText>los</w:delText></w:r>", "zicht"): "1 word ",
    }
    for body, counted in cases.items():
        assert found_in(word.docx(body))["docx-deleted-text"].startswith(counted), body


def test_a_comment_is_counted_once_and_by_its_words() -> None:
    comment = f'<w:comment w:id="0">{word.paragraph("woor", "den")}{word.paragraph("twee")}</w:comment>'
    body = word.paragraph("Tekst", '<w:r><w:commentReference w:id="0"/></w:r>' * 2)
    assert found_in(word.docx(body, comments=comment))["docx-comment"].startswith("2 words")


def test_a_note_that_deleted_text_calls_too_is_not_counted() -> None:
    called = word.reference("footnote", 1)
    note = word.note("footnote", 1, "noot van vier woorden")
    body = word.paragraph("Een", f"<w:del>{called}</w:del>")
    assert found_in(word.docx(body, footnotes=note))["docx-deleted-text"].startswith("4 words")
    both = word.docx(body + word.paragraph("Twee", called), footnotes=note)
    assert found_in(both)["docx-deleted-text"].startswith("0 words")


def test_a_deleted_cell_and_a_hidden_row_are_left_out() -> None:
    gone = f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{word.paragraph('weg')}</w:tc>"
    rows = word.table(("A", "B")).replace("<w:tc>", f"{gone}<w:tc>", 1)
    hidden = word.table(("geheim", "ook")).replace("<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>")
    data = word.docx(rows + hidden + word.paragraph("Na"))
    assert text_of(data) == "A\tB\nNa\n"
    assert found_in(data)["docx-deleted-text"].startswith("1 word ")
    assert found_in(data)["docx-hidden-text"].startswith("2 words")


@pytest.mark.parametrize("switch", ["1", "true", "on"])
def test_a_shape_is_hidden_by_its_own_properties_only(switch: str) -> None:
    def shape(text: str, *, hidden: bool) -> str:
        box = f"<w:txbxContent>{word.paragraph(text)}</w:txbxContent>"
        properties = f'<wps:cNvPr id="1" name="v" hidden="{switch if hidden else 0}"/>'
        return f"<wps:wsp>{properties}<wps:txbx>{box}</wps:txbx></wps:wsp>"

    group = shape("zicht", hidden=False) + shape("weg", hidden=True)
    drawing = f"<w:r><w:drawing><wp:anchor><wp:docPr id='1'/>{group}</wp:anchor></w:drawing></w:r>"
    assert lines_of(word.docx(word.paragraph("", drawing))) == ["zicht"]
    inner = word.text_box("binnen", properties=f'<wp:docPr id="2" name="i" hidden="{switch}"/>')
    outer = word.text_box("buiten").replace("<w:txbxContent>", f"<w:txbxContent><w:p>{inner}</w:p>")
    assert lines_of(word.docx(word.paragraph("", outer))) == ["buiten"]


def test_a_shape_is_hidden_by_its_style() -> None:
    def shape(text: str, style: str) -> str:
        box = f"<v:textbox><w:txbxContent>{word.paragraph(text)}</w:txbxContent></v:textbox>"
        return f'<v:shape style="{style}">{box}</v:shape>'

    shapes = shape("weg", "width:1pt;visibility : hidden") + shape("zicht", "visibility:visible")
    body = word.paragraph("", f"<w:r><w:pict><v:group>{shapes}</v:group></w:pict></w:r>")
    assert lines_of(word.docx(body)) == ["zicht"]


def test_what_stands_in_a_box_is_counted_once() -> None:
    picture = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"
    box = word.text_box("x").replace("<w:txbxContent>", f"<w:txbxContent><w:p>{picture}</w:p>")
    assert found_in(word.docx(word.paragraph("Een", box)))["docx-picture"].endswith(": 1")


def test_word_art_is_reported() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath on="t"{}/></v:shape></w:pict></w:r>'
    assert "docx-part-unread" in found_in(word.docx(word.paragraph("Een", art.format(' string="Concept"'))))
    assert "docx-part-unread" not in found_in(word.docx(word.paragraph("Een", art.format(""))))


def test_text_may_be_hidden_by_the_defaults_of_the_document() -> None:
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="character" w:styleId="Weg"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    body = word.paragraph(
        "weg",
        word.run("ook", '<w:rStyle w:val="Weg"/>'),
        word.run("zicht", '<w:vanish w:val="0"/>'),
        properties='<w:rPr><w:vanish w:val="0"/></w:rPr>',
    )
    assert lines_of(word.docx(body, styles=styles)) == ["zicht"]


@pytest.mark.parametrize("mark", ["<w:del/>", "<w:moveFrom/>", "<w:vanish/>"])
def test_paragraphs_are_joined_across_markers(mark: str) -> None:
    markers = (
        '<w:bookmarkEnd w:id="1"/><w:moveFromRangeEnd w:id="2"/><w:commentRangeStart w:id="0"/><w:proofErr/>'
    )
    body = word.paragraph("voor", properties=f"<w:rPr>{mark}</w:rPr>") + markers + word.paragraph("na")
    assert lines_of(word.docx(body)) == ["voorna"]


HEADERS = {
    "header1": word.paragraph("Gewoon"),
    "header2": word.paragraph("Eerste"),
    "header3": word.paragraph("Even"),
}


def headers_of(*sections: str, **parts: str) -> list[str]:
    """Return the lines of a file with a paragraph before the end of each section."""
    body = "".join(word.paragraph("-", properties=section) for section in sections)
    return [line for line in lines_of(word.docx(body, **HEADERS, **parts)) if line != "-"]


def test_a_section_has_the_headers_of_the_section_before_it() -> None:
    first = word.section(word.running("header", "header1"), word.running("header", "header2", "first"))
    assert headers_of(first) == ["Gewoon"]
    assert headers_of(first, word.section(title_page=True)) == ["Gewoon", "Eerste"]
    assert headers_of(first, first, word.section(word.running("header", "header1", "first"))) == ["Gewoon"]


def test_even_headers_are_shown_where_the_settings_say_so() -> None:
    even = word.section(word.running("header", "header1"), word.running("header", "header3", "even"))
    assert headers_of(even) == ["Gewoon"]
    assert headers_of(even, settings="<w:evenAndOddHeaders/>") == ["Gewoon", "Even"]
    assert headers_of(even, settings='<w:evenAndOddHeaders w:val="0"/>') == ["Gewoon"]


def test_a_header_of_before_a_change_or_from_outside_is_none() -> None:
    changed = word.section(word.running("header", "header1")).replace(
        "</w:sectPr>",
        f"<w:sectPrChange>{word.section(word.running('header', 'header2'))}</w:sectPrChange></w:sectPr>",
    )
    assert headers_of(changed) == ["Gewoon"]
    outside = word.paragraph("x", properties=word.section(word.running("header", "l1")))
    assert lines_of(word.docx(outside, links={"l1": "word/document.xml"})) == ["x"]
    entries = word.WordFile(changed, HEADERS).entry_bytes()
    relations = entries["word/_rels/document.xml.rels"]
    entries["word/_rels/document.xml.rels"] = relations.replace(
        b'Target="header1.xml"', b'Target="word/header1.xml" TargetMode="External"'
    )
    assert text_of(word.archive(entries)) == ""


def test_a_header_without_words_is_not_named_in_the_account() -> None:
    body = word.paragraph("Tekst") + word.section(word.running("header", "header1"))
    page = convert([("brief.docx", word.docx(body, header1=word.paragraph("")))]).pages
    assert "Weggelaten uit de tekst" not in page["kamervragen/brief/index.md"]


def test_headers_and_footers_that_word_shows_are_left_out_of_the_page_by_name() -> None:
    sections = word.section(
        word.running("header", "header1"),
        word.running("header", "header2", "first"),
        word.running("footer", "footer1"),
        word.running("footer", "footer2", "even"),
    )
    data = word.docx(
        word.paragraph("Inhoud") + sections,
        header1=word.paragraph("Boven"),
        header2=word.paragraph("Eerste blad"),
        footer1=word.paragraph("Onder"),
        footer2=word.paragraph("Nooit te zien"),
    )
    document = written("brief.docx", data)
    assert lines_of(data) == ["Boven", "Inhoud", "Onder"]
    assert [item["text"].strip() for item in json.loads(data_of(document))["left_out"]] == ["Boven", "Onder"]
    check_spans(document)
    check_page(document)
