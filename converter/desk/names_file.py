"""Read ``names.yml``, which says by one name what papers spell in several ways.

people:
  Piet van Dijk (Lokaal): [Van Dijk (Groen Dorp), P. van Dijk (Lokaal)]
parties:
  Groen Dorp: [GroenDorp]
ministries:
  Justitie en Veiligheid: [minister van JenV, staatssecretaris van JenV]

The name itself is one of its spellings. A person is spelled as lists show members: with the party, if any.
"""

from __future__ import annotations

import collections.abc

from converter.anchors import name_slug
from converter.desk.yaml_places import Mapping, Node, Problem, WrongError, read_yaml
from converter.desk.yaml_values import Given, Keys, Reader, form, given, items, words, wrong
from converter.diagnostics import ConverterError, report
from converter.differences import quoted
from converter.institution import Names

NAME = "names.yml"
_member = form(r"[^()]+(?: \([^()]+\))?", "member with a party", "Van Dijk (Groen Dorp)")


def read_names(name: str, data: bytes) -> Names:
    """Return who is meant by a spelling. Raises ConverterError (``names-wrong``) with all that is wrong."""
    try:
        keys = Keys(read_yaml(name, data), "this file")
        return keys.checked(
            Names(
                people=keys.get("people", _spelled(_member)) or {},
                parties=keys.get("parties", _spelled(words)) or {},
                ministries=keys.get("ministries", _spelled(words)) or {},
            )
        )
    except WrongError as error:
        first, *further = error.problems
        others = tuple(report("names-wrong", *each) for each in further)
        raise ConverterError("names-wrong", *first, others) from error


def _spelled(reader: Reader[str]) -> Reader[collections.abc.Mapping[str, str]]:
    """Return a reader of names, each with its spellings, into names by the slug of a spelling."""

    def read(node: Node) -> collections.abc.Mapping[str, str]:
        if not isinstance(node, Mapping):
            raise wrong(node, "names must stand here, each with a colon and its spellings between [ and ]")
        problems: list[Problem] = []
        said: dict[str, Given[str]] = {}
        for key, value in node.pairs:
            try:
                name = reader(key)
                for spelling in (Given(name, key.place), *items(given(reader))(value)):
                    problems += _kept(said, spelling, name)
            except WrongError as error:
                problems += error.problems
        if problems:
            raise WrongError(*problems)
        return {slug: name.value for slug, name in said.items()}

    return read


def _kept(said: dict[str, Given[str]], spelling: Given[str], name: str) -> list[Problem]:
    """Keep what a spelling means, and return what is wrong where it means another name already."""
    other = said.setdefault(name_slug(spelling.value), Given(name, spelling.place)).value
    is_name = name_slug(spelling.value) == name_slug(other)
    already = "a name of its own" if is_name else f"a spelling of {quoted(other)}"
    text = f"{quoted(spelling.value)} is {already} already; one of the two can have it"
    return [] if other == name else [Problem(spelling.place, text)]
