"""Each warning has the line of NAME.yml that mends it: pasted alone it is read, and the warning is gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from editing import TITLE, edited

from converter.diagnostics import Message
from converter.disk import convert_folder

ASKED = f"{TITLE}\nVraag 1\nKent u de brug?\n"
MENDED = [
    (
        "label-unread",
        f"{ASKED}Vraag twee\nIs zij dicht?\nAntwoord 1 en 2\nJa.\n",
        "reading: [{exact: Vraag twee, is: question-label, numbers: 2}]",
    ),
    (
        "label-unread",
        f"{ASKED}Reactie op vraag 1\nJa.\n",
        "reading: [{exact: Reactie op vraag 1, is: answer-label}]",
    ),
    (
        "label-unread",
        f"{ASKED}Vraag 2\nIs zij dicht?\nReactie op vraag twee\nJa.\n",
        "reading: [{exact: Reactie op vraag twee, is: answer-label, numbers: 2}]",
    ),
    (
        "answer-without-question",  # and no other number is known for it
        f"{TITLE}\nAntwoord 1\nJa.\nVraag 2\nIs zij dicht?\nAntwoord 2\nJa.\n",
        "accept: [{code: answer-without-question, words: Antwoord 1 Ja., reason: schrijf hier de reden}]",
    ),
    (
        "label-repeated",
        f"{ASKED}Vraag 1\nIs zij dicht?\nAntwoord 1\nJa.\n",
        "reading: [{exact: Vraag 1, suffix: Is, is: not-a-label}]",
    ),
    (
        "answer-open",
        f"{ASKED}Antwoord 1\nJa.\nAntwoord\nNee.\n",
        "reading: [{exact: Antwoord, prefix: Ja., is: answer-label, numbers: 1}]",
    ),
    (
        "answer-without-question",
        f"{ASKED}Antwoord 2\nJa.\n",
        "reading: [{exact: Antwoord 2, is: answer-label, numbers: 1}]",
    ),
    (
        "answer-without-label",
        f"{ASKED}Ja, die ken ik goed van vroeger.\nVraag 2\nEn dicht?\nAntwoord 2\nJa.\n",
        "reading: [{exact: 'Ja, die ken ik goed van', is: answer, numbers: 1}]",
    ),
    (
        "number-skipped",
        f"{ASKED}Vraag 3\nIs zij dicht?\n",
        "accept: [{code: number-skipped, words: 'Vraag 3 Is zij dicht?', reason: schrijf hier de reden}]",
    ),
    (
        "title-missing",
        "Een brief\nVraag 1\nKent u de brug?\n",
        "facts: {subject: schrijf hier waar het stuk over gaat}",
    ),
    (
        "case-number-repaired",
        ASKED.replace("2024Z00001", "20242024Z00001"),
        "facts: {zaaknummer: 2024Z00001}",
    ),
    (
        "footnote-dangling",
        f"{ASKED}Zie.[footnoteRef:3]\n",
        "accept: [{code: footnote-dangling, words: '[footnoteRef:3]', reason: schrijf hier de reden}]",
    ),
    (
        "control-character",
        f"{ASKED}En \x01 dat?\n",
        "accept: [{code: control-character, reason: schrijf hier de reden}]",
    ),
    (
        "privacy-email",  # a message is read by others than the page: no words
        f"{ASKED}En jan.jansen@voorbeeld.nl?\n",
        "accept: [{code: privacy-email, reason: schrijf hier de reden}]",
    ),
]


def warnings(text: str, yaml: str = "{}") -> list[Message]:
    return [each for each in edited(text, yaml).messages if each.severity in ("warning", "error")]


@pytest.mark.parametrize(("code", "text", "line"), MENDED)
def test_a_warning_has_the_line_that_mends_it(code: str, text: str, line: str) -> None:
    (found,) = (each for each in warnings(text) if each.code == code)
    assert found.mend == line
    assert str(found).endswith(f"; in brief.yml: {line} [{code}]")
    assert found not in warnings(text, line)
    assert code not in {each.code for each in warnings(text, line)}


def test_the_line_for_a_name_is_that_of_the_file_itself() -> None:
    (found, *_) = warnings("Een brief\n")
    assert found.mend == "address: brief"


def test_of_very_many_the_first_are_looked_up_and_each_has_a_line() -> None:
    text = ASKED + "".join(f"Vraag drie\nWoord {count} staat hier.\n" for count in range(57))
    lines = [each.mend.partition(":")[0] for each in warnings(text) if each.code == "label-unread"]
    assert (lines.count("reading"), lines.count("accept"), len(lines)) == (50, 7, 57)


def test_a_line_pasted_into_the_file_beside_the_source_mends_it(tmp_path: Path) -> None:
    seeds, docs = tmp_path / "seeds", tmp_path / "docs"
    seeds.mkdir()
    text = f"{ASKED}Vraag twee\nIs zij dicht?\nVraag drie\nAntwoord 1 en 2\nJa.\n"
    (seeds / "brief.txt").write_text(text, "utf-8")
    first, second = (each for each in convert_folder(seeds, docs).messages if each.code == "label-unread")
    (seeds / "brief.yml").write_text(first.mend, "utf-8")
    (left,) = (each for each in convert_folder(seeds, docs).messages if each.severity == "warning")
    assert (left.place, left.code) == (second.place, "label-unread")
    accept = "accept: [{code: label-unread, words: Vraag drie, reason: dat is een kop}]"
    (seeds / "brief.yml").write_text(f"{first.mend}\n{accept}\n", "utf-8")
    assert [each for each in convert_folder(seeds, docs).messages if each.severity == "warning"] == []
    page = (docs / "kamervragen/2024Z00001/index.md").read_text("utf-8")
    assert '## Vraag twee<span class="added"> 2</span> { #vraag-2 data' in page
    assert "<li>dat is een kop</li>" in page


def test_what_is_only_counted_has_no_line() -> None:
    messages = edited(f"{ASKED}Vraag 2\nIs zij dicht?\nAntwoord 1\nJa.\n", "{}").messages
    assert [(each.code, each.mend) for each in messages] == [("question-unanswered", "")]
