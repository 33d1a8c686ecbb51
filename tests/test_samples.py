"""Real documents, where a folder of them is named (SAMPLES) or stands beside the project.

They are never committed. The answer key holds facts that were found by reading them.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from documents import REAL, SAMPLES, written

from converter.build import Written
from converter.diagnostics import CODES

KEY = yaml.safe_load((Path(__file__).parent / "answer_key.yaml").read_text("utf-8"))
DOCUMENTS = [path for path in REAL if path.is_relative_to(SAMPLES)]
KEYED = [path for path in REAL if path.stem in KEY]  # the seed always


def test_what_is_tried(capsys: pytest.CaptureFixture[str]) -> None:
    """Says how many real documents the tests saw: none, where there is no folder of them."""
    with capsys.disabled():
        print(f"\n{len(DOCUMENTS)} real documents beside the seed, in {SAMPLES.name}/")
    assert len(KEYED) >= 1


def facts(document: Written) -> dict[str, object]:
    """Return what was read in the form of the key; what is unknown is left out."""
    found = document.entry.document
    metadata = found.metadata
    letters = {"question": "Q", "answer": "A"}
    values = {
        "kind": found.kind,
        "labels": " ".join(
            letters[section.kind] + "+".join(section.numbers)
            for section in found.sections
            if section.kind in letters
        ),
        "members": metadata.members and [f"{each.name} ({each.party})" for each in metadata.members.value],
        "addressees": metadata.addressees and list(metadata.addressees.value),
        "respondents": metadata.respondents
        and [
            f"{each.name or '-'}, {each.office}{', on behalf' if each.on_behalf else ''}"
            for each in metadata.respondents.value
        ],
        "notes": len(found.notes),
        "own_notes": sum(bool(note.calls) for note in found.own_notes),
    }
    for name in ("submitted", "answered", "zaaknummer", "aanhangsel", "kenmerk"):
        value = getattr(metadata, name)
        values[name] = value and value.value
    return {name: value for name, value in values.items() if value}


@pytest.mark.parametrize("path", KEYED, ids=lambda path: path.stem)
def test_a_real_document_is_read_as_a_careful_reader_does(path: Path) -> None:
    assert facts(written(path.name, path.read_bytes())) == KEY[path.stem]


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_a_real_document_raises_no_error(path: Path) -> None:
    codes = {found.code for found in written(path.name, path.read_bytes()).diagnostics}
    assert [code for code in codes if CODES[code][0] == "error"] == []
