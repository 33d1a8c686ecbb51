"""Where a document stands in the repository: its source, and NAME.yml in the repository's own web editor."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePath
from urllib.parse import quote, urlencode

from converter.desk.editor_file import SUFFIX, stem_of


def edit_url(extra: Mapping[str, object], sources: Path, source: str) -> str | None:
    """Return the address that opens the editor's file of a source, or begins one; None without a repository.

    ``extra`` is that of mkdocs.yml: ``repository``, with ``branch`` and ``sources`` where these are not
    ``main`` and ``seeds``.
    """
    if not (repository := _repository(extra)):
        return None
    place = _folder(extra)
    named = (path.name for path in sources.iterdir() if path.suffix.lower() == SUFFIX)
    beside = next((name for name in named if stem_of(name) == stem_of(source)), None)
    if beside:
        return f"{repository}/edit/{quote(f'{place}/{beside}')}"
    return f"{repository}/new/{quote(place)}?{urlencode({'filename': PurePath(source).stem + SUFFIX})}"


def source_url(extra: Mapping[str, object], source: str) -> str | None:
    """Return the address where a source can be read; None without a repository."""
    repository = _repository(extra)
    return f"{repository}/blob/{quote(f'{_folder(extra)}/{source}')}" if repository else None


def _repository(extra: Mapping[str, object]) -> str:
    return str(extra.get("repository") or "").rstrip("/")


def _folder(extra: Mapping[str, object]) -> str:
    return f"{extra.get('branch') or 'main'}/{extra.get('sources') or 'seeds'}"
