"""A Word file as a Source: what a reader of the file sees, once and in order, and nothing else."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
import word_files as word
from documents import SAMPLES, written
from hypothesis import given, settings
from hypothesis import strategies as st
from test_invariants import check_page, check_spans, check_words
from word_reading import found_in, lines_of, text_of

from converter.build import Written, make_source, read_source
from converter.model import Address, plain_text
from converter.writers.document_json import write_document_json

WORD_SAMPLES = sorted((SAMPLES / "word").glob("*.docx"))


# What is kept.


def test_a_line_is_a_paragraph_and_a_line_break_a_line() -> None:
    body = word.paragraph(
        "Een", "<w:r><w:br/></w:r>", "twee", "<w:r><w:tab/></w:r>", "drie"
    ) + word.paragraph("Vier")
    assert text_of(word.docx(body)) == "Een\ntwee\tdrie\nVier\n"


def test_runs_of_one_word_are_one_word() -> None:
    assert text_of(word.docx(word.paragraph("Kamer", "vragen"))) == "Kamervragen\n"


def test_only_blanks_that_word_keeps_are_kept() -> None:
    body = "<w:p><w:r><w:t> een </w:t></w:r><w:r><w:t xml:space='preserve'> twee\nregels </w:t></w:r></w:p>"
    assert text_of(word.docx(body)) == "een twee regels \n"


def test_a_table_has_tabs_between_cells_and_a_line_for_each_row() -> None:
    cell = word.paragraphs("Een", "nog een")
    assert text_of(word.docx(word.table((cell, "B"), ("C", "D")))) == "Een\nnog een\tB\nC\tD\n"


def test_a_table_in_a_cell() -> None:
    inner = word.table(("Binnen", "in")) + word.paragraph("erna")
    assert lines_of(word.docx(word.table((inner, "B")) + word.paragraph("Na"))) == [
        "Binnen\tin",
        "erna\tB",
        "Na",
    ]


def test_footnotes_stand_at_the_end_of_their_paragraph() -> None:
    body = word.paragraph(
        "Een", word.reference("footnote", 2), " en twee", word.reference("footnote", 3), "."
    )
    notes = word.note("footnote", 2, " Eerste.", "Nog een alinea.") + word.note("footnote", 3, "Tweede.")
    data = word.docx(body, footnotes=notes)
    assert text_of(data) == (
        "Een[footnoteRef:2] en twee[footnoteRef:3]. [2:   Eerste.\nNog een alinea.]  [3:  Tweede.] \n"
    )
    document = read_source("brief.docx", data).document
    assert [[plain_text(block) for block in each.blocks] for each in document.notes] == [
        ["Eerste.", "Nog een alinea."],
        ["Tweede."],
    ]


def test_a_footnote_and_an_endnote_with_one_id_are_two_notes() -> None:
    body = word.paragraph("Een", word.reference("footnote", 1), " twee", word.reference("endnote", 1))
    data = word.docx(
        body, footnotes=word.note("footnote", 1, "Voet."), endnotes=word.note("endnote", 1, "Eind.")
    )
    notes = read_source("brief.docx", data).document.notes
    assert [plain_text(each.blocks[0]) for each in notes] == ["Voet.", "Eind."]


def test_a_note_that_is_called_twice_is_one_note() -> None:
    body = word.paragraph("Een", word.reference("footnote", 1), " twee", word.reference("footnote", 1))
    document = read_source(
        "brief.docx", word.docx(body, footnotes=word.note("footnote", 1, "Noot."))
    ).document
    assert [len(each.definitions) for each in document.notes] == [2]


def test_a_note_in_a_cell_and_an_empty_note() -> None:
    cell = word.paragraph("Een", word.reference("footnote", 1))
    data = word.docx(word.table((cell, "B")), footnotes=word.note("footnote", 1, ""))
    assert text_of(data) == "Een[footnoteRef:1] [1:  ] \tB\n"
    assert len(read_source("brief.docx", data).document.notes) == 1


def test_a_reference_without_its_note_is_reported() -> None:
    found = read_source(
        "brief.docx", word.docx(word.paragraph("Een", word.reference("footnote", 9)))
    ).diagnostics
    assert found[0].code == "footnote-dangling"


def test_separators_of_notes_are_no_notes() -> None:
    separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    body = word.paragraph("Een", word.reference("footnote", 0))
    assert text_of(word.docx(body, footnotes=separator)) == "Een[footnoteRef:0]\n"


def test_a_hyperlink_keeps_its_words_and_its_address() -> None:
    link = '<w:hyperlink r:id="l1" w:anchor="deel">' + word.run("het artikel") + "</w:hyperlink>"
    document = written(
        "brief.docx",
        word.docx(word.paragraph("Zie ", link, "."), links={"l1": "https://voorbeeld.nl/artikel"}),
    )
    assert document.entry.source.text == "Zie het artikel.\n"
    assert [
        (each.target, document.entry.source.text[slice(*each.span)]) for each in document.annotations
    ] == [(Address("https://voorbeeld.nl/artikel#deel"), "het artikel")]
    check_page(document)


def test_a_hyperlink_around_a_note_mark_and_in_a_note() -> None:
    inside = word.run("een") + word.reference("footnote", 1) + word.run("twee ")
    body = word.paragraph(f'<w:hyperlink r:id="l1">{inside}</w:hyperlink>')
    code = word.complex_field('HYPERLINK "https://voorbeeld.nl/noot" \\l "b"', "de noot")
    data = word.docx(
        body,
        links={"l1": "https://voorbeeld.nl/"},
        footnotes=word.note("footnote", 1, word.paragraph("Zie ", code)),
    )
    document = written("brief.docx", data)
    text = document.entry.source.text
    linked = {text[slice(*each.span)]: each.target for each in document.annotations}
    assert linked == {
        "een": Address("https://voorbeeld.nl/"),
        "twee": Address("https://voorbeeld.nl/"),
        "de noot": Address("https://voorbeeld.nl/noot#b"),
    }
    check_words(document)
    check_page(document)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "https:", "data:text/html,x", "//["]
)
def test_a_hyperlink_that_is_no_web_address_is_words_only(address: str) -> None:
    link = '<w:hyperlink r:id="l1">' + word.run("hier") + "</w:hyperlink>"
    data = word.docx(word.paragraph(link), links={"l1": address})
    source, found = make_source("brief.docx", data)
    assert source.text == "hier\n"
    assert source.word is not None
    assert source.word.hyperlinks == ()
    assert [each.code for each in found] == ["docx-link-dropped"]


def test_inserted_text_content_controls_and_wrappers_are_text() -> None:
    body = word.paragraph(
        f"<w:ins>{word.run('ingevoegd ')}</w:ins>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{word.run('in een veld ')}</w:sdtContent></w:sdt>",
        f"<w:smartTag>{word.run('slim ')}</w:smartTag>",
        f"<w:moveTo>{word.run('verplaatst ')}</w:moveTo>",
        f"<w:bdo>{word.run('richting')}</w:bdo>",
    )
    block = f"<w:sdt><w:sdtContent>{word.paragraph('Blok')}</w:sdtContent></w:sdt>"
    assert lines_of(word.docx(body + block)) == ["ingevoegd in een veld slim verplaatst richting", "Blok"]


def test_a_text_box_stands_once_behind_its_paragraph() -> None:
    body = word.paragraph("Voor ", word.text_box("In het vak", "tweede"), "na") + word.paragraph("Verder")
    assert lines_of(word.docx(body)) == ["Voor na", "In het vak", "tweede", "Verder"]


def test_the_older_form_of_a_drawing_is_read_where_only_it_has_text() -> None:
    run = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='x'><w:drawing/></mc:Choice>"
        "<mc:Fallback><w:pict><v:textbox>"
        f"<w:txbxContent>{word.paragraph('Alleen hier')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert lines_of(word.docx(word.paragraph(run))) == ["Alleen hier"]


def test_symbols_and_hyphens() -> None:
    run = (
        '<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>24</w:t>'
        "<w:noBreakHyphen/><w:t>uurs</w:t><w:softHyphen/><w:t>zorg</w:t></w:r>"
    )
    private = word.run("\uf061", '<w:rFonts w:ascii="Symbol"/>')
    assert text_of(word.docx(word.paragraph(run, private))) == "•✓24\u2011uurs\u00adzorgα\n"


def test_an_unknown_symbol_stays_and_is_reported() -> None:
    data = word.docx(word.paragraph('<w:r><w:sym w:font="Huisletter" w:char="F041"/></w:r>'))
    assert text_of(data) == "\uf041\n"
    assert "docx-symbol-unknown" in found_in(data)


def test_a_form_shows_its_boxes_and_choices() -> None:
    def form(inside: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{inside}</w:ffData></w:fldChar></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    entries = '<w:listEntry w:val="ja"/><w:listEntry w:val="nee"/>'
    body = word.paragraph(
        form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'),
        form('<w:checkBox><w:default w:val="0"/></w:checkBox>'),
        form(f'<w:ddList><w:result w:val="1"/>{entries}</w:ddList>'),
    )
    assert text_of(word.docx(body)) == "☒☐nee\n"


def test_a_formula_and_a_reading_aid_are_text() -> None:
    parts = "".join(f"<m:{part}><m:r><m:t>{part[0]}</m:t></m:r></m:{part}>" for part in ("num", "den"))
    formula = f"<m:oMath><m:f>{parts}</m:f></m:oMath>"
    base = f"<w:rubyBase>{word.run('base')}</w:rubyBase>"
    aid = f"<w:r><w:ruby><w:rubyPr/><w:rt>{word.run('aid')}</w:rt>{base}</w:ruby></w:r>"
    assert text_of(word.docx(word.paragraph(formula, aid))) == "n/daidbase\n"


def test_the_strict_form_of_the_format_is_read_too() -> None:
    assert text_of(word.docx(word.paragraph("Streng"), namespace=word.STRICT)) == "Streng\n"


# What is left out, and counted.


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


def test_what_is_no_text_is_counted() -> None:
    body = word.paragraph(
        "<w:r><w:drawing><pic:pic/></w:drawing></w:r>", "<w:r><w:drawing><c:chart/></w:drawing></w:r>"
    )
    body += '<w:altChunk r:id="x"/>'
    found = found_in(word.docx(word.paragraph("Tekst") + body))
    assert found["docx-picture"].endswith(": 1")
    assert ": 2;" in found["docx-part-unread"]


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


def data_of(document: Written) -> str:
    return write_document_json(document.entry, document.diagnostics)


def test_the_reference_of_a_letter_is_read_from_its_header() -> None:
    header = word.paragraphs("Datum", "3 maart 2024", "", "Ons kenmerk", "5303168")
    body = word.paragraphs(
        "Geachte voorzitter,",
        "Hierbij de antwoorden.",
        "",
        "Antwoorden van de minister van Defensie op vragen van het lid Bakker (D66) over brood.",
        "",
        "Vraag 1",
        "Klopt het?",
        "Antwoord 1",
        "Ja.",
    )
    data = word.docx(body + word.section(word.running("header", "header1")), header1=header)
    metadata = read_source("brief.docx", data).document.metadata
    assert metadata.kenmerk is not None
    assert metadata.kenmerk.value == "5303168"
    assert metadata.answered is not None
    assert metadata.answered.value == "2024-03-03"


def test_a_message_names_the_line_and_the_paragraph() -> None:
    body = word.paragraphs("Een", "", "Vraag 1 klopt niet") + word.paragraph(
        "Drie", word.reference("footnote", 4)
    )
    found = written("brief.docx", word.docx(body)).messages
    assert "brief.docx:4:5: warning:" in str(found[-1])
    assert "(paragraph 4: “Drie[footnoteRef:4]”)" in str(found[-1])


# Every visible run once, in order.


_SHOWN = st.sampled_from(("run", "ins", "sdt", "link", "field", "bold"))
_GONE = st.sampled_from(("del", "vanish", "code", "comment"))


@st.composite
def bodies(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Return a body with the words that can be seen in it, in order; those that cannot are called weg."""
    shown: list[str] = []
    body = ""
    for kind in draw(st.lists(st.sampled_from(("paragraph", "table", "numbered")), min_size=1, max_size=6)):
        cells = ["".join(draw(_content(shown))) for _ in range(2 if kind == "table" else 1)]
        if kind == "table":
            body += word.table(tuple(word.paragraph(cell) if cell else word.paragraph("") for cell in cells))
        else:
            body += word.paragraph(
                cells[0] or "<w:r/>", properties=word.number_properties(1) if kind == "numbered" else ""
            )
    return body, shown


def _content(shown: list[str]) -> st.SearchStrategy[list[str]]:
    def made(kind: str) -> str:
        if kind in ("del", "vanish", "code", "comment"):
            return {
                "del": "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>",
                "vanish": word.run("weg", "<w:vanish/>"),
                "code": word.complex_field("weg"),
                "comment": '<w:r><w:commentReference w:id="0"/></w:r>',
            }[kind]
        token = f"<{len(shown)}>"
        shown.append(token)
        run = word.run(token, "<w:b/>" if kind == "bold" else "")
        return {
            "ins": f"<w:ins>{run}</w:ins>",
            "sdt": f"<w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt>",
            "link": f'<w:hyperlink r:id="l">{run}</w:hyperlink>',
            "field": word.complex_field("PAGE", token),
        }.get(kind, run)

    return st.lists(_SHOWN | _GONE, max_size=5).map(lambda kinds: [made(kind) for kind in kinds])


@given(bodies())
@settings(derandomize=True, deadline=None, max_examples=150)
def test_every_visible_run_appears_once_and_in_order(made: tuple[str, list[str]]) -> None:
    body, shown = made
    data = word.docx(word.paragraph("Begin") + body, numbering=word.lists(word.level("%1.")))
    text = text_of(data)
    assert re.findall(r"<\d+>", text) == shown
    assert "weg" not in text
    document = written("brief.docx", data)
    check_spans(document)
    check_words(document)


# The real letters, where they stand beside the project.


@pytest.mark.parametrize("path", WORD_SAMPLES, ids=lambda path: path.stem)
def test_every_run_of_a_real_letter_appears_in_order(path: Path) -> None:
    entries = subprocess.run(
        ["unzip", "-p", path, "word/document.xml"], capture_output=True, check=True
    ).stdout
    runs = re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", entries.decode())
    text = "".join(make_source(path.name, path.read_bytes())[0].text.split())
    position = 0
    for run in runs:
        words = "".join(run.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&").split())
        position = text.index(words, position) + len(words)


@pytest.mark.parametrize("path", WORD_SAMPLES, ids=lambda path: path.stem)
def test_a_real_letter_is_read_as_its_raw_text_is(path: Path) -> None:
    """Questions, answers, notes and facts are the same; each difference has its reason below."""
    raw = path.with_suffix(".txt")
    one, other = (
        json.loads(data_of(written(path.name, path.read_bytes()))),
        json.loads(data_of(written(raw.name, raw.read_bytes()))),
    )
    for name in ("kind", "title", "subject", "zaaknummer", "submitted", "answered", "members", "addressees"):
        assert one[name] == other[name], name
    assert (one["respondents"], one["kenmerk"]) == (other["respondents"], other["kenmerk"])
    assert one["questions"] == other["questions"]
    assert without_list(one["answers"]) == without_list(other["answers"])
    assert notes_of(one) == notes_of(other)
    # The extractor loses automatic numbers: "1)" and "2)" of the asker's own list exist only in the .docx.
    assert len(one["own_notes"]) - len(other["own_notes"]) == (2 if "0900" in path.stem else 0)


def without_list(answers: list[dict[str, str]]) -> list[dict[str, str]]:
    """The asker's own list, without its numbers, is taken for the end of the last answer in the raw text."""
    last = answers[-1] | {"text": answers[-1]["text"].split("\n\nGeen spoed")[0]}
    return [*answers[:-1], last]


def notes_of(data: dict[str, list[dict[str, object]]]) -> list[tuple[object, object, object]]:
    return [(each["number"], each["text"], each["referenced_by"]) for each in data["footnotes"]]
