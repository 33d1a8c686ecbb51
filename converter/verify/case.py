"""Which papers make a case, by their data: what became of the questions, who stands where, what moved.

Derived here once more, with Dutch words of this room's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from converter.verify.told import Data, date_of

Pages = Mapping[str, Data]

_BELOW = {
    "answers": "antwoord",
    "questions": "vragen",
    "delay": "uitstel",
    "notice": "mededeling",
    "oral": "mondeling",
    "further": "nader-antwoord",
}
_WITH_QUESTIONS = ("questions", "answers")  # the last is the one that a visitor should come by
_WITHOUT = ("notice", "delay", "oral", "answers")
_SENTENCE = re.compile(r"[.?!]")
_ANSWERED, _LETTER = re.compile(r"\bbeantwoord", re.IGNORECASE), re.compile(r"\bbrief\b", re.IGNORECASE)
_OTHER_PAPER = re.compile(r"Aanhangsel\b[\s\S]{0,100}?\bnrs?\.?\s*(\d{1,5})\b")


def is_main(data: Data) -> bool:
    """Return whether a paper stands at the address of its case."""
    return "/" not in address_of(data)


def address_of(data: Data) -> str:
    """Return where a page stands below the folder of all: ``2024Z19016/vragen``."""
    return str(data["url"]).partition("/")[2].rstrip("/")


def numbers_of(data: Data) -> tuple[str, ...]:
    """Return the official numbers of a paper."""
    return tuple(filter(None, (data["zaaknummer"], data["aanhangsel"])))


def numbered(pages: Pages) -> dict[str, str]:
    """Return the URL to which each number leads: that of the main paper that bears it, else of the first."""
    found: dict[str, str] = {}
    for data in sorted(pages.values(), key=lambda each: (not is_main(each), each["source"]["name"])):
        for number in numbers_of(data):
            found.setdefault(number, data["url"])
    return found


def papers_of(data: Data, pages: Pages) -> tuple[Data, ...]:
    """Return the papers below the address of a case: the main one, then the others by day and name."""
    below = data["url"].split("/")[1]
    papers = (each for url, each in pages.items() if url.split("/")[1] == below)
    return tuple(sorted(papers, key=lambda each: (not is_main(each), date_of(each), each["source"]["name"])))


def reply_of(data: Data, pages: Pages) -> tuple[str, str] | None:
    """Return what other papers of the case say became of the questions of one, and on which day."""
    if data["role"] not in ("questions", "delay") or not data["questions"]:
        return None
    others = [each for each in papers_of(data, pages) if each is not data]
    for other in sorted(others, key=lambda each: (date_of(each), each["source"]["name"])):
        if other["role"] == "answers":
            return "answered" if other["questions"] else "answered-by-letter", date_of(other)
        if other["role"] == "notice" and _says_by_letter(other):
            return "answered-by-letter", date_of(other)
    delays = [date_of(each) for each in (*others, data) if each["role"] == "delay"]
    return ("delayed", max(delays)) if delays else None


def _says_by_letter(notice: Data) -> bool:
    texts = (each["text"] for each in notice["other_texts"] if each["kind"] == "notice")
    lines = (line for text in texts for line in text.split("\n\n"))
    sentences = (sentence for line in lines for sentence in _SENTENCE.split(line))
    return any(_ANSWERED.search(each) and _LETTER.search(each) for each in sentences)


def check_case(data: Data, pages: Pages) -> Iterator[str]:
    """Yield what the data say of their case, and the pages of the site do not."""
    papers = papers_of(data, pages)
    rows = [{"url": each["url"], "role": each["role"]} for each in papers]
    first, _, below = address_of(data).partition("/")
    if data["case"] != {"address": first, "papers": rows}:
        yield "the case is another, or its papers are others, or in another order"
    if below and re.sub(r"-\d+\Z", "", below) not in (_BELOW[data["role"]], "vervangen"):
        yield f"{data['role']} do not stand at {below}"
    if is_main(data) and any(_standing(each) > _standing(data) for each in papers):
        yield "another paper of the case should stand at its address"
    for url, other in pages.items():
        if url.split("/")[1] != first and set(numbers_of(data)) & set(numbers_of(other)):
            yield f"{url} has the same number, and is another case"


def _standing(data: Data) -> tuple[bool, bool, int]:
    """Return what makes a paper the main one, as far as the data tell."""
    asks = bool(data["questions"])
    order = _WITH_QUESTIONS if asks else _WITHOUT
    place = order.index(data["role"]) if data["role"] in order else -1
    return data["role"] != "further", asks, place


def keys_of(data: Data, text: str) -> frozenset[str]:
    """Return the numbers by which a paper may belong to a case: its own, and those of papers it names."""
    own = data["aanhangsel"].rsplit("-", 1)[1] if data["aanhangsel"] else ""
    named = (number.lstrip("0") for number in _OTHER_PAPER.findall(text))
    return frozenset(filter(None, (data["zaaknummer"], own, *named)))


def ids_of(data: Data) -> set[str]:
    """Return the ids that a page promises, but for those of the marks of an asker's own notes."""
    ids = {each["id"] for key in ("footnotes", "own_notes", "questions", "answers") for each in data[key]}
    for word, key in (("vraag", "questions"), ("antwoord", "answers")):
        ids |= {f"{word}-{number}".replace(".", "_") for item in data[key] for number in item["numbers"]}
    return ids | {each["anchor"] for each in data["other_texts"]} - {"document"}
