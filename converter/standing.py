"""What stands at each address beside the documents: withdrawn pages, redirects, lines for ids that moved.

And what must be remembered of each page, so that the next build keeps what this one published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from converter.anchors import FOLDER, page_url
from converter.collection import Case, Collection, Entry
from converter.collection.ids import ids_of
from converter.collection.kept import MadePage
from converter.desk.addresses import Recorded
from converter.desk.editor_file import EditorFile, Withdrawal, stem_of
from converter.view.case import Beside
from converter.view.withdrawn import withdrawn_page
from converter.writers.markdown import write_page
from converter.writers.redirect import write_redirect


@dataclass(frozen=True, slots=True)
class Gone:
    """A page that was withdrawn, with the ids that it had."""

    address: str
    file: str
    withdrawal: Withdrawal
    ids: tuple[str, ...] = ()


def gone_without_source(edited: Mapping[str, EditorFile], recorded: Iterable[Recorded]) -> Iterator[Gone]:
    """Yield the withdrawn pages whose source is not there, by what editors say of each stem."""
    for page in recorded:
        editor = edited.get(stem_of(page.file))
        if editor and editor.withdrawn:
            address = editor.address.value if editor.address else page.address
            yield Gone(address, page.file, editor.withdrawn, tuple(page.anchors))


def gone_with_source(entries: Iterable[Entry], recorded: Iterable[Recorded]) -> Iterator[Gone]:
    """Yield the withdrawn pages whose source is still there."""
    ids = {page.file: page.anchors for page in recorded}
    for entry in entries:
        file = PurePath(entry.source.name).name
        if entry.editor and entry.editor.withdrawn:
            names = tuple(dict.fromkeys((*ids.get(file, ()), *ids_of(entry))))
            yield Gone(entry.address, file, entry.editor.withdrawn, names)


def made_pages(
    collection: Collection, recorded: Iterable[Recorded], gone: Iterable[Gone]
) -> tuple[Mapping[str, MadePage], Mapping[str, Beside]]:
    """Return what is to be remembered of each page, and what stands beside each document, by URL."""
    known = {page.url: page.anchors for page in recorded if page.state == "published"}
    own = {name: ids_of(entry) for name, entry in collection.entries.items()}
    made: dict[str, MadePage] = {}
    beside: dict[str, Beside] = {}
    for name, entry in collection.entries.items():
        case = collection.cases[name]
        moved = _moved(entry, case, own, known.get(entry.url, {}))
        anchors = dict(own[name]) | {id_: own[to.source.name][id_] if to else "" for id_, to in moved.items()}
        page = Recorded(entry.url, PurePath(name).name, 0, "published", anchors)
        made[entry.url] = MadePage(
            page, _changes(case), {id_: to.url if to else None for id_, to in moved.items()}
        )
        beside[entry.url] = Beside(case, moved)
    for each in gone:
        url = page_url(each.address)
        made[url] = MadePage(Recorded(url, each.file, 0, "withdrawn", dict.fromkeys(each.ids, "")))
    return made, beside


def _moved(
    entry: Entry, case: Case, own: Mapping[str, Mapping[str, str]], known: Iterable[str]
) -> dict[str, Entry | None]:
    """Return the ids that a page had and has not: those of the other papers of the case, and lost ones."""
    here = own[entry.source.name]
    moved: dict[str, Entry | None] = {}
    for paper in case.papers if entry.is_main else ():
        if paper.role != "further":
            for id_ in own[paper.source.name]:
                if id_ not in here:
                    moved.setdefault(id_, paper)
    return moved | {id_: None for id_ in known if id_ not in here and id_ not in moved}


def _changes(case: Case) -> Mapping[str, str]:
    editors = (paper.editor for paper in case.papers if paper.editor)
    return {said.value: said.place for editor in editors for said in editor.changes}


def other_files(collection: Collection, gone: Iterable[Gone]) -> Iterator[tuple[str, str]]:
    """Yield the path and text of each file that belongs to no document."""
    for each in gone:
        page = withdrawn_page(each.address, each.withdrawal, each.ids)
        yield f"{page_url(each.address)}index.md", write_page(page)
    for number, url in collection.redirects.items():
        yield f"{page_url(number)}index.html", write_redirect(number, f"../{url.removeprefix(f'{FOLDER}/')}")
