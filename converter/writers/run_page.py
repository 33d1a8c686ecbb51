"""What an editor reads on the page of a run: a summary in Markdown, and notes at the lines of files.

The sources come from outside, and so do the words that messages quote: all of them are escaped.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from converter.diagnostics import Message
from converter.view.codes import CODES_IN_DUTCH
from converter.writers.escape import escape_text

_SEVERITIES = {"error": "fout", "warning": "waarschuwing"}
_SHOWN = 300  # messages; such a page may have a megabyte
_PLACE = re.compile(r":(?P<line>\d+):(?P<column>\d+)\Z")
_LINES = (".txt", ".yml")  # files whose lines are those of the message
_COMMAND = "python3 -m http.server --directory site 8000"


def write_run_page(pages: Mapping[str, str], messages: Sequence[Message]) -> str:
    """Return the summary: what was said of each document, and its page; ``pages``: sources by URL."""
    told = _by_document(messages, pages)
    urls = {PurePath(name).stem: url for url, name in pages.items()}
    blocks = ["## Wat er van de documenten is geworden", _counted(urls, told)]
    left = _SHOWN
    for name in sorted({*urls, *told}):
        if found := told.get(name, []):
            blocks += _document(name, urls.get(name), found[: max(left, 0)])
            left -= len(found)
    if left < 0:
        blocks.append(f"En nog {-left} meldingen: zie het log.")
    return "\n\n".join((*blocks, _how_to_look())) + "\n"


def _by_document(messages: Sequence[Message], pages: Mapping[str, str]) -> dict[str, list[Message]]:
    """Return what editors should read by the name that a source, its NAME.yml and its page share."""
    told: dict[str, list[Message]] = defaultdict(list)
    for message in sorted(messages, key=lambda each: each.severity != "error"):
        if message.severity in _SEVERITIES:
            source = next((name for url, name in pages.items() if f"/{url}" in message.file), message.file)
            told[PurePath(source).stem].append(message)
    return told


def _counted(urls: Mapping[str, str], told: Mapping[str, Sequence[Message]]) -> str:
    silent = len(urls.keys() - told.keys())
    return f"{len(urls)} documenten hebben een pagina; over {silent} daarvan is er niets te melden."


def _document(name: str, url: str | None, found: Sequence[Message]) -> Iterator[str]:
    yield f"### {escape_text(name)}"
    if url:
        yield f"Pagina: {_code(url)}"
    for message in found:
        yield _told(message)
        if message.mend:
            fence = _fence(message.mend, 3)
            judged = ", als dit in orde is" if message.mend.startswith("accept:") else ""
            yield f"In {_code(f'{name}.yml')}{judged}:"
            yield f"{fence}yaml\n{message.mend.rstrip()}\n{fence}"


def _told(message: Message) -> str:
    place = _PLACE.search(message.place)
    line = f", regel {place['line']}" if place else ""
    where = f"{PurePath(message.file).name}{line}"
    meaning = CODES_IN_DUTCH[message.code]
    severity = _SEVERITIES[message.severity].capitalize()
    head = f"**{severity}** ({escape_text(where)}): {meaning} {_code(message.code)}"
    return f"{head}\\\nMelding: {_code(message.text)}"


def _code(words: str) -> str:
    """Return words as a span of code, in which no sign has a meaning."""
    fence, line = _fence(words, 1), " ".join(words.split())
    return f"{fence} {line} {fence}" if "`" in line else f"{fence}{line}{fence}"


def _fence(words: str, least: int) -> str:
    """Return a fence that is longer than any in the words."""
    return "`" * max(least, 1 + max(map(len, re.findall("`+", words)), default=0))


def _how_to_look() -> str:
    return (
        "### De site bekijken\n\nDownload hieronder het artefact **site**, pak het uit in een map `site` en "
        f"typ daarnaast:\n\n    {_COMMAND}\n\nDan staat de site op http://localhost:8000/."
    )


def write_run_notes(messages: Sequence[Message]) -> Iterator[str]:
    """Yield the commands that put each message at its line: ``::warning file=seeds/a.txt,line=3::...``."""
    for message in sorted(messages, key=lambda each: each.severity != "error"):
        if message.severity in _SEVERITIES:
            yield _note(message)


def _note(message: Message) -> str:
    place = _PLACE.search(message.place)
    at = {"file": message.file}
    if place and message.file.lower().endswith(_LINES):
        at |= {"line": place["line"], "col": place["column"]}
    at["title"] = message.code
    properties = ",".join(f"{key}={_of_property(value)}" for key, value in at.items())
    text = _of_command(f"{CODES_IN_DUTCH[message.code]} {message.text}")
    return f"::{message.severity} {properties}::{text}"


def _of_command(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _of_property(text: str) -> str:
    return _of_command(text).replace(":", "%3A").replace(",", "%2C")
