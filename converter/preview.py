"""What a preview watches: what people write. What the converter writes itself below docs/ is no news."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from converter.build import GENERATED
from converter.writers.front_matter import HEAD

_SIGNAL = ".kamervragen.news"
_GENERATED = {name.rstrip("/") for name in GENERATED}


def watch_people(server: LiveReloadServer, docs: Path) -> None:
    """Let the preview follow what people write, change and remove below docs/, and not all of docs/."""
    server.unwatch(str(docs))
    signal = docs / _SIGNAL  # the server has no other way to be told than a file that changes
    signal.touch()
    server.watch(str(signal))
    people = _People(server, docs)
    people.follow(docs, recursive=False)
    for folder in filter(Path.is_dir, docs.iterdir()):
        people.follow(folder, recursive=folder.name not in _GENERATED)


class _People(FileSystemEventHandler):
    """Touches the signal at each change by people."""

    def __init__(self, server: LiveReloadServer, docs: Path) -> None:
        self._server, self._docs = server, docs

    def follow(self, folder: Path, *, recursive: bool) -> None:
        """Hear of changes in a folder; those of documents are many and all ours, and looked at no deeper."""
        self._server.observer.schedule(self, str(folder), recursive=recursive)

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Tell the server, unless the change is our own."""
        path = Path(os.fsdecode(event.src_path))
        if path == self._docs or not self._is_of_people(path):
            return
        if event.is_directory and event.event_type == "created" and path.parent == self._docs:
            self.follow(path, recursive=True)
        (self._docs / _SIGNAL).touch()

    def _is_of_people(self, path: Path) -> bool:
        top = path.relative_to(self._docs).parts[0]
        if top.startswith("."):
            return False
        return top not in _GENERATED or (
            path.suffix == ".md" and path.is_file() and not HEAD.match(path.read_bytes())
        )
