"""Hold the page of a document to its data, and the data to its source, by all rules there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from converter.verify.added import check_added
from converter.verify.below import check_below
from converter.verify.grounds import check_grounds
from converter.verify.head import check_contents, check_head
from converter.verify.opened import Opened
from converter.verify.pointed import Collection, check_pointed, check_source
from converter.verify.texts import check_texts


@dataclass(frozen=True, slots=True)
class Record:
    """The data beside a page, and the text of its source."""

    data: dict[str, Any]
    text: str


def check_record(
    page: Opened, record: Record, collection: Collection, *, whole: bool
) -> Iterator[tuple[str, str]]:
    """Yield the code and the words of each difference of a page; ``whole``: also around its article."""
    data = record.data
    try:
        if whole:
            around = (*check_head(page, data), *check_contents(page, data))
            yield from (("fact-wrong", words) for words in around)
        facts = (*check_added(page, data), *check_below(page, data, record.text))
        yield from (("fact-wrong", words) for words in facts)
        yield from (("link-wrong", words) for words in check_pointed(page, data, collection))
        yield from (("data-wrong", words) for words in check_source(record.text, data))
        yield from (("data-wrong", words) for words in check_grounds(record.text, data))
        yield from (("data-wrong", words) for words in check_texts(page, data))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        yield "data-wrong", f"document.json beside the page is broken: {error!r}"
