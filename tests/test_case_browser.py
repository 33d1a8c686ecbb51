"""The pages of a case in Chromium: papers of one case, ids that lead elsewhere, a page that was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from test_cases_of_papers import ANSWER, ASKED, DELAY, NUMBER, WITHDRAWN

from tests.conftest import SCREENS, build_site
from tests.host import serve
from tests.test_browser import violations

GONE = "2099Z00042"
SOURCES = {
    "1-vragen.txt": ASKED,
    "2-uitstel.txt": DELAY,
    "3-antwoord.txt": ANSWER,
    "weg.txt": ASKED.replace(NUMBER, GONE),
    "weg.yml": WITHDRAWN,
}
# each page, with what of it only a case has
PAGES = {
    "the answer": (NUMBER, ".stukken, .elders"),
    "the questions": (f"{NUMBER}/vragen", ".stukken"),
    "the delay": (f"{NUMBER}/uitstel", ".stukken"),
    "withdrawn": (GONE, ".ingetrokken, .elders"),
}
LOOKS = {
    "wide": SCREENS["wide"],
    "phone": SCREENS["phone"],
    "wide, dark": SCREENS["wide"] | {"color_scheme": "dark"},
    "phone, dark": SCREENS["phone"] | {"color_scheme": "dark"},
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("zaak") / "project"
    built = build_site(folder, {name: text.encode() for name, text in SOURCES.items()})
    assert built.code == 0, built.said
    with serve(built.site) as origin:
        yield f"{origin}/kamervragen/"


@pytest.fixture(scope="module", params=LOOKS.values(), ids=LOOKS)
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chromium.new_context(**request.param)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("path", "parts"), PAGES.values(), ids=PAGES)
def test_axe_finds_nothing_on_a_page_of_a_case(page: Page, address: str, path: str, parts: str) -> None:
    page.goto(f"{address}{path}/")
    for part in parts.split(", "):
        assert page.locator(part).first.is_visible()
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    assert violations(page) == []
