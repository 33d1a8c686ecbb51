"""The automatic numbers of a Word file, which no run of its text says."""

from __future__ import annotations

import pytest
import word_files as word
from word_reading import lines_of

from converter.build import read_source
from converter.model import plain_text, sections_of
from converter.readers.docx.numbers import format_number


def test_a_letter_that_is_numbered_only_automatically_has_its_numbers() -> None:
    numbering = word.lists(word.level("Vraag %1"), word.level("Antwoord op vraag %1"))
    body = word.paragraphs("Antwoorden van de minister op Kamervragen van het lid Bakker (D66) over brood.")
    for _ in range(3):
        body += word.numbered(number=1) + word.paragraph("Is dit een vraag?")
        body += word.numbered(number=2) + word.paragraph("Ja.")
    document = read_source("brief.docx", word.docx(body, numbering=numbering)).document
    assert [each.numbers for each in sections_of(document, "question")] == [(1,), (2,), (3,)]
    assert [each.numbers for each in sections_of(document, "answer")] == [(1,), (2,), (3,)]


def test_numbers_before_the_questions_themselves() -> None:
    for form in ("Vraag %1", "Vraag %1:", "%1."):
        body = word.paragraphs("Vragen van het lid Bakker (D66) aan de minister over brood.", "")
        body += "".join(word.numbered(f"Klopt bericht {number}?") for number in (1, 2, 3))
        document = read_source("brief.docx", word.docx(body, numbering=word.lists(word.level(form)))).document
        questions = sections_of(document, "question")
        assert [each.numbers for each in questions] == [(1,), (2,), (3,)], form
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
