"""What is asked: words and phrases, and which of them decide."""

from __future__ import annotations

import re
from dataclasses import dataclass

from search_oracle_words import Written, read_words

SMALL_WORDS = frozenset(
    re.split(
        r"\s+",
        """aan al als bij dan dat de den der die dit door dus een en er had heb heeft het hij hoe iets ik in
    is je kan kunt maar me meer men met mijn na naar niet nog nu of om omdat ons ook op over s t te tegen
    ten ter tot u uit uw van veel voor waar was wat we wel wie wij worden wordt zal ze zich zij zijn zo""",
    )
)
_QUOTES = re.compile('["\u201c\u201d\u201e\u201f\u00ab\u00bb]')


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a query, which may be hyphenated, or a phrase."""

    written: tuple[Written, ...]
    phrase: bool

    def __str__(self) -> str:
        text = " ".join("-".join(written.parts) for written in self.written)
        return f'"{text}"' if self.phrase else text

    @property
    def decides(self) -> bool:
        text = str(self)
        return self.phrase or not (text in SMALL_WORDS or (len(text) == 1 and text.isdecimal()))


_PAPER = re.compile(
    r"""
    (?: (?: kst | kamerstuk | kamerstukken | dossier | vergaderjaar | tweede | eerste | kamer | tk | ek | ii?
          | [0-9]{4} (?: [ ] [0-9]{2} | [ ] [0-9]{4} )? ) [ ] )*
    (?P<dossier> [0-9]{2} [ ]? [0-9]{3} )
    (?P<rest> (?: [ ] [a-z0-9]+ )*? )
    (?: [ ] (?: p | pp | blz ) (?: [ ] [0-9]+ )+ )?
    """,
    re.VERBOSE,
)


def paper_key(query: str) -> str | None:
    """Return the key of the paper or the dossier that a query cites, if it cites one."""
    words = " ".join(part for written in read_words(query) for part in written.parts)
    if cited := _PAPER.fullmatch(words):
        rest = cited["rest"].split()
        named = [part for place, part in enumerate(rest) if part != "nr" or place != rest.index("nr")]
        return "-".join(("kst", cited["dossier"].replace(" ", ""), *named))
    return None


def read_query(query: str) -> tuple[Term, ...]:
    """Return the terms in their order, each once; what stands between quotes is a phrase."""
    terms: list[Term] = []
    for number, text in enumerate(_QUOTES.split(query)):
        written = tuple(read_words(text))
        if number % 2 and written:
            terms.append(Term(written, phrase=True))
        elif number % 2 == 0:
            terms.extend(Term((each,), phrase=False) for each in written)
    return tuple(dict.fromkeys(terms))
