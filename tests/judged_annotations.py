"""Print precision and recall of what the documents point at, against the key that a careful reader made.

Run with ``make figures``; the documents that are not beside the project are left out. A link is right when
the key has the same target in the same document; an abbreviation, when it has the same meaning.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from documents import REAL, written

from converter.annotation import Abbreviation, Annotation, Citation, Reference
from converter.build import Written
from converter.collection.cited import Places

KEY: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "annotations_key.yaml").read_text("utf-8"))
KINDS = ("references", "citations", "introduced", "used")


@dataclass
class Score:
    """What was found and is in the key, what is in one of them only."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, found: Counter[str], wanted: Counter[str]) -> None:
        self.right += found & wanted
        self.wrong += found - wanted
        self.missed += wanted - found

    @property
    def precision(self) -> float:
        return self.right.total() / ((self.right + self.wrong).total() or 1)

    @property
    def recall(self) -> float:
        return self.right.total() / ((self.right + self.missed).total() or 1)


def scores() -> dict[str, Score]:
    """Return the score of each kind over all documents of the key that are there."""
    made = {kind: Score() for kind in KINDS}
    for path in REAL:
        if path.stem in KEY:
            document, key = written(path.name, path.read_bytes()), KEY[path.stem]
            for kind in KINDS:
                made[kind].add(Counter(found(document, kind)), Counter(wanted(path.stem, key, kind)))
    return made


def found(document: Written, kind: str) -> Iterator[str]:
    """Yield what the converter found, a word for each: the document and the target."""
    name = document.entry.source.name.rsplit(".", 1)[0]
    once: set[str] = set()
    for each in sorted(document.annotations, key=lambda annotation: annotation.span):
        match kind, each.target:
            case "references", Reference(id_, page):
                yield f"{name} {stands_in(document, each)} -> {page or ''}{label(document, id_)}"
            case "citations", Citation(url=str(url)):
                yield f"{name} {url}"
            case ("introduced", Abbreviation(short, long, "document")) | (
                "used",
                Abbreviation(short, long, "glossary"),
            ) if short not in once:
                once.add(short)
                yield f"{name} {short} {squeezed(long)}"


def wanted(name: str, key: dict[str, Any], kind: str) -> Iterator[str]:
    """Yield what the key has, in the same words."""
    match kind:
        case "references":
            targets = ((each["in"], target) for each in key[kind] for target in each["to"].split())
            yield from (f"{name} {place} -> {target}" for place, target in targets)
        case "citations":
            yield from (f"{name} {each['url']}" for each in key[kind] if each["url"])
        case _:
            for short, long in key[kind].items():
                yield f"{name} {re.sub('[’](?:s|ers)$', '', short)} {squeezed(long)}"  # "ngo’s" explains ngo


def stands_in(document: Written, annotation: Annotation) -> str:
    """Return where an annotation stands, as the key writes it: Q9, A3+4, note, other."""
    places = Places(document.entry)
    if places.note_of(annotation) is not None:
        return "note"
    place = places.of(annotation)[0]
    anchor = document.entry.anchors[place]
    return label(document, anchor.id) if anchor else "other"


def label(document: Written, id_: str) -> str:
    """Return the section with an id as the key writes it: A8+9+10."""
    entry = document.entry
    for section, anchor in zip(entry.document.sections, entry.anchors, strict=True):
        if anchor and id_ in (anchor.id, *anchor.aliases):
            return section.kind[0].upper() + "+".join(section.numbers)
    return id_


def squeezed(words: str) -> str:
    return "".join(words.lower().replace("-", "").split())


def main() -> None:
    """Print the figures, then each entry that is wrong or missed."""
    made = scores()
    for kind, score in made.items():
        counted = f"{score.right.total()} right, {score.wrong.total()} wrong, {score.missed.total()} missed"
        print(f"{kind}: precision {score.precision:.3f}, recall {score.recall:.3f} ({counted})")
    for kind, score in made.items():
        for name, entries in (("wrong", score.wrong), ("missed", score.missed)):
            for entry in sorted(entries.elements()):
                print(f"{kind} {name}: {entry}")


if __name__ == "__main__":
    main()
