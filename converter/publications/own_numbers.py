"""The key and the official address of a document by its own numbers."""

from __future__ import annotations

from converter.annotation import Citation
from converter.institution import KAMER, Institution
from converter.publications.table import AANHANGSEL, AANHANGSEL_I, KAMERVRAAG


def key_of_number(number: str) -> str:
    """Return the key of a document's own number: "kv-tk-2024Z18775" for a zaaknummer, else the number."""
    return f"{KAMERVRAAG.prefix}{number}" if "Z" in number else number


def case_address(zaaknummer: str, institution: Institution) -> str | None:
    """Return the official address of questions as tabled, by their zaaknummer: "2024Z14247"."""
    if institution != KAMER:
        return institution.number_url.replace("{number}", zaaknummer) or None
    year, _, serial = zaaknummer.partition("Z")
    return KAMERVRAAG.cite(year=year, serial=serial).url


def answers_publication(aanhangsel: str) -> Citation:
    """Return answers as they are cited, by their number in the Aanhangsel: "ah-tk-20242025-594"."""
    _, house, years, number = aanhangsel.split("-")
    return (AANHANGSEL if house == "tk" else AANHANGSEL_I).cite(years=years, number=number)


def answers_address(aanhangsel: str) -> str | None:
    """Return the official address of answers, by their number in the Aanhangsel."""
    return answers_publication(aanhangsel).url
