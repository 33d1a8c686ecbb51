"""Verify a whole built site: one page for each source, one source for each page, each page whole.

And nothing else: each file is accounted for, each page is made of what a page may have, in the one frame.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from converter.anchors import FOLDER, page_url
from converter.annotation import GlossaryTerm
from converter.desk.collection_file import NAME as COLLECTION
from converter.desk.collection_file import read_collection
from converter.desk.editor_file import EditorFile, stem_of
from converter.desk.glossary import read_glossary
from converter.desk.names_file import NAME as NAMES
from converter.desk.names_file import read_names
from converter.desk.read_editor_file import read_editor_file
from converter.diagnostics import ConverterError, Message, report
from converter.inputs import editor_files, glossary_files, source_files
from converter.institution import KAMER, Institution
from converter.manifest import check_manifest
from converter.reading import make_source
from converter.verify.elsewhere import check_elsewhere
from converter.verify.files import check_files
from converter.verify.shape import check_shape
from converter.verify.told import Data
from converter.verify.whole import Found, Ground, Record, check_pages, check_tables
from converter.verify.word_sums import check_word_file


@dataclass(slots=True)
class Verified:
    """How much was compared, and what differs."""

    pages: int = 0
    characters: int = 0
    messages: list[Message] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Said:
    """What editors say of each source, by its stem, and of all; a file that is wrong was told before."""

    editors: Mapping[str, EditorFile]
    institution: Institution
    terms: Mapping[str, GlossaryTerm]


def verify_site(
    sources: Path, site: Path, refused: Container[str] = (), ground: Ground | None = None
) -> Verified:
    """Return what differs between the sources and the pages of the site.

    ``refused``: the names of the sources that have no page, for a reason that was said before. Without
    ``ground`` the site has pages of others too, and only the articles of the documents are looked at.
    """
    said = _said(sources)
    withdrawn = {stem: each.withdrawn for stem, each in said.editors.items() if each.withdrawn}
    files = {path.name: path for path in source_files(sources) if path.name not in refused}
    waiting = {name: path for name, path in files.items() if stem_of(name) not in withdrawn}
    gone = {stem_of(name) for name in files.keys() - waiting.keys()}
    written = sorted((site / FOLDER).glob("*/**/document.json"))
    records, wrong = _records(site, written, waiting, said)
    messages = [*check_manifest(site), *wrong]
    pages = {url: each.data for url, each in records.items()}
    is_whole = ground is not None and not waiting and len(records) == len(written)
    messages += _placed(site, check_elsewhere(site, pages, withdrawn, gone))
    messages += (
        report("page-missing", f"{path.as_posix()}:1:1", f"no page on the site in {site}")
        for path in waiting.values()
    )
    if ground is not None and ground.docs is not None:
        messages += check_files(site, ground.docs, ground.theme)
    messages += check_pages(site, ground, records, said.terms if is_whole else None)
    messages += _placed(site, check_tables(site, pages)) if is_whole else ()
    return Verified(len(records), sum(len(each.source.text) for each in records.values()), messages)


def _records(
    site: Path, written: list[Path], waiting: dict[str, Path], said: _Said
) -> tuple[dict[str, Record], list[Message]]:
    """Return what each page is of, by its URL, and what is wrong; a source with a page waits no longer."""
    records: dict[str, Record] = {}
    messages: list[Message] = []
    for file in written:
        try:
            data = _data(file, site / FOLDER)
            path = waiting.pop(data["source"]["name"], None)
            if path is None:
                raise _wrong(file, "source-missing", f"no {data['source']['name']} in the sources")
            if not file.with_name("index.html").is_file():
                raise _wrong(file, "page-missing", f"no index.html in {file.parent.as_posix()}")
            content = path.read_bytes()
            source, _ = make_source(path.as_posix(), content)
            if source.sha256 != data["source"]["sha256"]:
                changed = f"{path.as_posix()} changed after the page was made; build again"
                raise _wrong(file, "source-changed", changed)
        except ConverterError as error:
            messages.append(error.message)
        else:
            messages.extend(check_word_file(content, source))
            data["institution"] = said.institution
            editor = said.editors.get(stem_of(path.name))
            records[data["url"]] = Record(data, source, editor, said.terms)
    return records, messages


def _data(file: Path, folder: Path) -> Data:
    """Return the data beside a page. Raises ConverterError where they are broken, or another page's."""
    try:
        data: Data = json.loads(file.read_text("utf-8"))
    except ValueError as error:
        raise _wrong(file, "data-wrong", f"document.json beside the page is broken: {error}") from error
    if broken := "; ".join(check_shape(data)):
        raise _wrong(file, "data-wrong", f"document.json has {broken}")
    if data["url"] != page_url(file.parent.relative_to(folder).as_posix()):
        raise _wrong(file, "data-wrong", f"document.json beside the page is that of {data['url']}")
    return data


def _wrong(file: Path, code: str, text: str) -> ConverterError:
    return ConverterError(code, file.with_name("index.html").as_posix(), text)


def _placed(site: Path, found: Iterable[Found]) -> Iterator[Message]:
    return (report(code, (site / name).as_posix(), text) for name, code, text in found)


def _said(sources: Path) -> _Said:
    editors: dict[str, EditorFile] = {}
    institution, names = KAMER, KAMER.names
    terms: dict[str, GlossaryTerm] = {}
    for path in editor_files(sources):
        with suppress(ConverterError):
            if path.name == COLLECTION:
                institution = read_collection(path.as_posix(), path.read_bytes())
            elif path.name == NAMES:
                names = read_names(path.as_posix(), path.read_bytes())
            elif isinstance(said := read_editor_file(path.as_posix(), path.read_bytes()), EditorFile):
                editors[stem_of(path.name)] = said
    for path in glossary_files(sources):
        with suppress(ConverterError):
            terms |= read_glossary(path.as_posix(), path.read_bytes())
    return _Said(editors, replace(institution, names=names), terms)
