"""Read who asks and who is asked: "Bushoff , Kröger (beiden GroenLinks-PvdA)", "ministers van A en van B"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from converter.institution import MINISTRIES
from converter.model import Member

_PARTY = re.compile(r"\((?P<party>[^()]*)\)")
_PARENTHESIS = re.compile("[()]")
_EVERYONE = re.compile(r"(?:beiden|allen|beide|alle)\s+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*,\s*(?:en\s+)?|\s+(?:en|alsmede|alsook)\s+")

OFFICE_WORD = r"(?:minister-president|minister(?:s)?|staats?secretaris(?:sen)?)"
"""A regular expression for an office, to be used without regard to case; one "s" is often forgotten."""

_BETWEEN_OFFICES = re.compile(
    rf"""
    \s* (?: , | \ben\b | \balsmede\b | \balsook\b ) \s+
    (?: aan \s+ )?
    (?: de \s+ )?
    (?= (?: (?i:{OFFICE_WORD}) | van | voor ) \b )
    """,
    re.VERBOSE,
)
_GLUED: tuple[tuple[re.Pattern[str], str], ...] = (  # prints lose a space at a line's end
    (re.compile(r"\b(en|de|het|van|voor|namens|aan)(?=[A-Z])"), r"\1 "),
    (re.compile(rf"\b(aan|en|namens)de(?=\s+{OFFICE_WORD})", re.IGNORECASE), r"\1 de"),
    (re.compile(r"\bmedenamens\b"), "mede namens"),
    (re.compile(r"\b([Mm]inister(?:-[Pp]resident|s)?|[Ss]taatssecretaris(?:sen)?)(?=[A-Z])"), r"\1 "),
    (re.compile(r"\)(?=[a-z])"), ") "),
)
_ACCENTS = dict(
    zip(
        "\u00a8\u00af\u00b4\u00b8\u02c6\u02c7\u02d8\u02d9\u02da\u02db\u02dc\u02dd",
        "\u0308\u0304\u0301\u0327\u0302\u030c\u0306\u0307\u030a\u0328\u0303\u030b",
        strict=True,
    )
)  # accents that stand for themselves, and those that stand on the letter before
_PARTED_ACCENT = re.compile(rf"[^\W\d_][{''.join(_ACCENTS)}](?![A-Z]|s\b)")
_MANDATE = re.compile(  # "Van" is a name
    rf"(?:(?P<office>(?i:{OFFICE_WORD}))\s*)?(?P<ministry>(?:van|voor)\s.+)?"
)
_PORTFOLIO = re.compile(rf"(?:(?P<office>(?i:{OFFICE_WORD}))\s*)?(?P<ministry>(?:(?:van|voor)\s|[A-Z]).+)?")
_HOLDS_OFFICE = re.compile(rf"\b{OFFICE_WORD}\b", re.IGNORECASE)
_ABSENT = re.compile(r",?\s*bij\s+afwezigheid\s+van\s.*", re.IGNORECASE)
SINGULAR = {
    "ministers": "minister",
    "staatssecretarissen": "staatssecretaris",
    "staatsecretarissen": "staatssecretaris",
    "staatsecretaris": "staatssecretaris",
}

_WITHOUT_SPACES = {name.replace(" ", ""): name for name in MINISTRIES}
_AND = re.compile(r"\s+en\s+(?=[A-Z])")


def repaired(text: str) -> str:
    """Return the text with each space that small words, offices and brackets have lost, and "ć" for "c´".

    Prints part them: "Kovac´". Before a capital or a last "s" it is an apostrophe: "O´Brien".
    """
    for glued, apart in _GLUED:
        text = glued.sub(apart, text)
    return _PARTED_ACCENT.sub(lambda parted: _whole_letter(parted[0]), text)


def _whole_letter(parted: str) -> str:
    letter = unicodedata.normalize("NFC", parted[0] + _ACCENTS[parted[1]])
    return letter if len(letter) == 1 else parted


def read_members(text: str) -> tuple[tuple[Member, ...], str | None]:
    """Return the members with their parties, and the first party that silently counts for several names."""
    text = repaired(text)
    members: list[Member] = []
    shared: str | None = None
    end = 0
    for group in _PARTY.finditer(text):
        before = _PARENTHESIS.split(text[end : group.start()])[-1]
        if not before:
            continue
        names = _names(before)
        party = _EVERYONE.sub("", group["party"]).strip() or None
        if len(names) > 1 and not _EVERYONE.match(group["party"]):
            shared = shared or party
        members.extend(Member(name, party) for name in names)
        end = group.end()
    members.extend(Member(name, None) for name in _names(text[end:]) if not _HOLDS_OFFICE.search(name))
    return tuple(members), shared


def _names(text: str) -> list[str]:
    names = (part.strip() for part in _BETWEEN_NAMES.split(text))
    return [name for name in names if name not in ("", "c.s.")]


def read_offices(text: str, *, portfolios: bool = False) -> tuple[str, ...]:
    """Return "minister van A", "minister voor B" for "de ministers van A en voor B"; none when unsure.

    Ministry names hold commas and "en", so the text is cut only before an office, "van" or "voor";
    a plural that is left with one name is cut where two known ministries are joined. Who is asked in
    the absence of another is asked. ``portfolios``: what stands right behind an office is its portfolio
    ("Staatssecretaris Rechtsbescherming"), not a name.
    """
    text = _ABSENT.sub("", repaired(text))
    mandate = _PORTFOLIO if portfolios else _MANDATE
    parts = [mandate.fullmatch(part.strip(" ,")) for part in _BETWEEN_OFFICES.split(text)]
    if not all(parts):
        return ()
    mandates = tuple(_mandates([part for part in parts if part]))
    several = text.lower().startswith(("ministers", "staatssecretarissen"))
    return () if several and len(mandates) == 1 else mandates


def _mandates(parts: list[re.Match[str]]) -> Iterator[str]:
    """Give each ministry the office before it, and each office without a ministry the next one's."""
    office: str | None = None
    waiting: list[str] = []
    for part in parts:
        office = part["office"] or office
        if office is None:
            continue
        word = office.lower()
        if part["ministry"] is None:
            waiting.append(SINGULAR.get(word, word))
            continue
        for ministry in _ministries(part["ministry"], plural=word in SINGULAR):
            yield from (f"{other} {ministry}" for other in waiting if other != "minister-president")
            yield from (other for other in waiting if other == "minister-president")
            yield f"{SINGULAR.get(word, word)} {ministry}"
            waiting = []
    yield from waiting


def _ministries(text: str, *, plural: bool) -> tuple[str, ...]:
    """Return "van Defensie" for "van Defensie"; for "Defensie", a known one, as well; "Wonen" stays."""
    has_preposition = text.startswith(("van ", "voor "))
    preposition, name = text.split(maxsplit=1) if has_preposition else ("van", text)
    names = tuple(map(known_ministry, _parted(name) if plural else (name,)))
    if not has_preposition and names[0] not in MINISTRIES:
        return (text,)
    return tuple(f"{preposition.lower()} {each}" for each in names)


def _parted(name: str) -> tuple[str, ...]:
    """Return the known ministries that are joined by "en"; the last may be unknown (a slip of the pen)."""
    if name in MINISTRIES:
        return (name,)
    cuts = [(name[: cut.start()], name[cut.end() :]) for cut in _AND.finditer(name)]
    known = [(first, rest) for first, rest in cuts if first in MINISTRIES]
    for first, rest in known:
        others = _parted(rest)
        if others[-1] in MINISTRIES:
            return (first, *others)
    return known[-1] if known else (name,)


def known_ministry(name: str) -> str:
    """Return a known ministry where a print lost its spaces: "Klimaaten Groene Groei"."""
    return _WITHOUT_SPACES.get(name.replace(" ", ""), name.strip())
