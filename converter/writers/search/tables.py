"""Tables as files: rows sorted by key, cut into shards, and one register of where each shard begins.

A shard is ``{"edition": ..., "rows": [key, value, key, value, ...]}``. The register has for each table the
first key of each shard, cut to what tells it from the shard before, and how many of its keys are letters
alone. The edition is a hash of all content: a client that meets another one than its register's starts
again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Json = str | int | list["Json"] | dict[str, "Json"]
Row = tuple[str, Json]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in the order of their keys; a shard holds about ``size`` characters."""

    name: str
    rows: Iterable[Row]
    size: int = 24_000


def write_tables(tables: Iterable[Table], facts: dict[str, Json], folder: str) -> dict[str, str]:
    """Return the files of the tables, and ``register.json`` with the facts, by path."""
    shards: dict[str, str] = {}
    register: dict[str, Json] = {}
    for table in tables:
        heads: list[Json] = []
        counts: list[Json] = []
        before = ""
        for number, rows in enumerate(_cut(table)):
            shards[f"{folder}{table.name}/{number}.json"] = _dumped(rows)
            first = str(rows[0])
            heads.append(_shortest(before, first) if number else first)
            counts.append(sum(str(key).isalpha() for key in rows[::2]))
            before = str(rows[-2])
        register[table.name] = {"heads": heads, "counts": counts}
    content: dict[str, Json] = {**facts, "tables": register}
    edition = _edition(content, shards)
    start = f'{{"edition":"{edition}","rows":'
    files = {path: f"{start}{rows}}}\n" for path, rows in shards.items()}
    head: dict[str, Json] = {"edition": edition}
    return files | {f"{folder}register.json": f"{_dumped(head | content)}\n"}


def _edition(content: dict[str, Json], shards: dict[str, str]) -> str:
    digest = hashlib.sha256(_dumped(content).encode())
    for rows in shards.values():
        digest.update(rows.encode())
    return digest.hexdigest()[:16]


def _cut(table: Table) -> Iterator[list[Json]]:
    rows: list[Json] = []
    size = 0
    for key, value in table.rows:
        length = len(key) + len(value if isinstance(value, str) else _dumped(value)) + 6
        if rows and size + length > table.size:
            yield rows
            rows, size = [], 0
        rows += (key, value)
        size += length
    if rows:
        yield rows


def _shortest(before: str, first: str) -> str:
    """Return the shortest beginning of a key that comes after the key before."""
    same = next(
        (at for at, (one, other) in enumerate(zip(before, first, strict=False)) if one != other), None
    )
    return first[: (len(before) if same is None else same) + 1]


def _dumped(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
