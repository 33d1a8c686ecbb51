"""Tell whether the words around a mention are of a kind that means a question of this document.

"Zie het antwoord op vraag 3.", "Zoals ik bij vraag 2 heb aangegeven, ...", "de in vraag 4 genoemde brug" are;
a mention in any other words is not linked. ``before`` ends where the mention begins, ``behind`` begins where
it ends; both stay within its sentence.
"""

from __future__ import annotations

import re

from converter.annotators.question_mentions import VERB


def _regex(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


_THE = r"(?:(?:het|de|mijn|ons|onze|deze|boven(?:staande?|genoemde?)|voorgaande?)\s+){0,2}"
_ADVERB = (
    r"(?:ook|tevens|verder|eveneens|reeds|al|eerder|hier(?:voor|boven|bij|over|op)?|daar(?:voor|bij|over|op)?"
    r"|nader|uitgebreid|graag|kortheidshalve|bijvoorbeeld)"
)
_ADVERBS = rf"(?:{_ADVERB}\s+){{0,3}}"
_SAID = r"""
    (?: aangegeven | aangaf | vermeld(?:de)? | gemeld | meldde | toegelicht | beschre(?:ven|ef) | opgemerkt
      | genoemd | uiteengezet | gesteld | geschetst | uitgelegd | gezegd | benoemd | weergegeven | bedoeld
      | besproken | verwoord | geantwoord | verwezen | gevraagd | omschreven | schreef | schrijf | blijkt
      | aangehaald | beantwoord )\b
"""
_ASKED = r"(?:genoemd|bedoeld|gesteld|beschreven|omschreven|vermeld|gevraagd|geschetst|aangehaald)\b"
_WHOSE = r"(?! \s+ (?:door|aan|in|tijdens|van|uit|bij|over|op|namens|d\.d)\b )"

# What may follow the numbers.
_NO_MORE_OF_IT = r"""
    (?! (?: die | dat | welke? | wie | wat | zoals | aldus | kenmerk | nummer | nrs? | blz | pag\w*
          | onderdeel | \w*ge(?!l[dt])\w+(?:d|en) | be\w+d | (?:ont|ver)\w+en )\b )
"""
_STOP = rf"\s* (?: \Z | [!?)] | \.(?!\d) | ;\s* {_NO_MORE_OF_IT} (?-i:[a-zà-ÿ]) )"
_AND = r"(?:en|of|alsmede|evenals|alsook|maar|want|aangezien|omdat|waarin|waaruit)"
_COMMA = rf"""
    \s*,\s*
    (?: \Z | (?-i: {VERB} | {_AND}\b (?! \s+ (?:van|uit|in|bij|tijdens|door)\b | \s+ (?:\w+\s+)? [A-Z] ) ))
"""
_ASIDE = r"""
    \s*,\s* (?: in | op | met | voor | over | te | om | naar | na | tot | binnen | ook | dan | nog )\s
    (?! (?:de\s+|het\s+)? (?-i:[A-Z\d]) )
"""
_GOES_ON = rf"""
    \s+ (?-i: {VERB} (?! \s* [\d,(] )
      | (?:{_AND}|hierboven|hiervoor|hieronder)\b (?! \s* [\d,(] | \s+ (?:\w+\s+)? [A-Z] ) )
    (?! \s+ (?:van|uit|in|bij|tijdens|door)\b )
"""
_OF_THESE = r"\s+ (?:van|uit|in)\s+ deze\s+ (?:set\s+|reeks\s+)? (?:schriftelijke\s+)? (?:kamer)?vragen\b"
_END = rf"(?: {_STOP} | {_COMMA} | {_GOES_ON} | {_OF_THESE} )"
_ENOUGH = rf"(?: {_END} | {_ASIDE} )"
_ASKS_ON = rf"""
    (?: {_ENOUGH} | \s*,\s* (?: hoe | welke? | wat | wie | wanneer | waar\w* | ben | deel
                             | zeggen | aangeven | toelichten | uitleggen )\b )
"""
_SEE = rf"""
    (?: \A\W* | [(,;:.–—]\s* | \ben\s+ | \b(?:voor|over)\b [^,.;:()]{{3,90}} \s )
    zie\s+ {_ADVERBS} (?:(?:in|bij|onder|naar|op)\s+)? {_THE} (?:gestelde\s+(?:in|bij|onder)\s+)? {_THE} \Z
"""
_REFER = rf"""
    \b(?: verwijs\s+ (?:ik\s+)? | (?:wij|we)\s+verwijzen\s+ | verwijzen\s+(?:wij|we)\s+
        | (?:hiervoor|daarvoor|kortheidshalve)\s+wordt\s+ (?:kortheidshalve\s+)? verwezen\s+ )
    (?:(?:u|uw\s+Kamer)\s+)? {_ADVERBS} (?:u\s+)? naar\s+ {_THE} (?:gestelde\s+(?:in|bij|onder)\s+)? {_THE} \Z
"""
_AS = rf"\bzoals\s* (?:(?:ik|wij|we|heb|hebben|is|werd|wordt|{_ADVERB})\s+){{0,6}}"
_AS_SAID = rf"(?: {_AS} | \bals\s+ ) {_SAID} \s+ (?:in|bij|onder|op|uit)\s+ {_THE} \Z"
_AS_IN = rf"{_AS} (?:in|bij|onder|op|uit)\s+ {_THE} \Z"
_IS_SAID = rf"\s+ {_ADVERBS} (?:(?:heb|hebben|is|werd|wordt|ben)\s+)? (?:ik\s+)? {_ADVERBS} {_SAID} {_WHOSE}"
_I_GO_INTO = rf"""
    \b(?:ga|kom|geef|licht|beschrijf|schets|noem|bespreek|behandel)\s+ (?:ik|wij|we)\s+
    (?:(?:dit|dat)\s+)? {_ADVERBS} (?:in|bij|onder)\s+ {_THE} \Z
"""
_DEEPER = rf"(?: \s+ (?:nader|verder|uitgebreid\w*|dieper|op|in|toe|terug|aan) ){{0,3}} {_STOP}"
_LIKE = rf"""
    \b(?: conform | overeenkomstig | gelijk\s+aan | hetzelfde\s+als | in\s+lijn\s+met | in\s+aanvulling\s+op
        | aanvullend\s+op | (?:onder|met)\s+verwijzing\s+naar )\s+ (?:(?:bij|op)\s+)? {_THE} \Z
"""
_THE_NAMED = r"\b(?:de|het|deze|dit)\s+ (?:in|bij|onder)\s+ (?:het\s+|de\s+|mijn\s+)? \Z"
_NAMED = r"""
    \s+ (?:(?:reeds|eerder)\s+)?
    (?: genoemde? | bedoelde? | beschreven | omschreven | vermelde | gestelde | aangehaalde | geschetste
      | gevraagde | geciteerde | opgesomde ) \s+ (?! (?:door|aan|in|tijdens|van|uit|bij|over|op|voor)\b ) \w
"""
_IF = r"""
    (?: (?<!\bdat\s) \b(?:indien|als|mocht|wanneer|zo|afhankelijk\s+van|ingeval)\s+
      | \A\W*(?:is|luidt|wordt)\s+ )
    (?:u\s+)? (?:het\s+|uw\s+|op\s+)? (?:de\s+)? \Z
"""
_YES_OR_NO = r"""
    \s+ (?: (?:is|luidt|wordt)\s+ )? (?:met\s+)? ["'‘“«]?
    (?: ja | neen? | bevestigend | ontkennend | positief | negatief ) ["'’”»]?
    (?= \s*[.,:;?] | \s*\Z | \s+ (?:is|luidt|zijn|zou|wordt|beantwoordt?|moet|en|of)\b )
"""
_IN_VIEW_OF = r"""
    \b(?: gelet\s+op | gezien | naar\s+aanleiding\s+van | in\s+(?:vervolg|aanvulling)\s+op | aanvullend\s+op
        | in\s+het\s+licht\s+van | (?:in\s+)?verband\s+met | geldt\s+(?:dit|dat)\s+(?:ook\s+)?voor )
    \s+ (?:de\s+)? \Z
"""

_Kind = tuple[re.Pattern[str], re.Pattern[str]]


def _kinds(*pairs: tuple[str, str]) -> tuple[_Kind, ...]:
    return tuple((_regex(before), _regex(behind)) for before, behind in pairs)


_IN_ANSWERS = _kinds(
    (_SEE, rf"(?: {_END} | \s+voor\s+(?:de|het|een|meer|nadere)\s )"),
    (_REFER, _END),
    (_AS_SAID, _ENOUGH),
    (_AS_IN, rf"(?: {_IS_SAID} | {_STOP} )"),
    (_I_GO_INTO, _DEEPER),
    (_LIKE, _END),
    (_THE_NAMED, _NAMED),
    (_IF, _YES_OR_NO),
    (r"\A\W*(?:(?:het|mijn)\s+)?\Z", r"\s+geldt\b"),
)
_IN_QUESTIONS = _kinds(
    (_SEE, _ASKS_ON),
    (rf"\bzoals\s+ (?:ook\s+)? {_ASKED} \s+ (?:in|bij|onder)\s+ (?:de\s+)? \Z", _ASKS_ON),
    (r"\bzoals\s+ (?:ook\s+)? (?:in|bij|onder)\s+ (?:de\s+)? \Z", rf"\s+ {_ASKED} {_WHOSE}"),
    (_THE_NAMED, _NAMED),
    (_IN_VIEW_OF, _ASKS_ON),
)
_STILL_TO_COME = _kinds((_IF, _YES_OR_NO))
_FIRST = _kinds(
    (
        r"\A\W*(?:in|bij|onder)\s+ (?:het|de|mijn|ons|onze)\s+ \Z",
        rf"\s+ (?:is|wordt|staat|{_SAID})\b {_WHOSE}",
    ),
    (rf"\A\W*(?:in|bij|onder)\s+ {_THE} \Z", r"\s+ [a-zà-ÿ]+ \s+ (?:ik|wij|we)\b"),
)
_BY = _kinds(
    (_AS_SAID, r"\s+ door\s+ (?: (?:de|het)\s+ )? (?! lid | leden | minister | staatss | mijn | uw ) [A-Z]")
)


def known_in_answer(before: str, behind: str, *, first: bool, bare_answer: bool) -> bool:
    """Return whether the words mean this document when they stand in an answer.

    ``first``: "In mijn antwoord op vraag 2 heb ik" at the head of a sentence may be read as well.
    ``bare_answer``: the mention is "antwoord 3", which no member of parliament has given.
    """
    kinds = _IN_ANSWERS + (_FIRST if first else ()) + (_BY if bare_answer else ())
    return _any(kinds, before, behind)


def known_in_question(before: str, behind: str, *, answer: bool) -> bool:
    """Return whether the words mean this document when they stand in a question.

    ``answer``: they speak of an answer, which can only be one that is still to come.
    """
    return _any(_STILL_TO_COME if answer else _IN_QUESTIONS, before, behind)


def _any(kinds: tuple[_Kind, ...], before: str, behind: str) -> bool:
    return any(lead.search(before) and tail.match(behind) for lead, tail in kinds)
