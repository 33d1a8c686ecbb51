"""What the search is tried on: real documents as data, a stemmer, and the queries with what is expected."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import snowballstemmer
import yaml
from documents import ROOT, SAMPLES

from converter.build import convert

Json = dict[str, Any]

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
REAL = (*sorted((SAMPLES / "print").glob("*.txt")), *sorted((SAMPLES / "word").glob("*.docx")))
FILES = {"seed": (*SEEDS,), "samples": (*REAL, *SEEDS)}
QUERIES = yaml.safe_load((Path(__file__).parent / "search_queries.yaml").read_text("utf-8"))
EXPECTED = [
    (among, expected)
    for among, several in QUERIES.items()
    for expected in several
    if among == "seed" or REAL  # where there are no real documents, there is nothing to expect of them
]
WORDS = json.loads((Path(__file__).parent / "search_words.json").read_text("utf-8"))

stem = snowballstemmer.stemmer("dutch_porter").stemWord


@cache
def documents(among: str) -> tuple[Json, ...]:
    """Return the documents of these files, read together, as their document.json says them."""
    outcome = convert((path.name, path.read_bytes()) for path in FILES[among])
    data = (text for path, text in outcome.pages.items() if path.endswith("/document.json"))
    return tuple(map(json.loads, data))


@cache
def names(among: str) -> dict[str, str]:
    """Return the file behind each address."""
    return {data["url"]: data["source"]["name"] for data in documents(among)}
