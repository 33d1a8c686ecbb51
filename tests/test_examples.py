"""The examples: invented, said to be so, and read as the table below says."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from documents import written
from example_word_file import bijen

from converter.annotation import Abbreviation, Citation, Reference
from converter.diagnostics import CODES
from converter.inputs import SUFFIXES
from converter.walk import sections_of

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "examples"
FILES = {path.name: path for path in sorted(FOLDER.iterdir()) if path.suffix in SUFFIXES}

# kind, questions, answers, notes, own notes, references, citations, abbreviations that it explains itself
COUNTS = {
    "bijen.docx": ("answers", 4, 4, 2, 0, 1, 0, 0),
    "brievenbus-1-vragen.txt": ("questions", 4, 0, 0, 0, 0, 0, 0),
    "brievenbus-2-uitstel.txt": ("delay", 0, 0, 0, 0, 0, 0, 0),
    "brievenbus-3-antwoord.txt": ("answers", 4, 4, 0, 0, 1, 1, 0),
    "donkerte.txt": ("answers", 12, 11, 0, 0, 1, 7, 3),
    "drinkwater-brief.txt": ("answers", 3, 3, 2, 0, 1, 0, 0),
    "schoolplein.txt": ("answers", 3, 3, 0, 0, 0, 0, 0),
    "stationsklok.txt": ("answers", 6, 4, 2, 0, 1, 0, 0),
    "veerpont-mondeling.txt": ("oral", 0, 0, 0, 0, 0, 0, 0),
    "zwembad-eigen-noten.txt": ("answers", 3, 3, 1, 2, 1, 0, 0),
}
each_example = pytest.mark.parametrize("name", COUNTS)


def entries(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_there_are_ten_and_each_stands_in_the_table() -> None:
    assert list(FILES) == list(COUNTS)
    assert len(FILES) == 10


@each_example
def test_an_example_is_read_as_the_table_says(name: str) -> None:
    found = written(name, FILES[name].read_bytes())
    document = found.entry.document
    targets = [each.target for each in found.annotations]
    assert (
        document.kind,
        len(sections_of(document, "question")),
        len(sections_of(document, "answer")),
        len(document.notes),
        len(document.own_notes),
        sum(isinstance(each, Reference) for each in targets),
        sum(isinstance(each, Citation) for each in targets),
        len({each.short for each in targets if isinstance(each, Abbreviation) and each.origin == "document"}),
    ) == COUNTS[name]


@each_example
def test_an_example_is_read_without_an_error_and_nothing_in_it_stays_loose(name: str) -> None:
    codes = {each.code for each in written(name, FILES[name].read_bytes()).diagnostics}
    assert [code for code in codes if CODES[code][0] == "error"] == []
    assert codes <= {"title-missing"} if name == "brievenbus-2-uitstel.txt" else codes == set()


@each_example
def test_an_example_says_that_it_is_invented_and_has_numbers_of_2099(name: str) -> None:
    text = written(name, FILES[name].read_bytes()).entry.source.text
    numbers = re.findall(r"\b20\d\dZ\d{5}\b", text)
    assert "(verzonnen voorbeeld)" in text
    assert numbers != []
    assert {number[:5] for number in numbers} == {"2099Z"}


def test_the_three_papers_of_one_case_have_one_number() -> None:
    papers = [name for name in COUNTS if name.startswith("brievenbus-")]
    facts = [written(name, FILES[name].read_bytes()).entry.document.metadata for name in papers]
    assert [each.zaaknummer and each.zaaknummer.value for each in facts] == ["2099Z00012"] * 3


def test_the_word_file_is_what_its_script_makes(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        FILES["bijen.docx"].write_bytes(bijen().to_bytes())
    assert entries(FILES["bijen.docx"].read_bytes()) == bijen().entry_bytes()


def test_the_list_of_the_examples_names_each_once() -> None:
    rows = re.findall(r"(?m)^\| `([^`]+)` \|", (FOLDER / "README.md").read_text("utf-8"))
    assert sorted(rows) == list(FILES)
