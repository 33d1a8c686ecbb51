"""Prove that words stand on a page in the form that they have in their source: struck, raised, strong.

The page may leave out strong, emphasis, underline and capitals, which templates give to whole lines; it never
leaves out what turns a meaning round, nor adds a form. The data must say what the page shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from converter.differences import quoted
from converter.marks import Styled, marked
from converter.model import Span
from converter.source import Source
from converter.verify.built_page import BuiltPage
from converter.verify.built_words import Styles
from converter.verify.expected import Expected, tokened
from converter.verify.told import Data

_ALWAYS = frozenset(("struck", "raised", "lowered"))
_WORD = re.compile(r"\w+|.")
_NONE: Styles = frozenset()

Offsets = list[int | None]
"""Where each visible character stands in the source; None for a character of a note mark."""


def check_styles(
    source: Source, expected: Expected, page: BuiltPage, data: Data
) -> Iterator[tuple[int, str]]:
    """Yield (offset in the source, message) for the first word in a wrong form: of the body, of each note."""
    wanted = _by_offset(source)
    body = _offsets(source.text, Span(0, len(source.text)), expected.cuts)
    notes = [_offsets(source.text, inside, []) for inside in expected.insides]
    shown: dict[int, Styles] = {}
    for offsets, found in (
        (body, page.styles),
        *zip(notes, (note.styles for note in page.notes), strict=False),
    ):
        here = _shown(offsets, found)
        yield from _differences(source.text, wanted, here)
        shown |= here
    yield from _wrong_data(source.text, body, shown, data)
    for note, item in zip(notes, data["footnotes"], strict=False):
        yield from _compared(source.text, note, _of_item(item)[1], shown)


def _by_offset(source: Source) -> Mapping[int, Styles]:
    found: dict[int, Styles] = {}
    for span, styled in marked(source.marks, Styled):
        for offset in range(*span):
            found[offset] = found.get(offset, _NONE) | {styled.style}
    return found


def _offsets(text: str, within: Span, cuts: Sequence[tuple[Span, str]]) -> Offsets:
    found: Offsets = []
    position = within.start
    for (start, end), token in (*cuts, (Span(within.end, within.end), "")):
        found += (offset for offset in range(position, start) if not text[offset].isspace())
        found += [None] * len(token)
        position = end
    return found


def _shown(offsets: Offsets, styles: tuple[Styles, ...]) -> dict[int, Styles]:
    """Return the forms that the page shows, by offset; where it shows none at all there are no styles."""
    found = styles or (_NONE,) * len(offsets)
    return {at: style for at, style in zip(offsets, found, strict=False) if at is not None}


def _differences(
    text: str, wanted: Mapping[int, Styles], shown: Mapping[int, Styles]
) -> Iterator[tuple[int, str]]:
    for offset, found in shown.items():
        here = wanted.get(offset, _NONE)
        if lost := (here - found) & _ALWAYS:
            yield offset, f"{_words(text, offset)} is {_names(lost)} in the source and not on the page"
            return
        if found - here:
            yield (
                offset,
                f"{_words(text, offset)} is {_names(found - here)} on the page and not in the source",
            )
            return


def _wrong_data(
    text: str, body: Offsets, shown: Mapping[int, Styles], data: Data
) -> Iterator[tuple[int, str]]:
    """Yield the first difference between the forms of the data and those of the page, for each text.

    A text is found by its words, in the order of its kind; that it is there is proved elsewhere.
    """
    signs = "".join("\x01" if offset is None else text[offset] for offset in body)
    for name in ("questions", "answers", "other_texts"):
        position = 0
        for item in data[name]:
            words, styles = _of_item(item)
            found = signs.find(words, position)
            if found >= 0:
                position = found + len(words)
                yield from _compared(text, body[found:position], styles, shown)


def _of_item(item: Data) -> tuple[str, list[Styles]]:
    """Return the visible signs of a text of the data with the forms of each; a note mark is its token."""
    by_place: dict[int, Styles] = {}
    for style in item["styles"]:
        for place in range(style["from"], style["to"]):
            by_place[place] = by_place.get(place, _NONE) | {style["style"]}
    words: list[str] = []
    styles: list[Styles] = []
    position = 0
    for token, sign in re.findall("(\x01\\d+\x02)|(.)", tokened(item), re.DOTALL):
        shown = "\x01" * len(token) or sign.strip()
        words.append(shown)
        styles += [by_place.get(position, _NONE)] * len(shown)
        position += len(sign)
    return "".join(words), styles


def _compared(
    text: str, offsets: Offsets, styles: list[Styles], shown: Mapping[int, Styles]
) -> Iterator[tuple[int, str]]:
    for offset, said in zip(offsets, styles, strict=False):
        if offset is not None and said != shown.get(offset, _NONE):
            on_page = _names(shown.get(offset, _NONE))
            yield offset, f"{_words(text, offset)} is {_names(said)} in the data, {on_page} on the page"
            return


def _names(styles: Styles) -> str:
    return " and ".join(sorted(styles)) or "plain"


def _words(text: str, offset: int) -> str:
    word = _WORD.match(text, offset)
    return quoted(word[0] if word else "")
