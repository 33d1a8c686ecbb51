"""Hold the files with all documents and questions, and the page about them, to the data of each document."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from converter.anchors import name_slug
from converter.institution import MINISTRIES
from converter.verify.grouped import offices_of
from converter.verify.opened import attribute, from_root, open_page, words_of
from converter.verify.told import Data, institution_of

FOLDER = "data/"
_PAGE, _DOCUMENTS, _QUESTIONS = "data/index.html", "data/documents.json", "data/questions.csv"
_SAME = (
    *(
        "url",
        "role",
        "kind",
        "state",
        "title",
        "subject",
        "zaaknummer",
        "aanhangsel",
        "submitted",
        "answered",
    ),
    *("members", "addressees", "respondents", "kenmerk", "subjects"),
)
_COUNTED = ("questions", "answers", "footnotes", "remarks")
_HEAD = (
    *("question_url", "question_id", "numbers", "question", "answer_url", "answer_ids", "answer", "state"),
    *(
        "subject",
        "subjects",
        "members",
        "parties",
        "addressees",
        "ministries",
        "respondents",
        "submitted",
        "answered",
    ),
    *("case", "zaaknummer", "aanhangsel", "role", "url"),
)
_FORMULA = re.compile(r"[=+\-@\t\r]")
_COUNT = re.compile(r"\((\d+) ")
_CELL = 32_767
_LONGEST = 1 << 30  # of a cell; that of the csv module is shorter than an answer may be
_NAMED = 20
_BYTE_ORDER_MARK = "\ufeff"


def check_open_data(site: Path, pages: Mapping[str, Data], root: str) -> Iterator[tuple[str, str]]:
    """Yield the file and what is wrong in it; ``root``: where the pages say that the site stands, or ""."""
    papers = [pages[url] for url in sorted(pages)]
    yield from ((_DOCUMENTS, words) for words in _documents(site / _DOCUMENTS, papers))
    yield from ((_QUESTIONS, words) for words in _questions(site / _QUESTIONS, papers, root))
    if (site / _PAGE).is_file():
        yield from ((_PAGE, words) for words in _page(site, papers, root))


def _documents(file: Path, papers: Sequence[Data]) -> Iterator[str]:
    written = json.loads(file.read_text("utf-8"))
    if written.keys() != {"schema", "documents"} or written["schema"] != "documents/1":
        yield "it is not what its schema says"
    for row, data in zip_longest(written["documents"], papers):
        if row is None or data is None:
            yield f"it has {len(written['documents'])} rows instead of {len(papers)}"
        elif row != (wanted := _document(data)):
            other = (key for key in wanted if row.get(key, _HEAD) != wanted[key])
            yield f"the row of {data['url']} has another {next(other, 'member')}"


def _document(data: Data) -> Data:
    return {
        **{key: data[key] for key in _SAME},
        "data": f"{data['url']}document.json",
        "case": data["case"]["address"],
        "main": _is_main(data),
        "ministries": _ministries(data),
        **{key: len(data[key]) for key in _COUNTED},
    }


def _is_main(data: Data) -> bool:
    return bool(data["case"]["papers"][0]["url"] == data["url"])


def _has_rows(data: Data) -> bool:
    return _is_main(data) or data["role"] == "further"


def _ministries(data: Data) -> list[str]:
    spelled, found = institution_of(data).names.ministries, []
    for office in offices_of(data):
        known = (name for name in MINISTRIES if office.endswith((f"van {name}", f"voor {name}")))
        by_rules = "Algemene Zaken" if office == "minister-president" else max(known, key=len, default="")
        name = spelled.get(name_slug(office)) or by_rules
        found.append(spelled.get(name_slug(name), name))
    return list(filter(None, dict.fromkeys(found)))


def _questions(file: Path, papers: Iterable[Data], root: str) -> Iterator[str]:
    """Yield where the rows are not those of the questions: of each column where that begins."""
    csv.field_size_limit(_LONGEST)
    with file.open(encoding="utf-8", newline="") as opened:
        if opened.read(1) != _BYTE_ORDER_MARK:
            yield "a spreadsheet would not see that it is UTF-8"
            opened.seek(0)
        written = csv.reader(opened, delimiter=";", strict=True)
        if next(written, None) != list(_HEAD):
            yield "its columns are others"
            return
        yield from _compared(
            written, (row for data in papers if _has_rows(data) for row in _rows(data)), root
        )


def _compared(written: Iterable[list[str]], wanted: Iterable[list[str]], root: str) -> Iterator[str]:
    told: set[str] = set()
    for number, (found, row) in enumerate(zip_longest(written, wanted), 1):
        if found is None or row is None or found[1] != row[1]:
            yield f"row {number} is that of another question"
            return
        wrong = {name for name, one, other in zip(_HEAD, found, row, strict=True) if one != other} - told
        for name in sorted(name for name in wrong if not _leads(name, found, row, root)):
            told.add(name)
            yield f"row {number} has another {name}"


def _leads(name: str, found: Sequence[str], row: Sequence[str], root: str) -> bool:
    """Return whether a cell is the address that is meant, from the root of the site on."""
    at = _HEAD.index(name)
    return name.endswith("url") and bool(row[at]) and found[at] == f"{root}{row[at]}"


def _rows(data: Data) -> Iterator[list[str]]:
    members, offices = data["members"] or (), data["addressees"] or ()
    answered = [_several(each["name"], each["office"], between=", ") for each in data["respondents"] or ()]
    whole = (
        *(data["state"], data["subject"], _several(*data["subjects"])),
        _several(
            *(f"{each['name']} ({each['party']})" if each["party"] else each["name"] for each in members)
        ),
        _several(*dict.fromkeys(each["party"] for each in members)),
        *(_several(*offices), _several(*_ministries(data)), _several(*answered)),
        *(data["submitted"], data["answered"], data["case"]["address"]),
        *(data["zaaknummer"], data["aanhangsel"], data["role"], data["url"]),
    )
    for question in data["questions"]:
        ids = question["answered_by"]
        row = (
            *(f"{data['url']}#{question['id']}", question["id"], _several(*question["numbers"])),
            *(question["text"], f"{data['url']}#{ids[0]}" if ids else "", _several(*ids)),
            *(_answer(data, question), *whole),
        )
        yield [f"'{cell}" if _FORMULA.match(cell or "") else cell or "" for cell in row]


def _several(*values: str | None, between: str = " | ") -> str:
    return between.join(filter(None, values))


def _answer(data: Data, question: Data) -> str:
    return "\n\n".join(
        each["text"] for id_ in question["answered_by"] for each in data["answers"] if each["id"] == id_
    )


def _page(site: Path, papers: Sequence[Data], root: str) -> Iterator[str]:
    page = open_page(_PAGE, (site / _PAGE).read_text("utf-8"))
    listed = [data for data in papers if _has_rows(data)]
    counts = (
        sum(len(data["questions"]) for data in listed),
        len(papers),
        sum(len(data["remarks"]) for data in papers),
    )
    found = _COUNT.findall(words_of(page.first("article ul")))
    if found != list(map(str, counts)):
        yield "it counts other documents, questions or remarks"
    if not all(root in node.text() for node in page.tree.css("article pre")):
        yield "an example fetches from elsewhere"
    links = [from_root(attribute(link, "href"), page.depth) for link in page.tree.css("article a")]
    long = [f"/{data['url']}#{id_}" for data in listed for id_ in _too_long(data)]
    if [link for link in links if link.startswith("/kamervragen/")] != long[:_NAMED]:
        yield "it names other texts as too long for a cell"


def _too_long(data: Data) -> Iterator[str]:
    for question in data["questions"]:
        texts = {question["id"]: question["text"]}
        if question["answered_by"]:
            texts[question["answered_by"][0]] = _answer(data, question)
        yield from (id_ for id_, text in texts.items() if len(text.encode("utf-16-le")) // 2 > _CELL)
