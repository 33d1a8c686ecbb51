"""Read tables whose head says "Vraag" and "Antwoord": question and answer stand side by side without labels.

The head itself is no label. A row with a numbered question, in whichever cell, has its answer in the column
of answers; where no question of the document has a number, each row is a question of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from converter.marks import Grid, GridCell, Mark, marked
from converter.model import Paragraph
from converter.readers.label_forms import Label

_QUESTION = re.compile(r"(?:kamer)?vra(?:ag|gen)\s*:?", re.IGNORECASE)
_ANSWER = re.compile(r"(?:antwoord(?:en)?|beantwoording|reactie)\s*:?", re.IGNORECASE)

Cells = Sequence[range]
"""The places of the lines in each cell of a row."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The rows below one head, and which of their cells holds the question, which the answer."""

    head: Cells
    rows: tuple[Cells, ...]
    question: int
    answer: int


def find_columns(
    lines: Sequence[Paragraph], words: Sequence[str], marks: tuple[Mark, ...]
) -> tuple[Columns, ...]:
    """Return the tables that have such a head; ``words``: those of each line."""
    found = (_columns(lines, words, grid) for _, grid in marked(marks, Grid))
    return tuple(columns for columns in found if columns)


def without_heads(words: Sequence[str], tables: tuple[Columns, ...]) -> list[str]:
    """Return the words of the lines, none of those in a head."""
    heads = {place for columns in tables for cell in columns.head for place in cell}
    return ["" if place in heads else line for place, line in enumerate(words)]


def labels_in_columns(tables: tuple[Columns, ...], labels: Mapping[int, Label]) -> dict[int, Label]:
    """Return labels of no length for the answers that have none, and for questions where none is numbered."""
    is_numbered = any(label.kind == "question" for label in labels.values())
    found: dict[int, Label] = {}
    for columns in tables:
        for row in columns.rows:
            asked, answered = row[columns.question], row[columns.answer]
            numbers = tuple(_numbers(row, labels))
            if not (asked and answered) or any(place in labels for place in answered):
                continue
            if numbers:
                found[answered[0]] = Label("answer", numbers, 0)
            elif not is_numbered:
                found |= {asked[0]: Label("question", length=0), answered[0]: Label("answer", length=0)}
    return found


def _numbers(row: Cells, labels: Mapping[int, Label]) -> Iterator[str]:
    for place in (place for cell in row for place in cell):
        if place in labels and labels[place].kind == "question":
            yield from labels[place].numbers


def _columns(lines: Sequence[Paragraph], words: Sequence[str], grid: Grid) -> Columns | None:
    rows = [[_places(lines, cell) for cell in row] for row in grid.rows]
    for at, row in enumerate(rows):
        said = [" ".join(words[place] for place in cell).strip() for cell in row]
        question, answer = _only(said, _QUESTION), _only(said, _ANSWER)
        if question is not None and answer is not None:
            below = tuple(row for row in rows[at + 1 :] if len(row) == len(said))
            return Columns(row, below, question, answer)
    return None


def _only(said: list[str], form: re.Pattern[str]) -> int | None:
    """Return the place of the only cell of a form."""
    places = [place for place, words in enumerate(said) if form.fullmatch(words)]
    return places[0] if len(places) == 1 else None


def _places(lines: Sequence[Paragraph], cell: GridCell) -> range:
    """Return the places of the lines in a cell."""
    first = bisect_left(lines, cell.span.start, key=lambda line: line.span.start)
    return range(first, bisect_left(lines, cell.span.end, lo=first, key=lambda line: line.span.start))
