"""What an editor has judged is silent: one message for each acceptance; one that fits nothing is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from editing import TITLE, edited, editor_of, made
from engines import opened

from converter.reading import read_source
from converter.verify.editor import check_editor

TEXT = f"""{TITLE}
Vraag 1
Kent u de brug?
Vraag twee
Vraag drie
Antwoord 1
Ja.
"""


def said(text: str, yaml: str) -> list[str]:
    """Return the warnings and errors of a document."""
    found = [each for each in edited(text, yaml).messages if each.severity in ("warning", "error")]
    return [str(replace(each, mend="")) for each in found]


def test_an_accepted_message_is_silent_and_the_data_and_the_page_say_why() -> None:
    yaml = "accept:\n- {code: label-unread, words: Vraag twee, reason: zo geschreven}\n"
    assert said(TEXT, yaml) == [
        "brief.txt:5:1: warning: “Vraag drie” looks like a label, but is not read as one; it stays text "
        "[label-unread]"
    ]
    found = made(TEXT, yaml)
    assert [each for each in found.data["diagnostics"] if each["severity"] == "accepted"] == [
        {
            "code": "label-unread",
            "severity": "accepted",
            "line": 4,
            "column": 1,
            "message": "“Vraag twee” looks like a label, but is not read as one; it stays text; "
            "accepted: zo geschreven",
        }
    ]
    assert found.data["state"] == "labels-unread"  # the other one is not judged
    both = f"{yaml}- {{code: label-unread, words: Vraag drie, reason: ook}}\n"
    assert made(TEXT, both).data["state"] == "answered"
    assert "<p>Meldingen die de redactie heeft beoordeeld:</p>" in found.html
    assert "<li>zo geschreven</li>" in found.html


@pytest.mark.parametrize(
    ("accept", "unused"),
    [
        (
            "{code: label-unread, words: Vraag vier, reason: x}",
            "nothing that can be accepted is label-unread at “Vraag vier”; remove this, or mend its words",
        ),
        (
            "{code: title-missing, reason: x}",
            "nothing that can be accepted is title-missing; remove this, or mend its words",
        ),
        (
            "{code: label-unread, words: Vraag, reason: x}",
            "2 messages are label-unread at “Vraag”; add words, or more of them, to name one",
        ),
        (
            "{code: label-unread, reason: x}",
            "2 messages are label-unread; add words, or more of them, to name one",
        ),
    ],
)
def test_an_acceptance_that_fits_nothing_or_too_much_is_spoken_of(accept: str, unused: str) -> None:
    yaml = f"accept:\n- {accept}\n"
    assert said(TEXT, yaml) == [*said(TEXT, "{}"), f"brief.yml:2:10: warning: {unused} [accept-unused]"]


def test_words_are_not_needed_for_what_is_said_once_or_of_the_whole_file() -> None:
    text = "Brief\nVraag 1\nKent u de brug?\n"
    assert [each.rsplit(" ", 1)[1] for each in said(text, "{}")] == [
        "[address-provisional]",
        "[title-missing]",
    ]
    yaml = "accept: [{code: address-provisional, reason: x}, {code: title-missing, reason: y}]\n"
    assert said(text, yaml) == []


def test_what_is_personal_is_accepted_without_a_word_on_the_page_or_in_the_data() -> None:
    text = f"{TITLE}\nVraag 1\nKent u het nummer 123456782?\n"
    yaml = "accept: [{code: privacy-citizen-number, words: '123456782', reason: een voorbeeld}]\n"
    found = made(text, yaml)
    assert found.codes == ["privacy-citizen-number"]
    assert said(text, yaml) == []
    assert "voorbeeld" not in found.page
    assert found.data["diagnostics"] == []
    unused = "accept: [{code: privacy-iban, words: '123456782', reason: een voorbeeld}]\n"
    assert said(f"{TITLE}\nJa.\n", unused)[-1] == (
        "brief.yml:1:17: warning: nothing that can be accepted is privacy-iban; remove this, or mend its "
        "words [accept-unused]"
    )


def test_what_was_odd_in_reading_is_accepted_before_it_can_refuse_anything() -> None:
    text = "Brief\nVraag 1\nKent u de brug?\n"
    reading = read_source("brief.txt", text.encode(), editor_of("accept: [{code: title-missing, reason: y}]"))
    assert [(each.code, each.severity) for each in reading.diagnostics] == [("title-missing", "accepted")]


def test_nobody_accepts_in_an_editors_name() -> None:
    found = made(TEXT, "accept: [{code: label-unread, words: Vraag twee, reason: x}]\n")
    source = edited(TEXT, "{}").entry.source
    assert list(check_editor(source, opened(found.html), found.data, None)) == [
        "no editor accepts label-unread"
    ]
