"""Write YAML that an editor can read, paste and change: one way for files and for the lines in messages."""

from __future__ import annotations

import yaml

from converter.source import normalised

_ANY_WIDTH = 10**6  # a quotation stays on its line


class _Dumper(yaml.CSafeDumper):
    """Writes words of several lines as such."""


def _written(dumper: yaml.CSafeDumper, words: str) -> yaml.ScalarNode:
    _, *further = lines = words.split("\n")
    plain = normalised(words)[0] == words and all(line == line.strip() for line in lines)
    return dumper.represent_scalar("tag:yaml.org,2002:str", words, style="|" if further and plain else None)


_Dumper.add_representer(str, _written)


def yaml_lines(value: object) -> str:
    """Return a mapping or list as YAML in its own order, with quotes where YAML would misread words."""
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, width=_ANY_WIDTH, sort_keys=False)


def yaml_flow(value: object) -> str:
    """Return a mapping on one line: ``reading: [{exact: Vraag 6, is: question-label}]``."""
    flow = yaml.dump(
        value, Dumper=_Dumper, allow_unicode=True, width=_ANY_WIDTH, default_flow_style=True, sort_keys=False
    )
    return flow.strip().removeprefix("{").removesuffix("}")


def yaml_line(key: str, words: str) -> str:
    """Return the line that says so: ``exact: '3: ja'``."""
    return yaml_lines({key: words}).rstrip("\n")
