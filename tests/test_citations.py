"""Citations of official publications: which words are one, what they name and where it is published."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.annotation import Citation, Unresolved, Url
from converter.annotators.citations.annotate import annotate_citations
from converter.collection import Collection, Context, Entry
from converter.collection.cited import key_of
from converter.diagnostics import CODES
from converter.model import Document, Metadata, Note, NoteMark, Paragraph, Section, Span, Text, Value
from converter.publications.urls import key_of_url
from converter.source import Source

STEADY = settings(derandomize=True, deadline=None, max_examples=300)
CONTEXT = Context(collection=Collection({}))
OFFSET = 7  # the text does not begin where the source begins
OFFICIAL = "https://zoek.officielebekendmakingen.nl/"
EUR_LEX = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="
NOWHERE = Span(0, 0)


def document(text: str, metadata: Metadata | None = None) -> Document:
    span = Span(OFFSET, OFFSET + len(text))
    section = Section("other", (), None, (Paragraph((Text(text, span),), span),), span)
    return Document("questions", metadata or Metadata(), (section,), (), (), ())


def found(text: str, metadata: Metadata | None = None) -> list[tuple[str, str, str]]:
    """Return the words of each citation with its key, or with its code, and its rule."""
    return [
        (
            text[each.span.start - OFFSET : each.span.end - OFFSET],
            each.target.key if isinstance(each.target, Citation) else each.target.reason,
            each.rule,
        )
        for each in annotate_citations(document(text, metadata), CONTEXT)
        if isinstance(each.target, Citation | Unresolved)
    ]


def targets(text: str) -> list[Citation]:
    every = annotate_citations(document(text), CONTEXT)
    return [each.target for each in every if isinstance(each.target, Citation)]


def the_url(text: str) -> str | None:
    (target,) = targets(text)
    return target.url


@pytest.mark.parametrize(
    ("text", "key", "title"),
    [
        ("Kamerstukken II, 2024-2025, 32317, nr. 925", "32317-925", "II 2024/25, 32317, nr. 925"),
        ("Kamerstukken II 2022/23, 29628, nr. 1139", "29628-1139", "II 2022/23, 29628, nr. 1139"),
        ("Kamerstukken II 2022/-23, 29628, nr. 1139", "29628-1139", "II 2022/23, 29628, nr. 1139"),
        ("Kamerstukken II 2023–2024, 29 628, nr. 7", "29628-7", "II 2023/24, 29628, nr. 7"),
        ("Kamerstukken II 2023\u20112024, 29\u00a0628, nr.\u00a07", "29628-7", "II 2023/24, 29628, nr. 7"),
        ("Kamerstukken II 2023-'24, 29\u2009628, nr 7", "29628-7", "II 2023/24, 29628, nr. 7"),
        ("Kamerstukken II 2023 - 2024, 29.628, nr. 7", "29628-7", "II 2023/24, 29628, nr. 7"),
        ("Kamerstuk 28 286, nr. 1255", "28286-1255", "II, 28286, nr. 1255"),
        ("Kamerstukken, 2022-2023, 29628, nr. 1135", "29628-1135", "II 2022/23, 29628, nr. 1135"),
        ("Kamerstukken 34 104, nr. 382", "34104-382", "II, 34104, nr. 382"),
        ("kamerstuk 28 286 nr. 1255", "28286-1255", "II, 28286, nr. 1255"),
        ("Kamerstuknummer 28286, nr. 1255", "28286-1255", "II, 28286, nr. 1255"),
        ("Kamerstuk nr. 28 286, nr. 1255", "28286-1255", "II, 28286, nr. 1255"),
        ("Kamerstukdossier 28 286, nr. 1255", "28286-1255", "II, 28286, nr. 1255"),
        ("Kst. 28 286, nr. 1255", "28286-1255", "II, 28286, nr. 1255"),
        ("Kamerstuk 28286-1255", "28286-1255", "II, 28286, nr. 1255"),
        ("Kamerstuk 28286\u20111255", "28286-1255", "II, 28286, nr. 1255"),
        ("Kamerstuk 21501-20-2128", "21501-20-2128", "II, 21501-20, nr. 2128"),
        ("Kamerstuk 21 501-20, nr. 2128", "21501-20-2128", "II, 21501-20, nr. 2128"),
        ("Kamerstuk 36 410 VIII, nr. 112", "36410-VIII-112", "II, 36410 VIII, nr. 112"),
        ("Kamerstuk 35925-VI-56", "35925-VI-56", "II, 35925 VI, nr. 56"),
        ("Kamerstuk 36 410 hoofdstuk XVI, nr. 116", "36410-XVI-116", "II, 36410 XVI, nr. 116"),
        ("Kamerstuk 36 600 B, nr. 5", "36600-B-5", "II, 36600 B, nr. 5"),
        ("Kamerstukken II 2018/19, 35 000 IXB, nr. 2", "35000-IXB-2", "II 2018/19, 35000 IXB, nr. 2"),
        ("TK vergaderjaar 2023–2024, 36 410 XVI, nr. 116", "36410-XVI-116", "II 2023/24, 36410 XVI, nr. 116"),
        ("TK 2023-2024, 29 398, nr. 1100", "29398-1100", "II 2023/24, 29398, nr. 1100"),
        ("TK 36 410 XVI, nr. 116", "36410-XVI-116", "II, 36410 XVI, nr. 116"),
        ("Tweede Kamer, 2022-2023, 36200-VII, nr. 12", "36200-VII-12", "II 2022/23, 36200 VII, nr. 12"),
        (
            "Tweede Kamer, vergaderjaar 2023-2024, 28 286, nr. 1255",
            "28286-1255",
            "II 2023/24, 28286, nr. 1255",
        ),
        ("Kamerstukken Tweede Kamer 2023-2024, 28 286, nr. 5", "28286-5", "II 2023/24, 28286, nr. 5"),
        ("Vergaderjaar 2023-2024, 28 286, nr. 1255", "28286-1255", "II 2023/24, 28286, nr. 1255"),
        ("Kamerstukken II 2004/05, 30 164, 7", "30164-7", "II 2004/05, 30164, nr. 7"),
        ("Kamerstukken II,vergaderjaar 2022/2023 36 229, nr. 29", "36229-29", "II 2022/23, 36229, nr. 29"),
        ("Kamerstukken II, verga-\nderjaar 2022/2023,36 229,nr. 29", "36229-29", "II 2022/23, 36229, nr. 29"),
        ("Kamer-\nstukken II 2022/23, 36\n229, nr.\n29", "36229-29", "II 2022/23, 36229, nr. 29"),
        ("Kamerstukken II 2022/24, 36 229, nr. 29", "36229-29", "II, 36229, nr. 29"),
    ],
)
def test_a_paper_of_the_tweede_kamer_is_named_however_it_is_written(text: str, key: str, title: str) -> None:
    sentence = f"Zie (2{text}) en verder."  # the mark of a note stands glued before it
    assert found(sentence) == [(text, f"kst-{key}", "kamerstuk")]
    assert targets(sentence) == [
        Citation("kamerstuk", f"kst-{key}", f"Kamerstukken {title}", f"{OFFICIAL}kst-{key}.html")
    ]


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("Kamerstuk 29 628, nrs. 520 en 548.", [("Kamerstuk 29 628, nrs. 520", "520"), ("548", "548")]),
        (
            "Kamerstuk 29 628, nrs. 5, 6 en 7 over X",
            [("Kamerstuk 29 628, nrs. 5", "5"), ("6", "6"), ("7", "7")],
        ),
        ("Kamerstuk 29 628, nr. 5 en nr. 6 over X", [("Kamerstuk 29 628, nr. 5", "5"), ("nr. 6", "6")]),
        ("Kamerstuk 29 628, nr. 5 en 6.", [("Kamerstuk 29 628, nr. 5", "5"), ("6", "6")]),
        ("Kamerstuk 29 628, nrs. 1-3.", [("Kamerstuk 29 628, nrs. 1", "1"), ("3", "3")]),
        ("Kamerstuk 29 628, nr. 1–3)", [("Kamerstuk 29 628, nr. 1", "1"), ("3", "3")]),
        ("Kamerstuk 29 628, nrs. 1 t/m 3 over", [("Kamerstuk 29 628, nrs. 1", "1"), ("3", "3")]),
        ("Kamerstuk 29 628, nrs. 12 en 13, 2024.", [("Kamerstuk 29 628, nrs. 12", "12"), ("13", "13")]),
        ("Kamerstuk 29 628, nrs. 12, 13, 2024.", [("Kamerstuk 29 628, nrs. 12", "12"), ("13", "13")]),
        ("Kamerstuk 29 628, nr. 12 en 2024.", [("Kamerstuk 29 628, nr. 12", "12")]),
        ("Kamerstuk 29 628, nrs. 2024 en 2025.", [("Kamerstuk 29 628, nrs. 2024", "2024"), ("2025", "2025")]),
        ("Kamerstuk 29 628, nr. 5, 6 maart 2024", [("Kamerstuk 29 628, nr. 5", "5")]),
        ("Kamerstuk 29 628, nr. 5 en 6 maart", [("Kamerstuk 29 628, nr. 5", "5")]),
        ("Kamerstuk 29 628, nrs. 5 en 6 maart", [("Kamerstuk 29 628, nrs. 5", "5")]),
        ("Kamerstuk 29 628, nr. 5 en 3 moties", [("Kamerstuk 29 628, nr. 5", "5")]),
        ("Kamerstuk 29 628, nr. 5, p. 12", [("Kamerstuk 29 628, nr. 5", "5")]),
        ("Kamerstuk 29 628, nr. 5-4000", [("Kamerstuk 29 628, nr. 5", "5")]),
        ("Kamerstuk 29 628, nr. 107die", [("Kamerstuk 29 628, nr. 107", "107")]),
    ],
)
def test_each_number_of_a_list_is_a_citation_on_its_own(text: str, papers: list[tuple[str, str]]) -> None:
    assert found(text) == [(words, f"kst-29628-{number}", "kamerstuk") for words, number in papers]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Kamerst. 28 286, nr. 5", "28286-5"),
        ("Kamerstuk met dossier 28 286, nr. 5", "28286-5"),
        ("Kamerstuk onder nummer 28 286, nr. 5", "28286-5"),
        ("Kamerstuk 36 410 hfst. XVI, nr. 116", "36410-XVI-116"),
        ("Kamerstuk 28 286, no. 5", "28286-5"),
        ("Kamerstukken II 2023, 28 286, nr. 5", "28286-5"),
        ("Kamerstukken II 1999/2000, 28 286, nr. 5", "28286-5"),
        ("Kamerstukken II, vergaderjaren 2022/2023, 28 286, nr. 5", "28286-5"),
        ("Tweede Kamer der Staten-Generaal, vergaderjaar 2023–2024, 28 286, nr. 5", "28286-5"),
        ("Tweede Kamer, 2023-2024, 26 643/30 821, nr. 3", "? 30821-3"),
        ("Tweede Kamer, 2023-2024, 26 643 & 30 821, nr. 3", "? 30821-3"),
        ("Kamerstukken I en II 2019/20, 36600, nr. 5", "?"),
        ("Kamerstuk 36 410", "?"),
        ("Kamerstuk 28286-5-6", ""),
        ("Kamerstuk 28286-5 000", ""),
        ("Kamerstuk 28286-5.1", ""),
        ("Kamerstuk 28286-33a", ""),
        ("Kamerstuk 28 286, nrs. 5, en 6", "28286-5 28286-6"),
        ("Kamerstuk 28 286, nr. 5 & 6", "28286-5 28286-6"),
        ("Kamerstuk 28 286, nos. 5, 6", "28286-5 28286-6"),
        ("Kamerstuk 28 286, nummers 5, 6", "28286-5 28286-6"),
        ("Kamerstuk 28 286, nrs. 5 tot en met 7", "28286-5 28286-7"),
        ("Kamerstuk 28 286, nrs. 7 tot en met 5", "28286-7"),
        ("Kamerstuk 28 286, nrs. 7 t/m 5", "28286-7"),
        ("Kamerstuk 28 286, nrs. 5 en 33a", "28286-5"),
        ("Kamerstuk 28 286, nrs. 5 en 6.1", "28286-5"),
        ("Kamerstukken II 2004/05, 30 164, 7.1", "?"),
        ("Kamerstukken II 2004/05, 30 164, 7,1", "?"),
        ("Kamerstuk 28 286, nr. 5, en 31 490, nr. 6", "28286-5 31490-6"),
        ("Kamerstuk 28 286, nr. 5 alsmede 31 490, nr. 6", "28286-5 31490-6"),
        ("Kent u de moties (24 587, nr. 969)", "24587-969"),
        ("Kent u de amendementen (24 587, nr. 969)", "24587-969"),
        ("Kent u de Kamerbrieven (24 587, nr. 969)", "24587-969"),
        ("Kent u het wetsvoorstel (24 587, nr. 969)", "24587-969"),
        ("Kent u de wetsvoorstellen (24 587, nr. 969)", "24587-969"),
        ("Kent u de motie? (24 587, nr. 969)", ""),
        ("Kamerstukken I 2019/20, 35 261, letter B", "35261-B"),
        ("Kamerstukken I 2019/20, 35 261, nr. B", "35261-B"),
        ("Kamerstukken I 2019/20, 35 261, B, en C", "35261-B 35261-C"),
        ("Kamerstukken I 2019/20, 35 261, B & C", "35261-B 35261-C"),
        ("Kamerstukken I 2019/20, 35 261, B tot en met D", "35261-B 35261-D"),
    ],
)
def test_other_ways_to_write_a_paper(text: str, keys: str) -> None:
    wanted = ["citation" if key == "?" else f"kst-{key}" for key in keys.split()]
    assert [re.sub("citation-.*", "citation", key) for _, key, _ in found(text)] == wanted


@pytest.mark.parametrize(
    "count",
    [
        "3 moties",
        "15 leden",
        "3 vragen",
        "5 dagen",
        "2 keer",
        "2 jaar",
        "5 euro",
        "5 procent",
        "5%",
        "6 maart",
    ],
)
def test_a_count_is_no_number_of_a_list(count: str) -> None:
    assert [key for _, key, _ in found(f"Kamerstuk 29 628, nrs. 5 en {count}")] == ["kst-29628-5"]


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        (
            "Kamerstukken II 2022/23, 29628, nr. 1139 en 31490, nr. 12.",
            [("Kamerstukken II 2022/23, 29628, nr. 1139", "29628-1139"), ("31490, nr. 12", "31490-12")],
        ),
        (
            "Kamerstukken II 2022/23, 29 628, nrs. 1, 2, 31 490, nr. 12; 2023/24, 36 410 XVI, nr. 3",
            [
                ("Kamerstukken II 2022/23, 29 628, nrs. 1", "29628-1"),
                ("2", "29628-2"),
                ("31 490, nr. 12", "31490-12"),
                ("36 410 XVI, nr. 3", "36410-XVI-3"),
            ],
        ),
        (
            "Kamerstuk 29 628, nr. 5 en Kamerstuk 31 490, nr. 6",
            [("Kamerstuk 29 628, nr. 5", "29628-5"), ("Kamerstuk 31 490, nr. 6", "31490-6")],
        ),
        ("Kamerstuk 36 410 XXIII, nr. 5", [("Kamerstuk 36 410 XXIII, nr. 5", "36410-XXIII-5")]),
        ("Kamerstuk 29 628, nr. 5 en 25 000 euro", [("Kamerstuk 29 628, nr. 5", "29628-5")]),
    ],
)
def test_several_dossiers_after_one_keyword(text: str, papers: list[tuple[str, str]]) -> None:
    assert found(text) == [(words, f"kst-{key}", "kamerstuk") for words, key in papers]


def test_of_two_joint_dossiers_the_number_is_certain_for_the_one_before_it() -> None:
    assert found("Kamerstuk 26 643/30 821, nr. 3") == [
        ("Kamerstuk 26 643", "citation-unresolved", "kamerstuk"),
        ("30 821, nr. 3", "kst-30821-3", "kamerstuk"),
    ]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Kamerstukken I 2024/25, 36600 B, K", "36600-B-K"),
        ("Kamerstukken I 2024/25, 36 600 VI, B", "36600-VI-B"),
        ("Kamerstukken I 2024/25, 36600-B-K", "36600-B-K"),
        ("Kamerstukken I 2019/20, 35261, B", "35261-B"),
        ("EK 2019-2020, 35 261, AB", "35261-AB"),
        ("Eerste Kamer, vergaderjaar 2019–2020, 35 261, B", "35261-B"),
        ("Kamerstukken I 2019/20, 35261, V", "35261-V"),
        ("Kamerstukken I 2024/25, 36600, hoofdstuk VI, B", "36600-VI-B"),
        ("Kamerstukken I 2024/25, 36600, hfst. VI, B", "36600-VI-B"),
    ],
)
def test_a_letter_is_a_paper_of_the_eerste_kamer_where_it_is_named(text: str, key: str) -> None:
    assert found(f"Zie {text}.") == [(text, f"kst-{key}", "eerste-kamer")]
    assert the_url(f"Zie {text}.") == f"{OFFICIAL}kst-{key}.html"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("35261, B en C.", "35261-B 35261-C"),
        ("35261, B-C", "35261-B 35261-C"),
        ("35261, B t/m D over", "35261-B 35261-D"),
        ("36 410, A, B en C.", "36410-A 36410-B 36410-C"),
        ("36600 VI, B en C", "36600-VI-B 36600-VI-C"),
        ("35261, AB, AC", "35261-AB 35261-AC"),
        ("35261, B, EK 2020", "35261-B"),
        ("35261, B en J. Bakker", "35261-B"),
        ("35261, B en C. De minister", "35261-B 35261-C"),
    ],
)
def test_several_letters_of_the_eerste_kamer(text: str, keys: str) -> None:
    assert [key for _, key, _ in found(f"Kamerstukken I 2019/20, {text}")] == [
        f"kst-{key}" for key in keys.split()
    ]


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Kamerstuk 36600 B, K.", "Kamerstuk 36600 B, K", "ambiguous"),
        ("Kamerstuk 35261, B.", "Kamerstuk 35261, B", "ambiguous"),
        ("Kamerstukken II 2019/20, 35261, B.", "Kamerstukken II 2019/20, 35261, B", "ambiguous"),
        ("Kamerstukken I 2019/20, 36600 B.", "Kamerstukken I 2019/20, 36600 B", "ambiguous"),
        ("Kamerstukken I 2019/20, 36600 B-K.", "Kamerstukken I 2019/20, 36600 B-K", "ambiguous"),
        ("Kamerstukken I 2019/20, 36600, VI.", "Kamerstukken I 2019/20, 36600, VI", "ambiguous"),
        ("Kamerstukken I 2019/20, 36600, V.", "Kamerstukken I 2019/20, 36600, V", "ambiguous"),
        (
            "Eerste Kamer, vergaderjaar 2023–2024, 36 410, XV",
            "Eerste Kamer, vergaderjaar 2023–2024, 36 410, XV",
            "ambiguous",
        ),
        ("Kamerstuk 36 410, A, B en C.", "Kamerstuk 36 410, A, B en C", "ambiguous"),
        ("Kamerstuk 36 410 IIII, nr. 5", "Kamerstuk 36 410 IIII, nr. 5", "ambiguous"),
        ("Kamerstuk 36 410 VX, nr. 5", "Kamerstuk 36 410 VX, nr. 5", "ambiguous"),
        ("Kamerstukken II 2023/24, 29 628, 2024.", "Kamerstukken II 2023/24, 29 628", "unresolved"),
        ("Kamerstukken I 2019/20, 36600, nr. 5.", "Kamerstukken I 2019/20, 36600, nr. 5", "ambiguous"),
        ("Kamerstukken I/II 2019/20, 36600, nr. 5", "Kamerstukken I/II 2019/20, 36600, nr. 5", "ambiguous"),
        ("Kamerstuk 32317-20, nr. 5", "Kamerstuk 32317-20, nr. 5", "ambiguous"),
        ("Kamerstuk 34 158 (R2048), nr. 5", "Kamerstuk 34 158 (R2048), nr. 5", "unresolved"),
        ("Kamerstuk 21501-02", "Kamerstuk 21501-02", "unresolved"),
        ("Kamerstuk 27625, nr. 649 H1", "Kamerstuk 27625", "unresolved"),
        ("Kamerstukken I 2001/02, 28 600, nr. 33a", "Kamerstukken I 2001/02, 28 600", "unresolved"),
        ("Kamerstuk 36 410.", "Kamerstuk 36 410", "unresolved"),
        ("Kamerstuk 36 410, nr. 12553", "Kamerstuk 36 410, nr. 12553", "unresolved"),
        ("Aanhangsel Handelingen, nr. 12.", "Aanhangsel Handelingen, nr. 12", "unresolved"),
        ("Aanhangsel Handelingen 2022/24, nr. 12", "Aanhangsel Handelingen 2022/24, nr. 12", "unresolved"),
        ("Handelingen 2020/21, nr. 40, item 6", "Handelingen 2020/21, nr. 40, item 6", "ambiguous"),
        ("Verordening (EU) 2019/2012", "Verordening (EU) 2019/2012", "ambiguous"),
        ("Verordening 2019/12", "Verordening 2019/12", "unresolved"),
        ("Verordening (EU) 2081/92", "Verordening (EU) 2081/92", "unresolved"),
        ("Verordening (EU) nr. 2092/91", "Verordening (EU) nr. 2092/91", "unresolved"),
        ("Richtlijn (EU) 2093/12", "Richtlijn (EU) 2093/12", "unresolved"),
        ("Richtlijn 2003/88/EU", "Richtlijn 2003/88/EU", "unresolved"),
        ("Richtlijn 2019/12", "Richtlijn 2019/12", "unresolved"),
        ("uw brief (2024Z15585)", "2024Z15585", "unresolved"),
        ("zie 2024Z1558.", "2024Z1558", "unresolved"),
    ],
)
def test_what_can_be_read_in_two_ways_is_reported(text: str, words: str, code: str) -> None:
    assert [(each, reason) for each, reason, _ in found(text)] == [(words, f"citation-{code}")]
    assert CODES[f"citation-{code}"][0] == "info"


def test_of_two_dossiers_only_the_second_surely_has_the_number() -> None:
    assert found("Kamerstuk 26 448 en 29 544, nr. 3") == [
        ("Kamerstuk 26 448", "citation-unresolved", "kamerstuk"),
        ("29 544, nr. 3", "kst-29544-3", "kamerstuk"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Aan de Eerste Kamer (35 261, B) is", "Eerste Kamer (35 261, B)"),
        ("Aan de Eerste Kamer (35 261, B, p. 5) is", "35 261, B"),
    ],
)
def test_a_citation_has_both_brackets_or_none(text: str, words: str) -> None:
    assert found(text) == [(words, "kst-35261-B", "eerste-kamer")]


@pytest.mark.parametrize(
    "kind", ["de motie Bakker c.s.", "het amendement", "mijn Kamerbrief van 3 maart 2024"]
)
def test_a_number_in_brackets_after_a_word_for_a_paper(kind: str) -> None:
    assert found(f"Kent u {kind} (24 587, nr. 969)?") == [
        ("24 587, nr. 969", "kst-24587-969", "kamerstuk-genoemd")
    ]


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("Zie Aanhangsel Handelingen, vergaderjaar 2023-2024, nr. 1121.", None, "20232024-1121"),
        ("Zie Aanhangsel van de Handelingen II, vergaderjaar 2023–2024, nr. 1121.", None, "20232024-1121"),
        ("Zie Aanhangsel Handelingen,vergaderjaar 2023–2024,nr. 1121.", None, "20232024-1121"),
        ("Zie Aanhangsel der Handelingen TK 2023/24, nr 1121.", None, "20232024-1121"),
        ("Zie Aanh. Handelingen II 2023/24, nr. 1121.", None, "20232024-1121"),
        ("Zie aanhangsel Handelingen 2023-2024, 1121.", None, "20232024-1121"),
        ("Zie Aanhangsel, vergaderjaar 2023-2024, nr. 1121.", None, "20232024-1121"),
        ("Zie Aan-\nhangsel Hande-\nlingen, verga-\nderjaar 2023-\n2024, nr. 1121.", None, "20232024-1121"),
        ("Zie Handelingen II 2023/24, Aanhangsel, nr. 1121.", "Aanhangsel, nr. 1121", "20232024-1121"),
        (
            "Zie Aanhangsel Handelingen nr. 1121, vergaderjaar 2023-2024.",
            "Aanhangsel Handelingen nr. 1121",
            "20232024-1121",
        ),
    ],
)
def test_answered_questions_are_named_by_year_and_number(text: str, words: str | None, key: str) -> None:
    assert found(text) == [(words or text[4:-1], f"ah-tk-{key}", "aanhangsel")]
    assert the_url(text) == f"{OFFICIAL}ah-tk-{key}.html"


def test_answered_questions_of_several_years() -> None:
    text = "Aanhangsel Handelingen, vergaderjaar 2022-2023, nrs. 5 en 6 en vergaderjaar 2023-2024, nr. 7."
    assert found(text) == [
        ("Aanhangsel Handelingen, vergaderjaar 2022-2023, nrs. 5", "ah-tk-20222023-5", "aanhangsel"),
        ("6", "ah-tk-20222023-6", "aanhangsel"),
        ("2023-2024, nr. 7", "ah-tk-20232024-7", "aanhangsel"),
    ]


@pytest.mark.parametrize(
    ("text", "key", "online"),
    [
        ("Handelingen II 2020/21, nr. 40, item 6", "h-tk-20202021-40-6", True),
        ("Handelingen TK 2020-2021, 40, item 6", "h-tk-20202021-40-6", True),
        ("Handelingen I 2020/21, nr. 40, item 6", "h-ek-20202021-40-6", True),
        ("Handelingen Tweede Kamer, vergaderjaar 2020–2021, nr. 40, item 6", "h-tk-20202021-40-6", True),
        ("Handelingen II 2020/21, nr. 40", "h-tk-20202021-40", False),
        ("Handelingen II 2007/08, nr. 40, item 6", "h-tk-20072008-40-6", False),
    ],
)
def test_an_item_of_a_debate_has_an_address(text: str, key: str, online: bool) -> None:  # noqa: FBT001 - a row of a table
    assert found(f"Zie {text}.") == [(text, key, "handelingen")]
    assert the_url(f"Zie {text}.") == (f"{OFFICIAL}{key}.html" if online else None)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Aanhangsel bij de Handelingen II 2022/23, 1121 en 1122", "ah-tk-20222023-1121 ah-tk-20222023-1122"),
        ("Aanhangsel Handelingen II 2022/23, 1121, 1122 en 1123.", "1121 1122 1123"),
        ("Aanhangsel Handelingen II 2022/23, 12 en 13 leden", ""),
        ("Stb. 2024, 213, 214 en 215.", "stb-2024-213 stb-2024-214 stb-2024-215"),
        ("Stb. 2024, 213 en 2025.", "stb-2024-213 citation-ambiguous"),
        ("Stb. 2024, 213 en 15 leden", "stb-2024-213"),
        ("Stb. 2024, 213, 5.", "stb-2024-213"),
        ("Trb. 2016, 196, 2017, 12", "trb-2016-196 trb-2017-12"),
        ("Kamerstukken II 2004/05, 30 164, 7, 12 maart", "kst-30164-7"),
        ("Kamerstukken II 2004/05, 30 164, 7, 12.", "kst-30164-7"),
        ("Kamerstukken II 2004/05, 30 164, 7, 8 en 9.", "kst-30164-7 kst-30164-8 kst-30164-9"),
        ("Stb. 2024, 213, artikel 5", "stb-2024-213"),
        ("Staatsblad 2023, 2024 en 2025", "citation-ambiguous citation-ambiguous"),
        ("Stcrt. 2024, nr. 2023", "stcrt-2024-2023"),
        ("Trb. 2016, 196 en 2017, 12", "trb-2016-196 trb-2017-12"),
        ("Handelingen II 2023/24, nr. 5, item 6 en 23 Kamerleden", "h-tk-20232024-5-6"),
        ("Handelingen II 2023/24, nr. 5, item 6 en item 8 gaan", "h-tk-20232024-5-6 h-tk-20232024-5-8"),
        ("Handelingen van de Tweede Kamer 2020-2021, nr. 40, item 6", "h-tk-20202021-40-6"),
    ],
)
def test_lists_of_numbers_end_before_years_and_counts(text: str, keys: str) -> None:
    wanted = [key if "-" in key else f"ah-tk-20222023-{key}" for key in keys.split()]
    assert [key for _, key, _ in found(text)] == wanted


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Stb. 1994, 573", "stb-1994-573"),
        ("Stcrt. 2007, 12", "stcrt-2007-12"),
        ("Trb. 1951, 154", "trb-1951-154"),
        ("Kamerstukken II 1986/87, 19 637, nr. 5", "kst-19637-5"),
        ("Kamerstuk 19 637, nr. 5", "kst-19637-5"),
        ("Aanhangsel Handelingen II 1986/87, nr. 5", "ah-tk-19861987-5"),
        ("Aanhangsel Handelingen I 2022/23, nr. 5", "ah-ek-20222023-5"),
        ("ECLI:CE:ECHR:2014:1104JUD002921712", "ECLI:CE:ECHR:2014:1104JUD002921712"),
        ("artikel 5 van de Grondwet", "grondwet-artikel-5"),
    ],
)
def test_what_is_not_surely_online_is_known_but_not_linked(text: str, key: str) -> None:
    assert [(target.key, target.url) for target in targets(text)] == [(key, None)]


def test_an_old_dossier_that_goes_on_is_linked() -> None:
    assert the_url("Kamerstuk 19 637, nr. 3308") == f"{OFFICIAL}kst-19637-3308.html"


def test_each_number_of_a_list_of_questions() -> None:
    for text in (
        "Kamervragen onder de nummers 2024Z14246 en 2024Z14247",
        "Kamervragen 2024Z14246, 2024Z14247",
    ):
        assert [key for _, key, _ in found(text)] == ["kv-tk-2024Z14246", "kv-tk-2024Z14247"]


@pytest.mark.parametrize(
    "subject",
    [
        *("de zaak", "de brief", "twee brieven", "de motie", "het amendement", "het rapport", "de nota"),
        *("het verzoek", "de commissie", "de petitie", "het verslag", "de agenda", "het wetsvoorstel"),
        *("het besluit", "het document", "het advies", "de toezegging", "de uitnodiging", "het debat"),
        *("het overleg", "brood. De minister"),
    ],
)
def test_a_case_number_after_another_paper_can_be_that_of_the_paper(subject: str) -> None:
    text = f"vragen van het lid Bakker (PvdX) over {subject} (2024Z14247)"
    assert [key for _, key, _ in found(text)] == ["citation-unresolved"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("eerdere Kamervragen (2024Z14247)", "2024Z14247"),
        ("de schriftelijke vragen van 3 mei 2024 (2024Z14247)", "2024Z14247"),
        ("de vragen van het lid Bakker (PvdX), ingezonden 3 mei 2024 (vraagnummer 2024Z14247)", "2024Z14247"),
        ("ingezonden 3 mei 2024 (vraag-nummer 2024Z 14247)", "2024Z 14247"),
        ("vragen van de leden Bakker en Smit (32024Z14247)", "2024Z14247"),
        ("schriftelijke vragen met kenmerk 2024Z14247", "2024Z14247"),
        ("Kamervragen, ingezonden 3 mei 2024, nr. 2024Z14247", "2024Z14247"),
        ("de vragen van het lid Van der Smit (PvdX) over het bericht «Te laat»(2024Z14247)", "2024Z14247"),
        ("vragen van het lid Bakker (PvdX) en Smit (PvdY), ingezonden 3 mei 2024 (2024Z14247)", "2024Z14247"),
        ("Vragen van het lid Smit (PvdX) over brood (ingezonden 3 mei 2024, 2024Z14247)", "2024Z14247"),
        (
            "vragen van het Kamerlid El Smit en de Kamerleden ter Bakker aan de minister (2024Z14247)",
            "2024Z14247",
        ),
        ("Vraag van het lid Bakker inzake brood (2024Z14247)", "2024Z14247"),
        ("vragen van de Kamerleden Bakker en Smit (2024Z14247)", "2024Z14247"),
        ("Kamervragen ingezonden op 3 mei 2024 (2024Z14247)", "2024Z14247"),
        ("Kamervragen d.d. 3 mei 2024 (2024Z14247)", "2024Z14247"),
        ("de schriftelijke vraag met het zaaknummer 2024Z14247", "2024Z14247"),
        ("Kamervragen met kenmerk 2024Z14247", "2024Z14247"),
        ("de vragennummers 2024Z14247", "2024Z14247"),
    ],
)
def test_a_case_number_that_is_called_a_question_is_one(text: str, words: str) -> None:
    assert found(text) == [(words, "kv-tk-2024Z14247", "kamervraag")]
    assert the_url(text) == f"{OFFICIAL}kv-tk-2024Z14247.html"


@pytest.mark.parametrize(
    "text",
    [
        "Kamervragen over het rapport (2024Z14247)",
        "de schriftelijke vragen over de rechtszaak met nummer 2024Z14247",
        "schriftelijke vragen, toezegging 2024Z14247",
        "vragen van het lid Smit in het debat, uitnodiging 2024Z14247",
        "vragen van het lid Smit in het debat (2024Z14247)",
        "vragen van het lid Smit (PvdX) over de motie Bakker (2024Z14247)",
        "vragen van het lid Smit (PvdX) over brood, 2024Z14247",
        "mondelinge vragen (2024Z14247)",
        "de vragen met kenmerk 2024Z14247",
        "Kent u die vragen? Zie 2024Z14247.",
        "de motie 2024Z14247",
    ],
)
def test_a_case_number_of_something_else_is_not_resolved(text: str) -> None:
    assert found(text) == [("2024Z14247", "citation-unresolved", "kamervraag")]


@pytest.mark.parametrize("text", ["Zie 2024Z14247.", "de vragen met kenmerk 2024Z14247", "motie 2024Z14247"])
def test_a_case_number_with_a_page_of_its_own_is_certain(text: str) -> None:
    entry = Entry(Source("a.txt", ""), document(""), "answers", "2024Z14247", (), ())
    context = Context(Collection({}, {"2024Z14247": entry}))
    (only,) = annotate_citations(document(text), context)
    assert isinstance(only.target, Citation)
    assert (only.target.kind, only.target.key) == ("kamervraag", "kv-tk-2024Z14247")


def test_a_case_of_the_court_is_reported_where_its_ecli_is_not_said() -> None:
    assert found("zaak C-373/19, Dubrovin") == [("C-373/19", "citation-unresolved", "ecli")]
    assert [key for _, key, _ in found("C-373/19, ECLI:EU:C:2020:12")] == ["ECLI:EU:C:2020:12"]


def test_a_number_of_a_document_says_what_it_is() -> None:
    assert found("32024Z15585/2024D37938")[1] == ("2024D37938", "2024D37938", "kamerdocument")
    assert (
        the_url("2024D37938") == "https://www.tweedekamer.nl/kamerstukken/detail?id=2024D37938&did=2024D37938"
    )


@pytest.mark.parametrize(
    ("text", "words", "url"),
    [
        (
            "(ECLI:NL:RBMNE:2021:6269, Rechtbank)",
            "ECLI:NL:RBMNE:2021:6269",
            "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RBMNE:2021:6269",
        ),
        (
            "zie ECLI:NL:HR:2012:BY1532.",
            "ECLI:NL:HR:2012:BY1532",
            "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2012:BY1532",
        ),
        ("zie ECLI:EU:C:2014:317.", "ECLI:EU:C:2014:317", f"{EUR_LEX}ecli:ECLI:EU:C:2014:317"),
    ],
)
def test_judgments(text: str, words: str, url: str) -> None:
    assert found(text) == [(words, words, "ecli")]
    assert the_url(text) == url


@pytest.mark.parametrize(
    ("text", "celex", "title"),
    [
        ("Verordening (EU) 2016/679", "32016R0679", "Verordening (EU) 2016/679"),
        ("verordening(EU)\n2022/2065", "32022R2065", "Verordening (EU) 2022/2065"),
        ("Verordening (EG) nr. 1107/2009", "32009R1107", "Verordening (EG) nr. 1107/2009"),
        ("Verordening (EU) nr. 1308/2013", "32013R1308", "Verordening (EU) nr. 1308/2013"),
        ("Verordening (EG) nr. 2015/2006", "32006R2015", "Verordening (EG) nr. 2015/2006"),
        ("Verordening (EEG) nr. 1408/71", "31971R1408", "Verordening (EEG) nr. 1408/1971"),
        ("Verordening (EU, Euratom) 2018/1046", "32018R1046", "Verordening (EU) 2018/1046"),
        ("Richtlijn 2011/36/EU", "32011L0036", "Richtlijn 2011/36/EU"),
        ("Richtlijn 98/83/EG", "31998L0083", "Richtlijn 98/83/EG"),
        ("Richtlijn 1999/31/EG", "31999L0031", "Richtlijn 1999/31/EG"),
        ("Richtlijn (EU) 2015/1535", "32015L1535", "Richtlijn (EU) 2015/1535"),
        ("Besluit 2008/615/JBZ", "32008D0615", "Besluit 2008/615/JBZ"),
        ("Besluit nr. 1313/2013/EU", "32013D1313", "Besluit (EU) nr. 1313/2013"),
        ("Kaderbesluit 2002/584/JBZ", "32002F0584", "Kaderbesluit 2002/584/JBZ"),
        ("Aanbeveling 2003/361/EG", "32003H0361", "Aanbeveling 2003/361/EG"),
        ("Vogelrichtlijn (2009/147/EG)", "32009L0147", "Richtlijn 2009/147/EG"),
        ("Habitatrichtlijn (92/43/EEG)", "31992L0043", "Richtlijn 92/43/EEG"),
        ("EU Verordening (2016/679)", "32016R0679", "Verordening (EU) 2016/679"),
        ("EU-verordening 2016/679", "32016R0679", "Verordening (EU) 2016/679"),
    ],
)
def test_acts_of_the_union_where_the_year_is_certain(text: str, celex: str, title: str) -> None:
    assert found(f"Zie {text}, artikel 5.") == [(text, f"celex-{celex}", "eu")]
    assert targets(text) == [Citation("eu", f"celex-{celex}", title, f"{EUR_LEX}CELEX:{celex}")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("de Europese btw-richtlijn (2006/112)", "Richtlijn 2006/112/EG"),
        ("EU-verordening 2016/679", "Verordening (EU) 2016/679"),
    ],
)
def test_a_word_before_it_says_that_an_act_is_european(text: str, title: str) -> None:
    assert [target.title for target in targets(text)] == [title]


@pytest.mark.parametrize(
    ("text", "words", "title"),
    [
        (
            "artikel 2.1 van de Wet dieren verbiedt",
            "artikel 2.1 van de Wet dieren",
            "Wet dieren, artikel 2.1",
        ),
        ("art. 273f Sr", "art. 273f Sr", "Wetboek van Strafrecht, artikel 273f"),
        (
            "artikel 5, eerste lid, van de Algemene wet bestuursrecht",
            "artikel 5, eerste lid, van de Algemene wet bestuursrecht",
            "Algemene wet bestuursrecht, artikel 5, lid 1",
        ),
        ("artikel 3, vierde lid, onder a, Awb", None, "Algemene wet bestuursrecht, artikel 3, lid 4"),
        ("artikel 7:658a BW", None, "Burgerlijk Wetboek, artikel 7:658a"),
        ("artikel 13 van deZorgverzekeringswet", None, "Zorgverzekeringswet, artikel 13"),
        ("artikel 2 van de Mediawet 2008", None, "Mediawet 2008, artikel 2"),
        ("artikel 2 van het Bouwbesluit 2012", None, "Bouwbesluit 2012, artikel 2"),
        ("artikel 5 van het Wetboek van\nStrafrecht", None, "Wetboek van Strafrecht, artikel 5"),
        ("artikel 5 van het Wetboek van Strafrecht BES", None, "Wetboek van Strafrecht BES, artikel 5"),
        ("artikel 34 DSA", None, "Digital Services Act, artikel 34"),
    ],
)
def test_an_article_of_a_law_that_is_known(text: str, words: str | None, title: str) -> None:
    (only,) = found(text)
    assert (only[0], only[2]) == (words or text, "wetsartikel")
    assert [(target.title, target.url) for target in targets(text)] == [(title, None)]


def test_acts_of_one_kind() -> None:
    assert found("Richtlijnen 2014/24/EU en 2014/25/EU") == [
        ("Richtlijnen 2014/24/EU", "celex-32014L0024", "eu"),
        ("2014/25/EU", "celex-32014L0025", "eu"),
    ]
    assert found("Verordeningen (EU) 2022/2065 en 2022/1925, 2023/24") == [
        ("Verordeningen (EU) 2022/2065", "celex-32022R2065", "eu"),
        ("2022/1925", "celex-32022R1925", "eu"),
    ]
    assert found("Verordening (EU) 2016/679 en 2016/680") == [
        ("Verordening (EU) 2016/679", "celex-32016R0679", "eu")  # the other one is a directive
    ]


def test_a_number_alone_where_its_bracket_says_more() -> None:
    assert found("Habitatrichtlijn (92/43/EEG, PbEG)") == [("92/43/EEG", "celex-31992L0043", "eu")]


def test_the_whole_name_of_an_act_is_covered() -> None:
    text = "de Uitvoeringsverordening (EU) 2019/1793 en"
    assert found(text) == [("Uitvoeringsverordening (EU) 2019/1793", "celex-32019R1793", "eu")]
    text = "de gedelegeerde verordening (EU) 2016/161"
    assert found(text) == [(text[3:], "celex-32016R0161", "eu")]


def test_three_articles_of_one_law() -> None:
    assert found("artikel 140, 140a of 141, eerste lid, Sr") == [
        ("artikel 140", "wetboek-van-strafrecht-artikel-140", "wetsartikel"),
        ("140a", "wetboek-van-strafrecht-artikel-140a", "wetsartikel"),
        ("141, eerste lid, Sr", "wetboek-van-strafrecht-artikel-141-lid-1", "wetsartikel"),
    ]


@pytest.mark.parametrize("join", ["en", "of", ", of", ", en", ",", "juncto", "jo.", "t/m", "tot en met"])
def test_articles_of_one_law_however_joined(join: str) -> None:
    keys = [key for _, key, _ in found(f"artikelen 5 {join} 7 Awb")]
    assert keys == [f"algemene-wet-bestuursrecht-artikel-{number}" for number in (5, 7)]


@pytest.mark.parametrize(
    ("part", "lid"),
    [
        ("5e lid", "5"),
        ("eerste en tweede lid", "1"),
        ("lid 2", "2"),
        ("derde lid, aanhef en onder b", "3"),
        ("lid 3, onderdeel b", "3"),
        ("lid 3, sub b", "3"),
        ("lid 3, eerste volzin", "3"),
        ("lid 3, tweede zin", "3"),
    ],
)
def test_the_paragraph_of_an_article(part: str, lid: str) -> None:
    text = f"artikel 5, {part}, Awb"
    assert found(text) == [(text, f"algemene-wet-bestuursrecht-artikel-5-lid-{lid}", "wetsartikel")]


@pytest.mark.parametrize(
    "kind",
    [
        "Rijks",
        "Kader",
        "Invoerings",
        "Goedkeurings",
        "Wijzigings",
        "Reparatie",
        "Begrotings",
        "Spoed",
        "Nood",
    ],
)
def test_a_law_that_has_a_longer_name_is_none(kind: str) -> None:
    assert found(f"artikel 5 van de {kind}wet en meer") == []
    assert found(f"artikel 5 van het {kind}besluit 2002") == []


def test_two_articles_of_one_law() -> None:
    assert found("artikelen 42 en 15 van de DSA") == [
        ("artikelen 42", "digital-services-act-artikel-42", "wetsartikel"),
        ("15 van de DSA", "digital-services-act-artikel-15", "wetsartikel"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bel 25 000, 5 keer",
        "32317, nr. 925",
        "(24 587, nr. 969)",
        "De motie is oud. Zie (24 587, nr. 969)",
        "uw brief van 5 maart 2024, nr. 5284183",
        "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1",
        "Vergaderjaar 2024–2025 Aanhangsel van de Handelingen\n594",
        "Tweede Kamer 25 000 handtekeningen",
        "Tweede Kamer, 20 000 - 25 000 mensen",
        "de Kamerstukken. 36 410 mensen",
        "Kamerstukken van 2024",
        "OTK 36 410, nr. 5",
        "artikel 11.04 van het Mobiliteitsfonds",
        "artikel 3 van de Code IBV",
        "nos.nl/artikel/2511721",
        "het artikel van 3 mei",
        "artikel 5 wet",
        "Besluit 2012/12",
        "https://zoek.officielebekendmakingen.nl/kst-32317-925.html",
        "www.voorbeeld.nl/?id=2024D37938&kamervragen=2024Z14247",
        "zoek.officielebekendmakingen.nl/kst-32317-925",
        "Stb. 2024",
        "Staatsblad 2024, 12 maart",
        "X2024Z14247",
        "2024Z142477",
        "06-12345678",
        "artikel 5 van de Rijkswet Unesco",
        "artikel 9 Grondwet van Aruba",
        "artikel 9 van de Grondwet van de Verenigde Staten",
        "artikel 9 van de Grondwet van het land Aruba",
        "artikel 9 van de Grondwet voor eiland Bonaire",
        "artikel 5 van het Burgerlijk Wetboek van Curaçao",
        "artikel 5 van het Wetboek van Strafrecht voor Sint Maarten",
        "artikel 2 van het Kabinetsbesluit",
        "artikel 2 van de Verzamelwet",
        "artikel 5 van de Uitvoeringswet verordening",
        "artikel 5 van het Bouwbesluit Caribisch Nederland",
        "",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert found(text) == []


def test_the_number_of_the_document_itself_is_no_citation() -> None:
    own = Metadata(
        zaaknummer=Value("2024Z14247", "title", NOWHERE),
        aanhangsel=Value("ah-tk-20242025-594", "number", NOWHERE),
    )
    text = "2024Z14247, Kamervragen 2024Z14247, kv-tk-2024Z14247, ah-tk-20242025-594, kst-32317-925"
    assert found(text, own) == [("kst-32317-925", "kst-32317-925", "identifier")]


def test_labels_texts_and_notes_are_looked_through() -> None:
    words, mark, more = (
        Text("Stb. 2024, 5", Span(0, 12)),
        NoteMark(1, Span(12, 13), "1"),
        Text("6", Span(13, 14)),
    )
    block = Paragraph((words, mark, more), Span(0, 14))
    note = Paragraph((Text("Stb. 2024, 7", Span(20, 32)),), Span(20, 32))
    section = Section("question", ("1",), None, (block,), Span(0, 14))
    notes = (Note(1, "1", (note,), note.span, (Span(18, 34),), "1"),)
    whole = Document("questions", Metadata(), (section,), notes, (), ())
    assert [each.span for each in annotate_citations(whole, CONTEXT)] == [Span(0, 12), Span(20, 32)]


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://zoek.officielebekendmakingen.nl/kst-29628-1139.html", "kst-29628-1139"),
        ("http://ZOEK.officielebekendmakingen.nl/kst-29628-1139.pdf", "kst-29628-1139"),
        ("https://zoek.officielebekendmakingen.nl/kst-29628-1139?resultIndex=1", "kst-29628-1139"),
        ("https://zoek.officielebekendmakingen.nl/dossier/29628/kst-36600-B-K.html", "kst-36600-B-K"),
        ("https://zoek.officielebekendmakingen.nl/ah-tk-20232024-1121.html", "ah-tk-20232024-1121"),
        ("https://zoek.officielebekendmakingen.nl/blg-12345.pdf", None),
        ("https://zoek.officielebekendmakingen.nl/zoeken?q=kst-29628-1139", None),
        (f"{EUR_LEX}CELEX:32016R0679", "celex-32016R0679"),
        (f"{EUR_LEX}celex%3A32016R0679&from=EN", "celex-32016R0679"),
        (f"{EUR_LEX}CELEX:02016R0679-20160504", None),
        ("https://eur-lex.europa.eu/legal-content/NL/LSU/?uri=CELEX:32016R0679", None),
        ("https://eur-lex.europa.eu/eli/reg/2016/679/oj", "celex-32016R0679"),
        ("https://eur-lex.europa.eu/eli/reg_impl/2019/1793/oj/nld", "celex-32019R1793"),
        ("https://eur-lex.europa.eu/eli/reg/2016/679/2016-05-04", None),
        (f"{EUR_LEX}ecli:ECLI:EU:C:2014:317", "ECLI:EU:C:2014:317"),
        ("https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2024:12", "ECLI:NL:HR:2024:12"),
        ("https://uitspraken.rechtspraak.nl/#!/details?id=ECLI:NL:HR:2024:12", "ECLI:NL:HR:2024:12"),
        ("https://uitspraken.rechtspraak.nl/details?id=ecli:nl:hr:2024:12&x=1", "ECLI:NL:HR:2024:12"),
        ("https://www.officielebekendmakingen.nl/kst-29628-1139.html", "kst-29628-1139"),
        ("https://uitspraken.rechtspraak.nl/details?x=1&id=ECLI:NL:HR:2024:12", "ECLI:NL:HR:2024:12"),
        (
            "https://eur-lex.europa.eu/legal-content/NL/ALL/?locale=nl&uri=CELEX:32016R0679",
            "celex-32016R0679",
        ),
        (f"{EUR_LEX}x&uri=ecli:ECLI:EU:C:2014:317", "ECLI:EU:C:2014:317"),
        ("https://data.europa.eu/eli/dir/2011/36/oj?x=1", "celex-32011L0036"),
        ("https://data.europa.eu/eli/dec/2013/1313", "celex-32013D1313"),
        ("https://data.europa.eu/eli/reco/2003/361/oj", "celex-32003H0361"),
        ("https://data.europa.eu/eli/reg_del/2016/161/oj", "celex-32016R0161"),
        ("https://voorbeeld.nl/kst-29628-1139.html", None),
    ],
)
def test_an_address_has_the_key_of_its_publication(url: str, key: str | None) -> None:
    assert key_of_url(url) == key
    assert key is None or key_of(Url(url)) == key


def test_hosts_are_compared_without_capitals() -> None:
    assert key_of(Url("https://www.AD.nl/Binnenland/")) == key_of(Url("http://ad.NL/Binnenland"))


PIECES = (
    *("Kamerstukken II", "Kamerstuk", "TK", "Tweede Kamer", "Eerste Kamer", "Aanhangsel Handelingen", "Stb."),
    *("vergaderjaar", "2023-2024", "2023/24", "29 628", "21501-20", "XVI", "B", "nr.", "nrs.", "5", "548"),
    *("Verordening (EU)", "2016/679", "artikel", "van de", "Awb", "ECLI:NL:HR:2024:5", "2024Z14247", "item"),
    *(" ", " ", ", ", "\n", "\u00a0", "-", "–", " en ", ";", ".", ")", "(", "a", "https://a.nl/"),
)


@STEADY
@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
def test_citations_are_inside_their_text_in_order_and_apart(text: str) -> None:
    check_citations(text)


def check_citations(text: str) -> None:
    end = OFFSET
    for each in annotate_citations(document(text), CONTEXT):
        assert end <= each.span.start < each.span.end <= OFFSET + len(text)
        assert each.rule
        assert isinstance(each.target, Citation | Unresolved)
        end = each.span.end


HOSTILE = (
    *(
        "Kamerstukken II 2023-2024, ",
        "Kamerstuk 29 628, nr. ",
        "Kamerstuk 29 628, nr. 5 en ",
        "nrs. 5, ",
        "5, ",
    ),
    *("Kamerstuk" + " " * 40, "nr" + " " * 40, "2023" + " " * 40 + "-" + " " * 40, "Aanhangsel Handelingen "),
    *(
        "motie (24 587, nr. 9",
        "2024Z14247",
        "2024Z14247 ",
        "vragen 2024Z14247 ",
        "vragen van het lid A (2024Z14247 ",
        "ECLI:NL:",
        "Verordening (EU) ",
        "artikel 5, eerste lid, ",
    ),
    *(
        "artikel 5 en ",
        "https://a.nl/",
        "Stb. 2024, ",
        "Stb. 2024, 213, 214, ",
        "Aanhangsel Handelingen II 2022/23, 5, 5",
        " ",
        "\n",
        "1",
        "I",
        "Eerste Kamer, ",
        "Handelingen II ",
    ),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_text_takes_long(piece: str) -> None:
    """Half a megabyte of one piece: with a search that is not linear this test would not end."""
    text = (piece * (500_000 // len(piece) + 1))[:500_000]
    check_citations(text)
    check_citations("Kamerstuk nr. artikel 2024 -" + text)
