"""Verify what a site is beside the words of its documents: each page's markup and frame, lists and hits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from converter.model import Span
from converter.verify.added import check_added
from converter.verify.annotations import check_annotations
from converter.verify.around import check_around
from converter.verify.cited import Collection, collection_of
from converter.verify.editor import without_led
from converter.verify.elsewhere import without_data
from converter.verify.files import OWN_THEME, names_of, page_of
from converter.verify.frame import check_frames, frame_of, root_of
from converter.verify.gate import check_markup
from converter.verify.grounds import check_grounds
from converter.verify.grouped import FOLDERS
from converter.verify.hits import check_hits
from converter.verify.list_pages import check_list_pages
from converter.verify.opened import NOT_FOUND, Opened, open_page
from converter.verify.overviews import LISTS, check_list
from converter.verify.pointed import check_pointed
from converter.verify.rendered import EXTENSIONS, check_rendered, render, template
from converter.verify.replies import with_papers

_MADE = ("kamervragen/", "zoeken/", *LISTS[1:], *(f"{folder}/" for folder in FOLDERS))
_BROKEN = (OSError, KeyError, TypeError, ValueError, AttributeError, IndexError)
Found = tuple[str, str, str]
"""The file, below the site, the code and the words of what is wrong."""


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


@dataclass(frozen=True, slots=True)
class Record:
    """The data beside a page, the text of its source, and the words that lead where an editor says.

    ``terms``: what a glossary says of abbreviations.
    """

    data: dict[str, Any]
    text: str
    led: tuple[Span, ...] = ()
    terms: Mapping[str, str] = field(default_factory=dict)


def check_pages(site: Path, ground: Ground | None, records: Mapping[str, Record]) -> Iterator[Found]:
    """Yield what is wrong with any page; without a ground with the articles of the documents alone."""
    frames: dict[str, str] = {}
    small = set(without_data(site))
    with_papers(record.data for record in records.values())
    collection = collection_of({url: record.data for url, record in records.items()})
    written = {page_of(name): name for name in names_of(ground.docs)} if ground and ground.docs else {}
    for name in (name for name in names_of(site) if name.endswith(".html")):
        record = records.get(name.removesuffix("index.html"))
        if record is None and ground is None:
            continue
        page = open_page(name, (site / name).read_text("utf-8"))
        if name in small and not page.article:
            continue  # it leads to another, and is held whole
        if record:
            yield from ((name, code, words) for code, words in _document(page, record, collection))
        if ground:
            around = check_around(page, record.data) if record else _rendered(page, written.get(name), ground)
            yield from ((name, "fact-wrong" if record else "overview-wrong", words) for words in around)
            markup = check_markup(page, by_hand=_is_by_hand(page, written))
            yield from ((name, "markup-forbidden", words) for words in markup)
            frames[name] = frame_of(page)
    other = "around its article the page is not as the others"
    yield from ((name, "frame-wrong", other) for name in check_frames(frames))


def _document(page: Opened, record: Record, collection: Collection) -> Iterator[tuple[str, str]]:
    data, text = record.data, record.text
    try:
        yield from (("fact-wrong", words) for words in check_added(page, data, collection, text))
        yield from (("link-wrong", words) for words in check_pointed(page, data, collection))
        yield from (
            ("data-wrong", words)
            for words in check_grounds(text, without_led(data, record.led), record.terms)
        )
    except _BROKEN as error:
        yield "data-wrong", f"document.json beside the page is broken: {error!r}"


def _is_by_hand(page: Opened, written: Mapping[str, str]) -> bool:
    """Return whether people wrote a page in docs/; it is that page, whatever stands in it."""
    is_list = page.name.startswith(_MADE) or page.tree.css_matches("ul.documenten")
    return page.name in written and not is_list


def _rendered(page: Opened, source: str | None, ground: Ground) -> Iterator[str]:
    """Yield where a page that is no document's parts from its source."""
    if page.name == NOT_FOUND:
        files = (folder / NOT_FOUND for folder in ground.theme if (folder / NOT_FOUND).is_file())
        rendered = template(next(files, OWN_THEME / NOT_FOUND).read_text("utf-8"))
        yield from check_rendered(page, rendered, NOT_FOUND, root_of(page)) if rendered else ()
    elif source and ground.docs:
        rendered = render((ground.docs / source).read_text("utf-8"), ground.extensions)
        yield from check_rendered(page, rendered, source)


def check_lists(site: Path, pages: Mapping[str, dict[str, Any]]) -> Iterator[Found]:
    """Yield what the lists and the search say of the documents otherwise than their data."""
    for name in (name for name in LISTS if (site / name).is_file()):
        page = open_page(name, (site / name).read_text("utf-8"))
        yield from ((name, "overview-wrong", words) for words in check_list(page, pages))
    yield from ((name, "overview-wrong", words) for name, words in check_list_pages(site, pages))
    try:
        if (site / LISTS[-1]).is_file():
            yield from ((name, "data-wrong", words) for name, words in check_annotations(site, pages))
    except _BROKEN as error:
        yield LISTS[-1], "data-wrong", f"the annotations are broken: {error!r}"
    try:
        if (site / "zoeken").is_dir():
            yield from ((name, "search-wrong", words) for name, words in check_hits(site, pages))
    except _BROKEN as error:
        yield "zoeken", "search-wrong", f"a table is broken: {error!r}"
