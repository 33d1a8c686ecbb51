"""Hold what the data say to the words of the source: each fact, number and address has its ground there.

A value stands at its place as printed, or differs by what this module knows: the form of a date, digits that
ran into a number, spaces that a print lost, a capital.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from unicodedata import normalize

from converter.annotation import GlossaryTerm
from converter.differences import squeezed
from converter.dutch import parliamentary_year
from converter.left_out import EDITOR
from converter.publications.table import IDENTIFIED
from converter.verify.told import MONTHS, Data, institution_of

_DATE = re.compile(rf"(\d{{1,2}})\s*({'|'.join(MONTHS)}),?\s*(\d{{4}})", re.IGNORECASE)
_WHOLE_TITLE = re.compile(
    rf"Vragen van (?:het lid|de leden) [A-Z][\w ]* \(\w+\) aan de [Mm]inister van [A-Z][\w ]* over .*"
    rf" \(ingezonden {_DATE.pattern}\)"
)
_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w’'-]*")
_BEFORE_URL = re.compile(r"[\w@/.]")
_BEHIND_URL = re.compile(r"[\w/=&%#-]")
_BEFORE_SUBJECT = re.compile(r"(?:over|betreffende|inzake|omtrent|betrekking\s+tot|aanleiding\s+van)\s*\Z")
_ACCENTS = {0x2C6: "\u0302", 0x2C7: "\u030c"}  # those that stand for themselves in Unicode's own tables too
_PARTED = re.compile(r"\s+(?=[\u0300-\u036f])")
_NUMBER = re.compile(r"\d+")
_THOUSANDS = re.compile(r"(?<=\d)[ .](?=\d{3}\b)")
_OFFICE = re.compile(r"(?:Minister|Staats?secretaris)[\w-]*")
_TEXTS = ("questions", "answers", "other_texts", "footnotes", "own_notes")
_WORD_FILES = (".docx", ".docm")
_OFFICIAL = "https://zoek.officielebekendmakingen.nl/"
_YEARS = 8  # digits of "20242025", which words give as "2024-2025" or not at all
_NEAR = 300  # characters before a citation in which its dossier or year may stand
_BY_NUMBER = frozenset(row.kind for row in IDENTIFIED)


def check_grounds(text: str, data: Data, terms: Mapping[str, GlossaryTerm]) -> Iterator[str]:
    """Yield what the data say and the source does not; ``terms``: what a glossary says, by abbreviation."""
    yield from _facts(text, data)
    yield from _ids(data)
    yield from _terms(data, terms)
    pointers = [each for key in ("references", "citations", "addresses") for each in data[key]]
    is_word = data["source"]["name"].lower().endswith(_WORD_FILES)  # there words may hide their address
    for each in pointers:
        if text[slice(*each["span"])] != each["text"]:
            yield f"“{each['text']}” does not stand at {each['span'][0]}"
        if "to" in each:
            named, leads = _is_named(each), each["to"]
        elif "key" in each:
            named, leads = _is_cited(each, text), each["key"]
        else:
            named, leads = is_word or _is_address(each, text), each["url"]
        if not named:
            yield f"“{each['text']}” does not name {leads}"


def _terms(data: Data, terms: Mapping[str, GlossaryTerm]) -> Iterator[str]:
    said = {(short, term.long) for short, term in terms.items()}
    by_text = [(short, long) for short, long in data["abbreviations"].items() if (short, long) not in said]
    items = (item["text"] for key in _TEXTS for item in data[key]) if by_text else ()
    words = squeezed(" ".join(items)).casefold()
    for short, long in by_text:
        if squeezed(long).casefold() not in words:
            yield f"nobody says that {short} is {long}"


def _facts(text: str, data: Data) -> Iterator[str]:
    if _WHOLE_TITLE.match(" ".join((data["title"] or "").split())):
        missing = (name for name in ("members", "addressees", "subject", "submitted") if data[name] is None)
        yield from (f"the title has {name}, the data have none" for name in missing)
    for name, is_grounded in _GROUNDS.items():
        value, origin = data[name], data["origins"].get(name)
        if (value is None and origin is None) or (origin and origin["from"] == EDITOR):
            continue
        if value is None or origin is None or text[slice(*origin["span"])] != origin["printed"]:
            yield f"the {name} has no place in the source"
        elif not is_grounded(data, _whole(text, data, origin["span"])):
            yield f"the {name} {value!r} is not what is printed: {origin['printed'][:80]!r}"
        elif name == "subject" and not _BEFORE_SUBJECT.search(text[: origin["span"][0]][-40:]):
            yield f"the subject {value!r} does not stand where one begins"


def _whole(text: str, data: Data, span: list[int]) -> str:
    """Return what is printed at a place, without note marks, notes, and what is left out of the page."""
    holes = [item["span"] for item in data["left_out"]]
    holes += [hole for note in data["footnotes"] for key in ("calls", "definitions") for hole in note[key]]
    words, position = "", span[0]
    for start, end in sorted(hole for hole in holes if span[0] <= hole[0] < span[1] and hole != span):
        words += text[position:start]
        position = end
    return words + text[position : span[1]]


def _bare(text: str) -> str:
    return "".join(_lettered(text).split())


def _lettered(text: str) -> str:
    """Return a text in which "c´" is "ć": prints part them."""
    return normalize("NFC", _PARTED.sub("", normalize("NFKD", text.translate(_ACCENTS))))


def _same(name: str) -> Callable[[Data, str], bool]:
    return lambda data, printed: _bare(data[name]) in (_bare(printed), _bare(printed).removesuffix("."))


def _date(name: str) -> Callable[[Data, str], bool]:
    return lambda data, printed: any(
        data[name] == f"{year}-{MONTHS.index(month.lower()) + 1:02}-{int(day):02}"
        for day, month, year in _DATE.findall(printed)
    )


def _annex(data: Data, printed: str) -> bool:
    _, _, years, number = data["aanhangsel"].split("-")
    by_day = parliamentary_year(data["answered"]) if data["answered"] else years
    return number in _NUMBER.findall(printed) and (printed == data["aanhangsel"] or years == by_day)


def _members(data: Data, printed: str) -> bool:
    """Return whether all names and parties stand there, and no other name does."""
    words = [part for each in data["members"] for part in (each["name"], each["party"]) if part]
    return _stand(words, printed) and not _others(printed, words)


def _stand(words: list[str], printed: str) -> bool:
    return all(_bare(word).casefold() in _bare(printed).casefold() for word in words)


def _others(printed: str, words: list[str]) -> list[str]:
    """Return the names that are printed beside those that are known."""
    known = _bare(" ".join(words))
    return [name for name in _CAPITAL.findall(_OFFICE.sub("", _lettered(printed))) if name not in known]


def _addressees(data: Data, printed: str) -> bool:
    """Return whether all ministries stand there, and no other does but that of who is absent."""
    names = [_ministry(office) for office in data["addressees"]]
    return _stand(names, printed) and ("afwezig" in printed or not _others(printed, names))


def _ministry(office: str | None) -> str:
    return re.sub(r"^.*?\b(?:van|voor) ", "", office or "")


def _respondents(data: Data, printed: str) -> bool:
    behalf = [each["on_behalf"] for each in data["respondents"]]
    offices = [each["office"] for each in data["respondents"]]
    parts = institution_of(data).offices and [word for each in offices for word in (each or "").split()]
    names = parts or [*map(_ministry, offices)]
    is_said = any(behalf) == bool(re.search(r"\bnamens\b", printed)) and not all(behalf)
    return _stand(names, printed) and is_said


_GROUNDS: Mapping[str, Callable[[Data, str], bool]] = {
    **{name: _same(name) for name in ("title", "subject", "kenmerk")},
    **{name: _date(name) for name in ("submitted", "answered")},
    "zaaknummer": lambda data, printed: data["zaaknummer"] in _bare(printed),
    "aanhangsel": _annex,
    "members": _members,
    "addressees": _addressees,
    "respondents": _respondents,
}


def _ids(data: Data) -> Iterator[str]:
    """Yield the questions and answers that have another address or partner than their number gives."""
    for word, key, partners in (("vraag", "questions", "answered_by"), ("antwoord", "answers", "answers")):
        others = {each["id"]: each for each in data["answers" if key == "questions" else "questions"]}
        for item in data[key]:
            numbers = item["numbers"][:1] if key == "questions" else item["numbers"]
            name = f"{word}-{'-'.join(str(number).replace('.', '_') for number in numbers)}"
            end = r"(?:--\d+)?" if numbers else r"ongenummerd-\d+(?:--\d+)?"
            if not re.fullmatch(re.escape(name) + end, item["id"]):
                yield f"#{item['id']} is not the address of {item['numbers']}"
            for partner in item[partners]:
                found = others.get(partner, {"numbers": [-1]})["numbers"]
                if found != item["numbers"] and not set(found) & set(item["numbers"]):
                    yield f"#{item['id']} and #{partner} have no number in common"


def _is_address(each: Data, text: str) -> bool:
    """Return whether a web address is printed, and printed as a whole."""
    start, end = each["span"]
    is_whole = not _BEFORE_URL.match(text[start - 1 : start]) and not _BEHIND_URL.match(text[end : end + 1])
    return is_whole and bool(each["url"].endswith(each["text"]))


def _is_cited(each: Data, text: str) -> bool:
    """Return whether the numbers of a publication stand in the words that cite it, or right before them."""
    start, end = each["span"]
    near = _NUMBER.findall(_THOUSANDS.sub("", text[max(0, start - _NEAR) : end]))
    numbers = [number for number in _NUMBER.findall(each["key"]) if len(number) != _YEARS]
    in_url = each["url"] in (None, f"{_OFFICIAL}{each['key']}.html")
    stand = {number.lstrip("0") for number in numbers} <= {number.lstrip("0") for number in near}
    return each["kind"] not in _BY_NUMBER or (in_url and stand)


def _is_named(each: Data) -> bool:
    """Return whether a phrase has the number of the question or answer that it leads to."""
    numbers = list(map(int, _NUMBER.findall(each["text"])))
    wanted = list(map(int, _NUMBER.findall(each["to"].partition("#")[2].partition("--")[0])))
    low, high = min(numbers, default=0), max(numbers, default=0)
    return not numbers or not wanted or any(low <= number <= high for number in wanted)
