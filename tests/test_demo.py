"""`make demo`: a page for each example, in build/demo; nothing else of the project is touched."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Built, make_project, run, seeds

EXAMPLES = sorted(path.name for path in (ROOT / "examples").iterdir() if path.suffix in (".txt", ".docx"))


def files(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return every file of a project but those of the demo and of Python, with its time."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in found
        if not path.is_relative_to(folder / "build" / "demo") and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, bool]:
    """A demo made in a project that has pages of its own; and whether all else stayed as it was."""
    folder = make_project(tmp_path_factory.mktemp("voorbeeld") / "project", seeds())
    shutil.copytree(ROOT / "examples", folder / "examples")
    (folder / "tools").mkdir(exist_ok=True)
    if not (folder / ".venv").exists():
        (folder / ".venv").symlink_to(sys.prefix)
    shutil.copy(ROOT / "tools/make-demo", folder / "tools")
    (folder / "docs" / "kamervragen").mkdir()
    (folder / "docs" / "kamervragen" / "index.md").write_text("# Van de eigen documenten\n", "utf-8")
    before = files(folder)
    ran = run("tools/make-demo", folder=folder)
    return Built(folder, ran.returncode, ran.stdout), files(folder) == before


def test_every_example_has_its_page_and_where_to_look_is_said(demo: tuple[Built, bool]) -> None:
    built, _ = demo
    pages = (built.folder / "build/demo/site/kamervragen").rglob("document.json")
    assert built.code == 0, built.said
    assert len(list(pages)) == len(EXAMPLES) == 10
    assert "--directory build/demo/site 8000" in built.said


def test_nothing_but_the_demo_is_touched(demo: tuple[Built, bool]) -> None:
    built, untouched = demo
    assert untouched
    assert (built.folder / "build/demo/site/index.html").is_file()


def test_no_page_of_the_own_documents_is_in_the_demo(demo: tuple[Built, bool]) -> None:
    built, _ = demo
    assert "2024Z19016" not in (built.folder / "build/demo/site/kamervragen/index.html").read_text("utf-8")
