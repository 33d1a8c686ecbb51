"""Hold the words in the data to those of the page, part by part: equal, not only contained."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from converter.verify.built_words import NO_STYLES, classes_of, words_of
from converter.verify.opened import ARTICLE, Opened
from converter.verify.told import Data

_TOKEN = re.compile("\x01(\\d+)\x02")


def check_texts(page: Opened, data: Data) -> Iterator[str]:
    """Yield each question, answer, other text and note whose words in the data are not those of the page."""
    items = {item["id"]: _squeezed(item["text"]) for item in (*data["questions"], *data["answers"])}
    others: list[str] = []
    for id_, words in _parts(page, r"[^\1]" if data["schema"] == "document/1" else ""):
        text = items.pop(id_, "")
        if not f"{words} ".startswith(f"{text} " if text else ""):
            yield f"the text of #{id_} in document.json is not that of the page"
        others.append(words[len(text) :].strip())  # a part without a heading stands below the one before
    yield from (f"#{id_} of document.json is not on the page" for id_ in items)
    wanted = [_squeezed(each["text"]) for each in data["other_texts"]]
    if " ".join(filter(None, wanted)) != " ".join(filter(None, others)):
        yield "the other texts in document.json are not those of the page"
    notes = [_squeezed("".join(_words(node))) for node in page.tree.css("article div.footnote > ol > li")]
    if [_squeezed(note["text"]) for note in data["footnotes"]] != notes:
        yield "the notes in document.json are not those of the page"


def _parts(page: Opened, mark: str) -> Iterator[tuple[str, str]]:
    """Yield the words below each heading with its id, and those of the parts before with none, in order."""
    id_, words = "", ""
    article = page.first(ARTICLE)
    for node in _blocks(article) if article else ():
        if node.tag in ("h2", "h3"):
            yield id_, _squeezed(_TOKEN.sub(mark, words))
            id_, words = node.attributes.get("id") or "", ""
        elif "footnote" not in classes_of(node):
            words += f"{''.join(_words(node))} "
    yield id_, _squeezed(_TOKEN.sub(mark, words))


def _blocks(node: LexborNode) -> Iterator[LexborNode]:
    for child in node.iter():
        if child.tag == "section":
            yield from _blocks(child)
        elif "added" not in classes_of(child):
            yield child


def _words(node: LexborNode) -> Iterator[str]:
    return (text for text, _ in words_of(node, NO_STYLES))


def _squeezed(text: str) -> str:
    return " ".join(text.split())
