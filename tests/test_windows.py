"""What is the same on every system: line ends, capitals in names, names that Windows reserves."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.build import convert
from converter.disk import convert_folder
from converter.inputs import read_inputs

TEXT = (
    "Vragen van het lid Bakker (PvdX) over dijken (ingezonden 3 maart 2024)\nVraag 1\nEen?\nAntwoord 1\nJa.\n"
)
RESERVED = ("con", "PRN", "aux", "nul", "COM1", "lpt9")


def folder_of(tmp_path: Path, files: dict[str, str]) -> Path:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name, text in files.items():
        (seeds / name).write_bytes(text.encode())
    return seeds


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_page_is_the_same_whatever_the_line_ends_of_its_source_and_its_editors_file(end: str) -> None:
    editor = "facts:\n  kenmerk: 'AB-1'\n"

    def page(end: str) -> str:
        files = [("a.txt", TEXT.replace("\n", end).encode())]
        made = convert(files, editor_files=[("a.yml", editor.replace("\n", end).encode())])
        assert [str(each) for each in made.messages if each.severity == "error"] == []
        return made.pages["kamervragen/a/index.md"].partition("SHA-256")[0]

    assert page(end) == page("\n")


def test_what_is_written_has_the_line_ends_of_no_system(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    convert_folder(folder_of(tmp_path, {"a.txt": TEXT.replace("\n", "\r\n")}), docs)
    written = [path for path in docs.rglob("*") if path.suffix in (".md", ".json")]
    assert len(written) > 5
    assert [path.name for path in written if b"\r" in path.read_bytes()] == []


@pytest.mark.parametrize("name", RESERVED)
def test_no_page_has_a_name_that_windows_reserves(name: str) -> None:
    outcome = convert([(f"{name}.txt", TEXT.encode())])
    assert [entry.entry.address for entry in outcome.documents] == [f"document-{name.lower()}"]


def test_no_path_of_the_site_has_a_sign_that_windows_refuses() -> None:
    outcome = convert([('Wát? een: "brief" <1>|*.txt', TEXT.encode())])
    assert len(outcome.documents) == 1
    for path in outcome.pages:
        assert not set('<>:"|?*\\') & set(path)
        assert [part for part in path.split("/") if part.endswith((".", " "))] == []
        assert len(path) < 200


def test_two_sources_that_differ_in_capitals_only_are_refused_on_every_system() -> None:
    outcome = convert([("Brief.txt", TEXT.encode()), ("brief.txt", TEXT.encode())])
    assert [each.code for each in outcome.messages if each.severity == "error"] == [
        "address-claimed-twice"
    ] * 2


def test_an_editors_file_belongs_to_its_source_whatever_its_capitals(tmp_path: Path) -> None:
    seeds = folder_of(tmp_path, {"Brief.TXT": TEXT, "brief.YML": "facts: {kenmerk: AB-1}\n"})
    inputs = read_inputs(seeds)
    made = convert(inputs.sources, inputs.glossaries, inputs.editor_files)
    (document,) = made.documents
    kenmerk = document.entry.document.metadata.kenmerk
    assert kenmerk
    assert kenmerk.value == "AB-1"
