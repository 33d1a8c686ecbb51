"""The hashes of a built site, in a file that ``sha256sum --check`` reads too.

Whoever has the site can see whether it is whole: ``converter verify`` does, and so can any visitor.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from converter.diagnostics import Message, report
from converter.made import hash_of_file

NAME = "SHA256SUMS"


def write_manifest(site: Path) -> str:
    """Return the manifest of a site: a line for each of its files but the manifest, by path."""
    return "".join(f"{hash_}  {name}\n" for name, hash_ in _hashes(site).items())


def check_manifest(site: Path) -> Iterator[Message]:
    """Yield what differs between a site and its manifest; a site without one has nothing to differ from."""
    if not (site / NAME).is_file():
        return
    lines = (site / NAME).read_text("utf-8").splitlines()
    listed = {name: hash_ for hash_, _, name in (line.partition("  ") for line in lines)}
    found = _hashes(site)
    for name in sorted(listed.keys() | found.keys()):
        if name not in found:
            yield _error(site, name, "site-file-missing", f"{NAME} has it, the site has not")
        elif name not in listed:
            yield _error(site, name, "site-file-unknown", f"the site has it, {NAME} has not")
        elif found[name] != listed[name]:
            yield _error(site, name, "site-file-changed", f"its bytes are not those of {NAME}")


def _hashes(site: Path) -> dict[str, str]:
    files = sorted((path.relative_to(site).as_posix(), path) for path in site.rglob("*") if path.is_file())
    return {name: hash_of_file(path) for name, path in files if name != NAME}


def _error(site: Path, name: str, code: str, text: str) -> Message:
    return report(code, (site / name).as_posix(), text)
