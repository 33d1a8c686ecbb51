"""What is odd in a source, as values with a place; only the command line prints them.

Severity: an error means that something is not published, a warning that an editor should look,
an info is only counted, and what an editor accepted stands in the data alone. Each code stands once, in
CODES.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from converter.model import Span
from converter.source import Source

Severity = Literal["error", "warning", "info", "accepted"]

CODES: dict[str, tuple[Severity, str]] = {
    "source-unreadable": ("error", "the file is no text in a known encoding, or cannot be read"),
    "source-empty": ("error", "the file has no visible character"),
    "source-too-large": ("error", "the file has more text than one page may hold"),
    "sources-missing": ("error", "there is nothing to convert"),
    "source-unsupported": ("error", "the file is of a kind that must be saved as another one first"),
    "source-twice": ("error", "the names of two files differ in suffix or capitals only; neither is taken"),
    "source-name-taken": ("error", "a source has the name of a YAML file of the site itself"),
    "source-ignored": ("warning", "a file is of no kind that is converted"),
    "output-unwritable": ("error", "a page or its data cannot be written"),
    "page-kept": (
        "warning",
        "a page that somebody wrote stands where the converter would write one; it stays",
    ),
    "address-claimed-twice": (
        "error",
        "the names of two files make the same address, or one that is another's; it is not published",
    ),
    "case-paper-twice": (
        "error",
        "a case has its questions or its answer already; this one is not published",
    ),
    "replaced-unknown": ("warning", "a paper is said to replace a file that is not there, or itself"),
    "same-case": ("warning", "a paper says the same of itself as that of another case"),
    "address-provisional": ("warning", "no number of its own: the page is named after the file"),
    "encoding-guessed": ("info", "read as Windows-1252, because it is no UTF-8"),
    "control-character": ("warning", "control characters were replaced by U+FFFD"),
    "footnote-dangling": ("warning", "a reference without its note stays on the page as it stands"),
    "footnote-ambiguous": ("warning", "a note can be split in two ways; the message has both readings"),
    "footnote-missing-in-word": ("warning", "the extractor did not find the note in the Word file"),
    "label-repeated": ("warning", "the number of a label stands in the document again"),
    "answer-open": ("warning", "an answer that names no question does not follow one"),
    "answer-without-label": ("warning", "a question without an answer has more text than a question"),
    "own-note-unmatched": ("warning", "a note that the asker numbered by hand has no certain mark"),
    "note-marks-loose": ("info", "numbers stand glued to words or alone, as note marks of a print do"),
    "docx-deleted-text": ("warning", "words that were deleted under tracked changes were left out"),
    "docx-hidden-text": ("warning", "words that are formatted as hidden were left out"),
    "docx-unreadable-text": (
        "warning",
        "words that no reader of a Word file sees stand on its page: white, tiny",
    ),
    "docx-comment": ("warning", "the words of comments were left out"),
    "docx-field-code": ("info", "the codes behind fields were left out; their results stay"),
    "docx-field-text": ("warning", "words in the code of a field, which Word does not show, were left out"),
    "docx-field-unread": (
        "warning",
        "a field has no end or no stored result; what Word shows there is missing",
    ),
    "docx-picture": ("info", "a picture in a Word file is not shown on its page"),
    "docx-part-unread": ("warning", "a chart, diagram, WordArt or embedded document was not read"),
    "docx-data-bound": ("warning", "Word takes words of the text from data in the file, and may show others"),
    "docx-number-form": (
        "warning",
        "automatic numbers have a form that is not known; they are written as 1, 2, 3",
    ),
    "docx-note-pages": ("warning", "the notes are numbered anew on each page, which only Word can know"),
    "docx-symbol-unknown": ("warning", "a sign of a symbol font has no known Unicode character"),
    "docx-link-dropped": ("info", "a hyperlink leads to no address that a visitor can open"),
    "comment-in-text": ("warning", "a comment from the Word file is part of the text"),
    "privacy-author": ("warning", "a Word file names people as its authors, beside its text"),
    "privacy-link": (
        "warning",
        "a link has a name, a password or an e-mail address that its words do not say",
    ),
    "privacy-email": ("warning", "an e-mail address stands in the text"),
    "privacy-telephone": ("warning", "a direct telephone number stands in the text"),
    "privacy-iban": ("warning", "the number of a bank account stands in the text"),
    "privacy-birth-date": ("warning", "somebody's date of birth stands in the text"),
    "privacy-citizen-number": ("error", "a number that can be a BSN stands in the text; it is not published"),
    "privacy-confidential": ("error", "the text is marked as confidential; it is not published"),
    "labels-missing": ("warning", "no question or answer label was found"),
    "invisible-sign": ("info", "a sign of no width stands beside a label, which is read without it"),
    "label-unread": ("warning", "a line looks like a label, but is not read as one"),
    "number-skipped": ("warning", "a number is missing among those of the questions, or of the answers"),
    "question-unanswered": ("info", "no answer in the document has the number of this question"),
    "answer-without-question": ("warning", "an answer names a number that no question has"),
    "title-missing": ("warning", "no line of the form 'Vragen van ... over ...' was found"),
    "case-number-repaired": ("warning", "digits ran into the case number; both forms are kept"),
    "citation-ambiguous": ("info", "a citation can be read in more than one way; it is not linked"),
    "citation-unresolved": ("info", "a citation does not say enough to find the publication"),
    "party-shared": ("info", "one party bracket after several names, without 'beiden' or 'allen'"),
    "reference-unresolved": ("info", "no question or answer of the document has the number that is named"),
    "reference-elsewhere": (
        "info",
        "a question of another document is named, which is not in the collection",
    ),
    "reference-ambiguous": ("info", "more than one question or document can be meant"),
    "abbreviation-redefined": ("info", "an abbreviation is introduced again with another meaning"),
    "glossary-wrong": ("error", "the glossary is no table of abbreviations with their meaning and source"),
    "collection-wrong": ("error", "collection.yml has a key or a value that cannot be meant"),
    "names-wrong": ("error", "names.yml has a key or a value that cannot be meant"),
    "editor-file-wrong": ("error", "the YAML file beside a source has a key or a value that cannot be meant"),
    "editor-file-alone": ("warning", "a YAML file stands beside no source; it was renamed, or is gone"),
    "quote-not-found": ("error", "words that an editor quotes are not in the source"),
    "editor-file-kept": ("error", "a source has an editor's file already, which is never written over"),
    "accept-unused": ("warning", "an editor accepts what nothing says any more, or several things say"),
    "correction-impossible": ("error", "words that an editor quotes cannot be read as the editor says"),
    "quote-not-unique": ("error", "words that an editor quotes stand in the source more than once"),
    "remark-without-place": ("error", "a remark is at a question, an answer or a note that is not there"),
    "editor-belied": ("error", "a page says in an editor's name what the editor's file does not say"),
    "page-missing": ("error", "a source has no page on the built site, or a page lacks a file"),
    "page-broken": ("error", "a built page has no article, or more than one"),
    "redirect-wrong": ("error", "a page that should lead to another leads nowhere"),
    "source-missing": ("error", "a page of the built site has no source"),
    "source-changed": ("error", "a source changed after its page was made"),
    "data-wrong": ("error", "the data beside a page do not say what the source says"),
    "text-lost": ("error", "words of the source are not on its page"),
    "text-added": ("error", "a page has words that are not the source's"),
    "text-moved": ("error", "words of the source stand elsewhere on its page"),
    "text-changed": ("error", "a page has other words than its source"),
    "note-lost": ("error", "a page has more or fewer notes than its source"),
    "note-changed": ("error", "a note has other words than in the source"),
    "heading-wrong": ("error", "a heading shows other numbers than its question or answer has, or is none"),
    "style-wrong": ("error", "words are shown in another form than in the source: struck, raised"),
    "list-wrong": ("error", "a list has other items than in the source, or is shown as none"),
    "table-wrong": ("error", "a table has other cells than in the source, or is shown as none"),
    "id-twice": ("error", "an address within a page stands there more than once"),
    "anchor-missing": ("error", "an address that was promised leads nowhere"),
    "anchor-wrong": ("error", "an address within a page stands at something else"),
    "link-broken": ("error", "a link leads to nothing on its page"),
    "link-missing": ("error", "a question and its answer, or a note and its mark, are not linked"),
    "link-wrong": ("error", "a link leads to something else than the words or the data say"),
    "fact-wrong": ("error", "what a page says beside the source's words is not what its data say"),
    "file-text-lost": ("error", "the Word file has words that were not read"),
    "file-text-added": ("error", "words were read that the Word file does not have"),
    "file-text-changed": ("error", "other words were read than the Word file has, or in another order"),
    "file-form-wrong": ("error", "words have another form than in the Word file: struck, raised, lowered"),
    "file-count-wrong": ("error", "more or less of the Word file is left out than is said"),
    "addresses-wrong": ("error", "a line of addresses.txt is no page with its file"),
    "address-lost": ("error", "a page that was published cannot be made any more"),
    "words-changed": ("error", "a question or answer that was published has other words now"),
    "withdrawal-lost": ("error", "a page that was withdrawn would come back, or leave nothing"),
    "changes-unused": (
        "warning",
        "an editor says that words changed, and they did not since they were published",
    ),
    "anchor-lost": ("warning", "an address within a page that was published leads to a line that says so"),
    "addresses-incomplete": ("error", "addresses.txt must have the new pages before they are published"),
    "address-unrecorded": ("warning", "a page is not in addresses.txt yet"),
    "build-failed": ("error", "the site generator stopped, or found something wrong"),
    "build-running": ("error", "another build is writing the same files"),
    "site-address-example": ("error", "the site would be published under the address of an example"),
    "site-file-changed": ("error", "a file of the site has other bytes than its manifest or its origin"),
    "site-file-missing": ("error", "a file that the manifest or the theme has is not in the site"),
    "site-file-unknown": ("error", "a file of the site is not in its manifest, or comes from nowhere"),
    "markup-forbidden": ("error", "a page has an element, an attribute or an address that no page may have"),
    "search-wrong": ("error", "a table of the search says something else than the documents' data"),
    "frame-wrong": ("error", "the header, the foot or the menu of a page is not that of the others"),
    "overview-wrong": ("error", "a page that lists documents, or was written by hand, says something else"),
}

UNRESOLVED = frozenset(
    (
        "footnote-dangling",
        "footnote-ambiguous",
        "footnote-missing-in-word",
        "label-repeated",
        "label-unread",
        "labels-missing",
        "number-skipped",
        "answer-open",
        "answer-without-label",
        "answer-without-question",
        "question-unanswered",
        "own-note-unmatched",
        "note-marks-loose",
        "party-shared",
        "title-missing",
        "citation-ambiguous",
        "citation-unresolved",
        "reference-ambiguous",
        "reference-elsewhere",
        "reference-unresolved",
        "abbreviation-redefined",
    )
)
"""What a document leaves open: a mark, a label, a number, a name, or something it points at."""

PERSONAL = frozenset(code for code in CODES if code.startswith("privacy-"))
"""What leads to a person, or is confidential; the data of a page do not say where."""

PRIVATE = PERSONAL | frozenset(
    (
        "comment-in-text",
        "docx-comment",
        "docx-deleted-text",
        "docx-hidden-text",
        "docx-unreadable-text",
    )
)
"""What may lead to a person or was not meant for others; a message of these never has words of the source."""

ACCEPTABLE = frozenset(("privacy-citizen-number", "privacy-confidential"))
"""The errors that are none once an editor accepts them."""

REFUSALS = ACCEPTABLE | frozenset(
    (
        "source-unreadable",
        "source-empty",
        "source-too-large",
        "source-unsupported",
        "source-twice",
        "source-name-taken",
        "address-claimed-twice",
        "case-paper-twice",
        "editor-file-wrong",
        "quote-not-found",
        "quote-not-unique",
        "remark-without-place",
        "correction-impossible",
    )
)
"""The errors that keep one source from the site and stop no other."""

ALL_PUBLISHED, NOT_PUBLISHABLE, SOME_REFUSED = 0, 1, 3


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Trouble as a value; the span counts characters of the source."""

    severity: Severity
    code: str
    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Message:
    """A diagnostic with its place written out: ``path:line:column: severity: message [code]``.

    ``mend``: the line of NAME.yml that settles it, "" where there is none.
    """

    place: str
    severity: Severity
    code: str
    text: str
    mend: str = ""

    @property
    def file(self) -> str:
        """Return the path of the file that is spoken of."""
        return re.sub(r":\d+:\d+$", "", self.place)

    def __str__(self) -> str:
        beside = PurePath(self.file).with_suffix(".yml").as_posix() if self.mend else ""
        mend = f"; in {beside}: {self.mend}" if self.mend else ""
        return f"{self.place}: {self.severity}: {self.text}{mend} [{self.code}]"


class ConverterError(Exception):
    """No page can be made of a source; carries the message to print, and any further ones."""

    def __init__(self, code: str, place: str, text: str, further: tuple[Message, ...] = ()) -> None:
        self.message = report(code, place, text)
        self.messages = (self.message, *further)
        super().__init__(str(self.message))


def report(code: str, place: str, text: str) -> Message:
    """Return a message with the severity that the table of codes gives it; ``place`` is written out."""
    return Message(place, CODES[code][0], code, text)


def diagnostic(code: str, text: str, span: Span) -> Diagnostic:
    """Return a diagnostic with the severity that the table of codes gives it."""
    return Diagnostic(CODES[code][0], code, text, span)


def located(source: Source, found: Diagnostic) -> Message:
    """Return the diagnostic with its place in the source written out, and the paragraph of a Word file."""
    of_whole_file = found.span == Span(0, 0)
    paragraph = None if of_whole_file else source.paragraph(found.span.start)
    words = f": “{_shortened(paragraph[1])}”" if paragraph and found.code not in PRIVATE else ""
    where = f" (paragraph {paragraph[0]}{words})" if paragraph else ""
    return Message(source.place(found.span.start), found.severity, found.code, found.message + where)


def _shortened(words: str) -> str:
    return textwrap.shorten(words[:200], 60, placeholder=" …")


def exit_code(messages: Iterable[Message], *, strict: bool = False) -> int:
    """Return 0: all is published; 3: publishable, but a source was refused; 1: not publishable."""
    found = [message for message in messages if message.severity in ("error", "warning")]
    errors = {message.code for message in found if message.severity == "error"}
    if errors - REFUSALS or (strict and found):
        return NOT_PUBLISHABLE
    return SOME_REFUSED if errors else ALL_PUBLISHED
