"""Hold each page that lists documents to the data of all: which, in which order, what it says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborNode

from converter.differences import bare, difference, quoted
from converter.verify.grouped import Pages
from converter.verify.listed_documents import Wanted, short_day
from converter.verify.opened import ARTICLE, Opened, attribute, from_root, words_of
from converter.verify.replies import date_of
from converter.verify.told import (
    Data,
    is_name,
    kind_of,
    listed,
    members_of,
    spaced,
    state_in_words,
    state_of,
)

_DAYS = {"answers": "beantwoord ", "delay": "uitgesteld "}
_FOLLOW = "Volg met een feedlezer"
_HEADED = [("rowheader", "row"), *[("cell", "")] * 4]


def check_list_page(page: Opened, wanted: Wanted, pages: Pages) -> Iterator[str]:
    """Yield what a list says otherwise than the data of the documents."""
    tables = page.tree.css(f"{ARTICLE} table.documenten")
    if len(tables) != len(wanted.tables):
        yield "the tables of documents are others"
        return
    for table, (urls, is_whole) in zip(tables, wanted.tables, strict=True):
        if ("geheel" in attribute(table, "class").split()) != is_whole:
            yield "a part of a list is shown as the whole, or the whole as a part"
        yield from check_table(page, table, urls, pages)
    yield from _beside(page, wanted)


def check_table(page: Opened, table: LexborNode, urls: Sequence[str], pages: Pages) -> Iterator[str]:
    """Yield what a table of documents says otherwise than their data."""
    rows = table.css("tbody > tr")
    if [_leads(row.css("a"), page) for row in rows] != [[f"/{url}"] for url in urls]:
        yield "the documents are others, or in another order"
        return
    for url, row in zip(urls, rows, strict=True):
        yield from (f"{words} of {url} is another" for words in _row([*row.iter()], pages[url]))


def _leads(links: Sequence[LexborNode], page: Opened) -> list[str]:
    return [from_root(attribute(link, "href"), page.depth) for link in links]


def _row(cells: Sequence[LexborNode], data: Data) -> Iterator[str]:
    """Yield which cells of a row say something else than the data."""
    day, known = date_of(data), state_of(data)
    before = _DAYS.get(data["kind"], "") if data["answered"] else "ingezonden "
    said = (
        members_of(data),
        listed(data["addressees"] or ()),
        f"{before}{short_day(day)}" if day else "",
        state_in_words(data) or kind_of(data).lower(),
    )
    name, *others = cells
    if not is_name(words_of(name.css_first("a")), data) or words_of(name) != words_of(name.css_first("a")):
        yield "the name"
    if [words_of(cell) for cell in others] != [spaced(words) for words in said]:
        yield "what is told"
    if [attribute(time, "datetime") for cell in cells for time in cell.css("time")] != [day] * bool(day):
        yield "the day"
    mark = {"unanswered": "open", "delayed": "open uitgesteld"}.get(known or "", "")
    if [attribute(cell, "class") for cell in cells] != ["", "", "", "", mark]:
        yield "the mark"
    if [(attribute(cell, "role"), attribute(cell, "scope")) for cell in cells] != _HEADED:
        yield "what heads the row"


def _beside(page: Opened, wanted: Wanted) -> Iterator[str]:
    """Yield what stands beside the rows of tables and should not, or does not and should.

    The way to the feed of a page is held by ``shared``; here its words are no others.
    """
    feed = page.first("link[rel=alternate]")
    bodies = page.tree.css(f"{ARTICLE} table.documenten tbody")
    words = bare(words_of(page.first(ARTICLE)))
    for body in (*(bare(body.text()) for body in bodies), *([bare(_FOLLOW)] if feed else ())):
        words = words.replace(body, "", 1)
    if words != bare(wanted.words):
        _, one, other = difference(bare(wanted.words), words)
        yield f"beside the documents the page has {quoted(other)} instead of {quoted(one)}"
    inside = {link.mem_id for body in bodies for link in body.css("a")}
    links = [link for link in page.tree.css(f"{ARTICLE} a[href]") if link.mem_id not in inside]
    led = [link for link in links if not feed or attribute(link, "href") != attribute(feed, "href")]
    if _leads(led, page) != list(wanted.links) or len(links) - len(led) != bool(feed):
        yield "a link beside the documents leads elsewhere"
    hidden = page.tree.css(f"{ARTICLE} input[type=hidden]")
    if tuple((attribute(each, "name"), attribute(each, "value")) for each in hidden) != wanted.filters:
        yield "its form searches in other documents"
