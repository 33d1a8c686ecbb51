"""What a text points at: on its page, on the pages that list it, in the data and in the list for editors."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping

import pytest
import word_files as word
from documents import REAL, SAMPLES, seed
from engines import render_python_markdown
from generated import document
from judged_annotations import KEY, scores
from selectolax.lexbor import LexborHTMLParser, LexborNode

from converter.build import Outcome, convert
from converter.collection.cited import source_anchor
from converter.view.groups import FOLDERS
from converter.writers.annotation_list import write_annotation_list

TITLE = "Vragen van het lid Bakker (D66) aan de minister van Financiën over {} (ingezonden 3 maart 2024, {})."
BREAD = "\n".join(
    (
        TITLE.format("brood", "2024Z00001"),
        "Vraag 1",
        "Kent u het Openbaar Ministerie (OM) en Kamerstukken II 2023/24, 29628, nr. 1139? https://www.voorbeeld.nl/a/",
        "Vraag 2",
        "Ziet u een verband met vraag 1? Zie ook vraag 9.",
        "Antwoord op vraag 1 en 2",
        "Ja, aldus het OM, het VK en artikel 273f van het Wetboek van Strafrecht.[footnoteRef:1] "
        "[1:  Kamerstuk 29 628, nr. 1139 en http://voorbeeld.nl/a.] ",
    )
)
CAKE = "\n".join(
    (
        TITLE.format("taart", "2024Z00002"),
        "Vraag 1",
        "Kent u de Kamervragen 2024Z00001 en Kamerstukken II 2023-2024, 29 628, nr. 1139?",
        "Antwoord op vraag 1",
        "Zie het antwoord op vraag 2 van de Kamervragen met nummer 2024Z00001. Zie ook zaak 2024Z77777.",
    )
)
GLOSSARY = b"VK: {voluit: Verenigd Koninkrijk, bron: 'https://voorbeeld.nl/vk'}\n"


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    sources = [("brood.txt", BREAD.encode()), ("taart.txt", CAKE.encode())]
    return convert(sources, [("begrippen.yml", GLOSSARY)])


def page(outcome: Outcome, address: str) -> str:
    return outcome.pages[f"kamervragen/{address}/index.md"]


def rendered(outcome: Outcome, address: str) -> LexborHTMLParser:
    return LexborHTMLParser(render_python_markdown(page(outcome, address)))


def sources(pages: Mapping[str, str]) -> dict[str, LexborNode]:
    """Return the row of each source on the page where it stands, by its address there."""
    shelves = {name: text for name, text in pages.items() if re.fullmatch(r"bronnen/[^/]+/index\.md", name)}
    return {
        f"{name.removesuffix('index.md')}#{row.id}": row
        for name, text in shelves.items()
        for row in LexborHTMLParser(text).css("ul.bronnen > li")
    }


def titled(pages: Mapping[str, str], words: str) -> LexborNode:
    """Return the row of the one source that has these words in its title."""
    (row,) = (row for row in sources(pages).values() if words in row.text(deep=True).partition(" in ")[0])
    return row


def test_a_reference_leads_to_its_section_and_says_its_first_words(outcome: Outcome) -> None:
    assert '[vraag 1](#vraag-1){ .verwijzing title="Vraag 1: Kent u het' in page(outcome, "2024Z00001")


def test_a_reference_to_another_document_leads_to_its_page(outcome: Outcome) -> None:
    assert "(../2024Z00001/index.md#antwoord-2){ .verwijzing" in page(outcome, "2024Z00002")


def test_a_citation_says_its_kind_and_is_written_in_full(outcome: Outcome) -> None:
    assert (
        "(https://zoek.officielebekendmakingen.nl/kst-29628-1139.html)"
        '{ .citaat title="Kamerstuk: Kamerstukken II 2023/24, 29628, nr. 1139" }'
    ) in page(outcome, "2024Z00001")


def test_a_document_of_this_site_comes_first_with_the_official_publication_beside_it(
    outcome: Outcome,
) -> None:
    address = "https://zoek.officielebekendmakingen.nl/kv-tk-2024Z00001.html"
    official = f"[\u00a0officiële publicatie]({address}){{ .added"
    line = next(line for line in page(outcome, "2024Z00002").split("\n") if line.startswith("Kent u de"))
    assert line.index("](../2024Z00001/index.md){ .citaat") < line.index(official)


def test_an_article_of_a_law_is_listed_and_not_linked(outcome: Outcome) -> None:
    assert "artikel 273f van het Wetboek van Strafrecht.[^1]" in page(outcome, "2024Z00001")
    foot = rendered(outcome, "2024Z00001").css_first("details.bronnen")
    assert foot is not None
    assert "Wetsartikel" in foot.text()


def test_an_abbreviation_is_explained_by_the_document_first_and_else_by_the_glossary(
    outcome: Outcome,
) -> None:
    text = page(outcome, "2024Z00001")
    assert 'title="Openbaar Ministerie">OM</abbr>' in text
    assert 'title="Verenigd Koninkrijk">VK</abbr>' in text


def test_one_source_written_in_several_ways_is_one_entry_with_all_its_places(outcome: Outcome) -> None:
    paper = titled(outcome.pages, "Kamerstukken II 2023/24, 29628, nr. 1139")
    assert [link.attributes["href"] for link in paper.css(".plaatsen a")] == [
        "../../kamervragen/2024Z00001/#vraag-1",
        "../../kamervragen/2024Z00001/#antwoord-1-2",
        "../../kamervragen/2024Z00002/#vraag-1",
    ]
    assert len(titled(outcome.pages, "voorbeeld.nl/a").css(".plaatsen a")) == 2


def test_our_own_page_comes_first_in_the_list_of_sources_too(outcome: Outcome) -> None:
    links = titled(outcome.pages, "Kamervragen 2024Z00001").css("a")
    assert [link.attributes["href"] for link in links][:2] == [
        "../../kamervragen/2024Z00001/",
        "https://zoek.officielebekendmakingen.nl/kv-tk-2024Z00001.html",
    ]


def test_a_source_leads_to_its_place_in_the_list_of_all(outcome: Outcome) -> None:
    listed = sources(outcome.pages)
    for address, count in (("2024Z00001", 3), ("2024Z00002", 2)):
        foot = rendered(outcome, address).css("details.bronnen li")
        links = [item.css("a")[-1] for item in foot]
        assert [link.text() for link in links] == ["alle vindplaatsen"] * count
        for item, link in zip(foot, links, strict=True):
            target = (link.attributes["href"] or "").removeprefix("../../").replace("index.md", "")
            there = listed[target].css(".plaatsen a")
            places = (node.attributes["href"] or "" for node in item.css("a"))
            here = [place for place in places if place.startswith("#")]
            assert here
            assert {f"../../kamervragen/{address}/{place}" for place in here} <= {
                node.attributes["href"] for node in there
            }


SPELLINGS = {
    "earlier, in another spelling": (
        "Zie Kamerstukken II, 29628, nr. 1139 en http://www.VOORBEELD.nl/a",
        ("kst-29628/", "33/"),
    ),
    "with its number": (
        "Zie het Staatsblad 2024, 213 en Kamerstuk 29 628, nr. 1139.",
        ("26/", "kst-29628/"),
    ),
    "by its address": (
        "Zie https://zoek.officielebekendmakingen.nl/stb-2024-213.html en https://voorbeeld.nl/a/.",
        ("26/", "33/"),
    ),
}


def is_list(name: str) -> bool:
    """Return whether a file is a list of documents, or part of the search index, which names its edition."""
    lists = ("kamervragen/index.md", *(f"{folder}/" for folder in FOLDERS.values()))
    return name.startswith(lists) or (name.startswith("zoeken/") and name.endswith(".json"))


@pytest.mark.parametrize(("cites", "shelves"), SPELLINGS.values(), ids=SPELLINGS.keys())
@pytest.mark.parametrize("number", ["2024Z00000", "2024Z00009"])
def test_a_page_stays_as_it_is_when_another_document_cites_the_same(
    cites: str, shelves: tuple[str, ...], number: str
) -> None:
    sources = [("brood.txt", BREAD.encode()), ("taart.txt", CAKE.encode())]
    law = "Zie https://zoek.officielebekendmakingen.nl/stb-2024-213.html."
    sources.append(("wet.txt", "\n".join((TITLE.format("wet", "2024Z00005"), "Vraag 1", law)).encode()))
    other = "\n".join((TITLE.format("kaas", number), "Vraag 1", cites)).encode()
    before, after = convert(sources).pages, convert([*sources, ("kaas.txt", other)]).pages
    changed = {name for name, text in after.items() if before.get(name) != text and not is_list(name)}
    assert {name for name in changed if not name.startswith("bronnen/")} == {
        "index.md",
        "data/index.md",
        "data/documents.json",
        f"kamervragen/{number}/index.md",
        f"kamervragen/{number}/document.json",
    }
    assert {name for name in changed if name.startswith("bronnen/")} == {
        f"bronnen/{shelf}index.md" for shelf in ("", *shelves)
    }


def test_of_very_many_documents_none_changes_when_one_is_added() -> None:
    sources = [(f"{number}.txt", document(number).encode()) for number in range(1, 41)]
    before, after = convert(sources[:-1]).pages, convert(sources).pages
    changed = {name for name, text in before.items() if after.get(name) != text and not is_list(name)}
    assert len(before) > 70
    lists = ("index.md", "data/index.md", "data/documents.json")
    assert {name for name in changed if not name.startswith(("bronnen/", "begrippen/"))} <= {*lists}


def test_ids_of_sources_are_lasting_and_never_shared() -> None:
    keys = (
        "kst-29628-1139",
        "ECLI:NL:HR:2020:1",
        "voorbeeld.nl",
        "voorbeeld.nl/a",
        "voorbeeld.nl/b",
        "é",
        "-a",
        "",
    )
    anchors = [source_anchor(key) for key in keys]
    assert anchors[:4] == [
        "bron-kst-29628-1139",
        "bron-ECLI:NL:HR:2020:1",
        "bron-voorbeeld.nl",
        "bron--33abdfd3a223",
    ]
    assert len(set(anchors)) == len(keys)
    assert not any(set(anchor) & set(' /#?%"<>&') for anchor in anchors)


def test_the_list_of_terms_names_meaning_source_and_documents(outcome: Outcome) -> None:
    terms = LexborHTMLParser(outcome.pages["begrippen/index.md"]).css("dl.begrippen > div")
    assert [" ".join(term.text().split()) for term in terms] == [
        "OMOpenbaar Ministerie (volgens de documenten) in 1 document Brood",
        "VKVerenigd Koninkrijk (bron) in 1 document Brood",
    ]


def test_what_is_not_resolved_stands_in_the_account_and_is_counted(outcome: Outcome) -> None:
    account = LexborHTMLParser(page(outcome, "2024Z00001")).css_first("details.verantwoording")
    assert account is not None
    assert "niet met zekerheid te herleiden: vraag 9" in " ".join(account.text().split())
    assert (
        "0 tekens verloren ten opzichte van het bronbestand (niet de officiële publicatie)" in account.text()
    )
    codes = [message.code for message in outcome.messages if message.code.startswith(("ref", "cit"))]
    assert codes == ["reference-unresolved", "citation-unresolved"]


def account_of(*content: str) -> str:
    """Return what the page of a Word file with one question says of itself."""
    body = word.paragraph("Vraag 1") + word.paragraph(*content)
    page = convert([("brief.docx", word.docx(body))]).pages["kamervragen/brief/index.md"]
    account = LexborHTMLParser(page).css_first("details.verantwoording")
    assert account is not None
    return account.text()


def test_the_account_of_a_word_file_speaks_of_the_file_where_all_of_it_is_on_the_page() -> None:
    account = account_of("Klopt dit?", word.run("weg", "<w:vanish/>"))
    assert "0 tekens verloren ten opzichte van het bronbestand (niet" in account
    assert "Niet in de tekst van het Word-bestand: 1 verborgen woorden" in account


def test_the_account_of_a_word_file_says_what_the_page_does_not_have() -> None:
    picture = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"
    account = account_of("Klopt ", '<w:fldSimple w:instr="AUTONUM"/>', "dit?", picture, picture)
    assert "0 tekens verloren ten opzichte van de gelezen tekst (niet" in account
    assert (
        "Wel in het Word-bestand te zien, niet op deze pagina: "
        "1 veld waarvan de uitkomst niet in het bestand staat; 2 afbeeldingen."
    ) in account


def test_a_repaired_case_number_stands_in_the_account() -> None:
    source = TITLE.format("brood", "20242024Z00001") + "\nVraag 1\nEen?\n"
    text = convert([("a.txt", source.encode())]).pages["kamervragen/2024Z00001/index.md"]
    account = LexborHTMLParser(text).css_first("details.verantwoording")
    assert account is not None
    assert "Anders gelezen dan gedrukt: 20242024Z00001 als 2024Z00001" in " ".join(account.text().split())


def test_the_data_have_what_the_text_points_at(outcome: Outcome) -> None:
    data = json.loads(outcome.pages["kamervragen/2024Z00001/document.json"])
    assert [(each["text"], each["in"], each["to"]) for each in data["references"]] == [
        ("vraag 1", ["vraag-2"], "#vraag-1")
    ]
    assert [(each["key"], each["in"]) for each in data["citations"]][::2] == [
        ("kst-29628-1139", ["vraag-1"]),
        ("kst-29628-1139", ["antwoord-1-2"]),
    ]
    assert data["abbreviations"] == {"OM": "Openbaar Ministerie", "VK": "Verenigd Koninkrijk"}
    assert [each["url"] for each in data["addresses"]] == [
        "https://www.voorbeeld.nl/a/",
        "http://voorbeeld.nl/a",
    ]


def test_the_list_for_editors_has_place_text_kind_target_and_rule(outcome: Outcome) -> None:
    annotated = [(written.entry, written.annotations) for written in outcome.documents]
    rows = list(csv.DictReader(io.StringIO(write_annotation_list(annotated, "csv")), delimiter=";"))
    assert rows == json.loads(write_annotation_list(annotated, "json"))
    assert {"place": "brood.txt:5:24", "text": "vraag 1", "kind": "reference"}.items() <= rows[1].items()
    assert rows[1]["target"] == "kamervragen/2024Z00001/#vraag-1"
    assert [row["target"] for row in rows if row["text"] in ("vraag 9", "2024Z77777")] == [
        "reference-unresolved",
        "citation-unresolved",
    ]
    assert write_annotation_list(annotated, "table").splitlines()[0].split() == list(rows[0])


def test_the_seed_points_at_what_a_reader_finds() -> None:
    document = seed()
    text = document.entry.source.text
    found = [(text[slice(*each.span)], each.target) for each in document.annotations if each.rule]
    short = {target.short for _, target in found if hasattr(target, "short")}
    assert short == {"OM", "KMar", "OTF", "EMPACT", "IOM", "EMM", "UNODC", "OHCHR", "COA", "VK", "EU"}
    assert sorted(target.key for _, target in found if hasattr(target, "key")) == [
        "kst-28638-235",
        "kst-28638-235",
        "kst-32317-925",
    ]
    assert [(words, target.id) for words, target in found if hasattr(target, "page")] == [
        ("vraag 3 en 4", "antwoord-3-4"),
        ("antwoord onder vraag 3 en 4", "antwoord-3-4"),
        ("antwoord op vraag 8", "antwoord-8"),
    ]


def test_the_seeds_doubled_sources_are_one_entry_each() -> None:
    document = seed()
    pages = convert([("a.txt", document.entry.source.text.encode())]).pages
    assert (
        len(sources(pages)) == 8
    )  # twelve notes: one names a newspaper, one is a remark, two are said twice


def test_no_link_of_a_real_document_is_wrong() -> None:
    """Against the key that a reader made; the figures for all kinds are printed by ``make figures``."""
    tried = [path for path in REAL if path.stem in KEY]
    assert tried
    made = scores()
    assert dict(made["references"].wrong) == {}
    assert sorted(made["citations"].wrong) == [entry for entry in UNKNOWN_TO_THE_KEY if SAMPLES.is_dir()]


# The key has no address for documents of the Kamer by their number.
UNKNOWN_TO_THE_KEY = [
    "081-antwoord-op-vragen-van-het-lid-boomsma-o-pdf "
    "https://www.tweedekamer.nl/kamerstukken/detail?id=2024D37938&did=2024D37938"
]
