"""The command line: arguments, files, printing, exit code.

Exit code 0: fine, warnings too unless --strict. 1: something is wrong, and nothing may be published.
2: wrong call. 3 (of site and build): the rest may be published, but a source was refused.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

import click

from converter.build import Written
from converter.diagnostics import NOT_PUBLISHABLE, PRIVATE, ConverterError, Message, exit_code
from converter.disk import convert_folder, convert_sources, write_as_read
from converter.lock import only_build
from converter.verify.whole import Ground
from converter.verify_site import Verified, verify_site
from converter.view.document import document_page
from converter.writers.annotation_list import write_annotation_list
from converter.writers.document_json import write_document_json
from converter.writers.markdown import write_page
from converter.writers.run_page import write_run_notes, write_run_page
from converter.writers.summary import write_summary
from converter.writers.tree import write_tree

if TYPE_CHECKING:
    from converter.generator import Generator

_SOURCES = click.argument("sources", type=click.Path(exists=True, path_type=Path), default=Path("seeds"))
Form = Literal["json", "markdown", "text", "tree"]
_FORMS = get_args(Form)
_FOLDER = click.Path(file_okay=False, path_type=Path)
_OUT = click.Path(dir_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_ENDS = {
    0: "done: look at it with 'python3 -m http.server --directory {0} 8000', then http://localhost:8000/",
    1: "something is wrong, see above; the build in {0} must not be published",
    3: "{0} may be published, but a document was refused, see above",
}


@click.group(epilog="Example: converter build && mkdocs build")
def main() -> None:
    """Turn answered parliamentary questions into pages with lasting addresses."""


@main.command(epilog="Example: converter site && python -m http.server --directory site")
@click.argument("sources", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
@click.option("--config", type=_FILE, default=Path("mkdocs.yml"), show_default=True)
@click.option("--publish", is_flag=True, help="Refuse an address of the site that is only an example.")
@click.option("--strict", is_flag=True, help="End with exit code 1 on warnings too.")
@click.option("--recorded", is_flag=True, help="Refuse a new page that addresses.txt does not have yet.")
@click.option(
    "--run-page", type=_OUT, help="Add a summary in Dutch to this file, and print notes for the run."
)
def site(sources: Path | None, config: Path, *, run_page: Path | None, **terms: bool) -> None:
    """Convert SOURCES, build the site, prove its pages, and put it in its place if it may be published."""
    from converter.site import Terms, build_site  # noqa: PLC0415 - it imports MkDocs, which takes half a second

    os.umask(0o022)  # a site has the same modes wherever it is built
    with _ending_on_trouble():
        generator = _generator(config)
        built = build_site(generator, sources or generator.sources, Terms(**terms), click.echo)
    if run_page:
        _tell_run(run_page, built.pages, built.messages)
    click.echo(_verified(built.verified))
    click.echo(f"== {_ENDS[built.code].format(built.folder.as_posix())}", err=built.code != 0)
    sys.exit(built.code)


@main.command(epilog="Example: converter build seeds --docs docs --strict")
@click.argument(
    "sources", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("seeds")
)
@click.option("--docs", type=_FOLDER, default=Path("docs"), show_default=True)
@click.option("--site-url", envvar="SITE_URL", default="", help="Where the site will stand. [env: SITE_URL]")
@click.option("--strict", is_flag=True, help="End with exit code 1 on warnings too.")
def build(sources: Path, docs: Path, site_url: str, *, strict: bool) -> None:
    """Convert the folder SOURCES into Markdown pages, data and the search index."""
    with _ending_on_trouble(), only_build(docs):
        conversion = convert_folder(sources, docs, Path(), site_url and f"{site_url.rstrip('/')}/")
    _print(conversion.messages)
    written, changed = _count(len(conversion.pages), "document"), _count(len(conversion.changed), "file")
    click.echo(f"{written} in {docs}, {changed} changed")
    sys.exit(exit_code(conversion.messages, strict=strict))


@main.command(epilog="Example: converter check seeds --format json")
@_SOURCES
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True
)
@click.option("--citations", is_flag=True, help="List every reference and citation instead of counting.")
@click.option("--fail-on", type=click.Choice(["privacy"]), help="End with 1 where something may be private.")
def check(
    sources: Path,
    form: Literal["table", "json", "csv"],
    *,
    citations: bool,
    fail_on: Literal["privacy"] | None,
) -> None:
    """Say what is odd in SOURCES and count what was found; write nothing."""
    outcome, errors = convert_sources(sources)
    messages = [*errors, *outcome.messages]
    _print(messages)
    if citations:
        annotated = [(written.entry, written.annotations) for written in outcome.documents]
        found = write_annotation_list(annotated, form)
    else:
        found = write_summary([written.entry for written in outcome.documents], messages, form)
    if form == "csv":  # Excel knows UTF-8 by its byte order mark only
        click.echo(found.encode("utf-8-sig"), nl=False)
    else:
        click.echo(found)
    if fail_on and any(message.code in PRIVATE for message in messages):
        sys.exit(NOT_PUBLISHABLE)
    _end(messages)


@main.command(epilog="Example: converter show seeds/letter.txt --format tree")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(_FORMS), default="tree", show_default=True)
def show(file: Path, form: Form) -> None:
    """Print what is read in one FILE."""
    outcome, errors = convert_sources(file)
    _print([*errors, *(message for message in outcome.messages if message.severity == "error")])
    for written in outcome.documents:
        click.echo(_shown(written, form), nl=False)
    _end([*errors, *outcome.messages])


@main.command(epilog="Example: converter correct seeds/letter.txt")
@click.argument("file", type=_FILE)
def correct(file: Path) -> None:
    """Write beside FILE what was read of it, as the NAME.yml in which you correct that."""
    with _ending_on_trouble():
        click.echo(f"{write_as_read(file)}: change what is wrong; what you take out is read again")


@main.command(epilog="Example: converter verify --site site")
@_SOURCES
@click.option("--site", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("site"))
@click.option(
    "--config", type=click.Path(dir_okay=False, path_type=Path), default=Path("mkdocs.yml"), show_default=True
)
@click.option(
    "--theme", type=_FOLDER, multiple=True, help="Another theme's folder than Material's; repeat it."
)
def verify(sources: Path, site: Path, config: Path, theme: tuple[Path, ...]) -> None:
    """Prove that the built pages say every character of SOURCES, and that the site has nothing else."""
    with _ending_on_trouble():
        verified = verify_site(sources, site, ground=_ground(config, theme))
    for message in verified.messages:
        click.echo(message)
    click.echo(_verified(verified))
    sys.exit(bool(verified.messages))


def _tell_run(run_page: Path, pages: Mapping[str, str], messages: Sequence[Message]) -> None:
    """Say what editors should know where a workflow shows it."""
    for note in write_run_notes(messages):
        click.echo(note)
    with run_page.open("a", encoding="utf-8") as file:
        file.write(write_run_page(pages, messages))


def _generator(config: Path) -> Generator:
    from converter.generator import load_generator  # noqa: PLC0415 - it imports MkDocs, which takes half a second

    return load_generator(config)


def _ground(config: Path, theme: tuple[Path, ...]) -> Ground | None:
    """Return what the site is made of beside the sources; without a configuration that is our theme alone."""
    if not config.is_file():
        return Ground()
    ground = _generator(config).ground
    return replace(ground, theme=(*ground.theme[:1], *theme, *ground.theme[1:])) if ground else None


@contextmanager
def _ending_on_trouble() -> Iterator[None]:
    """Say what made it impossible to go on."""
    try:
        yield
    except ConverterError as error:
        click.echo(error.message, err=True)
        sys.exit(NOT_PUBLISHABLE)


def _verified(verified: Verified) -> str:
    found = _count(len(verified.messages), "difference") if verified.messages else "nothing lost"
    return f"{_count(verified.pages, 'page')} verified, {verified.characters:,} characters: {found}"


def _shown(written: Written, form: Form) -> str:
    match form:
        case "text":
            return written.entry.source.text
        case "json":
            return write_document_json(written.record)
        case "markdown":
            return write_page(document_page(written.entry, written.annotations))
        case "tree":
            return write_tree(written.entry, written.annotations, written.diagnostics)


def _print(messages: Sequence[Message]) -> None:
    for message in messages:
        if message.severity != "info":
            click.echo(message, err=True)
    counted = Counter(message.severity for message in messages)
    if counted:
        click.echo(", ".join(_count(counted[name], name) for name in ("error", "warning", "info")), err=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _end(messages: Sequence[Message]) -> None:
    sys.exit(any(message.severity == "error" for message in messages))
