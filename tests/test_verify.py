"""Damage the built site in every way that matters; each damage has its own exact message."""

from __future__ import annotations

import copy
import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from converter.annotation import GlossaryTerm
from converter.left_out import PATTERNS
from converter.source import Source, decode
from converter.verify.grounds import check_grounds
from converter.verify.left_out import MAY_GO
from converter.verify.opened import open_page
from converter.verify.page import verify_page
from converter.verify_site import verify_site
from tests.conftest import BIN, SEED, Built, run

Damage = Callable[[str], str]
PAGE = "site/kamervragen/2024Z19016/index.html"


@dataclass(frozen=True)
class SeedPage:
    """The page of the seed with its source and its data."""

    source: Source = field(repr=False)
    html: str = field(repr=False)
    data: dict[str, Any] = field(repr=False)

    def messages(self, html: str | None = None, data: dict[str, Any] | None = None) -> list[str]:
        found = verify_page(self.source, open_page("", html or self.html), data or self.data, "pagina")
        return [str(message) for message in found]


@pytest.fixture(scope="module")
def seed_page(site: Built) -> SeedPage:
    page = site.page("2024Z19016")
    source, _, _ = decode("bron.txt", (site.folder / "seeds" / SEED).read_bytes())
    data = json.loads((page / "document.json").read_text("utf-8"))
    return SeedPage(source, (page / "index.html").read_text("utf-8"), data)


def replaced(old: str, new: str) -> Damage:
    """Put a text in the place of the only one like it."""

    def damage(html: str) -> str:
        assert html.count(old) == 1, f"{html.count(old)} times on the page: {old}"
        return html.replace(old, new)

    return damage


def removed(old: str) -> Damage:
    return replaced(old, "")


def moved(what: str, behind: str) -> Damage:
    """Take a text away from its place and put it behind another."""
    return lambda html: replaced(behind, behind + what)(removed(what)(html))


def swapped(one: str, other: str) -> Damage:
    """Swap what two patterns find, each once."""

    def damage(html: str) -> str:
        (first,), (second,) = (re.findall(pattern, html, re.DOTALL) for pattern in (one, other))
        return html.replace(first, "\0").replace(second, first).replace("\0", second)

    return damage


LINK_6 = '<a href="#antwoord-6">Antwoord</a>'
MARK_1 = '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'
MARK_4 = '<sup id="fnref:4"><a class="footnote-ref" href="#fn:4">4</a></sup>'
BACK_4 = '<a class="footnote-backref" href="#fnref:4" title="Terug naar de tekst bij noot 4">&#8617;</a>'
QUESTION_1 = "<p>Bent u bekend met bovenvermeld artikel?"

DAMAGES: dict[str, tuple[Damage, list[str]]] = {
    "a character lost": (
        replaced("<p>Bent u bekend", "<p>Bent u beked"),
        ["bron.txt:5:12: error: not on the page: “n” [text-lost]"],
    ),
    "a word doubled": (
        replaced("<p>Bent u bekend", "<p>Bent u bekend bekend"),
        ["bron.txt:5:15: error: only on the page: “bekend ” [text-added]"],
    ),
    "a letter changed": (
        replaced("<p>Bent u bekend", "<p>Bent u bekand"),
        ["bron.txt:5:11: error: the source has “e”, the page “a” [text-changed]"],
    ),
    "a quote made straight": (
        replaced(
            "‘Mensensmokkel via zee goudmijn’ (ingezonden", "'Mensensmokkel via zee goudmijn’ (ingezonden"
        ),
        ["bron.txt:1:139: error: the source has “‘”, the page “'” [text-changed]"],
    ),
    "white space inside a word added": (
        replaced("<p>Bent u bekend", "<p>Bent u be kend"),
        ["bron.txt:5:10: error: only on the page: “ ” [text-added]"],
    ),
    "a line break inside a word added": (
        replaced("<p>Bent u bekend", "<p>Bent u be<br>kend"),
        ["bron.txt:5:10: error: only on the page: “ ” [text-added]"],
    ),
    "white space between words removed": (
        replaced("<p>Bent u bekend", "<p>Bent ubekend"),
        ["bron.txt:5:8: error: not on the page: “ ” [text-lost]"],
    ),
    "two paragraphs swapped": (
        swapped("<p>Bent u bekend.*?</p>", "<p>Ja.</p>"),
        [
            (
                "bron.txt:5:1: error: the source has “Bent u bekend met bovenvermeld…” "
                "where the page has “Ja. Antwoord op vraag 1 Bent u…” [text-moved]"
            )
        ],
    ),
    "a paragraph marked as not the source's words": (
        replaced("<p>Bent u bekend", '<p class="added">Bent u bekend'),
        ["bron.txt:5:1: error: not on the page: “Bent u bekend met bovenvermeld…” [text-lost]"],
    ),
    "a sentence of our own among the source's words": (
        replaced('<h1 class="added"', "<h1"),
        ["bron.txt:1:2: error: only on the page: “Het artikel ‘Mensensmokkel via…” [text-added]"],
    ),
    "two notes swapped": (
        swapped("<li id=.fn:4.>.*?</li>", "<li id=.fn:5.>.*?</li>"),
        [
            (
                "pagina: error: note 4: the source has “4-2025, 32317, nr. 92”, "
                "the page “3-2024, 28638, nr. 23” [note-changed]"
            ),
            (
                "pagina: error: note 5: the source has “3-2024, 28638, nr. 23”, "
                "the page “4-2025, 32317, nr. 92” [note-changed]"
            ),
        ],
    ),
    "a note's text cut": (
        removed(" vraagt de maritieme sector om hulp."),
        ["pagina: error: note 1: not on the page: “ vraagt de maritieme sector om…” [note-changed]"],
    ),
    "the last note lost": (
        lambda html: re.sub("<li id=.fn:12.>.*?</li>", "", html, flags=re.DOTALL),
        [
            "pagina: error: 12 notes in the source, 11 on the page [note-lost]",
            "pagina: error: #noot-12 leads nowhere [anchor-missing]",
            "pagina: error: a link leads to #fn:12, which is not on the page [link-broken]",
        ],
    ),
    "a note mark moved by a word": (
        replaced(f"artikel?{MARK_1}", f"{MARK_1}artikel?"),
        ["bron.txt:5:32: error: the source has “artikel?[1]” where the page has “[1]artikel?” [text-moved]"],
    ),
    "a note mark lost": (
        removed(MARK_1),
        [
            "bron.txt:5:40: error: not on the page: “[1]” [text-lost]",
            "pagina: error: a link leads to #fnref:1, which is not on the page [link-broken]",
        ],
    ),
    "an anchor removed": (
        replaced('<h2 id="vraag-7">', "<h2>"),
        [
            (
                "pagina: error: the heading “Vraag7” on the page is not in the data, "
                "or has other words there [heading-wrong]"
            ),
            "pagina: error: #vraag-7 leads nowhere [anchor-missing]",
            "pagina: error: a link leads to #vraag-7, which is not on the page [link-broken]",
            "pagina: error: a link leads to #vraag-7, which is not on the page [link-broken]",
            "pagina: error: #vraag-7 has no link to #antwoord-7 [link-missing]",
        ],
    ),
    "an alias removed": (
        removed('<span id="antwoord-9"></span>'),
        ["pagina: error: #antwoord-9 leads nowhere [anchor-missing]"],
    ),
    "a note's lasting anchor removed": (
        removed('<span id="noot-3"></span>'),
        ["pagina: error: #noot-3 leads nowhere [anchor-missing]"],
    ),
    "the same id twice": (
        replaced(
            '<span id="antwoord-9"></span>', '<span id="antwoord-9"></span><span id="antwoord-9"></span>'
        ),
        ["pagina: error: the id antwoord-9 stands on the page 2x [id-twice]"],
    ),
    "a link from a question to its answer removed": (
        removed(LINK_6),
        ["pagina: error: #vraag-6 has no link to #antwoord-6 [link-missing]"],
    ),
    "a link from an answer to one of its questions removed": (
        lambda html: re.sub('<a href="#vraag-9">vraag 9.*?</a>', "", html),
        ["pagina: error: #antwoord-8-9-10 has no link to #vraag-9 [link-missing]"],
    ),
    "a link back from a note removed": (
        removed(BACK_4),
        ["pagina: error: note 4 is called 1x, leads back 0x [link-missing]"],
    ),
    "a link to an anchor that nobody has": (
        replaced("<p>Ja.</p>", '<p><a href="#vraag-11">Ja.</a></p>'),
        ["pagina: error: a link leads to #vraag-11, which is not on the page [link-broken]"],
    ),
    "words that nobody sees": (
        replaced("<p>Ja.</p>", "<p hidden>Ja.</p>"),
        ["bron.txt:9:1: error: not on the page: “Ja. ” [text-lost]"],
    ),
    "words beside the notes": (
        replaced('<div class="footnote">', '<div class="footnote"><p>Verzonnen.</p>'),
        ["bron.txt:89:2: error: only on the page: “ Verzonnen.” [text-added]"],
    ),
    "a heading without its words": (
        lambda html: re.sub(r'(<h3 id="antwoord-1">)(Antwoord op vraag 1)(.*?</h3>)', r"\1\3<p>\2</p>", html),
        ["pagina: error: the heading #antwoord-1 does not show its number: “” [heading-wrong]"],
    ),
    "no article": (
        lambda html: html.replace("<article", "<section").replace("</article", "</section"),
        ["pagina: error: the page has no article, or more than one [page-broken]"],
    ),
}


@pytest.mark.parametrize(("damage", "messages"), DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_page_is_reported(seed_page: SeedPage, damage: Damage, messages: list[str]) -> None:
    assert seed_page.messages(damage(seed_page.html)) == messages


MISLEADING: dict[str, tuple[Damage, str]] = {
    "a note mark leads to another note": (
        replaced('href="#fn:4"', 'href="#fn:5"'),
        "a mark 4 does not lead to note 4 [link-wrong]",
    ),
    "a note mark is no link": (
        replaced(MARK_4, '<sup id="fnref:4">4</sup>'),
        "a mark 4 does not lead to note 4 [link-wrong]",
    ),
    "a note leads back to another mark": (
        replaced('href="#fnref:4"', 'href="#fnref:5"'),
        "note 4 leads back to #fnref:5, which is not its mark [link-wrong]",
    ),
    "a note's lasting anchor stands in another note": (
        moved('<span id="noot-3"></span>', '<span id="noot-4"></span>'),
        "#noot-3 does not stand in note 3 [anchor-wrong]",
    ),
    "an alias stands in another heading": (
        moved('<span id="antwoord-9"></span>', '<span id="antwoord-4"></span>'),
        "#antwoord-9 does not stand in #antwoord-8-9-10 [anchor-wrong]",
    ),
}


@pytest.mark.parametrize(("damage", "text"), MISLEADING.values(), ids=MISLEADING)
def test_an_address_that_leads_elsewhere_is_reported(seed_page: SeedPage, damage: Damage, text: str) -> None:
    assert seed_page.messages(damage(seed_page.html)) == [f"pagina: error: {text}"]


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (replaced("<p>Ja.</p>", "<p>Ja</p>"), "bron.txt:9:3: error: not on the page: “.” [text-lost]"),
        (
            replaced("c.q. in voorbereiding om", "in voorbereiding om"),
            "bron.txt:52:52: error: not on the page: “c.q. ” [text-lost]",
        ),
        (
            replaced("de Vietnamese autoriteiten.", "Vietnamese autoriteiten."),
            "bron.txt:88:516: error: not on the page: “de ” [text-lost]",
        ),
    ],
    ids=["behind one note", "behind six notes", "behind all notes"],
)
def test_a_message_names_the_line_of_the_source_where_the_words_stand(
    seed_page: SeedPage, damage: Damage, message: str
) -> None:
    assert seed_page.messages(damage(seed_page.html)) == [message]


def test_no_paragraph_and_no_note_can_lose_its_first_character(seed_page: SeedPage) -> None:
    html = seed_page.html
    words = html[html.index('<details class="title"') : html.index('<div class="added officieel"')]
    notes = html[html.index('<div class="footnote">') : html.index("</article>")]
    places = [
        html.index(part) + match.start(1)
        for part in (words, notes)
        for match in re.finditer("<p>(?:<[^>]*>)*([^<])", part)
    ]
    remarks = [
        match.span() for match in re.finditer('<div class="added kanttekeningen">.*?</div></div>', html)
    ]
    places = [at for at in places if not any(start < at < end for start, end in remarks)]
    unseen = [html[at : at + 40] for at in places if not seed_page.messages(html[:at] + html[at + 1 :])]
    assert len(places) == 1 + 10 + 16 + 12, "title, questions, answers' paragraphs, notes"
    assert unseen == []


DataDamage = Callable[[dict[str, Any]], None]


def left_out(reason: str) -> DataDamage:
    return lambda data: data["left_out"].append({"text": "Ja.", "reason": reason, "span": [411, 414]})


def shifted(part: str) -> DataDamage:
    def damage(data: dict[str, Any]) -> None:
        data["footnotes"][0][part][0][0] += 1

    return damage


WRONG_DATA: dict[str, tuple[DataDamage, str]] = {
    "a mark's place shifted": (
        shifted("calls"),
        "no note mark with its definition at (262, 276) and (276, 388)",
    ),
    "a definition's place shifted": (
        shifted("definitions"),
        "no note mark with its definition at (261, 276) and (277, 388)",
    ),
    "a definition too many": (
        lambda data: data["footnotes"][0]["definitions"].append([388, 389]),
        "12 note marks but 13 definitions",
    ),
    "words left out for a reason that does not fit them": (
        left_out("extractor-message"),
        "'Ja.' may not be left out as extractor-message",
    ),
    "words left out for a reason that does not exist": (
        left_out("overbodig"),
        "'Ja.' may not be left out as overbodig",
    ),
}


@pytest.mark.parametrize(("damage", "text"), WRONG_DATA.values(), ids=WRONG_DATA)
def test_wrong_data_beside_a_page_is_reported(seed_page: SeedPage, damage: DataDamage, text: str) -> None:
    data = copy.deepcopy(seed_page.data)
    damage(data)
    assert seed_page.messages(data=data) == [f"pagina: error: {text} [data-wrong]"]


def test_a_pattern_of_the_readers_that_grows_lets_nothing_more_go(
    seed_page: SeedPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PATTERNS, "print-footer", re.compile(".*"))
    data = copy.deepcopy(seed_page.data)
    left_out("print-footer")(data)
    wanted = "pagina: error: 'Ja.' may not be left out as print-footer [data-wrong]"
    assert seed_page.messages(data=data) == [wanted]


def test_each_reason_has_a_pattern_of_verification_too() -> None:
    assert set(MAY_GO) == set(PATTERNS)


def test_a_long_form_that_neither_text_nor_glossary_gives_is_reported(seed_page: SeedPage) -> None:
    data = copy.deepcopy(seed_page.data)
    terms = {short: GlossaryTerm(long, "") for short, long in data["abbreviations"].items()}
    assert list(check_grounds(seed_page.source.text, data, terms)) == []
    data["abbreviations"]["OM"] = "Openbaar Vervoer"
    wanted = "nobody says that OM is Openbaar Vervoer"
    assert list(check_grounds(seed_page.source.text, data, terms)) == [wanted]


def test_a_note_that_the_data_forgets_is_reported(seed_page: SeedPage) -> None:
    data = copy.deepcopy(seed_page.data)
    del data["footnotes"][-1]
    codes = [message.rpartition(" ")[2] for message in seed_page.messages(data=data)]
    assert codes == ["[text-changed]", "[note-lost]"]


@pytest.fixture
def whole(site: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sources and the built documents in a folder of their own, which is the working folder."""
    shutil.copytree(site.folder / "seeds", tmp_path / "seeds")
    shutil.copytree(site.site / "kamervragen", tmp_path / "site/kamervragen")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def compared(folder: Path) -> str:
    """Say how much there is to compare in a folder of plain sources."""
    texts = [path.read_text("utf-8") for path in (folder / "seeds").glob("*.txt")]
    return f"{len(texts)} pages verified, {sum(map(len, texts)):,} characters"


def site_messages() -> list[str]:
    return [str(message) for message in verify_site(Path("seeds"), Path("site")).messages]


def test_a_site_as_built_gives_no_message(whole: Path) -> None:
    verified = verify_site(Path("seeds"), Path("site"))
    found = f"{verified.pages} pages verified, {verified.characters:,} characters"
    assert (found, verified.messages) == (compared(whole), [])


SiteDamage = Callable[[Path], object]

SITE_DAMAGES: dict[str, tuple[SiteDamage, list[str]]] = {
    "a page without its source": (
        lambda folder: (folder / "seeds" / SEED).unlink(),
        [f"{PAGE}: error: no {SEED} in the sources [source-missing]"],
    ),
    "a source without its page": (
        lambda folder: shutil.rmtree((folder / PAGE).parent),
        [f"seeds/{SEED}:1:1: error: no page on the site in site [page-missing]"],
    ),
    "data without its page": (
        lambda folder: (folder / PAGE).unlink(),
        [f"{PAGE}: error: no index.html in site/kamervragen/2024Z19016 [page-missing]"],
    ),
    "a page without its data": (
        lambda folder: (folder / PAGE).with_name("document.json").unlink(),
        [
            f"{PAGE}: error: no document.json in site/kamervragen/2024Z19016 [page-missing]",
            f"seeds/{SEED}:1:1: error: no page on the site in site [page-missing]",
        ],
    ),
    "data that are no JSON": (
        lambda folder: (folder / PAGE).with_name("document.json").write_text("{"),
        [
            f"{PAGE}: error: document.json beside the page is broken: Expecting property name enclosed in "
            "double quotes: line 1 column 2 (char 1) [data-wrong]",
            f"seeds/{SEED}:1:1: error: no page on the site in site [page-missing]",
        ],
    ),
    "data without a source": (
        lambda folder: (folder / PAGE).with_name("document.json").write_text("{}"),
        [
            f"{PAGE}: error: document.json has other members than the schema has [data-wrong]",
            f"seeds/{SEED}:1:1: error: no page on the site in site [page-missing]",
        ],
    ),
    "the page a second time": (
        lambda folder: shutil.copytree((folder / PAGE).parent, folder / "site/kamervragen/2024Z00000"),
        [
            "site/kamervragen/2024Z00000/index.html: error: "
            "document.json beside the page is that of kamervragen/2024Z19016/ [data-wrong]"
        ],
    ),
    "a source changed after the build": (
        lambda folder: (folder / "seeds" / SEED).write_bytes(b"Vraag 1\nWat?\n"),
        [f"{PAGE}: error: seeds/{SEED} changed after the page was made; build again [source-changed]"],
    ),
    "a source that became unreadable after the build": (
        lambda folder: (folder / "seeds" / SEED).write_bytes(b"Vraag 1\nWat\x81?\n"),
        [
            (
                f"seeds/{SEED}:2:4: error: byte 0x81 at position 11 is neither UTF-8 nor Windows-1252; "
                "save the file as UTF-8 [source-unreadable]"
            )
        ],
    ),
}


@pytest.mark.parametrize(("damage", "messages"), SITE_DAMAGES.values(), ids=SITE_DAMAGES)
def test_a_damaged_site_is_reported(whole: Path, damage: SiteDamage, messages: list[str]) -> None:
    damage(whole)
    assert site_messages() == messages


def test_the_command_prints_every_difference_and_ends_with_1(whole: Path) -> None:
    page = whole / PAGE
    page.write_text(removed(LINK_6)(replaced("<p>Bent u bekend", "<p>Bent u beked")(page.read_text("utf-8"))))
    ran = run(BIN / "converter", "verify", folder=whole)
    assert (ran.returncode, ran.stdout.splitlines()) == (
        1,
        [
            f"seeds/{SEED}:5:12: error: not on the page: “n” [text-lost]",
            f"{PAGE}: error: #vraag-6 has no link to #antwoord-6 [link-missing]",
            f"{PAGE}: error: the row of #vraag-6 has other links [fact-wrong]",
            f"{compared(whole)}: 3 differences",
        ],
    )


def test_the_command_says_that_nothing_is_lost_and_ends_with_0(whole: Path) -> None:
    ran = run(BIN / "converter", "verify", folder=whole)
    assert (ran.returncode, ran.stdout) == (0, f"{compared(whole)}: nothing lost\n")
