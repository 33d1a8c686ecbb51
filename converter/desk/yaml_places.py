"""Read YAML as editors write it, into nodes that know their place; nothing in it runs, refers or is guessed.

Each scalar counts as written: ``no`` is a word and 2024 no number. What YAML has beyond keys, lists and words
(tags, anchors, aliases, several documents) is wrong here: an editor who wrote it forgot quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import yaml

from converter.desk.yaml_lines import yaml_line
from converter.differences import quoted
from converter.source import MAX_CHARACTERS, Source, UnreadableSourceError, decode, normalised

_MAX_DEPTH = 8  # what editors write has four levels; a parser's own stack is no limit
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_LOST_WORDS = re.compile(r"[ \t]+(#[^\s#]\S*)")
_TWO_COLONS = re.compile(r"[ \t]*(?:- +)?(?P<key>[\w-]+): +(?P<words>.{0,400}:(?: .{0,400})?)")
_ADVICE = {
    "a tab character": "indent with blanks, not with a tab",
    "cannot start any token": "put a value that begins so between single quotes",
    "mapping values": "write a blank behind the colon of each key",
    "escape character": "put a value with a backslash between single quotes",
    "unexpected end of stream": "the quote that is opened here is not closed",
    "expected ','": "the bracket that is opened here is not closed",
    "did not find expected": "begin what belongs together in one column, and nothing behind a closing quote",
    "could not find expected ':'": "a line has a key, a colon, a blank and a value",
    "block sequence entries": "begin a line with each dash",
}
"""What to do about what the parser says."""
_OPENED = ("unexpected end of stream", "expected ','")
"""Where it says so, the place to look at is the one where the quote or the bracket is opened."""


class Problem(NamedTuple):
    """What is wrong, and where: ``name:line:column``."""

    place: str
    text: str


class WrongError(ValueError):
    """All that is wrong with what was read."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(problems)
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Scalar:
    """Words; ``quoted`` when they cannot mean "nothing"."""

    text: str
    place: str
    quoted: bool = False

    @property
    def is_nothing(self) -> bool:
        """Return whether nothing is written here, or ``null``."""
        return not self.quoted and self.text in _NULLS


@dataclass(frozen=True, slots=True)
class Listing:
    """Values in a row."""

    items: tuple[Node, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys, each once, with their values."""

    pairs: tuple[tuple[Scalar, Node], ...]
    place: str


Node = Scalar | Listing | Mapping


def read_yaml(name: str, data: bytes) -> Node:
    """Return what the file says; one without content is a mapping without keys. Raises WrongError."""
    source = _decoded(name, data)
    composer = _Composer(source)
    try:
        root = composer.root()
    except yaml.MarkedYAMLError as error:
        raise WrongError(*composer.problems or [_no_yaml(source, error)]) from error
    if composer.problems:
        raise WrongError(*composer.problems)
    return root


def _decoded(name: str, data: bytes) -> Source:
    try:
        source, encoding, replaced = decode(name, data)
    except UnreadableSourceError as error:
        raise WrongError(Problem(error.place, str(error))) from error
    if encoding == "cp1252":
        raise WrongError(_windows_1252(name, data))
    if replaced is not None:
        raise WrongError(Problem(source.place(replaced), "a control character stands here; take it out"))
    if len(source.text) > MAX_CHARACTERS:
        text = f"{len(source.text)} characters are more than the {MAX_CHARACTERS} that a file may have"
        raise WrongError(Problem(f"{name}:1:1", text))
    return source


def _windows_1252(name: str, data: bytes) -> Problem:
    """Return what is wrong with the first byte that is no UTF-8."""
    text, _ = normalised(data.decode("utf-8", "surrogateescape"))
    offset = next(offset for offset, character in enumerate(text) if "\udc80" <= character <= "\udcff")
    byte = text[offset].encode("utf-8", "surrogateescape")
    meant = f"“{byte.decode('cp1252')}” as Windows-1252 has it; save the file as UTF-8"
    return Problem(Source(name, text).place(offset), f"byte 0x{byte.hex().upper()} is no UTF-8, but {meant}")


class _Composer:
    """Makes nodes of a parser's events; what is no words, list or keys is noted in ``problems``."""

    def __init__(self, source: Source) -> None:
        self.problems: list[Problem] = []
        self._source = source
        self._events: Iterator[yaml.Event] = yaml.parse(source.text, Loader=yaml.CSafeLoader)

    def root(self) -> Node:
        root: Node = Scalar("", f"{self._source.name}:1:1")
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                root = self._node(next(self._events), 1)
                if documents > 1:
                    self._wrong(event, "a second document begins here; take out the line “---”")
        return Mapping((), root.place) if isinstance(root, Scalar) and root.is_nothing else root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if depth > _MAX_DEPTH:
            raise WrongError(Problem(self._place(event), f"these are more than {_MAX_DEPTH} levels"))
        self._refuse_what_refers(event)
        match event:
            case yaml.SequenceStartEvent():
                return Listing(tuple(self._nodes(yaml.SequenceEndEvent, depth)), self._place(event))
            case yaml.MappingStartEvent():
                return Mapping(self._pairs(depth), self._place(event))
            case yaml.ScalarEvent():
                self._refuse_what_is_cut(event)
                return Scalar(event.value, self._place(event), quoted=bool(event.style))
        return Scalar("", self._place(event))

    def _nodes(self, end: type[yaml.Event], depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), end):
            yield self._node(event, depth + 1)

    def _pairs(self, depth: int) -> tuple[tuple[Scalar, Node], ...]:
        nodes = self._nodes(yaml.MappingEndEvent, depth)
        pairs: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(nodes, nodes, strict=True):
            if not isinstance(key, Scalar):
                self.problems.append(Problem(key.place, "a key must be a word"))
            elif key.text in pairs:
                self.problems.append(Problem(key.place, f"{quoted(key.text)} stands here twice; leave one"))
            else:
                pairs[key.text] = key, value
        return tuple(pairs.values())

    def _refuse_what_refers(self, event: yaml.Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&" if anchor else "!" if tag else ""
        if sign:
            self._wrong(event, f"a value that begins with “{sign}” must stand between quotes")

    def _refuse_what_is_cut(self, event: yaml.ScalarEvent) -> None:
        """Complain of "to: #vraag-3", where nothing is left of the value."""
        lost = None if event.style else _LOST_WORDS.match(self._source.text, _offset(event.end_mark))
        if lost:
            text = (
                f"{quoted(lost[1])} counts as a comment; quote the whole value, or write a blank behind the #"
            )
            self._wrong(event, text)

    def _wrong(self, event: yaml.Event, text: str) -> None:
        self.problems.append(Problem(self._place(event), text))

    def _place(self, event: yaml.Event) -> str:
        return self._source.place(_offset(event.start_mark))


def _offset(mark: object) -> int:
    return getattr(mark, "index", 0)


def _no_yaml(source: Source, error: yaml.MarkedYAMLError) -> Problem:
    """Return what the parser says, and what an editor does about it."""
    said, offset = str(error.problem), _offset(error.problem_mark)
    opened = _offset(error.context_mark) if any(sign in said for sign in _OPENED) else offset
    return Problem(source.place(opened), f"no YAML: {said}; {_advice(said, source.text, offset)}")


def _advice(said: str, text: str, offset: int) -> str:
    line = text[text.rfind("\n", 0, offset) + 1 :].partition("\n")[0]
    if said.startswith("mapping values") and (pair := _TWO_COLONS.fullmatch(line)):
        return f"write it as {yaml_line(pair['key'], pair['words'])}"
    sign = "a tab character" if text.startswith("\t", offset) else said
    return next((advice for key, advice in _ADVICE.items() if key in sign), "look at the line above")
