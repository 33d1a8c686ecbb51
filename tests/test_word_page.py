"""A table and struck words of a Word file as a reader meets them: on a phone, by ear, on paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import word_files as word
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.conftest import build_site, serve

WIDE_TABLE = word.table(*[tuple(f"gemeente nummer {column}" for column in range(12))] * 3)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    answer = word.paragraph("Dit is ", word.run("niet", "<w:strike/>"), " toegezegd.")
    body = word.paragraphs("Vraag 1", "Kent u dit?", "Antwoord op vraag 1") + answer + WIDE_TABLE
    built = build_site(tmp_path_factory.mktemp("word") / "project", {"brief.docx": word.docx(body)})
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
    box = page.locator(".tabel")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    box.focus()
    assert box.evaluate("box => box === document.activeElement")
    assert Axe().run(page).response["violations"] == []


def test_a_screen_reader_says_what_is_struck(page: Page) -> None:
    said = page.locator("p", has=page.locator("s")).aria_snapshot()
    assert "Dit is [doorgehaald: niet ] toegezegd." in said


def test_a_table_is_whole_on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    assert page.locator(".tabel").evaluate("box => getComputedStyle(box).overflowX") == "visible"
