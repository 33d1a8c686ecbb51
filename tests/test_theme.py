"""What the theme adds around the pages: the foot, the page not found, documents without a subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser, LexborNode
from test_browser import accessible_headings

from converter.edit_links import edit_url, source_url
from converter.reading import make_source
from converter.verify.opened import open_page
from converter.verify.places import check_places
from tests.conftest import BIN, ROOT, SUB_PATH, make_project, run, seeds
from tests.host import serve

NAMELESS = (
    "Vraag 1[footnoteRef:1]\nbent u bekend met het bericht 'Brood & <b>spelen</b>'? [1: Krant.]\n\n"
    "Vraag 2\nEn dit?\n\nAntwoord 1\nJa.\n\nAntwoord 2[footnoteRef:2]\nNee. [2: Krant.]\n"
)
NAME = "Eerste woorden van vraag 1: Bent u bekend met het bericht 'Brood & <b>spelen</b>'?"
SITE = f"https://voorbeeld.example{SUB_PATH}/"
REPOSITORY = "https://github.com/naam/project"


def build(folder: Path, extra: str) -> Path:
    """Build a site below a path, of the seed and a document without a subject; return its folder."""
    make_project(folder, seeds() | {"naamloos.txt": NAMELESS.encode()})
    settings = folder / "mkdocs.yml"
    text = re.sub("^site_url: .*", f"site_url: {SITE}", settings.read_text("utf-8"), flags=re.MULTILINE)
    settings.write_text(text.replace("extra:\n", f"extra:\n{extra}", 1), "utf-8")
    for command in ("converter build", "mkdocs build --strict --quiet"):
        name, *arguments = command.split()
        ran = run(BIN / name, *arguments, folder=folder)
        assert ran.returncode == 0, ran.stdout
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    extra = f"  contact: redactie@voorbeeld.example\n  repository: {REPOSITORY}\n"
    return build(tmp_path_factory.mktemp("thema") / "project", extra)


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with serve(site, SUB_PATH) as origin:
        yield f"{origin}{SUB_PATH}/"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def foot(site: Path, file: str) -> LexborNode:
    node = LexborHTMLParser((site / file).read_text("utf-8")).css_first("footer")
    assert node is not None
    return node


def links(node: LexborNode) -> dict[str, str]:
    """Return the addresses of links by their words."""
    return {link.text(): link.attributes["href"] or "" for link in node.css("a")}


@pytest.mark.parametrize(
    "file", ["index.html", "kamervragen/naamloos/index.html", "over/index.html", "404.html"]
)
def test_the_foot_of_every_page_says_whose_words_these_are_and_whom_to_write_to(
    site: Path, file: str
) -> None:
    found = links(foot(site, file))
    assert found["redactie@voorbeeld.example"] == "mailto:redactie@voorbeeld.example"
    assert found["programmatuur"] == REPOSITORY
    assert found["Fout gezien?"].startswith(f"{REPOSITORY}/issues/new?template=fout-gezien.yml")
    words = " ".join(foot(site, file).text().split())
    assert "De teksten van de documenten zijn van hun makers, niet van deze site." in words
    assert "MIT-licentie" in words


def test_who_reports_a_fault_finds_the_address_and_the_name_filled_in(site: Path) -> None:
    link = links(foot(site, "kamervragen/naamloos/index.html"))["Fout gezien?"]
    assert parse_qs(urlsplit(link).query) == {
        "template": ["fout-gezien.yml"],
        "title": [f"Fout gezien: {NAME}"],
        "adres": [f"{SITE}kamervragen/naamloos/"],
    }


@pytest.mark.parametrize("page", ["", "over/", "kamervragen/naamloos/", "data/"])
def test_a_page_below_a_path_says_where_it_stands(site: Path, page: str) -> None:
    html = LexborHTMLParser((site / page / "index.html").read_text("utf-8"))
    assert [node.attributes["href"] for node in html.css("link[rel=canonical]")] == [f"{SITE}{page}"]
    shared = {node.attributes["property"]: node.attributes["content"] for node in html.css("meta[property]")}
    assert shared["og:url"] == f"{SITE}{page}"
    assert shared["og:image"] == f"{SITE}images/deel.png"
    assert (site / "images/deel.png").is_file()


def test_a_document_leads_to_the_file_in_which_an_editor_mends_it(site: Path) -> None:
    link = links(foot(site, "kamervragen/naamloos/index.html"))["Verbeter dit document"]
    assert link == f"{REPOSITORY}/new/main/seeds?filename=naamloos.yml"
    assert "Verbeter dit document" not in links(foot(site, "index.html"))


def test_a_document_leads_to_its_source_and_the_lines_where_its_headings_begin(site: Path) -> None:
    link = foot(site, "kamervragen/naamloos/index.html").css_first("a.bron")
    assert link is not None
    assert link.attributes["href"] == f"{REPOSITORY}/blob/main/seeds/naamloos.txt"
    assert link.attributes["data-lines"] == "vraag-1:1 vraag-2:4 antwoord-1:7 antwoord-2:10"
    assert "Bronbestand" not in links(foot(site, "index.html"))
    assert source_url(
        {"repository": f"{REPOSITORY}/", "branch": "hoofd", "sources": "stukken"}, "één a.docx"
    ) == (f"{REPOSITORY}/blob/hoofd/stukken/%C3%A9%C3%A9n%20a.docx")
    assert source_url({}, "a.txt") is None


SOURCE_LINK = "seeds/naamloos.txt"
WRONG = {
    "another line": ("vraag-2:4", "vraag-2:5"),
    "a line that the source has not": ("vraag-2:4", "vraag-2:400"),
    "a heading without a line": ("vraag-2:4 ", ""),
    "a heading that is not there": ("vraag-2:4", "vraag-2:4 vraag-3:4"),
    "words among the lines": ("vraag-2:4", "vraag-2:4 nee"),
    "another source": (f"blob/main/{SOURCE_LINK}", "blob/main/seeds/ander.txt"),
    "a source elsewhere": (f"{REPOSITORY}/blob/", "https://elders.nl/blob/"),
    "another editor's file": ("filename=naamloos.yml", "filename=ander.yml"),
    "an editor's file elsewhere": (f"{REPOSITORY}/new/", "https://elders.nl/new/"),
    "other words": (">Bronbestand<", ">Leugens<"),
}


@pytest.mark.parametrize(("old", "new"), WRONG.values(), ids=WRONG)
def test_verification_finds_a_link_to_another_place(site: Path, old: str, new: str) -> None:
    name = "kamervragen/naamloos/index.html"
    html = (site / name).read_text("utf-8")
    source, _ = make_source("seeds/naamloos.txt", NAMELESS.encode())
    assert list(check_places(open_page(name, html), source)) == []
    assert html.count(old) == 1
    assert len(list(check_places(open_page(name, html.replace(old, new)), source))) == 1
    assert list(check_places(open_page(name, html), None)), "only a document leads to its source"


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.locator("a.fout").get_attribute("href") or "").query)


def test_who_is_at_a_question_reports_and_reads_the_source_there(address: str, page: Page) -> None:
    page.goto(f"{address}kamervragen/naamloos/#vraag-2")
    source = page.locator("a.bron")
    page.get_by_role("link", name="Bronbestand, bij vraag 2").wait_for()
    assert source.get_attribute("href") == f"{REPOSITORY}/blob/main/seeds/naamloos.txt#L4"
    assert query(page) == {
        "template": ["fout-gezien.yml"],
        "title": [f"Fout gezien bij vraag 2: {NAME}"],
        "adres": [f"{SITE}kamervragen/naamloos/#vraag-2"],
    }
    page.get_by_role("link", name="Kopieer link naar Antwoord 2").focus()
    page.evaluate("location.hash = 'noot-2'")
    page.get_by_role("link", name="Bronbestand", exact=True).wait_for()
    assert query(page)["title"] == [f"Fout gezien: {NAME}"]
    assert query(page)["adres"] == [f"{SITE}kamervragen/naamloos/#noot-2"]
    page.go_back()
    page.get_by_role("link", name="Bronbestand, bij vraag 2").wait_for()
    assert query(page)["adres"] == [f"{SITE}kamervragen/naamloos/#vraag-2"]


def test_an_address_that_the_page_has_not_is_not_reported(address: str, page: Page) -> None:
    page.goto(f"{address}kamervragen/naamloos/#vraag-99")
    page.get_by_role("button", name="Deel").wait_for()
    assert query(page)["adres"] == [f"{SITE}kamervragen/naamloos/"]


def test_the_form_has_a_field_for_all_that_a_page_fills_in(site: Path) -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/fout-gezien.yml").read_text("utf-8"))
    link = links(foot(site, "kamervragen/naamloos/index.html"))["Fout gezien?"]
    fields = {field.get("id") for field in form["body"]}
    assert set(parse_qs(urlsplit(link).query)) - {"template", "title"} <= fields
    assert (
        "#antwoord-3"
        in next(field for field in form["body"] if field.get("id") == "adres")["attributes"]["description"]
    )


def test_an_editors_file_that_is_there_is_opened(tmp_path: Path) -> None:
    (tmp_path / "Brief één.YML").write_text("", "utf-8")
    extra = {"repository": f"{REPOSITORY}/", "branch": "hoofd", "sources": "stukken"}
    opened = edit_url(extra, tmp_path, "brief één.txt")
    assert opened == f"{REPOSITORY}/edit/hoofd/stukken/Brief%20%C3%A9%C3%A9n.YML"
    assert edit_url({}, tmp_path, "brief één.txt") is None


def test_what_is_not_set_is_not_shown(tmp_path: Path) -> None:
    bare = foot(build(tmp_path / "project", ""), "kamervragen/naamloos/index.html")
    assert links(bare) == {"↑": "#"}
    assert len(bare.css("p:not(:has(a))")) == 1


def test_a_document_without_a_subject_has_its_name_everywhere(site: Path) -> None:
    html = LexborHTMLParser((site / "kamervragen/naamloos/index.html").read_text("utf-8"))
    title, heading = html.css_first("title"), html.css_first("h1")
    assert title is not None
    assert heading is not None
    assert title.text() == f"{NAME} - Kamervragen"
    assert heading.text() == NAME
    for file in ("index.html", "kamervragen/index.html"):
        listed = LexborHTMLParser((site / file).read_text("utf-8")).css(".documenten a")
        assert NAME in [link.text() for link in listed]


def test_a_screen_reader_hears_a_heading_without_its_note_mark(page: Page, address: str) -> None:
    page.goto(f"{address}kamervragen/naamloos/")
    headings = accessible_headings(page)
    assert headings == [NAME, "Vraag 1", "Vraag 2", "Antwoord 1", "Antwoord 2"]
    assert page.get_by_role("link", name="noot 1", exact=True).is_visible()


# The page not found


@pytest.mark.parametrize("path", ["bestaat-niet", "kamervragen/2024Z77777", "a/b/c/d/", "%E0%A4%A/2024z"])
def test_what_does_not_exist_leads_on(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    assert page.locator("h1").inner_text() == "Deze pagina bestaat niet"
    assert page.locator("h1").evaluate("node => getComputedStyle(node).fontSize") == "26px"
    page.get_by_role("link", name="Alle documenten").click()
    page.wait_for_url(f"{address}kamervragen/")


@pytest.mark.parametrize(
    "path",
    [
        "kamervragen/2024z19016/#antwoord-9",
        "kamervragen/2024z19016#antwoord-9",
        "KAMERVRAGEN/2024Z19016/#antwoord-9",
        "2024z19016/#antwoord-9",
        "2024Z19016#antwoord-9",
        "kv-tk-2024Z19016.html#antwoord-9",
        "kamervragen/2024z19016/vraag-9/#antwoord-9",
    ],
)
def test_a_number_is_understood_whatever_its_letters(page: Page, address: str, path: str) -> None:
    page.goto(address + path, wait_until="commit")
    page.wait_for_url(f"{address}kamervragen/2024Z19016/#antwoord-9")
    assert page.locator("#antwoord-8-9-10").is_visible()


def test_a_number_of_the_annex_has_small_letters(page: Page, address: str) -> None:
    page.route(
        "**/ah-tk-20242025-594/", lambda route: route.fulfill(body="gevonden", content_type="text/html")
    )
    for path in ("kamervragen/AH-TK-20242025-594/", "AH-TK-20242025-594", "ah-tk-20242025-594.pdf"):
        page.goto(f"{address}{path}", wait_until="commit")
        page.wait_for_url(f"{address}kamervragen/ah-tk-20242025-594/")


def test_a_page_below_a_case_and_a_list_are_found_too(page: Page, address: str) -> None:
    page.route("**/2024Z19016/uitstel/", lambda route: route.fulfill(body="x", content_type="text/html"))
    page.goto(f"{address}kamervragen/2024z19016/Uitstel/", wait_until="commit")
    page.wait_for_url(f"{address}kamervragen/2024Z19016/uitstel/")
    page.goto(f"{address}Bronnen/", wait_until="commit")
    page.wait_for_url(f"{address}bronnen/")


def test_the_page_that_is_meant_is_a_link_at_once_and_none_where_it_is_not_there(
    page: Page, address: str
) -> None:
    page.route("**/2024Z77777/", lambda _: None)  # an answer that does not come
    page.goto(f"{address}kamervragen/2024z77777/")
    link = page.get_by_role("link", name="2024Z77777")
    assert link.get_attribute("href") == f"{SUB_PATH}/kamervragen/2024Z77777/"
    page.unroute_all()
    page.goto(f"{address}kamervragen/2024z77778/")
    page.get_by_role("status").get_by_text("2024Z77778 is geen document van deze verzameling.").wait_for()
    assert page.url == f"{address}kamervragen/2024z77778/"


@pytest.mark.parametrize(
    ("path", "words"),
    [("kamervragen/2024z77778/", "2024Z77778"), ("kamervragen/Reddings-vesten.html", "Reddings vesten")],
)
def test_what_may_be_meant_stands_in_the_field(page: Page, address: str, path: str, words: str) -> None:
    page.goto(f"{address}{path}")
    field = page.get_by_role("main").get_by_role("searchbox")
    assert field.input_value() == words
    field.press("Enter")
    page.wait_for_url(f"{address}zoeken/?q=**")


def test_without_scripts_the_page_not_found_has_words_and_ways(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}kamervragen/2024z19016/")
    assert page.get_by_text("Het adres klopt niet, of de pagina is verhuisd.").is_visible()
    assert page.get_by_role("main").get_by_role("searchbox").is_visible()
    context.close()


def test_the_page_not_found_has_no_script_of_its_own_inside(site: Path) -> None:
    html = (site / "404.html").read_text("utf-8")
    assert f'<script src="{SUB_PATH}/scripts/adres.js"></script>' in html
