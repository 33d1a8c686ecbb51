"""Which publication a web address leads to: "https://zoek.officielebekendmakingen.nl/kst-29628-1139.html"."""

from __future__ import annotations

import re
from urllib.parse import unquote

from converter.publications.table import EU_ACT, IDENTIFIED

URL_START = r"(?:https?://|www\.)"
"""A regular expression for what every web address in a text begins with."""

_PREFIXES = "|".join(dict.fromkeys(row.prefix for row in IDENTIFIED))
_PUBLICATION = re.compile(
    rf"""
    https?:// (?:zoek\.|www\.)? officielebekendmakingen\.nl / (?: [^?\#]* / )?
    (?P<key> (?: {_PREFIXES} ) [A-Za-z\d-]+ )
    (?: \.[a-z]{{3,4}} )? /? (?: [?\#] .* )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_JUDGMENT = re.compile(
    r"""
    https?:// (?: (?:deeplink|uitspraken)\.rechtspraak\.nl / [^?]* \? (?: .*& )? id=
      | eur-lex\.europa\.eu / legal-content/[A-Z]{2}/TXT/ [^?]* \? (?: .*& )? uri=ecli: )
    (?P<ecli> ECLI: [A-Z]{2} : [A-Z\d]+ : \d{4} : [A-Z\d.]+ ) (?: [&\#] .* )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CELEX = re.compile(
    r"""
    https?:// eur-lex\.europa\.eu / legal-content/[A-Z]{2}/(?:TXT|ALL)/ [^?]* \? (?: .*& )? uri=CELEX:
    (?P<celex> 3\d{4}[RLDFH]\d{4} ) (?: [&\#] .* )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ELI = re.compile(
    r"""
    https?:// (?: eur-lex | data ) \.europa\.eu /eli/ (?P<kind> reg | dir | dec | reco ) (?: _impl | _del )?
    / (?P<year> \d{4} ) / (?P<number> \d{1,4} ) (?: /oj (?: /[a-z]{2,3} )? )? /? (?: [?\#] .* )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ELI_LETTERS = {"reg": "R", "dir": "L", "dec": "D", "reco": "H"}


def key_of_url(url: str) -> str | None:
    """Return the key of the publication that a web address leads to, as its citation has it, or None.

    "https://zoek.officielebekendmakingen.nl/kst-29628-1139.pdf" -> "kst-29628-1139". A consolidated text
    or a summary is another publication than the act.
    """
    plain = unquote(url)
    if match := _PUBLICATION.match(plain):
        return match["key"]
    if match := _JUDGMENT.match(plain):
        return match["ecli"].upper()
    if match := _CELEX.match(plain):
        return f"celex-{match['celex'].upper()}"
    if match := _ELI.match(plain):
        letter = _ELI_LETTERS[match["kind"].lower()]
        return EU_ACT.key.format(year=match["year"], letter=letter, number=match["number"])
    return None
