"""Sort the lines before the first label: covering letter, title, reply line, number line, the rest.

A title or a reply can run over several lines; it ends where its sentence ends, at a blank line or
where another one begins. Everything keeps its order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Literal

from converter.model import Paragraph, plain_text

Part = Literal["title", "reply", "number", "submitted", "other"]

ASKED_BY = r"[Vv]ragen\s+(?:van\s+)?(?:het|de)\s+(?:lid|leden)\s"

_START: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        "title",
        re.compile(rf"(?:Mondelinge\s+|Schriftelijke\s+)?(?:{ASKED_BY}|Kamer{ASKED_BY[4:]})", re.IGNORECASE),
    ),
    (
        "reply",
        re.compile(
            r"(?:Nader\s+)?(?:Antwoord(?:en)?|Beantwoording|Mededeling)\s+(?:van|door)\s", re.IGNORECASE
        ),
    ),
    ("reply", re.compile(r"Zie\s+ook\s+Aanhangsel\s")),
    ("number", re.compile(r"(?:AH\s+\d{1,5}|20\d\dZ\s?\d{4,5})\Z")),
    ("submitted", re.compile(r"\(ingezonden\s[^()]*\)\.?\Z")),
)
_COMPLETE = re.compile(r"[.)]\s*\Z")
_LONGEST = 12  # lines; the longest title of a print has nine
_ASKED = re.compile(rf"\sop\s+(?:de\s+)?(?:\w+\s+)?(?:Kamer)?{ASKED_BY}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OpeningPart:
    """A run of lines that belong together, and what they are."""

    kind: Part
    lines: tuple[Paragraph, ...]


def read_opening(source_text: str, lines: tuple[Paragraph, ...]) -> tuple[OpeningPart, ...]:
    """Return the parts of the opening in order; runs of other lines are one part."""
    parts: list[OpeningPart] = []
    for kind, runs in groupby(_runs(source_text, lines), key=itemgetter(0)):
        if kind == "other":
            parts.append(OpeningPart("other", tuple(line for _, run in runs for line in run)))
        else:
            parts.extend(_part(kind, run) for _, run in runs)
    return tuple(parts)


def _part(kind: Part, lines: tuple[Paragraph, ...]) -> OpeningPart:
    """Return a title or reply; "Antwoorden van de minister op Kamervragen van het lid X" is a title."""
    words = " ".join(plain_text(line) for line in lines)
    return OpeningPart("title" if kind == "reply" and _ASKED.search(words) else kind, lines)


def _runs(text: str, lines: tuple[Paragraph, ...]) -> Iterator[tuple[Part, tuple[Paragraph, ...]]]:
    """Yield each line, or a title or reply with the lines it goes on in."""
    place = 0
    while place < len(lines):
        kind = _begins(plain_text(lines[place]))
        end = place + 1
        while (
            kind in ("title", "reply")
            and end < len(lines)
            and _goes_on(text, kind, lines[place:end], lines[end])
        ):
            end += 1
        yield kind, lines[place:end]
        place = end


def _begins(line: str) -> Part:
    return next((kind for kind, start in _START if start.match(line)), "other")


def _goes_on(text: str, kind: Part, run: tuple[Paragraph, ...], following: Paragraph) -> bool:
    """Return whether the next line belongs to the title or reply so far."""
    gap = text[run[-1].span.end : following.span.start]
    next_kind = _begins(plain_text(following))
    if gap.count("\n") > 1 or next_kind not in ("other", "submitted"):
        return False
    if next_kind == "submitted":
        return kind == "title"
    if len(run) >= _LONGEST:
        return False
    words = " ".join(plain_text(line) for line in run)
    if "(ingezonden" in words or "ontvangen" in words:
        return words.count("(") > words.count(")") or not _COMPLETE.search(words)
    return not (_COMPLETE.search(words) and kind == "title")
