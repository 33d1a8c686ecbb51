"""What a release has: the wheel, the site as one file, their checksums; and the versions that must agree."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT, run

VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
CHANGELOG = f"# Changelog\n\n## Unreleased\n\n## {VERSION} (2026-11-26)\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project of which the site is built already."""
    for name in ("tools/make-release", "pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "converter", tmp_path / "converter", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, "utf-8")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / "site" / "over").mkdir(parents=True)
    (tmp_path / "site" / "index.html").write_text("<p>één</p>", "utf-8")
    (tmp_path / "site" / "over" / "index.html").write_text("<p>over</p>", "utf-8")
    return tmp_path


def release(project: Path, **environment: str) -> tuple[int, str]:
    ran = run(
        "env",
        *(f"{name}={value}" for name, value in environment.items()),
        "tools/make-release",
        folder=project,
    )
    return ran.returncode, ran.stdout


def made(project: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (project / "build" / "release").iterdir()}


def test_a_release_has_the_wheel_and_the_site_with_their_checksums(project: Path) -> None:
    code, said = release(project, TAG=f"v{VERSION}")
    wheel, site = (next(name for name in made(project) if name.endswith(end)) for end in (".whl", ".zip"))
    assert code == 0, said
    assert set(made(project)) == {wheel, site, "SHA256SUMS"}
    assert site == f"kamervragen-site-{VERSION}.zip"
    checked = run("sha256sum", "--check", "--strict", "SHA256SUMS", folder=project / "build" / "release")
    assert sorted(checked.stdout.splitlines()) == sorted(f"{name}: OK" for name in (wheel, site))


def test_the_site_in_a_release_is_the_built_one_and_the_built_one_stays(project: Path) -> None:
    release(project)
    with zipfile.ZipFile(project / "build" / "release" / f"kamervragen-site-{VERSION}.zip") as file:
        packed = {name: file.read(name) for name in file.namelist() if not name.endswith("/")}
    built = {
        path.relative_to(project / "site").as_posix(): path.read_bytes()
        for path in (project / "site").rglob("*")
        if path.is_file()
    }
    assert packed == built
    assert set(built) == {"index.html", "over/index.html"}


def test_the_wheel_says_that_it_has_types_and_brings_its_theme(project: Path) -> None:
    release(project)
    with zipfile.ZipFile(next((project / "build" / "release").glob("*.whl"))) as file:
        names = set(file.namelist())
    assert {"converter/py.typed", "converter/theme/main.html"} <= names


def test_one_state_gives_the_same_bytes_whatever_the_modes_and_times(project: Path) -> None:
    release(project)
    before = made(project)
    for path in project.rglob("*.html"):
        path.chmod(0o600)
        os.utime(path, (1_700_000_000, 1_700_000_000))
    release(project, TZ="Asia/Tokyo")
    assert made(project) == before
    assert len(before) == 3


def test_a_tag_of_another_version_is_not_released(project: Path) -> None:
    code, said = release(project, TAG="v99.0.0")
    assert (code, said) == (1, f"the tag is v99.0.0 and pyproject.toml says {VERSION}: make them agree\n")
    assert not (project / "build").exists()


def test_a_version_that_the_changelog_does_not_date_is_not_released(project: Path) -> None:
    (project / "CHANGELOG.md").write_text("# Changelog\n\n## Unreleased\n", "utf-8")
    code, said = release(project)
    assert (code, said) == (1, f"CHANGELOG.md has no '## {VERSION} (DATE)': write what changed\n")


def test_the_changelog_has_dated_versions_below_what_is_not_yet_released() -> None:
    heads = re.findall(r"(?m)^## (.*)$", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    assert heads[0] == "Unreleased"
    assert heads[1:] != []
    assert [head for head in heads[1:] if not re.fullmatch(r"\d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\)", head)] == []
