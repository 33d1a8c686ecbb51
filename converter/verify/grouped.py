"""The groups of documents and their lists, derived once more: from the data of all, and from names.yml."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from converter.anchors import name_slug
from converter.dutch import capitalized
from converter.institution import ministry_of
from converter.verify.replies import date_of
from converter.verify.told import Data, institution_of, state_of

Pages = Mapping[str, Data]
Key = tuple[str, str]
FOLDERS = {
    "jaren": ("Jaren", "Jaar", "Het jaar van het antwoord; is dat er niet, dan van de vragen."),
    "leden": ("Leden", "Lid", "Wie de vragen stelden."),
    "partijen": ("Partijen", "Partij", "Van welke partijen de vragen zijn."),
    "ministeries": (
        "Ministeries",
        "Ministerie",
        "Aan welk ministerie de vragen zijn gesteld; staat dat er niet, wie antwoordt.",
    ),
    "standen": ("Standen", "Stand", "Wat deze verzameling van de antwoorden weet."),
    "onderwerpen": ("Onderwerpen", "Onderwerp", "Waar de documenten over gaan, volgens de redactie."),
    "nog-geen-antwoord": ("Nog geen antwoord in deze verzameling", "Nog geen antwoord", ""),
}
"""How the lists of each folder are called, one of them, and what stands above them."""
_STATES = {
    "answered": "Beantwoord",
    "answered-by-letter": "Beantwoord bij brief",
    "partly-answered": "Deels beantwoord",
    "delayed": "Uitgesteld",
    "unanswered": "Geen antwoord in deze verzameling",
    "labels-unread": "Niet elk label is herkend",
    "numbers-missing": "Niet elk nummer is gevonden",
}
_UNDATED, _OTHERS = "Zonder datum", "Anderen"
_SMALL = frozenset(
    ("van", "de", "den", "der", "het", "t", "el", "ten", "ter", "te", "in", "op", "la", "le", "d")
)


@dataclass(frozen=True, slots=True)
class List:
    """A list of documents, by the URLs of these, newest first."""

    folder: str
    name: str
    documents: tuple[str, ...]

    @property
    def url(self) -> str:
        """Return where it stands."""
        return f"{self.folder}/{name_slug(self.name)}/"


def newest_first(pages: Pages) -> tuple[str, ...]:
    """Return the URLs of the main papers of cases, the newest first, those without a day last."""
    main = [url for url, data in pages.items() if data["case"]["papers"][0]["url"] == url]
    by_address = sorted(main, key=lambda url: url.rstrip("/"))
    return tuple(sorted(by_address, key=lambda url: date_of(pages[url]), reverse=True))


def lists_of(pages: Pages) -> dict[str, tuple[List, ...]]:
    """Return the lists of each folder, in the order in which its page has them."""
    shown = names_of(pages)
    documents: dict[Key, list[str]] = defaultdict(list)
    for url in newest_first(pages):
        for key in keys_of(pages[url]):
            documents[key].append(url)
    found: dict[str, list[List]] = {folder: [] for folder in FOLDERS}
    for key in sorted(documents):
        found[key[0]].append(List(key[0], shown[key], tuple(documents[key])))
    found["leden"].sort(key=lambda each: _sorted_by(each.name))
    found["jaren"].sort(key=lambda each: each.name if each.name != _UNDATED else "", reverse=True)
    return {folder: tuple(lists) for folder, lists in found.items()}


def names_of(pages: Pages) -> dict[Key, str]:
    """Return the name of each list: the one that most documents spell, the first of equals."""
    spelled: dict[Key, Counter[str]] = defaultdict(Counter)
    for data in pages.values():
        for folder, name in _names(data):
            spelled[folder, name_slug(name)][name] += 1
    return {key: min(names, key=lambda name: (-names[name], name)) for key, names in spelled.items()}


def keys_of(data: Data) -> tuple[Key, ...]:
    """Return the lists in which a document stands, each by its folder and the rest of its address."""
    return tuple((folder, name_slug(name)) for folder, name in _names(data))


def _names(data: Data) -> Iterator[tuple[str, str]]:
    """Yield the folder and the name of each list in which a document stands, each once."""
    names = institution_of(data).names
    found = [("jaren", date_of(data)[:4] or _UNDATED)]
    for member in data["members"] or ():
        said = capitalized(member["name"]) + (f" ({member['party']})" if member["party"] else "")
        found.append(("leden", names.people.get(name_slug(said), said)))
        if party := member["party"]:
            found.append(("partijen", names.parties.get(name_slug(party), party)))
    ministries = list(_ministries(offices_of(data), names.ministries))
    found += (("ministeries", name) for name in ministries)
    found += (("onderwerpen", subject) for subject in data["subjects"])
    if state := state_of(data):
        found.append(("standen", _STATES[state]))
    if state in ("unanswered", "delayed"):
        found += (("nog-geen-antwoord", name) for name in ministries or [_OTHERS])
    yield from {(folder, name_slug(name)): (folder, name) for folder, name in found}.values()


def offices_of(data: Data) -> list[str]:
    """Return who are asked; where the paper does not say, who answer."""
    answering = [each["office"] for each in data["respondents"] or () if each["office"]]
    return data["addressees"] or answering


def _ministries(offices: Iterable[str], spelled: Mapping[str, str]) -> Iterator[str]:
    for office in offices:
        name = spelled.get(name_slug(office)) or ministry_of(office)
        if name:
            yield spelled.get(name_slug(name), name)


def _sorted_by(name: str) -> str:
    """Return "hil-vvd" for "Van den Hil (VVD)"."""
    words = name_slug(name).split("-")
    while len(words) > 1 and words[0] in _SMALL:
        words = words[1:]
    return "-".join(words)
