"""Hold the data to their JSON Schema before anything is read from them; the schema is the one of the site."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

Holds = Callable[[Any], bool]
Schema = Mapping[str, Any] | bool
_SCHEMA = Path(__file__).parents[1] / "theme/schema/document-2.json"
_TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "null": type(None)}


def check_shape(data: object) -> Iterator[str]:
    """Yield which members of the data have another form than the schema says."""
    checks, required = _members()
    if not isinstance(data, dict) or set(data) != required:
        yield "other members than the schema has"
    else:
        yield from (f"another form of {key}" for key, value in data.items() if not checks[key](value))


@cache
def _members() -> tuple[dict[str, Holds], set[str]]:
    schema = json.loads(_SCHEMA.read_text("utf-8"))
    members = {key: _holds(each, schema["$defs"]) for key, each in schema["properties"].items()}
    return members, set(schema["required"])


def _holds(schema: Schema, shared: Mapping[str, Any]) -> Holds:
    """Return what tells whether a value is as a schema wants it, made once for all values."""
    if isinstance(schema, bool):
        return lambda _: schema
    if "$ref" in schema:
        return _holds(shared[schema["$ref"].rsplit("/", 1)[1]], shared)
    if "const" in schema or "enum" in schema:
        known = schema.get("enum") or [schema["const"]]
        return lambda value: value in known
    names = schema["type"]
    forms = {
        _TYPES[name]: _FORMS.get(name, _any)(schema, shared)
        for name in ([names] if isinstance(names, str) else names)
    }
    return lambda value: type(value) in forms and forms[type(value)](value)


def _any(_schema: Mapping[str, Any], _shared: Mapping[str, Any]) -> Holds:
    return lambda _: True


def _string(schema: Mapping[str, Any], _shared: Mapping[str, Any]) -> Holds:
    pattern = re.compile(schema.get("pattern", ""))
    return lambda value: pattern.search(value) is not None


def _integer(schema: Mapping[str, Any], _shared: Mapping[str, Any]) -> Holds:
    minimum = schema.get("minimum")
    return lambda value: minimum is None or value >= minimum


def _array(schema: Mapping[str, Any], shared: Mapping[str, Any]) -> Holds:
    first = [_holds(each, shared) for each in schema.get("prefixItems", ())]
    others, fewest, most = (
        _holds(schema.get("items", True), shared),
        schema.get("minItems", 0),
        schema.get("maxItems"),
    )
    return lambda value: (
        fewest <= len(value) <= (most or len(value))
        and all(holds(each) for holds, each in zip(first, value, strict=False))
        and all(map(others, value[len(first) :]))
    )


def _object(schema: Mapping[str, Any], shared: Mapping[str, Any]) -> Holds:
    members = {key: _holds(each, shared) for key, each in schema.get("properties", {}).items()}
    required, others = (
        set(schema.get("required", ())),
        _holds(schema.get("additionalProperties", True), shared),
    )
    return lambda value: (
        required <= value.keys() and all(members.get(key, others)(each) for key, each in value.items())
    )


_FORMS = {"string": _string, "integer": _integer, "array": _array, "object": _object}
