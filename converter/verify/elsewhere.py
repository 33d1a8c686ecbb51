"""Hold the pages without data to what they may say: where a number leads, and that a paper was withdrawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from converter.anchors import ANCHOR, FOLDER
from converter.desk.editor_file import Withdrawal
from converter.verify.opened import ARTICLE, Opened, attribute, open_page, words_of
from converter.verify.told import Data, date_in_words, spaced

Found = tuple[str, str, str]
"""The file, below the site, the code and the words of what is wrong."""

_OF_A_REDIRECT = ["html", "head", "meta", "title", "meta", "link", "body", "p", "a"]
_OF_A_WITHDRAWAL = {"article", "h1", "p", "div", "ul", "li"}


def without_data(site: Path) -> Iterator[str]:
    """Yield the pages of the folder of documents that are no document's."""
    for path in sorted((site / FOLDER).rglob("index.html")):
        if path.parent != site / FOLDER and not (path.parent / "document.json").is_file():
            yield path.relative_to(site).as_posix()


def check_elsewhere(
    site: Path, pages: Mapping[str, Data], withdrawn: Mapping[str, Withdrawal], expected: Iterable[str]
) -> Iterator[Found]:
    """Yield what is wrong with pages without data, or missing.

    ``withdrawn``: by the stem of the source; ``expected``: of which of these a page must tell.
    """
    opened = [open_page(name, (site / name).read_text("utf-8")) for name in without_data(site)]
    taken = {url.split("/")[1].casefold() for url in (*pages, *(page.url for page in opened if page.article))}
    leads = {
        f"{FOLDER}/{number}/": url
        for number, url in _numbered(pages).items()
        if number.casefold() not in taken
    }
    told: set[str] = set()
    for page in opened:
        if not page.article:
            wrong = _redirect(page, leads.pop(page.url, ""))
            yield from ((page.name, "redirect-wrong", words) for words in wrong)
            continue
        faults = {stem: [*_withdrawn(page, said)] for stem, said in withdrawn.items()}
        told.update(stem for stem, fault in faults.items() if not fault)
        if not faults or not page.tree.css_matches("h1.ingetrokken"):
            yield page.name, "page-missing", f"no document.json in {(site / page.name).parent.as_posix()}"
            continue
        stem = min(faults, key=lambda each: len(faults[each]))
        told.add(stem)
        if faults[stem]:
            yield page.name, "text-added", "; ".join(faults[stem])
    yield from (
        (f"{url}index.html", "redirect-wrong", f"it should lead to {to}") for url, to in leads.items()
    )
    for stem in sorted(set(expected) - told):
        yield FOLDER, "page-missing", f"no page says that {stem} was withdrawn"


def _numbered(pages: Mapping[str, Data]) -> dict[str, str]:
    """Return the URL to which each number leads: that of the main paper that bears it, else of the first."""
    found: dict[str, str] = {}
    for data in sorted(pages.values(), key=lambda each: (each["url"].count("/"), each["source"]["name"])):
        for number in filter(None, (data["zaaknummer"], data["aanhangsel"])):
            found.setdefault(number, data["url"])
    return found


def _redirect(page: Opened, url: str) -> Iterator[str]:
    """Yield what is wrong with the small page of a number."""
    root = page.tree.root
    nodes = [] if root is None else [*root.traverse(include_text=False)]
    link = f"../{url.partition('/')[2]}"
    number = page.url.split("/")[1]
    wanted = [
        {"lang": "nl", "class": "doorverwijzing"},
        {},
        {"charset": "utf-8"},
        {},
        {"http-equiv": "refresh", "content": f"0; url={link}"},
        {"rel": "canonical", "href": link},
        {},
        {},
        {"href": link},
    ]
    if not url:
        yield "this page has no text, and no paper bears its number"
    elif [node.attributes for node in nodes] != wanted or [node.tag for node in nodes] != _OF_A_REDIRECT:
        yield f"it does not lead to {url} alone"
    elif words_of(page.tree.body) != f"{number} staat op een ander adres." or _title(page) != number:
        yield "it says something else than where the number leads"


def _title(page: Opened) -> str:
    return words_of(page.first("title"))


def _withdrawn(page: Opened, said: Withdrawal) -> Iterator[str]:
    """Yield what a page says otherwise than an editor who withdrew its paper."""
    number, day = page.url.split("/")[1], date_in_words(said.date)
    name = spaced(said.title or f"{number}: ingetrokken")
    listed = [attribute(node, "id") for node in page.tree.css(f"{ARTICLE} li")]
    lines = (f"Hier stond {id_}." for id_ in listed)
    words = (name, f"{number}. Ingetrokken op {day}. Reden: {said.reason}", *lines)
    article = page.first(ARTICLE)
    inside = [] if article is None else [*article.traverse(include_text=False)]
    if "".join(words_of(article).split()) != "".join("".join(words).split()):
        yield "it has other words than an editor who withdrew its paper"
    if any(node.tag not in _OF_A_WITHDRAWAL or "title" in node.attributes for node in inside):
        yield "it has more than words"
    if not all(re.fullmatch(ANCHOR, id_) for id_ in listed):
        yield "it has ids that no paper has"
    yield from _around(page, name, f"Dit stuk is ingetrokken op {day}.")


def _around(page: Opened, name: str, description: str) -> Iterator[str]:
    site = spaced(attribute(page.first("a.md-logo"), "title"))
    header = page.first("[data-md-component=header-topic]")
    if _title(page) not in (name, f"{name} - {site}") or (header and words_of(header) != name):
        yield "the title is not the one of what was withdrawn"
    if spaced(attribute(page.first("meta[name=description]"), "content", description)) != description:
        yield "the description is another"
