"""The command line on good and on bad input: whole messages, what is written, the exit code."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from word_files import docx, paragraph, paragraphs

from converter.cli import main
from converter.source import MAX_CHARACTERS

GOOD = (
    "Vragen van het lid Bakker (PvdX) aan de minister van Financiën over brood "
    "(ingezonden 3 maart 2024, 2024Z00001).\n\n"
    "Vraag 1\nEen?\n\nAntwoord op vraag 1\nJa.\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project with one good source, as the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "good.txt").write_text(GOOD, "utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def text(project: Path, address: str) -> str:
    return (project / "docs" / "kamervragen" / address / "index.md").read_text("utf-8")


def test_build_writes_pages_data_and_the_search_index(project: Path) -> None:
    result = run("build")
    assert result.exit_code == 0
    assert result.output == "1 document in docs, 32 files changed\n"
    written = sorted(path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file())
    assert written == [
        "docs/.kamervragen.json",
        "docs/.kamervragen.lock",
        "docs/begrippen/index.md",
        "docs/bronnen/index.md",
        "docs/data/annotations.jsonld",
        "docs/data/documents.json",
        "docs/data/index.md",
        "docs/data/questions.csv",
        "docs/index.md",
        "docs/jaren/2024/index.md",
        "docs/jaren/index.md",
        "docs/kamervragen/2024Z00001/document.json",
        "docs/kamervragen/2024Z00001/index.md",
        "docs/kamervragen/index.md",
        "docs/leden/bakker-pvdx/index.md",
        "docs/leden/index.md",
        "docs/ministeries/financien/index.md",
        "docs/ministeries/index.md",
        "docs/nog-geen-antwoord/index.md",
        "docs/onderwerpen/index.md",
        "docs/opmerkingen/index.md",
        "docs/partijen/index.md",
        "docs/partijen/pvdx/index.md",
        "docs/standen/beantwoord/index.md",
        "docs/standen/index.md",
        "docs/zoeken/binnenin/0.json",
        "docs/zoeken/documenten/0.json",
        "docs/zoeken/index.md",
        "docs/zoeken/keuzes/0.json",
        "docs/zoeken/nummers/0.json",
        "docs/zoeken/plaatsen/0.json",
        "docs/zoeken/register.json",
        "docs/zoeken/spelling/0.json",
        "docs/zoeken/woorden/0.json",
        "seeds/good.txt",
    ]


def test_build_changes_nothing_the_second_time(project: Path) -> None:
    run("build")
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    assert run("build").output == "1 document in docs, 0 files changed\n"
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*")} == before


def test_build_removes_the_page_of_a_source_that_is_gone_and_nothing_else(project: Path) -> None:
    run("build")
    mine = project / "docs" / "kamervragen" / "eigen.md"
    mine.write_text("# Van de redactie\n", "utf-8")
    (project / "seeds" / "good.txt").unlink()
    result = run("build")
    assert result.exit_code == 1
    assert result.output.splitlines()[0] == (
        "seeds: error: no document here; put a .docx or .txt file in this folder [sources-missing]"
    )
    assert sorted(path.name for path in (project / "docs" / "kamervragen").iterdir()) == [
        "eigen.md",
        "index.md",
    ]


BAD = {
    "empty": (
        b"",
        "seeds/bad.txt:1:1: error: the file is empty; put the text of the document in it [source-empty]",
    ),
    "only white space": (
        " \n\t\u00a0\n".encode(),
        "seeds/bad.txt:1:1: error: the file is empty; put the text of the document in it [source-empty]",
    ),
    "neither UTF-8 nor Windows-1252": (
        b"Vraag 1\nEen \x81 twee\n",
        "seeds/bad.txt:2:5: error: byte 0x81 at position 12 is neither UTF-8 nor Windows-1252; "
        "save the file as UTF-8 [source-unreadable]",
    ),
    "broken UTF-8 with NUL": (
        b"Vraag 1\n\xe9\x00",
        "seeds/bad.txt:2:1: error: byte 0xE9 at position 8 is neither UTF-8 nor Windows-1252; "
        "save the file as UTF-8 [source-unreadable]",
    ),
    "broken UTF-16": (
        b"\xff\xfeV\x00\x00\xd8",
        "seeds/bad.txt:1:2: error: byte 0x00 at position 4 is no UTF-16-LE; "
        "save the file as UTF-8 [source-unreadable]",
    ),
    "too many characters": (
        b"a" * (MAX_CHARACTERS + 1),
        "seeds/bad.txt:1:1: error: 524,289 characters is more than the 524,288 characters a page may hold; "
        "split the file [source-too-large]",
    ),
    "too many bytes to be read at all": (
        b"a" * (4 * MAX_CHARACTERS + 5),
        "seeds/bad.txt:1:1: error: 2,097,157 bytes is more than the 524,288 characters a page may hold; "
        "split the file [source-too-large]",
    ),
}


@pytest.mark.parametrize(("data", "message"), BAD.values(), ids=BAD.keys())
def test_a_bad_source_is_named_with_its_place_and_the_others_are_built(
    project: Path, data: bytes, message: str
) -> None:
    (project / "seeds" / "bad.txt").write_bytes(data)
    result = run("build")
    assert result.exit_code == 3
    assert result.output.splitlines() == [
        message,
        "1 error, 0 warnings, 0 infos",
        "1 document in docs, 32 files changed",
    ]
    assert "Een?" in text(project, "2024Z00001")


def test_a_folder_a_pipe_and_a_link_out_of_the_folder_are_refused(project: Path) -> None:
    (project / "seeds" / "a.txt").mkdir()
    os.mkfifo(project / "seeds" / "b.txt")
    (project / "outside.txt").write_text(GOOD, "utf-8")
    (project / "seeds" / "c.txt").symlink_to(project / "outside.txt")
    result = run("build")
    assert result.exit_code == 3
    assert result.output.splitlines()[:3] == [
        "seeds/a.txt:1:1: error: not a plain file; put the document itself here [source-unreadable]",
        "seeds/b.txt:1:1: error: not a plain file; put the document itself here [source-unreadable]",
        "seeds/c.txt:1:1: error: the link leads out of the folder; copy the file [source-unreadable]",
    ]


ENCODED = {
    "UTF-8": (GOOD.encode(), []),
    "UTF-8 with a byte order mark": (GOOD.encode("utf-8-sig"), []),
    "UTF-16, little end first": (b"\xff\xfe" + GOOD.encode("utf-16-le"), []),
    "UTF-16, big end first": (b"\xfe\xff" + GOOD.encode("utf-16-be"), []),
    "UTF-32, little end first": (b"\xff\xfe\x00\x00" + GOOD.encode("utf-32-le"), []),
    "UTF-32, big end first": (b"\x00\x00\xfe\xff" + GOOD.encode("utf-32-be"), []),
    "Windows-1252": (GOOD.encode("cp1252"), ["0 errors, 0 warnings, 1 info"]),
}


@pytest.mark.parametrize(("data", "said"), ENCODED.values(), ids=ENCODED.keys())
def test_each_encoding_gives_the_same_page(project: Path, data: bytes, said: list[str]) -> None:
    run("build")
    expected = text(project, "2024Z00001")
    (project / "seeds" / "good.txt").write_bytes(data)
    result = run("build")
    assert result.exit_code == 0
    assert result.output.splitlines()[:-1] == said
    page = text(project, "2024Z00001")
    assert page.split("SHA-256")[0] == expected.split("SHA-256")[0]


def test_control_characters_are_shown_and_reported(project: Path) -> None:
    (project / "seeds" / "good.txt").write_bytes(GOOD.replace("Een?", "Een\x02\x85?").encode())
    result = run("build")
    assert result.exit_code == 0
    assert result.output.splitlines()[0] == (
        "seeds/good.txt:4:4: warning: control characters are shown as U+FFFD, from here on; "
        "remove them in the source; in seeds/good.yml: "
        "accept: [{code: control-character, reason: schrijf hier de reden}] [control-character]"
    )
    assert "Een\ufffd\ufffd?" in text(project, "2024Z00001")
    assert run("build", "--strict").exit_code == 1


def test_a_source_without_labels_is_still_a_page(project: Path) -> None:
    (project / "seeds" / "Brief van 3 maart.txt").write_text("Een brief.\n\nZonder vragen.\n", "utf-8")
    result = run("build")
    assert result.exit_code == 0
    assert result.output.splitlines()[:3] == [
        "seeds/Brief van 3 maart.txt:1:1: warning: no number of its own was found; "
        "the page is named after the file: kamervragen/brief-van-3-maart/; "
        "in seeds/Brief van 3 maart.yml: address: brief-van-3-maart [address-provisional]",
        "seeds/Brief van 3 maart.txt:1:1: warning: no line like 'Vraag 1' or 'Antwoord op vraag 1'; "
        "the text is published without questions; in seeds/Brief van 3 maart.yml: "
        "accept: [{code: labels-missing, words: Een brief. Zonder vragen., reason: schrijf hier de reden}] "
        "[labels-missing]",
        "seeds/Brief van 3 maart.txt:1:1: warning: "
        "no line like 'Vragen van het lid ... over ... (ingezonden ...)'; "
        "who asked what is unknown; in seeds/Brief van 3 maart.yml: "
        "facts: {subject: schrijf hier waar het stuk over gaat} [title-missing]",
    ]
    assert "\n\nEen brief.\n\nZonder vragen.\n" in text(project, "brief-van-3-maart")


def test_two_papers_of_one_case_are_both_published(project: Path) -> None:
    (project / "seeds" / "again.txt").write_text(GOOD.partition("Antwoord")[0], "utf-8")
    result = run("build")
    assert result.exit_code == 0
    assert "Ja." in text(project, "2024Z00001")
    assert "vragen beantwoord" not in text(project, "2024Z00001/vragen")
    assert "\n[Beantwoord](" in text(project, "2024Z00001/vragen")


def test_two_claims_on_one_page_are_errors_and_neither_is_published(project: Path) -> None:
    for name in ("Een brief.txt", "een-brief.txt"):
        (project / "seeds" / name).write_text("Zonder vragen.\n", "utf-8")
    result = run("build")
    assert result.exit_code == 3
    assert result.output.splitlines()[:2] == [
        "seeds/Een brief.txt:1:1: error: the page kamervragen/een-brief/ is claimed by seeds/een-brief.txt "
        "as well; neither is published [address-claimed-twice]",
        "seeds/een-brief.txt:1:1: error: the page kamervragen/een-brief/ is claimed by seeds/Een brief.txt "
        "as well; neither is published [address-claimed-twice]",
    ]
    assert [path.name for path in (project / "docs" / "kamervragen").iterdir() if path.is_dir()] == [
        "2024Z00001"
    ]


def test_check_says_what_build_says_and_writes_nothing(project: Path) -> None:
    (project / "seeds" / "bad.txt").write_bytes(b"")
    result = run("check")
    assert result.exit_code == 1
    assert result.output.splitlines()[:2] == [BAD["empty"][1], "1 error, 0 warnings, 0 infos"]
    assert not (project / "docs").exists()


def test_check_fails_on_what_may_be_private_where_it_is_asked_to(project: Path) -> None:
    assert run("check", "--fail-on", "privacy").exit_code == 0
    (project / "seeds" / "bel.txt").write_text(
        f"{GOOD}Mail p.bakker@provincie.example\n".replace("01)", "02)")
    )
    assert run("check").exit_code == 0
    assert run("check", "--fail-on", "privacy").exit_code == 1


@pytest.mark.usefixtures("project")
def test_check_ends_with_a_table_of_what_was_found() -> None:
    result = run("check")
    rows = dict(line.rsplit(maxsplit=1) for line in result.output.splitlines())
    assert {
        name: rows[name] for name in ("documents", "questions", "answers", "notes", "zaaknummer known")
    } == {
        "documents": "1",
        "questions": "1",
        "answers": "1",
        "notes": "0",
        "zaaknummer known": "1",
    }
    found = json.loads(run("check", "--format", "json").output)
    assert found["found"]["members known"] == 1
    assert found["diagnostics"] == {}


def test_show_prints_each_form(project: Path) -> None:
    assert json.loads(run("show", "seeds/good.txt", "--format", "json").output)["zaaknummer"] == "2024Z00001"
    assert "## Vraag 1 { #vraag-1" in run("show", "seeds/good.txt", "--format", "markdown").output
    assert "question [1] 'Vraag 1' #vraag-1 <-> antwoord-1" in run("show", "seeds/good.txt").output
    assert not (project / "docs").exists()


def test_a_wrong_call_ends_with_2(project: Path) -> None:
    assert run("build", "--nothing").exit_code == 2
    assert run("check", "nowhere").exit_code == 2
    assert not (project / "docs").exists()


@pytest.mark.parametrize("command", ["build", "check", "show", "verify"])
def test_help_has_an_example(command: str) -> None:
    assert f"Example: converter {command}" in run(command, "--help").output


def test_a_source_of_headers_only_is_refused_and_the_others_are_built(project: Path) -> None:
    (project / "seeds" / "bad.txt").write_text("Pagina 1 van 2\n", "utf-8")
    result = run("build")
    assert result.exit_code == 3
    assert result.output.splitlines()[0] == (
        "seeds/bad.txt:1:1: error: the file holds headers, footers or page numbers only; "
        "put the text of the document in it [source-empty]"
    )
    assert "Een?" in text(project, "2024Z00001")


def test_odd_names_and_links_are_refused_in_one_printable_line(project: Path) -> None:
    (project / "seeds" / "loop.txt").symlink_to("loop.txt")
    Path(os.fsdecode(b"seeds/bad\xff.txt")).write_text(GOOD, "utf-8")
    (project / "seeds" / "a\nb.txt").write_text(GOOD, "utf-8")
    result = run("build")
    unprintable = "the name has signs that cannot be printed; rename it [source-unreadable]"
    assert result.exit_code == 3
    assert result.output.splitlines()[:3] == [
        f"seeds/a\\nb.txt:1:1: error: {unprintable}",
        f"seeds/bad\\udcff.txt:1:1: error: {unprintable}",
        "seeds/loop.txt:1:1: error: a link that leads to itself; make the file readable [source-unreadable]",
    ]


def test_what_is_not_converted_is_said_and_hidden_files_are_passed_over(project: Path) -> None:
    (project / "seeds" / "brief.md").write_bytes(b"PK")
    (project / "seeds" / "README.md").write_text("# Brieven", "utf-8")
    (project / "seeds" / "._good.txt").write_text(GOOD, "utf-8")
    result = run("build")
    assert result.exit_code == 0
    assert result.output.splitlines()[0] == (
        "seeds/brief.md: warning: only .txt, .docx, .docm files of this folder itself are converted "
        "[source-ignored]"
    )
    assert "README.md" not in result.output


def test_a_page_that_cannot_be_written_is_an_error_and_the_others_are_written(project: Path) -> None:
    (project / "docs" / "kamervragen" / "2024Z00001" / "index.md").mkdir(parents=True)
    result = run("build")
    assert result.exit_code == 1
    assert result.output.splitlines()[0] == (
        "docs/kamervragen/2024Z00001/index.md: error: cannot be written: Is a directory [output-unwritable]"
    )
    assert (project / "docs" / "kamervragen" / "2024Z00001" / "document.json").is_file()
    assert (project / "docs" / "index.md").is_file()


@pytest.mark.parametrize(
    ("suffix", "advice"),
    [
        (".doc", "open it in Word and save it as .docx"),
        (".RTF", "open it in Word and save it as .docx"),
        (".odt", "open it in LibreOffice or Word and save it as .docx"),
        (".pdf", "ask for the Word file, or save its text as .txt"),
    ],
)
def test_another_kind_of_file_is_refused_with_advice(project: Path, suffix: str, advice: str) -> None:
    (project / "seeds" / f"brief{suffix}").write_bytes(b"x")
    result = run("build")
    assert result.exit_code == 3
    assert f"seeds/brief{suffix}:1:1: error: cannot be read; {advice} [source-unsupported]" in result.output
    assert "1 document in docs" in result.output


def test_one_name_as_text_and_as_word_file_is_an_error_and_neither_is_published(project: Path) -> None:
    (project / "seeds" / "Good.docx").write_bytes(docx(paragraph("Vraag 1")))
    result = run("build")
    assert result.exit_code == 3
    assert "seeds/Good.docx:1:1: error: has the same name as good.txt; keep one of them" in result.output
    assert "seeds/good.txt:1:1: error: has the same name as Good.docx; keep one of them" in result.output
    assert "0 documents in docs" in result.output


def test_a_word_file_becomes_a_page_and_its_lines_can_be_seen(project: Path) -> None:
    lines = GOOD.replace("2024Z00001", "2024Z00002").split("\n")
    (project / "seeds" / "brief.docx").write_bytes(docx(paragraphs(*lines)))
    (project / "seeds" / "~$brief.docx").write_bytes(b"Word is open")
    assert run("build").output.splitlines()[-1] == "2 documents in docs, 34 files changed"
    assert "#vraag-1" in text(project, "2024Z00002")
    assert run("show", "seeds/brief.docx", "--format", "text").output == "\n".join(lines) + "\n"


def test_a_word_file_that_is_too_large_is_refused(project: Path) -> None:
    with (project / "seeds" / "groot.docx").open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    assert "[source-too-large]" in run("build").output


def test_pages_of_the_editors_own_stay(project: Path) -> None:
    own = project / "docs" / "kamervragen" / "uitleg" / "index.md"
    own.parent.mkdir(parents=True)
    own.write_text("# Uitleg\n", "utf-8")
    run("build")
    assert own.read_text("utf-8") == "# Uitleg\n"


def test_build_takes_a_folder_only(project: Path) -> None:
    assert run("build", "seeds/good.txt").exit_code == 2
    assert not (project / "docs").exists()
