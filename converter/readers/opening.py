"""Sort the lines before the first label: covering letter, title, reply line, number line, the rest.

A title or a reply can run over several lines; it ends where its sentence ends, at a blank line or
where another one begins. Everything keeps its order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter

from converter.model import Paragraph
from converter.readers.forms import Part, forms_of
from converter.source import Source
from converter.walk import plain_text

_FIELD_NAME = re.compile(r"(?:Onderwerp|Betreft|Projectnaam)\s*:?\Z")  # of a letterhead: its value follows
_COMPLETE = re.compile(r"[.)]\s*\Z")
_SAYS_WHAT = re.compile(r"\s(?:over|inzake|betreffende)\s")
_LONGEST = 12  # lines; the longest title of a print has nine


@dataclass(frozen=True, slots=True)
class OpeningPart:
    """A run of lines that belong together, and what they are."""

    kind: Part
    lines: tuple[Paragraph, ...]


def read_opening(
    source: Source, lines: tuple[Paragraph, ...], *, wrapped: bool = False
) -> tuple[OpeningPart, ...]:
    """Return the parts of the opening in order; runs of other lines are one part.

    ``wrapped``: the lines are those of a print, where a title goes on until its sentence ends.
    """
    parts: list[OpeningPart] = []
    for kind, runs in groupby(_runs(source, lines, wrapped=wrapped), key=itemgetter(0)):
        if kind == "other":
            parts.append(OpeningPart("other", tuple(line for _, run in runs for line in run)))
        else:
            parts.extend(_part(source, kind, run) for _, run in runs)
    return tuple(parts)


def _part(source: Source, kind: Part, lines: tuple[Paragraph, ...]) -> OpeningPart:
    """Return a title or reply; "Antwoorden van de minister op Kamervragen van het lid X" is a title."""
    words = " ".join(plain_text(line) for line in lines)
    is_title = kind == "reply" and forms_of(source.institution).asked.search(words)
    return OpeningPart("title" if is_title else kind, lines)


def _runs(
    source: Source, lines: tuple[Paragraph, ...], *, wrapped: bool
) -> Iterator[tuple[Part, tuple[Paragraph, ...]]]:
    """Yield each line, or a title or reply with the lines it goes on in."""
    place, forms = 0, forms_of(source.institution)
    while place < len(lines):
        kind = "other" if _is_value(lines, place) else forms.begins(plain_text(lines[place]))
        end = place + 1
        if kind in ("title", "reply"):
            adjacent = [plain_text(line) for line in _adjacent(source, kind, lines[place : place + _LONGEST])]
            end = place + (
                _length_of_title(adjacent, wrapped=wrapped) if kind == "title" else _length_of_reply(adjacent)
            )
        yield kind, lines[place:end]
        place = end


def _is_value(lines: tuple[Paragraph, ...], place: int) -> bool:
    """Return whether the line before is a name in the letterhead, which this line gives its value."""
    return place > 0 and _FIELD_NAME.match(plain_text(lines[place - 1])) is not None


def _adjacent(source: Source, kind: Part, lines: tuple[Paragraph, ...]) -> Iterator[Paragraph]:
    """Yield the first line and those that follow without a blank line or another beginning."""
    yield lines[0]
    forms = forms_of(source.institution)
    for line, following in pairwise(lines):
        begins = forms.begins(plain_text(following))
        if source.text.count("\n", line.span.end, following.span.start) > 1:
            return
        if begins != "other" and not (begins == "submitted" and kind == "title"):
            return
        yield following


def _length_of_title(lines: list[str], *, wrapped: bool) -> int:
    """Return how many lines a title has: to where it was submitted, else to where its sentence ends."""
    submitted = next((place for place, line in enumerate(lines) if "ingezonden" in line), None)
    for length in range(1, len(lines) + 1):
        words = " ".join(lines[:length])
        if submitted is not None:
            is_whole = length > submitted and words.count("(") <= words.count(")")
        else:
            is_whole = bool(_COMPLETE.search(words) and _SAYS_WHAT.search(words))
            is_whole = is_whole or (not wrapped and bool(_SAYS_WHAT.search(words)) and _is_balanced(words))
        if is_whole:
            return length
    return len(lines)


def _is_balanced(words: str) -> bool:
    return all(words.count(opening) <= words.count(closing) for opening, closing in ("()", "«»", "“”"))


def _length_of_reply(lines: list[str]) -> int:
    """Return how many lines a reply has: to where it was received, and "Zie ook" behind that."""
    for length in range(1, len(lines) + 1):
        words = " ".join(lines[:length])
        received = "ontvangen" in words or words.startswith("Zie")
        if received and words.count("(") <= words.count(")") and _COMPLETE.search(words):
            return length
    return len(lines)
