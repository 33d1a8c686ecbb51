"""The built site of a case: pages proved at any depth, redirects, no word of what was withdrawn."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from test_cases_of_papers import ANSWER, ASKED, DELAY, NUMBER, WITHDRAWN

from converter.verify_site import verify_site
from tests.conftest import Built, build_site

OTHER = "2099Z00042"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    sources = {
        "1-vragen.txt": ASKED,
        "2-uitstel.txt": DELAY,
        "3-antwoord.txt": ANSWER,
        "weg.txt": ASKED.replace(NUMBER, OTHER).replace("Kaas", "Geheim"),
        "weg.yml": WITHDRAWN,
    }
    folder = tmp_path_factory.mktemp("zaak") / "project"
    return build_site(folder, {name: text.encode() for name, text in sources.items()})


@pytest.fixture
def copy(built: Built, tmp_path: Path) -> Path:
    """A copy of the site without its manifest, to spoil."""
    site = Path(shutil.copytree(built.site, tmp_path / "site"))
    (site / "SHA256SUMS").unlink()
    return site


def codes(built: Built, site: Path) -> list[str]:
    return [each.code for each in verify_site(built.folder / "seeds", site).messages]


def test_all_papers_are_pages_of_the_site_and_proved(built: Built) -> None:
    assert built.code == 0, built.said
    assert "3 pages verified" in built.said
    for address, name in (
        (NUMBER, "3-antwoord"),
        (f"{NUMBER}/vragen", "1-vragen"),
        (f"{NUMBER}/uitstel", "2-uitstel"),
    ):
        data = json.loads((built.page(address) / "document.json").read_text("utf-8"))
        assert data["source"]["name"] == f"{name}.txt"
        assert data["url"] == f"kamervragen/{address}/"


def test_a_redirect_is_a_small_page_without_script(built: Built) -> None:
    html = (built.page("ah-tk-20982099-2100") / "index.html").read_text("utf-8")
    assert f'<meta http-equiv="refresh" content="0; url=../{NUMBER}/uitstel/">' in html
    assert "<script" not in html
    assert (built.page("ah-tk-20982099-2100") / f"../{NUMBER}/uitstel/index.html").is_file()


def test_no_file_of_the_site_has_a_word_of_a_withdrawn_paper(built: Built) -> None:
    page = (built.page(OTHER) / "index.html").read_text("utf-8")
    assert "Ingetrokken op 1 mei 2099" in page
    assert [path.name for path in built.page(OTHER).iterdir()] == ["index.html"]
    files = [path for path in built.site.rglob("*") if path.suffix in (".html", ".json", ".xml")]
    assert [path.name for path in files if "Geheim" in path.read_text("utf-8")] == []


def test_a_page_below_a_case_is_compared_with_its_source(built: Built, copy: Path) -> None:
    page = copy / "kamervragen" / NUMBER / "vragen/index.html"
    page.write_text(page.read_text("utf-8").replace("Hoe vaak?", "Hoe zelden?"), "utf-8")
    assert codes(built, copy) == ["text-changed"]


@pytest.mark.parametrize("where", ["vreemd", f"{NUMBER}/vreemd", f"{NUMBER}/vragen/vreemd"])
def test_an_article_without_a_record_is_seen_at_any_depth(built: Built, copy: Path, where: str) -> None:
    folder = copy / "kamervragen" / where
    folder.mkdir(parents=True)
    (folder / "index.html").write_bytes((built.page(NUMBER) / "index.html").read_bytes())
    assert codes(built, copy) == ["page-missing"]


def test_a_redirect_that_leads_nowhere_is_seen(built: Built, copy: Path) -> None:
    shutil.rmtree(copy / "kamervragen" / NUMBER / "uitstel")
    assert codes(built, copy)[:2] == ["redirect-wrong", "page-missing"]


def test_a_withdrawn_page_with_words_of_its_paper_is_seen(built: Built, copy: Path) -> None:
    page = copy / "kamervragen" / OTHER / "index.html"
    page.write_text(page.read_text("utf-8").replace("</article>", "<p>Geheim</p></article>"), "utf-8")
    assert codes(built, copy) == ["text-added"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Reden: ", "Reden: dit was Geheim. "),
        ("Ingetrokken op 1 mei", "Ingetrokken op 2 mei"),
        ("<title>", "<title>Geheim: "),
        ('name="description" content="', 'name="description" content="Geheim: '),
        ("Hier stond vraag-1.", "Hier stond Geheim."),
        ('<li id="vraag-1">', '<li id="geheim">'),
        ("</article>", '<p class="added">Geheim</p></article>'),
    ],
)
def test_a_withdrawn_page_says_what_its_editor_says_and_no_word_more(
    built: Built, copy: Path, old: str, new: str
) -> None:
    page = copy / "kamervragen" / OTHER / "index.html"
    html = page.read_text("utf-8")
    assert old in html
    page.write_text(html.replace(old, new, 1), "utf-8")
    assert codes(built, copy) == ["text-added"]


def test_a_withdrawn_page_that_is_lost_is_missed(built: Built, copy: Path) -> None:
    shutil.rmtree(copy / "kamervragen" / OTHER)
    assert codes(built, copy) == ["page-missing"]


def test_a_redirect_that_is_lost_is_missed(built: Built, copy: Path) -> None:
    shutil.rmtree(copy / "kamervragen/ah-tk-20982099-2100")
    assert codes(built, copy) == ["redirect-wrong"]


def test_questions_whose_answer_was_withdrawn_are_not_answered(tmp_path: Path) -> None:
    sources = {"1-vragen.txt": ASKED, "3-antwoord.txt": ANSWER, "3-antwoord.yml": WITHDRAWN}
    built = build_site(tmp_path / "project", {name: text.encode() for name, text in sources.items()})
    assert built.code == 0, built.said
    (asked,) = (path for path in built.site.rglob("document.json") if "kamervragen" in path.as_posix())
    data = json.loads(asked.read_text("utf-8"))
    assert data["source"]["name"] == "1-vragen.txt"
    assert data["state"] == "unanswered"
