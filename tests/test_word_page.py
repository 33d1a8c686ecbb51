"""A table and struck words of a Word file as a reader meets them: on a phone, by ear, on paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import word_files as word
from playwright.sync_api import Browser, Page

from tests.axe import violations
from tests.conftest import build_site
from tests.host import serve

ROW = tuple(f"gemeente nummer {column}" for column in range(12))
WIDE_TABLE = word.table(ROW, ROW, ("Burgemeestersketting", *ROW[1:]))
REMARK = b"remarks: [{exact: Burgemeestersketting, text: Van zilver., author: Wij, date: 2099-05-01}]\n"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    answer = word.paragraph("Dit is ", word.run("niet", "<w:strike/>"), " toegezegd.")
    heading = word.paragraph(word.run("Kosten", "<w:b/>"))
    call = word.reference("footnote", 1)
    listed = word.numbered("Een lange regel, die op een telefoon verder gaat op de volgende", call)
    listed += word.numbered("onder", level=1)
    body = word.paragraphs("Vraag 1", "Kent u dit?", "Antwoord op vraag 1") + answer + heading + listed
    note = f'<w:footnote w:id="1">{word.numbered("in een noot")}{word.table(("a", "b"))}</w:footnote>'
    lists = word.lists(word.level("%1.") + word.level("%2)", "lowerLetter", 1))
    last = word.paragraph("Slot", word.reference("endnote", 1))
    endnote = word.note("endnote", 1, "aan het eind")
    data = word.docx(body + WIDE_TABLE + last, numbering=lists, footnotes=note, endnotes=endnote)
    built = build_site(tmp_path_factory.mktemp("word") / "project", {"brief.docx": data, "brief.yml": REMARK})
    assert built.code == 0, built.said
    with serve(built.site) as root:
        yield f"{root}/kamervragen/brief/"


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, color_scheme=request.param)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def test_a_wide_table_scrolls_in_its_own_box_which_the_keyboard_reaches(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    box = page.locator(".tabel").first
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    box.focus()
    assert box.evaluate("box => box === document.activeElement")
    assert violations(page) == []


def test_a_remark_breaks_no_word_of_a_cell(page: Page) -> None:
    assert page.locator(".tabel mark").evaluate("mark => mark.getClientRects().length") == 1


def test_a_screen_reader_says_what_is_struck(page: Page) -> None:
    said = page.locator("p", has=page.locator("s")).aria_snapshot()
    assert "Dit is [doorgehaald: niet ] toegezegd." in said


def test_a_list_is_one_to_the_ear_with_its_signs_and_nesting(page: Page) -> None:
    said = page.locator("ul.lijst").first.aria_snapshot()
    assert [line.strip(" -:") for line in said.splitlines() if "list" in line] == [
        "list",
        "listitem",
        "list",
        "listitem: a) onder",
    ]


def test_the_sign_of_an_item_hangs_beside_its_lines(page: Page) -> None:
    words = """node => {
        const words = document.createRange();
        words.selectNodeContents(node);
        return words.getClientRects()[0].left - node.getBoundingClientRect().left;
    }"""
    assert page.locator("ul.lijst > li > div").first.evaluate(words) < 0


def test_a_heading_within_an_answer_is_one_to_the_ear(page: Page) -> None:
    assert page.get_by_role("heading", name="Kosten", level=4).count() == 1


def test_a_note_that_an_item_calls_is_reached_and_leads_back(page: Page) -> None:
    page.locator("ul.lijst sup a").first.focus()
    page.keyboard.press("Enter")
    opened = page.locator(".uitleg:popover-open")
    assert opened.evaluate("box => getComputedStyle(box).textIndent") == "0px"
    assert opened.locator("ul.lijst > li").inner_text() == "1. in een noot"
    assert opened.locator("td").all_inner_texts() == ["a", "b"]
    note = page.locator("li[id='fn:1']")
    assert note.locator("li").inner_text() == "1. in een noot"
    assert note.locator(".footnote-backref").get_attribute("href") == "#fnref:1"


def test_a_note_with_a_sign_of_its_own_opens_in_place_and_has_that_sign_in_the_list(page: Page) -> None:
    mark = page.locator("sup[id='fnref:2'] a")
    assert mark.inner_text() == "i"
    mark.click()
    box = page.get_by_role("group", name="Noot i")
    assert "i aan het eind" in box.inner_text()
    page.keyboard.press("Escape")
    assert page.locator("li[id='fn:2']").inner_text().startswith("i aan het eind")
    assert page.locator("li[id='fn:2']").evaluate("item => getComputedStyle(item).listStyleType") == "none"


def test_a_table_is_whole_on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    box = page.locator(".tabel").first
    assert box.evaluate("box => getComputedStyle(box).overflowX") == "visible"
    page.set_viewport_size({"width": 794, "height": 1123})
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
