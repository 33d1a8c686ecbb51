"""Hold a folder for one build at a time, so that two of them never write through each other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from converter.diagnostics import ConverterError

NAME = ".kamervragen.lock"


@contextmanager
def only_build(docs: Path) -> Iterator[None]:
    """Hold docs/. Raises ConverterError when another build has it (build-running), or nobody may write there.

    The same process may hold it twice: a build that converts is still one build.
    """
    try:
        docs.mkdir(parents=True, exist_ok=True)
        held = FileLock((docs / NAME).absolute(), timeout=0, is_singleton=True).acquire()
    except Timeout as error:
        text = "another build is writing here; wait until it has ended, or end it"
        raise ConverterError("build-running", docs.as_posix(), text) from error
    except OSError as error:
        text = f"cannot be written: {error.strerror}"
        raise ConverterError("output-unwritable", docs.as_posix(), text) from error
    with held:
        yield
