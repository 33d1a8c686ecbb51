"""A host of static files as GitHub Pages is one: gzip, 404.html, at the root or below a path."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

COMPRESSED = (".html", ".css", ".js", ".json", ".jsonld", ".svg", ".xml", ".csv", ".txt")


@cache
def compressed(path: Path, _modified: int) -> bytes:
    """Return a file as it travels, compressed once for as long as it stays as it is."""
    return gzip.compress(path.read_bytes(), mtime=0)


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder at the root and below a path."""

    def __init__(self, *args: Any, below: str, **kwargs: Any) -> None:  # noqa: ANN401 - as in the base class
        self._below = below
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(self._below) or "/")

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and urlsplit(self.path).path.endswith("/"):
            path /= "index.html"
        if path.suffix in COMPRESSED and path.is_file():
            self._send(HTTPStatus.OK, path)
        else:
            super().do_GET()

    def _send(self, status: HTTPStatus, path: Path) -> None:
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if "gzip" in self.headers.get("Accept-Encoding", ""):
            self.send_header("Content-Encoding", "gzip")
            body = compressed(path, path.stat().st_mtime_ns)
        else:
            body = path.read_bytes()
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or self.command != "GET" or not page.exists():
            super().send_error(code, message, explain)
        else:
            self._send(HTTPStatus.NOT_FOUND, page)

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing: a browser that leaves a page drops its connections."""


@contextmanager
def serve(folder: Path, below: str = "", port: int = 0) -> Iterator[str]:
    """Serve a folder on this machine, on a free port unless one is named; give the address of its root."""
    server = _Server(("127.0.0.1", port), partial(_Handler, below=below, directory=str(folder)))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
