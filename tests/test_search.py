"""The search engine against the oracle: the same documents, order, hits and counts, whatever is asked."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

import pytest
from documents import CASES
from playwright.sync_api import Browser
from search_client import BASE, Client
from search_documents import FILES, WORDS, Json, stem
from search_oracle import Oracle, Result
from search_random import Asked, random_queries
from word_files import docx, paragraph, run

from converter.build import Outcome, convert
from converter.writers.search import tables, vocabulary
from converter.writers.search.stem import stem as our_stem
from converter.writers.search.words import words_of

GROUPS = {"seed": 300, "cases": 700, "samples": 800, "made": 700}  # with how many random queries
TRICKY = (
    "de een 'n ja ei ui ooi jou yoga yen royale royaal draaien aaien eieren bijeen geeeuwd heden steden",
    "mogelijkheden zekerheid veiligheidsheid wijsheid technische lach lachheid bende einde eindigend",
    "beginnend rustig rustige steevast eerlijk eerlijke gemen algemene gemene genen lopende tegemoetkoming",
    "leesbaar leesbare barbaar dienstbaarheid vogels jaars mijns meisjes bossen bakken bedden kade maan",
    "brood brede gouden zien kiezen lijken gelijke lelijk leeuwen nieuwe uur uren y yy aiaia ioio eioyene",
)


def made(count: int) -> Iterator[tuple[str, bytes]]:
    """Yield documents of few words in many forms, so that each word is in many and stems and insides meet."""
    random = Random(5)  # noqa: S311 - no secret
    roots = ("weg", "brug", "wegen", "sluis", "snelweg", "water", "waterweg", "bouw", "a1b", "zee-", "x-")
    ends = ("", "", "en", "s", "e", "ing", "heid", "2", "-nota", "bouw", "\u00e9")
    for number in range(count):
        lines = [
            f"Vragen van het lid {random.choice('ABC')}. (P{number % 3}) aan de minister van Defensie "
            f"over {random.choice(roots)}{random.choice(ends)} "
            f"(ingezonden {1 + number % 9} maart 2024, 2024Z{number:05})"
        ]
        for asked in range(1, random.randint(2, 4)):
            for label in (f"Vraag {asked}", f"Antwoord {asked}"):
                words = " ".join(
                    random.choice(roots) + random.choice(ends) for _ in range(random.randint(2, 9))
                )
                lines += [
                    "",
                    label,
                    f"De {words}.[footnoteRef:{asked}] [{asked}:  {random.choice(roots)} 594.] ",
                ]
        yield f"{number}.txt", "\n".join(lines).encode()


@cache
def outcome(group: str) -> Outcome:
    if group == "made":
        return convert(made(60))
    files = CASES if group == "cases" else FILES[group]
    return convert((path.relative_to(path.parents[1]).as_posix(), path.read_bytes()) for path in files)


@cache
def data(group: str) -> tuple[Json, ...]:
    pages = outcome(group).pages.items()
    return tuple(json.loads(text) for path, text in pages if path.endswith("/document.json"))


def index(group: str) -> dict[str, str]:
    return {path: text for path, text in outcome(group).pages.items() if path.startswith("zoeken/")}


@pytest.fixture(scope="module")
def seed_client(chromium: Browser) -> Client:
    return Client(chromium, index("seed"))


def compounds(oracle: Oracle, result: Result) -> list[list[str]]:
    """Return the words that the second stage takes as well, and those with too many beginnings."""
    if result.stage == 2:
        return [[], sorted(result.too_many)]
    known = oracle.vocabulary
    taken = {word: known.take(word, 2, alone=len(result.counts) == 1) for word in result.taken}
    more = {other for word, (ways, _) in taken.items() for other in set(ways) - set(result.taken[word])}
    words = sorted(more, key=lambda other: (-known.counts[other], other))
    return [words, sorted(word for word, (_, too_many) in taken.items() if too_many)]


def wanted(result: Result, query: str) -> dict[str, Any]:
    """Return what the engine must answer; a number without a digit is looked up by the oracle only."""
    is_number = any(sign.isdecimal() for sign in query)
    return {
        "documents": [[hits.url, hits.score, list(hits.anchors)] for hits in result.documents],
        "passages": result.passages,
        "stage": result.stage,
        "counts": dict(result.counts),
        "fallback": result.fallback,
        "taken": {word: dict(taken) for word, taken in result.taken.items()},
        "tooMany": sorted(result.too_many),
        "suggestions": dict(result.suggestions),
        "bears": list(result.bears) if is_number else [],
        "cites": list(result.cites) if is_number else [],
        "isPaper": result.paper,
        "shelves": list(result.shelves),
        "values": {name: dict(counts) for name, counts in result.values.items()},
    }


def answered(answer: dict[str, Any]) -> dict[str, Any]:
    """Return an answer of the engine with its pairs as dicts, which have no order."""
    return answer | {
        "counts": dict(answer["counts"]),
        "taken": {word: dict(ways) for word, ways in answer["taken"]},
        "tooMany": sorted(answer["tooMany"]),
        "suggestions": dict(answer["suggestions"]),
        "values": {name: dict(counts) for name, counts in answer["values"]},
    }


def as_asked(asked: Asked) -> dict[str, Any]:
    filters = {name: list(values) for name, values in asked.filters.items()}
    return {"query": asked.query, "filters": filters, "order": asked.order, "stage": asked.stage}


def compare(client: Client, documents: tuple[Json, ...], queries: list[Asked]) -> None:
    oracle = Oracle(list(documents), stem)
    for asked, answer in zip(queries, client.ask(map(as_asked, queries)), strict=True):
        found = oracle.search(asked.query, asked.filters, asked.order, asked.stage)
        expected = wanted(found, asked.query) | {"compounds": compounds(oracle, found)}
        assert answered(answer) == expected, asked


@pytest.mark.parametrize("group", GROUPS)
def test_the_engine_finds_what_the_oracle_finds(chromium: Browser, group: str) -> None:
    queries = list(random_queries(list(data(group)), 3, GROUPS[group]))
    compare(Client(chromium, index(group)), data(group), queries)


def test_so_it_does_where_every_row_and_part_has_a_file_of_its_own(
    chromium: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "_LONGEST_PART", 12)
    cut = tables._cut  # noqa: SLF001 - the one place that knows the size of a file
    monkeypatch.setattr(tables, "_cut", lambda table: cut(replace(table, size=60)))
    files = convert(made(60)).pages
    parts = [path for path in files if path.startswith("zoeken/woorden/")]
    assert len(parts) > 50
    compare(Client(chromium, files), data("made"), list(random_queries(list(data("made")), 4, 300)))


RAISED = (
    ("er is 10", "6", " liter gelekt"),
    ("er is 10", "\u22126", " liter gelekt"),
    ("er is 𝔸 10", "9", " liter"),  # beyond the first plane, where scripts count otherwise
    ("de 2", "e", " sluis van 25 m", "3"),
)


def raised_words() -> Iterator[tuple[str, bytes]]:
    """Yield Word files in which every second piece of the question is raised."""
    for number, pieces in enumerate(RAISED, 1):
        forms = ("", '<w:vertAlign w:val="superscript"/>')
        runs = [run(piece, forms[at % 2]) for at, piece in enumerate(pieces)]
        yield f"{number}.docx", docx(paragraph("Vraag 1") + paragraph("Klopt het: ", *runs))


def test_a_raised_number_behind_a_number_is_a_word_of_its_own(chromium: Browser) -> None:
    files = convert(raised_words()).pages
    documents = tuple(json.loads(text) for path, text in files.items() if path.endswith("/document.json"))
    queries = [
        Asked("words", query, {}, "best", 1)
        for query in ("106", "10 6", '"10 6"', "10^6", "109", '"10 9"', "2e", "m3", "25 m3")
    ]
    client = Client(chromium, {path: text for path, text in files.items() if path.startswith("zoeken/")})
    compare(client, documents, queries)
    found = [len(Oracle(list(documents), stem).search(asked.query).documents) for asked in queries]
    assert found[:6] == [0, 2, 2, 2, 0, 1]
    assert found[6:] == [1, 1, 1]
    excerpts = client.page.evaluate(
        """async (all) => {
          const { excerptOf } = await import(`${location}scripts/zoekfragment.js`);
          const wanted = { words: new Set(["10"]), phrases: [] };
          return all.map((data) => excerptOf(data, "vraag-1", wanted));
        }""",
        list(documents),
    )
    assert excerpts[0] == [["Klopt het: er is ", False], ["10", True], ["^6 liter gelekt", False]]
    assert excerpts[2] == [["Klopt het: er is 𝔸 ", False], ["10", True], ["^9 liter", False]]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Ja. Zie 31 000, nr. 12 over de sluis. Nee.", "Zie 31 000, nr. 12 over de sluis."),
        (
            "Op 3 mei jl. zag mr. de Wit de sluis. Nee.",
            "Op 3 mei jl. zag mr. de Wit de sluis.",
        ),
        ("Zie art. 2 en blz. 3. De sluis is dicht.", "De sluis is dicht."),
        ("Dat is zo jl. De sluis is dicht.", "De sluis is dicht."),
        ("Dat was een art. De sluis is dicht.", "De sluis is dicht."),
        ("Geen start. 3 sluizen en een sluis.", "3 sluizen en een sluis."),
    ],
)
def test_a_sentence_does_not_end_at_an_abbreviation(seed_client: Client, text: str, sentence: str) -> None:
    found = seed_client.page.evaluate(
        """async (text) => {
          const { sentenceOf } = await import(`${location}scripts/zoekfragment.js`);
          const pieces = sentenceOf(text, { words: new Set(["sluis"]), phrases: [] });
          return pieces.map(([piece]) => piece).join("");
        }""",
        text,
    )
    assert found == sentence


def test_every_word_of_every_unit_is_found(seed_client: Client) -> None:
    document = Oracle(list(data("seed")), stem).documents[0]
    units = {unit.anchor: set(unit.places) for unit in document.units}
    words = sorted(document.words)
    asked = ({"query": word, "filters": {}, "order": "best", "stage": 1} for word in words)
    for word, answer in zip(words, seed_client.ask(asked), strict=True):
        [[_, _, anchors]] = answer["documents"]
        assert {anchor for anchor, there in units.items() if word in there} <= set(anchors)


def test_the_index_does_not_depend_on_the_order_of_files() -> None:
    sources = list(made(40))
    assert convert(sources).pages == convert(reversed(sources)).pages


def test_every_file_of_the_index_names_one_edition() -> None:
    editions = {text[:30] for path, text in index("made").items() if path.endswith(".json")}
    assert len(editions) == 1
    assert editions != {text[:30] for path, text in index("seed").items() if path.endswith(".json")}


def test_an_index_of_nothing_answers(chromium: Browser) -> None:
    empty = {path: text for path, text in convert([]).pages.items() if path.startswith("zoeken/")}
    [answer] = Client(chromium, empty).ask([{"query": "weg 3", "filters": {}, "order": "best", "stage": 1}])
    assert answer["documents"] == []


def test_a_client_starts_again_when_the_site_was_published_anew(chromium: Browser) -> None:
    client = Client(chromium, index("seed"))
    asked = {"query": "telegraaf", "filters": {}, "order": "best", "stage": 1}
    [before] = client.ask([asked])
    client.files.update(index("made"))
    [after] = client.ask([asked | {"query": "sluis"}])
    assert (len(before["documents"]), client.asked.count("zoeken/register.json")) == (1, 2)
    assert len(after["documents"]) > 10


def test_the_numbers_of_a_result_are_not_read_in_another_edition(chromium: Browser) -> None:
    client = Client(chromium, index("seed"))
    client.page.evaluate("async () => { window.found = await engine.search('telegraaf'); }")
    client.files.update(index("made"))
    script = """async () => {
        const [{ number }] = found.documents;
        return engine.document(found, number).catch((error) => error.message);
    }"""
    assert client.page.evaluate(script) == "documenten/0.json"
    assert client.page.evaluate(script) == "result"
    assert client.page.evaluate("engine.search('sluis').then(({ documents }) => documents.length)") > 10


@pytest.mark.parametrize("case", WORDS, ids=lambda case: ascii(case["text"]))
def test_words(case: dict[str, Any]) -> None:
    found = [[place, word] for place, at in enumerate(words_of(case["text"])) for word in sorted(at)]
    assert found == case["words"]


def in_browser(client: Client, texts: list[str]) -> list[list[list[str]]]:
    script = "(all) => all.map((text) => words.readWords(text).map((written) => words.wordsAt(written)))"
    found: list[list[list[str]]] = client.page.evaluate(script, texts)
    return [[sorted(at) for at in places] for places in found]


def test_words_in_the_browser(seed_client: Client) -> None:
    texts = [case["text"] for case in WORDS]
    assert in_browser(seed_client, texts) == [[sorted(at) for at in words_of(text)] for text in texts]


def test_a_hit_that_asks_nothing_says_what_kind_of_paper_it_is() -> None:
    (path,) = (path for path in CASES if path.stem == "notice_without_questions")
    rows = json.loads(convert([(path.name, path.read_bytes())]).pages["zoeken/documenten/0.json"])["rows"]
    assert rows[1][4:] == ["uitstel van beantwoording", ["mededeling", "Mededeling"]]


def test_the_sentence_of_a_hit_has_a_typed_mark_and_no_note_mark(seed_client: Client) -> None:
    text = {
        "id": "vraag-1",
        "text": "Een \U0001f728 wegover [^1] water.",
        "marks": [{"at": 9, "note": 1}],
        "styles": [],
    }
    document = {"questions": [text], "answers": [], "other_texts": [], "footnotes": []}
    script = """async ([base, document]) => {
        const { excerptOf } = await import(`${base}scripts/zoekfragment.js`);
        return excerptOf(document, "vraag-1", { words: new Set(["weg"]), phrases: [] });
    }"""
    shown = [["Een \U0001f728 ", False], ["weg", True], ["over [^1] water.", False]]
    assert seed_client.page.evaluate(script, [BASE, document]) == shown


def test_words_of_random_texts_in_the_browser(seed_client: Client) -> None:
    random = Random(2)  # noqa: S311 - no secret
    known = [
        chr(code)
        for code in range(0x20, 0x2FFFF)
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
    ]
    signs = [*known[:12_000], *known[-5_000:], *("-\u2010\u2011ab1Z[^2]\u0301\u00ad" * 800)]
    texts = ["".join(random.choices(signs, k=random.randint(1, 30))) for _ in range(10_000)]
    assert in_browser(seed_client, texts) == [[sorted(at) for at in words_of(text)] for text in texts]


def test_the_stem_is_that_of_snowball(seed_client: Client) -> None:
    random = Random(1)  # noqa: S311 - no secret
    known = {
        word
        for group in ("seed", "samples", "cases")
        for document in data(group)
        for word in _words(document)
    }
    ends = (
        "",
        "en",
        "heden",
        "heid",
        "ene",
        "se",
        "s",
        "e",
        "end",
        "ing",
        "igend",
        "iging",
        "lijk",
        "baar",
        "bare",
    )
    letters = "aeiouyybcdkkttdghjlmnrsz"
    made_up = (
        "".join(random.choices(letters, k=random.randint(1, 6))) + random.choice(ends) for _ in range(20_000)
    )
    words = sorted({*known, *" ".join(TRICKY).split(), *made_up})
    assert [our_stem(word) for word in words] == [stem(word) for word in words]
    assert seed_client.page.evaluate("(all) => all.map((word) => stem(word))", words) == [
        *map(our_stem, words)
    ]


def _words(document: Json) -> Iterator[str]:
    for name in ("questions", "answers", "other_texts", "footnotes"):
        for each in document[name]:
            yield from (word for at in words_of(each["text"]) for word in at)
