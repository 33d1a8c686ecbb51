"""From the bytes of the sources to the files of the site, in two passes; no disk, no clock.

First every source is read and the Collection is made; then each document is annotated, checked and
written. A source that cannot be read becomes a message; the others go on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import PurePath

from converter.acceptance import accepted, unused
from converter.anchors import FOLDER
from converter.annotation import Annotation, GlossaryTerm, Unresolved
from converter.annotators.abbreviations import annotate_abbreviations
from converter.annotators.citations.annotate import annotate_citations
from converter.annotators.corrections import without_corrected
from converter.annotators.own_notes import annotate_own_notes
from converter.annotators.questions.references import annotate_question_references
from converter.annotators.remarks import annotate_remarks
from converter.annotators.urls import annotate_urls
from converter.as_read import as_read
from converter.checks import check_entry, check_unread_labels
from converter.collection import Case, Context, Entry, check_same_case, collect
from converter.collection.cited import index_sources
from converter.collection.kept import Made
from converter.collection.papers import Paper
from converter.desk.addresses import Recorded
from converter.desk.collection_file import NAME as COLLECTION
from converter.desk.collection_file import read_collection
from converter.desk.editor_file import Acceptance, EditorFile, stem_of
from converter.desk.glossary import read_glossary
from converter.desk.read_editor_file import read_editor_file
from converter.desk.write_editor_file import write_editor_file
from converter.diagnostics import ConverterError, Diagnostic, Message, diagnostic, report
from converter.institution import KAMER, Institution
from converter.intake.docx.raw_form import TooMuchTextError
from converter.intake.docx.source import SUFFIXES as WORD_SUFFIXES
from converter.intake.docx.source import read_docx
from converter.mends import with_mends
from converter.model import Document, Span
from converter.privacy import check_privacy
from converter.readers.raw_text import read_document
from converter.record import make_record
from converter.record.rows import Record
from converter.source import MAX_CHARACTERS, Source, UnreadableSourceError, decode
from converter.standing import Gone, gone_with_source, gone_without_source, made_pages, other_files
from converter.view.document import document_page
from converter.view.lists import home_page, index_page, sources_page, terms_page
from converter.view.remarks_page import remarks_page
from converter.writers.annotations import NAME as ANNOTATIONS
from converter.writers.annotations import write_annotations
from converter.writers.document_json import write_document_json
from converter.writers.markdown import write_page
from converter.writers.search import write_search

GENERATED = ("index.md", f"{FOLDER}/", "bronnen/", "begrippen/", "opmerkingen/", "zoeken/")
"""What the converter writes below docs/, and nobody else; .gitignore says the same."""

_MAX_MADE, _MAX_GROWTH = 64 * 1024, 20  # bytes, and bytes for each byte of text; real documents make 3 to 10
_MAX_MARKUP = 5_000  # in one paragraph; the engine takes their square, real documents have some hundreds
_MARKUP = re.compile(r"[\\&]|\]\(|\[\^|<(?:abbr|span)")

Files = Iterable[tuple[str, bytes]]
"""Names, and the bytes of each."""

Annotator = Callable[[Document, Context], tuple[Annotation, ...]]
ANNOTATORS: tuple[Annotator, ...] = (
    annotate_own_notes,
    annotate_question_references,
    annotate_citations,
    annotate_urls,
    annotate_abbreviations,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One source as read, with what an editor says of it, before its neighbours are known."""

    source: Source
    document: Document
    diagnostics: tuple[Diagnostic, ...]
    editor: EditorFile | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """An editor's file by its name; None where it is wrong."""

    name: str
    editor: EditorFile | None


@dataclass(frozen=True, slots=True)
class Written:
    """One document with all that is known of it and the files that say so."""

    entry: Entry
    case: Case
    annotations: tuple[Annotation, ...]
    diagnostics: tuple[Diagnostic, ...]
    of_editor: tuple[Message, ...] = ()  # what is wrong with the editor's file

    @property
    def record(self) -> Record:
        """Return what is published of it."""
        return make_record(self.case, self.entry, self.annotations, self.diagnostics)

    @property
    def messages(self) -> tuple[Message, ...]:
        """Return the diagnostics with their places, and what is wrong with the editor's file.

        Those that an editor accepts are left out.
        """
        source, accept = self.entry.source, _accept(self.entry.editor)
        said = [found for found in self.diagnostics if found.severity != "accepted"]
        judged = unused(source, accept, self.diagnostics)
        return (*with_mends(source, self.entry.document, said), *judged, *self.of_editor)


@dataclass(slots=True)
class Outcome:
    """The files below docs/ by path, what is to be remembered of each page by URL, everything to be said."""

    documents: list[Written] = field(default_factory=list)
    pages: dict[str, str] = field(default_factory=dict)
    made: Mapping[str, Made] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)


def convert(
    sources: Files, glossaries: Files = (), editor_files: Files = (), recorded: tuple[Recorded, ...] = ()
) -> Outcome:
    """Return the outcome for all files; a later glossary goes before, an editor's file beside its source.

    ``collection.yml`` is one of the editors' files. ``recorded``: the pages that were published.
    """
    messages: list[Message] = []
    of_all, of_one = _parted(editor_files)
    site = _Site(_glossary(glossaries, messages), recorded, _institution(of_all, messages))
    readings = _read(sources, dict(_edited(of_one, messages)), site, messages)
    readings = _publishable(readings, messages)
    outcome = _publish(readings, site)
    while grown := list(_grown(outcome)):  # what other pages say of them must go as well
        for name, message in grown:
            del readings[name]
            messages.append(message)
        outcome = _publish(readings, site)
    outcome.messages[:0] = messages
    return outcome


@dataclass(slots=True)
class _Site:
    """What is known beside the documents; ``gone``: withdrawn pages whose source is not there."""

    terms: Mapping[str, GlossaryTerm]
    recorded: tuple[Recorded, ...]
    institution: Institution
    gone: tuple[Gone, ...] = ()


def _parted(files: Files) -> tuple[list[tuple[str, bytes]], list[tuple[str, bytes]]]:
    """Return ``collection.yml``, and the files that stand beside one source."""
    both = list(files)
    of_all = [file for file in both if PurePath(file[0]).name.lower() == COLLECTION]
    return of_all, [file for file in both if file not in of_all]


def _institution(files: Files, messages: list[Message]) -> Institution:
    """Return whose papers these are: the Tweede Kamer's, where no file says otherwise."""
    for name, data in files:
        try:
            return read_collection(name, data)
        except ConverterError as error:
            messages.extend(error.messages)
    return KAMER


def read_as_file(sources: Files, editor_files: Files) -> str:
    """Return what is read of the one source as an editor's file, to be changed.

    Raises ConverterError when it cannot be read.
    """
    ((name, data),) = sources
    of_all, _ = _parted(editor_files)
    reading = read_source(name, data, None, _institution(of_all, []))
    return write_editor_file(as_read(reading.source, reading.document))


def _edited(files: Files, messages: list[Message]) -> Iterator[tuple[str, Edited]]:
    """Yield what each editor's file says, by the name that it shares with its source."""
    for name, data in files:
        read = read_editor_file(name, data)
        if isinstance(read, EditorFile):
            yield stem_of(name), Edited(name, read)
        else:
            messages.extend(read)
            yield stem_of(name), Edited(name, None)


def _read(
    sources: Files, edited: dict[str, Edited], site: _Site, messages: list[Message]
) -> dict[str, Reading]:
    """Return all sources as read, but for those that cannot be, or whose editor's file cannot."""
    readings: dict[str, Reading] = {}
    alone = dict(edited)
    withdrawn = {stem: own.editor for stem, own in edited.items() if own.editor and own.editor.withdrawn}
    for name, data in sources:
        stem = stem_of(name)
        alone.pop(stem, None)
        own = edited.get(stem)
        if own and own.editor is None:
            continue
        try:
            readings[name] = read_source(name, data, own.editor if own else None, site.institution)
            withdrawn.pop(stem, None)
        except ConverterError as error:
            messages.extend(() if stem in withdrawn else error.messages)
    messages.extend(_alone(own) for stem, own in alone.items() if stem not in withdrawn)
    site.gone = tuple(gone_without_source(withdrawn, site.recorded))
    return readings


def _alone(edited: Edited) -> Message:
    text = "there is no source of this name here; give it the name of its source, or remove it"
    return report("editor-file-alone", f"{edited.name}:1:1", text)


def _publishable(readings: Mapping[str, Reading], messages: list[Message]) -> dict[str, Reading]:
    """Return the sources in which nothing is an error; all that was said of the others are messages.

    Of one that is withdrawn nothing is published, whatever is in it.
    """
    refused = {
        name: tuple(with_mends(reading.source, reading.document, reading.diagnostics))
        for name, reading in readings.items()
        if any(found.severity == "error" for found in reading.diagnostics)
        and not (reading.editor and reading.editor.withdrawn)
    }
    messages.extend(chain.from_iterable(refused.values()))
    return {name: reading for name, reading in readings.items() if name not in refused}


def _publish(readings: Mapping[str, Reading], site: _Site) -> Outcome:
    """Return everything that is made of sources once they are read."""
    outcome = Outcome()
    papers = (Paper(reading.source, reading.document, reading.editor) for reading in readings.values())
    addresses = {page.file: page.address for page in site.recorded}
    collection, errors = collect(papers, addresses, (each.address for each in site.gone))
    outcome.messages.extend(errors)
    context = Context(collection, site.terms, site.institution)
    for name, entry in collection.entries.items():
        written = annotate(entry, context, readings[name].diagnostics)
        outcome.documents.append(written)
        outcome.messages.extend(written.messages)
    _write(outcome, context, site)
    return outcome


def _grown(outcome: Outcome) -> Iterator[tuple[str, Message]]:
    """Yield each document whose page and data are out of all proportion to its text, whatever the cause."""
    for written in outcome.documents:
        source, url = written.entry.source, written.entry.url
        text = _out_of_proportion(
            source, *(outcome.pages[url + name] for name in ("index.md", "document.json"))
        )
        if text:
            yield source.name, report("source-too-large", source.place(0), text)


def _out_of_proportion(source: Source, page: str, data: str) -> str | None:
    made = len(page.encode()) + len(data.encode())
    if made > _MAX_MADE + _MAX_GROWTH * len(source.text.encode()):
        text = f"its page and data would have {made:,} bytes, more than {_MAX_GROWTH} times its text"
        return f"{text}; split the file"
    long = (line for line in page.splitlines() if len(line) > _MAX_MARKUP)
    if any(len(_MARKUP.findall(line)) > _MAX_MARKUP for line in long):
        return f"a paragraph has more than {_MAX_MARKUP:,} signs, links and notes of Markdown; split it"
    return None


def _glossary(files: Files, messages: list[Message]) -> Mapping[str, GlossaryTerm]:
    """Return the terms of all glossaries; one that cannot be read is a message, and adds none."""
    terms: dict[str, GlossaryTerm] = {}
    for file in files:
        try:
            terms |= read_glossary(*file)
        except ConverterError as error:
            messages.append(error.message)
    return terms


def _write(outcome: Outcome, context: Context, site: _Site) -> None:
    """Write every file of the site, once all documents are annotated."""
    gone = (*site.gone, *gone_with_source(context.collection.withdrawn, site.recorded))
    outcome.made, beside = made_pages(context.collection, site.recorded, gone)
    annotated = [(written.entry, written.annotations) for written in outcome.documents]
    index = index_sources(annotated, context.collection)
    records = [(written.entry, written.record) for written in outcome.documents]
    for written, (_, record) in zip(outcome.documents, records, strict=True):
        page = document_page(written.entry, written.annotations, index, beside[record.url])
        outcome.pages[f"{record.url}index.md"] = write_page(page)
        outcome.pages[f"{record.url}document.json"] = write_document_json(record)
        if record.remarks:
            outcome.pages[record.url + ANNOTATIONS] = write_annotations((record,))
    outcome.pages["index.md"] = write_page(home_page(context.collection, context.institution))
    outcome.pages[f"{FOLDER}/index.md"] = write_page(index_page(context.collection, context.institution))
    outcome.pages["bronnen/index.md"] = write_page(sources_page(index))
    outcome.pages["begrippen/index.md"] = write_page(terms_page(context.glossary, annotated))
    outcome.pages["opmerkingen/index.md"] = write_page(remarks_page(annotated))
    outcome.pages[f"opmerkingen/{ANNOTATIONS}"] = write_annotations((record for _, record in records), "../")
    outcome.pages |= write_search(records)
    outcome.pages |= dict(other_files(context.collection, gone))


def read_source(
    name: str, data: bytes, editor: EditorFile | None = None, institution: Institution = KAMER
) -> Reading:
    """Return the source as read. Raises ConverterError when no page can be made of it."""
    source, made = make_source(name, data)
    source = replace(source, institution=institution)
    document, read = read_document(source, editor)
    found = (*made, *read, *check_unread_labels(source, document), *check_privacy(source, document.left_out))
    judged = accepted(source, _accept(editor), found)
    return Reading(source, _without_judged(document, judged), judged, editor)


def _without_judged(document: Document, judged: tuple[Diagnostic, ...]) -> Document:
    """Return the document without what looked like a label, once an editor has said that it is none."""
    none = {each.span for each in judged if (each.code, each.severity) == ("label-unread", "accepted")}
    unread = tuple(span for span in document.unread_labels if span not in none)
    return replace(document, unread_labels=unread) if none else document


def _accept(editor: EditorFile | None) -> tuple[Acceptance, ...]:
    return editor.accept if editor else ()


def make_source(name: str, data: bytes) -> tuple[Source, tuple[Diagnostic, ...]]:
    """Return the text of a file, by the suffix of its name, and what was odd in the file.

    Raises ConverterError for a file that cannot be read or is too large.
    """
    try:
        if name.lower().endswith(WORD_SUFFIXES):
            return read_docx(name, data)
        source, encoding, replaced = decode(name, data)
    except UnreadableSourceError as error:
        raise ConverterError("source-unreadable", error.place, str(error)) from error
    except TooMuchTextError as error:
        raise too_large(name, "the text of the Word file") from error
    if len(source.text) > MAX_CHARACTERS:
        raise too_large(name, f"{len(source.text):,} characters")
    return source, tuple(_decoding(encoding, replaced))


def too_large(name: str, size: str) -> ConverterError:
    """Return the error for a source with more text than a page may hold."""
    message = f"{size} is more than the {MAX_CHARACTERS:,} characters a page may hold; split the file"
    return ConverterError("source-too-large", f"{name}:1:1", message)


def annotate(entry: Entry, context: Context, read: tuple[Diagnostic, ...]) -> Written:
    """Return the document with its annotations and everything that is odd, in source order."""
    by_rules = tuple(each for annotator in ANNOTATORS for each in annotator(entry.document, context))
    annotations = without_corrected(entry.document, by_rules)
    odd = (*check_entry(entry), *check_same_case(entry, context.collection), *_unresolved(annotations))
    found = sorted((*read, *odd), key=lambda each: (each.span, each.code))
    judged = accepted(entry.source, _accept(entry.editor), tuple(found))
    remarks, of_editor = annotate_remarks(entry)
    case = context.collection.cases[entry.source.name]
    return Written(entry, case, (*annotations, *remarks), judged, of_editor)


def _unresolved(annotations: tuple[Annotation, ...]) -> Iterator[Diagnostic]:
    for each in annotations:
        if isinstance(each.target, Unresolved):
            yield diagnostic(each.target.reason, each.target.message, each.span)


def _decoding(encoding: str, replaced: int) -> Iterator[Diagnostic]:
    if encoding == "cp1252":
        message = "the file is no UTF-8 and was read as Windows-1252; look at its accents and quotes"
        yield diagnostic("encoding-guessed", message, Span(0, 0))
    if replaced >= 0:
        message = "control characters are shown as U+FFFD, from here on; remove them in the source"
        yield diagnostic("control-character", message, Span(replaced, replaced + 1))
