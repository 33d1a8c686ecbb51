"""From the bytes of the sources to the files of the site, in two passes; no disk, no clock.

First every source is read (``reading``) and the Collection is made; then each document is annotated,
checked and written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

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
from converter.bounds import may_have_long_rows, out_of_proportion, rows_too_long
from converter.checks import check_entry
from converter.collection import Case, Context, Entry, collect
from converter.collection.cited import index_sources
from converter.collection.kept import MadePage
from converter.collection.papers import Paper
from converter.desk.addresses import Recorded
from converter.desk.glossary import read_glossary
from converter.diagnostics import ConverterError, Diagnostic, Message, diagnostic, report
from converter.institution import Institution
from converter.mends import with_mends
from converter.model import Document
from converter.open_data import DATA, open_data
from converter.overviews import overviews
from converter.reading import Files, Reading, read_all
from converter.record import make_record
from converter.record.rows import Record
from converter.standing import Gone, gone_with_source, gone_without_source, made_pages, other_files
from converter.view.document import document_page
from converter.view.feed import NAME as FEED
from converter.view.groups import FOLDERS
from converter.writers.annotations import NAME as ANNOTATIONS
from converter.writers.annotations import write_annotations
from converter.writers.document_json import write_document_json
from converter.writers.markdown import write_page
from converter.writers.questions_csv import NAME as QUESTIONS
from converter.writers.questions_csv import write_questions
from converter.writers.search import write_search

GENERATED = (
    *("index.md", f"{FOLDER}/", "bronnen/", "begrippen/", "opmerkingen/", "zoeken/", f"{DATA}/", FEED),
    *(f"{folder}/" for folder in FOLDERS.values()),
)
"""What the converter writes below docs/, and nobody else; .gitignore says the same."""

Annotator = Callable[[Document, Context], tuple[Annotation, ...]]
ANNOTATORS: tuple[Annotator, ...] = (
    annotate_own_notes,
    annotate_question_references,
    annotate_citations,
    annotate_urls,
    annotate_abbreviations,
)


@dataclass(frozen=True, slots=True)
class Written:
    """One document, annotated and judged, of which all is written: its page, its data, what is said of it."""

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
        source = self.entry.source
        said = [found for found in self.diagnostics if found.severity != "accepted"]
        judged = unused(source, self.entry.editor, self.diagnostics)
        return (*with_mends(source, self.entry.document, said), *judged, *self.of_editor)


Stream = Callable[[], Iterable[str]]
"""What gives the text of a file piece by piece, as often as it is asked."""


@dataclass(frozen=True, slots=True)
class Published:
    """Which pages were published, and where the site stands: "https://.../", "" where nobody says."""

    recorded: tuple[Recorded, ...] = ()
    site_url: str = ""


@dataclass(slots=True)
class Outcome:
    """The files below docs/ by path, what is to be remembered of each page by URL, everything to be said.

    ``streams``: files that nobody should hold as a whole.
    """

    documents: list[Written] = field(default_factory=list)
    pages: dict[str, str] = field(default_factory=dict)
    streams: dict[str, Stream] = field(default_factory=dict)
    made: Mapping[str, MadePage] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)


_NOWHERE = Published()


def convert(
    sources: Files, glossaries: Files = (), editor_files: Files = (), published: Published = _NOWHERE
) -> Outcome:
    """Return the outcome for all files; a later glossary goes before, an editor's file beside its source."""
    messages: list[Message] = []
    terms = _glossary(glossaries, messages)
    read = read_all(sources, editor_files, messages)
    gone = tuple(gone_without_source(read.withdrawn, published.recorded))
    site = _Site(terms, published, read.institution, gone)
    readings = dict(read.sources)
    outcome = _outcome_of(readings, site)
    while refused := list(_out_of_bounds(outcome)):  # what other pages say of them must go as well
        for name, message in refused:
            del readings[name]
            messages.append(message)
        outcome = _outcome_of(readings, site)
    outcome.messages[:0] = messages
    return outcome


@dataclass(frozen=True, slots=True)
class _Site:
    """What is known beside the documents; ``gone``: withdrawn pages whose source is not there."""

    terms: Mapping[str, GlossaryTerm]
    published: Published
    institution: Institution
    gone: tuple[Gone, ...]


def _outcome_of(readings: Mapping[str, Reading], site: _Site) -> Outcome:
    """Return everything that is made of sources once they are read."""
    outcome = Outcome()
    papers = (Paper(reading.source, reading.document, reading.editor) for reading in readings.values())
    addresses = {page.file: page.address for page in site.published.recorded}
    collection, errors = collect(papers, addresses, (each.address for each in site.gone))
    outcome.messages.extend(errors)
    context = Context(collection, site.terms, site.institution)
    for name, entry in collection.entries.items():
        written = annotate(entry, context, readings[name].diagnostics)
        outcome.documents.append(written)
        outcome.messages.extend(written.messages)
    _write(outcome, context, site)
    return outcome


def _out_of_bounds(outcome: Outcome) -> Iterator[tuple[str, Message]]:
    """Yield each document whose page and data are out of all proportion to its text, whatever the cause."""
    for written in outcome.documents:
        source, url = written.entry.source, written.entry.url
        page, data = (outcome.pages[url + name] for name in ("index.md", "document.json"))
        text = out_of_proportion(source, page, data)
        if not text and may_have_long_rows(written.entry):
            text = rows_too_long(written.record, source.institution)
        if text:
            yield source.name, report("source-too-large", source.place(0), text)


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
    gone = (*site.gone, *gone_with_source(context.collection.withdrawn, site.published.recorded))
    outcome.made, beside = made_pages(context.collection, site.published.recorded, gone)
    annotated = [(written.entry, written.annotations) for written in outcome.documents]
    index = index_sources(annotated, context.collection)
    recorded = [(written, written.record) for written in outcome.documents]
    for written, record in recorded:
        page = document_page(written.entry, written.annotations, index, beside[record.url])
        outcome.pages[f"{record.url}index.md"] = write_page(page)
        outcome.pages[f"{record.url}document.json"] = write_document_json(record)
        if record.remarks:
            outcome.pages[record.url + ANNOTATIONS] = write_annotations((record,))
    outcome.pages |= dict(overviews(context, annotated, index, site.published.site_url))
    outcome.pages |= write_search((written.entry, record) for written, record in recorded)
    outcome.pages |= dict(other_files(context.collection, gone))
    _write_open_data(outcome, [record for _, record in recorded], site)


def _write_open_data(outcome: Outcome, records: Iterable[Record], site: _Site) -> None:
    """Write all documents as files; of what is a stream the records are made anew, so that none is kept."""
    documents = sorted(outcome.documents, key=lambda written: written.entry.url)
    by_url = sorted(records, key=lambda record: record.url)
    site_url = site.published.site_url
    outcome.pages |= dict(open_data(by_url, site.institution, site_url))
    outcome.streams[f"{DATA}/{QUESTIONS}"] = lambda: write_questions(
        (written.record for written in documents), site.institution, site_url
    )


def annotate(entry: Entry, context: Context, read: tuple[Diagnostic, ...]) -> Written:
    """Return the document with its annotations and everything that is odd, in source order."""
    by_rules = tuple(each for annotator in ANNOTATORS for each in annotator(entry.document, context))
    annotations = without_corrected(entry.document, by_rules)
    odd = (*check_entry(entry, context.collection), *_unresolved(annotations))
    found = sorted((*read, *odd), key=lambda each: (each.span, each.code))
    judged = accepted(entry.source, entry.editor, tuple(found))
    remarks, of_editor = annotate_remarks(entry)
    case = context.collection.cases[entry.source.name]
    return Written(entry, case, (*annotations, *remarks), judged, of_editor)


def _unresolved(annotations: tuple[Annotation, ...]) -> Iterator[Diagnostic]:
    for each in annotations:
        if isinstance(each.target, Unresolved):
            yield diagnostic(each.target.reason, each.target.message, each.span)
