"""Judge whether the words around a mention speak of another document's questions.

"In uw antwoord op vraag 2 van de schriftelijke vragen over ..." and "Aanhangsel Handelingen, vergaderjaar
2023-2024, nr. 1121, antwoord op vraag 4" do. The sentence decides; the two before it raise a doubt.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import Literal

from converter.dutch import MONTHS
from converter.model import Span

Whereabouts = Literal["here", "elsewhere", "unsure"]

_ZAAKNUMMER = r"(?<!\d)20\d\dZ\d{4,5}(?!\d)"
_AANHANGSEL = r"""
    Aanhangsel (?: \s+ (?: van\s+de\s+ | der\s+ )? Handelingen )? (?: \s+ II )? ,?\s*
    (?: vergaderjaar\s+ )? (?P<from>(?:19|20)\d\d) \s? [-/\u2013] \s? (?P<to>\d\d(?:\d\d)?) ,?\s*
    nr\.?\s* (?P<nr>\d{1,5})
"""
_NUMBER = re.compile(rf"(?P<zaaknummer>{_ZAAKNUMMER}) | {_AANHANGSEL}", re.VERBOSE)

_OTHERS_QUESTIONS = re.compile(
    rf"""
    \b(?:motie|amendement|initiatief)\w*\s+ (?:van\s+)? (?:het\s+|de\s+)? (?:lid|leden)\b  # no questions
    | \b(?:van\s+)?deze\s+ (?:set\s+|reeks\s+)? (?:schriftelijke\s+)? (?:kamer)?vragen\b  # this document's
    | (?P<sign>
        {_ZAAKNUMMER}
      | \bAanh(?:angsel|\.) | \bHand(?:elingen\b|\.)
      | \b(?:schriftelijke|feitelijke|mondelinge|eerdere?|vorige|andere)\s+ (?:\w+\s+)?
        (?:kamer)?(?:vragen|antwoord(?:en)?|beantwoording)\b
      | kamervra(?:ag|gen)\b | \bgestelde\s+vragen\b
      | \bvragen\s+ (?:van|door|die|uit|over|inzake|aan)\s
      | \bvragen\s+ (?:en\s+antwoorden|gesteld|gekregen|ontvangen|(?:zijn\s+|reeds\s+)?beantwoord)\b
      | \b(?:stelde?n?|vroeg|kreeg|ontving|beantwoordde)\s+ (?:\w+\s+){{0,4}} vragen\b
      | \b(?:lid\s+ (?:(?:van|de|der|den|el|ten|ter)\s+)* | de\s+leden\s+ (?:(?:van|de)\s+)?) (?-i:[A-Z])
      | \bHerinnert\s+u\s+zich\b | \b(?:de\s+heer|mevrouw)\s+ (?-i:[A-Z]) | \bvroeg(?:en)?\b
      | \bKamer\s+ (?:\w+\s+){{0,4}} (?:geantwoord|gevraagd)\b | \bgevraagd\s+door\b
      | \b(?:beantwoording|antwoorden)\s+van\s+\d | \bvragen\s+(?-i:[A-Z])
      | \bfractie | debat(?:ten)?\b | \boverleg\s+van\b
      | (?:commissie|nota|wetgevings|schriftelijk|algemeen|mondeling)\s?overleg
      | \bvragenuur | \b(?-i:W[GO]O|SO|AO|CD|VSO|VAO|NO)\b
      | \bEerste\s+Kamer\b | \bSenaat\b | \b(?:ambts)?voorganger | \bverslag\b
      | vragenlijst | \benqu[eê]te | \bexamen | examen\b | \bformulier | interview | peiling | \brespondent
      | \bFAQ | onderzoeksvra | veelgestelde | \bquiz | \btoets\b | \bconsultatie | \bmonitor
      | \bprejudici | \b(?-i:Hof)\b | gerechtshof | \brechter | rechtbank | \bRaad\s+van\s+State\b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LETTERS = r"""
    (?<!\been\s)(?<!\bper\s)                       # a letter still to come
    (?: (?:brief|brieven)\b | \w*nota\b | notitie | factsheet | website | \bpagina | \bbijlage | \bKamerstuk
      | lijst\b | \bhandreiking | \bset\b | \breeks\b | gesprek\b | zitting\b | \bronde\b )
"""
_THAT_MAY_HAVE_QUESTIONS = re.compile(_LETTERS, re.VERBOSE | re.IGNORECASE)
_PAPERS = re.compile(
    rf"""
    {_LETTERS} | rapport(?:en|ages?)?\b | \bpublicatie | \bbehandeling\b | \btermijn\b | \bdossier
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BODIES_AND_DAYS = re.compile(
    rf"""
    \bonderzoek | \badvies | \bartikel\b | \bevaluatie | \bstuk(?:ken)?\b | raad\b | \bcollege\b
    | commissie | Rekenkamer | \bKamer\b | \bcollega | minister | staatssecretaris | gemeenten?\b | \.nl\b
    | \b(?:{"|".join(MONTHS)})\b | \b(?:19|20)\d\d\b
    | \b(?:vorige?|afgelopen|toen|destijds|toentertijd|indertijd|eerder)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCE_END = re.compile(
    r"""
    [.?!]
    (?<! \b[nmd]r\. ) (?<! \bnrs\. ) (?<! \bart\. ) (?<! \b[A-Z]\. )
    [)"’”»']* \s+ (?= ["'‘“«(]? [A-ZÀ-Þ] )
    | [.?!] (?<= [a-z]{3}[.?!] ) (?= [A-Z][a-z] )    # a print may lose the blank: "instellingen.Zoals"
    | \n\n                                           # the border of two paragraphs
    """,
    re.VERBOSE,
)
_BEHIND = re.compile(
    r"""
    (?: \s+ (?:van|uit|bij)\s+ (?:de\s+)? (?:eerdere\s+)? (?:schriftelijke\s+)?
        (?: (?:Kamer)?vragen\s+ (?: (?:van|door)\s+ (?:het\s+)?lid\s+ (?:[\w'’-]+\s+){1,4} )? )?
        (?: \(\w[\w-]*\)\s+ )? \(?                      # the party
      | \s* \(                                           # or at once: "vraag 2 (2024Z18775)"
    )
    (?: met\s+ )? (?: (?:zaak)?nummer\s+ | kenmerk\s+ )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IN_FRONT = re.compile(r"\s*[,(]\s*(?:het\s+)?", re.IGNORECASE)
_CLOSED = re.compile(r"\s*(?:[.,;)]|\Z)")


_REACH = 200  # characters of a sentence that are looked at, to each side
_NEAR = 60  # characters behind a mention within which a paper counts


class Surroundings:
    """A paragraph cut into sentences, with the words read just before it in its section or at its call.

    Spans count from the start of the paragraph. A sentence is looked through when it is asked about, once:
    the patterns are the dearest of all, and few sentences stand near a mention.
    """

    def __init__(self, before: str, text: str, *, one_sentence: bool = False) -> None:
        self._start = len(before) + 2
        self._text = f"{before}\n\n{text}"
        limit = self._start if one_sentence else len(self._text)
        ends = (match.end() for match in _SENTENCE_END.finditer(self._text, 0, limit))
        self._ends = [0, *ends, len(self._text) + 1]
        self._known: dict[tuple[re.Pattern[str], int], list[int]] = {}
        self._numbers: dict[int, list[re.Match[str]]] = defaultdict(list)
        for match in _NUMBER.finditer(self._text):
            self._numbers[self._place(match.start())].append(match)

    def sentence(self, mention: Span) -> tuple[str, str]:
        """Return the words of the sentence before the mention and those behind it."""
        place, start, end = self._located(mention)
        low, high = max(self._ends[place - 1], start - _REACH), min(self._ends[place], end + _REACH)
        cut = "x " if low > self._ends[place - 1] else ""  # what is cut is no head of a sentence
        return cut + self._text[low:start], self._text[end:high]

    def whereabouts(self, mention: Span) -> Whereabouts:
        """Return where the mention leads, as far as the sentence and the two before tell."""
        place, *_ = self._located(mention)
        if self._in_sentence(_OTHERS_QUESTIONS, place):
            return "elsewhere"
        return "unsure" if self._is_doubtful(place - 1) or self._is_doubtful(place - 2) else "here"

    def _is_doubtful(self, place: int) -> bool:
        found = self._in_sentence(_OTHERS_QUESTIONS, place)
        return bool(found or self._in_sentence(_THAT_MAY_HAVE_QUESTIONS, place))

    def _in_sentence(self, pattern: re.Pattern[str], place: int) -> list[int]:
        """Return where a pattern stands in a sentence; its group "sign", if it has one, must take part."""
        key = (pattern, place)
        if key not in self._known:
            ends = self._ends
            found = pattern.finditer(self._text, ends[place - 1], ends[place]) if place > 0 else ()
            self._known[key] = [each.start() for each in found if each.groupdict().get("sign", each)]
        return self._known[key]

    def names_paper(self, first: Span, last: Span) -> bool:
        """Return whether a paper is named in the sentence before the mentions or close behind them."""
        place, start, _ = self._located(first)
        _, _, end = self._located(last)
        papers = self._in_sentence(_PAPERS, place)
        return _any_in(papers, 0, start) or _any_in(papers, end, end + _NEAR)

    def speaks_of_others(self, mention: Span) -> bool:
        """Return whether the sentence or the two before name a paper, a body or a day."""
        place, *_ = self._located(mention)
        near = range(place - 2, place + 1)
        return any(self._in_sentence(each, at) for each in (_PAPERS, _BODIES_AND_DAYS) for at in near)

    def document_number(self, mention: Span) -> str | None:
        """Return the number that names the mention's document: ``2024Z18775``, ``ah-tk-20232024-1121``.

        It must be the only one of the sentence and stand next to the mention: "antwoord op vraag 2 van de
        Kamervragen met nummer 2024Z18775", "Aanhangsel 2023/24, nr. 1121, antwoord op vraag 4".
        """
        place, start, end = self._located(mention)
        numbers = self._numbers.get(place, [])
        if len(numbers) != 1 or not self._joined(start, end, Span(*numbers[0].span())):
            return None
        return numbers[0]["zaaknummer"] or _aanhangsel(numbers[0])

    def _joined(self, start: int, end: int, number: Span) -> bool:
        if number.start > end:
            return number.start < end + _REACH and bool(_BEHIND.fullmatch(self._text, end, number.start))
        front = _IN_FRONT.fullmatch(self._text, number.end, start)
        return bool(front and _CLOSED.match(self._text, end))

    def _located(self, mention: Span) -> tuple[int, int, int]:
        start, end = mention.start + self._start, mention.end + self._start
        return self._place(start), start, end

    def _place(self, offset: int) -> int:
        return bisect_right(self._ends, offset)


def _any_in(places: list[int], low: int, high: int) -> bool:
    return bisect_left(places, low) < bisect_left(places, high)


def _aanhangsel(match: re.Match[str]) -> str:
    first, last = match["from"], match["to"]
    return f"ah-tk-{first}{first[: 4 - len(last)]}{last}-{int(match['nr'])}"
