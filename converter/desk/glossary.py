"""Read the site's own list of abbreviations, for those that a document uses without saying what they mean.

An entry says what the abbreviation stands for and where that can be looked up:

    COA: {voluit: "Centraal Orgaan opvang asielzoekers", bron: "https://www.coa.nl/"}
"""

from __future__ import annotations

import collections.abc

from converter.annotation import GlossaryTerm
from converter.desk.yaml_places import Mapping, Node, WrongError, read_yaml
from converter.desk.yaml_values import Keys, words, wrong
from converter.diagnostics import ConverterError

NAME = "begrippen.yml"


def read_glossary(name: str, data: bytes) -> collections.abc.Mapping[str, GlossaryTerm]:
    """Return the terms by abbreviation; every key and value counts as written (``NO`` is no truth value).

    Raises ConverterError (``glossary-wrong``), which names the file, the line and the entry.
    """
    try:
        return _terms(read_yaml(name, data))
    except WrongError as error:
        raise ConverterError("glossary-wrong", *error.problems[0]) from error


def _terms(root: Node) -> dict[str, GlossaryTerm]:
    if not isinstance(root, Mapping):
        raise wrong(root, 'the glossary must have the form ABBR: {voluit: "...", bron: "..."}')
    return {words(key): _term(words(key), entry) for key, entry in root.pairs}


def _term(short: str, entry: Node) -> GlossaryTerm:
    keys = Keys(entry, f"the entry {short}")
    term = GlossaryTerm(keys.need("voluit", words, ""), keys.need("bron", words, ""))
    if keys.has("voluit") and len(short) >= len(term.long):
        keys.wrong(f"the entry {short} must have a voluit that is longer than {short}")
    return keys.checked(term)
