"""A document on paper: where it stands, its links in full, notes and remarks at the end, nothing to press."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import word_files as word
from playwright.sync_api import Browser, Page
from test_browser import SEED_PAGE, on_each_screen

from converter.build import convert
from tests.conftest import Browse, Built
from tests.every_kind import PAGES
from tests.host import serve

ADDRESSES = {"kaart": "https://a.nl/kaart", "site": "https://www.b.nl"}
LINKED = {"kaart": "deze kaart", "site": "www.b.nl"}
SEEN = "node => node.checkVisibility() && node.getClientRects().length > 0"
OFFICIAL = "https://zoek.officielebekendmakingen.nl/kst-32317-925.html"


def printed(browse: Browse, path: str = SEED_PAGE, **options: str) -> Page:
    page = browse(path, **options)
    page.emulate_media(media="print")
    return page


def behind(page: Page, selector: str) -> str:
    """Return what paper has behind the words of a link."""
    return str(
        page.locator(selector).first.evaluate("node => getComputedStyle(node, '::after').content")
    ).replace("none", "")


@on_each_screen
def test_paper_says_which_site_and_which_page_it_is_of(browse: Browse, screen: str) -> None:
    page = printed(browse, screen=screen)
    line = page.locator(".papier")
    assert line.inner_text() == f"Kamervragen · https://kamervragen.example/{SEED_PAGE}"
    assert line.is_visible()
    assert page.locator(".feiten").is_visible()
    page.emulate_media(media="screen")
    assert not line.is_visible()


@pytest.fixture(scope="module")
def sheet(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    page.emulate_media(media="print")
    yield page
    page.close()


@pytest.fixture(scope="module")
def address(every_kind: Built) -> Iterator[str]:
    with serve(every_kind.site) as root:
        yield f"{root}/"


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_paper_has_nothing_to_press_and_nothing_that_leads_about(
    sheet: Page, address: str, path: str
) -> None:
    sheet.goto(address + path)
    sheet.locator(".papier").wait_for()
    if path.startswith("zoeken"):
        sheet.locator("#zoekresultaten:not([aria-busy]) a").first.wait_for()
    # how many hits a document has more is words there
    pressed = "button:not(th > button, #zoekresultaten .nog), input, select, label, .hulp, .kopieer"
    signs = f"{pressed}, nav, header, footer, .rij, .overal, .footnote-backref, p > a[href$='atom.xml']"
    shown = sheet.locator(signs).evaluate_all(f"nodes => nodes.filter({SEEN}).map(node => node.outerHTML)")
    assert shown == []


def test_paper_has_the_urls_of_links_that_do_not_say_them(browse: Browse) -> None:
    page = printed(browse)
    assert f"({OFFICIAL})" in behind(page, "#fn\\:4 a.citaat")
    assert OFFICIAL.replace("kst-32317-925", "kv-tk-2024Z19016") in behind(page, "div.officieel a")
    for says_it_or_leads_within in ("#fn\\:11 a", "a.verwijzing", "p.bij a", ".bronnen a", "p.naar a"):
        assert behind(page, says_it_or_leads_within) == ""


@on_each_screen
def test_on_paper_remarks_and_notes_stand_at_the_end(browse: Browse, screen: str) -> None:
    page = printed(browse, screen=screen)
    places = ("#antwoord-8-9-10", ".verantwoording", "#opmerking-1", "#opmerking-2", "#fn\\:1", "#fn\\:12")
    tops = [page.locator(place).evaluate("node => node.getBoundingClientRect().top") for place in places]
    assert tops == sorted(tops)
    numbers = page.locator("#fn\\:12").evaluate("node => node.getBoundingClientRect().left")
    assert numbers > page.locator("h1").evaluate("node => node.getBoundingClientRect().left") + 15


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_black_on_white(browse: Browse, scheme: str) -> None:
    page = printed(browse, color_scheme=scheme)
    colours = page.locator("article, article :is(h1, h2, h3, p, summary, .kanttekening)").evaluate_all(
        "nodes => [...new Set(nodes.map(node => getComputedStyle(node).backgroundColor))]"
    )
    assert colours == ["rgba(0, 0, 0, 0)"]
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("article p").last.evaluate("node => getComputedStyle(node).color") == "rgb(0, 0, 0)"


def test_on_paper_a_heading_stays_with_its_text(browse: Browse) -> None:
    page = printed(browse)
    breaks = page.locator("section > :is(h2, h3)[id], section > p.naar").evaluate_all(
        "nodes => [...new Set(nodes.map(node => getComputedStyle(node).breakAfter))]"
    )
    assert breaks == ["avoid"]


def test_no_empty_sheet_comes_behind_a_short_page(browse: Browse) -> None:
    page = printed(browse, "404.html")
    assert len(re.findall(rb"/Type /Page\b", page.pdf(format="A4"))) == 1
    page.goto(page.url.replace("404.html", SEED_PAGE))
    assert len(re.findall(rb"/Type /Page\b", page.pdf(format="A4"))) > 5


def test_words_of_a_word_file_that_lead_elsewhere_tell_paper_where() -> None:
    said = (f'<w:hyperlink r:id="{id_}">{word.run(words)}</w:hyperlink>' for id_, words in LINKED.items())
    body = word.paragraph("Vraag 1") + word.paragraph("Zie ", *said, ".")
    page = convert([("a.docx", word.docx(body, links=ADDRESSES))]).pages["kamervragen/a/index.md"]
    assert "[deze kaart](https://a.nl/kaart){ .koppeling }" in page
    assert "[www.b.nl](https://www.b.nl)." in page


BROKEN = """() => [...document.querySelectorAll("table.documenten td:nth-child(n + 4)")].flatMap((cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
        for (const { 0: word, index } of walker.currentNode.data.matchAll(/\\S+/g)) {
            const range = document.createRange();
            range.setStart(walker.currentNode, index);
            range.setEnd(walker.currentNode, index + word.length);
            const { right } = range.getBoundingClientRect();
            const stays = range.getClientRects().length === 1 && right <= cell.getBoundingClientRect().right;
            found.push(...(stays ? [] : [word]));
        }
    }
    return found;
})"""


def test_no_day_and_no_state_of_a_list_breaks_inside_a_word(sheet: Page, address: str) -> None:
    sheet.set_viewport_size({"width": 600, "height": 900})
    sheet.goto(f"{address}kamervragen/")
    assert sheet.locator("table.documenten td").count() > 20
    assert sheet.evaluate(BROKEN) == []
