"""The keyboard reaches all that can be used, in the order of the page; what has the focus can be seen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import SCREENS, Built
from tests.every_kind import PAGES, pages_of_other_kinds
from tests.host import serve

pytestmark = pytest.mark.pages

MAY_BE_USED = ":is(a[href], button, input, select, textarea, summary, [tabindex='0']):not([inert], [inert] *)"
USABLE = """(usable) => {
    const shown = [...document.querySelectorAll(usable)].filter((each) => each.checkVisibility());
    shown.forEach((each, number) => { each.number = number });
    return shown.length;
}"""
# what opens of itself at a stop has stops of its own, which are passed over
STOP = """() => {
    const at = document.activeElement;
    if (at === document.body || at.closest(".uitleg")) return { number: null, end: at === document.body };
    const [box] = [...at.getClientRects()].filter((each) => each.width);
    const style = getComputedStyle(at);
    const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return {
        number: at.number,
        html: at.outerHTML.slice(0, 80),
        by: there?.outerHTML.slice(0, 80),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
        seen: at.contains(there) || there?.contains(at) || there?.closest(".uitleg") !== null,
        end: false,
    };
}"""


@pytest.fixture(scope="module", params=SCREENS.values(), ids=SCREENS)
def page(request: pytest.FixtureRequest, chromium: Browser, every_kind: Built) -> Iterator[Page]:
    with serve(every_kind.site) as root:
        context = chromium.new_context(base_url=root, reduced_motion="reduce", **request.param)
        yield context.new_page()
        context.close()


def stops(page: Page, most: int) -> Iterator[dict[str, Any]]:
    """Press Tab from the start of a page until it begins anew; give where it stops."""
    first = None
    for pressed in count():
        assert pressed < 3 * most, "Tab comes to no end"
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop["end"] or stop["number"] == first is not None:
            return
        if stop["number"] is not None:
            first = stop["number"] if first is None else first
            yield stop


def wrong_on_the_way(page: Page) -> list[str]:
    most = page.evaluate(USABLE, MAY_BE_USED)
    passed = list(stops(page, most))
    found = [f"not outlined: {stop['html']}" for stop in passed if not stop["outlined"]]
    found += [f"covered: {stop['html']} by {stop['by']}" for stop in passed if not stop["seen"]]
    order = [stop["number"] for stop in passed]
    if order != list(range(most)):
        found.append(f"of {most} the order is {order}")
    return found


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_tab_goes_through_a_page(page: Page, path: str) -> None:
    page.goto(f"/{path}")
    if path.startswith("zoeken"):
        page.locator("#zoekresultaten:not([aria-busy]) a").first.wait_for()
        page.evaluate("document.activeElement.blur()")
    assert wrong_on_the_way(page) == []


def test_tab_goes_through_a_page_of_another_kind(page: Page, every_kind: Built) -> None:
    found = {}
    for kind, path in pages_of_other_kinds(every_kind.site).items():
        page.goto(f"/{path}")
        found[kind] = wrong_on_the_way(page)
    assert {kind: each for kind, each in found.items() if each} == {}


def test_what_the_keyboard_misses_is_found(page: Page) -> None:
    page.goto("/over/")
    page.evaluate("document.querySelector('article a').tabIndex = -1")
    page.evaluate("document.querySelector('.kleurknop').style.setProperty('outline', 'none', 'important')")
    page.evaluate(
        "document.body.append(document.createElement('p')); "
        "document.body.lastChild.style.cssText = 'position: fixed; inset: 0; margin: 0; z-index: 99'"
    )
    found = "".join(wrong_on_the_way(page))
    for words in ("the order is", "not outlined: ", "covered: "):
        assert words in found


def test_the_first_stop_leads_past_the_header(page: Page) -> None:
    page.goto(f"/{PAGES['ten questions, remarks']}")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Ga naar inhoud")
    assert skip.evaluate("(each) => each === document.activeElement && each.checkVisibility()")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")
