"""Search as it is heard: what is told of its own accord, headings, names, the way out of the filters."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.conftest import Browse
from tests.test_search_page import hits, search


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
