"""Papers of another institution: collection.yml says its words, and who asked whom is read with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import seed, write_page

from converter.build import Outcome, Written, convert
from converter.desk.collection_file import read_collection
from converter.diagnostics import ConverterError, exit_code
from converter.disk import convert_folder
from converter.institution import KAMER, Institution
from converter.model import Member
from converter.verify_site import verify_site
from converter.view.facts import kind_in_words
from tests.conftest import build_site

COLLECTION = """\
name: Gemeenteraad van Ons Dorp
papers: raadsvragen
askers: [raadslid, raadsleden]
groups: [fractie, fracties]
offices: [college, burgemeester, wethouder]
number: RV-0000-000
number_url: https://raad.voorbeeld.nl/vragen/{number}
publisher: de griffie van Ons Dorp
contact: griffie@voorbeeld.nl
licence: CC0 1.0
licence_url: https://creativecommons.org/publicdomain/zero/1.0/deed.nl
"""
COUNCIL = {
    "antwoord.txt": """\
Antwoord van het college van burgemeester en wethouders op de raadsvragen van raadslid A. de Wit \
(fractie Groen Dorp) over het fietspad (ingezonden 3 maart 2024, RV-2024-012)

Vraag: Is het college bekend met het gat in het fietspad?
Antwoord: Ja.

Vraag: Wanneer wordt het gedicht?
Antwoord: In mei.
""",
    "fractie.txt": """\
Raadsvragen van de fractie Lokaal aan wethouder B. Smit (Verkeer) over de veerpont (ingezonden 4 maart 2024, \
RV-2024-013)

Vraag: Vaart de pont op zondag?

Vraag: En 's avonds?
""",
    "leden.txt": """\
Schriftelijke vragen van de raadsleden De Wit (Groen Dorp) en Bos (fractie Lokaal) aan het college en de \
burgemeester inzake het vuurwerk
RV-2024-014

Vraag 1
Mag dat?

Vraag 2
Waarom?
""",
    "reactie.txt": """\
RV-2024-015
Raadsvragen van raadslid Van der Zee (Lokaal) aan de burgemeester over de kermis (ingezonden 5 maart 2024)
Antwoord van burgemeester C. Mol (ontvangen 9 april 2024)

Vraag:
Komt er een kermis?

Antwoord:
Ja, zie de brief van 1 april.
""",
    "weg.txt": """\
Antwoord van wethouder De Boer (Wegen), mede namens het college (ontvangen 9 april 2024)

Raadsvragen van raadslid Bos (Lokaal) aan wethouder De Boer over de weg (ingezonden 6 maart 2024, RV-2024-016)

Vraag 1
Komt er een weg?

Antwoord 1
Ja.
""",
}


def council() -> Outcome:
    files = [(name, text.encode()) for name, text in COUNCIL.items()]
    return convert(files, editor_files=[("collection.yml", COLLECTION.encode())])


def paper(name: str) -> Written:
    (found,) = (each for each in council().documents if each.entry.source.name == name)
    return found


@pytest.mark.parametrize(
    ("name", "members", "addressees", "respondents"),
    [
        ("antwoord.txt", [("A. de Wit", "Groen Dorp")], (), ["college van burgemeester en wethouders"]),
        ("fractie.txt", [("fractie Lokaal", None)], ("wethouder B. Smit (Verkeer)",), []),
        ("leden.txt", [("De Wit", "Groen Dorp"), ("Bos", "Lokaal")], ("college", "burgemeester"), []),
        ("reactie.txt", [("Van der Zee", "Lokaal")], ("burgemeester",), ["burgemeester (C. Mol)"]),
        ("weg.txt", [("Bos", "Lokaal")], ("wethouder De Boer",), ["wethouder Wegen (De Boer)", "college"]),
    ],
)
def test_who_asked_whom_is_read_in_the_words_of_a_council(
    name: str, members: list[tuple[str, str | None]], addressees: tuple[str, ...], respondents: list[str]
) -> None:
    metadata = paper(name).entry.document.metadata
    assert metadata.members
    assert metadata.members.value == tuple(Member(*each) for each in members)
    assert (metadata.addressees.value if metadata.addressees else ()) == addressees
    said = metadata.respondents.value if metadata.respondents else ()
    assert [f"{each.office}{f' ({each.name})' if each.name else ''}" for each in said] == respondents


def test_each_paper_of_a_council_has_its_number_its_subject_and_its_pairs() -> None:
    outcome = council()
    read = {each.entry.address: each.entry for each in outcome.documents}
    subjects = {address: entry.document.metadata.subject for address, entry in read.items()}
    assert {address: subject and subject.value for address, subject in subjects.items()} == {
        "RV-2024-012": "het fietspad",
        "RV-2024-013": "de veerpont",
        "RV-2024-014": "het vuurwerk",
        "RV-2024-015": "de kermis",
        "RV-2024-016": "de weg",
    }
    assert {address: entry.document.kind for address, entry in read.items()} == {
        "RV-2024-012": "answers",
        "RV-2024-013": "questions",
        "RV-2024-014": "questions",
        "RV-2024-015": "answers",
        "RV-2024-016": "answers",
    }
    assert read["RV-2024-012"].partners == ((), (2,), (1,), (4,), (3,))
    assert exit_code(outcome.messages, strict=True) == 0, [str(each) for each in outcome.messages]


def test_the_pages_of_a_council_speak_its_words() -> None:
    entry = paper("antwoord.txt").entry
    assert kind_in_words(entry) == "Beantwoorde raadsvragen"
    page = write_page(entry, ())
    assert "A. de Wit (Groen Dorp), “Het fietspad”, beantwoorde raadsvragen, zaaknummer RV-2024-012" in page
    assert '<a href="https://raad.voorbeeld.nl/vragen/RV-2024-012">Raadsvragen RV-2024-012</a>' in page
    assert "zaak [RV-2024-012](https://raad.voorbeeld.nl/vragen/RV-2024-012)\n" in page
    assert "<p>Uitgegeven door de griffie van Ons Dorp (griffie@voorbeeld.nl).</p>" in page
    assert ">CC0 1.0</a>.</p>" in page
    home = council().pages["index.md"]
    assert "# Raadsvragen, vraag voor vraag\n" in home
    assert "Gemeenteraad van Ons Dorp: raadsvragen. Hier heeft elke vraag" in home


def test_without_the_file_the_papers_are_the_kamers() -> None:
    assert seed().entry.source.institution is KAMER
    assert kind_in_words(seed().entry) == "Beantwoorde Kamervragen"
    assert "Uitgegeven" not in write_page(seed().entry, ())


def test_what_may_be_left_out_is_as_at_the_kamer_or_not_there() -> None:
    short = "name: Raad\npapers: vragen\naskers: raadslid\noffices: college\n"
    read = read_collection("collection.yml", short.encode())
    assert read == Institution(
        "Raad", ("vragen",), ("raadslid",), KAMER.answers, "(?!)", offices=("college",)
    )


def test_all_that_cannot_be_meant_is_said_at_once() -> None:
    text = b"naam: Raad\npapers: raadsvragen\naskers: raadslid\noffices: college\n"
    outcome = convert([("a.txt", b"Vraag 1\nMag dit?\n")], editor_files=[("collection.yml", text)])
    assert [str(each) for each in outcome.messages if each.code == "collection-wrong"] == [
        "collection.yml:1:1: error: this file must have the key name [collection-wrong]",
        "collection.yml:1:1: error: “naam” is no key of this file; the nearest is name [collection-wrong]",
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "number: RV-(\\d+)*",
            "collection.yml:5:9: error: “RV-(\\d+)*” is no form of a number; write it as RV-0000-000, with 0 "
            "for each digit [collection-wrong]",
        ),
        (
            "number_url: https://raad.voorbeeld.nl/",
            "collection.yml:5:13: error: the address must have {number} once, where the number of a paper "
            "comes [collection-wrong]",
        ),
        (
            "asker: raadslid",
            "collection.yml:5:1: error: “asker” is no key of this file; the nearest is askers "
            "[collection-wrong]",
        ),
        (
            "licence_url: javascript:alert(1)",
            "collection.yml:5:14: error: “javascript:alert(1)” is no web address; write it as "
            "https://voorbeeld.nl [collection-wrong]",
        ),
    ],
)
def test_what_cannot_be_meant_is_said_with_its_place_and_nothing_is_published(
    line: str, message: str
) -> None:
    text = f"name: Raad\npapers: raadsvragen\naskers: raadslid\noffices: college\n{line}\n"
    with pytest.raises(ConverterError) as error:
        read_collection("collection.yml", text.encode())
    assert str(error.value) == message
    outcome = convert([("a.txt", b"Vraag 1\nMag dit?\n")], editor_files=[("collection.yml", text.encode())])
    assert message in map(str, outcome.messages)
    assert exit_code(outcome.messages) == 1


@pytest.mark.parametrize(
    ("asked", "members"),
    [
        ("Raadsvragen van de fractie Lokaal", [("fractie Lokaal", None)]),
        ("Raadsvragen van fractie Groen Dorp", [("fractie Groen Dorp", None)]),
        ("Raadsvragen van de fracties Groen Dorp en Lokaal", [("Groen Dorp", None), ("Lokaal", None)]),
        ("Vragen gesteld door raadslid Bos (fractie Lokaal)", [("Bos", "Lokaal")]),
        (
            "Mondelinge raadsvragen van de raadsleden Bos en Smit (beiden Lokaal)",
            [("Bos", "Lokaal"), ("Smit", "Lokaal")],
        ),
    ],
)
def test_who_asks_in_a_council(asked: str, members: list[tuple[str, str | None]]) -> None:
    text = (
        f"{asked} aan het college over de haven (ingezonden 4 maart 2024, RV-2024-016)\nVraag 1\nMag dat?\n"
    )
    outcome = convert([("a.txt", text.encode())], editor_files=[("collection.yml", COLLECTION.encode())])
    found = outcome.documents[0].entry.document.metadata.members
    assert found
    assert [(each.name, each.party) for each in found.value] == members


def test_a_site_of_a_council_is_proved_by_its_collection_file(tmp_path: Path) -> None:
    files = {name: text.encode() for name, text in COUNCIL.items()} | {"collection.yml": COLLECTION.encode()}
    built = build_site(tmp_path / "raad", files)
    assert built.code == 0, built.said
    (built.folder / "seeds/collection.yml").write_text(
        COLLECTION.replace("CC0 1.0", "eigen licentie"), "utf-8"
    )
    verified = verify_site(built.folder / "seeds", built.site)
    assert {each.text for each in verified.messages} >= {
        "the account names another publisher, or another licence"
    }


def test_a_changed_collection_file_makes_all_pages_anew(tmp_path: Path) -> None:
    seeds, docs = tmp_path / "seeds", tmp_path / "docs"
    seeds.mkdir()
    (seeds / "fractie.txt").write_text(COUNCIL["fractie.txt"], "utf-8")
    assert "kamervragen/fractie/" in convert_folder(seeds, docs).pages
    (seeds / "collection.yml").write_text(COLLECTION, "utf-8")
    conversion = convert_folder(seeds, docs)
    assert list(conversion.pages) == ["kamervragen/RV-2024-013/"]
    assert conversion.messages == ()
