"""Hold what a page says in the name of an editor to the editor's file: nobody else may say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from converter.desk.editor_file import EditorFile
from converter.desk.quotes import Quote
from converter.desk.seen import Seen
from converter.differences import quoted
from converter.dutch import joined
from converter.left_out import EDITOR
from converter.model import Member, Respondent, Span
from converter.source import Source
from converter.verify.opened import Opened
from converter.verify.told import Data

_POINTERS = ("references", "citations", "addresses")
_SAID_NUMBERS = re.compile(r", volgens de redactie vraag (\d[\w.]*(?:(?:, | en )\d[\w.]*)*)")


def check_editor(source: Source, page: Opened, data: Data, editor: EditorFile | None) -> Iterator[str]:
    """Yield what is the editor's by page or data, and is not."""
    said = editor or EditorFile()
    left_out = _left_out(source, data, said)
    for item in data["left_out"]:
        if item["reason"] == EDITOR and Span(*item["span"]) not in left_out:
            yield f"no editor leaves out {quoted(item['text'])}"
    numbers = {joined(each.numbers) for each in said.reading if each.numbers}
    for shown in _SAID_NUMBERS.findall(page.article):
        if shown not in numbers:
            yield f"no editor says the numbers {quoted(shown)}"
    yield from _links(source, data, said)
    codes = {each.code.value for each in said.accept}
    for found in data["diagnostics"]:
        if found["severity"] == "accepted" and found["code"] not in codes:
            yield f"no editor accepts {found['code']}"
    for name, origin in data["origins"].items():
        if origin["from"] == EDITOR and data[name] != _fact(said, name):
            yield f"no editor says that {name} is {quoted(str(data[name]))}"
    if data["subjects"] != [subject.value for subject in said.subjects]:
        yield f"the subjects are not those of an editor: {quoted(joined(tuple(data['subjects'])))}"


def spans_led(source: Source, data: Data, editor: EditorFile | None) -> tuple[Span, ...]:
    """Return the words of which an editor says where they lead, or which note they call."""
    said = editor or EditorFile()
    calls = [each.quote for each in said.reading if each.reading == "note-mark"]
    return tuple(_found(source, data, [*(link.quote for link in said.links), *calls]))


def without_led(data: Data, led: tuple[Span, ...]) -> Data:
    """Return the data without what such words point at, for which the source has no ground."""
    return data | {
        key: [row for row in data[key] if not any(_overlap(row, span) for span in led)] for key in _POINTERS
    }


def _links(source: Source, data: Data, said: EditorFile) -> Iterator[str]:
    """Yield the links of an editor that lead elsewhere."""
    rows = [row for key in _POINTERS for row in data[key]]
    for link in said.links:
        for span in _found(source, data, (link.quote,)):
            leads = {row.get("to") or row["url"] for row in rows if _overlap(row, span)}
            if leads != ({link.to} if link.to else set()):
                yield f"{quoted(link.quote.exact)} does not lead where an editor says"


def _overlap(row: Data, span: Span) -> bool:
    start, end = row["span"]
    return bool(start < span.end and span.start < end)


def _left_out(source: Source, data: Data, said: EditorFile) -> set[Span]:
    """Return the stretches that are furniture by an editor."""
    return set(_found(source, data, [each.quote for each in said.reading if each.reading == "furniture"]))


def _found(source: Source, data: Data, quotes: Sequence[Quote]) -> Iterator[Span]:
    """Yield where quoted words stand, in what a visitor sees and what an editor leaves out."""
    if not quotes:
        return
    unseen = [item["span"] for item in data["left_out"] if item["reason"] != EDITOR]
    unseen += [span for note in data["footnotes"] for span in note["calls"]]
    notes = [[Span(*span) for span in note["definitions"]] for note in data["footnotes"]]
    seen = Seen(source, [Span(*span) for span in unseen], notes)
    for quote in quotes:
        if isinstance(span := seen.find(quote), Span):
            yield span


def _fact(said: EditorFile, name: str) -> object:
    """Return a fact as the data have it."""
    fact = getattr(said.facts, name)
    value = fact.value if fact else None
    if not isinstance(value, tuple):
        return value
    return [asdict(each) if isinstance(each, Member | Respondent) else each for each in value]
