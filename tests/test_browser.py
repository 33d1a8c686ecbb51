"""The site as a reader meets it: in Chromium, wide and on a phone, at a root and below a path."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.conftest import Browse, Served

SEED_PAGE = "kamervragen/2024Z19016/"
HOSTILE_PAGE = "kamervragen/2024Z99999/"

at_root_and_below = pytest.mark.parametrize("below", [False, True], ids=["at the root", "below a path"])
on_each_screen = pytest.mark.parametrize("screen", ["wide", "phone"])
on_each_screen_and_place = pytest.mark.parametrize(
    ("screen", "below"), [("wide", False), ("phone", True)], ids=["wide at the root", "phone below a path"]
)

IN_VIEW = """id => {
    const place = document.getElementById(id);
    const box = (place.closest("h2, h3, li, sup") ?? place).getBoundingClientRect();
    const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
    return box.top >= header && box.top < window.innerHeight;
}"""


def assert_in_view(page: Page, id_: str) -> None:
    """Wait until a place stands below the header and within the window."""
    page.wait_for_function(IN_VIEW, arg=id_, timeout=5_000)


# Notes

Act = Callable[[Locator], None]


def by_keyboard(mark: Locator) -> None:
    mark.focus()
    mark.press("Enter")


WAYS: dict[str, tuple[str, Act]] = {
    "by mouse": ("wide", lambda mark: mark.click()),
    "by keyboard": ("wide", by_keyboard),
    "by tap": ("phone", lambda mark: mark.tap()),
}
in_every_way = pytest.mark.parametrize(("screen", "act"), WAYS.values(), ids=WAYS)


def mark_of(page: Page, number: int) -> Locator:
    """Return the mark of a note, in the middle of the window."""
    mark = page.locator(f"a.footnote-ref[href='#fn:{number}']")
    mark.evaluate("mark => mark.scrollIntoView({ block: 'center' })")
    return mark


def has_focus(locator: Locator) -> bool:
    return bool(locator.evaluate("node => node === document.activeElement"))


def assert_closed(page: Page, mark: Locator) -> None:
    page.locator(".uitleg").wait_for(state="detached")
    assert mark.get_attribute("aria-expanded") == "false"


NEWSPAPER = "De Telegraaf, 19 november 2024, 'Mensensmokkel via zee goudmijn'"
NOTES = {
    1: f"{NEWSPAPER}; OM vraagt de maritieme sector om hulp.",
    4: "Kamerstukken II, 2024-2025, 32317, nr. 925.",
    11: "https://www.nationaalrapporteur.nl/publicaties/rapporten/2024/12/10/monitor-mensenhandel-2019-2023",
}


@at_root_and_below
@in_every_way
def test_a_note_opens_in_place_with_its_own_text(
    browse: Browse, screen: str, act: Act, *, below: bool
) -> None:
    page = browse(SEED_PAGE, screen=screen, below=below)
    address = page.url
    for number, text in NOTES.items():
        mark = mark_of(page, number)
        before = page.evaluate("scrollY")
        act(mark)
        note = page.get_by_role("group", name=f"Noot {number}", exact=True)
        note.wait_for()
        assert note.locator("strong").inner_text() == f"Noot {number}"
        assert [words.strip() for words in note.locator("p").all_inner_texts()] == [text]
        assert mark.get_attribute("aria-expanded") == "true"
        assert (page.evaluate("scrollY"), page.url) == (before, address)
        assert_within_the_window(page, note)


def assert_within_the_window(page: Page, locator: Locator) -> None:
    box, window = locator.bounding_box(), page.viewport_size
    assert box is not None
    assert window is not None
    assert 0 <= box["x"] <= box["x"] + box["width"] <= window["width"]
    assert 0 <= box["y"] <= box["y"] + box["height"] <= window["height"]


@in_every_way
def test_escape_closes_a_note_and_the_focus_is_on_its_mark(browse: Browse, screen: str, act: Act) -> None:
    page = browse(SEED_PAGE, screen=screen)
    mark = mark_of(page, 1)
    act(mark)
    page.locator(".uitleg").wait_for()
    page.keyboard.press("Escape")
    assert_closed(page, mark)
    assert has_focus(mark)


@in_every_way
def test_the_mark_closes_its_note_again(browse: Browse, screen: str, act: Act) -> None:
    page = browse(SEED_PAGE, screen=screen)
    mark = mark_of(page, 1)
    act(mark)
    page.locator(".uitleg").wait_for()
    act(mark)
    assert_closed(page, mark)
    act(mark)
    page.locator(".uitleg").wait_for()


@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_the_button_in_a_note_closes_it_and_gives_the_focus_back(browse: Browse, screen: str) -> None:
    page = browse(SEED_PAGE, screen=screen)
    mark = mark_of(page, 1)
    before = page.evaluate("scrollY")
    by_keyboard(mark)
    button = page.locator(".uitleg").get_by_role("button", name="Sluiten")
    page.keyboard.press("Tab")
    assert has_focus(button)
    page.keyboard.press("Enter")
    assert_closed(page, mark)
    assert has_focus(mark)
    assert page.evaluate("scrollY") == before


def test_who_opens_a_note_by_the_keyboard_hears_it(browse: Browse) -> None:
    page = browse(SEED_PAGE)
    mark = mark_of(page, 4)
    assert mark.get_attribute("aria-expanded") == "false"
    by_keyboard(mark)
    note = page.get_by_role("group", name="Noot 4", exact=True)
    expect(note).to_be_focused()
    expect(note).to_have_accessible_description(NOTES[4])
    page.keyboard.press("Escape")
    assert has_focus(mark)


def test_a_link_in_a_note_is_the_next_stop_of_the_keyboard(browse: Browse) -> None:
    page = browse(SEED_PAGE)
    by_keyboard(mark_of(page, 11))
    page.locator(".uitleg").wait_for()
    page.keyboard.press("Tab")
    assert has_focus(page.locator(".uitleg a"))


@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_a_note_closes_when_the_reader_goes_on_elsewhere(browse: Browse, screen: str) -> None:
    page = browse(SEED_PAGE, screen=screen)
    mark = mark_of(page, 1)
    elsewhere = page.locator("h1")
    act = Locator.tap if screen == "phone" else Locator.click
    act(mark)
    page.locator(".uitleg").wait_for()
    act(elsewhere)
    assert_closed(page, mark)


@in_every_way
def test_only_one_note_is_open_at_a_time(browse: Browse, screen: str, act: Act) -> None:
    page = browse(SEED_PAGE, screen=screen)
    first, second = mark_of(page, 9), mark_of(page, 7)
    act(first)
    page.get_by_role("group", name="Noot 9").wait_for()
    act(second)
    page.get_by_role("group", name="Noot 7").wait_for()
    page.get_by_role("group", name="Noot 9").wait_for(state="detached")
    page.wait_for_function("() => document.querySelectorAll('.uitleg').length === 1")
    assert first.get_attribute("aria-expanded") == "false"


@on_each_screen_and_place
def test_without_javascript_a_mark_leads_to_its_note_and_back(
    browse: Browse, screen: str, *, below: bool
) -> None:
    page = browse(SEED_PAGE, screen=screen, below=below, java_script_enabled=False)
    for number in (1, 12):
        page.locator(f"a.footnote-ref[href='#fn:{number}']").click()
        assert page.url.endswith(f"#fn:{number}")
        assert place_of(page, f"#fn\\:{number}") == "in view"
        page.locator(f"a.footnote-backref[href='#fnref:{number}']").click()
        assert page.url.endswith(f"#fnref:{number}")
        assert place_of(page, f"#fnref\\:{number}") == "in view"


def place_of(page: Page, selector: str) -> str:
    """Say where a place stands, measured from outside the page."""
    box, header = page.locator(selector).bounding_box(), page.locator(".md-header").bounding_box()
    window = page.viewport_size
    assert box is not None
    assert header is not None
    assert window is not None
    if box["y"] < header["y"] + header["height"]:
        return f"at {box['y']}, behind the header, which ends at {header['y'] + header['height']}"
    return "in view" if box["y"] < window["height"] else f"at {box['y']}, below the window"


# Addresses

ANCHORS = [
    *(f"vraag-{number}" for number in range(1, 11)),
    *(f"antwoord-{number}" for number in range(1, 11)),
    "antwoord-3-4",
    "antwoord-8-9-10",
    *(f"noot-{number}" for number in range(1, 13)),
]


@on_each_screen_and_place
def test_every_promised_address_leads_to_its_place(browse: Browse, screen: str, *, below: bool) -> None:
    page = browse(SEED_PAGE, screen=screen, below=below)
    address = page.url
    lost = []
    for anchor in ANCHORS:
        page.goto(f"{address}#{anchor}")
        place = place_of(page, f":is(h2, h3, li):is(#{anchor}, :has(#{anchor}))")
        if place != "in view":
            lost.append(f"{anchor} {place}")
    assert lost == []


@on_each_screen_and_place
@pytest.mark.parametrize(
    "anchor", ["vraag-1", "vraag-7", "antwoord-9", "antwoord-8-9-10", "noot-1", "noot-12"]
)
def test_a_visitor_who_comes_by_an_address_lands_at_its_place(
    browse: Browse, anchor: str, screen: str, *, below: bool
) -> None:
    page = browse(f"{SEED_PAGE}#{anchor}", screen=screen, below=below)
    assert_in_view(page, anchor)


@pytest.mark.parametrize(
    ("start", "link", "end"),
    [
        ("vraag-8", "Antwoord op vraag 8, 9 en 10", "antwoord-8-9-10"),
        ("vraag-6", "Antwoord op vraag 6", "antwoord-6"),
        ("antwoord-8-9-10", "vraag 9", "vraag-9"),
        ("antwoord-8-9-10", "Vraag 10", "vraag-10"),
        ("antwoord-6", "Vraag 6", "vraag-6"),
    ],
)
def test_questions_and_answers_lead_to_each_other(browse: Browse, start: str, link: str, end: str) -> None:
    page = browse(f"{SEED_PAGE}#{start}")
    page.locator(f"#{start} + .rij, #{start} + .rij + .naar").get_by_role(
        "link", name=link, exact=True
    ).click()
    assert page.url.endswith(f"#{end}")
    assert_in_view(page, end)


def copy_link(page: Page, anchor: str) -> Locator:
    return page.locator(f"a.kopieer[href='#{anchor}']")


@on_each_screen_and_place
@pytest.mark.parametrize(
    ("anchor", "name"), [("vraag-3", "Vraag 3"), ("antwoord-3-4", "Antwoord vraag 3 en 4")]
)
def test_the_address_of_a_question_or_an_answer_is_copied(
    browse: Browse, anchor: str, name: str, screen: str, *, below: bool
) -> None:
    page = browse(f"{SEED_PAGE}?x=1#vraag-9", screen=screen, below=below)
    page.evaluate("() => { navigator.clipboard.writeText = async (words) => { window.copied = words } }")
    link = copy_link(page, anchor)
    assert link.inner_text() == "Kopieer link"
    assert_is_big_enough(link)
    link.tap() if screen == "phone" else link.click()
    page.get_by_role("status").filter(has_text=f"Link gekopieerd: {name}").wait_for()
    assert page.evaluate("copied") == f"{page.url.split('?')[0]}#{anchor}"
    assert page.url.endswith("#vraag-9")


def assert_is_big_enough(target: Locator) -> None:
    """Check that a finger can hit what stands there: 24 pixels each way."""
    box = target.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24


def test_where_copying_is_refused_the_address_stands_in_the_bar(browse: Browse) -> None:
    page = browse(SEED_PAGE)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    copy_link(page, "vraag-3").click()
    page.get_by_role("status").filter(has_text="De link staat nu in de adresbalk.").wait_for()
    assert page.url.endswith("#vraag-3")


def test_without_javascript_the_link_to_copy_leads_to_its_place(browse: Browse) -> None:
    page = browse(SEED_PAGE, screen="phone", java_script_enabled=False)
    copy_link(page, "antwoord-8-9-10").click()
    assert page.url.endswith("#antwoord-8-9-10")
    assert place_of(page, "#antwoord-8-9-10") == "in view"


OUTLINED = """() => [...document.querySelectorAll("section")]
    .filter((section) => getComputedStyle(section, "::before").outlineStyle === "solid")
    .map((section) => section.getAttribute("aria-labelledby"))"""


@on_each_screen
@pytest.mark.parametrize(
    ("anchor", "outlined"),
    [
        ("vraag-6", ["vraag-6"]),
        ("antwoord-9", ["antwoord-8-9-10"]),
        ("antwoord-8-9-10", ["antwoord-8-9-10"]),
        ("fnref:1", []),
        ("noot-1", []),
    ],
)
def test_where_an_address_leads_the_whole_block_is_outlined(
    browse: Browse, anchor: str, outlined: list[str], screen: str
) -> None:
    page = browse(f"{SEED_PAGE}#{anchor}", screen=screen)
    assert page.evaluate(OUTLINED) == outlined


@pytest.mark.parametrize(("width", "below"), [(390, 0), (320, 1)])
def test_a_heading_has_its_links_beside_it_unless_that_would_squeeze_it(
    browse: Browse, width: int, below: int
) -> None:
    page = browse(SEED_PAGE, screen="phone", viewport={"width": width, "height": 844})
    boxes = page.locator("section").evaluate_all(
        "all => all.map((one) => [...one.children].slice(0, 2).map((each) => each.getBoundingClientRect()))"
    )
    assert len(boxes) == 17
    assert len([heading for heading, row in boxes if abs(heading["y"] - row["y"]) > 4]) == below
    for link in page.locator(".rij a").all():
        assert_is_big_enough(link)


# Getting about: the menu, the contents, the names of headings

WIDTHS = {
    "320": 320,
    "390": 390,
    "200 % of 1280": 640,
    "1024": 1024,
    "1219": 1219,
    "1280": 1280,
    "1920": 1920,
}


@pytest.mark.parametrize("java_script_enabled", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_the_keyboard_reaches_every_page_of_the_menu(
    browse: Browse, width: int, *, java_script_enabled: bool
) -> None:
    page = browse(
        SEED_PAGE, viewport={"width": width, "height": 640}, java_script_enabled=java_script_enabled
    )
    menu = page.get_by_role("button", name="Menu", exact=True)
    if menu.is_visible():
        assert_is_big_enough(menu)
        tab_to(page, menu)
        page.keyboard.press("Enter")
    link = page.get_by_role("link", name="Over deze site", exact=True).locator("visible=true")
    tab_to(page, link)
    assert link.evaluate("node => getComputedStyle(node).outlineStyle") != "none"
    page.keyboard.press("Enter")
    page.wait_for_url("**/over/")


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus."""
    for _ in range(20):
        page.keyboard.press("Tab")
        if has_focus(target):
            return
    pytest.fail(f"Tab does not reach {target}")


@pytest.mark.parametrize("java_script_enabled", [True, False], ids=["with scripts", "without"])
def test_escape_closes_the_menu_and_the_focus_is_on_its_button(
    browse: Browse, *, java_script_enabled: bool
) -> None:
    page = browse("", screen="phone", java_script_enabled=java_script_enabled)
    button, menu = page.get_by_role("button", name="Menu"), page.get_by_role("navigation", name="Menu")
    tab_to(page, button)
    page.keyboard.press("Enter")
    menu.wait_for()
    assert [link.inner_text() for link in menu.get_by_role("link").all()] == [
        *("Home", "Documenten", "Leden", "Nog geen antwoord", "Bronnen", "Begrippen", "Opmerkingen"),
        *("Gegevens", "Zoeken", "Over deze site"),
    ]
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    menu.wait_for(state="hidden")
    assert has_focus(button)


@pytest.mark.parametrize("java_script_enabled", [True, False], ids=["with scripts", "without"])
def test_on_a_phone_the_contents_unfold_and_lead_on(browse: Browse, *, java_script_enabled: bool) -> None:
    page = browse(SEED_PAGE, screen="phone", java_script_enabled=java_script_enabled)
    contents = page.get_by_role("navigation", name="Inhoudsopgave")
    assert contents.get_by_role("link").count() == 0
    page.get_by_role("button", name="10 vragen").tap()
    links = contents.get_by_role("link")
    assert links.count() == 17
    assert links.nth(0).inner_text() == "1. Bent u bekend met bovenvermeld artikel?"
    assert links.nth(1).inner_text() == "Antwoord 1: Ja."
    assert links.nth(6).inner_text().startswith("Antwoord 3 en 4: Nederland onderhoudt")
    for link in links.all():
        assert_is_big_enough(link)
    links.nth(6).tap()
    assert place_of(page, "#antwoord-3-4") == "in view"
    assert links.nth(6).is_visible() != java_script_enabled  # they close once they have led somewhere
    page.keyboard.press("Escape")
    assert not links.nth(6).is_visible()


def test_a_wide_page_has_its_contents_once(browse: Browse) -> None:
    page = browse(SEED_PAGE)
    assert page.get_by_role("link", name="1. Bent u bekend met bovenvermeld artikel?").count() == 1
    assert page.locator(".inhoudknop").locator("visible=true").count() == 0


@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_a_long_page_has_a_way_back_to_its_top(browse: Browse, screen: str) -> None:
    page = browse(f"{SEED_PAGE}#antwoord-8-9-10", screen=screen)
    back = page.get_by_role("link", name="Naar boven")
    page.evaluate("scrollBy(0, 200)")
    expect(back).to_have_css("opacity", "0")
    page.evaluate("scrollBy(0, -100)")
    expect(back).to_have_css("opacity", "1")
    assert_is_big_enough(back)
    box = back.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)  # where it stands
    expect(page.locator("h1")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") == page.viewport_size["width"]  # type: ignore[index]


def test_without_javascript_the_way_back_is_there_all_the_time(browse: Browse) -> None:
    page = browse(f"{SEED_PAGE}#antwoord-8-9-10", screen="phone", java_script_enabled=False)
    back = page.get_by_role("link", name="Naar boven")
    expect(back).to_have_css("opacity", "1")
    back.tap()
    assert place_of(page, "h1") == "in view"


def accessible_headings(page: Page) -> list[str]:
    """Return the names of the headings as a screen reader of Chromium hears them."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return [node["name"]["value"] for node in nodes if node.get("role", {}).get("value") == "heading"]


@on_each_screen
def test_a_screen_reader_hears_a_heading_as_it_is_printed(browse: Browse, screen: str) -> None:
    headings = accessible_headings(browse(SEED_PAGE, screen=screen))
    assert headings[:3] == ["Het artikel ‘Mensensmokkel via zee goudmijn’", "Vraag 1", "Antwoord op vraag 1"]
    assert headings[-1] == "Antwoord op vraag 8, 9 en 10"
    assert len(headings) == 18


# How it looks


def test_on_a_phone_the_first_question_begins_within_the_first_screen(browse: Browse) -> None:
    page = browse(SEED_PAGE, screen="phone", viewport={"width": 390, "height": 664})
    assert page.locator("h1").evaluate(LINES) == 3
    box = page.locator("section").first.bounding_box()
    assert box is not None
    assert box["y"] < 600


LINES = (
    "node => Math.round(node.getBoundingClientRect().height / parseFloat(getComputedStyle(node).lineHeight))"
)


BEYOND_THE_EDGE = """width => [...document.querySelectorAll("article *, header *, footer *, .inhoud *")]
    .filter(node => node.checkVisibility() && !node.closest(".tabel *")) // that scrolls by itself
    .filter(node => node.getBoundingClientRect().right > width + 1)
    .map(node => node.outerHTML.slice(0, 80))"""


SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""  # WCAG 1.4.12
LARGE = "html { font-size: 250% !important }"  # twice as large as it is
OVERLAPPING = """() => {
    const parts = "article :is(h1, h2, h3, dt, dd, a, p)";
    const boxes = [...document.querySelectorAll(parts)]
        .filter((node) => node.checkVisibility())
        .map((node) => [node, node.getBoundingClientRect()]);
    const apart = (one, other) => one.right <= other.left + 1 || other.right <= one.left + 1
        || one.bottom <= other.top + 1 || other.bottom <= one.top + 1;
    return boxes.flatMap(([node, box], place) => boxes.slice(place + 1)
        .filter(([other, its]) => !node.contains(other) && !apart(box, its) && !(node.closest("p, dd, li")
            && node.closest("p, dd, li") === other.closest("p, dd, li")))
        .map(([other]) => `${node.outerHTML.slice(0, 60)} over ${other.outerHTML.slice(0, 60)}`));
}"""


@pytest.mark.parametrize("style", ["", SPACING, LARGE], ids=["as it is", "text spacing", "text of 200 %"])
@pytest.mark.parametrize("width", [320, 390, 640, 1280])
def test_nothing_overlaps_or_is_cut_off_of_a_hostile_document(browse: Browse, width: int, style: str) -> None:
    page = browse(HOSTILE_PAGE, viewport={"width": width, "height": 800})
    add_style(page, style)
    assert page.evaluate(OVERLAPPING) == []
    assert page.evaluate(BEYOND_THE_EDGE, width) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


BROKEN_WORDS = r"""() => {
    const range = document.createRange(), found = [], long = /\S{28,}/; // a web address, a checksum
    for (const node of document.querySelectorAll("article :is(h1, h2, h3, dt, dd, p, li, summary)")) {
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            for (const word of text.data.matchAll(/[^\s\/-]+/g)) {
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                const boxes = [...range.getClientRects()].filter((box) => box.width);
                const lines = new Set(boxes.map((box) => box.top));
                const whole = text.data.slice(0, word.index).match(/\S*$/)[0] + text.data.slice(word.index);
                if (lines.size > 1 && !long.test(whole.match(/\S+/)[0])) found.push(word[0]);
            }
        }
    }
    return found;
}"""


@pytest.mark.parametrize("width", [320, 360, 390, 640, 1280])
@pytest.mark.parametrize("path", [SEED_PAGE, "over/", "kamervragen/"], ids=["document", "about", "list"])
def test_no_word_breaks_that_fits(browse: Browse, path: str, width: int) -> None:
    page = browse(path, viewport={"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    assert page.evaluate(BROKEN_WORDS) == []


@pytest.mark.parametrize(
    ("screen", "title", "text"), [("wide", "35px 40px", "18px 29px"), ("phone", "26px 32px", "17px 27px")]
)
def test_title_and_text_have_their_size(browse: Browse, screen: str, title: str, text: str) -> None:
    def size(of: str) -> str:
        style = "node => [getComputedStyle(node).fontSize, getComputedStyle(node).lineHeight]"
        sizes = page.locator(of).first.evaluate(style)
        return " ".join(f"{round(float(each.removesuffix('px')))}px" for each in sizes)

    page = browse(SEED_PAGE, screen=screen)
    assert (size("h1"), size("#vraag-2 ~ p:not(.added)")) == (title, text)
    assert page.locator("h1").evaluate("node => getComputedStyle(node).fontWeight") == "700"


CHARACTERS_IN_A_LINE = """() => {
    const range = document.createRange(), counted = [];
    for (const paragraph of document.querySelectorAll("article p:not(.added)")) {
        range.selectNodeContents(paragraph);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.bottom / 10)));
        if (lines.size > 8) counted.push(paragraph.textContent.length / lines.size);
    }
    return counted.sort((one, other) => one - other)[Math.floor(counted.length / 2)];
}"""


def test_a_line_of_text_is_neither_long_nor_short(browse: Browse) -> None:
    assert 60 <= browse(SEED_PAGE).evaluate(CHARACTERS_IN_A_LINE) <= 75


@pytest.mark.parametrize("path", ["", SEED_PAGE], ids=["home", "document"])
def test_a_reader_who_likes_it_dark_gets_it_dark(browse: Browse, path: str) -> None:
    def brightness(scheme: str) -> float:
        page = browse(path, color_scheme=scheme)
        color = page.evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(map(float, re.findall(r"[\d.]+", color)[:3])) / 3

    assert brightness("dark") < 64
    assert brightness("light") > 192


def test_on_paper_what_is_folded_stands_open_and_the_notes_are_there(browse: Browse) -> None:
    page = browse(SEED_PAGE)
    title = page.locator("details.title > p")
    assert not title.evaluate("node => node.checkVisibility()")
    page.emulate_media(media="print")
    assert title.evaluate("node => node.checkVisibility()")
    inside, below = title.bounding_box(), page.locator("#vraag-1").bounding_box()
    assert inside is not None
    assert below is not None
    assert inside["y"] + inside["height"] <= below["y"]
    assert page.locator("#fn\\:12").is_visible()
    assert not page.locator(".md-header").is_visible()


def test_the_list_of_contents_names_a_question_by_its_first_words(browse: Browse) -> None:
    page = browse(SEED_PAGE)
    contents = page.get_by_role("navigation", name="Inhoudsopgave").locator("a:visible")
    assert contents.count() == 10
    assert contents.first.inner_text() == "1. Bent u bekend met bovenvermeld artikel?"
    contents.nth(6).click()
    assert_in_view(page, "vraag-7")


# What a text points at: references, citations, abbreviations.

EXPLAINED = {
    "reference": ("#vraag-9 ~ p a.verwijzing", "Antwoord op vraag 8, 9 en 10: Er was het afgelopen jaar"),
    "citation": ("li[id='fn:4'] a.citaat", "Kamerstuk: Kamerstukken II 2024/25, 32317, nr. 925"),
    "abbreviation": ("#antwoord-6 ~ p abbr:text-is('KMar')", "Koninklijke Marechaussee"),
}
each_explained = pytest.mark.parametrize(("selector", "words"), EXPLAINED.values(), ids=EXPLAINED)


def by_mouse_over(mark: Locator) -> None:
    mark.hover()


def by_focus(mark: Locator) -> None:
    """Move the focus to a mark as Tab does: to the stop before it, then on."""
    mark.page.keyboard.press("Shift")
    mark.evaluate("mark => mark.focus({ preventScroll: true })")


in_each_way = pytest.mark.parametrize(
    ("screen", "act"),
    [
        pytest.param("wide", by_mouse_over, id="mouse"),
        pytest.param("wide", by_focus, id="keyboard"),
        pytest.param("phone", by_focus, id="keyboard, narrow"),
        pytest.param("phone", Locator.tap, id="tap"),
    ],
)


def explained(page: Page, selector: str) -> Locator:
    mark = page.locator(selector).first
    mark.evaluate("mark => mark.scrollIntoView({ block: 'center' })")
    return mark


@each_explained
@in_each_way
def test_what_a_text_points_at_opens_in_place_and_escape_closes_it(
    browse: Browse, screen: str, act: Act, selector: str, words: str
) -> None:
    page = browse(SEED_PAGE, screen=screen)
    mark = explained(page, selector)
    title, before, address = mark.get_attribute("title"), page.evaluate("scrollY"), page.url
    act(mark)
    box = page.locator(".uitleg")
    box.wait_for()
    assert box.inner_text().startswith(words)
    assert_within_the_window(page, box)
    assert mark.get_attribute("title") is None  # the browser's own tooltip would stand on top of it
    assert (page.evaluate("scrollY"), page.url) == (before, address)
    page.keyboard.press("Escape")
    box.wait_for(state="detached")
    assert mark.get_attribute("title") == title
    assert (page.evaluate("scrollY"), page.url) == (before, address)


def add_style(page: Page, style: str) -> None:
    """Give a page a style of the reader's own, which no policy of the page forbids."""
    page.evaluate(
        """(style) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(style);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }""",
        style,
    )


def test_an_explanation_closes_when_the_mouse_leaves_and_stays_while_it_is_on_it(browse: Browse) -> None:
    page = browse(SEED_PAGE)
    explained(page, "#antwoord-6 ~ p abbr").hover()
    box = page.locator(".uitleg")
    box.hover()
    page.wait_for_timeout(400)
    assert box.is_visible()
    page.mouse.move(5, 5)
    box.wait_for(state="detached")


def test_a_link_is_followed_by_click_and_on_a_phone_from_its_box(
    browse: Browse,
) -> None:
    for screen in ("wide", "phone"):
        page = browse(SEED_PAGE, screen=screen)
        mark = explained(page, EXPLAINED["reference"][0])
        if screen == "wide":
            mark.click()
        else:
            mark.tap()
            page.locator(".uitleg").get_by_role("link", name="Ga erheen").tap()
        page.wait_for_url("**#antwoord-8")
        assert place_of(page, "#antwoord-8") == "in view"


def test_the_box_closes_once_its_link_was_followed_also_to_where_one_is(browse: Browse) -> None:
    page = browse(SEED_PAGE, screen="phone")
    mark = explained(page, EXPLAINED["reference"][0])
    box = page.locator(".uitleg")
    for _ in range(2):
        mark.scroll_into_view_if_needed()
        mark.tap()
        box.get_by_role("link", name="Ga erheen").tap()
        box.wait_for(state="detached")
        assert place_of(page, "#antwoord-8") == "in view"
    mark.scroll_into_view_if_needed()
    mark.tap()
    box.wait_for()
    page.go_back()
    box.wait_for(state="detached")


BIG_MARKS = """() => [...document.querySelectorAll("a.footnote-ref")].map((mark) => {
    mark.scrollIntoView({ block: "center" });
    const { left, top, height } = mark.getBoundingClientRect();
    const middle = top + height / 2;
    return [[1, -11], [1, 11], [22, 0]].every(([x, y]) => {
        const hit = document.elementFromPoint(left + x, middle + y).closest("a, abbr");
        return hit === mark || (x > 20 && hit?.matches("a.footnote-ref"));
    });
})"""
COVERED = """() => [...document.querySelectorAll("section :is(a, abbr)")].flatMap((link) => {
    link.scrollIntoView({ block: "center" });
    return [...link.getClientRects()]
        .map((box) => document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))
        .filter((hit) => hit && !link.contains(hit)).map((hit) => `${link.outerHTML} < ${hit.outerHTML}`);
})"""


def test_on_a_phone_a_finger_hits_the_mark_of_a_note_and_every_other_link(browse: Browse) -> None:
    page = browse(SEED_PAGE, screen="phone")
    marks = page.evaluate(BIG_MARKS)
    assert len(marks) == 12
    assert all(marks)
    assert page.evaluate(COVERED) == []


def test_without_javascript_titles_say_what_stands_there(browse: Browse) -> None:
    page = browse(SEED_PAGE, java_script_enabled=False)
    for selector, words in EXPLAINED.values():
        assert (page.locator(selector).first.get_attribute("title") or "").startswith(words)


def test_the_lists_of_sources_and_terms_lead_to_the_questions(browse: Browse) -> None:
    page = browse("bronnen/")
    page.get_by_role("link", name="28638, nr. 235").click()
    page.wait_for_url("**/bronnen/kst-28638/#bron-kst-28638-235")
    places = page.locator("#bron-kst-28638-235 .plaatsen a")
    assert places.all_inner_texts() == ["Antwoord vraag 3 en 4", "Antwoord op vraag 6"]
    places.last.click()
    page.wait_for_url("**/kamervragen/2024Z19016/#antwoord-6")
    page = browse("begrippen/")
    term = page.locator("dl.begrippen > div", has_text="COA")
    assert term.locator("a").first.get_attribute("href") == "https://www.coa.nl/"
    term.locator("a").last.click()
    page.wait_for_url("**/kamervragen/2024Z19016/")


@at_root_and_below
@pytest.mark.parametrize(
    ("anchor", "shelf"),
    [("bron-kst-28638-235", "kst-28638"), ("bron--18aae4248431", "18"), ("bron-elders.nl", "")],
    ids=["a paper", "a web address", "one that is not there"],
)
def test_a_link_from_when_all_sources_stood_on_one_page_leads_there(
    browse: Browse, anchor: str, shelf: str, *, below: bool
) -> None:
    page = browse(f"bronnen/#{anchor}", below=below)
    if shelf:
        page.wait_for_url(f"**/bronnen/{shelf}/#{anchor}")
        assert_in_view(page, anchor)
    else:
        page.get_by_role("heading", name="Bronnen", exact=True).wait_for()
        assert page.url.endswith("bronnen/#bron-elders.nl")


@pytest.mark.parametrize("path", ["2024z19016/", "kamervragen/2024z19016", "KV-TK-2024Z19016.html"])
def test_a_number_in_other_letters_is_found_at_the_root_of_a_host(
    chromium: Browser, served: Served, path: str
) -> None:
    page = chromium.new_context().new_page()
    page.goto(served.root + path, wait_until="commit")
    page.wait_for_url(f"{served.root}kamervragen/2024Z19016/")
    page.context.close()
