"""What can be cited: one row for each kind of publication, with what it is called and where it is published.

A key names a publication however it was written: ``kst-32317-925``. Its template writes the key, and reads
it back out of a text or a web address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import Formatter
from typing import NamedTuple

from converter.annotation import Citation
from converter.institution import YEAR

OFFICIAL = "https://zoek.officielebekendmakingen.nl/"
INVENTED = "invented"
_FIRST_YEAR = 1995  # nothing before it is online
_DOSSIER_OF_1995 = 24000
_MANY = 150  # a dossier from before 1995 that has so many papers went on after it

_FIELDS = {
    "year": YEAR,
    "years": YEAR + YEAR,
    "house": "[te]k",
    "number": r"\d{1,6}",
    "item": r"\d{1,3}",
    "serial": r"\d{5}",
    "dossier": r"\d{5}(?:-\d\d(?=-))?(?:-(?:[IVX]{1,5}[A-H]?|[A-N])(?=-))?",
    "letter": "[A-Z]{1,2}(?![A-Za-z])",
}
"""How the parts of a key look. A dossier can have a part (21501-20) and a chapter (36410-XVI)."""


class Example(NamedTuple):
    """Words with the keys that must be found in them, in their order; "?" is one that is reported.

    ``document``: where the form was seen, with other names and numbers: the seed, or a real print or answer
    by its number; else it is invented.
    """

    text: str
    keys: str
    document: str = INVENTED


@dataclass(frozen=True, slots=True)
class Publication:
    """One kind of publication; ``key``, ``title`` and ``url`` are templates of the same parts.

    ``since``: the first year that is online at this address. ``printed``: what a gazette is called before
    its year and number. ``pattern``: the regular expression (re.VERBOSE) of an identifier that texts write
    in other ways than the key. ``name`` is what visitors read.
    """

    kind: str
    name: str
    key: str
    title: str
    examples: tuple[Example, ...]
    url: str | None = OFFICIAL + "{key}.html"
    since: int = _FIRST_YEAR
    printed: tuple[str, ...] = ()
    pattern: str = ""

    def cite(self, **parts: str) -> Citation:
        """Return the publication with these parts; one that is not surely online has no address.

        ``years`` is a parliamentary year, "20232024", or "" where it is not known.
        """
        years = parts.get("years", "")
        said = parts | {
            "session": f" {years[:4]}/{years[6:]}" if years else "",
            "chamber": "I" if parts.get("house") == "ek" else "II",
            "dossier": re.sub("-(?=[A-Z])", " ", parts.get("dossier", "")),
        }
        key = self.key.format(**parts)
        url = self.url.format(key=key, **parts) if self.url and self._is_online(parts) else None
        return Citation(self.kind, key, self.title.format(**said), url)

    def _is_online(self, parts: dict[str, str]) -> bool:
        if year := parts.get("year") or parts.get("years"):
            return int(year[:4]) >= self.since
        if dossier := parts.get("dossier"):
            return int(dossier[:5]) >= _DOSSIER_OF_1995 or int(parts.get("number", "0")) > _MANY
        return True

    @property
    def prefix(self) -> str:
        """What its keys begin with: "kv-tk-"; "" where they have no beginning in common."""
        return self.key.partition("{")[0]

    @property
    def identifier(self) -> str:
        """The regular expression of its keys as they stand in texts."""
        pieces = Formatter().parse(self.key)
        return "".join(
            re.escape(text) + (f"(?P<{name}>{_FIELDS[name]})" if name else "") for text, name, *_ in pieces
        )
