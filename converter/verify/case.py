"""Hold what a page says of its case to the data of its papers: which these are, and what moved where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from converter.verify.opened import Opened, attribute, from_root, words_of
from converter.verify.replies import PAPERS, date_of
from converter.verify.told import ROLES, Data, date_in_words

_IN_TIME = ["Vragen", "Mondelinge vraag", "Mededeling", "Uitstel", "Antwoord", "Nader antwoord"]
_SAID = re.compile(
    r"(?:Deze (?:vraag|noot|noot van de vragensteller|mededeling|toelichting)|Dit antwoord)"
    r"(?: \((?P<id>[\w-]+)\))? staat (?:in: (?P<paper>.+)|niet meer op deze pagina\.)"
)
_OF_MAIN = 2  # slashes in the URL of a paper at the address of its case
_OF_OWN_CALL = re.compile(r"eigen-noot-\d+-bij-\d+")


def check_case(page: Opened, data: Data) -> Iterator[str]:
    """Yield what a page or its data say of the case otherwise than its papers do."""
    papers = data.get(PAPERS, [data])
    if sorted(each["url"] for each in data["case"]["papers"]) != sorted(each["url"] for each in papers):
        yield "the papers of the case are others"
        return
    by_url = {each["url"]: each for each in papers}
    ordered = [by_url[each["url"]] for each in data["case"]["papers"]]
    if [each["role"] for each in data["case"]["papers"]] != [each["role"] for each in ordered]:
        yield "a paper of the case has another role"
    ordered.sort(key=lambda each: _IN_TIME.index(ROLES[each["role"]]))
    if all(map(_shown_day, ordered)):
        ordered.sort(key=_shown_day)
    wanted = [
        ("", f"{_called(each)} (dit stuk)") if each is data else (f"/{each['url']}", _called(each))
        for each in ordered
    ]
    rows = page.tree.css("article div.stukken li")
    if [(_led(page, row), words_of(row)) for row in rows] != (wanted if len(ordered) > 1 else []):
        yield "the papers of the case are listed otherwise"
    yield from _moved(page, data, by_url)
    for box, heading in (("div.stukken", "Stukken in deze zaak"), ("div.elders", "")):
        for node in page.tree.css(f"article {box}"):
            rows_of_it = [words_of(row) for row in node.css("li")]
            if not rows_of_it or words_of(node) != " ".join(filter(None, (heading, *rows_of_it))):
                yield f"beside the lines of {box} stands more"


def _called(data: Data) -> str:
    """Return how a paper is called in the list: "Vragen, 12 maart 2099"."""
    day = date_in_words(_shown_day(data))
    return ROLES[data["role"]] + (f", {day}" if day else "")


def _shown_day(data: Data) -> str:
    asked_first = data["submitted"] if data["role"] == "questions" else data["answered"]
    return str(asked_first or data["submitted"] or date_of(data))


def _led(page: Opened, row: LexborNode) -> str:
    link = row.css_first("a")
    return from_root(attribute(link, "href"), page.depth) if link else ""


def _moved(page: Opened, data: Data, papers: dict[str, Data]) -> Iterator[str]:
    """Yield the lines for ids that are on the page itself, or that lead where the id is not."""
    rows = page.tree.css("article div.elders li")
    wanted = _elsewhere(data, papers)
    for id_ in sorted(wanted.keys() - {attribute(row, "id") for row in rows}):
        yield f"#{id_} of another paper of the case leads nowhere"
    for row in rows:
        id_, target = attribute(row, "id"), _led(page, row)
        url, _, there = target.lstrip("/").partition("#")
        paper, said = papers.get(url), _SAID.fullmatch(words_of(row))
        says = said and said["id"] in (None, id_) and said["paper"] == (_called(paper) if paper else None)
        says = says and bool(paper) == bool(target)
        leads = not paper or (there == id_ and (id_ in ids_of(paper) or _OF_OWN_CALL.fullmatch(id_)))
        if id_ in ids_of(data) or not says or not leads or url != wanted.get(id_, url):
            yield f"the line for #{id_} says or leads otherwise"


def _elsewhere(data: Data, papers: dict[str, Data]) -> dict[str, str]:
    """Return the page of each id that the main paper has not and others have; the first of these counts."""
    found: dict[str, str] = {}
    for row in data["case"]["papers"] if data["url"].count("/") == _OF_MAIN else ():
        paper = papers[row["url"]]
        if paper["role"] != "further":
            found = dict.fromkeys(ids_of(paper) - ids_of(data), row["url"]) | found
    return found


def ids_of(data: Data) -> set[str]:
    """Return the ids that a document promises."""
    known = {"document", "__skip", *(note["id"] for note in data["footnotes"])}
    for word, key in (("vraag", "questions"), ("antwoord", "answers")):
        for item in data[key]:
            known |= {item["id"], *(f"{word}-{number}".replace(".", "_") for number in item["numbers"])}
    known |= {item["anchor"] for item in data["other_texts"]} | {note["id"] for note in data["own_notes"]}
    return known
