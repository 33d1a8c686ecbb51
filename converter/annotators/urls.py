"""Find web addresses in running text: "https://www.eurojust.europa.eu/news", "www.ad.nl/binnenland".

A full stop, a comma, a quote or a bracket that ends the sentence stays outside; a closing bracket
that was opened inside the address stays in. Words that a Word file links to an address keep it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from urllib.parse import urlsplit

from converter.annotation import EDITORS, HYPERLINK, Annotation, Reference, Url
from converter.collection import Context
from converter.model import Document, Hyperlink, Span, Text
from converter.publications.urls import URL_START
from converter.spans import stripped, touches
from converter.walk import texts

_URL = re.compile(rf"{URL_START}[^\s<>\"“”«»‘’\ufffd]+", re.IGNORECASE)  # up to a blank or a quote
_SIGNS = ("://", "ww.", "WW.")  # looked for first: most texts hold none
_WORD_BEFORE = re.compile(r"[\w@/.]\Z")
_SENTENCE_END = ".,;:!?'…"
_BRACKETS = {")": "(", "]": "[", "}": "{"}


def annotate_urls(document: Document, _context: Context) -> tuple[Annotation, ...]:
    """Return an annotation for each hyperlink and each other web address in the text and the notes."""
    linked = tuple(_hyperlinks(document))
    spans = sorted(annotation.span for annotation in linked)
    found = (annotation for text in texts(document) for annotation in _urls(text))
    return (*linked, *(each for each in found if not touches(spans, each.span)))


def _hyperlinks(document: Document) -> Iterator[Annotation]:
    """Yield the hyperlinks of a Word file, one for each text that has a part of it."""
    if not document.hyperlinks:
        return
    ordered = sorted(texts(document), key=lambda text: text.span)
    for link in document.hyperlinks:
        place = bisect_right(ordered, link.span.start, key=lambda text: text.span.end)
        while place < len(ordered) and ordered[place].span.start < link.span.end:
            span = ordered[place].span
            yield from _visible(
                ordered[place], max(span.start, link.span.start), min(span.end, link.span.end), link
            )
            place += 1


def _visible(text: Text, start: int, end: int, link: Hyperlink) -> Iterator[Annotation]:
    """Yield the annotation without the blanks at its ends, unless it is all blank or leads nowhere."""
    words = text.text[start - text.span.start : end - text.span.start]
    if words.strip() and link.url:
        target = Reference(link.url[1:]) if link.url.startswith("#") else Url(link.url)
        rule = EDITORS if link.by_editor else HYPERLINK
        yield Annotation(stripped(words, start), target, rule)


def _urls(text: Text) -> Iterator[Annotation]:
    if not any(sign in text.text for sign in _SIGNS):
        return
    for match in _URL.finditer(text.text):
        written = _without_sentence_end(match[0])
        url = written if written[:4].lower() == "http" else f"https://{written}"
        if _has_host(url) and not _WORD_BEFORE.search(text.text[max(match.start() - 1, 0) : match.start()]):
            start = text.span.start + match.start()
            yield Annotation(Span(start, start + len(written)), Url(url))


def _without_sentence_end(written: str) -> str:
    open_ = {
        closing: written.count(closing) - written.count(opening) for closing, opening in _BRACKETS.items()
    }
    end = len(written)
    while end:
        last = written[end - 1]
        if last in open_ and open_[last] > 0:
            open_[last] -= 1
        elif last not in _SENTENCE_END:
            break
        end -= 1
    return written[:end]


def _has_host(url: str) -> bool:
    """Return whether a browser could go there: a name with a full stop, or anything like a host."""
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and "." in parts.netloc and parts.port != 0
    except ValueError:
        return False
