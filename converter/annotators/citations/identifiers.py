"""Find publications by an identifier: "ah-tk-20242025-594", "ECLI:NL:HR:2024:12"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.annotation import Citation, Unresolved
from converter.annotators.citations.dossiers import CHAPTERS
from converter.annotators.citations.parts import Found, unresolved
from converter.institution import parse_vergaderjaar
from converter.publications.publication import Publication
from converter.publications.table import ECLI, IDENTIFIED

_IDENTIFIERS = tuple(
    (row, row.prefix, re.compile(rf"(?<![\w/.=-]){row.identifier}(?![\d-])")) for row in IDENTIFIED
)
_ECLI = tuple((row, re.compile(rf"ECLI \s?:\s? {row.pattern}", re.VERBOSE | re.IGNORECASE)) for row in ECLI)
_COURT_CASE = re.compile(r"[CT](?<![\w-].)[-\u2010\u2011]\d{1,4}/\d\d(?![\d/])(?![^.;]{0,60}ECLI)")


def find_identifiers(text: str) -> Iterator[Found]:
    """Yield identifiers of the official publications as they stand in their addresses."""
    for row, prefix, pattern in _IDENTIFIERS:
        if prefix in text:
            for match in pattern.finditer(text):
                yield Found(*match.span(), _identified(row, match), "identifier")


def _identified(row: Publication, match: re.Match[str]) -> Citation | Unresolved:
    parts = match.groupdict()
    if "years" in parts and not parse_vergaderjaar(f"{parts['years'][:4]}-{parts['years'][4:]}"):
        return unresolved(f"{match[0]}: no parliamentary year")
    chapter = re.search("[A-Z]+", parts.get("dossier", ""))
    if chapter and chapter[0] not in CHAPTERS:
        return unresolved(f"{match[0]}: no budget has such a chapter")
    return row.cite(**parts)


def find_ecli(text: str) -> Iterator[Found]:
    """Yield European case law identifiers."""
    if "ECLI" not in text and "ecli" not in text:
        return
    for row, pattern in _ECLI:
        for match in pattern.finditer(text):
            written = match[0].rstrip(".")
            target = row.cite(ecli="".join(written.split()).upper())
            yield Found(match.start(), match.start() + len(written), target, row.kind)


def find_court_cases(text: str) -> Iterator[Found]:
    """Yield cases of the Court of Justice, "C-373/19": the address needs an ECLI."""
    for match in _COURT_CASE.finditer(text):
        message = f"{match[0]}: a case of the Court of Justice; its ECLI is not said"
        yield Found(*match.span(), unresolved(message), "ecli")
