"""Say what should not become public unseen: what leads to a person, and what is marked as confidential.

The messages name the kind and the place, never the words: whoever may see the log of a build reads them too.
Numbers of organisations (0800, 0900, 088), mailboxes of offices and the telephone numbers of a letterhead
lead to no person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from converter.diagnostics import Diagnostic, diagnostic
from converter.dutch import DATE
from converter.left_out import PATTERNS
from converter.marks import Link, marked
from converter.model import LeftOut, Span
from converter.source import Source

_SAID = {
    "privacy-link": "behind these words stands an address with a name, a password or an e-mail address",
    "privacy-email": "an e-mail address; see whether it may be public",
    "privacy-iban": "the number of a bank account (IBAN); see whether it may be public",
    "privacy-telephone": "a direct telephone number; see whether it may be public",
    "privacy-birth-date": "somebody's date of birth; see whether it may be public",
    "privacy-citizen-number": "a number that can be somebody's BSN (11-test); take it out, or accept it",
    "privacy-confidential": "marked as confidential; take the mark out, or accept it, if this may be public",
}
_USER_IN_URL = re.compile(r"https?://[^\s/?#@]+@", re.IGNORECASE)
_EMAIL = re.compile(r"(?<![\w.+-])(?P<box>[\w.+-]{1,64})@(?:[\w-]{1,63}\.){1,9}[^\W\d_]{2,63}")
_OF_AN_OFFICE = re.compile(
    r"(?:info|contact|post|postbus|griffie|pers|voorlichting|secretariaat|redactie|no-?reply)", re.IGNORECASE
)
_BETWEEN = "[ \u00a0.\u2010-\u2013-]"  # the digits of a number
_TELEPHONE = re.compile(
    rf"""
    (?= [+(0] ) (?<! [\w/=&?%@\#+-] ) (?<! \d[.,] )
    (?: (?:\+|00) 31 {_BETWEEN}{{0,3}} (?:\(0\))? {_BETWEEN}{{0,3}} (?=\(?[1-7])   # "+31 (0)70"
      | \(? 0 (?= 6 | [1-57]\d ) )                                                 # "06-", "(070)"
    \(? \d (?: [()]? {_BETWEEN}{{0,3}} \d ){{8}} (?!\w)
    """,
    re.VERBOSE,
)
_BIRTH_DATE = re.compile(
    rf"""
    \b geb (?: oren | \. | oorte(?:datum|dag) ) [:\s]* (?: (?:op|is) \s+ )?
    (?: {DATE} | \d{{1,2}} [-/.] \d{{1,2}} [-/.] (?:19|20)\d\d )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IBAN = re.compile(
    "[A-Z][A-Z](?<!\\w[A-Z]{2})\\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?\\b"
)
_NINE_DIGITS = re.compile(r"\d\d{8}(?<![\w/=&?%#@+.,-]\d{9})(?![\w/]|[.,-][\da-z])")
_NAMED_NUMBER = re.compile(
    r"\b(?:bsn|burgerservicenummers?|sofi-?nummers?)\b\D{0,30}(?P<number>\d(?:[ .-]?\d){7,8})(?![\d\w])",
    re.IGNORECASE,
)
_OTHER_NUMBER = re.compile(r"(?:\b(?:rsin|kvk|kenmerk|btw|isbn)\b\D{0,20}|€\s*)\Z", re.IGNORECASE)
_OTHER_BEFORE = 30  # characters in which it is named what a number is
_CONFIDENTIAL = re.compile(
    r"""
    \b (?: VERTROUWELIJK | STAATSGEHEIM | (?:Stg|STG)\.?\ (?:ZEER\ )?GEHEIM ) \b
  | ^ [^\S\n]* (?i: (?:zeer\ |(?:strikt\ )?persoonlijk\ |strikt\ |departementaal\ )? vertrouwelijk ) \.?
    [^\S\n]* $
    """,
    re.VERBOSE | re.MULTILINE,
)

_Found = tuple[Span, str]


def check_privacy(source: Source, left_out: tuple[LeftOut, ...]) -> tuple[Diagnostic, ...]:
    """Return what an editor must see before a source is public; no stretch is named twice."""
    known = [(item.span, "") for item in left_out if item.reason in ("telephone-number", "template-footer")]
    text, small = source.text, source.text.lower()
    finders = (find for find, signs in _FINDERS.items() if any(sign in small for sign in signs))
    found = [*known, *_links(source), *(each for find in finders for each in find(text))]
    said: list[Diagnostic] = []
    end = 0
    for span, code in sorted(found):
        if span.start >= end and code:
            said.append(diagnostic(code, _SAID[code], span))
        end = max(end, span.end)
    return tuple(said)


def _links(source: Source) -> Iterator[_Found]:
    """Yield the words whose link says more of a person than they do themselves."""
    for span, link in marked(source.marks, Link):
        url, words = unquote(link.url or ""), source.text[slice(*span)]
        told = (match[0] for form in (_EMAIL, _USER_IN_URL) for match in form.finditer(url))
        if any(each not in words for each in told):
            yield span, "privacy-link"


def _users(text: str) -> Iterator[_Found]:
    for match in _USER_IN_URL.finditer(text):
        yield Span(*match.span()), "privacy-link"


def _emails(text: str) -> Iterator[_Found]:
    for match in _EMAIL.finditer(text):
        if not _OF_AN_OFFICE.fullmatch(match["box"]):
            yield Span(*match.span()), "privacy-email"


def _telephones(text: str) -> Iterator[_Found]:
    for match in _TELEPHONE.finditer(text):
        yield Span(*match.span()), "privacy-telephone"


def _birth_dates(text: str) -> Iterator[_Found]:
    for match in _BIRTH_DATE.finditer(text):
        yield Span(*match.span()), "privacy-birth-date"


def _ibans(text: str) -> Iterator[_Found]:
    for match in _IBAN.finditer(text):
        words = match[0]
        while words and not _is_iban(words):
            words = words.rpartition(" ")[0]  # what stands behind it in capitals is no part of it
        if words:
            yield Span(match.start(), match.start() + len(words)), "privacy-iban"


def _is_iban(words: str) -> bool:
    """Return whether the check digits of an account number are right (ISO 13616: 97 leaves 1)."""
    number = "".join(words.split())
    return int("".join(str(int(sign, 36)) for sign in number[4:] + number[:4])) % 97 == 1


def _citizen_numbers(text: str) -> Iterator[_Found]:
    for match in _NINE_DIGITS.finditer(text):
        before = text[max(match.start() - _OTHER_BEFORE, 0) : match.start()]
        if _passes_11(match[0]) and not _OTHER_NUMBER.search(before):
            yield Span(*match.span()), "privacy-citizen-number"


def _named_numbers(text: str) -> Iterator[_Found]:
    for match in _NAMED_NUMBER.finditer(text):
        if _passes_11(match["number"]):
            yield Span(*match.span("number")), "privacy-citizen-number"


def _passes_11(number: str) -> bool:
    """Return whether a number is built as a BSN is: eight digits have lost a zero before them."""
    digits = [int(sign) for sign in number if sign.isdecimal()]
    weighed = sum(
        digit * weight for digit, weight in zip(reversed(digits), (-1, *range(2, 10)), strict=False)
    )
    return any(digits) and weighed % 11 == 0


def _confidential(text: str) -> Iterator[_Found]:
    for match in _CONFIDENTIAL.finditer(text):
        if not PATTERNS["template-footer"].match(text, match.start()):
            yield Span(*match.span()), "privacy-confidential"


_FINDERS: dict[Callable[[str], Iterator[_Found]], tuple[str, ...]] = {
    _users: ("@",),
    _emails: ("@",),
    _telephones: ("0", "+31"),
    _birth_dates: ("geboren", "geb.", "geboorte"),
    _ibans: ("",),
    _citizen_numbers: ("",),
    _named_numbers: ("bsn", "burgerservicenummer", "sofi"),
    _confidential: ("vertrouwelijk", "geheim"),
}
"""Each with signs, in small letters, one of which must be in a text: most have none."""
