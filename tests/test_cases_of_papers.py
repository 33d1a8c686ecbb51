"""A case over the years: questions, a delay, the answer; what was public stays or leads right."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from documents import ROOT, SAMPLES

from converter.build import convert
from converter.desk.addresses import Recorded, read_addresses
from converter.diagnostics import exit_code
from converter.disk import Conversion, convert_folder
from converter.writers.search.units import Place, Unit, without

NUMBER = "2099Z00041"
HEAD = f"{NUMBER}\nVragen van het lid Kaas (PvdX) aan de minister van Defensie over de veerpont "
ASKED = (
    HEAD + "(ingezonden 12 maart 2099)\n\nVraag 1\nVaart de pont?\n\nVraag 2\nHoe vaak?\n\n"
    "Vraag 3\nWat kost het?[footnoteRef:1] [1: De veerkrant.] \n"
)
DELAY = (
    f"AH 2100\n{NUMBER}\nMededeling van minister Roer (Defensie) (ontvangen 2 april 2099)\n\n"
    "De vragen van het lid Kaas (PvdX) over de veerpont kunnen niet binnen de gebruikelijke termijn worden "
    "beantwoord.\n"
)
ANSWER = (
    f"AH 2177\n{NUMBER}\nAntwoord van minister Roer (Defensie) (ontvangen 21 april 2099)\n\n"
    "Zie ook Aanhangsel Handelingen, vergaderjaar 2098-2099, nr. 2100\n\n"
    + HEAD.partition("\n")[2]
    + "(ingezonden 12 maart 2099)\n\nVraag 1\nVaart de pont?\n\nAntwoord 1\nJa.\n\nVraag 2\nHoe vaak?\n\n"
    "Vraag 3\nWat kost het?\n\nAntwoord 2 en 3\nElk uur, voor een kwartje.\n"
)


class Desk:
    """A project in which an editor adds and changes files, and publishes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "seeds").mkdir(parents=True)

    def put(self, name: str, text: str) -> None:
        (self.folder / "seeds" / name).write_text(text, "utf-8")

    def rename(self, name: str, other: str) -> None:
        (self.folder / "seeds" / name).rename(self.folder / "seeds" / other)

    def remove(self, name: str) -> None:
        (self.folder / "seeds" / name).unlink()

    def build(self) -> Conversion:
        return convert_folder(self.folder / "seeds", self.folder / "docs", self.folder)

    def publish(self) -> Conversion:
        """Build, and write what the site would; the papers that come in come out."""
        conversion = self.build()
        assert exit_code(conversion.messages) == 0, [str(each) for each in conversion.messages]
        (self.folder / "addresses.txt").write_text(conversion.addresses, "utf-8")
        papers = {path.name for path in (self.folder / "seeds").iterdir() if path.suffix != ".yml"}
        assert (
            set(conversion.pages.values())
            | {each.file for each in self.recorded() if each.state == "withdrawn"}
            >= papers
        )
        assert {each.url for each in self.recorded() if each.state == "published"} == set(conversion.pages)
        return conversion

    def recorded(self) -> tuple[Recorded, ...]:
        recorded, errors = read_addresses((self.folder / "addresses.txt").read_text("utf-8"))
        assert errors == ()
        return recorded

    def page(self, address: str) -> str:
        return (self.folder / "docs/kamervragen" / address / "index.md").read_text("utf-8")

    def data(self, address: str) -> dict[str, object]:
        path = self.folder / "docs/kamervragen" / address / "document.json"
        found: dict[str, object] = json.loads(path.read_text("utf-8"))
        return found

    def ids(self, address: str) -> set[str]:
        """Return the ids that a reader can come by: of headings, notes and lines."""
        page = self.page(address)
        return {*re.findall(r"\{ #([\w-]+)", page), *re.findall(r'id="([\w-]+)"', page)} - {"document"}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "project")


def said(conversion: Conversion, *codes: str) -> list[str]:
    return [str(each) for each in conversion.messages if each.code in codes]


def test_questions_a_delay_and_the_answer_are_one_case_and_every_id_leads_right(desk: Desk) -> None:
    desk.put("1-vragen.txt", ASKED)
    assert desk.publish().pages == {f"kamervragen/{NUMBER}/": "1-vragen.txt"}
    ever = desk.ids(NUMBER)
    assert ever == {"vraag-1", "vraag-2", "vraag-3", "noot-1"}
    assert "\nNog geen antwoord in deze verzameling\n{: .added .stand }\n" in desk.page(NUMBER)
    desk.put("2-uitstel.txt", DELAY)
    assert desk.publish().pages == {
        f"kamervragen/{NUMBER}/": "1-vragen.txt",
        f"kamervragen/{NUMBER}/uitstel/": "2-uitstel.txt",
    }
    state = f"[Uitgesteld op 2 april 2099](../{NUMBER}/uitstel/index.md)"
    assert f"\n{state}\n{{: .added .stand }}\n\n3 vragen · zaak [" in desk.page(NUMBER)
    assert (desk.data(NUMBER)["state"], desk.data(f"{NUMBER}/uitstel")["role"]) == ("delayed", "delay")
    ever |= desk.ids(NUMBER)
    desk.put("3-antwoord.txt", ANSWER)
    assert desk.publish().pages == {
        f"kamervragen/{NUMBER}/": "3-antwoord.txt",
        f"kamervragen/{NUMBER}/uitstel/": "2-uitstel.txt",
        f"kamervragen/{NUMBER}/vragen/": "1-vragen.txt",
    }
    assert desk.ids(NUMBER) >= ever
    assert f'<li id="noot-1">Deze noot (noot-1) staat in: <a href="../{NUMBER}/vragen/#noot-1">' in desk.page(
        NUMBER
    )
    assert f"\n[Beantwoord](../../{NUMBER}/index.md)\n{{: .added .stand .klaar }}\n" in desk.page(
        f"{NUMBER}/vragen"
    )
    assert desk.data(f"{NUMBER}/vragen")["case"] == {
        "address": NUMBER,
        "papers": [
            {"url": f"kamervragen/{NUMBER}/", "role": "answers"},
            {"url": f"kamervragen/{NUMBER}/vragen/", "role": "questions"},
            {"url": f"kamervragen/{NUMBER}/uitstel/", "role": "delay"},
        ],
    }


def test_a_question_paper_and_its_answer_in_the_form_of_prints_are_one_case(desk: Desk) -> None:
    asked = (
        f"{NUMBER}\n\n(ingezonden 12 maart 2099)\n\nVragen van het lid Kaas (PvdX) aan de minister van "
        "Defensie over de veerpont\n\n1. Vaart de pont?\n\n2. Hoe vaak vaart de pont?\n"
    )
    answered = (
        f"AH 2177\n{NUMBER}\nAntwoord van minister Roer (Defensie) (ontvangen 21 april 2099)\n\n"
        "Vraag 1\nVaart de pont?\n\nAntwoord op vraag 1\nJa.\n\n"
        "Vraag 2\nHoe vaak vaart de pont?\n\nAntwoord op vraag 2\nElk uur.\n"
    )
    desk.put("de-veerpont.txt", asked)
    desk.publish()
    ever = desk.ids(NUMBER)
    desk.put("antwoord-op-vragen-van-het-lid-kaas.txt", answered)
    assert desk.publish().pages == {
        f"kamervragen/{NUMBER}/": "antwoord-op-vragen-van-het-lid-kaas.txt",
        f"kamervragen/{NUMBER}/vragen/": "de-veerpont.txt",
    }
    assert {"vraag-1", "vraag-2"} <= ever <= desk.ids(NUMBER)


BY_LETTER = (
    f"AH 2101\n{NUMBER}\nMededeling van minister Roer (Defensie) (ontvangen 5 april 2099)\n\n"
    "De vragen van het lid Kaas (PvdX) over de veerpont zijn {}.\n"
)


@pytest.mark.parametrize(
    ("words", "state", "shown"),
    [
        ("beantwoord in mijn brief van 4 april 2099", "answered-by-letter", "Beantwoord bij brief"),
        ("bij brief van 4 april 2099 beantwoord", "answered-by-letter", "Beantwoord bij brief"),
        ("doorgestuurd. Een brief volgt", "unanswered", "Nog geen antwoord in deze verzameling"),
    ],
)
def test_what_a_notice_says_of_the_answer_is_the_state_of_the_questions(
    desk: Desk, words: str, state: str, shown: str
) -> None:
    desk.put("1.txt", ASKED)
    desk.put("2.txt", BY_LETTER.format(words))
    desk.publish()
    assert desk.data(NUMBER)["state"] == state
    said = shown if state == "unanswered" else f"[{shown}](../{NUMBER}/mededeling/index.md)"
    assert f"\n{said}\n{{: .added .stand" in desk.page(NUMBER)


def test_each_page_lists_the_papers_of_its_case_and_lists_have_the_main_one(desk: Desk) -> None:
    for name, text in (("1.txt", ASKED), ("2.txt", DELAY), ("3.txt", ANSWER)):
        desk.put(name, text)
    desk.publish()
    for here in (NUMBER, f"{NUMBER}/vragen", f"{NUMBER}/uitstel"):
        page = desk.page(here)
        assert page.count("Stukken in deze zaak") == 1
        listed = page.partition("Stukken in")[2]
        papers = re.findall(r"<li>(?:<a [^>]*>|<strong>)([^<,]*), ([^<]*)<", listed)
        assert [role for role, _ in papers] == ["Vragen", "Uitstel", "Antwoord"]
        assert [day.endswith(" (dit stuk)") for _, day in papers].count(True) == page.count("<strong>") == 1
    assert f'<a href="../../{NUMBER}/vragen/">Vragen, 12 maart 2099</a>' in desk.page(f"{NUMBER}/uitstel")
    index = (desk.folder / "docs/kamervragen/index.md").read_text("utf-8")
    assert index.count("rowheader") == 1
    assert "alle 3 vragen beantwoord" in index


def test_papers_of_which_a_day_is_unknown_are_in_the_order_of_their_roles(desk: Desk) -> None:
    undated = DELAY.replace(" (ontvangen 2 april 2099)", "")
    for name, text in (("1.txt", ASKED), ("2.txt", undated), ("3.txt", ANSWER)):
        desk.put(name, text)
    desk.publish()
    listed = desk.page(NUMBER).partition("Stukken in")[2]
    assert re.findall(r"<li>(?:<a [^>]*>|<strong>)(\w+)", listed)[:3] == ["Vragen", "Uitstel", "Antwoord"]


def test_the_name_of_a_paper_below_its_case_begins_with_what_it_is(desk: Desk) -> None:
    for name, text in (("1.txt", ASKED), ("2.txt", DELAY), ("3.txt", ANSWER)):
        desk.put(name, text)
    desk.publish()
    names = [
        re.findall("^title: (.*)", desk.page(f"{NUMBER}{of}"), re.MULTILINE)
        for of in ("", "/vragen", "/uitstel")
    ]
    assert [name.strip("\"'") for (name,) in names] == [
        "De veerpont",
        "Vragen: De veerpont",
        f"Uitstel van beantwoording {NUMBER}",
    ]


def test_every_other_number_of_a_case_is_a_page_that_leads_to_its_paper(desk: Desk) -> None:
    for name, text in (("1.txt", ASKED), ("2.txt", DELAY), ("3.txt", ANSWER)):
        desk.put(name, text)
    desk.publish()
    folder = desk.folder / "docs/kamervragen"
    for annex, target in (("2100", f"{NUMBER}/uitstel/"), ("2177", f"{NUMBER}/")):
        html = (folder / f"ah-tk-20982099-{annex}/index.html").read_text("utf-8")
        assert f'content="0; url=../{target}"' in html
        assert f'<link rel="canonical" href="../{target}">' in html
    desk.remove("2.txt")
    desk.build()
    assert not (folder / "ah-tk-20982099-2100").exists()
    assert not (folder / NUMBER / "uitstel").exists()


def test_search_has_of_an_earlier_paper_what_the_main_page_lacks(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    desk.put("2.txt", DELAY)
    desk.put("3.txt", ANSWER)
    desk.publish()
    text = "".join(path.read_text("utf-8") for path in (desk.folder / "docs/zoeken/woorden").glob("*.json"))
    assert "veerkrant" in text
    said_twice, said_once = (
        Unit("vraag-1", "", ((Place.QUESTION, "Vaart  de pont?"),)),
        Unit("noot", "", ((Place.NOTE, "Krant."),)),
    )
    assert without((said_twice, said_once), frozenset(("Vaart de pont?",))) == (
        Unit("vraag-1", "", ()),
        said_once,
    )


# What was published


def test_a_renamed_source_is_caught_and_told_how_to_go_on(desk: Desk) -> None:
    desk.put("pont.txt", ASKED.replace(NUMBER, "").replace("Kaas", "Brie"))
    desk.publish()
    desk.rename("pont.txt", "veer.txt")
    assert said(desk.build(), "address-lost") == [
        "addresses.txt:4:1: error: kamervragen/pont/ was published from pont.txt and cannot be made now; "
        "mend or put back its file, or take out this line to let the page go. veer.txt has its words: "
        "name it pont.txt again, or write “address: pont” beside it [address-lost]"
    ]
    desk.put("veer.yml", "address: pont\n")
    assert desk.publish().pages == {"kamervragen/pont/": "veer.txt"}


def test_a_replaced_source_is_caught_by_its_words_until_an_editor_says_so(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    desk.publish()
    desk.put("1.txt", ASKED.replace("Hoe vaak?", "Hoe, vaak"))
    desk.publish()  # other signs are no other words
    desk.put("1.txt", ASKED.replace("Hoe vaak?", "Hoe zelden?"))
    assert said(desk.build(), "words-changed") == [
        f"addresses.txt:4:1: error: kamervragen/{NUMBER}/#vraag-2 stood for other words when it was "
        "published; if the change is meant, write “changes: [vraag-2]” in the YAML file beside 1.txt "
        "[words-changed]"
    ]
    desk.put("1.yml", "changes: [vraag-2]\n")
    desk.publish()


def test_a_question_that_is_gone_is_caught_and_leaves_a_line_once_an_editor_says_so(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    desk.publish()
    desk.put("1.txt", ASKED.replace("Vraag 2\n", ""))
    assert len(said(desk.build(), "words-changed")) == 2  # the first question has the words of the second
    desk.put("1.yml", "changes: [vraag-1, vraag-2]\n")
    assert said(desk.publish(), "anchor-lost") == [
        f"addresses.txt:4:1: warning: kamervragen/{NUMBER}/#vraag-2 is no longer on its page; who comes by "
        "it reads so there [anchor-lost]"
    ]
    assert '<li id="vraag-2">Deze vraag (vraag-2) staat niet meer op deze pagina.</li>' in desk.page(NUMBER)
    assert said(desk.publish(), "anchor-lost") == []
    assert 'id="vraag-2"' in desk.page(NUMBER)


@pytest.mark.parametrize("code", ["words-changed", "text-lost", "address-lost"])
def test_no_proof_is_silenced_by_an_acceptance(desk: Desk, code: str) -> None:
    desk.put("1.txt", ASKED)
    desk.publish()
    desk.put("1.txt", ASKED.replace("Hoe vaak?", "Hoe zelden?"))
    desk.put("1.yml", f"accept: [{{code: {code}, reason: dat mag}}]\n")
    assert len(said(desk.build(), "words-changed")) == 1
    assert said(desk.build(), "accept-unused") == [
        f"{desk.folder}/seeds/1.yml:1:17: warning: nothing that can be accepted is {code}; "
        "remove this, or mend its words [accept-unused]"
    ]


def test_two_cases_that_look_like_one_are_accepted_as_two(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    desk.put("2.txt", ASKED.replace(NUMBER, "2099Z00042"))
    (found,) = (each for each in desk.publish().messages if each.code == "same-case")
    assert f"write “case: {NUMBER}”" in found.text
    desk.put("2.yml", found.mend)
    assert [each.code for each in desk.publish().messages if each.severity == "warning"] == []


def test_a_change_that_is_published_lets_no_other_pass(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    desk.publish()
    desk.put("1.yml", "changes: [vraag-2, vraag-7]\n")
    desk.put("1.txt", ASKED.replace("Hoe vaak?", "Hoe laat?"))
    unused = "warning: {} has no other words than were published; remove this [changes-unused]"
    place = f"{desk.folder}/seeds/1.yml:1"
    never = f"{place}:20: {unused.format('vraag-7')}"
    assert said(desk.publish(), "changes-unused") == [never]
    assert said(desk.publish(), "changes-unused") == [f"{place}:11: {unused.format('vraag-2')}", never]
    desk.put("1.yml", "")
    assert said(desk.publish(), "changes-unused") == []
    desk.put("1.txt", ASKED)
    assert len(said(desk.build(), "words-changed")) == 1


def test_a_label_that_an_editor_corrects_changes_the_question_only_by_his_word(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    desk.publish()
    correction = "reading:\n- exact: Vraag 2\n  is: not-a-label\n"
    desk.put("1.yml", correction)
    conversion = desk.build()
    assert exit_code(conversion.messages) == 1
    assert [each.text.partition(" ")[0] for each in conversion.messages if each.code == "words-changed"] == [
        f"kamervragen/{NUMBER}/#vraag-1",
        f"kamervragen/{NUMBER}/#vraag-2",
    ]
    desk.put("1.yml", correction + "changes: [vraag-1, vraag-2]\n")
    desk.publish()
    assert '<li id="vraag-2">' in desk.page(NUMBER)


def test_a_note_that_is_gone_leaves_a_line_and_a_warning(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    desk.publish()
    desk.put("1.txt", ASKED.replace("[footnoteRef:1] [1: De veerkrant.] ", ""))
    assert len(said(desk.publish(), "anchor-lost")) == 1
    assert 'id="noot-1"' in desk.page(NUMBER)


def test_a_new_page_is_a_warning_once_anything_was_published(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    assert said(desk.build(), "address-unrecorded") == []
    (desk.folder / "addresses.txt").write_text("", "utf-8")
    assert said(desk.build(), "address-unrecorded") == [
        f"addresses.txt:1:1: warning: kamervragen/{NUMBER}/ is not here yet; “converter site” writes it: "
        "commit this file with 1.txt [address-unrecorded]"
    ]
    desk.publish()
    assert said(desk.build(), "address-unrecorded") == []


def test_a_broken_editors_file_refuses_a_new_document_and_stops_what_was_published(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    desk.publish()
    desk.put("nieuw.txt", ASKED.replace(NUMBER, "2099Z00042").replace("Kaas", "Brie"))
    desk.put("nieuw.yml", "adres: x\n")
    assert exit_code(desk.build().messages) == 3
    desk.remove("nieuw.yml")
    desk.publish()
    desk.put("nieuw.yml", "adres: x\n")
    conversion = desk.build()
    assert exit_code(conversion.messages) == 1
    assert len(said(conversion, "address-lost")) == 1


def test_an_editors_file_that_is_gone_is_caught_where_the_address_was_its_word(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    desk.put("1.yml", "address: de-pont\n")
    desk.publish()
    desk.remove("1.yml")
    assert desk.build().pages == {"kamervragen/de-pont/": "1.txt"}  # it keeps its address
    desk.put("1.yml", "address: het-veer\n")
    assert len(said(desk.build(), "address-lost")) == 1


def test_a_delay_does_not_take_the_address_of_published_questions(desk: Desk) -> None:
    desk.put("z-vragen.txt", ASKED)
    desk.publish()
    desk.put("a-uitstel.txt", DELAY)
    assert desk.publish().pages[f"kamervragen/{NUMBER}/"] == "z-vragen.txt"
    (desk.folder / "seeds/z-vragen.txt").write_bytes(b"Vraag 1\nWat\x81?\n")
    conversion = desk.build()
    assert conversion.pages == {f"kamervragen/{NUMBER}/uitstel/": "a-uitstel.txt"}
    assert len(said(conversion, "address-lost")) == 1


# When it must go


WITHDRAWN = "withdrawn: {date: 2099-05-01, reason: op verzoek van een betrokkene}\n"


def test_a_withdrawn_page_leaves_its_number_the_day_the_reason_and_its_ids(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    desk.publish()
    before = desk.ids(NUMBER)
    desk.put("1.yml", WITHDRAWN)
    assert desk.publish().pages == {}
    page = desk.page(NUMBER)
    assert f"{NUMBER}. Ingetrokken op 1 mei 2099. Reden: op verzoek van een betrokkene" in page
    assert desk.ids(NUMBER) == before
    for word in ("Kaas", "pont", "kwartje", "krant"):
        everything = "".join(
            path.read_text("utf-8") for path in (desk.folder / "docs").rglob("*") if path.is_file()
        )
        assert word not in everything
    assert not (desk.folder / f"docs/kamervragen/{NUMBER}/document.json").exists()


def test_a_paper_that_may_not_be_published_can_be_withdrawn(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    desk.publish()
    desk.put("1.txt", f"VERTROUWELIJK\n\n{ASKED}")
    assert exit_code(desk.build().messages) == 1
    desk.put("1.yml", WITHDRAWN)
    assert desk.publish().pages == {}
    assert "Ingetrokken" in desk.page(NUMBER)


def test_a_withdrawn_page_stays_when_its_source_is_deleted_and_cannot_come_back(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    desk.put("2.txt", ANSWER.replace(NUMBER, "2099Z00042"))
    desk.publish()
    desk.put("1.yml", WITHDRAWN)
    desk.publish()
    before = desk.page(NUMBER)
    desk.remove("1.txt")
    desk.publish()
    assert desk.page(NUMBER) == before
    desk.put("1.yml", "")
    lost = (
        f"addresses.txt:4:1: error: kamervragen/{NUMBER}/ was withdrawn, and 1.yml does not say so any "
        "more; put its key withdrawn back, or take out this line to publish the page again [withdrawal-lost]"
    )
    assert said(desk.build(), "withdrawal-lost") == [lost]
    desk.put("1.txt", ASKED)
    assert said(desk.build(), "withdrawal-lost") == [lost]
    desk.remove("1.yml")
    assert said(desk.build(), "withdrawal-lost") == [lost]


def test_an_address_that_holds_a_name_moves_and_the_old_one_leads_nowhere(desk: Desk) -> None:
    desk.put("brief-van-jansen.txt", ASKED.replace(NUMBER, ""))
    desk.publish()
    desk.put("brief-van-jansen.yml", WITHDRAWN + "address: 2099-brief\n")
    for _ in ("with its source", "without it"):
        desk.publish()
        assert "jansen" not in desk.page("2099-brief")
        assert not (desk.folder / "docs/kamervragen/brief-van-jansen").exists()
        assert [each.url for each in desk.recorded()] == ["kamervragen/2099-brief/"]
        (desk.folder / "seeds/brief-van-jansen.txt").unlink(missing_ok=True)


def test_a_name_in_the_name_of_the_file_goes_with_the_file_from_pages_and_record(desk: Desk) -> None:
    desk.put("brief-van-jansen.txt", ASKED.replace(NUMBER, ""))
    desk.put("ander.txt", ANSWER.replace(NUMBER, "2099Z00042"))
    desk.publish()
    desk.remove("brief-van-jansen.txt")
    desk.put("stuk-1.yml", f"{WITHDRAWN}address: stuk-1\n")
    addresses = desk.folder / "addresses.txt"
    addresses.write_text(
        addresses.read_text("utf-8").replace(" brief-van-jansen.txt", " stuk-1.txt"), "utf-8"
    )
    for _ in ("at once", "and ever after"):
        desk.publish()
        assert "Ingetrokken" in desk.page("stuk-1")
        files = [path for path in desk.folder.rglob("*") if path.is_file()]
        assert [path for path in files if "jansen" in f"{path}{path.read_text('utf-8')}"] == []


def test_an_answer_that_is_withdrawn_leaves_the_questions_where_they_stand(desk: Desk) -> None:
    desk.put("1.txt", ASKED)
    desk.put("3.txt", ANSWER)
    desk.publish()
    desk.put("3.yml", WITHDRAWN)
    for _ in ("with its source", "without it"):
        assert desk.publish().pages == {f"kamervragen/{NUMBER}/vragen/": "1.txt"}
        assert "Ingetrokken" in desk.page(NUMBER)
        assert "kwartje" not in desk.page(f"{NUMBER}/vragen")
        (desk.folder / "seeds/3.txt").unlink(missing_ok=True)


def test_of_all_real_documents_in_one_site_none_is_refused() -> None:
    files = [
        *(ROOT / "seeds").glob("*.txt"),
        *sorted(SAMPLES.glob("print/*.txt")),
        *sorted(SAMPLES.glob("word/*.docx")),
    ]
    outcome = convert((path.name, path.read_bytes()) for path in files)
    assert sorted(each.entry.source.name for each in outcome.documents) == sorted(path.name for path in files)
    assert [str(each) for each in outcome.messages if each.severity == "error"] == []
    assert len({each.entry.url for each in outcome.documents}) == len(files)
