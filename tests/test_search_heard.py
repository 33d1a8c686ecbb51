"""Search as it is heard: what is told of its own accord, headings, names, the way out of the filters."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.conftest import Browse
from tests.test_browser import SEED_PAGE, has_focus, on_each_screen
from tests.test_search_page import HIGHLIGHTED, TITLE, hits, of_another_collection, said, search

IN_THE_SOURCE = """[...CSS.highlights.get('zoekwoord')]
    .filter(({ startContainer }) => !startContainer.parentElement.closest('.added')).length"""


def told(page: Page) -> list[str]:
    """Return what is read out of its own accord; what a dialog makes inert is not."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()

    def words(node: dict[str, Any]) -> str:
        below = "".join(words(nodes[each]) for each in node.get("childIds", []) if each in nodes)
        return below if node.get("role", {}).get("value") != "StaticText" else node["name"]["value"]

    places = [node for node in nodes.values() if node.get("role", {}).get("value") == "status"]
    return [each for each in map(words, places) if each]


def open_filters(page: Page) -> Locator:
    page.get_by_role("button", name="Filters").press("Enter")
    page.locator("#zoekfilters label").first.wait_for()
    return page.locator("#zoekfilters")


def test_the_sheet_tells_what_its_values_leave(browse: Browse) -> None:
    page = browse("zoeken/?q=vraag", screen="phone")
    hits(page)
    sheet = open_filters(page)
    assert told(page) == []
    closer = sheet.locator(".sluiten")
    expect(closer).to_have_text(re.compile(r"^Toon \d+ vragen en antwoorden$"))
    sheet.get_by_label("Dral", exact=False).check()
    page.wait_for_url("**/zoeken/?q=vraag&lid=*")
    count = page.locator("#zoekstand").inner_text()
    expect(sheet.get_by_role("status")).to_have_text(count)
    assert told(page) == [count]
    expect(closer).to_have_text(f"Toon {count.partition(' in ')[0]}")
    closer.press("Enter")
    assert told(page) == [count]  # the page's own
    expect(sheet.get_by_role("status", include_hidden=True)).to_be_empty()


def test_the_sheet_tells_that_nothing_is_left(browse: Browse) -> None:
    page = browse("zoeken/?q=smokkel&lid=Dral+(VVD)&jaar=2001", screen="phone")
    said(page, "Niets gevonden")
    sheet = open_filters(page)
    sheet.get_by_label("Dral", exact=False).click()  # it goes, as it stands in nothing of that year
    expect(sheet.get_by_role("status")).to_have_text("Niets gevonden met deze filters")
    assert told(page) == ["Niets gevonden met deze filters"]
    expect(sheet.locator(".sluiten")).to_have_text("Geen resultaten; sluit de filters")
    assert has_focus(sheet)  # and with it the focus
    sheet.get_by_label("2001").click()
    expect(sheet.locator(".sluiten")).to_have_text(re.compile("^Toon "))


def test_beside_the_hits_the_count_is_told_once(browse: Browse) -> None:
    page = browse("zoeken/?q=vraag")
    hits(page)
    open_filters(page).get_by_label("Dral", exact=False).check()
    page.wait_for_url("**/zoeken/?q=vraag&lid=*")
    page.locator("#zoekresultaten:not([aria-busy])").wait_for()
    assert told(page) == [page.locator("#zoekstand").inner_text()]


@pytest.mark.parametrize(
    ("query", "count", "reason"),
    [
        ("mensensmokkl", "Niets gevonden voor “mensensmokkl”", "Bedoelde u mensensmokkel?"),
        ("xqzzk goudmijn", r"1 vraag.*", "Geen document heeft alle woorden; dit zijn die met “goudmijn”"),
        ("2024Z19016", r".+", "2024Z19016 is het nummer van Het artikel ‘Mensensmokkel via zee goudmijn’"),
        ("KST-32317-925", "Aangehaald in 1 document", ""),
        ("vraag", r"\d+ vragen en antwoorden in \d document(en)?", ""),  # its forms are read below
        ("smokkel", r"\d+ vragen en antwoorden in \d document(en)?", ""),
    ],
)
def test_what_explains_the_hits_is_told_with_their_count(
    browse: Browse, query: str, count: str, reason: str
) -> None:
    page = browse("zoeken/")
    search(page, query)
    [heard] = told(page)
    assert re.fullmatch(count + (rf"\. {re.escape(reason)}" if reason else ""), heard)


def test_what_is_heard_only_takes_no_room(browse: Browse) -> None:
    page = browse("zoeken/?q=telegraaf")
    hits(page)
    before = page.locator("#zoekstand").bounding_box()
    search(page, "mensensmokkl")
    page.locator("#zoekstand .gehoord").wait_for()
    assert page.locator("#zoekstand").bounding_box() == before


@on_each_screen
@pytest.mark.parametrize("query", ["goudmijn", "vietnamese", '"nautisch materieel"'])
def test_a_document_tells_how_often_it_has_the_words(browse: Browse, query: str, screen: str) -> None:
    held: list[Route] = []
    page = browse(f"zoeken/?q={query}", screen=screen)
    link = hits(page).first
    page.route("**/zoekfragment.js", lambda route: held.append(route))  # noqa: PLW0108 - playwright marks it
    link.click()
    page.wait_for_url(f"**/{SEED_PAGE}*")
    place = page.locator("body > [role=status].gehoord")
    expect(place).to_be_empty()
    before = page.evaluate(
        "[scrollY, document.querySelector('article').textContent, document.body.scrollHeight]"
    )
    held[0].continue_()
    expect(place).to_have_text(re.compile(r"^De gezochte woorden staan \d+ keer in dit document\.$"))
    after = page.evaluate(
        "[scrollY, document.querySelector('article').textContent, document.body.scrollHeight]"
    )
    assert after == before
    times = int(re.findall(r"\d+", place.inner_text())[0])
    assert times * (2 if query.startswith('"') else 1) == page.evaluate(IN_THE_SOURCE) > 0
    assert told(page) == [place.inner_text()]


def test_a_document_tells_once_how_often_it_has_the_words(browse: Browse) -> None:
    page = browse("zoeken/?q=goudmijn")
    hits(page).first.click()
    page.locator("body > .gehoord", has_text="De gezochte woorden").wait_for()
    page.reload()
    page.wait_for_function(f"() => {HIGHLIGHTED}.length > 0")
    assert page.locator("body > .gehoord").count() == 0


def test_escape_in_the_filters_leads_back_to_their_button(browse: Browse) -> None:
    page = browse("zoeken/?q=vraag")
    hits(page)
    panel = open_filters(page)
    for start in (panel.get_by_role("checkbox").first, panel):
        start.press("Escape")
        assert panel.is_hidden()
        button = page.get_by_role("button", name="Filters", expanded=False)
        assert has_focus(button)
        open_filters(page)
    page.locator("#zoekvraag").press("Escape")  # there a browser empties the field, and no more
    expect(page.locator("#zoekvraag")).to_have_value("")
    assert panel.is_visible()


def test_each_document_is_a_heading_that_looks_like_its_other_hits(browse: Browse) -> None:
    page = browse("zoeken/?q=vraag")
    hits(page)
    items = page.locator("#zoekresultaten > li")
    headings = items.get_by_role("heading", level=2)
    assert headings.count() == items.count() > 1
    assert headings.all_inner_texts() == [item.locator("a").first.inner_text() for item in items.all()]
    look = "link => { const { font, color } = getComputedStyle(link); return [font, color] }"
    first, other = (page.locator(f".treffer {each}").first for each in ("> h2 > a", "> a"))
    assert first.evaluate(look) == other.evaluate(look)


def test_a_button_for_more_names_its_document(browse: Browse) -> None:
    page = browse("zoeken/?q=smokkel")
    hits(page)
    name = re.compile(r"^nog \d+ in dit document: Het artikel ‘Mensensmokkel via zee goudmijn’$")
    expect(page.get_by_role("button", name=name)).to_have_text(re.compile(r"^nog \d+ in dit document$"))


def test_the_window_is_called_after_what_is_asked(browse: Browse) -> None:
    page = browse("zoeken/")
    empty = page.title()
    assert empty.startswith("Zoeken - ")
    for words in ("telegraaf", "brug"):
        search(page, words)
        expect(page).to_have_title(f"{words} - {empty}")
    page.reload()
    expect(page).to_have_title(f"brug - {empty}")
    page.locator("#zoekvraag").fill("")
    expect(page).to_have_title(empty)


def test_a_number_beside_a_value_says_of_what(browse: Browse) -> None:
    page = browse("")
    of_another_collection(
        page,
        [
            ("a.txt", TITLE.format(1)),
            ("b.txt", TITLE.format(2)),
            ("c.txt", TITLE.format(3).replace("X", "Y")),
        ],
    )
    page.goto(f"{page.url}zoeken/?q=water")
    hits(page)
    values = open_filters(page)
    for name in ("PvdX 2 documenten", "PvdY 1 document"):
        assert values.get_by_role("checkbox", name=name, exact=True).count() == 1
