"""References to questions and answers: which words are linked, where they lead, and what stays text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.annotation import Reference, Unresolved
from converter.annotators.questions.references import annotate_question_references
from converter.collection import Collection, Context, collect
from converter.collection.papers import Paper
from converter.model import (
    Document,
    Metadata,
    Note,
    NoteMark,
    Paragraph,
    Section,
    SectionKind,
    Span,
    Text,
    Value,
)
from converter.reading import read_source
from converter.source import Source

STEADY = settings(derandomize=True, deadline=None, max_examples=300)
NOWHERE = Span(0, 0)
OFFSET = 11  # the text does not begin where the source begins
CONTEXT = Context(Collection({}))

Found = list[tuple[str, str | None]]


def paragraph(text: str, start: int = OFFSET) -> Paragraph:
    span = Span(start, start + len(text))
    return Paragraph((Text(text, span),), span)


def section(kind: SectionKind, *numbers: int | str, text: str = "") -> Section:
    return Section(kind, tuple(map(str, numbers)), None, (paragraph(text),) if text else (), NOWHERE)


SKELETON = (
    section("title"),
    *(section("question", number) for number in (1, 2, 3, 4)),
    section("answer", 1),
    section("answer", 2),
    section("answer", 3, 4),
    section("question", 5, 6),
    section("question", 7),
    section("question", 8),
    section("answer", 5, 6),
    section("question", 10),
)
"""Questions 7, 8 and 10 have no answer, 9 exists nowhere."""


def document(kind: SectionKind, text: str, *numbers: int) -> Document:
    sections = (*SKELETON, section(kind, *numbers, text=text))
    return Document("answers", Metadata(), sections, (), (), ())


def linked(whole: Document, text: str, context: Context = CONTEXT) -> Found:
    """Return each annotated string with the id it leads to, or the reason why to none."""
    return [
        (text[each.span.start - OFFSET : each.span.end - OFFSET], _to(each.target))
        for each in annotate_question_references(whole, context)
    ]


def _to(target: object) -> str | None:
    if isinstance(target, Reference):
        return f"{target.page or ''}#{target.id}"
    return target.reason if isinstance(target, Unresolved) else None


def in_answer(text: str) -> Found:
    return linked(document("answer", text, 12), text)


def in_question(text: str) -> Found:
    return linked(document("question", text, 12), text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zie vraag 2.", [("vraag 2", "#antwoord-2")]),
        ("Zie antwoord vraag 2.", [("antwoord vraag 2", "#antwoord-2")]),
        ("Zie het antwoord op vraag 2.", [("antwoord op vraag 2", "#antwoord-2")]),
        ("zie ook mijn antwoord\nop vraag\u00a02", [("antwoord\nop vraag\u00a02", "#antwoord-2")]),
        ("Antwoord op vraag 2 geldt hier ook.", [("Antwoord op vraag 2", "#antwoord-2")]),
        ("(zie vraag 2)", [("vraag 2", "#antwoord-2")]),
        ("Zoals gezegd bij vraag 3 en 4 loopt dit.", [("vraag 3 en 4", "#antwoord-3-4")]),
        ("Zie de antwoorden op de vragen 3 en 4.", [("antwoorden op de vragen 3 en 4", "#antwoord-3-4")]),
        ("Zie bovengenoemde vragen 3 en 4.", [("vragen 3 en 4", "#antwoord-3-4")]),
        ("Zie vragen 5 t/m 6.", [("vragen 5 t/m 6", "#antwoord-5-6")]),
        ("Zie vragen 5 tot en met 6.", [("vragen 5 tot en met 6", "#antwoord-5-6")]),
        ("Zie vragen 5-6.", [("vragen 5-6", "#antwoord-5-6")]),
        ("Zie vraag 3, en 4.", [("vraag 3, en 4", "#antwoord-3-4")]),
        ("Zie de antwoorden 3 en 4.", [("antwoorden 3 en 4", "#antwoord-3-4")]),
        ("Zie het antwoord op 4", [("antwoord op 4", "#antwoord-4")]),
        ("Zie het antwoord bij vraag 4.", [("antwoord bij vraag 4", "#antwoord-4")]),
        ("Zie het antwoord op uw vraag 4.", [("antwoord op uw vraag 4", "#antwoord-4")]),
        ("Zie het antwoord op vraag 4.", [("antwoord op vraag 4", "#antwoord-4")]),
        ("Zie antwoord 4 hierboven.", [("antwoord 4", "#antwoord-4")]),
        ("Zie het antwoord op 4.", [("antwoord op 4", "#antwoord-4")]),
        ("Zie vraag 7.", [("vraag 7", "#vraag-7")]),
        ("Zie de vragen 1 en 2.", [("vragen 1", "#antwoord-1"), ("2", "#antwoord-2")]),
        (
            "Zie de beantwoording van vraag 1, 3 en 7.",
            [("beantwoording van vraag 1", "#antwoord-1"), ("3", "#antwoord-3"), ("7", "#vraag-7")],
        ),
        ("Zie de vragen 2 t/m 4.", [("vragen 2", "#antwoord-2"), ("4", "#antwoord-4")]),
        (
            "Zie vraag 1. En zie vraag 2.",
            [("vraag 1", "#antwoord-1"), ("vraag 2", "#antwoord-2")],
        ),
        ("Zie vraag 1 en vraag 2.", [("vraag 1", "#antwoord-1"), ("vraag 2", "#antwoord-2")]),
        ("zoalsbeschreven in de beantwoording vanvraag 2, is", [("beantwoording vanvraag 2", "#antwoord-2")]),
        ("Zoals in vraag 12 gevraagd", [("vraag 12", "reference-unresolved")]),
        ("Zie vraag 2a.", [("vraag 2a", "#antwoord-2")]),
        ("Zie vraag 2B en 7.", [("vraag 2B", "#antwoord-2"), ("7", "#vraag-7")]),
        ("Zoals in vraag 12b gevraagd", [("vraag 12b", "reference-unresolved")]),
        ("Zie vraag 1.2.", [("vraag 1.2", "reference-unresolved")]),
    ],
)
def test_an_answer_leads_to_answers_where_there_are(text: str, found: Found) -> None:
    assert in_answer(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zie vraag 1a.", [("vraag 1a", "#antwoord-1a")]),
        ("Zie de vragen 1a en 1b.", [("vragen 1a en 1b", "#antwoord-1a-1b")]),
        ("Zie vraag 1B en 2.1.", [("vraag 1B", "#antwoord-1b"), ("2.1", "#antwoord-2_1")]),
        ("Zie vraag 3c.", [("vraag 3c", "#vraag-3")]),
        ("Zie vraag 1c.", [("vraag 1c", "reference-unresolved")]),
    ],
)
def test_numbers_with_a_letter_or_a_part_are_numbers(text: str, found: Found) -> None:
    sections = (
        *(section("question", number) for number in ("1a", "1b", "2.1", 3)),
        section("answer", "1a", "1b"),
        section("answer", "2.1"),
        section("answer", 3, text=text),
    )
    assert linked(Document("answers", Metadata(), sections, (), (), ()), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zie vraag 2.", [("vraag 2", "#vraag-2")]),
        ("Zo ja, geldt dat ook voor de in vraag 2 genoemde brug?", [("vraag 2", "#vraag-2")]),
        ("Geldt dit voor de vragen 5 en 6?", [("vragen 5 en 6", "#vraag-5")]),
        ("Indien het antwoord op vraag 4 ja is: hoe?", [("antwoord op vraag 4", "#antwoord-4")]),
        ("Als uw antwoord op vraag 2 nee luidt, waarom?", [("antwoord op vraag 2", "#antwoord-2")]),
        ("Indien het antwoord op vraag 2 ontkennend is, waarom?", [("antwoord op vraag 2", "#antwoord-2")]),
        ("Indien u vraag 2 met «ja» beantwoordt, hoe?", [("vraag 2", "#antwoord-2")]),
        ("Is het antwoord op vraag 2 bevestigend?", [("antwoord op vraag 2", "#antwoord-2")]),
        ("Mocht het antwoord op vraag 7 ja zijn, hoe?", [("antwoord op vraag 7", "#vraag-7")]),
    ],
)
def test_a_question_leads_to_questions_and_to_answers_still_to_come(text: str, found: Found) -> None:
    assert in_question(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Wat bedoelt u met uw antwoord op vraag 2?",
        "Waarom is vraag 2 niet beantwoord?",
        "Hoe rijmt u dat met het antwoord op vraag 2?",
        "Wat bedoelt u met het antwoord gegeven op vraag 2?",
        "In uw antwoorden staat bij vraag 2 iets anders, waarom?",
        "Waarom schreef u bij vraag 2 iets anders?",
        "Bij vraag 2 geeft u aan dat het brood op is. Klopt dat?",
    ],
)
def test_a_question_that_quotes_an_answer_may_mean_an_earlier_document(text: str) -> None:
    (found,) = in_question(text)
    assert found[1] in ("reference-ambiguous", "reference-elsewhere")


@pytest.mark.parametrize(
    "text",
    [
        "In uw antwoord op vraag 2 van de schriftelijke vragen over brood",
        "Zie het antwoord op vraag 2 van de vragen van het lid Bakker (PvdX).",
        "Zie vraag 2 van de eerdere Kamervragen.",
        "Zie vraag 2 uit het commissiedebat.",
        "Zie Aanhangsel Handelingen, vergaderjaar 2022-2023, nr. 12, antwoord op vraag 2.",
        "Zie mijn brief (2022Z00012), antwoord op vraag 2.",
        "Zie vraag 2 van het lid Bakker.",
        "In het debat is op vraag 2 ingegaan.",
        "Zie vraag 2 van uw vragen van 3 maart.",
        "In mijn eerdere beantwoording, onder vraag 2, staat dat.",
        "In de enquête luidde vraag 2 anders.",
    ],
)
def test_another_documents_question_is_not_linked(text: str) -> None:
    assert {to for _, to in in_answer(text)} <= {"reference-elsewhere"}
    assert {to for _, to in in_question(text)} <= {"reference-elsewhere"}


OTHER_PAPERS = (
    "In mijn brief van 12 mei 2023 heb ik bij het antwoord op vraag 5 gemeld dat",
    "In mijn Kamerbrief van 12 mei (antwoord op vraag 5) is dit gemeld.",
    "Zoals ik in de beantwoording van de vragen van lid Kathmann bij vraag 3 schreef",
    "In de nota naar aanleiding van het verslag, antwoord op vraag 3, staat dit.",
    "In de nota over brood, antwoord op vraag 3, staat dit.",
    "Zie Kamerstukken II 2023/24, 36 410, nr. 3 (antwoord op vraag 4).",
    "Zie het verslag (Kamerstuk 36 410, nr. 3), vraag 4.",
    "Zie Aanh. Hand. II 2023/24, nr. 12, vraag 4.",
    "Zoals ik aan de Eerste Kamer schreef in antwoord op vraag 3",
    "In het WGO heb ik in antwoord op vraag 5 gezegd",
    "Tijdens het SO heb ik in antwoord op vraag 5 gezegd",
    "In het overleg is op vraag 2 ingegaan.",
    "Op 3 mei 2023 heb ik in antwoord op vraag 4 toegezegd",
    "Mijn ambtsvoorganger heeft in antwoord op vraag 4 aangegeven",
    "lijst van vragen en antwoorden bij de Voorjaarsnota (vraag 12)",
    "Zie de vragen over brood (vraag 4).",
    "Zie Kamerbrief 3 mei 2023, antwoord op vraag 4.",
    "Zie vraag 2 in de brief van vorig jaar.",
    "Zie het antwoord op vraag 2 en op vraag 3 van mijn brief.",
    "Zie het antwoord op vraag 2 of vraag 3 van mijn brief.",
    "Zie het antwoord op vraag 2 en het antwoord op vraag 3 van mijn brief.",
    "Zie mijn antwoord van 3 mei op vraag 3.",
    "Zie mijn beantwoording van 3 mei (vraag 3).",
    "In mijn beantwoording van 3 mei schreef ik dat. Zie het antwoord op vraag 2.",
    "Zie de lijst van feitelijke vragen (vraag 3).",
    "Zie mijn eerdere antwoorden (vraag 3).",
    "Zie de vorige set, antwoord op vraag 3.",
    "Zie de schriftelijke vragen (vraag 3).",
    "Zie de eerdere schriftelijke beantwoording (vraag 3).",
    "Zie het Aanhangsel (vraag 3).",
    "Zoals ik de broodfractie bij vraag 3 heb geantwoord",
    "Zie bijlage 2 bij vraag 3.",
    "In de Kamervragen is onder vraag 3 gevraagd",
)
OTHER_PAPERS_BEHIND = (
    "antwoord op vraag 4 (NSC, 3 mei 2023)",
    "vraag 4 (Omtzigt)",
    "vraag 4, NSC.",
    "vraag 4 door lid Omtzigt",
    "vraag 4 gesteld door de leden Omtzigt en Bakker",
    "vraag 4, ingezonden op 3 mei,",
    "vraag 4 (kenmerk 4512345)",
    "vraag 4; kenmerk 12345.",
    "vraag 4, dossier 36410.",
    "vraag 4, vragen Omtzigt.",
    "vraag 4, 3 mei 2023.",
    "vraag 4 d.d. 3 mei 2023.",
    "vraag 5 aldaar",
    "vraag 5 uit de vorige set",
    "vraag 5 uit het onderzoek",
    "vraag 5 van deze leden",
    "vraag 5 in het vorige stuk",
    "vraag 5 aan het lid Omtzigt",
    "vraag 5 inzake Kamervragen over brood",
    "vraag 5 bij de Kamervragen over brood",
    "vraag 5 op de Kamervragen over brood",
    "vraag 5 van de broodfractie",
    "antwoord op vraag 5 dat mijn ambtsvoorganger uw Kamer zond",
    "antwoord op vraag 4 in het SO van 12 juni",
    "antwoord op vraag 4 in het AO van 12 juni",
    "antwoord op vraag 4 in het CD van 12 juni",
    "vraag 12 tijdens het vragenuurtje",
    "vraag 5 in de factsheet",
    "vraag 5 op de website van het RIVM",
    "vraag 5 op pagina 3 van het rapport",
    "vraag 5 in het rapport",
    "vraag 5 in uw brief",
)
OTHER_ASKERS = (
    "Het Hof oordeelde in antwoord op vraag 2 dat",
    "Bij de rechter is prejudiciële vraag 3 gesteld.",
    "Bij het eindexamen Frans is vraag 5 ongeldig verklaard.",
    "In de Burgerpeiling wordt onder vraag 5 gevraagd",
    "In de enquête wordt onder vraag 5 gevraagd",
    "In de enquete wordt onder vraag 5 gevraagd",
    "In de vragenlijst wordt onder vraag 5 gevraagd",
)


@pytest.mark.parametrize(
    "text",
    [
        *(OTHER_PAPERS + OTHER_PAPERS_BEHIND + OTHER_ASKERS),
        *(f"Zie {words}" for words in OTHER_PAPERS_BEHIND),
        *(f"Zoals vermeld in {words}" for words in OTHER_PAPERS_BEHIND),
    ],
)
def test_an_answer_links_no_question_of_another_paper(text: str) -> None:
    found = in_answer(text)
    assert found
    assert {to for _, to in found} <= {"reference-ambiguous", "reference-elsewhere"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(zie vraag 3, 5 meldingen in 2022)", "vraag 3"),
        ("Zie vraag 3, 12 gemeenten doen mee", "vraag 3"),
        ("Bij vraag 5, 8 en 11 november", "vraag 5"),
        ("Zie vraag 2, 10 procent daarvan", "vraag 2"),
        ("Zie vraag 2 en 2024", "vraag 2"),
    ],
)
def test_a_further_number_counts_no_things(text: str, words: str) -> None:
    assert [found for found, _ in in_answer(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "U heeft bij vraag 2 aangegeven dat dit niet kan, waarom niet?",
        "U verwijst bij vraag 2 naar TNO",
        "U heeft onder vraag 2 laten weten",
        "Waarom bent u niet ingegaan op vraag 3?",
        "Wat bedoelt u onder vraag 3 met proportioneel?",
        "Kunt u uw reactie op vraag 3 toelichten?",
        "Waarom erkent u bij vraag 3 niet",
        "In de Kamerbrief over stikstof wordt bij vraag 7 gesproken over 40%; klopt dit?",
        "Zoals aangegeven in antwoord op vraag 2, kan dit niet. Waarom niet?",
        "Zie uw antwoord op vraag 2.",
        "Naar aanleiding van vraag 2 in het vorige stuk",
        "Als uw antwoord op vraag 2 toen ja was, waarom nu niet?",
        "Is uw antwoord op vraag 2 positief ontvangen?",
        "U stelt dat als het antwoord op vraag 2 nee is dit niet kan. Klopt dat?",
        "Herinnert u zich uw antwoorden? Zie vraag 2.",
        "Herinnert u zich uw beantwoording? Zie vraag 2.",
        "Als uw antwoord op vraag 2 ja was, waarom nu niet?",
    ],
)
def test_a_question_links_no_question_that_may_be_anothers(text: str) -> None:
    assert {to for _, to in in_question(text)} <= {"reference-ambiguous", "reference-elsewhere"}
    assert in_question(text)


def blocks(*texts: str) -> tuple[Paragraph, ...]:
    starts = [sum(len(text) + 1 for text in texts[:index]) for index in range(len(texts))]
    return tuple(paragraph(text, start) for text, start in zip(texts, starts, strict=True))


@pytest.mark.parametrize(
    ("texts", "to"),
    [
        (("Ik heb de vragen van het lid Jansen beantwoord. Dat was in mei. Zie vraag 2.",), None),
        (("Ik heb de vragen van het lid Jansen beantwoord. Dat was in mei.", "Zie vraag 2."), None),
        (("Ik heb de vragen van het lid Jansen beantwoord.", "", "Dat was in mei.", "Zie vraag 2."), None),
        (("Er zijn eerdere vragen.", "Zie vraag 2."), None),
        (("Er zijn eerdere vragen.", "Dat was in mei. Ook in juni.", "Zie vraag 2."), "antwoord-2"),
        (("Ik heb de motie van het lid Jansen uitgevoerd.", "Zie vraag 2."), "antwoord-2"),
    ],
)
def test_the_doubt_reaches_two_sentences_and_over_the_border_of_a_paragraph(
    texts: tuple[str, ...], to: str | None
) -> None:
    last = Section("answer", ("12",), None, blocks(*texts), NOWHERE)
    whole = Document("answers", Metadata(), (*SKELETON, last), (), (), ())
    (found,) = annotate_question_references(whole, CONTEXT)
    assert _to(found.target) == (f"#{to}" if to else "reference-ambiguous")


def test_the_doubt_reaches_from_the_call_into_the_note() -> None:
    text = "Zie vraag 2."
    head = "Zie de vragen van het lid Bakker."
    block = Paragraph((Text(head, Span(0, len(head))), NoteMark(1, Span(33, 38), "1")), Span(0, 38))
    note = Note(1, "1", (paragraph(text),), NOWHERE, (), "1")
    sections = (*SKELETON, Section("answer", ("12",), None, (block,), NOWHERE))
    whole = Document("answers", Metadata(), sections, (note,), (), ())
    assert linked(whole, text) == [("vraag 2", "reference-ambiguous")]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Zie het antwoord op de vragen 1 of 2.", "1 2"),
        ("Zie de vragen 1 resp. 2.", "1 2"),
        ("Zie vraag nr. 1.", "1"),
        ("Zie vraag 1 alsmede vraag 2.", "1 2"),
        ("Zie vraag 1 & 2.", "1 2"),
        ("Zie vraag 1 / 2.", "1 2"),
        ("Zie vraag 2 van deze schriftelijke vragen.", "2"),
        ("Zie verder het gestelde in antwoord op vraag 2 en vraag 4.", "2 4"),
        ("Zie het antwoord op vraag 4, alsmede de motie van het lid Ceder.", "4"),
        ("Zie het antwoord op vraag 1 en mijn antwoord op vraag 2.", "1 2"),
        ("Zoals ik hierboven heb aangegeven bij vraag 2, is dat zo.", "2"),
        ("Zoals ik reeds eerder vermeldde in het antwoord op vraag 2 is dat zo.", "2"),
        ("Hiervoor verwijs ik u naar het antwoord op vraag 2.", "2"),
        ("Voor de stand van zaken verwijs ik naar mijn antwoord op vraag 2.", "2"),
        ("Conform het antwoord op vraag 2 geldt dit.", "2"),
        ("Het antwoord is gelijk aan het antwoord op vraag 2.", "2"),
        ("De in het antwoord op vraag 2 genoemde brug bestaat.", "2"),
        ("In mijn antwoord op vraag 2 heb ik dit toegelicht.", "2"),
        ("In het antwoord op vraag 2 is dit toegelicht.", "2"),
        ("Daar ga ik in mijn antwoord op vraag 2 nader op in.", "2"),
        ("Zoals aangegeven in het antwoord op vraag 2 ontvangt uw Kamer een brief.", "2"),
        ("Zie het antwoord op vraag 2 voor een toelichting.", "2"),
        ("Zie vraag 1, 2 en 4 hierboven.", "1 2 4"),
        ("het proces zoalsbeschreven in antwoord 2 door Studielink", "2"),
        ("Zie mijn antwoord op vraag 2, en de Kamervragen van het lid Jansen (2024Z18775).", "2"),
        ("Zie het antwoord op vraag 2 en op de vragen van het lid Bakker (2022Z00012).", "2"),
        ("Naast 2024Z18775, zie antwoord op vraag 2.", "2"),
        ("Zoals ik in het antwoord op vraag 2 aangeef, bakt mijn ministerie brood.", "2"),
        ("Zoals vermeld in het antwoord op vraag 2 gaf de bakker snel antwoord.", "2"),
        ("Zie voorts het antwoord op vraag 2 voor het tarief.", "2"),
        ("Het tarief, zoals genoemd in het antwoord op vraag 2. De bakker blijft open.", "2"),
        ("De prijs is hoger dan de in het antwoord op vraag 2 genoemde prijs.", "2"),
        ("Onder antwoord 2 gaan wij in op de prijs.", "2"),
        ("Zoals bij antwoord 2 aan de orde kwam, is brood duur.", "2"),
        ("Conform mijn antwoord op vraag 2, praat ik met de bakkers.", "2"),
        ("Zoals toegelicht in mijn antwoord op vraag 2 sluit de rechter geen bakkerij.", "2"),
        ("De vragenlijst is, zoals toegelicht in mijn antwoord op vraag 2, weg.", "2"),
        ("Ik beantwoord deze vraag in samenhang met vraag 2.", "2"),
        ("Zie verder over de prijs het antwoord op vraag 2.", "2"),
        ("Op basis van de beantwoording van vraag 2 zeg ik dat niet toe.", "2"),
        ("Uit de antwoorden op de vragen 1 en 2 blijkt dat.", "1 2"),
        ("Zie ook het antwoord op vraag 2: het brood is op.", "2"),
        ("Zie ook het antwoord op vraag 2 over het debat.", "2"),
        ("De ovens uit het antwoord op vraag 1 en 2 zijn aan.", "1 2"),
        ("Ik deel de conclusie van het bericht waar vraag 2 naar verwijst.", "2"),
        ("Zie de Kamerbrief van 3 mei en het antwoord op vraag 2.", "2"),
        ("Zie de Kamerbrief van 3 mei of naar vraag 2.", "2"),
        ("Zie de Kamerbrief van 3 mei en de antwoorden op de vragen 1 en 2.", "1 2"),
        ("In het debat is dat gezegd.Bij vraag 2 staat meer.", "2"),
        ("Zoals in de brief van 3 mei en bij vraag 2 is aangegeven, kan het.", "2"),
        ("Zoals in de brief en in mijn antwoord op vraag 2 is aangegeven, kan het.", "2"),
        ("Zie het antwoord op vraag 2 en de brief van 3 mei.", "2"),
        ("Zie voor het rapport het antwoord op vraag 2.", "2"),
        ("De in het rapport genoemde prijs staat in het antwoord op vraag 2.", "2"),
        ("In het rapport waarnaar in vraag 2 wordt verwezen, staat dat.", "2"),
        ("Voor de cijfers in het rapport verwijs ik naar het antwoord op vraag 2.", "2"),
        ("Voor de cijfers in het rapport wordt verwezen naar het antwoord op vraag 2.", "2"),
        ("In het debat is, conform het antwoord op vraag 2, dat gezegd.", "2"),
        ("Wat in het antwoord op vraag 2 van belang was, geldt.", "2"),
        ("Wat in het antwoord op vraag 2 van toepassing was, geldt.", "2"),
        ("Daarover ben ik in mijn antwoord op vraag 2 van mening dat het kan.", "2"),
        ("Ik leg in mijn antwoord op vraag 2 uit waarom.", "2"),
        ("Er leven vragen en zorgen. Zie het antwoord op vraag 2.", "2"),
        ("Zoals bij vraag 2 van deze set vermeld.", "2"),
    ],
)
def test_an_answer_links_its_own(text: str, ids: str) -> None:
    assert [to for _, to in in_answer(text)] == [f"#antwoord-{number}" for number in ids.split()]


@pytest.mark.parametrize(
    "text",
    [
        "Gelet op vraag 2, bent u bereid dat te doen?",
        "Kunt u, naar aanleiding van vraag 2, zeggen of dat zo is?",
        "Geldt dit ook voor vraag 2?",
        "Bent u bereid de brug, zoals genoemd in vraag 2, te sluiten?",
        "Bent u bereid de brug, zoals bij vraag 2, te sluiten?",
        "Kent u het in vraag 2 genoemde brood?",
        "Wat vindt u daarvan, gezien vraag 2?",
        "Ziet u een verband met vraag 2? Zie het bericht.",
        "Bent u, in vervolg op vraag 2, bereid dat te doen?",
        "Bent u, in aanvulling op vraag 2, bereid dat te doen?",
        "Bent u, in het licht van vraag 2, bereid dat te doen?",
        "Geldt dat voor vraag 2?",
        "Wat is de prijs? Zie ook vraag 2.",
        "Hoe zit dat (zie vraag 2)?",
    ],
)
def test_a_question_links_its_own(text: str) -> None:
    assert [to for _, to in in_question(text)] == ["#vraag-2"]


def test_after_a_sentence_on_other_questions_nothing_is_certain() -> None:
    found = in_answer(
        "Er zijn eerdere vragen over brood. Bij vraag 2 gaat het daarover. Zie vraag 1. En zie vraag 4."
    )
    assert found == [
        ("vraag 2", "reference-ambiguous"),
        ("vraag 1", "reference-ambiguous"),
        ("vraag 4", "#antwoord-4"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ja.",
        "Zie doorvraag 4.",
        "Zie deel-vraag 4.",
        "Hij stelde de vraag 1 jaar geleden.",
        "Daardoor werd de vraag 10 procent hoger.",
        "Zie vraag 10%.",
        "Ik vraag 3 bedrijven om brood.",
        "Wij vragen 3 bedrijven om brood.",
        "Van de bakkers antwoorden 3 niet.",
        "Zie antwoord op 3 vragen.",
        "Ik antwoord 3 bakkers.",
        "Hij stelde deze vraag 3 keer.",
        "Daardoor werd de vraag 3 keer groter.",
        "Bakkers vragen 3 dagen.",
        "Scholen vragen 3 dagen.",
        "Zie vraag 3-punter",
        "Zie vraag 3 procent",
        "Zie vraag 3 jaar",
        "Zie vraag 3 euro",
        "Zie vraag 3 miljoen",
        "Zie vraag 3ab.",
        "Zie vraag 1.234.",
        "Zie vraag 1.2.3.",
        "Zie vraag 1a t/m 1c.",
        "Zie vraag 1000.",
        "Zie vraag 2duidelijk",
        "Op de vragen 4 maart gesteld",
        "Kunt u deze vragen afzonderlijk beantwoorden?",
        "Zie de vorige vraag.",
        "Zie vraag 6 t/m 2.",
    ],
)
def test_what_is_no_reference_stays_text(text: str) -> None:
    assert in_answer(text) == []
    assert in_question(text) == []


def test_a_label_is_no_running_text() -> None:
    labelled = replace(section("answer", 2, text="Ja."), label=paragraph("Antwoord op vraag 2"))
    whole = Document("answers", Metadata(), (section("question", 2), labelled), (), (), ())
    assert annotate_question_references(whole, CONTEXT) == ()


def test_a_title_speaks_of_other_documents() -> None:
    text = "Vragen van het lid X over het antwoord op vraag 2 (ingezonden 3 maart 2024, 2024Z00001)"
    assert [to for _, to in linked(document("title", text), text)] == ["reference-elsewhere"]


def test_an_answer_that_names_its_own_question_leads_there() -> None:
    text = "De in vraag 2 genoemde brug bestaat."
    assert linked(document("answer", text, 2), text) == [("vraag 2", "#vraag-2")]


def test_a_number_that_two_questions_have_is_not_guessed() -> None:
    text = "Zie vraag 7."
    whole = document("notice", text)
    twice = replace(whole, sections=(section("question", 7), *whole.sections))
    assert linked(twice, text) == [("vraag 7", "reference-ambiguous")]


def test_words_behind_a_note_mark_count_for_the_phrase_before() -> None:
    head, tail = "Zie het antwoord op vraag 2", " van de vragen van het lid Bakker."
    first = Text(head, Span(0, len(head)))
    mark = NoteMark(1, Span(first.span.end, first.span.end + 5), "1")
    rest = Text(tail, Span(mark.span.end, mark.span.end + len(tail)))
    block = Paragraph((first, mark, rest), Span(0, rest.span.end))
    whole = Document(
        "answers", Metadata(), (*SKELETON, Section("answer", (), None, (block,), NOWHERE)), (), (), ()
    )
    found = annotate_question_references(whole, CONTEXT)
    assert [(each.span, _to(each.target)) for each in found] == [(Span(8, 27), "reference-elsewhere")]


@pytest.mark.parametrize(("kind", "to"), [("answer", "#antwoord-2"), ("question", "#vraag-2")])
def test_a_note_belongs_to_the_section_that_calls_it(kind: SectionKind, to: str) -> None:
    text = "Zie vraag 2."
    block = Paragraph((NoteMark(1, Span(0, 5), "1"),), Span(0, 5))
    note = Note(1, "1", (paragraph(text),), NOWHERE, (), "1")
    sections = (*SKELETON, Section(kind, ("12",), None, (block,), NOWHERE))
    whole = Document("answers", Metadata(), sections, (note,), (), ())
    assert linked(whole, text) == [("vraag 2", to)]


def test_a_phrase_at_the_very_start_keeps_its_word() -> None:
    block = paragraph("Antwoorden op vragen 1 en 2 geldt ook.", 0)
    whole = Document(
        "answers", Metadata(), (*SKELETON, Section("answer", (), None, (block,), NOWHERE)), (), (), ()
    )
    assert [each.span for each in annotate_question_references(whole, CONTEXT)] == [Span(0, 22), Span(26, 27)]


def other_document(number: str = "2022Z00012") -> Paper:
    metadata = Metadata(
        zaaknummer=Value(number, "title", NOWHERE),
        aanhangsel=Value("ah-tk-20222023-12", "print", NOWHERE),
    )
    sections = (section("question", 2), section("question", 3), section("answer", 2, 3))
    return Paper(Source("ander.txt", "x"), Document("answers", metadata, sections, (), (), ()))


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Zie het antwoord op vraag 2 van de vragen van het lid Bakker (2022Z00012).", "antwoord-2"),
        ("Zie Aanhangsel van de Handelingen II 2022/23, nr. 12, antwoord op vraag 2.", "antwoord-2"),
        (
            "Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 12, antwoord op vragen 2 en 3.",
            "antwoord-2-3",
        ),
        ("Zie vraag 2 van de schriftelijke vragen met kenmerk 2022Z00012.", "antwoord-2"),
        ("Zie vraag 2 van de Kamervragen met nummer 2022Z00012.", "antwoord-2"),
        ("Zie vraag 2 van de vragen van het lid Bakker (PvdX) (2022Z00012).", "antwoord-2"),
        ("Zie vraag 2 (2022Z00012).", "antwoord-2"),
        ("Zie Aanhangsel 2022/23, nr. 12, antwoord op vraag 2.", "antwoord-2"),
        ("Zie Aanhangsel Handelingen, 2022-23, nr. 12, antwoord op vraag 2.", "antwoord-2"),
        ("Zie 2022Z00012, antwoord op vraag 2.", "antwoord-2"),
        ("Zie het antwoord op vraag 2 (2022Z00099).", None),
        ("Zie het antwoord op vraag 2 van 2022Z00012 en 2022Z00013.", None),
    ],
)
def test_another_document_that_is_named_and_known_is_linked(text: str, to: str | None) -> None:
    context = Context(collect([other_document()])[0])
    targets = [to for _, to in linked(document("answer", text), text, context)]
    assert targets == [f"kamervragen/2022Z00012/#{to}" if to else "reference-elsewhere"]


def test_the_number_behind_one_of_several_belongs_to_that_one() -> None:
    text = "Zie antwoord op vraag 1, vraag 3 van 2022Z00012 en vraag 4."
    context = Context(collect([other_document()])[0])
    assert linked(document("answer", text), text, context) == [
        ("antwoord op vraag 1", "reference-elsewhere"),
        ("vraag 3", "kamervragen/2022Z00012/#antwoord-3"),
        ("vraag 4", "reference-elsewhere"),
    ]


def test_the_document_that_names_itself_is_linked_within() -> None:
    text = "Zie het antwoord op vraag 2 (2022Z00077)."
    whole = replace(
        document("answer", text), metadata=Metadata(zaaknummer=Value("2022Z00077", "title", NOWHERE))
    )
    assert linked(whole, text) == [("antwoord op vraag 2", "#antwoord-2")]


def test_the_seed_has_three() -> None:
    (path,) = (ROOT / "seeds").glob("*.txt")
    reading = read_source(path.name, path.read_bytes())
    found = annotate_question_references(reading.document, CONTEXT)
    assert [(reading.source.text[slice(*each.span)], _to(each.target)) for each in found] == [
        ("vraag 3 en 4", "#antwoord-3-4"),
        ("antwoord onder vraag 3 en 4", "#antwoord-3-4"),
        ("antwoord op vraag 8", "#antwoord-8"),
    ]


PIECES = (
    *("vraag", "Vragen", "antwoord", "beantwoording", "op", "de", "en", "t/m", "zie", "van", "het lid X"),
    *("1", "2", "3", "12", "99", ",", ".", "-", "(", " ", " ", "\u00a0", "\n", "2022Z00012", "procent"),
    *("vraag 1", "Zie het antwoord op vraag 3", "onder de vragen 1 en 2", "antwoord 99"),
)


@STEADY
@given(st.lists(st.sampled_from(PIECES), max_size=16).map(" ".join))
def test_any_annotation_ends_in_a_number_and_overlaps_no_other(text: str) -> None:
    whole, end = document("answer", text), OFFSET
    ids = {"#vraag-1", "#vraag-2", "#vraag-3", "#antwoord-1", "#antwoord-2", "#antwoord-3", "#antwoord-3-4"}
    for each in annotate_question_references(whole, CONTEXT):
        assert end <= each.span.start < each.span.end <= OFFSET + len(text)
        assert text[each.span.end - OFFSET - 1].isdigit()
        assert isinstance(each.target, Unresolved) or _to(each.target) in ids
        end = each.span.end
