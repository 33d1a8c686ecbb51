"""The file of what was published: read as written, also after a merge, by hand, or in its older form."""

from __future__ import annotations

import pytest

from converter.desk.addresses import Recorded, read_addresses, write_addresses

PAGES = (
    Recorded("kamervragen/2099Z00001/", "een brief.docx", anchors={"vraag-2": "ab12", "vraag-10": "cd34"}),
    Recorded("kamervragen/2099Z00001/vragen/", "vragen.txt", anchors={"noot-1": "", "vraag-1a": "00ff"}),
    Recorded("kamervragen/weg/", "weg.txt", state="withdrawn", anchors={"antwoord-1-2": ""}),
)


def read(text: str) -> list[tuple[str, str, str, dict[str, str]]]:
    pages, errors = read_addresses(text)
    assert errors == ()
    return [(each.url, each.state, each.file, dict(each.anchors)) for each in pages]


def test_what_is_written_is_read_whatever_the_order_of_its_lines() -> None:
    text = write_addresses(PAGES)
    wanted = [(each.url, each.state, each.file, dict(each.anchors)) for each in PAGES]
    assert read(text) == wanted
    assert sorted(read("\n".join(reversed(text.splitlines())))) == sorted(wanted)


def test_a_page_is_a_line_and_so_is_each_kind_of_id() -> None:
    assert [line for line in write_addresses(PAGES).splitlines() if not line.startswith("#")] == [
        "kamervragen/2099Z00001/ published een brief.docx",
        "kamervragen/2099Z00001/ #vraag-2=ab12 #vraag-10=cd34",
        "kamervragen/2099Z00001/vragen/ published vragen.txt",
        "kamervragen/2099Z00001/vragen/ #noot-1",
        "kamervragen/2099Z00001/vragen/ #vraag-1a=00ff",
        "kamervragen/weg/ withdrawn weg.txt",
        "kamervragen/weg/ #antwoord-1-2",
    ]


def test_the_lines_of_ids_alone_are_no_page() -> None:
    assert read("kamervragen/weg/ #vraag-1=ab12\nkamervragen/er/ published er.txt\n") == [
        ("kamervragen/er/", "published", "er.txt", {})
    ]


def test_a_line_without_a_state_is_that_of_a_published_page() -> None:
    assert read("kamervragen/2099Z00001/ een brief.docx\n") == [
        ("kamervragen/2099Z00001/", "published", "een brief.docx", {})
    ]


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "=======", "kamervragen/x/", "elders/x/ published x.txt"])
def test_what_a_merge_leaves_behind_is_an_error(line: str) -> None:
    pages, (error,) = read_addresses(f"kamervragen/2099Z00001/ published een.txt\n{line}\n")
    assert len(pages) == 1
    assert str(error) == (
        f"addresses.txt:2:1: error: “{line}” is no page and its file; "
        "write it as kamervragen/2024Z19016/ letter.docx [addresses-wrong]"
    )
