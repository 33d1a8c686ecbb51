"""Hold the pages of sources and abbreviations to the data of all documents: each page, row, count, link."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

from converter.annotation import GlossaryTerm
from converter.verify.listed_sources import SOURCES, pages_of_sources
from converter.verify.listed_terms import TERMS, pages_of_terms
from converter.verify.opened import open_page
from converter.verify.told import Data, date_of
from converter.verify.used import Newest, Wanted, rows_of

Pages = Mapping[str, Data]
FOLDERS = (SOURCES, TERMS)


def check_listings(site: Path, pages: Pages, terms: Mapping[str, GlossaryTerm]) -> Iterator[tuple[str, str]]:
    """Yield the path of each page that is missing, too many, or has another row, and which."""
    wanted = {f"{path}index.html": rows for path, rows in _wanted(pages, terms).items()}
    there = {path.relative_to(site).as_posix() for each in FOLDERS for path in (site / each).rglob("*.html")}
    for name in sorted(wanted.keys() | there):
        if name not in there or name not in wanted:
            yield name, "the page is missing" if name in wanted else "nothing is listed on such a page"
            continue
        found = list(rows_of(open_page(name, (site / name).read_text("utf-8")), pages))
        for one, other in zip_longest(wanted[name], found):
            if one != other:
                yield name, f"has {other or 'nothing'} instead of {one or 'nothing'}"
                break


def _wanted(pages: Pages, terms: Mapping[str, GlossaryTerm]) -> Wanted:
    newest = Newest({url: date_of(data) for url, data in pages.items()})
    by_address = dict(sorted(pages.items(), key=lambda each: each[0].rstrip("/")))
    return pages_of_sources(by_address, newest) | pages_of_terms(pages, terms, newest)
