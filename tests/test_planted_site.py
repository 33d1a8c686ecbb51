"""Faults in the built site: verification finds each of them, whoever wrote the manifest."""

from __future__ import annotations

from pathlib import Path

import pytest
from planted_code import FAULTS as IN_CODE
from planted_site import BESIDE, FAULTS, missed

from tests.conftest import Built, build_site, seeds

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    files = {path.name: path.read_bytes() for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".docx")}
    files |= {name: text.encode() for name, text in BESIDE.items()}
    made = build_site(tmp_path_factory.mktemp("geplant") / "project", seeds() | files)
    assert made.code == 0, made.said
    return made


def test_every_fault_is_found_and_nothing_where_there_is_none(built: Built) -> None:
    assert len(FAULTS) > 100
    assert missed(built.folder / "seeds", built.site, built.folder / "docs") == []


def test_every_fault_for_the_code_has_its_line() -> None:
    code = EXAMPLES.parent / "converter"
    gone = [(file, line) for file, line, _ in IN_CODE if line not in (code / file).read_text("utf-8")]
    assert len(IN_CODE) >= 60
    assert gone == []
