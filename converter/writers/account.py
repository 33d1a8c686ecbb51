"""Write the account at the foot of a page: where the text comes from, what was left out of it, its data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from converter.collection import Entry
from converter.model import Annotation, Span, Unresolved
from converter.writers.escape import escape_raw

_BEFORE = 30  # characters
REASONS = {
    "extractor-message": "Melding van het programma dat de tekst uit Word haalde",
    "print-header": "Kop van de gedrukte uitgave",
    "serial-number": "Volgnummer in die kop",
    "print-footer": "Voet van een gedrukte bladzijde",
    "page-number": "Bladzijdenummer",
    "template-footer": "Ongebruikte voet van het briefsjabloon",
    "return-address": "Retouradres",
    "telephone-number": "Telefoonnummer in het briefhoofd",
    "running-text": "Kop- of voettekst van het Word-bestand",
}


_NOT_SHOWN = {
    "docx-deleted-text": "verwijderde woorden (bijgehouden wijzigingen)",
    "docx-hidden-text": "verborgen woorden",
    "docx-comment": "woorden van opmerkingen in de kantlijn",
    "docx-field-code": "woorden van veldcodes, achter de tekst die zij tonen",
    "docx-field-text": "woorden in veldcodes, die Word niet toont",
}
_SEEN_IN_WORD = {
    "field": ("veld", "velden", "waarvan de uitkomst niet in het bestand staat"),
    "picture": ("afbeelding", "afbeeldingen", ""),
    "chart": ("grafiek", "grafieken", ""),
    "diagram": ("diagram", "diagrammen", ""),
    "drawing": ("tekening", "tekeningen", "met tekst"),
    "ink": ("inkttekening", "inkttekeningen", ""),
    "object": ("ingesloten bestand", "ingesloten bestanden", ""),
    "chunk": ("ingevoegd stuk", "ingevoegde stukken", "in een andere opmaak"),
    "subdocument": ("subdocument", "subdocumenten", ""),
    "symbol": ("teken", "tekens", "uit een onbekend symboollettertype"),
}


def write_account(entry: Entry, annotations: tuple[Annotation, ...]) -> str:
    """Return the account as folded raw HTML: what was left out, read otherwise, or not resolved."""
    name = escape_raw(entry.source.name.rsplit("/", 1)[-1])
    rows = "".join(f"<li>{row}</li>" for row in _left_out(entry))
    left_out = f"<p>Weggelaten uit de tekst:</p><ul>{rows}</ul>" if rows else ""
    lists = left_out + _listed("Anders gelezen dan gedrukt:", _repaired(entry))
    lists += _listed("Genoemd, maar niet met zekerheid te herleiden:", _unresolved(entry, annotations))
    unseen = "; ".join(_seen_in_word(entry))
    measure = "de gelezen tekst" if unseen else "dit bestand"
    beside = f"<p>Wel in het Word-bestand te zien, niet op deze pagina: {unseen}.</p>" if unseen else ""
    return (
        '<details class="added verantwoording"><summary>Verantwoording</summary>'
        f"<p>Bron: <code>{name}</code>, SHA-256 <code>{entry.source.sha256}</code>.</p>"
        f"<p>0 tekens verloren ten opzichte van {measure} (niet de officiële publicatie).</p>"
        f'{beside}{lists}<p><a href="document.json">Deze pagina als gegevens (JSON)</a></p></details>'
    )


def _seen_in_word(entry: Entry) -> Iterator[str]:
    """Yield how much a reader of the Word file sees that the page does not have, for each kind."""
    counts = dict(entry.source.word.unread) if entry.source.word else {}
    for kind, (one, more, which) in _SEEN_IN_WORD.items():
        if count := counts.get(kind, 0):
            yield escape_raw(f"{count} {one if count == 1 else more} {which}".rstrip())


def _listed(heading: str, rows: Iterator[str]) -> str:
    items = "".join(f"<li>{row}</li>" for row in rows)
    return f"<p>{heading}</p><ul>{items}</ul>" if items else ""


def _repaired(entry: Entry) -> Iterator[str]:
    """Yield the case number where other digits ran into it."""
    number = entry.document.metadata.zaaknummer
    printed = entry.source.text[slice(*number.span)] if number else ""
    if number and "".join(printed.split()) != number.value:
        yield f"<q>{escape_raw(printed)}</q> als {escape_raw(number.value)}"


def _unresolved(entry: Entry, annotations: tuple[Annotation, ...]) -> Iterator[str]:
    """Yield each phrase that points at something unknown, or at more than one thing; each once."""
    spans = (each.span for each in annotations if isinstance(each.target, Unresolved))
    phrases = (_phrase(entry.source.text, span) for span in sorted(spans))
    yield from (f"<q>{escape_raw(phrase)}</q>" for phrase in dict.fromkeys(phrases))


def _phrase(text: str, span: Span) -> str:
    """Return the words at a span; a number alone with the words before it: "vraag 3, 4 en 15"."""
    phrase = " ".join(text[slice(*span)].split())
    if phrase.isdecimal():
        before = text[max(0, span.start - _BEFORE) : span.start].split()[1:]
        return " ".join(("…", *before, phrase))
    return phrase


def _left_out(entry: Entry) -> Iterator[str]:
    """Yield a row for each reason with the texts that were left out for it; of a Word file also how much."""
    for code, count in entry.source.word.not_shown if entry.source.word else ():
        if count and code in _NOT_SHOWN:
            yield f"Niet in de tekst van het Word-bestand: {count} {escape_raw(_NOT_SHOWN[code])}"
    for reason, items in groupby(
        sorted(entry.document.left_out, key=lambda item: (item.reason, item.span)),
        key=lambda item: item.reason,
    ):
        words = (" ".join(entry.source.text[slice(*item.span)].split()) for item in items)
        texts = (text for text in words if text)
        yield f"{REASONS[reason]}: {'; '.join(f'<q>{escape_raw(text)}</q>' for text in texts)}"
