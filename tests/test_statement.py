"""The statement on accessibility is not published while it has blanks; each page leads to it once it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import BIN, Built, make_project, run
from tests.every_kind import publish_statement

ASKED = b"Vragen van het lid Bakker (D66) over brood (ingezonden 3 maart 2024, 2024Z00001).\nVraag 1\nWat?\n"
STATEMENT = "toegankelijkheid/index.html"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("verklaring") / "project", {"brood.txt": ASKED})


def pages(site: Path) -> dict[str, str]:
    found = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}
    assert len(found) > 5
    return found


def test_with_blanks_it_is_left_out_and_the_log_says_so(folder: Path) -> None:
    publish_statement(folder / "docs", "[vul in: datum]")
    ran = run(BIN / "mkdocs", "build", "--strict", folder=folder)
    assert ran.returncode == 0, ran.stdout
    assert "toegankelijkheid/index.md has blanks (“[vul in: ...]”), so it is not published" in ran.stdout
    found = pages(folder / "site")
    assert STATEMENT not in found
    assert [name for name, page in found.items() if "oegankelijkheid" in page] == []
    assert "toegankelijkheid" not in (folder / "site/sitemap.xml").read_text("utf-8")


def test_without_blanks_it_is_published_and_each_page_leads_to_it(every_kind: Built) -> None:
    found = pages(every_kind.site)
    assert "Toegankelijkheidsverklaring" in found[STATEMENT]
    leading = {name for name, page in found.items() if 'toegankelijkheid/">Toegankelijkheid</a>' in page}
    assert {name for name in found if "<footer" in found[name]} - leading == {STATEMENT}


def test_one_blank_is_enough_to_take_it_back(folder: Path) -> None:
    publish_statement(folder / "docs")
    assert run(BIN / "converter", "site", folder=folder).returncode == 0
    assert STATEMENT in pages(folder / "site")
    publish_statement(folder / "docs", "[vul in: nog iets]")
    assert run(BIN / "converter", "site", folder=folder).returncode == 0
    assert STATEMENT not in pages(folder / "site")
