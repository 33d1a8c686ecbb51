"""All documents and questions as files: what is in them, that they are streams, that a fault is found."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import islice, repeat
from pathlib import Path
from typing import Any

import pytest
from documents import ROOT
from generated import document
from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborHTMLParser
from test_cases_of_papers import ANSWER, ASKED, DELAY
from test_groups import ANSWERED

from converter.build import Outcome, Published, convert
from converter.disk import convert_folder
from converter.institution import KAMER
from converter.outputs import write_streams
from converter.record.rows import Record
from converter.verify.open_data import check_open_data
from converter.view.data_words import DOCUMENT_FIELDS, QUESTION_FIELDS
from converter.writers.documents_json import write_documents
from converter.writers.questions_csv import COLUMNS, write_questions
from tests.conftest import Built, Served

SCHEMA = json.loads((ROOT / "converter/theme/schema/documents-1.json").read_text("utf-8"))
SITE = "https://vragen.example/deel/"
EXAMPLES = [
    (path.name, path.read_bytes())
    for path in sorted((ROOT / "examples").iterdir())
    if path.suffix in (".txt", ".docx")
]
TITLE = (
    "Vragen van de leden Kaas (PvdX) en Brie (LD) aan de minister van Defensie en de minister-president "
    'over het veer; "Ja" (ingezonden 12 maart 2099, 2099Z00041).'
)
FERRY = (
    f"{TITLE}\n\nVraag 1\n=1+1\n\n-2 en ;\n\nVraag 2\n@SOM(A1)\n\nVraag 3\n+31?\n\n"
    'Antwoord op vraag 1 en 2\n-5 graden: "koud"; ja.\n\nTweede alinea.\n'
)


def text_of(outcome: Outcome) -> str:
    return "".join(outcome.streams["data/questions.csv"]())


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def documents(outcome: Outcome) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(outcome.pages["data/documents.json"])["documents"]
    return found


def made(*sources: str, site_url: str = SITE) -> Outcome:
    files = [(f"{number}.txt", source.encode()) for number, source in enumerate(sources)]
    return convert(files, published=Published(site_url=site_url))


@pytest.fixture(scope="module")
def ferry() -> Outcome:
    return made(FERRY)


def test_a_row_has_a_question_with_its_answer_people_ministries_days_and_addresses(ferry: Outcome) -> None:
    page = f"{SITE}kamervragen/2099Z00041/"
    assert rows(text_of(ferry))[0] == {
        "question_url": f"{page}#vraag-1",
        "question_id": "vraag-1",
        "numbers": "1",
        "question": "'=1+1\n\n-2 en ;",
        "answer_url": f"{page}#antwoord-1-2",
        "answer_ids": "antwoord-1-2",
        "answer": '\'-5 graden: "koud"; ja.\n\nTweede alinea.',
        "state": "partly-answered",
        "subject": 'het veer; "Ja"',
        "subjects": "",
        "members": "Kaas (PvdX) | Brie (LD)",
        "parties": "PvdX | LD",
        "addressees": "minister van Defensie | minister-president",
        "ministries": "Defensie | Algemene Zaken",
        "respondents": "",
        "submitted": "2099-03-12",
        "answered": "",
        "case": "2099Z00041",
        "zaaknummer": "2099Z00041",
        "aanhangsel": "",
        "role": "answers",
        "url": page,
    }


def test_an_answer_to_two_questions_stands_at_both_and_a_question_without_one_has_none(
    ferry: Outcome,
) -> None:
    one, two, three = rows(text_of(ferry))
    assert one["answer"] == two["answer"] != ""
    assert (three["answer"], three["answer_ids"], three["answer_url"]) == ("", "", "")


def test_no_cell_is_a_formula_and_every_line_ends_as_the_standard_says(ferry: Outcome) -> None:
    text = text_of(ferry)
    assert text.startswith("\ufeffquestion_url;")
    assert text.count("\r\n") == text.count("\r") == 4
    cells = [cell for row in csv.reader(io.StringIO(text[1:], newline=""), delimiter=";") for cell in row]
    assert len(cells) == 4 * len(COLUMNS)
    assert [cell for cell in cells if re.match(r"[=+\-@\t\r]", cell)] == []


def test_without_an_address_of_the_site_addresses_start_at_its_root() -> None:
    assert rows(text_of(made(FERRY, site_url="")))[0]["question_url"] == "kamervragen/2099Z00041/#vraag-1"


def test_a_question_stands_once_however_many_papers_its_case_has() -> None:
    outcome = made(ASKED, DELAY, ANSWER)
    assert [(row["case"], row["question_id"], row["role"]) for row in rows(text_of(outcome))] == [
        ("2099Z00041", "vraag-1", "answers"),
        ("2099Z00041", "vraag-2", "answers"),
        ("2099Z00041", "vraag-3", "answers"),
    ]
    assert [(row["url"], row["role"], row["main"], row["state"]) for row in documents(outcome)] == [
        ("kamervragen/2099Z00041/", "answers", True, "answered"),
        ("kamervragen/2099Z00041/uitstel/", "delay", False, None),
        ("kamervragen/2099Z00041/vragen/", "questions", False, "answered"),
    ]


def test_a_further_answer_has_rows_of_its_own() -> None:
    further = ANSWER.replace("AH 2177", "AH 2199").replace("Antwoord van", "Nader antwoord van")
    found = {(row["role"], row["question_url"]) for row in rows(text_of(made(ASKED, ANSWER, further)))}
    page = f"{SITE}kamervragen/2099Z00041/"
    assert {("answers", f"{page}#vraag-1"), ("further", f"{page}nader-antwoord/#vraag-1")} < found
    assert len(found) == 6


NAMES = b"ministries:\n  Zeevaart: [minister van Haven, minister-president]\n"


def test_ministries_are_called_as_their_lists_are() -> None:
    source = FERRY.replace("de minister van Defensie", "de minister van Haven")
    named = convert([("a.txt", source.encode())], (), [("names.yml", NAMES)])
    assert documents(named)[0]["ministries"] == ["Zeevaart"]
    assert rows(text_of(named))[0]["ministries"] == "Zeevaart"


def test_of_a_paper_that_does_not_say_whom_the_ministry_is_that_of_who_answers() -> None:
    assert documents(made(ANSWERED))[0]["ministries"] == ["Defensie", "Financiën"]
    assert [row["ministries"] for row in rows(text_of(made(ANSWERED)))] == ["Defensie | Financiën"]


def test_a_row_of_the_documents_says_what_a_paper_is_and_where_the_whole_stands(ferry: Outcome) -> None:
    (row,) = documents(ferry)
    whole = json.loads(ferry.pages[row["data"]])
    same = row.keys() & whole.keys() - {"case", "questions", "answers", "footnotes", "remarks"}
    assert {key: row[key] for key in same} == {key: whole[key] for key in same}
    assert len(same) == 15
    assert row["ministries"] == ["Defensie", "Algemene Zaken"]
    assert (row["questions"], row["answers"], row["footnotes"], row["remarks"]) == (3, 1, 0, 0)


@pytest.mark.parametrize(
    "sources",
    [[], EXAMPLES, [(f"{number}.txt", document(number).encode()) for number in range(1, 6)]],
    ids=["none", "examples", "generated"],
)
def test_the_documents_are_what_their_schema_says(sources: list[tuple[str, bytes]]) -> None:
    outcome = convert(sources)
    written = json.loads(outcome.pages["data/documents.json"])
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(written)] == []
    pages = {name for name in outcome.pages if name.endswith("/document.json")}
    assert {row["data"] for row in written["documents"]} == pages
    assert len(rows(text_of(outcome))) == sum(
        row["questions"] for row in written["documents"] if row["main"] or row["role"] == "further"
    )


def test_the_page_explains_each_field_and_no_other() -> None:
    assert tuple(QUESTION_FIELDS) == COLUMNS
    properties = SCHEMA["properties"]["documents"]["items"]["properties"]
    assert DOCUMENT_FIELDS.keys() == properties.keys()


def _record(outcome: Outcome) -> Record:
    return outcome.documents[0].record


def test_both_files_are_streams_that_hold_one_document_at_a_time(ferry: Outcome) -> None:
    without_end = repeat(_record(ferry))
    assert sum("2099Z00041" in piece for piece in islice(write_documents(without_end, KAMER), 100)) == 99
    assert (
        sum("2099Z00041" in piece for piece in islice(write_questions(without_end, KAMER, SITE), 100)) == 98
    )


def test_a_stream_is_written_whole_and_only_when_it_differs(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/veer.txt").write_text(FERRY, "utf-8")
    written = tmp_path / "docs/data/questions.csv"
    first = convert_folder(tmp_path / "seeds", tmp_path / "docs", None, SITE)
    assert "data/questions.csv" in first.changed
    assert written.read_bytes() == text_of(made(FERRY)).encode()
    before = written.stat().st_mtime_ns
    moved = convert_folder(tmp_path / "seeds", tmp_path / "docs", None, "https://elders.example/")
    assert "data/questions.csv" in moved.changed
    assert written.stat().st_mtime_ns != before
    before = written.stat().st_mtime_ns
    (tmp_path / "seeds/begrippen.yml").write_text("VK: Verenigd Koninkrijk\n", "utf-8")
    assert (
        "data/questions.csv"
        not in convert_folder(tmp_path / "seeds", tmp_path / "docs", None, "https://elders.example/").changed
    )
    assert written.stat().st_mtime_ns == before
    assert [path.name for path in written.parent.iterdir() if path.name.startswith(".")] == []


def test_what_breaks_off_a_stream_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    def broken() -> Iterator[str]:
        yield "half"
        raise KeyboardInterrupt

    (tmp_path / "a.csv").write_text("heel", "utf-8")
    with pytest.raises(KeyboardInterrupt):
        write_streams(tmp_path, {"a.csv": broken}, [])
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("a.csv", "heel")]


def test_a_stream_that_is_lost_is_made_again(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/veer.txt").write_text(FERRY, "utf-8")
    convert_folder(tmp_path / "seeds", tmp_path / "docs")
    (tmp_path / "docs/data/questions.csv").unlink()
    assert convert_folder(tmp_path / "seeds", tmp_path / "docs").changed == ("data/questions.csv",)


LONG = FERRY.replace("Tweede alinea.", "w" * 32_767).replace("+31?", "🚢" * 16_384)


def test_the_page_names_the_texts_that_no_cell_of_a_spreadsheet_holds(ferry: Outcome) -> None:
    page = made(LONG).pages["data/index.md"]
    links = re.findall(r"\]\(\.\./kamervragen/2099Z00041/index\.md#([\w-]+)\)", page)
    assert links == ["antwoord-1-2", "antwoord-1-2", "vraag-3"]
    assert "32.767 tekens" not in ferry.pages["data/index.md"]
    assert "Lengte" not in ferry.pages["data/index.md"]


# -- what verification finds


def _site(folder: Path, outcome: Outcome) -> tuple[Path, dict[str, dict[str, Any]]]:
    """Write the files that are looked at; return where, with the data of each document."""
    (folder / "data").mkdir(parents=True)
    (folder / "data/documents.json").write_text(outcome.pages["data/documents.json"], "utf-8")
    (folder / "data/questions.csv").write_bytes(text_of(outcome).encode())
    pages = {
        name.removesuffix("document.json"): json.loads(text)
        for name, text in outcome.pages.items()
        if name.endswith("/document.json")
    }
    return folder, pages


@pytest.mark.parametrize("site_url", [SITE, ""])
@pytest.mark.parametrize(
    "sources", [[], EXAMPLES, [("lang.txt", LONG.encode())]], ids=["none", "ten", "long"]
)
def test_what_was_made_is_found_right(
    tmp_path: Path, site_url: str, sources: list[tuple[str, bytes]]
) -> None:
    site, pages = _site(tmp_path / "site", convert(sources, published=Published(site_url=site_url)))
    assert list(check_open_data(site, pages, SITE)) == []


def _in(name: str, old: str, new: str) -> Callable[[Path], object]:
    def fault(site: Path) -> None:
        file = site / "data" / name
        before = file.read_bytes().decode()
        assert old in before
        file.write_bytes(before.replace(old, new, 1).encode())

    return fault


def _without_line(name: str, start: str) -> Callable[[Path], object]:
    def fault(site: Path) -> None:
        file = site / "data" / name
        lines = file.read_bytes().decode().splitlines(keepends=True)
        kept = [line for line in lines if start not in line]
        assert len(kept) == len(lines) - 1
        file.write_bytes("".join(kept).encode())

    return fault


TWO = (
    "Vragen van het lid Kaas (PvdX) aan de minister van Defensie over {} (ingezonden 12 maart 2099, {})\n\n"
    "Vraag 1\nIs er {}?\n\nVraag 2\nWaarom?\n\nAntwoord 1\nJa, {}.\n\nAntwoord 2\nDaarom {}.\n"
)
BREAD, CAKE = (
    TWO.format(word, number, word, word, word)
    for word, number in (("brood", "2099Z00001"), ("taart", "2099Z00002"))
)
OTHER = "row {} is that of another question"
PLANTED = {
    "a document missing": (_without_line("documents.json", "2099Z00001/document.json"), "documents.json"),
    "a document with another state": (
        _in("documents.json", '"answered","title"', '"unanswered","title"'),
        "documents.json",
    ),
    "a document with another count": (_in("documents.json", '"answers":2', '"answers":3'), "documents.json"),
    "another schema": (_in("documents.json", "documents/1", "documents/2"), "documents.json"),
    "a question missing": (_without_line("questions.csv", "2099Z00002/#vraag-1"), OTHER.format(3)),
    "the last question missing": (_without_line("questions.csv", "2099Z00002/#vraag-2"), OTHER.format(4)),
    "an answer with another question": (
        _in("questions.csv", "Daarom brood.", "Ja, brood."),
        "row 2 has another answer",
    ),
    "a changed word": (_in("questions.csv", "Is er taart?", "Is er kaas?"), "row 3 has another question"),
    "another state": (
        _in("questions.csv", ";answered;brood;", ";unanswered;brood;"),
        "row 1 has another state",
    ),
    "a party lost": (_in("questions.csv", ";PvdX;", ";;"), "row 1 has another parties"),
    "an address of another site": (
        _in("questions.csv", SITE, "https://elders.example/"),
        "row 1 has another question_url",
    ),
    "an address of another question": (
        _in("questions.csv", "#vraag-2;vraag-2", "#vraag-1;vraag-2"),
        "row 2 has another question_url",
    ),
    "a column that is called otherwise": (
        _in("questions.csv", "zaaknummer", "zaak"),
        "its columns are others",
    ),
    "no byte order mark": (
        _in("questions.csv", "\ufeff", ""),
        "a spreadsheet would not see that it is UTF-8",
    ),
    "commas": (_in("questions.csv", "question_id;numbers", "question_id,numbers"), "its columns are others"),
}


@pytest.mark.parametrize(("fault", "said"), PLANTED.values(), ids=PLANTED.keys())
def test_a_fault_is_found(tmp_path: Path, fault: Callable[[Path], object], said: str) -> None:
    site, pages = _site(tmp_path / "site", made(BREAD, CAKE))
    assert list(check_open_data(site, pages, SITE)) == []
    fault(site)
    found = [": ".join(each) for each in check_open_data(site, pages, SITE)]
    assert any(said in each for each in found), found


# -- the examples of the page, against a site that is served


def _example(site: Built, heading: str, address: str) -> str:
    page = LexborHTMLParser((site.site / "data/index.html").read_text("utf-8"))
    code = {node.prev.prev.text().strip(): node.text() for node in page.css("article pre")}
    return code[heading].replace("https://kamervragen.example/", address)


@pytest.fixture(scope="session")
def questions(site: Built) -> list[dict[str, str]]:
    return rows((site.site / "data/questions.csv").read_bytes().decode("utf-8"))


def test_the_example_in_python_says_what_the_files_say(
    site: Built, served: Served, questions: list[dict[str, str]]
) -> None:
    script = _example(site, "Voorbeeld in Python", served.root)
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert ran.returncode == 0, ran.stderr
    lines = ran.stdout.splitlines()
    assert lines[0] == "2 zaken, 0 zonder antwoord"
    asked = [row for row in questions if "VVD" in row["parties"].split(" | ")]
    assert len(asked) == 11
    assert "('VVD', 11)" in lines[1]
    assert lines[2].startswith("kamervragen/2024Z19016/ [")


def test_the_example_with_curl_fetches_both_files(site: Built, served: Served, tmp_path: Path) -> None:
    assert shutil.which("curl"), "curl is part of every machine that the tests run on"
    script = _example(site, "Voorbeeld met curl", served.root)
    ran = subprocess.run(
        ["sh", "-e", "-c", script],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "questions.csv").read_bytes() == (site.site / "data/questions.csv").read_bytes()
    assert [row["case"] for row in json.loads(ran.stdout)["documents"]] == ["2024Z19016", "2024Z99999"]
