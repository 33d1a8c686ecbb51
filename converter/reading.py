"""From the bytes of the sources, and of the editors' files beside them, to documents, each by itself.

A source that cannot be read, or whose editor's file cannot, becomes a message; the others go on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import PurePath

from converter.acceptance import accepted
from converter.as_read import as_read
from converter.checks import check_unread_labels
from converter.desk.collection_file import NAME as COLLECTION
from converter.desk.collection_file import read_collection
from converter.desk.editor_file import EditorFile, stem_of
from converter.desk.names_file import NAME as NAMES
from converter.desk.names_file import read_names
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
from converter.source import MAX_CHARACTERS, Source, UnreadableSourceError, decode

Files = Iterable[tuple[str, bytes]]
"""Names, and the bytes of each."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One source as read, with what an editor says of it, before its neighbours are known."""

    source: Source
    document: Document
    diagnostics: tuple[Diagnostic, ...]
    editor: EditorFile | None = None


@dataclass(frozen=True, slots=True)
class Readings:
    """The sources that may be published, by name.

    ``withdrawn``: by stem, what editors say of withdrawn pages of which no source could be read.
    """

    institution: Institution
    sources: Mapping[str, Reading]
    withdrawn: Mapping[str, EditorFile]


@dataclass(frozen=True, slots=True)
class _Edited:
    """An editor's file by its name; None where it is wrong."""

    name: str
    editor: EditorFile | None


def read_all(sources: Files, editor_files: Files, messages: list[Message]) -> Readings:
    """Return what may be published; all that was said of other sources and of editors' files are messages.

    ``collection.yml`` and ``names.yml`` are among the editors' files.
    """
    of_all, of_one = _parted(editor_files)
    institution = _institution(of_all, messages)
    readings, withdrawn = _read(sources, dict(_edited(of_one, messages)), institution, messages)
    return Readings(institution, _publishable(readings, messages), withdrawn)


def read_as_file(sources: Files, editor_files: Files) -> str:
    """Return what is read of the one source as an editor's file, to be changed.

    Raises ConverterError when it cannot be read.
    """
    ((name, data),) = sources
    of_all, _ = _parted(editor_files)
    reading = read_source(name, data, None, _institution(of_all, []))
    return write_editor_file(as_read(reading.source, reading.document))


def _parted(files: Files) -> tuple[list[tuple[str, bytes]], list[tuple[str, bytes]]]:
    """Return ``collection.yml`` and ``names.yml``, and the files that stand beside one source."""
    both = list(files)
    of_all = [file for file in both if PurePath(file[0]).name.lower() in (COLLECTION, NAMES)]
    return of_all, [file for file in both if file not in of_all]


def _institution(files: Files, messages: list[Message]) -> Institution:
    """Return whose papers these are, the Tweede Kamer's where no file says otherwise; with its names."""
    institution, names = KAMER, KAMER.names
    for name, data in files:
        try:
            if PurePath(name).name.lower() == NAMES:
                names = read_names(name, data)
            else:
                institution = read_collection(name, data)
        except ConverterError as error:
            messages.extend(error.messages)
    return institution if names is KAMER.names else replace(institution, names=names)


def _edited(files: Files, messages: list[Message]) -> Iterator[tuple[str, _Edited]]:
    """Yield what each editor's file says, by the name that it shares with its source."""
    for name, data in files:
        read = read_editor_file(name, data)
        if isinstance(read, EditorFile):
            yield stem_of(name), _Edited(name, read)
        else:
            messages.extend(read)
            yield stem_of(name), _Edited(name, None)


def _read(
    sources: Files, edited: Mapping[str, _Edited], institution: Institution, messages: list[Message]
) -> tuple[dict[str, Reading], Mapping[str, EditorFile]]:
    """Return the sources that can be read, as can their editors' files; and ``Readings.withdrawn``."""
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
            readings[name] = read_source(name, data, own.editor if own else None, institution)
            withdrawn.pop(stem, None)
        except ConverterError as error:
            messages.extend(() if stem in withdrawn else error.messages)
    messages.extend(_alone(own) for stem, own in alone.items() if stem not in withdrawn)
    return readings, withdrawn


def _alone(edited: _Edited) -> Message:
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


def read_source(
    name: str, data: bytes, editor: EditorFile | None = None, institution: Institution = KAMER
) -> Reading:
    """Return the source as read. Raises ConverterError when no page can be made of it."""
    source, made = make_source(name, data)
    source = replace(source, institution=institution)
    document, read = read_document(source, editor)
    found = (*made, *read, *check_unread_labels(source, document), *check_privacy(source, document.left_out))
    judged = accepted(source, editor, found)
    return Reading(source, _without_judged(document, judged), judged, editor)


def _without_judged(document: Document, judged: tuple[Diagnostic, ...]) -> Document:
    """Return the document without what looked like a label, once an editor has said that it is none."""
    none = {each.span for each in judged if (each.code, each.severity) == ("label-unread", "accepted")}
    unread = tuple(span for span in document.unread_labels if span not in none)
    return replace(document, unread_labels=unread) if none else document


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


def _decoding(encoding: str, replaced: int | None) -> Iterator[Diagnostic]:
    if encoding == "cp1252":
        message = "the file is no UTF-8 and was read as Windows-1252; look at its accents and quotes"
        yield diagnostic("encoding-guessed", message, Span(0, 0))
    if replaced is not None:
        message = "control characters are shown as U+FFFD, from here on; remove them in the source"
        yield diagnostic("control-character", message, Span(replaced, replaced + 1))
