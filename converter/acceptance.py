"""Silence what an editor has judged: one diagnostic for each acceptance, and never more than that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from converter.desk.editor_file import Acceptance, EditorFile
from converter.desk.quotes import matches, visible_words
from converter.diagnostics import PRIVATE, Diagnostic, Message, report
from converter.differences import quoted, squeezed
from converter.model import Span
from converter.source import Source


def accepted(
    source: Source, editor: EditorFile | None, found: tuple[Diagnostic, ...]
) -> tuple[Diagnostic, ...]:
    """Return the diagnostics, those that an editor accepts with this severity and the reason."""
    judged = list(found)
    for each in _acceptances(editor):
        places = _places(source, each, found)
        if len(places) == 1 and found[places[0]].severity != "accepted":
            message = f"{found[places[0]].message}; accepted: {each.reason}"
            judged[places[0]] = replace(found[places[0]], severity="accepted", message=message)
    return tuple(judged)


def unused(source: Source, editor: EditorFile | None, found: tuple[Diagnostic, ...]) -> Iterator[Message]:
    """Yield a warning for each acceptance that fits no diagnostic of the paper, or several."""
    for each in _acceptances(editor):
        count = len(_places(source, each, found))
        code = each.code.value
        words = f" at {quoted(squeezed(each.quote.exact))}" if each.quote and code not in PRIVATE else ""
        if count == 0:
            text = f"nothing is {code}{words} any more; remove this, or mend its words"
            yield report("accept-unused", each.code.place, text)
        elif count > 1:
            text = f"{count} messages are {code}{words}; add words, or more of them, to name one"
            yield report("accept-unused", each.code.place, text)


def _acceptances(editor: EditorFile | None) -> tuple[Acceptance, ...]:
    return editor.accept if editor else ()


def _places(source: Source, accept: Acceptance, found: Sequence[Diagnostic]) -> list[int]:
    """Return which diagnostics are meant; without words the one of the whole file, or the only one."""
    places = [place for place, each in enumerate(found) if each.code == accept.code.value]
    if accept.quote is None:
        return [place for place in places if found[place].span == Span(0, 0)] or places
    return [place for place in places if _stands(source, accept, found[place].span)]


def _stands(source: Source, accept: Acceptance, span: Span) -> bool:
    """Return whether the quoted words stand in the lines of a diagnostic."""
    start = source.text.rfind("\n", 0, span.start) + 1
    end = source.text.find("\n", max(span.end - 1, span.start))
    lines = Span(start, end if end >= 0 else len(source.text))
    return accept.quote is not None and bool(matches(visible_words(source, lines).words, accept.quote, 1))
