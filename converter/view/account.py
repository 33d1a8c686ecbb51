"""The account at the foot of a page: what was left out of the text, what was read otherwise than printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePath

from converter.annotation import Annotation, Unresolved
from converter.collection import Entry
from converter.desk.editor_file import SUFFIX
from converter.diagnostics import PERSONAL
from converter.institution import Institution
from converter.left_out import EDITOR
from converter.model import LeftOut, Span
from converter.view.facts import facts
from converter.view.nodes import Element, Inline, Link, folded
from converter.view.words import NOT_SHOWN, REASONS, SEEN_IN_WORD

_BEFORE = 30  # characters
_OF_PRINTS = ("print-header", "print-footer")
_PRINTED = (
    "Het bronbestand is de tekst van een gedrukte bladzijde; "
    "aan regeleinden kunnen spaties of streepjes anders staan."
)


def account(entry: Entry, annotations: tuple[Annotation, ...]) -> Element:
    """Return what was left out, read otherwise, or not resolved."""
    editors = Element(
        "code", (PurePath(entry.source.name).with_suffix(SUFFIX).name,), {"class": "redactiebestand"}
    )
    unseen = "; ".join(_seen_in_word(entry))
    measure = "de gelezen tekst" if unseen else "het bronbestand"
    beside = f"Wel in het Word-bestand te zien, niet op deze pagina: {unseen}."
    return folded(
        "verantwoording",
        "Verantwoording: soort en volledigheid",
        facts(entry),
        _line(f"0 tekens verloren ten opzichte van {measure} (niet de officiële publicatie)."),
        *((_line(_PRINTED),) if _is_print(entry) else ()),
        *(
            (_line("De redactie heeft bij dit stuk iets gezegd (bestand ", editors, ")."),)
            if entry.editor
            else ()
        ),
        *((_line(beside),) if unseen else ()),
        *_listed("Weggelaten uit de tekst:", _left_out(entry)),
        *_listed("Anders gelezen dan gedrukt:", _repaired(entry)),
        *_listed("Genoemd, maar niet met zekerheid te herleiden:", _unresolved(entry, annotations)),
        *_listed("Meldingen die de redactie heeft beoordeeld:", _judged(entry)),
        *_published(entry.source.institution),
    )


def _is_print(entry: Entry) -> bool:
    """Return whether the heads or feet of printed pages were left out."""
    return any(item.reason in _OF_PRINTS for item in entry.document.left_out)


def _published(institution: Institution) -> Iterator[Element]:
    """Yield who publishes the documents, and under which terms, where an editor says so."""
    contact = f" ({institution.contact})" if institution.contact else ""
    if institution.publisher:
        yield _line(f"Uitgegeven door {institution.publisher}{contact}.")
    if institution.licence:
        terms = institution.licence
        yield _line(
            "Licentie: ", Link(institution.licence_url, (terms,)) if institution.licence_url else terms, "."
        )


def _line(*inside: Inline) -> Element:
    return Element("p", inside)


def _listed(heading: str, rows: Iterable[tuple[Inline, ...]]) -> tuple[Element, ...]:
    items = tuple(Element("li", row) for row in rows)
    return (_line(heading), Element("ul", items)) if items else ()


def _seen_in_word(entry: Entry) -> Iterator[str]:
    """Yield how much a reader of the Word file sees that the page does not have, for each kind."""
    counts = dict(entry.source.word.unread) if entry.source.word else {}
    for kind, (one, more, which) in SEEN_IN_WORD.items():
        if count := counts.get(kind, 0):
            yield f"{count} {one if count == 1 else more} {which}".rstrip()


def _repaired(entry: Entry) -> Iterator[tuple[Inline, ...]]:
    """Yield the case number where other digits ran into it."""
    number = entry.document.metadata.zaaknummer
    printed = entry.source.text[slice(*number.span)] if number else ""
    if number and number.origin != EDITOR and "".join(printed.split()) != number.value:
        yield Element("q", (printed,)), f" als {number.value}"


def _unresolved(entry: Entry, annotations: tuple[Annotation, ...]) -> Iterator[tuple[Inline, ...]]:
    """Yield each phrase that points at something unknown, or at more than one thing; each once."""
    spans = (each.span for each in annotations if isinstance(each.target, Unresolved))
    phrases = (_phrase(entry.source.text, span) for span in sorted(spans))
    yield from ((Element("q", (phrase,)),) for phrase in dict.fromkeys(phrases))


def _phrase(text: str, span: Span) -> str:
    """Return the words at a span; a number alone with the words before it: "vraag 3, 4 en 15"."""
    phrase = " ".join(text[slice(*span)].split())
    if phrase.isdecimal():
        before = text[max(0, span.start - _BEFORE) : span.start].split()[1:]
        return " ".join(("…", *before, phrase))
    return phrase


def _left_out(entry: Entry) -> Iterator[tuple[Inline, ...]]:
    """Yield a row for each reason with the texts that were left out for it; of a Word file also how much."""
    for code, count in entry.source.word.not_shown if entry.source.word else ():
        if count and code in NOT_SHOWN:
            yield (f"Niet in de tekst van het Word-bestand: {count} {NOT_SHOWN[code]}",)
    for reason, items in groupby(
        sorted(entry.document.left_out, key=_by_reason), key=lambda item: item.reason
    ):
        words = (" ".join(entry.source.text[slice(*item.span)].split()) for item in items)
        quoted = tuple(node for text in words if text for node in ("; ", Element("q", (text,))))
        if quoted:  # of Word's empty footers there is nothing to show
            yield f"{REASONS[reason]}: ", *quoted[1:]


def _judged(entry: Entry) -> Iterator[tuple[Inline, ...]]:
    """Yield why nothing is wrong, for each message that was judged."""
    accepted = entry.editor.accept if entry.editor else ()
    yield from ((each.reason,) for each in accepted if each.code.value not in PERSONAL)


def _by_reason(item: LeftOut) -> tuple[str, Span]:
    return item.reason, item.span
