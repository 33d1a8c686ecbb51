"""Remember below docs/ what was made of which bytes, so that nothing is converted twice.

The note holds a hash of everything that went in (the sources, the glossary, the converter's own code) and of
every file that came out. While both still hold, converting again would write the same and say the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from converter.diagnostics import Message

NAME = ".kamervragen.json"


@dataclass(frozen=True, slots=True)
class Made:
    """``files``: the SHA-256 of each by its path below docs/; ``pages``: the source of each by its URL.

    ``addresses``: the text of ``addresses.txt`` for these pages.
    """

    inputs: str
    files: Mapping[str, str]
    pages: Mapping[str, str]
    messages: tuple[Message, ...]
    addresses: str


def digest_of(parts: Iterable[bytes]) -> str:
    """Return one hash for all that goes into a conversion; the converter's own code is part of it."""
    whole = hashlib.sha256(_code())
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


@cache
def _code() -> bytes:
    code = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        code.update(path.read_bytes())
    return code.digest()


def hash_of(data: bytes) -> str:
    """Return the SHA-256 of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def hash_of_file(path: Path) -> str:
    """Return the same of a file on disk, which need not fit in memory."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def files_made(docs: Path) -> Mapping[str, str]:
    """Return the files of the last time with their hashes, whatever they were made of."""
    try:
        files: dict[str, str] = json.loads((docs / NAME).read_text("utf-8"))["files"]
        return files if all(map(_is_below, files)) else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _is_below(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts


def read_made(docs: Path, inputs: str) -> Made | None:
    """Return what was made of these inputs, if every file of it is still there as it was."""
    try:
        kept = json.loads((docs / NAME).read_text("utf-8"))
        messages = tuple(Message(*each) for each in kept.pop("messages"))
        made = Made(**kept, messages=messages)
    except (OSError, ValueError, KeyError, TypeError):  # none yet, or no longer readable: convert again
        return None
    return made if made.inputs == inputs and _is_whole(docs, made.files) else None


def _is_whole(docs: Path, files: Mapping[str, str]) -> bool:
    try:
        return all(hash_of_file(docs / name) == hash_ for name, hash_ in files.items())
    except OSError:
        return False


def write_made(made: Made) -> str:
    """Return the note as the text of its file."""
    kept = {
        "inputs": made.inputs,
        "files": dict(made.files),
        "pages": dict(made.pages),
        "messages": [astuple(message) for message in made.messages],
        "addresses": made.addresses,
    }
    return json.dumps(kept, ensure_ascii=False, sort_keys=True) + "\n"
