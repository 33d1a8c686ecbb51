"""A page as a typed tree. A ``str`` is words as a reader sees them: what writes the tree makes them safe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Attributes = Mapping[str, str]
"""By name, in the order in which they are written."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element of HTML. As a block of its own all within it is HTML; elsewhere as what stands around it."""

    tag: str
    inside: tuple[Inline, ...] = ()
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """A link; to a page of the site by the path of its file: ``../2024Z19016/index.md#vraag-3``."""

    url: str
    inside: tuple[Inline, ...]
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NoteCall:
    """The place where a note is called; ``shown``: by which sign, where that is not its number."""

    note: int
    shown: str = ""


Inline = str | Element | Link | NoteCall


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6."""

    level: int
    inside: tuple[Inline, ...]
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph."""

    inside: tuple[Inline, ...]
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Items:
    """A list of lines."""

    items: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks that a reader opens by a title, which is ours; all within may be ours too."""

    name: str
    title: str
    blocks: tuple[Block, ...]
    is_ours: bool = False

    @property
    def is_plain(self) -> bool:
        """Return whether it has paragraphs and lines only, so that it can be written as Markdown."""
        return all(isinstance(block, Prose | Items) for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page with the heading that names it among its blocks; ``named_by``: that heading's id."""

    name: str
    named_by: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class NoteText:
    """What a note says, at the end of the page; ``shown``: its sign, where that is not its number."""

    note: int
    blocks: tuple[Block, ...]
    shown: str = ""


Block = Heading | Prose | Items | Fold | Section | NoteText | Element


@dataclass(frozen=True, slots=True)
class Page:
    """A page with what search engines and lists say of it; "" for what there is not.

    ``day``: of its document; ``lines``: where its headings begin in the source: "vraag-1:4 antwoord-1:7";
    ``feed``: where what it lists can be followed, from there.
    """

    title: str
    description: str
    blocks: tuple[Block, ...]
    day: str = ""
    lines: str = ""
    feed: str = ""


def flow(block: Block) -> Element:
    """Return a block as an element, for where all is HTML."""
    match block:
        case Element():
            return block
        case Prose(inside, attributes):
            return Element("p", inside, attributes)
        case Heading(level, inside, attributes):
            return Element(f"h{level}", inside, attributes)
        case Items(items):
            return Element("ul", tuple(Element("li", item) for item in items))
        case _:
            return _flow_of_blocks(block)


def _flow_of_blocks(block: Fold | Section | NoteText) -> Element:
    inside = tuple(map(flow, block.blocks))
    match block:
        case Fold(name, title, _, is_ours):
            words = title if is_ours else Element("em", (title,), {"class": "added"})
            summary = Element("summary", (words,))
            return Element("details", (summary, *inside), {"class": f"added {name}" if is_ours else name})
        case Section(name, named_by):
            return Element("section", inside, {"class": name, "aria-labelledby": named_by})
        case NoteText():
            return Element("div", inside)


def added(words: str) -> tuple[Inline, ...]:
    """Return words that no source has, if there are any, marked as such."""
    return (Element("span", (words,), {"class": "added"}),) if words else ()


def folded(name: str, summary: str, *inside: Inline) -> Element:
    """Return what a reader opens by its summary, none of it a source's words."""
    return Element("details", (Element("summary", (summary,)), *inside), {"class": f"added {name}"})
