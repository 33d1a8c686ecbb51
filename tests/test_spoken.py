"""The seed's page as a screen reader tells it: roles, names and words in their order."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Browse
from tests.walk import SEED_PAGE

SPOKEN = Path(__file__).with_name("spoken_seed.yaml")


def test_the_page_is_told_as_it_was_read(browse: Browse, request: pytest.FixtureRequest) -> None:
    told = browse(SEED_PAGE).locator("body").aria_snapshot() + "\n"
    if request.config.getoption("--accept"):
        SPOKEN.write_text(told, "utf-8")
    assert told == SPOKEN.read_text("utf-8")


@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_each_link_says_by_its_name_alone_where_it_leads(browse: Browse, screen: str) -> None:
    page = browse(SEED_PAGE, screen=screen)
    for name in (
        *("noot 12", "Terug naar de tekst bij noot 12", "opmerking van de redactie 2"),
        *("Kopieer link naar Vraag 10", "Kopieer link naar Antwoord vraag 3 en 4"),
    ):
        assert page.get_by_role("link", name=name, exact=True).count() == 1
    assert page.get_by_role("region", name="Noten").get_by_role("listitem").count() == 12
