"""The home page: with no document, with one, with many; what it offers to search for."""

from __future__ import annotations

import pytest
from generated import document
from selectolax.lexbor import LexborHTMLParser, LexborNode

from converter.build import convert
from converter.verify.rendered import render
from tests.conftest import Browse

ASKED = (
    "Vragen van het lid {} (D66) aan de minister van Financiën "
    "over {} (ingezonden {} maart 2099, 2099Z0000{})."
)
NEWEST = "2099Z00002"
QUESTIONS = "\nVraag 1\nKlopt dit?\nVraag 2\nEn dat?\n"
ANSWERS = "Antwoord op vraag 1 en 2\nJa.\n"


def asked(number: int, member: str = "Bakker", subject: str = "brood en taart") -> str:
    return ASKED.format(member, subject, number, number) + QUESTIONS


def home(*texts: str, glossary: bytes = b"") -> LexborHTMLParser:
    """Return the article of the home page of these documents."""
    sources = [(f"{place}.txt", text.encode()) for place, text in enumerate(texts)]
    pages = convert(sources, [("begrippen.yml", glossary)] if glossary else []).pages
    return LexborHTMLParser(render(pages["index.md"]))


def words(nodes: list[LexborNode]) -> list[str]:
    return [" ".join(node.text().split()) for node in nodes]


def test_without_documents_it_says_so_and_nothing_is_empty() -> None:
    page = home()
    assert words(page.css("p"))[1:] == ["Er zijn nog geen documenten."]
    assert page.css("h2") == []


def test_one_document_is_enough() -> None:
    page = home(asked(1) + ANSWERS)
    assert words(page.css("h2")) == ["Beantwoord", "Bladeren"]
    assert words(page.css("table.documenten tbody tr")) == [
        "Brood en taartBakker (D66)minister van Financiëningezonden 1 mrt 2099alle 2 vragen beantwoord"
    ]
    assert words(page.css("ul.delen li")) == [
        *("Documenten (1)", "Jaren (1)", "Leden (1)", "Partijen (1)", "Ministeries (1)"),
    ]


def test_what_is_answered_and_what_is_not_stand_apart_the_newest_five_of_each() -> None:
    texts = [asked(number) + (ANSWERS if number < 7 else "") for number in range(1, 10)]
    page = home(*texts)
    assert words(page.css("h2"))[:2] == ["Beantwoord", "Nog geen antwoord in deze verzameling"]
    links = [[link.attributes["href"] for link in each.css("a")] for each in page.css("table.documenten")]
    assert links == [
        [f"kamervragen/2099Z0000{number}/" for number in (6, 5, 4, 3, 2)],
        [f"kamervragen/2099Z0000{number}/" for number in (9, 8, 7)],
    ]


def test_where_nothing_asks_the_newest_documents_stand_there() -> None:
    page = home("Mededeling\nDe vragen worden later beantwoord.\n")
    assert words(page.css("h2"))[0] == "Nieuwste documenten"
    assert len(page.css("table.documenten tbody tr")) == 1


@pytest.mark.parametrize(
    ("texts", "examples"),
    [
        (
            (asked(1), asked(2, "van Dijk", "de sluiting")),
            [("Van Dijk", "Van+Dijk"), "sluiting", NEWEST],
        ),
        ((asked(1), asked(2, "Kok", "AI")), ["Kok", "brood", NEWEST]),
        (("Vraag 1\nKlopt dit?\n",), []),
    ],
    ids=["of the newest", "a word of the one before", "none"],
)
def test_the_examples_are_of_the_newest_documents_that_have_one(
    texts: tuple[str, ...], examples: list[str | tuple[str, str]]
) -> None:
    links = home(*texts).css("p.voorbeelden a")
    pairs = [(each, each) if isinstance(each, str) else each for each in examples]
    assert [(link.text(), link.attributes["href"]) for link in links] == [
        (shown, f"zoeken/?q={query}") for shown, query in pairs
    ]


def test_the_ways_in_count_what_there_is() -> None:
    page = home(
        asked(1) + "Zie https://www.voorbeeld.nl/a en Kamerstukken II 2023/24, 29628, nr. 1139.\n",
        glossary=b"VK: {voluit: Verenigd Koninkrijk, bron: 'https://voorbeeld.nl/vk'}\n",
    )
    ways = {row.text(): row.css_first("a") for row in page.css("ul.delen li")}
    assert list(ways) == [
        *("Documenten (1)", "Jaren (1)", "Leden (1)", "Partijen (1)", "Ministeries (1)"),
        *("Bronnen (2)", "Begrippen (1)"),
    ]
    folders = ("kamervragen", "jaren", "leden", "partijen", "ministeries", "bronnen", "begrippen")
    assert [way.attributes["href"] for way in ways.values() if way] == [f"{folder}/" for folder in folders]


def test_it_stays_small_whatever_there_is() -> None:
    page = home(*(document(number) for number in range(1, 40)))
    assert len(page.css("li")) < 20


@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_each_example_leads_to_documents(browse: Browse, screen: str) -> None:
    page = browse("", screen=screen)
    for place in range(3):
        link = page.locator("p.voorbeelden a").nth(place)
        link.click()
        page.locator("#zoekresultaten li, #zoekpagina .zoekuitleg a").first.wait_for()
        page.go_back()
