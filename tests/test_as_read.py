"""What was read, written as an editor's file, changes nothing until somebody edits it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from documents import CASES, REAL
from editing import TITLE, editor_of

from converter.as_read import as_read
from converter.cli import main
from converter.desk.write_editor_file import write_editor_file
from converter.reading import read_source

TEXT = f"""{TITLE}
Vraag 1
Kent u de brug?[footnoteRef:1] [1: Zie de kaart]
Vraag 2 en 3:
Is zij dicht?
Antwoord
Ja.
Antwoord op vraag 1
Nee.
"""


def test_a_document_as_read_is_ready_to_edit() -> None:
    reading = read_source("brief.txt", TEXT.encode())
    assert (
        write_editor_file(as_read(reading.source, reading.document))
        == """\
# Wat de redactie van dit document zegt. Wat hier staat, gaat voor wat het programma zelf leest;
# wat u weghaalt, leest het programma weer zelf. Een regel die met # begint, telt niet.

# Wat het document over zichzelf zegt; datums als 2024-11-21 of 21 november 2024
facts:
  title: Vragen van het lid Bakker (PvdX) over de brug (ingezonden 3 maart 2024, 2024Z00001)
  subject: de brug
  zaaknummer: 2024Z00001
  submitted: '2024-03-03'
  members:
  - Bakker (PvdX)

# Hoe aangehaalde woorden (exact) gelezen moeten worden
reading:
- exact: Vraag 1
  is: question-label
  numbers: 1
- exact: 'Vraag 2 en 3:'
  is: question-label
  numbers: 2 en 3
- exact: Antwoord
  suffix: ' Ja.'
  is: answer-label
  numbers: 2 en 3
- exact: Antwoord op vraag 1
  is: answer-label
  numbers: 1
"""
    )


@pytest.mark.parametrize("path", [*CASES, *REAL[:1]], ids=lambda path: path.stem)
def test_it_changes_nothing(path: Path) -> None:
    reading = read_source(path.name, path.read_bytes())
    said = editor_of(write_editor_file(as_read(reading.source, reading.document)))
    again = read_source(path.name, path.read_bytes(), said)
    assert again.document.metadata == reading.document.metadata
    assert again.document == reading.document


def test_the_command_writes_it_beside_the_file_and_never_over_another(tmp_path: Path) -> None:
    file = tmp_path / "brief.txt"
    file.write_text(TEXT, "utf-8")
    first = CliRunner().invoke(main, ["correct", str(file)])
    assert first.output == f"{tmp_path}/brief.yml: change what is wrong; what you take out is read again\n"
    assert first.exit_code == 0
    written = (tmp_path / "brief.yml").read_bytes()
    assert written.startswith(b"# Wat de redactie van dit document zegt.")
    second = CliRunner().invoke(main, ["correct", str(file)])
    assert second.output == (
        f"{tmp_path}/brief.yml: error: is there already and is not written over; change it, or remove it "
        "[editor-file-kept]\n"
    )
    assert second.exit_code == 1
    assert (tmp_path / "brief.yml").read_bytes() == written


def test_a_file_that_cannot_be_read_gets_none(tmp_path: Path) -> None:
    file = tmp_path / "brief.txt"
    file.write_text(" ", "utf-8")
    result = CliRunner().invoke(main, ["correct", str(file)])
    assert result.output == (
        f"{file}:1:1: error: the file is empty; put the text of the document in it [source-empty]\n"
    )
    assert list(tmp_path.iterdir()) == [file]
