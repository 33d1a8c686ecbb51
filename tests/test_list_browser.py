"""The lists of documents on a built site: long ones, sorting, filtering, on a phone, without scripts."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe import violations
from playwright.sync_api import Browser, Locator, Page, expect

from tests.conftest import SCREENS, Built, build_site
from tests.host import serve
from tests.test_weights import SHIFTED

ONE = "ministeries/defensie/"
MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus")
NAMES = "people:\n  Anna Bos (PvdX): [Bos (PvdX), Bos (PvdY)]\n"


def source(number: int) -> bytes:
    """Return one of 204 documents, each of a later day; every fifth is not answered, the first has no day."""
    day = f"ingezonden {number % 28 + 1} {MONTHS[number // 28]} 2023, "
    office = "Defensie" if number % 20 == 4 else "Financiën"
    members = ("Bos (PvdX)", "Bos (PvdY)", "Van Dijk (PvdX)", "Çelik (PvdY)")
    title = (
        f"Vragen van het lid {members[number % 4]} aan de minister van {office} over brug nummer {number} "
        f"({day if number else ''}2024Z{number + 1:05d})"
    )
    answer = "" if number % 5 == 4 else "\nAntwoord op vraag 1\nJa.\n"
    return f"{title}\n\nVraag 1\nKent u de brug?\n{answer}".encode()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    files = {f"{number:03d}.txt": source(number) for number in range(204)}
    files |= {"names.yml": NAMES.encode(), "007.yml": b"subjects: [Bruggen]\n"}
    made = build_site(tmp_path_factory.mktemp("lijsten") / "project", files)
    assert made.code == 0, made.said
    return made


@pytest.fixture(scope="module")
def address(built: Built) -> Iterator[str]:
    with serve(built.site) as address:
        yield f"{address}/"


@pytest.fixture(params=["wide", "phone"])
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(**SCREENS[request.param])
    yield context.new_page()
    context.close()


def names(page: Page) -> list[str]:
    """Return the subjects of the rows that are shown, without what all begin with."""
    page.wait_for_load_state()
    rows = page.locator("tbody tr:visible th a").all_inner_texts()
    return [name.removeprefix("Brug nummer ") for name in rows]


def head(page: Page, name: str) -> Locator:
    return page.get_by_role("columnheader", name=name)


def test_the_older_part_of_a_long_list_has_pages_of_its_own(address: str, page: Page) -> None:
    page.goto(f"{address}kamervragen/")
    assert names(page) == [str(number) for number in range(203, 103, -1)]
    page.get_by_role("link", name="Jaren").click()
    page.get_by_role("link", name="2023").click()
    assert page.locator("article p").first.inner_text() == "203 documenten; hier staan de nieuwste 103."
    assert names(page) == [str(number) for number in range(203, 100, -1)]
    assert page.get_by_label("Zoek in deze lijst").count() == 1
    page.get_by_role("link", name="2 jan 2023 – 17 apr 2023").click()
    assert page.url == f"{address}jaren/2023/blad-1/"
    assert names(page) == [str(number) for number in range(100, 0, -1)]
    page.get_by_role("link", name="Nieuwer").click()
    page.wait_for_url(f"{address}jaren/2023/")
    page.goto(f"{address}jaren/zonder-datum/")
    assert names(page) == ["0"]


def test_a_list_has_all_that_a_name_stands_for(address: str, page: Page) -> None:
    page.goto(f"{address}leden/")
    links = page.locator("ul.groepen li").all_inner_texts()
    assert links == ["Anna Bos (PvdX) 102", "Çelik (PvdY) 51", "Van Dijk (PvdX) 51"]
    page.get_by_role("link", name="Anna Bos (PvdX)").click()
    assert page.url == f"{address}leden/anna-bos-pvdx/"
    page.get_by_role("link", name="Leden").last.click()
    page.wait_for_url(f"{address}leden/")


def test_rows_are_sorted_by_a_press_and_by_the_keyboard(address: str, page: Page) -> None:
    page.goto(f"{address}{ONE}")
    newest = ["184", "164", "144", "124", "104", "84", "64", "44", "24", "4"]
    head(page, "Datum").get_by_role("button").wait_for()
    assert names(page) == newest
    assert head(page, "Datum").get_attribute("aria-sort") == "descending"
    head(page, "Datum").get_by_role("button").click()
    assert names(page) == newest[::-1]
    head(page, "Onderwerp").get_by_role("button").press("Enter")
    assert names(page) == newest[::-1]
    assert head(page, "Datum").get_attribute("aria-sort") is None
    head(page, "Onderwerp").get_by_role("button").press("Enter")
    assert names(page) == newest
    assert head(page, "Onderwerp").get_attribute("aria-sort") == "descending"
    expect(page.locator("table + [role=status]")).to_have_text("Gesorteerd op onderwerp, aflopend")


def test_rows_are_filtered_while_one_types_whatever_the_accents(address: str, page: Page) -> None:
    page.goto(f"{address}standen/beantwoord/")
    field = page.get_by_label("Filter deze lijst")
    field.press_sequentially("CELIK 187")
    assert names(page) == ["187"]
    told = page.locator(".lijstfilter").get_by_role("status")
    expect(told).to_have_text("1 van 164, gefilterd op “CELIK 187”")
    field.fill("")
    assert len(names(page)) == 164
    expect(told).to_have_text("Alle 164")


def test_who_asks_is_sorted_as_in_the_list_of_members(address: str, page: Page) -> None:
    page.goto(f"{address}standen/beantwoord/")
    by_who = head(page, "Van").get_by_role("button")
    by_who.wait_for()
    page.evaluate("document.querySelector('tbody td').textContent = 'Van ’t Aar (PvdX)'")
    by_who.click()
    asking = page.locator("tbody td:nth-child(2)").all_inner_texts()
    names = ["Van ’t Aar (PvdX)", "Bos (PvdX)", "Bos (PvdY)", "Çelik (PvdY)", "Van Dijk (PvdX)"]
    assert list(dict.fromkeys(asking)) == names


def test_a_list_can_be_sent_as_it_is_seen(address: str, page: Page) -> None:
    page.goto(f"{address}{ONE}#__skip")
    page.get_by_label("Filter deze lijst").fill(" jan ")
    page.get_by_label("Filter deze lijst").press("Enter")
    head(page, "Datum").get_by_role("button").click()
    assert page.url == f"{address}{ONE}?filter=jan&sorteer=datum#__skip"
    page.goto(page.url.removesuffix("#__skip"))
    head(page, "Datum").get_by_role("button").wait_for()
    expect(page.locator("table + [role=status]")).to_have_text("")  # nothing was pressed
    assert names(page) == ["4", "24"]
    assert page.get_by_label("Filter deze lijst").input_value() == "jan"
    page.get_by_label("Filter deze lijst").fill("")
    head(page, "Onderwerp").get_by_role("button").press("Enter")
    head(page, "Onderwerp").get_by_role("button").press("Enter")
    assert page.url == f"{address}{ONE}?sorteer=onderwerp-aflopend"
    page.reload()
    head(page, "Datum").get_by_role("button").wait_for()
    assert head(page, "Onderwerp").get_attribute("aria-sort") == "descending"
    assert names(page)[0] == "184"


def test_on_paper_a_list_says_what_it_was_filtered_by_and_nothing_is_to_be_pressed(
    address: str, page: Page
) -> None:
    page.goto(f"{address}{ONE}?filter=jan")
    page.get_by_role("status").get_by_text("2 van 10, gefilterd op “jan”").wait_for()
    page.emulate_media(media="print")
    assert page.locator(".lijstfilter").get_by_role("status").is_visible()
    assert names(page) == ["24", "4"]
    assert not page.get_by_label("Filter deze lijst").is_visible()
    button = page.locator("th > button").first
    assert button.evaluate("node => getComputedStyle(node).textDecorationLine") == "none"
    assert page.locator("tbody tr:visible td").first.evaluate("node => getComputedStyle(node).display") == (
        "table-cell"
    )
    for path in ("kamervragen/", "jaren/2023/"):
        page.goto(address + path)
        assert page.locator("article :is(.wegen, .bladen)").count() == 1
        assert page.locator("article :is(.wegen, .bladen):visible").count() == 0


def test_no_list_jumps_as_its_field_comes(address: str, page: Page) -> None:
    for path in (ONE, "standen/beantwoord/", "kamervragen/"):
        page.goto(address + path, wait_until="networkidle")
        assert page.evaluate(SHIFTED) < 0.02


def test_a_part_of_a_list_is_not_sorted_and_a_short_one_needs_no_filter(address: str, page: Page) -> None:
    for path in ("kamervragen/", "onderwerpen/bruggen/"):
        page.goto(address + path, wait_until="networkidle")
        assert page.locator("article table").count() == 1
        assert page.locator("article :is(table button, .lijstfilter)").count() == 0


def test_what_is_not_answered_stands_by_ministry(address: str, page: Page) -> None:
    page.goto(f"{address}nog-geen-antwoord/")
    assert page.locator("article h2").all_inner_texts() == ["Defensie 10", "Financiën 30"]
    assert len(names(page)) == 20
    assert page.get_by_role("heading", name="Financiën documenten: 30").count() == 1
    page.get_by_role("link", name="Alle 30").click()
    assert len(names(page)) == 30
    assert page.title() == "Nog geen antwoord: Financiën - Kamervragen"


def test_a_row_says_who_asked_whom_in_its_order(address: str, page: Page) -> None:
    page.goto(f"{address}{ONE}")
    row = page.get_by_role("row").nth(1)
    assert row.get_by_role("rowheader").inner_text() == "Brug nummer 184"
    cells = [
        "Bos (PvdX)",
        "minister van Defensie",
        "ingezonden 17 jul 2023",
        "geen antwoord in deze verzameling",
    ]
    assert [" ".join(cell.split()) for cell in row.get_by_role("cell").all_inner_texts()] == cells
    assert [each.inner_text() for each in page.get_by_role("columnheader").all()][:2] == ["Onderwerp", "Van"]


def test_without_scripts_a_list_is_whole(address: str, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False, **SCREENS["phone"])
    page = context.new_page()
    page.goto(f"{address}{ONE}")
    assert len(names(page)) == 10
    assert page.locator("article button").count() == 0
    assert page.get_by_role("columnheader").count() == 5
    page.get_by_role("link", name="Brug nummer 184").click()
    assert page.url == f"{address}kamervragen/2024Z00185/"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_lists(address: str, page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for path in ("kamervragen/", "leden/", ONE, "nog-geen-antwoord/"):
        page.goto(address + path, wait_until="networkidle")
        assert violations(page) == [], path


def test_no_list_is_heavier_than_a_phone_can_bear(built: Built) -> None:
    sizes = {path: len(gzip.compress(path.read_bytes())) for path in lists(built.site)}
    assert len(sizes) > 20
    assert {path: size for path, size in sizes.items() if size > 20_000} == {}


def lists(site: Path) -> Iterator[Path]:
    yield site / "kamervragen/index.html"
    for folder in (
        "jaren",
        "leden",
        "partijen",
        "ministeries",
        "standen",
        "onderwerpen",
        "nog-geen-antwoord",
    ):
        yield from (site / folder).rglob("index.html")
