"""Verify the pages of a site, each opened once: words, facts and links of documents, markup and frame."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

from converter.annotation import GlossaryTerm
from converter.desk.editor_file import EditorFile
from converter.diagnostics import Message, report
from converter.source import Source
from converter.verify.added import check_added
from converter.verify.annotations import check_annotations, check_remarks_listed
from converter.verify.around import check_around, check_paper
from converter.verify.cited import Collection, collection_of
from converter.verify.editor import check_editor, spans_led, without_led
from converter.verify.elsewhere import without_data
from converter.verify.feeds import NAME as FEED
from converter.verify.feeds import check_feeds
from converter.verify.files import OWN_THEME, names_of, page_of
from converter.verify.frame import check_frames, frame_of, root_of
from converter.verify.gate import check_markup
from converter.verify.grounds import check_grounds
from converter.verify.grouped import FOLDERS
from converter.verify.hits import check_hits
from converter.verify.home import check_home
from converter.verify.list_pages import check_list_page
from converter.verify.list_titles import check_list_title
from converter.verify.listed_documents import Wanted, wanted_lists
from converter.verify.listings import FOLDERS as OF_USES
from converter.verify.listings import check_listing, counts_of, listings_of
from converter.verify.open_data import FOLDER as OPEN_DATA
from converter.verify.open_data import check_open_data
from converter.verify.opened import NOT_FOUND, Opened, address_of, open_page
from converter.verify.page import verify_page
from converter.verify.places import check_places
from converter.verify.pointed import check_pointed
from converter.verify.remarks import check_remarks
from converter.verify.rendered import EXTENSIONS, check_rendered, render, template
from converter.verify.replies import put_papers_beside
from converter.verify.shared import check_days, check_shared
from converter.verify.told import Data
from converter.verify.used import Row

_HOME, _REMARKS = "index.html", "opmerkingen/index.html"
_GROUPS = tuple(f"{folder}/" for folder in FOLDERS)
_MADE = ("kamervragen/", "zoeken/", OPEN_DATA, *OF_USES, *_GROUPS, _REMARKS)
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
    """What a page is of: its data, its source, what its editor says; ``terms``: what abbreviations mean."""

    data: Data
    source: Source
    editor: EditorFile | None
    terms: Mapping[str, GlossaryTerm]


@dataclass(frozen=True, slots=True)
class _Known:
    """What each page is held to beside its own data.

    ``lists``, ``listings``: what the lists of documents, and of sources and terms, must have that were not
    met yet; None: these are not all documents. ``root``: where the site stands, None where no home page says.
    """

    ground: Ground
    pages: Mapping[str, Data]
    written: Mapping[str, str]
    feeds: frozenset[str]
    lists: dict[str, Wanted] | None
    listings: dict[str, list[Row]] | None
    counts: Mapping[str, int]
    root: str | None


def check_pages(
    site: Path,
    ground: Ground | None,
    records: Mapping[str, Record],
    glossary: Mapping[str, GlossaryTerm] | None,
) -> Iterator[Message]:
    """Yield what is wrong with any page; without a ground with the articles of the documents alone.

    ``glossary``: where these are the records of all documents, to which lists can be held; else None.
    """
    frames: dict[str, str] = {}
    small, names = set(without_data(site)), names_of(site)
    pages = {url: record.data for url, record in records.items()}
    put_papers_beside(pages.values())
    collection = collection_of(pages)
    known = _known(site, ground, pages, glossary) if ground else None
    for name in (name for name in names if name.endswith(".html")):
        record = records.get(name.removesuffix("index.html"))
        if record is None and known is None:
            continue
        place = (site / name).as_posix()
        page = open_page(name, (site / name).read_text("utf-8"))
        if name in small and not page.article:
            continue  # it leads to another, and is held whole
        if record:
            yield from _document(page, record, collection, place)
        if known:
            yield from (report(code, place, words) for code, words in _around(page, record, known))
            frames[name] = frame_of(page)
    if known:
        yield from _without_page(site, (*(known.lists or ()), *(known.listings or ())))
    other = "around its article the page is not as the others"
    yield from (report("frame-wrong", (site / name).as_posix(), other) for name in check_frames(frames))


def _known(
    site: Path, ground: Ground, pages: Mapping[str, Data], glossary: Mapping[str, GlossaryTerm] | None
) -> _Known:
    listings = None if glossary is None else listings_of(pages, glossary)
    return _Known(
        ground,
        pages,
        {page_of(name): name for name in names_of(ground.docs)} if ground.docs else {},
        frozenset(name for name in names_of(site) if name.endswith(FEED)),
        None if glossary is None else dict(wanted_lists(pages)),
        listings,
        counts_of(listings or {}),
        address_of(site) if (site / "index.html").is_file() else None,
    )


def _around(page: Opened, record: Record | None, known: _Known) -> Iterator[tuple[str, str]]:
    """Yield the code and the words of what is wrong on a page beside the words of a document."""
    around = check_around(page, record.data) if record else _rendered(page, known)
    code = "fact-wrong" if record else "overview-wrong"
    yield from ((code, words) for words in (*check_paper(page), *around))
    yield from (("overview-wrong", words) for words in _lists(page, known))
    yield from (("link-wrong", words) for words in check_places(page, record.source if record else None))
    by_hand = _is_by_hand(page, known.written)
    yield from (("markup-forbidden", words) for words in check_markup(page, by_hand=by_hand))
    if known.root is not None:
        shared = check_shared(page, known.root, None if by_hand else known.feeds)
        yield from (("frame-wrong", words) for words in shared)


def _without_page(site: Path, listings: Iterable[str]) -> Iterator[Message]:
    for name in listings:
        if (site / name.partition("/")[0] / "index.html").is_file():
            yield report("page-missing", (site / name).as_posix(), "what it lists has no page")


def _document(page: Opened, record: Record, collection: Collection, place: str) -> Iterator[Message]:
    source, data, editor = record.source, record.data, record.editor
    try:
        differences = verify_page(source, page, data, place)
        yield from differences
        said = [*check_editor(source, page, data, editor)]
        if not differences:  # else no remark stands where it should
            said += check_remarks(source, page, data, editor)
        yield from _told("editor-belied", place, said)
        yield from _told("fact-wrong", place, check_added(page, data, collection, source.text))
        yield from _told("link-wrong", place, check_pointed(page, data, collection))
        of_source = without_led(data, spans_led(source, data, editor))
        yield from _told("data-wrong", place, check_grounds(source.text, of_source, record.terms))
    except _BROKEN as error:
        yield report("data-wrong", place, f"document.json beside the page is broken: {error!r}")


def _lists(page: Opened, known: _Known) -> Iterator[str]:
    """Yield where a page that lists has other rows than the documents give; what is met is taken out."""
    if known.lists is None or known.listings is None:
        return
    if page.name in known.lists:
        yield from check_list_page(page, known.lists.pop(page.name), known.pages)
        yield from check_list_title(page, known.pages)
    elif page.name.startswith(_GROUPS):
        yield "no document belongs to this list"
    elif page.name == _HOME and page.tree.css_matches("table.documenten"):  # else one's own
        yield from check_home(page, known.pages, known.counts)
    elif page.name == _REMARKS:
        yield from check_remarks_listed(page, known.pages, "../")
    elif page.name.startswith(OF_USES):
        yield from check_listing(page, known.listings.pop(page.name, None), known.pages)


def _told(code: str, place: str, found: Iterable[str]) -> Iterator[Message]:
    return (report(code, place, words) for words in found)


def _is_by_hand(page: Opened, written: Mapping[str, str]) -> bool:
    """Return whether people wrote a page in docs/; it is that page, whatever stands in it."""
    is_list = page.name.startswith(_MADE) or page.tree.css_matches("table.documenten")
    return page.name in written and not is_list


def _rendered(page: Opened, known: _Known) -> Iterator[str]:
    """Yield where a page that is no document's parts from its source."""
    ground, source = known.ground, known.written.get(page.name)
    if page.name == NOT_FOUND:
        files = (folder / NOT_FOUND for folder in ground.theme if (folder / NOT_FOUND).is_file())
        rendered = template(next(files, OWN_THEME / NOT_FOUND).read_text("utf-8"))
        yield from check_rendered(page, rendered, NOT_FOUND, root_of(page)) if rendered else ()
    elif source and ground.docs:
        rendered = render((ground.docs / source).read_text("utf-8"), ground.extensions)
        yield from check_rendered(page, rendered, source)


def check_tables(site: Path, pages: Mapping[str, Data]) -> Iterator[Found]:
    """Yield what the annotations and the search say of the documents otherwise than their data."""
    try:
        if (site / _REMARKS).is_file():
            yield from ((name, "data-wrong", words) for name, words in check_annotations(site, pages))
    except _BROKEN as error:
        yield _REMARKS, "data-wrong", f"the annotations are broken: {error!r}"
    root = address_of(site)
    yield from ((name, "site-file-changed", words) for name, words in check_days(site, pages, root))
    try:
        if (site / OPEN_DATA).is_dir():
            found = check_open_data(site, pages, root)
            yield from ((name, "data-wrong", words) for name, words in found)
    except (*_BROKEN, csv.Error) as error:
        yield OPEN_DATA, "data-wrong", f"a file of all is broken: {error!r}"
    try:
        yield from ((name, "data-wrong", words) for name, words in check_feeds(site, pages, root))
    except (*_BROKEN, etree.XMLSyntaxError) as error:
        yield FEED, "data-wrong", f"a feed is broken: {error!r}"
    try:
        if (site / "zoeken").is_dir():
            yield from ((name, "search-wrong", words) for name, words in check_hits(site, pages))
    except _BROKEN as error:
        yield "zoeken", "search-wrong", f"a table is broken: {error!r}"
