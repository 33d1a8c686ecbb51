"""What a visitor sees in Chromium is the source: unfolded, no word hidden, doubled or moved."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from converter.reading import make_source
from converter.verify.expected import expected_of
from tests.conftest import SCREENS, Built, build_site, seeds
from tests.host import serve

EXAMPLES = Path(__file__).parents[1] / "examples"
ADDED = ".added, .headerlink, .footnote-backref, sup[id^=fnref], .footnote > hr"
SEEN = """(added) => {
  const article = document.querySelector("article");
  article.querySelectorAll("details").forEach((each) => { each.open = true });
  article.querySelectorAll(added).forEach((each) => { each.remove() });
  return article.innerText;
}"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    sources = {
        path.name: path.read_bytes() for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".docx")
    }
    built = build_site(tmp_path_factory.mktemp("gezien") / "project", seeds() | sources)
    assert built.code == 0, built.said
    return built


@pytest.fixture(scope="module")
def origin(built: Built) -> Iterator[str]:
    with serve(built.site) as address:
        yield address


@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_the_words_that_a_visitor_sees_are_those_of_the_source(
    chromium: Browser, built: Built, origin: str, screen: str
) -> None:
    context = chromium.new_context(**SCREENS[screen])
    page = context.new_page()
    kinds = set()
    for path in sorted((built.site / "kamervragen").rglob("document.json")):
        data = json.loads(path.read_text("utf-8"))
        page.goto(f"{origin}/{data['url']}")
        assert squeezed(page.evaluate(SEEN, ADDED)) == wanted(built, data), data["url"]
        kinds.add(data["kind"])
    context.close()
    assert kinds == {"answers", "questions", "delay", "oral"}


def wanted(built: Built, data: dict[str, object]) -> str:
    """Return the source as a page must show it: the text, then the notes in the order of their calls."""
    source_file = data["source"]
    assert isinstance(source_file, dict)
    file = built.folder / "seeds" / source_file["name"]
    source, _ = make_source(file.as_posix(), file.read_bytes())
    said = expected_of(source, data)
    return squeezed("".join((re.sub("\x01\\d+\x02", "", said.body), *said.notes)))


def squeezed(text: str) -> str:
    """Return the signs that can be seen, without difference of capitals, which a form may give."""
    return "".join(text.split()).casefold()
