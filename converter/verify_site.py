"""Verify a whole built site: one page for each source, one source for each page, each page whole.

And nothing else: each file is accounted for, each page is made of what a page may have, in the one frame.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from converter.anchors import FOLDER, page_url
from converter.annotation import GlossaryTerm
from converter.desk.collection_file import NAME as COLLECTION
from converter.desk.collection_file import read_collection
from converter.desk.editor_file import EditorFile, Withdrawal, stem_of
from converter.desk.glossary import read_glossary
from converter.desk.read_editor_file import read_editor_file
from converter.diagnostics import ConverterError, Message, report
from converter.inputs import editor_files, glossary_files, source_files
from converter.institution import KAMER, Institution
from converter.manifest import check_manifest
from converter.reading import make_source
from converter.verify.editor import check_editor, spans_led
from converter.verify.elsewhere import check_elsewhere
from converter.verify.files import check_files
from converter.verify.page import verify_page
from converter.verify.remarks import check_remarks
from converter.verify.shape import check_shape
from converter.verify.whole import Found, Ground, Record, check_lists, check_pages
from converter.verify.word_sums import check_word_file


@dataclass(slots=True)
class Verified:
    """How much was compared, what differs, and what each page is of, by its URL.

    ``editor_files``: by what they share with the name of their source.
    """

    pages: int = 0
    characters: int = 0
    messages: list[Message] = field(default_factory=list)
    editor_files: dict[str, Path] = field(default_factory=dict)
    institution: Institution = KAMER
    terms: dict[str, GlossaryTerm] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)


def verify_site(
    sources: Path, site: Path, refused: Container[str] = (), ground: Ground | None = None
) -> Verified:
    """Return what differs between the sources and the pages of the site.

    ``refused``: the names of the sources that have no page, for a reason that was said before. Without
    ``ground`` the site has pages of others too, and only the articles of the documents are looked at.
    """
    verified = Verified(messages=list(check_manifest(site)))
    verified.editor_files.update((stem_of(path.name), path) for path in editor_files(sources))
    verified.institution = _institution(verified)
    verified.terms.update(_terms(sources))
    withdrawn = dict(_withdrawn(verified))
    sources_by_name = {path.name: path for path in source_files(sources) if path.name not in refused}
    waiting = {name: path for name, path in sources_by_name.items() if stem_of(name) not in withdrawn}
    expected = {stem_of(name) for name in sources_by_name.keys() - waiting.keys()}
    written = sorted((site / FOLDER).glob("*/**/document.json"))
    for data in written:
        verified.messages.extend(_folder(data.parent, site, waiting, verified))
    pages = {url: each.data for url, each in verified.records.items()}
    verified.messages.extend(_placed(site, check_elsewhere(site, pages, withdrawn, expected)))
    verified.messages.extend(
        _error(f"{path.as_posix()}:1:1", "page-missing", f"no page on the site in {site}")
        for path in waiting.values()
    )
    is_whole = not waiting and len(verified.records) == len(written)
    verified.messages.extend(_beside_words(site, verified, ground, is_whole=is_whole))
    return verified


def _beside_words(
    site: Path, verified: Verified, ground: Ground | None, *, is_whole: bool
) -> Iterator[Message]:
    """Yield what is wrong beside the words of documents; lists only where all of these are known."""
    if ground is not None and ground.docs is not None:
        yield from check_files(site, ground.docs, ground.theme)
    yield from _placed(site, check_pages(site, ground, verified.records))
    if ground is not None and is_whole:
        pages = {url: each.data for url, each in verified.records.items()}
        yield from _placed(site, check_lists(site, pages, verified.terms))


def _placed(site: Path, found: Iterable[Found]) -> Iterator[Message]:
    return (_error((site / name).as_posix(), code, text) for name, code, text in found)


def _withdrawn(verified: Verified) -> Iterator[tuple[str, Withdrawal]]:
    """Yield what editors say of papers that they took back, by the stem of the source."""
    for stem in verified.editor_files:
        editor = _said(stem, verified)
        if editor and editor.withdrawn:
            yield stem, editor.withdrawn


def _folder(folder: Path, site: Path, waiting: dict[str, Path], verified: Verified) -> list[Message]:
    """Return what is wrong in the folder of one page; a source that has its page waits no longer."""
    place = (folder / "index.html").as_posix()
    try:
        data = json.loads((folder / "document.json").read_text("utf-8"))
        name, url = data["source"]["name"], data["url"]
        if url != page_url(folder.relative_to(site / FOLDER).as_posix()):
            return [_error(place, "data-wrong", f"document.json beside the page is that of {url}")]
        path = waiting.pop(name, None)
        if path is None:
            return [_error(place, "source-missing", f"no {name} in the sources")]
        return list(_page(path, folder / "index.html", data, verified))
    except FileNotFoundError:
        return [_error(place, "page-missing", f"no index.html in {folder.as_posix()}")]
    except (KeyError, TypeError, ValueError) as error:
        return [_error(place, "data-wrong", f"document.json beside the page is broken: {error}")]


def _page(path: Path, page: Path, data: dict[str, Any], verified: Verified) -> Iterator[Message]:
    html = page.read_text("utf-8")
    try:
        file = path.read_bytes()
        source, _ = make_source(path.as_posix(), file)
    except ConverterError as error:
        yield error.message
        return
    verified.pages += 1
    verified.characters += len(source.text)
    broken = list(check_shape(data))
    data["institution"] = verified.institution
    if source.sha256 == data["source"]["sha256"]:
        yield from check_word_file(file, source)
        differences = verify_page(source, html, data, page.as_posix())
        yield from differences
        yield from (_error(page.as_posix(), "data-wrong", f"document.json has {text}") for text in broken)
        if not broken:
            editor = _editor(path, verified)
            wrong = [*check_editor(source, html, data, editor)]
            if not differences:  # else no remark stands where it should
                wrong += check_remarks(source, html, data, editor)
            yield from (_error(page.as_posix(), "editor-belied", text) for text in wrong)
            terms = {short: term.long for short, term in verified.terms.items()}
            verified.records[data["url"]] = Record(data, source.text, spans_led(source, data, editor), terms)
    else:
        changed = f"{path.as_posix()} changed after the page was made; build again"
        yield _error(page.as_posix(), "source-changed", changed)


def _institution(verified: Verified) -> Institution:
    """Return whose papers these are; a file that is wrong was said before, and nothing of it counts."""
    path = verified.editor_files.get(stem_of(COLLECTION))
    with suppress(ConverterError):
        return read_collection(path.as_posix(), path.read_bytes()) if path else KAMER
    return KAMER


def _terms(sources: Path) -> Iterator[tuple[str, GlossaryTerm]]:
    """Yield what the glossaries say; one that is wrong was said before, and nothing of it counts."""
    for path in glossary_files(sources):
        with suppress(ConverterError):
            yield from read_glossary(path.as_posix(), path.read_bytes()).items()


def _editor(path: Path, verified: Verified) -> EditorFile | None:
    """Return what an editor says of a source, as far as it can be read."""
    return _said(stem_of(path.name), verified)


def _said(stem: str, verified: Verified) -> EditorFile | None:
    beside = verified.editor_files.get(stem)
    said = read_editor_file(beside.as_posix(), beside.read_bytes()) if beside else None
    return said if isinstance(said, EditorFile) else None


def _error(place: str, code: str, text: str) -> Message:
    return report(code, place, text)
