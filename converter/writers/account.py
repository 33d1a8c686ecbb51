"""Write the account at the foot of a page: where the text comes from, what was left out of it, its data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from converter.collection import Entry
from converter.writers.escape import escape_attribute

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
    "docx-picture": "afbeeldingen",
    "docx-part-unread": "grafieken, diagrammen of ingesloten bestanden",
}


def write_account(entry: Entry) -> str:
    """Return the account as folded raw HTML; every text that was left out stands in it."""
    name = escape_attribute(entry.source.name.rsplit("/", 1)[-1])
    rows = "".join(f"<li>{row}</li>" for row in _left_out(entry))
    left_out = f"<p>Weggelaten uit de tekst:</p><ul>{rows}</ul>" if rows else ""
    return (
        '<details class="added verantwoording"><summary>Verantwoording</summary>'
        f"<p>Bron: <code>{name}</code>, SHA&#45;256 <code>{entry.source.sha256}</code>.</p>"
        "<p>0 tekens verloren ten opzichte van dit bestand &#40;niet de officiële publicatie&#41;.</p>"
        f'{left_out}<p><a href="document.json">Deze pagina als gegevens &#40;JSON&#41;</a></p></details>'
    )


def _left_out(entry: Entry) -> Iterator[str]:
    """Yield a row for each reason with the texts that were left out for it; of a Word file also how much."""
    for code, count in entry.source.word.not_shown if entry.source.word else ():
        if count and code in _NOT_SHOWN:
            yield f"Niet in de tekst van het Word&#45;bestand: {count} {escape_attribute(_NOT_SHOWN[code])}"
    for reason, items in groupby(
        sorted(entry.document.left_out, key=lambda item: (item.reason, item.span)),
        key=lambda item: item.reason,
    ):
        words = (" ".join(entry.source.text[slice(*item.span)].split()) for item in items)
        texts = (text for text in words if text)
        yield f"{REASONS[reason]}: {'; '.join(f'<q>{escape_attribute(text)}</q>' for text in texts)}"
