"""The promise to the outside: which address a page, a question, an answer and a note has.

Nothing here may change without a redirect and a line in the changelog.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath

from converter.model import Section, SectionKind

FOLDER = "kamervragen"
DOCUMENT = "document"
"""The id of a page's title; in the data and in search the anchor of all that has none: title, letter."""
_WORD: dict[SectionKind, str] = {"question": "vraag", "answer": "antwoord"}
_ONLY_WORD = {"notice": "mededeling", "explanation": "toelichting"}
_LONGEST = 80  # signs of the last part of an address
_UNNUMBERED = re.compile(r"[a-z]+-ongenummerd-(?P<place>\d+)")
_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d")  # Windows holds no file or folder of such a name
ADDRESS = rf"(?!(?i:{_RESERVED.pattern})\Z)(?=.{{1,{_LONGEST}}}\Z)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*"
"""A regular expression for an address that a person chooses: the last part of the URL of a page."""
ANCHOR = r"(?:vraag|antwoord|noot|eigen-noot)(?:--?[a-z0-9_]+)+|mededeling|toelichting"
"""A regular expression for the ids that are promised."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The id of a heading, the further ids that lead to it, and whether the label stood before."""

    id: str
    aliases: tuple[str, ...] = ()
    repeated: bool = False


def id_of(anchor: Anchor | None) -> str:
    """Return the id of an anchor, "" where there is none."""
    return anchor.id if anchor else ""


def section_anchors(sections: tuple[Section, ...]) -> tuple[Anchor | None, ...]:
    """Return an anchor for each section with a heading, None for the others; no id comes twice.

    One number: ``vraag-3``, ``vraag-1a``. Several: the first for a question (``vraag-4``), all for an answer
    (``antwoord-8-9-10``), with an alias for each number. None: ``vraag-ongenummerd-3``, ``toelichting``.
    A label that was there before gets ``--2``; an alias belongs to the first that claims it.
    """
    taken: dict[str, int] = {}
    unnumbered = dict.fromkeys(_WORD, 0)
    anchors: list[Anchor | None] = []
    for section in sections:
        if section.kind in _ONLY_WORD:
            anchors.append(_anchor(section, _ONLY_WORD[section.kind], taken))
        elif section.kind in _WORD:
            unnumbered[section.kind] += not section.numbers
            anchors.append(_anchor(section, _wanted(section, unnumbered[section.kind]), taken))
        else:
            anchors.append(None)
    return tuple(anchors)


def unnumbered_place(anchor: Anchor | None) -> str | None:
    """Return "3" for the third question, or answer, without a number."""
    found = _UNNUMBERED.match(anchor.id) if anchor else None
    return found["place"] if found else None


def _anchor(section: Section, wanted: str, taken: dict[str, int]) -> Anchor:
    id_ = _free(wanted, taken)
    names = (numbered_id(section.kind, number) for number in section.numbers)
    aliases = tuple(name for name in names if name not in taken)
    taken.update(dict.fromkeys(aliases, 1))
    return Anchor(id_, aliases, id_ != wanted)


def _wanted(section: Section, count: int) -> str:
    if not section.numbers:
        return f"{_WORD[section.kind]}-ongenummerd-{count}"
    return numbered_id(section.kind, *section.numbers[: 1 if section.kind == "question" else None])


def numbered_id(kind: SectionKind, *numbers: str) -> str:
    """Return an id with numbers: ``antwoord-1-2`` answers 1 and 2, ``antwoord-1_2`` answers 1.2."""
    return "-".join((_WORD[kind], *numbers)).replace(".", "_")


def _free(wanted: str, taken: dict[str, int]) -> str:
    """Take the id, or the first free one like it: ``vraag-3--2``; ``taken`` has how often each was wanted."""
    taken[wanted] = times = taken.get(wanted, 0) + 1
    return wanted if times == 1 else f"{wanted}--{times}"


def note_anchor(number: int) -> str:
    """Return the lasting id of a note: ``noot-3``."""
    return f"noot-{number}"


def own_note_anchor(note: int) -> str:
    """Return the id of an entry in the asker's own list: ``eigen-noot-1``."""
    return f"eigen-noot-{note}"


def own_note_call_anchor(note: int, call: int) -> str:
    """Return the id of a mark that calls it: ``eigen-noot-1-bij-1``."""
    return f"eigen-noot-{note}-bij-{call}"


def remark_anchor(number: int) -> str:
    """Return the lasting id of a remark of the editors: ``opmerking-1``."""
    return f"opmerking-{number}"


def remarked_anchor(number: int) -> str:
    """Return the id of the sign behind the words that it is on: ``bij-opmerking-1``."""
    return f"bij-opmerking-{number}"


def page_url(address: str) -> str:
    """Return the URL of a page from the root of the site: ``kamervragen/2024Z19016/``."""
    return f"{FOLDER}/{address}/"


def name_slug(name: str) -> str:
    """Return a name as the last part of the address of its list: ``van-dijk-pvda``.

    Names that differ in capitals, accents and signs alone share one; no others do.
    """
    plain = [
        sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign)
    ]
    words = re.sub("[^a-z0-9]+", "-", "".join(plain)).strip("-")
    said = "".join(filter(str.isalnum, plain))
    if len(words) > _LONGEST or not (said and said.isascii()):
        return f"{words[:60]}-{hashlib.sha256((said or name).encode()).hexdigest()[:8]}".lstrip("-")
    return f"naam-{words}" if _RESERVED.fullmatch(words) else words


def slug_of(source_name: str) -> str:
    """Return a file's name as an address, in small letters and digits; never a name that Windows reserves."""
    name = PurePosixPath(source_name).stem
    ascii_ = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub("[^a-z0-9]+", "-", ascii_).strip("-")[:_LONGEST].rstrip("-") or _nameless(name)
    return f"document-{words}" if _RESERVED.fullmatch(words) else words


def _nameless(name: str) -> str:
    """Return an address for a name without any Latin letter or digit."""
    return f"zonder-naam-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
