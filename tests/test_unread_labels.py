"""Which lines look like a label and are read as none: every one is said, and running text never."""

from __future__ import annotations

import pytest
from documents import written

from converter.readers.labels import find_labels
from converter.readers.unread_labels import find_unread_labels
from converter.view.facts import state


def unread(*lines: str) -> list[str]:
    return [lines[place] for place in find_unread_labels(lines, find_labels(lines))]


@pytest.mark.parametrize(
    "line",
    [
        "Vraag 2, 5 4 en 3",
        "Vraag 3 3",
        "Vraag 1a t/m 1c",
        "Vraag 1 en b",
        "Vraag 1.2.3",
        "Antwoord op vraag 5-3",
        "Beantwoording van vraag 3",
        "Beantwoording vragen 3 en 4:",
        "Reactie op vraag 3",
        "Reactie 3",
        "Vraag nr. 3",
        "Vraag #3",
        "Vraag: 3",
        "Vraag (3)",
        "Vraag 3)",
        "Vraag3",
        "Vraag 3 (vervolg)",
        "Vraag 3 ........ 12",
        "Vraag 3 onder b",
        "Vraag en antwoord 3",
        "Antwoorden op de vragen 1 tot 3",
        "ANTWOORD OP DEELVRAAG 2",
        "“Vraag 1”",
        "**Vraag 1**",
        "• Vraag 1",
        "Antwoord op vraag 3\tja\tnee",
        "Kent u de brug?\tAntwoord op vraag 1",
        "Vraag twee",
        "Antwoord op vraag III",
        "vraag 1",
        "antwoord op vraag 1 en 2",
    ],
)
def test_a_line_that_looks_like_a_label_is_said(line: str) -> None:
    assert unread("Kent u dit?", line, "Woorden.") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Vraag 3 ging over de brug.",
        "Vraag 3 is al beantwoord.",
        "Vraag 3 van het lid De Boer",
        "Vraag 3 van de Kamer is beantwoord.",
        "Vraag 1 en vraag 2 hebben dezelfde strekking.",
        "Vraag 1 jaar geleden",
        "Vragen 3 en 4 (over de brug) beantwoord ik samen.",
        "Antwoord op vraag 3 kan ik niet geven.",
        "Antwoord op vraag 3 van de vragen van het lid De Boer",
        "Antwoord van Minister Jansen (Financiën) (ontvangen 19 november 2024).",
        "Antwoorden op Kamervragen van het lid De Boer over 3 bruggen",
        "Beantwoording Kamervragen 2024Z19016",
        "Reactie 19 november 2024",
        "Reactie 19-11-2024",
        "Antwoord 10% meer",
        "Vraag 2024",
        "Vraagstuk 3",
        "Vraagt u 3 keer?",
        "Antwoorden",
        "Vraag",
        "Vraag een vergunning aan.",
        "antwoord op vraag 5).",
        "vraag 3.",
        "Zie vraag 3",
        "2. Meerjarige afspraken",
    ],
)
def test_running_text_is_not(line: str) -> None:
    assert unread("Kent u dit?", line, "Woorden.") == []


def test_a_label_that_is_read_is_not_said() -> None:
    assert unread("Vraag 1", "Een?", "Antwoord op vraag 1", "Ja.", "Vraag 2: En twee?", "1. Zon") == []


def test_a_whole_label_in_the_middle_of_a_sentence_is_said_and_a_wrapped_end_of_one_is_not() -> None:
    lines = (
        "Zie ook het",
        "Antwoord op vraag 5",
        "Ja.",
        "Zie het antwoord op",
        "vraag 5",
        "Ook van",
        "Vraag 3",
    )
    assert unread(*lines, "van vorige week.") == ["Antwoord op vraag 5"]


TITLE = "Vragen van het lid Bakker (PvdX) over bruggen (ingezonden 3 maart 2024, 2024Z00036)"


@pytest.mark.parametrize(
    ("lines", "codes", "words"),
    [
        ("Vraag 1|Een?|Antwoord 1|Ja.|Vraag 2|Twee?|Antwoord 2|Ja.", [], "alle 2 vragen beantwoord"),
        ("Vraag 1|Een?|Antwoord 1|Ja.|Vraag #1a|En?", ["label-unread"], "niet elk label is herkend"),
        ("Vraag 1|Een?|Antwoord (1)|Ja.", ["label-unread"], "niet elk label is herkend"),
        (
            "Vraag 1|Een?|Vraag 3|Drie?|Antwoord 1|Ja.|Antwoord 3|Ja.",
            ["number-skipped", "number-skipped"],
            "niet elk nummer is gevonden",
        ),
        ("Vraag 1|Een?|Vraag 3|Drie?|Antwoord 1|Ja.", ["number-skipped"], "niet elk nummer is gevonden"),
        (
            "Vraag 1|Een?|Antwoord 1|Ja.|Antwoord 3|Ja.",
            ["answer-without-question", "number-skipped"],
            "niet elk nummer is gevonden",
        ),
        ("Vraag 2|Twee?|Vraag 1|Een?", [], "geen antwoord in deze verzameling"),
        ("Vraag 1|Een?|Vraag 3|Drie?", ["number-skipped"], "geen antwoord in deze verzameling"),
        ("Vraag 1|Een?|Vraag 2|Twee?|Antwoord 1|Ja.", [], "1 van de 2 vragen beantwoord"),
    ],
)
def test_the_page_says_that_all_is_answered_only_where_all_is_read(
    lines: str, codes: list[str], words: str
) -> None:
    document = written("bruggen.txt", "\n".join((TITLE, *lines.split("|"))).encode())
    assert [each.code for each in document.diagnostics if each.severity == "warning"] == codes
    assert state(document.entry) == words


def test_a_gap_is_said_at_the_label_behind_it() -> None:
    source = f"{TITLE}\nVraag 1\nEen?\nVraag 6\nZes?\nVraag 2\nTwee?\n"
    (message,) = written("bruggen.txt", source.encode()).messages
    assert str(message) == (
        "bruggen.txt:4:1: warning: no question has numbers 3 to 5, the next is “Vraag 6”; "
        "see whether a label was not read; in bruggen.yml: "
        "accept: [{code: number-skipped, words: 'Vraag 6 Zes?', reason: schrijf hier de reden}] "
        "[number-skipped]"
    )
