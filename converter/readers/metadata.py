"""Gather what a document says of itself: title, reply line, number lines, covering letter, in this order.

A number is the document's own only where it stands in one of those, never in a note, a reference or the
text of a question.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace

from converter.diagnostics import Diagnostic, diagnostic
from converter.dutch import parliamentary_year
from converter.left_out import RUNNING
from converter.model import LeftOut, Metadata, Respondent, Section, Span, Value
from converter.readers.flat import Flat
from converter.readers.forms import Forms, forms_of
from converter.readers.letter import read_letter, read_notice
from converter.readers.opening import OpeningPart
from converter.readers.reply import read_respondents, received
from converter.readers.title import Title, clean, read_submitted, read_title, title_of
from converter.source import Source

_ANNEX_LINE = re.compile(r"AH\s+(\d{1,5})")


def read_metadata(
    source: Source, flat: Flat, parts: tuple[OpeningPart, ...], sections: tuple[Section, ...]
) -> tuple[Metadata, tuple[Diagnostic, ...]]:
    """Return the metadata, each value from the first place that has it."""
    text, forms, left_out = source.text, forms_of(source.institution), flat.left_out
    holes = (*(mark.span for mark in flat.notes.marks), *(item.span for item in left_out))
    title = Metadata()
    found: tuple[Diagnostic, ...] = ()
    others: list[Metadata] = []
    for part in parts:
        span = Span(part.lines[0].span.start, part.lines[-1].span.end)
        inside = tuple(hole for hole in holes if span.start <= hole.start < span.end)
        if part.kind == "title" and title.title is None:
            title, found = read_title(title_of(text, span, inside), forms)
        elif part.kind not in ("title", "other"):
            others.append(_fact(part.kind, title_of(text, span, inside), forms))
    others += [_footer(text, item) for item in left_out if item.reason == "print-footer"]
    others += [read_letter(text, section.span) for section in sections if section.kind == "letter"]
    others += [read_letter(text, item.span) for item in left_out if item.reason == RUNNING]
    others += [read_notice(text, section.span) for section in sections if section.kind == "notice"]
    metadata = _first_of(title, *others)
    metadata = _with_annex(_with_names(metadata, others), text, parts)
    if metadata.title is None and sections:
        message = "no line like 'Vragen van het lid ... over ... (ingezonden ...)'; who asked what is unknown"
        return metadata, (*found, diagnostic("title-missing", message, sections[0].span))
    return metadata, found


def _fact(kind: str, line: Title, forms: Forms) -> Metadata:
    """Return what a reply line, a number line or a line "(ingezonden ...)" says."""
    if kind == "submitted":
        submitted = read_submitted(line)
        return Metadata(submitted=submitted and replace(submitted, origin="submission line"))
    if kind == "number":
        match = forms.number.fullmatch(line.text)
        number = "".join(match[0].split()) if match else ""
        return Metadata(zaaknummer=Value(number, "number line", line.whole)) if match else Metadata()
    date = received(line.text)
    respondents = read_respondents(clean(line.text), forms)
    return Metadata(
        answered=Value(date[0], "reply line", line.span(*date[1])) if date else None,
        respondents=Value(respondents, "reply line", line.whole) if respondents else None,
    )


def _footer(text: str, item: LeftOut) -> Metadata:
    """Return the official number that a print has in its footer: "ah-tk-20242025-594", "kv-tk-2024Z18776"."""
    words = text[slice(*item.span)]
    if words.startswith("ah-tk-"):
        return Metadata(aanhangsel=Value(words, "number line", item.span))
    if words.startswith("kv-tk-"):
        return Metadata(zaaknummer=Value(words.removeprefix("kv-tk-"), "number line", item.span))
    return Metadata()


def _first_of(*parts: Metadata) -> Metadata:
    names = [field.name for field in fields(Metadata)]
    values = {name: next((value for part in parts if (value := getattr(part, name))), None) for name in names}
    return Metadata(**values)


def _with_names(metadata: Metadata, others: list[Metadata]) -> Metadata:
    """Give the ministers of the title the names under which they signed the letter."""
    signed = next((each.respondents for each in others if each.respondents), None)
    if not metadata.respondents or not signed or signed is metadata.respondents:
        return metadata
    names = {each.office: each.name for each in signed.value}
    named = tuple(
        Respondent(each.name or names.get(each.office), each.office, each.on_behalf)
        for each in metadata.respondents.value
    )
    return replace(metadata, respondents=replace(metadata.respondents, value=named))


def _with_annex(metadata: Metadata, text: str, parts: tuple[OpeningPart, ...]) -> Metadata:
    """Read "AH 604": a number of the Aanhangsel of the parliamentary year in which the answer came."""
    if metadata.aanhangsel or not metadata.answered:
        return metadata
    year = parliamentary_year(metadata.answered.value)
    for part in parts:
        match = _ANNEX_LINE.fullmatch(text, *part.lines[0].span) if part.kind == "number" else None
        if match:
            value = Value(f"ah-tk-{year}-{match[1]}", "number line", part.lines[0].span)
            return replace(metadata, aanhangsel=value)
    return metadata
