"""The words of the institution: its ministries."""

from __future__ import annotations

import re

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

_OF_A_MINISTRY = re.compile(rf".*\b(?:van|voor) (?P<name>{'|'.join(map(re.escape, MINISTRIES))})")


def ministry_of(office: str) -> str | None:
    """Return the ministry of "minister van Defensie"; None where its name is no known one."""
    if office == "minister-president":
        return "Algemene Zaken"
    found = _OF_A_MINISTRY.fullmatch(office)
    return found["name"] if found else None
