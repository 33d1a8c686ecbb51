"""What a page may leave out, by reason: the verification's own patterns, apart from those of the readers.

A reader whose pattern lets more go than these is found out. Each pattern is of the whole stretch.
"""

from __future__ import annotations

import re

_YEARS = r"\d{4}[-\u2013]\d{4}"
MAY_GO = {
    "extractor-message": r' \[-?\d+: !!! End note with ID "-?\d+" not found in document\.\] ?',
    "print-header": (
        rf"Tweede Kamer der Staten-Generaal\s*2?|Vergaderjaar {_YEARS}\s+Aanhangsel van de Handelingen"
        rf"|(?:Vergaderjaar {_YEARS}\s+)?Vragen gesteld door de leden der Kamer"
        r"|Vragen gesteld door de leden der Kamer, met de daarop door de\s+regering gegeven antwoorden"
    ),
    "serial-number": r"\d{1,5}",
    "print-footer": (
        r"(?:ah-tk-\d{8}-\d+|kv-tk-20\d\dZ\d{4,5}|ISSN 0921 - 7398|.s-Gravenhage \d{4})"
        r"|(?:ISSN 0921 - 7398\s*)?(?:.s-Gravenhage \d{4}\s*)?"
        rf"Tweede Kamer, vergaderjaar {_YEARS}, (?:Aanhangsel|Vragen)(?: \d{{1,3}})?"
    ),
    "page-number": r"(?:(\d{1,3})\s*\n\s*Pagina\s+\1|Pagina\s+\d{1,3})\s+van\s+\d{1,3}",
    "template-footer": r"VERTROUWELIJK\s+Pagina\s+(?:\d{1,3}\s+)?van\s+\d{1,3}",
    "return-address": r">\s*Retouradres[^\n]{0,120}",
    "telephone-number": r"[TFM]\s+[\d\s()+-]{8,20}",
}


def may_go(reason: str, text: str) -> bool:
    """Return whether a text may be left out for a reason that has a pattern."""
    return reason in MAY_GO and re.fullmatch(MAY_GO[reason], text) is not None
