"""Say what is odd in a document once it is read. A check reports; it changes nothing."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator

from converter.collection import Collection, Entry
from converter.collection.papers import numbers_of
from converter.diagnostics import Diagnostic, diagnostic
from converter.dutch import whole
from converter.gaps import find_gaps
from converter.model import Document, Section, Span, Text
from converter.source import Source
from converter.walk import lines_of, plain_text

_LOOSE_MARK = re.compile(
    r"""
    (?<= [a-zé?.»”’"] ) (?<! \d\. ) \d{1,3} (?= [\s,.;»] | \Z )   # glued: "onderzoek?1"
  | (?<= \n ) \d{1,2} (?: \ \d{1,2} )* (?= \s | \Z )             # alone on the next line
    """,
    re.VERBOSE,
)

_SHOWN = 80  # characters of a line in a message

Check = Callable[[Entry], Iterator[Diagnostic]]


def check_entry(entry: Entry, collection: Collection) -> Iterator[Diagnostic]:
    """Yield everything that is odd in a document, by itself and beside the others."""
    for check in _CHECKS:
        yield from check(entry)
    yield from check_same_case(entry, collection)


def check_address(entry: Entry) -> Iterator[Diagnostic]:
    """Report an address that is no number, and that no editor gave."""
    editor = entry.editor
    is_given = editor and (editor.address or editor.case or editor.replaces)
    if entry.is_main and not is_given and not numbers_of(entry.document):
        message = f"no number of its own was found; the page is named after the file: {entry.url}"
        yield diagnostic("address-provisional", message, Span(0, 0))


def check_same_case(entry: Entry, collection: Collection) -> Iterator[Diagnostic]:
    """Report a paper that says the same of itself as that of another case."""
    if first := collection.alike.get(entry.source.name):
        text = (
            f"the subject, members and day are those of {first.source.name}; if they are one case, "
            f"write “case: {first.address}” in the YAML file beside this one"
        )
        yield diagnostic("same-case", text, Span(0, 0))


def check_labels(entry: Entry) -> Iterator[Diagnostic]:
    """Report labels that are missing altogether, or that stand there again."""
    kinds = {section.kind for section in entry.document.sections}
    if not kinds & {"question", "answer", "notice"} and entry.document.kind != "oral":
        message = "no line like 'Vraag 1' or 'Antwoord op vraag 1'; the text is published without questions"
        yield diagnostic("labels-missing", message, entry.document.sections[0].span)
    for section, anchor in zip(entry.document.sections, entry.anchors, strict=True):
        if anchor and anchor.repeated:
            message = f"a label before “{_label(section)}” has its number; its address here is #{anchor.id}"
            yield diagnostic("label-repeated", message, section.span)


def check_unread_labels(source: Source, document: Document) -> Iterator[Diagnostic]:
    """Report lines that look like a label and are read as none."""
    for span in document.unread_labels:
        words = textwrap.shorten(source.text[slice(*span)], _SHOWN, placeholder=" …")
        message = f"“{words}” looks like a label, but is not read as one; it stays text"
        yield diagnostic("label-unread", message, span)


def check_gaps(entry: Entry) -> Iterator[Diagnostic]:
    """Report numbers that are missing among the questions, or among the answers."""
    sections = entry.document.sections
    for gap in (*find_gaps(sections, "question"), *find_gaps(sections, "answer")):
        missing = f"number {gap.first}" if gap.first == gap.last else f"numbers {gap.first} to {gap.last}"
        label = _label(sections[gap.place])
        message = f"no {gap.kind} has {missing}, the next is “{label}”; see whether a label was not read"
        yield diagnostic("number-skipped", message, sections[gap.place].span)


def check_answers(entry: Entry) -> Iterator[Diagnostic]:
    """Report questions without an answer and answers to numbers that nobody asked."""
    sections = entry.document.sections
    is_answered = any(section.kind == "answer" for section in sections)
    for section, partners in zip(sections, entry.partners, strict=True):
        if section.kind == "question" and is_answered and not partners:
            yield from _unanswered(section)
        if section.kind == "answer" and not section.numbers and not partners:
            message = f"“{_label(section)}” names no question and does not follow one"
            yield diagnostic("answer-open", message, section.span)
        if section.kind == "answer":
            asked = {number for place in partners for number in sections[place].numbers}
            yield from _never_asked(section, asked)


def check_loose_marks(entry: Entry) -> Iterator[Diagnostic]:
    """Report numbers that stand as note marks do in a print, where no extractor's notes are."""
    if entry.document.notes:
        return
    found = [
        Span(inline.span.start + match.start(), inline.span.start + match.end())
        for section in entry.document.sections
        if section.kind not in ("letter", "title")
        for block in lines_of(section.blocks)
        for inline in block.inlines
        if isinstance(inline, Text)
        for match in _LOOSE_MARK.finditer(inline.text)
    ]
    if found:
        many = "a number" if len(found) == 1 else f"{len(found)} numbers (the first one here)"
        yield diagnostic("note-marks-loose", f"{many} may be meant as note marks; the text stays", found[0])


def _unanswered(section: Section) -> Iterator[Diagnostic]:
    yield diagnostic(
        "question-unanswered", f"no answer names the number of “{_label(section)}”", section.span
    )
    lines = tuple(lines_of(section.blocks))
    if len(lines) > 1 and "?" not in plain_text(lines[-1]):
        message = f"the text below “{_label(section)}” may hold its answer; it stays where it is"
        yield diagnostic("answer-without-label", message, lines[-1].span)


def _never_asked(section: Section, asked: set[str]) -> Iterator[Diagnostic]:
    known = asked.union(str(whole(number)) for number in asked)  # an answer to 1 answers 1a and 1b
    missing = ", ".join(
        number for number in section.numbers if number not in known and str(whole(number)) not in asked
    )
    if missing:
        message = f"“{_label(section)}” answers {missing}, but no question has that number"
        yield diagnostic("answer-without-question", message, section.span)


def _label(section: Section) -> str:
    return plain_text(section.label) if section.label else ""


_CHECKS: tuple[Check, ...] = (check_address, check_labels, check_gaps, check_answers, check_loose_marks)
