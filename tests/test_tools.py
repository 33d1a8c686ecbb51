"""The row below the head of a document: how it is cited, for people and for BibTeX, and its data."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from documents import write_page, written
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from converter.view.cite import bibtex, citation

TITLE = "Vragen van {} aan de minister van Zorg over {} (ingezonden 3 maart 2024, 2024Z00001)\n\n"
QUESTIONS = "Vraag 1\nKlopt dit?\n"
PRINT = (
    "AH 595\n2024Z00001\nAntwoord van minister Bakker (Zorg) (ontvangen 2 oktober 2024)\n"
    "Vragen van het lid Dijk (SP) aan de minister van Zorg over brood (ingezonden 3 maart 2024)\n\n"
    "Vraag 1\nKlopt dit?\n\nAntwoord 1\nJa.\n"
)
DELAY = "Hierbij deel ik mee dat de vragen niet binnen de gebruikelijke termijn kunnen worden beantwoord.\n"
OF_DIJK = "Op 12 maart jl. heeft het lid Dijk (SP) schriftelijke vragen gesteld over brood.\n\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            TITLE.format("het lid Dijk (SP)", "brood") + QUESTIONS,
            "Dijk (SP), “Brood”, Kamervragen, zaaknummer 2024Z00001, ingezonden 3 maart 2024",
        ),
        (
            PRINT,
            "Dijk (SP), “Brood”, beantwoorde Kamervragen, zaaknummer 2024Z00001,"
            " Aanhangsel Handelingen II 2024/25, nr. 595, ingezonden 3 maart 2024,"
            " beantwoord door minister van Zorg (Bakker) op 2 oktober 2024",
        ),
        (
            TITLE.format("de leden van Dijk (SP) en de Wit (VVD)", "het bericht 'Brood'") + QUESTIONS,
            "Van Dijk (SP) en De Wit (VVD), “Het bericht 'Brood'”, Kamervragen, zaaknummer 2024Z00001,"
            " ingezonden 3 maart 2024",
        ),
        (
            f"Mededeling van minister Bakker (Zorg) (ontvangen 2 oktober 2024)\n\n{OF_DIJK}{DELAY}",
            "Minister van Zorg (Bakker), “Brood”, uitstel van beantwoording, uitgesteld 2 oktober 2024",
        ),
        (f"Mededeling\n\n{OF_DIJK}{DELAY}", "“Brood”, uitstel van beantwoording"),
        (QUESTIONS, "Eerste woorden van vraag 1: “Klopt dit?”, Kamervragen"),
    ],
    ids=["questions", "a print", "several members", "a delay", "a delay by nobody", "nothing known"],
)
def test_a_document_is_cited_by_what_is_known_of_it_and_no_more(text: str, words: str) -> None:
    assert citation(written("a.txt", text.encode()).entry) == words


def test_bibtex_has_the_address_as_key_and_each_member_as_a_name_that_is_not_taken_apart() -> None:
    text = TITLE.format("de leden van Dijk (SP) en Élise de Wit (VVD)", "50% {meer} brood & spélen")
    assert "\n".join(bibtex(written("a.txt", (text + QUESTIONS).encode()).entry)) == (
        "@misc{2024Z00001,\n"
        "  author = {{van Dijk} and {Élise de Wit}},\n"
        "  title = {{50\\% {\\textbraceleft}meer{\\textbraceright} brood \\& spélen}},\n"
        "  howpublished = {Kamervragen, zaaknummer 2024Z00001},\n"
        "  note = {ingezonden 3 maart 2024},\n"
        "  year = {2024},\n"
        "  month = mar\n"
        "}"
    )


def test_bibtex_of_a_document_of_which_nothing_is_known_is_whole() -> None:
    assert bibtex(written("a.txt", QUESTIONS.encode()).entry) == (
        "@misc{a,",
        "  title = {{Klopt dit?}},",
        "  howpublished = {Kamervragen},",
        "  note = {titel: eerste woorden van vraag 1}",
        "}",
    )


def test_the_author_in_bibtex_is_who_wrote_the_document() -> None:
    text = f"Mededeling van minister Bakker (Zorg)\n\n{OF_DIJK}{DELAY}"
    assert "  author = {{Minister van Zorg (Bakker)}}," in bibtex(written("a.txt", text.encode()).entry)
    of_nobody = bibtex(written("a.txt", f"Mededeling\n\n{OF_DIJK}{DELAY}".encode()).entry)
    assert not any("author" in line for line in of_nobody)


def test_the_key_of_a_paper_below_its_case_has_no_slash() -> None:
    entry = replace(written("a.txt", QUESTIONS.encode()).entry, address="2099Z00012/uitstel")
    assert bibtex(entry)[0] == "@misc{2099Z00012-uitstel,"


@given(st.text(st.sampled_from('ab{}\\%&$#_~^"@, é')))
def test_no_words_open_or_close_a_field_of_bibtex(words: str) -> None:
    text = TITLE.format("het lid Dijk (SP)", f"brood {words}.") + QUESTIONS
    lines = bibtex(written("a.txt", text.encode()).entry)
    assert [re.match(r"  (\w+) = |", line)[1] for line in lines] == [  # type: ignore[index]
        *(None, "author", "title", "howpublished", "note", "year", "month", None)
    ]
    for line in lines[1:-1]:
        depths = [0]
        for sign in line:
            depths.append(depths[-1] + (sign == "{") - (sign == "}"))
        assert min(depths) == 0
        assert depths[-1] == 0
        assert not re.search(r"(?<!\\)[%&$#_]", line)


def row_of(text: str) -> LexborHTMLParser:
    found = written("map/brief.txt", text.encode())
    return LexborHTMLParser(write_page(found.entry, found.annotations))


def test_the_row_says_how_one_question_is_cited_and_what_data_there_is() -> None:
    page = row_of("Vraag 1a\nKlopt dit?\n")
    part = page.css_first(".citeer .citeerdeel")
    assert part is not None
    assert part.text() == ("Eén vraag of antwoord? Zet er “Vraag 1a in:” voor en #vraag-1a achter het adres.")
    assert [link.attributes["href"] for link in page.css(".gegevens a")] == ["document.json"]
    assert [node.text() for node in page.css(".gegevens li")][1] == "Bronbestand: brief.txt"
    assert len(page.css(".verantwoording a")) == 0


def test_what_has_no_question_is_cited_as_a_whole() -> None:
    page = row_of(DELAY)
    assert len(page.css(".citeer .citeervorm")) == 1
    assert page.css(".citeer .citeerdeel") == []


def test_the_row_has_one_citation_however_many_questions_there_are() -> None:
    def size(count: int) -> int:
        questions = "".join(f"Vraag {number}\nKlopt dit?\n\n" for number in range(1, count + 1))
        row = row_of(TITLE.format("het lid Dijk (SP)", "brood") + questions).css_first(".hulp > .citeer")
        assert row is not None
        return len(row.html or "")

    assert size(300) == size(1)


def official(text: str) -> list[tuple[str, str | None]]:
    links = row_of(text).css(".officieel a")
    return [(link.text(), link.attributes["href"]) for link in links]


def test_the_official_publication_is_told_of_each_number_that_has_one() -> None:
    url = "https://zoek.officielebekendmakingen.nl"
    assert official(PRINT) == [
        ("Aanhangsel Handelingen II 2024/25, nr. 595", f"{url}/ah-tk-20242025-595.html"),
        ("Kamervragen 2024Z00001", f"{url}/kv-tk-2024Z00001.html"),
    ]
    assert official(TITLE.format("het lid Dijk (SP)", "brood") + QUESTIONS) == [
        ("Kamervragen 2024Z00001", f"{url}/kv-tk-2024Z00001.html")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            PRINT,
            "Officiële publicatie van het antwoord: Aanhangsel Handelingen II 2024/25, nr. 595,"
            " van de vragen: Kamervragen 2024Z00001",
        ),
        (
            TITLE.format("het lid Dijk (SP)", "brood") + QUESTIONS,
            "Officiële publicatie van de vragen: Kamervragen 2024Z00001",
        ),
        (
            f"AH 595\nMededeling van minister Bakker (Zorg) (ontvangen 2 oktober 2024)\n\n{OF_DIJK}{DELAY}",
            "Officiële publicatie van dit stuk: Aanhangsel Handelingen II 2024/25, nr. 595",
        ),
    ],
)
def test_the_official_publication_says_of_what_it_is(text: str, said: str) -> None:
    assert [box.text().strip() for box in row_of(text).css(".officieel")] == [said]


def test_where_no_number_is_known_nothing_is_said_of_an_official_publication() -> None:
    assert row_of(QUESTIONS).css(".officieel") == []
