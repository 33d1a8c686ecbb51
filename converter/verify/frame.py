"""Hold the frame of all pages to be one: what stands around an article is the same wherever one is.

What each page says of itself (title, description, address, contents, the tab that is open) is taken out and
held to the page by ``head``; links are compared as paths from the root of the site.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from converter.verify.opened import NOT_FOUND, Opened, from_root
from converter.verify.shared import SHARED

_OWN = (
    f"title, meta[name=description], {SHARED}, link[rel=canonical], link[rel=alternate], link[rel=prev], "
    "link[rel=next], a.md-skip, nav.inhoud, p.papier, p.plek, [data-md-component=header-topic]"
)
_OF_ONE = {
    NOT_FOUND: ", script[src$='scripts/adres.js']",
    "bronnen/index.html": ", script[src='../scripts/bronadres.js']",
}
"""What only this page has."""
_ADDRESS = re.compile(r'(?<=\s)(href|src|action)="([^"]*)"')
_OPEN_TAB = re.compile(r' aria-current="page"| md-tabs__item--active')
_SEARCH = re.compile(r'<\w+ class="zoekkop".*?/form> ?')
_NEED_NO_SEARCH = (NOT_FOUND, "zoeken/index.html")  # the search of their article is enough
_FAULT = re.compile(r"(issues/new\?template=fout-gezien\.yml)&amp;[^\"]*")


def frame_of(page: Opened) -> str:
    """Return what the frame of a page, which has no article any more, shares with the others."""
    root = root_of(page)
    for node in page.tree.css(_OWN + _OF_ONE.get(page.name, "")):
        node.decompose()
    html = _FAULT.sub(r"\1", page.tree.html or "")
    whole = _ADDRESS.sub(lambda found: f'{found[1]}="{from_root(found[2], page.depth, root)}"', html)
    return " ".join(_OPEN_TAB.sub("", whole).split())


def root_of(page: Opened) -> str:
    """Return where the page for what is not there has the site; the others' links are relative."""
    logo = page.first("a.md-logo")
    if page.name != NOT_FOUND or logo is None:
        return "/"
    return f"{(logo.attributes.get('href') or '').removesuffix('.').rstrip('/')}/"


def check_frames(frames: Mapping[str, str]) -> Iterator[str]:
    """Yield the pages whose frame is not that of most."""
    usual = Counter(frames.values()).most_common(1)
    for name, frame in frames.items():
        shorter = name in _NEED_NO_SEARCH and _SEARCH.sub("", usual[0][0])
        if frame not in (usual[0][0], shorter):
            yield name
