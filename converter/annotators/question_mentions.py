"""Find the words that name questions or answers by number: "het antwoord op vraag 8", "Zie vraag 3 en 4".

Only the words are judged here, not what they point at. "Ik vraag 3 bedrijven", "de vraag 10 procent
hoger" and "doorvraag 4" are no mentions; of "vraag 3, 5 meldingen" only the first number is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from converter.dutch import MONTHS, parse_numbers
from converter.model import Span

_LIST = r"""
    \d{1,3}
    (?>
        \s* (?: , \s* en | , | en | of | & | / | t/m | tot\s+en\s+met | [-\u2013] | resp\. )
        \s* \d{1,3} (?!\d)
    ){0,99}+
"""
_OF_QUESTIONS = re.compile(rf"ra(?:ag|gen)\s+ (?:nr\.\s+)? (?P<numbers>{_LIST})", re.VERBOSE)
_OF_ANSWERS = re.compile(
    rf"""
    ntwoord(?:en)?\s+                          # "antwoord 3"
    (?P<bare> op\s+ )?                         # "antwoord op 3.": only where the sentence ends
    (?P<numbers>{_LIST})
    (?(bare) (?= \s* (?: [.,;)] | \Z ) ) )
    """,
    re.VERBOSE,
)
_TO_QUESTIONS = re.compile(
    r"""
    (?<![\w-])
    (?P<answer>
        (?:[Bb]ea|[Aa])ntwoord(?:en|ing)?\s+
        (?: (?:op|onder|bij|van)\s* )?             # a print may lose the blank: "opvraag"
        (?: (?:uw|\w*de)\s+ ){0,2}                 # "de bovengenoemde vragen"
    )?
    [Vv]ra(?:ag|gen)\s+ (?:nr\.\s+)? \Z
    """,
    re.VERBOSE,
)
_TO_ANSWERS = re.compile(r"(?<![\w-])(?P<answer>[Aa]ntwoord)(?:en)?\s+(?:op\s+)?\Z")
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
    \w | [.,:]\d | -\w                                # "vraag 3a", "vraag 1.5", "vraag 3-punter"
    | \s* (?: % | (?: procent | jaar | euro | miljoen | {" | ".join(MONTHS)} )\b )
    """,
    re.VERBOSE,
)
_COUNTS = re.compile(r"(?=\s+[a-zà-ÿ])(?<=,\s\d)|(?=\s+[a-zà-ÿ])(?<=,\s\d\d)")  # "vraag 3, 5 meldingen"
_NUMBER = re.compile(r"\d{1,3}")
_AND = re.compile(r"\s* (?: , | en | of ) \s+ (?:(?:op|het)\s+)?", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name questions by number; spans count from the start of the text searched.

    ``printed`` has each number as printed with its place; ``numbers`` has ranges written out too.
    ``answer``: the words say "antwoord" or "beantwoording".
    """

    span: Span
    numbers: tuple[int, ...]
    printed: tuple[tuple[int, Span], ...]
    answer: bool


def find_mentions(text: str) -> Iterator[list[Mention]]:
    """Return the mentions in a text, in order, in groups: "het antwoord op vraag 2 en vraag 4" is one."""
    group: list[Mention] = []
    for mention in _mentions(text):
        if group and not _AND.fullmatch(text, group[-1].span.end, mention.span.start):
            yield group
            group = []
        group.append(mention)
    if group:
        yield group


def _mentions(text: str) -> Iterator[Mention]:
    end = 0
    found = (*_OF_QUESTIONS.finditer(text), *_OF_ANSWERS.finditer(text))
    for match in sorted(found, key=lambda each: each.start()):
        mention = _mention(text, match)
        if mention and mention.span.start >= end:
            end = mention.span.end
            yield mention


def _mention(text: str, match: re.Match[str]) -> Mention | None:
    low, list_ = max(0, match.start() - _BEFORE), _list(text, match)
    before, numbers = text[low : list_.start], parse_numbers(text[slice(*list_)])
    words = (_TO_QUESTIONS if match.re is _OF_QUESTIONS else _TO_ANSWERS).search(before)
    if not words or not numbers or _VERB.search(before) or _NO_MENTION_AFTER.match(text, list_.end):
        return None
    printed = tuple((int(each[0]), Span(*each.span())) for each in _NUMBER.finditer(text, *list_))
    return Mention(Span(low + words.start(), list_.end), numbers, printed, bool(words["answer"]))


def _list(text: str, match: re.Match[str]) -> Span:
    """Return the span of the numbers, of the first alone where the last counts things: "3, 5 meldingen"."""
    start, end = match.span("numbers")
    first = _NUMBER.match(text, start)
    if first and (_NO_MENTION_AFTER.match(text, end) or _COUNTS.match(text, end)):
        end = first.end()
    return Span(start, end)
