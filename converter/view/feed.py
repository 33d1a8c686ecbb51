"""What can be followed: the newest documents of a list, each with its day and what it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from converter.anchors import FOLDER
from converter.collection import Entry
from converter.dutch import capitalized, joined
from converter.institution import Institution
from converter.view.facts import members_in_words, page_title, state
from converter.view.groups import GroupKind, Groups, date_of
from converter.view.headings import first_words
from converter.view.nodes import Heading, Link, Page, Prose
from converter.walk import sections_of

NAME = "atom.xml"
_FOLLOW = "Volg met een feedlezer"
_FOLLOWED: tuple[GroupKind, ...] = ("member", "party", "ministry")
_MOST = 50
_FIRST_WORDS = 200


@dataclass(frozen=True, slots=True)
class Item:
    """A document of a feed; ``day``: "" where nobody knows it."""

    url: str
    title: str
    day: str
    summary: str


@dataclass(frozen=True, slots=True)
class Feed:
    """The newest documents of a list; ``folder``: where its page and the feed stand, "" at the root."""

    folder: str
    title: str
    items: tuple[Item, ...]

    @property
    def url(self) -> str:
        """Return its address from the root of the site."""
        return f"{self.folder}{NAME}"


def make_feeds(groups: Groups, institution: Institution) -> Mapping[str, Feed]:
    """Return each feed by its folder: that of all documents, then of each member, party and ministry."""
    papers = capitalized(institution.papers[0])
    feeds = {"": _feed("", papers, groups.documents)}
    for url, group in groups.by_url.items():
        if group.named.kind in _FOLLOWED:
            feeds[url] = _feed(url, f"{papers}: {group.named.name}", group.documents)
    return feeds


def _feed(folder: str, title: str, newest_first: Iterable[Entry]) -> Feed:
    return Feed(folder, title, tuple(map(_item, islice(newest_first, _MOST))))


def _item(entry: Entry) -> Item:
    return Item(entry.url, page_title(entry), date_of(entry), _summary(entry))


def _summary(entry: Entry) -> str:
    """Return "Dral (VVD) aan minister van Defensie; beantwoord. Eerste vraag: Bent u bekend ..."."""
    metadata = entry.document.metadata
    asked = members_in_words(metadata.members.value) if metadata.members else ""
    whom = joined(metadata.addressees.value) if metadata.addressees else ""
    known = "; ".join(filter(None, (" aan ".join(filter(None, (asked, whom))), state(entry))))
    question = next(iter(sections_of(entry.document, "question")), None)
    words = first_words(question, entry.document.styles, _FIRST_WORDS) if question else ""
    return " ".join(filter(None, (known and f"{known}.", words and f"Eerste vraag: {words}")))


def followed(page: Page, path: str, feeds: Mapping[str, Feed]) -> Page:
    """Return a list with the way to its feed, if it has one; ``path``: of its file below docs/.

    The feed of all is that of the list of all, too. The link stands below the first words, last on the home
    page.
    """
    folder = path.removesuffix("index.md")
    feed = feeds.get("" if folder == f"{FOLDER}/" else folder)
    if feed is None:
        return page
    url = f"../{NAME}" if folder and not feed.folder else NAME
    at = next((at for at, block in enumerate(page.blocks) if not isinstance(block, Heading | Prose)), 0)
    blocks = list(page.blocks)
    blocks.insert(at if folder else len(blocks), Prose((Link(url, (_FOLLOW,)),)))
    return replace(page, feed=url, blocks=tuple(blocks))
