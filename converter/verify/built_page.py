"""See a built page as a browser would: the words of the source on it, its notes, ids and links.

What is not the source's words is passed over: the class ``added``, ``.headerlink``,
``.footnote-backref``, and the note marks, which become tokens.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

_NOT_THE_SOURCE = {"added", "headerlink", "footnote-backref"}
_BLOCKS = frozenset(
    [
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_STYLES = {
    "strong": "strong",
    "em": "emphasis",
    "u": "underline",
    "s": "struck",
    "sup": "raised",
    "sub": "lowered",
}
_CAPITALS = {"kapitaal": "capitals", "kleinkapitaal": "small-capitals"}
Styles = frozenset[str]
_NO_STYLES: Styles = frozenset()
_NEVER_SHOWN = frozenset(("script", "style", "noscript", "template"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(frozen=True, slots=True)
class BuiltNote:
    """A note at the foot of the page: its own ids, its text, and the ids that its links lead back to."""

    ids: tuple[str, ...]
    text: str
    back_links: tuple[str, ...]
    styles: tuple[Styles, ...] = ()


@dataclass(frozen=True, slots=True)
class BuiltMark:
    """A note mark: its id, the number it shows, and the ids its links lead to."""

    id: str
    shown: str
    targets: tuple[str, ...]


BuiltTable = tuple[tuple[tuple[str, int, int, bool], ...], ...]
"""Rows of cells: (visible characters, columns and rows that it spans, whether it is of the head)."""


@dataclass(slots=True)
class BuiltPage:
    """The words of a page's article, its notes and marks, every id, and each link as (heading's id, target).

    ``styles``: the forms of each visible character of the body; a note mark counts as its token does.
    ``tables``: without those that are added, and of a table within a cell the words in that cell too.
    ``headings`` has the id of the heading in which an id stands; ``labels`` the headings of questions and
    answers as (id, words).
    """

    body: str = ""
    styles: tuple[Styles, ...] = ()
    tables: tuple[BuiltTable, ...] = ()
    notes: tuple[BuiltNote, ...] = ()
    marks: tuple[BuiltMark, ...] = ()
    headings: dict[str, str] = field(default_factory=dict)
    labels: tuple[tuple[str, str], ...] = ()
    ids: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)

    @property
    def has_styles(self) -> bool:
        """Return whether any word stands on the page in a form that means something."""
        return bool(self.styles) or any(note.styles for note in self.notes)


def read_page(html: str) -> BuiltPage | None:
    """Return the page, or None when it has not exactly one article."""
    tree = LexborHTMLParser(html)
    articles = tree.css("article.md-content__inner")
    if len(articles) != 1:
        return None
    words = tuple(_words(articles[0], _NO_STYLES))
    page = BuiltPage("".join(text for text, _ in words), _styles(words))
    page.tables = tuple(_table(node) for node in articles[0].css("table") if not _is_added(node))
    page.notes = tuple(_note(node) for node in articles[0].css("div.footnote > ol > li"))
    page.marks = tuple(_mark(node) for node in articles[0].css("sup[id^=fnref]"))
    page.headings = dict(_headings(articles[0]))
    labels = articles[0].css("h2.question, h3.answer")
    page.labels = tuple((node.attributes.get("id") or "", "".join(_shown_words(node))) for node in labels)
    page.ids = [node.attributes["id"] or "" for node in tree.css("[id]")]
    page.links = list(_links(articles[0]))
    return page


def _words(node: LexborNode, styles: Styles) -> Iterator[tuple[str, Styles]]:
    """Yield the text of a node with its forms, and a space at each border of a block."""
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield child.text_content or "", styles
            continue
        classes = _classes(child)
        if classes & _NOT_THE_SOURCE or _is_hidden(child) or _is_note(child):
            yield " " if child.tag in _BLOCKS else "", styles
        elif _is_note_mark(child):
            yield f"\x01{child.text(strip=True)}\x02", styles
        elif child.tag in _BLOCKS:
            yield " ", styles
            yield from _words(child, styles)
            yield " ", styles
        else:
            yield from _words(child, styles | _style(child.tag, classes))


def _style(tag: str | None, classes: set[str]) -> Styles:
    found = [_STYLES[tag]] if tag in _STYLES else []
    return frozenset((*found, *(_CAPITALS[name] for name in classes if name in _CAPITALS)))


def _styles(words: tuple[tuple[str, Styles], ...]) -> tuple[Styles, ...]:
    """Return the forms of each visible character, or nothing where there is no form at all."""
    if not any(styles for _, styles in words):
        return ()
    return tuple(styles for text, styles in words for sign in text if not sign.isspace())


def _is_note_mark(node: LexborNode) -> bool:
    return node.tag == "sup" and (node.attributes.get("id") or "").startswith("fnref")


def _is_added(node: LexborNode | None) -> bool:
    while node is not None:
        if "added" in _classes(node):
            return True
        node = node.parent
    return False


def _table(table: LexborNode) -> BuiltTable:
    bodies = [node for node in table.iter() if node.tag in ("thead", "tbody", "tfoot")]
    rows = [row for body in bodies for row in body.iter() if row.tag == "tr"]
    return tuple(tuple(_cell(cell) for cell in row.iter() if cell.tag in ("td", "th")) for row in rows)


def _cell(cell: LexborNode) -> tuple[str, int, int, bool]:
    words = "".join("".join(text for text, _ in _words(cell, _NO_STYLES)).split())
    return words, _count(cell, "colspan"), _count(cell, "rowspan"), cell.tag == "th"


def _count(cell: LexborNode, name: str) -> int:
    written = cell.attributes.get(name) or "1"
    return int(written) if written.isdecimal() else 0


def _shown_words(heading: LexborNode) -> Iterator[str]:
    """Yield what a reader sees of a heading, added words too, without note marks and its own link."""
    for child in heading.iter(include_text=True):
        if child.tag == "-text":
            yield child.text_content or ""
        elif not _is_note_mark(child) and "headerlink" not in _classes(child):
            yield from _shown_words(child)


def _is_hidden(node: LexborNode) -> bool:
    """Return whether a reader never sees the node."""
    style = (node.attributes.get("style") or "").replace(" ", "")
    return node.tag in _NEVER_SHOWN or "hidden" in node.attributes or "display:none" in style


def _is_note(node: LexborNode) -> bool:
    """Return whether the node is a note at the foot of the page; notes are compared one by one."""
    above = node.parent.parent if node.tag == "li" and node.parent else None
    return above is not None and above.tag == "div" and "footnote" in _classes(above)


def _classes(node: LexborNode) -> set[str]:
    return set((node.attributes.get("class") or "").split())


def _note(node: LexborNode) -> BuiltNote:
    words = tuple(_words(node, _NO_STYLES))
    text = "".join(text for text, _ in words)
    return BuiltNote(_ids(node), text, _targets(node, "a.footnote-backref"), _styles(words))


def _mark(node: LexborNode) -> BuiltMark:
    return BuiltMark(node.attributes["id"] or "", node.text(strip=True), _targets(node, "a"))


def _headings(article: LexborNode) -> Iterator[tuple[str, str]]:
    for heading in article.css("h1, h2, h3, h4, h5, h6"):
        yield from ((id_, heading.attributes.get("id") or "") for id_ in _ids(heading))


def _ids(node: LexborNode) -> tuple[str, ...]:
    inside = tuple(each.attributes["id"] or "" for each in node.css("[id]"))
    return tuple(dict.fromkeys((node.attributes.get("id") or "", *inside)))


def _targets(node: LexborNode, links: str) -> tuple[str, ...]:
    return tuple((link.attributes.get("href") or "").removeprefix("#") for link in node.css(links))


def _links(article: LexborNode) -> Iterator[tuple[str, str]]:
    heading = ""
    for node in article.css("h1, h2, h3, h4, h5, h6, a[href^='#']"):
        if node.tag in _HEADINGS:
            heading = node.attributes.get("id") or ""
        else:
            yield heading, (node.attributes["href"] or "")[1:]
