"""The ways of a visitor through a site of every kind of page, and of real documents where there are any.

What is followed is found on the pages: a list that is named otherwise tomorrow is walked just so.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from documents import SAMPLES
from playwright.sync_api import Browser, Locator, Page, expect

from tests.conftest import SCREENS, Built, Trouble, build_site
from tests.every_kind import PAGES, pages_of_other_kinds, sources
from tests.host import serve
from tests.test_browser import assert_in_view

pytestmark = pytest.mark.pages

WAYS = {
    f"{screen}, {scheme}": SCREENS[screen] | {"color_scheme": scheme}
    for screen in SCREENS
    for scheme in ("light", "dark")
}
# some are there both as Word has them and as an extractor does
REAL = {path.stem: path for path in SAMPLES.rglob("*") if path.suffix in (".txt", ".docx")}
LISTED = "a:is([href$='/'], [href*='/#']):visible:not([href^=http])"  # what leads to a page of the site


@dataclass
class Visitor:
    """A page of a browser that was opened in one way; ``touch``: by fingers."""

    page: Page
    touch: bool
    trouble: Trouble = field(default_factory=Trouble)

    def press(self, target: Locator) -> None:
        target.tap() if self.touch else target.click()

    def follow(self, link: Locator) -> None:
        """Follow a link; what it leads to is there, and in view if it is a place on a page."""
        address = link.evaluate("(each) => each.href")
        self.press(link)
        self.page.wait_for_url(address)
        if "#" in address:
            assert_in_view(self.page, self.page.evaluate("() => decodeURIComponent(location.hash.slice(1))"))
        expect(self.page.locator("h1")).to_have_count(1)

    def there_and_back(self, link: Locator) -> None:
        before = self.page.url
        self.follow(link)
        self.page.go_back()
        self.page.wait_for_url(before)


@pytest.fixture(scope="module")
def built(every_kind: Built, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of every kind; with real documents, where there are any."""
    if not REAL:
        return every_kind
    real = {path.name: path.read_bytes() for path in REAL.values()}
    built = build_site(tmp_path_factory.mktemp("echt") / "project", real | sources())
    assert built.code == 0, built.said
    return built


@pytest.fixture(scope="module", params=WAYS.values(), ids=WAYS)
def visitor(request: pytest.FixtureRequest, chromium: Browser, built: Built) -> Iterator[Visitor]:
    with serve(built.site) as root:
        context = chromium.new_context(base_url=root, reduced_motion="reduce", **request.param)
        context.set_default_timeout(15_000)
        visitor = Visitor(context.new_page(), "has_touch" in request.param)
        visitor.trouble.listen(visitor.page, root)
        yield visitor
        context.close()
    assert visitor.trouble.found == []


def test_from_the_home_page_by_a_word_to_a_question_and_back(visitor: Visitor) -> None:
    page = visitor.page
    page.goto("/")
    field_ = page.locator("article").get_by_role("searchbox")
    field_.fill("brug")
    field_.press("Enter")
    page.wait_for_url("**/zoeken/?q=brug**")
    hits = page.locator("#zoekresultaten:not([aria-busy]) a")
    hits.first.wait_for()
    visitor.there_and_back(hits.first)
    expect(hits.first).to_be_visible()
    expect(page.locator("#zoekvraag")).to_have_value("brug")


def test_from_the_home_page_by_each_of_its_links_and_back(visitor: Visitor) -> None:
    page = visitor.page
    page.goto("/")
    links = page.locator("article a:visible:not([href$='.xml'])")
    assert links.count() > 5
    for link in links.all()[:5] + links.all()[-3:]:
        visitor.there_and_back(link)


def test_by_the_menu_to_each_page_and_from_there_to_what_it_lists(visitor: Visitor) -> None:
    page = visitor.page
    page.goto("/")
    names = page.locator("nav.menu a").all_text_contents()
    assert len(names) > 5
    for name in names:
        if page.locator(".menuknop").is_visible():
            visitor.press(page.locator(".menuknop"))
        visitor.follow(page.get_by_role("link", name=name, exact=True).locator("visible=true").first)
        expect(page.locator("h1")).to_be_in_viewport()
        for link in page.locator(f"article {LISTED}").all()[:1]:
            visitor.there_and_back(link)


def test_on_each_page_of_a_list_what_it_lists_is_there(visitor: Visitor, built: Built) -> None:
    for path in pages_of_other_kinds(built.site).values():
        visitor.page.goto(f"/{path}")
        links = visitor.page.locator(f"article {LISTED}")
        visitor.there_and_back(links.first)
        visitor.there_and_back(links.last)


def test_through_a_document_to_its_answers_notes_and_sources(visitor: Visitor) -> None:
    page = visitor.page
    page.goto(f"/{PAGES['ten questions, remarks']}")
    button = page.locator("button[popovertarget=inhoud]")
    if button.is_visible():
        visitor.press(button)
    visitor.follow(page.locator(".inhoud a:visible").nth(2))
    visitor.follow(page.locator("section.vraag .naar a[href^='#antwoord']").first)
    mark = page.locator("section.antwoord a.footnote-ref").first
    visitor.press(mark)
    expect(page.locator(".uitleg")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".uitleg")).to_have_count(0)
    visitor.press(page.locator("details.bronnen summary"))
    visitor.there_and_back(page.locator("details.bronnen a[href*='bronnen/']").first)


def test_from_a_remark_to_its_words_and_back(visitor: Visitor) -> None:
    visitor.page.goto("/opmerkingen/")
    visitor.there_and_back(visitor.page.locator("article a[href*='#']").first)


def test_from_paper_to_paper_of_a_case(visitor: Visitor) -> None:
    page = visitor.page
    page.goto(f"/{PAGES['a case']}")
    papers = page.locator(".stukken a").count()
    assert papers >= 3
    for number in range(papers):
        visitor.there_and_back(page.locator(".stukken a").nth(number))


def test_who_gets_lost_is_led_on(visitor: Visitor) -> None:
    page = visitor.page
    page.goto("/kamervragen/2099z00012/")
    page.wait_for_url("**/kamervragen/2099Z00012/")
    expect(page.locator("h1")).to_contain_text("brievenbus")
    page.goto("/kamervragen/2099Z0001/")
    visitor.follow(page.locator("article").get_by_role("link", name="Alle documenten"))
    visitor.trouble.found.clear()  # the browser says of itself that a page was not found


def test_each_document_is_read_and_printed(visitor: Visitor, built: Built) -> None:
    """Its first note opens, its first question leads to its answer, its paper has nothing to press."""
    page, seen = visitor.page, 0
    for path in sorted((built.site / "kamervragen").rglob("document.json")):
        data: dict[str, Any] = json.loads(path.read_text("utf-8"))
        page.goto(f"/{data['url']}")
        seen += 1
        mark = page.locator("article section a.footnote-ref").first
        if mark.count():
            visitor.press(mark)
            expect(page.locator(".uitleg")).to_be_visible()
            page.keyboard.press("Escape")
        pair = page.locator("section.vraag a[href^='#antwoord']").first
        if pair.count():
            visitor.follow(pair)
        page.emulate_media(media="print")
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(".md-header")).to_be_hidden()
        expect(page.locator("article button, article .kopieer").locator("visible=true")).to_have_count(0)
        page.emulate_media(media="screen")
    assert seen > 50
