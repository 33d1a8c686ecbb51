"""Hold what a page says in the name of an editor to the editor's file: nobody else may say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from converter.desk.editor_file import EditorFile
from converter.desk.misquoted import resolve
from converter.desk.quotes import VisibleWords, visible_words
from converter.differences import quoted
from converter.dutch import joined
from converter.left_out import EDITOR
from converter.model import Member, Respondent, Span
from converter.source import Source

_SAID_NUMBERS = re.compile(r"\(volgens de redactie: vraag ([^()<>]*)\)")


def check_editor(source: Source, html: str, data: dict[str, Any], editor: EditorFile | None) -> Iterator[str]:
    """Yield what is the editor's by page or data, and is not."""
    said = editor or EditorFile()
    left_out = _left_out(source, data, said)
    for item in data["left_out"]:
        if item["reason"] == EDITOR and Span(*item["span"]) not in left_out:
            yield f"no editor leaves out {quoted(item['text'])}"
    numbers = {joined(each.numbers) for each in said.reading if each.numbers}
    for shown in _SAID_NUMBERS.findall(html):
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


def _links(source: Source, data: dict[str, Any], said: EditorFile) -> Iterator[str]:
    """Yield the links of an editor, in the text without its notes, that lead elsewhere."""
    rows = [row for key in ("references", "citations", "addresses") for row in data[key]]
    seen = _seen(source, data)
    for link in said.links:
        span = resolve(seen, link.quote)
        if isinstance(span, Span):
            found = (row for row in rows if row["span"][0] < span.end and span.start < row["span"][1])
            leads = {row.get("to") or row["url"] for row in found}
            if leads != ({link.to} if link.to else set()):
                yield f"{quoted(link.quote.exact)} does not lead where an editor says"


def _left_out(source: Source, data: dict[str, Any], said: EditorFile) -> set[Span]:
    """Return the stretches that are furniture by an editor, who quotes what a visitor sees of the text."""
    seen = _seen(source, data)
    quotes = (each.quote for each in said.reading if each.reading == "furniture")
    return {span for quote in quotes if isinstance(span := resolve(seen, quote), Span)}


def _seen(source: Source, data: dict[str, Any]) -> VisibleWords:
    """Return what a visitor sees of the text without notes, and of what an editor leaves out."""
    spans = [span for note in data["footnotes"] for span in (*note["calls"], *note["definitions"])]
    spans += [item["span"] for item in data["left_out"] if item["reason"] != EDITOR]
    return visible_words(source, None, tuple(sorted(Span(*span) for span in spans)))


def _fact(said: EditorFile, name: str) -> object:
    """Return a fact as the data have it."""
    fact = getattr(said.facts, name)
    value = fact.value if fact else None
    if not isinstance(value, tuple):
        return value
    return [asdict(each) if isinstance(each, Member | Respondent) else each for each in value]
