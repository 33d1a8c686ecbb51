"""Read and write ``addresses.txt``: which page was published from which file.

One line a page: its path from the root of the site, blanks, the name of its file. The tool writes it, people
commit it; so a build knows what the public knows, and a page that was public cannot vanish in silence.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from converter.anchors import FOLDER, page_url
from converter.diagnostics import Message, report

NAME = "addresses.txt"
_HEAD = """\
# Every page that was published, and the file it was made from. `converter site` writes this; commit it.
# A page that stands here and cannot be made any more stops publication: take its line out to let it go.
"""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A page as the file has it; ``line`` counts from 1."""

    url: str
    file: str
    line: int


def read_addresses(text: str) -> tuple[tuple[Recorded, ...], tuple[Message, ...]]:
    """Return the recorded pages, and an error for each line that is none."""
    recorded: list[Recorded] = []
    errors: list[Message] = []
    for number, line in enumerate(text.splitlines(), 1):
        url, *file = line.split(maxsplit=1) or [""]
        if not url or url.startswith("#"):
            continue
        if url.startswith(f"{FOLDER}/") and url.endswith("/") and file:
            recorded.append(Recorded(url, file[0].strip(), number))
        else:
            errors.append(_wrong(number, line))
    return tuple(recorded), tuple(errors)


def _wrong(number: int, line: str) -> Message:
    text = f"“{line.strip()[:60]}” is no page and its file; write it as {page_url('2024Z19016')} letter.docx"
    return wrong_addresses(text, number)


def wrong_addresses(text: str, line: int = 1) -> Message:
    """Return the error for a file, or a line of it, that does not say which pages were published."""
    return report("addresses-wrong", f"{NAME}:{line}:1", text)


def lost_pages(
    recorded: Iterable[Recorded], pages: Container[str], refused: Container[str]
) -> Iterator[Message]:
    """Yield an error for each recorded page that is not made now, by its URL, or whose file is refused.

    The page of a refused file is lost even when another paper of the case has taken its address.
    """
    for page in recorded:
        if page.url not in pages or page.file in refused:
            text = (
                f"{page.url} was published from {page.file} and cannot be made now; "
                "mend or put back its file, or take out this line to let the page go"
            )
            yield report("address-lost", f"{NAME}:{page.line}:1", text)


def write_addresses(pages: Mapping[str, str]) -> str:
    """Return the text of the file for these pages: the file of each by its URL."""
    width = max(map(len, pages), default=0)
    return _HEAD + "".join(f"{url:<{width}} {file}\n" for url, file in sorted(pages.items()))
