"""A paper as it comes into the collection, and what it is in its case: by its own words, or an editor's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from converter.desk.editor_file import EditorFile
from converter.institution import VERGADERJAAR, parse_vergaderjaar
from converter.model import Document, PaperRole
from converter.source import Source
from converter.walk import lines_of, plain_text, sections_of

_SORT = r"(?:\W*(?:Rectificatie|Correctie|Herdruk)\W+(?:(?:op|van|bij)\s+)?(?:(?:het|de)\s+)?)?"
_FURTHER = re.compile(rf"{_SORT}(?:Nader|Aanvullend)e?\s+(?:antwoord|beantwoording)", re.IGNORECASE)
_CORRECTION = re.compile(
    r"\W*(?:(?:Tweede|Derde)\s+)?(?:Rectificatie|Correctie|Herdruk|Gecorrigeerd|Herzien|Gewijzigd)",
    re.IGNORECASE,
)
_SEE_ALSO = re.compile(
    rf"""
    Zie\s+ook\s+Aanhangsel\s (?: (?:van\s+de\s+)? Handelingen )? ,?\s*
    (?: ver[\s-]*ga[\s-]*der[\s-]*jaar\s+ )? (?P<year> {VERGADERJAAR} ) ,?\s*
    nrs?\.?\s* (?P<number> \d{{1,5}} )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as read, with its source and what an editor says of it."""

    source: Source
    document: Document
    editor: EditorFile | None = None

    @property
    def file(self) -> str:
        """Return the name of its file, by which it is known in ``addresses.txt``."""
        return PurePath(self.source.name).name

    @property
    def date(self) -> str:
        """Return the day of the paper: when it was answered, else submitted, else ""."""
        value = self.document.metadata.answered or self.document.metadata.submitted
        return value.value if value else ""

    @property
    def asks(self) -> bool:
        """Return whether it has the questions."""
        return bool(sections_of(self.document, "question"))


def numbers_of(document: Document) -> tuple[str, ...]:
    """Return the official numbers that a document bears: ``2024Z18775``, ``ah-tk-20242025-594``."""
    values = (document.metadata.zaaknummer, document.metadata.aanhangsel)
    return tuple(value.value for value in values if value)


def seen_also(document: Document) -> Iterator[str]:
    """Yield the numbers of other papers of the case: "Zie ook Aanhangsel Handelingen, ..., nr. 393."."""
    for line in _head(document):
        for found in _SEE_ALSO.finditer(line):
            if year := parse_vergaderjaar(found["year"]):
                yield f"ah-tk-{year}-{int(found['number'])}"


def role_of(paper: Paper) -> PaperRole:
    """Return what a paper is in its case: "Nader antwoord ..." is a further answer."""
    if paper.editor and paper.editor.role:
        return paper.editor.role.value
    is_further = paper.document.kind == "answers" and any(map(_FURTHER.match, _head(paper.document)))
    return "further" if is_further else paper.document.kind


def is_correction(paper: Paper) -> bool:
    """Return whether a paper takes the place of an earlier one: "Rectificatie", "Herdruk"."""
    says_editor = bool(paper.editor and paper.editor.replaces)
    return says_editor or any(map(_CORRECTION.match, _head(paper.document)))


def _head(document: Document) -> Iterator[str]:
    for section in document.sections:
        if section.kind in ("question", "answer"):
            return
        yield from (plain_text(line) for line in lines_of(section.blocks))
