"""A site of names as nobody expects them: it is published, since what is shown and what is proved agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Built, build_site

ASKED = "Vragen van {} aan de {} over {} (ingezonden 3 maart 2099, 2099Z{:05})\n\nVraag 1\nKlopt het?\n"
ODD = (
    ("het lid Aalt (Groen)", "minister van Economische Zaken", "bruggen"),
    ("het lid Aalt (Groen-Dorp)", "minister van Economische Zaken en Klimaat", "sluizen"),
    ("het lid ijsselmans (Groen)", "minister van Defensie", "ßeta"),
    ("het lid Michiel van Nispen (Dorp)", "minister van Defensie", "ijsbanen"),
    ("het lid Michiels (Dorp)", "minister van Defensie", '<b>vet</b> & "zo"'),
)
BESIDE = {
    "0.yml": "subjects: [water, water en land, '=1+1', '<script>alert(1)</script>', con, Defensie]\n",
    "names.yml": "parties:\n  Dorp: [Het Dorp]\n  'nul & <i>': [Groen]\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    sources = {f"{at}.txt": ASKED.format(*odd, at).encode() for at, odd in enumerate(ODD)}
    beside = {name: text.encode() for name, text in BESIDE.items()}
    return build_site(tmp_path_factory.mktemp("namen") / "project", sources | beside)


def test_nothing_is_taken_for_a_fault(built: Built) -> None:
    assert built.code == 0, built.said


def test_no_two_lists_have_one_title(built: Built) -> None:
    titles = [
        _title(page)
        for folder in ("ministeries", "nog-geen-antwoord", "onderwerpen")
        for page in (built.site / folder).rglob("index.html")
    ]
    assert sorted(set(titles)) == sorted(titles)


def _title(page: Path) -> str:
    return page.read_text("utf-8").partition("<title>")[2].partition("</title>")[0]
