"""HANDLEIDING.md tells editors what is so: each code, and examples that can be pasted."""

from __future__ import annotations

import re

import pytest
from documents import ROOT

from converter.desk.collection_file import read_collection
from converter.desk.editor_file import EditorFile
from converter.desk.names_file import read_names
from converter.desk.read_editor_file import read_editor_file
from converter.diagnostics import ACCEPTABLE, CODES
from converter.view.codes import CODES_IN_DUTCH

GUIDE = (ROOT / "HANDLEIDING.md").read_text("utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
COMMAND = "python3 -m http.server --directory site 8000"
SEVERITIES = {"error": "fout", "warning": "waarschuwing", "info": "telt"}


def row(code: str) -> str:
    severity = SEVERITIES[CODES[code][0]]
    return f"| `{code}` | {severity} | {CODES_IN_DUTCH[code]} |"


def test_each_code_has_its_meaning_in_dutch() -> None:
    assert set(CODES) - set(CODES_IN_DUTCH) == set()


def test_the_guide_has_a_row_for_each_code() -> None:
    rows = set(GUIDE.splitlines())
    assert [row(code) for code in CODES if row(code) not in rows] == []


def test_the_guide_has_each_code_once_and_none_that_means_nothing() -> None:
    named = re.findall(r"^\| `([a-z-]+)` \|", GUIDE, re.MULTILINE)
    assert len(named) == len(set(named)) > 100
    assert set(named) <= set(CODES_IN_DUTCH)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.partition(":")[0])
def test_each_example_can_be_pasted(example: str) -> None:
    if example.startswith("name:"):
        assert read_collection("collection.yml", example.encode()).papers[0] == "raadsvragen"
    elif example.startswith("people:"):
        assert read_names("names.yml", example.encode()).parties["groendorp"] == "Groen Dorp"
    else:
        assert isinstance(read_editor_file("brief.yml", example.encode()), EditorFile)


def test_the_examples_have_every_key() -> None:
    keys = {key for example in EXAMPLES for key in re.findall(r"^(\w+):", example, re.MULTILINE)}
    assert set(EditorFile.__slots__) - keys - {"address"} == set()
    assert "`address:`" in GUIDE


def test_the_guide_says_what_is_public_and_how_to_look() -> None:
    assert "is openbaar, en de geschiedenis ervan ook" in GUIDE
    assert COMMAND in GUIDE
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "is public, and so is its history" in readme
    assert COMMAND in readme
    assert "(HANDLEIDING.md)" in readme


def test_the_codes_that_are_accepted_say_so() -> None:
    assert [code for code in ACCEPTABLE if not CODES_IN_DUTCH[code].endswith("accept.")] == []
