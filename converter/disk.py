"""From a folder of documents to the files below docs/; nothing is done again when nothing changed."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from converter.anchors import page_url
from converter.build import Outcome, Published, convert
from converter.collection.kept import check_kept
from converter.desk.addresses import NAME as ADDRESSES
from converter.desk.addresses import read_addresses, write_addresses, wrong_addresses
from converter.desk.editor_file import SUFFIX, stem_of
from converter.diagnostics import ConverterError, Message, report
from converter.inputs import Inputs, editor_files, read_inputs
from converter.made import NAME as MADE
from converter.made import Made, files_made, hash_of, hash_of_file, read_made, write_made
from converter.outputs import remove_parts, remove_stale, write_files, write_streams
from converter.reading import read_as_file
from converter.writers.front_matter import HEAD

_DEPTH = page_url("").count("/")  # the page of a document lies as deep; a list does not


@dataclass(frozen=True, slots=True)
class Conversion:
    """What was made of a folder.

    ``pages``: the source of each page by its URL; ``refused``: the sources without one, but for those that
    were withdrawn; ``changed``: the paths below docs/ that have other bytes now; ``addresses``: what
    ``addresses.txt`` says once the pages are published.
    """

    pages: Mapping[str, str]
    refused: frozenset[str]
    messages: tuple[Message, ...]
    changed: tuple[str, ...] = ()
    addresses: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    """What ``addresses.txt`` says, if it is there, and what is wrong in it."""

    published: Published
    errors: tuple[Message, ...] = ()
    text: bytes | None = None


def convert_folder(sources: Path, docs: Path, root: Path | None = None, site_url: str = "") -> Conversion:
    """Convert the sources into files below docs; remove stale ones. In ``root`` stands ``addresses.txt``.

    ``site_url``: where the site will stand, "" where nobody says. Nothing is converted when nothing changed
    since the last time. Raises ConverterError (sources-missing) when there is no such folder, which says
    nothing about the pages that were made of it.
    """
    if not sources.exists():
        text = "there is no such folder; put the documents there, or name another one"
        raise ConverterError("sources-missing", sources.as_posix(), text)
    remove_parts(docs)
    inputs, known = read_inputs(sources), _read_known(root, site_url)
    digest = inputs.digest(repr((known.text, known.errors, site_url)).encode())
    made = read_made(docs, digest)
    if made is None:
        return _convert_anew(inputs, known, digest, docs)
    with_page = {page.file for page in read_addresses(made.addresses)[0]}
    return Conversion(made.pages, inputs.names - with_page, made.messages, (), made.addresses)


def _convert_anew(inputs: Inputs, known: _Known, digest: str, docs: Path) -> Conversion:
    with _collector_at_rest():
        outcome = convert(inputs.sources, inputs.glossaries, inputs.editor_files, known.published)
    kept = _kept(docs, outcome.pages)
    refused = inputs.names - {each.page.file for each in outcome.made.values()}
    messages = [*inputs.messages, *outcome.messages, *map(_stays, kept), *_check(known, outcome, refused)]
    said = len(messages)
    ours = {name: text for name, text in outcome.pages.items() if docs / name not in kept}
    changed = write_files(docs, ours, messages)
    changed += write_streams(docs, outcome.streams, messages)
    changed += remove_stale(docs, files_made(docs), {**outcome.pages, **outcome.streams})
    pages = {each.entry.url: Path(each.entry.source.name).name for each in outcome.documents}
    addresses = write_addresses(each.page for each in outcome.made.values())
    if len(messages) == said:  # else a file is missing that the note would promise
        files = {name: hash_of(text.encode()) for name, text in ours.items()}
        beside = (*kept, *(docs / name for name in outcome.streams))
        files |= {path.relative_to(docs).as_posix(): hash_of_file(path) for path in beside}
        note = Made(digest, files, pages, tuple(messages), addresses)
        write_files(docs, {MADE: write_made(note)}, messages)
    return Conversion(pages, refused, tuple(messages), tuple(changed), addresses)


def _check(known: _Known, outcome: Outcome, refused: frozenset[str]) -> Iterator[Message]:
    """Yield what is wrong with what was published; a site that never was has nothing to keep."""
    yield from known.errors
    if known.text is not None:
        yield from check_kept(known.published.recorded, outcome.made, refused)


def _kept(docs: Path, pages: Iterable[str]) -> tuple[Path, ...]:
    """Return the pages that somebody wrote where a list would stand: a site may have a home of its own."""
    lists = (docs / name for name in pages if name.endswith(".md") and name.count("/") < _DEPTH)
    return tuple(path for path in lists if path.is_file() and not HEAD.match(path.read_bytes()))


def _stays(path: Path) -> Message:
    text = "somebody wrote this page, and it stays; remove it to have the one that the converter makes"
    return report("page-kept", path.as_posix(), text)


def _read_known(root: Path | None, site_url: str) -> _Known:
    """Return what ``addresses.txt`` says of the pages that were published."""
    nowhere = Published(site_url=site_url)
    try:
        data = (root / ADDRESSES).read_bytes() if root is not None else None
        recorded, errors = read_addresses(data.decode("utf-8-sig")) if data is not None else ((), ())
    except FileNotFoundError:
        return _Known(nowhere)
    except UnicodeDecodeError:
        return _Known(nowhere, (wrong_addresses("this is no text in UTF-8; save it as UTF-8"),))
    except OSError as error:
        return _Known(nowhere, (wrong_addresses(f"cannot be read: {error.strerror}"),))
    return _Known(Published(recorded, site_url), errors, data)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep Python's garbage collector from looking for cycles, which costs a conversion 5 % and finds none.

    All that a conversion makes is needed until its end, so nothing is freed later than it would have been:
    of 4,000 documents the peak is 1,085 MB either way. Afterwards the collector is as it was.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def write_as_read(file: Path) -> Path:
    """Write what is read of a file as its editor's file beside it, and return where that is.

    Raises ConverterError when it cannot be read, or has such a file already, which is never written over.
    """
    inputs = read_inputs(file)
    if not inputs.sources:
        raise ConverterError(inputs.messages[0].code, inputs.messages[0].place, inputs.messages[0].text)
    there = (path for path in editor_files(file.parent) if stem_of(path.name) == stem_of(file.name))
    for beside in there:
        text = "is there already and is not written over; change it, or remove it"
        raise ConverterError("editor-file-kept", beside.as_posix(), text)
    text = read_as_file(inputs.sources, inputs.editor_files)
    beside = file.with_suffix(SUFFIX)
    with beside.open("x", encoding="utf-8", newline="\n") as opened:
        opened.write(text)
    return beside


def convert_sources(sources: Path) -> tuple[Outcome, tuple[Message, ...]]:
    """Return the outcome for a folder or a single file, and a message for each file that is not converted."""
    inputs = read_inputs(sources)
    return convert(inputs.sources, inputs.glossaries, inputs.editor_files), inputs.messages
