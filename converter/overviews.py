"""The pages that list: home, documents by group, sources, terms, remarks; and the feeds of the lists."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from converter.collection import Context
from converter.collection.cited import Annotated, SourceIndex
from converter.view.feed import followed, make_feeds
from converter.view.group_pages import list_pages
from converter.view.groups import make_groups
from converter.view.home import home_page
from converter.view.remarks_page import newest_remarks, remarks_page
from converter.view.sources_page import sources_pages
from converter.view.terms_page import terms_of, terms_pages
from converter.writers.atom import write_feed
from converter.writers.markdown import write_page


def overviews(
    context: Context, annotated: Annotated, index: SourceIndex, site_url: str
) -> Iterator[tuple[str, str]]:
    """Yield each file below docs/ by its path; without ``site_url`` nothing can be followed."""
    groups, terms = make_groups(context.collection), terms_of(context.glossary, annotated)
    remarks = newest_remarks(annotated)
    ways = {"bronnen": len(index.cited), "begrippen": len(terms), "opmerkingen": len(remarks)}
    feeds = make_feeds(groups, context.institution) if site_url else {}
    yield from ((feed.url, write_feed(feed, site_url)) for feed in feeds.values())
    home = home_page(groups, remarks, ways, context.institution)
    for path, page in chain((("index.md", home),), list_pages(groups, context.institution)):
        yield path, write_page(followed(page, path, feeds))
    for path, page in chain(sources_pages(index), terms_pages(terms)):
        yield path, write_page(page)
    yield "opmerkingen/index.md", write_page(remarks_page(remarks))
