"""A page is a tree until it is written: no markup in strings, no word that a writer could read as markup."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from engines import ENGINES, read_rendered
from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from converter.view.nodes import (
    Block,
    Element,
    Fold,
    Heading,
    Inline,
    Items,
    Link,
    NoteCall,
    NoteText,
    Page,
    Prose,
)
from converter.writers.markdown import write_page

PACKAGE = Path(__file__).parents[1] / "converter"
WRITER = PACKAGE / "writers" / "markdown.py"
TAG = re.compile(r"(?<!\?P)</?[a-z][a-z0-9]*(?=[\s>/{]|\Z)")


def strings(path: Path) -> Iterator[str]:
    """Yield every string of a module, the parts of f-strings too, without its docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def test_no_tag_stands_in_a_string() -> None:
    found = {
        (path.name, text)
        for path in sorted(PACKAGE.rglob("*.py"))
        for text in strings(path)
        if path != WRITER and TAG.search(text)
    }
    assert found == set()


@pytest.mark.parametrize("text", ["<b>", "</li>", '<a href="', "<br", "x<td"])
def test_a_tag_in_a_string_would_be_seen(text: str) -> None:
    assert TAG.search(text)


def written(*blocks: Block) -> str:
    """Return the Markdown of blocks, without the head of its page."""
    return write_page(Page("Titel", "Beschrijving", blocks)).split("---\n", 2)[2].strip("\n")


HTML = Element("p", (Link("../a/index.md#b", ("w",)), Element("br"), "1 < 2"), {"class": "x", "title": 'a"_'})
HEADING = '### A { #a-1 .x .y title="&#91;z&#93;" }'


@pytest.mark.parametrize(
    ("block", "markdown"),
    [
        (Prose(("a*b", Element("s", ("c<d",)), NoteCall(2), "(e")), "a\\*b<s>c&lt;d</s>[^2]&#40;e"),
        (Prose(("1. x",)), "1\\. x"),
        (Heading(3, ("A",), {"id": "a-1", "class": "x y", "title": "[z]"}), HEADING),
        (Heading(1, ("Kop",)), "# Kop"),
        (Prose((Link("#a", ("a",)), "."), {"class": "r s"}), "[a](#a).\n{: .r .s }"),
        (Prose((Link("https://a.nl/b c", ("d",)),)), "[d](<https://a.nl/b%20c>)"),
        (Prose((Link("../a/index.md#b", ("c",), {"class": "d"}),)), "[c](../a/index.md#b){ .d }"),
        (NoteText(1, (Prose(("a",)), Prose(("- b",)))), "[^1]: a\n\n    \\- b"),
        (Fold("brief", "Brief", (Prose(("a",)),)), '??? brief "*Brief*{ .added }"\n\n    a'),
        (
            Fold("bronnen", "a*b (2)", (Items(((Link("#a", ("b",)), ": c"), ("1. d",))),), is_ours=True),
            '??? added bronnen "a\\*b (2)"\n\n    - [b](#a): c\n    - 1\\. d',
        ),
        (Prose((Link("https://a.nl/b_c?d=1", ("d",)),)), "[d](https://a.nl/b_c?d=1)"),
        (HTML, '<p class="x" title="a&quot;_"><a href="../a/#b">w</a><br>1 &lt; 2</p>'),
    ],
)
def test_a_block_is_written(block: Block, markdown: str) -> None:
    assert written(block) == markdown


SIGNS = st.text("ab1 \n\t*_[](){}<>&#`\\:!|^~\"'=+-.,/é\u00a0", max_size=12)


@st.composite
def inlines(draw: st.DrawFn, depth: int = 2) -> Inline:
    """Return words, or words in elements and links that stand in each other."""
    kind = draw(st.sampled_from(("words", "span", "s", "link") if depth else ("words",)))
    if kind == "words":
        return draw(SIGNS)
    inside = tuple(draw(st.lists(inlines(depth=depth - 1 if kind != "link" else 0), max_size=3)))
    title = {"title": draw(SIGNS)}
    return Link("https://a.nl/", inside, title) if kind == "link" else Element(kind, inside, title)


def words_of(node: Inline) -> str:
    if isinstance(node, str):
        return node
    return "" if isinstance(node, NoteCall) else "".join(map(words_of, node.inside))


def shown(html: str) -> str:
    return "".join(read_rendered(html).text.split())


@given(st.lists(inlines(), min_size=1, max_size=4).map(tuple))
@example((Link("https://a.nl/", ("^1",)), NoteCall(1)))
@example((NoteCall(1), "", "(b"))
@settings(max_examples=150, deadline=None)
def test_all_words_of_a_tree_are_shown_whatever_they_are(inside: tuple[Inline, ...]) -> None:
    words = "".join("[1]" if isinstance(node, NoteCall) else words_of(node) for node in inside)
    page = written(Prose(("Zie", *inside)), NoteText(1, (Prose(("noot",)),)))
    for render in ENGINES.values():
        assert shown(render(page)) == "Zie" + "".join(words.split())


@given(st.lists(inlines(), min_size=1, max_size=4).map(tuple))
@settings(max_examples=100, deadline=None)
def test_all_words_of_a_block_of_html_are_shown_whatever_they_are(inside: tuple[Inline, ...]) -> None:
    words = "".join(map(words_of, inside))
    for render in ENGINES.values():
        assert shown(render(written(Element("p", inside)))) == "".join(words.split())


@given(SIGNS)
@settings(max_examples=100, deadline=None)
def test_attributes_say_what_they_are_given(title: str) -> None:
    attributes = {"title": title}
    for block in (Prose((Element("span", ("x",), attributes),)), Element("p", ("x",), attributes)):
        for render in ENGINES.values():
            node = LexborHTMLParser(render(written(block))).css_first("[title]")
            assert node is not None
            assert (node.attributes["title"] or "") == title
