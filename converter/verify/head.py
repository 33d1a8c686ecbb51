"""Hold to a page what is said of it around its article: its name, description and address, its contents."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from converter.verify.opened import Opened
from converter.verify.told import Data, begins, description_of, is_name, listed


def check_head(page: Opened, data: Data) -> Iterator[str]:
    """Yield what the head and the header say otherwise than the data of the page."""
    name = words_of(page.first("h1#document"))
    if not is_name(name, data):
        yield f"the name “{name}” is not the document's"
    site = (_attribute(page.first("a.md-logo"), "title") or "").strip()
    if words_of(page.first("title")) not in (f"{name} - {site}", name if name == site else None):
        yield "the title is not the name"
    if words_of(page.first("[data-md-component=header-topic]")) != name:
        yield "the header has another name"
    found = _attribute(page.first("meta[name=description]"), "content") or ""
    if " ".join(found.split()) != " ".join(description_of(data, name).split()):
        yield "the description is another"
    canonical = page.first("link[rel=canonical]")
    if canonical and not (_attribute(canonical, "href") or "").endswith(f"/{data['url']}"):
        yield "the address of the page is another's"
    if _attribute(page.first("a.md-skip"), "href") not in ("#document", "#__skip", None):
        yield "what skips the header does not lead to the article"


def check_contents(page: Opened, data: Data) -> Iterator[str]:
    """Yield where the list of contents is not that of the page's headings."""
    headings = [
        (node.attributes.get("id") or "", node) for node in page.tree.css("article h2[id], article h3[id]")
    ]
    links = page.tree.css("nav.inhoud li a")
    if not links and _top_level(headings) <= 1:
        return
    if [_attribute(link, "href") for link in links] != [f"#{id_}" for id_, _ in headings]:
        yield "the contents do not list the headings"
        return
    items = {item["id"]: item for key in ("questions", "answers") for item in data[key]}
    texts = {item["anchor"]: item["text"] for item in data["other_texts"]}
    for link, (id_, heading) in zip(links, headings, strict=True):
        if not _names(words_of(link), items.get(id_), texts.get(id_, ""), heading):
            yield f"the contents have “{words_of(link)}” for #{id_}"


def _top_level(headings: list[tuple[str, LexborNode]]) -> int:
    """Return how many entries the list would have at its first level; one alone is no list."""
    levels = [node.tag or "" for _, node in headings]
    return sum(level == min(levels) for level in levels)


def _names(shown: str, item: Data | None, other: str, heading: LexborNode) -> bool:
    """Return whether a line of the contents is how its section is called, with how that begins."""
    numbers = list(map(str, item["numbers"])) if item else []
    if item and numbers and "answers" in item:
        start = f"Antwoord {listed(numbers)}: "
    elif item and "answers" not in item:
        start = f"{', '.join(numbers)}. " if numbers else ""
    else:
        start = f"{heading_words(heading)}: "
    text = item["text"] if item else other
    words = shown.removeprefix(start.rstrip() if shown == start.rstrip() else start)
    return shown.startswith(start.rstrip()) and begins(words.strip(), text)


def heading_words(heading: LexborNode) -> str:
    """Return what a reader sees of a heading without note marks, and without the signs after its label."""
    words = ""
    for child in heading.iter(include_text=True):
        if child.tag == "-text":
            words += child.text_content or ""
        elif "added" in (child.attributes.get("class") or "") and words.strip():
            words = f"{words.rstrip(' .:)')}{child.text()}"
        elif child.tag != "sup":
            words += child.text()
    return " ".join(words.split()).rstrip(" .:)")


def words_of(node: LexborNode | None) -> str:
    """Return the words of a node, with single spaces; "" for none."""
    return " ".join(node.text().split()) if node else ""


def _attribute(node: LexborNode | None, name: str) -> str | None:
    return node.attributes.get(name) if node else None
