"""The page that explains the files with all documents, questions and remarks, with examples that work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from converter.institution import Institution
from converter.record.rows import QuestionRow, Record
from converter.record.words import BREAK
from converter.view.data_words import CURL, DOCUMENT_FIELDS, PYTHON, QUESTION_FIELDS, SITE, R
from converter.view.nodes import Block, Element, Heading, Inline, Link, Page, Prose

_TITLE = "Gegevens"
_DESCRIPTION = (
    "Alle documenten, vragen en opmerkingen van deze site als bestanden, met uitleg en voorbeelden."
)
_FREE = "U mag ze vrij ophalen, zonder sleutel en zonder aanmelding."
_ONCE = (
    "In questions.csv staat een vraag één keer; zodra het antwoord er is, is het de rij van het antwoord. "
    "Een nader antwoord heeft eigen rijen. Waar meer dan één waarde in een cel past, staat er | tussen."
)
_PAPERS = ": een rij per stuk, zonder de teksten; in de lijsten zijn de stukken van een zaak één document"
_EXCEL = (
    "Dubbelklik op questions.csv. Een Nederlandse Excel zet elke waarde in een eigen kolom: er staat een "
    "puntkomma tussen, en het bestand begint met een byte order mark, zodat ook ë en “ kloppen. Gaat dat "
    "mis, kies dan Gegevens > Uit tekst/CSV, met UTF-8 en de puntkomma. Elk ander programma leest het "
    "als CSV volgens RFC 4180 met puntkomma's."
)
_NO_FORMULA = (
    "Begint een tekst met =, +, -, @ of een tab, dan staat er een apostrof voor: Excel rekent er niet mee."
)
_TOO_LONG = "In een cel van Excel passen 32.767 tekens. Langer, en daar dus afgebroken, zijn: "
_OWN = (
    "De teksten zijn van hun makers, Kamerleden en ministeries, en niet van deze site; dit is geen officiële "
    "publicatie. Wat de site toevoegt (adressen, koppelingen, stand) mag u vrij gebruiken (MIT-licentie)."
)
_CELL = 32_767  # in units of UTF-16, as Excel counts
_NAMED = 20


def data_page(records: Sequence[Record], institution: Institution, site_url: str) -> Page:
    """Return the page; ``site_url``: the address in its examples, "" for a place to fill in."""
    blocks = (
        Heading(1, (_TITLE,)),
        Prose((f"{_DESCRIPTION} {_FREE}",)),
        _files(records, site_url),
        Prose((_ONCE,)),
        Heading(2, ("Openen in Excel",)),
        *_in_excel(records),
        *_examples(site_url or SITE),
        Heading(2, ("Velden van questions.csv",)),
        _fields(QUESTION_FIELDS),
        Heading(2, ("Velden van documents.json",)),
        _fields(DOCUMENT_FIELDS),
        Heading(2, ("Licentie",)),
        *_licence(institution),
    )
    return Page(_TITLE, _DESCRIPTION, blocks)


def _files(records: Sequence[Record], site_url: str) -> Block:
    questions = sum(len(record.questions) for record in records if record.has_own_questions)
    remarks = sum(len(record.remarks) for record in records)
    rows: tuple[tuple[Inline, ...], ...] = (
        (_file("questions.csv"), f": een rij per vraag, met het antwoord ({_count(questions, 'rij')})"),
        (
            _file("documents.json"),
            f"{_PAPERS} ({_count(len(records), 'rij')}, ",
            *_schema("documents-1"),
        ),
        (
            _file("annotations.jsonld"),
            f": wat de redactie opmerkt, als W3C Web Annotations ({_count(remarks, 'opmerking')})",
        ),
        (_code("document.json"), " naast elke pagina: alles van dat stuk (", *_schema("document-2")),
    )
    feed = (Link("../atom.xml", ("atom.xml",)), ": de nieuwste documenten, voor een feedlezer")
    return Element("ul", tuple(Element("li", row) for row in (*rows, *((feed,) if site_url else ()))))


def _count(count: int, one: str) -> str:
    return f"{count} {one}" if count == 1 else f"{count} {one}en"


def _file(name: str) -> Link:
    return Link(name, (name,))


def _schema(name: str) -> tuple[Inline, ...]:
    return Link(f"../schema/{name}.json", ("schema",)), ")"


def _code(words: str) -> Element:
    return Element("code", (words,))


def _in_excel(records: Sequence[Record]) -> Iterator[Block]:
    yield Prose((_EXCEL,))
    yield Prose((_NO_FORMULA,))
    long = [link for record in records if record.has_own_questions for link in _too_long(record)]
    if long:
        rest = f" en nog {len(long) - _NAMED}" if len(long) > _NAMED else ""
        named = (part for link in long[:_NAMED] for part in (", ", link))
        yield Prose((_TOO_LONG, *tuple(named)[1:], f"{rest}."))


def _too_long(record: Record) -> Iterator[Link]:
    """Yield a link to each text that no cell holds: a question, or all that answers it."""
    answers = {answer.id: answer.words.text for answer in record.answers}
    for question in record.questions:
        for id_, text in _cells(question, answers):
            if len(text.encode("utf-16-le")) > 2 * _CELL:
                yield Link(f"../{record.url}index.md#{id_}", (f"{record.case.address}#{id_}",))


def _cells(question: QuestionRow, answers: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield question.id, question.words.text
    if question.answered_by:
        yield question.answered_by[0], BREAK.join(answers[id_] for id_ in question.answered_by)


def _examples(site_url: str) -> Iterator[Block]:
    for name, text in (("Python", PYTHON), ("R", R), ("curl", CURL)):
        yield Heading(2, (f"Voorbeeld in {name}" if name != "curl" else "Voorbeeld met curl",))
        yield Element("pre", (_code(text.strip().replace("{site}", site_url)),))


def _fields(fields: Mapping[str, str]) -> Block:
    rows = (
        Element("div", (Element("dt", (_code(name),)), Element("dd", (what,))))
        for name, what in fields.items()
    )
    return Element("dl", tuple(rows), {"class": "velden"})


def _licence(institution: Institution) -> Iterator[Block]:
    yield Prose((_OWN,))
    if institution.licence:
        terms = institution.licence
        url = institution.licence_url
        yield Prose(("Licentie van de documenten: ", Link(url, (terms,)) if url else terms, "."))
