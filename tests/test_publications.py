"""The table of what can be cited: the examples of each row are found, and nothing else in them."""

from __future__ import annotations

import pytest

from converter.annotation import Citation, Unresolved
from converter.annotators.citations.annotate import annotate_citations
from converter.collection import Collection, Context
from converter.model import Document, Metadata, Paragraph, Section, Span, Text
from converter.publications.publication import INVENTED, Example, Publication
from converter.publications.table import GAZETTES, IDENTIFIED, KAMERDOCUMENT, LAW, PUBLICATIONS
from converter.publications.urls import key_of_url

CONTEXT = Context(collection=Collection({}))
ROWS = [(row, example) for row in PUBLICATIONS for example in row.examples]


def found(text: str) -> list[Citation | Unresolved]:
    span = Span(0, len(text))
    section = Section("other", (), None, (Paragraph((Text(text, span),), span),), span)
    document = Document("questions", Metadata(), (section,), (), (), ())
    targets = (each.target for each in annotate_citations(document, CONTEXT))
    return [target for target in targets if isinstance(target, Citation | Unresolved)]


def key(target: Citation | Unresolved) -> str:
    return target.key if isinstance(target, Citation) else "?"


@pytest.mark.parametrize(("row", "example"), ROWS, ids=[example.text for _, example in ROWS])
@pytest.mark.parametrize("around", ["{}", "Zie ({}) en"], ids=["alone", "in brackets"])
def test_each_example_has_its_keys(row: Publication, example: Example, around: str) -> None:
    targets = found(around.format(example.text) if example.keys else example.text)
    assert [key(target) for target in targets] == example.keys.split()
    assert {target.kind for target in targets if isinstance(target, Citation)} <= {row.kind}


@pytest.mark.parametrize("row", PUBLICATIONS, ids=lambda row: row.key)
def test_each_row_shows_what_it_finds(row: Publication) -> None:
    assert any(example.keys.strip(" ?") for example in row.examples)
    for example in row.examples:
        assert example.document == INVENTED or example.document.split()[0] in ("the", "print", "answer")


@pytest.mark.parametrize(("row", "example"), ROWS, ids=[example.text for _, example in ROWS])
def test_title_and_address_lead_to_the_same_key(row: Publication, example: Example) -> None:
    for target in found(example.text):
        if isinstance(target, Citation) and row is not LAW:  # its title has the article last
            assert [key(each) for each in found(target.title)] in ([target.key], ["?"])
        if isinstance(target, Citation) and target.url and row is not KAMERDOCUMENT:  # no gazette has it
            assert key_of_url(target.url) == target.key


def test_the_address_of_an_identifier_is_its_own() -> None:
    assert {row.kind for row in IDENTIFIED} >= {row.kind for row in GAZETTES}
    (target,) = found("stcrt-2024-15802")
    assert isinstance(target, Citation)
    assert target.url == "https://zoek.officielebekendmakingen.nl/stcrt-2024-15802.html"
