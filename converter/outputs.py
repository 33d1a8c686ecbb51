"""Write files whole or not at all, and remove those of ours that nothing accounts for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from converter.anchors import FOLDER
from converter.build import GENERATED
from converter.diagnostics import Message, report
from converter.view.groups import FOLDERS as LISTS
from converter.view.withdrawn import CLASS as WITHDRAWN
from converter.writers.annotations import NAME as ANNOTATIONS
from converter.writers.front_matter import HEAD
from converter.writers.redirect import START as REDIRECT
from converter.writers.search import FOLDER as SEARCH
from converter.writers.search.tables import SHARD_START

_WRITTEN_NAMES = ("index.md", "index.html", "document.json", ANNOTATIONS)
_OURS = {
    "document.json": (b'{"schema":"document/1"', b'{"schema":"document/2"'),  # of each version ever written
    "index.html": (REDIRECT.encode(),),
}
PART = ".converter.part"
"""What the name of a half-written file ends in; it begins with a dot, so that no site generator takes it."""


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


def remove_stale(docs: Path, files: Mapping[str, str]) -> list[str]:
    """Remove the pages that no source accounts for, if they say that they are ours; return which."""
    removed = []
    for folder, _, names in os.walk(docs / FOLDER, topdown=False):  # follows no links
        page = Path(folder)
        written = [page / name for name in _WRITTEN_NAMES if name in names]
        stale = [path for path in written if path.relative_to(docs).as_posix() not in files]
        if page == docs / FOLDER or not stale or not _is_ours(page):
            continue
        for path in stale:
            path.unlink()
            removed.append(path.relative_to(docs).as_posix())
        if not any(page.iterdir()):
            page.rmdir()
    return sorted(removed, key=lambda name: name.split("/"))


def _is_ours(page: Path) -> bool:
    """Return whether the data beside a page, or the page itself, say that the converter wrote it."""
    return any(_begins(page / name, starts) for name, starts in _OURS.items()) or _is_withdrawn(page)


def _begins(path: Path, starts: tuple[bytes, ...]) -> bool:
    return path.is_file() and path.read_bytes().startswith(starts)


def _is_withdrawn(page: Path) -> bool:
    path = page / "index.md"
    text = path.read_bytes() if path.is_file() else b""
    return HEAD.match(text) is not None and WITHDRAWN.encode() in text


def remove_stale_lists(docs: Path, files: Mapping[str, str]) -> list[str]:
    """Remove the lists of what no document belongs to any more; return what was removed."""
    stale = []
    for path in (path for folder in LISTS.values() for path in sorted((docs / folder).rglob("index.md"))):
        name = path.relative_to(docs).as_posix()
        if name not in files and HEAD.match(path.read_bytes()):
            path.unlink()
            stale.append(name)
            for folder in (path.parent, path.parent.parent):
                if not any(folder.iterdir()):
                    folder.rmdir()
    return stale


def remove_stale_shards(docs: Path, files: Mapping[str, str]) -> list[str]:
    """Remove the files of an earlier search index that are no longer part of it; return what was removed."""
    stale = []
    for path in sorted((docs / SEARCH).glob("*/*.json")):
        name = path.relative_to(docs).as_posix()
        if name not in files and path.read_bytes().startswith(SHARD_START):
            path.unlink()
            stale.append(name)
    return stale


def remove_parts(root: Path) -> None:
    """Remove what a run that was broken off left half written in the folders that are all ours."""
    for folder, folders, names in os.walk(root):
        if Path(folder) == root:
            folders[:] = [name for name in folders if f"{name}/" in GENERATED]
        for name in names:
            if name.startswith(".") and name.endswith(PART):
                with suppress(OSError):  # said when the file is written
                    Path(folder, name).unlink()
