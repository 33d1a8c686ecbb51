"""Write notes and the marks that call them as HTML, in the form of the engine's own.

An engine sees neither a mark in a block of HTML nor a block of HTML in a note: where a list, a table or a
heading calls a note, or a note holds one, the page writes all its notes itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from converter.anchors import note_anchor
from converter.model import Block, Document, Note, NoteMark, Paragraph, Span, lines_of, paragraphs
from converter.writers.escape import escape_raw

_END = "</p>"
Ids = Mapping[Span, str]
"""The id of each note mark, by its place; none where the engine writes the notes."""


def ids_of_marks(document: Document) -> Ids:
    """Return the ids of the marks that the page writes itself."""
    if not _are_hidden(document):
        return {}
    times: Counter[int] = Counter()
    found: dict[Span, str] = {}
    for mark in _marks(paragraphs(document)):
        times[mark.note] += 1
        nth = times[mark.note]
        found[mark.span] = f"fnref{nth if nth > 1 else ''}:{mark.note}"
    return found


def _are_hidden(document: Document) -> bool:
    """Return whether an engine would miss a mark, or a part of a note."""
    if any(not _is_line(block) for note in document.notes for block in note.blocks):
        return True
    for section in document.sections:
        is_fold = section.kind == "letter" and not all(map(_is_line, section.blocks))
        hidden = (block for block in section.blocks if is_fold or not _is_line(block))
        if any(_marks(lines_of(hidden))):
            return True
    return False


def _is_line(block: Block) -> bool:
    return isinstance(block, Paragraph) and not block.is_heading


def _marks(lines: Iterable[Paragraph]) -> Iterator[NoteMark]:
    return (inline for line in lines for inline in line.inlines if isinstance(inline, NoteMark))


def write_mark(mark: NoteMark, ids: Ids) -> str:
    """Return a mark: for the engine, or by its id."""
    if mark.span not in ids:
        return f"[^{mark.note}]"
    link = f'<a class="footnote-ref" href="#fn:{mark.note}">{escape_raw(mark.shown)}</a>'
    return f'<sup id="{ids[mark.span]}">{link}</sup>'


def write_notes(notes: tuple[Note, ...], ids: Ids, write: Callable[[Block], str]) -> str:
    """Return the notes as one block of HTML; ``write`` returns a block of a note as such."""
    called: dict[str, list[str]] = defaultdict(list)
    for id_ in ids.values():
        called[id_.partition(":")[2]].append(id_)
    items = "\n".join(_item(note, called[str(note.number)], write) for note in notes)
    return f'<div class="footnote">\n<hr />\n<ol>\n{items}\n</ol>\n</div>'


def _item(note: Note, marks: list[str], write: Callable[[Block], str]) -> str:
    title = f"Terug naar de tekst bij noot {note.number}"
    back = "".join(
        f'&#160;<a class="footnote-backref" href="#{id_}" title="{title}">&#8617;</a>' for id_ in marks
    )
    blocks = "\n".join(map(write, note.blocks)) or '<p><em class="added">Deze noot is leeg.</em></p>'
    inside = f"{blocks[: -len(_END)]}{back}{_END}" if blocks.endswith(_END) else f"{blocks}\n<p>{back}</p>"
    anchor = f'<span id="{note_anchor(note.number)}"></span>'
    return f'<li id="fn:{note.number}">{anchor}\n{inside}\n</li>'
