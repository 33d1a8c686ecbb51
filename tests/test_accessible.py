"""Axe finds nothing on any kind of page, with all opened: wide, narrow, light, dark, in forced colours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.axe import OF_COLOURS, violations
from tests.conftest import Built
from tests.every_kind import PAGES, pages_of_other_kinds

pytestmark = pytest.mark.pages

LIGHT: dict[str, Any] = {"color_scheme": "light", "forced_colors": "none"}
DARK = LIGHT | {"color_scheme": "dark"}
# How wide a page is, in which colours, and which rules count there: all, where nothing is said.
LOOKS: dict[str, tuple[int, dict[str, Any], tuple[str, ...]]] = {
    "wide": (1280, LIGHT, ()),
    "wide, dark": (1280, DARK, OF_COLOURS),
    "phone, dark": (390, DARK, OF_COLOURS),
    "phone": (390, LIGHT, ()),
    "320": (320, LIGHT, ()),
    "forced colours": (390, LIGHT | {"forced_colors": "active"}, ()),
}
OPEN_ALL = "() => document.querySelectorAll('details:not([name])').forEach((each) => { each.open = true })"
# Of these one closes when another opens; with what is there once it is open.
IN_TURN = {"details.citeer": "button", "details.gegevens": "a"}
EXPLAINED = ("a.footnote-ref", "a.verwijzing", "a.citaat", "abbr[tabindex]")


def found_in_each_look(page: Page) -> list[str]:
    """Return what axe finds on a page and in all that opens on it, in each look."""
    page.evaluate(OPEN_ALL)
    found = []
    for look, (width, media, rules) in LOOKS.items():
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(**media)
        page.evaluate("scrollTo(0, 0)")  # where nothing lies half below the bar
        found += [f"{look}: {each}" for each in violations(page, only=rules)]
        found += [f"{look}: {each}" for part in opened(page) for each in violations(page, part, rules)]
    return found


def opened(page: Page) -> Iterator[str]:
    """Open what closes when another opens, and give its selector while it is open."""
    for part, inside in IN_TURN.items():
        if page.locator(part).count():
            page.locator(part).evaluate("(each) => { each.open = true }")
            page.locator(part).locator(inside).first.wait_for()
            yield part
    for button in page.locator("button[popovertarget]:not([popovertarget='']):visible").all():
        button.click()
        yield f"#{button.get_attribute('popovertarget')}"
        page.keyboard.press("Escape")
    for mark in (page.locator(f"article {each}").first for each in EXPLAINED):
        if mark.count():
            mark.evaluate("(each) => { each.scrollIntoView({ block: 'center' }); each.blur() }")
            page.keyboard.press("Shift")  # what comes is of the keyboard
            mark.focus()
            if "footnote-ref" in (mark.get_attribute("class") or ""):
                page.keyboard.press("Enter")
            page.locator(".uitleg:popover-open").wait_for()
            yield ".uitleg"
            page.keyboard.press("Escape")


def searched(page: Page) -> None:
    page.locator("#zoekresultaten:not([aria-busy]) a").first.wait_for()


def filtered(page: Page) -> None:
    searched(page)
    page.get_by_role("button", name="Filters").click()
    page.locator("#zoekfilters label").first.wait_for()


PREPARED: dict[str, tuple[str, Callable[[Page], None]]] = {
    "where an address leads": (f"{PAGES['ten questions, remarks']}#antwoord-9", lambda _: None),
    "search": (PAGES["search"], searched),
    "search, filters open": (PAGES["search"], filtered),
    "search, nothing found": ("zoeken/?q=xqzzk", lambda page: page.get_by_text("Niets gevonden").wait_for()),
}
KINDS = {name: (path, lambda _: None) for name, path in PAGES.items()} | PREPARED


@pytest.mark.parametrize(("path", "prepare"), KINDS.values(), ids=KINDS)
def test_axe_finds_nothing(page: Page, path: str, prepare: Callable[[Page], None]) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"/{path}")
    prepare(page)
    assert found_in_each_look(page) == []


def test_axe_finds_nothing_on_a_page_of_another_kind(page: Page, every_kind: Built) -> None:
    found = {}
    for kind, path in pages_of_other_kinds(every_kind.site).items():
        page.goto(f"/{path}")
        found[kind] = found_in_each_look(page)
    assert {kind: each for kind, each in found.items() if each} == {}


FAULTS = {
    "no name": (
        "['title', 'aria-label'].map((each) => document.querySelector('.kleurknop').removeAttribute(each))",
        "button-name",
    ),
    "pale": ("document.querySelector('article h1').style.color = '#999'", "color-contrast"),
    "small": ("document.querySelector('article').innerHTML = '<button>a</button>'.repeat(3)", "target-size"),
}


@pytest.mark.parametrize(("fault", "rule"), FAULTS.values(), ids=FAULTS)
def test_axe_finds_what_is_wrong(page: Page, fault: str, rule: str) -> None:
    page.goto("/over/")
    page.evaluate(f"() => {{ {fault} }}")
    assert any(each.startswith(f"{rule}: ") for each in violations(page))
