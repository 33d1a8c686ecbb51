"""Who asks, and which ministers are asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.dutch import joined
from converter.model import Member, Respondent
from converter.readers.people import MINISTRIES, read_members, read_offices, repaired
from converter.readers.reply import read_respondents, received

STEADY = settings(derandomize=True, deadline=None, max_examples=300)

DEFENCE_AND_FINANCE = ["minister van Defensie", "staatssecretaris van Financiën"]
EACH = None  # otherwise the party that silently counts for several names


@pytest.mark.parametrize(
    ("text", "members", "shared"),
    [
        ("Aker (ABC)", [("Aker", "ABC")], EACH),
        ("Aker", [("Aker", None)], EACH),
        ("Van der Aker (ABC)", [("Van der Aker", "ABC")], EACH),
        ("Jan de Aker (ABC)", [("Jan de Aker", "ABC")], EACH),
        ("Aker-Berg (abc)", [("Aker-Berg", "abc")], EACH),
        ("Aker\u00a0(ABC)", [("Aker", "ABC")], EACH),
        ("Aker (Nieuw Begin)", [("Aker", "Nieuw Begin")], EACH),
        ("Aker (Groep Aker/Bérg)", [("Aker", "Groep Aker/Bérg")], EACH),
        ("Aker (A-B) en Berg (C66)", [("Aker", "A-B"), ("Berg", "C66")], EACH),
        ("Aker en Berg (beiden ABC)", [("Aker", "ABC"), ("Berg", "ABC")], EACH),
        ("Aker en Berg (beide ABC)", [("Aker", "ABC"), ("Berg", "ABC")], EACH),
        ("Aker en Berg (Beiden ABC)", [("Aker", "ABC"), ("Berg", "ABC")], EACH),
        ("Aker, Berg en Cool (allen ABC)", [("Aker", "ABC"), ("Berg", "ABC"), ("Cool", "ABC")], EACH),
        ("Aker, Berg, en Cool (allen ABC)", [("Aker", "ABC"), ("Berg", "ABC"), ("Cool", "ABC")], EACH),
        ("Aker en Berg (ABC)", [("Aker", "ABC"), ("Berg", "ABC")], "ABC"),
        ("Aker, Berg en Cool (ABC)", [("Aker", "ABC"), ("Berg", "ABC"), ("Cool", "ABC")], "ABC"),
        ("Aker (ABC), Berg en Cool (DEF)", [("Aker", "ABC"), ("Berg", "DEF"), ("Cool", "DEF")], "DEF"),
        (
            "Aker (AB), Berg , Cool (beiden CD-EF), Dam (GH) en Eik (IJ)",
            [("Aker", "AB"), ("Berg", "CD-EF"), ("Cool", "CD-EF"), ("Dam", "GH"), ("Eik", "IJ")],
            EACH,
        ),
        (
            "Aker (AB), Berg (CD), en Van Cool (EF)",
            [("Aker", "AB"), ("Berg", "CD"), ("Van Cool", "EF")],
            EACH,
        ),
        ("Aker (ABC) en Berg", [("Aker", "ABC"), ("Berg", None)], EACH),
        ("Aker (ABC) en Kovac\u00b4 (DEF)", [("Aker", "ABC"), ("Kovać", "DEF")], EACH),
        ("Aker, Berg (alle ABC)", [("Aker", "ABC"), ("Berg", "ABC")], EACH),
        ("Aker (ABC) alsmede Berg (DEF)", [("Aker", "ABC"), ("Berg", "DEF")], EACH),
        ("Aker alsook Berg (beiden ABC)", [("Aker", "ABC"), ("Berg", "ABC")], EACH),
        ("Aker alsmede Berg (beiden ABC)", [("Aker", "ABC"), ("Berg", "ABC")], EACH),
        ("Ten Aker en Hengel (beiden ABC)", [("Ten Aker", "ABC"), ("Hengel", "ABC")], EACH),
        ("", [], EACH),
    ],
)
def test_members_with_their_parties(
    text: str, members: list[tuple[str, str | None]], *, shared: str | None
) -> None:
    assert read_members(text) == (tuple(Member(name, party) for name, party in members), shared)


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("minister van Financiën", ["minister van Financiën"]),
        ("Minister van Financiën", ["minister van Financiën"]),
        ("MINISTER van Financiën", ["minister van Financiën"]),
        ("Minister voor Klimaat en Energie", ["minister voor Klimaat en Energie"]),
        ("Staatssecretaris van Defensie", ["staatssecretaris van Defensie"]),
        ("minister van Economische Zaken en Klimaat", ["minister van Economische Zaken en Klimaat"]),
        (
            "Minister van Landbouw, Visserij, Voedselzekerheid en Natuur",
            ["minister van Landbouw, Visserij, Voedselzekerheid en Natuur"],
        ),
        ("Minister-President", ["minister-president"]),
        (
            "minister-president, minister van Algemene Zaken",
            ["minister-president", "minister van Algemene Zaken"],
        ),
        (
            "minister-president en de minister van Financiën",
            ["minister-president", "minister van Financiën"],
        ),
        (
            "minister van Financiën, de minister van Defensie en de minister-president",
            ["minister van Financiën", "minister van Defensie", "minister-president"],
        ),
        (
            "minister van Financiën en de staatssecretaris van Defensie",
            ["minister van Financiën", "staatssecretaris van Defensie"],
        ),
        (
            "Minister en Staatssecretaris van Onderwijs, Cultuur en Wetenschap",
            [
                "minister van Onderwijs, Cultuur en Wetenschap",
                "staatssecretaris van Onderwijs, Cultuur en Wetenschap",
            ],
        ),
        (
            "ministers van Justitie en Veiligheid en van Asiel en Migratie",
            ["minister van Justitie en Veiligheid", "minister van Asiel en Migratie"],
        ),
        (
            "Ministers van Defensie, voor Buitenlandse Handel en Ontwikkelingshulp en van Financiën",
            [
                "minister van Defensie",
                "minister voor Buitenlandse Handel en Ontwikkelingshulp",
                "minister van Financiën",
            ],
        ),
        (
            "Ministers van Volksgezondheid, Welzijn en Sport, van Algemene Zaken, en van Defensie",
            [
                "minister van Volksgezondheid, Welzijn en Sport",
                "minister van Algemene Zaken",
                "minister van Defensie",
            ],
        ),
        (
            "Ministers van Financiën en van Defensie en de Staatssecretaris van Infrastructuur en Waterstaat",
            [
                "minister van Financiën",
                "minister van Defensie",
                "staatssecretaris van Infrastructuur en Waterstaat",
            ],
        ),
        (
            "staatssecretarissen van Financiën en van Defensie",
            ["staatssecretaris van Financiën", "staatssecretaris van Defensie"],
        ),
        ("ministers van Financiën en Defensie", ["minister van Financiën", "minister van Defensie"]),
        (
            "ministers van Justitie en Veiligheid en Asiel en Migratie",
            ["minister van Justitie en Veiligheid", "minister van Asiel en Migratie"],
        ),
        (
            "ministers van Economische Zaken en Klimaat en Financiën",
            ["minister van Economische Zaken en Klimaat", "minister van Financiën"],
        ),
        (
            "ministers van Financiën en Economische Zaken en Klimaat",
            ["minister van Financiën", "minister van Economische Zaken en Klimaat"],
        ),
        (
            "ministers van Economische Zaken en Klimaat en Groene Groei",
            ["minister van Economische Zaken", "minister van Klimaat en Groene Groei"],
        ),
        ("ministers van Zon en Maan", []),
        ("minister Defensie", []),
        *(
            (f"minister van Defensie{between}staatssecretaris van Financiën", DEFENCE_AND_FINANCE)
            for between in (", ", " en ", ", en de ", " alsmede ", " alsook de ", " en aan de ", ", aan ")
        ),
        ("voorzitter van de commissie", []),
        ("", []),
    ],
)
def test_ministers_who_are_asked(text: str, offices: list[str]) -> None:
    assert list(read_offices(text)) == offices


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Minister Financiën", ["minister van Financiën"]),
        (
            "Minister Financiën en de Staatssecretaris Defensie",
            ["minister van Financiën", "staatssecretaris van Defensie"],
        ),
        ("ministers Financiën en Defensie", ["minister van Financiën", "minister van Defensie"]),
        ("Minister Wonen", ["minister Wonen"]),
        ("Minister voor Wonen", ["minister voor Wonen"]),
    ],
)
def test_a_known_ministry_is_that_of_its_minister_without_the_small_word(
    text: str, offices: list[str]
) -> None:
    assert list(read_offices(text, portfolios=True)) == offices


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Kovac´", "Kovać"),
        ("Kovac´ic´", "Kovaćić"),
        ("Yes¸ildag˘", "Yeşildağ"),
        ("Skoblarˇ", "Skoblař"),
        ("Mu¨ller", "Müller"),
        ("A˚kesson", "Åkesson"),
        ("Sto˝r", "Stőr"),
        ("Va˛k", "Vąk"),
        ("Nun˜ez", "Nuñez"),
        ("Z˙ak", "Żak"),
        ("Cote¯", "Cotē"),
        ("Beneˆt", "Benêt"),
        ("O´Brien", "O´Brien"),
        ("´t Hof", "´t Hof"),
        ("d´Aker", "d´Aker"),
        ("Aker´s", "Aker´s"),
    ],
)
def test_a_letter_and_its_accent_are_one(printed: str, name: str) -> None:
    assert repaired(printed) == name


@pytest.mark.parametrize(
    ("printed", "apart"),
    [
        ("Aker enBerg", "Aker en Berg"),
        ("deBrug hetPlein vanDam voorHout", "de Brug het Plein van Dam voor Hout"),
        ("mede namensAker", "mede namens Aker"),
        ("aanBerg", "aan Berg"),
        ("aande minister", "aan de minister"),
        ("ende Staatssecretaris", "en de Staatssecretaris"),
        ("namensde ministers", "namens de ministers"),
        ("ministerAker, ministersBerg", "minister Aker, ministers Berg"),
        ("Minister-PresidentAker", "Minister-President Aker"),
        ("staatssecretarisAker, StaatssecretarissenBerg", "staatssecretaris Aker, Staatssecretarissen Berg"),
        ("medenamens", "mede namens"),
        ("(ABC)en", "(ABC) en"),
        ("Denken enkel", "Denken enkel"),
    ],
)
def test_small_words_offices_and_brackets_get_their_space_back(printed: str, apart: str) -> None:
    assert repaired(printed) == apart


JAN = Respondent("Aker", "minister van Financiën", on_behalf=False)
WITHOUT_MINISTRIES = (
    Respondent("Aker", "minister", on_behalf=False),
    Respondent("Berg", "staatssecretaris", on_behalf=False),
)
PIET = Respondent("Van Berg", "staatssecretaris van Defensie", on_behalf=False)


@pytest.mark.parametrize(
    "between",
    [" en ", ", ", ", en ", " en van ", " van ", " ", " alsmede ", " en door de ", ", samen met de "],
)
def test_a_bracket_ends_a_respondent_and_an_office_begins_the_next(between: str) -> None:
    text = f"Antwoord van Minister Aker (Financiën){between}Staatssecretaris Van Berg (Defensie)."
    assert read_respondents(text) == (JAN, PIET)


@pytest.mark.parametrize(
    ("text", "respondents"),
    [
        (
            "Antwoord van Minister Financiën (ontvangen 3 maart 2024).",
            (Respondent(None, "minister van Financiën", on_behalf=False),),
        ),
        (
            "Antwoord van Minister Aker (Financiën) en Berg (Defensie).",
            (JAN, Respondent("Berg", "minister van Defensie", on_behalf=False)),
        ),
        (
            "Antwoord van Minister Aker (Financiën), mede namens Staatssecretaris Van Berg (Defensie).",
            (JAN, replace(PIET, on_behalf=True)),
        ),
        (
            "Antwoord van de Minister Aker (Financiën), ook namens de Staatssecretaris Van Berg (Defensie).",
            (JAN, replace(PIET, on_behalf=True)),
        ),
        (
            "Antwoord van Minister Aker (Financiën), Berg (Defensie), en Cool (Buitenlandse Zaken).",
            (
                JAN,
                Respondent("Berg", "minister van Defensie", on_behalf=False),
                Respondent("Cool", "minister van Buitenlandse Zaken", on_behalf=False),
            ),
        ),
        *(
            (f"Antwoord van Minister Aker{between}Staatssecretaris Berg.", WITHOUT_MINISTRIES)
            for between in (" en ", ", ", ", en ", " en van ", " en door ", " en de ")
        ),
        *(
            (f"Antwoorden van de minister van Financiën{end}", (replace(JAN, name=None),))
            for end in (
                " op vragen van A",
                " op de vragen van A",
                " op de schriftelijke Kamervragen van A",
                "",
            )
        ),
        ("Antwoord van Minister Aker (Financiën) Zie ook Aanhangsel, Minister Berg (Defensie)", (JAN,)),
    ],
)
def test_who_answers(text: str, respondents: tuple[Respondent, ...]) -> None:
    assert read_respondents(text) == respondents


def test_when_an_answer_was_received() -> None:
    assert [received(f"(ontvangen {words}3 maart 2024)") for words in ("", "op ")] == [
        ("2024-03-03", (11, 23)),
        ("2024-03-03", (14, 26)),
    ]


@STEADY
@given(
    st.lists(
        st.tuples(st.sampled_from(("minister", "staatssecretaris")), st.sampled_from(MINISTRIES)),
        min_size=1,
        max_size=4,
        unique=True,
    )
)
def test_any_list_of_offices_is_read_back(offices: list[tuple[str, str]]) -> None:
    written = tuple(f"{office} van {ministry}" for office, ministry in offices)
    assert read_offices(joined(written)) == written


@STEADY
@given(st.lists(st.sampled_from(MINISTRIES), min_size=2, max_size=5, unique=True))
def test_any_ministries_behind_one_plural_are_read_back(ministries: list[str]) -> None:
    listed = joined(tuple(f"van {ministry}" for ministry in ministries))
    assert read_offices(f"ministers {listed}") == tuple(f"minister van {ministry}" for ministry in ministries)
    assert read_offices(f"ministers van {ministries[0]} en {ministries[1]}") == (
        f"minister van {ministries[0]}",
        f"minister van {ministries[1]}",
    )


NAMES = st.sampled_from(("Aker", "Van den Berg", "De Cool", "Dam-Eik", "Jan Fel", "Özgür"))
PARTIES = st.sampled_from(("ABC", "A-B", "C66", "Nieuw Begin", "Groep Aker/Bérg"))
EVERYONE = {1: "", 2: "beiden "}


@STEADY
@given(st.lists(st.tuples(st.lists(NAMES, min_size=1, max_size=3), PARTIES), min_size=1, max_size=4))
def test_any_list_of_members_is_read_back(groups: list[tuple[list[str], str]]) -> None:
    written = joined(
        tuple(
            f"{joined(tuple(names))} ({EVERYONE.get(len(names), 'allen ')}{party})" for names, party in groups
        )
    )
    assert read_members(written) == (
        tuple(Member(name, party) for names, party in groups for name in names),
        EACH,
    )
