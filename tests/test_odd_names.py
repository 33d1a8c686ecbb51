"""A site of names as nobody expects them: it is published, since what is shown and what is proved agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import BIN, Built, make_project, run

ASKED = "Vragen van {} aan de {} over {} (ingezonden 3 maart 2099, 2099Z{:05})\n\nVraag 1\nKlopt het?\n"
ODD = (
    ("het lid Aalt (Groen)", "minister van Economische Zaken", "bruggen"),
    ("het lid Aalt (Groen-Dorp)", "minister van Economische Zaken en Klimaat", "sluizen"),
    ("het lid ijsselmans (Groen)", "minister van Defensie", "ßeta"),
    ("het lid Michiel van Nispen (Dorp)", "minister van Defensie", "ijsbanen"),
    ("het lid Michiels (Dorp)", "minister van Defensie", '<b>vet</b> & "zo"'),
    ("het lid Za\ufffer (Dorp)", "minister van Defensie", "a\uffffb"),
)
BESIDE = {
    "0.yml": "subjects: [water, water en land, '=1+1', '<script>alert(1)</script>', con, Defensie]\n",
    "1.yml": 'subjects: ["a\\uFFFEb", "x\\0y"]\n',
    "names.yml": "parties:\n  Dorp: [Het Dorp]\n  'nul & <i>': [Groen]\n",
}
ADDRESS = "https://vragen.example/s%C3%BCd/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    sources = {f"{at}.txt": ASKED.format(*odd, at).encode() for at, odd in enumerate(ODD)}
    sources["woord.txt"] = f"Vraag 1\n... {'w' * 300}\n\nVraag 2\nEn dit?\n".encode()
    beside = {name: text.encode() for name, text in BESIDE.items()}
    project = make_project(tmp_path_factory.mktemp("namen") / "project", sources | beside)
    settings = project / "mkdocs.yml"
    said = settings.read_text("utf-8").replace('!ENV [SITE_URL, "https://kamervragen.example/"]', ADDRESS)
    settings.write_text(said, "utf-8")
    ran = run(BIN / "converter", "site", folder=project)
    return Built(project, ran.returncode, ran.stdout)


def test_nothing_is_taken_for_a_fault(built: Built) -> None:
    assert built.code == 0, built.said
    assert f'href="{ADDRESS}kamervragen/' in built.page("2099Z00001/index.html").read_text("utf-8")


def test_a_remark_on_what_only_another_paper_of_the_case_has_is_not_missed(tmp_path: Path) -> None:
    asked = ASKED.format("het lid Aalt (Groen)", "minister van Defensie", "een brug", 7)
    answered = f"Antwoord van minister Bal (Defensie) (ontvangen 4 april 2099)\n\n{asked}\nAntwoord\nJa.\n"
    remark = "remarks: [{at: vraag-1, text: Zo is het., author: Wij, date: 2099-05-01, kind: context}]\n"
    texts = {"a.txt": asked, "b.txt": answered.replace("Vraag 1", "Vraag"), "b.yml": remark}
    sources = {name: text.encode() for name, text in texts.items()}
    ran = run(BIN / "converter", "site", folder=make_project(tmp_path / "project", sources))
    assert ran.returncode == 3, ran.stdout
    assert "[remark-without-place]" in ran.stdout


def test_no_two_lists_have_one_title(built: Built) -> None:
    folders = ("ministeries", "nog-geen-antwoord", "onderwerpen")
    titles = [_title(page) for each in folders for page in (built.site / each).rglob("index.html")]
    assert sorted(set(titles)) == sorted(titles)


def _title(page: Path) -> str:
    return page.read_text("utf-8").partition("<title>")[2].partition("</title>")[0]
