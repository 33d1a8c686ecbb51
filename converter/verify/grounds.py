"""Hold what the data say to the words of the source: each fact, number and address has its ground there.

A value stands at its place as printed, or differs by what this module knows: the form of a date, digits that
ran into a number, spaces that a print lost, a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from converter.verify.told import Data

_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_DATE = re.compile(rf"(\d{{1,2}})\s*({'|'.join(_MONTHS)}),?\s*(\d{{4}})", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w’'-]*")
_BEFORE_URL = re.compile(r"[\w@/.]\Z")
_NUMBER = re.compile(r"\d+")
_OFFICE = re.compile(r"(?:Minister|Staats?secretaris)[\w-]*")
_WORD_FILES = (".docx", ".docm")
_YEARS = 8  # digits of "20242025", which words give as "2024-2025" or not at all
_BY_NUMBER = ("kamerstuk", "aanhangsel", "handelingen", "staatsblad", "staatscourant", "tractatenblad")


def check_grounds(text: str, data: Data) -> Iterator[str]:
    """Yield what the data say and the source does not."""
    yield from _facts(text, data)
    yield from _ids(data)
    if not data["source"]["name"].lower().endswith(_WORD_FILES):  # there words may hide their address
        wrong = (each for each in data["addresses"] if not _is_address(each, text))
        yield from (f"the address {each['url']} is not what is printed: {each['text']!r}" for each in wrong)
    for each in data["citations"]:
        if not _is_cited(each, text):
            yield f"the publication {each['key']} is not what is printed: {each['text']!r}"
    for each in data["references"]:
        if not _is_named(each):
            yield f"{each['text']!r} does not name {each['to']}"


def _facts(text: str, data: Data) -> Iterator[str]:
    for name, is_grounded in _GROUNDS.items():
        origin = data["origins"].get(name)
        if (data[name] is None) != (origin is None):
            yield f"the {name} has no place in the source"
        elif origin and text[slice(*origin["span"])] != origin["printed"]:
            yield f"the {name} does not stand at {origin['span'][0]}"
        elif origin and not is_grounded(data, _whole(text, data, origin["span"]), text[: origin["span"][0]]):
            yield f"the {name} {data[name]!r} is not what is printed: {origin['printed'][:80]!r}"


def _whole(text: str, data: Data, span: list[int]) -> str:
    """Return what is printed at a place, without note marks, notes, and what is left out of the page."""
    holes = [item["span"] for item in data["left_out"]]
    holes += [hole for note in data["footnotes"] for key in ("marks", "definitions") for hole in note[key]]
    words, position = [], span[0]
    for start, end in sorted(hole for hole in holes if span[0] <= hole[0] < span[1] and hole != span):
        words.append(text[position:start])
        position = end
    return "".join((*words, text[position : span[1]]))


def _bare(text: str) -> str:
    return "".join(text.split())


def _title(data: Data, printed: str, _before: str) -> bool:
    return _bare(data["title"]) == _bare(printed)


def _subject(data: Data, printed: str, before: str) -> bool:
    starts = re.search(r"(?:over|betreffende|inzake|omtrent|betrekking\s+tot|aanleiding\s+van)\s*\Z", before)
    return bool(starts) and _bare(data["subject"]) in (_bare(printed), _bare(printed).removesuffix("."))


def _case(data: Data, printed: str, _before: str) -> bool:
    return data["zaaknummer"] in _bare(printed)


def _annex(data: Data, printed: str, _before: str) -> bool:
    _, _, years, number = data["aanhangsel"].split("-")
    if printed == data["aanhangsel"] or not data["answered"]:
        return number in _NUMBER.findall(printed)
    return number in _NUMBER.findall(printed) and years == _parliamentary_year(data["answered"])


def _parliamentary_year(iso: str) -> str:
    """Return the years between two openings, each on the third Tuesday of September."""
    day = date.fromisoformat(iso)
    tuesday = next(
        found
        for found in (date(day.year, 9, 15) + timedelta(days=n) for n in range(7))
        if found.weekday() == 1
    )
    start = day.year if day >= tuesday else day.year - 1
    return f"{start}{start + 1}"


def _submitted(data: Data, printed: str, _before: str) -> bool:
    return data["submitted"] in _dates(printed)


def _answered(data: Data, printed: str, _before: str) -> bool:
    return data["answered"] in _dates(printed)


def _dates(printed: str) -> list[str]:
    found = _DATE.findall(printed)
    return [f"{year}-{_MONTHS.index(month.lower()) + 1:02}-{int(day):02}" for day, month, year in found]


def _members(data: Data, printed: str, _before: str) -> bool:
    """Return whether all names and parties stand there, and no other name does."""
    words = [part for each in data["members"] for part in (each["name"], each["party"]) if part]
    return all(_bare(word) in _bare(printed) for word in words) and not _others(printed, words)


def _others(printed: str, words: list[str]) -> list[str]:
    """Return the names that are printed beside those that are known."""
    known = _bare(" ".join(words))
    return [name for name in _CAPITAL.findall(_OFFICE.sub("", printed)) if name not in known]


def _addressees(data: Data, printed: str, _before: str) -> bool:
    """Return whether all ministries stand there, and no other does but that of who is absent."""
    names = [_ministry(office) for office in data["addressees"]]
    stand = all(_bare(name).casefold() in _bare(printed).casefold() for name in names)
    return stand and ("afwezig" in printed or not _others(printed, names))


def _ministry(office: str | None) -> str:
    return re.sub(r"^.*?\b(?:van|voor) ", "", office or "")


def _respondents(data: Data, printed: str, _before: str) -> bool:
    behalf = [each["on_behalf"] for each in data["respondents"]]
    names = [_ministry(each["office"]) for each in data["respondents"]]
    stand = all(_bare(name).casefold() in _bare(printed).casefold() for name in names)
    return stand and any(behalf) == bool(re.search(r"\bnamens\b", printed)) and not all(behalf)


def _kenmerk(data: Data, printed: str, _before: str) -> bool:
    return _bare(data["kenmerk"]) == _bare(printed)


_GROUNDS = {
    "title": _title,
    "subject": _subject,
    "zaaknummer": _case,
    "aanhangsel": _annex,
    "submitted": _submitted,
    "answered": _answered,
    "members": _members,
    "addressees": _addressees,
    "respondents": _respondents,
    "kenmerk": _kenmerk,
}


def _ids(data: Data) -> Iterator[str]:
    """Yield the questions and answers that have another address or partner than their number gives."""
    for word, key, partners in (("vraag", "questions", "answered_by"), ("antwoord", "answers", "answers")):
        others = {each["id"]: each for each in data["answers" if key == "questions" else "questions"]}
        for item in data[key]:
            numbers = item["numbers"][:1] if key == "questions" else item["numbers"]
            name = f"{word}-{'-'.join(map(str, numbers))}" if numbers else f"{word}-ongenummerd-"
            if not re.fullmatch(rf"{name}(?:--\d+)?" if numbers else rf"{name}\d+(?:--\d+)?", item["id"]):
                yield f"#{item['id']} is not the address of {item['numbers']}"
            for partner in item[partners]:
                found = others.get(partner, {"numbers": [-1]})
                if found["numbers"] != item["numbers"] and not set(found["numbers"]) & set(item["numbers"]):
                    yield f"#{item['id']} and #{partner} have no number in common"


def _is_address(each: Data, text: str) -> bool:
    start, end = each["span"]
    behind = text[end : end + 1]
    ends = not behind or behind.isspace() or not (behind.isalnum() or behind in "/-_=&%#")
    return each["url"].endswith(each["text"]) and not _BEFORE_URL.search(text[start - 1 : start]) and ends


def _is_cited(each: Data, text: str) -> bool:
    """Return whether the numbers of a publication stand in the words that cite it, or right before them."""
    if each["kind"] not in _BY_NUMBER:
        return True
    start, end = each["span"]
    near = re.sub(r"(?<=\d)[ .](?=\d{3}\b)", "", text[max(0, start - 300) : end])
    numbers = [number for number in _NUMBER.findall(each["key"]) if len(number) != _YEARS]
    in_url = not each["url"] or all(number in each["url"] for number in numbers)
    return in_url and all(re.search(rf"(?<!\d)0*{number}(?!\d)", near) for number in numbers)


def _is_named(each: Data) -> bool:
    """Return whether a phrase has the number of the question or answer that it leads to."""
    numbers = list(map(int, _NUMBER.findall(each["text"])))
    wanted = list(map(int, _NUMBER.findall(each["to"].partition("#")[2].partition("--")[0])))
    low, high = min(numbers, default=0), max(numbers, default=0)
    return not numbers or not wanted or any(low <= number <= high for number in wanted)
