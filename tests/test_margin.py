"""Remarks on a built page: beside their words where there is room, else below; never over others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.axe import violations
from tests.conftest import BIN, make_project, run
from tests.host import serve

TEXT = """\
Vragen van het lid Bakker (PvdX) aan de minister van Defensie over de brug (ingezonden 3 mei 2024, 2024Z00001)

Vraag 1
Kent u het bericht over de brug?[footnoteRef:2] [2:  De Courant, 3 mei 2024.]

Antwoord op vraag 1
Ja, dat bericht over de eerste brug is bekend.

De tweede brug is in het bericht niet genoemd.

Ook de derde brug staat er niet in.

Vraag 2
Zakt de brug?

Antwoord op vraag 2
Nee.
"""
LONG = "Een opmerking die veel langer is dan de alinea waar zij bij staat. " * 6
QUOTES = ("eerste brug", "tweede brug", "bericht niet genoemd", "Zakt de brug?", "De Courant")
REMARKS = "remarks:\n" + "".join(
    f"  - exact: {quote}\n    text: {LONG}\n    author: De redactie\n    date: 2024-11-26\n"
    for quote in QUOTES
)
ROOM = """() => [...document.querySelectorAll("div.kanttekeningen")].map((group) => {
    const [own, block] = [group, group.previousElementSibling].map((node) => node.getBoundingClientRect());
    return { left: own.left - block.right, top: own.top - block.top, below: own.top - block.bottom };
})"""
ENDS = """() => Object.fromEntries(["vraag", "antwoord"].map((kind) => {
    const lines = [...document.querySelectorAll(`section.${kind} > p:not(.naar)`)];
    return [kind, [...new Set(lines.map((node) => Math.round(node.getBoundingClientRect().right)))]];
}))"""
OVERLAPS = """() => {
    const boxes = [...document.querySelectorAll("section > p, section > h2, section > h3, .kanttekening")]
        .map((node) => [node, node.getBoundingClientRect()]);
    return boxes.flatMap(([one, a], at) => boxes.slice(at + 1)
        .filter(([, b]) => a.left < b.right && b.left < a.right)
        .filter(([, b]) => a.top < b.bottom - 1 && b.top < a.bottom - 1)
        .map(([other]) => `${one.textContent} | ${other.textContent}`));
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    sources = {"brug.txt": TEXT.encode(), "brug.yml": REMARKS.encode()}
    folder = make_project(tmp_path_factory.mktemp("kantlijn") / "project", sources)
    ran = run(BIN / "converter", "site", folder=folder)
    assert ran.returncode == 0, ran.stdout
    with serve(folder / "site") as origin:
        yield f"{origin}/kamervragen/2024Z00001/"


def opened(chromium: Browser, address: str, width: int, **options: bool) -> Page:
    page = chromium.new_context(viewport={"width": width, "height": 900}, **options).new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("width", [1280, 1600])
def test_a_remark_begins_beside_its_words_where_there_is_room(
    chromium: Browser, address: str, width: int, *, scripts: bool
) -> None:
    page = opened(chromium, address, width, java_script_enabled=scripts)
    places = page.evaluate(ROOM)
    assert len(places) == 4
    assert all(place["left"] > 0 and abs(place["top"]) < 20 for place in places)
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", [1280, 1270, 390])
def test_words_end_where_those_without_a_remark_do(chromium: Browser, address: str, width: int) -> None:
    ends = opened(chromium, address, width).evaluate(ENDS)
    assert {kind: len(found) for kind, found in ends.items()} == {"vraag": 1, "antwoord": 1}


@pytest.mark.parametrize("width", [1270, 1000, 390, 320])
def test_a_remark_stands_below_its_words_where_there_is_none(
    chromium: Browser, address: str, width: int
) -> None:
    page = opened(chromium, address, width)
    assert all(place["below"] >= 0 and place["left"] < 0 for place in page.evaluate(ROOM))
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert violations(page) == []


def test_on_paper_a_remark_stands_below_its_words(chromium: Browser, address: str) -> None:
    page = opened(chromium, address, 1280)
    page.emulate_media(media="print")
    assert all(place["below"] >= 0 for place in page.evaluate(ROOM))
    assert page.locator(".kanttekening").first.is_visible()


def test_words_lead_to_the_remark_and_it_leads_back(chromium: Browser, address: str) -> None:
    page = opened(chromium, address, 390)
    sign = page.get_by_role("link", name="opmerking van de redactie 2", exact=True)
    sign.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}#opmerking-2")
    note = page.get_by_role("note", name="Opmerking van de redactie 2", exact=True)
    assert note.bounding_box()["y"] < 900  # type: ignore[index]
    note.get_by_role("link", name="bij “tweede brug”").click()
    page.wait_for_url(f"{address}#bij-opmerking-2")
