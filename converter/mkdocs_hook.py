"""The thin edge to MkDocs: convert before a build, so that `mkdocs serve` and `mkdocs build` are enough."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from converter.disk import convert_folder

_LOG = logging.getLogger("mkdocs.hooks.converter")


def on_pre_build(config: MkDocsConfig) -> None:
    """Convert the sources; speak of errors, and of warnings where a page changed.

    An error is logged as one: a strict build then ends with exit code 1 after all else is built.
    """
    root = Path(config.config_file_path).parent
    conversion = convert_folder(root / "seeds", Path(config.docs_dir))
    changed = set(conversion.changed)
    for written in conversion.outcome.documents:
        if f"{written.entry.url}index.md" in changed:
            for message in written.messages:
                _LOG.info("%s", message)
    for message in conversion.outcome.messages:
        if message.severity == "error":
            _LOG.error("%s", message)
