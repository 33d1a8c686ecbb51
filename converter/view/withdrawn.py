"""The page of a paper that was withdrawn: a number, a date, a reason, and the ids that led there."""

from __future__ import annotations

from collections.abc import Iterable

from converter.anchors import DOCUMENT
from converter.desk.editor_file import Withdrawal
from converter.dutch import dutch_date
from converter.view.nodes import Element, Heading, Page, Prose

CLASS = "ingetrokken"


def withdrawn_page(address: str, withdrawal: Withdrawal, ids: Iterable[str]) -> Page:
    """Return the page; it has no word of the paper but a title that an editor gave."""
    number = address.partition("/")[0]
    title = withdrawal.title or f"{number}: ingetrokken"
    said = f"Ingetrokken op {dutch_date(withdrawal.date)}. Reden: {withdrawal.reason}"
    items = tuple(Element("li", (f"Hier stond {id_}.",), {"id": id_}) for id_ in ids)
    blocks = (
        Heading(1, (title,), {"id": DOCUMENT, "class": f"added {CLASS}"}),
        Prose((f"{number}. {said}",), {"class": "added"}),
        *((Element("div", (Element("ul", items),), {"class": "added elders"}),) if items else ()),
    )
    return Page(title, f"Dit stuk is ingetrokken op {dutch_date(withdrawal.date)}.", blocks)
