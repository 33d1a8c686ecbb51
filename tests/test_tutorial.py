"""The tutorial, walked from its first line to its last in a fresh clone."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import BIN, ROOT

_BLOCK = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HOST = "vragen.klein-niemandsdorp.nl"
_PAGE = "site/kamervragen/2099Z00081/index.html"


class Step(NamedTuple):
    """A block of the tutorial: what it is, the file it is, and its lines."""

    kind: str
    file: str
    lines: str


STEPS = tuple(Step(*found) for found in _BLOCK.findall((ROOT / "TUTORIAL.md").read_text("utf-8")))


def typed(step: Step) -> str:
    """Return the commands, for a folder that has what ``make`` would install; a server would not end."""
    lines = step.lines.replace("ADDRESS", str(ROOT)).replace("YOUR-SITE", _HOST)
    lines = lines.replace("make site", "make --assume-old=.venv/site site")
    return "".join(line for line in lines.splitlines(keepends=True) if "http.server" not in line)


def answer(commands: str, folder: Path) -> str:
    """Return what the commands print, the first of them that fails being the last."""
    inside = folder / "kamervragen" if (folder / "kamervragen").is_dir() else folder
    environment = {**os.environ, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": str(folder / "git")}
    ran = subprocess.run(
        (
            "/bin/sh",
            "-euc",
            commands.replace("cd kamervragen\n", f"cd kamervragen\nln -s {BIN.parent} .venv\n"),
        ),
        cwd=inside,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, f"{commands}\n{ran.stdout}"
    return ran.stdout


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[str, str]]]:
    """Walk all steps; return the clone, and what was promised beside what was printed."""
    folder, said, printed = tmp_path_factory.mktemp("tutorial"), [], ""
    (folder / "git").write_text("[user]\nname = Een redacteur\nemail = redactie@example.org\n", "utf-8")
    for step in STEPS:
        if step.file:
            (folder / "kamervragen" / step.file).write_text(step.lines, "utf-8")
        elif step.kind == "console":
            said += [(line, printed) for line in step.lines.splitlines()]
        else:
            printed = answer(typed(step), folder)
    return folder / "kamervragen", said


def test_the_tutorial_has_a_document_a_remark_and_a_publication() -> None:
    files = [step.file for step in STEPS if step.file]
    assert files == ["seeds/lantaarns.txt", "seeds/lantaarns.yml"]
    assert "converter site --publish" in STEPS[-1].lines


def test_what_the_tutorial_shows_is_printed(walked: tuple[Path, list[tuple[str, str]]]) -> None:
    _, said = walked
    assert len(said) == 3
    assert [line for line, printed in said if line not in printed] == []


def test_the_page_has_what_the_tutorial_says(walked: tuple[Path, list[tuple[str, str]]]) -> None:
    page = (walked[0] / _PAGE).read_text("utf-8")
    for part in (
        'id="vraag-2"',
        'id="opmerking-1"',
        '">antwoord op vraag 1</a>',
        "Febuari",
    ):
        assert part in page
    assert f'rel="canonical" href="https://{_HOST}/kamervragen/2099Z00081/"' in page


def test_everything_that_was_made_is_committed(walked: tuple[Path, list[tuple[str, str]]]) -> None:
    assert "2099Z00081" in (walked[0] / "addresses.txt").read_text("utf-8")
    left = subprocess.run(
        ("git", "status", "--short"), cwd=walked[0], capture_output=True, text=True, check=True
    )
    assert left.stdout.split() == ["??", ".venv"]
