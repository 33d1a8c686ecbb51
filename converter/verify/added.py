"""Hold what a page adds to the source's words to its data: facts, rows of links, what stands below.

Whatever has the class ``added`` is one of a few kinds, and each kind says what follows from the data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from converter.verify.head import heading_words, words_of
from converter.verify.opened import Opened
from converter.verify.told import Data, as_begun, begins, facts_of, listed

_FOLDED = {"title": "Volledige titel", "letter": "Begeleidende brief"}
_LABELS = {"question": "Vraag", "answer": "Antwoord", "notice": "Mededeling", "explanation": "Toelichting"}
_OF_A_NOTE = re.compile(r"fn(?:ref\d*)?:\d+$|eigen-noot-\d+(?:-bij-\d+)?$")


def check_added(page: Opened, data: Data) -> Iterator[str]:
    """Yield what a page adds and its data do not give."""
    yield from _facts(page, data)
    yield from _rows(page, data)
    yield from _ids(page, data)
    for node in page.tree.css("article .added"):
        if not _is_known(node, data):
            yield f"“{words_of(node)}” is added"


def _ids(page: Opened, data: Data) -> Iterator[str]:
    """Yield the addresses within the page that nobody promised."""
    known = {"document", "__skip", *(note["id"] for note in data["footnotes"])}
    for word, key in (("vraag", "questions"), ("antwoord", "answers")):
        for item in data[key]:
            known |= {item["id"], *(f"{word}-{number}" for number in item["numbers"])}
    known |= {item["anchor"] for item in data["other_texts"]}
    for node in page.tree.css("article [id]"):
        id_ = node.attributes.get("id") or ""
        if id_ not in known and not _OF_A_NOTE.match(id_):
            yield f"#{id_} is an address that nothing has"


def _facts(page: Opened, data: Data) -> Iterator[str]:
    wanted = [(name, as_begun(" ".join(words.split())), url) for name, words, url in facts_of(data)]
    found = []
    for row in page.tree.css("article > dl.feiten > div"):
        link = row.css_first("a")
        words = as_begun(words_of(row.css_first("dd")))
        found.append((words_of(row.css_first("dt")), words, link.attributes.get("href") if link else None))
    for fact in wanted:
        if fact not in found:
            yield f"the fact {fact[0]} is not “{fact[1]}”"
    if len(found) != len(wanted) or len(page.tree.css("dl.feiten > *")) != len(wanted):
        yield f"{len(found)} facts instead of {len(wanted)}"


def _is_known(node: LexborNode, data: Data) -> bool:
    """Return whether an added node is of a known kind, and says what its kind does."""
    above, words = node.parent, words_of(node)
    if node.tag == "em" and above is not None and above.tag == "summary":
        block = above.parent
        return words == _FOLDED.get((block.attributes.get("class") or "") if block else "")
    if node.tag == "em":
        return words == "Deze noot is leeg."
    if node.tag == "span" and above is not None:
        return _is_label(node.text(), above, data)
    names = set((node.attributes.get("class") or "").split())
    if node.tag == "p":
        return names in ({"added", "rij"}, {"added", "naar"}) and _only_links(node)
    if node.tag == "details":
        return bool(names & {"bronnen", "afkortingen", "verantwoording"})
    return node.tag in ("h1", "dl") or names == {"added", "officieel"}


def _only_links(node: LexborNode) -> bool:
    return words_of(node) == " ".join(words_of(link) for link in node.css("a"))


def _is_label(words: str, heading: LexborNode, data: Data) -> bool:
    """Return whether words may be added to a printed label: its kind before it, its numbers behind it."""
    kind = _LABELS.get((heading.attributes.get("class") or "").split(" ")[0], "")
    numbers = {item["id"]: list(map(str, item["numbers"])) for item in data["answers"]}
    own = numbers.get(heading.attributes.get("id") or "", [])
    behind = f" op vraag {listed(own)}" if own else ""
    return bool(words) and words in (kind, f"{kind} ", f"{kind} zonder nummer", behind)


def _rows(page: Opened, data: Data) -> Iterator[str]:
    """Yield the headings whose links do not lead to their partners and themselves, or say otherwise."""
    items = {item["id"]: item for key in ("questions", "answers") for item in data[key]}
    shown = {node.attributes.get("id") or "": heading_words(node) for node in page.tree.css("h2[id], h3[id]")}
    found: dict[str, list[tuple[str, str]]] = {id_: [] for id_ in shown}
    heading = ""
    for node in page.tree.css("article h2[id], article h3[id], p.rij a, p.naar a"):
        if node.tag == "a":
            target = (node.attributes.get("href") or "").removeprefix("#")
            found.setdefault(heading, []).append((target, words_of(node)))
        else:
            heading = node.attributes.get("id") or ""
    for id_, links in found.items():
        item = items.get(id_, {})
        partners = item.get("answered_by", item.get("answers", []))
        if sorted(target for target, _ in links) != sorted((*partners, id_)):
            yield f"the links of #{id_} lead elsewhere"
        yield from (
            f"a link of #{id_} says “{words}”"
            for target, words in links
            if not _says(words, "" if target == id_ else target, shown, items)
        )


def _says(words: str, target: str, shown: dict[str, str], items: dict[str, Data]) -> bool:
    """Return whether the words of a link are those for what it leads to."""
    if not target:
        return words == "Kopieer link"
    name = shown.get(target, "")
    if "answers" in items.get(target, {}):
        return words in ("Naar het antwoord", name)
    near = f"Naar {name[:1].lower()}{name[1:]}"
    return words == near or (
        words.startswith(f"{name}:") and begins(words[len(name) + 1 :].strip(), items[target]["text"])
    )
