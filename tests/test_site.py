"""The built site: what is on it, what is not, and that every way to build it gives the same pages."""

from __future__ import annotations

import hashlib
import json
import os
import re
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

import pytest
import word_files as word
import yaml
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser

from converter.build import GENERATED
from tests.conftest import (
    BIN,
    ENVIRONMENT,
    HOSTILE,
    HOSTILE_LINES,
    HOSTILE_MEMBERS,
    HOSTILE_NOTE,
    HOSTILE_SOURCE,
    HOSTILE_SUBJECT,
    HOSTILE_TITLE,
    LONG,
    ROOT,
    SEED,
    Browse,
    Built,
    build_site,
    make_project,
    run,
    seeds,
)

ORIGIN = "https://kamervragen.example"
SEED_PAGE = "kamervragen/2024Z19016/index.html"
HOSTILE_PAGE = "kamervragen/2024Z99999/index.html"
HOSTILE_NAME = f"H{HOSTILE_SUBJECT[1:]}"  # as a page is named: with a capital


def test_a_word_file_is_built_and_verified(tmp_path: Path) -> None:
    header = word.paragraphs("Ministerie van Brood", "Ons kenmerk", "12345")
    body = word.paragraphs(
        "Antwoorden van de minister van Financiën op vragen van het lid Bakker (D66) over brood "
        "(ingezonden 3 maart 2024, 2024Z00001).",
    )
    numbering = word.lists(word.level("Vraag %1"), word.level("Antwoord %1"))
    for number in (1, 2):
        body += word.numbered(number=1) + word.paragraph("Klopt dit?", word.reference("footnote", number))
        body += word.numbered(number=2) + word.paragraph("Ja.", word.run("geheim", "<w:vanish/>"))
    notes = "".join(word.note("footnote", number, f"Noot {number}.", "Alinea.") for number in (1, 2))
    letter = word.docx(
        body + word.section(word.running("header", "header1")),
        numbering=numbering, footnotes=notes, header1=header,
    )  # fmt: skip
    built = build_site(tmp_path / "project", {"brief.docx": letter})
    assert built.code == 0, built.said
    page = (built.page("2024Z00001") / "index.html").read_text("utf-8")
    assert "geheim" not in page
    assert "1 page verified" in built.said
    account = LexborHTMLParser(page).css_first("details.verantwoording")
    assert account is not None
    known = LexborHTMLParser(page).css_first("details.gegevens")
    assert known is not None
    assert "brief.docx" in known.text()
    assert hashlib.sha256(letter).hexdigest() in known.text()
    assert "Kop- of voettekst van het Word-bestand: Ministerie van Brood" in account.text()
    assert "Niet in de tekst van het Word-bestand: 2 verborgen woorden" in account.text()


def test_an_address_may_have_signs_that_no_address_has(tmp_path: Path) -> None:
    text = "Vraag 1\nKent u https://voorbeeld.test/a|b, https://voorbeeld.test/[1]{`^} en verder?\n"
    links = {
        "een": "https://voorbeeld.test/nota van mei",
        "twee": "https://voorbeeld.test/\u00e9\u00e9n stuk",
    }
    calls = (f'<w:hyperlink r:id="{id_}">{word.run(f" {id_}")}</w:hyperlink>' for id_ in links)
    letter = word.docx(word.paragraph("Vraag 1") + word.paragraph("Kent u", *calls, "?"), links=links)
    built = build_site(tmp_path / "project", {"vraag.txt": text.encode(), "brief.docx": letter})
    assert built.code == 0, built.said


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def html_pages(site: Built) -> dict[str, LexborHTMLParser]:
    """Return every page of the site itself, parsed."""
    return {
        path.relative_to(site.site).as_posix(): LexborHTMLParser(path.read_text("utf-8"))
        for path in sorted(site.site.rglob("*.html"))
    }


def settings() -> dict[str, Any]:
    text = (ROOT / "mkdocs.yml").read_text("utf-8").replace("!ENV ", "")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


# How it is built


def test_two_builds_are_the_same_to_the_byte(site: Built, tmp_path: Path) -> None:
    again = build_site(tmp_path / "een andere map", seeds() | {HOSTILE: HOSTILE_SOURCE.encode()})
    one, other = tree(site.site), tree(again.site)
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
    assert any(name.startswith("zoeken/woorden/") for name in one)


def test_a_build_says_what_is_odd_in_the_sources_and_nothing_else(site: Built) -> None:
    said = site.said.splitlines()
    assert said[0] == "== converting seeds into docs"
    assert said[-4:-2] == ["== building site", "== verifying the built pages against the sources"]
    assert [line for line in said[1:-4] if not line.startswith("seeds/")] == []
    assert re.search(r"^\d+ pages verified, [\d,]+ characters: nothing lost$", site.said, re.MULTILINE)


def test_mkdocs_alone_makes_the_same_pages(site: Built, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", seeds() | {HOSTILE: HOSTILE_SOURCE.encode()})
    ran = run(BIN / "mkdocs", "build", "--quiet", folder=project)
    assert (ran.returncode, ran.stdout) == (0, "")
    assert tree(project / "site") == tree(site.site)


GOOD = b"Vraag 1\nWat is dit?\nAntwoord 1\nEen vraag.\n"


def test_a_refused_source_stops_no_other_page(tmp_path: Path) -> None:
    sources = seeds() | {"goed.txt": GOOD, "kapot.txt": b"Vraag 1\nWat\x81?\n"}
    built = build_site(tmp_path / "project", sources)
    refused = (
        "seeds/kapot.txt:2:4: error: byte 0x81 at position 11 is neither UTF-8 nor Windows-1252; "
        "save the file as UTF-8 [source-unreadable]"
    )
    said = built.said.splitlines()
    assert built.code == 3
    assert refused in said
    assert said[-1] == "== site may be published, but a document was refused, see above"
    assert {SEED_PAGE, "kamervragen/goed/index.html", "zoeken/register.json"} <= set(tree(built.site))
    assert [name for name in tree(built.site) if "kapot" in name] == []


@contextmanager
def mkdocs_serve(project: Path, **environment: str) -> Iterator[tuple[str, Path]]:
    """Run ``mkdocs serve`` in a project; give its address and the file with what it says."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = project / "serve.log"
    with log.open("wb") as said:
        command = (BIN / "mkdocs", "serve", "--dev-addr", address)
        process = subprocess.Popen(
            command,
            cwd=project,
            env=os.environ | ENVIRONMENT | environment,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            yield f"http://{address}/", log
        finally:
            process.terminate()
            process.wait(timeout=30)


def until(seen: Callable[[], bool], log: Path) -> None:
    """Look ten times a second, at most 30 seconds, until something is seen."""
    for _ in range(300):
        if seen():
            return
        time.sleep(0.1)
    pytest.fail(f"not seen within 30 seconds; the server says:\n{log.read_text('utf-8')}")


def fetched(address: str) -> str:
    try:
        with urlopen(address, timeout=10) as answer:  # noqa: S310 - an address on this machine
            return str(answer.read().decode())
    except (URLError, ConnectionError):
        return ""


def test_the_preview_shows_a_changed_source_and_then_rests(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", {"vraag.txt": GOOD})
    source = project / "seeds/vraag.txt"
    with mkdocs_serve(project) as (address, log):
        page = f"{address}kamervragen/vraag/"
        until(lambda: "Een vraag." in fetched(page), log)

        looks = count()

        def changed() -> bool:
            if next(looks) % 30 == 0:  # again, in case the server did not watch yet
                source.write_bytes(GOOD.replace(b"Een vraag.", b"Een nieuw antwoord."))
            return "Een nieuw antwoord." in fetched(page)

        until(changed, log)
        builds = [0]

        def rests() -> bool:
            builds.append(log.read_text("utf-8").count("Building documentation"))
            return len(set(builds[-20:])) == 1

        until(rests, log)


# Its settings


def test_gitignore_lists_exactly_what_the_converter_writes() -> None:
    lines = (ROOT / ".gitignore").read_text("utf-8").split("\n\n")[0].splitlines()
    assert lines == [
        "# generated by the converter: converter.build.GENERATED",
        *(f"/docs/{name}" for name in GENERATED),
        "/docs/.kamervragen.*",
    ]


def test_the_markdown_extensions_are_those_proved_safe() -> None:
    assert settings()["markdown_extensions"] == [
        "attr_list",
        {"footnotes": {"BACKLINK_TITLE": "Terug naar de tekst bij noot {}"}},
        "pymdownx.details",
        {"toc": {"toc_depth": 3}},
    ]


def test_no_plugin_no_font_of_others_and_no_repository_is_asked_for() -> None:
    found = settings()
    assert found["plugins"] == [{"kamervragen": {"sources": "seeds"}}]
    assert found["theme"]["font"] is False
    assert "repo_url" not in found
    assert "hooks" not in found


def test_no_document_stands_in_the_navigation(site: Built) -> None:
    assert settings()["nav"] == [
        {"Home": "index.md"},
        {"Documenten": "kamervragen/index.md"},
        {"Leden": "leden/index.md"},
        {"Nog geen antwoord": "nog-geen-antwoord/index.md"},
        {"Bronnen": "bronnen/index.md"},
        {"Begrippen": "begrippen/index.md"},
        {"Opmerkingen": "opmerkingen/index.md"},
        {"Gegevens": "data/index.md"},
        {"Zoeken": "zoeken/index.md"},
        {"Over deze site": "over/index.md"},
    ]
    home = html_pages(site)["index.html"]
    links = [link.attributes["href"] or "" for link in home.css("nav a")]
    assert [link for link in links if "2024Z" in link] == []


# A document's page and its data


def test_the_seeds_page_has_ten_questions_seven_answers_and_twelve_notes(site: Built) -> None:
    page = html_pages(site)[SEED_PAGE]
    assert [node.id for node in page.css("section.vraag > h2")] == [
        f"vraag-{number}" for number in range(1, 11)
    ]
    assert [node.id for node in page.css("section.antwoord > h3")] == [
        "antwoord-1",
        "antwoord-2",
        "antwoord-3-4",
        "antwoord-5",
        "antwoord-6",
        "antwoord-7",
        "antwoord-8-9-10",
    ]
    assert [node.id for node in page.css("section.antwoord > h3 > span")] == [
        f"antwoord-{number}" for number in (3, 4, 8, 9, 10)
    ]
    assert [node.id for node in page.css(".footnote li span[id]")] == [
        f"noot-{number}" for number in range(1, 13)
    ]


def document_data(site: Built, address: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((site.page(address) / "document.json").read_text("utf-8"))
    return loaded


@pytest.mark.parametrize("address", ["2024Z19016", "2024Z99999"])
def test_the_data_holds_to_the_published_schema(site: Built, address: str) -> None:
    schema = json.loads((site.site / "schema/document-2.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    errors = Draft202012Validator(schema).iter_errors(document_data(site, address))
    assert [error.message for error in errors] == []


def test_the_seeds_data_says_what_the_promise_shows(site: Built) -> None:
    data = document_data(site, "2024Z19016")
    promised = {
        "schema": "document/2",
        "url": "kamervragen/2024Z19016/",
        "kind": "answers",
        "zaaknummer": "2024Z19016",
        "aanhangsel": None,
        "subject": "het artikel ‘Mensensmokkel via zee goudmijn’",
        "submitted": "2024-11-21",
        "answered": None,
        "members": [{"name": "Dral", "party": "VVD"}, {"name": "Rajkowski", "party": "VVD"}],
        "addressees": ["minister van Justitie en Veiligheid", "minister van Asiel en Migratie"],
        "left_out": [],
        "case": {
            "address": "2024Z19016",
            "papers": [{"url": "kamervragen/2024Z19016/", "role": "answers"}],
        },
        "role": "answers",
        "state": "answered",
        "unread": {},
    }
    assert {name: data[name] for name in promised} == promised
    assert data["remarks"][1] == {
        "id": "opmerking-2",
        "anchor": "antwoord-3-4",
        "exact": "Franrijk",
        "prefix": "",
        "suffix": "",
        "position": [2122, 2130],
        "span": [2434, 2442],
        "kind": "correction",
        "author": "De redactie",
        "date": "2026-11-26",
        "text": "Zo staat het in de bron; bedoeld is Frankrijk.",
    }
    assert data["title"].startswith("Vragen van de leden Dral en Rajkowski (beiden VVD) aan ")
    assert data["questions"][0] == {
        "id": "vraag-1",
        "numbers": ["1"],
        "text": "Bent u bekend met bovenvermeld artikel?",
        "marks": [{"at": 39, "note": 1}],
        "styles": [],
        "headings": [],
        "lists": [],
        "tables": [],
        "answered_by": ["antwoord-1"],
    }
    answer = data["answers"][-1]
    assert (answer["id"], answer["numbers"]) == ("antwoord-8-9-10", ["8", "9", "10"])
    assert answer["answers"] == ["vraag-8", "vraag-9", "vraag-10"]
    note = data["footnotes"][0]
    assert (note["id"], note["number"], note["referenced_by"]) == ("noot-1", 1, ["vraag-1"])
    assert note["text"].startswith("De Telegraaf, 19 november 2024, ")
    assert data["origins"]["zaaknummer"] | {"span": None} == {
        "from": "title",
        "printed": "20242024Z19016",
        "span": None,
    }
    assert data["source"]["name"] == SEED
    assert [found["code"] for found in data["diagnostics"]] == ["case-number-repaired"]
    assert data["diagnostics"][0]["line"] == 1
    assert data["diagnostics"][0]["column"] == 197


# Every page

WORDS: dict[str, tuple[str, str, str]] = {
    "404.html": (
        "Deze pagina bestaat niet - Kamervragen",
        "Kamervragen en antwoorden, vraag voor vraag.",
        "Deze pagina bestaat niet",
    ),
    "index.html": (
        "Kamervragen",
        "Kamervragen en antwoorden, vraag voor vraag.",
        "Kamervragen, vraag voor vraag",
    ),
    "kamervragen/index.html": (
        "Alle documenten - Kamervragen",
        "Alle Kamervragen in deze verzameling.",
        "Alle documenten",
    ),
    SEED_PAGE: (
        "Het artikel ‘Mensensmokkel via zee goudmijn’ - Kamervragen",
        (
            "Beantwoorde Kamervragen van Dral en Rajkowski (VVD) "
            "over het artikel ‘Mensensmokkel via zee goudmijn’, ingezonden 21 november 2024."
        ),
        "Het artikel ‘Mensensmokkel via zee goudmijn’",
    ),
    HOSTILE_PAGE: (
        f"{HOSTILE_NAME} - Kamervragen",
        (
            f"Beantwoorde Kamervragen van {HOSTILE_MEMBERS} "
            f"over {HOSTILE_SUBJECT}, ingezonden 3 december 2099."
        ),
        HOSTILE_NAME,
    ),
    "over/index.html": (
        "Over deze site - Kamervragen",
        "Wat deze site toont, waar de teksten vandaan komen en wat u ermee kunt.",
        "Over deze site",
    ),
    "zoeken/index.html": ("Zoeken - Kamervragen", "Zoek in alle vragen, antwoorden en noten.", "Zoeken"),
}


def test_every_page_says_its_title_its_description_and_its_one_heading_as_they_are(site: Built) -> None:
    found = {
        name: (
            [node.text() for node in page.css("head > title")],
            [node.attributes["content"] for node in page.css("head > meta[name=description]")],
            [node.text(deep=True) for node in page.css("h1")],
        )
        for name, page in html_pages(site).items()
    }
    known = {name: found[name] for name in WORDS}
    assert known == {name: tuple([word] for word in words) for name, words in WORDS.items()}
    assert {name: words for name, words in found.items() if any(len(each) != 1 for each in words)} == {}


def test_every_page_is_in_dutch(site: Built) -> None:
    languages = {name: page.css_first("html").attributes["lang"] for name, page in html_pages(site).items()}
    assert languages == dict.fromkeys(languages, "nl")


def test_the_page_that_does_not_exist_leads_on_in_dutch(site: Built) -> None:
    article = html_pages(site)["404.html"].css_first("article")
    assert "Het adres klopt niet, of de pagina is verhuisd." in article.text(deep=True)
    links = [(link.text(), link.attributes["href"]) for link in article.css("a")]
    assert links == [("Zoeken", "/zoeken/"), ("Alle documenten", "/kamervragen/")]


_IN_CSS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_ASKING = "link[href], script[src], img, source, iframe, embed, object, video, audio, track, form, input"
_ADDRESSES = ("href", "src", "srcset", "poster", "data", "action")


def asked_for(page: LexborHTMLParser) -> Iterator[str]:
    """Yield every address that a browser would ask for on its own, or send a form to."""
    for node in page.css(_ASKING):
        yield from filter(None, (node.attributes.get(name) for name in _ADDRESSES))
    for node in page.css("style"):
        yield from in_css(node.text())
    for node in page.css("[style]"):
        yield from in_css(node.attributes["style"] or "")


def in_css(text: str) -> Iterator[str]:
    for match in _IN_CSS.finditer(text):
        yield match[1] or match[2]


def is_of_others(address: str) -> bool:
    parts = urlsplit(urljoin(f"{ORIGIN}/kamervragen/", address))
    return parts.scheme != "data" and f"{parts.scheme}://{parts.netloc}" != ORIGIN


def test_no_page_and_no_style_sheet_asks_another_origin(site: Built) -> None:
    found = {name: list(asked_for(page)) for name, page in html_pages(site).items()}
    styles = {path.name: list(in_css(path.read_text("utf-8"))) for path in site.site.rglob("*.css")}
    assert all(len(addresses) > 5 for addresses in found.values())
    assert len(styles) > 3
    foreign = {name: list(filter(is_of_others, addresses)) for name, addresses in (found | styles).items()}
    assert {name: addresses for name, addresses in foreign.items() if addresses} == {}


# A source that wants to be more than words

UNDO_ALERT = "window.alerts = []; window.alert = (...words) => window.alerts.push(words)"
STATE = """() => ({
    alerts: window.alerts,
    foreign: [...document.querySelectorAll(
        "article :is(script, style, iframe, svg, img), [onerror], [onload], [onclick], [onmouseover], " +
        "a[href^='javascript' i]")].map(node => node.outerHTML),
    headings: document.querySelectorAll("h1").length,
})"""


def open_with_alerts(browse: Browse, path: str, ready: str) -> Page:
    page = browse(path, script=UNDO_ALERT)
    page.locator(ready).first.wait_for()
    assert page.evaluate(STATE) == {"alerts": [], "foreign": [], "headings": 1}
    return page


def test_a_hostile_document_shows_its_words_and_runs_nothing(browse: Browse) -> None:
    page = open_with_alerts(browse, "kamervragen/2024Z99999/", "#antwoord-1")
    page.locator("details.title summary").click()
    shown = page.locator("article").inner_text()
    words = [HOSTILE_TITLE, *HOSTILE_LINES, HOSTILE_NOTE]
    assert [line for line in words if line not in shown] == []
    assert page.title() == f"{HOSTILE_NAME} - Kamervragen"
    page.locator("a.footnote-ref").click()
    assert HOSTILE_NOTE in page.locator(".uitleg").inner_text()
    assert page.evaluate(STATE)["alerts"] == []
    addresses = page.locator("article section a[href^=http]").evaluate_all(
        "links => links.map(link => link.href)"
    )
    assert addresses == [
        "https://elders.example/y.png",
        "https://voorbeeld.nl/",
        f"https://voorbeeld.nl/{LONG}",
    ]


@pytest.mark.parametrize("path", ["", "kamervragen/"], ids=["home", "index"])
def test_a_hostile_document_is_listed_by_its_words(browse: Browse, path: str) -> None:
    page = open_with_alerts(browse, path, ".documenten")
    link = page.locator(".documenten a[href$='2024Z99999/']")
    assert link.evaluate("node => node.textContent") == HOSTILE_NAME
    details = link.locator("xpath=following-sibling::span | ../following-sibling::td[1]").inner_text()
    assert details.startswith(HOSTILE_MEMBERS)


def test_a_hostile_document_is_found_by_its_words(browse: Browse) -> None:
    page = open_with_alerts(browse, "zoeken/?q=aquaduct", "#zoekresultaten li")
    hit = page.locator("#zoekresultaten li")
    name = HOSTILE_NAME.removesuffix(f" {LONG}")  # a long name is cut between two words
    assert hit.locator("a").inner_text() == f"Vraag 1 · {name}…"
    assert hit.locator(".wie").inner_text().startswith(HOSTILE_MEMBERS)
    hit.locator("mark").wait_for()
    assert hit.locator("mark").all_inner_texts() == ["aquaduct"]
    excerpt = hit.locator(".fragment").inner_text()
    assert HOSTILE_LINES[0] in excerpt


# What a browser may load


def test_every_page_has_the_one_policy_and_no_script_but_files(site: Built) -> None:
    pages = html_pages(site)
    assert len(pages) > 5
    for tree in pages.values():
        (policy,) = tree.css("meta[http-equiv=Content-Security-Policy]")
        assert "unsafe" not in str(policy.attributes["content"])
        scripts = [node for node in tree.css("script") if node.attributes.get("type") != "application/json"]
        assert [node for node in scripts if not node.attributes.get("src")] == []


def test_the_preview_has_no_policy_and_reloads_itself(tmp_path: Path, chromium: Browser) -> None:
    project = make_project(tmp_path / "project", {"vraag.txt": GOOD})
    with mkdocs_serve(project) as (address, log):
        until(lambda: "Een vraag." in fetched(f"{address}kamervragen/vraag/"), log)
        page = chromium.new_page()
        page.goto(f"{address}kamervragen/vraag/")
        (project / "seeds/vraag.txt").write_bytes(GOOD.replace(b"Een vraag.", b"Een nieuw antwoord."))
        page.get_by_text("Een nieuw antwoord.").first.wait_for(timeout=30_000)
        page.close()
