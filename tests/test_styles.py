"""Forms that mean something in a Word file: read, kept beside the words, shown, compared."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import word_files as word
from documents import write_page, written
from engines import ENGINES
from selectolax.lexbor import LexborHTMLParser
from test_invariants import body, check_page, check_spans, check_words, verified
from word_reading import data_of

from converter.build import Written

LABELS = ("Vraag 1", "Antwoord op vraag 1")


def letter(*answer: str, question: str = "Kent u dit?", styles: str = "", **parts: str) -> Written:
    """Return a document of one question and its answer, given as what its paragraph holds."""
    asked = word.paragraph(LABELS[0]) + word.paragraph(question) + word.paragraph(LABELS[1])
    return written("brief.docx", word.docx(asked + word.paragraph(*answer), styles=styles, **parts))


def styled(document: Written) -> list[tuple[str, str]]:
    """Return (words, style) for each style of the document."""
    text = document.entry.source.text
    return [(text[slice(*style.span)], style.name) for style in document.entry.document.styles]


def style(id_: str, kind: str, properties: str, based_on: str = "") -> str:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{id_}"/>{based}'
        f"<w:rPr>{properties}</w:rPr></w:style>"
    )


@pytest.mark.parametrize(
    ("properties", "name"),
    [
        ("<w:b/>", "strong"),
        ("<w:i/>", "emphasis"),
        ('<w:u w:val="double"/>', "underline"),
        ("<w:strike/>", "struck"),
        ("<w:dstrike/>", "struck"),
        ('<w:dstrike/><w:strike w:val="0"/>', "struck"),
        ('<w:vertAlign w:val="superscript"/>', "raised"),
        ('<w:vertAlign w:val="subscript"/>', "lowered"),
        ('<w:position w:val="6"/><w:sz w:val="12"/>', "raised"),
        ('<w:position w:val="-6"/>', "lowered"),
        ("<w:caps/>", "capitals"),
        ("<w:smallCaps/>", "small-capitals"),
    ],
)
def test_a_run_has_a_form(properties: str, name: str) -> None:
    document = letter("Dit is ", word.run("niet ", properties), "waar.")
    assert styled(document) == [("niet", name)]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:b w:val="0"/>',
        '<w:u w:val="none"/>',
        '<w:vertAlign w:val="baseline"/>',
        "<w:bCs/>",
        '<w:position w:val="2"/>',
    ],
)
def test_what_is_switched_off_is_no_form(properties: str) -> None:
    assert styled(letter("Dit is ", word.run("niet", properties), " waar.")) == []


STYLES = (
    '<w:style w:type="table" w:styleId="Weg"><w:rPr><w:strike/></w:rPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    '<w:tblStylePr w:type="lastCol"><w:rPr><w:strike w:val="0"/></w:rPr></w:tblStylePr></w:style>'
    '<w:style w:type="table" w:styleId="Kind"><w:basedOn w:val="Weg"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ook"><w:rPr><w:strike/></w:rPr></w:style>'
)
ALL_STRUCK = [("een", "struck"), ("twee", "struck"), ("drie", "struck"), ("vier", "struck")]


def answered_by_table(table: str, name: str, look: str = "") -> Written:
    """Return a document whose answer is a table in this style."""
    properties = f'<w:tblPr><w:tblStyle w:val="{name}"/><w:tblLook {look}/></w:tblPr>'
    labels = "".join(map(word.paragraph, (LABELS[0], "Kent u dit?", LABELS[1])))
    return written(
        "brief.docx", word.docx(labels + table.replace("<w:tbl>", f"<w:tbl>{properties}"), styles=STYLES)
    )


@pytest.mark.parametrize("name", ["Weg", "Kind"])
@pytest.mark.parametrize(
    ("look", "shown"),
    [
        ("", ALL_STRUCK),
        ('w:firstRow="1"', [*ALL_STRUCK, ("een", "strong"), ("twee", "strong")]),
        ('w:lastColumn="true"', [("een", "struck"), ("drie", "struck")]),
        ('w:val="0100"', [("een", "struck"), ("drie", "struck")]),
        ('w:val="01E0" w:firstRow="0"', [("een", "struck"), ("drie", "struck")]),
    ],
)
def test_the_style_of_a_table_gives_forms_to_its_cells(
    name: str, look: str, shown: list[tuple[str, str]]
) -> None:
    document = answered_by_table(word.table(("een", "twee"), ("drie", "vier")), name, look)
    assert sorted(styled(document)) == sorted(shown)
    check_page(document)


def test_what_a_paragraph_or_run_in_a_table_says_counts_with_the_style_of_the_table() -> None:
    inside = word.paragraph("een", word.run("twee", '<w:strike w:val="0"/>'))
    inside += word.paragraph("drie", properties='<w:pStyle w:val="Ook"/>')
    assert styled(answered_by_table(word.table((inside,)), "Weg")) == [("een", "struck")]


def test_styles_of_runs_and_paragraphs_give_a_form_and_two_of_them_none() -> None:
    styles = (
        style("Weg", "character", "<w:strike/>")
        + style("Dieper", "character", '<w:u w:val="single"/>', "Weg")
        + style("Schuin", "paragraph", "<w:i/>")
        + style("Recht", "character", "<w:i/>")
    )
    properties = '<w:pStyle w:val="Schuin"/>'
    runs = word.run("een", '<w:rStyle w:val="Recht"/>'), word.run("twee", '<w:rStyle w:val="Dieper"/>')
    lines = word.paragraph(LABELS[1]) + word.paragraph("nul ", *runs, properties=properties)
    document = written("brief.docx", word.docx(lines, styles=styles))
    assert styled(document) == [
        ("nul", "emphasis"),
        ("twee", "emphasis"),
        ("twee", "struck"),
        ("twee", "underline"),
    ]


def test_a_form_goes_on_over_runs() -> None:
    strike = "<w:strike/>"
    document = letter("Dit is ", word.run("ni", strike), word.run("et ", strike), word.run("zo", strike), ".")
    assert styled(document) == [("niet zo", "struck")]


def test_powers_of_a_formula_and_limits_are_raised_or_lowered() -> None:
    def part(name: str, text: str) -> str:
        return f"<m:{name}><m:r><w:rPr><w:i/></w:rPr><m:t>{text}</m:t></m:r></m:{name}>"

    power = f"<m:oMath><m:sSup>{part('e', '10')}{part('sup', '6')}</m:sSup></m:oMath>"
    index = f"<m:oMath><m:sSub>{part('e', 'x')}{part('sub', 'n')}</m:sSub></m:oMath>"
    sum_ = f"<m:oMath><m:nary>{part('sub', '1')}{part('sup', '9')}{part('e', 'y')}</m:nary></m:oMath>"
    found = styled(letter(power, " en ", index, " en ", sum_))
    assert found == [("6", "raised"), ("n", "lowered"), ("1", "lowered"), ("9", "raised")]


def test_the_sign_of_a_note_is_no_form() -> None:
    called = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
    note = word.note("footnote", 1, word.paragraph("Zie ", word.run("dit", "<w:i/>"), "."))
    document = letter("Ja", called, ".", footnotes=note)
    assert styled(document) == [("dit", "emphasis")]
    check_page(document)


def test_a_template_makes_labels_titles_and_questions_bold() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    lines = "".join(
        word.paragraph(word.run(text, "<w:b/>"), "?" * text.startswith("Kent"), properties=bold)
        for text in ("Vraag 1", "Kent u dit", "Antwoord op vraag 1", "Kosten")
    )
    asked = word.paragraph("Kent u ", word.run("dit", "<w:b/>"), "?")
    document = written("brief.docx", word.docx(lines + word.paragraph("Vraag 2") + asked))
    assert styled(document) == [("Kosten", "strong"), ("dit", "strong")]


def test_a_line_under_a_link_is_the_link() -> None:
    line = '<w:u w:val="single"/>'
    linked = f'<w:hyperlink r:id="l1">{word.run("hier", line)}</w:hyperlink>'
    lines = word.paragraph("Antwoord op vraag 1") + word.paragraph(
        "Zie ", linked, " en ", word.run("daar", line)
    )
    document = written("brief.docx", word.docx(lines, links={"l1": "https://voorbeeld.nl/"}))
    assert styled(document) == [("daar", "underline")]


def test_labels_in_capitals_by_form_are_labels() -> None:
    lines = (
        word.paragraph(word.run("vraag 1", "<w:caps/>"))
        + word.paragraph("Kent u de sluis?")
        + word.paragraph(word.run("antwoord op ", "<w:smallCaps/>"), word.run("vraag 1", "<w:caps/>"))
        + word.paragraph("Ja.")
    )
    document = written("brief.docx", word.docx(lines))
    data = json.loads(data_of(document))
    assert [item["id"] for item in (*data["questions"], *data["answers"])] == ["vraag-1", "antwoord-1"]
    check_page(document)


MANY = (
    word.run("vet ", "<w:b/>"),
    word.run("beide", "<w:b/><w:i/>"),
    word.run(" *schuin* <x>", "<w:i/>"),
    " Kamerstuk 32317, ",
    word.run("nr. 925", '<w:u w:val="single"/>'),
    " H",
    word.run("2", '<w:vertAlign w:val="subscript"/>'),
    "O 10",
    word.run("6", '<w:vertAlign w:val="superscript"/>'),
    word.run(" 1. ", "<w:strike/>"),
    word.run("Raad van State", "<w:smallCaps/>"),
)


def test_every_form_stands_on_the_page_in_two_engines_and_changes_no_word() -> None:
    document = letter(*MANY)
    check_spans(document)
    check_words(document)
    check_page(document)
    page = body(write_page(document.entry, document.annotations))
    found = [
        {name: [node.text() for node in LexborHTMLParser(render(page)).css(name)] for name in TAGS}
        for render in ENGINES.values()
    ]
    assert found[0] == found[1]
    assert found[0] == {
        "p strong": ["vet beide"],
        "p em:not(.added)": ["beide", " *schuin* <x>"],
        "p u": ["nr. 925"],
        "p s": ["1."],
        "p sub": ["2"],
        "p sup": ["6"],
        "p span.kleinkapitaal": ["Raad van State"],
    }


TAGS = ("p strong", "p em:not(.added)", "p u", "p s", "p sub", "p sup", "p span.kleinkapitaal")


def test_the_data_have_the_forms_by_place() -> None:
    document = letter(
        *MANY[:2], word.reference("footnote", 1), MANY[2], footnotes=word.note("footnote", 1, "n")
    )
    answer = json.loads(data_of(document))["answers"][0]
    assert answer["text"] == "vet beide *schuin* <x>"
    assert answer["marks"] == [{"at": 9, "note": 1}]
    assert answer["styles"] == [
        {"from": 0, "to": 9, "style": "strong"},
        {"from": 4, "to": 9, "style": "emphasis"},
        {"from": 10, "to": 22, "style": "emphasis"},
    ]


def damaged(document: Written, old: str, new: str) -> list[str]:
    """Return what the verification says of a page in which a piece of HTML is another."""
    html = ENGINES["python-markdown"](body(write_page(document.entry, document.annotations)))
    assert html.count(old) == 1
    assert verified(document, html) == ()
    return [
        f"{found.place}: {found.text} [{found.code}]" for found in verified(document, html.replace(old, new))
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<s>niet</s>", "niet", "“niet” is struck in the source and not on the page"),
        ("<s>niet</s> waar", "niet <s>waar</s>", "“niet” is struck in the source and not on the page"),
        ("<s>niet</s>", "<s>ni</s>et", "“et” is struck in the source and not on the page"),
        ("<s>niet</s>", "<u>niet</u>", "“niet” is struck in the source and not on the page"),
        ("waar.", "<sup>waar</sup>.", "“waar” is raised on the page and not in the source"),
        ("<strong>Dit</strong>", "Dit", "“Dit” is strong in the data, plain on the page"),
        ("<em>noot</em>", "noot", "“noot” is emphasis in the data, plain on the page"),
        ("<p>Kent u dit?", "<p>Kent u <s>dit?</s>", "“dit” is struck on the page and not in the source"),
    ],
)
def test_a_form_that_is_not_the_source_s_is_found(old: str, new: str, message: str) -> None:
    note = word.note("footnote", 1, word.paragraph("Een ", word.run("noot", "<w:i/>"), "."))
    said = (word.run("Dit", "<w:b/>"), " is ", word.run("niet", "<w:strike/>"), " waar.")
    document = letter(*said, word.reference("footnote", 1), footnotes=note)
    found = damaged(document, old, new)
    assert [each.partition(": ")[2] for each in found][:1] == [f"{message} [style-wrong]"]


def test_a_form_that_the_data_forget_is_found() -> None:
    document = letter("Dit is ", word.run("niet", "<w:strike/>"), " waar.")
    html = ENGINES["python-markdown"](body(write_page(document.entry, document.annotations)))
    forgotten = replace(document.entry.document, styles=())
    plain = replace(document, entry=replace(document.entry, document=forgotten))
    (message,) = verified(plain, html)
    assert "is plain in the data, struck on the page" in str(message)


def test_where_no_form_can_be_shown_the_words_say_it() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    said = (
        "Dit is ",
        word.run("niet", "<w:strike/><w:b/>"),
        " 10",
        word.run("-6", raised),
        " m",
        word.run("2", raised),
    )
    document = letter(*said, ".")
    page = write_page(document.entry, document.annotations)
    assert 'data-toc-label="Antwoord 1: Dit is &#91;doorgehaald: niet&#93; 10^-6 m2."' in page


def test_words_that_are_cut_before_what_is_struck_do_not_speak_of_it() -> None:
    document = letter("Woorden " * 7, word.run("doorgehaalde woorden", "<w:strike/>"))
    page = write_page(document.entry, document.annotations)
    assert f'data-toc-label="Antwoord 1: {"Woorden " * 6}Woorden…"' in page
