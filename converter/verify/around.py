"""Hold to a page what is said of it around its article: its name, description and address, its contents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from converter.verify.opened import Opened, attribute, words_of
from converter.verify.told import ROLES, Data, begins, description_of, is_name, listed, spaced

_OF_MAIN = 2  # slashes in the URL of a paper at the address of its case


def check_around(page: Opened, data: Data) -> Iterator[str]:
    """Yield what the head, the header and the contents say otherwise than the data of the page."""
    name = words_of(page.first("h1#document"))
    if not is_name(name, data):
        yield f"the name “{name}” is not the document's"
    role, is_below = ROLES[data["role"]], data["url"].count("/") > _OF_MAIN
    titled = f"{role}: {name}" if is_below and not name.startswith(role) else name
    yield from check_titled(page, titled, description_of(data, name))
    if not attribute(page.first("link[rel=canonical]"), "href", f"/{data['url']}").endswith(
        f"/{data['url']}"
    ):
        yield "the address of the page is another's"
    if attribute(page.first("a.md-skip"), "href", "#document") not in ("#document", "#__skip"):
        yield "what skips the header does not lead to the article"
    yield from _contents(page, data)


def check_titled(page: Opened, titled: str, description: str) -> Iterator[str]:
    """Yield where a window, the header or a search engine is told another name or description of a page."""
    site = spaced(attribute(page.first("a.md-logo"), "title"))
    if words_of(page.first("title")) not in (f"{titled} - {site}", titled if titled == site else None):
        yield "the title is not the name"
    if words_of(page.first("[data-md-component=header-topic]")) != titled:
        yield "the header has another name"
    if spaced(attribute(page.first("meta[name=description]"), "content")) != spaced(description):
        yield "the description is another"


def check_paper(page: Opened) -> Iterator[str]:
    """Yield where a page has on paper another name of the site, or another address, than in its head."""
    site = spaced(attribute(page.first("a.md-logo"), "title"))
    address = attribute(page.first("link[rel=canonical]"), "href")
    if [words_of(line) for line in page.tree.css(".papier")] != [" · ".join(filter(None, (site, address)))]:
        yield "on paper the page has another name or address"


def _contents(page: Opened, data: Data) -> Iterator[str]:
    """Yield where the list of contents is not that of the page's headings; one entry alone is no list."""
    ids, links = list(page.headings), page.tree.css("nav.inhoud li a")
    levels = [level for level, _ in page.headings.values()]
    if not links and levels.count(min(levels, default="")) <= 1:
        return
    if [attribute(link, "href") for link in links] != [f"#{id_}" for id_ in ids]:
        yield "the contents do not list the headings"
        return
    items = {item["id"]: item for key in ("questions", "answers") for item in data[key]}
    items |= {item["anchor"]: item for item in data["other_texts"] if item["anchor"] != "document"}
    for link, id_ in zip(links, ids, strict=True):
        item = items.get(id_, {"text": ""})
        start, shown = _called(item, page.headings[id_][1]), words_of(link)
        if not shown.startswith(start.strip()) or not begins(shown[len(start) :], item["text"]):
            yield f"the contents have “{shown}” for #{id_}"


def _called(item: Mapping[str, list[object]], heading: str) -> str:
    """Return how the contents call a section before its first words."""
    numbers = list(map(str, item.get("numbers", ())))
    if "answered_by" in item and numbers:
        return f"{', '.join(numbers)}. "
    return f"Antwoord {listed(numbers)}: " if numbers else f"{heading}: "
