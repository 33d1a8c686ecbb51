"""Read sources from a folder and write what was made of them, whole or not at all.

The only room, with the command line and the MkDocs hook, that touches the disk.
"""

from __future__ import annotations

import gc
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from converter.anchors import FOLDER, page_url
from converter.build import GENERATED, Outcome, convert, too_large
from converter.desk.addresses import NAME as ADDRESSES
from converter.desk.addresses import lost_pages, read_addresses, wrong_addresses
from converter.desk.glossary import NAME as GLOSSARY
from converter.diagnostics import ConverterError, Message, report
from converter.intake.docx.source import SUFFIXES as WORD_SUFFIXES
from converter.made import NAME as MADE
from converter.made import Made, digest_of, hash_of, read_made, write_made
from converter.source import MAX_CHARACTERS
from converter.writers.front_matter import HEAD
from converter.writers.search import FOLDER as SEARCH
from converter.writers.search.tables import SHARD_START

SUFFIXES = (".txt", *WORD_SUFFIXES)
_MAX_BYTES = 4 * MAX_CHARACTERS + 4  # no encoding needs more for that many characters
_MAX_WORD_BYTES = 64 * 1024 * 1024  # a Word file has pictures too
_OTHER_KINDS = {
    ".doc": "open it in Word and save it as .docx",
    ".dot": "open it in Word and save it as .docx",
    ".rtf": "open it in Word and save it as .docx",
    ".odt": "open it in LibreOffice or Word and save it as .docx",
    ".pdf": "ask for the Word file, or save its text as .txt",
}
_COMMON_TERMS = Path(__file__).parent / "desk" / GLOSSARY
_README = "README.md"  # what a folder says of itself
_DEPTH = page_url("").count("/")  # the page of a document lies as deep; a list does not
_WRITTEN_NAMES = ("index.md", "index.html", "document.json")
_OUR_DATA = (b'{"schema":"document/1"', b'{"schema":"document/2"')  # of each version that was ever written
PART = ".converter.part"
"""What the name of a half-written file ends in; it begins with a dot, so that no site generator takes it."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """What was made of a folder.

    ``pages``: the source of each page by its URL; ``refused``: the sources without one; ``changed``: the
    paths below docs/ that have other bytes now.
    """

    pages: Mapping[str, str]
    refused: frozenset[str]
    messages: tuple[Message, ...]
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inputs:
    """The bytes of all that is converted, and a message for each file that is not.

    ``names``: of all files that should have a page, the unreadable ones too.
    """

    names: frozenset[str]
    sources: tuple[tuple[str, bytes], ...]
    glossaries: tuple[tuple[str, bytes], ...]
    messages: tuple[Message, ...]

    def digest(self) -> str:
        """Return one hash for all of it."""
        files = (*self.sources, *self.glossaries)
        parts = (part for name, data in files for part in (name.encode(), data))
        return digest_of((*parts, *(str(message).encode() for message in self.messages)))


def convert_folder(sources: Path, docs: Path) -> Conversion:
    """Convert the sources into files below docs; remove stale ones.

    Nothing is converted when nothing changed since the last time. Raises ConverterError (sources-missing)
    when there is no such folder, which says nothing about the pages that were made of it.
    """
    if not sources.exists():
        text = "there is no such folder; put the documents there, or name another one"
        raise ConverterError("sources-missing", sources.as_posix(), text)
    remove_parts(docs)
    inputs = read_inputs(sources)
    digest = inputs.digest()
    made = read_made(docs, digest)
    if made is None:
        return _convert_anew(inputs, digest, docs)
    return Conversion(made.pages, inputs.names - set(made.pages.values()), made.messages)


def _convert_anew(inputs: Inputs, digest: str, docs: Path) -> Conversion:
    with _collector_at_rest():
        outcome = convert(inputs.sources, inputs.glossaries)
    kept = _kept(docs, outcome.pages)
    messages = [*inputs.messages, *outcome.messages, *map(_stays, kept)]
    said = len(messages)
    ours = {name: text for name, text in outcome.pages.items() if docs / name not in kept}
    changed = write_files(docs, ours, messages)
    changed += remove_stale(docs / FOLDER, outcome.pages, is_ours=_has_our_data)
    changed += remove_stale_shards(docs, outcome.pages)
    pages = {each.entry.url: Path(each.entry.source.name).name for each in outcome.documents}
    if len(messages) == said:  # else a file is missing that the note would promise
        files = {name: hash_of(text.encode()) for name, text in ours.items()}
        files |= {path.relative_to(docs).as_posix(): hash_of(path.read_bytes()) for path in kept}
        write_files(docs, {MADE: write_made(Made(digest, files, pages, tuple(messages)))}, messages)
    return Conversion(pages, inputs.names - set(pages.values()), tuple(messages), tuple(changed))


def _kept(docs: Path, pages: Iterable[str]) -> tuple[Path, ...]:
    """Return the pages that somebody wrote where a list would stand: a site may have a home of its own."""
    lists = (docs / name for name in pages if name.endswith(".md") and name.count("/") < _DEPTH)
    return tuple(path for path in lists if path.is_file() and not HEAD.match(path.read_bytes()))


def _stays(path: Path) -> Message:
    text = "somebody wrote this page, and it stays; remove it to have the one that the converter makes"
    return report("page-kept", path.as_posix(), text)


def check_addresses(root: Path, conversion: Conversion) -> tuple[Message, ...]:
    """Return an error for each page in ``addresses.txt`` that is not made now, and each line that is none."""
    try:
        text = (root / ADDRESSES).read_text("utf-8-sig")
    except FileNotFoundError:
        return ()
    except UnicodeDecodeError:
        return (wrong_addresses("this is no text in UTF-8; save it as UTF-8"),)
    except OSError as error:
        return (wrong_addresses(f"cannot be read: {error.strerror}"),)
    recorded, errors = read_addresses(text)
    return (*errors, *lost_pages(recorded, conversion.pages, conversion.refused))


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


def convert_sources(sources: Path) -> tuple[Outcome, tuple[Message, ...]]:
    """Return the outcome for a folder or a single file, and a message for each file that is not converted."""
    inputs = read_inputs(sources)
    return convert(inputs.sources, inputs.glossaries), inputs.messages


def read_inputs(sources: Path) -> Inputs:
    """Read a folder or a single file, with the glossary that comes along and the one beside it."""
    files = source_files(sources)
    messages = list(_ignored(sources, files))
    if not files:
        text = "no document here; put a .docx or .txt file in this folder"
        messages.append(report("sources-missing", sources.as_posix(), text))
    twice = _twice(files)
    messages.extend(message for _, message in twice)
    refused = {path for path, _ in twice}
    readable = tuple(_readable([path for path in files if path not in refused], messages))
    own = (sources if sources.is_dir() else sources.parent) / GLOSSARY
    glossaries = _readable([_COMMON_TERMS, *([own] if own.exists() else [])], messages)
    names = frozenset(path.name for path in files)
    return Inputs(names, readable, tuple(glossaries), tuple(messages))


def _ignored(sources: Path, files: tuple[Path, ...]) -> Iterator[Message]:
    taken = {GLOSSARY, _README, *(path.name for path in files)}
    for path in _listed(sources) if sources.is_dir() else ():
        advice = _OTHER_KINDS.get(path.suffix.lower())
        if path.name in taken:
            continue
        if advice:
            yield report("source-unsupported", f"{_shown(path)}:1:1", f"cannot be read; {advice}")
        else:
            text = f"only {', '.join(SUFFIXES)} files of this folder itself are converted"
            yield report("source-ignored", _shown(path), text)


def _twice(files: tuple[Path, ...]) -> list[tuple[Path, Message]]:
    """Return the files whose names differ in the suffix only, with an error for each."""
    by_stem: dict[str, list[Path]] = defaultdict(list)
    for path in files:
        by_stem[path.stem.casefold()].append(path)
    text = "has the same name as {}; keep one of them"
    return [
        (path, report("source-twice", f"{_shown(path)}:1:1", text.format(other.name)))
        for same in by_stem.values()
        for path, other in zip(same, reversed(same), strict=True)
        if len(same) > 1
    ]


def _readable(files: list[Path], messages: list[Message]) -> Iterator[tuple[str, bytes]]:
    for path in files:
        try:
            yield path.as_posix(), _read(path)
        except ConverterError as error:
            messages.append(error.message)


def source_files(sources: Path) -> tuple[Path, ...]:
    """Return the files to convert, by name: the folder's own, no deeper, no hidden ones."""
    if not sources.is_dir():
        return (sources,)
    return tuple(path for path in _listed(sources) if path.suffix.lower() in SUFFIXES)


def _listed(folder: Path) -> list[Path]:
    """Return what a folder holds, in one order on all systems: by the code points of the names."""
    hidden = (".", "~$")  # "~$" is Word's mark that a file is open
    found = (path for path in folder.iterdir() if not path.name.startswith(hidden))
    return sorted(found, key=lambda path: path.name)


def _shown(path: Path) -> str:
    """Return a path that can be printed: what is not printable in its name is written out."""
    name = path.as_posix()
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in name)


def _read(path: Path) -> bytes:
    """Return the bytes of a plain file of bearable size that lies in its own folder."""
    place = f"{_shown(path)}:1:1"
    if _shown(path) != path.as_posix():
        raise _unreadable(place, "the name has signs that cannot be printed; rename it")
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
            raise _unreadable(place, "the link leads out of the folder; copy the file")
        if not path.is_file():
            raise _unreadable(place, "not a plain file; put the document itself here")
        if path.stat().st_size > (_MAX_WORD_BYTES if path.suffix.lower() in WORD_SUFFIXES else _MAX_BYTES):
            raise too_large(path.as_posix(), f"{path.stat().st_size:,} bytes")
        return path.read_bytes()
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
        reason = getattr(error, "strerror", None) or "a link that leads to itself"
        raise _unreadable(place, f"{reason}; make the file readable") from error


def _unreadable(place: str, reason: str) -> ConverterError:
    return ConverterError("source-unreadable", place, reason)


def write_files(root: Path, files: Mapping[str, str], messages: list[Message]) -> list[str]:
    """Write the files whose bytes differ and return their paths; what cannot be written is a message."""
    changed = []
    for name, text in files.items():
        try:
            changed += [name] if _write(root / name, text.encode()) else []
        except OSError as error:
            reason = f"cannot be written: {error.strerror}"
            messages.append(report("output-unwritable", (root / name).as_posix(), reason))
    return changed


def remove_stale(folder: Path, files: Mapping[str, str], is_ours: Callable[[Path], bool]) -> list[str]:
    """Remove the page folders that no source accounts for, if they are ours; return what was removed."""
    removed = []
    for page in sorted(folder.glob("*"), key=lambda path: path.name):
        written = [page / name for name in _WRITTEN_NAMES if (page / name).is_file()]
        stale = [path for path in written if f"{FOLDER}/{page.name}/{path.name}" not in files]
        if page.is_symlink() or not stale or not is_ours(page):
            continue
        for path in stale:
            path.unlink()
            removed.append(f"{FOLDER}/{page.name}/{path.name}")
        if not any(page.iterdir()):
            page.rmdir()
    return removed


def remove_stale_shards(docs: Path, files: Mapping[str, str]) -> list[str]:
    """Remove the files of an earlier search index that are no longer part of it; return what was removed."""
    stale = []
    for path in sorted((docs / SEARCH).glob("*/*.json")):
        name = path.relative_to(docs).as_posix()
        if name not in files and path.read_bytes().startswith(SHARD_START):
            path.unlink()
            stale.append(name)
    return stale


def _has_our_data(page: Path) -> bool:
    """Return whether the data beside a page say that the converter wrote it."""
    data = page / "document.json"
    return data.is_file() and data.read_bytes().startswith(_OUR_DATA)


def remove_parts(root: Path) -> None:
    """Remove what a run that was broken off left half written in the folders that are all ours."""
    for folder, folders, names in os.walk(root):
        if Path(folder) == root:
            folders[:] = [name for name in folders if f"{name}/" in GENERATED]
        for name in names:
            if name.startswith(".") and name.endswith(PART):
                with suppress(OSError):  # said when the file is written
                    Path(folder, name).unlink()


def _write(path: Path, data: bytes) -> bool:
    """Write a file beside its place and move it there whole; return False when it is there already."""
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}{PART}")
    try:
        with part.open("xb") as file:  # x: never through a link that somebody put there
            file.write(data)
        part.chmod(0o644)  # whatever the umask
        part.replace(path)
    except FileExistsError:  # the part is not ours
        raise
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return True
