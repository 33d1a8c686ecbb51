"""Whoever builds the site, and wherever it stands: its pages, notes and links lead right."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import BIN, SCREENS, make_project, run, seeds
from tests.host import serve
from tests.test_site import fetched, mkdocs_serve, until
from tests.walk import walk

BUILDERS = {"the chain": ("converter", "site"), "mkdocs alone": ("mkdocs", "build", "--strict")}
PLACES = {"wide, at the root": ("wide", ""), "on a phone, below a path": ("phone", "/repo")}


@pytest.mark.parametrize(("screen", "path"), PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("command", BUILDERS.values(), ids=BUILDERS)
def test_a_visitor_finds_the_way(
    tmp_path: Path, chromium: Browser, command: tuple[str, ...], screen: str, path: str
) -> None:
    project = make_project(tmp_path / "project", seeds())
    ran = run("env", f"SITE_URL=https://vragen.nl{path}/", BIN / command[0], *command[1:], folder=project)
    assert ran.returncode == 0, ran.stdout
    with serve(project / "site", path) as root:
        page = chromium.new_page(**SCREENS[screen])
        walk(page, f"{root}{path}/")
        page.close()


@pytest.mark.parametrize(("screen", "path"), PLACES.values(), ids=PLACES)
def test_a_visitor_of_the_preview_finds_the_way(
    tmp_path: Path, chromium: Browser, screen: str, path: str
) -> None:
    project = make_project(tmp_path / "project", seeds())
    with mkdocs_serve(project, SITE_URL=f"https://vragen.nl{path}/") as (root, log):
        address = f"{root.rstrip('/')}{path}/"
        until(lambda: "Mensensmokkel" in fetched(address), log)
        page = chromium.new_page(**SCREENS[screen])
        walk(page, address)
        page.close()
