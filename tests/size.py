"""Print how large the code is, and what of it a newcomer reads to follow one document through: ``make size``.

The hour is what CONTRIBUTING.md lists under that name. The core is what turns a text into a page: nouns,
readers, writers, without Word and search. The seed's way is every module of which a function runs while the
seed is built. The limits are those of the design.
"""

from __future__ import annotations

import ast
import re
import statistics
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import FrameType

PACKAGE = Path(__file__).parents[1] / "converter"
CORE = ("source.py", "model.py", "walk.py", "annotation.py", "marks.py", "readers", "view", "writers")
ASIDE = (
    "docx",
    "search",
    "citation",
    "publications",
    "witness",
)  # Word, search, citations: rooms of their own
LIMITS = {"the hour": 3_300, "core": 3_300, "the seed's way": 5_500, "package": 12_500}


def of_the_hour() -> list[Path]:
    """Return the modules that CONTRIBUTING.md tells a newcomer to read, in its order."""
    text = (PACKAGE.parent / "CONTRIBUTING.md").read_text("utf-8")
    section = text.partition("\n## The hour\n")[2].partition("\n## ")[0]
    return [PACKAGE / name for name in re.findall(r"`([\w/]+\.py)`", section)]


def modules() -> list[Path]:
    """Return every module of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def of_the_core(path: Path) -> bool:
    """Return whether a module is part of the core."""
    return path.relative_to(PACKAGE).parts[0] in CORE and not is_aside(path)


def is_aside(path: Path) -> bool:
    """Return whether a module belongs to a room that the core and the seed's way leave aside."""
    return any(word in part for part in path.relative_to(PACKAGE).parts for word in ASIDE)


def on_the_seeds_way() -> set[Path]:
    """Return the modules of which a function runs while the seed is converted."""
    from converter.disk import convert_sources  # noqa: PLC0415 - what it imports is not what it runs

    seen: set[Path] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            seen.add(Path(frame.f_code.co_filename))

    sys.setprofile(note)
    convert_sources(PACKAGE.parent / "seeds")
    sys.setprofile(None)
    return {path for path in seen if path.is_relative_to(PACKAGE) and not is_aside(path)}


def lines(paths: Iterable[Path]) -> int:
    """Return the lines of all these modules together."""
    return sum(path.read_text("utf-8").count("\n") for path in paths)


def functions() -> Iterator[tuple[int, str]]:
    """Yield the lines of each function's body, without its docstring, and its name."""
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                first = node.body[bool(ast.get_docstring(node)) and len(node.body) > 1]
                yield (node.end_lineno or 0) - first.lineno + 1, f"{path.name}:{node.name}"


def main() -> None:
    """Print the sizes beside their limits."""
    found = {
        "the hour": lines(of_the_hour()),
        "core": lines(filter(of_the_core, modules())),
        "the seed's way": lines(on_the_seeds_way()),
        "package": lines(modules()),
    }
    for name, size in found.items():
        print(f"{name:<15} {size:>6,} lines (limit {LIMITS[name]:,})")
    sizes = sorted(functions())
    print(f"{len(sizes)} functions, median {statistics.median(size for size, _ in sizes):g} lines")
    print("longest:", ", ".join(f"{name} {size}" for size, name in sizes[-3:]))


if __name__ == "__main__":
    main()
