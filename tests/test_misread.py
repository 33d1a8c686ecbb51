"""Five documents that rules misread, put right by an editor's file, and published as one site."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import word_files as word
from conftest import build_site
from editing import made

TITLE = "Vragen van het lid De Wit (PvdY) over {} (ingezonden 5 mei 2024, 2024Z0000{})"


_CALL = re.compile(r'<a href="#eigen-noot-(\d+)"[^>]*>([^<]*)</a>')


@dataclass(frozen=True, slots=True)
class Misread:
    """A document, what an editor says of it, and what its data then say at some places of it."""

    text: str
    yaml: str
    right: dict[str, object]


LABELS = Misread(
    f"""{TITLE.format("de sluis", 1)}
Vraag I
Kent u de sluis?
Antwoord I
Ja.
Vraag II
Wanneer gaat zij open?
Antwoord II
Morgen.
""",
    """\
reading:
- {exact: Vraag I, suffix: Kent, is: question-label, numbers: 1}
- {exact: Antwoord I, suffix: Ja, is: answer-label, numbers: 1}
- {exact: Vraag II, is: question-label, numbers: 2}
- {exact: Antwoord II, is: answer-label, numbers: 2}
""",
    {
        "questions": [("vraag-1", "Kent u de sluis?"), ("vraag-2", "Wanneer gaat zij open?")],
        "answers": [("antwoord-1", "Ja."), ("antwoord-2", "Morgen.")],
        "state": "answered",
    },
)
SUBJECT = Misread(
    """Vragen van het lid De Wit (PvdY) aan de minister van Defensie (ingezonden 5 mei 2024, 2024Z00002)
Vraag 1
Is de haven diep genoeg?
Antwoord 1
Ja.
""",
    "facts: {subject: de diepte van de haven, answered: 12 juni 2024}\n",
    {"subject": "de diepte van de haven", "answered": "2024-06-12", "submitted": "2024-05-05"},
)
SWALLOWED = Misread(
    f"""{TITLE.format("de veerpont", 3)}
Vraag 1
Vaart de pont? Vraag 2 Hoe vaak vaart zij?
En ook in de winter?
Antwoord 1
Ja.
Antwoord 2
Elk uur.
Antwoord 3
Nee.
""",
    """\
reading:
- {exact: Vraag 2, is: question-label}
- {exact: En ook, is: question, numbers: 3}
""",
    {
        "questions": [
            ("vraag-1", "Vaart de pont?"),
            ("vraag-2", "Hoe vaak vaart zij?"),
            ("vraag-3", "En ook in de winter?"),
        ],
        "state": "answered",
    },
)
NOTE = Misread(
    f"""{TITLE.format("de dijk", 4)}
Vraag 1
Geldt artikel 3, lid 1), ook op de dijk 2)?
Antwoord 1
Ja.
1) De Dijkkrant, 3 mei 2024
2) Het Dijkblad, 4 mei 2024
""",
    """\
reading:
- {exact: de dijk, suffix: 2), is: note-mark, note: 1)}
links:
- {exact: 1), prefix: lid, to: null}
""",
    {"own_notes": [("1)", ["vraag-1"]), ("2)", ["vraag-1"])], "calls": [("1", "de dijk"), ("2", "2)")]},
)
PAIR = Misread(
    f"""{TITLE.format("de molen", 5)}
Vraag 1
Draait de molen?
Vraag 2
Maalt zij ook?
Antwoord 1
Ja.
Antwoord 3
Nee.
""",
    "reading: [{exact: Antwoord 3, is: answer-label, numbers: 2}]\n",
    {
        "answers": [("antwoord-1", "Ja."), ("antwoord-2", "Nee.")],
        "answered_by": [["antwoord-1"], ["antwoord-2"]],
        "state": "answered",
    },
)
ALL = {"labels": LABELS, "onderwerp": SUBJECT, "vraag": SWALLOWED, "noot": NOTE, "paar": PAIR}


def told(data: dict[str, Any], html: str) -> dict[str, object]:
    """Return what data and page say, in a few words."""
    return {
        **{name: data[name] for name in ("state", "subject", "answered", "submitted")},
        "questions": [(each["id"], each["text"]) for each in data["questions"]],
        "answers": [(each["id"], each["text"]) for each in data["answers"]],
        "answered_by": [each["answered_by"] for each in data["questions"]],
        "own_notes": [(each["mark"], each["referenced_by"]) for each in data["own_notes"]],
        "calls": _CALL.findall(html),
    }


@pytest.mark.parametrize("name", ALL)
def test_each_is_misread_and_right_once_its_editor_says_so(name: str) -> None:
    misread = ALL[name]
    before, after = (made(misread.text, yaml) for yaml in ("{}", misread.yaml))
    wrong, right = told(before.data, before.html), told(after.data, after.html)
    assert {key: right[key] for key in misread.right} == misread.right
    assert {key: wrong[key] for key in misread.right} != misread.right
    warnings = [each for each in after.data["diagnostics"] if each["severity"] == "warning"]
    assert warnings == []


def test_all_five_are_published_and_proved(tmp_path: Path) -> None:
    sources = {f"{name}.txt": each.text.encode() for name, each in ALL.items()}
    sources |= {f"{name}.yml": each.yaml.encode() for name, each in ALL.items()}
    built = build_site(tmp_path / "project", sources)
    assert built.code == 0, built.said
    assert "warning" not in built.said
    for number in range(1, 6):
        data = json.loads((built.page(f"2024Z0000{number}") / "document.json").read_text("utf-8"))
        assert data["state"] == "answered"


def test_a_word_file_is_corrected_as_a_text_is(tmp_path: Path) -> None:
    """Its notes, tables and lists stay what the file says; a label in a cell is the editor's."""
    body = (
        word.paragraphs(TITLE.format("de vuurtoren", 6), "Vraag 1", "Brandt de lamp?")
        + word.paragraph(word.run("Vraag twee"))
        + word.paragraph(word.run("Zie de kaart."), word.reference("footnote", 1), word.run(" Hoe ver?"))
        + word.numbered(word.run("Eerste punt"))
        + word.table(("Antwoord een", "Ja."), ("Concept", "Nee."))
        + word.paragraphs("Voet van de brief", "De eerste regel", "en de tweede.", "Antwoord 2", "Ver.")
    )
    data = word.docx(
        body,
        footnotes=word.note("footnote", 1, word.run("Een kaart op www.voorbeeld.nl/oud")),
        numbering=word.lists(word.level("%1.")),
    )
    yaml = """\
facts: {answered: 12 juni 2024}
reading:
- {exact: Vraag twee, is: question-label, numbers: 2}
- {exact: Antwoord een, is: answer-label, numbers: 1}
- {exact: Concept, is: furniture}
- {exact: Voet van de brief, is: furniture}
- {exact: De eerste regel en de tweede., is: one-paragraph}
- {exact: Ver, prefix: Antwoord 2, is: note-mark, note: 1}
links:
- {exact: www.voorbeeld.nl/oud, to: https://voorbeeld.nl/nieuw}
"""
    built = build_site(tmp_path / "project", {"toren.docx": data, "toren.yml": yaml.encode()})
    assert (built.code, "warning" in built.said) == (0, False), built.said
    page = built.page("2024Z00006")
    found = json.loads((page / "document.json").read_text("utf-8"))
    assert [each["answered_by"] for each in found["questions"]] == [["antwoord-1"], ["antwoord-2"]]
    assert [each["text"] for each in found["left_out"]] == ["Concept", "Voet van de brief"]
    assert {"#noot-1", "https://voorbeeld.nl/nieuw"} == {
        *(each["to"] for each in found["references"]),
        *(each["url"] for each in found["addresses"]),
    }
    assert "<p>De eerste regel en de tweede.</p>" in (page / "index.html").read_text("utf-8")
