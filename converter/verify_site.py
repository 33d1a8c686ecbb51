"""Verify a whole built site: one page for each source, one source for each page, each page whole.

And nothing else: each file is accounted for, each page is made of what a page may have, in the one frame.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from converter.anchors import FOLDER, page_url
from converter.build import make_source
from converter.diagnostics import ConverterError, Message, report
from converter.disk import source_files
from converter.manifest import check_manifest
from converter.verify.files import OWN_THEME, check_files, names_of, page_of
from converter.verify.frame import check_frames, frame_of, root_of
from converter.verify.gate import check_markup
from converter.verify.hits import check_hits
from converter.verify.lists import LISTS, check_list
from converter.verify.opened import NOT_FOUND, Opened, open_page
from converter.verify.page import verify_page
from converter.verify.pointed import collection_of
from converter.verify.record import Record, check_record
from converter.verify.rendered import EXTENSIONS, check_rendered, render, template
from converter.verify.shape import check_shape
from converter.verify.word_sums import check_word_file

_MADE = (f"{FOLDER}/", "zoeken/", *LISTS[1:])


def _installed() -> tuple[Path, ...]:
    """Return the folders of the themes that are installed here, ours first."""
    found = find_spec("material")
    folders = found.submodule_search_locations if found else None
    return (OWN_THEME, *(Path(folder) / "templates" for folder in folders or ()))


@dataclass(frozen=True, slots=True)
class Ground:
    """What a site that is ours alone is made of beside its sources: nothing else may stand in it.

    ``docs``: None where they are not at hand; ``extensions``: what its Markdown is rendered with.
    """

    docs: Path | None = None
    theme: tuple[Path, ...] = field(default_factory=_installed)
    extensions: Mapping[str, Mapping[str, object]] = field(default_factory=lambda: EXTENSIONS)


@dataclass(slots=True)
class Verified:
    """How much was compared, what differs, and what each page is of, by its URL."""

    pages: int = 0
    characters: int = 0
    messages: list[Message] = field(default_factory=list)
    records: dict[str, Record] = field(default_factory=dict)


def verify_site(
    sources: Path, site: Path, refused: Container[str] = (), ground: Ground | None = None
) -> Verified:
    """Return what differs between the sources and the pages of the site.

    ``refused``: the names of the sources that have no page, for a reason that was said before. Without
    ``ground`` the site has pages of others too, and only the articles of the documents are looked at.
    """
    verified = Verified(messages=list(check_manifest(site)))
    waiting = {path.name: path for path in source_files(sources) if path.name not in refused}
    for folder in _folders(site):
        verified.messages.extend(_folder(folder, waiting, verified))
    verified.messages.extend(
        _error(f"{path.as_posix()}:1:1", "page-missing", f"no page on the site in {site}")
        for path in waiting.values()
    )
    whole = not waiting and len(verified.records) == len(_folders(site))  # else lists are of other documents
    if ground is not None and ground.docs is not None:
        verified.messages.extend(check_files(site, ground.docs, ground.theme))
    verified.messages.extend(_pages(site, ground, verified.records))
    if ground is not None and whole:
        verified.messages.extend(_lists(site, {url: each.data for url, each in verified.records.items()}))
    return verified


def _folders(site: Path) -> list[Path]:
    return sorted(path for path in (site / FOLDER).glob("*") if path.is_dir())


def _lists(site: Path, pages: Mapping[str, dict[str, Any]]) -> Iterator[Message]:
    """Yield what the lists and the search say of the documents otherwise than their data."""
    for file in (site / name for name in LISTS if (site / name).is_file()):
        page = open_page(file.relative_to(site).as_posix(), file.read_text("utf-8"))
        yield from (_error(file.as_posix(), "list-wrong", text) for text in check_list(page, pages))
    if not (site / "zoeken").is_dir():
        return
    try:
        for name, text in check_hits(site, pages):
            yield _error((site / name).as_posix(), "search-wrong", text)
    except (OSError, KeyError, TypeError, ValueError, IndexError) as error:
        yield _error((site / "zoeken").as_posix(), "search-wrong", f"a table is broken: {error!r}")


def _pages(site: Path, ground: Ground | None, records: Mapping[str, Record]) -> Iterator[Message]:
    """Yield what is wrong with any page, whatever it says: its markup, its frame, other words than docs/."""
    frames: dict[str, str] = {}
    collection = collection_of({url: record.data for url, record in records.items()})
    written = {page_of(name): name for name in names_of(ground.docs)} if ground and ground.docs else {}
    for name in (name for name in names_of(site) if name.endswith(".html")):
        if ground is None and name.removesuffix("index.html") not in records:
            continue
        page, place = open_page(name, (site / name).read_text("utf-8")), (site / name).as_posix()
        if record := records.get(page.url):
            found = check_record(page, record, collection, whole=ground is not None)
            yield from (_error(place, code, text) for code, text in found)
        if ground is not None:
            yield from (
                _error(place, "markup-forbidden", text)
                for text in check_markup(page, by_hand=_is_by_hand(page, written))
            )
            yield from (
                _error(place, "list-wrong", text) for text in _rendered(page, written.get(name), ground)
            )
            frames[name] = frame_of(page)
    for name in check_frames(frames):
        text = "around its article the page is not as the others"
        yield _error((site / name).as_posix(), "frame-wrong", text)


def _is_by_hand(page: Opened, written: Mapping[str, str]) -> bool:
    """Return whether people wrote a page in docs/; it is that page, whatever stands in it."""
    return (
        page.name in written
        and not page.name.startswith(_MADE)
        and not page.tree.css_matches("ul.documenten")
    )


def _rendered(page: Opened, source: str | None, ground: Ground) -> Iterator[str]:
    """Yield where a page that is no document's parts from its source."""
    if page.name == NOT_FOUND:
        files = (folder / NOT_FOUND for folder in ground.theme if (folder / NOT_FOUND).is_file())
        rendered = template(next(files, OWN_THEME / NOT_FOUND).read_text("utf-8"))
        if rendered:
            yield from check_rendered(page, rendered, NOT_FOUND, root_of(page))
    elif source and ground.docs and not _is_document(page.name):
        rendered = render((ground.docs / source).read_text("utf-8"), ground.extensions)
        yield from check_rendered(page, rendered, source)


def _is_document(name: str) -> bool:
    return name.startswith(f"{FOLDER}/") and name != f"{FOLDER}/index.html"


def _folder(folder: Path, waiting: dict[str, Path], verified: Verified) -> list[Message]:
    """Return what is wrong in the folder of one page; a source that has its page waits no longer."""
    place = (folder / "index.html").as_posix()
    try:
        data = json.loads((folder / "document.json").read_text("utf-8"))
        name, url = data["source"]["name"], data["url"]
        if url != page_url(folder.name):
            return [_error(place, "data-wrong", f"document.json beside the page is that of {url}")]
        path = waiting.pop(name, None)
        if path is None:
            return [_error(place, "source-missing", f"no {name} in the sources")]
        return list(_page(path, folder / "index.html", data, verified))
    except FileNotFoundError as error:
        return [_error(place, "page-missing", f"no {Path(error.filename).name} in {folder.as_posix()}")]
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
        broken = list(check_shape(data))
        yield from (_error(page.as_posix(), "data-wrong", f"document.json has {text}") for text in broken)
        if not broken:
            verified.records[data["url"]] = Record(data, source.text)
    else:
        changed = f"{path.as_posix()} changed after the page was made; build again"
        yield _error(page.as_posix(), "source-changed", changed)


def _error(place: str, code: str, text: str) -> Message:
    return report(code, place, text)
