"""Print ratios of runs side by side: the converter against the Markdown engine, and n against 2n.

Run with ``make bench``. No test depends on these figures: a clock is no proof, a ratio on one machine
is a hint. Each figure is the best of several runs with the garbage collector off.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import markdown
import word_files as word

from converter.build import annotate, convert
from converter.collection import Context, collect
from converter.collection.papers import Paper
from converter.diagnostics import ConverterError
from converter.readers.notes import read_notes
from converter.readers.raw_text import read_document
from converter.reading import make_source, read_source
from converter.source import Source
from converter.view.document import document_page
from converter.writers.document_json import write_document_json
from converter.writers.markdown import write_page

SEED = next(Path("seeds").glob("*.txt"))
EXTENSIONS = ["attr_list", "footnotes", "pymdownx.details", "toc"]
PATHOLOGICAL: dict[str, tuple[int, Callable[[int], str]]] = {  # characters of the larger text, and its form
    "labels": (5_000_000, lambda n: "Vraag 1\nAntwoord op vraag 1, 2 en 3\n" * (n // 38)),
    "notes that never end": (5_000_000, lambda n: "woord[footnoteRef:1] [1:  noot\n" * (n // 31)),
    "references without notes": (5_000_000, lambda n: "woord[footnoteRef:1]\n" * (n // 21)),
    "one long chain of notes": (
        1_000_000,
        lambda n: (
            "".join(f"[footnoteRef:{i}]" for i in range(n // 32))
            + "".join(f" [{i}:  noot] " for i in range(n // 32))
        ),
    ),
    "one id, many times": (1_000_000, lambda n: "[footnoteRef:1]" * (n // 28) + " [1:  noot] " * (n // 28)),
    "openers without end": (1_000_000, lambda n: "woord[footnoteRef:1]" + " [1: " * (n // 5)),
    "brackets in notes": (
        1_000_000,
        lambda n: "woord[footnoteRef:1] [1:  " + "[noot] \n" * (n // 8) + "] \n",
    ),
    "labels that are none": (1_000_000, lambda n: "Vraag " + "1, " * (n // 3) + "\n"),
    "short lines": (1_000_000, lambda n: "a\n\n" * (n // 3)),
    "marks of own notes": (1_000_000, lambda n: "Vraag 1\n" + "x 1), " * (n // 6) + "\n1) K\n"),
    "names without a party": (1_000_000, lambda n: f"Vragen van de leden {'A, ' * (n // 3)} over x\n"),
    "lines of numbers": (1_000_000, lambda n: "2024Z12345\n" * (n // 11)),
}


HOSTILE: dict[str, bytes] = {  # Word files that were made to harm
    "blank paragraphs": word.archive(word.WordFile("<w:p/>" * 190_000).entry_bytes(), 0),
    "elements": word.archive(word.WordFile("<w:p/>" * 210_000).entry_bytes(), 0),
    "ratio": word.archive(word.WordFile("").entry_bytes() | {"x": bytes(30_000_000)}),
    "XML": word.archive({f"{n}.xml": bytes(20_000_000) for n in range(3)}, 0),
    "entries": word.archive({str(n): b"" for n in range(60_000)}),
}
GROWING: dict[str, Callable[[int], str]] = {  # read, annotated, checked and written; refused where too large
    "one label": lambda n: "Vraag 1\nx\n" * (n // 10),
    "ranges": lambda n: "Antwoord 1-200, 201-400\n" * (n // 24),
    "lines that look like labels": lambda n: "Vraag 1a\n" * (n // 9),
    "notes": lambda n: "".join(f"a[footnoteRef:{i}] [{i}: b] \n" for i in range(n // 30)),
    "marks of one note": lambda n: "a[footnoteRef:1] [1: b] \n" * (n // 26),
    "entries of own notes": lambda n: "Vraag 1\nx 1), y\n" + "1) K 1),\n" * (n // 9),
    "citations": lambda n: "".join(f"Stb. 2024, {i}\n" for i in range(n // 14)),
    "references to a long question": lambda n: (
        f"Vraag 1\n{'x ' * (n // 4)}\nAntwoord 1\n" + "zie vraag 1. " * (n // 26)
    ),
    "abbreviations": lambda n: "Openbaar Ministerie (OM) " + "OM " * (n // 3),
}


def read_or_refuse(text: str) -> None:
    """Read a text, or find that it has too many labels."""
    with suppress(ConverterError):
        read_document(Source("bench", text))


READERS: dict[str, Callable[[str], object]] = {"notes": read_notes, "document": read_or_refuse}


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
    """Read, annotate and write the seed: its page, its data."""
    reading = read_source(SEED.name, SEED.read_bytes())
    collection, _ = collect([Paper(reading.source, reading.document)])
    entry = collection.entries[SEED.name]
    written = annotate(entry, Context(collection), reading.diagnostics)
    write_document_json(written.record)
    return write_page(document_page(entry, written.annotations))


def main() -> None:
    """Print the table."""
    page = read_and_write().split("---\n", 2)[2]
    render = best(lambda: markdown.Markdown(extensions=EXTENSIONS).convert(page), 20)
    converted = best(read_and_write, 50)
    both = f"converter {converted * 1000:.2f} ms, Python-Markdown {render * 1000:.2f} ms"
    print(f"seed: {both}: ratio {converted / render:.2f}")
    for name, (size, make) in PATHOLOGICAL.items():
        small, large = make(size // 2), make(size)
        for reader, read in READERS.items():
            ratio = best(partial(read, large), 3) / best(partial(read, small), 3)
            print(f"{name}, {size / 1e6:g} MB, {reader}: time(2n)/time(n) = {ratio:.2f}")
    for name, make_text in GROWING.items():
        small, large = make_text(100_000).encode(), make_text(200_000).encode()
        ratio = best(partial(convert_one, large), 3) / best(partial(convert_one, small), 3)
        print(f"{name}, 0.2 MB, whole: time(2n)/time(n) = {ratio:.2f}")
    letter = word.docx(word.paragraphs(*SEED.read_text("utf-8").split("\n")))
    print(f"the seed as a Word file: {best(partial(make_source, 'x.docx', letter), 20) * 1000:.1f} ms")
    for name, data in HOSTILE.items():
        print(f"hostile Word file, {name}: {best(partial(refused, data), 3):.2f} s")


def convert_one(data: bytes) -> None:
    """Make everything of one text, or refuse it."""
    convert([("x.txt", data)])


def refused(data: bytes) -> None:
    """Read a Word file that must be refused."""
    try:
        read_source("x.docx", data)
    except ConverterError:
        return
    raise AssertionError


if __name__ == "__main__":
    main()
