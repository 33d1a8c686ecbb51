"""Explain abbreviations wherever they stand, those that a document introduces: "Openbaar Ministerie (OM)".

The document's own meaning comes before the one of the site's glossary. The bracket that introduces it counts
as an occurrence too, so that each can be tapped. In "OM-zaak" and "OTF's" the abbreviation alone is the span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from converter.annotation import Abbreviation, Annotation, Unresolved
from converter.annotators.long_forms import find_long_form, is_function_word, is_long_form, same_words
from converter.collection import Context
from converter.model import Document, Span, Text
from converter.publications.urls import URL_START
from converter.walk import texts

_PARTY = re.compile(
    r"""
    (?: 50plus | bbb | bij1 | bvnl | cda? | christenunie | cu | d66 | denk | fvd | gl | gpv | groenlinks
    | ja21 | lpf | nsc | osf | pvd[ad] | pvv | rpf | sgp | sp | volt | vvd )\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BRACKET = re.compile(r"\(([^()]{2,150})\)")
_SHORT = re.compile(
    r"""
    \s*
    (?: (?:hierna|verder|afgekort|kortweg|ook\s+wel)                 # "(hierna te noemen: SodM)"
        (?:\s+(?:te\s+noemen|genoemd|afgekort|aangeduid|tot|als))* \s*:?\s* ["'‘“«]? (?:(?:de|het)\s+)? )?
    ["'‘“«]? (?P<short> [^\W\d_] [^\W_]* (?:&[^\W_]+)* ) ["”»]?
    (?: ['’] (?:s|er|ers)? )?                                        # "(OTF's)", or a closing quote
    \s* (?: [,;]\s .* )? \Z
    """,
    re.VERBOSE | re.DOTALL,
)
_SHORT_BEFORE = re.compile(r"(?<![\w&/@.-])(?P<short>[^\W\d_][^\W_]*(?:&[^\W_]+)*)\s*\Z")
_END_OF_CLAUSE = re.compile(r"[.?!;:()\[\]\"“”„«»|]")
_LIKE_A_WORD = re.compile(r"[^aeiou]+[aeiou]+[^aeiou]+\Z")  # "zin", not "mbo" or "ggz"
_NO_LONG_FORM = re.compile(r"(?:lid|groep|fractie)\b", re.IGNORECASE)  # "Groep van Haga (GvH)" is a party
_LAW_NUMBER = re.compile(r"\s*(?:nr\.?\s*)?\d{2,4}/\d")
_TOKEN = re.compile(rf"{URL_START}\S+|[^\W_]+(?:&[^\W_]+)*")
_ADDRESS_BEFORE = re.compile(r"(?:[@#]|[\w-]\.(?:[a-z]{2,6}/\S*)?)\Z")
_ADDRESS_BEHIND = re.compile(r"@|\.[a-z]{2,6}\b")
_REACH = 250  # characters of the clause before a bracket
_ADDRESS_REACH = 80  # characters of an address without "www." before an abbreviation in it
_MOST_LETTERS = 8
_LEAST_SMALL, _MOST_SMALL = 3, 5  # letters of an abbreviation without capitals: "mbo", "zzp"


@dataclass(frozen=True, slots=True)
class _Introduction:
    """A place where the document says what a short form means; ``span`` is that of the short form."""

    short: str
    long: str
    span: Span


def annotate_abbreviations(document: Document, context: Context) -> tuple[Annotation, ...]:
    """Return an annotation for each occurrence of an abbreviation whose meaning is known.

    Introduced again with another meaning, it is Unresolved there, and means nothing certain from there on.
    "Ministerie van Economische Zaken (EZ)" introduces it; the bracket behind a minister's name does not.
    """
    introduced: dict[str, _Introduction] = {}
    again: dict[Span, Annotation] = {}
    doubt: dict[str, Span] = {}
    for found in _introductions(document):
        first = introduced.setdefault(found.short, found)
        if not same_words(first.long, found.long):
            again[found.span] = _redefined(found, first)
            doubt[found.short] = min(doubt.get(found.short, found.span), found.span)
    known = _known(introduced, context)
    return tuple(
        again.get(each.span, each)
        for each in _occurrences(document, known)
        if each.span in again or not _is_in_doubt(each, doubt)
    )


def _is_in_doubt(occurrence: Annotation, doubt: Mapping[str, Span]) -> bool:
    """Return whether the abbreviation was introduced with another meaning before this occurrence."""
    target = occurrence.target
    return isinstance(target, Abbreviation) and occurrence.span > doubt.get(target.short, occurrence.span)


def _known(introduced: Mapping[str, _Introduction], context: Context) -> dict[str, Annotation]:
    """Return what each written form means; the span is filled in at each occurrence."""
    nowhere = Span(0, 0)
    known = {
        short: Annotation(nowhere, Abbreviation(short, term.long, "glossary"), "glossary")
        for short, term in context.glossary.items()
    }
    for short, found in introduced.items():
        own = Annotation(nowhere, Abbreviation(short, found.long, "document"), "introduced")
        known |= {short: own}
        if short.islower():  # "ngo", at the start of a sentence or in capitals
            known |= {form: own for form in (short.capitalize(), short.upper()) if form not in introduced}
    return known


def _occurrences(document: Document, known: Mapping[str, Annotation]) -> Iterator[Annotation]:
    forms = re.compile("|".join(map(re.escape, known)))
    for text in texts(document) if known else ():
        for match in _tokens(text.text, forms):
            meaning = known.get(match[0])
            if meaning and not _in_address(text.text, match):
                start = text.span.start + match.start()
                yield Annotation(Span(start, start + len(match[0])), meaning.target, meaning.rule)


def _tokens(text: str, forms: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the tokens of those stretches between blanks that have a form: looking at all takes ten times."""
    end = 0
    for form in forms.finditer(text):
        if form.end() > end:
            start = max(end, text.rfind(" ", 0, form.start()) + 1)
            end = text.find(" ", form.end())
            end = len(text) if end < 0 else end
            yield from _TOKEN.finditer(text, start, end)


def _in_address(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _ADDRESS_REACH) : match.start()]
    return bool(_ADDRESS_BEFORE.search(before) or _ADDRESS_BEHIND.match(text, match.end()))


def _introductions(document: Document) -> Iterator[_Introduction]:
    members = document.metadata.members.value if document.metadata.members else ()
    parties = {member.party for member in members if member.party}
    names = tuple(member.name for member in members)
    for text in texts(document):
        for found in _in_brackets(text) if "(" in text.text else ():
            place = found.span.start - text.span.start
            before = text.text[max(0, place - _REACH) : place].rstrip("( \u00a0")
            party = found.short in parties or _PARTY.match(found.short)
            if not party and not before.endswith(names):
                yield found


def _in_brackets(text: Text) -> Iterator[_Introduction]:
    for bracket in _BRACKET.finditer(text.text):
        short = _SHORT.match(bracket[1])
        if not short:
            yield from _reverse(text, bracket)
        elif _is_short(short["short"]) and not _LAW_NUMBER.match(text.text, bracket.end()):
            yield from _forward(text, bracket, short)


def _forward(text: Text, bracket: re.Match[str], short: re.Match[str]) -> Iterator[_Introduction]:
    """Return the introduction of "long form (ABBR)", if the words before fit."""
    before = text.text[max(0, bracket.start() - _REACH) : bracket.start()].rstrip(" \n\t\u00a0\"”»’'")
    words = _END_OF_CLAUSE.split(before)[-1]
    place = find_long_form(short["short"], words)
    if place and _NO_LONG_FORM.match(words, place[0]):
        return
    if place and _fits_small(short["short"], words[slice(*place)]):
        start = text.span.start + bracket.start(1)
        span = Span(start + short.start("short"), start + short.end("short"))
        yield _Introduction(short["short"], " ".join(words[slice(*place)].split()), span)


def _reverse(text: Text, bracket: re.Match[str]) -> Iterator[_Introduction]:
    """Return the introduction of "ABBR (long form)", if the bracket holds just that."""
    low = max(0, bracket.start() - _REACH)
    short = _SHORT_BEFORE.search(text.text[low : bracket.start()])
    if short and sum(map(str.isupper, short["short"])) > 1 and is_long_form(short["short"], bracket[1]):
        start = text.span.start + low + short.start("short")
        span = Span(start, start + len(short["short"]))
        yield _Introduction(short["short"], " ".join(bracket[1].split()), span)


def _is_short(short: str) -> bool:
    """Return whether a word has the form of an abbreviation: "OM", "KMar", "mbo", "Wkkgz"."""
    count = sum(map(str.isalnum, short))
    if sum(map(str.isupper, short)) > 1:
        return count <= _MOST_LETTERS
    return (
        _LEAST_SMALL <= count <= _MOST_SMALL
        and not is_function_word(short)
        and not (short.islower() and _LIKE_A_WORD.match(short))
    )


def _fits_small(short: str, long: str) -> bool:
    """Return whether a form with less than two capitals is certain: the word may be just a word, "(zee)"."""
    return sum(map(str.isupper, short)) > 1 or (" " in long and is_long_form(short, long))


def _redefined(found: _Introduction, first: _Introduction) -> Annotation:
    message = f"'{found.short}' is introduced as '{found.long}' but was '{first.long}' before; use one"
    return Annotation(found.span, Unresolved("abbreviation", "abbreviation-redefined", message), "introduced")
