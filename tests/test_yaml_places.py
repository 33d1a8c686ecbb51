"""YAML as editors write it: every node knows its place, and what is wrong is said with what to do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.desk.yaml_lines import yaml_line, yaml_lines
from converter.desk.yaml_places import Listing, Mapping, Node, Scalar, WrongError, read_yaml

STEADY = settings(derandomize=True, deadline=None, max_examples=300)
NAME = "brief.yml"


def said(data: bytes) -> list[str]:
    """Return what is wrong with a file, place first."""
    with pytest.raises(WrongError) as error:
        read_yaml(NAME, data)
    return [f"{problem.place.removeprefix(f'{NAME}:')} {problem.text}" for problem in error.value.problems]


def bare(node: Node) -> object:
    """Return a node without its places."""
    match node:
        case Mapping():
            return {key.text: bare(value) for key, value in node.pairs}
        case Listing():
            return [bare(item) for item in node.items]
        case Scalar():
            return node.text


def test_every_node_has_its_place_and_counts_as_written() -> None:
    text = "zaak: 2024\nop: no\nleden:\n  - Élan (VVD)\n  - 'null'\nniets: ~\n"
    assert read_yaml(NAME, text.encode()) == Mapping(
        (
            (Scalar("zaak", "brief.yml:1:1"), Scalar("2024", "brief.yml:1:7")),
            (Scalar("op", "brief.yml:2:1"), Scalar("no", "brief.yml:2:5")),
            (
                Scalar("leden", "brief.yml:3:1"),
                Listing(
                    (Scalar("Élan (VVD)", "brief.yml:4:5"), Scalar("null", "brief.yml:5:5", quoted=True)),
                    "brief.yml:4:3",
                ),
            ),
            (Scalar("niets", "brief.yml:6:1"), Scalar("~", "brief.yml:6:8")),
        ),
        "brief.yml:1:1",
    )


@pytest.mark.parametrize("data", [b"", b"# nog niets\n", b"---\n", b"{}", b"\xef\xbb\xbf", b"\r\n"])
def test_a_file_without_content_has_no_keys(data: bytes) -> None:
    assert bare(read_yaml(NAME, data)) == {}


@pytest.mark.parametrize(
    "data",
    [
        b"a: \xc3\xa9\r\nb:\r\n  - c\r\n",
        b"\xef\xbb\xbfa: \xc3\xa9\nb:\n  - c\n",
        "\ufeffa: é\r\nb:\n  - c".encode("utf-16-le"),
    ],
    ids=["Windows line ends", "byte order mark", "Unicode of Windows"],
)
def test_a_file_from_windows_reads_as_any_other(data: bytes) -> None:
    root = read_yaml(NAME, data)
    assert bare(root) == {"a": "é", "b": ["c"]}
    assert isinstance(root, Mapping)
    assert [value.place for _, value in root.pairs] == ["brief.yml:1:4", "brief.yml:3:3"]


@pytest.mark.parametrize(
    ("scalar", "nothing"),
    [("", True), ("~", True), ("null", True), ("'null'", False), ("''", False), ("no", False), ("|", False)],
)
def test_only_an_empty_value_or_null_without_quotes_says_nothing(scalar: str, nothing: bool) -> None:  # noqa: FBT001 - a table
    root = read_yaml(NAME, f"a: {scalar}\n".encode())
    assert isinstance(root, Mapping)
    (_, value) = root.pairs[0]
    assert isinstance(value, Scalar)
    assert value.is_nothing == nothing


CUT = "counts as a comment; quote the whole value, or write a blank behind the #"
COLUMN = "begin what belongs together in one column, and nothing behind a closing quote"
START = "no YAML: found character that cannot start any token; "


@pytest.mark.parametrize(
    ("text", "errors"),
    [
        (
            "naam: Dral: VVD\n",
            ["1:11 no YAML: mapping values are not allowed in this context; write it as naam: 'Dral: VVD'"],
        ),
        (
            "leden:\n  - naam: ja: 'nee'\n",
            ["2:13 no YAML: mapping values are not allowed in this context; write it as naam: 'ja: ''nee'''"],
        ),
        (
            "a:b\nc: d\n",
            [
                "2:2 no YAML: mapping values are not allowed in this context; "
                "write a blank behind the colon of each key"
            ],
        ),
        (
            "a: " + "b:" * 1000 + " c\n",
            [
                "1:2003 no YAML: mapping values are not allowed in this context; "
                "write a blank behind the colon of each key"
            ],
        ),
        ("\ta: b\n", [f"1:1 {START}indent with blanks, not with a tab"]),
        (
            "a: 1\n\tb: 2\n",
            [
                "2:1 no YAML: found a tab character that violates indentation; "
                "indent with blanks, not with a tab"
            ],
        ),
        ("a: @b\n", [f"1:4 {START}put a value that begins so between single quotes"]),
        (
            'a: "C:\\brief"\nb: "\\W"',
            [
                "2:5 no YAML: found unknown escape character; "
                "put a value with a backslash between single quotes"
            ],
        ),
        (
            "a: b\nc: 'd\ne: f\n",
            ["2:4 no YAML: found unexpected end of stream; the quote that is opened here is not closed"],
        ),
        (
            "a: b\nc: [d,\ne: f\n",
            ["2:4 no YAML: did not find expected ',' or ']'; the bracket that is opened here is not closed"],
        ),
        ("a:\n  b: c\n d: e\n", [f"3:2 no YAML: did not find expected key; {COLUMN}"]),
        ("a: 'b' c\n", [f"1:8 no YAML: did not find expected key; {COLUMN}"]),
        (
            "a: b\nc\nd: e\n",
            ["3:1 no YAML: could not find expected ':'; a line has a key, a colon, a blank and a value"],
        ),
        (
            "a: - b\n",
            [
                "1:4 no YAML: block sequence entries are not allowed in this context; "
                "begin a line with each dash"
            ],
        ),
        ("a: |x\n", ["1:5 no YAML: did not find expected comment or line break; " + COLUMN]),
        ("a: \ufffe", ["1:4 a control character stands here; take it out"]),
        ("a: *let op*\n", ["1:4 a value that begins with “*” must stand between quotes"]),
        (
            "a: &b [c]\nd: *b\ne: !f g\n",
            [
                "1:4 a value that begins with “&” must stand between quotes",
                "2:4 a value that begins with “*” must stand between quotes",
                "3:4 a value that begins with “!” must stand between quotes",
            ],
        ),
        (
            "a: !!python/object/apply:os.system [ls]\n",
            ["1:4 a value that begins with “!” must stand between quotes"],
        ),
        ("é: #vraag-3\n", [f"1:3 “#vraag-3” {CUT}"]),
        ("a: 'é'\nb: nr. #4 of 5 # noot\n", [f"2:4 “#4” {CUT}"]),
        (
            "a: b\na: c\nd: {e: f, e: g}\n",
            ["2:1 “a” stands here twice; leave one", "3:11 “e” stands here twice; leave one"],
        ),
        ("[a]: b\n", ["1:1 a key must be a word"]),
        ("a: b\n---\nc: d\n", ["2:1 a second document begins here; take out the line “---”"]),
        ("[" * 100_000, ["1:9 these are more than 8 levels"]),
        ("a: b\x07c\n", ["1:5 a control character stands here; take it out"]),
        ("#" * 524_289, ["1:1 524289 characters are more than the 524288 that a file may have"]),
    ],
)
def test_what_is_no_yaml_is_said_with_what_to_do(text: str, errors: list[str]) -> None:
    assert said(text.encode()) == errors


def test_a_file_in_another_encoding_is_named_with_the_letter_that_was_meant() -> None:
    assert said("a: één\r\nb: ".encode() + b"\xe9n") == [
        "2:4 byte 0xE9 is no UTF-8, but “é” as Windows-1252 has it; save the file as UTF-8"
    ]
    assert said(b"a: \x00\xff") == [
        "1:5 byte 0xFF at position 4 is neither UTF-8 nor Windows-1252; save the file as UTF-8"
    ]


@pytest.mark.parametrize(
    "text", ["a: b # zie #3\n", "a: 'b #c'\n", "a: b#c\n", "a: |\n  b #c\n", "# #a\nb: c\n"]
)
def test_a_comment_that_cuts_no_value_is_one(text: str) -> None:
    assert read_yaml(NAME, text.encode())


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("gewone woorden", "exact: gewone woorden"),
        ("Dral: ja", "exact: 'Dral: ja'"),
        ("nee", "exact: nee"),
        ("no", "exact: 'no'"),
        ("2024", "exact: '2024'"),
        ("#vraag-3", "exact: '#vraag-3'"),
        ("'s-Hertogenbosch", "exact: '''s-Hertogenbosch'"),
        ("«Één» “ja” ’s", "exact: «Één» “ja” ’s"),
        ("lang " * 60 + "eind", "exact: " + "lang " * 60 + "eind"),
        ("een\ntwee", "exact: |-\n  een\n  twee"),
    ],
)
def test_a_line_can_be_pasted(words: str, line: str) -> None:
    assert yaml_line("exact", words) == line


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]) | st.just("\n"))
VALUES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)


@STEADY
@given(st.dictionaries(WORDS, VALUES, max_size=4))
def test_what_is_written_is_read_back(value: dict[str, object]) -> None:
    assert bare(read_yaml(NAME, yaml_lines(value).encode())) == value


@STEADY
@given(st.text(st.sampled_from("ab:{}[]\"', \n#&*-!|>%@\t?\r\x07é\u2028"), max_size=60))
def test_any_text_is_read_or_its_errors_have_a_place(text: str) -> None:
    try:
        read_yaml(NAME, text.encode())
    except WrongError as error:
        lines = len(text.splitlines()) + 1
        places = [problem.place.split(":") for problem in error.problems]
        assert places
        assert all(name == NAME and 1 <= int(line) <= lines for name, line, _ in places)
