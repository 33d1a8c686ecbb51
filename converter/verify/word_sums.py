"""Do the sums of a Word file: its Source, less what the file does not store, is what the file stores.

White space aside, the stories of the witness must stand in the source one by one and in order. What the
source has beyond the file is known by its form: the marks around notes, which are put around the witness's
notes here, and what Word works out: the automatic number of a line, or a sign of a formula.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from converter.diagnostics import Message, report
from converter.differences import difference, quoted, squeezed
from converter.marks import Computed, marked
from converter.model import Span
from converter.source import Source, normalised
from converter.verify.witness_word import Line, Story, Witness, read_witness
from converter.verify.word_forms import check_forms

_FORMULA_SIGN = re.compile(r"[^\w•▪o§-]+")  # a root, a sum, brackets, an accent; but no bullet
_PICTURE = re.compile("[\uf000-\uf0ff]")
_TEXTS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("deleted text", ("docx-deleted-text",), ("deleted",)),
    ("hidden text", ("docx-hidden-text",), ("hidden",)),
    ("comments", ("docx-comment",), ("comment",)),
    ("codes of fields", ("docx-field-code", "docx-field-text"), ("instruction", "code")),
)
"""What is not shown, with the codes that count its words, and the kinds of the witness."""
_THINGS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("fields without an end or a stored result", "docx-field-unread", ("field",)),
    ("pictures", "docx-picture", ("picture",)),
    (
        "charts, diagrams, objects and other parts",
        "docx-part-unread",
        ("chart", "diagram", "embedded", "drawing", "ink", "chunk", "subdocument", "note"),
    ),
)
"""What is not read, with the code that counts how many there are, and the kinds of the witness."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line of the file, or a mark around a note, where it stands among all visible characters."""

    at: int
    place: str
    text: str
    label: str = ""


def check_word_file(data: bytes, source: Source) -> Iterator[Message]:
    """Yield what differs between a Word file and the source that was made of it."""
    if source.word is not None:
        yield from check_sums(read_witness(data), source)


def check_sums(witness: Witness, source: Source) -> Iterator[Message]:
    """Yield where the source says other words than the file, and what it counts otherwise."""
    pieces = _placed(witness.stories)
    stored = _between(_spans(source), len(source.text))
    found = "".join(_bare(source.text[slice(*span)]) for span in stored)
    wanted = "".join(_bare(piece.text) for piece in pieces)
    wanted = _with_pictures(wanted, found)
    if wanted != found:
        yield _difference(wanted, found, pieces, source)
    else:
        yield from _labels(source, pieces)
        yield from _forms(witness, source)
    yield from _miscounted(witness.unread, source)


def _forms(witness: Witness, source: Source) -> Iterator[Message]:
    """Yield the first sign that stands in another form than in the file."""
    offsets = _offsets(source.text, _spans(source))
    lines = [line for _, line in _told(witness.stories)]
    for offset, words in check_forms(source, offsets, lines, lambda sign: bool(_bare(sign))):
        message = f"{quoted(source.text[offset : offset + 20])} {words}"
        yield report("file-form-wrong", source.place(offset), message)


def _with_pictures(wanted: str, found: str) -> str:
    """Return the text with the signs found in the places of pictures, counted from both ends."""
    moved = len(found) - len(wanted)
    from_start = _PICTURE.sub(lambda sign: _picture(found, sign.start()) or sign[0], wanted)
    if from_start == found or not _PICTURE.search(wanted):
        return from_start
    from_end = _PICTURE.sub(lambda sign: _picture(found, sign.start() + moved) or sign[0], wanted)
    start, _, _ = difference(from_start, found)
    return from_start[:start] + from_end[start:]


def _picture(found: str, at: int) -> str:
    """Return the character at a place, if it can be a picture; no font of pictures has Latin letters."""
    sign = found[at : at + 1] if at >= 0 else ""
    return "" if sign.isascii() and sign.isalpha() else sign


def _bare(text: str) -> str:
    """Return the visible characters of a text; a blank of a font of pictures is none."""
    return "".join(normalised(text)[0].split()).replace("\uf020", "")


def _between(computed: tuple[Span, ...], length: int) -> Iterator[Span]:
    """Yield the stretches of the source that the file must store."""
    position = 0
    for start, end in computed:
        yield Span(position, start)
        position = max(end, position)
    yield Span(position, length)


def _placed(stories: tuple[Story, ...]) -> list[_Piece]:
    pieces: list[_Piece] = []
    at = 0
    for place, line in _told(stories):
        pieces.append(_Piece(at, place, line.text, line.label))
        at += len(_bare(line.text))
    return pieces


def _told(stories: tuple[Story, ...]) -> Iterator[tuple[str, Line]]:
    """Yield (place, line) in the order in which the source has them, with the marks around notes."""
    for story in stories:
        name = f"{story.kind} {story.id}".rstrip()
        if story.id:
            yield name, Line(f"[{story.id}:")
        for number, line in enumerate(story.lines, 1):
            yield f"{name}, paragraph {number}", line
            yield from _told(line.behind)
        if story.id:
            yield name, Line("]")


def _difference(wanted: str, found: str, pieces: list[_Piece], source: Source) -> Message:
    start, lost, added = difference(wanted, found)
    where = pieces[bisect_right(pieces, start, key=lambda piece: piece.at) - 1].place
    stored = "\n".join(piece.text for piece in pieces)
    in_file = _words(stored, _offsets(stored)[start:][: len(lost)])
    in_source = _words(source.text, _offsets(source.text, _spans(source))[start:][: len(added)])
    code, message = "file-text-changed", f"the Word file has {in_file}, read is {in_source}"
    if not added:
        code, message = "file-text-lost", f"the Word file has {in_file}, which is not read"
    elif not lost:
        code, message = "file-text-added", f"the Word file does not have {in_source}"
    return report(code, _place(source, start), f"{message} ({where})")


def _place(source: Source, at: int) -> str:
    """Return the place of a stored character, by the number of those before it."""
    offsets = _offsets(source.text, _spans(source))
    return source.place(offsets[at] if at < len(offsets) else len(source.text))


def _spans(source: Source) -> tuple[Span, ...]:
    return tuple(span for span, _ in marked(source.marks, Computed))


def _offsets(text: str, computed: tuple[Span, ...] = ()) -> list[int]:
    """Return where each visible character stands that the file must store."""
    spans = _between(computed, len(text))
    return [at for span in spans for at in range(*span) if _bare(text[at])]


def _words(text: str, offsets: list[int]) -> str:
    return quoted(squeezed(text[offsets[0] : offsets[-1] + 1])) if offsets else ""


def _labels(source: Source, pieces: list[_Piece]) -> Iterator[Message]:
    """Yield each line without its automatic number, and what Word is said to work out but does not."""
    waiting = _computed(source)
    for piece in pieces:
        here, wanted = waiting.get(piece.at, []), _bare(piece.label)
        found = next((span for span in here if _is_label(source.text[slice(*span)], wanted)), None)
        if found:
            here.remove(found)
        elif wanted:
            message = f"the automatic number {quoted(squeezed(piece.label))} of the Word file is not read"
            yield report("file-text-lost", _place(source, piece.at), f"{message} ({piece.place})")
    for span in (span for here in waiting.values() for span in here):
        text = source.text[slice(*span)]
        if not _FORMULA_SIGN.fullmatch(text):
            message = f"no automatic number of the Word file stands here: {quoted(squeezed(text))}"
            yield report("file-text-added", source.place(span.start), message)


def _is_label(text: str, wanted: str) -> bool:
    """Return whether a text is the wanted number; the sign of a formula may stand before it."""
    return wanted != "" and _with_pictures(wanted, _bare(text)) == _bare(text)


def _computed(source: Source) -> dict[int, list[Span]]:
    """Return what Word works out, by the number of stored characters before it."""
    found: dict[int, list[Span]] = defaultdict(list)
    spans, at = _spans(source), 0
    for before, span in zip(_between(spans, len(source.text)), spans, strict=False):
        at += len(_bare(source.text[slice(*before)]))
        if _bare(source.text[slice(*span)]):
            found[at].append(span)
    return found


def _miscounted(unread: Counter[str], source: Source) -> Iterator[Message]:
    """Yield what is said to be left out that the file does not have, or the other way round."""
    said = dict(source.word.not_shown) if source.word else {}
    for words, codes, kinds in _TEXTS:
        in_file, left_out = sum(unread[kind] for kind in kinds), sum(said.get(code, 0) for code in codes)
        if bool(in_file) != bool(left_out):
            message = f"{words}: {in_file} characters in the Word file, {left_out} words said to be left out"
            yield report("file-count-wrong", source.place(0), message)
    for words, code, kinds in _THINGS:
        in_file, left_out = sum(unread[kind] for kind in kinds), said.get(code, 0)
        if in_file != left_out:
            message = f"{words}: {in_file} in the Word file, {left_out} said to be left out"
            yield report("file-count-wrong", source.place(0), message)
