"""The file of an editor: what it may say, what is wrong with it, and that it is written as it is read."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.desk.editor_file import (
    Acceptance,
    Correction,
    EditorFacts,
    EditorFile,
    LinkCorrection,
    Remark,
    Withdrawal,
)
from converter.desk.quotes import Quote
from converter.desk.read_editor_file import read_editor_file
from converter.desk.write_editor_file import write_editor_file
from converter.desk.yaml_lines import yaml_lines
from converter.desk.yaml_values import Given
from converter.model import Member, Respondent

STEADY = settings(derandomize=True, deadline=None, max_examples=150)
NAME = "brief.yml"


def read(text: str) -> EditorFile:
    said = read_editor_file(NAME, text.encode())
    assert isinstance(said, EditorFile), said
    return said


def errors(text: str) -> list[str]:
    """Return the errors of a file without what they have in common."""
    said = read_editor_file(NAME, text.encode())
    assert isinstance(said, tuple)
    heads = [str(message).startswith(f"{NAME}:") for message in said]
    tails = [str(message).endswith(" [editor-file-wrong]") for message in said]
    assert all(heads + tails)
    return [f"{message.place.removeprefix(f'{NAME}:')} {message.text}" for message in said]


FULL = """\
address: 2024Z19016
case: ah-tk-20242025-594
role: further
replaces: brief oud.txt
withdrawn:
  date: 3 januari 2025
  reason: op verzoek
  title: Vragen over een brug
changes: [vraag-3, '#antwoord-8-9-10']
subjects: [bruggen, "verkeer: over water"]
facts:
  title: Een titel
  subject: "over: bruggen"
  zaaknummer: 2024Z 19016
  aanhangsel: ah-tk-20242025-594
  kenmerk: 1234-AB
  submitted: 21 november 2024
  answered: 12-12-2024
  members: [Bakker (PvdX), Van 't Hof]
  addressees: minister van Defensie
  respondents:
    - Visser (minister van Defensie)
    - de Staatssecretaris van Financiën
    - mede namens De Boer
    - mede namens minister van Onderwijs, Cultuur en Wetenschap
reading:
  - exact: Vraag 6
    suffix: Kent u
    is: question-label
    numbers: 6
  - {exact: Antwoord, prefix: brug?, is: answer-label, numbers: 5 en 6}
  - {exact: Antwoord 4, is: answer-label, numbers: [4, 2 t/m 3]}
  - {exact: 1. Brug, is: not-a-label}
  - {exact: Een twee, is: one-paragraph}
  - {exact: Pagina 1, is: furniture}
  - {exact: "1)", is: note-mark, note: "[1]"}
links:
  - {exact: vraag 3, to: null}
  - {exact: vraag 4, to: "#vraag-5"}
  - {exact: site, to: "http://voorbeeld.nl"}
  - {exact: het rapport, to: "https://voorbeeld.nl/a?b=c#d"}
accept:
  - {code: label-unread, words: 1. Brug, prefix: x, reason: een kop}
  - {code: title-missing, reason: het is een bijlage}
remarks:
  - exact: brig
    in: vraag-3
    text: |
      Zo in de bron; bedoeld is *brug*.

      Zie [het besluit](https://voorbeeld.nl).
    author: Redactie
    date: 2025-01-04
    kind: correction
  - {at: document, text: Let op, author: Redactie, date: 2025-01-04}
"""


def test_every_key_has_its_value() -> None:
    said = read(FULL)
    assert said == EditorFile(
        address=Given("2024Z19016"),
        case=Given("ah-tk-20242025-594"),
        role=Given("further"),
        replaces=Given("brief oud.txt"),
        withdrawn=Withdrawal("2025-01-03", "op verzoek", "Vragen over een brug"),
        changes=(Given("vraag-3"), Given("antwoord-8-9-10")),
        subjects=(Given("bruggen"), Given("verkeer: over water")),
        facts=EditorFacts(
            title=Given("Een titel"),
            subject=Given("over: bruggen"),
            zaaknummer=Given("2024Z19016"),
            aanhangsel=Given("ah-tk-20242025-594"),
            kenmerk=Given("1234-AB"),
            submitted=Given("2024-11-21"),
            answered=Given("2024-12-12"),
            members=Given((Member("Bakker", "PvdX"), Member("Van 't Hof", None))),
            addressees=Given(("minister van Defensie",)),
            respondents=Given(
                (
                    Respondent("Visser", "minister van Defensie", on_behalf=False),
                    Respondent(None, "de Staatssecretaris van Financiën", on_behalf=False),
                    Respondent("De Boer", None, on_behalf=True),
                    Respondent(None, "minister van Onderwijs, Cultuur en Wetenschap", on_behalf=True),
                )
            ),
        ),
        reading=(
            Correction(Quote("Vraag 6", suffix="Kent u"), "question-label", ("6",)),
            Correction(Quote("Antwoord", prefix="brug?"), "answer-label", ("5", "6")),
            Correction(Quote("Antwoord 4"), "answer-label", ("4", "2", "3")),
            Correction(Quote("1. Brug"), "not-a-label"),
            Correction(Quote("Een twee"), "one-paragraph"),
            Correction(Quote("Pagina 1"), "furniture"),
            Correction(Quote("1)"), "note-mark", note="[1]"),
        ),
        links=(
            LinkCorrection(Quote("vraag 3"), None),
            LinkCorrection(Quote("vraag 4"), "#vraag-5"),
            LinkCorrection(Quote("site"), "http://voorbeeld.nl"),
            LinkCorrection(Quote("het rapport"), "https://voorbeeld.nl/a?b=c#d"),
        ),
        accept=(
            Acceptance(Given("label-unread"), "een kop", Quote("1. Brug", prefix="x")),
            Acceptance(Given("title-missing"), "het is een bijlage"),
        ),
        remarks=(
            Remark(
                Quote("brig"),
                "Zo in de bron; bedoeld is *brug*.\n\nZie [het besluit](https://voorbeeld.nl).",
                "Redactie",
                "2025-01-04",
                "correction",
                Given("vraag-3"),
            ),
            Remark(Given("document"), "Let op", "Redactie", "2025-01-04"),
        ),
    )


def test_what_is_said_has_its_place() -> None:
    said = read(FULL)
    assert said.address is not None
    assert said.facts.members is not None
    places = (
        said.address.place,
        said.facts.members.place,
        said.reading[1].quote.place,
        said.accept[0].code.place,
    )
    assert places == ("brief.yml:1:10", "brief.yml:19:12", "brief.yml:31:13", "brief.yml:43:12")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nog niets\n",
        "remarks:\n",
        "remarks: []\nfacts:\nreading: ~\n",
        "facts: {}\n",
        "facts:\n  title:\n",
    ],
)
def test_nothing_said_is_no_error(text: str) -> None:
    assert read(text) == EditorFile()


def test_a_file_from_notepad_says_the_same() -> None:
    data = b"\xef\xbb\xbf" + FULL.replace("\n", "\r\n").encode()
    assert read_editor_file(NAME, data) == read(FULL)


def test_words_count_as_written() -> None:
    text = "facts:\n  title: no\n  subject: 2024\n  kenmerk: 1.10\n  addressees: yes\n"
    assert read(text).facts == EditorFacts(
        Given("no"), Given("2024"), kenmerk=Given("1.10"), addressees=Given(("yes",))
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("adres: x\n", ["1:1 “adres” is no key of this file; the nearest is address"]),
        ("remark: []\n", ["1:1 “remark” is no key of this file; the nearest is remarks"]),
        (
            "feiten: {}\n",
            [
                "1:1 “feiten” is no key of this file; known are address, case, role, replaces, withdrawn, "
                "changes, subjects, facts, reading, links, accept, remarks"
            ],
        ),
        ("- address: x\n", ["1:1 this file must have keys here, each with a colon and a value"]),
        ("address: con\n", ["1:10 “con” is no address; write it as 2024Z19016"]),
        (
            "address: ../x\ncase: a b\n",
            [
                "1:10 “../x” is no address; write it as 2024Z19016",
                "2:7 “a b” is no address; write it as 2024Z19016",
            ],
        ),
        (
            "address: [x]\n",
            ["1:10 words must stand here; write some, between quotes if they begin with a sign"],
        ),
        ("role: delayed\n", ["1:7 “delayed” cannot stand here; the nearest is delay"]),
        ("role: yes\n", ["1:7 “yes” cannot stand here; known are answers, questions, delay, further"]),
        ("changes: [vraag 3]\n", ["1:11 “vraag 3” is no question, answer or note; write it as vraag-3"]),
        ("facts: Een titel\n", ["1:8 facts must have keys here, each with a colon and a value"]),
        ("facts:\n  zaaknummer: 2024\n", ["2:15 “2024” is no zaaknummer; write it as 2024Z19016"]),
        (
            "facts: {aanhangsel: 594}\n",
            ["1:21 “594” is no number of the Aanhangsel; write it as ah-tk-20242025-594"],
        ),
        (
            "facts:\n  submitted: 31 november 2024\n  answered: 12-11-24\n",
            [
                "2:14 “31 november 2024” is no day; write it as 2024-11-21 or 21 november 2024",
                "3:13 “12-11-24” is no day; write it as 2024-11-21 or 21 november 2024",
            ],
        ),
        (
            "facts: {submitted: 2024-11-21, answered: 2024-11-20}\n",
            ["1:8 answered is a day before submitted; one of the two is wrong"],
        ),
        (
            "facts:\n  members: Bakker (PvdX), De Boer (Y)\n",
            [
                "2:12 “Bakker (PvdX), De Boer (Y)” is no member with a party; "
                "write it as Bakker (PvdX), each on a line of its own"
            ],
        ),
        (
            "facts: {respondents: [Visser (a) (b)]}\n",
            [
                "1:23 “Visser (a) (b)” is no respondent; "
                "write it as Bakker (minister van Defensie), or mede namens Bakker (...)"
            ],
        ),
        ("reading: [{is: question}]\n", ["1:11 a correction must have the key exact"]),
        ("reading: [{exact: a}]\n", ["1:11 a correction must have the key is"]),
        (
            "reading: [{exact: a, is: questoin, numbers: 6}]\n",
            ["1:26 “questoin” cannot stand here; the nearest is question"],
        ),
        (
            "reading: [{exact: a, is: answer, numbers: 8 t/m 3}]\n",
            ["1:43 “8 t/m 3” runs backwards or too far; write it as 5 t/m 8"],
        ),
        (
            "reading: [{exact: a, is: answer, numbers: vijf}]\n",
            ["1:43 “vijf” is no list of numbers; write it as 5, or 8, 9 en 10"],
        ),
        (
            "reading: [{exact: a, is: furniture, numbers: 5}]\n",
            ["1:11 numbers belong to a question or an answer, not to furniture"],
        ),
        (
            "reading:\n- {exact: a, is: note-mark}\n- {exact: a, is: answer, note: 1}\n",
            [
                "2:3 the key note and “is: note-mark” belong together; write both or neither",
                "3:3 the key note and “is: note-mark” belong together; write both or neither",
            ],
        ),
        (
            "links:\n- exact: a\n- exact: b\n  to:\n",
            [
                "2:3 a link must have the key to: a web address, '#vraag-3', or null where it leads nowhere",
                "3:3 a link must have the key to: a web address, '#vraag-3', or null where it leads nowhere",
            ],
        ),
        (
            "links: [{to: www.voorbeeld.nl}, {exact: a, to: 'javascript:x'}, {exact: b, to: 'https://a:b@c'}]\n",
            [
                "1:9 a link must have the key exact",
                *(
                    f"1:{column} “{link}” is no web address; "
                    "write it as https://voorbeeld.nl, '#vraag-3' or null"
                    for column, link in (
                        (14, "www.voorbeeld.nl"),
                        (48, "javascript:x"),
                        (80, "https://a:b@c"),
                    )
                ),
            ],
        ),
        (
            "accept: [{code: label-unraed, words: a}]\n",
            [
                "1:10 an acceptance must have the key reason",
                "1:17 “label-unraed” cannot stand here; the nearest is label-unread",
            ],
        ),
        (
            "accept: [{code: label-unread, prefix: a, reason: b}]\n",
            ["1:10 prefix and suffix stand around what is quoted; write the key words too"],
        ),
        (
            "accept: [{code: xyz, reason: a}]\n",
            ["1:17 “xyz” cannot stand here; none that is known is like it"],
        ),
        (
            "remarks: [{exact: a}]\n",
            [
                "1:11 a remark must have the key text",
                "1:11 a remark must have the key author",
                "1:11 a remark must have the key date",
            ],
        ),
        (
            "remarks:\n- {text: a, author: Dral, date: gisteren, kind: contxt, datum: x}\n",
            [
                "2:3 a remark must have the key exact, or at for a whole",
                "2:33 “gisteren” is no day; write it as 2024-11-21 or 21 november 2024",
                "2:49 “contxt” cannot stand here; the nearest is context",
                "2:57 “datum” is no key of a remark; the nearest is date",
            ],
        ),
        (
            "remarks: [{at: vraag-3, exact: a, in: vraag-3, text: b, author: c, date: 1-2-2025}]\n",
            ["1:11 a remark with the key at stands at a whole; leave out exact en in"],
        ),
        (
            "remarks: [{at: alles, text: b, author: c, date: 1-2-2025}, {exact: a, in: document, text: b, "
            "author: c, date: 1-2-2025}]\n",
            [
                "1:16 “alles” is no question, answer or note; write it as vraag-3, or document",
                "1:75 “document” is no question, answer or note; write it as vraag-3",
            ],
        ),
        (
            "withdrawn: {datum: 2025-01-03}\n",
            [
                "1:12 withdrawn must have the key date",
                "1:12 withdrawn must have the key reason",
                "1:13 “datum” is no key of withdrawn; the nearest is date",
            ],
        ),
        ("withdrawn: ja\n", ["1:12 withdrawn must have keys here, each with a colon and a value"]),
        (
            "changes:\n" + "- vraag-1\n" * 1001,
            ["2:1 1001 entries are more than the 1000 that a list may have"],
        ),
        (
            "remarks:\n- author: Dral: VVD\n",
            ["2:15 no YAML: mapping values are not allowed in this context; write it as author: 'Dral: VVD'"],
        ),
    ],
)
def test_all_that_cannot_be_meant_is_said(text: str, said: list[str]) -> None:
    assert errors(text) == said


def test_many_errors_are_counted_and_long_values_cut() -> None:
    said = errors("".join(f"k{number}{'x' * 100}: {'y' * 1000}\n" for number in range(60)))
    assert len(said) == 51
    assert said[0] == (
        f"1:1 “k0{'x' * 28}…” is no key of this file; known are address, case, role, replaces, withdrawn, "
        "changes, subjects, facts, reading, links, accept, remarks"
    )
    assert said[-1] == "51:1 and 10 more from here on"
    assert errors(f"role: {'z' * 100_000}\n") == [
        f"1:7 “{'z' * 30}…” cannot stand here; known are answers, questions, delay, further"
    ]


def test_an_error_is_a_message_of_the_house() -> None:
    (message,) = read_editor_file(NAME, b"role: antwoord\r\n")  # type: ignore[misc]
    assert str(message) == (
        "brief.yml:1:7: error: “antwoord” cannot stand here; known are answers, questions, delay, further "
        "[editor-file-wrong]"
    )


def test_a_file_is_written_in_groups_that_say_what_they_are_for() -> None:
    said = EditorFile(
        facts=EditorFacts(zaaknummer=Given("2024Z19016"), members=Given((Member("Dral: Jr", "VVD"),))),
        reading=(Correction(Quote("Vraag", suffix="#6"), "question-label", ("6",)),),
        links=(LinkCorrection(Quote("vraag 3"), None),),
        remarks=(Remark(Given("vraag-3"), "Een.\nTwee.", "Redactie", "2025-01-04"),),
    )
    assert (
        write_editor_file(said)
        == """\
# Wat de redactie van dit document zegt. Wat hier staat, gaat voor wat het programma zelf leest;
# wat u weghaalt, leest het programma weer zelf. Een regel die met # begint, telt niet.

# Wat het document over zichzelf zegt; datums als 2024-11-21 of 21 november 2024
facts:
  zaaknummer: 2024Z19016
  members:
  - 'Dral: Jr (VVD)'

# Hoe aangehaalde woorden (exact) gelezen moeten worden
reading:
- exact: Vraag
  suffix: '#6'
  is: question-label
  numbers: 6

# Waar aangehaalde woorden heen leiden; null is nergens heen
links:
- exact: vraag 3
  to: null

# Opmerkingen van de redactie bij aangehaalde woorden (exact), of bij een geheel (at)
remarks:
- at: vraag-3
  text: |-
    Een.
    Twee.
  author: Redactie
  date: '2025-01-04'
  kind: context
"""
    )


def test_every_group_is_written_and_read_back() -> None:
    said = read(FULL)
    text = write_editor_file(said)
    assert all(f"\n{field.name}:" in text for field in fields(EditorFile))
    assert read(text) == said
    assert write_editor_file(EditorFile()).startswith("# Wat de redactie")
    assert read(write_editor_file(EditorFile())) == EditorFile()


VISIBLE = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"])
WORD = st.text(VISIBLE | st.sampled_from("#:'\"-*&!|>%@`[]{}?,"), min_size=1, max_size=8)
WORDS = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
LINES = st.lists(WORDS | st.just(""), max_size=4).map("\n".join).map(str.strip).filter(bool)
NAME_OF = WORDS.filter(lambda words: not set(words) & set("()"))
DAYS = st.dates().filter(lambda day: 1900 <= day.year < 2100).map(str)
IDS = st.sampled_from(["vraag-3", "antwoord-8-9-10", "vraag-3--2", "mededeling", "noot-1"])
QUOTES = st.builds(Quote, WORDS, WORDS | st.just(""), WORDS | st.just(""))


def perhaps(values: st.SearchStrategy[object]) -> st.SearchStrategy[Given[object] | None]:
    return st.none() | values.map(Given)


FACTS = st.builds(
    EditorFacts,
    title=perhaps(WORDS),
    subject=perhaps(WORDS),
    answered=perhaps(DAYS),
    members=perhaps(
        st.lists(st.builds(Member, NAME_OF, st.none() | NAME_OF), min_size=1, max_size=3).map(tuple)
    ),
)
REMARKS = st.builds(
    Remark, QUOTES, LINES, WORDS, DAYS, st.sampled_from(["context", "update"]), perhaps(IDS)
) | st.builds(Remark, IDS.map(Given), LINES, WORDS, DAYS)
READING = st.builds(
    Correction,
    QUOTES,
    st.sampled_from(["question-label", "answer"]),
    st.lists(st.integers(1, 99).map(str), max_size=3, unique=True).map(tuple),
) | st.builds(Correction, QUOTES, st.just("note-mark"), st.just(()), WORDS)
FILES = st.builds(
    EditorFile,
    replaces=perhaps(WORDS),
    withdrawn=st.none() | st.builds(Withdrawal, DAYS, WORDS, st.none() | WORDS),
    changes=st.lists(IDS.map(Given), max_size=2).map(tuple),
    facts=FACTS,
    reading=st.lists(READING, max_size=2).map(tuple),
    links=st.lists(st.builds(LinkCorrection, QUOTES, st.none() | st.just("#vraag-3")), max_size=2).map(tuple),
    accept=st.lists(
        st.builds(Acceptance, st.just(Given("label-unread")), WORDS, st.none() | QUOTES), max_size=2
    ).map(tuple),
    remarks=st.lists(REMARKS, max_size=2).map(tuple),
)


@STEADY
@given(FILES)
def test_what_is_written_is_read_as_it_was(said: EditorFile) -> None:
    assert read(write_editor_file(said)) == said


KEYS = st.sampled_from(
    [
        *("address", "role", "withdrawn", "changes", "facts", "reading", "links", "accept", "remarks"),
        *("title", "members", "respondents", "answered", "exact", "prefix", "is", "numbers", "note", "to"),
        *("code", "words", "reason", "at", "in", "text", "author", "date", "kind"),
    ]
)
SCALARS = st.sampled_from(
    [
        "",
        "a",
        "vraag-3",
        "2024-11-21",
        "answers",
        "question",
        "note-mark",
        "5 en 6",
        "9-1",
        "( (",
        "null",
        None,
    ]
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=20,
)


@settings(STEADY, max_examples=100)
@given(st.dictionaries(KEYS, ANYTHING, max_size=8))
def test_any_file_says_something_or_what_is_wrong(value: dict[str, object]) -> None:
    said = read_editor_file(NAME, yaml_lines(value).encode())
    assert isinstance(said, EditorFile) or {message.code for message in said} == {"editor-file-wrong"}
    if isinstance(said, EditorFile):
        assert read(write_editor_file(said)) == said
