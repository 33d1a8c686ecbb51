"""Find the words that name questions or answers by number: "het antwoord op vraag 8", "Zie vraag 3 en 4".

Only the words are judged here, not what they point at. "Ik vraag 3 bedrijven", "de vraag 10 procent
hoger" and "doorvraag 4" are no mentions; of "vraag 3, 5 meldingen" only the first number is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from converter.dutch import MONTHS, number_of, parse_numbers
from converter.model import Span

_NUMBER = r"(?: \d{1,3} (?!\d) (?: \.\d{1,2} (?!\d) )? (?: [a-zA-Z] (?!\w) )? )"
_LIST = rf"""
    {_NUMBER}
    (?>
        \s* (?: , \s* en | , | en | of | & | / | t/m | tot\s+en\s+met | [-\u2013] | resp\. )
        \s* {_NUMBER}
    ){{0,99}}+
"""
_NUMBERS = re.compile(
    rf"""
    (?: ra(?:ag|gen) | ntwoord(?:en)? (?P<bare>\s+op)? ) \s+ (?:nr\.\s+)? (?P<numbers>{_LIST})
    (?(bare) (?= \s* (?: [.,;)] | \Z ) ) )             # "antwoord op 3.": only where the sentence ends
    """,
    re.VERBOSE,
)
_WORDS = re.compile(
    r"""
    (?<![\w-])
    (?: (?P<answer> (?:[Bb]ea|[Aa])ntwoord(?:en|ing)?\s+
            (?: (?:op|onder|bij|van)\s* )?             # a print may lose the blank: "opvraag"
            (?: (?:uw|\w*de)\s+ ){0,2} )?              # "de bovengenoemde vragen"
        [Vv]ra(?:ag|gen)
      | (?P<bare> [Aa]ntwoord(?:en)? (?:\s+op)? ) )    # "antwoord 3"
    \s+ (?:nr\.\s+)? \Z
    """,
    re.VERBOSE,
)
_BEFORE = 80  # characters that are looked at before the number: more than the words of a mention
_VERB = re.compile(
    r"""
    \b (?: (?:ik|de|deze)\s+ (?:vraag|antwoord)          # "Ik vraag 3 bakkers", "deze vraag 3 keer"
         | (?:wij|\w+(?:en|s))\s+ (?:vragen|antwoorden) )   # "Bakkers vragen 3 dagen"
    \s+ \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NO_MENTION_AFTER = re.compile(
    rf"""
    \w | [.,:]\d | -\w                                # "vraag 3ab", "vraag 1.250", "vraag 3-punter"
    | \s* (?: % | (?: procent | jaar | euro | miljoen | {" | ".join(MONTHS)} )\b )
    """,
    re.VERBOSE,
)
_COUNTS = re.compile(r"(?:(?<=,\s\d)|(?<=,\s\d\d))\s+[a-zà-ÿ]")  # "vraag 3, 5 meldingen"
_EACH = re.compile(_NUMBER, re.VERBOSE)
_AND = re.compile(r"\s* (?: , | en | of ) \s+ (?:(?:op|het)\s+)?", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name questions by number; spans count from the start of the text searched.

    ``printed`` has each number as printed with its place; ``numbers`` has ranges written out too.
    ``answer``: the words say "antwoord" or "beantwoording".
    """

    span: Span
    numbers: tuple[str, ...]
    printed: tuple[tuple[str, Span], ...]
    answer: bool


def find_mentions(text: str) -> Iterator[list[Mention]]:
    """Return the mentions in a text, in order, in groups: "het antwoord op vraag 2 en vraag 4" is one."""
    group: list[Mention] = []
    for mention in filter(None, (_mention(text, match) for match in _NUMBERS.finditer(text))):
        if group and not _AND.fullmatch(text, group[-1].span.end, mention.span.start):
            yield group
            group = []
        group.append(mention)
    if group:
        yield group


def _mention(text: str, match: re.Match[str]) -> Mention | None:
    low, list_ = max(0, match.start() - _BEFORE), _list(text, match)
    before, numbers = text[low : list_.start], parse_numbers(text[slice(*list_)])
    words = _WORDS.search(before)
    if not words or not numbers or _VERB.search(before) or _NO_MENTION_AFTER.match(text, list_.end):
        return None
    printed = tuple((number_of(each[0]), Span(*each.span())) for each in _EACH.finditer(text, *list_))
    return Mention(
        Span(low + words.start(), list_.end), numbers, printed, bool(words["answer"] or words["bare"])
    )


def _list(text: str, match: re.Match[str]) -> Span:
    """Return the span of the numbers, of the first alone where the last counts things: "3, 5 meldingen"."""
    start, end = match.span("numbers")
    first = _EACH.match(text, start)
    if first and (_NO_MENTION_AFTER.match(text, end) or _COUNTS.match(text, end)):
        end = first.end()
    return Span(start, end)
