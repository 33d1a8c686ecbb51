"""The small Markdown of remarks: what it makes, and that nothing of it does harm."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from converter.view.nodes import Element, Page
from converter.view.small_markdown import blocks_of_markdown
from converter.writers.markdown import write_page
from tests.engines import ENGINES

TAGS = {
    "html",
    "head",
    "body",
    "aside",
    "p",
    "ul",
    "ol",
    "li",
    "blockquote",
    "em",
    "strong",
    "code",
    "a",
    "br",
}


def written(text: str) -> str:
    """Return the HTML of a text, without what stands around it."""
    page = write_page(Page("t", "b", (Element("aside", blocks_of_markdown(text)),)))
    return page.partition("<aside>")[2].rpartition("</aside>")[0].replace("\n", "")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Zo *in* de\n**bron**.", "<p>Zo <em>in</em> de <strong>bron</strong>.</p>"),
        ("Een\n\nTwee", "<p>Een</p><p>Twee</p>"),
        ("Een  \nTwee", "<p>Een<br>Twee</p>"),
        ("- a\n- `b`", "<ul><li><p>a</p></li><li><p><code>b</code></p></li></ul>"),
        ("> zegt zij", "<blockquote><p>zegt zij</p></blockquote>"),
        ("[Zie](https://voorbeeld.nl/a_b)", '<p><a href="https://voorbeeld.nl/a_b">Zie</a></p>'),
        ("<mailto:a@voorbeeld.nl>", '<p><a href="mailto:a@voorbeeld.nl">mailto:a@voorbeeld.nl</a></p>'),
        ("[Zie](javascript:alert)", "<p>[Zie](javascript:alert)</p>"),
        ("[Zie](ftp://voorbeeld.nl) dit", "<p>Zie dit</p>"),
        ("[Zie](//voorbeeld.nl) dit", "<p>Zie dit</p>"),
        ("<b>vet</b> &lt;i>", "<p>&lt;b&gt;vet&lt;/b&gt; &lt;i&gt;</p>"),
        ("# geen kop", "<p># geen kop</p>"),
        ("a&#10;&#10;b", "<p>a b</p>"),
    ],
)
def test_a_text_is_written(text: str, html: str) -> None:
    assert written(text) == html


@settings(derandomize=True, deadline=None, max_examples=200)
@given(
    st.text(
        st.sampled_from("ab \n<>&;#[]()*_`!:/\\\"'-1.{}^=|~") | st.characters(exclude_categories=("Cs",)),
        max_size=60,
    )
)
def test_no_text_makes_another_element_or_leaves_its_place(text: str) -> None:
    page = write_page(Page("t", "b", (Element("aside", blocks_of_markdown(text)),)))
    for render in ENGINES.values():
        tree = LexborHTMLParser(render(page.partition("---\n")[2].partition("---\n")[2]))
        assert {node.tag for node in tree.css("*")} <= TAGS
        assert [node.tag for node in tree.css("body > *")] == ["aside"]
        assert all(set(node.attributes) <= {"href"} for node in tree.css("*"))
