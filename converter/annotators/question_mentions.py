"""Find the words that name questions or answers by number: "het antwoord op vraag 8", "Zie vraag 3 en 4".

Only the words are judged here, not what they point at. "Ik vraag 3 bedrijven", "de vraag 10 procent
hoger" and "doorvraag 4" are no mentions; of "vraag 3, 5 meldingen" only the first number is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from converter.dutch import parse_numbers
from converter.model import Span

VERB = r"""
    (?: is | zijn | was | waren | wordt | worden | werd(?:en)? | heb(?:ben)? | had(?:den)? | kan | kunnen
      | kon(?:den)? | zal | zullen | zou(?:den)? | moeten | mag | mogen | ben | ga | gaan | kom | komen
      | nemen | staan | deel | acht | zie | zien | vind | vinden | geef | geven | merk | wijs | hoop | blijf
      | (?! (?: het | met | uit | dat | wat | tot | niet | omtrent | bericht | kabinet | kwart | punt | voet
              | bit | maart | \w*ment | \w*cent | \w*watt )\b )
        [a-zà-ÿ]{2,}t )                                # "vergt", "richt": the present tense
    (?![\w-])
"""
"""A regular expression (re.VERBOSE) for a verb that goes on after the numbers: "vraag 3 en 4 vergt"."""

_LIST = r"""
    \d{1,3}
    (?>
        \s* (?: , \s* (?:en|of) | , | en | of | & | / | t/m | tot\s+en\s+met | [-\u2013]
              | resp\. | respectievelijk | alsmede | evenals )
        \s* (?:nrs?\.?\s+)? \d{1,3} (?!\d)
    ){0,99}+
"""
_FIRST_NUMBER = re.compile(r"\d{1,3}")
_NO_MENTION_AFTER = re.compile(
    r"""
    \w | [.,:]\d | [-\u2010\u2011/&]\w            # "vraag 3a", "vraag 1.5", "vraag 3-punter"
    | \s* (?: [%‰°€] |                            # "vraag 10 procent", "vragen 5 maart"
        (?: procent | jaar | jaren | maand | week | weken | dag | uur | uren | minu | kwart | seconde
          | keer | maal | eeuw | euro | miljoen | miljard | duizend | honderd | dozijn | ton | gram | kilo
          | kg | km | meter | liter | graden | personen | mensen | kinderen | leden | stuks | punten | x\b
          | januari | februari | maart | april | mei\b | juni | juli | augustus | september | oktober
          | november | december ) )
    """,
    re.VERBOSE,
)
_NO_LIST_AFTER = re.compile(
    rf"""
    \s* [-\u2013,] \s* \d
    | \s+ (?! {VERB} | (?: en | of | alsmede | evenals | van | uit | in | bij | tijdens | door | over | voor
          | op | reeds | al | ook | eerder | hierboven | hiervoor | nader | ja | nee
          | bevestigend | ontkennend | genoemde? | bedoelde? | gestelde? | vermelde? | gemeld | gezegd
          | gevraagde? | geschetste? | beschreven | (?:aan|uit(?:een)?|toe|weer|op)ge[a-z]+(?:d|en) )\b )
      [a-zà-ÿ]                                    # a noun: "vraag 2 en 3 landen"
    """,
    re.VERBOSE,
)
_OF_QUESTIONS = re.compile(
    rf"ra(?:ag|gen)\s+ (?: (?:nrs?\.?|nummers?) \s+ )? (?P<numbers>{_LIST})", re.VERBOSE
)
_OF_ANSWERS = re.compile(
    rf"""
    ntwoord(?:en)?\s+                          # "antwoord 3"
    (?P<bare> (?:op|onder|bij)\s+ )?           # "antwoord op 3.": only where the sentence ends
    (?P<numbers>{_LIST})
    (?(bare) (?= \s* (?: [.,;)] | \Z ) ) )
    """,
    re.VERBOSE,
)

_BEFORE = 80  # characters that are looked at before the number: more than the words of a mention
_ADJECTIVES = "boven(?:genoemde|staande)|voorgaande|(?:eerder)?genoemde|vorenstaande|onderstaande|beide|alle"
_TO_QUESTIONS = re.compile(
    rf"""
    (?<![\w-])
    (?P<answer>
        (?:[Bb]ea|[Aa])ntwoord(?:en|ing)?\s+ (?:gegeven\s+)?
        (?: (?:op|onder|bij|van|voor|in|aan|tot)\s* )?     # a print may lose the blank: "opvraag"
        (?: (?:de|het|deze|mijn|uw|{_ADJECTIVES})\s+ ){{0,2}}
    )?
    (?: van(?=vraag) )?                                    # the same: "vanvraag"
    [Vv]ra(?P<form>ag|gen)\s+ (?:[a-z]+\.?\s+)?\Z
    """,
    re.VERBOSE,
)
_TO_ANSWERS = re.compile(r"(?<![\w-])(?P<answer>[Aa]ntwoord)(?P<form>en)?\s+(?:[a-z]+\s+)?\Z")

_PREPOSITIONS = (
    "op|onder|bij|in|van|uit|tot|voor|naar|aan|over|tussen|met|vanaf|door|zie|conform|indien|zowel|als"
    "|en|of|alsmede|evenals"
)
_ONE = re.compile(
    rf"""
    (?: (?<![\w-]) (?:{_PREPOSITIONS}|ook|verder|hiervoor|hierboven|hieronder|tevens|eveneens|u|mijn|het
        |wordt|worden|werd|is|waarom
        |{_ADJECTIVES}) \s+ | [.,;:(/"'“‘«–]\s* | \A\s* )\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"""
    (?: (?<![\w-]) (?:{_PREPOSITIONS}|de|deze|mijn|{_ADJECTIVES}) \s+ | [.,;:(/"'“‘«–]\s* | \A\s* )\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ANSWERED = re.compile(r"[^.,;:?!]{0,60}?\bbeantwoordt?\b")

_AND = re.compile(
    r"""
    \s* (?: , \s* (?:en|of|alsmede|evenals)? | en | of | alsmede | evenals | als )
    \s+ (?:ook\s+)? (?:(?:in|op|bij|onder|naar)\s+)? (?:(?:het|de|mijn)\s+)?
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name questions by number; spans count from the start of the text searched.

    ``printed`` has each number as printed with its place; ``numbers`` has ranges written out too.
    ``answer``: the words say "antwoord" or "beantwoord".
    """

    span: Span
    numbers: tuple[int, ...]
    printed: tuple[tuple[int, Span], ...]
    answer: bool

    def moved(self, by: int) -> Mention:
        """Return the mention with spans that count from another start."""
        printed = tuple((number, _moved(span, by)) for number, span in self.printed)
        return Mention(_moved(self.span, by), self.numbers, printed, self.answer)


def find_mentions(text: str) -> Iterator[Mention]:
    """Return the mentions in a text, in order; none overlaps another."""
    if "ra" not in text and "ntwoord" not in text:
        return
    end = 0
    found = (*_OF_QUESTIONS.finditer(text), *_OF_ANSWERS.finditer(text))
    for match in sorted(found, key=lambda each: each.start()):
        mention = _mention(text, match)
        if mention and mention.span.start >= end:
            end = mention.span.end
            yield mention


def chains(text: str, mentions: list[Mention]) -> Iterator[list[Mention]]:
    """Return the mentions in groups: "het antwoord op vraag 2 en vraag 4" is one."""
    chain = mentions[:1]
    for mention in mentions[1:]:
        if not _AND.fullmatch(text, chain[-1].span.end, mention.span.start):
            yield chain
            chain = []
        chain.append(mention)
    yield chain


def _mention(text: str, match: re.Match[str]) -> Mention | None:
    low, list_ = max(0, match.start() - _BEFORE), _list(text, match)
    words = (_TO_QUESTIONS if match.re is _OF_QUESTIONS else _TO_ANSWERS).search(text[low : list_.start])
    numbers = parse_numbers(text[slice(*list_)])
    if not words or not numbers or _NO_MENTION_AFTER.match(text, list_.end):
        return None
    start = low + words.start()
    if not _is_noun(text, start, words):
        return None
    answer = bool(words["answer"]) or bool(_ANSWERED.match(text, list_.end))
    return Mention(Span(start, list_.end), numbers, _printed(text, list_), answer)


def _list(text: str, match: re.Match[str]) -> Span:
    """Return the span of the numbers, of the first alone where the last counts things: "3, 5 meldingen"."""
    start, end = match.span("numbers")
    if _NO_MENTION_AFTER.match(text, end) or _NO_LIST_AFTER.match(text, end):
        first = _FIRST_NUMBER.match(text, start)
        end = first.end() if first else end
    return Span(start, end)


def _is_noun(text: str, start: int, words: re.Match[str]) -> bool:
    """Return whether the words before tell that a question is named: "bij vraag 3", not "ik vraag 3"."""
    if words["answer"] and words.re is _TO_QUESTIONS:
        return True
    before = _ONE if words["form"] in ("ag", None) else _SEVERAL
    return bool(before.search(text[max(0, start - 25) : start]))


def _printed(text: str, list_: Span) -> tuple[tuple[int, Span], ...]:
    numbers = re.compile(r"\d+").finditer(text, *list_)
    return tuple((int(each[0]), Span(*each.span())) for each in numbers)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
