"""What is written for a spreadsheet opens in columns in a Dutch Excel, every letter right, no formula."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner

from converter.cli import main
from converter.writers.spreadsheet import write_spreadsheet

SOURCE = 'Vraag 1\nDeelt u Stb. 2099, 12; "één" ë?\n\nAntwoord op vraag 1\nZie Kamerstuk 28 286, nr. 1255.\n'


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / "reeën; één.txt").write_text(SOURCE, "utf-8")
    return tmp_path


@pytest.mark.parametrize("options", [("--citations",), ()], ids=["citations", "counts"])
def test_the_file_has_a_byte_order_mark_and_semicolons(seeds: Path, options: tuple[str, ...]) -> None:
    printed = CliRunner().invoke(main, ["check", str(seeds), "--format", "csv", *options]).stdout_bytes
    rows = read(printed.decode("utf-8-sig"))
    assert printed.startswith(b"\xef\xbb\xbf")
    assert printed.count("\ufeff".encode()) == 1
    assert len(rows) > 2
    assert {len(row) for row in rows} == {5 if options else 2}


def test_a_name_with_a_semicolon_and_a_letter_with_two_dots_come_through(seeds: Path) -> None:
    printed = CliRunner().invoke(main, ["check", str(seeds), "--format", "csv", "--citations"]).stdout_bytes
    places = [row["place"] for row in csv.DictReader(printed.decode("utf-8-sig").splitlines(), delimiter=";")]
    assert [place.rpartition("/")[2] for place in places] == ["reeën; één.txt:2:9", "reeën; één.txt:5:5"]


@pytest.mark.parametrize("options", [("--format", "json"), ("--format", "table")])
def test_what_is_no_spreadsheet_has_no_byte_order_mark(seeds: Path, options: tuple[str, ...]) -> None:
    assert "\ufeff" not in CliRunner().invoke(main, ["check", str(seeds), "--citations", *options]).stdout


@pytest.mark.parametrize("cell", ["=1+1", "+31 6", "-5", "@SOM(A1)", "\tx", "\rx", "=a;b"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert list(csv.reader(io.StringIO(write_spreadsheet([(cell,)]), newline=""), delimiter=";")) == [
        [f"'{cell}"]
    ]


@pytest.mark.parametrize("cell", ["", "a;b", 'zij zei "ja"', "twee\nregels", "1+1", "a=b", "'zo", "ë"])
def test_every_other_cell_is_as_it_was(cell: str) -> None:
    rows = [(cell, "rechts")]
    assert read(write_spreadsheet(rows)) == [[cell, "rechts"]]
