"""Files in and out: whole, with the same mode and order everywhere, and nobody else's touched."""

from __future__ import annotations

import gc
import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest
from generated import document

from converter import disk
from converter.build import Outcome
from converter.diagnostics import Message
from converter.disk import convert_folder, convert_sources
from converter.made import NAME as NOTE
from converter.made import files_made
from converter.outputs import PART, remove_parts, remove_stale, write_files

NAMES = ("a.txt", "B.txt", "aa.txt", "é.txt", "Z.txt", "10.txt", "9.txt")
IGNORED = ("lees-mij.md", "Brief.pdf", "brief.pdf")


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the files that a visitor or the next build reads; the converter's own note names paths."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != NOTE)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    for number, name in enumerate(NAMES, 1):
        (folder / name).write_text(document(number), "utf-8")
    for name in IGNORED:
        (folder / name).write_bytes(b"x")
    return folder


@pytest.fixture(params=["as named", "the other way round"])
def _order(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every folder be listed in a known order."""
    backwards = request.param == "the other way round"
    listed, scanned = os.listdir, os.scandir

    class Scanned:
        """As os.scandir gives it: a context and an iterator in one."""

        def __init__(self, path: str = ".") -> None:
            with scanned(path) as found:
                self._left = iter(sorted(found, key=lambda entry: entry.name, reverse=backwards))

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None: ...

        def __iter__(self) -> Self:
            return self

        def __next__(self) -> os.DirEntry[str]:
            return next(self._left)

    monkeypatch.setattr(os, "listdir", lambda path=".": sorted(listed(path), reverse=backwards))
    monkeypatch.setattr(os, "scandir", Scanned)


@pytest.mark.usefixtures("_order")
def test_sources_are_taken_by_the_code_points_of_their_names(sources: Path) -> None:
    outcome, errors = convert_sources(sources)
    taken = [Path(written.entry.source.name).name for written in outcome.documents]
    assert taken == ["10.txt", "9.txt", "B.txt", "Z.txt", "a.txt", "aa.txt", "é.txt"]
    assert [Path(message.place.split(":")[0]).name for message in errors] == [
        "Brief.pdf",
        "brief.pdf",
        "lees-mij.md",
    ]


@pytest.mark.usefixtures("_order")
def test_the_order_of_a_folder_changes_no_message(sources: Path, tmp_path: Path) -> None:
    conversion = convert_folder(sources, tmp_path / "docs")
    places = [message.place for message in conversion.messages]
    assert [place for place in places if "pdf" in place] == sorted(
        place for place in places if "pdf" in place
    )


def test_what_is_no_longer_made_goes_with_its_folder(sources: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    convert_folder(sources, docs)
    before = files_of(docs)
    removed = remove_stale(docs, files_made(docs), {"index.md"})
    assert removed == sorted(before.keys() - {"index.md"})
    assert files_of(docs).keys() == {"index.md"}
    assert sorted(path.name for path in docs.iterdir()) == sorted(("index.md", NOTE))


def test_what_somebody_wrote_or_changed_stays(sources: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / "begrippen").mkdir(parents=True)
    for name, text in (
        ("begrippen/index.md", "# Eigen lijst\n"),
        ("eigen.json", "{}"),
        ("zoeken.md", "# Eigen\n"),
    ):
        (docs / name).write_text(text, "utf-8")
    convert_folder(sources, docs)
    (docs / "bronnen/index.md").write_text("# Anders\n", "utf-8")
    remove_stale(docs, files_made(docs), ())
    left = files_of(docs).keys()
    assert left == {"begrippen/index.md", "bronnen/index.md", "eigen.json", "zoeken.md"}


def test_sources_that_were_made_in_another_order_give_the_same_site(sources: Path, tmp_path: Path) -> None:
    again = tmp_path / "again" / "seeds"
    again.mkdir(parents=True)
    for name in reversed((*NAMES, *IGNORED)):
        (again / name).write_bytes((sources / name).read_bytes())
    convert_folder(sources, tmp_path / "docs")
    convert_folder(again, tmp_path / "again" / "docs")
    assert files_of(tmp_path / "docs") == files_of(tmp_path / "again" / "docs")
    assert len(list((tmp_path / "docs").glob("kamervragen/*/index.md"))) == len(NAMES)


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_files_have_one_mode_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        write_files(tmp_path / "docs", {"index.md": "Een\n", "bronnen/index.md": "Twee\n"}, [])
    finally:
        os.umask(before)
    files = [path for path in (tmp_path / "docs").rglob("*") if path.is_file()]
    assert [stat.S_IMODE(path.stat().st_mode) for path in files] == [0o644, 0o644]


def test_a_file_is_moved_to_its_place_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path, {"index.md": "oud"}, [])
    seen: list[tuple[str, str]] = []
    replace = Path.replace

    def look(part: Path, place: Path) -> Path:
        seen.append((part.read_text("utf-8"), place.read_text("utf-8")))
        return replace(part, place)

    monkeypatch.setattr(Path, "replace", look)
    assert write_files(tmp_path, {"index.md": "nieuw"}, []) == ["index.md"]
    assert write_files(tmp_path, {"index.md": "nieuw"}, []) == []
    assert seen == [("nieuw", "oud")]
    assert files_of(tmp_path) == {"index.md": b"nieuw"}


class StoppedError(BaseException):
    """Somebody pressed Ctrl-C."""


def test_what_breaks_off_leaves_the_old_file_and_no_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {"index.md": "oud"}, [])

    def stop(*_: object) -> None:
        raise StoppedError

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(StoppedError):
        write_files(tmp_path, {"index.md": "nieuw"}, [])
    assert files_of(tmp_path) == {"index.md": b"oud"}


def test_a_link_where_a_part_would_be_written_is_not_followed(tmp_path: Path) -> None:
    write_files(tmp_path / "docs", {"index.md": "oud"}, [])
    (tmp_path / "mine").write_bytes(b"mine")
    part = tmp_path / "docs" / f".index.md{PART}"
    part.symlink_to(tmp_path / "mine")
    messages: list[Message] = []
    assert write_files(tmp_path / "docs", {"index.md": "nieuw"}, messages) == []
    assert [message.text for message in messages] == ["cannot be written: File exists"]
    assert (tmp_path / "docs" / "index.md").read_bytes() == b"oud"
    assert part.is_symlink()
    remove_parts(tmp_path / "docs")
    assert write_files(tmp_path / "docs", {"index.md": "nieuw"}, []) == ["index.md"]
    assert (tmp_path / "mine").read_bytes() == b"mine"


def test_parts_that_were_left_are_removed_at_the_start_and_nothing_else(
    sources: Path, tmp_path: Path
) -> None:
    docs = tmp_path / "docs"
    convert_folder(sources, docs)
    left = [
        docs / f".index.md{PART}",
        docs / "bronnen" / f".index.md{PART}",
        docs / "kamervragen" / "2099Z00001" / f".document.json{PART}",
        docs / "zoeken" / f".register.json{PART}",
    ]
    mine = [
        docs / ".part",
        docs / "over" / f".index.md{PART}",
        docs / "kamervragen" / "2099Z00001" / ".index.md.part",
        docs / "kamervragen" / "2099Z00001" / f"index.md{PART}",
        docs / "kamervragen" / "film.mp4.part",
        docs / ".tmp1234.part",
    ]
    for path in (*left, *mine):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    assert convert_folder(sources, docs).changed == ()
    assert [path for path in left if path.exists()] == []
    assert [path for path in mine if not path.exists()] == []


def test_a_page_that_somebody_wrote_where_ours_would_stand_stays(sources: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    for name in ("index.md", "bronnen/index.md", "kamervragen/index.md"):
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text("# Van mij\n", "utf-8")
    for _ in range(2):
        conversion = convert_folder(sources, docs)
        assert [str(message) for message in conversion.messages if message.code == "page-kept"] == [
            f"{(docs / name).as_posix()}: warning: somebody wrote this page, and it stays; "
            "remove it to have the one that the converter makes [page-kept]"
            for name in ("index.md", "kamervragen/index.md", "bronnen/index.md")
        ]
        assert (docs / "index.md").read_text("utf-8") == "# Van mij\n"
        assert (docs / "begrippen/index.md").is_file()
    assert conversion.changed == ()
    (docs / "index.md").unlink()
    assert convert_folder(sources, docs).changed == ("index.md",)
    assert "# Kamervragen, vraag voor vraag" in (docs / "index.md").read_text("utf-8")


def test_a_page_that_the_converter_made_is_written_again_when_its_note_is_lost(
    sources: Path, tmp_path: Path
) -> None:
    docs = tmp_path / "docs"
    convert_folder(sources, docs)
    (docs / NOTE).unlink()
    (sources / "nieuw.txt").write_text(document(99), "utf-8")
    conversion = convert_folder(sources, docs)
    assert "index.md" in conversion.changed
    assert [message for message in conversion.messages if message.code == "page-kept"] == []


def test_git_ignores_parts() -> None:
    ignored = (Path(__file__).parents[1] / ".gitignore").read_text("utf-8").splitlines()
    assert f".*{PART}" in ignored


@pytest.mark.parametrize("turn", [gc.enable, gc.disable])
def test_the_collector_rests_during_a_conversion_and_is_then_as_before(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, turn: Callable[[], None]
) -> None:
    seen: list[bool] = []

    def convert(*_: object) -> Outcome:
        seen.append(gc.isenabled())
        raise StoppedError

    monkeypatch.setattr(disk, "convert", convert)
    turn()
    try:
        before = gc.isenabled()
        with pytest.raises(StoppedError):
            convert_folder(sources, tmp_path / "docs")
        assert (seen, gc.isenabled()) == ([False], before)
    finally:
        gc.enable()


def test_a_glossary_beside_the_documents_adds_to_the_one_that_comes_along_and_goes_before(
    tmp_path: Path,
) -> None:
    (tmp_path / "brief.txt").write_text("Vraag 1\nKent u COA, XYZ en de EU?\n\nAntwoord 1\nJa.\n", "utf-8")
    entry = '{}: {{voluit: "{}", bron: "https://voorbeeld.nl/"}}\n'
    own = entry.format("COA", "Commissie Oude Aquaducten") + entry.format("XYZ", "Xylofoon Zonder Y")
    (tmp_path / "begrippen.yml").write_text(own, "utf-8")
    outcome, messages = convert_sources(tmp_path)
    assert messages == ()
    said = json.loads(outcome.pages["kamervragen/brief/document.json"])["abbreviations"]
    assert said == {"COA": "Commissie Oude Aquaducten", "EU": "Europese Unie", "XYZ": "Xylofoon Zonder Y"}
