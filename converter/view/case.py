"""What a page says of its case: the other papers, and where that stands which is no longer here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from converter.collection import Case, Entry
from converter.dutch import dutch_date
from converter.record.state import answers_of
from converter.view.groups import date_of
from converter.view.nodes import Block, Element, Inline, Link
from converter.view.words import ROLES

_THESE = {
    "vraag": "Deze vraag",
    "antwoord": "Dit antwoord",
    "noot": "Deze noot",
    "eigen-noot": "Deze noot van de vragensteller",
    "mededeling": "Deze mededeling",
    "toelichting": "Deze toelichting",
}
_IN_TIME = ("questions", "oral", "notice", "delay", "answers", "further")
_REPLIES = {"answered": ("answers",), "answered-by-letter": ("answers", "notice"), "delayed": ("delay",)}
_NAMED = re.compile(r"(?P<what>eigen-noot|[a-z]+)")


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a page: its case; ``moved``: the page of each id that is no longer here, or None."""

    case: Case
    moved: Mapping[str, Entry | None] = field(default_factory=dict)


def papers_of_case(entry: Entry, beside: Beside) -> Iterator[Block]:
    """Yield the list of papers, where there are several: by their days, else in the order of their roles."""
    papers = sorted(beside.case.papers, key=_role)
    if all(map(_day, papers)):
        papers.sort(key=_day)
    if len(papers) > 1:
        items = tuple(Element("li", (_paper(each, entry),)) for each in papers)
        heading = Element("p", ("Stukken in deze zaak",))
        yield Element("div", (heading, Element("ul", items)), {"class": "added stukken"})


def _paper(paper: Entry, here: Entry) -> Inline:
    if paper is here:
        return Element("strong", (f"{paper_in_words(paper)} (dit stuk)",))
    return Link(here.way_to(paper), (paper_in_words(paper),))


def paper_in_words(paper: Entry) -> str:
    """Return "Vragen, 12 maart 2099"."""
    day = _day(paper)
    return ROLES[paper.role] + (f", {dutch_date(day)}" if day else "")


def _day(paper: Entry) -> str:
    metadata = paper.document.metadata
    asked_first = metadata.submitted if paper.role == "questions" else metadata.answered
    date = asked_first or metadata.submitted or metadata.answered
    return date.value if date else ""


def _role(paper: Entry) -> int:
    return _IN_TIME.index(paper.role)


def led_to_reply(words: str, entry: Entry, beside: Beside) -> Inline:
    """Return words on the state of questions; a link where another paper of the case says so."""
    if entry.reply and not any(answers_of(entry)):
        for paper in beside.case.papers:
            is_reply = paper is not entry and paper.role in _REPLIES[entry.reply.kind]
            if is_reply and date_of(paper) == entry.reply.date:
                return Link(entry.way_to(paper), (words,))
    return words


def moved_ids(entry: Entry, beside: Beside) -> Iterator[Block]:
    """Yield a line for each id that was on this page once, which says where that stands now."""
    if beside.moved:
        items = tuple(_moved(id_, paper, entry) for id_, paper in sorted(beside.moved.items(), key=_natural))
        yield Element("div", (Element("ul", items),), {"class": "added elders"})


def _natural(item: tuple[str, Entry | None]) -> list[tuple[int, str]]:
    return [(len(part), part) for part in item[0].split("-")]


def _moved(id_: str, paper: Entry | None, here: Entry) -> Element:
    found = _NAMED.match(id_)
    what = found["what"] if found else id_
    this = _THESE.get(what, "Dit") + ("" if what == id_ else f" ({id_})")
    if paper is None:
        return Element("li", (f"{this} staat niet meer op deze pagina.",), {"id": id_})
    link = Link(f"{here.way_to(paper)}#{id_}", (paper_in_words(paper),))
    return Element("li", (f"{this} staat in: ", link), {"id": id_})
