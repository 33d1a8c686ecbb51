"""Find citations of official publications: "Kamerstukken II, 2024-2025, 32317, nr. 925".

Each form is looked for by itself; where two forms claim the same words, the one that begins first wins,
then the longer one. What is no certain citation stays text or is reported, it is never guessed. Inside
a web address nothing is looked for, and a document's own number is no citation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from converter.annotation import Annotation, Citation, Unresolved
from converter.annotators.citations.acts import find_eu_acts
from converter.annotators.citations.case_numbers import cite_questions, find_case_numbers
from converter.annotators.citations.identifiers import find_court_cases, find_ecli, find_identifiers
from converter.annotators.citations.laws import find_law_articles
from converter.annotators.citations.papers import find_mentioned_papers, find_papers
from converter.annotators.citations.parts import Found
from converter.annotators.citations.records import find_aanhangsel, find_gazettes, find_handelingen
from converter.collection import Context
from converter.collection.papers import numbers_of
from converter.model import Document, Span, Text
from converter.publications.own_numbers import key_of_number
from converter.publications.urls import URL_START
from converter.walk import texts

_FORMS: tuple[Callable[[str], Iterator[Found]], ...] = (
    find_papers,
    find_mentioned_papers,
    find_aanhangsel,
    find_handelingen,
    find_gazettes,
    find_identifiers,
    find_case_numbers,
    find_ecli,
    find_court_cases,
    find_eu_acts,
    find_law_articles,
)
_URL = re.compile(rf"{URL_START}\S+")


def annotate_citations(document: Document, context: Context) -> tuple[Annotation, ...]:
    """Return an annotation for each citation in the text and the notes, in their order."""
    own = numbers_of(document)
    return tuple(
        Annotation(Span(text.span.start + found.start, text.span.start + found.end), target, found.rule)
        for text in texts(document)
        for found in _citations(text)
        for target in (_target(text, found, context),)
        if not _is_own(text, found, own)
    )


def _target(text: Text, found: Found, context: Context) -> Citation | Unresolved:
    """Return what a citation means; a number of a case is certain where its questions have a page."""
    number = _printed(text, found)
    certain = "Z" in number and number in context.collection.by_number
    return cite_questions(number) if certain else found.target


def _is_own(text: Text, found: Found, own: tuple[str, ...]) -> bool:
    """Return whether a citation means the document itself, by its key or by its number as printed."""
    keys = [key_of_number(number) for number in own]
    return _printed(text, found) in own or (isinstance(found.target, Citation) and found.target.key in keys)


def _printed(text: Text, found: Found) -> str:
    return "".join(text.text[found.start : found.end].split())


def _citations(text: Text) -> Iterator[Found]:
    """Yield the citations of a text in order, without those that overlap an earlier or longer one."""
    claims = [found for form in _FORMS for found in form(text.text)]
    if not claims:
        return
    taken = _urls(text.text)
    end = 0
    for found in sorted(claims, key=lambda found: (found.start, -found.end)):
        while taken and taken[-1].end <= found.start:
            taken.pop()
        if found.start >= end and not (taken and taken[-1].start < found.end):
            yield _whole(text.text, found)
            end = found.end


def _whole(text: str, found: Found) -> Found:
    """Return a citation with both brackets, or without what stands before the one that stays open."""
    words = text[found.start : found.end]
    if words.count("(") <= words.count(")"):
        return found
    if text.startswith(")", found.end):
        return replace(found, end=found.end + 1)
    inside = words.rpartition("(")[2].lstrip()
    return replace(found, start=found.end - len(inside))


def _urls(text: str) -> list[Span]:
    """Return the web addresses of a text, the first one last."""
    return [Span(*match.span()) for match in _URL.finditer(text)][::-1]
