"""The plugin in a site of somebody else: four lines, an empty folder, and one rebuild a change."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from converter.mkdocs_plugin import EXTENSIONS
from tests.conftest import BIN, SEED, Built, make_project, run, seeds
from tests.test_site import GOOD, SEED_PAGE, fetched, mkdocs_serve, settings, until

FOUR_LINES = (
    "site_name: Kamervragen\nsite_url: https://vragen.nl/kamer/\ntheme: material\nplugins: [kamervragen]\n"
)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder with a configuration of four lines and the seed, and nothing else."""
    (tmp_path / "mkdocs.yml").write_text(FOUR_LINES, "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "seeds").mkdir()
    for name, data in seeds().items():
        (tmp_path / "seeds" / name).write_bytes(data)
    return tmp_path


def article(site: Path) -> str:
    tree = LexborHTMLParser((site / SEED_PAGE).read_text("utf-8"))
    found = tree.css_first("article.md-content__inner")
    assert found is not None
    return str(found.html)


def test_four_lines_give_the_article_of_this_site(elsewhere: Path, site: Built) -> None:
    ran = run(BIN / "mkdocs", "build", "--strict", folder=elsewhere)
    assert ran.returncode == 0, ran.stdout
    assert article(elsewhere / "site") == article(site.site)


def test_a_menu_of_ones_own_need_not_have_our_lists(elsewhere: Path) -> None:
    strict = "validation: {nav: {omitted_files: warn}}\nnav: [{Alles: kamervragen/index.md}]\n"
    (elsewhere / "mkdocs.yml").write_text(FOUR_LINES + strict, "utf-8")
    ran = run(BIN / "mkdocs", "build", "--strict", folder=elsewhere)
    assert ran.returncode == 0, ran.stdout
    page = LexborHTMLParser((elsewhere / "site/data/index.html").read_text("utf-8"))
    assert [link.text().strip() for link in page.css(".md-tabs__link")] == ["Alles"]


def test_a_menu_that_is_made_of_the_folders_has_our_lists(elsewhere: Path) -> None:
    run(BIN / "mkdocs", "build", "--strict", folder=elsewhere)
    page = LexborHTMLParser((elsewhere / "site" / SEED_PAGE).read_text("utf-8"))
    called = [link.text().strip() for link in page.css("nav.menu a")]
    assert len(set(called)) == len(called)
    assert {"Documenten", "Gegevens", "Leden"} <= set(called)


def test_what_the_pages_need_comes_along(elsewhere: Path, site: Built) -> None:
    run(BIN / "mkdocs", "build", folder=elsewhere)
    page = LexborHTMLParser((elsewhere / "site" / SEED_PAGE).read_text("utf-8"))
    html = page.css_first("html")
    assert html is not None
    assert html.attributes["lang"] == "nl"
    assert "fonts.googleapis" not in str(html.html)
    theme = Path(site.folder / "converter/theme")
    assert {path.name for path in (theme / "scripts").iterdir()} != set()
    for folder in ("scripts", "styles", "schema"):
        for path in (theme / folder).iterdir():
            assert (elsewhere / "site" / folder / path.name).read_bytes() == path.read_bytes()
    linked = [str(node.attributes["src"]) for node in page.css("script[src]")]
    assert "../../scripts/uitleg.js" in linked
    sheets = [str(node.attributes["href"]) for node in page.css("link[rel=stylesheet]")]
    assert "../../styles/site.css" in sheets
    assert [sheet for sheet in sheets if "/palette." in sheet]  # without it nothing is dark


def test_the_plugin_renders_with_what_this_site_names() -> None:
    named = settings()["markdown_extensions"]
    assert [{name: given} if given else name for name, given in EXTENSIONS.items()] == named


def test_a_home_page_of_ones_own_stays_and_this_is_said(elsewhere: Path) -> None:
    (elsewhere / "docs/index.md").write_text("# Onze buurt\n", "utf-8")
    ran = run(BIN / "mkdocs", "build", "--strict", folder=elsewhere)
    assert ran.returncode == 0, ran.stdout
    assert "docs/index.md: warning: somebody wrote this page, and it stays" in ran.stdout
    assert (elsewhere / "docs/index.md").read_text("utf-8") == "# Onze buurt\n"
    assert "Onze buurt" in (elsewhere / "site/index.html").read_text("utf-8")
    assert (elsewhere / "site" / SEED_PAGE).is_file()


def test_a_template_of_ones_own_can_stand_on_ours(elsewhere: Path) -> None:
    (elsewhere / "eigen").mkdir()
    own = '{% extends "kamervragen.html" %}{% block announce %}Let op{% endblock %}'
    (elsewhere / "eigen/main.html").write_text(own, "utf-8")
    theme = "theme: {name: material, custom_dir: eigen}"
    (elsewhere / "mkdocs.yml").write_text(FOUR_LINES.replace("theme: material", theme), "utf-8")
    assert run(BIN / "mkdocs", "build", "--strict", folder=elsewhere).returncode == 0
    page = (elsewhere / "site" / SEED_PAGE).read_text("utf-8")
    assert "Let op" in page
    assert "styles/site.css" in page


def test_what_other_plugins_write_afterwards_stands_in_the_manifest(elsewhere: Path) -> None:
    both = "plugins: [kamervragen, search]"
    (elsewhere / "mkdocs.yml").write_text(FOUR_LINES.replace("plugins: [kamervragen]", both), "utf-8")
    assert run(BIN / "mkdocs", "build", "--strict", folder=elsewhere).returncode == 0
    assert (elsewhere / "site/search/search_index.json").is_file()
    verified = run(BIN / "converter", "verify", folder=elsewhere)
    assert verified.returncode == 0, verified.stdout


def test_a_build_over_the_last_one_is_not_held_to_its_manifest(elsewhere: Path) -> None:
    run(BIN / "mkdocs", "build", folder=elsewhere)
    with (elsewhere / "seeds" / SEED).open("ab") as file:
        file.write(b"\nNog een zin.\n")
    ran = run(BIN / "mkdocs", "build", "--dirty", folder=elsewhere)
    assert ran.returncode == 0, ran.stdout
    verified = run(BIN / "converter", "verify", folder=elsewhere)
    assert (
        "[frame-wrong]" in verified.stdout
    )  # the menu of the pages that were not built again is the old one
    assert "[site-file-" not in verified.stdout


def test_sources_that_are_not_there_stop_the_build(elsewhere: Path) -> None:
    (elsewhere / "seeds").rename(elsewhere / "brieven")
    ran = run(BIN / "mkdocs", "build", folder=elsewhere)
    assert ran.returncode == 1
    assert "seeds: error: there is no such folder" in ran.stdout


def test_another_theme_is_refused_in_a_sentence(elsewhere: Path) -> None:
    (elsewhere / "mkdocs.yml").write_text(FOUR_LINES.replace("material", "mkdocs"), "utf-8")
    ran = run(BIN / "mkdocs", "build", folder=elsewhere)
    assert ran.returncode == 1
    assert "the plugin kamervragen needs 'theme: material' in the configuration" in ran.stdout


def test_a_page_that_differs_from_its_source_stops_the_build(elsewhere: Path) -> None:
    change = (
        "import re\ndef on_post_page(output, page, config):\n    return output.replace('goudmijn', 'mijn')\n"
    )
    (elsewhere / "fout.py").write_text(change, "utf-8")
    (elsewhere / "mkdocs.yml").write_text(FOUR_LINES + "hooks: [fout.py]\n", "utf-8")
    ran = run(BIN / "mkdocs", "build", folder=elsewhere)
    assert ran.returncode == 1
    assert "[text-lost]" in ran.stdout or "[text-changed]" in ran.stdout
    assert "the built pages do not say what the sources say; do not publish them" in ran.stdout
    plugin = "plugins: [kamervragen: {verify: false}]"
    (elsewhere / "mkdocs.yml").write_text(
        FOUR_LINES.replace("plugins: [kamervragen]", plugin) + "hooks: [fout.py]\n", "utf-8"
    )
    assert run(BIN / "mkdocs", "build", folder=elsewhere).returncode == 0


def test_sources_may_lie_elsewhere(elsewhere: Path) -> None:
    (elsewhere / "seeds").rename(elsewhere / "brieven")
    plugin = "plugins: [kamervragen: {sources: brieven}]"
    (elsewhere / "mkdocs.yml").write_text(FOUR_LINES.replace("plugins: [kamervragen]", plugin), "utf-8")
    assert run(BIN / "mkdocs", "build", "--strict", folder=elsewhere).returncode == 0
    assert (elsewhere / "site" / SEED_PAGE).is_file()


def test_a_refused_source_is_said_and_fails_a_strict_build(elsewhere: Path) -> None:
    (elsewhere / "seeds/kapot.txt").write_bytes(b"Wat\x81?\n")
    ran = run(BIN / "mkdocs", "build", folder=elsewhere)
    assert ran.returncode == 0, ran.stdout
    assert "seeds/kapot.txt:1:4: error: byte 0x81" in ran.stdout
    assert run(BIN / "mkdocs", "build", "--strict", folder=elsewhere).returncode == 1


def builds(log: Path) -> int:
    return log.read_text("utf-8").count("Building documentation")


def until_builds_rest(log: Path) -> int:
    """Wait until no rebuild has begun for a while, and return how many builds there were."""
    still = [builds(log)]

    def rests() -> bool:
        still.append(builds(log))
        return len(still) > 30 and len(set(still[-30:])) == 1

    until(rests, log)
    return still[-1]


@pytest.mark.parametrize("changed", ["seeds/vraag.txt", "docs/over/index.md"])
def test_one_change_makes_one_rebuild(tmp_path: Path, changed: str) -> None:
    project = make_project(tmp_path / "project", {"vraag.txt": GOOD})
    with mkdocs_serve(project) as (address, log):
        until(lambda: "Serving on" in log.read_text("utf-8"), log)
        assert builds(log) == 1
        file = project / changed
        file.write_text(file.read_text("utf-8") + "\nNieuwe woorden.\n", "utf-8")
        page = address + ("kamervragen/vraag/" if "seeds" in changed else "over/")
        until(lambda: "Nieuwe woorden." in fetched(page), log)
        assert until_builds_rest(log) == 2


@pytest.mark.parametrize("name", ["nieuw", "map/diep"])
def test_a_page_that_is_new_below_docs_is_seen_and_followed(tmp_path: Path, name: str) -> None:
    project = make_project(tmp_path / "project", {"vraag.txt": GOOD})
    page = project / "docs" / f"{name}.md"
    with mkdocs_serve(project) as (address, log):
        until(lambda: "Serving on" in log.read_text("utf-8"), log)
        page.parent.mkdir(exist_ok=True)
        for turn, words in enumerate(("Eerste woorden.", "Tweede woorden."), 2):
            page.write_text(f"# Nieuw\n\n{words}\n", "utf-8")
            until(lambda words=words: words in fetched(f"{address}{name}/"), log)
            assert until_builds_rest(log) == turn
        page.unlink()
        until(lambda: builds(log) == 4, log)
