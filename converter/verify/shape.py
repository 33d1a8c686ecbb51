"""Hold the data to their JSON Schema before anything is read from them; the schema is the one of the site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

Schema = Mapping[str, Any]
_SCHEMAS = Path(__file__).parents[1] / "theme/schema"
_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "null": type(None),
}


def check_shape(data: dict[str, Any]) -> Iterator[str]:
    """Yield where the data have another form than their schema says: "questions.0.id: ..."."""
    schema = _schema(str(data.get("schema")))
    if schema is None:
        yield "no known schema"
        return
    yield from _check(data, schema, schema.get("$defs", {}), "")


@cache
def _schema(name: str) -> Schema | None:
    file = _SCHEMAS / f"{name.replace('/', '-')}.json"
    return (
        json.loads(file.read_text("utf-8")) if re.fullmatch(r"document/\d", name) and file.is_file() else None
    )


def _check(value: object, schema: Schema, shared: Mapping[str, Schema], place: str) -> Iterator[str]:
    if "$ref" in schema:
        schema = shared[schema["$ref"].rsplit("/", 1)[1]]
    if not _is(value, schema):
        yield f"another value at {place}"
    elif isinstance(value, dict):
        yield from _check_keys(value, schema, shared, place)
    elif isinstance(value, list):
        first = schema.get("prefixItems", ())
        others = schema.get("items") or {}
        for number, each in enumerate(value):
            inside = first[number] if number < len(first) else others
            yield from _check(each, inside, shared, f"{place}.{number}")


def _check_keys(
    value: dict[str, Any], schema: Schema, shared: Mapping[str, Schema], place: str
) -> Iterator[str]:
    known, others = schema.get("properties", {}), schema.get("additionalProperties", {})
    yield from (f"no {place}.{key}" for key in schema.get("required", ()) if key not in value)
    for key, each in value.items():
        if key not in known and others is False:
            yield f"an unknown {place}.{key}"
        else:
            yield from _check(each, known.get(key, others or {}), shared, f"{place}.{key}")


def _is(value: object, schema: Schema) -> bool:
    """Return whether a value itself is of the type, form and size that a schema wants."""
    if "const" in schema:
        return bool(value == schema["const"])
    if "enum" in schema:
        return value in schema["enum"]
    names = schema.get("type", ())
    types = [_TYPES[name] for name in ([names] if isinstance(names, str) else names)]
    if types and (
        not any(isinstance(value, type_) for type_ in types)
        or (isinstance(value, bool) and bool not in types)
    ):
        return False
    if isinstance(value, str):
        return re.search(schema.get("pattern", ""), value) is not None
    if isinstance(value, list):
        return len(value) in range(schema.get("minItems", 0), schema.get("maxItems", len(value)) + 1)
    return not isinstance(value, int) or bool(value >= schema.get("minimum", value))
