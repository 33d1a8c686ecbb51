"""The words and number forms of the institution: its ministries, the numbers and years of its papers.

``KAMER`` is the Tweede Kamer; another institution is what ``seeds/collection.yml`` says of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

YEAR = r"(?:19|20)\d\d"
ZAAKNUMMER = r"20\d\dZ\d{4,5}"
"""A regular expression for the number of a case: "2024Z14247"; some have lost a digit."""

PRINTED_ZAAKNUMMER = ZAAKNUMMER.replace("Z", r"Z\s?")
"""The same where a blank or the break of a line may stand in it: "2024Z 17972"."""

VERGADERJAAR = rf"""
    {YEAR} \s*+ [-/\u2010-\u2014] \s*+ [-/\u2010-\u2014]? \s*+   # "2023-", "2023/", "2022/-"
    ['’]? (?:\d\d)? \d\d (?!\d)                                         # "2024", "24"
"""
"""A regular expression (re.VERBOSE) for a parliamentary year as printed."""

MINISTRIES = (
    "Algemene Zaken",
    "Asiel en Migratie",
    "Binnenlandse Zaken en Koninkrijksrelaties",
    "Buitenlandse Handel en Ontwikkelingshulp",
    "Buitenlandse Handel en Ontwikkelingssamenwerking",
    "Buitenlandse Zaken",
    "Defensie",
    "Economische Zaken",
    "Economische Zaken en Klimaat",
    "Financiën",
    "Infrastructuur en Waterstaat",
    "Justitie en Veiligheid",
    "Klimaat en Groene Groei",
    "Landbouw, Natuur en Voedselkwaliteit",
    "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "Onderwijs, Cultuur en Wetenschap",
    "Sociale Zaken en Werkgelegenheid",
    "Volksgezondheid, Welzijn en Sport",
    "Volkshuisvesting en Ruimtelijke Ordening",
)
"""The ministries, also of earlier cabinets. Where two names are joined by "en", only a list can tell."""

_TWO_YEARS = re.compile(r"\D*(\d+)\D+(\d+)\D*")
_OF_A_MINISTRY = re.compile(rf".*\b(?:van|voor) (?P<name>{'|'.join(map(re.escape, MINISTRIES))})")


@dataclass(frozen=True, slots=True)
class Names:
    """Who and what editors mean by a spelling, as ``seeds/names.yml`` says: a name by each slug.

    A spelling stands as ``anchors.name_slug`` has it: capitals, accents and signs do not count.
    """

    people: Mapping[str, str] = field(default_factory=dict)
    parties: Mapping[str, str] = field(default_factory=dict)
    ministries: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Institution:
    """What an institution calls its papers, and who asks and answers; "" and () where it has no such thing.

    ``papers``: "raadsvragen"; ``askers``: what stands before a name ("raadslid"); ``groups``: the same of
    several people ("fractie"); ``offices``: who is asked and answers, () for ministers. ``number``: a regular
    expression of the number of a paper; ``number_url``: its address, with ``{number}`` in it. From
    ``publisher`` to ``licence_url``: what stands at the foot of each page.
    """

    name: str
    papers: tuple[str, ...]
    askers: tuple[str, ...]
    answers: tuple[str, ...]
    number: str
    groups: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    number_url: str = ""
    publisher: str = ""
    contact: str = ""
    licence: str = ""
    licence_url: str = ""
    names: Names = field(default=Names(), compare=False)


KAMER = Institution(
    name="Tweede Kamer",
    papers=("Kamervragen", "vragen"),
    askers=("lid", "leden", "Kamerlid", "Kamerleden"),
    answers=("Antwoord", "Antwoorden", "Beantwoording", "Mededeling"),
    number=PRINTED_ZAAKNUMMER,
)


def ministry_of(office: str) -> str | None:
    """Return the ministry of "minister van Defensie"; None where its name is no known one."""
    if office == "minister-president":
        return "Algemene Zaken"
    found = _OF_A_MINISTRY.fullmatch(office)
    return found["name"] if found else None


def parse_vergaderjaar(printed: str | None) -> str | None:
    """Return "20222023" for "2022/-23", or None where the second year is not the next one."""
    years = _TWO_YEARS.fullmatch(printed or "")
    if years is None:
        return None
    first, second = years.groups()
    following = str(int(first) + 1)
    return first + following if following.endswith(second) else None
