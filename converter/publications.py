"""The keys of official publications and their addresses, for citations and for a page's own number."""

from __future__ import annotations

PUBLICATIONS = "https://zoek.officielebekendmakingen.nl/"
FIRST_YEAR = 1995  # nothing before it is online
FIRST_CASE_YEAR = 2010  # before, the address of a zaaknummer began with kv-, without the chamber


def online(key: str) -> str:
    """Return the address of a key at the official publications."""
    return f"{PUBLICATIONS}{key}.html"


def key_of_number(number: str) -> str:
    """Return the key of a document's own number: "kv-tk-2024Z18775" for a zaaknummer, else the number."""
    return f"kv-tk-{number}" if "Z" in number else number


def case_address(zaaknummer: str) -> str | None:
    """Return the official address of questions as tabled, by their zaaknummer: "2024Z14247"."""
    return online(key_of_number(zaaknummer)) if int(zaaknummer[:4]) >= FIRST_CASE_YEAR else None


def answers_address(aanhangsel: str) -> str | None:
    """Return the official address of answers, by their number in the Aanhangsel: "ah-tk-20242025-594"."""
    _, chamber, year, _ = aanhangsel.split("-")
    return online(aanhangsel) if chamber == "tk" and int(year[:4]) >= FIRST_YEAR else None
