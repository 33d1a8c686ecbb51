"""Hold the pages of sources and abbreviations to the data of all documents: each page, row, count, link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from converter.annotation import GlossaryTerm
from converter.verify.listed_sources import SOURCES, pages_of_sources
from converter.verify.listed_terms import TERMS, pages_of_terms
from converter.verify.opened import Opened
from converter.verify.replies import date_of
from converter.verify.told import Data
from converter.verify.used import Newest, Row, rows_of

Pages = Mapping[str, Data]
FOLDERS = (SOURCES, TERMS)


def listings_of(pages: Pages, terms: Mapping[str, GlossaryTerm]) -> dict[str, list[Row]]:
    """Return the rows of each page, by its file below the site; ``pages``: the data of all by URL."""
    newest = Newest({url: date_of(data) for url, data in pages.items()})
    by_address = dict(sorted(pages.items(), key=lambda each: each[0].rstrip("/")))
    wanted = pages_of_sources(by_address, newest) | pages_of_terms(pages, terms, newest)
    return {f"{path}index.html": rows for path, rows in wanted.items()}


def check_listing(page: Opened, wanted: list[Row] | None, pages: Pages) -> Iterator[str]:
    """Yield the first row that is another one than what is wanted; None: there should be no such page."""
    if wanted is None:
        yield "nothing is listed on such a page"
        return
    for one, other in zip_longest(wanted, rows_of(page, pages)):
        if one != other:
            yield f"has {other or 'nothing'} instead of {one or 'nothing'}"
            return


def counts_of(listings: Mapping[str, Iterable[Row]]) -> dict[str, int]:
    """Return how many sources and terms there are, by the name of the folder."""
    found = [row.id.partition("-")[0] for rows in listings.values() for row in rows]
    return {"bronnen": found.count("bron"), "begrippen": found.count("begrip")}
