"""Read ``collection.yml``, which says whose papers these are where they are not the Tweede Kamer's.

name: Gemeenteraad van Ons Dorp
papers: raadsvragen
askers: [raadslid, raadsleden]
groups: fractie
offices: [college, wethouder]
number: RV-0000-000
"""

from __future__ import annotations

import re

from converter.desk.yaml_places import Node, WrongError, read_yaml
from converter.desk.yaml_values import Keys, form, items, words, wrong
from converter.diagnostics import ConverterError, report
from converter.institution import KAMER, Institution

NAME = "collection.yml"
_url = form(r"https?://[^\s/?#@]+\S*", "web address", "https://voorbeeld.nl")
_word = form(r"[^\W\d_]+(?:[ -][^\W\d_]+)*", "word", "raadslid, without signs")
_number_form = form(
    r"(?=.*0)[A-Za-z0]+(?:-[A-Za-z0]+)*", "form of a number", "RV-0000-000, with 0 for each digit"
)


def read_collection(name: str, data: bytes) -> Institution:
    """Return the institution. Raises ConverterError (``collection-wrong``) with all that is wrong."""
    try:
        return _institution(Keys(read_yaml(name, data), "this file"))
    except WrongError as error:
        first, *further = error.problems
        others = tuple(report("collection-wrong", *each) for each in further)
        raise ConverterError("collection-wrong", *first, others) from error


def _institution(keys: Keys) -> Institution:
    several, none = items(_word), tuple[str, ...]()
    papers = keys.need("papers", several, none)
    return keys.checked(
        Institution(
            name=keys.need("name", words, ""),
            papers=tuple(dict.fromkeys((*papers, "vragen"))),
            askers=keys.need("askers", several, none),
            groups=keys.get("groups", several) or (),
            offices=keys.need("offices", several, none),
            answers=keys.get("answers", several) or KAMER.answers,
            number=keys.get("number", _number) or "(?!)",
            number_url=keys.get("number_url", _number_url) or "",
            publisher=keys.get("publisher", words) or "",
            contact=keys.get("contact", words) or "",
            licence=keys.get("licence", words) or "",
            licence_url=keys.get("licence_url", _url) or "",
        )
    )


def _number(node: Node) -> str:
    """Return a regular expression for "RV-0000-000", in which each 0 is a digit."""
    return re.escape(_number_form(node)).replace("0", r"\d")


def _number_url(node: Node) -> str:
    url = _url(node)
    if url.count("{number}") != 1:
        raise wrong(node, "the address must have {number} once, where the number of a paper comes")
    return url
