"""Read the site's own list of abbreviations, for those that a document uses without saying what they mean.

An entry says what the abbreviation stands for and where that can be looked up:

    COA: {voluit: "Centraal Orgaan opvang asielzoekers", bron: "https://www.coa.nl/"}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import yaml

from converter.annotation import GlossaryTerm
from converter.diagnostics import ConverterError

NAME = "begrippen.yml"
_KEYS = {"voluit", "bron"}


def read_glossary(name: str, data: bytes) -> Mapping[str, GlossaryTerm]:
    """Return the terms by abbreviation; every key and value counts as written (``NO`` is no truth value).

    Raises ConverterError (``glossary-wrong``), which names the file, the line and the entry.
    """
    try:
        return _read(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ConverterError("glossary-wrong", f"{name}:1:1", "no UTF-8; save the file as UTF-8") from error
    except _WrongError as error:
        raise ConverterError("glossary-wrong", f"{name}:{error.place}", str(error)) from error


class _WrongError(ValueError):
    """What is wrong, and the line and column of it."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(message)
        self.place = place


def _read(text: str) -> Mapping[str, GlossaryTerm]:
    terms: dict[str, GlossaryTerm] = {}
    for key, value in _pairs(_root(text), "the glossary"):
        short = _written(key, "an abbreviation")
        if short in terms:
            raise _wrong(f"{short} stands in the glossary twice; leave one", key)
        terms[short] = _term(short, value)
    return terms


def _root(text: str) -> yaml.Node:
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        raise _wrong(f"no YAML: {error.problem}", None, error.problem_mark) from error
    except yaml.YAMLError as error:
        raise _wrong(f"no YAML: {error}") from error
    return root or yaml.MappingNode("tag:yaml.org,2002:map", [])


def _term(short: str, node: yaml.Node) -> GlossaryTerm:
    pairs = list(_pairs(node, f"the entry {short}"))
    values = {_written(key, f"a key of {short}"): _written(value, short) for key, value in pairs}
    if set(values) != _KEYS or len(pairs) != len(_KEYS):
        raise _wrong(f"the entry {short} must have the keys voluit and bron, once each", node)
    if len(short) >= len(values["voluit"]):
        raise _wrong(f"the entry {short} must have a voluit that is longer than {short}", node)
    return GlossaryTerm(values["voluit"], values["bron"])


def _pairs(node: yaml.Node, what: str) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        raise _wrong(f'{what} must have the form ABBR: {{voluit: "...", bron: "..."}}', node)
    yield from node.value


def _written(node: yaml.Node, what: str) -> str:
    """Return a scalar as written, with its white space made single."""
    words = " ".join(node.value.split()) if isinstance(node, yaml.ScalarNode) else ""
    if not words:
        raise _wrong(f"{what} has no text here; write some between quotes", node)
    return words


def _wrong(message: str, node: yaml.Node | None = None, mark: yaml.Mark | None = None) -> _WrongError:
    mark = node.start_mark if node else mark
    place = f"{mark.line + 1}:{mark.column + 1}" if mark else "1:1"
    return _WrongError(place, message)
