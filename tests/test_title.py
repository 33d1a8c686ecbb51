"""What a title line says, and where it says it; every name here is made up."""

from __future__ import annotations

import pytest
from documents import written

from converter.diagnostics import Diagnostic
from converter.model import Member, Metadata, Span
from converter.readers.title import read_title, title_of

BEFORE, AFTER = "Een kop\n\u00a0", "\n\nVraag 1\n"
TITLE = "Vragen van het lid Aker (ABC) aan de Minister van Financiën over brood (ingezonden 3 maart 2024)"


def source(title: str) -> str:
    return BEFORE + title + AFTER


def read(title: str) -> tuple[Metadata, tuple[Diagnostic, ...]]:
    return read_title(title_of(source(title), Span(len(BEFORE), len(BEFORE) + len(title))))


def facts(title: str, *names: str) -> dict[str, tuple[object, str] | None]:
    """Return each fact as (value, the words of the source at its span)."""
    metadata, _ = read(title)
    values = {name: getattr(metadata, name) for name in names}
    return {
        name: (value.value, source(title)[slice(*value.span)]) if value else None
        for name, value in values.items()
    }


def fact(title: str, name: str) -> tuple[object, str] | None:
    return facts(title, name)[name]


def test_a_whole_title() -> None:
    title = (
        "Vragen van de leden Aker en Van Berg (beiden ABC) aan de ministers van Justitie en Veiligheid "
        "en van Asiel en Migratie over het artikel ‘Brood via zee’ (ingezonden 21 november, 20242024Z19016)"
    )
    assert facts(title, "title", "subject", "zaaknummer", "submitted", "members", "addressees") == {
        "title": (title, title),
        "subject": ("het artikel ‘Brood via zee’", "het artikel ‘Brood via zee’"),
        "zaaknummer": ("2024Z19016", "20242024Z19016"),
        "submitted": ("2024-11-21", "21 november, 2024"),
        "members": ((Member("Aker", "ABC"), Member("Van Berg", "ABC")), "Aker en Van Berg (beiden ABC)"),
        "addressees": (
            ("minister van Justitie en Veiligheid", "minister van Asiel en Migratie"),
            "ministers van Justitie en Veiligheid en van Asiel en Migratie",
        ),
    }
    assert facts(title, "aanhangsel", "answered", "respondents") == {
        "aanhangsel": None,
        "answered": None,
        "respondents": None,
    }


@pytest.mark.parametrize(
    "start",
    [
        "Vragen van het lid Aker (ABC)",
        "Vragen van het leden Aker (ABC)",
        "Vragen van de leden Aker (ABC)",
        "Vragen de leden Aker (ABC)",
        "vragen de leden Aker (ABC)",
        "Vragen van het\u00a0lid Aker (ABC)",
        "Vragen  van het lid  Aker  (ABC)",
        "Mondelinge vragen van het lid Aker (ABC)",
        "Kamervragen van het lid Aker (ABC)",
    ],
)
def test_a_title_starts_in_many_ways(start: str) -> None:
    metadata, found = read(f"{start} aan de Minister van Financiën over brood (ingezonden 3 maart 2024)")
    assert metadata.members is not None
    assert metadata.members.value == (Member("Aker", "ABC"),)
    assert metadata.subject is not None
    assert metadata.subject.value == "brood"
    assert found == ()


@pytest.mark.parametrize(
    "start",
    [
        "Vragen",
        "Herdruk: Vragen",
        "HERDRUK Vragen",
        "(Tweede herdruk) Vragen",
        "Derde herdruk \u2013 Vragen",
        "Correctie. Schriftelijke vragen",
        "Rectificatie antwoord op vragen",
        "Rectificatie bij het antwoord op de vragen",
        "Rectificatie van de beantwoording van Kamervragen",
        "Gewijzigd antwoord op vragen",
    ],
)
def test_a_title_that_was_printed_before_says_the_same(start: str) -> None:
    title = f"{start} van het lid Aker (ABC) over brood (ingezonden 3 maart 2024, 2024Z00051)"
    document = written("brood.txt", f"{title}\n\nVraag 1\nWat?\n".encode()).entry.document
    metadata = document.metadata
    assert [value and value.value for value in (metadata.title, metadata.subject, metadata.zaaknummer)] == [
        title,
        "brood",
        "2024Z00051",
    ]
    assert [section.kind for section in document.sections] == ["title", "question"]


def test_questions_without_numbers_below_such_a_title_are_questions() -> None:
    text = "Herdruk: Vragen van het lid Aker (ABC) over brood (ingezonden 3 maart 2024)\n\nWat?\nHoe?\n"
    document = written("brood.txt", text.encode()).entry.document
    assert [section.kind for section in document.sections] == ["title", "question", "question"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("kunnen niet binnen de gebruikelijke termijn worden beantwoord.", "delay"),
        ("kunnen niet binnen drie weken worden beantwoord.", "delay"),
        ("kunnen binnen de termijn van drie weken niet worden beantwoord.", "delay"),
        ("vragen meer tijd.", "delay"),
        ("zijn binnen de gestelde termijn beantwoord.", "notice"),
        ("kunnen niet tijdig worden beantwoord.", "delay"),
        ("kunnen niet op tijd worden beantwoord.", "delay"),
        ("kunnen nog niet worden beantwoord.", "delay"),
        ("worden zo spoedig mogelijk beantwoord.", "delay"),
        ("worden zo snel mogelijk beantwoord.", "delay"),
        ("worden beantwoord zodra het onderzoek er is.", "delay"),
        ("vragen om uitstel.", "delay"),
        ("zijn beantwoord met de brief van 7 juni 2024.", "notice"),
        ("vallen niet binnen mijn taak.", "notice"),
    ],
)
@pytest.mark.parametrize("label", ["Vraag 1\nWat?\n\nMededeling\n", ""])
def test_a_notice_is_of_delay_where_it_says_so(label: str, words: str, kind: str) -> None:
    reply = "Mededeling van Minister Berg (Financiën) (ontvangen 24 maart 2024)."
    text = f"{TITLE}\n\n{reply}\n\n{label}De vragen over brood {words}\n"
    document = written("brood.txt", text.encode()).entry.document
    assert (document.kind, document.sections[-1].kind) == (kind, "notice")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Vraag 1",
        "Kent u de vragen over brood van Aker (ABC)?",
        "Vragen en antwoorden over brood (ingezonden 3 maart 2024)",
    ],
)
def test_another_line_says_nothing(line: str) -> None:
    assert read(line) == (Metadata(), ())


@pytest.mark.parametrize(
    ("askers", "members"),
    [
        ("het lid Aker (ABC)", [("Aker", "ABC")]),
        ("de leden Aker (ABC) en Berg (DEF)", [("Aker", "ABC"), ("Berg", "DEF")]),
        ("de leden Aker, Berg en Cool (allen ABC)", [("Aker", "ABC"), ("Berg", "ABC"), ("Cool", "ABC")]),
        ("het lid Jan\u00a0Aker (Nieuw\u00a0Begin)", [("Jan Aker", "Nieuw Begin")]),
        ("het lid Aker", [("Aker", None)]),
    ],
)
def test_who_asks(askers: str, members: list[tuple[str, str | None]]) -> None:
    title = f"Vragen van {askers} aan de Minister van Financiën over brood (ingezonden 3 maart 2024)"
    _, _, printed = askers.partition("lid " if "lid " in askers else "leden ")
    assert fact(title, "members") == (tuple(Member(*member) for member in members), printed)


@pytest.mark.parametrize(
    ("asked", "offices"),
    [
        ("de Minister van Financiën", ["minister van Financiën"]),
        ("de minister-president", ["minister-president"]),
        ("Minister van Financiën", ["minister van Financiën"]),
        ("de Ministers van Financiën en Defensie", ["minister van Financiën", "minister van Defensie"]),
        (
            "de Ministers van Defensie, voor Klimaat en Energie en van Asiel en Migratie",
            ["minister van Defensie", "minister voor Klimaat en Energie", "minister van Asiel en Migratie"],
        ),
        (
            "de Minister en Staatssecretaris van Volksgezondheid, Welzijn en Sport",
            [
                "minister van Volksgezondheid, Welzijn en Sport",
                "staatssecretaris van Volksgezondheid, Welzijn en Sport",
            ],
        ),
        ("de\u00a0Minister\u00a0van Financiën", ["minister van Financiën"]),
    ],
)
def test_who_is_asked(asked: str, offices: list[str]) -> None:
    title = f"Vragen van het lid Aker (ABC) aan {asked} over brood (ingezonden 3 maart 2024)"
    assert fact(title, "addressees") == (tuple(offices), asked.removeprefix("de ").removeprefix("de\u00a0"))


@pytest.mark.parametrize(
    "subject",
    [
        "brood",
        "het bericht «Brood (en boter) duurder»",
        "het bericht 'Brood over zee'",
        "het artikel ‘De ‘prijs’ van brood’",
        "het bericht “Brood” en het bericht “Boter”",
        "het bericht over brood over zee",
        "brood (wit) en boter (zout)",
        "het antwoord van de Minister van Financiën aan de Minister van Defensie",
        "de antwoorden op eerdere vragen (ingezonden 2 mei 2023)",
        "de brief (ingezonden door Aker) aan het lid Berg (ABC)",
        "de Kamerstukken II 2022/23, 12345, nr. 6",
        "vragen 2023Z11111",
        "de prijs van 3 maart, 20242024Z19016",
    ],
)
def test_what_it_is_about(subject: str) -> None:
    title = TITLE.replace("brood", subject)
    assert facts(title, "subject", "submitted", "zaaknummer") == {
        "subject": (subject, subject),
        "submitted": ("2024-03-03", "3 maart 2024"),
        "zaaknummer": None,
    }


@pytest.mark.parametrize("end", ["", ".", " ", " ."])
def test_a_subject_without_a_date_behind_it_ends_with_the_line(end: str) -> None:
    metadata, found = read(f"Vragen van het lid Aker (ABC) aan de Minister van Financiën over brood{end}")
    assert metadata.subject is not None
    assert (metadata.subject.value, metadata.submitted, found) == ("brood", None, ())


@pytest.mark.parametrize(
    ("about", "subject"),
    [
        (" over brood", "brood"),
        (" inzake brood", "brood"),
        (" betreffende brood", "brood"),
        (" omtrent brood", "brood"),
        (" met betrekking tot brood", "brood"),
        (" naar aanleiding van brood", "brood"),
        (", over brood", "brood"),
        # prints lose a space at a line's end
        (" over«Brood»", "«Brood»"),
        (" overde prijs", "de prijs"),
        (" overhet brood", "het brood"),
        (" overeen brood", "een brood"),
    ],
)
def test_words_before_a_subject(about: str, subject: str) -> None:
    title = f"Vragen van het lid Aker (ABC)aan de Minister van Financiën{about} (2024Z00055)"
    assert facts(title, "subject", "zaaknummer", "addressees") == {
        "subject": (subject, subject),
        "zaaknummer": ("2024Z00055", "2024Z00055"),
        "addressees": (("minister van Financiën",), "Minister van Financiën"),
    }


def test_a_note_mark_in_a_title_is_no_word_of_it() -> None:
    mark = "[footnoteRef:1]"
    title = TITLE.replace("brood", f"brood{mark}")
    start = len(BEFORE) + title.index(mark)
    whole = Span(len(BEFORE), len(BEFORE) + len(title))
    metadata, _ = read_title(title_of(source(title), whole, (Span(start, start + len(mark)),)))
    assert metadata.subject is not None
    assert metadata.title is not None
    assert metadata.submitted is not None
    assert metadata.subject.value == "brood"
    assert metadata.title.value == title.replace(mark, "")
    assert source(title)[slice(*metadata.submitted.span)] == "3 maart 2024"


@pytest.mark.parametrize(
    ("bracket", "submitted", "zaaknummer"),
    [
        ("(ingezonden 3 maart 2024)", ("2024-03-03", "3 maart 2024"), None),
        ("(ingezonden 3 maart 2024).", ("2024-03-03", "3 maart 2024"), None),
        ("(Ingezonden 3 Maart 2024)", ("2024-03-03", "3 Maart 2024"), None),
        ("(ingezonden\u00a03\u00a0maart\u00a02024)", ("2024-03-03", "3\u00a0maart\u00a02024"), None),
        (
            "(ingezonden 3 maart 2024, 2024Z18775)",
            ("2024-03-03", "3 maart 2024"),
            ("2024Z18775", "2024Z18775"),
        ),
        (
            "(ingezonden 3 maart 2024) 2024Z1877",
            ("2024-03-03", "3 maart 2024"),
            ("2024Z1877", "2024Z1877"),
        ),
        (
            "(ingezonden 3 maart 2024; 2024Z 17972)",
            ("2024-03-03", "3 maart 2024"),
            ("2024Z17972", "2024Z 17972"),
        ),
        (
            "(ingezonden 21 november, 20242024Z19016)",
            ("2024-11-21", "21 november, 2024"),
            ("2024Z19016", "20242024Z19016"),
        ),
        ("(ingezonden 21 november 2024Z19016)", None, ("2024Z19016", "2024Z19016")),
        (
            "(ingezonden 3 oktober 2016, 2016-20172016Z19215)",
            ("2016-10-03", "3 oktober 2016"),
            ("2016Z19215", "2016-20172016Z19215"),
        ),
        ("(ingezonden 31 februari 2024)", None, None),
        ("(ingezonden 3 maart)", None, None),
        ("(ingezonden)", None, None),
        ("(ingezonden 3 maart 2024, 2024Z123)", ("2024-03-03", "3 maart 2024"), None),
        ("(ingezonden 3 maart 2024, 2024Z123456)", ("2024-03-03", "3 maart 2024"), None),
    ],
)
def test_when_and_under_which_number(
    bracket: str, submitted: tuple[str, str] | None, zaaknummer: tuple[str, str] | None
) -> None:
    title = f"Vragen van het lid Aker (ABC) aan de Minister van Financiën over brood {bracket}"
    assert facts(title, "submitted", "zaaknummer", "subject") == {
        "submitted": submitted,
        "zaaknummer": zaaknummer,
        "subject": ("brood", "brood"),
    }


def messages(title: str) -> list[tuple[str, str, str]]:
    """Return (code, whole message, the words it points at) of everything odd in a title."""
    _, found = read(title)
    return [(each.code, each.message, source(title)[slice(*each.span)]) for each in found]


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("20242024Z19016", "20242024Z19016 is read as 2024Z19016; the page shows what the source has"),
        (
            "2016-20172016Z19215",
            "2016-20172016Z19215 is read as 2016Z19215; the page shows what the source has",
        ),
        ("12024Z19016", "12024Z19016 is read as 2024Z19016; the page shows what the source has"),
    ],
)
def test_a_repaired_case_number_is_reported(number: str, message: str) -> None:
    title = TITLE.replace("2024)", f"2024, {number})")
    assert messages(title) == [("case-number-repaired", message, number)]


@pytest.mark.parametrize("number", ["2024Z19016", "2024Z 19016", "2024Z1901"])
def test_a_plain_case_number_is_not_reported(number: str) -> None:
    assert messages(TITLE.replace("2024)", f"2024, {number})")) == []


@pytest.mark.parametrize(
    ("askers", "message"),
    [
        ("Aker en Berg (ABC)", "the party ABC is taken to be that of every name before it"),
        ("Aker (ABC), Berg en Cool (DEF)", "the party DEF is taken to be that of every name before it"),
        ("Aker en Berg (ABC), Cool (DEF)", "the party ABC is taken to be that of every name before it"),
        ("Aker en Berg (ABC) en Cool", "the party ABC is taken to be that of every name before it"),
    ],
)
def test_a_party_that_silently_counts_for_several_is_reported(askers: str, message: str) -> None:
    title = TITLE.replace("het lid Aker (ABC)", f"de leden {askers}")
    assert messages(title) == [("party-shared", message, askers)]


@pytest.mark.parametrize("askers", ["Aker en Berg (beiden ABC)", "Aker (ABC) en Berg (DEF)", "Aker en Berg"])
def test_a_party_of_each_is_not_reported(askers: str) -> None:
    assert messages(TITLE.replace("het lid Aker (ABC)", f"de leden {askers}")) == []
