"""Delete each alternative of the regular expressions of a module in turn, and name those that no test misses.

    make mutants MODULES="converter/annotators/questions/mentions.py"

"(?:a|b)" becomes "(?:b)" and "(?:a)"; "(?:a)?" is "a or nothing" and loses "a". Each mutant is a copy of the
module in a process of its own, which runs the tests of the module up to the first that fails. What is left
needs an example, or goes.
"""

from __future__ import annotations

import ast
import importlib
import os
import re
import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
TESTS = {
    "references": ("test_question_references",),
    "mentions": ("test_question_references",),
    "kinds": ("test_question_references",),
    "other_documents": ("test_question_references",),
    "citations/*": ("test_citations", "test_publications"),
    "publications/*": ("test_citations", "test_publications"),
    "annotators/urls": ("test_urls",),
    "labels": ("test_labels", "test_unread_labels", "test_cases"),
    "label_forms": ("test_labels", "test_cases"),
    "numbered_questions": ("test_labels", "test_cases"),
    "dutch": ("test_dutch", "test_labels", "test_facts"),
    "title": ("test_title", "test_cases"),
    "opening": ("test_title", "test_cases"),
    "people": ("test_people", "test_title", "test_cases"),
    "reply": ("test_people", "test_cases"),
}
"""Which tests try a module, by its name."""

_SECONDS = 60  # of the processor: one that takes longer hangs, and is no survivor
_AT_ONCE = 2
_OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "-m", "not hypothesis", "-k", "not takes_long")
"""No random texts and no large ones: an example is what we want."""
_RAW_STRING = re.compile(r'(?:r|rf|fr)("""|")')
_TOKEN = re.compile(  # what is passed over: an escape, a set, a {name} or {repetition}, a comment
    r"""
    (?P<skip> \\. | \[\^?\]? (?:\\.|[^\]\\])* \] | \{[^}]*\} | (?<!\S)\#[^\n]* )
    | (?P<open> \( (?: \? (?: P<\w+> | \(\w+\) | <?[=!] | > | [a-z-]*: ) )? )
    | (?P<close> \) )
    | (?P<bar> \| )
    """,
    re.VERBOSE | re.DOTALL,
)


class Mutant(NamedTuple):
    """What is deleted of the source of a module, from ``start`` to ``end``."""

    start: int
    end: int


def mutants(source: str) -> list[Mutant]:
    """Return the alternatives in the raw strings of a module: all its regular expressions are raw."""
    return sorted(
        {mutant for start, end in _raw_strings(source) for mutant in _alternatives(source, start, end)}
    )


def _raw_strings(source: str) -> Iterator[tuple[int, int]]:
    lines = source.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines))]

    def offset(line: int | None, column: int | None) -> int:
        """The columns of ``ast`` count bytes."""
        number = (line or 1) - 1
        return starts[number] + len(lines[number].encode()[:column].decode())

    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr | ast.Constant):
            start = offset(node.lineno, node.col_offset)
            if head := _RAW_STRING.match(source, start):
                yield head.end(), offset(node.end_lineno, node.end_col_offset) - len(head[1])


def _alternatives(source: str, start: int, end: int) -> Iterator[Mutant]:
    """Return the alternatives of each group that has several, and each group that may be left out."""
    groups = [(start, [start])]  # where a group opens, and its alternatives
    for token in _TOKEN.finditer(source, start, end):
        if token["open"]:
            groups.append((token.start(), [token.end()]))
        elif token["bar"]:
            groups[-1][1].append(token.end())
        elif token["close"]:
            opened, starts = groups.pop()
            yield from _each(starts, token.start())
            if source[token.end()] == "?":
                yield Mutant(opened, token.end() + 1)
    yield from _each(groups.pop()[1], end)


def _each(starts: list[int], end: int) -> Iterator[Mutant]:
    """Return each alternative with the bar behind it, the last with the bar before it."""
    if len(starts) > 1:
        yield from map(Mutant, starts, starts[1:])
        yield Mutant(starts[-1] - 1, end)


def survivors(path: Path) -> Iterator[Mutant]:
    """Return the mutants of a module with which its tests pass all the same."""
    source = path.read_text("utf-8")
    running: dict[int, Mutant] = {}
    for mutant in mutants(source):
        if len(running) == _AT_ONCE:
            yield from _ended(running)
        running[_start(path, source[: mutant.start] + source[mutant.end :])] = mutant
    while running:
        yield from _ended(running)


def _start(path: Path, source: str) -> int:
    """Start the tests of a module with another source, and return the process."""
    process = os.fork()
    if process == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        _silence()
        os._exit(_tested(path, source))
    return process


def _ended(running: dict[int, Mutant]) -> Iterator[Mutant]:
    process, status = os.wait()
    mutant = running.pop(process)
    if status == 0:
        yield mutant


def _silence() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _tested(path: Path, source: str) -> int:
    """Return the exit code of the tests of a module that has another source."""
    for name in [name for name, module in sys.modules.items() if _is_ours(module)]:
        del sys.modules[name]
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    package, _, leaf = name.rpartition(".")
    module = ModuleType(name)
    sys.modules[name] = module
    setattr(importlib.import_module(package), leaf, module)
    try:
        exec(compile(source, str(path), "exec"), module.__dict__)  # noqa: S102 -- the module itself, less a few letters
    except re.error:
        return 1
    return int(pytest.main([*_OPTIONS, *_tests(path)]))


def _is_ours(module: ModuleType) -> bool:
    file = getattr(module, "__file__", None) or ""
    return Path(file).is_relative_to(ROOT) and ".venv" not in file and module.__name__ != "__main__"


def _tests(path: Path) -> list[str]:
    for pattern, names in TESTS.items():
        if path.match(f"{pattern}.py"):
            return [str(ROOT / "tests" / f"{name}.py") for name in names]
    raise SystemExit(f"{path.name}: no tests are named for it in TESTS")


def main() -> int:
    """Print each survivor by its place; the exit code says whether there is one."""
    left = 0
    for path in (Path(name).resolve() for name in sys.argv[1:]):
        source = path.read_text("utf-8")
        if os.waitstatus_to_exitcode(os.waitpid(_start(path, source), 0)[1]):
            raise SystemExit(f"{path.name}: its tests fail as it is")
        for start, end in survivors(path):
            left += 1
            line = source.count("\n", 0, start) + 1
            print(f"{path.relative_to(ROOT)}:{line}: {' '.join(source[start:end].split())}", flush=True)
        print(f"{path.relative_to(ROOT)}: {len(mutants(source))} alternatives", flush=True)
    return min(left, 1)


if __name__ == "__main__":
    sys.exit(main())
