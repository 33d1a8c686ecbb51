"""Tables of a Word file: read as lines by the rules, shown as tables, compared cell by cell."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import word_files as word
from documents import write_page, written
from engines import ENGINES
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode
from test_invariants import body, check_page, check_spans, check_words, verified
from word_reading import data_of

from converter.build import Written
from converter.verify.word_sums import check_word_file
from converter.walk import lines_of, plain_text, sections_of

BEFORE = word.paragraphs("Vraag 1", "Kent u de kosten?", "Antwoord op vraag 1", "De kosten:")


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def cell(*lines: str, properties: str = "") -> str:
    inside = "".join(line if line.startswith("<") else word.paragraph(line) for line in lines)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def grid(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def answered(*content: str, **parts: str) -> Written:
    """Return a document whose answer has this content, once it is proved in every way there is."""
    data = word.docx(BEFORE + "".join(content) + word.paragraph("Tot zover."), **parts)
    document = written("brief.docx", data)
    check_spans(document)
    check_words(document)
    check_page(document)
    assert list(check_word_file(data, document.entry.source)) == []
    return document


def rows_of(document: Written) -> list[list[list[str]]]:
    """Return the cells of each table, by what the engines make: spans stand before the words."""
    page = body(write_page(document.entry, document.annotations))
    one, other = (
        [_rows(table) for table in LexborHTMLParser(render(page)).css("table")] for render in ENGINES.values()
    )
    assert one == other
    return one


def _rows(table: LexborNode) -> list[list[str]]:
    rows = (node for part in table.iter() if part.tag == "tbody" for node in part.iter() if node.tag == "tr")
    return [[_words(node) for node in row.iter()] for row in rows]


def _words(node: LexborNode) -> str:
    spans = "".join(
        f"{name[0]}{node.attributes[name]} " for name in ("colspan", "rowspan") if name in node.attributes
    )
    words = "|".join(part.text() for part in node.iter()) if node.css("div") else node.text()
    return ("# " if node.tag == "th" else "") + spans + words


def test_cells_can_be_told_apart_also_where_one_is_empty() -> None:
    document = answered(word.table(("Jaar", "Aantal", "Euro"), ("2021", "1", "250"), ("2022", "", "300")))
    assert rows_of(document) == [[["Jaar", "Aantal", "Euro"], ["2021", "1", "250"], ["2022", "", "300"]]]


def test_a_head_and_merged_cells() -> None:
    document = answered(
        grid(
            row(
                cell("Jaar"),
                cell("Kosten", properties='<w:gridSpan w:val="2"/>'),
                properties="<w:tblHeader/>",
            ),
            row(cell("2021", properties='<w:vMerge w:val="restart"/>'), cell("1"), cell("250")),
            row(cell("", properties="<w:vMerge/>"), cell("2"), cell("300")),
            row(cell("3"), cell("400"), properties='<w:gridBefore w:val="1"/>'),
        )
    )
    assert rows_of(document) == [
        [["# Jaar", "# c2 Kosten"], ["r2 2021", "1", "250"], ["2", "300"], ["", "3", "400"]]
    ]


def test_a_cell_that_goes_on_downwards_with_words_of_its_own_is_a_cell() -> None:
    goes_on = cell("toch tekst", properties="<w:vMerge/>")
    document = answered(grid(row(cell("a"), cell("b")), row(goes_on, cell("c"))))
    assert rows_of(document) == [[["a", "b"], ["toch tekst", "c"]]]


def test_lines_and_a_table_in_a_cell() -> None:
    inner = word.table(("links", "rechts"))
    document = answered(grid(row(cell("een", "twee"), cell("boven", inner, word.paragraph("onder")))))
    outer, within = rows_of(document)
    assert outer == [["een|twee", "boven|linksrechts|onder".replace("linksrechts", "\nlinksrechts\n")]]
    assert within == [["links", "rechts"]]


def test_a_table_without_a_paragraph_behind_it_in_a_cell_and_in_a_note() -> None:
    inner = word.table(("links", "rechts"))
    call = word.paragraph("Ja", word.reference("footnote", 1))
    document = answered(call, grid(row(cell("a"), cell(inner))), footnotes=word.note("footnote", 1, inner))
    assert rows_of(document)[1:] == [[["links", "rechts"]]] * 2


def test_tables_stand_in_tables_as_deep_as_a_file_can_have_them() -> None:
    inner = word.paragraph("diep", word.reference("footnote", 1))
    for _ in range(83):
        inner = grid(row(cell("a"), cell(inner, word.paragraph(""))))
    assert len(rows_of(answered(inner, footnotes=word.note("footnote", 1, "noot")))) == 83


def test_what_is_deleted_is_no_cell() -> None:
    gone = row(cell("weg"), cell("ook"), properties="<w:del/>")
    removed = cell("weg", properties="<w:cellDel/>")
    assert rows_of(answered(grid(gone, row(cell("a"), removed, cell("b"))))) == [[["a", "b"]]]


def test_question_and_answer_stand_side_by_side() -> None:
    rows = [
        row(cell(f"Vraag {at}", f"Kent u {at}?"), cell(f"Antwoord op vraag {at}", f"Ja, {at}."))
        for at in (1, 2)
    ]
    document = written("brief.docx", word.docx(grid(*rows)))
    check_page(document)
    for kind, texts in (("question", ["Kent u 1?", "Kent u 2?"]), ("answer", ["Ja, 1.", "Ja, 2."])):
        sections = sections_of(document.entry.document, kind)
        assert [plain_text(block) for section in sections for block in section.blocks] == texts
    assert rows_of(document) == []


@pytest.mark.parametrize(
    "content",
    [
        word.table(("een", "twee"), ("Antwoord op vraag 2", "drie")),
        word.table(("een",), ("twee",)),
    ],
    ids=["a label", "one column"],
)
def test_what_is_shown_as_lines(content: str) -> None:
    assert rows_of(answered(content)) == []


def test_a_cell_calls_a_note_which_leads_back_to_it() -> None:
    call = word.reference("footnote", 1)
    content = grid(row(cell("een"), cell(word.paragraph("twee", call)))) + word.paragraph("Nog eens", call)
    document = answered(content, footnotes=word.note("footnote", 1, "noot"))
    assert rows_of(document) == [[["een", "twee1"]]]
    html = ENGINES["python-markdown"](body(write_page(document.entry, document.annotations)))
    assert [node.attributes["href"] for node in LexborHTMLParser(html).css("a.footnote-backref")] == [
        "#fnref:1",
        "#fnref2:1",
    ]


def test_a_letter_is_laid_out_with_tables_that_are_none() -> None:
    letter = word.table(("Datum", "3 maart 2024"), ("Betreft", "brood")) + word.paragraph(
        "Geachte voorzitter,"
    )
    document = written("brief.docx", word.docx(letter + BEFORE))
    check_page(document)
    assert document.entry.document.sections[0].kind == "letter"
    assert rows_of(document) == []
    assert document.entry.document.metadata.answered is not None


def test_a_table_of_a_note() -> None:
    inside = word.paragraph("Zie:") + word.table(("een", "twee")) + word.paragraph("na")
    note = f'<w:footnote w:id="1">{inside}</w:footnote>'
    document = answered(word.paragraph("Ja", word.reference("footnote", 1)), footnotes=note)
    assert rows_of(document) == [[["een", "twee"]]]
    blocks = document.entry.document.notes[0].blocks
    assert [plain_text(block) for block in lines_of(blocks)] == ["Zie:", "een", "twee", "na"]


def test_a_table_whose_first_cell_is_empty_may_begin_a_document_and_a_section() -> None:
    first = word.table(("", "a"), ("b", "c"))
    document = written("brief.docx", word.docx(first + BEFORE + word.paragraphs("Toelichting") + first))
    check_page(document)
    assert rows_of(document) == [[["", "a"], ["b", "c"]]] * 2


def test_what_cells_point_at_is_a_link_and_forms_stay() -> None:
    document = answered(
        word.table(
            ("Zie vraag 1 & <b>", "Kamerstukken II 2022/23, 29628, nr. 1139"),
            (word.paragraph("www.voorbeeld.nl/a?b=1&c", word.run(" niet", "<w:strike/>")), "* x_y_z [a](b)"),
        )
    )
    html = ENGINES["python-markdown"](body(write_page(document.entry, document.annotations)))
    table = LexborHTMLParser(html).css_first("table")
    assert table is not None
    assert [link.attributes["href"] for link in table.css("a")] == [
        "#vraag-1",
        "https://zoek.officielebekendmakingen.nl/kst-29628-1139.html",
        "https://www.voorbeeld.nl/a?b=1&c",
    ]
    assert [node.text() for node in table.css("s")] == ["niet"]
    assert table.css("td")[-1].text() == "* x_y_z [a](b)"


def test_the_data_have_the_cells_by_place() -> None:
    document = answered(word.table(("Jaar", ""), ("2021", "250")))
    answer = json.loads(data_of(document))["answers"][0]
    (table,) = answer["tables"]
    assert table["headers"] == 0
    cells = [[answer["text"][slice(*cell)] for cell in row] for row in table["rows"]]
    assert cells == [["Jaar", ""], ["2021", "250"]]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "<td>1</td>",
            "<td></td>",
            "the table “Jaar” of the data is not on the page, or has other cells there",
        ),
        ("<td>1</td><td>250</td>", "<td>1 250</td>", "other cells there"),
        ("<td>1</td>", '<td colspan="2">1</td>', "other cells there"),
        ("<td>Jaar</td>", "<th>Jaar</th>", "other cells there"),
        ("</td></tr>\n<tr><td>2021", "</td><td>2021", "other cells there"),
    ],
)
def test_a_cell_that_is_lost_or_moved_is_found(old: str, new: str, message: str) -> None:
    document = answered(word.table(("Jaar", "Aantal", "Euro"), ("2021", "1", "250")))
    html = ENGINES["python-markdown"](body(write_page(document.entry, document.annotations)))
    assert old in html
    assert any(message in str(each) for each in verified(document, html.replace(old, new)))


def test_a_table_that_neither_source_nor_data_has_is_found() -> None:
    document = answered(word.table(("a", "b"), ("c", "d")))
    html = ENGINES["python-markdown"](body(write_page(document.entry, document.annotations)))
    words = document.entry.document
    flat = replace(
        words, sections=tuple(replace(each, blocks=tuple(lines_of(each.blocks))) for each in words.sections)
    )
    plain = replace(document, entry=replace(document.entry, document=flat))
    assert "on the page is not in the data" in str(verified(plain, html)[0])
    source = replace(document.entry.source, marks=())
    unmarked = replace(document, entry=replace(document.entry, source=source))
    assert "is not in the source" in str(verified(unmarked, html)[0])


CELLS = st.lists(
    st.sampled_from(("een", "", "Vraag 2", "1", "zie www.a.nl", "*x*", "t|t")), min_size=1, max_size=3
)


@st.composite
def grids(draw: st.DrawFn, depth: int = 2) -> str:
    """Return tables of all shapes, with spans that need not fit, and tables in their cells."""
    rows = []
    for _ in range(draw(st.integers(1, 3))):
        cells = []
        for _ in range(draw(st.integers(1, 3))):
            lines = draw(CELLS)
            if depth and draw(st.integers(0, 3)) == 0:
                lines = [*lines, draw(grids(depth=depth - 1)), word.paragraph("")]
            span = draw(
                st.sampled_from(("", '<w:gridSpan w:val="2"/>', "<w:vMerge/>", '<w:vMerge w:val="restart"/>'))
            )
            cells.append(cell(*lines, properties=span))
        rows.append(
            row(*cells, properties=draw(st.sampled_from(("", "<w:tblHeader/>", '<w:gridBefore w:val="1"/>'))))
        )
    return grid(*rows)


@given(st.lists(grids(), min_size=1, max_size=2))
@settings(max_examples=60, deadline=None)
def test_random_tables_keep_spans_words_and_pages(tables: list[str]) -> None:
    answered(*tables)
