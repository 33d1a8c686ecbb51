"""What a page says of itself to others: its name and picture where it is shared, its address, its day."""

from __future__ import annotations

import gzip
import json
import re
import struct
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from documents import ROOT
from jinja2 import Environment, FileSystemLoader
from selectolax.lexbor import LexborHTMLParser

from converter.verify.opened import open_page
from converter.verify.shared import check_days, check_shared
from tests.conftest import HOSTILE_SUBJECT, Built

SITE = "https://kamervragen.example/"
THEME = ROOT / "converter/theme"
SEED = "kamervragen/2024Z19016/"
HOSTILE = "kamervragen/2024Z99999/"
MAX_FRAME = 3_500  # bytes, compressed


def said(site: Built, page: str) -> dict[str, str]:
    """Return what a page says of itself where it is shared."""
    tree = LexborHTMLParser((site.site / page / "index.html").read_text("utf-8"))
    metas = [node.attributes for node in tree.css("meta[property], meta[name='twitter:card']")]
    return {each.get("property") or each["name"] or "": each["content"] or "" for each in metas}


def test_a_document_that_is_shared_shows_its_name_its_description_and_the_picture(site: Built) -> None:
    found = said(site, SEED)
    assert found.pop("og:title").startswith("Het artikel ")
    assert found.pop("og:description").startswith("Beantwoorde Kamervragen van Dral en Rajkowski (VVD) over ")
    assert found == {
        "og:url": f"{SITE}{SEED}",
        "og:type": "article",
        "og:site_name": "Kamervragen",
        "og:locale": "nl_NL",
        "og:image": f"{SITE}images/deel.png",
        "twitter:card": "summary_large_image",
    }


def test_a_hostile_name_is_escaped_once(site: Built) -> None:
    assert said(site, HOSTILE)["og:title"] == HOSTILE_SUBJECT[0].upper() + HOSTILE_SUBJECT[1:]
    html = (site.site / HOSTILE / "index.html").read_text("utf-8")
    assert "&amp;lt;" not in html[: html.index("</head>")]


@pytest.mark.parametrize("page", ["", "over/", "kamervragen/", "data/", "bronnen/"])
def test_every_other_page_says_what_it_is(site: Built, page: str) -> None:
    found = said(site, page)
    tree = LexborHTMLParser((site.site / page / "index.html").read_text("utf-8"))
    assert found["og:url"] == f"{SITE}{page}"
    assert found["og:type"] == ("article" if page else "website")
    title = tree.css_first("title")
    assert title is not None
    assert title.text() in (f"{found['og:title']} - Kamervragen", found["og:title"])


def test_what_people_wrote_breaks_no_attribute() -> None:
    page = SimpleNamespace(
        canonical_url=SITE,
        is_homepage=True,
        title="x",
        meta={"title": 'Over "ons" & <b>', "description": '">'},
    )
    config = {"site_name": 'A "b"', "site_url": SITE}
    html = Environment(loader=FileSystemLoader(THEME), autoescape=False).get_template("partials/shared.html")  # noqa: S701 - as MkDocs has it
    tree = LexborHTMLParser(html.render(page=page, config=config))
    assert [node.attributes["content"] for node in tree.css("meta")][:2] == ['Over "ons" & <b>', '">']
    assert tree.css_first("b") is None
    assert html.render(page=None, config=config).strip() == ""


def test_the_picture_is_of_the_size_that_is_asked_and_light() -> None:
    picture = (THEME / "images/deel.png").read_bytes()
    assert picture.startswith(b"\x89PNG\r\n")
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)
    assert len(picture) < 60_000


@pytest.mark.parametrize("page", [SEED, HOSTILE, "", "kamervragen/"])
def test_the_frame_of_a_page_is_light(site: Built, page: str) -> None:
    html = (site.site / page / "index.html").read_text("utf-8")
    without = re.sub(
        r'<nav class="inhoud".*?</nav>',
        "",
        re.sub(r"<article.*</article>", "", html, flags=re.DOTALL),
        flags=re.DOTALL,
    )
    assert 5_000 < len(without) < len(html)
    assert len(gzip.compress(without.encode(), 9)) <= MAX_FRAME


# -- the map


def mapped(site: Built) -> dict[str, str]:
    text = (site.site / "sitemap.xml").read_text("utf-8")
    row = re.compile(r"<loc>(.*?)</loc>\s*(?:<lastmod>(.*?)</lastmod>)?")
    return {url.removeprefix(SITE): day for url, day in row.findall(text)}


def test_the_map_has_each_document_with_its_own_day_and_no_day_for_another_page(site: Built) -> None:
    days = mapped(site)
    assert days[SEED] == "2024-11-21"
    assert days[HOSTILE] == "2099-12-03"
    assert {url for url, day in days.items() if day} == {SEED, HOSTILE}
    assert len(days) > 8


PAGES = [
    {"canonical_url": f"{SITE}a/?b&c", "meta": {"date": "2024-11-20"}, "update_date": "2026-01-01"},
    {"canonical_url": f"{SITE}over/", "meta": {}, "update_date": "2026-01-01"},
    {"canonical_url": None, "meta": {}},
]


@pytest.mark.parametrize(
    "pages",
    [
        [SimpleNamespace(page=SimpleNamespace(**page)) for page in PAGES],
        [SimpleNamespace(**page) for page in PAGES],
    ],
    ids=["files, as MkDocs has them", "pages, as Zensical has them"],
)
def test_the_map_knows_no_day_of_a_build(pages: list[Any]) -> None:
    template = Environment(loader=FileSystemLoader(THEME), autoescape=False).get_template("sitemap.xml")  # noqa: S701 - as MkDocs has it
    text = template.render(pages=pages, build_date_utc="2026-01-01")
    assert text.startswith("<?xml")
    assert re.findall(r"<(loc|lastmod)>([^<]*)<", text) == [
        ("loc", f"{SITE}a/?b&amp;c"),
        ("lastmod", "2024-11-20"),
        ("loc", f"{SITE}over/"),
    ]


# -- what verification finds


def _data(site: Built) -> dict[str, Any]:
    return {
        page: json.loads((site.site / page / "document.json").read_text("utf-8")) for page in (SEED, HOSTILE)
    }


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("nergens", "", 0),
        ("<lastmod>2024-11-21</lastmod>", "<lastmod>2026-01-01</lastmod>", 1),
        ("<lastmod>2024-11-21</lastmod>", "", 1),
        ("<lastmod>.*</lastmod>", "", 0),
    ],
    ids=["as it is", "another day", "a day lost", "a map without days"],
)
def test_a_wrong_day_is_found(site: Built, tmp_path: Path, old: str, new: str, count: int) -> None:
    text = (site.site / "sitemap.xml").read_text("utf-8")
    (tmp_path / "sitemap.xml").write_text(re.sub(old, new, text), "utf-8")
    assert len(list(check_days(tmp_path, _data(site), SITE))) == count


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r'og:title" content="Het', 'og:title" content="Niet het'),
        (r'og:description" content="', 'og:description" content="Niet '),
        (r'og:url" content="https', 'og:url" content="http'),
        (r'og:image" content="https://kamervragen', 'og:image" content="https://elders'),
        (r'<meta name="twitter:card"[^>]*>', ""),
        (r'<meta property="og:locale"[^>]*>', '<meta property="og:locale" content="en_GB">'),
        (r"</head>", '<meta property="og:video" content="https://elders.nl/a.mp4"></head>'),
        (r'canonical" href="https://kamervragen.example/', 'canonical" href="https://elders.example/'),
        (r'<link rel="canonical"[^>]*>', ""),
    ],
)
def test_another_word_where_it_is_shared_is_found(site: Built, old: str, new: str) -> None:
    html = (site.site / SEED / "index.html").read_text("utf-8")
    name = f"{SEED}index.html"
    assert list(check_shared(open_page(name, html), SITE, {"atom.xml"})) == []
    changed = re.sub(old, new, html, count=1)
    assert changed != html
    assert list(check_shared(open_page(name, changed), SITE, {"atom.xml"}))
