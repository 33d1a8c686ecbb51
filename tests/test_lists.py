"""Lists and headings of a Word file: read as lines by the rules, shown as Word shows them, compared."""

from __future__ import annotations

import json
import sys
from dataclasses import replace

import pytest
import word_files as word
from documents import write_page, written
from engines import ENGINES
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode
from test_invariants import body, check_page, verified
from test_tables import BEFORE, answered, cell, grid, grids, row
from word_reading import data_of

from converter.build import Written
from converter.marks import Grid, GridCell, Item, Mark
from converter.model import Block, List, Paragraph, Section, Span
from converter.readers.assemble import assemble
from converter.readers.paragraphs import read_paragraphs
from converter.reading import read_source
from converter.walk import lines_of, parts_of, plain_text, sections_of

NUMBERING = word.lists(
    word.level("%1.") + word.level("%2)", "lowerLetter", 1) + word.level("(%3)", "lowerRoman", 2),
    word.level("•", "bullet") + word.level("–", "bullet", 1),
    word.level("Vraag %1"),
    word.level("", "none"),
)


def item(*content: str, number: int = 1, level: int = 0, left: int | None = None) -> str:
    indent = "" if left is None else f'<w:ind w:left="{left}" w:hanging="360"/>'
    return word.paragraph(*content, properties=word.number_properties(number, level) + indent)


def listed(*content: str, **parts: str) -> Written:
    return answered(*content, numbering=NUMBERING, **parts)


def html_of(document: Written) -> LexborHTMLParser:
    """Return the page, once both engines have made the same lists of it."""
    page = body(write_page(document.entry, document.annotations))
    one, other = (LexborHTMLParser(render(page)) for render in ENGINES.values())
    assert list(map(shape, tops(one))) == list(map(shape, tops(other)))
    return one


def tops(page: LexborHTMLParser) -> list[LexborNode]:
    return [node for node in page.css("ul.lijst") if not _is_inner(node)]


def _is_inner(node: LexborNode) -> bool:
    around = node.parent.parent if node.parent and node.parent.tag == "li" else None
    return around is not None and around.attributes.get("class") == "lijst"


Shape = list["str | Shape"]


def shape(node: LexborNode) -> Shape:
    """Return a list as its items' words, each followed by the lists in it."""
    found: Shape = []
    for entry in node.iter():
        inside = [part for part in entry.iter(include_text=True) if part.tag != "ul"]
        found.append(" ".join(" ".join(part.text() for part in inside).split()))
        found += [shape(inner) for inner in entry.iter() if inner.tag == "ul"]
    return found


def lists_of(document: Written) -> list[Shape]:
    return list(map(shape, tops(html_of(document))))


def test_items_stand_in_a_list_with_the_signs_that_word_shows() -> None:
    document = listed(item("een"), item("onder", level=1), item("diep", level=2), item("twee"))
    assert lists_of(document) == [["1. een", ["a) onder", ["(i) diep"]], "2. twee"]]


@pytest.mark.parametrize(
    ("items", "shown"),
    [
        (
            item("een", number=2, left=360)
            + item("in", number=1, left=720)
            + item("twee", number=2, left=360),
            [["• een", ["1. in"], "• twee"]],
        ),
        (item("een", number=2, left=360) + item("ander", left=360), [["• een"], ["1. ander"]]),
        (item("diep", left=720) + item("een", number=2, left=360), [["1. diep"], ["• een"]]),
        (item("een") + word.paragraph("Los.") + item("twee"), [["1. een"], ["2. twee"]]),
        (item("een", left=360) + item("even ver", level=1, left=360), [["1. een", ["a) even ver"]]]),
        (item("leeg", number=4), []),
    ],
    ids=["by indent", "another list", "less deep", "parted", "by level", "no sign"],
)
def test_items_nest_by_indent(items: str, shown: list[Shape]) -> None:
    assert lists_of(listed(items)) == shown


def test_the_indent_is_that_of_paragraph_list_or_style() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="Onder"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>'
        '<w:ind w:left="900"/></w:pPr></w:style>'
    )
    lists = word.lists(
        word.level("%1.", more='<w:pPr><w:ind w:left="360"/></w:pPr>'),
        word.level("•", "bullet", more='<w:pPr><w:ind w:left="100"/></w:pPr>'),
    )
    under = word.paragraph("onder", properties='<w:pStyle w:val="Onder"/>')
    assert lists_of(answered(item("een"), under, numbering=lists, styles=style)) == [["1. een", ["• onder"]]]
    direct = item("terug", number=2)
    assert lists_of(answered(item("een"), direct, numbering=lists, styles=style)) == [["1. een"], ["• terug"]]


def test_no_list_is_deeper_than_words_own() -> None:
    document = listed(*(item(f"stap {at}", left=at * 100) for at in range(60)))
    depth = 0
    blocks: list[Block] = [block for block in answer(document).blocks if not isinstance(block, Paragraph)]
    while blocks:
        depth += 1
        blocks = [
            each
            for block in blocks
            if not isinstance(block, Paragraph)
            for part in parts_of(block)
            for each in part
            if not isinstance(each, Paragraph)
        ]
    assert depth == 9


def answer(document: Written) -> Section:
    return sections_of(document.entry.document, "answer")[0]


def test_an_item_whose_sign_is_the_label_is_no_list_and_those_below_it_are() -> None:
    asked = (
        item("Kent u dit?")
        + item("Zo ja, hoe?", level=1)
        + item("Zo nee, waarom?", level=1)
        + item("En dat?")
        + word.paragraphs("Antwoord 1", "Ja.", "Antwoord 2", "Nee.")
    )
    document = written("brief.docx", word.docx(asked, numbering=NUMBERING))
    check_page(document)
    first, second = sections_of(document.entry.document, "question")
    assert [plain_text(line) for line in lines_of(first.blocks)] == [
        "Kent u dit?",
        "a)\tZo ja, hoe?",
        "b)\tZo nee, waarom?",
    ]
    assert lists_of(document) == [["a) Zo ja, hoe?", "b) Zo nee, waarom?"]]
    assert len(second.blocks) == 1


def test_an_item_of_several_lines() -> None:
    lines = item("een", "<w:r><w:br/></w:r>", "vervolg")
    assert lists_of(listed(lines, item("twee"))) == [["1. een vervolg", "2. twee"]]


def test_an_item_calls_a_note_that_is_called_elsewhere_too() -> None:
    call = word.reference("footnote", 1)
    document = listed(
        item("een", call), word.paragraph("Ook hier", call), footnotes=word.note("footnote", 1, "Zie.")
    )
    page = html_of(document)
    assert [node.attributes["id"] for node in page.css("sup[id]")] == ["fnref:1", "fnref2:1"]
    assert [node.attributes["href"] for node in page.css("sup a")] == ["#fn:1", "#fn:1"]
    assert [node.attributes["href"] for node in page.css(".footnote-backref")] == ["#fnref:1", "#fnref2:1"]


def test_a_list_in_a_note_a_cell_and_a_cell_of_a_note() -> None:
    inner = item("binnen", number=2)
    inside = word.paragraph("Zie:") + inner + grid(row(cell("a"), cell(inner)))
    note = f'<w:footnote w:id="1">{inside}</w:footnote>'
    call = word.paragraph("Ja", word.reference("footnote", 1))
    document = listed(call, grid(row(cell("a"), cell("b", inner))), footnotes=note)
    assert lists_of(document) == [["• binnen"]] * 3


def test_a_list_in_the_letter_is_folded_with_it() -> None:
    letter = word.paragraphs("Datum 3 maart 2024", "Geachte voorzitter,") + item("een", number=2)
    call = word.paragraph("Hierbij", word.reference("footnote", 1))
    title = word.paragraphs("Antwoorden van de minister op Kamervragen van het lid Bakker (D66) over brood.")
    data = word.docx(
        letter + call + title + word.paragraphs("Vraag 1", "Kent u dit?", "Antwoord op vraag 1", "Ja."),
        numbering=NUMBERING,
        footnotes=word.note("footnote", 1, "Zie."),
    )
    document = written("brief.docx", data)
    check_page(document)
    assert lists_of(document) == [["• een"]]
    fold = html_of(document).css_first("details.letter")
    assert fold is not None
    assert [node.text() for node in fold.css("p")] == [
        "Datum 3 maart 2024",
        "Geachte voorzitter,",
        "Hierbij1",
    ]


def test_the_notes_of_the_asker_are_found_in_an_automatic_list() -> None:
    lists = word.lists(word.level("%1)"))
    asked = word.paragraphs("Vraag 1", "Kent u het bericht 1)?", "Antwoord op vraag 1", "Ja.")
    document = written("brief.docx", word.docx(asked + item("Krant, 3 maart 2024"), numbering=lists))
    check_page(document)
    assert [note.mark for note in document.entry.document.own_notes] == ["1)"]
    page = html_of(document)
    assert [node.attributes["href"] for node in page.css("ul.lijst a")] == ["#eigen-noot-1-bij-1"]


HEADING = '<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>'
STRONG, EMPHASIS = "<w:b/>", "<w:i/>"


def headed(*lines: str) -> list[tuple[str, str]]:
    document = listed(*lines, styles=HEADING)
    page = html_of(document)
    return [(node.tag or "", node.text()) for node in page.css(".kop")]


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        (word.paragraph("Kosten.", properties='<w:pStyle w:val="Kop2"/>'), True),
        (word.paragraph("Kosten", properties='<w:outlineLvl w:val="3"/>'), True),
        (word.paragraph(word.run("Kosten", STRONG)), True),
        (word.paragraph(word.run("Kosten", EMPHASIS), word.run(":")), True),
        (word.paragraph(word.run("Kosten", STRONG), word.run(" van brood")), False),
        (word.paragraph(word.run("Dit kan niet.", STRONG)), False),
        (word.paragraph(word.run("Lang " * 40, EMPHASIS)), False),
        (word.paragraph(word.run("Kosten", "<w:strike/>")), False),
        (word.paragraph(word.run("Kosten", STRONG)) + word.paragraph(word.run("Nog wat", STRONG)) * 2, True),
        (item(word.run("Kosten", STRONG)), False),
        (grid(row(cell(word.paragraph(word.run("Kosten", STRONG))), cell("b"))), False),
    ],
    ids=[
        "style", "outline", "strong", "emphasis", "in part", "sentence", "long", "struck", "last of three",
        "item", "cell",
    ],
)  # fmt: skip
def test_what_is_a_heading_within_an_answer(line: str, is_heading: bool) -> None:  # noqa: FBT001 - a case
    found = headed(line, word.paragraph("Vier euro."))
    assert len(found) == is_heading
    assert all(tag == "h4" for tag, _ in found)


def test_a_typed_line_with_the_words_of_an_item_is_no_item() -> None:
    document = listed(item("Ja."), word.paragraph("1. Ja."), item("Nee."))
    assert len(html_of(document).css("ul.lijst")) == len(("before", "behind"))


def test_a_heading_with_a_break_in_it_is_a_heading_a_line() -> None:
    broken = word.paragraph("Kosten", "<w:r><w:br/></w:r>", "per jaar", properties='<w:pStyle w:val="Kop2"/>')
    assert headed(broken, word.paragraph("Vier euro.")) == [("h4", "Kosten"), ("h4", "per jaar")]


def test_the_heading_has_no_other_form_and_calls_notes() -> None:
    line = word.paragraph(word.run("Kosten", STRONG), word.reference("footnote", 1))
    document = answered(line, word.paragraph("Vier."), footnotes=word.note("footnote", 1, "Zie."))
    assert document.entry.document.styles == ()
    page = html_of(document)
    assert [node.text() for node in page.css("h4.kop")] == ["Kosten1"]


def test_a_form_at_the_end_of_an_answer_and_in_a_question_is_no_heading() -> None:
    last = word.paragraph(word.run("Kosten", STRONG))
    asked = (
        word.paragraphs("Vraag 1")
        + last
        + word.paragraphs("Kent u dit?", "Antwoord op vraag 1", "Ja.")
        + last
    )
    document = written("brief.docx", word.docx(asked))
    check_page(document)
    assert html_of(document).css(".kop") == []


def test_the_data_have_lists_and_headings_by_place() -> None:
    heading = word.paragraph(word.run("Kosten", STRONG))
    document = listed(heading, item("een"), item("onder", level=1), item("twee"))
    answer = json.loads(data_of(document))["answers"][0]
    words = [[answer["text"][slice(*place)] for place in each["items"]] for each in answer["lists"]]
    assert words == [["1.\teen\n\na)\tonder", "2.\ttwee"], ["a)\tonder"]]
    assert [answer["text"][slice(*place)] for place in answer["headings"]] == ["Kosten"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "</li>\n<li>2.",
            "\n2.",
            "the list “1.eena)onder” of the data is not on the page, or has other items",
        ),
        ("\n<li>2.", '</ul><ul class="lijst"><li>2.', "other items there"),
        ('<ul class="lijst">\n<li>a)', "<div><li>a)", "other items there"),
        ("<h4", "<p", "the heading “Kosten” of the data is not on the page, or has other words there"),
        (
            "<p>Tot zover.</p>",
            "<h4>Tot zover.</h4>",
            "the heading “Totzover.” on the page is not in the data",
        ),
    ],
    ids=["two in one", "parted", "not nested", "no heading", "a heading"],
)
def test_an_item_or_a_heading_that_is_lost_or_moved_is_found(old: str, new: str, message: str) -> None:
    document = listed(
        word.paragraph(word.run("Kosten", STRONG)), item("een"), item("onder", level=1), item("twee")
    )
    html = ENGINES["python-markdown"](body(write_page(document.entry, document.annotations)))
    assert old in html
    assert any(message in str(each) for each in verified(document, html.replace(old, new)))


def said_of(document: Written, **changed: object) -> list[str]:
    """Return what verification says of a page whose answer was read otherwise."""
    sections = document.entry.document.sections
    other = (*sections[:-1], replace(sections[-1], **changed))  # type: ignore[arg-type]
    entry = replace(document.entry, document=replace(document.entry.document, sections=other))
    html = ENGINES["python-markdown"](body(write_page(entry, document.annotations)))
    return [str(each) for each in verified(replace(document, entry=entry), html)]


def test_lists_that_the_file_does_not_have_so_are_found() -> None:
    document = listed(item("een"), item("onder", level=1), item("ander", number=2))
    first, outer, *_, last = answer(document).blocks
    flat = tuple(lines_of(answer(document).blocks))
    assert any(
        "is an item of a list in the source, and here of none" in each
        for each in said_of(document, blocks=flat)
    )
    assert not isinstance(outer, Paragraph)
    one = replace(outer, items=tuple((line,) for line in lines_of((outer,))))
    assert any("is none in the source" in each for each in said_of(document, blocks=(first, one, *flat[4:])))
    turned = replace(outer, items=((flat[1],), (flat[2],)))
    assert any(
        "is none in the source" in each for each in said_of(document, blocks=(first, turned, *flat[3:]))
    )
    heading = replace(flat[0], is_heading=True)
    assert any(
        "is none in the source" in each for each in said_of(document, blocks=(heading, outer, *flat[3:]))
    )
    assert last == flat[-1]


def test_a_list_that_stands_in_an_item_of_its_own_depth_is_found() -> None:
    document = listed(item("een"), item("ander", number=2))
    first, one, other, last = answer(document).blocks
    assert isinstance(one, List)
    nested = replace(one, items=((*one.items[0], other),))
    said = said_of(document, blocks=(first, nested, last))
    assert any("the list “•ander” stands in an item of another" in each for each in said)


TEXT = "Vraag 1\nab cd\nef\nAntwoord 1\ngh [1: ij] kl\nmn\top\nqr"


@st.composite
def marks(draw: st.DrawFn) -> tuple[Mark, ...]:
    """Return items and tables anywhere: across sections, labels, lines and one another."""
    found = []
    for _ in range(draw(st.integers(1, 8))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(TEXT))] * 2)))
        if draw(st.booleans()):
            what: Item | Grid = Item(draw(st.sampled_from("ab")), draw(st.integers(0, 3)))
        else:
            cuts = sorted(draw(st.lists(st.integers(start, end), min_size=4, max_size=4)))
            what = Grid(((GridCell(Span(*cuts[:2])), GridCell(Span(*cuts[2:]))),))
        found.append(Mark(Span(start, end), what))
    return tuple(found)


def flat_sections() -> tuple[Section, ...]:
    lines = read_paragraphs(TEXT, Span(0, len(TEXT)))
    first, second = lines[:3], lines[3:]
    return (
        Section("question", (), first[0], first[1:], Span(first[0].span.start, first[-1].span.end)),
        Section("answer", (), second[0], second[1:], Span(second[0].span.start, second[-1].span.end)),
    )


@given(marks())
@settings(max_examples=500, deadline=None, derandomize=True)
def test_no_mark_loses_or_doubles_a_line(found: tuple[Mark, ...]) -> None:
    flat = flat_sections()
    read, _ = assemble(flat, (), found)
    assert [tuple(lines_of(section.blocks)) for section in read] == [section.blocks for section in flat]


def test_twice_as_many_lists_and_tables_take_twice_the_steps() -> None:
    steps = {count: steps_of(count) for count in (200, 400)}
    assert 200 < steps[200] < steps[400] < 2.5 * steps[200]


def steps_of(count: int) -> int:
    """Return how many functions are called to put items, each in a table of its own, between items."""
    content = (grid(row(cell("a"), cell(item("een")))) + item("twee")) * count
    read = read_source("brief.docx", word.docx(BEFORE + content, numbering=NUMBERING))
    flat = [replace(each, blocks=tuple(lines_of(each.blocks))) for each in read.document.sections]
    calls = 0

    def counted(_: object, event: str, __: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(counted)
    try:
        assemble(tuple(flat), (), read.source.marks)
    finally:
        sys.setprofile(None)
    return calls


ITEMS = st.builds(
    lambda number, level, left: item("woord", number=number, level=level, left=left),
    st.integers(1, 3),
    st.integers(0, 2),
    st.sampled_from((None, 0, 360, 720)),
)
CONTENT = st.one_of(
    ITEMS,
    ITEMS.map(lambda each: grid(row(cell("a"), cell(each)))),
    st.sampled_from(
        (word.paragraph("Los."), word.paragraph("Vraag 2"), word.paragraph(word.run("Kop", STRONG)))
    ),
    st.just(word.paragraph("Noot", word.reference("footnote", 1))),
    grids(depth=1),
)


@given(st.lists(CONTENT, min_size=1, max_size=8), ITEMS)
@settings(max_examples=60, deadline=None)
def test_random_blocks_keep_spans_words_and_pages(content: list[str], noted: str) -> None:
    listed(*content, footnotes=f'<w:footnote w:id="1">{noted}</w:footnote>')
