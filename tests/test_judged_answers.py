"""The references in real answers, where those stand beside the project; without them nothing is linked."""

from __future__ import annotations

from documents import SAMPLES
from judged_answers import FILE, linked, others, ours


def test_the_key_says_one_thing_of_each_number() -> None:
    assert len(ours()) > 250
    assert others()
    assert not ours() & others()


def test_no_number_of_another_document_is_linked_and_few_of_the_own_are_missed() -> None:
    found = linked()
    assert found - ours() == set()
    assert len(found) >= (0.95 * len(ours()) if FILE.is_file() else 0), f"in {SAMPLES.name}/"
