"""What can be followed: a feed that readers understand, whose ids last, of the newest documents."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import feedparser
import pytest
from generated import document
from lxml import etree
from selectolax.lexbor import LexborHTMLParser
from test_cases_of_papers import ANSWER, ASKED

from converter.build import Outcome, Published, convert
from converter.disk import convert_folder
from converter.verify.feeds import check_feeds
from converter.verify.opened import open_page
from converter.verify.shared import check_shared
from converter.view.feed import Feed, Item
from converter.writers.atom import write_feed
from tests.conftest import HOSTILE_SOURCE, HOSTILE_SUBJECT, Built

SITE = "https://vragen.example/deel/"
ATOM = "{http://www.w3.org/2005/Atom}"
UNDATED = "Vraag 1\nWie weet dit?\n\nAntwoord 1\nNiemand.\n"
TWO = (
    "Vragen van het lid Kaas (PvdX) aan de minister van Defensie over {} (ingezonden {} maart 2099, {})\n\n"
    "Vraag 1\nIs er {}?\n\nAntwoord 1\nJa.\n"
)
BREAD = TWO.format("brood", 3, "2099Z00001", "brood")
CAKE = TWO.format("taart", 4, "2099Z00002", "taart")
PIE = TWO.format("vlaai", 3, "2099Z00000", "vlaai")


def made(*sources: str, site_url: str = SITE) -> Outcome:
    files = [(f"{number}.txt", source.encode()) for number, source in enumerate(sources)]
    return convert(files, published=Published(site_url=site_url))


def parsed(text: str) -> Any:  # noqa: ANN401 - as the parser has it
    found = feedparser.parse(
        text.encode(), sanitize_html=False, response_headers={"content-type": "application/atom+xml"}
    )
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def check_rules(text: str) -> None:
    """Hold a feed to what RFC 4287 asks for."""
    feed = etree.fromstring(text.encode())
    assert feed.tag == f"{ATOM}feed"
    ids = [each.text or "" for each in feed.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) == 1 + len(feed.findall(f"{ATOM}entry"))
    for part in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(part.findall(f"{ATOM}{name}")) == 1
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", part.findtext(f"{ATOM}updated") or "")
        relations = [link.get("rel") for link in part.findall(f"{ATOM}link")]
        assert relations == (["self", "alternate"] if part is feed else ["alternate"])
        assert all((link.get("href") or "").startswith("https://") for link in part.findall(f"{ATOM}link"))
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert {each.tag for each in feed.iter()} <= {
        f"{ATOM}{name}"
        for name in ("feed", "id", "title", "updated", "author", "name", "link", "entry", "summary")
    }


def check_tag(id_: str) -> None:
    """Hold an id to what RFC 4151 asks for: a name of a host in small letters, a day, what it is of."""
    assert re.fullmatch(r"tag:[a-z0-9-]+(\.[a-z0-9-]+)*,\d{4}-\d\d-\d\d:[A-Za-z0-9/._~-]+", id_), id_


def test_a_feed_says_of_each_document_its_name_its_day_who_asks_whom_and_the_first_question() -> None:
    feed = parsed(made(BREAD).pages["atom.xml"])
    assert (feed.feed.title, feed.feed.language, feed.feed.author) == ("Kamervragen", "nl", "Kamervragen")
    assert feed.feed.updated == "2099-03-03T00:00:00Z"
    assert [(link.rel, link.type, link.href) for link in feed.feed.links] == [
        ("self", "application/atom+xml", f"{SITE}atom.xml"),
        ("alternate", "text/html", SITE),
    ]
    (entry,) = feed.entries
    assert entry.id == "tag:vragen.example,2026-01-01:/deel/kamervragen/2099Z00001/"
    assert (entry.title, entry.link) == ("Brood", f"{SITE}kamervragen/2099Z00001/")
    assert entry.updated == "2099-03-03T00:00:00Z"
    assert entry.summary == "Kaas (PvdX) aan minister van Defensie; beantwoord. Eerste vraag: Is er brood?"


def test_the_newest_comes_first_and_what_has_no_day_last() -> None:
    feed = parsed(made(UNDATED, BREAD, CAKE, PIE).pages["atom.xml"])
    assert [(entry.link.rsplit("/", 2)[1], entry.updated[:10]) for entry in feed.entries] == [
        ("2099Z00002", "2099-03-04"),
        ("2099Z00000", "2099-03-03"),
        ("2099Z00001", "2099-03-03"),
        ("0", "1970-01-01"),
    ]


def test_a_feed_has_fifty_documents_at_most() -> None:
    sources = [(f"{number}.txt", document(number).encode()) for number in range(1, 56)]
    outcome = convert(sources, published=Published(site_url=SITE))
    check_rules(outcome.pages["atom.xml"])
    days = [entry.updated for entry in parsed(outcome.pages["atom.xml"]).entries]
    assert len(days) == 50
    assert days == sorted(days, reverse=True)


def test_a_case_keeps_its_id_when_its_answer_comes_and_gets_another_day() -> None:
    (before,), (after,) = (
        parsed(made(*papers).pages["atom.xml"]).entries for papers in ((ASKED,), (ASKED, ANSWER))
    )
    assert before.id == after.id
    assert (before.updated[:10], after.updated[:10]) == ("2099-03-12", "2099-04-21")
    assert "geen antwoord in deze verzameling" in before.summary
    assert "alle 3 vragen beantwoord" in after.summary


@pytest.mark.parametrize(
    ("site_url", "start"),
    [
        ("https://vragen.example/", "tag:vragen.example,2026-01-01:/"),
        ("https://Vragen.Example:8443/x/", "tag:vragen.example,2026-01-01:/x/"),
        ("https://kamervrägen.example/", "tag:xn--kamervrgen-w5a.example,2026-01-01:/"),
        ("http://127.0.0.1:8000/", "tag:127.0.0.1,2026-01-01:/"),
    ],
)
def test_ids_are_tags_of_the_host(site_url: str, start: str) -> None:
    text = made(BREAD, UNDATED, site_url=site_url).pages["atom.xml"]
    ids = re.findall("<id>(.*)</id>", text)
    assert len(ids) == 3
    assert all(id_.startswith(start) for id_ in ids), ids
    for id_ in ids:
        check_tag(id_)


def test_a_hostile_document_is_words_and_nothing_else() -> None:
    text = made(HOSTILE_SOURCE).pages["atom.xml"]
    check_rules(text)
    (entry,) = parsed(text).entries
    assert entry.title == HOSTILE_SUBJECT[0].upper() + HOSTILE_SUBJECT[1:]
    assert "<script>alert(1)</script> bij het aquaduct" in entry.summary


@pytest.mark.parametrize("words", ["]]> <!-- &amp; &#x; </title>", "\u202ea", "🚢 \u0085 \u2028", "\"'"])
def test_any_words_stand_in_a_feed(words: str) -> None:
    text = write_feed(Feed("", words, (Item("kamervragen/a/", words, "", words),)), SITE)
    check_rules(text)
    feed = etree.fromstring(text.encode())
    assert {each.text for name in ("title", "summary", "name") for each in feed.iter(f"{ATOM}{name}")} == {
        words
    }


def test_a_site_without_documents_has_a_feed_without_entries(tmp_path: Path) -> None:
    said = b"name: Veenhoek\npapers: raadsvragen\naskers: raadslid\noffices: college\nnumber: RV-0000-000\n"
    outcome = convert([], (), [("collection.yml", said)], Published(site_url=SITE))
    check_rules(outcome.pages["atom.xml"])
    assert parsed(outcome.pages["atom.xml"]).feed.title == "Raadsvragen"
    assert list(check_feeds(tmp_path / "site", _site(tmp_path / "site", outcome), SITE)) == []


def test_where_nobody_says_where_the_site_stands_there_is_no_feed_and_no_way_to_one() -> None:
    outcome = made(BREAD, site_url="")
    assert [name for name in outcome.pages if name.endswith(".xml")] == []
    assert [name for name, text in outcome.pages.items() if "atom.xml" in text or "feedlezer" in text] == []


def test_a_feed_goes_when_nobody_says_any_more_where_the_site_stands(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/brood.txt").write_text(BREAD, "utf-8")
    convert_folder(tmp_path / "seeds", tmp_path / "docs", None, SITE)
    foreign = tmp_path / "docs/eigen/blog/atom.xml"
    foreign.parent.mkdir(parents=True)
    foreign.write_text("<feed/>", "utf-8")
    assert (tmp_path / "docs/atom.xml").is_file()
    assert "atom.xml" in convert_folder(tmp_path / "seeds", tmp_path / "docs").changed
    assert not (tmp_path / "docs/atom.xml").exists()
    assert foreign.is_file()


def test_a_member_a_party_and_a_ministry_have_feeds_of_their_own() -> None:
    other = (
        BREAD.replace("Kaas (PvdX)", "Brie (LD)").replace("00001", "00003").replace("Defensie", "Financiën")
    )
    outcome = made(BREAD, CAKE, other, UNDATED)
    found = {name: parsed(text) for name, text in outcome.pages.items() if name.endswith("/atom.xml")}
    assert {name: feed.feed.title for name, feed in found.items()} == {
        "leden/kaas-pvdx/atom.xml": "Kamervragen: Kaas (PvdX)",
        "leden/brie-ld/atom.xml": "Kamervragen: Brie (LD)",
        "partijen/pvdx/atom.xml": "Kamervragen: PvdX",
        "partijen/ld/atom.xml": "Kamervragen: LD",
        "ministeries/defensie/atom.xml": "Kamervragen: Defensie",
        "ministeries/financien/atom.xml": "Kamervragen: Financiën",
    }
    kaas = found["leden/kaas-pvdx/atom.xml"]
    assert [entry.title for entry in kaas.entries] == ["Taart", "Brood"]
    assert kaas.feed.id == "tag:vragen.example,2026-01-01:/deel/leden/kaas-pvdx/atom.xml"
    assert [link.href for link in kaas.feed.links] == [
        f"{SITE}leden/kaas-pvdx/atom.xml",
        f"{SITE}leden/kaas-pvdx/",
    ]
    assert kaas.entries[0].id in {entry.id for entry in parsed(outcome.pages["atom.xml"]).entries}
    for name in found:
        check_rules(outcome.pages[name])
        page = outcome.pages[name.replace("atom.xml", "index.md")]
        assert "\nfeed: atom.xml\n" in page
        assert page.count("[Volg met een feedlezer](atom.xml)") == 1


def test_a_feed_of_a_member_goes_with_the_last_document(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/brood.txt").write_text(BREAD, "utf-8")
    convert_folder(tmp_path / "seeds", tmp_path / "docs", None, SITE)
    assert (tmp_path / "docs/leden/kaas-pvdx/atom.xml").is_file()
    (tmp_path / "seeds/brood.txt").write_text(BREAD.replace("Kaas (PvdX)", "Brie (LD)"), "utf-8")
    convert_folder(tmp_path / "seeds", tmp_path / "docs", None, SITE)
    assert not (tmp_path / "docs/leden/kaas-pvdx").exists()
    assert (tmp_path / "docs/leden/brie-ld/atom.xml").is_file()


@pytest.mark.parametrize(
    ("page", "way"), [("", "atom.xml"), ("kamervragen/", "../atom.xml"), ("leden/dral-vvd/", "atom.xml")]
)
def test_home_and_the_list_of_all_lead_to_the_feed(site: Built, page: str, way: str) -> None:
    tree = LexborHTMLParser((site.site / page / "index.html").read_text("utf-8"))
    (link,) = tree.css("link[rel=alternate]")
    assert (link.attributes["type"], link.attributes["href"]) == ("application/atom+xml", way)
    (seen,) = (node for node in tree.css("article a") if node.text() == "Volg met een feedlezer")
    assert seen.attributes["href"] == way
    assert (site.site / page / way).is_file()


def test_other_pages_have_no_feed(site: Built) -> None:
    for page in ("kamervragen/2024Z19016/", "over/", "bronnen/"):
        assert "atom.xml" not in (site.site / page / "index.html").read_text("utf-8")


# -- what verification finds


def _site(folder: Path, outcome: Outcome) -> dict[str, Any]:
    for name, text in outcome.pages.items():
        if name.endswith("atom.xml"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
    return {
        name.removesuffix("document.json"): json.loads(text)
        for name, text in outcome.pages.items()
        if name.endswith("/document.json")
    }


def test_what_was_made_is_found_right(tmp_path: Path) -> None:
    for place, sources in enumerate(((), (UNDATED, BREAD, CAKE, PIE, HOSTILE_SOURCE), (ASKED, ANSWER))):
        pages = _site(tmp_path / str(place), made(*sources))
        assert list(check_feeds(tmp_path / str(place), pages, SITE)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<title>Brood", "<title>Kaas"),
        ("<title>Kamervragen", "<title>Leugens"),
        ("<updated>2099-03-03", "<updated>2099-03-05"),
        ("2099-03-04T00:00:00Z</updated>\n  <author>", "2099-03-05T00:00:00Z</updated>\n  <author>"),
        ("Is er taart?", "Is er kaas?"),
        ("; beantwoord", "; geen antwoord in deze verzameling"),
        ("Kaas (PvdX) aan", "Brie (PvdX) aan"),
        ('href="https://vragen.example/deel/kamervragen/2099Z00001/"', 'href="https://elders.example/"'),
        ('rel="self" type="application/atom+xml" href="', 'rel="self" type="application/atom+xml" href="x'),
        (
            "tag:vragen.example,2026-01-01:/deel/kamervragen/2099Z00002/",
            "tag:vragen.example,2026-01-01:/deel/x/",
        ),
        ("tag:vragen.example,2026-01-01:/deel/atom.xml", "tag:vragen.example,2027-01-01:/deel/atom.xml"),
        (re.compile(r"  <entry>.*?</entry>\n", re.DOTALL), ""),
        (re.compile(r"(  <entry>.*?</entry>\n)", re.DOTALL), r"\1\1"),
    ],
)
def test_a_fault_is_found(tmp_path: Path, old: str | re.Pattern[str], new: str) -> None:
    pages = _site(tmp_path / "site", made(BREAD, CAKE))
    file = tmp_path / "site/atom.xml"
    text = file.read_text("utf-8")
    changed = re.sub(old if isinstance(old, re.Pattern) else re.escape(old), new, text, count=1)
    assert changed != text
    file.write_text(changed, "utf-8")
    assert list(check_feeds(tmp_path / "site", pages, SITE))


@pytest.mark.parametrize(
    "fault",
    [
        lambda site: (site / "partijen/pvdx/atom.xml").unlink(),
        lambda site: shutil.copytree(site / "partijen/pvdx", site / "partijen/ld"),
        lambda site: shutil.copy(site / "leden/brie-pvdx/atom.xml", site / "leden/kaas-pvdx/atom.xml"),
    ],
    ids=["one is missing", "one is too many", "one has the documents of another"],
)
def test_a_fault_in_the_feeds_of_lists_is_found(tmp_path: Path, fault: Callable[[Path], object]) -> None:
    pages = _site(tmp_path / "site", made(BREAD, CAKE.replace("Kaas (PvdX)", "Brie (PvdX)")))
    assert list(check_feeds(tmp_path / "site", pages, SITE)) == []
    fault(tmp_path / "site")
    assert list(check_feeds(tmp_path / "site", pages, SITE))


@pytest.mark.parametrize(
    ("page", "change"),
    [
        ("", lambda html: html.replace('rel="alternate" type="application/atom+xml"', 'rel="x"')),
        ("kamervragen/", lambda html: html.replace('href="../atom.xml"', 'href="../x.xml"')),
        ("over/", lambda html: html.replace("</head>", '<link rel="alternate" href="../atom.xml"></head>')),
    ],
)
def test_a_way_to_another_feed_is_found(site: Built, page: str, change: Callable[[str], str]) -> None:
    opened = open_page(f"{page}index.html", (site.site / page / "index.html").read_text("utf-8"))
    root = "https://kamervragen.example/"
    assert list(check_shared(opened, root, {"atom.xml"})) == []
    html = opened.tree.html or ""
    changed = replace(opened, tree=LexborHTMLParser(change(html)))
    assert change(html) != html
    assert list(check_shared(changed, root, {"atom.xml"}))
