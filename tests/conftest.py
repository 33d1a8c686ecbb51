"""The built site as the tests need it: on disk, served on this machine, and open in a real browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Playwright, Request, sync_playwright

from converter.build import GENERATED
from tests.every_kind import publish_statement, sources
from tests.host import serve

ROOT = Path(__file__).parents[1]
BIN = Path(sys.prefix) / "bin"
SEED = "000_345a2031bdb04d6b.txt"
HOSTILE = "vijandig.txt"
SUB_PATH = "/deel/van/site"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

ENVIRONMENT = {
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
    "PYTHONHASHSEED": "0",
    "SOURCE_DATE_EPOCH": "1732147200",
}

LONG = "zonderspatie" * 12
HOSTILE_SUBJECT = f"""het bericht "</title><script>alert(1)</script>" & 'zo' {LONG}"""
HOSTILE_LINES = (
    "<script>alert(1)</script> bij het aquaduct <b>vet</b>",
    "[x](javascript:alert(1)) en ![y](https://elders.example/y.png)",
    "Bent u bekend met {: onclick=alert(1) }",
    "{: onclick=alert(1) }",
    '--8<-- "pyproject.toml"',
    "{{ config }} en {% include 'pyproject.toml' %}",
    "&lt;b&gt; &amp; &#60;script&#62;",
    "[^1] en [^1]: geen noot",
    "*[A]: b",
    "Stuur\ufffdteken\ufffdeinde",
    "links \u202ethcer\u202c links",
    'https://voorbeeld.nl/"onmouseover="alert(1)',
    "<!-- weg --> <style>body{display:none}</style> <iframe src=//elders.example></iframe>",
    "</article></body><h1>Nog een kop</h1>",
    f"https://voorbeeld.nl/{LONG} en {LONG}",
)
HOSTILE_NOTE = "<svg onload=alert(1)> in een noot"
# The members as a page names them: a bracket in a name is read as a party.
HOSTILE_MEMBERS = f"<img src=x onerror=alert (1), > (VVD) en De Wit{LONG} (D66)"
HOSTILE_TITLE = (
    f"Vragen van de leden <img src=x onerror=alert(1)> (VVD) en De Wit{LONG} (D66) "
    f"aan de minister van Justitie en Veiligheid over {HOSTILE_SUBJECT} "
    "(ingezonden 3 december 2099, 2024Z99999)"
)
HOSTILE_SOURCE = "\n".join(
    (
        HOSTILE_TITLE,
        "",
        "Vraag 1 \t ",
        *HOSTILE_LINES,
        f"Met een noot.[footnoteRef:1] [1:  {HOSTILE_NOTE}] ",
        "",
        "Antwoord op vraag 1 \u00a0",
        "Nee.",
        "",
    )
).replace("\ufffdteken\ufffd", "\x02teken\x03")


@dataclass(frozen=True)
class Built:
    """A project with everything that a build made in it, and what the build said."""

    folder: Path
    code: int
    said: str

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def page(self, address: str) -> Path:
        return self.site / "kamervragen" / address


@dataclass(frozen=True)
class Served:
    """Where the site answers: at the root of a server, and below a path."""

    root: str
    below: str

    def __iter__(self) -> Iterator[str]:
        return iter((self.root, self.below))


def make_project(folder: Path, sources: dict[str, bytes]) -> Path:
    """Make a project that has the site's own files and these sources, and nothing generated."""
    folder.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "converter/theme", folder / "converter/theme")
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=_generated)
    (folder / "seeds").mkdir()
    for name, data in sources.items():
        (folder / "seeds" / name).write_bytes(data)
    return folder


def _generated(folder: str, names: list[str]) -> list[str]:
    return [
        name
        for name in names
        if Path(folder) == ROOT / "docs" and name in {path.rstrip("/") for path in GENERATED}
    ]


def seeds() -> dict[str, bytes]:
    """Return the project's own sources."""
    return {path.name: path.read_bytes() for path in (ROOT / "seeds").iterdir() if path.is_file()}


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a project; what it prints and what it complains of stand in one text."""
    return subprocess.run(
        command,
        cwd=folder,
        env=os.environ | ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def build_site(folder: Path, sources: dict[str, bytes]) -> Built:
    ran = run(BIN / "converter", "site", folder=make_project(folder, sources))
    return Built(folder, ran.returncode, ran.stdout)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of the project's own sources and a hostile one, built as ``make site`` does it."""
    folder = tmp_path_factory.mktemp("gebouwd") / "project"
    built = build_site(folder, seeds() | {HOSTILE: HOSTILE_SOURCE.encode()})
    assert built.code == 0, built.said
    return built


@pytest.fixture(scope="session")
def every_kind(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site that has every kind of page."""
    folder = make_project(tmp_path_factory.mktemp("alles") / "project", sources())
    publish_statement(folder / "docs")
    ran = run(BIN / "converter", "site", folder=folder)
    assert ran.returncode == 0, ran.stdout
    return Built(folder, ran.returncode, ran.stdout)


@pytest.fixture(scope="module")
def page(chromium: Browser, every_kind: Built) -> Iterator[Page]:
    """A tab for the pages of the site that has each kind."""
    with serve(every_kind.site) as root:
        context = chromium.new_context(base_url=root)
        page = context.new_page()
        yield page
        context.close()


@pytest.fixture(scope="session")
def served(site: Built) -> Iterator[Served]:
    with serve(site.site, SUB_PATH) as address:
        yield Served(f"{address}/", f"{address}{SUB_PATH}/")


def launch(playwright: Playwright) -> Browser:
    """Start the Chromium of this machine, cut off from everything but pages."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.fail(f"The browser tests need Chromium: install one of {', '.join(BROWSERS)}.", pytrace=False)
    return playwright.chromium.launch(
        executable_path=path,
        args=[
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    )


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@dataclass
class Trouble:
    """What a page may never do: complain, stop on an error, ask another origin, open a dialog."""

    found: list[str] = field(default_factory=list)

    def listen(self, page: Page, origin: str) -> None:
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.found.append(f"error on the page: {error}"))
        page.on("dialog", self._dialog)
        page.on("request", partial(self._request, origin))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.found.append(f"{message.type} in the console: {message.text}")

    def _dialog(self, dialog: Dialog) -> None:
        self.found.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, origin: str, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and f"{address.scheme}://{address.netloc}" != origin:
            self.found.append(f"request to another origin: {request.url}")


SCREENS: dict[str, dict[str, Any]] = {
    "wide": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
}

Browse = Callable[..., Page]


@dataclass
class Window:
    """Pages that stay open from test to test, one for each kind of reader, and all their trouble."""

    browser: Browser
    served: Served
    trouble: Trouble = field(default_factory=Trouble)
    pages: dict[str, Page] = field(default_factory=dict)

    def page(self, script: str, options: dict[str, Any]) -> Page:
        kind = repr((script, options))
        if kind not in self.pages:
            context = self.browser.new_context(**options)
            context.set_default_timeout(15_000)
            context.add_init_script(script)
            self.pages[kind] = context.new_page()
            self.trouble.listen(self.pages[kind], self.served.root.rstrip("/"))
        return self.pages[kind]

    def leave(self) -> list[str]:
        """Leave every page as a new one; return the trouble there was."""
        for page in self.pages.values():
            if page.url != "about:blank":
                page.unroute_all()
                page.emulate_media(media="screen")
                page.goto("about:blank")
        found, self.trouble.found = self.trouble.found, []
        return found


@pytest.fixture(scope="session")
def window(chromium: Browser, served: Served) -> Window:
    return Window(chromium, served)


@pytest.fixture
def browse(window: Window) -> Iterator[Browse]:
    """Open a page of the site; at the end no page may have complained or asked another origin."""

    def open_page(
        path: str = "",
        *,
        screen: str = "wide",
        below: bool = False,
        script: str = "",
        **options: object,  # those of a browser context
    ) -> Page:
        page = window.page(script, SCREENS[screen] | options)
        page.goto((window.served.below if below else window.served.root) + path)
        return page

    yield open_page
    assert window.leave() == []


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what is read as the expected outline")
