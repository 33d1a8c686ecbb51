"""No page scrolls sideways, loses or covers text: on a phone, at 200 %, in the spacing of WCAG 1.4.12."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.conftest import Built
from tests.every_kind import PAGES, pages_of_other_kinds
from tests.test_browser import BEYOND_THE_EDGE, LARGE, OVERLAPPING, SPACING

pytestmark = pytest.mark.pages

SETTINGS = {"as it is": "", "text spacing": SPACING, "text of 200 %": LARGE}
WIDTHS = (320, 390, 640, 1280)
SET = """(style) => {
    window.ofReader ??= new CSSStyleSheet();
    window.ofReader.replaceSync(style);
    document.adoptedStyleSheets = [window.ofReader];
}"""
SIDEWAYS = "() => document.documentElement.scrollWidth - innerWidth"


def wrong_in_each_setting(page: Page) -> list[str]:
    """Return what is out of reach or covered, in each setting and width, with all opened."""
    page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true })")
    found = []
    for setting, style in SETTINGS.items():
        page.evaluate(SET, style)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            found += [f"{setting}, {width}: {each}" for each in wrong(page, width)]
    return found


def wrong(page: Page, width: int) -> Iterator[str]:
    if page.evaluate(SIDEWAYS) > 0:
        yield "scrolls sideways"
    yield from page.evaluate(BEYOND_THE_EDGE, width)
    yield from page.evaluate(OVERLAPPING)


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_is_whole_as_its_reader_sets_it(page: Page, path: str) -> None:
    page.goto(f"/{path}")
    if path.startswith("zoeken"):
        page.locator("#zoekresultaten:not([aria-busy]) a").first.wait_for()
    assert wrong_in_each_setting(page) == []


def test_a_page_of_another_kind_is_whole_too(page: Page, every_kind: Built) -> None:
    found = {}
    for kind, path in pages_of_other_kinds(every_kind.site).items():
        page.goto(f"/{path}")
        found[kind] = wrong_in_each_setting(page)
    assert {kind: each for kind, each in found.items() if each} == {}


def test_what_is_cut_off_or_covered_is_found(page: Page) -> None:
    page.goto("/over/")
    page.evaluate(
        "() => { document.querySelector('article p').style.cssText = 'margin-top: -3rem; width: 120vw' }"
    )
    found = "".join(wrong_in_each_setting(page))
    for words in ("scrolls sideways", "320: <p style", " over <p style"):
        assert words in found
