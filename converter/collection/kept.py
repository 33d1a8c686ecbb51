"""Hold what is made to what was published: no page and no id vanishes or changes its words in silence."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from converter.desk.addresses import NAME, Recorded
from converter.desk.editor_file import SUFFIX, stem_of
from converter.diagnostics import Message, report

_PROMISED = re.compile(r"(?:vraag|antwoord)-.+")


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page as it is made now; ``changes``: the ids whose words an editor changed, with where that is said.

    ``elsewhere``: the ids that lead to another page, or to nothing any more.
    """

    page: Recorded
    changes: Mapping[str, str] = field(default_factory=dict)
    elsewhere: Mapping[str, str | None] = field(default_factory=dict)


def check_kept(
    recorded: Sequence[Recorded], made: Mapping[str, MadePage], refused: Container[str]
) -> Iterator[Message]:
    """Yield what is wrong with what was published; ``made``: by URL, ``refused``: the names of files."""
    recorded = tuple(recorded)
    moved = {stem_of(each.page.file) for each in made.values() if each.page.state == "withdrawn"}
    known = set()
    for page in recorded:
        known.add(page.url)
        now = made.get(page.url)
        if page.state == "withdrawn":
            if not (now and now.page.state == "withdrawn") and stem_of(page.file) not in moved:
                yield _back(page)
        elif now is None or (page.file in refused and now.page.state == "published"):
            if stem_of(page.file) not in moved:
                yield _lost(page, made)
        elif now.page.state == "published":
            yield from _ids(page, now)
    closed = {_case(page): page for page in recorded if page.state == "withdrawn"}
    for page in (each.page for url, each in made.items() if url not in known):
        withdrawn = closed.get(_case(page)) if page.state == "published" else None
        yield _returns(withdrawn, page) if withdrawn else _new(page)
    yield from _without_change(recorded, made)


def _case(page: Recorded) -> str:
    return page.address.partition("/")[0]


def _without_change(recorded: Iterable[Recorded], made: Mapping[str, MadePage]) -> Iterator[Message]:
    """Yield a warning for each change that is none, or no longer one: it would let the next one pass."""
    told = {place: id_ for each in made.values() for id_, place in each.changes.items()}
    for page in recorded:
        now = made.get(page.url)
        for id_ in now.changes if now else ():
            if now and page.anchors.get(id_) != now.page.anchors.get(id_):
                told.pop(now.changes[id_], None)
    for place, id_ in told.items():
        yield report("changes-unused", place, f"{id_} has no other words than were published; remove this")


def _back(page: Recorded) -> Message:
    stem = page.file.rpartition(".")[0]
    text = (
        f"{page.url} was withdrawn, and {stem}{SUFFIX} does not say so any more; "
        "put its key withdrawn back, or take out this line to publish the page again"
    )
    return report("withdrawal-lost", f"{NAME}:{page.line}:1", text)


def _returns(withdrawn: Recorded, page: Recorded) -> Message:
    """Return the error for a new paper where one was withdrawn: a source of another name looks like that."""
    text = (
        f"{withdrawn.url} was withdrawn, and {page.file} is new in its case; "
        f"if it is the same paper, name it {withdrawn.file} or remove it; "
        f"if not, write “{page.url} published {page.file}” on a line here"
    )
    return report("withdrawal-lost", f"{NAME}:{withdrawn.line}:1", text)


def _lost(page: Recorded, made: Mapping[str, MadePage]) -> Message:
    text = (
        f"{page.url} was published from {page.file} and cannot be made now; "
        "mend or put back its file, or take out this line to let the page go"
    )
    words = [each.page for each in made.values() if page.anchors and each.page.anchors == page.anchors]
    if words:
        address = f"address: {_case(page)}"
        text += f". {words[0].file} has its words: name it {page.file} again, or write “{address}” beside it"
    return report("address-lost", f"{NAME}:{page.line}:1", text)


def _ids(page: Recorded, now: MadePage) -> Iterator[Message]:
    """Yield the ids of a page that stand for other words than they did, or for none."""
    place = f"{NAME}:{page.line}:1"
    for id_, said in page.anchors.items():
        says, is_promised = now.page.anchors.get(id_), _PROMISED.fullmatch(id_)
        is_lost = id_ in now.elsewhere and now.elsewhere[id_] is None
        if said and is_promised and says != said and id_ not in now.changes and not now.elsewhere.get(id_):
            text = "stood for other words when it was published; if the change is meant, write"
            beside = f"“changes: [{id_}]” in the YAML file beside {now.page.file}"
            yield report("words-changed", place, f"{page.url}#{id_} {text} {beside}")
        elif is_lost and said:
            text = "is no longer on its page; who comes by it reads so there"
            yield report("anchor-lost", place, f"{page.url}#{id_} {text}")


def _new(page: Recorded) -> Message:
    text = f"{page.url} is not here yet; “converter site” writes it: commit this file with {page.file}"
    return report("address-unrecorded", f"{NAME}:1:1", text)
