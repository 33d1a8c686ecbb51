"""The keys, titles and official addresses of cited publications.

A key names the publication however it was written: ``kst-32317-925``. What is known but not online
(nothing before 1995 is) keeps its key and title and has no address.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from converter.annotators.citation_parts import Chamber, short_year
from converter.model import Citation, CitationKind, Unresolved
from converter.publications import FIRST_YEAR, answers_address, case_address, key_of_number, online

_CASE_LAW = "https://deeplink.rechtspraak.nl/uitspraak?id="
_EUR_LEX = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="
_DOCUMENTS = "https://www.tweedekamer.nl/kamerstukken/detail"

_PUBLICATION = re.compile(
    r"""
    https?:// (?:zoek\.|www\.)? officielebekendmakingen\.nl / (?: [^?\#]* / )?
    (?P<key> (?: kst | kv-tk | (?:ah|h)-[te]k | stb | stcrt | trb ) - [A-Za-z\d-]+ )
    (?: \.(?:html|pdf|xml|odt) )? /? (?: [?\#] .* )? \Z
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

_FIRST_STCRT_YEAR = 2010  # before, an issue held many papers: stcrt-2008-54-p9-SC85021
_FIRST_ITEM_YEAR = 2010  # before, Handelingen were addressed by page: h-tk-20092010-72-6141
_DOSSIER_OF_1995 = 24000
_MANY = 150  # a dossier from before 1995 that has so many papers went on after it


def key_of_address(url: str) -> str | None:
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
        return f"celex-3{match['year']}{_ELI_LETTERS[match['kind'].lower()]}{int(match['number']):04d}"
    return None


def unresolved(message: str) -> Unresolved:
    """Return a citation whose publication is not known."""
    return Unresolved("citation", "citation-unresolved", message)


def ambiguous(message: str) -> Unresolved:
    """Return a citation that can be read in more than one way."""
    return Unresolved("citation", "citation-ambiguous", message)


def kamerstuk(dossier: str, chapter: str | None, number: str, year: str | None) -> Citation:
    """Return a paper of the Tweede Kamer: ("36410", "XVI", "116", "20232024")."""
    key = "-".join(filter(None, ("kst", dossier, chapter, number.lstrip("0"))))
    title = f"{_papers('II', year)}, {' '.join(filter(None, (dossier, chapter)))}, nr. {number.lstrip('0')}"
    return Citation("kamerstuk", key, title, online(key) if _is_online(dossier, number, year) else None)


def letter_of_eerste_kamer(dossier: str, chapter: str | None, letter: str, year: str | None) -> Citation:
    """Return a paper of the Eerste Kamer: ("36600", "B", "K", "20242025")."""
    key = "-".join(filter(None, ("kst", dossier, chapter, letter)))
    title = f"{_papers('I', year)}, {' '.join(filter(None, (dossier, chapter)))}, {letter}"
    return Citation("eerste-kamer", key, title, online(key) if _is_online(dossier, "0", year) else None)


def _papers(chamber: Chamber, year: str | None) -> str:
    return f"Kamerstukken {chamber} {short_year(year)}" if year else f"Kamerstukken {chamber}"


def _is_online(dossier: str, number: str, year: str | None) -> bool:
    """Return whether the paper is surely from 1995 or later."""
    if year:
        return int(year[:4]) >= FIRST_YEAR
    return int(dossier[:5]) >= _DOSSIER_OF_1995 or int(number) > _MANY


def aanhangsel(chamber: Chamber | None, year: str, number: str) -> Citation:
    """Return answered questions: ("II", "20232024", "1121")."""
    house = "I" if chamber == "I" else "II"
    key = f"ah-{'ek' if house == 'I' else 'tk'}-{year}-{number}"
    title = f"Aanhangsel Handelingen {house} {short_year(year)}, nr. {number}"
    return Citation("aanhangsel", key, title, answers_address(key))


def handelingen(chamber: Chamber, year: str, number: str, item: str | None) -> Citation:
    """Return an item of the record of a debate, or its whole issue, which has no address."""
    key = "-".join(filter(None, ("h", "ek" if chamber == "I" else "tk", year, number, item)))
    title = f"Handelingen {chamber} {short_year(year)}, nr. {number}" + (f", item {item}" if item else "")
    known = item and int(year[:4]) >= _FIRST_ITEM_YEAR
    return Citation("handelingen", key, title, online(key) if known else None)


def gazette(kind: CitationKind, short: str, year: str, number: str) -> Citation:
    """Return a number of an official gazette: ("staatsblad", "Stb.", "2024", "213")."""
    key = f"{short[:-1].lower()}-{year}-{number}"
    first = _FIRST_STCRT_YEAR if kind == "staatscourant" else FIRST_YEAR
    return Citation(kind, key, f"{short} {year}, {number}", online(key) if int(year) >= first else None)


def kamervraag(number: str) -> Citation:
    """Return questions as tabled: "2024Z14247"."""
    return Citation("kamervraag", key_of_number(number), f"Kamervragen {number}", case_address(number))


def kamerdocument(number: str) -> Citation:
    """Return a document of the Tweede Kamer by its number: "2023D39037"."""
    url = f"{_DOCUMENTS}?id={number}&did={number}"
    return Citation("kamerdocument", number, f"Document Tweede Kamer {number}", url)


def ecli(identifier: str) -> Citation:
    """Return a judgment; only those of the Netherlands and of the Union have an address that is sure."""
    base = {"NL": _CASE_LAW, "EU": f"{_EUR_LEX}ecli:"}.get(identifier.split(":")[1])
    return Citation("ecli", identifier, identifier, base and base + identifier)


def eu_act(letter: str, year: int, number: int, title: str) -> Citation:
    """Return an act of the Union by its CELEX number: ("R", 2016, 679, "Verordening (EU) 2016/679")."""
    celex = f"3{year}{letter}{number:04d}"
    return Citation("eu", f"celex-{celex}", title, f"{_EUR_LEX}CELEX:{celex}")
