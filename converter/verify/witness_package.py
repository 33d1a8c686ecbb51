"""Open a Word file for the witness: its parts, and the headers and footers that Word shows.

Nothing here is shared with the reader of Word files. The reader comes first and refuses what may do harm.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree
from lxml.etree import _Element

Element = _Element
_OFF = ("0", "false", "off")
_PAGES = ("first", "default", "even")


@lru_cache(maxsize=2000)
def _local(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def name_of(item: Element) -> str:
    """Return the name of an element without its namespace."""
    return _local(item.tag)


def written(item: Element, name: str = "val") -> str | None:
    """Return an attribute in the namespace of its element: ``w:val``."""
    return item.get(f"{str(item.tag).rpartition('}')[0]}}}{name}")


def below(item: Element | None, *path: str) -> Element | None:
    """Return the first element at the end of a path of names, or None."""
    for name in path:
        for each in item if item is not None else ():
            if name_of(each) == name:
                item = each
                break
        else:
            return None
    return item


def value(item: Element | None, *path: str) -> str | None:
    """Return ``w:val`` at the end of a path, or None."""
    found = below(item, *path)
    return None if found is None else written(found)


def switch(item: Element | None, *path: str) -> bool | None:
    """Return whether the switch at the end of a path is on, or None where there is none."""
    found = below(item, *path)
    return None if found is None else written(found) not in _OFF


class Parts:
    """The parts of a Word file that its body refers to. ``main`` is the part with the body."""

    def __init__(self, data: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._names = {_key(name): name for name in self._archive.namelist()}
        whole = self._related("").values()
        name = next(name for kind, name in whole if kind == "officeDocument" and _key(name) in self._names)
        self._by_id = self._related(name)
        self.main = self._root(name)

    def first(self, kind: str) -> Element | None:
        """Return the first part of a kind that is in the file: "styles", "footnotes"."""
        return next(map(self._root, self.names(kind)), None)

    def names(self, kind: str) -> Iterator[str]:
        """Yield the name of each part of a kind that is in the file."""
        return (name for of, name in self._by_id.values() if of == kind and _key(name) in self._names)

    def running(self) -> Iterator[tuple[str, Element]]:
        """Yield ("header" or "footer", its root) for each part that Word shows (ECMA-376, 17.10), once."""
        pages = {"default"} | ({"even"} if switch(self.first("settings"), "evenAndOddHeaders") else set())
        known: dict[tuple[str, str], str] = {}
        shown: dict[str, str] = {}
        for section in self.main.iter("{*}sectPr"):
            parent = section.getparent()
            if parent is not None and name_of(parent) == "sectPrChange":
                continue
            known |= self._references(section)
            seen = pages | ({"first"} if switch(section, "titlePg") else set())
            for page in (page for page in _PAGES if page in seen):
                for (kind, of), name in known.items():
                    if of == page:
                        shown.setdefault(name, kind)
        yield from ((kind, self._root(name)) for name, kind in shown.items())

    def _references(self, section: Element) -> dict[tuple[str, str], str]:
        found = {}
        for item in section:
            kind = name_of(item).removesuffix("Reference")
            to = next((str(id_) for name, id_ in item.attrib.items() if _local(name) == "id"), "")
            of, name = self._by_id.get(to, ("", ""))
            if of == kind and kind in ("header", "footer") and _key(name) in self._names:
                found[kind, written(item, "type") or "default"] = name
        return found

    def _related(self, part: str) -> dict[str, tuple[str, str]]:
        """Return (kind, name of the part) by id, for what a part refers to within the file."""
        folder, file = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        return {
            item.get("Id", ""): (
                item.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, item.get("Target", ""))),
            )
            for item in (self._root(name) if _key(name) in self._names else ())
            if item.get("TargetMode") != "External"
        }

    def _root(self, name: str) -> Element:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        return etree.fromstring(self._archive.read(self._names[_key(name)]), parser)


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
