"""Put lines and labels together into sections, in the order of the source."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from operator import itemgetter

from converter.model import Inline, NoteMark, Paragraph, Section, SectionKind, Span, Text
from converter.readers.joining import Join
from converter.readers.label_forms import Label
from converter.readers.opening import OpeningPart
from converter.walk import plain_text

_ITEM = re.compile(r"(?:[a-z]|\d{1,2})[.)]\s|[-\u2013\u2022]\s")  # of a list in the question before it
_ENDS_QUESTIONS = re.compile(r"1\)|\[1\]|\(\*\)|[_\u2500-]{5,}")


@dataclass(frozen=True, slots=True)
class Opened:
    """The sections before the first label, and the lines that only the rest can explain."""

    sections: tuple[Section, ...]
    rest: tuple[Paragraph, ...]


def open_sections(parts: tuple[OpeningPart, ...], *, is_letter: bool, join: Join) -> Opened:
    """Return the opening as sections: letter, title (with reply and number lines), other.

    Lines behind the last of those are left for the caller: questions without numbers, a notice.
    """
    facts = [place for place, part in enumerate(parts) if part.kind != "other"]
    last = facts[-1] + 1 if facts else 0
    letter_end = _letter_end(parts) if is_letter else 0
    kinds: list[SectionKind] = [
        "letter" if place < letter_end else "other" if part.kind == "other" else "title"
        for place, part in enumerate(parts[:last])
    ]
    sections = [
        _section(kind, (), None, [line for _, part in group for line in join(part.lines)])
        for kind, group in groupby(zip(kinds, parts, strict=False), key=itemgetter(0))
    ]
    rest = tuple(line for part in parts[last:] for line in part.lines)
    if is_letter and not facts and rest:
        return Opened((_section("letter", (), None, rest),), ())
    return Opened(tuple(sections), rest)


def _letter_end(parts: tuple[OpeningPart, ...]) -> int:
    """Return where the covering letter ends: at the title, or at the number line right before it."""
    end = next((place for place, part in enumerate(parts) if part.kind in ("title", "reply")), len(parts))
    while end and parts[end - 1].kind in ("number", "submitted"):
        end -= 1
    return end


def label_sections(
    lines: tuple[Paragraph, ...], labels: Mapping[int, Label], join: Join
) -> tuple[Section, ...]:
    """Return a section for each label with the lines below it; lines before the first are "other".

    A bare answer takes the numbers of the question directly before it, and none elsewhere.
    """
    sections: list[Section] = []
    starts = [*sorted(labels), len(lines)]
    if lines[: starts[0]]:
        sections.append(_section("other", (), None, join(lines[: starts[0]])))
    for start, end in pairwise(starts):
        label = labels[start]
        printed, opening = _split(lines[start], label.length)
        numbers = label.numbers
        if label.kind == "answer" and not numbers and sections and sections[-1].kind == "question":
            numbers = sections[-1].numbers
        blocks = join((*opening, *lines[start + 1 : end]))
        section = _section(label.kind, numbers, printed, blocks)
        sections.append(replace(section, are_added=True) if label.are_added else section)
    return tuple(sections)


def unnumbered_questions(lines: tuple[Paragraph, ...]) -> dict[int, Label]:
    """Return a label without a number for each line that asks something, up to the asker's own notes."""
    found: dict[int, Label] = {}
    for place, line in enumerate(lines):
        words = plain_text(line)
        if _ENDS_QUESTIONS.match(words):
            break
        if "?" in words and not _ITEM.match(words):
            found[place] = Label("question", length=0)
    return found


def unlabelled_before_answers(lines: tuple[Paragraph, ...], labels: Mapping[int, Label]) -> dict[int, Label]:
    """Return a label without a number for each line that asks something right before a bare answer."""
    bare = (place for place, label in labels.items() if label.kind == "answer" and not label.numbers)
    return {
        place - 1: Label("question", length=0)
        for place in bare
        if place and place - 1 not in labels and "?" in plain_text(lines[place - 1])
    }


def _split(line: Paragraph, length: int | None) -> tuple[Paragraph | None, tuple[Paragraph, ...]]:
    """Return the label and the text behind it on the line; a note mark right behind it is its own."""
    if length is None:
        return line, ()
    if length == 0:
        return None, (line,)
    label: list[Inline] = []
    rest: list[Inline] = []
    for inline in line.inlines:
        if isinstance(inline, NoteMark):
            (rest or label).append(inline)
            continue
        taken = inline.text[:length]
        length -= len(taken)
        label += _text(taken, inline.span.start)
        kept = inline.text[len(taken) :]
        kept = kept if rest else kept.lstrip()
        rest += _text(kept, inline.span.end - len(kept))
    return _line(label), (_line(rest),) if rest else ()


def _text(words: str, start: int) -> tuple[Text, ...]:
    return (Text(words, Span(start, start + len(words))),) if words else ()


def _line(inlines: list[Inline]) -> Paragraph:
    return Paragraph(tuple(inlines), Span(inlines[0].span.start, inlines[-1].span.end))


def _section(
    kind: SectionKind, numbers: tuple[str, ...], label: Paragraph | None, blocks: Sequence[Paragraph]
) -> Section:
    lines = (label, *blocks) if label else blocks
    return Section(kind, numbers, label, tuple(blocks), Span(lines[0].span.start, lines[-1].span.end))
