"""Hold the head of a document to its data: who asks whom and when, the state, numbers and their addresses."""

from __future__ import annotations

from collections.abc import Iterator

from converter.anchors import page_url
from converter.publications.own_numbers import answers_address, case_address
from converter.verify.grouped import keys_of
from converter.verify.opened import Opened, attribute, from_root, words_of
from converter.verify.replies import PAPERS, date_of, reply_of
from converter.verify.told import (
    STARTS,
    Data,
    as_begun,
    counts_of,
    date_in_words,
    institution_of,
    listed,
    members_of,
    spaced,
    state_in_words,
    state_of,
)

_REPLIES = {"answered": ["answers"], "answered-by-letter": ["answers", "notice"], "delayed": ["delay"]}
_WITH_ARTICLE = ("minister", "staatssecretaris", "burgemeester", "wethouder")


def check_head(page: Opened, data: Data) -> Iterator[str]:
    """Yield what the lines below the title say otherwise than the data."""
    about = list(_about(data))
    state = _state(data)
    done = " klaar" if state_of(data) in ("answered", "answered-by-letter") else ""
    wanted = [
        ("added wie", _sentence(data)),
        (f"added stand{done}", state),
        ("added bij", " · ".join(words for words, _ in about)),
    ]
    lines = page.tree.css("article > p.wie, article > p.stand, article > p.bij")
    found = [(attribute(line, "class"), as_begun(words_of(line))) for line in lines]
    if found != [(name, as_begun(spaced(words))) for name, words in wanted if words]:
        yield f"the head says {[words for _, words in found]}"
    of_state = [link for line in lines for link in line.css(".stand a")]
    if [from_root(attribute(link, "href"), page.depth) for link in of_state] != [*_reply(data)] or any(
        words_of(link) != words_of(link.parent) for link in of_state if link.parent
    ):
        yield "the state leads to another paper than the one that says so"
    of_others = [link for line in lines for link in line.css("a") if link not in of_state]
    links = dict.fromkeys(attribute(link, "href") for link in of_others)
    if [*links] != [*_lists(data), *(url for _, url in about if url)]:
        yield "the head leads elsewhere"


def _sentence(data: Data) -> str:
    """Return "Vragen van Dral (VVD) aan de minister van Defensie, 3 mei 2024"; "" where none is known."""
    offices = [f"{_article(office)}{office}" for office in data["addressees"] or ()]
    asked = f" van {members_of(data)}" if data["members"] else ""
    to = f" aan {listed(offices)}" if offices else ""
    day = f", {date_in_words(data['submitted'])}" if data["submitted"] else ""
    return f"{STARTS.get(data['kind'], 'Vragen')}{asked}{to}{day}" if asked or to or day else ""


def _lists(data: Data) -> Iterator[str]:
    """Yield where the sentence leads, on the page that stands at the address of its case."""
    if data["url"] == page_url(data["case"]["address"]):
        for folder, slug in keys_of(data):
            if folder == "leden" or (folder == "ministeries" and data["addressees"]):
                yield f"../../{folder}/{slug}/"


def _article(office: str) -> str:
    return "de " if office.casefold().startswith(_WITH_ARTICLE) else ""


def _state(data: Data) -> str:
    words = state_in_words(data)
    if state_of(data) is None and data["kind"] == "delay" and data["answered"]:
        return f"uitgesteld op {date_in_words(data['answered'])}"
    return f"nog {words}" if state_of(data) == "unanswered" else words


def _reply(data: Data) -> Iterator[str]:
    """Yield the paper of the case that says what the state of these questions is."""
    kind, day = reply_of(data) or ("", "")
    if not kind or any(question["answered_by"] for question in data["questions"]):
        return
    by_url = {each["url"]: each for each in data.get(PAPERS, ())}
    others = [by_url[row["url"]] for row in data["case"]["papers"] if row["url"] != data["url"]]
    found = [each["url"] for each in others if each["role"] in _REPLIES[kind] and date_of(each) == day]
    yield from (f"/{url}" for url in found[:1])


def _about(data: Data) -> Iterator[tuple[str, str | None]]:
    """Yield what the last line says, with the official addresses of the numbers in it."""
    if data["answered"] and data["kind"] != "delay":
        word = "beantwoord " if data["kind"] == "answers" else ""
        yield f"{word}{date_in_words(data['answered'])}", None
    asked, given = len(data["questions"]), len(data["answers"])
    if state_of(data) == "partly-answered" or state_in_words(data).startswith("alle "):
        if given not in (0, asked):
            yield f"in {given} {'antwoord' if given == 1 else 'antwoorden'}", None
    elif asked != 1 and (words := counts_of(data)):
        yield words, None
    if case := data["zaaknummer"]:
        yield f"zaak {case}", case_address(case, institution_of(data))
    if print_ := data["aanhangsel"]:
        _, _, years, number = print_.split("-")
        yield f"Aanhangsel {years[:4]}-{years[4:]}, nr. {number}", answers_address(print_)
