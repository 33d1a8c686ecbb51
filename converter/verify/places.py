"""Hold the links at the foot of a page: to the source with its lines, and to the editor's file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath
from urllib.parse import quote, unquote_plus

from selectolax.lexbor import LexborNode

from converter.differences import bare
from converter.source import Source
from converter.verify.built_words import classes_of
from converter.verify.opened import Opened, attribute, words_of

_MENDED, _SOURCE = "Verbeter dit document", "Bronbestand"
_LONGEST = 1_000  # characters of a label, which may go on below its line
_LINE = re.compile(r"(\S+):([1-9]\d*)")


def check_places(page: Opened, source: Source | None) -> Iterator[str]:
    """Yield where the links lead to another place; only the page of a document has any."""
    links = page.tree.css(".plek")
    if not links:
        return
    if source is None or [words_of(each) for each in links] != [_MENDED, _SOURCE]:
        yield f"the links to the repository are {[words_of(each) for each in links]}"
        return
    repository = attribute(page.first("a.fout"), "href").partition("/issues/new?")[0]
    name = PurePath(source.name).name
    mended, file = (attribute(each.css_first("a"), "href") for each in links)
    beside = re.escape(PurePath(name).stem) + r"\.yml"
    is_theirs = rf"{re.escape(repository)}/(?:edit/.+/|new/.+\?filename=){beside}"
    if not re.fullmatch(is_theirs, unquote_plus(mended), re.IGNORECASE):
        yield f"“{_MENDED}” leads to {mended}"
    if not (file.startswith(f"{repository}/blob/") and file.endswith(f"/{quote(name)}")):
        yield f"“{_SOURCE}” leads to {file}"
    yield from _lines(page, source, attribute(page.first("a.bron"), "data-lines"))


def _lines(page: Opened, source: Source, said: str) -> Iterator[str]:
    """Yield the headings whose label does not begin at their line; a Word file has no lines."""
    places = {found[1]: int(found[2]) for found in _LINE.finditer(said)}
    if list(places) != ([] if source.word else list(page.headings)) or _LINE.sub("", said).strip():
        yield "not each heading has its line in the source"
        return
    lines = source.text.split("\n")
    for id_, number in places.items():
        below = bare("\n".join(lines[number - 1 :])[:_LONGEST])
        if not below or not below.startswith(bare(_printed(page.first(f'article [id="{id_}"]')))):
            yield f"#{id_} does not begin at line {number} of the source"


def _printed(heading: LexborNode | None) -> str:
    """Return the words of a heading that the source has, until its first note mark."""
    words = ""
    for child in heading.iter(include_text=True) if heading else ():
        if attribute(child, "id").startswith("fnref"):
            break
        words += "" if "added" in classes_of(child) else child.text()
    return words
