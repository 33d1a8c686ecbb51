"""Print a hash of everything that is made of the seed, the cases, the examples and real documents.

For a change that must leave the output as it is: ``make hashes > before``, change, and
``make hashes | diff before -``. Each line is a file's hash and its name: the Markdown, the data and the index
of each folder, and the HTML that its pages are rendered to.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from documents import SAMPLES
from engines import render_python_markdown

from converter.build import convert

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "seeds", ROOT / "examples", *sorted((ROOT / "tests/cases").iterdir()))
REAL = (SAMPLES / "print", SAMPLES / "word")


def hashes(folders: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Yield the name and hash of every file that a folder becomes, and of the HTML of its pages."""
    for folder in folders:
        files = sorted(path for path in folder.glob("*") if path.suffix in (".txt", ".docx"))
        outcome = convert([(path.name, path.read_bytes()) for path in files])
        pages = outcome.pages | {name: "".join(stream()) for name, stream in outcome.streams.items()}
        for name, text in sorted(pages.items()):
            yield f"{folder.name}/{name}", _hash(text)
            if name.endswith(".md"):
                html = render_python_markdown(text.split("---\n", 2)[2])
                yield f"{folder.name}/{name.removesuffix('md')}html", _hash(html)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def main() -> None:
    """Print the hashes; real documents are there where their folder stands beside the project."""
    for name, hash_ in hashes((*FOLDERS, *(folder for folder in REAL if folder.is_dir()))):
        print(hash_, name)


if __name__ == "__main__":
    main()
