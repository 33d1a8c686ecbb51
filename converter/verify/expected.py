"""What a source says, ready to be compared with a page: without marks, definitions and left-out parts.

Those are named by document.json; each is held to its form here, and notes are numbered once more. What an
editor leaves out is held to the editor's file (``editor``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from converter.left_out import EDITOR, RUNNING
from converter.marks import Call, NoteText, Out, marked
from converter.model import Span
from converter.source import Source
from converter.verify.left_out import may_go
from converter.verify.told import Data

_MARK = re.compile(r"\[(?:footnote|endnote)Ref:(-?\d+)\]")
_DEFINITION = re.compile(r" \[(-?\d+): (.*)\] ?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Expected:
    """What the source says, ready to be compared: the body with a token a note mark, and the notes."""

    body: str
    notes: tuple[str, ...]
    insides: tuple[Span, ...]  # where the text of each note stands
    signs: tuple[str, ...]  # what a reader sees of each note's call
    marks: tuple[int, ...]
    cuts: list[tuple[Span, str]]  # what was taken out of the source, with the token that stands for it


def note_token(number: int) -> str:
    """Return what stands for a note mark in a body; no source can hold it."""
    return f"\x01{number}\x02"


def tokened(item: Data) -> str:
    """Return a text of the data with a token at each of its note marks."""
    pieces: list[str] = []
    position = 0
    for mark in item["marks"]:
        pieces += (item["text"][position : mark["at"]], note_token(mark["note"]))
        position = mark["at"]
    return "".join((*pieces, item["text"][position:]))


def expected_of(source: Source, data: Data) -> Expected:
    """Return the body and the notes of the source; raises ValueError where document.json is wrong."""
    marks = sorted(Span(*span) for note in data["footnotes"] for span in note["calls"])
    definitions = sorted(Span(*span) for note in data["footnotes"] for span in note["definitions"])
    if source.word is None:
        numbers, insides = _numbered(source.text, marks, definitions)
        signs = tuple(map(str, range(1, len(insides) + 1)))
    else:
        numbers, insides, signs = _of_file(source, marks, definitions)
    cuts = [(span, note_token(number)) for span, number in zip(marks, numbers, strict=True)]
    cuts += [(span, "") for span in definitions]
    cuts += [(Span(*item["span"]), _left_out(source, item)) for item in data["left_out"]]
    _serials(source.text, data["left_out"])
    cuts.sort()
    texts = tuple(source.text[slice(*inside)] for inside in insides)
    return Expected(_cut(source.text, cuts), texts, insides, signs, tuple(numbers), cuts)


def _of_file(
    source: Source, marks: list[Span], definitions: list[Span]
) -> tuple[list[int], tuple[Span, ...], tuple[str, ...]]:
    """Return a number for each mark, each text and its sign, as the Word file itself pairs them."""
    calls, texts = dict(marked(source.marks, Call)), dict(marked(source.marks, NoteText))
    if not (set(marks) <= calls.keys() and set(definitions) <= texts.keys()):
        raise ValueError("document.json has a note mark or a note that is none in the Word file")
    insides: dict[str, Span] = {}
    for definition in definitions:
        insides.setdefault(texts[definition].note, texts[definition].inside)
    if {calls[mark].note for mark in marks} != insides.keys():
        raise ValueError("document.json has a note mark without its note, or a note without its mark")
    numbers = {note: number for number, note in enumerate(insides, 1)}
    signs: dict[str, str] = {}
    for call in (calls[mark] for mark in marks):
        signs.setdefault(call.note, call.shown or str(numbers[call.note]))
    in_order = tuple(signs[note] for note in insides)
    return [numbers[calls[mark].note] for mark in marks], tuple(insides.values()), in_order


def _numbered(text: str, marks: list[Span], definitions: list[Span]) -> tuple[list[int], tuple[Span, ...]]:
    """Return a number for each mark, the n-th of which belongs to the n-th definition, and each text."""
    if len(marks) != len(definitions):
        raise ValueError(f"{len(marks)} note marks but {len(definitions)} definitions")
    known: dict[tuple[str, str], int] = {}
    insides: dict[int, Span] = {}
    numbers: list[int] = []
    for mark, definition in zip(marks, definitions, strict=True):
        called = _MARK.fullmatch(text, *mark)
        defined = _DEFINITION.fullmatch(text, *definition)
        if not called or not defined or called[1] != defined[1]:
            raise ValueError(f"no note mark with its definition at {tuple(mark)} and {tuple(definition)}")
        numbers.append(known.setdefault((defined[1], defined[2]), len(known) + 1))
        insides.setdefault(numbers[-1], Span(*defined.span(2)))
    return numbers, tuple(insides.values())


def _left_out(source: Source, item: Data) -> str:
    span = Span(*item["span"])
    if item["reason"] == RUNNING:
        allowed = any(span == running for running, _ in marked(source.marks, Out))
    else:
        allowed = item["reason"] == EDITOR or may_go(item["reason"], item["text"])
    if source.text[slice(*span)] != item["text"] or not allowed:
        raise ValueError(f"{item['text']!r} may not be left out as {item['reason']}")
    return ""


def _serials(text: str, left_out: list[Data]) -> None:
    """Raise ValueError for a serial number that does not stand right below the head of a print."""
    heads = {item["span"][1] for item in left_out if item["reason"] == "print-header"}
    for item in left_out:
        start = item["span"][0]
        if item["reason"] != "serial-number":
            continue
        while text[start - 1 : start].isspace():
            start -= 1
        if start not in heads:
            raise ValueError(f"{item['text']!r} is no serial number: it does not stand below a head")


def _cut(text: str, cuts: list[tuple[Span, str]]) -> str:
    pieces: list[str] = []
    position = 0
    for (start, end), token in cuts:
        if start < position:
            raise ValueError(f"two parts of the source overlap at {start}")
        pieces += (text[position:start], token)
        position = end
    return "".join((*pieces, text[position:]))
