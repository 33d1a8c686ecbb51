"""Which lists a document stands in, by what address, and what editors mean by a spelling."""

from __future__ import annotations

import pytest

from converter.anchors import name_slug
from converter.collection import Collection, Entry, collect
from converter.collection.papers import Paper
from converter.desk.names_file import read_names
from converter.diagnostics import ConverterError, Message
from converter.institution import KAMER, Names
from converter.model import Member
from converter.reading import read_all
from converter.view.group_pages import list_pages
from converter.view.groups import (
    GroupKind,
    Groups,
    Named,
    group_link,
    groups_of,
    make_groups,
    member_group,
    ministry_group,
)
from converter.view.nodes import Link, Prose

NAMES = """\
people:
  Piet van Dijk (Lokaal): [Van Dijk (Groen Dorp), 'P. van Dijk (Lokaal)']
parties:
  Groen Dorp: GroenDorp
ministries:
  Justitie en Veiligheid: [minister van JenV, staatssecretaris van JenV]
"""


KINDS: tuple[GroupKind, ...] = ("member", "party", "ministry")
ANSWERED = (
    "Antwoord van minister De Wit (Defensie), mede namens de minister van Financiën (ontvangen 4 maart 2099)"
    "\n\n"
    "Vraag 1\nKent u dat?\n\nAntwoord 1\nJa.\n"
)


def paper(who: str, whom: str, day: str, number: int, answer: str = "Antwoord 1\nJa.\n") -> bytes:
    """Return a document with who asks whom, and when: "3 maart 2024", or "" for no day."""
    sent = f" (ingezonden {day}, 2024Z{number:05d})" if day else f" (2024Z{number:05d})"
    return f"Vragen van {who} aan de {whom} over brood{sent}\n\nVraag 1\nKent u dat?\n\n{answer}".encode()


def read(sources: dict[str, bytes], **beside: str) -> Collection:
    """Return the collection of sources; ``beside``: the files of editors, by stem."""
    said = [(f"{name}.yml", text.encode()) for name, text in beside.items()]
    messages: list[Message] = []
    readings = read_all(sources.items(), said, messages)
    assert messages == []
    papers = (Paper(each.source, each.document, each.editor) for each in readings.sources.values())
    return collect(papers)[0]


def groups(sources: dict[str, bytes], **beside: str) -> Groups:
    return make_groups(read(sources, **beside))


def shown(found: Groups) -> dict[str, list[str]]:
    """Return the addresses of the documents of each group, without what all begin with."""
    return {
        url: [entry.address.removeprefix("2024Z0000") for entry in group.documents]
        for url, group in found.by_url.items()
    }


def entry(source: bytes, **beside: str) -> Entry:
    return read({"brief.txt": source}, **beside).entries["brief.txt"]


def test_a_document_belongs_to_what_it_says() -> None:
    source = paper("het lid Van Dijk (PvdX)", "minister van Defensie", "3 maart 2024", 1)
    assert [(each.kind, each.name, each.url) for each in groups_of(entry(source))] == [
        ("year", "2024", "jaren/2024/"),
        ("member", "Van Dijk (PvdX)", "leden/van-dijk-pvdx/"),
        ("party", "PvdX", "partijen/pvdx/"),
        ("ministry", "Defensie", "ministeries/defensie/"),
        ("state", "Beantwoord", "standen/beantwoord/"),
    ]


def test_where_nobody_is_addressed_who_answers_tells_the_ministries() -> None:
    ministries = [each.name for each in groups_of(entry(ANSWERED.encode())) if each.kind == "ministry"]
    assert ministries == ["Defensie", "Financiën"]
    answer = ANSWERED.partition("\n")[0].encode()
    both = answer + b"\n\n" + paper("het lid Bos (PvdX)", "minister van Buitenlandse Zaken", "", 1)
    ministries = [each.name for each in groups_of(entry(both)) if each.kind == "ministry"]
    assert ministries == ["Buitenlandse Zaken"]


@pytest.mark.parametrize(
    ("unknown", "said"),
    [
        (0, []),
        (1, ["Van 1 document is het ministerie niet bekend."]),
        (2, ["Van 2 documenten is het ministerie niet bekend."]),
    ],
)
def test_the_page_of_ministries_says_of_how_many_none_is_known(unknown: int, said: list[str]) -> None:
    sources = {
        f"{at}.txt": paper("het lid Bos (PvdX)", "minister van Sport", "", at) for at in range(unknown)
    }
    sources["a.txt"] = paper("het lid Bos (PvdX)", "minister van Defensie", "", 9)
    page = dict(list_pages(groups(sources), KAMER))["ministeries/index.md"]
    assert [part for each in page.blocks[3:] if isinstance(each, Prose) for part in each.inside] == said


def test_an_editor_names_subjects() -> None:
    source = paper("het lid Bos (PvdX)", "minister van Defensie", "", 1)
    subjects = [
        each for each in groups_of(entry(source, brief="subjects: [Eten, brood]")) if each.kind == "subject"
    ]
    assert subjects == [Named("subject", "Eten"), Named("subject", "brood")]


def test_documents_stand_newest_first_and_undated_last() -> None:
    found = groups(
        {
            "a.txt": paper("het lid Bos (PvdX)", "minister van Defensie", "3 maart 2024", 1),
            "b.txt": paper("de leden Bos en Van Dijk (beiden PvdX)", "minister van Defensie", "", 2, ""),
            "c.txt": paper("het lid Van Dijk (PvdX)", "minister van Financiën", "4 maart 2024", 3),
            "d.txt": paper("het lid Van Dijk (PvdY)", "minister van Financiën", "4 maart 2024", 4),
        }
    )
    assert [each.address[-1] for each in found.documents] == ["3", "4", "1", "2"]
    assert shown(found) == {
        "jaren/2024/": ["3", "4", "1"],
        "jaren/zonder-datum/": ["2"],
        "leden/bos-pvdx/": ["1", "2"],
        "leden/van-dijk-pvdx/": ["3", "2"],
        "leden/van-dijk-pvdy/": ["4"],
        "ministeries/defensie/": ["1", "2"],
        "ministeries/financien/": ["3", "4"],
        "nog-geen-antwoord/defensie/": ["2"],
        "partijen/pvdx/": ["3", "1", "2"],
        "partijen/pvdy/": ["4"],
        "standen/beantwoord/": ["3", "4", "1"],
        "standen/geen-antwoord-in-deze-verzameling/": ["2"],
    }
    assert [group.named.name for group in found.of_kind("year")] == ["2024", "Zonder datum"]


def test_groups_stand_by_name_and_members_by_the_first_word_that_is_no_particle() -> None:
    sources = {
        f"{at}.txt": paper(f"het lid {who}", whom, "3 maart 2024", at)
        for at, (who, whom) in enumerate(
            (
                ("Michiel van Nispen (Groen-Dorp)", "minister van Economische Zaken en Klimaat"),
                ("Michiels (Groen)", "minister van Economische Zaken"),
                ("Van den Aa (Groen)", "minister van Defensie"),
            )
        )
    }
    found = groups(sources)
    assert {kind: [each.named.name for each in found.of_kind(kind)] for kind in KINDS} == {
        "member": ["Van den Aa (Groen)", "Michiel van Nispen (Groen-Dorp)", "Michiels (Groen)"],
        "party": ["Groen", "Groen-Dorp"],
        "ministry": ["Defensie", "Economische Zaken", "Economische Zaken en Klimaat"],
    }


def test_a_name_in_other_capitals_and_accents_is_the_same() -> None:
    found = groups(
        {
            "a.txt": paper("het lid Ceder (PvdX)", "minister van Defensie", "3 maart 2024", 1),
            "b.txt": paper("het lid Çeder (PVDX)", "minister van Defensie", "4 maart 2024", 2),
            "c.txt": paper("het lid Ceder (PvdX)", "minister van Defensie", "5 maart 2024", 3),
        }
    )
    members = [(each.named.name, len(each.documents)) for each in found.of_kind("member")]
    assert members == [("Ceder (PvdX)", 3)]


def test_an_editor_says_who_is_meant() -> None:
    names = read_names("names.yml", NAMES.encode())
    institution = read({"a.txt": b"Vraag 1\nKent u dat?\n"}, names=NAMES).entries["a.txt"].source.institution
    assert institution == KAMER
    assert institution.names == names
    people = [
        member_group(Member(name, party), institution).name
        for name, party in (
            ("van dijk", "Groen Dorp"),
            ("P. van Dijk", "Lokaal"),
            ("Piet van Dijk", "Lokaal"),
            ("Van Dijk", "Lokaal"),
            ("Van Dijk", None),
        )
    ]
    assert people == [*["Piet van Dijk (Lokaal)"] * 3, "Van Dijk (Lokaal)", "Van Dijk"]
    offices = ("minister van JenV", "minister van Justitie en Veiligheid", "minister van Sport")
    ministries = [ministry_group(office, institution) for office in offices]
    assert ministries == [*[Named("ministry", "Justitie en Veiligheid")] * 2, None]


def test_a_group_is_linked_from_where_one_stands() -> None:
    named = Named("ministry", "Financiën")
    assert group_link(named, "../../") == Link("../../ministeries/financien/index.md", ("Financiën",))


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Van 't Hof (50PLUS)", "van-t-hof-50plus"),
        ("Financiën", "financien"),
        ("Financie\u0308n", "financien"),
        ("Con", "naam-con"),
        ("lpt1", "naam-lpt1"),
        ("D66", "d66"),
        ("Straße", "strasse"),
        ("Иванов", "918d04eb"),
        ("ИВАНОВ", "918d04eb"),
        ("Łukasz (SP)", "ukasz-sp-2f24baf1"),
        ("?", "8a8de823"),
        ("a" * 81, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-8c48280d"),
    ],
)
def test_a_name_makes_an_address_that_lasts(name: str, slug: str) -> None:
    assert name_slug(name) == slug


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("- a", "1:1", "this file must have keys here"),
        ("mensen: {}", "1:1", "“mensen” is no key of this file"),
        ("people: [a]", "1:9", "names must stand here"),
        ("parties:\n  A: [B, '']", "2:10", "words must stand here"),
        ("parties:\n  A: [B]\n  C: [D, b]", "3:10", "“b” is a spelling of “A” already"),
        ("parties:\n  A: [B]\n  B: [D]", "3:3", "“B” is a spelling of “A” already"),
        (
            "parties:\n  A: [B]\n  C: [a]",
            "3:7",
            "“a” is a name of its own already; one of the two can have it",
        ),
        ("people:\n  A (B): [C (D)(E)]", "2:11", "“C (D)(E)” is no member with a party"),
        ("ministries:\n  A:", "2:5", "words must stand here"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text: str, place: str, said: str) -> None:
    with pytest.raises(ConverterError) as error:
        read_names("names.yml", text.encode())
    assert str(error.value).startswith(f"names.yml:{place}: error: {said}")
    assert str(error.value).endswith("[names-wrong]")


def test_no_name_is_no_error() -> None:
    assert read_names("names.yml", b"people:\n") == Names()
