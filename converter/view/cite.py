"""How a document is cited: in words, and for BibTeX.

Its address is behind neither: a page does not know where the site stands, so ``scripts/citeer.js`` adds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.collection import Entry
from converter.dutch import capitalized, dutch_date
from converter.publications.own_numbers import answers_publication
from converter.view.facts import kind_in_words, members_in_words, respondents_in_words, title_parts
from converter.view.words import ANSWERED, OF_THE_OFFICE

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
    kind = kind_in_words(entry)
    if not kind.startswith(entry.source.institution.papers[0]):
        kind = kind[:1].lower() + kind[1:]
    named = " ".join(filter(None, (named_by, f"“{name}”")))
    return ", ".join(filter(None, (_author(entry), named, kind, *_numbers(entry), *_dates(entry))))


def _author(entry: Entry) -> str:
    """Return who wrote a document: who asks; of what tells about questions the office, not who asked."""
    if entry.document.kind in OF_THE_OFFICE:
        return capitalized(respondents_in_words(entry))
    members = entry.document.metadata.members
    return members_in_words(members.value) if members else ""


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
    what, day = ANSWERED.get(entry.document.kind, "").lower(), ""
    by = respondents_in_words(entry) if entry.document.kind == "answers" else ""
    if metadata.answered:
        day = f"{'op ' if by else ''}{dutch_date(metadata.answered.value)}"
    if by or day:
        yield " ".join(filter(None, (what, by and f"door {by}", day)))


def bibtex(entry: Entry) -> tuple[str, ...]:
    """Return the lines of the entry for BibTeX; its key is the address of the page, without slashes."""
    fields = [f"  {name} = {value}" for name, value in _fields(entry) if value]
    return (
        f"@misc{{{entry.address.replace('/', '-')},",
        *(f"{field}," for field in fields[:-1]),
        fields[-1],
        "}",
    )


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    metadata = entry.document.metadata
    named_by, name = title_parts(entry)
    titled = f"titel: {named_by[:1].lower()}{named_by[1:]}".rstrip(":") if named_by else ""
    yield "author", _braced(" and ".join(_braced(_escaped(name)) for name in _authors(entry)))
    yield "title", _braced(_braced(_escaped(name)))
    yield "howpublished", _braced(_escaped(", ".join((kind_in_words(entry), *_numbers(entry)))))
    yield "note", _braced(_escaped(", ".join(filter(None, (titled, *_dates(entry))))))
    if date := metadata.answered or metadata.submitted:
        year, month, _ = date.value.split("-")
        yield "year", _braced(year)
        yield "month", _MONTHS[int(month) - 1]


def _authors(entry: Entry) -> tuple[str, ...]:
    members = entry.document.metadata.members
    if entry.document.kind in OF_THE_OFFICE:
        return tuple(filter(None, (_author(entry),)))
    return tuple(member.name for member in members.value) if members else ()


def _braced(words: str) -> str:
    """Return words that BibTeX takes as they are; a style changes no capital in two pairs of braces."""
    return f"{{{words}}}" if words else ""


def _escaped(words: str) -> str:
    return _SPECIAL.sub(lambda sign: _BIBTEX[sign[0]], " ".join(words.split()))
