"""Read who asks, is asked and answers in words of an institution of its own: "raadslid", "het college"."""

from __future__ import annotations

import re
from dataclasses import replace

from converter.institution import Institution
from converter.model import Member, Respondent

_ARTICLE = re.compile(r"\A\s*(?:de|het)\s+", re.IGNORECASE)
_BEHALF = re.compile(r",?\s+(?:mede\s+)?namens\s+", re.IGNORECASE)
_NAMED = re.compile(r"(?P<office>\S+)\s+(?P<name>[A-Z][^()]*?)(?:\s*\((?P<task>[^()]+)\))?\.?")


def named_as_here(members: tuple[Member, ...], asker: str, institution: Institution) -> tuple[Member, ...]:
    """Return the members as they are named here: "fractie Dorp", and Dorp of a bracket "(fractie Dorp)"."""
    group = f"{asker} " if is_group(asker, institution) and len(members) == 1 else ""
    return tuple(
        replace(member, name=group + member.name, party=_party(member.party, institution))
        for member in members
    )


def is_group(word: str, institution: Institution) -> bool:
    """Return whether a word names several people who ask together."""
    return word.lower() in map(str.lower, institution.groups)


def _party(party: str | None, institution: Institution) -> str | None:
    word, _, name = (party or "").partition(" ")
    return name if name and is_group(word, institution) else party


def own_offices(text: str, between: re.Pattern[str]) -> tuple[str, ...]:
    """Return "college", "wethouder Verkeer" for "het college en de wethouder Verkeer"."""
    parts = (_ARTICLE.sub("", part.strip(" ,."), count=1) for part in between.split(text))
    return tuple(filter(None, parts))


def own_respondents(text: str, between: re.Pattern[str]) -> tuple[Respondent, ...]:
    """Return who answers, then on whose behalf: "wethouder K. Jansen (Verkeer), mede namens het college"."""
    own, *others = _BEHALF.split(text, maxsplit=1)
    parts = ((own, False), *((other, True) for other in others))
    return tuple(
        _respondent(office, on_behalf=on_behalf)
        for part, on_behalf in parts
        for office in own_offices(part, between)
    )


def _respondent(office: str, *, on_behalf: bool) -> Respondent:
    """Return one who answers: "wethouder K. Jansen (Verkeer)" has the office "wethouder Verkeer"."""
    named = _NAMED.fullmatch(office)
    if named is None:
        return Respondent(None, office, on_behalf=on_behalf)
    of = " ".join(filter(None, (named["office"], named["task"])))
    return Respondent(named["name"], of, on_behalf=on_behalf)
