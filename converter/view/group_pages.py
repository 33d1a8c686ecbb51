"""The pages that list documents: all of them, those of each group, and the groups with their counts.

A page has fewer than twice ``BLOCK`` documents. Of a longer list the oldest stand on pages of their own,
``BLOCK`` on each, counted from the oldest: a newer document changes none of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from converter.anchors import FOLDER
from converter.collection import Entry
from converter.dutch import short_date, thousands
from converter.institution import Institution
from converter.view.document_table import document_table
from converter.view.groups import FILTERS, FOLDERS, Group, GroupKind, Groups, date_of, group_link
from converter.view.lists import documents_in_words
from converter.view.nodes import Block, Element, Heading, Inline, Link, Page, Prose
from converter.view.search_page import search_form
from converter.view.words import GROUP_KINDS, UNDATED

BLOCK = 100
_SHORT = 10  # documents of a ministry on the page of all that is not answered
_ALL_ANSWERED = "Van geen enkel document is bekend dat het antwoord ontbreekt."


def list_pages(groups: Groups, institution: Institution) -> Iterator[tuple[str, Page]]:
    """Yield the path of each page below docs/, and the page."""
    yield f"{FOLDER}/index.md", _all_page(groups, institution)
    yield f"{FOLDERS['open']}/index.md", _open_page(groups)
    for kind in FOLDERS:
        if kind != "open":
            yield f"{FOLDERS[kind]}/index.md", _kind_page(groups, kind)
    for group in groups.by_url.values():
        older = blocks(group.documents)
        yield f"{group.named.url}index.md", _group_page(group, older)
        for number in range(1, len(older) + 1):
            yield f"{group.named.url}{_address(number)}", _block_page(group, older, number)


def blocks(documents: Sequence[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Return the documents that stand on pages of their own, the oldest of them first."""
    ends = range(len(documents), 2 * BLOCK - 1, -BLOCK)
    return tuple(tuple(documents[end - BLOCK : end]) for end in ends)


def _address(number: int) -> str:
    return f"blad-{number}/index.md"


def _all_page(groups: Groups, institution: Institution) -> Page:
    """Return the page of all documents: the ways into them, and the newest."""
    documents, count = groups.documents, len(groups.documents)
    is_whole = count < 2 * BLOCK
    shown = documents if is_whole else documents[:BLOCK]
    newest = "" if is_whole else f" Hier staan de nieuwste {BLOCK}; alle staan in de lijsten per jaar."
    title, lead = "Alle documenten", f"{documents_in_words(count)}.{newest}"
    head = (Heading(1, (title,)), Prose((lead,)), *(_ways(groups) if count else ()))
    description = f"Alle {institution.papers[0]} in deze verzameling."
    return Page(title, description, (*head, _table(shown, "../", is_whole=is_whole)))


def _ways(groups: Groups) -> Iterator[Element]:
    """Yield links to the lists of each kind of which there is one, with how many there are."""
    counts = {kind: len(groups.of_kind(kind)) for kind in FOLDERS}
    links = (
        (Link(f"../{FOLDERS[kind]}/index.md", (GROUP_KINDS[kind].title,)), count if kind != "open" else 0)
        for kind, count in counts.items()
        if count
    )
    yield _counted_links(links, "wegen")


def _kind_page(groups: Groups, kind: GroupKind) -> Page:
    """Return the page of the groups of a kind."""
    title, found = GROUP_KINDS[kind].title, groups.of_kind(kind)
    links = ((group_link(group.named, "../"), len(group.documents)) for group in found)
    lead = GROUP_KINDS[kind].lead if found else f"Er zijn nog geen {title.lower()}."
    rows = (_counted_links(links, "groepen"),) if found else ()
    unknown = _without_ministry(groups) if kind == "ministry" else ()
    return Page(title, lead, (Heading(1, (title,)), Prose((lead,)), *rows, *unknown))


def _without_ministry(groups: Groups) -> Iterator[Block]:
    """Yield of how many documents the ministry is not known, where there are any."""
    found = {entry.address for group in groups.of_kind("ministry") for entry in group.documents}
    if count := len(groups.documents) - len(found):
        yield Prose((f"Van {documents_in_words(count)} is het ministerie niet bekend.",))


def _open_page(groups: Groups) -> Page:
    """Return the page of what is not answered: by ministry the newest, with the way to all."""
    found = groups.of_kind("open")
    words = GROUP_KINDS["open"]
    count = len({entry.address for group in found for entry in group.documents})
    lead = f"{documents_in_words(count)}. {words.lead}" if found else _ALL_ANSWERED
    parts = (part for group in found for part in _of_ministry(group))
    return Page(words.title, lead, (Heading(1, (words.title,)), Prose((lead,)), *parts))


def _of_ministry(group: Group) -> Iterator[Block]:
    """Yield the name of a ministry, which leads to its whole list, and its newest documents."""
    count = len(group.documents)
    yield Element("h2", (group_link(group.named, "../"), *_number(count)))
    yield document_table(group.documents[:_SHORT], "../", is_whole=False)
    if count > _SHORT:
        yield Prose((group_link(group.named, "../", f"Alle {thousands(count)}"),))


def _group_page(group: Group, older: Sequence[Sequence[Entry]]) -> Page:
    """Return the page of a group: all its documents, or the newest with the way to the older ones."""
    count = len(group.documents)
    shown = group.documents[: count - BLOCK * len(older)]
    newest = f"; hier staan de nieuwste {len(shown)}" if older else ""
    lead = f"{documents_in_words(count)}{newest}."
    links = (Link(_address(len(older) - at), (_range(block),)) for at, block in enumerate(reversed(older)))
    rest = (Element("h2", ("Ouder",)), _listed(links, "bladen")) if older else ()
    blocks = (
        *_head(group, lead, "../"),
        *_search(group, older),
        _table(shown, "../../", is_whole=not older),
        *rest,
    )
    return Page(_title(group), f"{_title(group)}. {lead}", blocks)


def _block_page(group: Group, older: Sequence[Sequence[Entry]], number: int) -> Page:
    """Return a page of older documents of a group."""
    block = older[number - 1]
    newer = f"../{_address(number + 1)}" if number < len(older) else "../index.md"
    ways = [Link("../index.md", ("Nieuwste",)), Link(newer, ("Nieuwer",))]
    ways += [Link(f"../{_address(number - 1)}", ("Ouder",))] if number > 1 else []
    lead = f"Blad {number}: {_range(block)}."
    table = _table(block, "../../../", is_whole=False)
    blocks = (*_head(group, lead, "../../"), table, _listed(ways, "bladen"))
    return Page(f"{_title(group)}, blad {number}", f"{_title(group)}. {lead}", blocks)


def _title(group: Group) -> str:
    """Return what a window shows: a ministry, a subject and what is not answered may share a name."""
    return f"{GROUP_KINDS[group.named.kind].one}: {group.named.name}"


def _head(group: Group, lead: str, up: str) -> tuple[Block, ...]:
    """Return the name of a group below its kind, which leads to all of that kind, and the first sentence."""
    words = GROUP_KINDS[group.named.kind]
    kind = Element("span", (Link(f"{up}index.md", (words.title,)),), {"class": "soort"})
    return Heading(1, (kind, " ", group.named.name)), Prose((lead,))


def _search(group: Group, older: Sequence[object]) -> Iterator[Element]:
    """Yield a form that searches the documents of a group, where these are not on one page."""
    if older and (name := FILTERS.get(group.named.kind)):
        yield search_form({"action": "../../zoeken/"}, chosen=(name, group.named.name))


def _table(documents: Sequence[Entry], root: str, *, is_whole: bool) -> Block:
    if not documents:
        return Prose(("Er zijn nog geen documenten.",))
    return document_table(documents, root, is_whole=is_whole)


def _range(block: Sequence[Entry]) -> str:
    """Return the days of the oldest and the newest document of a page: "3 mrt 2023 tot 5 mei 2023"."""
    days = (date_of(block[-1]), date_of(block[0]))
    return " – ".join(dict.fromkeys(short_date(day) if day else UNDATED.lower() for day in days))


def _counted_links(links: Iterable[tuple[Link, int]], name: str) -> Element:
    """Return a list of links, each with a number behind it, 0 for none."""
    items = (Element("li", (link, *(_number(count) if count else ()))) for link, count in links)
    return Element("ul", tuple(items), {"class": name})


def _number(count: int) -> tuple[Inline, ...]:
    return " ", Element("span", (thousands(count),), {"class": "hoeveel"})


def _listed(links: Iterable[Link], name: str) -> Element:
    return Element("ul", tuple(Element("li", (link,)) for link in links), {"class": name})
