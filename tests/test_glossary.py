"""The site's glossary: what is read, and what is said of an entry that is wrong."""

from __future__ import annotations

from contextlib import suppress

import pytest
from documents import GLOSSARY
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.annotation import GlossaryTerm
from converter.desk.glossary import NAME, read_glossary
from converter.diagnostics import ConverterError

STEADY = settings(derandomize=True, deadline=None, max_examples=200)


def test_an_entry_has_a_meaning_and_a_source() -> None:
    text = 'AB: {voluit: "Alfa  Bravo", bron: https://voorbeeld.nl}\n'
    text += "NO:\n  bron: Staatscourant\n  voluit: Nieuwe Orde\n"
    assert read_glossary(NAME, text.encode()) == {
        "AB": GlossaryTerm("Alfa Bravo", "https://voorbeeld.nl"),
        "NO": GlossaryTerm("Nieuwe Orde", "Staatscourant"),
    }


@pytest.mark.parametrize("text", ["", "# nog leeg\n", "{}"])
def test_no_entry_is_no_error(text: str) -> None:
    assert read_glossary(NAME, text.encode()) == {}


def test_a_file_that_is_no_utf_8_is_named() -> None:
    with pytest.raises(ConverterError, match=r"begrippen\.yml:1:5: error: byte 0xFF is no UTF-8"):
        read_glossary(NAME, b"AB: \xff")


GOOD = "AB: {voluit: Alfa Bravo, bron: x}\n"


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("- AB", "1:1", "the glossary must have the form"),
        ("AB", "1:1", "the glossary must have the form"),
        (GOOD + "CD: Charlie Delta", "2:5", "the entry CD must have keys here"),
        (GOOD + "CD: {voluit: Charlie Delta}", "2:5", "the entry CD must have the key bron"),
        (GOOD + "CD: {voluit: Charlie, bron: x, meer: y}", "2:32", "“meer” is no key of the entry CD"),
        (GOOD + "CD: {voluit: Charlie, voluit: C D, bron: x}", "2:23", "“voluit” stands here twice"),
        (GOOD + "CD: {voluit: '', bron: x}", "2:14", "words must stand here"),
        (GOOD + "CD: {voluit: [C], bron: x}", "2:14", "words must stand here"),
        (GOOD + "CD: {voluit: CD, bron: x}", "2:5", "the entry CD must have a voluit that is longer"),
        (GOOD + GOOD, "2:1", "“AB” stands here twice"),
        (GOOD + "'': {voluit: Leeg, bron: x}", "2:1", "words must stand here"),
        (GOOD + "CD: {voluit: [", "2:15", "no YAML: did not find expected node content"),
        (GOOD + "CD: *ander", "2:5", "a value that begins with “*” must stand between quotes"),
        ("AB: \x00", "1:5", "a control character stands here"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text: str, place: str, said: str) -> None:
    with pytest.raises(ConverterError) as error:
        read_glossary(NAME, text.encode())
    message = error.value.message
    assert (message.code, message.severity) == ("glossary-wrong", "error")
    assert message.place == f"{NAME}:{place}"
    assert message.text.startswith(said)


def test_the_projects_own_glossary_can_be_read_and_is_sorted() -> None:
    terms = GLOSSARY
    assert {"UNODC", "OHCHR", "COA", "VK", "EU"} <= set(terms)
    assert list(terms) == sorted(terms, key=str.casefold)
    assert all(term.source.startswith("https://") for term in terms.values())


@STEADY
@given(
    st.text(st.sampled_from("AB:{}[]\"', \nvoluitbron#&*-!|>%@\t"), max_size=60)
    | st.text(st.sampled_from("AB{}\"',#&*-!|>%@ "), max_size=8).map(
        "AB: {{voluit: {}x, bron: https://a.nl/}}".format
    )
)
def test_any_text_is_a_glossary_or_its_error(text: str) -> None:
    with suppress(ConverterError):
        assert all(term.long and term.source for term in read_glossary(NAME, text.encode()).values())
