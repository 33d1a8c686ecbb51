"""Notes and their marks as elements, where an engine of Markdown would miss some.

An engine sees neither a mark in a block of HTML nor a block of HTML in a note: where a list, a table or a
heading calls a note, or a note holds one, the page has all its notes itself, in the form of an engine's. So
it is where a Word file gives a note another sign than its number: an engine knows 1, 2, 3 alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from converter.view.nodes import (
    Block,
    Element,
    Fold,
    Inline,
    Items,
    Link,
    NoteCall,
    NoteText,
    Page,
    Prose,
    Section,
    flow,
)


def with_notes_as_elements(page: Page) -> Page:
    """Return the page with its notes as elements where an engine would miss some, else as it is."""
    notes = [block for block in page.blocks if isinstance(block, NoteText)]
    if not any(map(_misses, page.blocks if notes else ())):
        return page
    calls = _Calls()
    blocks = tuple(calls.block(block) for block in page.blocks if not isinstance(block, NoteText))
    shown = {"class": "noottekens"} if any(note.shown for note in notes) else {}
    items = tuple(_item(_signed(note) if shown else note, calls.ids[note.note]) for note in notes)
    listed = Element("div", (Element("hr"), Element("ol", items, shown)), {"class": "footnote"})
    return replace(page, blocks=(*blocks, listed))


def _misses(block: Block) -> bool:
    """Return whether an engine would miss a mark in the block, or a part of a note."""
    match block:
        case NoteText(_, blocks, shown):
            return bool(shown) or not all(isinstance(each, Prose) for each in blocks)
        case Fold(_, _, blocks):
            return any(_calls(each.inside) for each in map(flow, blocks)) and not block.is_plain
        case Section(_, _, blocks):
            return any(map(_misses, blocks))
        case Element(_, inside):
            return _calls(inside)
        case _:
            return False


def _calls(inside: Iterable[Inline]) -> bool:
    waiting = list(inside)
    while waiting:
        node = waiting.pop()
        if isinstance(node, NoteCall):
            return True
        waiting += () if isinstance(node, str) else node.inside
    return False


class _Calls:
    """Makes elements of the calls, in the order of the page; ``ids``: theirs, by note."""

    def __init__(self) -> None:
        self.ids: dict[int, list[str]] = defaultdict(list)

    def block(self, block: Block) -> Block:
        """Return a block, which is no note, with its calls as elements."""
        if isinstance(block, Fold | Section):
            return replace(block, blocks=tuple(map(self.block, block.blocks)))
        return (
            block
            if isinstance(block, NoteText | Items)
            else replace(block, inside=self._inlines(block.inside))
        )

    def _inlines(self, inside: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(map(self._inline, inside))

    def _inline(self, node: Inline) -> Inline:
        if isinstance(node, str):
            return node
        if not isinstance(node, NoteCall):
            return replace(node, inside=self._inlines(node.inside))
        before = len(self.ids[node.note])
        self.ids[node.note].append(f"fnref{before + 1 if before else ''}:{node.note}")
        link = Link(f"#fn:{node.note}", (node.shown or str(node.note),), {"class": "footnote-ref"})
        return Element("sup", (link,), {"id": self.ids[node.note][-1]})


def _signed(note: NoteText) -> NoteText:
    """Return the note with its sign, behind its anchor, unless its words begin with that sign."""
    sign = note.shown or str(note.note)
    first, *others = map(flow, note.blocks)
    anchor, *inside = first.inside
    if not sign.isalnum() and _words(inside).lstrip().startswith(sign):
        return note
    mark = Element("span", (sign,), {"class": "added nootteken"})
    return replace(note, blocks=(replace(first, inside=(anchor, mark, " ", *inside)), *others))


def _words(inside: Iterable[Inline]) -> str:
    return "".join(
        node if isinstance(node, str) else "" if isinstance(node, NoteCall) else _words(node.inside)
        for node in inside
    )


def _item(note: NoteText, calls: list[str]) -> Element:
    """Return a note that leads back to its calls."""
    title = f"Terug naar de tekst bij noot {note.shown or note.note}"
    links = (Link(f"#{id_}", ("↩",), {"class": "footnote-backref", "title": title}) for id_ in calls)
    back = tuple(node for link in links for node in ("\u00a0", link))
    *others, last = map(flow, note.blocks)
    ends = (replace(last, inside=(*last.inside, *back)),) if last.tag == "p" else (last, Element("p", back))
    return Element("li", (*others, *ends), {"id": f"fn:{note.note}"})
