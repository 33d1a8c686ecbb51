"""Verify a whole built site: one page for each source, one source for each page, each page whole."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

from converter.anchors import FOLDER, page_url
from converter.build import make_source
from converter.desk.editor_file import EditorFile, Withdrawal, stem_of
from converter.desk.read_editor_file import read_editor_file
from converter.diagnostics import ConverterError, Message, report
from converter.inputs import editor_files, source_files
from converter.manifest import check_manifest
from converter.verify.built_page import read_page
from converter.verify.page import verify_page
from converter.verify.word_sums import check_word_file

_NAMES = ("index.html", "document.json")
_REFRESH = re.compile(r'http-equiv="refresh" content="0; url=(?P<url>[A-Za-z0-9./-]+)"')


@dataclass(slots=True)
class Verified:
    """How much was compared, and what differs."""

    pages: int = 0
    characters: int = 0
    messages: list[Message] = field(default_factory=list)


def verify_site(sources: Path, site: Path, refused: Container[str] = ()) -> Verified:
    """Return what differs between the sources and the pages of the site.

    ``refused``: the names of the sources that have no page, for a reason that was said before.
    """
    verified = Verified(messages=list(check_manifest(site)))
    withdrawn = dict(_withdrawn(sources))
    waiting = {
        path.name: path
        for path in source_files(sources)
        if path.name not in refused and stem_of(path.name) not in withdrawn
    }
    for folder in sorted({path.parent for name in _NAMES for path in (site / FOLDER).glob(f"*/**/{name}")}):
        if (folder / "document.json").is_file():
            verified.messages.extend(_folder(folder, site, waiting, verified))
        else:
            verified.messages.extend(_without_document(folder / "index.html", withdrawn.values()))
    verified.messages.extend(
        _error(f"{path.as_posix()}:1:1", "page-missing", f"no page on the site in {site}")
        for path in waiting.values()
    )
    return verified


def _withdrawn(sources: Path) -> Iterator[tuple[str, Withdrawal]]:
    """Yield what editors say of the papers that they took back, by the stem of the source."""
    for path in editor_files(sources):
        editor = read_editor_file(path.as_posix(), path.read_bytes())
        if isinstance(editor, EditorFile) and editor.withdrawn:
            yield stem_of(path.name), editor.withdrawn


def _without_document(page: Path, withdrawn: Iterable[Withdrawal]) -> Iterator[Message]:
    """Yield what is wrong with a page without data: it must lead to another, or say what was withdrawn."""
    html, place = page.read_text("utf-8"), page.as_posix()
    built = read_page(html)
    if built is None:
        target = _REFRESH.search(html)
        if not (target and (page.parent / target["url"] / "index.html").is_file()):
            yield _error(place, "redirect-wrong", "this page has no text, and leads to no other")
    elif not any(said.reason in unescape(html) for said in withdrawn):
        yield _error(place, "page-missing", f"no document.json in {page.parent.as_posix()}")
    elif built.body.strip():
        yield _error(place, "text-added", "a page that was withdrawn has more words than that")


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
    if source.sha256 == data["source"]["sha256"]:
        yield from check_word_file(file, source)
        yield from verify_page(source, html, data, page.as_posix())
    else:
        changed = f"{path.as_posix()} changed after the page was made; build again"
        yield _error(page.as_posix(), "source-changed", changed)


def _error(place: str, code: str, text: str) -> Message:
    return report(code, place, text)
