"""Print ratios of runs side by side: the converter against the Markdown engine, and n against 2n.

Run with ``make bench``. No test depends on these figures: a clock is no proof, a ratio on one machine
is a hint. Each figure is the best of several runs with the garbage collector off.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import markdown

from converter.build import annotate, read_source
from converter.collection import collect
from converter.readers.notes import read_notes
from converter.readers.raw_text import read_document
from converter.source import Source
from converter.writers.document_json import write_document_json
from converter.writers.markdown import write_page
from converter.writers.search_page import write_search_page

SEED = next(Path("seeds").glob("*.txt"))
EXTENSIONS = ["attr_list", "footnotes", "pymdownx.details", "toc"]
PATHOLOGICAL: dict[str, Callable[[int], str]] = {
    "one long chain of notes": lambda n: (
        "".join(f"[footnoteRef:{i}]" for i in range(n)) + "".join(f" [{i}:  noot] " for i in range(n))
    ),
    "one id, many times": lambda n: "[footnoteRef:1]" * n + " [1:  noot] " * n,
    "references without notes": lambda n: "woord[footnoteRef:1]\n" * n,
    "notes that never end": lambda n: "woord[footnoteRef:1] [1:  noot\n" * n,
    "openers without end": lambda n: "woord[footnoteRef:1]" + " [1: " * n,
    "brackets in notes": lambda n: "woord[footnoteRef:1] [1:  " + "[noot] \n" * n + "] \n",
    "labels": lambda n: "Vraag 1\nAntwoord op vraag 1, 2 en 3\n" * n,
    "labels that are none": lambda n: "Vraag " + "1, " * n + "\n",
    "short lines": lambda n: "a\n\n" * n,
}


def best(run: Callable[[], object], times: int) -> float:
    """Return the shortest of several runs in seconds."""
    durations = []
    gc.disable()
    for _ in range(times):
        start = time.perf_counter()
        run()
        durations.append(time.perf_counter() - start)
        gc.collect()
    gc.enable()
    return min(durations)


def read_and_write() -> str:
    """Read, annotate and write the seed: its page, its data, its search page."""
    reading = read_source(SEED.name, SEED.read_bytes())
    collection, _ = collect([(reading.source, reading.document)])
    entry = collection.entries[SEED.name]
    written = annotate(entry, collection, reading.diagnostics)
    write_document_json(entry, written.diagnostics)
    write_search_page(entry)
    return write_page(entry, written.annotations)


def main() -> None:
    """Print the table."""
    page = read_and_write().split("---\n", 2)[2]
    render = best(lambda: markdown.Markdown(extensions=EXTENSIONS).convert(page), 20)
    convert = best(read_and_write, 50)
    both = f"converter {convert * 1000:.2f} ms, Python-Markdown {render * 1000:.2f} ms"
    print(f"seed: {both}: ratio {convert / render:.2f}")
    for name, make in PATHOLOGICAL.items():
        small, large = make(20_000), make(40_000)
        runs: dict[str, Callable[[str], object]] = {
            "notes": read_notes,
            "document": lambda text: read_document(Source("bench", text)),
        }
        for reader, read in runs.items():
            ratio = best(partial(read, large), 3) / best(partial(read, small), 3)
            print(f"{name}, {reader}: time(2n)/time(n) = {ratio:.2f}")


if __name__ == "__main__":
    main()
