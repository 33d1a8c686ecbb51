"""What someone who comes in finds: the README's figures, its first steps, the preview without installing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from mkdocs.config.defaults import MkDocsConfig

from converter.reading import make_source
from converter.verify.opened import open_page
from converter.verify.page import verify_page
from tests.conftest import BIN, ROOT, SEED, Built, run

README = (ROOT / "README.md").read_text("utf-8")
ADDRESS = "2024Z19016"


def indented(text: str) -> list[str]:
    """Return the lines that the README gives to be typed."""
    return [line.strip() for line in text.splitlines() if line.startswith("    ")]


def test_the_figures_below_the_first_picture_are_those_of_the_built_page(site: Built) -> None:
    folder = site.page(ADDRESS)
    data = json.loads((folder / "document.json").read_text("utf-8"))
    source, _ = make_source(SEED, (ROOT / "seeds" / SEED).read_bytes())
    lost = verify_page(source, open_page("", (folder / "index.html").read_text("utf-8")), data, ADDRESS)
    assert (
        f"{len(data['questions'])} questions, {len(data['answers'])} answers "
        f"({sum(len(answer['numbers']) > 1 for answer in data['answers'])} merged), "
        f"{len(data['footnotes'])} notes, {len(source.text):,} characters, {len(lost)} lost."
    ) in README


def test_two_pictures_stand_before_the_first_step() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README[: README.index("\n## ")])
    assert pictures == [".github/page.png", ".github/phones.png"]
    assert all((ROOT / picture).read_bytes().startswith(b"\x89PNG\r\n") for picture in pictures)


def test_the_pictures_are_made_of_the_built_site(site: Built, tmp_path: Path) -> None:
    ran = run(BIN / "python", ROOT / "tools/make-pictures", tmp_path, folder=site.folder)
    assert ran.returncode == 0, ran.stdout
    for name, size in {"page.png": [1280, 800], "phones.png": [1280, 800], "card.png": [1200, 630]}.items():
        picture = (tmp_path / name).read_bytes()
        assert [int.from_bytes(picture[at : at + 4]) for at in (16, 20)] == size


def test_every_step_of_the_timed_walk_stands_in_the_readme() -> None:
    steps = re.findall(r"(?m)^step '(.*)'$", (ROOT / "tools/walk").read_text("utf-8"))
    assert len(steps) == 5
    assert [step for step in steps if step not in indented(README)] == []


def test_every_target_of_make_in_the_readme_is_one() -> None:
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    named = {line.split()[1] for line in indented(README) if line.startswith("make ")}
    named |= set(re.findall(r"`make (\w+)`", README))
    assert phony is not None
    assert named >= {"site", "demo", "serve", "test", "check", "bench"}
    assert named - set(phony[1].split()) == set()


def test_every_file_that_the_readme_links_to_is_there() -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", README)
    assert {"LICENSE", "NOTICE", "SECURITY.md", "CONTRIBUTING.md", "examples/README.md"} <= set(linked)
    assert [name for name in linked if not (ROOT / name).is_file()] == []


def test_the_preview_without_installing_sets_up_and_serves_where_it_is_forwarded() -> None:
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text("utf-8"))
    makefile = (ROOT / "Makefile").read_text("utf-8")
    config = MkDocsConfig()
    config.load_dict({"site_name": "x"})
    config.validate()
    for command in ("postCreateCommand", "postAttachCommand"):
        make, target = container[command].split()
        assert make == "make"
        assert re.search(rf"(?m)^{re.escape(target)}:", makefile), target
    assert container["forwardPorts"] == [config.dev_addr.port]
    assert list(container["portsAttributes"]) == [str(config.dev_addr.port)]


def test_the_four_lines_for_a_site_of_ones_own_are_a_configuration() -> None:
    block = README.partition("write `mkdocs.yml`:\n\n")[2].partition("\n\n")[0]
    assert yaml.safe_load("\n".join(line.removeprefix("    ") for line in block.splitlines())) == {
        "site_name": "Kamervragen",
        "theme": "material",
        "plugins": ["kamervragen"],
    }


@pytest.mark.parametrize("name", ["README.md", "NOTICE"])
def test_it_is_said_that_the_licence_does_not_cover_the_documents(name: str) -> None:
    assert "are not ours" in (ROOT / name).read_text("utf-8")


def test_the_licence_is_mit_and_nothing_but_it() -> None:
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert licence.startswith("MIT License\n\nCopyright (c) 2026 the authors of mkdocs-kamervragen\n")
    assert licence.endswith("SOFTWARE.\n")
    assert "not ours" not in licence, "a licence with other words in it is known by no tool"
