"""Find articles of laws: "artikel 5, eerste lid, van de Algemene wet bestuursrecht", "art. 273f Sr".

Where the name of a law ends cannot be seen in running text, so a name is one word that ends in "wet" or
"wetboek", or in "besluit" with a year, or stands in the table. The laws of other countries have such names
too: nothing is found where "van Aruba" follows. A fund of the budget ("artikel 11.04 van het
Mobiliteitsfonds") and a code of conduct are no laws. The articles have no address yet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from converter.annotation import Citation
from converter.annotators.citations.law_names import LAWS
from converter.annotators.citations.parts import Found
from converter.institution import YEAR
from converter.publications.table import LAW

_SHORT = [short for short in LAWS.values() if short]
_NAMES = {name: name for name in LAWS} | {
    short: name for name, short in LAWS.items() if short and _SHORT.count(short) == 1
}
_ORDINALS = (
    *("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"),
)


def _spelled(name: str) -> str:
    """Return the regular expression of a name whose blanks may be breaks of a line."""
    return r"\s+".join(re.escape(word).replace("'", "['’]") for word in name.split())


_NUMBER = r"(?! \d+e \s lid ) \d{1,4} (?: [.:]\d{1,4} ){0,2} [a-z]{0,2}"
_JOIN = r"""
    \s*+ (?: ,\s*+(?:en|of)\b | , | (?:en|of)\b | juncto | jo\. | t/m | tot\s+en\s+met ) \s*+
"""
_EACH = re.compile(_NUMBER, re.VERBOSE)
_ARTICLE = re.compile(
    rf"""
    (?<![A-Za-z]) [Aa]rt (?: ikel (?:en)? | \. ) \s*+
    (?P<numbers> {_NUMBER} (?: {_JOIN} {_NUMBER} ){{0,12}} )
    (?P<parts> (?:
        ,? \s*+ (?: (?:{"|".join(_ORDINALS)}|\d{{1,2}}e) (?: \s en \s (?:{"|".join(_ORDINALS)}) )? \s lid
        | lid \s \d{{1,2}}
        | (?: aanhef \s en \s )? (?: onder | onderdeel | sub ) \s [a-z0-9]{{1,2}} (?![\w]) [°º]?
        | (?:{"|".join(_ORDINALS)}) \s (?:vol)?zin )
    ){{0,5}} )
    ,? \s*+ (?: van \s*+ (?: de | het )? \s*+ )?
    """,
    re.VERBOSE,
)
_NO_NAME = r"""
    (?! (?: Rijks | Kader | Invoerings | Uitvoerings | Goedkeurings | Wijzigings | Verzamel | Reparatie
      | Begrotings | Spoed | Nood ) (?:wet|besluit) )
"""
"""What begins a longer name: the Rijkswet of what?"""
_LAW = re.compile(
    rf"""
    (?: (?P<listed> {"|".join(_spelled(name) for name in sorted(_NAMES, key=len, reverse=True))} )
      | (?P<word> {_NO_NAME}
          [A-Z] [a-zë]{{3,30}} (?: wet (?: \s {YEAR} (?!\d) )? | besluit \s {YEAR} (?!\d) ) )
        (?! \s [A-Z][a-z] )
    ) (?![\w-])
    (?P<islands> \s BES \b )?
    (?! \s+ (?:van|voor) \s+ (?:(?:de|het)\s+)? (?: (?:ei)?land\s | [A-Z] ) )    # "van Aruba"
    """,
    re.VERBOSE,
)
_LID = re.compile(
    rf"(?:(?P<word>{'|'.join(_ORDINALS)})|(?P<number>\d{{1,2}})e)(?=\s(?:lid|en))|lid\s(?P<after>\d+)"
)


def find_law_articles(text: str) -> Iterator[Found]:
    """Yield articles of laws that are named right behind them."""
    if "rt" not in text:
        return
    for match in _ARTICLE.finditer(text):
        if law := _LAW.match(text, match.end()):
            yield from _articles(match, law)


def _articles(match: re.Match[str], law: re.Match[str]) -> Iterator[Found]:
    """Yield each article of a list; the law is printed with the last one."""
    numbers = list(_EACH.finditer(match.string, *match.span("numbers")))
    for index, number in enumerate(numbers):
        last = index == len(numbers) - 1
        start = number.start() if index else match.start()
        target = _article(_name(law), number[0], _lid(match["parts"]) if last else None)
        yield Found(start, law.end() if last else number.end(), target, "wetsartikel")


def _name(law: re.Match[str]) -> str:
    printed = " ".join((law["listed"] or law["word"]).replace("’", "'").split())
    return _NAMES.get(printed, printed) + (" BES" if law["islands"] else "")


def _lid(parts: str) -> str | None:
    """Return the paragraph of an article: "4" for ", vierde lid, onder a"."""
    match = _LID.search(parts)
    if not match:
        return None
    return match["number"] or match["after"] or str(_ORDINALS.index(match["word"]) + 1)


def _article(law: str, number: str, lid: str | None) -> Citation:
    title = f"{law}, artikel {number}" + (f", lid {lid}" if lid else "")
    return LAW.cite(slug=_slug(title), title=title)


def _slug(title: str) -> str:
    """Return "wet-dieren-artikel-2-1" for "Wet dieren, artikel 2.1"."""
    plain = unicodedata.normalize("NFD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
