"""The groups that documents belong to: year, member, party, ministry, state, subject; a list each.

What a document belongs to is what it says itself and what editors say of it; no other document has a part in
it, so that a page may name its groups. Names that differ in capitals, accents and signs alone are one group.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from converter.anchors import name_slug
from converter.collection import Collection, Entry
from converter.dutch import capitalized
from converter.institution import Institution, ministry_of
from converter.model import Member, Respondent
from converter.record.state import state_of
from converter.view.nodes import Link
from converter.view.words import OTHERS, STATE_GROUPS, UNDATED

GroupKind = Literal["year", "member", "party", "ministry", "state", "subject", "open"]
"""The last one: the ministry of which an answer is awaited."""
FOLDERS: dict[GroupKind, str] = {
    "year": "jaren",
    "member": "leden",
    "party": "partijen",
    "ministry": "ministeries",
    "state": "standen",
    "subject": "onderwerpen",
    "open": "nog-geen-antwoord",
}
FILTERS: dict[GroupKind, str] = {"year": "jaar", "member": "lid", "party": "partij", "ministry": "ministerie"}
"""The kinds by which search filters, each with its name in the address of the search page."""
_PARTICLES = re.compile(r"\A(?:(?:van|de|den|der|het|t|el|ten|ter|te|in|op|la|le|d)-)+(?=.)")
_OPEN = ("unanswered", "delayed")


@dataclass(frozen=True, slots=True)
class Named:
    """A group by its name as shown: "Van Dijk (PvdA)"; ``url`` is that of its list, for ever."""

    kind: GroupKind
    name: str

    @property
    def url(self) -> str:
        """Return the address from the root of the site: ``leden/van-dijk-pvda/``."""
        return f"{FOLDERS[self.kind]}/{name_slug(self.name)}/"


@dataclass(frozen=True, slots=True)
class Group:
    """A group with its documents: the main papers of cases, newest first, undated last."""

    named: Named
    documents: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """All documents that lists have, in the same order, and the groups by the address of their lists."""

    documents: tuple[Entry, ...]
    by_url: Mapping[str, Group]

    def of_kind(self, kind: GroupKind) -> tuple[Group, ...]:
        """Return the groups of a kind: years from the newest, members as "Dijk, van", others by name."""
        of_kind = (group for group in self.by_url.values() if group.named.kind == kind)
        found = sorted(of_kind, key=lambda group: name_slug(group.named.name))
        if kind == "member":
            return tuple(sorted(found, key=lambda group: _PARTICLES.sub("", name_slug(group.named.name))))
        return tuple(sorted(found, key=_is_dated, reverse=True)) if kind == "year" else tuple(found)


def _is_dated(group: Group) -> str:
    return group.named.name if group.named.name != UNDATED else ""


def make_groups(collection: Collection) -> Groups:
    """Return the groups of the main papers of all cases."""
    shown = (case.papers[0] for case in collection.cases.values())
    by_address = sorted({entry.address: entry for entry in shown}.items())
    documents = tuple(sorted((entry for _, entry in by_address), key=date_of, reverse=True))
    names = shown_names(collection.entries.values())
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in documents:
        for named in groups_of(entry):
            found[named.url].append(entry)
    return Groups(documents, {url: Group(names[url], tuple(entries)) for url, entries in found.items()})


def shown_names(entries: Iterable[Entry]) -> Mapping[str, Named]:
    """Return each group by its address, by the name that most documents spell; of equals the first."""
    spelled: dict[str, Counter[Named]] = defaultdict(Counter)
    for entry in entries:
        for named in groups_of(entry):
            spelled[named.url][named] += 1
    return {url: min(names, key=lambda each: (-names[each], each.name)) for url, names in spelled.items()}


def date_of(entry: Entry) -> str:
    """Return the day by which a document stands in lists: answered, else submitted, else ""."""
    value = entry.document.metadata.answered or entry.document.metadata.submitted
    return value.value if value else ""


def groups_of(entry: Entry) -> Iterator[Named]:
    """Yield the groups of a document, each once."""
    metadata, institution = entry.document.metadata, entry.source.institution
    members = metadata.members.value if metadata.members else ()
    offices = metadata.addressees.value if metadata.addressees else ()
    respondents = metadata.respondents.value if metadata.respondents else ()
    ministries = ministry_groups(offices, respondents, institution)
    found = [
        Named("year", date_of(entry)[:4] or UNDATED),
        *(member_group(member, institution) for member in members),
        *(party_group(member.party, institution) for member in members if member.party),
        *ministries,
        *(Named("subject", subject.value) for subject in (entry.editor.subjects if entry.editor else ())),
    ]
    if known := state_of(entry):
        found.append(Named("state", STATE_GROUPS[known]))
    if known in _OPEN:
        found += (Named("open", name) for name in [each.name for each in ministries] or [OTHERS])
    yield from {named.url: named for named in found}.values()


def member_group(member: Member, institution: Institution) -> Named:
    """Return the group of a member: name and party, unless an editor says who is meant."""
    party = f" ({member.party})" if member.party else ""
    said = f"{capitalized(member.name)}{party}"
    return Named("member", institution.names.people.get(name_slug(said), said))


def party_group(party: str, institution: Institution) -> Named:
    """Return the group of a party."""
    return Named("party", institution.names.parties.get(name_slug(party), party))


def ministry_groups(
    addressees: Sequence[str], respondents: Sequence[Respondent], institution: Institution
) -> tuple[Named, ...]:
    """Return the ministries that are asked, each once; where a paper does not say whom, that answer."""
    offices = addressees or [each.office for each in respondents if each.office]
    found = (ministry_group(office, institution) for office in offices)
    return tuple(dict.fromkeys(named for named in found if named))


def ministry_group(office: str, institution: Institution) -> Named | None:
    """Return the group of "minister van Defensie"; None where nobody knows the ministry."""
    spelled = institution.names.ministries
    known = spelled.get(name_slug(office)) or ministry_of(office)
    return Named("ministry", spelled.get(name_slug(known), known)) if known else None


def group_link(named: Named, root: str, words: str = "") -> Link:
    """Return a link to the list of a group; ``root``: the way to the root of the site, "../../"."""
    return Link(f"{root}{named.url}index.md", (words or named.name,))
