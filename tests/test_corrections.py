"""What an editor says of the reading goes before the rules: labels, paragraphs, furniture, notes, links."""

from __future__ import annotations

from typing import get_args

import pytest
from documents import random_texts
from editing import TITLE, edited, editor_of, made
from engines import opened
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.desk.editor_file import Correction, EditorFile, Reading
from converter.desk.quotes import told_apart, visible_words
from converter.desk.write_editor_file import write_editor_file
from converter.diagnostics import ConverterError
from converter.reading import read_source
from converter.verify.editor import check_editor
from converter.walk import lines_of, plain_text


def sections(text: str, yaml: str) -> list[tuple[str, tuple[str, ...], str, list[str]]]:
    """Return kind, numbers, label and lines of each question and answer."""
    made(text, yaml)
    found = edited(text, yaml).entry.document.sections
    return [
        (
            each.kind,
            each.numbers,
            plain_text(each.label) if each.label else "",
            [plain_text(line) for line in lines_of(each.blocks)],
        )
        for each in found
        if each.kind in ("question", "answer")
    ]


def errors(text: str, yaml: str) -> list[str]:
    with pytest.raises(ConverterError) as caught:
        read_source("brief.txt", text.encode(), editor_of(yaml))
    return [str(message) for message in caught.value.messages]


def test_a_question_begins_where_the_editor_says_so_in_the_middle_of_a_line() -> None:
    text = f"{TITLE}\nVraag 1\nKent u de brug? Vraag 2 Is zij dicht?\nAntwoord 1 en 2\nJa.\n"
    yaml = "reading:\n- {exact: Vraag 2, is: question-label}\n"
    assert sections(text, yaml) == [
        ("question", ("1",), "Vraag 1", ["Kent u de brug?"]),
        ("question", ("2",), "Vraag 2", ["Is zij dicht?"]),
        ("answer", ("1", "2"), "Antwoord 1 en 2", ["Ja."]),
    ]


def test_a_question_without_a_label_begins_with_its_words_and_its_heading_is_added() -> None:
    text = f"{TITLE}\nVraag 1\nKent u de brug?\nIs zij dicht?\nAntwoord 1\nJa.\nNee.\n"
    yaml = "reading:\n- {exact: Is zij, is: question, numbers: 2}\n- {exact: Nee, is: answer, numbers: 2}\n"
    assert sections(text, yaml) == [
        ("question", ("1",), "Vraag 1", ["Kent u de brug?"]),
        ("question", ("2",), "", ["Is zij dicht?"]),
        ("answer", ("1",), "Antwoord 1", ["Ja."]),
        ("answer", ("2",), "", ["Nee."]),
    ]
    page = made(text, yaml).page
    assert '<span class="added">Vraag 2</span>' in page
    assert '<span class="added">Antwoord op vraag 2</span>' in page


def test_an_answer_answers_what_the_editor_says_and_its_heading_says_so_too() -> None:
    text = f"{TITLE}\nVraag 1\nKent u de brug?\nVraag 2\nIs zij dicht?\nAntwoord 1\nJa, en ja.\n"
    yaml = "reading:\n- {exact: Antwoord 1, is: answer-label, numbers: 1 en 2}\n"
    page = made(text, yaml)
    assert '<span class="added">, volgens de redactie vraag 1 en 2</span>' in page.page
    assert [each["answered_by"] for each in page.data["questions"]] == [["antwoord-1-2"], ["antwoord-1-2"]]
    assert page.codes == []


def test_words_that_are_no_label_stay_text_and_are_spoken_of_no_more() -> None:
    text = f"{TITLE}\nVraag 1\nKent u de brug?\nVraag 2\nstaat hier als voorbeeld.\nAntwoord 1\nJa.\n"
    assert sections(text, "reading:\n- {exact: Vraag 2, is: not-a-label}\n") == [
        ("question", ("1",), "Vraag 1", ["Kent u de brug?", "Vraag 2", "staat hier als voorbeeld."]),
        ("answer", ("1",), "Antwoord 1", ["Ja."]),
    ]
    unread = f"{TITLE}\nVraag 1\nKent u de brug?\nVraag twee\nAntwoord 1\nJa.\n"
    assert made(unread, "{}").codes == ["label-unread"]
    assert made(unread, "reading:\n- {exact: Vraag twee, is: not-a-label}\n").codes == []


def test_lines_of_one_paragraph_are_read_as_one_by_every_rule() -> None:
    text = f"{TITLE}\nVraag 1\nKent u de\nVraag 2\nvan de brug?\nAntwoord 1\nJa.\n"
    yaml = "reading:\n- {exact: Kent u de Vraag 2 van de brug?, is: one-paragraph}\n"
    assert sections(text, yaml) == [
        ("question", ("1",), "Vraag 1", ["Kent u de\nVraag 2\nvan de brug?"]),
        ("answer", ("1",), "Antwoord 1", ["Ja."]),
    ]


def test_furniture_of_an_editor_is_left_out_and_accounted_for() -> None:
    text = f"{TITLE}\nVraag 1\nKent u de\n- 2 - Concept\nbrug?\nAntwoord 1\nJa.\n"
    page = made(text, "reading:\n- {exact: '- 2 - Concept', is: furniture}\n")
    assert page.data["left_out"] == [
        {"text": "- 2 - Concept", "reason": "editor", "span": [len(TITLE) + 19, len(TITLE) + 32]}
    ]
    assert "Volgens de redactie geen deel van de tekst: <q>- 2 - Concept</q>" in page.html


FACTS = """\
facts:
  subject: de brug over de Rotte
  zaaknummer: 2024Z 00002
  submitted: 4 maart 2024
  members: [Bakker (PvdX)]
  addressees: [de minister van Defensie]
  respondents: [Visser (minister van Defensie)]
"""


def test_facts_of_an_editor_go_first_and_the_page_says_which_they_are() -> None:
    found = made(f"{TITLE}\nVraag 1\nKent u de brug?\nAntwoord 1\nJa.\n", FACTS)
    assert {name: origin["from"] for name, origin in found.data["origins"].items()} == {
        "title": "title",
        "subject": "editor",
        "zaaknummer": "editor",
        "submitted": "editor",
        "members": "title",  # the editor says what the title says
        "addressees": "editor",
        "respondents": "editor",
    }
    assert found.data["origins"]["subject"] == {"from": "editor", "printed": "", "span": [0, 0]}
    assert (found.data["subject"], found.data["zaaknummer"]) == ("de brug over de Rotte", "2024Z00002")
    assert found.data["url"] == "kamervragen/2024Z00002/"
    names = "Onderwerp, zaaknummer, dag van inzending, aan wie en wie antwoordt"
    assert f"<dt>Volgens de redactie</dt><dd>{names}</dd>" in found.page


@pytest.mark.parametrize(
    ("title", "code", "fact"),
    [
        ("Brief over de brug", "title-missing", "subject: de brug"),
        (TITLE.replace("2024Z00001", "20242024Z00001"), "case-number-repaired", "zaaknummer: 2024Z00001"),
        (
            TITLE.replace("het lid Bakker", "de leden Bakker en De Wit"),
            "party-shared",
            "members: [Bakker (PvdX)]",
        ),
    ],
)
def test_a_fact_of_an_editor_settles_what_was_odd_in_it(title: str, code: str, fact: str) -> None:
    text = f"{title}\nVraag 1\nKent u de brug?\nAntwoord 1\nJa.\n"
    assert code in made(text, "{}").codes
    assert code not in made(text, f"facts: {{{fact}}}\n").codes


BELIED = f"{TITLE}\nVraag 1\nKent u de\nConcept\nbrug?\nAntwoord 2\nJa.\n"
SAID = """\
reading:
- {exact: Concept, is: furniture}
- {exact: Antwoord 2, is: answer-label, numbers: 1}
facts: {subject: water, members: [De Wit (PvdX)]}
links: [{exact: brug, suffix: '?', to: '#vraag-1'}]
"""


@pytest.mark.parametrize(
    ("lost", "differences"),
    [
        ("- {exact: Concept, is: furniture}\n", ["no editor leaves out “Concept”"]),
        (", numbers: 1", ["no editor says the numbers “1”"]),
        ("subject: water, ", ["no editor says that subject is “water”"]),
        ("'#vraag-1'", ["“brug” does not lead where an editor says"]),
        ("De Wit (", ["no editor says that members is “[{'name': 'De Wit', 'party': '…”"]),
    ],
)
def test_a_page_says_nothing_in_an_editors_name_that_the_file_does_not(
    lost: str, differences: list[str]
) -> None:
    found = made(BELIED, SAID)
    source = edited(BELIED, SAID).entry.source
    instead = {"De Wit (": "Wit (", "'#vraag-1'": "null"}
    said = editor_of(SAID.replace(lost, instead.get(lost, "")))
    assert list(check_editor(source, opened(found.html), found.data, said)) == differences


@pytest.mark.parametrize(
    ("reading", "error"),
    [
        (
            "{exact: Vraag 3, is: not-a-label}",
            "“Vraag 3” is not in brief.txt; the nearest, at brief.txt:2:1, differs first in 3 (U+0033) where "
            "the file has 1 (U+0031); write exact: Vraag 1 [quote-not-found]",
        ),
        (
            "{exact: brug, is: furniture}",
            "“brug” stands twice in brief.txt; for 1:42 write prefix: de; for 3:13 write suffix: '?' "
            "[quote-not-unique]",
        ),
        (
            "{exact: ug?, is: question, numbers: 2}",
            "“ug?” begins in the middle of a word; quote whole words [correction-impossible]",
        ),
        (
            "{exact: Vraa, is: question-label, numbers: 2}",
            "“Vraa” ends in the middle of a word; quote whole words [correction-impossible]",
        ),
        (
            "{exact: 'Ja, zij', is: furniture}",
            "“Ja, zij” has a note mark or left-out words within it; quote what stands before and behind that "
            "[correction-impossible]",
        ),
        (
            "{exact: Een noot, is: one-paragraph}",
            "“Een noot” is in a note, which has no questions and no lines; quote words of the text "
            "[correction-impossible]",
        ),
    ],
)
def test_what_cannot_be_read_as_said_refuses_the_document(reading: str, error: str) -> None:
    text = f"{TITLE}\nVraag 1\nKent u deze brug?\nAntwoord 1\nJa,[footnoteRef:1] zij. [1: Een noot] \n"
    assert errors(text, f"reading:\n- {reading}\n") == [f"brief.yml:2:11: error: {error}"]


@pytest.mark.parametrize(
    "said",
    [
        "reading: [{exact: Nee, is: furniture}, {exact: Nee. Ja, is: furniture}]",
        "reading: [{exact: Nee, is: answer}, {exact: Nee, is: question}]",
        "reading: [{exact: Nee, is: furniture}]\nlinks: [{exact: Nee, to: null}]",
    ],
)
def test_of_no_words_two_things_are_said(said: str) -> None:
    (error,) = errors(f"{TITLE}\nNee. Ja.\n", f"{said}\n")
    assert error.endswith(
        "is, or is in, words of which something else is said; keep one of the two [correction-impossible]"
    )


def test_everything_that_cannot_be_read_is_said_at_once() -> None:
    yaml = "reading:\n- {exact: Nee, is: answer}\n- {exact: Jaja, is: answer}\n"
    assert [each.split(" ", 1)[0] for each in errors(f"{TITLE}\nJa.\n", yaml)] == [
        "brief.yml:2:11:",
        "brief.yml:3:11:",
    ]


POINTING = f"""{TITLE}
Vraag 1
Kent u de brief op www.voorbeeld.nl/brief?
Vraag 2
Is zij dicht?
Antwoord 1
Zie het antwoord op vraag 2 en de brief.[footnoteRef:1] [1: Zie www.voorbeeld.nl/fout en de kaart.]
Antwoord 2
Ja.
"""


@pytest.mark.parametrize(
    ("link", "links"),
    [
        ("{exact: antwoord op vraag 2, to: null}", {}),
        ("{exact: antwoord op vraag 2, to: '#vraag-2'}", {"antwoord op vraag 2": "#vraag-2"}),
        ("{exact: vraag 2, to: https://voorbeeld.nl/2}", {"vraag 2": "https://voorbeeld.nl/2"}),
        ("{exact: Is zij dicht?, to: '#noot-1'}", {"Is zij dicht?": "#noot-1"}),
        ("{exact: de kaart, to: http://voorbeeld.nl}", {"de kaart": "http://voorbeeld.nl"}),
        ("{exact: www.voorbeeld.nl/fout, to: null}", {}),
    ],
)
def test_words_lead_where_an_editor_says_or_nowhere(link: str, links: dict[str, str]) -> None:
    rules = {
        "antwoord op vraag 2": "#antwoord-2",
        "www.voorbeeld.nl/brief": "https://www.voorbeeld.nl/brief",
        "www.voorbeeld.nl/fout": "https://www.voorbeeld.nl/fout",
    }
    said = editor_of(f"links:\n- {link}\n").links[0].quote.exact
    found = made(POINTING, f"links:\n- {link}\n").data
    leads = {each["text"]: each["to"] for each in found["references"]}
    leads |= {each["text"]: each["url"] for each in found["addresses"]}
    assert (
        leads == {words: to for words, to in rules.items() if words not in said and said not in words} | links
    )


@pytest.mark.parametrize(
    ("exact", "reason"),
    [
        ("de brief. Antwoord 2 Ja", "runs on behind a note; quote less"),
        ("Vraag 2 Is zij dicht?", "has words of a label, which leads nowhere; quote less"),
    ],
)
def test_a_link_is_on_words_of_one_text(exact: str, reason: str) -> None:
    yaml = f"links:\n- {{exact: '{exact}', to: null}}\n"
    assert errors(POINTING, yaml) == [f"brief.yml:2:11: error: “{exact}” {reason} [correction-impossible]"]


def test_a_link_to_what_the_page_does_not_have_refuses_the_document() -> None:
    assert errors(POINTING, "links:\n- {exact: de brief., to: '#vraag-7'}\n") == [
        "brief.yml:2:11: error: “de brief.” cannot lead to #vraag-7, which the page does not have "
        "[correction-impossible]"
    ]


OWN = f"""{TITLE}
Vraag 1
Kent u de brug 1) en de Brug 1, en het pand?
Antwoord 1
Ja.
1) Een krant
2) Een boek
"""


def test_a_mark_calls_the_note_that_an_editor_says() -> None:
    assert made(OWN, "{}").codes == ["own-note-unmatched"]
    found = made(OWN, "reading:\n- {exact: pand, is: note-mark, note: 2)}\n")
    assert found.codes == []
    assert '<a href="#eigen-noot-2" id="eigen-noot-2-bij-1">pand</a>' in found.html


@pytest.mark.parametrize(
    ("note", "link"),
    [("1", '<a href="#noot-1">pand</a>'), ("1)", '<a href="#eigen-noot-1" id="')],
)
def test_a_sign_names_the_note_of_the_file_before_one_of_the_asker_that_is_like_it(
    note: str, link: str
) -> None:
    text = OWN.replace("Ja.", "Ja.[footnoteRef:1] [1: Een noot] ")
    assert link in made(text, f"reading:\n- {{exact: pand, is: note-mark, note: {note}}}\n").html


def test_a_note_that_is_not_there_refuses_the_document() -> None:
    assert errors(OWN, "reading:\n- {exact: pand, is: note-mark, note: 3}\n") == [
        "brief.yml:2:11: error: “pand” calls the note 3, which is not there; known: 1), 2) "
        "[correction-impossible]"
    ]
    assert errors(f"{TITLE}\nJa.\n", "reading:\n- {exact: Ja, is: note-mark, note: 3}\n") == [
        "brief.yml:2:11: error: “Ja” calls the note 3, which is not there; known: - [correction-impossible]"
    ]


STEADY = settings(derandomize=True, deadline=None, max_examples=150)


@STEADY
@given(random_texts, st.data())
def test_whatever_an_editor_says_nothing_is_lost(text: str, data: st.DataObject) -> None:
    source = read_source("brief.txt", text.encode()).source
    words = visible_words(source)
    said = []
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(words.words) - 1))
        end = data.draw(st.integers(start + 1, len(words.words)))
        quote = told_apart(words.words, start, end)
        reading: Reading = data.draw(st.sampled_from(get_args(Reading)))
        numbers = ("2", "3") if reading.startswith(("q", "ans")) and data.draw(st.booleans()) else ()
        if quote and quote.exact.strip():
            said.append(Correction(quote, reading, numbers, "1" if reading == "note-mark" else None))
    yaml = write_editor_file(EditorFile(reading=tuple(said)))
    try:
        read_source("brief.txt", text.encode(), editor_of(yaml))
    except ConverterError:
        return
    made(text, yaml)
