"""Hold the lists of documents and of remarks to the data of all documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from converter.verify.annotations import check_remarks_listed
from converter.verify.opened import Opened, attribute, words_of
from converter.verify.told import (
    Data,
    as_begun,
    counts_of,
    date_in_words,
    date_of,
    is_name,
    kind_of,
    members_of,
    state_in_words,
)

Pages = Mapping[str, Data]
LISTS = ("kamervragen/index.html", "opmerkingen/index.html")
_ALL, _REMARKS = LISTS


def check_list(page: Opened, pages: Pages) -> Iterator[str]:
    """Yield where a page that lists has other rows than the documents give; ``pages``: their data by URL."""
    if page.name == _ALL:
        yield from check_documents(page, newest_of(pages), "kamervragen/", pages)
    elif page.name == _REMARKS:
        yield from check_remarks_listed(page, pages, "../")


def newest_of(pages: Pages) -> list[str]:
    """Return the main papers of all cases by their URLs, the newest first."""
    by_address = sorted(pages, key=lambda url: url.rstrip("/"))
    first = [url for url in by_address if pages[url]["case"]["papers"][0]["url"] == url]
    return sorted(first, key=lambda url: date_of(pages[url]), reverse=True)


def check_documents(page: Opened, wanted: list[str], folder: str, pages: Pages) -> Iterator[str]:
    """Yield where the rows of documents are others than wanted; ``folder``: in which the page stands."""
    rows = page.tree.css("article ul.documenten > *")
    links = [f"{folder}{attribute(row.css_first('a'), 'href')}" for row in rows]
    if links != wanted:
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
