"""The ids of a page that are promised, each with a hash of the words that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256

from converter.anchors import note_anchor, own_note_anchor, own_note_call_anchor
from converter.collection import Entry
from converter.model import Block
from converter.walk import lines_of, plain_text

_OTHER_SIGNS = re.compile(r"[^\w\x00-\x7f]+")
_SIGNS = bytes(sign for sign in range(128) if not chr(sign).isalnum())  # these go ten times faster
_DIGITS = 8  # of a hash that tells two texts of one id apart


def ids_of(entry: Entry) -> Mapping[str, str]:
    """Return a hash over letters and digits for each id of a page; another form is no other text."""
    return dict(_ids(entry))


def _ids(entry: Entry) -> Iterator[tuple[str, str]]:
    for section, anchor in zip(entry.document.sections, entry.anchors, strict=True):
        if anchor:
            said = hash_of_words(section.blocks)
            yield anchor.id, said
            yield from ((alias, said) for alias in anchor.aliases)
    for note in entry.document.notes:
        yield note_anchor(note.number), hash_of_words(note.blocks)
    for number, own in enumerate(entry.document.own_notes, 1):
        said = hash_of_words(own.blocks)
        yield own_note_anchor(number), said
        yield from ((own_note_call_anchor(number, call), said) for call in range(1, len(own.calls) + 1))


def hash_of_words(blocks: tuple[Block, ...]) -> str:
    """Return a short hash of the letters and digits of blocks."""
    words = "".join(plain_text(line) for line in lines_of(blocks))
    plain = words if words.isascii() else _OTHER_SIGNS.sub("", words)
    bare = plain.casefold().encode().translate(None, _SIGNS)
    return sha256(bare).hexdigest()[:_DIGITS]
