"""Words that are selected on a page become a remark on just these words, in Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from converter.annotation import Remark
from converter.annotators.page_words import page_words
from converter.build import convert
from tests.axe import violations
from tests.conftest import BIN, HOSTILE, HOSTILE_SOURCE, make_project, run, seeds
from tests.host import serve
from tests.test_remarks import WORD_FILE

TEXT = """\
Vragen van het lid Bakker (PvdX) aan de minister van Defensie over de brug (ingezonden 3 mei 2024, 2024Z00001)

Vraag 1
Kent u het bericht van het Openbaar Ministerie (OM) dat de "brug"
zakt[footnoteRef:2] en dat het OM\u00a0 dit: wist? [2:  De Courant,  3 mei 2024; de brug zakt.]

Antwoord op vraag 1
Ja, de brug zakt. Zie Kamerstukken II 2022/23, 29628, nr. 1139.

Ja, de brug zakt.

Vraag 2
Zakt de brug & de <b>pont</b>?

Antwoord op vraag 2
Ja, de brug zakt. Nee, de pont niet.
"""
REPOSITORY = "https://github.com/naam/project"
SELECT = """([first, last]) => {
    const nodes = [];
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const at = (words, nth) => {
        const ofSource = nodes.filter((node) => !node.parentNode.closest(".added"));
        const found = ofSource.filter((node) => node.data.includes(words))[nth];
        return [found, found.data.indexOf(words)];
    };
    const [start, from] = at(...first);
    const [end, to] = at(...last);
    const range = document.createRange();
    range.setStart(start, from);
    range.setEnd(end, to + last[0].length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    start.parentNode.scrollIntoView({ block: "center" });
    return range.toString();
}"""
# the words that a selection begins and ends with, each the nth such text of the page; the words as quoted
SELECTIONS = {
    "over a note mark and an abbreviation": (
        ('"brug"', 0),
        ("dit: wist", 0),
        '"brug" zakt en dat het OM dit: wist',
    ),
    "one of three equal sentences": (("Ja, de brug", 1), ("brug zakt.", 1), "Ja, de brug zakt."),
    "over a link": (("Zie", 0), (".", 3), None),
    "in a note": (("Courant", 0), ("2024; de brug zakt.", 0), None),
    "from a question to its answer": (("pont", 0), ("Nee", 0), None),
    "a heading": (("Vraag", 1), ("Vraag", 1), "Vraag"),
    "what looks like HTML": (("brug &", 0), ("</b>", 0), "brug & de <b>pont</b>"),
}


MORE = seeds() | {"brief.docx": WORD_FILE, HOSTILE: HOSTILE_SOURCE.encode()}
WORDS = """async () => {
    const { wordsOf } = await import(new URL("../../scripts/annotatie.js", location));
    return wordsOf(document.querySelector("article")).text;
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site of the document, of one with an editor's file and of one with a remark."""
    sources = {f"{name}.txt": TEXT.replace("2024Z00001", number) for name, number in NUMBERS.items()}
    sources |= {"gegeven.yml": "facts: {kenmerk: X-1}\n", "opmerking.yml": REMARKED}
    folder = make_project(
        tmp_path_factory.mktemp("annoteren") / "project",
        {name: text.encode() for name, text in sources.items()} | MORE,
    )
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("extra:\n", f"extra:\n  repository: {REPOSITORY}\n", 1)
    settings.write_text(text, "utf-8")
    ran = run(BIN / "converter", "site", folder=folder)
    assert ran.returncode == 0, ran.stdout
    with serve(folder / "site") as origin:
        yield f"{origin}/kamervragen/"


NUMBERS = {"brug": "2024Z00001", "gegeven": "2024Z00002", "opmerking": "2024Z00003"}
REMARKED = "remarks:\n  - exact: pont niet\n    text: Zo is het.\n    author: A\n    date: 2024-05-03\n"


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(5_000)
    page = context.new_page()
    page.goto(f"{address}2024Z00001/")
    yield page
    context.close()


def chosen(page: Page, first: tuple[str, int], last: tuple[str, int]) -> None:
    """Select the words and press the button beside them."""
    page.evaluate(SELECT, [first, last])
    page.get_by_role("button", name="Annoteer").click()


def lines(page: Page) -> str:
    """Return what the window gives to copy, once a remark and a name are filled in."""
    page.get_by_label("Opmerking", exact=True).fill('Zo "staat" het er: #1.\nEcht.')
    page.get_by_label("Uw naam").fill("Ann de Wit")
    return page.get_by_label("Regels").input_value()


@pytest.mark.parametrize(("first", "last", "words"), SELECTIONS.values(), ids=SELECTIONS)
def test_selected_words_pasted_and_built_have_the_remark(
    page: Page, first: tuple[str, int], last: tuple[str, int], words: str | None
) -> None:
    chosen(page, first, last)
    pasted = lines(page)
    outcome = convert([("brug.txt", TEXT.encode())], (), [("brug.yml", pasted.encode())])
    assert outcome.documents[0].of_editor == ()
    (remark,) = (each for each in outcome.documents[0].annotations if isinstance(each.target, Remark))
    selected = page.locator("dialog blockquote").inner_text()
    if words is not None:
        assert selected == words
    assert selected.startswith(first[0])
    assert selected.endswith(last[0])
    there = TEXT[slice(*remark.span)]
    assert (there.split()[0], there.split()[-1]) == (selected.split()[0], selected.split()[-1])
    assert isinstance(remark.target, Remark)
    assert remark.target.text == 'Zo "staat" het er: #1.\nEcht.'


@pytest.mark.parametrize("name", [name for name in MORE if not name.endswith(".yml")])
def test_the_words_of_a_page_are_those_that_are_looked_for(page: Page, address: str, name: str) -> None:
    outcome = convert([(name, MORE[name])])
    entry = outcome.documents[0].entry
    page.goto(f"{address}{entry.address}/")
    assert page.evaluate(WORDS) == page_words(entry.source, entry.document).words


def test_the_second_of_equal_sentences_is_the_one_that_was_selected(page: Page) -> None:
    chosen(page, *SELECTIONS["one of three equal sentences"][:2])
    outcome = convert([("brug.txt", TEXT.encode())], (), [("brug.yml", lines(page).encode())])
    (remark,) = (each for each in outcome.documents[0].annotations if isinstance(each.target, Remark))
    assert remark.span.start == TEXT.index("Ja, de brug", TEXT.index("1139"))


def test_a_new_file_opens_filled_in_and_the_one_that_is_there_beside_the_copied_lines(
    page: Page, address: str
) -> None:
    chosen(page, *SELECTIONS["a heading"][:2])
    pasted = lines(page)
    link = urlsplit(page.get_by_role("link", name="Open brug.yml").get_attribute("href"))
    assert f"{link.scheme}://{link.netloc}{link.path}" == f"{REPOSITORY}/new/main/seeds"
    assert parse_qs(link.query) == {"filename": ["brug.yml"], "value": [pasted]}
    assert pasted.startswith("remarks:\n  - exact: ")
    for number, name, begins in (
        ("2024Z00002", "gegeven", "remarks:\n"),
        ("2024Z00003", "opmerking", "  - exact: "),
    ):
        page.goto(f"{address}{number}/")
        chosen(page, *SELECTIONS["a heading"][:2])
        assert lines(page).startswith(begins)
        there = page.get_by_role("link", name=f"Open {name}.yml")
        assert there.get_attribute("href") == f"{REPOSITORY}/edit/main/seeds/{name}.yml"


def test_the_button_is_the_next_stop_of_the_keyboard_and_the_window_keeps_the_focus(page: Page) -> None:
    page.evaluate(SELECT, [("Ja, de brug", 1), ("brug zakt.", 1)])
    page.get_by_role("button", name="Annoteer").wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Annoteer"
    page.keyboard.press("Enter")
    assert page.get_by_label("Opmerking", exact=True).evaluate("node => node === document.activeElement")
    assert violations(page) == []
    page.keyboard.press("Escape")
    assert page.locator("dialog").count() == 0


@pytest.mark.parametrize("has_touch", [False, True], ids=["mouse", "touch"])
def test_the_button_covers_none_of_the_words(chromium: Browser, address: str, *, has_touch: bool) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 700}, has_touch=has_touch)
    page = context.new_page()
    page.goto(f"{address}2024Z00001/")
    if has_touch:
        page.touchscreen.tap(100, 300)
    page.evaluate(SELECT, SELECTIONS["over a note mark and an abbreviation"][:2])
    page.get_by_role("button", name="Annoteer").wait_for()
    assert (
        page.evaluate("""() => {
        const box = document.querySelector(".annoteer").getBoundingClientRect();
        return [...getSelection().getRangeAt(0).getClientRects()]
            .filter((line) => line.bottom > box.top && line.top < box.bottom
                && line.right > box.left && line.left < box.right).length;
    }""")
        == 0
    )
    context.close()


def test_who_selects_words_and_reports_a_fault_has_the_correction_filled_in(page: Page) -> None:
    page.evaluate(SELECT, SELECTIONS["one of three equal sentences"][:2])
    page.get_by_role("button", name="Annoteer").wait_for()
    page.evaluate(
        "document.querySelector('a.fout').addEventListener('click', (event) => event.preventDefault())"
    )
    page.locator("a.fout").click()
    query = parse_qs(urlsplit(page.locator("a.fout").get_attribute("href")).query)
    quote, _, said = query["beschrijving"][0].partition("\n\n\n\n")
    assert quote == "> Ja, de brug zakt."
    assert said.startswith('remarks:\n  - exact: "Ja, de brug zakt."\n    prefix: ')
    assert said.endswith("\n    kind: correction\n")
    assert query["template"] == ["fout-gezien.yml"]


def test_nothing_is_shown_where_nothing_of_the_source_is_selected(page: Page) -> None:
    page.evaluate(SELECT, [("Ja, de brug", 1), ("brug zakt.", 1)])
    page.get_by_role("button", name="Annoteer").wait_for()
    page.evaluate("getSelection().removeAllRanges()")
    page.get_by_role("button", name="Annoteer").wait_for(state="hidden")
