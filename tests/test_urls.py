"""Web addresses in running text: which string is linked, and where the link leads."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.annotation import Url
from converter.annotators.urls import annotate_urls
from converter.collection import Collection, Context
from converter.model import Document, Metadata, Note, NoteMark, Paragraph, Section, Span, Text

STEADY = settings(derandomize=True, deadline=None, max_examples=200)

CONTEXT = Context(collection=Collection({}))
OFFSET = 7  # the text does not begin where the source begins
SENTENCE_STOPS = tuple(".,;:!?'…")


def paragraph(text: str, start: int) -> Paragraph:
    span = Span(start, start + len(text))
    return Paragraph((Text(text, span),), span)


def document(*paragraphs: Paragraph, notes: tuple[Note, ...] = ()) -> Document:
    section = Section("other", (), None, paragraphs, Span(0, 0))
    return Document(
        kind="questions",
        metadata=Metadata(),
        sections=(section,) if paragraphs else (),
        notes=notes,
        own_notes=(),
        left_out=(),
    )


def links(text: str) -> list[tuple[str, str]]:
    """Return each linked string of a text with the address it leads to."""
    found = annotate_urls(document(paragraph(text, OFFSET)), CONTEXT)
    return [
        (text[each.span.start - OFFSET : each.span.end - OFFSET], each.target.url)
        for each in found
        if isinstance(each.target, Url)
    ]


def itself(address: str) -> list[tuple[str, str]]:
    return [(address, address)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://www.voorbeeld.nl", itself("https://www.voorbeeld.nl")),
        ("http://voorbeeld.nl/a", itself("http://voorbeeld.nl/a")),
        ("Zie https://voorbeeld.nl/a voor meer.", itself("https://voorbeeld.nl/a")),
        ("Zie https://voorbeeld.nl/a/ voor meer.", itself("https://voorbeeld.nl/a/")),
        ("HTTPS://VOORBEELD.NL/A", itself("HTTPS://VOORBEELD.NL/A")),
        ("https://voorbeeld.nl:8080/a", itself("https://voorbeeld.nl:8080/a")),
        ("https://voorbeeld.nl/a?b=c&d=e#f", itself("https://voorbeeld.nl/a?b=c&d=e#f")),
        ("https://voorbeeld.nl/a_b-c~d,e;f", itself("https://voorbeeld.nl/a_b-c~d,e;f")),
        ("https://voorbeeld.nl/a%20b.pdf", itself("https://voorbeeld.nl/a%20b.pdf")),
        ("https://voorbeeld.nl/café", itself("https://voorbeeld.nl/café")),
        ("https://192.0.2.1/a", itself("https://192.0.2.1/a")),
    ],
)
def test_an_address_is_linked_to_itself(text: str, found: list[tuple[str, str]]) -> None:
    assert links(text) == found


@pytest.mark.parametrize(
    ("text", "linked", "url"),
    [
        ("www.voorbeeld.nl", "www.voorbeeld.nl", "https://www.voorbeeld.nl"),
        ("Zie www.voorbeeld.nl/a/b.html.", "www.voorbeeld.nl/a/b.html", "https://www.voorbeeld.nl/a/b.html"),
        ("WWW.VOORBEELD.NL", "WWW.VOORBEELD.NL", "https://WWW.VOORBEELD.NL"),
        ("Www.voorbeeld.nl", "Www.voorbeeld.nl", "https://Www.voorbeeld.nl"),
        ("(www.voorbeeld.nl)", "www.voorbeeld.nl", "https://www.voorbeeld.nl"),
    ],
)
def test_an_address_without_its_scheme_is_linked_too(text: str, linked: str, url: str) -> None:
    assert links(text) == [(linked, url)]


STOPS = [
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    "…",
    "...",
    ".)",
    ").",
    ")",
    "),",
    "]",
    "].",
    "}",
    "’",
    "’.",
    "”",
    "”,",
]
OTHERS = [" ", "\u00a0", "\t", "\u2028", ". En", "\ufffd", "»", '"', '".', "'", "'.", ">", ">."]


@pytest.mark.parametrize("end", [*STOPS, *OTHERS])
def test_what_ends_the_sentence_stays_outside(end: str) -> None:
    assert links(f"Zie https://voorbeeld.nl/a{end}") == itself("https://voorbeeld.nl/a")


@pytest.mark.parametrize(
    "start", ["(", "[", "{", "<", "‘", "“", '"', "'", "«", "\u00a0", "\t", "–", ":", "=", "!"]
)
def test_what_stands_before_stays_outside(start: str) -> None:
    assert links(f"Zie {start}https://voorbeeld.nl/a") == itself("https://voorbeeld.nl/a")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://voorbeeld.nl/wiki/X_(y)", "https://voorbeeld.nl/wiki/X_(y)"),
        ("https://voorbeeld.nl/wiki/X_(y).", "https://voorbeeld.nl/wiki/X_(y)"),
        ("(https://voorbeeld.nl/wiki/X_(y))", "https://voorbeeld.nl/wiki/X_(y)"),
        ("(zie https://voorbeeld.nl/wiki/X_(y)).", "https://voorbeeld.nl/wiki/X_(y)"),
        ("https://voorbeeld.nl/a[1]", "https://voorbeeld.nl/a[1]"),
        ("[https://voorbeeld.nl/a[1]]", "https://voorbeeld.nl/a[1]"),
        ("https://voorbeeld.nl/{a}", "https://voorbeeld.nl/{a}"),
        ("https://voorbeeld.nl/a(b", "https://voorbeeld.nl/a(b"),
        ("https://voorbeeld.nl/a)b", "https://voorbeeld.nl/a)b"),
    ],
)
def test_a_bracket_that_was_opened_inside_stays_in(text: str, address: str) -> None:
    assert links(text) == itself(address)


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("http://a.nl en http://b.nl", ["http://a.nl", "http://b.nl"]),
        ("http://a.nl, http://b.nl; http://c.nl.", ["http://a.nl", "http://b.nl", "http://c.nl"]),
        ("http://a.nl\u00a0http://b.nl", ["http://a.nl", "http://b.nl"]),
        ("‘http://a.nl’–‘http://b.nl’", ["http://a.nl", "http://b.nl"]),
    ],
)
def test_several_addresses_in_one_text(text: str, addresses: list[str]) -> None:
    assert links(text) == [(address, address) for address in addresses]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ja.",
        "voorbeeld.nl",
        "info@voorbeeld.nl",
        "info@www.voorbeeld.nl",
        "ftp://voorbeeld.nl",
        "javascript://voorbeeld.nl/%0Aalert(1)",
        "xhttps://voorbeeld.nl",
        "awww.voorbeeld.nl",
        "http://",
        "https://.",
        "https://...",
        "http:// voorbeeld.nl",
        "http:/voorbeeld.nl",
        "https://localhost/a",
        "https://voorbeeld.nl:99999/a",
        "https://[voorbeeld.nl/a",
        "www.",
        "www",
    ],
)
def test_what_is_no_address_is_not_linked(text: str) -> None:
    assert links(text) == []


def test_labels_texts_and_notes_are_looked_through() -> None:
    label, note = paragraph("Vraag http://a.nl", 0), paragraph("Zie http://c.nl.", 60)
    words, mark, more = (
        Text("Zie ", Span(20, 24)),
        NoteMark(1, Span(24, 39), "1"),
        Text("http://b.nl", Span(39, 50)),
    )
    block = Paragraph((words, mark, more), Span(20, 50))
    section = Section("question", ("1",), label, (block,), Span(0, 50))
    whole = Document(
        kind="questions",
        metadata=Metadata(),
        sections=(section,),
        notes=(Note(1, "1", (note,), note.span, (Span(55, 78),), "1"),),
        own_notes=(),
        left_out=(),
    )
    found = annotate_urls(whole, CONTEXT)
    assert [(each.span, each.target) for each in found] == [
        (Span(6, 17), Url("http://a.nl")),
        (Span(39, 50), Url("http://b.nl")),
        (Span(64, 75), Url("http://c.nl")),
    ]


PIECES = (
    *("https://", "http://", "HTTP://", "www.", "Www.", "voorbeeld.nl", "a", "/", "?b=c", "#", "@", "_", "é"),
    *("https://a.nl", " http://a.nl/", "(www.a.nl", "“https://a.nl/b", " Www.a.nl"),
    *(
        ".",
        ",",
        ";",
        ":",
        "!",
        "'",
        "…",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "<",
        '"',
        "“",
        "’",
        " ",
        "\u00a0",
        "%",
    ),
)


@STEADY
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_annotation_is_inside_its_text_alone_and_without_a_sentence_stop(text: str) -> None:
    found = annotate_urls(document(paragraph(text, OFFSET)), CONTEXT)
    ends = [OFFSET]
    for each in found:
        linked = text[each.span.start - OFFSET : each.span.end - OFFSET]
        assert ends[-1] <= each.span.start < each.span.end <= OFFSET + len(text)
        assert not linked.endswith(SENTENCE_STOPS)
        assert not set(linked) & set(' \u00a0<>"“’')
        assert isinstance(each.target, Url)
        assert each.target.url in (linked, f"https://{linked}")
        assert each.target.url.lower().startswith(("http://", "https://"))
        ends.append(each.span.end)
