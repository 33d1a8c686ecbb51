"""What a heading must say beside its printed label: "1." needs "Vraag", a bare "Antwoord" its numbers."""

from __future__ import annotations

import re

from converter.anchors import Anchor, unnumbered_place
from converter.dutch import joined
from converter.model import Paragraph, Section, Span, Style, Text
from converter.view.words import SECTIONS
from converter.walk import lines_of, plain_text, styles_of

_BEGINNING = 1_000  # characters
_WORD = re.compile(r"[^\W\d_]{2}")
_DIGIT = re.compile(r"\d")
_UNTOLD = re.compile(r"\[doorgehaald:?\Z")  # what is struck stands behind the cut
_POWER = re.compile(r"[+\u2212\u2013-]?\d")


def label_additions(section: Section, anchor: Anchor | None) -> tuple[str, str]:
    """Return the words to add before and behind the printed label; both are empty for a whole label."""
    printed = plain_text(section.label) if section.label else ""
    name, numbers = SECTIONS.get(section.kind, ""), _numbers(section, anchor)
    if not printed:
        return name + numbers, ""
    before = "" if _WORD.search(printed) else f"{name} "
    if numbers and not _DIGIT.search(printed):
        return before, numbers
    return before, f", volgens de redactie vraag {joined(section.numbers)}" if section.are_added else ""


def _numbers(section: Section, anchor: Anchor | None) -> str:
    """Return " 6", or " op vraag 5 en 6" for an answer; those without a number are counted."""
    if not section.numbers:
        which = unnumbered_place(anchor)
        return f" ({which}e, zonder nummer)" if which else ""
    of = " op vraag" if section.kind == "answer" else ""
    return f"{of} {joined(section.numbers)}"


def heading_words(section: Section, anchor: Anchor | None) -> str:
    """Return the heading as a reader sees it: "Vraag 3", "Antwoord op vraag 3 en 4"."""
    before, after = label_additions(section, anchor)
    printed = plain_text(section.label).rstrip(" .:)\u2013\u2014-") if section.label else ""
    return f"{before}{printed}{after}"


def contents_words(section: Section, anchor: Anchor | None, styles: tuple[Style, ...]) -> str:
    """Return how the list of contents names a section: "3. Bent u ...", "Antwoord 3 en 4: Nee ..."."""
    numbers = section.numbers
    if section.kind == "question" and numbers:
        name = f"{', '.join(numbers)}. "
    elif section.kind == "answer" and numbers:
        name = f"Antwoord {joined(numbers)}: "
    else:
        name = f"{heading_words(section, anchor)}: "
    return name + first_words(section, styles)


def _beginning(block: Paragraph, styles: tuple[Style, ...]) -> str:
    """Return the words with which a paragraph begins: a thousand links may lead to a very long one."""
    pieces: list[str] = []
    length = 0
    for inline in block.inlines:
        if length > _BEGINNING:
            break
        if isinstance(inline, Text):
            pieces.append(words_with_forms(_cut(inline), styles))
            length += len(pieces[-1])
    return "".join(pieces)


def _cut(text: Text) -> Text:
    if len(text.text) <= _BEGINNING:
        return text
    return Text(text.text[:_BEGINNING], Span(text.span.start, text.span.start + _BEGINNING))


def words_with_forms(text: Text, styles: tuple[Style, ...]) -> str:
    """Return words for where no form can be shown: "10^6" for a raised digit, struck words as such."""
    pieces: list[str] = []
    position = text.span.start
    for style in styles_of(text.span, styles):
        start, end = style.span.start, min(style.span.end, text.span.end)
        before, inside = text.text[position - text.span.start : start - text.span.start], ""
        if style.name == "struck":
            inside = f"[doorgehaald: {text.text[start - text.span.start : end - text.span.start]}]"
        elif style.name == "raised" and is_power(text.text, start - text.span.start):
            inside = f"^{text.text[start - text.span.start : end - text.span.start]}"
        if inside and start >= position:
            pieces += (before, inside)
            position = end
    return "".join((*pieces, text.text[position - text.span.start :]))


def is_power(words: str, at: int) -> bool:
    """Return whether what is raised here is a number behind a number: 6 in "106"."""
    return words[max(at - 1, 0) : at].isdecimal() and _POWER.match(words, at) is not None


def first_words(section: Section, styles: tuple[Style, ...], longest: int = 70) -> str:
    """Return the first words of a section's text, with an ellipsis where it goes on."""
    words = ""
    for block in lines_of(section.blocks):
        words = f"{words} {' '.join(_beginning(block, styles).split())}".strip()
        if len(words) > longest:
            whole = _UNTOLD.sub("", words[:longest].rsplit(" ", 1)[0]).rstrip(" ,;:.")
            return (whole or words[:longest]) + "…"
    return words
