"""Read the title: who asks, whom, about what, when, and under which number.

``Vragen van de leden X en Y (beiden P) aan de minister van M over S (ingezonden 21 november 2024)``, or
``Antwoorden van de minister van M op Kamervragen van het lid X (P) over S.`` Each value keeps its place
in the source; what the title does not say stays unknown. Prints glue words at line ends: "overde".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from converter.diagnostics import Diagnostic, diagnostic
from converter.dutch import DATE, day_in
from converter.institution import Institution
from converter.model import Member, Metadata, Respondent, Span, Value
from converter.readers.forms import KAMER_FORMS, Forms
from converter.readers.own_words import is_group, named_as_here, own_offices
from converter.readers.people import read_members, read_offices
from converter.readers.reply import read_respondents

T = TypeVar("T")

_ABOUT = re.compile(
    r"""
    ,? \s+
    (?: over | inzake | betreffende | omtrent | met\s+betrekking\s+tot | naar\s+aanleiding\s+van )
    (?: \s+ | (?=[«“‘"'A-Z]) | (?=(?:de|het|een)\s) )     # "overde": prints lose spaces
    """,
    re.VERBOSE,
)
_SUBMITTED = re.compile(rf"ingezonden\s*{DATE}", re.IGNORECASE)
_FILLER = "\0"  # stands for each character of a note mark, so that offsets stay


@dataclass(frozen=True, slots=True)
class Title:
    """The text of a title with the place where it starts; what is no part of it is filled with NUL."""

    text: str
    start: int

    @property
    def whole(self) -> Span:
        """Return the span in the source of the text with all its blanks."""
        return Span(self.start, self.start + len(self.text))

    def span(self, start: int, end: int) -> Span:
        """Return the span in the source of ``text[start:end]``, without blanks at its ends."""
        piece = self.text[start:end]
        left = len(piece) - len(piece.lstrip())
        return Span(self.start + start + left, self.start + start + len(piece.rstrip()))


def title_of(source_text: str, span: Span, holes: tuple[Span, ...] = ()) -> Title:
    """Return the title that stands at a span of the source; holes are note marks and furniture in it."""
    text = source_text[span.start : span.end]
    for hole in holes:
        start, end = hole.start - span.start, hole.end - span.start
        text = text[:start] + _FILLER * (end - start) + text[end:]
    return Title(text, span.start)


def read_title(title: Title, forms: Forms = KAMER_FORMS) -> tuple[Metadata, tuple[Diagnostic, ...]]:
    """Return what the title says, and what in it was repaired or guessed from."""
    start = forms.asked_by.search(title.text)
    if not start:
        return Metadata(), ()
    bracket = _last_bracket(title.text, forms)
    about = _ABOUT.search(title.text, start.end(), bracket)
    to = forms.to.search(title.text, start.end(), about.start() if about else bracket)
    members_end = to.start() if to else about.start() if about else bracket
    number, repaired = _case_number(title, bracket, forms)
    members, shared = _members(title, start, members_end, forms.institution)
    offices, respondents = partial(_offices, forms), partial(_respondents, forms)
    metadata = Metadata(
        title=_value(title, 0, len(title.text), clean),
        subject=_value(title, about.end(), bracket, _without_full_stop) if about else None,
        zaaknummer=number,
        submitted=read_submitted(title, bracket),
        members=members,
        addressees=_value(title, to.end(), about.start() if about else bracket, offices) if to else None,
        respondents=_value(title, 0, start.end(), respondents),
    )
    return metadata, repaired + shared


def _last_bracket(text: str, forms: Forms) -> int:
    """Return where the last "(ingezonden ...)" or "(2024Z01234)" begins, or the end."""
    return max((match.start() for match in forms.bracket.finditer(text)), default=len(text))


def _value(title: Title, start: int, end: int, read: Callable[[str], T | None]) -> Value[T] | None:
    span = title.span(start, end)
    value = read(title.text[start:end])
    return Value(value, "title", span) if value else None


def clean(text: str) -> str:
    """Return the words with single spaces and without what was filled."""
    return " ".join(text.replace(_FILLER, "").split())


def _without_full_stop(text: str) -> str:
    return clean(text).removesuffix(".").rstrip()


def _offices(forms: Forms, text: str) -> tuple[str, ...]:
    if forms.between:
        return own_offices(clean(text), forms.between)
    return read_offices(clean(text), portfolios=True)


def _respondents(forms: Forms, text: str) -> tuple[Respondent, ...]:
    return read_respondents(clean(text), forms)


def _members(
    title: Title, asked: re.Match[str], end: int, institution: Institution
) -> tuple[Value[tuple[Member, ...]] | None, tuple[Diagnostic, ...]]:
    members, shared = read_members(clean(title.text[asked.end() : end]))
    if not members:
        return None, ()
    start = asked.start("asker") if is_group(asked["asker"], institution) else asked.end()
    value = Value(named_as_here(members, asked["asker"], institution), "title", title.span(start, end))
    message = f"the party {shared} is taken to be that of every name before it"
    return value, (diagnostic("party-shared", message, value.span),) if shared else ()


def read_submitted(title: Title, start: int = 0) -> Value[str] | None:
    """Return the date; in "21 november, 20242024Z19016" the year ran into the case number."""
    found = day_in(_SUBMITTED.search(title.text, start))
    return Value(found[0], "title", title.span(*found[1])) if found else None


def _case_number(
    title: Title, bracket: int, forms: Forms
) -> tuple[Value[str] | None, tuple[Diagnostic, ...]]:
    """Return the last ``20..Z.....`` of a run of digits: "20242024Z19016" -> "2024Z19016"."""
    match = forms.numbered.search(title.text, bracket)
    if not match:
        return None, ()
    value = Value("".join(match["number"].split()), "title", title.span(*match.span()))
    if not match["run"]:
        return value, ()
    message = f"{match[0]} is read as {value.value}; the page shows what the source has"
    return value, (diagnostic("case-number-repaired", message, value.span),)
