"""Hold the remarks on a page to the editor's file: each is there, says that, and is on the words it quotes.

The words are those of the built page; what is marked on it are the words of remarks and no others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from converter.desk.editor_file import EditorFile, Remark
from converter.desk.quotes import APART, Quote, matches, without
from converter.desk.yaml_values import Given
from converter.differences import bare, squeezed
from converter.model import Span
from converter.source import Source
from converter.verify.built_words import NO_STYLES, without_headings, words_of
from converter.verify.opened import ARTICLE, Opened, attribute
from converter.verify.told import Data, date_in_words

KINDS = {
    "context": "Context",
    "correction": "Correctie",
    "update": "Aanvulling",
    "translation": "Vertaling",
}
_RULES = "list blockquote emphasis link autolink backticks escape entity newline balance_pairs fragments_join"
_LEADS = re.compile(r"https?://[^\s/]|mailto:[^\s@]+@[^\s@]", re.IGNORECASE)
_ON, _OFF = "\x06", "\x07"  # no page has them
_TOKEN = re.compile("\x01\\d+\x02")
_MANY = 1_000


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a page with single blanks, the notes behind the text, and where they are marked."""

    text: str
    marked: frozenset[int]


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a remark, and where its links lead."""

    words: str
    links: tuple[str, ...]


def told_in(text: str) -> Told:
    """Return what a reader gets to see of the Markdown of a remark."""
    tree = LexborHTMLParser(MarkdownIt("zero").enable(_RULES.split()).render(text))
    urls = (attribute(link, "href") for link in tree.css("a"))
    return Told(tree.body.text() if tree.body else "", tuple(filter(_LEADS.match, urls)))


def check_remarks(source: Source, page: Opened, data: Data, editor: EditorFile | None) -> Iterator[str]:
    """Yield what page or data say in a remark, and the editor does not, or the other way round."""
    said = {f"opmerking-{number}": each for number, each in enumerate(editor.remarks if editor else (), 1)}
    rows = {row["id"]: row for row in data["remarks"]}
    if not rows and not said and '"opmerking"' not in page.article and "kanttekening" not in page.article:
        return
    tree = LexborHTMLParser(page.article)  # a tree of its own: the marks are written into it
    shown = [attribute(node, "id") for node in tree.css(".kanttekening")]
    if sorted(shown) != sorted(rows):
        yield f"the page has the remarks {shown}, its data {list(rows)}"
    yield from _signs(tree)
    words = _words(tree)
    for id_, row in rows.items():
        if id_ not in said or not _says(row, said[id_]):
            yield f"no editor remarks what {id_} says"
        yield from _on_the_page(tree, row)
        if row["exact"] is not None and not (
            _stands_on_page(words, row, said.get(id_)) and _stands_in(source, data, row)
        ):
            yield f"{id_} is not on the words that it quotes"
    for id_, each in said.items():
        if id_ not in rows and _has_place(each, words, tree):
            yield f"{id_} of the editor is not on the page"
    if words.marked != {at for row in rows.values() for at in range(*row["position"] or (0, 0))} - _blanks(
        words.text
    ):
        yield "other words are marked than those of remarks"


def _says(row: Data, said: Remark) -> bool:
    """Return whether the data of a remark are what the editor wrote."""
    whole = said.target.value if isinstance(said.target, Given) else None
    exact = squeezed(said.target.exact) if isinstance(said.target, Quote) else None
    names = ("kind", "author", "date", "text")
    same = all(row[name] == getattr(said, name) for name in names)
    return same and row["exact"] == exact and (whole is None or row["anchor"] == whole)


def _signs(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield what is no remark among the remarks, and no sign of one among the signs."""
    for group in tree.css(".kanttekeningen"):
        if bare(group.text()) != bare("".join(each.text() for each in group.css(".kanttekening"))):
            yield "there are words beside the remarks"
    for node in tree.css("a.opmerkingteken"):
        number = attribute(node, "id").removeprefix("bij-opmerking-")
        told = attribute(node, "href"), attribute(node, "aria-label"), node.text()
        if told != (f"#opmerking-{number}", f"opmerking van de redactie {number}", number):
            yield f"a sign leads to {told[0]} and says {told[1]}, {told[2]}"


def _on_the_page(tree: LexborHTMLParser, row: Data) -> Iterator[str]:
    """Yield what a remark says on the page otherwise than its data, and where it leads."""
    id_, number, said = row["id"], row["id"].rpartition("-")[2], told_in(row["text"])
    node = tree.css_first(f"[id='{id_}']")
    if node is None:
        return
    head = f"{number} {KINDS[row['kind']]} van de redactie{said.words}"
    before, words = bare(f"{head}{row['author']}, {date_in_words(row['date'])} · bij "), bare(node.text())
    if not words.startswith(before) or not is_about(words[len(before) :], row):
        yield f"{id_} says something else than its data"
    named = attribute(node, "role"), attribute(node, "aria-label")
    if named != ("note", f"Opmerking van de redactie {number}"):
        yield f"{id_} has another name"
    links = [attribute(link, "href") for link in node.css("a")]
    has_sign = tree.css_first(f"a[id='bij-{id_}']") is not None
    if links != [*said.links, f"#bij-{id_}" if has_sign else f"#{row['anchor']}"]:
        yield f"{id_} leads elsewhere than its data say"


def is_about(words: str, row: Data) -> bool:
    """Return whether words name what a remark is on: a whole, or the words or their beginning in quotes."""
    if row["exact"] is None:
        return words.startswith("dit" if row["anchor"] == "document" else row["anchor"].partition("-")[0])
    begun = bare(words.removeprefix("“").removesuffix("”")).removesuffix("…")
    return bool(begun) and bare(row["exact"]).startswith(begun)


def _stands_on_page(words: _Words, row: Data, said: Remark | None) -> bool:
    """Return whether a remark is on words of the page that the editor quotes."""
    start, end = row["position"]
    quote = said.target if said and isinstance(said.target, Quote) else Quote(row["exact"])
    return bool(words.text[start:end] == row["exact"] and start in matches(words.text, quote, _MANY))


def _stands_in(source: Source, data: Data, row: Data) -> bool:
    """Return whether the span of a remark has its words in the source."""
    span = Span(*row["span"])
    unseen = [Span(*each["span"]) for each in data["left_out"]]
    unseen += [Span(*each) for note in data["footnotes"] for each in (*note["calls"], *note["definitions"])]
    holes = tuple(sorted(hole for hole in unseen if not (hole.start <= span.start and span.end <= hole.end)))
    return bare("".join(source.text[slice(*each)] for each in without(span, holes))) == bare(row["exact"])


def _has_place(said: Remark, words: _Words, tree: LexborHTMLParser) -> bool:
    """Return whether a remark could be shown: at words that stand once, or at a whole that is there."""
    if isinstance(said.target, Given):
        return tree.css_first(f"{ARTICLE} [id='{said.target.value}']:not(.elders li)") is not None
    return said.within is None and len(matches(words.text, said.target, 2)) == 1


def _words(tree: LexborHTMLParser) -> _Words:
    for mark in tree.css("mark.opmerking"):
        mark.insert_before(_ON)
        mark.insert_after(_OFF)
    article = tree.css_first(ARTICLE)
    zones = [article, *tree.css("div.footnote > ol > li")] if article else []
    texts = ["".join(words for words, _ in without_headings(words_of(zone, NO_STYLES))) for zone in zones]
    signs: list[str] = []
    marked: set[int] = set()
    is_on = False
    for sign in _single_blanks(_TOKEN.sub("", text) for text in texts):
        if sign in (_ON, _OFF):
            is_on = sign == _ON
        else:
            marked |= {len(signs)} if is_on and not sign.isspace() else set()
            signs.append(sign)
    return _Words("".join(signs), frozenset(marked))


def _single_blanks(zones: Iterable[str]) -> Iterator[str]:
    """Yield the visible signs, a blank where white space parts them, and a border before each note."""
    border = ""
    for zone in zones:
        for sign in zone:
            if sign.isspace():
                border = border and (border if border == APART else " ")
            elif sign in (_ON, _OFF):
                yield sign
            else:
                yield from border.strip("\0")
                yield sign
                border = "\0"
        border = border and APART


def _blanks(text: str) -> set[int]:
    return {at for at, sign in enumerate(text) if sign.isspace()}
