"""The row of tools as a reader uses it: cite, share, find the data, by mouse, keyboard and tap."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page
from test_browser import (
    SEED_PAGE,
    Act,
    assert_is_big_enough,
    has_focus,
    in_every_way,
    on_each_screen,
)

from tests.conftest import Browse

LASTING = f"https://kamervragen.example/{SEED_PAGE}"
CITED = (
    "Dral en Rajkowski (VVD), “Het artikel ‘Mensensmokkel via zee goudmijn’”, beantwoorde Kamervragen,"
    " zaaknummer 2024Z19016, ingezonden 21 november 2024, "
)
CLIPBOARD = "() => { navigator.clipboard.writeText = async (words) => { window.copied = words } }"
FOCUSED = """() => {
    const node = document.activeElement;
    const words = node.labels?.length ? node.labels[0].firstChild.data : node.textContent;
    return [words.trim(), getComputedStyle(node).outlineStyle];
}"""


def tool(page: Page, name: str) -> Locator:
    return page.locator(".hulp").locator("summary, button").filter(has_text=name).first


def open_seed(browse: Browse, screen: str, hash_: str = "") -> Page:
    page = browse(f"{SEED_PAGE}{hash_}", screen=screen)
    page.evaluate(CLIPBOARD)
    return page


def said(page: Page, words: str) -> None:
    page.get_by_role("status").filter(has_text=words).wait_for()


@in_every_way
def test_a_reader_cites_the_document_or_a_chosen_answer(browse: Browse, screen: str, act: Act) -> None:
    page = open_seed(browse, screen)
    act(tool(page, "Citeer"))
    copy = page.get_by_role("button", name="Kopieer verwijzing")
    act(copy)
    said(page, "Gekopieerd: verwijzing")
    assert page.evaluate("copied") == CITED + LASTING
    page.get_by_label("Wat citeert u?").select_option("Antwoord vraag 3 en 4")
    act(copy)
    page.wait_for_function("() => copied.startsWith('Antwoord')")
    assert page.evaluate("copied") == f"Antwoord vraag 3 en 4 in: {CITED}{LASTING}#antwoord-3-4"
    assert page.locator(".citeervorm").inner_text() == page.evaluate("copied")


@on_each_screen
def test_who_is_at_a_question_cites_that_question(browse: Browse, screen: str) -> None:
    page = open_seed(browse, screen, "#antwoord-9")
    tool(page, "Citeer").click()
    page.get_by_label("Wat citeert u?").wait_for()
    form = page.locator(".citeervorm")
    assert form.inner_text() == f"Antwoord op vraag 8, 9 en 10 in: {CITED}{LASTING}#antwoord-8-9-10"
    page.evaluate("location.hash = 'vraag-2'")
    page.wait_for_function(
        "() => document.querySelector('.citeervorm').textContent.startsWith('Vraag 2 in: ')"
    )
    page.evaluate("location.hash = 'noot-1'")
    page.wait_for_function("() => document.querySelector('.citeervorm').textContent.startsWith('Dral')")


def test_what_is_copied_for_bibtex_has_the_address(browse: Browse) -> None:
    page = open_seed(browse, "wide")
    tool(page, "Citeer").click()
    page.get_by_role("button", name="Kopieer BibTeX").click()
    said(page, "Gekopieerd: BibTeX")
    assert page.evaluate("copied").splitlines()[:1] == ["@misc{2024Z19016,"]
    assert page.evaluate("copied").splitlines()[-3:] == ["  month = nov,", f"  url = {{{LASTING}}}", "}"]
    page.get_by_label("Wat citeert u?").select_option("Vraag 3")
    page.get_by_role("button", name="Kopieer BibTeX").click()
    page.wait_for_function("() => copied.includes('Vraag')")
    lines = page.evaluate("copied").splitlines()
    assert lines[-2:] == [f"  url = {{{LASTING}#vraag-3}}", "}"]
    assert [line for line in lines if line.startswith("  note = {Vraag 3, ingezonden ")]


@in_every_way
def test_a_page_or_the_question_where_the_reader_is_is_shared(browse: Browse, screen: str, act: Act) -> None:
    page = open_seed(browse, screen)
    page.evaluate("() => { navigator.share = async (what) => { window.shared = what } }")
    act(tool(page, "Deel"))
    said(page, "Gedeeld: deze pagina")
    title = page.title()
    assert page.evaluate("shared") == {"title": title, "url": page.url}
    page.evaluate("location.hash = 'vraag-3'")
    act(tool(page, "Deel"))
    said(page, "Gedeeld: Vraag 3")
    assert page.evaluate("shared") == {"title": f"Vraag 3 · {title}", "url": page.url}
    assert page.url.endswith("#vraag-3")


@pytest.mark.parametrize("share", ["undefined", "() => Promise.reject(new TypeError('no'))"])
def test_where_nothing_can_be_shared_the_address_is_copied(browse: Browse, share: str) -> None:
    page = open_seed(browse, "wide", "#antwoord-1")
    page.evaluate(f"() => {{ navigator.share = {share} }}")
    tool(page, "Deel").click()
    said(page, "Link gekopieerd: Antwoord op vraag 1")
    assert page.evaluate("copied") == page.url


def test_who_thinks_better_of_sharing_hears_nothing_and_has_nothing_copied(browse: Browse) -> None:
    page = open_seed(browse, "phone")
    page.evaluate(
        "() => { navigator.share = () => Promise.reject(new DOMException('', 'AbortError')).finally("
        "() => setTimeout(() => { window.asked = true })) }"
    )
    tool(page, "Deel").tap()
    page.wait_for_function("() => window.asked")
    assert page.evaluate("window.copied") is None
    assert page.get_by_role("status").filter(has_text="ge").all() == []


def test_where_copying_is_refused_the_reader_hears_what_to_do(browse: Browse) -> None:
    page = browse(SEED_PAGE)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    tool(page, "Deel").click()
    said(page, "De link staat in de adresbalk.")
    tool(page, "Citeer").click()
    page.get_by_role("button", name="Kopieer BibTeX").click()
    said(page, "Selecteer de tekst.")


@on_each_screen
def test_the_data_of_a_document_are_one_tap_away(browse: Browse, screen: str) -> None:
    page = browse(SEED_PAGE, screen=screen)
    tool(page, "Gegevens").click()
    link = page.get_by_role("link", name="Dit document als JSON")
    assert_is_big_enough(link)
    data = link.evaluate("async (link) => (await fetch(link.href)).json()")
    assert data["url"] == SEED_PAGE


@on_each_screen
def test_of_the_tools_one_is_open_and_escape_closes_it(browse: Browse, screen: str) -> None:
    page = browse(SEED_PAGE, screen=screen)
    row = page.locator(".hulp").bounding_box()
    assert row is not None
    tool(page, "Citeer").click()
    tool(page, "Gegevens").click()
    assert page.locator(".hulp details[open]").count() == 1
    page.get_by_role("link", name="Dit document als JSON").focus()
    page.keyboard.press("Escape")
    assert page.locator(".hulp details[open]").count() == 0
    assert has_focus(tool(page, "Gegevens"))
    assert page.locator(".hulp").bounding_box() == row


@pytest.mark.parametrize(("width", "rows"), [(320, 2), (390, 1), (1280, 1)])
def test_the_tools_stand_in_a_row_and_are_large_enough(browse: Browse, width: int, rows: int) -> None:
    page = browse(SEED_PAGE, screen="phone", viewport={"width": width, "height": 844})
    names = ("Citeer", "Deel", "Gegevens")
    boxes = [tool(page, name).bounding_box() for name in names]
    for name in names:
        assert_is_big_enough(tool(page, name))
    assert len({box["y"] for box in boxes if box}) == rows
    tool(page, "Citeer").click()
    page.get_by_role("button", name="Kopieer BibTeX").wait_for()
    assert [tool(page, name).bounding_box() for name in names] == boxes
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_where_no_one_says_where_the_site_stands_the_address_is_that_in_the_bar(browse: Browse) -> None:
    page = browse(f"{SEED_PAGE}?x=1")
    page.evaluate("document.querySelector('link[rel=canonical]').remove()")
    tool(page, "Citeer").click()
    page.get_by_role("button", name="Kopieer BibTeX").wait_for()
    assert page.locator(".citeervorm .adres").inner_text() == page.url.partition("?")[0]


def test_the_keyboard_goes_through_the_row_in_order_and_is_seen(browse: Browse) -> None:
    page = browse(SEED_PAGE)
    tool(page, "Citeer").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Kopieer BibTeX").wait_for()
    page.keyboard.press("Shift+Tab")
    passed: list[str] = []
    while "Volledige titel" not in passed:
        page.keyboard.press("Tab")
        name, outline = page.evaluate(FOCUSED)
        assert outline != "none", name
        passed.append(name)
        assert len(passed) < 40
    row = ["Citeer", "Wat citeert u?", "Kopieer verwijzing", "Kopieer BibTeX", "Deel", "Gegevens"]
    assert passed[-7:-1] == row


def test_without_javascript_the_row_says_where_the_address_is(browse: Browse) -> None:
    page = browse(SEED_PAGE, screen="phone", java_script_enabled=False)
    tool(page, "Citeer").tap()
    box = page.locator(".citeer")
    assert box.locator(".citeervorm").inner_text() == f"{CITED}het adres van deze pagina (in de adresbalk)"
    assert "“Vraag 1 in:” voor en #vraag-1 achter het adres" in box.inner_text()
    assert box.locator(".bibtex").is_visible()
    assert page.get_by_role("button", name="Deel").count() == 0
