"""The names that we give to what a document is, holds, cites and leaves out, in Dutch."""

from __future__ import annotations

from typing import NamedTuple

from converter.publications.table import PUBLICATIONS as _PUBLICATIONS


class GroupWords(NamedTuple):
    """How the lists of a kind are called, one of them, and what stands above them."""

    title: str
    one: str
    lead: str


KINDS = {
    "answers": "Beantwoorde Kamervragen",
    "questions": "Kamervragen",
    "delay": "Uitstel van beantwoording",
    "notice": "Mededeling",
    "oral": "Mondelinge vraag",
}
ROLES = {
    "answers": "Antwoord",
    "questions": "Vragen",
    "delay": "Uitstel",
    "notice": "Mededeling",
    "oral": "Mondelinge vraag",
    "further": "Nader antwoord",
}
ANSWERED = {"answers": "Beantwoord", "delay": "Uitgesteld"}
OF_THE_OFFICE = ("delay", "notice")
"""The kinds that the office writes which was asked, about questions that others hold."""
STARTS = {
    "delay": "Uitstel van beantwoording van vragen",
    "notice": "Mededeling over vragen",
    "oral": "Mondelinge vraag",
}
"""How a sentence begins that goes on with who asks."""
STATES = {
    "answered": "beantwoord",
    "answered-by-letter": "beantwoord bij brief",
    "delayed": "uitgesteld",
    "unanswered": "geen antwoord in deze verzameling",
    "labels-unread": "niet elk label is herkend",
    "numbers-missing": "niet elk nummer is gevonden",
}
GROUP_KINDS = {
    "year": GroupWords("Jaren", "Jaar", "Het jaar van het antwoord; is dat er niet, dan van de vragen."),
    "member": GroupWords("Leden", "Lid", "Wie de vragen stelden."),
    "party": GroupWords("Partijen", "Partij", "Van welke partijen de vragen zijn."),
    "ministry": GroupWords(
        "Ministeries",
        "Ministerie",
        "Aan welk ministerie de vragen zijn gesteld; staat dat er niet, wie antwoordt.",
    ),
    "state": GroupWords("Standen", "Stand", "Wat deze verzameling van de antwoorden weet."),
    "subject": GroupWords("Onderwerpen", "Onderwerp", "Waar de documenten over gaan, volgens de redactie."),
    "open": GroupWords(
        "Nog geen antwoord in deze verzameling",
        "Nog geen antwoord",
        "Per ministerie de nieuwste; bij uitstel staat wanneer dat is gemeld.",
    ),
}
STATE_GROUPS = {
    "answered": "Beantwoord",
    "answered-by-letter": "Beantwoord bij brief",
    "partly-answered": "Deels beantwoord",
    "delayed": "Uitgesteld",
    "unanswered": "Geen antwoord in deze verzameling",
    "labels-unread": "Niet elk label is herkend",
    "numbers-missing": "Niet elk nummer is gevonden",
}
UNDATED = "Zonder datum"
OTHERS = "Anderen"
FACTS = {
    "title": "titel",
    "subject": "onderwerp",
    "zaaknummer": "zaaknummer",
    "aanhangsel": "nummer van het Aanhangsel",
    "kenmerk": "kenmerk",
    "submitted": "dag van inzending",
    "answered": "dag van het antwoord",
    "members": "vragenstellers",
    "addressees": "aan wie",
    "respondents": "wie antwoordt",
}
SECTIONS = {"question": "Vraag", "answer": "Antwoord", "notice": "Mededeling", "explanation": "Toelichting"}
FOLDED = {"title": "Volledige titel", "letter": "Begeleidende brief"}
REMARKS = {
    "context": "Context",
    "correction": "Correctie",
    "update": "Aanvulling",
    "translation": "Vertaling",
}
PUBLICATIONS = {row.kind: row.name for row in _PUBLICATIONS} | {"web": "Webadres"}
MANY_PUBLICATIONS = PUBLICATIONS | {
    "kamerstuk": "Kamerstukken",
    "eerste-kamer": "Kamerstukken van de Eerste Kamer",
    "aanhangsel": "Antwoorden op Kamervragen",
    "kamerdocument": "Documenten van de Tweede Kamer",
    "ecli": "Rechterlijke uitspraken",
    "wetsartikel": "Wetsartikelen",
    "web": "Webadressen",
}
"""What those of one kind are called together, in the order in which kinds are listed."""
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
    "editor": "Volgens de redactie geen deel van de tekst",
}
NOT_SHOWN = {
    "docx-deleted-text": "verwijderde woorden (bijgehouden wijzigingen)",
    "docx-hidden-text": "verborgen woorden",
    "docx-comment": "woorden van opmerkingen in de kantlijn",
    "docx-field-code": "woorden van veldcodes, achter de tekst die zij tonen",
    "docx-field-text": "woorden in veldcodes, die Word niet toont",
}
SEEN_IN_WORD = {
    "field": ("veld", "velden", "waarvan de uitkomst niet in het bestand staat"),
    "picture": ("afbeelding", "afbeeldingen", ""),
    "chart": ("grafiek", "grafieken", ""),
    "diagram": ("diagram", "diagrammen", ""),
    "drawing": ("tekening", "tekeningen", "met tekst"),
    "ink": ("inkttekening", "inkttekeningen", ""),
    "object": ("ingesloten bestand", "ingesloten bestanden", ""),
    "chunk": ("ingevoegd stuk", "ingevoegde stukken", "in een andere opmaak"),
    "subdocument": ("subdocument", "subdocumenten", ""),
    "note": ("noot", "noten", "bij een noot"),
    "symbol": ("teken", "tekens", "uit een onbekend symboollettertype"),
}
