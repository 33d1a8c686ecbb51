"""Documents for tests that hold for any: the cases, real ones where a folder is named, random ones."""

from __future__ import annotations

import os
import re
from pathlib import Path

from hypothesis import strategies as st

from converter.annotation import Annotation
from converter.build import Written, annotate
from converter.collection import Context, Entry, collect
from converter.collection.cited import SourceIndex
from converter.collection.papers import Paper
from converter.desk.glossary import NAME, read_glossary
from converter.model import Section, SectionKind, Span
from converter.reading import read_source
from converter.view.document import document_page
from converter.writers import markdown

ROOT = Path(__file__).parents[1]
CASES = sorted((ROOT / "tests" / "cases").rglob("*.txt"))
SAMPLES = Path(os.environ.get("SAMPLES", ROOT / ".." / "shared" / "samples"))
GLOSSARY = read_glossary(NAME, (ROOT / "converter/desk" / NAME).read_bytes())
REAL = sorted((ROOT / "seeds").glob("*.txt")) + sorted(SAMPLES.rglob("*.txt"))


def written(name: str, data: bytes) -> Written:
    """Return one document as the converter makes it when it is alone."""
    reading = read_source(name, data)
    collection, _ = collect([Paper(reading.source, reading.document)])
    return annotate(collection.entries[name], Context(collection, GLOSSARY), reading.diagnostics)


def write_page(entry: Entry, annotations: tuple[Annotation, ...], index: SourceIndex | None = None) -> str:
    """Return the Markdown of a document's page."""
    return markdown.write_page(document_page(entry, annotations, index))


def seed() -> Written:
    """Return the project's own document."""
    return written(REAL[0].name, REAL[0].read_bytes())


def section(kind: SectionKind, *numbers: int | str) -> Section:
    return Section(kind, tuple(map(str, numbers)), None, (), Span(0, 0))


def question(*numbers: int | str) -> Section:
    return section("question", *numbers)


def answer(*numbers: int | str) -> Section:
    return section("answer", *numbers)


_LINE = st.sampled_from(
    (
        "Vraag 1",
        "Vraag 2 en 3",
        "Antwoord op vraag 1, 2 en 3",
        "Antwoord 2",
        "Vragen van het lid Bakker (PvdX) over brood (ingezonden 3 maart 2024, 2024Z00001)",
        "Kent u https://voorbeeld.nl/a_b(c)?d=1&e=*2*.",
        "Woord[footnoteRef:1] en woord[footnoteRef:2]. [1:  Noot <één>.]  [2:  www.voorbeeld.nl] ",
        "Woord[footnoteRef:3] zonder noot",
        "Antwoord op vraag 10 en 7 t/m 10",
        "Kent u dit 1), dat [1] en wat (*)?",
        "1) NRC, 3 maart 2024",
        "1[footnoteRef:5]) AD [5: noot] ",
        "[1] Krant",
        "(*) www.voorbeeld.nl",
        "1. Is dit een *lijst* of `code`?",
        "(x) na een mark[footnoteRef:4](haak) [4:  [haken] \nover regels] ",
        "- streep\tmet tab\u00a0en NBSP",
        "# <b>kop</b> & zo | \\",
        "    ",
        "\ufffd\u200b\u202e",
    )
)
_WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\t *_[]<>&#`\\:!|{}()-+=~\"'1.")
)
_NUMBER_OF_A_PRINT = re.compile(r"(?:ah|kv)-tk-\S*")  # hypothesis finds such words in the code
random_texts = (
    st.lists(_LINE | _WORDS, min_size=1, max_size=12)
    .map("\n".join)
    .filter(lambda text: bool(_NUMBER_OF_A_PRINT.sub("", text).strip()))
)
"""Texts with more in them than the number of a print: such a file is refused."""
