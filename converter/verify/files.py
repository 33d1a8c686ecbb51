"""Account for each file of a built site: what it is, and that its bytes are those it was made of.

A file is a page, the data beside it, a file of docs/ as it is, a file of the theme as its package has it,
or the map of the site, whose lines are its pages. Nothing else belongs to a site.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from converter.diagnostics import Message, report
from converter.statement import STATEMENT, is_unfilled

OWN_THEME = Path(__file__).parents[1] / "theme"
MANIFEST, MAP, PACKED_MAP, NOT_FOUND = "SHA256SUMS", "sitemap.xml", "sitemap.xml.gz", "404.html"
_TEMPLATES = frozenset((".html", ".md", ".py", ".pyc", ".yml"))  # of a theme and of docs/: never copied
_DATA = (".json", ".jsonld")  # beside pages
_PLACE = re.compile(r"loc>([^<\s]+)<")


def names_of(folder: Path) -> tuple[str, ...]:
    """Return the paths of the files in a folder, from there, in order; no hidden ones."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return tuple(sorted(path.as_posix() for path in found if not _is_hidden(path)))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def is_part(folder: Path, whole: Path) -> bool:
    """Return whether each file of a folder stands in another one too, as it is."""
    files = ((folder / name, whole / name) for name in names_of(folder))
    return all(other.is_file() and file.read_bytes() == other.read_bytes() for file, other in files)


def page_of(markdown: str) -> str:
    """Return the page that a Markdown file of docs/ becomes: ``over.md`` -> ``over/index.html``."""
    path = Path(markdown).with_suffix("")
    folder = path.parent if path.name in ("index", "README") else path
    return (folder / "index.html").as_posix()


def check_files(site: Path, docs: Path | None, theme: Iterable[Path]) -> Iterator[Message]:
    """Yield each file that should not be there, is missing, or has other bytes; without docs no copies."""
    names, themes = frozenset(names_of(site)), tuple(theme)
    copies = [name for name in names_of(docs) if not name.endswith(".md")] if docs else []
    pages = {page_of(name) for name in names_of(docs) if name.endswith(".md")} if docs else set()
    if docs and is_unfilled(docs):
        pages.remove(page_of(STATEMENT))
    own = {name for name in names_of(OWN_THEME) if Path(name).suffix not in _TEMPLATES}
    for name in sorted((own | {NOT_FOUND, *copies, *pages}) - names):
        yield _wrong(site, name, "site-file-missing", "the site should have it")
    for name in sorted(names - {MANIFEST, MAP, PACKED_MAP}):
        if name in copies and docs:
            yield from _same(site, name, (docs,))
        elif name.endswith(".html"):
            if docs and name not in pages and name != NOT_FOUND:
                yield _wrong(site, name, "site-file-unknown", "a page that nothing was written for")
        elif docs or not name.endswith(_DATA):
            yield from _same(site, name, themes)
    yield from _maps(site, names, names.difference(copies))


def _same(site: Path, name: str, folders: Iterable[Path]) -> Iterator[Message]:
    originals = [folder / name for folder in folders if (folder / name).is_file()]
    if not originals:
        yield _wrong(site, name, "site-file-unknown", "no page, and no file of docs/ or the theme")
    elif (site / name).read_bytes() != originals[0].read_bytes():
        yield _wrong(site, name, "site-file-changed", "its bytes are not those it was made of")


def _maps(site: Path, names: frozenset[str], made: frozenset[str]) -> Iterator[Message]:
    """Yield what is wrong with the map of the site: its places are the pages made of Markdown, packed or not.

    Where docs/ is not at hand some of the ``made`` pages may be files of it, which only lead to others.
    """
    plain = (site / MAP).read_bytes() if MAP in names else b""
    if PACKED_MAP in names and gzip.decompress((site / PACKED_MAP).read_bytes()) != plain:
        yield _wrong(site, PACKED_MAP, "site-file-changed", f"it is not {MAP} packed")
    if MAP not in names:
        return
    listed = [unquote(unescape(place)) for place in _PLACE.findall(plain.decode("utf-8", "replace"))]
    root = min(listed, key=len, default="")
    pages = {f"{root}{name.removesuffix('index.html')}" for name in made if name.endswith("index.html")}
    is_part_only = made == names and pages.issuperset(listed)
    if root and (len(listed) != len(set(listed)) or not (pages == set(listed) or is_part_only)):
        yield _wrong(site, MAP, "site-file-changed", "its places are not the pages of the site")


def _wrong(site: Path, name: str, code: str, text: str) -> Message:
    return report(code, (site / name).as_posix(), text)
