"""Hold the home page to the data of all documents: what it lists, what one may search for, the ways in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote_plus

from converter.dutch import capitalized
from converter.institution import KAMER
from converter.verify.annotations import check_remarks_listed
from converter.verify.grouped import Pages, lists_of, newest_first
from converter.verify.list_pages import check_table
from converter.verify.opened import ARTICLE, Opened, attribute, words_of
from converter.verify.told import Data, institution_of, state_of
from converter.verify.used import grouped

_MOST = 5
_GROUPS = ("jaren", "leden", "partijen", "ministeries", "onderwerpen")
_LISTS = {
    "Beantwoord": ("answered", "answered-by-letter", "partly-answered"),
    "Nog geen antwoord in deze verzameling": ("unanswered", "delayed"),
}
_ASKED = "Kamerleden stellen schriftelijke vragen aan de regering; bewindspersonen antwoorden per brief."
_WELCOME = "Hier heeft elke vraag, elk antwoord en elke herkende noot een eigen, blijvend adres."
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{5,}(?![^\W_])")


def check_home(page: Opened, pages: Pages, counts: Mapping[str, int]) -> Iterator[str]:
    """Yield where the home page says otherwise; ``counts``: how much there is beside documents."""
    newest = newest_first(pages)
    lists = {name: [url for url in newest if _state(pages[url]) in _LISTS[name]] for name in _LISTS}
    if not any(lists.values()):
        lists = {"Nieuwste documenten": list(newest)}
    wanted = {name: urls[:_MOST] for name, urls in lists.items() if urls}
    remarks = sum(len(data["remarks"]) for data in pages.values())
    headings = [*wanted, *(["Laatste opmerking"] if remarks else []), "Bladeren"]
    if [words_of(node) for node in page.tree.css("article h2")] != headings:
        yield "the headings are others"
    if words_of(page.first(f"{ARTICLE} > p")) != f"{_asked(pages)} {_WELCOME}":
        yield "it welcomes with other words"
    tables = page.tree.css("article table.documenten")
    if len(tables) != len(wanted):
        yield "the documents are others"
    for table, urls in zip(tables, wanted.values(), strict=False):
        yield from check_table(page, table, urls, pages)
    yield from check_remarks_listed(page, pages, "", 1)
    yield from _examples(page, [pages[url] for url in newest])
    groups = {folder: len(found) for folder, found in lists_of(pages).items() if folder in _GROUPS}
    yield from _ways(page, {"kamervragen": len(newest), **groups, **counts, "opmerkingen": remarks})


def _asked(pages: Pages) -> str:
    institution = next(map(institution_of, pages.values()), KAMER)
    return _ASKED if institution == KAMER else f"{institution.name}: {institution.papers[0]}."


def _state(data: Data) -> str:
    return state_of(data) or ""


def _examples(page: Opened, newest: list[Data]) -> Iterator[str]:
    """Yield where what one may search for is not a name, a word and a number of the newest documents."""
    firsts = (next(filter(None, map(find, newest)), "") for find in (_name, _word, _number))
    wanted = [(f"zoeken/?q={quote_plus(words)}", words) for words in firsts if words]
    links = page.tree.css("article p.voorbeelden a")
    if [(attribute(link, "href"), words_of(link)) for link in links] != wanted:
        yield "the examples are others, or lead elsewhere"


def _name(data: Data) -> str:
    names = [member["name"] for member in data["members"] or ()]
    found = [name for name in names if name.casefold() in (data["title"] or "").casefold()]
    return capitalized(found[0]) if found else ""


def _word(data: Data) -> str:
    words = _WORD.findall(data["subject"] or "")
    return next((word for word in words if len(word) == max(map(len, words))), "")


def _number(data: Data) -> str:
    return data["zaaknummer"] or ""


def _ways(page: Opened, counts: Mapping[str, int]) -> Iterator[str]:
    names = {folder: "Documenten" if folder == "kamervragen" else folder.capitalize() for folder in counts}
    wanted = {
        f"{names[folder]} ({grouped(count)})": f"{folder}/" for folder, count in counts.items() if count
    }
    rows = page.tree.css("article ul.delen > *")
    if {words_of(row): attribute(row.css_first("a"), "href") for row in rows} != wanted:
        yield "the ways in are others, or count otherwise"
