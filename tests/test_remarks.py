"""Remarks of the editors: where they stand, what is said where they stand nowhere, how the page has them."""

from __future__ import annotations

import pytest

from converter.annotation import Annotation, Remark
from converter.build import Outcome, convert

TEXT = """\
Vragen van het lid Bakker (PvdX) aan de minister van Defensie over de brug (ingezonden 3 mei 2024, 2024Z00001)

Vraag 1
Kent u het bericht ‘De brug
zakt’[footnoteRef:2] niet? [2:  De Courant,  3 mei 2024.]

Antwoord op vraag 1
Ja. Zie Kamerstukken II 2022/23, 29628, nr. 1139 over de brug.

Vraag 2
Zakt de brug?

Antwoord op vraag 2
Ja. De brug zakt.
"""
SAID = "    text: Zo in de bron.\n    author: De redactie\n    date: 2024-11-26\n"


def made(*targets: str, text: str = TEXT) -> Outcome:
    """Convert the text with remarks at these targets."""
    remarks = "".join(f"  - {target}\n{SAID}" for target in targets)
    return convert([("brug.txt", text.encode())], (), [("brug.yml", f"remarks:\n{remarks}".encode())])


def placed(outcome: Outcome) -> list[Annotation]:
    found = outcome.documents[0].annotations
    return [each for each in found if isinstance(each.target, Remark)]


def words(target: str, text: str = TEXT) -> str:
    """Return the words of the source at which a remark stands, or what is wrong with it."""
    outcome = made(target, text=text)
    found = placed(outcome)
    return text[slice(*found[0].span)] if found else "\n".join(map(str, outcome.messages))


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("exact: Courant", "Courant"),
        ("exact: De brug zakt’ niet?", "De brug\nzakt’[footnoteRef:2] niet?"),
        ("exact: 'De Courant, 3 mei 2024.'", "De Courant,  3 mei 2024."),
        ("exact: niet? Antwoord op", "niet? [2:  De Courant,  3 mei 2024.]\n\nAntwoord op"),
        ("exact: Ja.\n    in: antwoord-2", "Ja."),
        ("exact: Ja.\n    suffix: De", "Ja."),
        ("exact: '2'\n    prefix: Vraag", "2"),
        ("at: vraag-2", "Vraag 2\nZakt de brug?\n\n"),
        ("at: document", ""),
        ("at: noot-1", "De Courant,  3 mei 2024."),
    ],
)
def test_a_remark_stands_at_words_as_the_page_shows_them_or_at_a_whole(target: str, expected: str) -> None:
    assert words(target).strip() == expected.strip()


def test_equal_words_are_told_apart_by_where_they_stand() -> None:
    found = placed(made("exact: Ja.\n    in: antwoord-1", "exact: Ja.\n    in: antwoord-2"))
    assert [each.span.start for each in found] == [TEXT.index("Ja."), TEXT.rindex("Ja.")]


def test_a_remark_says_what_the_file_says_and_is_numbered_in_its_order() -> None:
    remark = Remark(2, "", "context", "De redactie", "2024-11-26", "Zo in de bron.")
    assert placed(made("at: vraag-2", "exact: Courant"))[1].target == remark


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (
            "exact: de brug zonk",
            "brug.yml:2:12: error: “de brug zonk” is not in brug.txt; the nearest, at brug.txt:4:21, differs "
            "first in d (U+0064) where the file has D (U+0044); write exact: De brug zakt’ [quote-not-found]",
        ),
        (
            "exact: Ja.\n    in: antwoord-3",
            "brug.yml:3:9: error: antwoord-3 is not on the page; the nearest is antwoord-2 "
            "[remark-without-place]",
        ),
        (
            "at: noot-2",
            "brug.yml:2:9: error: noot-2 is not on the page; the nearest is noot-1 [remark-without-place]",
        ),
        (
            "exact: Courant, 3 mei 2024. Ja",
            "brug.yml:2:12: error: “Courant, 3 mei 2024. Ja” is not in brug.txt; the nearest, at "
            "brug.txt:5:36, differs first in a blank where the file has no more words; "
            "write exact: Courant, 3 mei 2024. [quote-not-found]",
        ),
    ],
)
def test_a_remark_without_one_place_is_an_error_that_says_what_to_write(target: str, message: str) -> None:
    assert message in words(target).splitlines()


def test_the_page_is_published_without_a_remark_that_stands_nowhere() -> None:
    outcome = made("exact: de pont", "exact: Courant")
    target = placed(outcome)[0].target
    assert isinstance(target, Remark)
    assert (len(outcome.documents), target.number) == (1, 2)
