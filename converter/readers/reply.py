"""Read who answered and when: "Antwoord van Minister X (M), mede namens ... (ontvangen 19 november 2024)".

A letter's title names the office only: "Antwoorden van de minister van M mede namens ... op Kamervragen".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.dutch import DATE, day_in
from converter.institution import MINISTRIES
from converter.model import Respondent
from converter.readers.forms import KAMER_FORMS, Forms
from converter.readers.own_words import own_respondents
from converter.readers.people import OFFICE_WORD, SINGULAR, known_ministry, read_offices, repaired

_RECEIVED = re.compile(rf"ontvangen\s*(?:op\s+)?{DATE}", re.IGNORECASE)
_END = re.compile(
    r"\s*\(?\s*ontvangen(?=\s|\d)|\s+op\s+(?:de\s+)?(?:\w+\s+)?\w*vragen\s|\s*Zie\s+ook\s",
    re.IGNORECASE,
)
_ON_BEHALF = re.compile(r",?\s*\(?(?:mede|ook)\s+namens\s+", re.IGNORECASE)
_BETWEEN = re.compile(
    rf"(?:(?<=\))[^()]*?|\s*,(?:\s*en)?|\s+en)\s+(?:(?:van|door)\s+)?(?:de\s+)?(?={OFFICE_WORD}\b)",
    re.IGNORECASE,
)
_SPEAKER = re.compile(rf"(?:de\s+)?(?P<office>{OFFICE_WORD})\b\s*(?P<rest>.*)", re.IGNORECASE)
_NAMED = re.compile(r"\s*(?:en\s+)?(?P<name>[^(),]+?)\s*\(\s*(?P<ministry>[^()]+)\)?")


def received(text: str) -> tuple[str, tuple[int, int]] | None:
    """Return the ISO date of "ontvangen 19 november 2024" and where it stands."""
    return day_in(_RECEIVED.search(text))


def read_respondents(text: str, forms: Forms = KAMER_FORMS) -> tuple[Respondent, ...]:
    """Return the ministers of a reply line or a letter's title, those answered for last."""
    lead = forms.answered_by.match(text)
    if not lead:
        return ()
    end = _END.search(text, lead.end())
    speakers = text[lead.end() : end.start() if end else len(text)]
    if forms.between:
        return own_respondents(speakers, forms.between)
    own, *others = _ON_BEHALF.split(repaired(speakers))
    found = list(_respondents(own, on_behalf=False))
    for other in others:
        found.extend(_respondents(other, on_behalf=True))
    return tuple(found)


def _respondents(text: str, *, on_behalf: bool) -> Iterator[Respondent]:
    """Yield the ministers of "Minister X (M) en Staatssecretaris Y (N)" or "de minister van M en van N"."""
    text = " ".join(text.split()).strip(" ,.")
    mandates = read_offices(re.sub("^de ", "", text, flags=re.IGNORECASE)) if "(" not in text else ()
    if mandates:
        yield from (Respondent(None, mandate, on_behalf) for mandate in mandates)
        return
    for speaker in map(_SPEAKER.fullmatch, _BETWEEN.split(text)):
        if speaker:
            office = SINGULAR.get(speaker["office"].lower(), speaker["office"].lower())
            yield from _named(office, speaker["rest"], on_behalf=on_behalf)


def _named(office: str, text: str, *, on_behalf: bool) -> Iterator[Respondent]:
    """Yield "Van Weel (Justitie en Veiligheid)", and the same where a bracket is missing."""
    if office == "minister-president":
        yield Respondent(text.split("(", maxsplit=1)[0].strip() or None, office, on_behalf)
        return
    if known_ministry(text) in MINISTRIES:
        text = f"van {known_ministry(text)}"
    if text.startswith(("van ", "voor ")):
        yield Respondent(None, f"{office} {text}", on_behalf)
        return
    groups = list(_NAMED.finditer(text))
    for group in groups:
        yield Respondent(group["name"], f"{office} van {known_ministry(group['ministry'])}", on_behalf)
    if groups or not text:
        return
    ministry = next((name for name in MINISTRIES if text.rstrip(")").endswith(f" {name}")), None)
    name = text.rstrip(")").removesuffix(ministry or "").strip()
    yield Respondent(name, f"{office} van {ministry}" if ministry else office, on_behalf)
