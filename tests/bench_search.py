"""Print what the search index costs to write, and how many bytes and milliseconds a first hit takes.

Run with ``make bench``. The documents are paragraphs of the project's own document and of real ones (where a
folder is named) put together anew: generated words would be too many, or too few.
"""

from __future__ import annotations

import gc
import gzip
import re
import resource
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from random import Random

from documents import CASES, REAL
from playwright.sync_api import sync_playwright
from search_client import SCRIPTS, Client

from converter.annotators.citations.annotate import annotate_citations
from converter.collection import Context, Entry, collect
from converter.collection.papers import Paper
from converter.reading import read_source
from converter.record import make_record
from converter.record.rows import Record
from converter.writers.document_json import write_document_json
from converter.writers.search import write_search

QUERIES = ("telegraaf", "smokkel", "box 3", "openbaar ministerie", '"openbaar ministerie"', "vergunningen")
PAGE_SCRIPTS = (
    "zoeken",
    "zoekadres",
    "zoekpagina",
    "zoekfilters",
    "zoekdelen",
    "zoekuitleg",
    "zoekfragment",
    "zoektreffers",
)
_FIRST_HIT = """async (query) => {
  const before = performance.now();
  const found = await engine.search(query);
  const shown = found.documents.slice(0, 10);
  const documents = shown.map(({ number }) => engine.document(found, number));
  const [known] = await Promise.all([Promise.all(documents), engine.compounds(found)]);
  const took = performance.now() - before;
  return [took, found.documents.length, found.stage, known.map(({ address }) => address)];
}"""


def paragraphs() -> list[str]:
    texts = (path.read_text("utf-8", errors="replace") for path in (*REAL, *CASES))
    found = (line.strip() for text in texts for line in text.split("\n"))
    return sorted({line for line in found if len(line) > 80 and not re.match(r"Vra|Antw|\[", line)})


def recombined(count: int) -> Iterator[tuple[str, bytes]]:
    """Yield documents of ten questions, of about 17 kB; a few words in each are new compounds."""
    random = Random(1)  # noqa: S311 - no secret
    known = paragraphs()
    words = sorted(set(re.findall("[a-z]{4,9}", " ".join(known))))
    for number in range(count):
        day = f"{random.randint(1, 28)} maart {random.randint(2015, 2024)}"
        title = f"Vragen van het lid Bakker (PvdX) aan de minister van Defensie over {random.choice(words)}"
        lines = [f"{title} (ingezonden {day}, 2024Z{number:05})"]
        while sum(map(len, lines)) < 17_000:
            asked = 1 + (len(lines) - 1) // 4
            lines += [f"Vraag {asked}", random.choice(known), f"Antwoord op vraag {asked}"]
            lines.append(" ".join(random.choices(known, k=3)))
        text = "\n".join(lines)
        yield (
            f"{number}.txt",
            re.sub(
                "[a-z]{5,9}", lambda word: word[0] + random.choice(words) * (random.random() < 0.002), text
            ).encode(),
        )


def read(count: int) -> list[tuple[Entry, Record]]:
    readings = [read_source(name, text) for name, text in recombined(count)]
    collection, _ = collect(Paper(reading.source, reading.document) for reading in readings)
    context = Context(collection)
    return [
        (entry, make_record(collection.cases[name], entry, annotate_citations(entry.document, context)))
        for name, entry in collection.entries.items()
    ]


def packed(text: str | bytes) -> int:
    return len(gzip.compress(text.encode() if isinstance(text, str) else text, 6))


def write(count: int) -> tuple[list[tuple[Entry, Record]], dict[str, str]]:
    published = read(count)
    gc.disable()  # as a build does
    before = resource.getrusage(resource.RUSAGE_SELF)
    files = write_search(published)
    after = resource.getrusage(resource.RUSAGE_SELF)
    gc.enable()
    sizes = Counter({path: len(text) for path, text in files.items()})
    print(
        f"{count} documents: {after.ru_utime - before.ru_utime:.1f} s user, "
        f"{(after.ru_maxrss - before.ru_maxrss) / 1024:.0f} MB above conversion, "
        f"{len(files)} files, {sizes.total() / 1e6:.1f} MB"
    )
    return published, files


def ask(published: list[tuple[Entry, Record]], files: dict[str, str]) -> None:
    data = {entry.address: packed(write_document_json(record)) for entry, record in published}
    page = sum(packed((SCRIPTS / f"{name}.js").read_bytes()) for name in PAGE_SCRIPTS)
    with sync_playwright() as playwright:
        path = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for query in QUERIES:
            client = Client(browser, files)
            took, documents, stage, shown = client.page.evaluate(_FIRST_HIT, query)
            scripts = {path for path in client.asked if path.startswith("scripts/")}
            engine = sum(packed((SCRIPTS / path.removeprefix("scripts/")).read_bytes()) for path in scripts)
            index = sum(packed(files[path]) for path in client.asked if path in files)
            excerpts = sum(data[address] for address in shown)
            first = page + engine + index
            requests = len(client.asked) - len(scripts)
            print(
                f"  {query}: {documents} documents, stage {stage}, {requests} requests, {took:.0f} ms, "
                f"{first / 1000:.0f} kB to ten hits, {(first + excerpts) / 1000:.0f} kB with sentences"
            )


def main() -> None:
    """Print the figures for each number of documents that is named, or 1,000 and 4,000."""
    for count in map(int, sys.argv[1:] or ("1000", "4000")):
        published, files = write(count)
        ask(published, files)


if __name__ == "__main__":
    main()
