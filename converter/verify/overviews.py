"""Hold the lists of documents and of remarks to the data of all documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from converter.verify.annotations import check_remark_list
from converter.verify.grouped import Pages, newest_first
from converter.verify.opened import Opened, attribute, words_of
from converter.verify.told import (
    as_begun,
    counts_of,
    date_in_words,
    date_of,
    is_name,
    kind_of,
    members_of,
    state_in_words,
)

LISTS = (
    "index.html",
    "opmerkingen/index.html",
)
_HOME, _REMARKS = LISTS
_NEWEST = 10  # that the home page has


def check_list(page: Opened, pages: Pages) -> Iterator[str]:
    """Yield where a page that lists has other rows than the documents give; ``pages``: their data by URL."""
    by_address = dict(sorted(pages.items(), key=lambda each: each[0].rstrip("/")))
    if page.name == _HOME and page.tree.css_matches("ul.documenten"):  # else one's own
        yield from _documents(page, newest_first(pages)[:_NEWEST], pages)
    elif page.name == _REMARKS:
        yield from check_remark_list(page, by_address)


def _documents(page: Opened, wanted: Sequence[str], pages: Pages) -> Iterator[str]:
    rows = page.tree.css("article ul.documenten > *")
    if [attribute(row.css_first("a"), "href") for row in rows] != list(wanted):
        yield "the documents are others, or in another order"
        return
    for url, row in zip(wanted, rows, strict=True):
        data = pages[url]
        known = (kind_of(data).lower(), counts_of(data), state_in_words(data))
        told = (members_of(data), date_in_words(date_of(data)), *known)
        if not is_name(words_of(row.css_first("a")), data):
            yield f"the name of {url} is another"
        if as_begun(words_of(row.css_first("span"))) != as_begun(" · ".join(filter(None, told))):
            yield f"what is told of {url} is not what its data say"
