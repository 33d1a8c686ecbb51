"""The HTML of every kind of page is valid, and every link and place within the site is there."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import BIN, ROOT, Built
from tests.every_kind import DOCUMENTS

# What the checker says of the theme's own elements: the buttons for light and dark are radio buttons, and the
# attribute keeps Firefox from bringing back a choice that the page did not make. And of ours: a list is cards
# on a phone, where some browsers tell no table unless its parts have roles that are needless elsewhere.
ALLOWED = (
    "Attribute “autocomplete” is only allowed when the input type is",
    *(f"The “role” attribute must not be used on a “{tag}” element which" for tag in ("tr", "th", "td")),
)


@pytest.fixture(scope="session")
def checker() -> Path:
    ran = subprocess.run([ROOT / "tools/need-vnu"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ROOT / "build/vnu/node_modules/vnu-jar/build/dist/vnu.jar"


def invalid(checker: Path, site: Path) -> set[str]:
    """Return what the Nu HTML checker says of the pages below a folder, each thing once, with one place."""
    options = ("--errors-only", "--skip-non-html", "--format", "json", "--exit-zero-always")
    ran = subprocess.run(
        ["java", "-jar", checker, *options, site], capture_output=True, text=True, check=True, timeout=300
    )
    places = {each["message"]: each for each in json.loads(ran.stderr)["messages"]}
    return {
        f"{each['url'].rpartition(site.name)[2]}:{each.get('lastLine')}: {words}"
        for words, each in places.items()
        if not words.startswith(ALLOWED)
    }


def test_every_page_is_valid(checker: Path, every_kind: Built) -> None:
    assert invalid(checker, every_kind.site) == set()


def test_what_is_not_valid_is_found(checker: Path, tmp_path: Path, every_kind: Built) -> None:
    page = (every_kind.site / "over/index.html").read_text("utf-8")
    (tmp_path / "a.html").write_text(page.replace("<article", '<ul><p id="a"></p></ul><article', 1), "utf-8")
    (found,) = invalid(checker, tmp_path)
    assert "Element “p” not allowed as child of element “ul” in this context." in found


def dead(site: Path) -> set[str]:
    """Return each link of the pages below a folder that leads to no file, or to no place in it."""
    options = ("--offline", "--include-fragments", "--index-files", "index.html", "--format", "json")
    ran = subprocess.run(
        [BIN / "lychee", *options, "--root-dir", site, site], capture_output=True, text=True, check=False
    )
    said: dict[str, Any] = json.loads(ran.stdout)
    assert said["successful"] > 0
    return {
        f"{Path(page).relative_to(site)}: {each['url'].partition(str(site))[2]}"
        for page, links in said["error_map"].items()
        for each in links
    }


def test_every_link_leads_to_a_place(every_kind: Built) -> None:
    citing = (every_kind.site / DOCUMENTS["one question"] / "index.html").read_text("utf-8")
    assert 'href="../2099Z00964/#antwoord-3"' in citing  # documents lead to each other too
    assert dead(every_kind.site) == set()


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path, every_kind: Built) -> None:
    site = shutil.copytree(every_kind.site / "over", tmp_path / "site" / "over").parent
    page = (
        '<p id="daar"><a href="../over/#daar">x</a> <a href="../over/#hier">x</a> <a href="/weg/">x</a></p>'
    )
    (site / "over/index.html").write_text(page, "utf-8")
    assert dead(site) == {"over/index.html: /over#hier", "over/index.html: /weg"}
