"""The home page: what this is, a field to search with, what was answered last, what was not, the ways in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote_plus

from converter.anchors import FOLDER
from converter.collection import Entry
from converter.dutch import capitalized, thousands
from converter.institution import KAMER, Institution
from converter.record.state import state_of
from converter.view.document_table import document_table
from converter.view.groups import FOLDERS, GroupKind, Groups
from converter.view.nodes import Block, Element, Heading, Inline, Link, Page, Prose
from converter.view.remarks_page import Remarks, remark_row
from converter.view.search_page import search_form

_GROUPS: tuple[GroupKind, ...] = ("year", "member", "party", "ministry", "subject")
_MOST = 5  # documents of each list
_ASKED = "Kamerleden stellen schriftelijke vragen aan de regering; bewindspersonen antwoorden per brief. "
_WELCOME = "Hier heeft elke vraag, elk antwoord en elke herkende noot een eigen, blijvend adres."
_LISTS = {
    "Beantwoord": ("answered", "answered-by-letter", "partly-answered"),
    "Nog geen antwoord in deze verzameling": ("unanswered", "delayed"),
}
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{5,}(?![^\W_])")


def home_page(groups: Groups, remarks: Remarks, ways: Mapping[str, int], institution: Institution) -> Page:
    """Return the home page; ``ways``: how much there is beside documents, by the name of its folder."""
    papers = capitalized(institution.papers[0])
    asked = _ASKED if institution == KAMER else f"{institution.name}: {institution.papers[0]}. "
    blocks = (
        Heading(1, (f"{papers}, vraag voor vraag",)),
        Prose((f"{asked}{_WELCOME}",)),
        search_form({"action": "zoeken/", "class": "zoekveld groot"}),
        *_examples(groups.documents),
        *_lists(groups.documents),
        *_latest(remarks),
        *_ways(groups, ways),
    )
    return Page(papers, f"{papers} en antwoorden, vraag voor vraag.", blocks)


def _examples(documents: tuple[Entry, ...]) -> Iterator[Element]:
    """Yield what one may search for: a name, a word and a number, each of the newest document with one."""
    firsts = (next(filter(None, map(find, documents)), "") for find in (_name, _word, _number))
    links = [_search(words) for words in firsts if words]
    if links:
        inside = (node for link in links for node in (", ", link))
        yield Element("p", ("Bijvoorbeeld: ", *tuple(inside)[1:]), {"class": "voorbeelden"})


def _search(words: str) -> Link:
    return Link(f"zoeken/?q={quote_plus(words)}", (words,))


def _name(entry: Entry) -> str:
    """Return a member whose name the title has, where search finds it."""
    said = entry.document.metadata
    names = (capitalized(member.name) for member in said.members.value) if said.members else ()
    title = said.title.value if said.title else ""
    return next((name for name in names if name.lower() in title.lower()), "")


def _word(entry: Entry) -> str:
    """Return the longest word of the subject, the first of equals."""
    subject = entry.document.metadata.subject
    return max(_WORD.findall(subject.value), key=len, default="") if subject else ""


def _number(entry: Entry) -> str:
    zaaknummer = entry.document.metadata.zaaknummer
    return zaaknummer.value if zaaknummer else ""


def _lists(documents: tuple[Entry, ...]) -> Iterator[Block]:
    """Yield the newest of each state; where there is none of any, the newest of all."""
    found = {
        name: [entry for entry in documents if state_of(entry) in states] for name, states in _LISTS.items()
    }
    if not any(found.values()):
        found = {"Nieuwste documenten": list(documents)}
    for name, entries in found.items():
        if entries:
            yield from (Element("h2", (name,)), document_table(entries[:_MOST], "", is_whole=False))
    if not documents:
        yield Prose(("Er zijn nog geen documenten.",))


def _latest(remarks: Remarks) -> Iterator[Block]:
    for remark in remarks[:1]:
        yield Element("h2", ("Laatste opmerking",))
        yield Element("ul", (remark_row(*remark, ""),), {"class": "opmerkingen"})


def _ways(groups: Groups, ways: Mapping[str, int]) -> Iterator[Block]:
    """Yield the links to all that there is, with how much that is."""
    lists = {FOLDERS[kind]: len(groups.of_kind(kind)) for kind in _GROUPS}
    counts = {FOLDER: len(groups.documents), **lists, **ways}
    items = tuple(Element("li", _way(folder, count)) for folder, count in counts.items() if count)
    if items:
        yield from (Element("h2", ("Bladeren",)), Element("ul", items, {"class": "delen"}))


def _way(folder: str, count: int) -> tuple[Inline, ...]:
    name = "Documenten" if folder == FOLDER else capitalized(folder)
    return Link(f"{folder}/index.md", (name,)), f" ({thousands(count)})"
