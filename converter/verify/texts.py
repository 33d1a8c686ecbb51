"""Hold the words in the data to those of the page, part by part: equal, not only contained."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from converter.verify.opened import ARTICLE, Opened
from converter.verify.told import Data

_HEADINGS = ("h2", "h3")


def check_texts(page: Opened, data: Data) -> Iterator[str]:
    """Yield each question, answer, other text and note whose words in the data are not those of the page."""
    items = {item["id"]: _squeezed(item["text"]) for item in (*data["questions"], *data["answers"])}
    others: list[str] = []
    for id_, words in _parts(page):
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


def _parts(page: Opened) -> list[tuple[str, str]]:
    """Return the words below each heading with its id, and those of the parts before with none, in order."""
    parts: list[tuple[str, list[str]]] = [("", [])]
    article = page.first(ARTICLE)
    for node in article.iter() if article else ():
        names = (node.attributes.get("class") or "").split()
        if node.tag in _HEADINGS and "added" not in names:
            parts.append((node.attributes.get("id") or "", []))
        elif "footnote" not in names and "added" not in names:
            parts[-1][1].extend((*_words(node), " "))
    return [(id_, _squeezed("".join(words))) for id_, words in parts]


def _words(node: LexborNode) -> Iterator[str]:
    for child in node.iter(include_text=True):
        names = (child.attributes.get("class") or "").split() if child.tag != "-text" else ()
        if child.tag == "-text":
            yield child.text_content or ""
        elif child.tag == "sup" and (child.attributes.get("id") or "").startswith("fnref"):
            yield f"[^{child.text(strip=True)}]"
        elif "added" not in names and "footnote-backref" not in names:
            yield from _words(child)
            yield " " if child.tag in ("p", "li", "summary") else ""


def _squeezed(text: str) -> str:
    return " ".join(text.split())
