"""Pages as a screen reader tells them: roles, names and words in their order; a golden file each."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Browse
from tests.every_kind import PAGES
from tests.walk import SEED_PAGE

SPOKEN = Path(__file__).with_name("spoken")
# of these the article alone: what stands around it is told with the document
TOLD = {
    "home": PAGES["home"],
    "list": "leden/verzinsel-vbp/",
    "search": "zoeken/?q=brievenbus",
    "case": PAGES["a case"],
    "sources": PAGES["sources"],
}


def assert_told(told: str, name: str, request: pytest.FixtureRequest) -> None:
    golden = SPOKEN / f"{name}.yaml"
    if request.config.getoption("--accept"):
        golden.write_text(told + "\n", "utf-8")
    assert told + "\n" == golden.read_text("utf-8")


def test_a_document_is_told_as_it_was_read(browse: Browse, request: pytest.FixtureRequest) -> None:
    assert_told(browse(SEED_PAGE).locator("body").aria_snapshot(), "document", request)


@pytest.mark.parametrize(("name", "path"), TOLD.items(), ids=TOLD)
def test_a_page_is_told_as_it_was_read(
    page: Page, request: pytest.FixtureRequest, name: str, path: str
) -> None:
    page.goto(f"/{path}")
    if name == "search":
        page.locator("#zoekresultaten:not([aria-busy]) a").first.wait_for()
        expect(page.locator(".fragment:empty")).to_have_count(0)
    told = page.locator("article").aria_snapshot().replace(page.evaluate("location.origin"), "")
    assert_told(told, name, request)


@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_each_link_says_by_its_name_alone_where_it_leads(browse: Browse, screen: str) -> None:
    page = browse(SEED_PAGE, screen=screen)
    for name in (
        *("noot 12", "Terug naar de tekst bij noot 12", "opmerking van de redactie 2"),
        *("Antwoord op vraag 5", "Kopieer link naar Vraag 10", "Kopieer link naar Antwoord vraag 3 en 4"),
    ):
        assert page.get_by_role("link", name=name, exact=True).count() == 1
    assert page.get_by_role("region", name="Noten").get_by_role("listitem").count() == 12


def test_a_note_of_the_asker_says_by_its_name_what_it_is(page: Page) -> None:
    page.goto("/kamervragen/2099Z00089/")
    page.get_by_role("link", name="1) noot van de vragensteller", exact=True).click()
    assert page.url.endswith("#eigen-noot-1")
    page.get_by_role("link", name="1) terug naar de tekst", exact=True).click()
    assert page.url.endswith("#eigen-noot-1-bij-1")
