"""The search page as a reader meets it: typing, filters, coming back, keyboard, touch, a phone."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from converter.build import convert
from tests.conftest import Browse
from tests.test_browser import (
    SEED_PAGE,
    add_style,
    assert_in_view,
    at_root_and_below,
    on_each_screen,
    on_each_screen_and_place,
)

HIGHLIGHTED = "[...(CSS.highlights.get('zoekwoord') ?? [])].map(String)"


def hits(page: Page) -> Locator:
    """Return the hits, once there are some and the search has come to rest."""
    page.locator("#zoekresultaten:not([aria-busy]) a").first.wait_for()
    return page.locator("#zoekresultaten a")


def search(page: Page, words: str) -> Locator:
    """Search on the search page; return the hits."""
    page.locator("#zoekvraag").fill(words)
    page.wait_for_function(
        "words => new URLSearchParams(location.search).get('q') === words", arg=words.strip()
    )
    page.locator("#zoekpagina:has(#zoekresultaten:not([aria-busy]))").wait_for()
    return page.locator("#zoekresultaten a")


def said(page: Page, words: str | re.Pattern[str]) -> None:
    """Wait until the page says how many it found."""
    page.locator("#zoekstand").filter(has_text=words).wait_for()


@at_root_and_below
@on_each_screen
def test_a_word_of_a_note_leads_to_the_question_that_has_the_note(
    browse: Browse, screen: str, *, below: bool
) -> None:
    page = browse("zoeken/", screen=screen, below=below)
    base = page.url.removesuffix("zoeken/")
    page.locator("#zoekvraag").press_sequentially("Telegraaf")
    page.wait_for_url("**/zoeken/?q=Telegraaf")
    link = hits(page).first
    expect(link).to_have_text("Vraag 1 · Het artikel ‘Mensensmokkel via zee goudmijn’")
    said(page, "1 vraag of antwoord in 1 document")
    page.locator(".treffer").first.locator("mark").first.wait_for()
    if screen == "phone":
        link.tap()
    else:
        link.click()
    page.wait_for_url(f"{base}{SEED_PAGE}#vraag-1")
    assert_in_view(page, "vraag-1")
    page.wait_for_function(f"() => {HIGHLIGHTED}.includes('Telegraaf')")


def test_a_hit_says_who_asks_whom_when_and_what_became_of_it(browse: Browse) -> None:
    page = browse("zoeken/?q=telegraaf")
    hits(page)
    assert page.locator(".wie").first.inner_text() == (
        "Dral en Rajkowski (VVD) aan minister van Justitie en Veiligheid en minister van Asiel en Migratie"
        " · 21 november 2024 alle 10 vragen beantwoord"
    )


def test_two_letters_wait_for_a_third_or_enter(browse: Browse) -> None:
    page = browse("zoeken/")
    page.locator("#zoekvraag").press_sequentially("om")
    page.wait_for_timeout(400)
    assert page.locator("#zoekresultaten li").count() == 0
    page.locator("#zoekvraag").press("Enter")
    assert hits(page).count() > 0


def test_typing_moves_nothing_above_the_hits_and_asks_for_no_page(browse: Browse) -> None:
    page = browse("zoeken/")
    before = page.locator("#zoekvraag").bounding_box()
    for words in ("tel", "teleg", "telegraaf", "telegraafx"):
        search(page, words)
    said(page, "Niets gevonden voor “telegraafx”")
    assert page.locator("#zoekvraag").bounding_box() == before


def test_the_sentences_come_without_a_jump(browse: Browse) -> None:
    def hold(route: Route) -> None:
        held.append(route)

    held: list[Route] = []
    page = browse("zoeken/")
    page.route("**/document.json", hold)
    links = search(page, "smokkel")
    links.nth(1).wait_for()
    before = [link.bounding_box() for link in links.all()]
    for route in held:
        route.continue_()
    page.locator("mark").first.wait_for()
    assert [link.bounding_box() for link in links.all()] == before


@pytest.mark.parametrize(("words", "form"), [("vraag", "vragen"), ("opsporingsdienst", "opsporingsdiensten")])
def test_other_forms_of_a_word_are_found_and_named(browse: Browse, words: str, form: str) -> None:
    page = browse("zoeken/")
    search(page, words)
    page.locator(".zoekuitleg", has_text=re.compile(rf"Ook andere vormen: .*\b{form}\b")).wait_for()


def test_compounds_are_found_and_named(browse: Browse) -> None:
    page = browse("zoeken/")
    search(page, "smokkel")
    page.locator(".zoekuitleg", has_text=re.compile("Ook in samenstellingen: .*mensensmokkel")).wait_for()


def of_another_collection(page: Page, sources: list[tuple[str, str]]) -> None:
    """Let the page find what it would find on a site of these documents."""

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path.removeprefix("/")
        route.fulfill(body=pages[path], content_type="application/json")

    pages = convert((name, text.encode()) for name, text in sources).pages
    page.route("**/*.json*", answer)


TITLE = (
    "Vragen van het lid Bakker (PvdX) aan de minister van Defensie over water "
    "(ingezonden 3 mei 2024, 2024Z{:05})"
)


def test_compounds_are_named_on_the_button_that_finds_them(browse: Browse) -> None:
    def source(number: int) -> str:
        about = (
            f"een sluis{'' if number < 10 else ', een sluiswachter' if number < 12 else ', een zeesluisje'}"
        )
        return f"{TITLE.format(number)}\n\nVraag 1\nKent u {about}?"

    page = browse("")
    of_another_collection(page, [(f"{number}.txt", source(number)) for number in range(15)])
    page.goto(f"{page.url}zoeken/?q=sluis")
    button = page.get_by_role("button", name="Ook in samenstellingen: zeesluisje, sluiswachter", exact=True)
    button.click()
    page.locator(".zoekuitleg", has_text="Ook in samenstellingen: sluiswachter, zeesluisje.").wait_for()
    assert page.url.endswith("?q=sluis&ruim=1")
    page.get_by_role("button", name="Alleen het hele woord").click()
    button.wait_for()
    search(page, "minister van")
    said(page, "15 documenten")
    assert page.locator(".zoekuitleg button").count() == 0  # there is none


@pytest.mark.parametrize("quotes", ['"{}"', "“{}”", "„{}”", "«{}»"])
def test_a_phrase_in_any_quotes_is_found_as_a_phrase(browse: Browse, quotes: str) -> None:
    page = browse("zoeken/")
    search(page, quotes.format("nautisch materieel"))
    said(page, re.compile("in 1 document"))
    page.locator("mark", has_text="nautisch").first.wait_for()
    search(page, quotes.format("materieel nautisch"))
    said(page, "Niets gevonden")


@pytest.mark.parametrize("words", ["xqzzk", "mensensmokkl", "2024Z19017", "constructor", "__proto__"])
def test_nothing_is_made_up(browse: Browse, words: str) -> None:
    page = browse("zoeken/")
    search(page, words)
    said(page, f"Niets gevonden voor “{words}”")
    assert page.locator("#zoekresultaten li").count() == 0


def test_where_nothing_is_found_what_helps_is_in_the_window(browse: Browse) -> None:
    page = browse("zoeken/?q=xqzzk", screen="phone")
    said(page, "Niets gevonden")
    expect(page.get_by_text("Een vaste woordgroep")).to_be_in_viewport(ratio=1)


def test_the_nearest_spelling_is_offered(browse: Browse) -> None:
    page = browse("zoeken/?q=mensensmokkl")
    page.get_by_role("button", name="mensensmokkel").click()
    said(page, re.compile("in 1 document"))
    assert page.locator("#zoekvraag").input_value() == "mensensmokkel"


def test_where_no_document_has_all_words_the_page_says_so(browse: Browse) -> None:
    page = browse("zoeken/?q=xqzzk+goudmijn")
    hits(page)
    assert page.locator(".zoekuitleg p").first.inner_text() == (
        "Geen document heeft alle woorden; dit zijn die met “goudmijn”."
        " Documenten per woord: xqzzk 0, goudmijn 1."
    )


@pytest.mark.parametrize(("typed", "comes"), [("om", "Typ nog een letter"), ("telegraaf", "in 1 document")])
def test_what_is_typed_before_the_scripts_are_there_counts(browse: Browse, typed: str, comes: str) -> None:
    held: list[Route] = []
    page = browse("")
    page.route("**/zoekpagina.js", lambda route: held.append(route))  # noqa: PLW0108 - playwright marks it
    page.goto(f"{page.url}zoeken/", wait_until="commit")
    page.locator("#zoekvraag").fill(typed)
    page.wait_for_load_state()
    held[0].continue_()
    said(page, comes)
    expect(page.locator("#zoekvraag")).to_have_value(typed)


def test_enter_before_the_scripts_are_there_opens_a_number_too(browse: Browse) -> None:
    held: list[Route] = []
    page = browse("")
    page.route("**/zoekpagina.js", lambda route: held.append(route))  # noqa: PLW0108 - playwright marks it
    page.goto(f"{page.url}zoeken/", wait_until="commit")
    page.locator("#zoekvraag").fill("2024z19016")
    page.unroute("**/zoekpagina.js")
    page.locator("#zoekvraag").press("Enter")
    page.wait_for_url(f"**/{SEED_PAGE}")


@on_each_screen_and_place
def test_a_number_and_enter_open_the_document(browse: Browse, screen: str, *, below: bool) -> None:
    page = browse("zoeken/", screen=screen, below=below)
    base = page.url.removesuffix("zoeken/")
    page.locator("#zoekvraag").fill("2024z19016")
    page.locator("#zoekvraag").press("Enter")
    page.wait_for_url(f"{base}{SEED_PAGE}")


def test_a_number_that_is_cited_lists_who_cites_it(browse: Browse) -> None:
    page = browse("zoeken/")
    search(page, "KST-32317-925")
    notes = page.locator(".zoekuitleg")
    notes.get_by_text("KST-32317-925 is aangehaald in 1 document:").wait_for()
    assert notes.get_by_role("link").get_attribute("href") == page.url.split("zoeken/")[0] + SEED_PAGE


@pytest.mark.parametrize("query", ["Kamerstukken II 2024/25, 32 317, nr. 925", "32317-925", "32317"])
def test_a_citation_says_first_who_cites_it(browse: Browse, query: str) -> None:
    page = browse("zoeken/")
    search(page, query)
    said(page, re.compile("^Aangehaald in 1 document"))
    notes = page.locator(".zoekuitleg")
    notes.get_by_text(f"{query} is aangehaald in 1 document:").wait_for()
    to_sources = notes.get_by_role("link", name="Alle bronnen van dossier 32317")
    assert to_sources.count() == (query == "32317")
    if to_sources.count():
        to_sources.click()
        page.wait_for_url("**/bronnen/kst-32317/")


def test_paper_says_what_was_asked_and_where_the_hits_are(browse: Browse) -> None:
    page = browse("zoeken/?q=vraag&lid=Dral+(VVD)")
    address = hits(page).first.get_attribute("href")
    page.emulate_media(media="print")
    assert page.locator(".gezocht").inner_text() == "Gezocht naar: vraag · Lid: Dral (VVD)"
    behind = hits(page).first.evaluate("link => getComputedStyle(link, '::after').content")
    assert str(address) in behind.replace("attr(href)", str(address))
    assert page.locator("#zoekresultaten .nog").first.is_visible()
    for pressed in ("#zoekformulier", ".zoekbalk", ".zoekkeuzes", "#zoekmeer", ".zoekpagina ~ p"):
        assert not page.locator(pressed).first.is_visible()


def test_a_title_that_is_found_keeps_no_empty_lines(browse: Browse) -> None:
    page = browse("", screen="phone")
    of_another_collection(page, [("a.txt", TITLE.format(1))])
    page.goto(f"{page.url}zoeken/?q=water")
    hits(page)
    assert page.locator(".fragment").evaluate("node => node.getBoundingClientRect().height") < 30


@on_each_screen
def test_filters_have_true_counts_and_stand_in_the_address(browse: Browse, screen: str) -> None:
    page = browse("zoeken/?q=vraag", screen=screen)
    hits(page)
    page.get_by_role("button", name="Filters").click()
    value = page.locator("#zoekfilters").get_by_label("Dral", exact=False)
    value.wait_for()
    assert value.locator("xpath=..").locator(".aantal").inner_text() == "1"
    value.check()
    said(page, re.compile("in 1 document"))
    assert page.url.endswith("?q=vraag&lid=Dral+%28VVD%29")
    page.reload()
    said(page, re.compile("in 1 document"))


def test_filters_that_leave_nothing_say_so_and_can_be_taken_away(browse: Browse) -> None:
    page = browse("zoeken/?q=smokkel&lid=Dral+(VVD)&jaar=2001")
    said(page, "Niets gevonden met deze filters")
    page.get_by_role("button", name="Haal Jaar: 2001 weg").click()
    said(page, re.compile("in 1 document"))
    assert page.url.endswith("?q=smokkel&lid=Dral+%28VVD%29")


def test_a_sheet_on_a_phone_is_left_by_escape_and_by_its_button(browse: Browse) -> None:
    page = browse("zoeken/?q=vraag", screen="phone")
    hits(page)
    page.get_by_role("button", name="Filters").tap()
    page.locator("#zoekfilters label").first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator("#zoekfilters").is_hidden()
    page.get_by_role("button", name="Filters").tap()
    page.get_by_role("button", name=re.compile("^Toon ")).tap()
    assert page.locator("#zoekfilters").is_hidden()


def test_newest_first(browse: Browse) -> None:
    page = browse("zoeken/?q=minister+vraag")
    hits(page)
    page.get_by_role("button", name="toon nieuwste eerst").click()
    page.wait_for_url("**/zoeken/?q=minister+vraag&volgorde=nieuwste")
    assert "2024Z99999" in (hits(page).first.get_attribute("href") or "")


@on_each_screen
def test_back_returns_to_the_same_place(browse: Browse, screen: str) -> None:
    page = browse("zoeken/?q=smokkel", screen=screen)
    hits(page)
    if screen == "wide":
        page.get_by_role("button", name="Filters").click()
    page.get_by_role("button", name=re.compile("nog .* in dit document")).click()
    link = page.locator("#zoekresultaten a").nth(1)
    link.scroll_into_view_if_needed()
    page.evaluate("window.scrollBy(0, 120)")
    top = page.evaluate("window.scrollY")
    link.click()
    page.wait_for_url("**/kamervragen/**")
    page.go_back()
    hits(page)
    page.wait_for_function("top => Math.abs(window.scrollY - top) < 2", arg=top)
    assert page.locator("#zoekvraag").input_value() == "smokkel"
    assert page.locator("#zoekfilters").is_visible() == (screen == "wide")


def test_a_search_has_an_address_of_its_own(browse: Browse) -> None:
    page = browse("zoeken/")
    search(page, "Telegraaf & co")
    assert page.url.endswith("/zoeken/?q=Telegraaf+%26+co")
    page.reload()
    hits(page)
    assert page.locator("#zoekvraag").input_value() == "Telegraaf & co"


def test_the_keyboard_is_enough(browse: Browse) -> None:
    page = browse("zoeken/")
    page.keyboard.press("/")
    page.keyboard.type("smokkel")
    hits(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement === document.querySelectorAll('#zoekresultaten a')[1]")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "zoekvraag"


def test_a_slash_leads_to_the_field_in_the_header(browse: Browse) -> None:
    page = browse(SEED_PAGE)
    page.keyboard.press("/")
    page.keyboard.type("telegraaf")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=telegraaf")
    assert hits(page).count() == 1


def test_marks_stay_on_reload_and_go_with_the_page(browse: Browse) -> None:
    page = browse("zoeken/?q=goudmijn")
    hits(page).first.click()
    page.wait_for_url(f"**/{SEED_PAGE}*")
    page.wait_for_function(f"() => {HIGHLIGHTED}.length > 0")
    page.reload()
    page.wait_for_function(f"() => {HIGHLIGHTED}.length > 0")
    page.goto(page.url.split("kamervragen/")[0] + SEED_PAGE + "?")
    page.wait_for_load_state()
    assert page.evaluate(HIGHLIGHTED) == []


def test_a_search_that_fails_says_so(browse: Browse) -> None:
    page = browse("zoeken/")
    page.route("**/zoeken/woorden/*", lambda route: route.fulfill(body="<p>"))
    page.locator("#zoekvraag").fill("telegraaf")
    said(page, "Zoeken lukt nu niet.")


def test_without_javascript_the_page_leads_to_the_lists(browse: Browse) -> None:
    page = browse("zoeken/", java_script_enabled=False)
    assert page.locator("#zoekstand").inner_text().startswith("Zoeken vraagt om JavaScript.")
    for name in ("alle documenten", "bronnen", "begrippen"):
        assert page.locator("article").get_by_role("link", name=name, exact=True).count() == 1


@on_each_screen_and_place
@pytest.mark.parametrize("start", ["", SEED_PAGE], ids=["home", "document"])
def test_the_link_in_the_header_leads_to_search(
    browse: Browse, start: str, screen: str, *, below: bool
) -> None:
    page = browse(start, screen=screen, below=below)
    base = page.url.removesuffix(start)
    page.locator("header").get_by_role("link", name="Zoeken").click()
    page.wait_for_url(f"{base}zoeken/")
    assert page.locator("h1").inner_text().startswith("Zoeken")


@on_each_screen_and_place
def test_the_form_on_the_home_page_leads_to_results(browse: Browse, screen: str, *, below: bool) -> None:
    page = browse("", screen=screen, below=below)
    base = page.url
    page.get_by_role("searchbox", name="Zoek in vragen, antwoorden en noten").fill("Telegraaf")
    page.get_by_role("button", name="Zoek", exact=True).click()
    page.wait_for_url(f"{base}zoeken/?q=Telegraaf")
    assert hits(page).count() == 1


def test_a_number_that_only_stands_in_a_citation_is_not_called_nothing(browse: Browse) -> None:
    page = browse("zoeken/?q=kst-32317-925")
    said(page, "Aangehaald in 1 document")
    page = browse("zoeken/?q=kv-tk-2024Z19016&jaar=2001")
    said(page, "Nummer van 1 document")


@pytest.mark.parametrize("words", ["\U0001f600\U0001f600\U0001f600", '"""', "“”…", "---"])
def test_a_query_without_a_word_is_answered(browse: Browse, words: str) -> None:
    page = browse("zoeken/")
    page.locator("#zoekvraag").fill(words)
    said(page, "Hierin staat geen woord of nummer om op te zoeken.")


def test_what_was_found_before_does_not_stay_below_another_word(browse: Browse) -> None:
    page = browse("zoeken/?q=telegraaf")
    hits(page)
    page.locator("#zoekvraag").fill("om")
    said(page, "Typ nog een letter, of kies Zoek.")
    assert page.locator("#zoekresultaten li").count() == 0
    page.reload()
    expect(page.locator("#zoekvraag")).to_have_value("om")


def test_a_long_query_is_told_in_short(browse: Browse) -> None:
    page = browse("zoeken/?q=" + "qx" * 2500, screen="phone")
    said(page, f"Niets gevonden voor “{'qx' * 30}…”")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_counts_go_with_the_hits(browse: Browse) -> None:
    page = browse("zoeken/?q=vraag")
    hits(page)
    page.get_by_role("button", name="Filters").click()
    page.locator("#zoekfilters label").first.wait_for()
    page.locator("#zoekvraag").fill("")
    page.locator("#zoekfilters label").first.wait_for(state="detached")
    search(page, "vraag")
    page.locator("#zoekfilters label").first.wait_for()


def test_a_slow_search_says_that_it_is_at_work(browse: Browse) -> None:
    def hold(route: Route) -> None:
        held.append(route)

    held: list[Route] = []
    page = browse("")
    page.route("**/register.json", hold)
    page.goto(f"{page.url}zoeken/?q=telegraaf")
    said(page, "Bezig met zoeken …")
    held[0].continue_()
    said(page, "1 vraag of antwoord in 1 document")


def test_enter_opens_no_number_of_an_earlier_search(browse: Browse) -> None:
    def hold(route: Route) -> None:
        if page.url.endswith("?q=zee"):
            held.append(route)
        else:
            route.continue_()

    held: list[Route] = []
    page = browse("zoeken/")
    search(page, "2024Z19016")
    hits(page)
    page.route("**/zoeken/woorden/*", hold)
    page.locator("#zoekvraag").fill("zee")
    page.locator("#zoekvraag").press("Enter")
    page.locator("#zoekvraag").fill("hond")  # before there is an answer
    page.wait_for_url("**/zoeken/?q=hond")
    for route in held:
        route.continue_()
    said(page, re.compile("hond|in 1 document"))
    assert page.url.endswith("/zoeken/?q=hond")


@pytest.mark.parametrize(
    ("start", "field"), [("", "zoekvraag"), (SEED_PAGE, "zoekkop"), ("404.html", "zoekvraag")]
)
def test_a_number_in_any_field_opens_the_document(browse: Browse, start: str, field: str) -> None:
    page = browse(start)
    before = page.url
    page.locator(f"#{field}").fill("2024z99999")
    page.locator(f"#{field}").press("Enter")
    page.wait_for_url("**/kamervragen/2024Z99999/")
    page.go_back()
    page.wait_for_url(before)


@pytest.mark.parametrize("name", ["Haal Lid: Dral (VVD) weg", "Alleen het hele woord"])
def test_the_focus_is_not_lost_with_a_button(browse: Browse, name: str) -> None:
    page = browse("zoeken/?q=smokkel&lid=Dral+(VVD)&ruim=1")
    hits(page)
    page.get_by_role("button", name=name).press("Enter")
    page.get_by_role("button", name=name).wait_for(state="detached")
    page.wait_for_function("() => document.activeElement.id === 'zoekstand'")


@pytest.mark.parametrize("width", [320, 390])
def test_the_sheet_shows_all_of_its_lines(browse: Browse, width: int) -> None:
    page = browse("zoeken/?q=vraag", screen="phone")
    page.set_viewport_size({"width": width, "height": 600})
    hits(page)
    page.get_by_role("button", name="Filters").tap()
    page.locator("#zoekfilters .aantal").first.wait_for()
    boxes = [
        each.bounding_box() for each in page.locator("#zoekfilters .aantal, #zoekfilters .sluiten").all()
    ]
    assert [box for box in boxes if not box or box["x"] + box["width"] > width - 12] == []


SPACED = "* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }"


@pytest.mark.parametrize("style", ["", SPACED], ids=["plain", "spaced"])
@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_no_sentence_is_cut_off(browse: Browse, screen: str, style: str) -> None:
    page = browse("zoeken/?q=vraag+de+minister", screen=screen)
    add_style(page, style)
    hits(page)
    if screen == "wide":
        page.get_by_role("button", name="Filters").click()
    page.locator("mark").first.wait_for()
    script = """() => [...document.querySelectorAll('.fragment')]
        .filter((each) => each.scrollHeight > each.clientHeight + 1).map((each) => each.textContent)"""
    assert page.evaluate(script) == []


def test_filters_beside_the_hits_do_not_move_these(browse: Browse) -> None:
    page = browse("zoeken/?q=vraag")
    before = hits(page).first.bounding_box()
    page.get_by_role("button", name="Filters").click()
    page.locator("#zoekfilters label").first.wait_for()
    assert hits(page).first.bounding_box() == before


@on_each_screen
def test_what_to_know_of_searching_stands_below_the_field(browse: Browse, screen: str) -> None:
    page = browse("zoeken/", screen=screen)
    page.locator("#zoekresultaten").wait_for(state="attached")
    lists = page.locator("article").get_by_role("link", name="alle documenten").bounding_box()
    assert lists
    assert lists["y"] < (520 if screen == "wide" else 480)


def test_a_count_of_questions_is_said_where_each_document_has_one(browse: Browse) -> None:
    page = browse("")
    of_another_collection(
        page, [("a.txt", TITLE.format(1)), ("b.txt", TITLE.format(2) + "\n\nVraag 1\nKent u de minister?")]
    )
    page.goto(f"{page.url}zoeken/?q=minister")
    said(page, "Gevonden in 2 documenten")


def test_a_long_title_is_cut_between_words(browse: Browse) -> None:
    page = browse("")
    of_another_collection(page, [("a.txt", TITLE.format(1).replace("water", "water en wind " * 20))])
    page.goto(f"{page.url}zoeken/?q=wind")
    assert re.fullmatch("Water( en wind water)+( en)?( wind)?…", hits(page).first.inner_text())


@on_each_screen
def test_the_first_value_of_the_filters_comes_first_by_keyboard(browse: Browse, screen: str) -> None:
    page = browse("zoeken/?q=vraag", screen=screen)
    hits(page)
    page.get_by_role("button", name="Filters").press("Enter")
    page.locator("#zoekfilters label").first.wait_for()
    page.keyboard.press("Tab")
    expect(page.locator("#zoekfilters input").first).to_be_focused()


def test_small_words_are_not_marked(browse: Browse) -> None:
    page = browse("zoeken/?q=de+telegraaf")
    page.locator("mark").first.wait_for()
    assert set(page.locator("mark").all_inner_texts()) == {"Telegraaf"}
    search(page, "de")
    page.locator("#zoekvraag").press("Enter")
    page.locator("mark", has_text=re.compile("^de$", re.IGNORECASE)).first.wait_for()


def test_going_back_within_the_page_brings_its_search(browse: Browse) -> None:
    page = browse("zoeken/?q=telegraaf")
    hits(page)
    page.evaluate("location.hash = 'zoekvraag'")
    search(page, "vraag")
    page.go_back()
    said(page, "1 vraag of antwoord in 1 document")
    assert page.locator("#zoekvraag").input_value() == "telegraaf"


def test_a_script_that_does_not_come_is_told(browse: Browse) -> None:
    page = browse("")
    page.route("**/zoekmachine.js", lambda route: route.fulfill(body="<p>", content_type="text/javascript"))
    page.goto(f"{page.url}zoeken/")
    said(page, "Zoeken lukt nu niet.")


def test_who_comes_without_a_query_can_type_at_once(browse: Browse) -> None:
    page = browse("zoeken/", screen="phone")
    expect(page.locator("#zoekvraag")).to_be_focused()
    page.goto(f"{page.url}?q=brug")
    expect(page.locator("#zoekvraag")).not_to_be_focused()
