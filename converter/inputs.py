"""Read the documents of a folder: the bytes of each, and a message for each file that is none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from converter.desk.collection_file import NAME as COLLECTION
from converter.desk.editor_file import SUFFIX as EDITOR_SUFFIX
from converter.desk.editor_file import stem_of
from converter.desk.glossary import NAME as GLOSSARY
from converter.desk.names_file import NAME as NAMES
from converter.diagnostics import ConverterError, Message, report
from converter.intake.docx.source import SUFFIXES as WORD_SUFFIXES
from converter.made import digest_of
from converter.reading import too_large
from converter.source import MAX_CHARACTERS

SUFFIXES = (".txt", *WORD_SUFFIXES)
_MAX_BYTES = 4 * MAX_CHARACTERS + 4  # no encoding needs more for that many characters
_MAX_WORD_BYTES = 64 * 1024 * 1024  # a Word file has pictures too
_OTHER_KINDS = {
    ".doc": "open it in Word and save it as .docx",
    ".dot": "open it in Word and save it as .docx",
    ".rtf": "open it in Word and save it as .docx",
    ".odt": "open it in LibreOffice or Word and save it as .docx",
    ".pdf": "ask for the Word file, or save its text as .txt",
    ".yaml": f"rename it to {EDITOR_SUFFIX}",
}
_OF_THE_SITE = ("collection", "names", "begrippen")  # the stems of YAML files that belong to no source
_OF_ALL = (COLLECTION, NAMES)
_COMMON_TERMS = Path(__file__).parent / "desk" / GLOSSARY
_README = "README.md"  # what a folder says of itself


@dataclass(frozen=True, slots=True)
class Inputs:
    """The bytes of all that is converted, and a message for each file that is not.

    ``names``: of all files that should have a page, the unreadable ones too. ``editor_files``: what editors
    say of them, those whose source is gone too.
    """

    names: frozenset[str]
    sources: tuple[tuple[str, bytes], ...]
    glossaries: tuple[tuple[str, bytes], ...]
    editor_files: tuple[tuple[str, bytes], ...]
    messages: tuple[Message, ...]

    def digest(self, beside: bytes) -> str:
        """Return one hash for all of it, and for what is known beside it."""
        files = (*self.sources, *self.glossaries, *self.editor_files)
        parts = (part for name, data in files for part in (name.encode(), data))
        return digest_of((beside, *parts, *(str(message).encode() for message in self.messages)))


def read_inputs(sources: Path) -> Inputs:
    """Read a folder or a single file, with the glossary that comes along and the YAML files beside it."""
    files, edited = source_files(sources), editor_files(sources)
    messages = list(_ignored(sources, (*files, *edited)))
    if not (files or edited):
        text = "no document here; put a .docx or .txt file in this folder"
        messages.append(report("sources-missing", sources.as_posix(), text))
    misnamed = [*_twice(files), *_twice(edited), *_of_the_site(files)]
    messages.extend(message for _, message in misnamed)
    refused = {path for path, _ in misnamed}
    readable = tuple(_readable([path for path in files if path not in refused], messages))
    glossaries = tuple(_readable(glossary_files(sources), messages))
    said = tuple(_readable([path for path in edited if path not in refused], messages))
    return Inputs(frozenset(path.name for path in files), readable, glossaries, said, tuple(messages))


def glossary_files(sources: Path) -> list[Path]:
    """Return the glossary that comes along, and the one beside the sources, which goes before."""
    own = (sources if sources.is_dir() else sources.parent) / GLOSSARY
    return [_COMMON_TERMS, *([own] if own.exists() else [])]


def editor_files(sources: Path) -> tuple[Path, ...]:
    """Return ``collection.yml``, ``names.yml`` and the files that can belong to a source, or to this one."""
    if not sources.is_dir():
        beside = (sources.with_suffix(EDITOR_SUFFIX), *map(sources.with_name, _OF_ALL))
        return tuple(path for path in beside if path.exists() and path != sources)
    found = (path for path in _listed(sources) if path.suffix.lower() == EDITOR_SUFFIX)
    return tuple(path for path in found if path.stem.lower() not in _OF_THE_SITE or path.name in _OF_ALL)


def _of_the_site(files: Iterable[Path]) -> Iterator[tuple[Path, Message]]:
    """Yield the sources that share their name with a YAML file of the site, with an error for each."""
    for path in files:
        if (stem := stem_of(path.name)) in _OF_THE_SITE:
            text = f"{stem}{EDITOR_SUFFIX} is a file of the site itself; give this document another name"
            yield path, report("source-name-taken", f"{_shown(path)}:1:1", text)


def _ignored(sources: Path, files: tuple[Path, ...]) -> Iterator[Message]:
    of_the_site = (f"{stem}{EDITOR_SUFFIX}" for stem in _OF_THE_SITE)
    taken = {_README, *of_the_site, *(path.name for path in files)}
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
    """Return the files whose names differ in suffix or capitals only, with an error for each."""
    by_stem: dict[str, list[Path]] = defaultdict(list)
    for path in files:
        by_stem[stem_of(path.name)].append(path)
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
