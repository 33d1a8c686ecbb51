"""Judge by the words around a mention whether it means another document's question.

"In uw antwoord op vraag 2 van de schriftelijke vragen over ..." and "Aanhangsel Handelingen, vergaderjaar
2023-2024, nr. 1121, antwoord op vraag 4" do: the words right behind, or those before it in its clause, name
another paper. Other questions in the two sentences before raise a doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from converter.dutch import MONTHS
from converter.institution import ZAAKNUMMER

_ZAAKNUMMER = rf"(?<!\d){ZAAKNUMMER}(?!\d)"
_NUMBER = re.compile(
    rf"""
    (?P<zaaknummer>{_ZAAKNUMMER})
    | Aanhangsel (?: \s+ (?: van\s+de\s+ )? Handelingen )? (?: \s+ II )? ,?\s* (?: vergaderjaar\s+ )?
      (?P<from>20\d\d) [-/\u2013] (?P<to>\d\d(?:\d\d)?) ,?\s* nr\.?\s* (?P<nr>\d{{1,5}})
    """,
    re.VERBOSE,
)
_BEHIND_NUMBER = re.compile(
    rf"""
    (?: \s+ van\s+ (?: de\s+ (?:schriftelijke\s+)? (?:Kamer)?vragen\s+ )?
        (?: van\s+het\s+lid\s+ (?:\w+\s+){{1,4}} )? (?: \(\w+\)\s+ )? \(?
      | \s* \( )                                                  # or at once: "vraag 2 (2024Z18775)"
    (?: met\s+ (?:nummer|kenmerk)\s+ )? (?P<number>{_NUMBER.pattern})
    """,
    re.VERBOSE,
)
_BEFORE_NUMBER = re.compile(rf"(?P<number>{_NUMBER.pattern}) \s*,\s* \Z", re.VERBOSE)

_QUESTIONS = rf"""
    {_ZAAKNUMMER} | \bAanhangsel\b | \bAanh\. | \bkamervragen\b
    | \b(?:schriftelijke|feitelijke|eerdere?|vorige)\s+ (?:vragen|beantwoording|antwoorden|set)\b
    | \bvragen\s+ (?:van|over|en\s+antwoorden)\s | \b(?:beantwoording|antwoord)\s+van\s+\d
    | \buw\s+(?:antwoord|beantwoording) | fractie\b | \bverslag\b
    | \benqu[eê]te | examen\b | vragenlijst | peiling\b | \bprejudici | \b(?-i:Hof)\b
"""
_DATE = rf"\d{{1,2}}\s+(?:{'|'.join(MONTHS)})\b"
_PAPERS = r"""
    (?: brief\b | \bnota\b | \bKamerstuk | debat\b | overleg\b | \bvragenuur | \b(?-i:WGO|SO|AO|CD)\b
      | \bEerste\s+Kamer\b | voorganger\b | \brapport\b | \bfactsheet\b | \bbijlage\b | \bpagina\b
      | \bwebsite\b )
"""
_DOUBT = re.compile(_QUESTIONS, re.VERBOSE | re.IGNORECASE)
_BEFORE = re.compile(
    rf"""
    {_QUESTIONS} | \bop\s+{_DATE} | \bmijn\s+\w*voorganger\b
    | (?<! \bde\s ) \b(?:in|tijdens|aan|zie)\s+ (?: (?:de|het|mijn)\s+ )? \w*? {_PAPERS}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"""
    \s* [,;(]? \s*
    (?: van\s+ (?! deze\s+ (?:\w+\s+)? (?:set|\w*vragen)\b | (?:belang|mening|toepassing)\b )
      | uit\s+(?:de|het)\b
      | (?: (?:in|bij|op|aan|inzake|tijdens|dat|(?:gesteld\s+)?door)\s+ )? (?: (?:de|het|mijn|uw)\s+ )?
        (?: \w*? (?: {_QUESTIONS} | {_PAPERS} ) | (?: lid | leden | vorige )\b )
      | (?:d\.d\.\s+)? {_DATE} | (?: kenmerk | dossier | ingezonden | vragen | aldaar )\b
    )
    | \s* [,(] \s* (?-i:[A-Z])                                   # "(Bakker, NSC)", ", NSC"
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OWN_WORDS = re.compile(r"\b(?:zoals|zie|verw(?:ijs|ez)\w*|conform|waar\w+)\b", re.IGNORECASE)
_BESIDE_PAPER = re.compile(r"\b(?:en|of)\s+ (?:(?:naar|in|bij)\s+)? (?:(?:het|de|mijn)\s+)? \Z", re.VERBOSE)
_SENTENCE_END = re.compile(
    r"""
    [.?!] (?<! \b[nd]r\. ) (?<! \b[A-Z]\. ) [)"’”»']* \s+ (?= ["'‘“«(]? [A-ZÀ-Þ] )
    | [.?!] (?<= [a-z]{3}[.?!] ) (?= [A-Z][a-z] )    # a print may lose the blank: "instellingen.Zoals"
    | \n\n                                           # the border of two paragraphs
    """,
    re.VERBOSE,
)
REACH = 400
"""How many characters are looked at, to each side."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around a mention: of its sentence those before and behind, and the two sentences before."""

    previous: str
    before: str
    behind: str

    @classmethod
    def of(cls, before: str, behind: str) -> Surroundings:
        """Cut what is read before and behind a mention into sentences."""
        before, behind = before[-REACH:], behind[:REACH]
        ends = [0, 0, 0, *(match.end() for match in _SENTENCE_END.finditer(before))]
        end = _SENTENCE_END.search(behind)
        return cls(
            before[ends[-3] : ends[-1]], before[ends[-1] :], behind[: end.start() + 1] if end else behind
        )

    @property
    def names_other(self) -> bool:
        """Whether the words right behind, or those before in the clause, name another paper."""
        starts = [match.start() for match in _OWN_WORDS.finditer(self.before)]
        clause = self.before[starts[-1] if starts else 0 :]
        sign = _DOUBT if _BESIDE_PAPER.search(clause) else _BEFORE
        return bool(_BEHIND.match(self.behind) or sign.search(clause))

    @property
    def is_doubtful(self) -> bool:
        """Whether the sentences before speak of other questions."""
        return bool(_DOUBT.search(self.previous))

    @property
    def document_number(self) -> str | None:
        """The number that names the mention's document: ``2024Z18775``, ``ah-tk-20232024-1121``.

        It must be the only one of the sentence and stand next to the mention: "antwoord op vraag 2 van de
        Kamervragen met nummer 2024Z18775", "Aanhangsel 2023/24, nr. 1121, antwoord op vraag 4".
        """
        numbers = (*_NUMBER.finditer(self.before), *_NUMBER.finditer(self.behind))
        match = _BEHIND_NUMBER.match(self.behind) or _BEFORE_NUMBER.search(self.before)
        return _key(match) if match and len(numbers) == 1 else None


def _key(match: re.Match[str]) -> str:
    if match["zaaknummer"]:
        return match["zaaknummer"]
    first, last = match["from"], match["to"]
    return f"ah-tk-{first}{first[: 4 - len(last)]}{last}-{int(match['nr'])}"
