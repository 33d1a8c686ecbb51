"""The editor's file beside a source: which one is whose, and what becomes of a source with a broken one."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.desk.editor_file import EditorFile
from converter.desk.yaml_values import Given
from converter.disk import convert_folder, convert_sources
from converter.inputs import read_inputs

QUESTION = b"Vraag 1\nKent u de brug?\n"


def written(folder: Path, **files: bytes | str) -> Path:
    """Write files named like ``brug_txt`` into a folder."""
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


def editors(sources: Path) -> dict[str, EditorFile | None]:
    """Return what an editor says of each document."""
    outcome, _ = convert_sources(sources)
    return {Path(each.entry.source.name).name: each.entry.editor for each in outcome.documents}


@pytest.mark.parametrize("name", ["brug_yml", "Brug_yml", "brug_YML"])
def test_the_file_of_a_sources_name_is_its_editors_whatever_the_capitals(tmp_path: Path, name: str) -> None:
    seeds = written(tmp_path / "seeds", brug_txt=QUESTION, pont_txt=QUESTION, **{name: "address: de-brug\n"})
    found = editors(seeds)
    assert found["brug.txt"] == EditorFile(
        address=Given("de-brug", f"{(seeds / name).as_posix().replace('_', '.')}:1:10")
    )
    assert found["pont.txt"] is None
    assert read_inputs(seeds).messages == ()


def test_a_single_file_has_the_one_beside_it(tmp_path: Path) -> None:
    seeds = written(tmp_path / "seeds", brug_txt=QUESTION, brug_yml="address: de-brug\n", pont_yml="a: b\n")
    assert (found := editors(seeds / "brug.txt")["brug.txt"])
    assert found.address
    assert found.address.value == "de-brug"


def test_a_broken_one_refuses_its_own_document_and_no_other(tmp_path: Path) -> None:
    seeds = written(tmp_path / "seeds", brug_txt=QUESTION, pont_txt=QUESTION, brug_yml="adres: x\n")
    conversion = convert_folder(seeds, tmp_path / "docs")
    assert conversion.pages == {"kamervragen/pont/": "pont.txt"}
    assert conversion.refused == {"brug.txt"}
    assert [str(each) for each in conversion.messages if each.severity == "error"] == [
        f"{seeds.as_posix()}/brug.yml:1:1: error: “adres” is no key of this file; the nearest is address "
        "[editor-file-wrong]"
    ]


def test_one_that_changed_is_read_again(tmp_path: Path) -> None:
    seeds = written(tmp_path / "seeds", brug_txt=QUESTION)
    convert_folder(seeds, tmp_path / "docs")
    written(seeds, brug_yml="adres: x\n")
    assert convert_folder(seeds, tmp_path / "docs").pages == {}


def test_one_beside_a_published_source_that_breaks_makes_the_build_unpublishable(tmp_path: Path) -> None:
    seeds = written(tmp_path / "seeds", brug_txt=QUESTION, brug_yml="adres: x\n")
    written(tmp_path, addresses_txt="kamervragen/brug/ brug.txt\n")
    conversion = convert_folder(seeds, tmp_path / "docs", tmp_path)
    assert [each.code for each in conversion.messages] == ["editor-file-wrong", "address-lost"]


def test_one_without_its_source_is_a_warning_but_for_a_withdrawn_page(tmp_path: Path) -> None:
    seeds = written(
        tmp_path / "seeds",
        brug_txt=QUESTION,
        pont_yml="address: de-pont\n",
        weg_yml="withdrawn: {date: 2099-03-01, reason: op verzoek}\n",
    )
    _, ignored = convert_sources(seeds)
    messages = [each for each in convert_sources(seeds)[0].messages if each.code == "editor-file-alone"]
    assert ignored == ()
    assert [str(each) for each in messages] == [
        f"{seeds.as_posix()}/pont.yml:1:1: warning: there is no source of this name here; "
        "give it the name of its source, or remove it [editor-file-alone]"
    ]


def test_two_that_differ_in_capitals_only_are_both_refused(tmp_path: Path) -> None:
    seeds = written(tmp_path / "seeds", brug_txt=QUESTION, brug_yml="", Brug_yml="")
    assert [each.code for each in read_inputs(seeds).messages] == ["source-twice", "source-twice"]


@pytest.mark.parametrize("stem", ["collection", "names", "Begrippen"])
def test_a_source_named_like_a_file_of_the_site_is_refused(tmp_path: Path, stem: str) -> None:
    seeds = written(tmp_path / "seeds", **{f"{stem}_txt": QUESTION}, pont_txt=QUESTION)
    conversion = convert_folder(seeds, tmp_path / "docs")
    assert conversion.refused == {f"{stem}.txt"}
    assert str(conversion.messages[0]) == (
        f"{seeds.as_posix()}/{stem}.txt:1:1: error: {stem.lower()}.yml is a file of the site itself; "
        "give this document another name [source-name-taken]"
    )


def test_another_suffix_for_yaml_is_refused_with_advice(tmp_path: Path) -> None:
    seeds = written(tmp_path / "seeds", brug_txt=QUESTION, brug_yaml="address: de-brug\n")
    assert [each.text for each in read_inputs(seeds).messages] == ["cannot be read; rename it to .yml"]
