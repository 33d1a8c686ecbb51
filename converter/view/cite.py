"""How a document is cited: in words, and for BibTeX.

Its address is behind neither: a page does not know where the site stands, so ``scripts/citeer.js`` adds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.collection import Entry
from converter.dutch import dutch_date
from converter.publications.own_numbers import answers_publication
from converter.view.facts import kind_in_words, members_in_words, title_parts
from converter.view.words import ANSWERED

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BIBTEX = {sign: rf"\{sign}" for sign in "&%$#_"} | {
    "{": r"{\textbraceleft}",  # BibTeX counts braces, also those behind a backslash
    "}": r"{\textbraceright}",
    "\\": r"{\textbackslash}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
}
_SPECIAL = re.compile(r"[&%$#_{}\\~^]")


def citation(entry: Entry) -> str:
    """Return "Dral (VVD), “Het artikel”, beantwoorde Kamervragen, zaaknummer 2024Z19016, ..."."""
    named_by, name = title_parts(entry)
    members = entry.document.metadata.members
    asked = members_in_words(members.value) if members else ""
    kind = kind_in_words(entry)
    if not kind.startswith(entry.source.institution.papers[0]):
        kind = kind[:1].lower() + kind[1:]
    named = " ".join(filter(None, (named_by, f"“{name}”")))
    return ", ".join(filter(None, (asked, named, kind, *_numbers(entry), *_dates(entry))))


def _numbers(entry: Entry) -> Iterator[str]:
    metadata = entry.document.metadata
    if metadata.zaaknummer:
        yield f"zaaknummer {metadata.zaaknummer.value}"
    if metadata.aanhangsel:
        yield answers_publication(metadata.aanhangsel.value).title


def _dates(entry: Entry) -> Iterator[str]:
    metadata = entry.document.metadata
    if metadata.submitted:
        yield f"ingezonden {dutch_date(metadata.submitted.value)}"
    if metadata.answered:
        what = ANSWERED.get(entry.document.kind, "").lower()
        yield f"{what} {dutch_date(metadata.answered.value)}".strip()


def bibtex(entry: Entry) -> tuple[str, ...]:
    """Return the lines of the entry for BibTeX; its key is the address of the page."""
    fields = [f"  {name} = {value}" for name, value in _fields(entry) if value]
    return f"@misc{{{entry.address},", *(f"{field}," for field in fields[:-1]), fields[-1], "}"


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    metadata = entry.document.metadata
    members = metadata.members.value if metadata.members else ()
    yield "author", _braced(" and ".join(_braced(_escaped(member.name)) for member in members))
    yield "title", _braced(_braced(_escaped(" ".join(filter(None, title_parts(entry))))))
    yield "howpublished", _braced(_escaped(", ".join((kind_in_words(entry), *_numbers(entry)))))
    yield "note", _braced(_escaped(", ".join(_dates(entry))))
    if date := metadata.answered or metadata.submitted:
        year, month, _ = date.value.split("-")
        yield "year", _braced(year)
        yield "month", _MONTHS[int(month) - 1]


def _braced(words: str) -> str:
    """Return words that BibTeX takes as they are; a style changes no capital in two pairs of braces."""
    return f"{{{words}}}" if words else ""


def _escaped(words: str) -> str:
    return _SPECIAL.sub(lambda sign: _BIBTEX[sign[0]], " ".join(words.split()))
