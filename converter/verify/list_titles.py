"""Hold the title and the description of a list of documents to its name and its first sentence."""

from __future__ import annotations

from collections.abc import Iterator

from converter.institution import KAMER
from converter.verify.around import check_titled
from converter.verify.grouped import FOLDERS, Pages
from converter.verify.opened import ARTICLE, Opened, words_of
from converter.verify.told import institution_of

_ALL = "kamervragen"


def check_list_title(page: Opened, pages: Pages) -> Iterator[str]:
    """Yield where a page is called otherwise; what stands in its article is held by ``list_pages``."""
    folder, *below = page.url.rstrip("/").split("/")
    name, lead = words_of(page.first("h1")), words_of(page.first(f"{ARTICLE} > p"))
    if folder == _ALL:
        papers = next(map(institution_of, pages.values()), KAMER).papers[0]
        yield from check_titled(page, name, f"Alle {papers} in deze verzameling.")
    elif not below:
        yield from check_titled(page, name, lead)
    else:
        many, one, _ = FOLDERS[folder]
        called = f"{one}: {name.removeprefix(many).strip()}"
        part = "".join(f", {number.replace('-', ' ')}" for number in below[1:])
        yield from check_titled(page, called + part, f"{called}. {lead}")
