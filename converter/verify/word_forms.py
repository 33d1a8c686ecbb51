"""Hold the forms of a Source to the Word file: what is struck, raised or lowered there is so here.

In a table whose own style has such forms nothing is compared. The other forms (strong, emphasis, underline,
capitals), cells, lists and links the witness does not see.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from converter.marks import Styled, marked
from converter.source import Source
from converter.verify.witness_styles import PLAIN, UNKNOWN, Forms
from converter.verify.witness_word import Line

_COMPARED = frozenset(("struck", "raised", "lowered"))


def check_forms(
    source: Source, offsets: Sequence[int], lines: Sequence[Line], is_seen: Callable[[str], bool]
) -> Iterator[tuple[int, str]]:
    """Yield (offset, message) for the first sign in another form than the file gives it.

    ``offsets``: where the signs of the lines that are seen stand in the source, one by one.
    """
    read = _read(source)
    if not read and not any(line.forms for line in lines):
        return
    for offset, wanted in zip(offsets, _stored(lines, is_seen), strict=True):
        found = read.get(offset, PLAIN)
        if wanted not in (UNKNOWN, found):
            yield offset, f"is {_names(wanted)} in the Word file, read as {_names(found)}"
            return


def _read(source: Source) -> dict[int, Forms]:
    found: dict[int, Forms] = {}
    for span, styled in marked(source.marks, Styled):
        if styled.style in _COMPARED:
            found |= {at: found.get(at, PLAIN) | {styled.style} for at in range(*span)}
    return found


def _stored(lines: Iterable[Line], is_seen: Callable[[str], bool]) -> Iterator[Forms]:
    for line in lines:
        forms = line.forms or (PLAIN,) * len(line.text)
        yield from (form for sign, form in zip(line.text, forms, strict=True) if is_seen(sign))


def _names(forms: Forms) -> str:
    return " and ".join(sorted(forms)) or "plain"
