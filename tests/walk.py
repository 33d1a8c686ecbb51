"""Walk through a built site as a visitor does: the seed, its notes and links, a page that is not there.

For the tests, and for ``make generators``: ``python -m tests.walk FOLDER PATH`` serves a folder below a path.
"""

from __future__ import annotations

import re
import sys
from http import HTTPStatus
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from tests.conftest import launch
from tests.host import serve

SEED_PAGE = "kamervragen/2024Z19016/"


def walk(page: Page, address: str) -> None:
    """Walk through the site at this address; raises AssertionError where it leads astray."""
    _read_the_seed(page, address)
    _take_it_along(page, address)
    _search(page, address)
    _get_lost(page, address)


def _read_the_seed(page: Page, address: str) -> None:
    page.goto(address + SEED_PAGE)
    expect(page.locator("h1")).to_contain_text("Mensensmokkel via zee goudmijn")
    assert page.locator("section.vraag").count() == 10
    page.locator("a.footnote-ref").first.click()
    expect(page.get_by_role("group", name="Noot 1")).to_contain_text("De Telegraaf")
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Antwoord op vraag 1", exact=True).first.click()
    page.wait_for_url(f"{address}{SEED_PAGE}#antwoord-1")
    page.goto(f"{address}{SEED_PAGE}#noot-12")
    expect(page.locator("li:has(#noot-12)")).to_be_in_viewport()


def _take_it_along(page: Page, address: str) -> None:
    """Cite a question and an answer, share the question, look at the data, come back, print."""
    page.goto(f"{address}{SEED_PAGE}#vraag-3")
    tools, cited = page.locator(".hulp summary"), page.locator(".citeervorm")
    tools.filter(has_text="Citeer").click()
    expect(cited).to_have_text(re.compile(rf"Vraag 3 in: Dral .*/{SEED_PAGE}#vraag-3"))
    page.get_by_label("Wat citeert u?").select_option("Antwoord op vraag 1")
    expect(cited).to_have_text(re.compile(rf"Antwoord op vraag 1 in: Dral .*/{SEED_PAGE}#antwoord-1"))
    page.keyboard.press("Escape")
    expect(cited).not_to_be_visible()
    page.get_by_role("button", name="Deel").click()
    expect(page.locator(".gekopieerd")).not_to_be_empty()
    tools.filter(has_text="Gegevens").click()
    page.get_by_role("link", name="Dit document als JSON").click()
    page.wait_for_url(f"{address}{SEED_PAGE}document.json")
    page.go_back()
    page.emulate_media(media="print")
    expect(page.locator(".papier")).to_contain_text(SEED_PAGE)
    expect(page.locator(".hulp")).not_to_be_visible()
    page.emulate_media(media="screen")


def _search(page: Page, address: str) -> None:
    """Find a word at its question, a number by its page, and nothing that is not there."""
    page.goto(f"{address}zoeken/?q=telegraaf")
    page.get_by_role("link", name="Vraag 1 ·").click()
    page.wait_for_url(f"{address}{SEED_PAGE}#vraag-1")
    page.goto(f"{address}zoeken/?q=smokkel")
    expect(page.get_by_role("link", name="Mensensmokkel via zee goudmijn").first).to_be_visible()
    for words in ("xqzzk", "mensensmokkl"):
        page.goto(f"{address}zoeken/?q={words}")
        expect(page.locator("#zoekstand")).to_contain_text("Niets gevonden")
    page.get_by_role("searchbox", name="Zoek in vragen").fill("2024z19016")
    page.keyboard.press("Enter")
    page.wait_for_url(address + SEED_PAGE)


def _get_lost(page: Page, address: str) -> None:
    """Open an address that leads nowhere, and follow it to the list and back to the seed."""
    answer = page.goto(f"{address}kamervragen/nergens/diep/")
    assert answer is not None
    assert answer.status == HTTPStatus.NOT_FOUND
    expect(page.locator("h1")).to_have_text("Deze pagina bestaat niet")
    colour = page.evaluate("() => getComputedStyle(document.body).getPropertyValue('--kv-soft')")
    assert colour, "the page for what is not there has not our style"
    page.get_by_role("main").get_by_role("link", name="Alle documenten").click()
    page.wait_for_url(f"{address}kamervragen/")
    page.get_by_role("link", name="Mensensmokkel via zee goudmijn").click()
    page.wait_for_url(f"{address}{SEED_PAGE}")


def main(folder: str, path: str) -> None:
    """Walk through a built folder below a path, such as the one that its 404 page names."""
    with serve(Path(folder), path) as root, sync_playwright() as playwright:
        browser = launch(playwright)
        walk(browser.new_page(), f"{root}{path}/")
        browser.close()
    print(f"walked through {folder} at {path or '/'}")


if __name__ == "__main__":
    main(*sys.argv[1:])
