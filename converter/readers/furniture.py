"""Find what the printer and the template put around the text: headers, footers, page numbers, letterhead.

Only whole lines of known form are furniture (in a letterhead, whole cells), and only where such a
thing can stand: a print's page numbers must run 1, 2, 3, since a citation may open with the same words
as a footer; a serial number stands in the head; telephone numbers count inside the letterhead only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.institution import ZAAKNUMMER
from converter.left_out import PATTERNS
from converter.model import LeftOut, Span
from converter.spans import stripped

_IS_PRINT = re.compile(
    rf"^(?:Tweede Kamer der Staten-Generaal\s*2?|ah-tk-\d{{8}}-\d+|kv-tk-{ZAAKNUMMER})[ \t]*$", re.MULTILINE
)
_PRINT_SIGNS = ("Tweede Kamer der", "ah-tk-", "kv-tk-")  # looked for first: most texts hold none
_PRINT_LINES = (
    "Tweede Kamer",
    "Vergaderjaar",
    "Vragen gesteld",
    "ah-tk-",
    "kv-tk-",
    "ISSN",
    "’s-Grav",
    "'s-Grav",
)
_TWO_LINE_HEADER = re.compile(r"Vragen gesteld door de leden der Kamer, met de daarop door de[ \t]*\n[^\n]*")
_SERIAL = re.compile(r"\s*(\d{1,5})[ \t]*(?=\n)")
_LAST_NUMBER = re.compile(r"(?:Aanhangsel|Vragen) (\d{1,3})\Z")

_PAGE = re.compile(
    r"(?:^(?P<field>\d{1,3})\s*\n\s*(?=Pagina\s+(?P=field)\s)|^|\t)"
    r"(?P<page>(?:VERTROUWELIJK\s+)?Pagina\s[^\n\t]{0,20})[ \t]*$",
    re.MULTILINE,
)
_LETTERHEAD = re.compile(r"^>\s*Retouradres[^\n]*$", re.MULTILINE)
_LETTERHEAD_END = re.compile(
    r"^(?:In (?:het )?antwoord op|Geachte|Hierbij|Naar aanleiding|Antwoord|Vra(?:ag|gen)\b|Beantwoording)",
    re.MULTILINE,
)
_CELL = re.compile(r"[^\t\n]+")


def is_of_print(text: str) -> bool:
    """Return whether a text is that of an official print."""
    return any(sign in text for sign in _PRINT_SIGNS) and _IS_PRINT.search(text) is not None


def find_furniture(text: str, *, is_print: bool) -> Iterator[LeftOut]:
    """Yield the furniture of a text."""
    yield from _page_numbers(text)
    if is_print:
        yield from _print_furniture(text)
    yield from find_letterhead(text)


def find_letterhead(text: str) -> Iterator[LeftOut]:
    """Yield what a template puts at the head of a letter; a Word file says what else is furniture."""
    letterhead = _letterhead(text)
    for cell in _CELL.finditer(text, *letterhead) if letterhead else ():
        for reason in ("return-address", "telephone-number"):
            if PATTERNS[reason].fullmatch(cell[0].strip()):
                yield LeftOut(stripped(cell[0], cell.start()), reason)


def _print_furniture(text: str) -> Iterator[LeftOut]:
    page = 1
    for span in _lines(text):
        line = text[span.start : span.end]
        if not line.startswith(_PRINT_LINES):
            continue
        if PATTERNS["print-footer"].fullmatch(line):
            number = _LAST_NUMBER.search(line)
            if number is None or int(number[1]) == page:
                page += number is not None
                yield LeftOut(span, "print-footer")
        else:
            yield from _header(text, span)


def _header(text: str, line: Span) -> Iterator[LeftOut]:
    """Yield a line of the head, with the second line and the serial number that belong to it."""
    both = _TWO_LINE_HEADER.match(text, line.start)
    span = Span(line.start, line.start + len(both[0].rstrip())) if both else line
    if not PATTERNS["print-header"].fullmatch(text, *span):
        return
    yield LeftOut(span, "print-header")
    serial = _SERIAL.match(text, span.end) if both else None
    if serial:
        yield LeftOut(Span(*serial.span(1)), "serial-number")


def _lines(text: str) -> Iterator[Span]:
    """Yield each line without the blanks around it."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield stripped(text[start:end], start)
        start = end + 1


def _page_numbers(text: str) -> Iterator[LeftOut]:
    if "Pagina" not in text:
        return
    for match in _PAGE.finditer(text):
        reason = "template-footer" if match["page"].startswith("VERTROUWELIJK") else "page-number"
        start = match.start("field") if match["field"] else match.start("page")
        span = Span(start, match.start("page") + len(match["page"].rstrip()))
        if PATTERNS[reason].fullmatch(text, *span):
            yield LeftOut(span, reason)


def _letterhead(text: str) -> Span | None:
    """Return the span from the return address to the first sentence of the letter."""
    start = _LETTERHEAD.search(text) if "Retouradres" in text else None
    end = _LETTERHEAD_END.search(text, start.end()) if start else None
    return Span(start.start(), end.start()) if start and end else None
