"""The oracle of the search: by hand on tiny documents, and by what a reader expects of real ones."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from search_documents import EXPECTED, QUERIES, WORDS, Json, documents, names, stem
from search_oracle import Oracle, Result, rarity, score
from search_oracle_units import number_form
from search_oracle_vocabulary import edit_distance
from search_oracle_words import read_words
from search_random import random_queries

EMPTY: Json = {
    "kind": "answers",
    "title": None,
    "subject": None,
    "zaaknummer": None,
    "aanhangsel": None,
    "kenmerk": None,
    "submitted": "2024-01-01",
    "answered": None,
    "members": None,
    "addressees": None,
    "citations": [],
    "footnotes": [],
    "other_texts": [],
    "origins": {},
    "answers": [],
    "questions": [],
}


def document(address: str, *questions: str, **others: Any) -> Json:  # noqa: ANN401 - those of the schema
    asked = [{"id": f"vraag-{number}", "text": text} for number, text in enumerate(questions, 1)]
    return EMPTY | {"url": address, "questions": asked} | others


def answer(number: int, text: str) -> Json:
    return {"id": f"antwoord-{number}", "text": text}


def search(query: str, *data: Json, **asked: Any) -> Result:  # noqa: ANN401
    return Oracle(list(data), stem).search(query, **asked)


def addresses(result: Result) -> str:
    return " ".join(found.url for found in result.documents)


@pytest.mark.parametrize("case", WORDS, ids=lambda case: ascii(case["text"]))
def test_words(case: dict[str, Any]) -> None:
    found = [[place, word] for place, at in enumerate(read_words(case["text"])) for word in sorted(at.words)]
    assert found == case["words"]


def test_every_case_of_words_is_told_once() -> None:
    assert len({case["text"] for case in WORDS}) == len(WORDS) >= 40


ROADS = (
    document("a", "Over wegen?", "Wegenbouw en snelwegen."),
    document("b", "De weg.", answers=[answer(1, "Een weg en een brug.")]),
    document("c", "Een brug.", subject="De weg", submitted="2024-02-01"),
)


def test_all_words_must_be_there() -> None:
    assert addresses(search("weg brug", *ROADS)) == "b c"  # one answer has both
    assert search("weg brug", *ROADS).counts == {"weg": 3, "brug": 2}


def test_a_word_has_forms_and_compounds_and_says_so() -> None:
    found = search("wegen", *ROADS)
    assert found.stage == 2
    assert found.taken == {
        "wegen": {"wegen": "exact", "weg": "stem", "wegenbouw": "beginning", "snelwegen": "inside"}
    }


def test_enough_documents_need_no_compounds() -> None:
    many = [document(f"w{number}", "Wegen.") for number in range(10)]
    assert search("wegen", *ROADS, *many).stage == 1
    assert search("wegen", *ROADS, *many, stage=2).stage == 2
    assert search("wegen", *ROADS, *many[:7], filters={"year": ("2001",)}).stage == 1


def test_short_words_are_not_looked_for_in_longer_ones_but_while_being_typed() -> None:
    assert search("sne", *ROADS).taken == {"sne": {"snelwegen": "beginning"}}
    assert search("sne brug", *ROADS).taken["sne"] == {}
    assert search("bru", document("a", "Ombrug.")).documents == ()


def test_a_beginning_of_too_many_words_is_not_followed() -> None:
    words = [f"voor{one}{other}" for one in "bcdfghjklmnpqrt" for other in "bcdfghjklmnpqrt"]
    found = search("voor", document("a", " ".join(words[:201])))
    assert found.too_many == ("voor",)
    assert found.documents == ()
    assert search("voor", document("a", " ".join(words[:200]))).too_many == ()


def test_the_insides_in_most_documents_are_taken() -> None:
    words = [f"a{chr(97 + one)}{chr(97 + two)}brug" for one in range(8) for two in range(8)]
    taken = search("brug", document("a", " ".join(words)), document("b", words[-1])).taken["brug"]
    assert set(taken) == {*words[:59], words[-1]}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"een brug"', "c b"),
        ("„een brug” weg", "b c"),
        ('de "weg en een', "b"),
        ('"brug een"', ""),
        ('"een bruggen"', ""),
        ('"weg de"', ""),
        ('""', ""),
    ],
)
def test_phrases_are_words_as_they_stand(query: str, found: str) -> None:
    assert addresses(search(query, *ROADS)) == found


def test_a_phrase_and_a_word_are_two_terms() -> None:
    assert search('weg "wegen" weg', *ROADS).counts == {"weg": 3, '"wegen"': 1}


def test_a_phrase_crosses_a_note_mark_and_no_paragraph() -> None:
    note = {"text": "Een noot.", "referenced_by": ["vraag-1"]}
    data = document("a", "Een wegover.\n\nHet water.", footnotes=[note])
    data["questions"][0]["marks"] = [{"at": len("Een weg"), "note": 1}]
    assert addresses(search('"weg over"', data)) == "a"
    assert addresses(search('"over het"', data)) == ""
    assert addresses(search('"water een"', data)) == ""


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("adl-hulp", "a b c"),
        ("adlhulp", "a c"),
        ("adl hulp", "a b d"),
        ('"adl-hulp is"', "a c"),
        ("hulp", "a b d c"),
    ],
)
def test_hyphens(query: str, found: str) -> None:
    data = (
        document("a", "De ADL-hulp is er."),
        document("b", "Hulp voor ADL."),
        document("c", "De adlhulp is er."),
        document("d", "Hulp.", "ADL."),
    )
    assert sorted(addresses(search(query, *data)).split()) == sorted(found.split())


def test_the_word_of_fewest_documents_decides_when_none_has_all() -> None:
    found = search("de brug wegenbouw 3", *ROADS)
    assert (found.fallback, addresses(found)) == ("wegenbouw", "a")
    assert found.counts == {"de": 2, "brug": 2, "wegenbouw": 1, "3": 0}
    assert addresses(search("de xqzzk", *ROADS)) == ""
    assert addresses(search("de 3", *ROADS)) == "c b"  # where none decides, all do
    assert search("brug xqzzk", *ROADS, filters={"year": ("2001",)}).fallback == "brug"


def test_the_nearest_spelling_is_offered() -> None:
    assert search("wegenbuow", *ROADS).suggestions == {"wegenbuow": "wegenbouw"}
    assert search("brig", *ROADS).suggestions == {"brig": "brug"}
    assert search("brrg weg", *ROADS).suggestions == {"brrg": "brug"}
    assert search("wig", *ROADS).suggestions == {}
    assert search("brii", *ROADS).suggestions == {}


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("brug", "brug", 0), ("brug", "brg", 1), ("brug", "burg", 2), ("brug", "weg", 3)],
)
def test_edit_distance(one: str, other: str, distance: int) -> None:
    assert edit_distance(one, other, 2) == edit_distance(other, one, 2) == distance


def test_the_best_units_are_the_hits() -> None:
    data = document("a", "Een weg.", "Een weg en een brug.", "Brug.", answers=[answer(2, "De brug, de weg.")])
    found = search("weg brug", data)
    assert found.documents[0].anchors == ("vraag-2", "antwoord-2")
    assert found.passages == 2


def test_the_document_itself_is_a_hit_but_no_passage() -> None:
    letter = {"kind": "letter", "text": "Dank voor de brug."}
    notice = {"kind": "notice", "text": "De weg.", "anchor": "mededeling"}
    data = document("a", other_texts=[letter, notice])
    assert (search("brug", data).documents[0].anchors, search("brug", data).passages) == (("document",), 0)
    assert search("weg", data).documents[0].anchors == ("mededeling",)


def test_places_and_ways_are_told_apart() -> None:
    note = {"text": "Een weg.", "referenced_by": ["vraag-1"]}
    data = (
        document("f", other_texts=[{"kind": "letter", "text": "De weg."}]),
        document("e", "Niets.", footnotes=[note]),
        document("d", answers=[answer(1, "De weg.")]),
        document("c", "De weg."),
        document("b", title="De weg."),
        document("a", subject="De weg."),
    )
    assert addresses(search("weg", *data)) == "a b c d e f"
    ways = (
        document("a", "De snelweg."),
        document("b", "Wegwerp."),
        document("c", "Wegen."),
        document("d", "Weg."),
    )
    assert addresses(search("weg", *ways)) == "d c b"
    assert addresses(search("wegen", *ways)) == "c d"


def test_rarity_and_score() -> None:
    assert [rarity(33, having) for having in (1, 2, 16, 17, 33, 0)] == [6, 5, 2, 1, 1, 0]
    # terms of rarity 6 and 1; each: its best unit and its units, at most 4; then the unit that has both
    assert score([6, 1], [[32, 0], [24, 24], [0, 8]]) == 6 * (32 + 2) + (24 + 2) + (6 * 24 + 24)
    assert score([6], [[8]] * 9) == 6 * (8 + 4) + 6 * 8
    assert score([6, 1], [[8, 0], [0, 8]]) == 6 * 9 + 9


def test_order() -> None:
    data = (
        document("b", subject="Weg", submitted=None),
        document("a", subject="Weg", submitted=None),
        document("c", "Weg", submitted="2024-01-02", answered="2024-03-01"),
        document("d", subject="Weg"),
    )
    assert addresses(search("weg", *data)) == "d a b c"
    assert addresses(search("weg", *data, order="newest")) == "c d a b"
    assert search("weg", *data) == search("weg", *reversed(data))


def test_filters_count_what_the_others_leave() -> None:
    members = [{"name": "Bakker", "party": "VVD"}, {"name": "De Wit", "party": None}]
    data = (
        document("a", "Weg", members=members, addressees=["minister van Financiën", "minister van Geluk"]),
        document("b", "Weg", members=members[1:], answered="2025-02-01", kind="delay"),
        document("c", "Weg", addressees=["minister-president", "minister voor Klimaat en Groene Groei"]),
        document("d", "Brug", members=members),
    )
    found = search("weg", *data, filters={"member": ("De Wit",), "year": ("2024", "2023")})
    assert addresses(found) == "a"
    assert found.values == {
        "member": {"Bakker (VVD)": 1, "De Wit": 1},
        "party": {"VVD": 1},
        "ministry": {"Financiën": 1},
        "year": {"2024": 1, "2025": 1},
        "kind": {"answers": 1},
    }
    everything = {"Financiën": 1, "Algemene Zaken": 1, "Klimaat en Groene Groei": 1}
    assert search("weg", *data).values["ministry"] == everything


@pytest.mark.parametrize(
    ("query", "bears", "cites"),
    [
        ("2024z17972", "a", "b"),
        ("2024Z 17972", "a", ""),
        ("AH-TK-20242025-594", "a", ""),
        ("Aanhangsel 594", "a", ""),
        ("kv-tk-2024Z17972", "a", "b"),
        ("Kst-28286-1255", "", "b"),
        ("28 286, nr. 1255", "", "b"),
        ("28286", "", "b"),
        ("28 286", "", "b"),
        ("28286-1255", "", "b"),
        ("28286, nr. 1255", "", "b"),
        ("Kamerstukken II 2021/22, 28286, nr. 1255", "", "b"),
        ("Tweede Kamer, vergaderjaar 2021–2022, 28 286, nr. 1255, blz. 3", "", "b"),
        ("kamerstuk 2021 28 286", "", "b"),
        ("28286, nr. 125", "", ""),
        ("zie 28286", "", ""),
        ("282861255", "", ""),
        ("36410", "", "b"),
        ("36 410 XVI", "", "b"),
        ("36410 XVI, nr. 116", "", "b"),
        ("36410 XV", "", ""),
    ],
)
def test_numbers(query: str, bears: str, cites: str) -> None:
    cited = [{"key": "kst-28286-1255", "text": "28\u00a0286, nr. 1255"}]
    cited.append({"key": "kv-tk-2024Z17972", "text": "2024Z17972"})
    cited.append({"key": "kst-36410-XVI-116", "text": "36 410 XVI, nr. 116"})
    data = (
        document(
            "a",
            zaaknummer="2024Z17972",
            aanhangsel="ah-tk-20242025-594",
            origins={"zaaknummer": {"printed": "2024Z 17972"}},
        ),
        document("b", "Aanhangsel", citations=cited),
    )
    found = search(query, *data)
    assert (" ".join(found.bears), " ".join(found.cites)) == (bears, cites)
    assert found.fallback is None


def test_a_dossier_leads_to_its_sources() -> None:
    keys = ("kst-36410-XVI-116", "kst-36410-VIII-2", "kst-28286-1255", "kst-35261-AB")
    data = document("a", "Weg?", citations=[{"key": key, "text": "Kamerstuk"} for key in keys])
    assert search("36410", data).shelves == ("kst-36410-viii", "kst-36410-xvi")
    assert search("36 410 XVI", data).shelves == ("kst-36410-xvi",)
    assert search("Kamerstukken I, 35 261", data).shelves == ("kst-35261",)
    assert search("28286, nr. 1255", data).shelves == ()
    assert [search(query, data).paper for query in ("28286-1255", "28286-1", "weg")] == [True, False, False]


def test_the_form_of_a_number() -> None:
    assert number_form(" Kamerstuk 36 410 XVI, nr. 116") == "kamerstuk-36-410-xvi-nr-116"


@cache
def oracle(among: str) -> Oracle:
    return Oracle(list(documents(among)), stem)


@pytest.mark.parametrize(
    ("among", "expected"), EXPECTED, ids=lambda each: each if isinstance(each, str) else each["query"]
)
def test_what_a_reader_expects(among: str, expected: dict[str, Any]) -> None:
    found = oracle(among).search(expected["query"])
    files = [names(among)[hits.url] for hits in found.documents]
    seen = {
        "query": expected["query"],
        "first": files[0] if files else None,
        "anchor": found.documents[0].anchors[0] if files else None,
        "nothing": not files,
        "fallback": found.fallback,
        "suggestion": found.suggestions,
        "opens": names(among)[found.bears[0]] if len(found.bears) == 1 else found.bears,
        "cited": [names(among)[url] for url in found.cites],
    }
    assert {key: seen[key] for key in expected} == expected
    assert found.fallback == expected.get("fallback")


def test_there_are_queries_of_every_kind() -> None:
    assert len(QUERIES["samples"]) >= 60
    assert {key for each in QUERIES["seed"] for key in each} == {
        key for each in QUERIES["samples"] for key in each
    }


def test_random_queries_keep_the_rules() -> None:
    for asked in random_queries(list(documents("seed")), 7, 390):
        less, more = (oracle("seed").search(asked.query, stage=stage) for stage in (1, 2))
        found = oracle("seed").search(asked.query, asked.filters, asked.order, asked.stage)
        assert {hits.url for hits in found.documents} <= {hits.url for hits in more.documents}, asked
        assert all(hits.score > 0 and hits.anchors for hits in found.documents), asked
        assert all(less.counts[term] <= more.counts[term] for term in more.counts), asked


def test_random_queries_are_the_same_each_time() -> None:
    data = list(documents("seed"))
    first = list(random_queries(data, 1))
    assert len(first) == 2000
    assert first == list(random_queries(data[::-1], 1)) != list(random_queries(data, 2))
    assert len({asked.kind for asked in first}) == 13
