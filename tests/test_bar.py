"""The bar at the top and the contents: light or dark as chosen, where the reader is, what is folded opens."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Browse
from tests.test_browser import SEED_PAGE, assert_is_big_enough

SUBJECT = "Het artikel ‘Mensensmokkel via zee goudmijn’"


def is_dark(page: Page) -> bool:
    return bool(page.evaluate("document.body.dataset.mdColorScheme === 'slate'"))


@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_the_visitor_chooses_light_or_dark_and_each_page_keeps_to_it(browse: Browse, screen: str) -> None:
    page = browse(SEED_PAGE, screen=screen, color_scheme="dark")
    button = page.get_by_role("button", name="Kleuren: zoals het apparaat", exact=True)
    assert_is_big_enough(button)
    assert is_dark(page)
    button.click()
    page.get_by_role("button", name="Kleuren: licht", exact=True).wait_for()
    assert not is_dark(page)
    page.reload()
    assert not is_dark(page)
    page.get_by_role("button", name="Kleuren: licht", exact=True).press("Enter")
    page.goto(page.url.removesuffix(SEED_PAGE))
    page.get_by_role("button", name="Kleuren: donker", exact=True).press("Enter")
    page.get_by_role("button", name="Kleuren: zoals het apparaat", exact=True).wait_for()
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="dark")


def test_a_site_that_may_keep_nothing_shows_its_pages_and_changes_colour(browse: Browse) -> None:
    nothing = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })"
    page = browse(SEED_PAGE, script=nothing)
    page.get_by_role("button", name="Kleuren: zoals het apparaat").click()
    page.get_by_role("button", name="Kleuren: licht").click()
    assert is_dark(page)


@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_the_bar_says_where_the_reader_is(browse: Browse, screen: str) -> None:
    page = browse(SEED_PAGE, screen=screen)
    bar = page.locator(".md-header__title")
    expect(bar).not_to_have_class("md-header__title md-header__title--active")
    for anchor, words in (("vraag-3", "Vraag 3"), ("antwoord-9", "Antwoord 8, 9 en 10")):
        page.goto(f"{page.url.partition('#')[0]}#{anchor}")
        expect(bar).to_have_class("md-header__title md-header__title--active")
        expect(bar.locator(".md-ellipsis").last).to_have_text(f"{words} · {SUBJECT}")
    page.evaluate("scrollTo(0, 0)")
    expect(bar).not_to_have_class("md-header__title md-header__title--active")


def test_on_a_phone_the_bar_opens_the_contents_from_amid_the_page(browse: Browse) -> None:
    page = browse(f"{SEED_PAGE}#vraag-7", screen="phone")
    button = page.get_by_role("button", name=f"Inhoud: Vraag 7 · {SUBJECT}", exact=True)
    assert_is_big_enough(button)
    contents = page.get_by_role("navigation", name="Inhoudsopgave")
    expect(contents).to_have_count(0)
    button.press("Enter")
    contents.get_by_role("link", name="2. ").tap()
    expect(contents.get_by_role("link")).to_have_count(0)
    expect(page.get_by_role("button", name="Inhoud: Vraag 2 · ")).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator(".plaatsknop")).to_have_attribute("inert", "")


@pytest.mark.parametrize("name", ["Menu", "10 vragen"])
def test_on_a_phone_what_opened_does_not_cover_where_the_keyboard_goes(browse: Browse, name: str) -> None:
    page = browse(SEED_PAGE, screen="phone")
    page.get_by_role("button", name=name).press("Enter")
    sheet = page.locator(":popover-open")
    links = sheet.get_by_role("link").count()
    assert links > 5
    for _ in range(links):
        page.keyboard.press("Tab")
        expect(sheet.locator(":focus")).to_have_count(1)
    page.keyboard.press("Tab")
    expect(page.locator(":popover-open")).to_have_count(0)


def test_beside_its_contents_the_bar_only_says_where_the_reader_is(browse: Browse) -> None:
    page = browse(f"{SEED_PAGE}#vraag-7")
    expect(page.locator(".plaatsknop")).to_have_text(f"Vraag 7 · {SUBJECT}")
    expect(page.locator(".plaatsknop")).to_have_attribute("inert", "")


def test_the_contents_mark_where_the_reader_is(browse: Browse) -> None:
    page = browse(f"{SEED_PAGE}#vraag-7")
    marked = page.locator(".inhoud [aria-current]")
    expect(marked).to_have_text(re.compile("7[.] "))
    page.goto(f"{page.url.partition('#')[0]}#antwoord-2")
    expect(marked).to_have_text(re.compile("2[.] "))


def test_what_is_folded_opens_for_an_address_within_it(browse: Browse) -> None:
    page = browse(SEED_PAGE)
    folded = page.locator("article details").first
    page.evaluate("document.querySelector('article details p').id = 'daar'")
    assert folded.get_attribute("open") is None
    page.evaluate("location.hash = 'daar'")
    expect(folded).to_have_attribute("open", "")
