"""Golden cases: each source in tests/cases/ is read as the outline beside it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.build import convert
from converter.writers.tree import write_tree

CASES = Path(__file__).parent / "cases"
SOURCES = sorted(CASES.rglob("*.txt"))


def outline(source: Path) -> str:
    outcome = convert([(source.name, source.read_bytes())])
    trees = [
        write_tree(written.entry, written.annotations, written.diagnostics) for written in outcome.documents
    ]
    return "".join(trees) or "".join(f"{message}\n" for message in outcome.messages)


def test_cases_are_found() -> None:
    assert len(SOURCES) >= 20


@pytest.mark.parametrize(
    "source", SOURCES, ids=lambda path: path.relative_to(CASES).with_suffix("").as_posix()
)
def test_case(source: Path, request: pytest.FixtureRequest) -> None:
    expected = source.with_suffix(".tree")
    found = outline(source)
    if request.config.getoption("--accept"):
        expected.write_text(found, "utf-8")
    assert found == expected.read_text("utf-8")


def test_every_outline_has_its_source() -> None:
    assert [tree for tree in CASES.rglob("*.tree") if not tree.with_suffix(".txt").is_file()] == []
