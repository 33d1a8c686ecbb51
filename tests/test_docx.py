"""A Word file as a Source: what a reader of the file sees, once and in order, and nothing else."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import word_files as word
from documents import SAMPLES, written
from hypothesis import given, settings
from hypothesis import strategies as st
from test_invariants import check_page, check_spans, check_words
from word_reading import data_of, found_in, lines_of, text_of

from converter.annotation import Url
from converter.intake.docx.fields import address_of_code
from converter.marks import Link, marked
from converter.reading import make_source, read_source
from converter.verify.word_sums import check_word_file
from converter.walk import plain_text

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.docx"))
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
    ] == [(Url("https://voorbeeld.nl/artikel#deel"), "het artikel")]
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
        "een": Url("https://voorbeeld.nl/"),
        "twee": Url("https://voorbeeld.nl/"),
        "de noot": Url("https://voorbeeld.nl/noot#b"),
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
    assert list(marked(source.marks, Link)) == []
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
        form(f'<w:ddList><w:default w:val="1"/>{entries}</w:ddList>'),
        form(f'<w:ddList><w:result w:val="2"/>{entries}</w:ddList>'),
        form(f"<w:ddList>{entries}</w:ddList>"),
    )
    assert text_of(word.docx(body)) == "☒☐neeneeja\n"


def test_a_formula_and_a_reading_aid_are_text() -> None:
    parts = "".join(f"<m:{part}><m:r><m:t>{part[0]}</m:t></m:r></m:{part}>" for part in ("num", "den"))
    formula = f"<m:oMath><m:f>{parts}</m:f></m:oMath>"
    base = f"<w:rubyBase>{word.run('base')}</w:rubyBase>"
    aid = f"<w:r><w:ruby><w:rubyPr/><w:rt>{word.run('aid')}</w:rt>{base}</w:ruby></w:r>"
    assert text_of(word.docx(word.paragraph(formula, aid))) == "n/daidbase\n"


def test_a_note_that_calls_itself_or_another_is_written_once() -> None:
    called = {n: word.reference("footnote", n) for n in (1, 2)}
    ring = word.note("footnote", 1, word.paragraph("een ", called[2])) + word.note(
        "footnote", 2, word.paragraph("twee ", called[1])
    )
    data = word.docx(word.paragraph("Zie ", called[1], called[2]), footnotes=ring)
    assert text_of(data) == (
        "Zie [footnoteRef:1][footnoteRef:2] [1:  een [footnoteRef:2]]  [2:  twee [footnoteRef:1]] \n"
    )
    alone = word.docx(word.paragraph("Zie ", called[1]), footnotes=ring)
    assert text_of(alone) == "Zie [footnoteRef:1] [1:  een [footnoteRef:2]] \n"
    assert "footnote-dangling" in [each.code for each in read_source("brief.docx", alone).diagnostics]
    box = word.text_box("vak").replace("<w:txbxContent>", f"<w:txbxContent>{word.paragraph(called[1])}")
    boxed = word.docx(word.paragraph(called[1]), footnotes=word.note("footnote", 1, word.paragraph("x", box)))
    assert text_of(boxed) == "[footnoteRef:1] [1:  x\n[footnoteRef:1]\nvak] \n"


def test_a_note_that_is_called_again_is_as_it_was() -> None:
    link = word.complex_field("HYPERLINK https://voorbeeld.nl/a", "hier")
    note = word.note("footnote", 1, word.paragraph(link, word.run("weg", "<w:vanish/>")), word.numbered("x"))
    body = word.paragraph("Een", word.reference("footnote", 1)) * 2
    source, _ = make_source(
        "brief.docx", word.docx(body, footnotes=note, numbering=word.lists(word.level("%1.")))
    )
    assert source.text == "Een[footnoteRef:1] [1:  hier\n1.\tx] \n" * 2
    assert [source.text[slice(*span)] for span, _ in marked(source.marks, Link)] == ["hier", "hier"]
    assert [source.text[start : start + 3] for start in source.word.paragraphs] == [
        "Een", "hie", "1.\t", "Een", "hie", "1.\t",
    ]  # fmt: skip
    assert found_in(word.docx(body, footnotes=note))["docx-hidden-text"].startswith("1 word ")


@pytest.mark.parametrize(
    ("char", "shown"), [("D800", "\ufffd"), ("000B", "\ufffd"), ("2028", "\ufffd"), ("x", "\ufffd"),
                        ("", "\ufffd"), ("110000", "\ufffd"), ("263A", "☺"), ("1F60A", "😊")],
)  # fmt: skip
def test_a_symbol_that_is_no_sign_is_a_replacement_character(char: str, shown: str) -> None:
    data = word.docx(word.paragraph(f'<w:r><w:sym w:font="Arial" w:char="{char}"/></w:r>'))
    assert text_of(data) == f"{shown}\n"


def test_the_form_of_a_run_that_word_shows_is_read() -> None:
    def emoji(choice: str, fallback: str, known: str = "w16se") -> str:
        forms = f"<mc:Choice Requires='{known}'>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
        return f"<w:r><mc:AlternateContent>{forms}</mc:AlternateContent></w:r>"

    old, new = "<w:t>oud</w:t>", "<w:t>nieuw</w:t>"
    assert text_of(word.docx(word.paragraph(emoji("", "<w:t>😊</w:t>")))) == "😊\n"
    assert text_of(word.docx(word.paragraph(emoji(new, old)))) == "nieuw\n"
    assert text_of(word.docx(word.paragraph(emoji(new, old, known="onbekend")))) == "oud\n"
    picture = emoji("<w:drawing><pic:pic/></w:drawing>", "<w:pict><v:shape><v:imagedata/></v:shape></w:pict>")
    assert found_in(word.docx(word.paragraph("Een", picture)))["docx-picture"].endswith(": 1")


def test_a_field_without_a_result_shows_what_its_code_says() -> None:
    def field(code: str) -> str:
        separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        return word.complex_field(code).replace(separate, "")

    shown = {
        "MACROBUTTON GeenMacro [Klik hier] ": "[Klik hier]",
        r'SYMBOL 183 \f "Symbol" \s 10': "•",
        r"SYMBOL 0xF0FC \f Wingdings": "✓",
        "SYMBOL 128": "€",
        r"SYMBOL 9786 \u": "☺",
        "SYMBOL": "",
        "PAGE": "",
    }
    for code, text in shown.items():
        assert text_of(word.docx(word.paragraph("Een ", field(code)))).strip() == f"Een {text}".strip(), code
    simple = '<w:fldSimple w:instr="MACROBUTTON X Klik"/>'
    data = word.docx(word.paragraph(simple))
    assert text_of(data) == "Klik\n"
    assert found_in(data)["docx-field-code"].startswith("2 words")


@pytest.mark.parametrize(
    ("code", "address"),
    [
        ('HYPERLINK "https://a.nl/b"', "https://a.nl/b"),
        ("hyperlink https://a.nl/b", "https://a.nl/b"),
        (r'HYPERLINK "https://a.nl/b" \o "Een tip" \l "deel"', "https://a.nl/b#deel"),
        (r'HYPERLINK \l deel \o "tip" \h "https://a.nl/b"', "https://a.nl/b#deel"),
        (r'HYPERLINK \n "https://a.nl/b" \t "_blank"', "https://a.nl/b"),
        (r'HYPERLINK \l "deel"', ""),
        (r'HYPERLINK "\\\\server\\map"', "\\\\server\\map"),
        ("PAGE", None), ("", None),
    ],
)  # fmt: skip
def test_the_address_in_a_field_code(code: str, address: str | None) -> None:
    assert address_of_code(code) == address


def test_a_deleted_code_says_no_address() -> None:
    field = word.complex_field('HYPERLINK "https://a.nl/nieuw"', "hier")
    deleted = field.replace("</w:instrText></w:r>", "</w:instrText></w:r><w:del><w:r><w:delInstrText>oud"
                            "</w:delInstrText></w:r></w:del>")  # fmt: skip
    source, _ = make_source("brief.docx", word.docx(word.paragraph(deleted)))
    assert [link.url for _, link in marked(source.marks, Link)] == ["https://a.nl/nieuw"]


def test_fields_pair_within_their_own_text() -> None:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    box = word.text_box("vak").replace("<w:txbxContent>", f"<w:txbxContent><w:p>{end}</w:p>")
    assert lines_of(word.docx(word.paragraph(begin, "een", box))) == ["een", "vak"]
    box = word.text_box("vak").replace("<w:txbxContent>", f"<w:txbxContent><w:p>{begin}</w:p>")
    assert lines_of(word.docx(word.paragraph(box, "een", end))) == ["een", "vak"]
    note = word.note("footnote", 1, word.paragraph(begin, "noot"))
    body = word.paragraph("een", word.reference("footnote", 1)) + word.paragraph(end, separate, "twee")
    assert lines_of(word.docx(body, footnotes=note)) == ["een[footnoteRef:1] [1:  noot]", "twee"]
    form = f"<mc:AlternateContent><mc:Choice>{word.run('x')}</mc:Choice><mc:Fallback>{end}</mc:Fallback>"
    body = word.paragraph(begin, "een", f"{form}</mc:AlternateContent>")
    assert lines_of(word.docx(body)) == ["eenx"]
    hidden = word.docx(
        word.paragraph("een", begin, word.text_box("weg"), word.reference("footnote", 1), separate, end)
    )
    assert text_of(hidden) == "een\n"


def test_a_formula_in_one_line_is_not_another_number() -> None:
    def r(text: str) -> str:
        return f"<m:r><m:rPr/><w:rPr/><m:t>{text}</m:t></m:r>"

    def fraction(above: str, below: str) -> str:
        return f"<m:f><m:fPr/><m:num>{above}</m:num><m:den>{below}</m:den></m:f>"

    half = fraction(r("1"), r("2"))
    sum_ = fraction(r("a+b"), half)
    brackets = f"<m:d><m:e>{r('x')}</m:e><m:e>{r('y')}</m:e></m:d>"
    signs = '<m:dPr><m:begChr m:val="["/><m:sepChr m:val=";"/><m:endChr m:val=""/></m:dPr>'
    other = brackets.replace("<m:d>", f"<m:d>{signs}")
    formulas = "".join(f"<m:oMath>{each}</m:oMath>" for each in (half, sum_, brackets, other))
    block = f"<m:oMathPara><m:oMathParaPr/>{formulas}</m:oMathPara>"
    assert lines_of(word.docx(block + word.paragraph("Na"))) == ["1/2(a+b)/(1/2)(x|y)[x;y", "Na"]
    hidden = half.replace("<w:rPr/>", "<w:rPr><w:vanish/></w:rPr>")
    assert text_of(word.docx(word.paragraph("x", f"<m:oMath>{hidden}</m:oMath>"))) == "x\n"
    control = "<m:fPr><m:ctrlPr><w:del/></m:ctrlPr></m:fPr>"
    deleted = (
        half.replace("<m:fPr/>", control).replace("<m:r>", "<w:del><m:r>").replace("</m:r>", "</m:r></w:del>")
    )
    assert text_of(word.docx(word.paragraph("x", f"<m:oMath>{deleted}</m:oMath>"))) == "x\n"


def test_blocks_in_wrappers_that_are_not_known_are_read() -> None:
    wrapped = "".join(
        f"<w:{name}>{word.paragraph(name)}</w:{name}>" for name in ("bdo", "dir", "anders", "moveFrom", "del")
    )
    data = word.docx(wrapped + word.paragraph("Na"))
    assert lines_of(data) == ["bdo", "dir", "anders", "Na"]
    assert found_in(data)["docx-deleted-text"].startswith("2 words")


def test_a_cell_without_a_paragraph_keeps_the_line_before_its_table() -> None:
    table = "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>"
    assert text_of(word.docx(word.paragraph("Voor") + table + word.paragraph("Na"))) == "Voor\n\nNa\n"


def test_the_strict_form_of_the_format_is_read_too() -> None:
    assert text_of(word.docx(word.paragraph("Streng"), namespace=word.STRICT)) == "Streng\n"


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


_KINDS = ("run", "ins", "sdt", "link", "field", "bold", "note", "box", "del", "vanish", "code", "comment")
_GONE = {
    "del": "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>",
    "vanish": word.run("weg", "<w:vanish/>"),
    "code": word.complex_field("weg"),
    "comment": '<w:r><w:commentReference w:id="0"/></w:r>',
}


@dataclass
class Made:
    """A file in the making: its body, its notes, and the words that can be seen, in the order of reading."""

    body: str = ""
    notes: str = ""
    shown: list[str] = field(default_factory=list)
    count: int = 0

    def token(self) -> str:
        self.count += 1
        return f"«{self.count}»"


@st.composite
def files(draw: st.DrawFn) -> Made:
    """Return a file with the words that can be seen in it; those that cannot are called weg."""
    made = Made()
    content = st.lists(st.sampled_from(_KINDS), max_size=5)
    for kind in draw(st.lists(st.sampled_from(("paragraph", "table", "numbered")), min_size=1, max_size=6)):
        if kind == "table":
            made.body += word.table((add_paragraph(made, draw(content)), add_paragraph(made, draw(content))))
        else:
            number = word.number_properties(1) if kind == "numbered" else ""
            made.body += add_paragraph(made, draw(content), number)
    return made


def add_paragraph(made: Made, kinds: list[str], properties: str = "") -> str:
    """Return a paragraph; what its notes and then its boxes show is seen after what it shows itself."""
    notes: list[str] = []
    boxes: list[str] = []
    inside = "".join(piece(made, kind, notes, boxes) for kind in kinds)
    made.shown += [*notes, *boxes]
    return word.paragraph(inside or "<w:r/>", properties=properties)


def piece(made: Made, kind: str, notes: list[str], boxes: list[str]) -> str:
    """Return what a paragraph is made of, and note where its token will be seen."""
    if kind in _GONE:
        return _GONE[kind]
    token = made.token()
    {"note": notes, "box": boxes}.get(kind, made.shown).append(token)
    run = word.run(token, "<w:b/>" if kind == "bold" else "")
    if kind == "note":
        made.notes += word.note("footnote", made.count, word.paragraph(run, _GONE["del"]))
        return word.reference("footnote", made.count)
    return {
        "box": word.text_box(token),
        "ins": f"<w:ins>{run}</w:ins>",
        "sdt": f"<w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt>",
        "link": f'<w:hyperlink r:id="l">{run}</w:hyperlink>',
        "field": word.complex_field("PAGE", token),
    }.get(kind, run)


@given(files())
@settings(derandomize=True, deadline=None, max_examples=150)
def test_every_visible_run_appears_once_and_in_order(made: Made) -> None:
    numbering = word.lists(word.level("%1."))
    data = word.docx(word.paragraph("Begin") + made.body, numbering=numbering, footnotes=made.notes)
    text = text_of(data)
    assert re.findall(r"«\d+»", text) == made.shown
    assert "weg" not in text
    document = written("brief.docx", data)
    check_spans(document)
    check_words(document)


# The real letters, where they stand beside the project.


@pytest.mark.parametrize("path", [*EXAMPLES, *WORD_SAMPLES], ids=lambda path: path.stem)
def test_every_run_of_a_whole_document_appears_in_order(path: Path) -> None:
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    runs = re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml)
    text = "".join(make_source(path.name, path.read_bytes())[0].text.split())
    position = 0
    for run in runs:
        words = "".join(run.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&").split())
        position = text.index(words, position) + len(words)
    assert position > 0


if WORD_SAMPLES:  # else there is nothing to try, and no test is collected

    @pytest.mark.parametrize("path", WORD_SAMPLES, ids=lambda path: path.stem)
    def test_a_real_letter_is_read_as_its_raw_text_is(path: Path) -> None:
        check_against_raw_text(path)


def check_against_raw_text(path: Path) -> None:
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


def test_a_mark_that_leads_elsewhere_is_no_mark_of_an_own_note() -> None:
    link = f'<w:hyperlink r:id="l1">{word.run("1)")}</w:hyperlink>'
    for body in (
        word.paragraph("Kent u dit ", link, "?") + word.paragraph("1) Dagblad, 3 maart 2024"),
        word.paragraph("Kent u dit 1)?") + word.paragraph(link, " Dagblad, 3 maart 2024"),
    ):
        data = word.docx(word.paragraph("Vraag 1") + body, links={"l1": "https://voorbeeld.nl/"})
        document = written("brief.docx", data)
        assert [note.calls for note in document.entry.document.own_notes] in ([], [()])
        check_page(document)


def of_formula(name: str, **parts: str) -> str:
    """Return a part of a formula with its properties, and parts that are one run each."""
    properties = parts.pop("properties", "")
    runs = (f"<m:{part}><m:r><m:t>{text}</m:t></m:r></m:{part}>" for part, text in parts.items())
    return f"<m:{name}><m:{name}Pr>{properties}</m:{name}Pr>{''.join(runs)}</m:{name}>"


def cells(*texts: str) -> str:
    return "".join(f"<m:e><m:r><m:t>{text}</m:t></m:r></m:e>" for text in texts)


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        (of_formula("rad", deg="", e="x+1"), "√(x+1)"),
        (of_formula("rad", deg="3", e="27"), "3√27"),
        (of_formula("nary", sub="0", sup="1", e="x"), "∫01x"),
        (of_formula("nary", properties='<m:chr m:val="∑"/>', sub="i=1", sup="n", e="i"), "∑i=1ni"),
        (of_formula("acc", e="x"), "x\u0302"),
        (of_formula("acc", properties='<m:chr m:val="\u0304"/>', e="x"), "x\u0304"),
        (of_formula("acc", properties='<m:chr m:val="q"/>', e="x"), "x"),
        (of_formula("bar", properties='<m:pos m:val="top"/>', e="x"), "x\u0305"),
        (of_formula("bar", e="x"), "x\u0332"),
        (of_formula("groupChr", e="n"), "n⏟"),
        (of_formula("func", fName="sin", e="x"), "sin x"),
        (of_formula("f", properties='<m:type m:val="noBar"/>', num="n", den="k"), "n¦k"),
        (f"<m:m><m:mr>{cells('1', '2')}</m:mr><m:mr>{cells('3', '4')}</m:mr></m:m>", "1 2; 3 4"),
        (f"<m:eqArr>{cells('x=1', 'y=2')}</m:eqArr>", "x=1; y=2"),
    ],
)
def test_a_formula_keeps_its_signs_in_one_line(formula: str, shown: str) -> None:
    data = word.docx(word.paragraph("Dus ", f"<m:oMath>{formula}</m:oMath>"))
    assert lines_of(data) == [f"Dus {shown}"]
    assert not list(check_word_file(data, make_source("brief.docx", data)[0]))


def test_an_element_around_a_text_may_say_that_its_blanks_are_kept() -> None:
    def runs(of_first: str) -> str:
        return f"<w:r><w:t{of_first}>een </w:t></w:r><w:r><w:t>twee</w:t></w:r>"

    default = ' xml:space="default"'
    assert lines_of(word.docx(f'<w:p xml:space="preserve">{runs("")}</w:p>')) == ["een twee"]
    assert lines_of(word.docx(f'<w:p xml:space="preserve">{runs(default)}</w:p>')) == ["eentwee"]
    assert lines_of(word.docx(f"<w:p>{runs('')}</w:p>")) == ["eentwee"]
