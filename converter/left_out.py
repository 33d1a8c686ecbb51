"""What may be left out of a page, by reason: the only texts that a reader may drop.

A pattern here says the whole stretch, never "something like it"; the verification of the built site has its
own, so that one that grows here is found. Headers and footers of a Word file have no pattern: the file itself
says which they are; nor has what an editor leaves out.
"""

from __future__ import annotations

import re

from converter.institution import ZAAKNUMMER

RUNNING = "running-text"  # a header or footer of a Word file, which Word repeats on every page
EDITOR = "editor"  # what an editor says is no part of the text; NAME.yml says which words
_YEARS = r"\d{4}[-\u2013]\d{4}"

PATTERNS: dict[str, re.Pattern[str]] = {
    # Apache POI's own words where the Word file has a reference without its note
    "extractor-message": re.compile(r' \[-?\d+: !!! End note with ID "-?\d+" not found in document\.\] ?'),
    # the head of an official print, on its first page
    "print-header": re.compile(
        rf"""
        Tweede\ Kamer\ der\ Staten-Generaal\s*2?
      | Vergaderjaar\ {_YEARS}\s+
        (?: Aanhangsel\ van\ de\ Handelingen | Vragen\ gesteld\ door\ de\ leden\ der\ Kamer )
      | Vragen\ gesteld\ door\ de\ leden\ der\ Kamer,\ met\ de\ daarop\ door\ de\s+
        regering\ gegeven\ antwoorden
        """,
        re.VERBOSE,
    ),
    # the running number of the Aanhangsel, alone on a line in that head
    "serial-number": re.compile(r"\d{1,5}"),
    # the foot of each page of a print
    "print-footer": re.compile(
        rf"""
        (?: ah-tk-\d{{8}}-\d+ | kv-tk-{ZAAKNUMMER} | ISSN\ 0921\ -\ 7398 | .s-Gravenhage\ \d{{4}} )
      | (?: ISSN\ 0921\ -\ 7398 \s* )? (?: .s-Gravenhage\ \d{{4}} \s* )?
        Tweede\ Kamer,\ vergaderjaar\ {_YEARS},\ (?:Aanhangsel|Vragen) (?:\ \d{{1,3}})?
        """,
        re.VERBOSE,
    ),
    # "Pagina 2 van 3", with the page field that Word left on a line of its own before it
    "page-number": re.compile(
        r"(?:(?P<field>\d{1,3})\s*\n\s*Pagina\s+(?P=field)|Pagina\s+\d{1,3})\s+van\s+\d{1,3}"
    ),
    # the footer of a template's unused second section
    "template-footer": re.compile(r"VERTROUWELIJK\s+Pagina\s+(?:\d{1,3}\s+)?van\s+\d{1,3}"),
    # inside the letterhead of a ministry's letter
    "return-address": re.compile(r">\s*Retouradres[^\n]{0,120}"),
    "telephone-number": re.compile(r"[TFM]\s+[\d\s()+-]{8,20}"),
}

REASONS = (*PATTERNS, RUNNING, EDITOR)


def is_allowed(reason: str, text: str) -> bool:
    """Return whether a text may be left out for this reason, which has a pattern."""
    pattern = PATTERNS.get(reason)
    return pattern is not None and pattern.fullmatch(text) is not None
