"""The automatic numbers of a Word file, which no run of its text says."""

from __future__ import annotations

import pytest
import word_files as word
from word_reading import found_in, lines_of, text_of

from converter.intake.docx.numbers import format_number
from converter.marks import Link, marked
from converter.reading import make_source, read_source
from converter.verify.word_sums import check_word_file
from converter.walk import plain_text, sections_of


def test_a_letter_that_is_numbered_only_automatically_has_its_numbers() -> None:
    numbering = word.lists(word.level("Vraag %1"), word.level("Antwoord op vraag %1"))
    body = word.paragraphs("Antwoorden van de minister op Kamervragen van het lid Bakker (D66) over brood.")
    for _ in range(3):
        body += word.numbered(number=1) + word.paragraph("Is dit een vraag?")
        body += word.numbered(number=2) + word.paragraph("Ja.")
    document = read_source("brief.docx", word.docx(body, numbering=numbering)).document
    assert [each.numbers for each in sections_of(document, "question")] == [("1",), ("2",), ("3",)]
    assert [each.numbers for each in sections_of(document, "answer")] == [("1",), ("2",), ("3",)]


def test_numbers_before_the_questions_themselves() -> None:
    for form in ("Vraag %1", "Vraag %1:", "%1."):
        body = word.paragraphs("Vragen van het lid Bakker (D66) aan de minister over brood.", "")
        body += "".join(word.numbered(f"Klopt bericht {number}?") for number in (1, 2, 3))
        document = read_source("brief.docx", word.docx(body, numbering=word.lists(word.level(form)))).document
        questions = sections_of(document, "question")
        assert [each.numbers for each in questions] == [("1",), ("2",), ("3",)], form
        assert [plain_text(each.blocks[0]) for each in questions] == [
            f"Klopt bericht {n}?" for n in (1, 2, 3)
        ]


def test_levels_count_below_each_other() -> None:
    levels = word.level("%1.") + word.level("%1.%2", at=1) + word.level("%3)", "lowerLetter", at=2)
    body = "".join(word.numbered("x", level=at) for at in (0, 1, 1, 2, 2, 0, 1, 2))
    assert [line.split("\t")[0] for line in lines_of(word.docx(body, numbering=word.lists(levels)))] == [
        "1.", "1.1", "1.2", "a)", "b)", "2.", "2.1", "a)",
    ]  # fmt: skip


def test_a_level_that_never_restarts_and_one_that_is_legal() -> None:
    levels = (
        word.level("%1", "upperRoman")
        + word.level("%2", at=1, more='<w:lvlRestart w:val="0"/>')
        + word.level("%1.%3", at=2, more="<w:isLgl/>")
    )
    body = "".join(word.numbered("x", level=at) for at in (0, 1, 0, 1, 2))
    assert [line.split("\t")[0] for line in lines_of(word.docx(body, numbering=word.lists(levels)))] == [
        "I", "1", "II", "2", "2.1",
    ]  # fmt: skip


def test_lists_share_counters_unless_they_say_where_they_start() -> None:
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    body = "".join(word.numbered("x", number=number) for number in (1, 2, 3, 3, 1))
    numbering = word.lists(word.level("%1."), more=more)
    assert [line.split("\t")[0] for line in lines_of(word.docx(body, numbering=numbering))] == [
        "1.", "2.", "7.", "8.", "9.",
    ]  # fmt: skip


def test_a_style_gives_the_number_and_zero_takes_it_away() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Vraag">'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Kop"><w:basedOn w:val="Vraag"/></w:style>'
    )
    levels = word.level("Vraag %1", more='<w:pStyle w:val="Vraag"/><w:suff w:val="nothing"/>')
    body = (
        word.paragraph("", properties='<w:pStyle w:val="Vraag"/>')
        + word.paragraph("", properties='<w:pStyle w:val="Kop"/>')
        + word.paragraph("zonder", properties=f'<w:pStyle w:val="Kop"/>{word.number_properties(0)}')
    )
    data = word.docx(body, numbering=word.lists(levels), styles=styles)
    assert lines_of(data) == ["Vraag 1", "Vraag 2", "zonder"]


def test_a_list_style_stands_for_the_list_that_it_names() -> None:
    properties = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = f'<w:style w:type="numbering" w:styleId="Lijst">{properties}</w:style>'
    numbering = word.lists(word.level("%1)"), '<w:numStyleLink w:val="Lijst"/>')
    data = word.docx(word.numbered("een", number=2), numbering=numbering, styles=styles)
    assert lines_of(data) == ["1)\teen"]


def test_bullets_are_shown_as_a_reader_sees_them() -> None:
    font = '<w:rPr><w:rFonts w:ascii="{}"/></w:rPr>'
    numbering = word.lists(
        word.level("\uf0b7", "bullet", more=font.format("Symbol")),
        word.level("\uf0a7", "bullet", more=font.format("Wingdings")),
        word.level("\uf0ff", "bullet", more=font.format("Huisletter")),
        word.level("-", "bullet"),
    )
    body = "".join(word.numbered("x", number=number) for number in (1, 2, 3, 4))
    assert lines_of(word.docx(body, numbering=numbering)) == ["•\tx", "▪\tx", "•\tx", "-\tx"]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (4, "decimal", "4"), (4, "decimalZero", "04"), (14, "decimalZero", "14"), (3, "ordinal", "3e"),
        (1, "lowerLetter", "a"), (26, "upperLetter", "Z"), (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"), (4, "lowerRoman", "iv"), (1994, "upperRoman", "MCMXCIV"),
        (0, "upperRoman", "0"), (-3, "lowerLetter", "-3"),
        (99999, "lowerRoman", "99999"), (5, "none", ""), (5, "chineseCounting", "5"),
    ],
)  # fmt: skip
def test_a_number_in_each_form(number: int, form: str, shown: str) -> None:
    assert format_number(number, form) == shown


def starts_of(data: bytes) -> list[str]:
    return [line.split("\t")[0] for line in lines_of(data)]


def override(inside: str, at: int = 0) -> str:
    """Return list 2, which counts with the first definition but for one level."""
    return (
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/>'
        f'<w:lvlOverride w:ilvl="{at}">{inside}</w:lvlOverride></w:num>'
    )


def test_a_list_may_have_a_level_of_its_own() -> None:
    numbering = word.lists(word.level("%1."), more=override(word.level("Vraag %1:", "upperRoman")))
    body = word.numbered("x") + word.numbered("y", number=2)
    assert starts_of(word.docx(body, numbering=numbering)) == ["1.", "Vraag II:"]


def test_a_level_starts_where_its_list_says_each_time_it_restarts() -> None:
    levels = word.level("%1.") + word.level("%1.%2", at=1)
    numbering = word.lists(levels, more=override('<w:startOverride w:val="5"/>', at=1))
    body = "".join(word.numbered("x", number=2, level=at) for at in (0, 1, 1, 0, 1))
    assert starts_of(word.docx(body, numbering=numbering)) == ["1.", "1.5", "1.6", "2.", "2.5"]
    upper = word.lists(levels, more=override('<w:startOverride w:val="4"/>'))
    assert starts_of(word.docx(word.numbered("x", number=2, level=1), numbering=upper)) == ["4.1"]


def test_a_level_that_restarts_after_one_level_only() -> None:
    levels = (
        word.level("%1.")
        + word.level("%2)", at=1)
        + word.level("%3-", at=2, more='<w:lvlRestart w:val="1"/>')
    )
    body = "".join(word.numbered("x", level=at) for at in (0, 1, 2, 1, 2, 0, 1, 2))
    assert starts_of(word.docx(body, numbering=word.lists(levels))) == [
        "1.", "1)", "1-", "2)", "2-", "2.", "1)", "1-",
    ]  # fmt: skip


def test_the_level_is_that_of_the_nearest_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Kop"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        '</w:style><w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Kop"/></w:style>'
    )
    levels = word.level("%1.", more='<w:pStyle w:val="Kop"/>') + word.level(
        "%1.%2", at=1, more='<w:pStyle w:val="Sub"/>'
    )
    body = "".join(word.paragraph("x", properties=f'<w:pStyle w:val="{name}"/>') for name in ("Kop", "Sub"))
    assert starts_of(word.docx(body, numbering=word.lists(levels), styles=styles)) == ["1.", "1.1"]


def test_a_label_that_is_hidden_or_too_long_is_none_and_counts() -> None:
    hidden = word.level("%1.", more="<w:rPr><w:vanish/></w:rPr>") + word.level("%1.%2", at=1)
    body = word.numbered("een") + word.numbered("twee", level=1)
    assert lines_of(word.docx(body, numbering=word.lists(hidden))) == ["een", "1.1\ttwee"]
    long = word.lists(word.level("%1" * 101))
    assert lines_of(word.docx(word.numbered("een"), numbering=long)) == ["een"]


def test_a_label_is_one_line() -> None:
    numbering = word.lists(word.level("Vraag\n%1\r").replace("\n", "&#10;").replace("\r", "&#13;"))
    assert text_of(word.docx(word.numbered("x"), numbering=numbering)) == "Vraag 1 \tx\n"


def test_a_level_beyond_the_ninth_is_none() -> None:
    numbering = word.lists(word.level("%1.") + word.level("tien %1", at=9) + word.level("min %1", at=-1))
    body = word.numbered("een") + word.numbered("tien", level=9) + word.numbered("min", level=-1)
    assert lines_of(word.docx(body, numbering=numbering)) == ["1.\teen", "tien", "min"]


def test_headers_and_notes_do_not_count_for_the_body() -> None:
    noted = word.paragraph("noot", properties=word.number_properties(1))
    data = word.docx(
        word.numbered("een", word.reference("footnote", 1), word.reference("endnote", 2))
        + word.numbered("twee")
        + word.section(word.running("header", "header1"), word.running("footer", "footer1")),
        header1=word.numbered("boven"),
        footer1=word.numbered("onder"),
        footnotes=word.note("footnote", 1, noted),
        endnotes=word.note("endnote", 2, noted),
        numbering=word.lists(word.level("%1.")),
    )
    assert lines_of(data) == [
        "1.\tboven", "1.\teen[footnoteRef:1][endnoteRef:2] [1:  1.\tnoot]  [2:  1.\tnoot]", "2.\ttwee",
        "1.\tonder",
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["<w:del/>", "<w:moveFrom/>", "<w:vanish/>"])
def test_a_paragraph_of_which_nothing_is_left_takes_no_number(mark: str) -> None:
    deleted = "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
    gone = word.paragraph(deleted, properties=word.number_properties(1) + f"<w:rPr>{mark}</w:rPr>")
    cell = word.numbered("in de cel") + gone
    body = gone + gone + word.table((cell, "B")) + word.numbered("een") + gone
    data = word.docx(body, numbering=word.lists(word.level("%1.")))
    assert text_of(data) == "1.\tin de cel\tB\n2.\teen\n"


def test_a_paragraph_of_which_text_is_left_keeps_its_number_though_its_mark_is_deleted() -> None:
    mark = word.number_properties(1) + "<w:rPr><w:del/></w:rPr>"
    link = f'<w:hyperlink r:id="l1">{word.run("blijft")}</w:hyperlink>'
    body = word.paragraph(link, properties=mark) + word.table(("A", "B"))
    source, _ = make_source(
        "brief.docx", word.docx(body, numbering=word.lists(word.level("%1.")), links={"l1": "https://a.nl"})
    )
    assert source.text == "1.\tblijft\nA\tB\n"
    assert [source.text[slice(*span)] for span, _ in marked(source.marks, Link)] == ["blijft"]


def test_a_style_separator_keeps_the_number_of_the_first_paragraph() -> None:
    separator = word.number_properties(1) + "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    body = word.paragraph("Kop. ", properties=separator) + word.paragraph("Tekst.") + word.numbered("Na")
    data = word.docx(body, numbering=word.lists(word.level("%1.")))
    assert lines_of(data) == ["1.\tKop. Tekst.", "2.\tNa"]


def test_legal_numbers_are_arabic_and_keep_their_zero() -> None:
    first = word.level("Artikel %1.", "upperRoman")
    second = word.level("Lid %1.%2", "decimalZero", at=1, more="<w:isLgl/>")
    data = word.docx(
        word.numbered("Bruggen") + word.numbered("Hoogte", level=1), numbering=word.lists(first + second)
    )
    assert lines_of(data) == ["Artikel I.\tBruggen", "Lid 1.01\tHoogte"]
    assert list(check_word_file(data, make_source("brief.docx", data)[0])) == []


@pytest.mark.parametrize(
    ("form", "shown", "said"),
    [
        ('<w:numFmt w:val="chicago"/>', "* †", set()),
        ('<w:numFmt w:val="ordinalText"/>', "1 2", {"docx-number-form"}),
        (
            '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/>'
            '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>',
            "1 2",
            {"docx-number-form"},
        ),
        (
            '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="b, c"/>'
            '</mc:Choice><mc:Fallback><w:numFmt w:val="upperLetter"/></mc:Fallback></mc:AlternateContent>',
            "A B",
            set(),
        ),
    ],
)
def test_a_number_in_a_form_that_is_not_known_is_decimal_and_that_is_said(
    form: str, shown: str, said: set[str]
) -> None:
    one = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{form}<w:lvlText w:val="%1"/></w:lvl>'
    data = word.docx(word.numbered("Een") + word.numbered("Twee"), numbering=word.lists(one))
    assert " ".join(line.split()[0] for line in lines_of(data)) == shown
    assert found_in(data).keys() & {"docx-number-form"} == said
    assert list(check_word_file(data, make_source("brief.docx", data)[0])) == []
