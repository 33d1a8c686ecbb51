"""Read sources from a folder and write what was made of them, whole or not at all.

The only room, with the command line and the MkDocs hook, that touches the disk.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from converter.build import GENERATED, Outcome, convert, too_large
from converter.diagnostics import ConverterError, Message
from converter.source import MAX_CHARACTERS

SUFFIXES = (".txt",)
_MAX_BYTES = 4 * MAX_CHARACTERS + 4  # no encoding needs more for that many characters
_WRITTEN_NAMES = ("index.md", "index.html", "document.json")


@dataclass(frozen=True, slots=True)
class Conversion:
    """The outcome with the paths that changed."""

    outcome: Outcome
    changed: tuple[str, ...]


def convert_folder(sources: Path, docs: Path, search: Path) -> Conversion:
    """Convert the sources into pages below docs and search pages below search; remove stale ones."""
    outcome, errors = convert_sources(sources)
    outcome.messages[:0] = errors
    changed = write_files(docs, outcome.pages, GENERATED[1])
    write_files(search, outcome.search, "")
    return Conversion(outcome, tuple(changed))


def convert_sources(sources: Path) -> tuple[Outcome, list[Message]]:
    """Return the outcome for a folder or a single file, and an error for each file that cannot be read."""
    errors: list[Message] = []
    return convert(list(_readable(sources, errors))), errors


def _readable(sources: Path, errors: list[Message]) -> Iterator[tuple[str, bytes]]:
    for path in source_files(sources):
        try:
            yield path.as_posix(), _read(path)
        except ConverterError as error:
            errors.append(error.message)


def source_files(sources: Path) -> tuple[Path, ...]:
    """Return the files to convert, by name: the folder's own, no deeper."""
    if not sources.is_dir():
        return (sources,)
    return tuple(sorted(path for path in sources.iterdir() if path.suffix.lower() in SUFFIXES))


def _read(path: Path) -> bytes:
    """Return the bytes of a plain file of bearable size that lies in its own folder."""
    place = f"{path.as_posix()}:1:1"
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
            raise ConverterError(
                "source-unreadable", place, "the link leads out of the folder; copy the file"
            )
        if not path.is_file():
            raise ConverterError("source-unreadable", place, "not a plain file; put the document itself here")
        if path.stat().st_size > _MAX_BYTES:
            raise too_large(path.as_posix(), f"{path.stat().st_size:,} bytes")
        return path.read_bytes()
    except OSError as error:
        raise ConverterError(
            "source-unreadable", place, f"{error.strerror}; make the file readable"
        ) from error


def write_files(root: Path, files: Mapping[str, str], folder: str) -> list[str]:
    """Write the files whose bytes differ, remove what is stale below the folder; return what changed.

    Only files that carry one of our names are ever removed.
    """
    changed = [path for path, text in files.items() if _write(root / path, text.encode())]
    for old in sorted((root / folder).rglob("*"), reverse=True):
        name = old.relative_to(root).as_posix()
        if old.is_dir() and not old.is_symlink() and not any(old.iterdir()):
            old.rmdir()
        elif old.name in _WRITTEN_NAMES and name not in files and old.is_file():
            old.unlink()
            changed.append(name)
            if not any(old.parent.iterdir()):
                old.parent.rmdir()
    return changed


def _write(path: Path, data: bytes) -> bool:
    """Write a file beside its place and move it there whole; return False when it is there already."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return True
