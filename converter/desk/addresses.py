"""Read and write ``addresses.txt``: which page was published from which file, and the ids that it promised.

A line a page: its path from the root of the site, its state, the name of its file. Then a line for each kind
of id that it has, each with a hash of the words for which it stands. All lines of a page begin with its path,
so that lines can be merged and taken out. The tool writes it, people commit it: a build knows what is public.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal, get_args

from converter.anchors import ANCHOR, FOLDER, page_url
from converter.diagnostics import Message, report

State = Literal["published", "withdrawn"]

NAME = "addresses.txt"
_HEAD = """\
# Every page that was published, the file it was made from, and its ids with a hash of their words.
# `converter site` writes this; commit it. What stands here and cannot be made any more stops publication:
# take out the lines of a page to let it go.
"""
_ID = re.compile(rf"#(?P<id>{ANCHOR})(?:=(?P<hash>[0-9a-f]+))?")
_PAGE = re.compile(rf"(?P<url>{FOLDER}/\S+/)\s+(?:(?P<state>{'|'.join(get_args(State))})\s+)?(?P<file>\S.*)")
_NATURAL = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Recorded:
    """A page as the file has it; ``line`` counts from 1.

    ``anchors``: the hash of each id; "" where it stands for no words, or nobody knows for which.
    """

    url: str
    file: str
    line: int = 0
    state: State = "published"
    anchors: Mapping[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Return the last part of the URL: ``2024Z19016``, ``2024Z19016/vragen``."""
        return self.url.removeprefix(f"{FOLDER}/").rstrip("/")


def read_addresses(text: str) -> tuple[tuple[Recorded, ...], tuple[Message, ...]]:
    """Return the recorded pages, and an error for each line that is none."""
    recorded: list[Recorded] = []
    errors: list[Message] = []
    anchors: dict[str, dict[str, str]] = defaultdict(dict)
    for number, line in enumerate(map(str.strip, text.splitlines()), 1):
        if not line or line.startswith("#"):
            continue
        page = _PAGE.fullmatch(line)
        ids = [_ID.fullmatch(word) for word in line.split()[1:]]
        if page and all(ids):
            anchors[page["url"]] |= {found["id"]: found["hash"] or "" for found in ids if found}
        elif page:
            state: State = "withdrawn" if page["state"] == "withdrawn" else "published"
            recorded.append(Recorded(page["url"], page["file"], number, state, anchors[page["url"]]))
        else:
            errors.append(_wrong(number, line))
    return tuple(recorded), tuple(errors)


def _wrong(number: int, line: str) -> Message:
    text = f"“{line.strip()[:60]}” is no page and its file; write it as {page_url('2024Z19016')} letter.docx"
    return wrong_addresses(text, number)


def wrong_addresses(text: str, line: int = 1) -> Message:
    """Return the error for a file, or a line of it, that does not say which pages were published."""
    return report("addresses-wrong", f"{NAME}:{line}:1", text)


def write_addresses(pages: Iterable[Recorded]) -> str:
    """Return the text of the file for these pages."""
    return _HEAD + "".join(
        f"{line}\n" for page in sorted(pages, key=lambda each: each.url) for line in _lines(page)
    )


def _lines(page: Recorded) -> Iterator[str]:
    yield f"{page.url} {page.state} {page.file}"
    for _, ids in groupby(sorted(page.anchors, key=_natural), key=lambda id_: id_.partition("-")[0]):
        said = ((id_, page.anchors[id_]) for id_ in ids)
        yield f"{page.url} " + " ".join(f"#{id_}={hash_}" if hash_ else f"#{id_}" for id_, hash_ in said)


def _natural(id_: str) -> list[tuple[bool, int, str]]:
    parts = enumerate(_NATURAL.split(id_))
    return [(place % 2 == 1, int(part) if place % 2 else 0, part) for place, part in parts]
