"""How a document is named, and the facts at its head."""

from __future__ import annotations

import re

import pytest
from documents import seed, write_page, written
from engines import render_python_markdown
from selectolax.lexbor import LexborHTMLParser

from converter.dutch import capitalized
from converter.view.facts import page_description, page_title


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("het artikel over ijs", "Het artikel over ijs"),
        ("ijsbanen in Friesland", "IJsbanen in Friesland"),
        ("ĳsbanen", "Ĳsbanen"),
        ("éénouders", "Éénouders"),
        ("van der Plas", "Van der Plas"),
        ("el Yassini", "El Yassini"),
        ("d'Ancona", "D'Ancona"),
        ("'t Hart", "'t Hart"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("‘een bericht’", "‘een bericht’"),
        ("iPhones op school", "iPhones op school"),
        ("mRNA-vaccins", "mRNA-vaccins"),
        ("e-mail", "E-mail"),
        ("4G-masten", "4G-masten"),
        ("ßeta", "ßeta"),
        ("2024", "2024"),
        ("", ""),
    ],
)
def test_a_name_begins_with_a_capital_as_dutch_has_it(words: str, name: str) -> None:
    assert capitalized(words) == name


TITLE = "Vragen van het lid van Dijk (SP) aan de minister van Zorg{} (ingezonden 3 maart 2024, 2024Z00001)"
QUESTION = "Vraag 2\nbent u bekend met\nhet *bericht* (1)?\n\nVraag 1\nEn dit?"


def page_of(text: str) -> str:
    found = written("brief_1.txt", text.encode())
    return write_page(found.entry, found.annotations)


def name_of(text: str) -> str:
    return page_title(written("brief_1.txt", text.encode()).entry)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{TITLE.format(' over ijs')}\n\n{QUESTION}", "IJs"),
        (
            f"{TITLE.format('')}\n\n{QUESTION}",
            "Eerste woorden van vraag 2: Bent u bekend met het *bericht* (1)?",
        ),
        (QUESTION, "Eerste woorden van vraag 2: Bent u bekend met het *bericht* (1)?"),
        (
            "Vraag:\nKlopt het dat er veel meer brood werd gebakken dan er gegeten kon worden?\n"
            "Antwoord:\nJa.",
            "Eerste woorden van de eerste vraag: "
            "Klopt het dat er veel meer brood werd gebakken dan er gegeten kon…",
        ),
        ("Vraag 1\n\nVraag 2\nEn dit?", "Eerste woorden van vraag 2: En dit?"),
        ("Antwoord 1\nNee.", "Beantwoorde Kamervragen brief-1"),
    ],
    ids=["subject", "no subject", "no title", "no number", "first question empty", "no question"],
)
def test_a_document_is_named_by_its_subject_or_its_first_question(text: str, name: str) -> None:
    assert name_of(text) == name


def test_what_a_document_is_named_by_stands_apart_in_its_heading() -> None:
    assert (
        '\n# <span class="soort">Eerste woorden van vraag 2:</span> '
        r"Bent u bekend met het \*bericht\* (1)? { #document .added }" in page_of(QUESTION)
    )


FACTS = (
    "Vragen van de leden van Dijk en Bakker (beiden SP) en Inge van Dijk (CDA) aan de minister van Zorg "
    "over brood (ingezonden 3 maart {0}, {0}Z00001)\n\nVraag 1\nJa?"
)


def head_of(text: str) -> dict[str, str]:
    """Return the lines below the title by their class."""
    lines = LexborHTMLParser(render_python_markdown(page_of(text))).css("p.wie, p.stand, p.bij")
    return {(line.attributes["class"] or "").removeprefix("added "): line.text() for line in lines}


def led_to(text: str) -> list[tuple[str, str | None]]:
    links = LexborHTMLParser(render_python_markdown(page_of(text))).css("p.bij a")
    return [(link.text(), link.attributes["href"]) for link in links]


ONE = "Vraag 1\nJa?\n\n"
TWO = f"{ONE}Vraag 2\nNee?\n\n"


@pytest.mark.parametrize(
    ("text", "head"),
    [
        (
            FACTS.format(2024),
            {
                "wie": "Vragen van Van Dijk en Bakker (SP) en Inge van Dijk (CDA) aan de minister van Zorg, "
                "3 maart 2024",
                "stand": "Nog geen antwoord in deze verzameling",
                "bij": "zaak 2024Z00001",
            },
        ),
        (f"{TWO}Antwoord 1 en 2\nNee.", {"stand klaar": "Alle 2 vragen beantwoord", "bij": "in 1 antwoord"}),
        (f"{TWO}Antwoord 1\nNee.", {"stand": "1 van de 2 vragen beantwoord", "bij": "in 1 antwoord"}),
        (f"{TWO}Antwoord 1\nNee.\n\nAntwoord 2\nJa.", {"stand klaar": "Alle 2 vragen beantwoord"}),
        (f"{ONE}Antwoord 1\nNee.", {"stand klaar": "Beantwoord"}),
    ],
    ids=["asked", "answered together", "answered in part", "each answered", "one question"],
)
def test_the_head_says_who_asked_whom_and_what_became_of_it(text: str, head: dict[str, str]) -> None:
    assert head_of(text) == head


def test_who_asks_and_who_is_asked_lead_to_their_lists() -> None:
    links = LexborHTMLParser(render_python_markdown(page_of(FACTS.format(2024)))).css("p.wie a")
    assert [(link.text(), link.attributes["href"]) for link in links] == [
        ("Van Dijk", "../../leden/van-dijk-sp/index.md"),
        ("Bakker", "../../leden/bakker-sp/index.md"),
        ("Inge van Dijk", "../../leden/inge-van-dijk-cda/index.md"),
    ]


def test_a_number_leads_to_the_publication_unless_it_is_from_before_those_were_online() -> None:
    publication = "https://zoek.officielebekendmakingen.nl/kv-tk-2024Z00001.html"
    assert led_to(FACTS.format(2024)) == [("2024Z00001", publication)]
    assert led_to(FACTS.format(2009)) == []


def test_a_number_of_the_annex_is_readable_and_leads_to_the_publication() -> None:
    text = "ah-tk-20242025-594\n2\nVraag 1\nJa?\n\nAntwoord 1\nNee.\n"
    publication = "https://zoek.officielebekendmakingen.nl/ah-tk-20242025-594.html"
    assert led_to(text) == [("Aanhangsel 2024-2025, nr. 594", publication)]


DELAY = (
    "AH 2099\n2099Z00012\nMededeling van minister Kaas (Defensie) (ontvangen 2 april 2099)\n\n"
    "Op 12 maart jl. {} schriftelijke vragen gesteld{} over de veerpont van St. Bavo.{}\n\n"
    "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.\n"
)


@pytest.mark.parametrize(
    ("asked", "to", "then", "wie"),
    [
        ("heeft het lid Bakker (PvdX)", "", " Ik heb ze gelezen.", "vragen van Bakker (PvdX)"),
        (
            "hebben de leden Bakker en Dijk (beiden PvdX)",
            " aan de minister van Defensie",
            "",
            "vragen van Bakker en Dijk (PvdX) aan de minister van Defensie",
        ),
    ],
)
def test_a_delay_is_named_by_what_it_says_was_asked(asked: str, to: str, then: str, wie: str) -> None:
    text = DELAY.format(asked, to, then)
    assert name_of(text) == "De veerpont van St. Bavo"
    assert head_of(text)["wie"] == f"Uitstel van beantwoording van {wie}"
    assert head_of(text)["stand"] == "Uitgesteld op 2 april 2099"


def described(text: str) -> str:
    return page_description(written("brief_1.txt", text.encode()).entry)


def test_a_description_says_whose_questions_were_asked_and_when_they_were_answered() -> None:
    delay = DELAY.format("heeft het lid Bakker (PvdX)", "", "")
    assert described(delay) == (
        "Uitstel van beantwoording van vragen van Bakker (PvdX) over de veerpont van St. Bavo, "
        "uitgesteld 2 april 2099."
    )
    received = "Antwoord van minister Kaas (Zorg) (ontvangen 2 mei 2024)"
    answered = f"{received}\n\n{FACTS.format(2024)}\n\nAntwoord 1\nNee."
    assert described(answered).endswith("over brood, ingezonden 3 maart 2024, beantwoord 2 mei 2024.")


def test_a_description_that_is_cut_off_ends_with_its_ellipsis() -> None:
    words = described("Vraag 1\nKlopt het dat er veel meer brood werd gebakken dan er gegeten kon worden?")
    assert words.endswith(" gegeten kon…")


@pytest.mark.parametrize(
    ("text", "said"),
    [("AH 595\n2024Z00001\n", 0), ("ah-tk-20242025-594\n2\n", 1)],
)
def test_the_account_of_a_print_says_what_a_print_does_to_line_ends(text: str, said: int) -> None:
    lines = LexborHTMLParser(page_of(f"{text}{ONE}Antwoord 1\nNee.")).css("details.verantwoording > p")
    about_print = [at for at, line in enumerate(lines) if "gedrukte bladzijde" in line.text()]
    assert about_print == [1][:said]


def test_what_a_delay_says_is_no_answer() -> None:
    rows = LexborHTMLParser(page_of(DELAY.format("heeft het lid Bakker (PvdX)", "", ""))).css("dl.feiten dt")
    assert [row.text() for row in rows] == ["Soort", "Mededeling van"]


def test_what_the_head_does_not_say_stands_in_the_account() -> None:
    text = f"Antwoord van minister Kaas (Defensie)\n\n{ONE}Antwoord 1\nNee."
    page = LexborHTMLParser(page_of(text))
    rows = page.css("details.verantwoording > dl.feiten > div")
    assert [[node.text() for node in row.iter()] for row in rows] == [
        ["Soort", "Beantwoorde Kamervragen"],
        ["Antwoord van", "Minister van Defensie (Kaas)"],
    ]
    assert "\nMinister van Defensie (Kaas)\n{: .added .van }\n" in page_of(text)


@pytest.mark.parametrize(
    ("label", "who"),
    [
        (
            "Antwoord van minister Kaas (Defensie), mede namens de minister van Financiën",
            "Minister van Defensie (Kaas), mede namens minister van Financiën",
        ),
        (
            "Antwoord van minister Kaas (Defensie) en staatssecretaris Melk (Financiën)",
            "Minister van Defensie (Kaas) en staatssecretaris van Financiën (Melk)",
        ),
        (
            "Antwoord van minister Kaas (Defensie), mede namens de minister van Financiën en "
            "de staatssecretaris van Economische Zaken",
            "Minister van Defensie (Kaas), mede namens minister van Financiën en "
            "staatssecretaris van Economische Zaken",
        ),
    ],
)
def test_on_whose_behalf_is_said_once_behind_who_answers(label: str, who: str) -> None:
    assert f"\n{who}\n{{: .added .van }}\n" in page_of(f"{label}\n\n{ONE}Antwoord 1\nNee.")


NEAR = """## Vraag 1 { #vraag-1 data-toc-label="1. Ja, of (nee)?" }

[Antwoord](#antwoord-1) [Kopieer link](#vraag-1){ .kopieer }
{: .added .rij }
"""
FAR = """### <span id="antwoord-2"></span><span id="antwoord-3"></span>Antwoord 2 en 3 \
{ #antwoord-2-3 data-toc-label="Antwoord 2 en 3: Nee." }

[Vraag 3](#vraag-3) [Kopieer link](#antwoord-2-3){ .kopieer }
{: .added .rij }

Ook antwoord op: [vraag 2](#vraag-2) (\\[a\\] \\*b\\*?)
{: .added .naar }
"""


def test_links_around_a_heading_are_plain_markdown() -> None:
    text = "Vraag 1\nJa, of (nee)?\nAntwoord 1\nNee.\nVraag 2\n[a] *b*?\nVraag 3\nZo?\nAntwoord 2 en 3\nNee."
    page = page_of(text)
    assert NEAR in page
    assert FAR in page


def test_a_question_without_a_number_is_counted_and_named_by_its_first_words() -> None:
    page = page_of("Vraag:\nKent u dit?\nAntwoord:\nJa.\n\nVraag:\nEn dit?\nAntwoord:\nNee.")
    headings = re.findall("^## .*", page, re.MULTILINE)
    assert headings == [
        f'## Vraag:<span class="added"> ({place}e, zonder nummer)</span> '
        f'{{ #vraag-ongenummerd-{place} data-toc-label="Vraag ({place}e, zonder nummer): {words}" }}'
        for place, words in ((1, "Kent u dit?"), (2, "En dit?"))
    ]


def test_people_read_the_markdown_too() -> None:
    found = seed()
    page = write_page(found.entry, found.annotations)
    assert len(re.findall("<[a-z]", page)) <= 120
    assert page.count("<section") == 17


def test_a_heading_with_a_note_mark_has_its_name_beside_it() -> None:
    page = page_of("Vraag 1[footnoteRef:1]\nJa? [1: Noot.]\n\nVraag 2\nNee?")
    headings = re.findall("^## .*", page, re.MULTILINE)
    assert headings == [
        '## Vraag 1[^1] { #vraag-1 aria-label="Vraag 1" data-toc-label="1. Ja?" }',
        '## Vraag 2 { #vraag-2 data-toc-label="2. Nee?" }',
    ]
