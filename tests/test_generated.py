"""The generated documents are what benches and other tests take them for."""

from __future__ import annotations

import re
from pathlib import Path
from statistics import mean

import pytest
from generated import document, write_documents

from converter.build import Outcome, convert

COUNT = 100


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    return convert((f"{number:05d}.txt", document(number).encode()) for number in range(1, COUNT + 1))


def test_each_is_read_whole_under_a_number_of_its_own(outcome: Outcome) -> None:
    assert [message for message in outcome.messages if message.severity == "error"] == []
    metadata = [written.entry.document.metadata for written in outcome.documents]
    assert [each.zaaknummer and each.zaaknummer.value for each in metadata] == [
        f"2099Z{number:05d}" for number in range(1, COUNT + 1)
    ]
    assert all(each.members and each.addressees and each.submitted and each.subject for each in metadata)


def test_they_differ_as_real_ones_do(outcome: Outcome) -> None:
    sections = [written.entry.document.sections for written in outcome.documents]
    asked = [sum(section.kind == "question" for section in each) for each in sections]
    merged = {len(section.numbers) for each in sections for section in each if section.kind == "answer"}
    notes = [len(written.entry.document.notes) for written in outcome.documents]
    assert 1 in asked
    assert 25 < max(asked) <= 40
    assert merged == {1, 2, 3}
    assert mean(notes) > 5
    assert 13_000 < mean(len(document(number).encode()) for number in range(1, COUNT + 1)) < 21_000


def test_a_document_is_the_same_however_many_there_are(tmp_path: Path) -> None:
    for count in (2, 3):
        (tmp_path / str(count)).mkdir()
        write_documents(tmp_path / str(count), count)
    assert [path.name for path in sorted((tmp_path / "3").iterdir())] == [
        "00001.txt",
        "00002.txt",
        "00003.txt",
    ]
    assert (tmp_path / "2" / "00002.txt").read_bytes() == (tmp_path / "3" / "00002.txt").read_bytes()
    assert re.search(r"2099Z00003\)", document(3))
