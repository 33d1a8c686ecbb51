"""What one document may make: it is refused, or its page and data stay in proportion to its text."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from converter.build import Outcome, convert
from converter.diagnostics import Message

TITLE = "Vragen van het lid Bakker (PvdX) over bruggen (ingezonden 3 maart 2024, 2024Z00036)\n"


def many(form: str) -> Callable[[int], str]:
    """Return the text that repeats a form up to a size; ``{}`` in it counts."""
    return lambda size: "".join(form.format(i, i % 999 + 1) for i in range(size // len(form)))


def after(beginning: str, form: str) -> Callable[[int], str]:
    return lambda size: beginning + many(form)(size)


KINDS: dict[str, Callable[[int], str]] = {
    "one label": many("Vraag 1\nx\n"),
    "labels that count": many("Vraag {1}\nx\nAntwoord {1}\ny\n"),
    "answers without a number": many("Antwoord\n"),
    "ranges": many("Antwoord 1-200, 201-400, 401-600, 601-800, 801-999\n"),
    "ranges, answered": many("Vraag 1-200, 201-400, 401-600\nAntwoord\n"),
    "questions without a number": after(TITLE, "Wat?\n"),
    "numbers alone": many("{1}\nx?\n"),
    "lines that look like labels": many("Vraag #1\n"),
    "notes": many("a[footnoteRef:{0}] [{0}: b] \n"),
    "marks of one note": many("a[footnoteRef:1] [1: b] \n"),
    "marks without notes": many("[footnoteRef:1]"),
    "marks of an own note": lambda size: f"Vraag 1\n{'a 1), ' * (size // 6)}\n1) Krant\n",
    "entries of own notes": after("Vraag 1\nx 1), y\n", "1) K 1),\n"),
    "own notes of many questions": lambda size: (
        many("Vraag {1}\nx 1), y?\n")(5_000) + "1) K 1),\n" * (size // 9)
    ),
    "citations": many("Stb. 2024, {0}; "),
    "numbers of one dossier": after("Kamerstukken II 2022/23, 29628, nrs. ", "{1}, "),
    "articles": many("artikel {0} Sr, "),
    "web addresses": many("www.a.b/{0} "),
    "abbreviations": after("Openbaar Ministerie (OM) ", "OM "),
    "long forms": many("Aa Bb (AB{0}) "),
    "references": after("Vraag 1\nx\nAntwoord 1\n", "zie vraag 1. "),
    "references to many": after("Vraag 1\nx\nAntwoord 1\n", "zie vraag 1-200. "),
    "members": lambda size: f"Vragen van de leden {'A (B), ' * (size // 7)} over x\n",
    "signs that are escaped": many("<&"),
    "short lines": many("a\n"),
}


def made(outcome: Outcome) -> int:
    """Return the bytes of pages and data of the documents."""
    pages = outcome.pages.items()
    return sum(len(text.encode()) for path, text in pages if path.startswith("kamervragen/x/"))


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_page_and_data_stay_in_proportion_or_the_source_is_refused(make: Callable[[int], str]) -> None:
    data = make(20_000).encode()
    outcome = convert([("seeds/x.txt", data)])
    errors = [message.code for message in outcome.messages if message.severity == "error"]
    assert errors == ([] if outcome.documents else ["source-too-large"])
    assert made(outcome) <= 64 * 1024 + 20 * len(data)


LABELS = "".join(f"Vraag {number}\nWat?\n" for number in range(1, 200))


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}{LABELS}Antwoord 1-199\n{'Ja. ' * 6_000}\n",
        f"{TITLE.replace('bruggen', 'bruggen ' * 3_000)}{LABELS}",
    ],
    ids=["an answer to each question", "a subject in each row"],
)
def test_what_is_repeated_for_each_question_has_a_bound(text: str) -> None:
    message = error_of_one(text)
    assert message
    assert re.fullmatch(
        r"x.txt:1:1: error: its rows in questions.csv would have [45],\d\d\d,\d\d\d characters, more than "
        r"4,194,304; split the file \[source-too-large\]",
        message,
    )
    assert error_of_one(text.replace("Ja. " * 1_000, "", 2).replace("bruggen " * 1_000, "", 2)) is None


def error_of(text: str) -> str:
    (message,) = convert([("x.txt", text.encode())]).messages
    return str(message)


def test_a_label_too_many_is_named() -> None:
    assert error_of("Vraag 1\nx\n" * 1_000) == (
        "x.txt:1999:1: error: this is one more than the 999 labels that a page may hold; split the file here "
        "[source-too-large]"
    )
    assert len(convert([("x.txt", b"Vraag 1\nKent u de brug, en sinds wanneer?\n" * 999)]).documents) == 1


def test_a_number_too_many_is_named() -> None:
    labels = "".join(f"Vraag {first}-{first + 199}\nx\n" for first in (1, 201, 401, 601, 701)) * 5
    document = f"{TITLE}{'a ' * 30_000}\n{labels}"
    assert len(convert([("x.txt", document.encode())]).documents) == 1
    assert error_of(document + "Antwoord\n") == (
        "x.txt:53:1: error: this is one more than the 5,000 numbers in labels that a page may hold; "
        "split the file here [source-too-large]"
    )


@pytest.mark.parametrize("form", ["[", "`", "<b ", "a[footnoteRef:1] ", "www.a.b "])
def test_a_paragraph_that_would_take_minutes_is_refused(form: str) -> None:
    """Python-Markdown takes the square of what it must look at in one paragraph: 32,000 brackets take 3 s."""
    text = f"{TITLE}Vraag 1\nHet Openbaar Ministerie (OM). Een noot. [1: b] \n{{}}\n"
    assert error_of_one(text.format(form * 6_000)) == (
        "x.txt:1:1: error: a paragraph has more than 5,000 signs, links and notes of Markdown; split it "
        "[source-too-large]"
    )
    assert error_of_one(text.format(f"{form * 500}\n" * 12)) is None


def error_of_one(text: str) -> str | None:
    messages = convert([("x.txt", text.encode())]).messages
    return next((str(message) for message in messages if message.severity == "error"), None)


def test_no_other_page_speaks_of_a_document_that_is_refused_for_what_it_would_make() -> None:
    large = f"{TITLE}Vraag 1\n" + "".join(f"Stb. 2024, {i}; " for i in range(1, 3_000))
    small = TITLE.replace("00036", "00037") + "Vraag 1\nZie 2024Z00036 en Stb. 2024, 7.\n"
    outcome = convert([("groot.txt", large.encode()), ("klein.txt", small.encode())])
    assert [written.entry.source.name for written in outcome.documents] == ["klein.txt"]
    assert [path for path, page in outcome.pages.items() if "2024Z00036/" in path + page] == []
    (error,) = (message for message in outcome.messages if message.severity == "error")
    assert isinstance(error, Message)
    assert (error.place, error.code) == ("groot.txt:1:1", "source-too-large")
    assert error.text.startswith("its page and data would have ")
    assert error.text.endswith(" bytes, more than 20 times its text; split the file")
