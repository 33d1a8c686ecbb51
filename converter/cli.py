"""The command line: arguments, files, printing, exit code.

Exit code 0: fine, warnings too unless --strict. 1: something is wrong. 2: wrong call.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Literal, get_args

import click

from converter.build import Written
from converter.diagnostics import Message
from converter.disk import convert_folder, convert_sources
from converter.verify_site import verify_site
from converter.writers.document_json import write_document_json
from converter.writers.markdown import write_page
from converter.writers.pointer_list import write_pointer_list
from converter.writers.summary import write_summary
from converter.writers.tree import write_tree

_SOURCES = click.argument("sources", type=click.Path(exists=True, path_type=Path), default=Path("seeds"))
Form = Literal["json", "markdown", "text", "tree"]
_FORMS = get_args(Form)
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.group(epilog="Example: converter build && mkdocs build")
def main() -> None:
    """Turn answered parliamentary questions into pages with lasting addresses."""


@main.command(epilog="Example: converter build seeds --docs docs --strict")
@click.argument(
    "sources", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("seeds")
)
@click.option("--docs", type=_FOLDER, default=Path("docs"), show_default=True)
@click.option("--strict", is_flag=True, help="End with exit code 1 on warnings too.")
def build(sources: Path, docs: Path, *, strict: bool) -> None:
    """Convert the folder SOURCES into Markdown pages, data and the search index."""
    conversion = convert_folder(sources, docs)
    outcome = conversion.outcome
    _print(outcome.messages)
    written, changed = _count(len(outcome.documents), "document"), _count(len(conversion.changed), "file")
    click.echo(f"{written} in {docs}, {changed} changed")
    _end(outcome.messages, strict=strict)


@main.command(epilog="Example: converter check seeds --format json")
@_SOURCES
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True
)
@click.option("--citations", is_flag=True, help="List every reference and citation instead of counting.")
def check(sources: Path, form: Literal["table", "json", "csv"], *, citations: bool) -> None:
    """Say what is odd in SOURCES and count what was found; write nothing."""
    outcome, errors = convert_sources(sources)
    messages = [*errors, *outcome.messages]
    _print(messages)
    if citations:
        annotated = [(written.entry, written.annotations) for written in outcome.documents]
        click.echo(write_pointer_list(annotated, form))
    else:
        click.echo(write_summary([written.entry for written in outcome.documents], messages, form))
    _end(messages, strict=False)


@main.command(epilog="Example: converter show seeds/letter.txt --format tree")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(_FORMS), default="tree", show_default=True)
def show(file: Path, form: Form) -> None:
    """Print what is read in one FILE."""
    outcome, errors = convert_sources(file)
    _print([*errors, *(message for message in outcome.messages if message.severity == "error")])
    for written in outcome.documents:
        click.echo(_shown(written, form), nl=False)
    _end([*errors, *outcome.messages], strict=False)


@main.command(epilog="Example: converter verify --site site")
@_SOURCES
@click.option("--site", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("site"))
def verify(sources: Path, site: Path) -> None:
    """Prove that the built pages say every character of SOURCES."""
    verified = verify_site(sources, site)
    for message in verified.messages:
        click.echo(message)
    found = _count(len(verified.messages), "difference") if verified.messages else "nothing lost"
    click.echo(f"{_count(verified.pages, 'page')} verified, {verified.characters:,} characters: {found}")
    sys.exit(bool(verified.messages))


def _shown(written: Written, form: Form) -> str:
    match form:
        case "text":
            return written.entry.source.text
        case "json":
            return write_document_json(written.entry, written.diagnostics, written.annotations)
        case "markdown":
            return write_page(written.entry, written.annotations)
        case "tree":
            return write_tree(written.entry, written.annotations, written.diagnostics)


def _print(messages: list[Message]) -> None:
    for message in messages:
        if message.severity != "info":
            click.echo(message, err=True)
    counted = Counter(message.severity for message in messages)
    if counted:
        click.echo(", ".join(_count(counted[name], name) for name in ("error", "warning", "info")), err=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _end(messages: list[Message], *, strict: bool) -> None:
    wrong = {"error", "warning"} if strict else {"error"}
    sys.exit(any(message.severity in wrong for message in messages))
