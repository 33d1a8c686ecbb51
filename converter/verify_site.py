"""Verify a whole built site: one page for each source, one source for each page, each page whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from converter.anchors import FOLDER
from converter.diagnostics import Message
from converter.disk import source_files
from converter.source import UnreadableSourceError, decode
from converter.verify import verify_page


@dataclass(slots=True)
class Verified:
    """How much was compared, and what differs."""

    pages: int = 0
    characters: int = 0
    messages: list[Message] = field(default_factory=list)


def verify_site(sources: Path, site: Path) -> Verified:
    """Return what differs between the sources and the pages of the site."""
    verified = Verified()
    waiting = {path.name: path for path in source_files(sources)}
    for data_file in sorted((site / FOLDER).glob("*/document.json")):
        page = data_file.with_name("index.html")
        data = json.loads(data_file.read_text("utf-8"))
        path = waiting.pop(data["source"]["name"], None)
        if path is None:
            verified.messages.append(
                _error(page.as_posix(), "source-missing", f"no {data['source']['name']} in {sources}")
            )
        elif not page.is_file():
            verified.messages.append(
                _error(page.as_posix(), "page-missing", "document.json has no page beside it")
            )
        else:
            verified.pages += 1
            verified.messages.extend(_page(path, page, data, verified))
    for page in sorted((site / FOLDER).glob("*/index.html")):
        if not page.with_name("document.json").is_file():
            verified.messages.append(
                _error(page.as_posix(), "source-missing", "no document.json beside the page")
            )
    verified.messages.extend(
        _error(f"{path.as_posix()}:1:1", "page-missing", f"no page on the site in {site}")
        for path in waiting.values()
    )
    return verified


def _page(path: Path, page: Path, data: dict[str, Any], verified: Verified) -> Iterator[Message]:
    try:
        source, _, _ = decode(path.as_posix(), path.read_bytes())
    except UnreadableSourceError as error:
        yield _error(error.place, "source-unreadable", str(error))
        return
    verified.characters += len(source.text)
    if source.sha256 != data["source"]["sha256"]:
        yield _error(
            page.as_posix(),
            "source-changed",
            f"{path.as_posix()} changed after the page was made; build again",
        )
        return
    yield from verify_page(source, page.read_text("utf-8"), data, page.as_posix())


def _error(place: str, code: str, text: str) -> Message:
    return Message(place, "error", code, text)
