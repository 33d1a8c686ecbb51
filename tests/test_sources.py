"""The pages of sources and abbreviations: where each stands, what a new document changes, their weight."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from documents import written
from generated import citing_document
from selectolax.lexbor import LexborHTMLParser

from converter.annotation import Abbreviation, Annotation, Url
from converter.build import Outcome, convert
from converter.collection import Collection, Entry
from converter.collection.cited import index_sources, shelf_of
from converter.desk.glossary import NAME as GLOSSARY_NAME
from converter.desk.glossary import read_glossary
from converter.model import Span, Value
from converter.verify.listings import check_listing, listings_of
from converter.verify.opened import open_page
from converter.verify.rendered import render
from converter.view.parts import MOST, parts_of
from converter.view.sources_page import sources_pages
from converter.view.terms_page import terms_of, terms_pages
from converter.writers.markdown import write_page

MANY, SHARE = 2_500, 4  # documents, and how many times as many there may be
HEAVIEST = 95_000  # bytes of an article; the frame is less than 5 kB


@pytest.mark.parametrize(
    ("key", "shelf"),
    {
        "kst-32317-925": "kst-32317",
        "kst-21501-20-2128": "kst-21501-20",
        "kst-36410-XVI-116": "kst-36410-xvi",
        "kst-36600-B-K": "kst-36600-b",
        "wet-dieren-artikel-2-1": "wet-dieren",
        "wetboek-van-strafrecht-artikel-139h-lid-2": "wetboek-van-strafrecht",
        "stb-2024-213": "26",
        "kst-20172018-34775": "b3",
        "voorbeeld.nl/wet-dieren-artikel-2": "12",
        "": "e3",
    }.items(),
)
def test_the_page_of_a_source_follows_from_its_key(key: str, shelf: str) -> None:
    assert shelf_of(key) == shelf


def entries(*days: str) -> tuple[Entry, ...]:
    """Return documents of these days, at addresses in their order."""
    entry = written("a.txt", b"Vraag 1\nKlopt dit?\n").entry
    said = entry.document.metadata
    return tuple(
        replace(
            entry,
            address=f"2099Z{place:05d}",
            document=replace(
                entry.document,
                metadata=replace(said, answered=Value(day, Span(0, 0), "editor") if day else None),
            ),
        )
        for place, day in enumerate(days)
    )


def test_a_list_that_fits_on_one_page_has_no_parts() -> None:
    assert parts_of(entries(*["2099-01-02"] * MOST)) == ()


def test_parts_are_years_and_a_long_year_is_cut_from_its_oldest_document_on() -> None:
    found = parts_of(entries(*["2098-12-31", "", *["2099-01-02"] * MOST, "2099-05-06"]))
    assert [(part.name, len(part.entries)) for part in found] == [
        ("2099-2", 1),
        ("2099", MOST),
        ("2098", 1),
        ("zonder-datum", 1),
    ]
    assert found[0].entries[0].address == f"2099Z{MOST + 2:05d}"


def test_a_new_document_changes_the_last_part_alone() -> None:
    days = [f"2099-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29) for _ in range(4)]
    before, after = (parts_of(entries(*days[:count])) for count in (len(days) - 1, len(days)))
    assert len(before) > 2
    assert before[1:] == after[1:]


@pytest.fixture(scope="module")
def outcomes() -> tuple[Outcome, Outcome]:
    """Return what is made of many documents that cite the same, and of these with one more."""
    sources = [(f"{number:05d}.txt", citing_document(number).encode()) for number in range(1, 31)]
    return convert(sources[:-1]), convert(sources)


def test_a_document_changes_few_pages_of_sources_and_no_other_document(
    outcomes: tuple[Outcome, Outcome],
) -> None:
    before, after = (outcome.pages for outcome in outcomes)
    changed = {name for name, text in after.items() if before.get(name) != text}
    new = outcomes[1].documents[-1].entry
    assert {name for name in changed if name.startswith("kamervragen/2")} == {
        f"{new.url}index.md",
        f"{new.url}document.json",
    }
    record = outcomes[1].documents[-1].record
    cited = {each.target.url or each.target.key for each in record.citations}
    cited |= {each.target.url for each in record.addresses}
    assert 5 < len([name for name in changed if name.startswith("bronnen/")]) <= 1 + 2 * len(cited)


def test_what_is_cited_much_has_a_page_with_all_its_documents(outcomes: tuple[Outcome, Outcome]) -> None:
    pages = outcomes[1].pages
    row = LexborHTMLParser(pages["bronnen/kst-36000/index.md"]).css_first("#bron-kst-36000-1")
    assert row is not None
    assert [link.attributes["href"] for link in row.css("a")][1:] == ["../../bronnen/kst-36000/kst-36000-1/"]
    assert "in 30 documenten" in row.text()
    listed = LexborHTMLParser(pages["bronnen/kst-36000/kst-36000-1/index.md"]).css("ul.vindplaatsen > li")
    assert len(listed) == 30
    assert "kamervragen/2099Z00001/#antwoord" in (listed[0].html or "") + (listed[-1].html or "") + "".join(
        each.html or "" for each in listed
    )


def test_the_first_page_has_the_most_cited_of_each_kind_first(outcomes: tuple[Outcome, Outcome]) -> None:
    page = LexborHTMLParser(outcomes[1].pages["bronnen/index.md"])
    lists = [[row.text() for row in each.css("li")] for each in page.css("ul.bronnen")]
    assert lists[0][0] == "Kamerstukken II 2023/24, 36000, nr. 1 in 30 documenten"
    assert max(map(len, lists)) == 10
    for rows in lists:
        counts = [int(row.rpartition(" in ")[2].split()[0]) for row in rows]
        assert counts == sorted(counts, reverse=True)


def recombined(outcome: Outcome) -> Iterator[tuple[Entry, tuple[Annotation, ...]]]:
    """Yield very many documents, each one of few under another number, with sources of its own."""
    random = Random(1)  # noqa: S311 - no secret
    words = sorted({word for number in range(1, 20) for word in citing_document(number).split()})
    for number in range(MANY):
        made = outcome.documents[number % len(outcome.documents)]
        said = made.entry.document.metadata
        subject = Value(" ".join(random.choices(words, k=9)), Span(0, 0), "editor")
        document = replace(made.entry.document, metadata=replace(said, subject=subject))
        short = "".join(random.choices("AABCDEEGHIKLMNNOPRSSTUVW", k=3))
        term = Abbreviation(short, " ".join(random.choices(words, k=3)), "document")
        found = (_own(each, number) for each in made.annotations)
        yield (
            replace(made.entry, address=f"2099Z{number:05d}", document=document),
            (*found, Annotation(Span(0, 1), term)),
        )


def _own(annotation: Annotation, number: int) -> Annotation:
    if isinstance(annotation.target, Url) and "/eigen/" in annotation.target.url:
        url = f"{annotation.target.url}/{Random(number).getrandbits(120):x}"  # noqa: S311 - no secret
        return replace(annotation, target=replace(annotation.target, url=url))
    return annotation


def test_no_page_is_too_heavy_at_ten_thousand_documents(outcomes: tuple[Outcome, Outcome]) -> None:
    """A quarter of them is made; what grows with their number weighs four times that, parts do not grow."""
    annotated = list(recombined(outcomes[1]))
    index = index_sources(annotated, Collection({}))
    weights = {
        path: len(gzip.compress(write_page(page).encode()))
        for pages in (sources_pages(index), terms_pages(terms_of({}, annotated)))
        for path, page in pages
    }
    assert len(index.cited) > 5 * MANY
    assert max(weights.values()) < HEAVIEST
    assert max(weight for path, weight in weights.items() if path.count("/") <= 2) * SHARE < HEAVIEST
    assert len(weights) < MANY / 4


@pytest.fixture
def long_lists(monkeypatch: pytest.MonkeyPatch) -> Outcome:
    """Return what is made where three documents are many, and seven all that fit on a page."""
    monkeypatch.setattr("converter.view.used_in.FEW", 3)
    monkeypatch.setattr("converter.verify.used._FEW", 3)
    monkeypatch.setattr("converter.view.parts.MOST", 7)
    monkeypatch.setattr("converter.verify.used._MANY", 7)
    monkeypatch.setattr("converter.view.terms_page._ON_ONE_PAGE", 1)
    monkeypatch.setattr("converter.verify.listed_terms._ON_ONE_PAGE", 1)
    sources = [(f"{number}.txt", citing_document(number).encode()) for number in range(1, 20)]
    undated = citing_document(20).replace(" 2099, 2099Z", " 2098, 2099Z")
    return convert([*sources, ("20.txt", undated.encode())], [(GLOSSARY_NAME, TERMS)])


def differences(outcome: Outcome) -> list[str]:
    """Return what verification says of the pages of sources and terms."""
    data = (json.loads(text) for name, text in outcome.pages.items() if name.endswith("document.json"))
    pages = {each["url"]: each for each in data}
    wanted = listings_of(pages, read_glossary(GLOSSARY_NAME, TERMS))
    found = []
    for path, text in outcome.pages.items():
        if path.startswith(("bronnen/", "begrippen/")):
            html = render(text).replace("index.md", "")
            name = path.replace(".md", ".html")
            page = open_page(name, f'<article class="md-content__inner">{html}</article>')
            found += [f"{name}: {words}" for words in check_listing(page, wanted.pop(name, None), pages)]
    return [*found, *wanted]


TERMS = b"""\
OM: {voluit: Openbaar Ministerie, bron: "https://www.om.nl/"}
3D: {voluit: driedimensionaal, bron: Van Dale}
"""
PLANTED = {
    "a document in another part": ("bronnen/kst-36000/kst-36000-1/2099/", "2099Z00002", "2099Z00020"),
    "another count of a part": ("bronnen/kst-36000/kst-36000-1/", "7 documenten", "6 documenten"),
    "another name of a document": (
        "bronnen/kst-36000/kst-36000-1/2099/",
        r">[^<]+</a> · <span",
        ">Nee</a> · <span",
    ),
    "another letter": ("begrippen/", "cijfers en andere", "cijfers"),
    "another count of a letter": ("begrippen/", r"O</a> \(\d+\)", "O</a> (0)"),
    "another source of a meaning": ("begrippen/0/", "Van Dale", "de minister"),
    "a term of another letter": ("begrippen/o/", ">OM<", ">KM<"),
    "no way back": ("bronnen/kst-36000/", "Alle bronnen", "Alle"),
}


def test_long_lists_are_what_the_documents_say(long_lists: Outcome) -> None:
    assert "bronnen/kst-36000/kst-36000-1/2099-3/index.md" in long_lists.pages
    assert "bronnen/kst-36000/kst-36000-1/2098/index.md" in long_lists.pages
    assert differences(long_lists) == []


def test_what_is_wrong_in_a_long_list_is_found(long_lists: Outcome) -> None:
    for fault, (page, old, new) in PLANTED.items():
        text = long_lists.pages[f"{page}index.md"]
        planted = re.sub(old, new, text, count=1)
        assert planted != text, fault
        found = differences(replace(long_lists, pages=long_lists.pages | {f"{page}index.md": planted}))
        assert [each.partition(":")[0] for each in found] == [f"{page}index.html"], fault


def test_a_page_too_few_or_too_many_is_found(long_lists: Outcome) -> None:
    part = long_lists.pages.pop("bronnen/kst-36000/kst-36000-1/2099-2/index.md")
    long_lists.pages["bronnen/kst-36001/index.md"] = part
    assert differences(long_lists) == [
        "bronnen/kst-36001/index.html: nothing is listed on such a page",
        "bronnen/kst-36000/kst-36000-1/2099-2/index.html",
    ]
