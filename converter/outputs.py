"""Write files whole or not at all, and remove those of ours that nothing accounts for."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import takewhile
from pathlib import Path
from typing import TypeVar

from converter.build import GENERATED, Stream
from converter.diagnostics import Message, report
from converter.made import hash_of_file
from converter.writers.front_matter import HEAD

T = TypeVar("T")

PART = ".converter.part"
"""What the name of a half-written file ends in; it begins with a dot, so that no site generator takes it."""


def write_files(root: Path, files: Mapping[str, str], messages: list[Message]) -> list[str]:
    """Write the files whose bytes differ and return their paths; what cannot be written is a message."""
    return list(_written(root, files, _write, messages))


def write_streams(root: Path, streams: Mapping[str, Stream], messages: list[Message]) -> list[str]:
    """Do the same with files that nobody holds as a whole."""
    return list(_written(root, streams, _write_stream, messages))


def _written(
    root: Path, files: Mapping[str, T], write: Callable[[Path, T], bool], messages: list[Message]
) -> Iterator[str]:
    for name, content in files.items():
        try:
            if write(root / name, content):
                yield name
        except OSError as error:
            reason = f"cannot be written: {error.strerror}"
            messages.append(report("output-unwritable", (root / name).as_posix(), reason))


def _write(path: Path, text: str) -> bool:
    """Write a file; return False when it is there already."""
    data = text.encode()
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    with _part_of(path) as part:
        _fill(part, (data,))
        part.replace(path)
    return True


def _write_stream(path: Path, stream: Stream) -> bool:
    path.parent.mkdir(parents=True, exist_ok=True)
    with _part_of(path) as part:
        _fill(part, (piece.encode() for piece in stream()))
        if path.exists() and hash_of_file(part) == hash_of_file(path):
            return False
        part.replace(path)
    return True


def _fill(part: Path, pieces: Iterable[bytes]) -> None:
    with part.open("xb") as file:  # x: never through a link that somebody put there
        file.writelines(pieces)
    part.chmod(0o644)  # whatever the umask


@contextmanager
def _part_of(path: Path) -> Iterator[Path]:
    """Give the place beside a file from which it is moved whole; nothing stays there."""
    part = path.with_name(f".{path.name}{PART}")
    try:
        yield part
    except FileExistsError:  # the part is not ours
        raise
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    part.unlink(missing_ok=True)


def remove_stale(docs: Path, before: Mapping[str, str], now: Container[str]) -> list[str]:
    """Remove what was made before and is not made now, and the folders that it leaves empty; return which.

    ``before``: the hash of each file by its path. What somebody wrote, or changed since, stays.
    """
    removed = []
    for name in sorted(before):
        path = docs / name
        if name not in now and path.is_file() and _is_ours(path, before[name]):
            path.unlink()
            removed.append(name)
            for folder in takewhile(lambda parent: not any(parent.iterdir()), path.parents):
                folder.rmdir()
    return removed


def _is_ours(path: Path, hash_: str) -> bool:
    is_theirs = path.suffix == ".md" and not HEAD.match(path.read_bytes())
    return not is_theirs and hash_of_file(path) == hash_


def remove_parts(root: Path) -> None:
    """Remove what a run that was broken off left half written in the folders that are all ours."""
    for folder, folders, names in os.walk(root):
        if Path(folder) == root:
            folders[:] = [name for name in folders if f"{name}/" in GENERATED]
        for name in names:
            if name.startswith(".") and name.endswith(PART):
                with suppress(OSError):  # said when the file is written
                    Path(folder, name).unlink()
