"""The documentation says what the code does: each command and option, each code, each room."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import click
import pytest
from size import PACKAGE, of_the_hour, on_the_seeds_way

from converter.cli import main
from converter.diagnostics import CODES, UNRESOLVED

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
CODE = {path: path.read_text("utf-8") for path in (ROOT / "converter").rglob("*.py")}


@pytest.mark.parametrize("name", sorted(main.commands))
def test_the_readme_has_every_command_with_its_options(name: str) -> None:
    line = next(line for line in README.splitlines() if line.startswith(f"    converter {name}"))
    for parameter in main.commands[name].params:
        if isinstance(parameter, click.Option) and parameter.name != "help":
            assert parameter.opts[0] in line


def test_the_hour_is_of_modules_that_make_the_seeds_page() -> None:
    modules = of_the_hour()
    run = {path for path in modules if re.search(r"^def ", path.read_text("utf-8"), re.MULTILINE)}
    assert len(modules) == len(set(modules)) >= 20
    assert len(run) >= 18
    assert run - {PACKAGE / "verify/page.py"} <= on_the_seeds_way()  # the proof runs once the page is built


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_is_given_somewhere(code: str) -> None:
    assert any(f'"{code}"' in text for path, text in CODE.items() if path.name != "diagnostics.py")


def test_every_code_that_is_given_stands_in_the_table() -> None:
    makes = re.compile(
        r'\b(?:diagnostic|report|ConverterError|_error|_unreadable)\([^"\n]*"([a-z]+(?:-[a-z]+)+)"'
    )
    given = {code for text in CODE.values() for code in makes.findall(text)}
    assert len(given) > 30
    assert given <= set(CODES)


def test_nobody_but_the_table_says_how_grave_a_thing_is() -> None:
    makers = [path.name for path, text in CODE.items() if re.search(r"\bMessage\((?!\*)", text)]
    assert makers == ["diagnostics.py"]


def test_what_counts_as_unresolved_stands_in_the_table() -> None:
    assert set(CODES) > UNRESOLVED
    assert {code for code in CODES if code.endswith(("-unresolved", "-unread", "-ambiguous"))} - {
        "docx-part-unread",  # of the file, which is read as far as it can be
        "docx-field-unread",
    } <= UNRESOLVED


NOUNS = re.findall(r"^\| [a-z ,]+ \| `([a-z_.]+)\.([A-Z]\w+)` \|", CONTRIBUTING, re.MULTILINE)


def test_contributing_explains_the_words_by_classes_that_are_there() -> None:
    assert len(NOUNS) > 20
    homes = {(module, name): vars(import_module(f"converter.{module}")).get(name) for module, name in NOUNS}
    assert [each for each, found in homes.items() if not isinstance(found, type)] == []
    assert [each for each, found in homes.items() if found.__module__ != f"converter.{each[0]}"] == []


@pytest.mark.parametrize("module", sorted((ROOT / "converter").glob("*.py")), ids=lambda path: path.stem)
def test_contributing_names_every_room(module: Path) -> None:
    assert module.name.startswith("__") or f"`{module.name}`" in CONTRIBUTING


def test_the_readme_shows_a_remark_of_the_seed_as_it_is_there() -> None:
    said = (ROOT / "seeds/000_345a2031bdb04d6b.yml").read_text("utf-8")
    shown = re.search(r"(?m)^    remarks:\n(?:      .*\n)+", README)
    assert shown is not None
    head, remark = re.sub(r"(?m)^    ", "", shown[0]).split("\n", 1)
    assert said.count(f"{head}\n") == said.count(remark) == 1
