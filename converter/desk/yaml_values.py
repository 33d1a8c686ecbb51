"""Turn nodes of YAML into typed values, and say at once all that is wrong with them.

A reader is a function of a node that returns its value or raises WrongError; ``Keys`` and ``items`` are given
readers, and gather what these raise.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from converter.desk.yaml_places import Listing, Mapping, Node, Problem, Scalar, WrongError
from converter.differences import quoted, squeezed
from converter.dutch import parse_date
from converter.source import normalised

T = TypeVar("T")
S = TypeVar("S", bound=str)
Reader = Callable[[Node], T]


@dataclass(frozen=True, slots=True)
class Given(Generic[T]):
    """A value, and where it is said: ``NAME.yml:3:12``."""

    value: T
    place: str = field(default="", compare=False)


_FEW, _LONGEST = 12, 60
_NEAR = 0.65  # how alike two words are, of 1
MAX_ITEMS = 1000  # each is looked for in the whole text, which takes a millisecond


def wrong(node: Node, text: str) -> WrongError:
    """Return the error that says so at the place of a node."""
    return WrongError(Problem(node.place, text))


def nearest(word: str, known: Collection[str]) -> str:
    """Return "the nearest is subject", or all that is known where nothing is near and these are few."""
    if near := difflib.get_close_matches(word[:_LONGEST].lower(), known, 1, _NEAR):
        return f"the nearest is {near[0]}"
    return f"known are {', '.join(known)}" if len(known) <= _FEW else "none that is known is like it"


def words(node: Node) -> str:
    """Return words as written, with their white space made single."""
    return squeezed(lines(node))


def lines(node: Node) -> str:
    """Return a text with its lines as written."""
    text = normalised(node.text)[0].strip() if isinstance(node, Scalar) and not node.is_nothing else ""
    if not text:
        raise wrong(node, "words must stand here; write some, between quotes if they begin with a sign")
    return text


def one_of(known: Collection[S]) -> Reader[S]:
    """Return a reader of one of these words."""

    def read(node: Node) -> S:
        said = words(node)
        for word in known:
            if word == said:
                return word
        raise wrong(node, f"{quoted(said)} cannot stand here; {nearest(said, known)}")

    return read


def form(pattern: str, what: str, like: str) -> Reader[str]:
    """Return a reader of words that a regular expression matches; ``like`` is an example of them."""
    compiled = re.compile(pattern)

    def read(node: Node) -> str:
        said = words(node)
        if compiled.fullmatch(said):
            return said
        raise wrong(node, f"{quoted(said)} is no {what}; write it as {like}")

    return read


def given(reader: Reader[T]) -> Reader[Given[T]]:
    """Return a reader of a value with its place."""
    return lambda node: Given(reader(node), node.place)


def day(node: Node) -> str:
    """Return the day of "21 november 2024", 21-11-2024 or 2024-11-21 in the last of these forms."""
    said = words(node)
    if (iso := parse_date(said)) is None:
        raise wrong(node, f"{quoted(said)} is no day; write it as 2024-11-21 or 21 november 2024")
    return iso


def items(reader: Reader[T]) -> Reader[tuple[T, ...]]:
    """Return a reader of a list of such values; a single value counts as a list of one."""

    def read(node: Node) -> tuple[T, ...]:
        nodes = node.items if isinstance(node, Listing) else (node,)
        if len(nodes) > MAX_ITEMS:
            raise wrong(node, f"{len(nodes)} entries are more than the {MAX_ITEMS} that a list may have")
        values: list[T] = []
        problems: list[Problem] = []
        for item in nodes:
            try:
                values.append(reader(item))
            except WrongError as error:
                problems += error.problems
        if problems:
            raise WrongError(*problems)
        return tuple(values)

    return read


class Keys:
    """The keys of one mapping, which are asked for one by one; a key that nobody asks for is wrong.

    What is wrong is gathered until ``checked``, so that a value may be made with gaps before that.
    """

    def __init__(self, node: Node, what: str) -> None:
        if not isinstance(node, Mapping):
            raise wrong(node, f"{what} must have keys here, each with a colon and a value")
        self._what, self._place = what, node.place
        self._pairs = {key.text: (key, value) for key, value in node.pairs}
        self._known: list[str] = []
        self._problems: list[Problem] = []

    def has(self, key: str) -> bool:
        """Return whether the key stands there with a value."""
        return key in self._pairs and not _is_nothing(self._pairs[key][1])

    def is_null(self, key: str) -> bool:
        """Return whether ``null`` is written out, which is more than no value."""
        value = self._pairs[key][1] if key in self._pairs else None
        return isinstance(value, Scalar) and value.is_nothing and bool(value.text)

    def get(self, key: str, reader: Reader[T]) -> T | None:
        """Return the value of a key, or None where nothing is said."""
        self._known.append(key)
        if not self.has(key):
            return None
        try:
            return reader(self._pairs[key][1])
        except WrongError as error:
            self._problems += error.problems
            return None

    def need(self, key: str, reader: Reader[T], gap: T) -> T:
        """Return the value of a key that must be there; ``gap`` takes its place until ``checked``."""
        self.require(key)
        value = self.get(key, reader)
        return gap if value is None else value

    def require(self, key: str) -> None:
        """Say that a key is missing, if it is."""
        if not self.has(key):
            self.wrong(f"{self._what} must have the key {key}")

    def wrong(self, text: str) -> None:
        """Say what is wrong with the mapping as a whole."""
        self._problems.append(Problem(self._place, text))

    def checked(self, value: T) -> T:
        """Return what was made of the keys. Raises WrongError with all that is wrong with them."""
        for key, (node, _) in self._pairs.items():
            if key not in self._known:
                text = f"{quoted(key)} is no key of {self._what}; {nearest(key, self._known)}"
                self._problems.append(Problem(node.place, text))
        if self._problems:
            raise WrongError(*self._problems)
        return value


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_nothing
