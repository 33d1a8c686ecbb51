"""Prove on a built page that it says the whole source: every character, in order, each note at its mark.

This room reads source, HTML and document.json only, and asks no reader: it takes out of the source
what document.json says are note marks, definitions and left-out parts, holds each to its form, and
compares the rest with the page as an HTML5 parser sees it. Notes are numbered here once more.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from converter.diagnostics import Message, report
from converter.differences import describe, difference, quoted, squeezed
from converter.marks import Styled, marked
from converter.model import Span
from converter.source import Source
from converter.verify.blocks import check_blocks
from converter.verify.built_page import BuiltMark, BuiltNote, BuiltPage, read_page
from converter.verify.expected import Expected, expected_of, tokened
from converter.verify.opened import Opened
from converter.verify.styles import check_styles
from converter.verify.told import Data

_RANGE_SIGN = re.compile(r"\s*(?:t/m|tot\s+en\s+met|[-\u2013])\s*(?:vra(?:ag|gen)\s+)?\Z")
_NUMBER = re.compile(
    r"""
    (?P<number> \d+ ) (?: \. (?P<part> \d+ ) )? (?: [\s.]? (?P<letter> [a-z] (?! \w | /m ) ) )?
    (?P<then> (?P<letters> (?: (?<=\w) \s* (?: [,&/;+] | en )+ \s* [a-z] (?! \w | /m ) )* ) [^\d]* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BY_EDITOR = re.compile(r".*, volgens de redactie", re.DOTALL)  # the numbers behind it go before those
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_LONGEST_RANGE = 999  # a label has no longer number


def verify_page(source: Source, opened: Opened, data: Data, path: str) -> tuple[Message, ...]:
    """Return every difference between the source and its built page; path names the page."""
    try:
        expected = expected_of(source, data)
    except ValueError as error:
        return (report("data-wrong", path, str(error)),)
    page = read_page(opened.tree)
    if page is None:
        return (report("page-broken", path, "the page has no article, or more than one"),)
    found = (
        *_body(source, expected, page, data),
        *(report(code, path, words) for code, words in check_blocks(source, expected, page, data)),
        *_labels(opened, data, path),
        *_notes(expected, page, path),
        *_ids(page, data, path),
        *_links(page, data, path),
    )
    return found or tuple(_data(page, data, path))


def _body(source: Source, expected: Expected, page: BuiltPage, data: Data) -> Iterator[Message]:
    wanted, found = squeezed(expected.body), squeezed(page.body)
    if wanted != found:
        start, lost, added = difference(wanted, found)
        code, words = describe(lost, added)
        yield report(code, _place(source, expected, wanted[:start]), words)
        return
    for offset, words in (
        check_styles(source, expected, page, data) if page.has_styles or _styled(source) else ()
    ):
        yield report("style-wrong", source.place(offset), words)


def _styled(source: Source) -> bool:
    return any(marked(source.marks, Styled))


def _notes(expected: Expected, page: BuiltPage, path: str) -> Iterator[Message]:
    if len(expected.notes) != len(page.notes):
        counted = f"{len(expected.notes)} notes in the source, {len(page.notes)} on the page"
        yield report("note-lost", path, counted)
    called, ids = Counter(expected.marks), set(page.ids)
    marks: dict[str, dict[str, BuiltMark]] = defaultdict(dict)
    for mark in page.marks:
        marks[mark.note][mark.id] = mark
    for number, (wanted, found) in enumerate(zip(expected.notes, page.notes, strict=False), 1):
        _, lost, added = difference(squeezed(wanted), squeezed(found.text))
        if lost or added:
            _, words = describe(lost, added)
            yield report("note-changed", path, f"note {number}: {words}")
            continue
        if len(found.back_links) != called[number]:
            message = f"note {number} is called {called[number]}x, leads back {len(found.back_links)}x"
            yield report("link-missing", path, message)
        for code, message in _note_links(number, found, marks[str(number)], ids):
            yield report(code, path, message)
    for message in _signs_of_notes(expected, page, marks):
        yield report("note-changed", path, message)


def _signs_of_notes(
    expected: Expected, page: BuiltPage, marks: dict[str, dict[str, BuiltMark]]
) -> Iterator[str]:
    """Yield the notes that are called by another sign than in the source, or listed with another."""
    are_numbers = all(sign == str(number) for number, sign in enumerate(expected.signs, 1))
    for number, (sign, note) in enumerate(zip(expected.signs, page.notes, strict=False), 1):
        if wrong := {mark.shown for mark in marks[str(number)].values()} - {sign}:
            yield f"note {number} is called by {quoted(min(wrong))}, in the source by {quoted(sign)}"
        begins = not note.sign and squeezed(note.text).startswith(sign) and not sign.isalnum()
        if note.sign != ("" if are_numbers or begins else sign):
            yield f"note {number} is listed as {quoted(note.sign)}, in the source it is {quoted(sign)}"


def _note_links(
    number: int, note: BuiltNote, marks: dict[str, BuiltMark], ids: set[str]
) -> Iterator[tuple[str, str]]:
    """Yield what is wrong between a note and its marks: each leads to the other, and nowhere else."""
    for target in note.back_links:
        if target not in marks and target in ids:
            yield "link-wrong", f"note {number} leads back to #{target}, which is not its mark"
    for mark in marks.values():
        if len(mark.targets) != 1 or mark.targets[0] not in note.ids:
            yield "link-wrong", f"a mark {number} does not lead to note {number}"
    if f"noot-{number}" in ids and f"noot-{number}" not in note.ids:
        yield "anchor-wrong", f"#noot-{number} does not stand in note {number}"


def _place(source: Source, expected: Expected, before: str) -> str:
    """Return the place in the source of what follows these words of its body; a note mark is one sign."""
    waiting = len(re.sub("\\s", "", re.sub("\x01\\d+\x02", "\x01", before)))
    for offset in _signs(source.text, expected.cuts):
        if not waiting:
            return source.place(offset)
        waiting -= 1
    return source.place(len(source.text))


def _signs(text: str, cuts: list[tuple[Span, str]]) -> Iterator[int]:
    """Yield where each visible character and each note mark of the body stands in the source."""
    position = 0
    for (start, end), token in (*cuts, (Span(len(text), len(text)), "")):
        yield from (offset for offset in range(position, start) if not text[offset].isspace())
        if token:
            yield start
        position = end


def _labels(opened: Opened, data: Data, path: str) -> Iterator[Message]:
    """Yield the headings that the data do not have, and those that show other numbers than the data."""
    items = {item["anchor"]: () for item in data["other_texts"]}
    items |= {item["id"]: item["numbers"] for name in ("questions", "answers") for item in data[name]}
    for id_, (_, words) in opened.headings.items():
        if id_ not in items:
            yield report("data-wrong", path, f"document.json has no question or answer #{id_}")
        elif items[id_] and set(items[id_]) != _numbers_in(_BY_EDITOR.sub("", _UNSEEN.sub("", words))):
            message = f"the heading #{id_} does not show its number: {quoted(words)}"
            yield report("heading-wrong", path, message)


def _numbers_in(heading: str) -> set[str]:
    """Return the numbers that a heading names, with ranges written out: "10 en 7 t/m 9" has four.

    A range that would make a long list says no number but those that are printed.
    """
    named: set[str] = set()
    low: int | None = None
    for found in _NUMBER.finditer(heading):
        high = int(found["number"])
        named.update(map(str, range(low, high) if low is not None and high - low <= _LONGEST_RANGE else ()))
        part = f".{int(found['part'])}" if found["part"] else ""
        letters = re.findall(r"\b[a-z]\b", f"{found['letter'] or ''} {found['letters']}".lower())
        named.update(f"{high}{part}{letter}" for letter in letters or ("",))
        low = high if low is None and _RANGE_SIGN.match(found["then"]) else None
    return named


def _data(page: BuiltPage, data: Data, path: str) -> Iterator[Message]:
    """Yield each text of the data that is not the page's: equal, not only contained."""
    items = {item["id"]: squeezed(tokened(item)) for item in (*data["questions"], *data["answers"])}
    others: list[str] = []
    for id_, words in page.parts:
        text = items.pop(id_, None)
        if text is None:
            others.append(words)
        elif words != text:
            yield report("data-wrong", path, f"the text of #{id_} in document.json is not the page's")
    if items or squeezed(" ".join(others)) != squeezed(" ".join(map(tokened, data["other_texts"]))):
        yield report("data-wrong", path, "document.json has other texts than the page")
    if [squeezed(tokened(note)) for note in data["footnotes"]] != [
        squeezed(note.text) for note in page.notes
    ]:
        yield report("data-wrong", path, "document.json has other notes than the page")


def _ids(page: BuiltPage, data: Data, path: str) -> Iterator[Message]:
    for id_, times in Counter(page.ids).items():
        if times > 1:
            yield report("id-twice", path, f"the id {id_} stands on the page {times}x")
    present = set(page.ids)
    for id_, heading in _promised(data).items():
        if id_ not in present:
            yield report("anchor-missing", path, f"#{id_} leads nowhere")
        elif heading and page.headings.get(id_, heading) != heading:
            yield report("anchor-wrong", path, f"#{id_} does not stand in #{heading}")


def _promised(data: Data) -> dict[str, str]:
    """Return every id that the page must have, with the heading that has it; a note's id has none.

    A number belongs to the first that claims it.
    """
    promised: dict[str, str] = {}
    for word, items in (("vraag", data["questions"]), ("antwoord", data["answers"])):
        for item in items:
            promised.setdefault(item["id"], item["id"])
            for number in item["numbers"]:
                promised.setdefault(f"{word}-{number}".replace(".", "_"), item["id"])
    return promised | {item["id"]: "" for item in data["footnotes"]}


def _links(page: BuiltPage, data: Data, path: str) -> Iterator[Message]:
    present = set(page.ids)
    for _, target in page.links:
        if target not in present:
            yield report("link-broken", path, f"a link leads to #{target}, which is not on the page")
    links = set(page.links)
    wanted = [(item["id"], answer) for item in data["questions"] for answer in item["answered_by"]]
    wanted += [(item["id"], question) for item in data["answers"] for question in item["answers"]]
    for start, end in wanted:
        if (start, end) not in links:
            yield report("link-missing", path, f"#{start} has no link to #{end}")
