"""What a visit weighs, from a cold browser and a host that compresses; and that nothing jumps as it comes."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from converter.build import convert
from tests.conftest import SCREENS, Built
from tests.every_kind import DOCUMENTS, PAGES
from tests.generated import document
from tests.host import serve

FIRST_VISIT = 65_000  # the promise is 90,000: images, fonts and all
FRAME = 2_600  # a page without its article and its contents; the promise is 3,500

LIST = 40_000  # a list, of how many documents it may be; as Markdown, which weighs no less
MANY = 1_000

SHIFTED = """() => new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().reduce((sum, each) => sum + each.value, 0)))
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(0), 300);
})"""


@pytest.fixture(scope="module")
def address(every_kind: Built) -> Iterator[str]:
    with serve(every_kind.site) as root:
        yield f"{root}/"


def weight_of_first_visit(browser: Browser, url: str) -> int:
    """Return the bytes that come over the wire until a new browser has the page as it stands."""
    context = browser.new_context(**SCREENS["phone"])
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    came: list[int] = []
    session.on("Network.loadingFinished", lambda event: came.append(int(event["encodedDataLength"])))
    page.goto(url, wait_until="networkidle")
    context.close()
    assert len(came) > 5
    return sum(came)


@pytest.mark.parametrize("name", ["ten questions, remarks", "sixty-four questions"])
def test_the_first_visit_of_a_document_is_light(chromium: Browser, address: str, name: str) -> None:
    assert weight_of_first_visit(chromium, address + DOCUMENTS[name]) <= FIRST_VISIT


def test_what_stands_around_an_article_is_light(every_kind: Built) -> None:
    def frame(path: str) -> int:
        page = LexborHTMLParser((every_kind.site / path / "index.html").read_text("utf-8"))
        for node in page.css("article, nav.inhoud"):
            node.decompose()
        return len(gzip.compress((page.html or "").encode()))

    weights = {name: frame(path) for name, path in DOCUMENTS.items()}
    assert {name: weight for name, weight in weights.items() if weight > FRAME} == {}


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_nothing_jumps_while_a_page_comes(chromium: Browser, address: str, path: str) -> None:
    context = chromium.new_context(**SCREENS["phone"])
    page = context.new_page()
    page.goto(address + path, wait_until="networkidle")
    shifted = page.evaluate(SHIFTED)
    context.close()
    assert shifted < 0.02


def test_no_list_is_heavy_however_many_documents_there_are() -> None:
    pages = convert((f"{number}.txt", document(number).encode()) for number in range(1, MANY + 1)).pages
    lists = {
        name: len(gzip.compress(page.encode()))
        for name, page in pages.items()
        if name.endswith("index.md") and name.replace("index.md", "document.json") not in pages
    }
    assert len(lists) > 20
    assert {name: weight for name, weight in lists.items() if weight > LIST} == {}
