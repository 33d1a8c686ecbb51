"""Hold to the data what a page says of its case: the other papers, and where that stands which moved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborNode

from converter.differences import bare
from converter.verify.case import Pages, ids_of, is_main, papers_of
from converter.verify.opened import Opened, attribute, from_root, words_of
from converter.verify.told import Data, date_in_words

Row = tuple[str, str, str]
"""The id, the words and the link of a line."""

_ROLES = {
    "answers": "Antwoord",
    "questions": "Vragen",
    "delay": "Uitstel",
    "notice": "Mededeling",
    "oral": "Mondelinge vraag",
    "further": "Nader antwoord",
}
_THESE = {
    "vraag": "Deze vraag",
    "antwoord": "Dit antwoord",
    "noot": "Deze noot",
    "eigen-noot": "Deze noot van de vragensteller",
    "mededeling": "Deze mededeling",
    "toelichting": "Deze toelichting",
}
_OF_A_MARK = re.compile(r"(eigen-noot-\d+)-bij-\d+")


def check_papers(page: Opened, data: Data, pages: Pages, recorded: Iterable[str] | None) -> Iterator[str]:
    """Yield where the list of papers, or a line for what has moved, is not what the data of the case give.

    ``recorded``: the ids that the page had when it was published, None where nobody knows.
    """
    papers = papers_of(data, pages)
    wanted = [("", _called(each), "" if each is data else f"/{each['url']}") for each in papers]
    if [_row(page, node) for node in page.tree.css("div.stukken li")] != (wanted if len(papers) > 1 else []):
        yield "the papers of the case are listed otherwise"
    for name, head in (("stukken", "Stukken in deze zaak"), ("elders", "")):
        for node in page.tree.css(f"div.{name}"):
            rows = "".join(each.text() for each in node.css("li"))
            if not rows or bare(node.text()) != bare(head + rows):
                yield f"“{words_of(node)}” is added"
    moved = {row[0]: row for row in _moved(data, papers)}
    found = [_row(page, node) for node in page.tree.css("div.elders li")]
    for row in found:
        id_ = row[0]
        if row != moved.get(id_) and (id_ in moved or row not in _possible(id_, data, papers, recorded)):
            yield f"“{row[1]}” leads to {row[2] or 'nothing'}"
    gone = {id_ for id_ in recorded or () if not _OF_A_MARK.fullmatch(id_)} - ids_of(data)
    for id_ in sorted({*moved, *gone} - {id_ for id_, _, _ in found}):
        yield f"#{id_} was on the page, and leads nowhere now"


def _possible(id_: str, data: Data, papers: Iterable[Data], recorded: Iterable[str] | None) -> Iterator[Row]:
    """Yield what else a line may say: that an id is gone; where a mark is, of which the data do not tell."""
    if id_ not in ids_of(data) and (recorded is None or id_ in recorded):
        yield _line(id_, None)
    if mark := _OF_A_MARK.fullmatch(id_):
        yield from (_line(id_, paper) for paper in papers if paper is not data and mark[1] in ids_of(paper))


def _called(data: Data) -> str:
    asked, answered = data["submitted"], data["answered"]
    day = asked or answered if data["role"] == "questions" else answered or asked
    return _ROLES[data["role"]] + (f", {date_in_words(day)}" if day else "")


def _row(page: Opened, node: LexborNode) -> Row:
    link = attribute(node.css_first("a"), "href")
    return attribute(node, "id"), words_of(node), from_root(link, page.depth) if link else ""


def _moved(data: Data, papers: tuple[Data, ...]) -> Iterator[Row]:
    """Yield the lines for what other papers have and the main one has not; the first that has it counts."""
    seen = ids_of(data)
    for paper in papers if is_main(data) else ():
        for id_ in () if paper["role"] == "further" else sorted(ids_of(paper) - seen):
            yield _line(id_, paper)
            seen.add(id_)


def _line(id_: str, paper: Data | None) -> Row:
    what = "eigen-noot" if id_.startswith("eigen-noot") else id_.partition("-")[0]
    this = _THESE.get(what, "Dit") + ("" if what == id_ else f" ({id_})")
    if paper is None:
        return id_, f"{this} staat niet meer op deze pagina.", ""
    return id_, f"{this} staat in: {_called(paper)}", f"/{paper['url']}#{id_}"
