"""The whole chain: what is put in its place and what is not, what is recorded, how it ends."""

from __future__ import annotations

import json
import os
import stat
import subprocess
from pathlib import Path

import pytest
from filelock import FileLock

from converter.lock import NAME as LOCK
from converter.outputs import PART
from tests.conftest import BIN, ENVIRONMENT, Built, make_project, run

ONE = (
    "Vragen van het lid Bakker (PvdX) aan de minister van Financiën over brood "
    "(ingezonden 3 maart 2099, 2099Z00001).\n\nVraag 1\nIs er brood?\n\nAntwoord op vraag 1\nJa.\n"
)
OTHER = ONE.replace("brood", "kaas").replace("2099Z00001", "2099Z00002")
BROKEN = b"Vraag 1\nWat\x81?\n"
PAGE = "kamervragen/2099Z00001/index.html"
OTHER_PAGE = "kamervragen/2099Z00002/index.html"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project", {"een.txt": ONE.encode()})


def chain(project: Path, *options: str, **environment: str) -> Built:
    ran = subprocess.run(
        (BIN / "converter", "site", *options),
        cwd=project,
        env=os.environ | ENVIRONMENT | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Built(project, ran.returncode, ran.stdout)


def add(project: Path, name: str, data: bytes) -> None:
    (project / "seeds" / name).write_bytes(data)


def recorded(project: Path) -> list[str]:
    lines = (project / "addresses.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#") and " #" not in line]


def hidden(project: Path) -> list[str]:
    """Return what lies beside the site and is not gone after a build."""
    return sorted(path.name for path in project.iterdir() if path.name.startswith(".site"))


def test_a_site_that_is_published_whole_is_put_in_its_place_and_recorded(project: Path) -> None:
    built = chain(project)
    assert built.code == 0, built.said
    assert (built.site / PAGE).is_file()
    assert recorded(project) == ["kamervragen/2099Z00001/ published een.txt"]
    assert hidden(project) == []
    assert built.said.splitlines()[-2] == f"1 page verified, {len(ONE)} characters: nothing lost"


def test_a_new_source_that_is_refused_leaves_the_rest_publishable(project: Path) -> None:
    add(project, "kapot.txt", BROKEN)
    built = chain(project)
    assert built.code == 3
    assert (built.site / PAGE).is_file()
    assert recorded(project) == ["kamervragen/2099Z00001/ published een.txt"]


def test_a_recorded_source_that_is_refused_stops_publication_and_the_old_site_stays(project: Path) -> None:
    add(project, "twee.txt", OTHER.encode())
    assert chain(project).code == 0
    before = (project / "site" / OTHER_PAGE).read_bytes()
    add(project, "twee.txt", BROKEN)
    built = chain(project)
    assert built.code == 1
    assert (
        "addresses.txt:7:1: error: kamervragen/2099Z00002/ was published from twee.txt and cannot be "
        "made now; mend or put back its file, or take out this line to let the page go [address-lost]"
    ) in built.said.splitlines()
    assert built.said.splitlines()[-1] == (
        "== something is wrong, see above; the build in .site-refused must not be published"
    )
    assert (project / "site" / OTHER_PAGE).read_bytes() == before
    assert hidden(project) == [".site-refused"]
    assert recorded(project) == [
        "kamervragen/2099Z00001/ published een.txt",
        "kamervragen/2099Z00002/ published twee.txt",
    ]


def test_a_recorded_page_goes_when_its_line_goes(project: Path) -> None:
    add(project, "twee.txt", OTHER.encode())
    chain(project)
    (project / "seeds/twee.txt").unlink()
    assert chain(project).code == 1
    file = project / "addresses.txt"
    lines = file.read_text("utf-8").splitlines()
    file.write_text("\n".join(line for line in lines if "twee.txt" not in line), "utf-8")
    built = chain(project)
    assert built.code == 0, built.said
    assert not (built.site / OTHER_PAGE).exists()


def test_a_pull_request_must_bring_the_lines_of_a_new_page_and_is_told_which(project: Path) -> None:
    chain(project)
    add(project, "twee.txt", OTHER.encode())
    record = project / "addresses.txt"
    before = record.read_text("utf-8")
    built = chain(project, "--recorded")
    said = built.said.splitlines()
    start = said.index("== add to addresses.txt:") + 1
    assert built.code == 1
    assert said[start] == "kamervragen/2099Z00002/ published twee.txt"
    assert said[start + 3] == (
        "addresses.txt:1:1: error: 1 new pages are not here; add the 3 lines that are printed above "
        "[addresses-incomplete]"
    )
    record.write_text(before + "\n".join(said[start : start + 3]), "utf-8")
    assert chain(project, "--recorded").code == 0


def test_a_line_that_is_no_address_is_named_with_its_place(project: Path) -> None:
    (project / "addresses.txt").write_text("# pagina's\n2099Z00001 een.txt\n", "utf-8")
    built = chain(project)
    assert built.code == 1
    assert (
        "addresses.txt:2:1: error: “2099Z00001 een.txt” is no page and its file; "
        "write it as kamervragen/2024Z19016/ letter.docx [addresses-wrong]"
    ) in built.said.splitlines()


def test_a_recorded_source_that_is_refused_stops_publication_also_when_another_paper_takes_its_page(
    project: Path,
) -> None:
    add(project, "vragen.txt", ONE.partition("Antwoord")[0].encode())
    assert chain(project).code == 0
    file = project / "addresses.txt"
    file.write_text("kamervragen/2099Z00001/ een.txt\n", "utf-8")
    add(project, "een.txt", BROKEN)
    built = chain(project)
    assert built.code == 1
    assert "addresses.txt:1:1: error: kamervragen/2099Z00001/ was published from een.txt" in built.said


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf# pagina's\r\nkamervragen/2099Z00001/ een.txt\r\n",
        b"kamervragen/2099Z00001/\teen.txt",
        b"\n  kamervragen/2099Z00001/   een.txt  \n",
    ],
    ids=["as an editor on Windows saves it", "a tab and no last line end", "blanks"],
)
def test_the_record_is_read_as_editors_save_it(project: Path, data: bytes) -> None:
    (project / "addresses.txt").write_bytes(data)
    built = chain(project)
    assert built.code == 0, built.said
    assert recorded(project) == ["kamervragen/2099Z00001/ published een.txt"]


def test_a_record_that_cannot_be_read_stops_publication_with_a_word(project: Path) -> None:
    (project / "addresses.txt").write_bytes("kamervragen/2099Z00001/ één.txt\n".encode("utf-16"))
    built = chain(project)
    assert built.code == 1
    said = "addresses.txt:1:1: error: this is no text in UTF-8; save it as UTF-8 [addresses-wrong]"
    assert said in built.said.splitlines()
    (project / "addresses.txt").unlink()
    (project / "addresses.txt").mkdir()
    assert "addresses.txt:1:1: error: cannot be read: Is a directory [addresses-wrong]" in chain(project).said


def test_a_record_that_cannot_be_written_stops_publication_with_a_word(project: Path) -> None:
    (project / f".addresses.txt{PART}").mkdir()
    built = chain(project)
    assert built.code == 1
    assert "addresses.txt: error: cannot be written: File exists [output-unwritable]" in built.said
    assert hidden(project) == [".site-refused"]


def test_what_a_build_that_was_broken_off_left_stands_in_nobodys_way(project: Path) -> None:
    (project / ".site-new").mkdir()
    left = [project / f".addresses.txt{PART}", project / f".site-new/.SHA256SUMS{PART}"]
    for path in (*left, project / ".site-new/.oud"):
        path.write_bytes(b"x")
    built = chain(project)
    assert built.code == 0, built.said
    assert hidden(project) == []
    assert not any(path.exists() for path in (*left, built.site / ".oud"))
    assert recorded(project) == ["kamervragen/2099Z00001/ published een.txt"]


def test_a_site_that_was_taken_away_and_not_yet_replaced_is_put_back(project: Path) -> None:
    before = (chain(project).site / PAGE).read_bytes()
    (project / "site").rename(project / ".site-old")
    add(project, "een.txt", BROKEN)
    assert chain(project).code == 1
    assert (project / "site" / PAGE).read_bytes() == before
    assert hidden(project) == [".site-refused"]


def test_sources_that_are_not_there_stop_publication(project: Path) -> None:
    (project / "seeds").rename(project / "brieven")
    built = chain(project)
    assert built.code == 1
    said = "seeds: error: there is no such folder; put the documents there, or name another one"
    assert built.said.splitlines()[-1] == f"{said} [sources-missing]"
    assert (project / "docs/kamervragen").exists() is False


def test_a_folder_that_may_not_be_written_is_named(project: Path) -> None:
    (project / "docs" / LOCK).unlink(missing_ok=True)
    (project / "docs" / LOCK).mkdir()
    built = chain(project)
    assert built.code == 1
    assert built.said.splitlines()[-1].startswith("docs: error: cannot be written: ")
    assert "Traceback" not in built.said


def test_strict_does_not_publish_with_a_warning(project: Path) -> None:
    add(project, "los.txt", b"Vraag 1\nWat is dit?\nAntwoord 1\nEen vraag.\n")
    assert chain(project).code == 0
    assert chain(project, "--strict").code == 1


def test_a_link_that_leads_nowhere_stops_publication(project: Path) -> None:
    (project / "docs/over/index.md").write_text("# Over\n\n[weg](nergens.md)\n", "utf-8")
    built = chain(project)
    assert built.code == 1
    assert (
        "mkdocs.yml: error: Doc file 'over/index.md' contains a link 'nergens.md', but the target "
        "'over/nergens.md' is not found among documentation files. [build-failed]"
    ) in built.said.splitlines()


def test_the_address_of_an_example_is_not_published(project: Path) -> None:
    built = chain(project, "--publish")
    assert built.code == 1
    assert (
        "mkdocs.yml: error: the site's address is https://kamervragen.example/; "
        "say where it will stand: SITE_URL=https://... [site-address-example]"
    ) in built.said.splitlines()
    assert chain(project, "--publish", SITE_URL="https://www.example.org/").code == 1
    assert chain(project, "--publish", SITE_URL="https://example.vragen.nl/kamer/").code == 0


def test_a_page_not_found_leads_on_below_a_path_too(project: Path) -> None:
    built = chain(project, SITE_URL="https://vragen.nl/kamer/")
    assert 'href="/kamer/zoeken/"' in (built.site / "404.html").read_text("utf-8")


def test_a_configuration_that_is_wrong_is_named(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: x\nplugins: [geen]\n", "utf-8")
    built = chain(project)
    assert built.code == 1
    assert built.said.startswith("mkdocs.yml: error: ")
    assert 'The "geen" plugin is not installed [build-failed]' in built.said


def test_two_builds_at_once_are_kept_apart(project: Path) -> None:
    with FileLock(project / "docs" / LOCK):
        built = chain(project)
        converted = run(BIN / "converter", "build", folder=project)
    said = "docs: error: another build is writing here; wait until it has ended, or end it [build-running]"
    assert (built.code, built.said.splitlines()) == (1, [said])
    assert (converted.returncode, converted.stdout.splitlines()) == (1, [said])
    assert chain(project).code == 0


def test_the_manifest_holds_every_file_and_verify_reads_it(project: Path) -> None:
    built = chain(project)
    sums = subprocess.run(("sha256sum", "--check", "--quiet", "SHA256SUMS"), cwd=built.site, check=False)
    assert sums.returncode == 0
    (built.site / "over/index.html").write_text("<p>Anders</p>", "utf-8")
    (built.site / "erbij.html").write_text("<p>Nieuw</p>", "utf-8")
    (built.site / "sitemap.xml").unlink()
    ran = run(BIN / "converter", "verify", folder=project)
    assert ran.returncode == 1
    assert ran.stdout.splitlines()[:3] == [
        "site/erbij.html: error: the site has it, SHA256SUMS has not [site-file-unknown]",
        "site/over/index.html: error: its bytes are not those of SHA256SUMS [site-file-changed]",
        "site/sitemap.xml: error: SHA256SUMS has it, the site has not [site-file-missing]",
    ]


def test_a_site_has_the_same_bytes_and_modes_whatever_the_umask_and_the_order_of_files(
    tmp_path: Path,
) -> None:
    sources = {"een.txt": ONE.encode(), "twee.txt": OTHER.encode()}
    built = []
    for place, mask in (("a", 0o022), ("b", 0o077)):
        names = sorted(sources, reverse=place == "b")
        project = make_project(tmp_path / place, {name: sources[name] for name in names})
        before = os.umask(mask)
        try:
            built.append(chain(project))
        finally:
            os.umask(before)
    one, other = (
        {
            path.relative_to(each.site).as_posix(): (stat.filemode(path.stat().st_mode), path.read_bytes())
            for path in each.site.rglob("*")
            if path.is_file()
        }
        for each in built
    )
    assert one == other
    assert set(one) > {PAGE, OTHER_PAGE, "SHA256SUMS"}
    assert {mode for mode, _ in one.values()} == {"-rw-r--r--"}


def test_nothing_is_converted_when_nothing_changed_and_all_is_said_again(project: Path) -> None:
    add(project, "los.txt", b"Vraag 1\nWat is dit?\nAntwoord 1\nEen vraag.\n")
    chain(project)  # which writes addresses.txt
    first = chain(project)
    note = project / "docs/.kamervragen.json"
    kept = json.loads(note.read_text("utf-8"))
    kept["messages"].append(["seeds/een.txt:1:1", "warning", "uit de aantekening", "only-in-the-note"])
    note.write_text(json.dumps(kept), "utf-8")
    again = chain(project)
    assert "seeds/een.txt:1:1: warning: uit" not in first.said
    assert "seeds/een.txt:1:1: warning: only-in-the-note [uit de aantekening]" in again.said
    assert set(first.said.splitlines()) < set(again.said.splitlines())


@pytest.mark.parametrize("change", ["source", "page", "note"])
def test_all_is_converted_again_when_anything_changed(project: Path, change: str) -> None:
    chain(project)
    page = project / "docs/kamervragen/2099Z00001/index.md"
    before = page.read_text("utf-8")
    if change == "source":
        add(project, "een.txt", ONE.replace("Ja.", "Nee.").encode())
        add(project, "een.yml", b"changes: [antwoord-1]\n")
    elif change == "page":
        page.write_text("weg", "utf-8")
    else:
        (project / "docs/.kamervragen.json").write_text("{", "utf-8")
    built = chain(project)
    assert built.code == 0
    assert (page.read_text("utf-8") == before) is (change != "source")
    assert ("Nee." if change == "source" else "Ja.") in page.read_text("utf-8")
