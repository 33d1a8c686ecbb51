"""Judge the references in real answers that stand alone, against what a reader says of each number.

The answers stand beside the project (``answers.jsonl`` in SAMPLES) and are never quoted; ``answers_key.yaml``
has the place of each number alone. Questions and answers of every number exist for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import yaml
from documents import SAMPLES

from converter.annotation import Reference
from converter.annotators.questions.references import annotate_question_references
from converter.collection import Collection, Context
from converter.model import Document, Metadata, Paragraph, Section, SectionKind, Span, Text

Place = tuple[int, int]
"""A line of the file, and the offset of the first digit of a list of numbers in its text."""

FILE = SAMPLES / "answers.jsonl"
_NUMBERS = tuple(map(str, range(1, 200)))
_KEY = yaml.safe_load((Path(__file__).parent / "answers_key.yaml").read_text("utf-8"))
_OWN_NUMBER = "999"


def ours() -> set[Place]:
    return _keyed("ours")


def others() -> set[Place]:
    return _keyed("others")


def linked() -> set[Place]:
    """Return where the converter links a number to the answer's own document."""
    lines = FILE.read_text("utf-8").splitlines() if FILE.is_file() else []
    return {
        (number, place) for number, line in enumerate(lines, 1) for place in _linked(json.loads(line)["text"])
    }


def _linked(text: str) -> Iterator[int]:
    end = -1
    for each in annotate_question_references(_document(text), Context(Collection({}))):
        first = next(at for at in range(*each.span) if text[at].isdigit())
        if isinstance(each.target, Reference) and not _goes_on(text[end:first]):
            yield first
        end = each.span.end if isinstance(each.target, Reference) else -1


def _goes_on(between: str) -> bool:
    """Return whether a number is a further one of the list before: ", 8 en " holds no word of its own."""
    return 0 < len(between) < 16 and "ra" not in between and "ntw" not in between


def _document(text: str) -> Document:
    kinds: tuple[SectionKind, ...] = ("question", "answer")
    sections = [Section(kind, (number,), None, (), Span(0, 0)) for kind in kinds for number in _NUMBERS]
    span = Span(0, len(text))
    last = Section("answer", (_OWN_NUMBER,), None, (Paragraph((Text(text, span),), span),), Span(0, 0))
    return Document("answers", Metadata(), (*sections, last), (), (), ())


def _keyed(part: str) -> set[Place]:
    return {(number, offset) for number, offsets in _KEY[part].items() for offset in offsets}


def main() -> None:
    """Print the figures, then each place that is wrong or missed."""
    found, own = linked(), ours()
    share = len(found & own) / len(own)
    print(f"answers alone: {len(found & own)} of {len(own)} linked ({share:.3f}), {len(found - own)} wrong")
    for word, places in (("wrong", found - own), ("missed", own - found)):
        for line, offset in sorted(places):
            print(f"{word}: line {line}, offset {offset}")


if __name__ == "__main__":
    main()
