"""Text from outside comes out as the very same characters, in both engines and in every place of a page."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import unquote

import pytest
from documents import write_page
from engines import (
    ENGINES,
    MKDOCS_ALWAYS,
    Rendered,
    python_markdown,
    read_rendered,
    render_python_markdown,
    site_extensions,
    squeezed,
)
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.meta import get_data
from selectolax.lexbor import LexborHTMLParser

from converter.annotation import Annotation, Url
from converter.collection import collect
from converter.collection.papers import Paper
from converter.model import Document, Inline, Metadata, Note, NoteMark, Paragraph, Section, Span, Text
from converter.source import Source
from converter.view.nodes import Page
from converter.writers.escape import (
    escape_after_note_mark,
    escape_attribute,
    escape_html,
    escape_line_start,
    escape_raw,
    escape_text,
    escape_url,
)
from converter.writers.front_matter import write_front_matter

STEADY = settings(derandomize=True, deadline=None, max_examples=100)

NASTY = (
    '--8<-- "x"',
    "-8<- x",
    "*[A]: b",
    "*[HTML]: x",
    "[^1]: x",
    "[^1]",
    "[a]: http://b.nl",
    "[a]",
    "[a][b]",
    "[x](javascript:alert(1))",
    "[x](<http://a.nl>)",
    "![x](y)",
    "![x][y]",
    "{: .x }",
    "{ .x }",
    "{#x}",
    "x {: #y }",
    "!!! note",
    '!!! note "t"',
    "??? x",
    '???+ x "t"',
    '=== "t"',
    "===",
    "---",
    "--",
    "- - -",
    "***",
    "* * *",
    "___",
    "/// x",
    "/// details | t",
    ":::",
    "::: x",
    ": x",
    ":smile:",
    "~~~",
    "~~~ x",
    "~~x~~",
    "```",
    "``` x",
    "`x`",
    "``x` `",
    "    indented",
    "\tindented",
    "1. x",
    "1) x",
    "12. x",
    "1.",
    "١. x",
    "- x",
    "+ x",
    "* x",
    "-",
    "+",
    "# x",
    "###### x #",
    "#",
    "x #",
    "> x",
    ">",
    "<script>alert(1)</script>",
    "<script>",
    "</p>",
    "<!-- x -->",
    "<!--",
    "<?php x ?>",
    "<![CDATA[x]]>",
    "<http://a.nl>",
    "<a@b.nl>",
    "<x",
    "a<b>c",
    "&lt;",
    "&#60;",
    "&#x3C;",
    "&copy",
    "&",
    "&&amp;",
    "| a |",
    "a | b",
    "| --- |",
    "\\",
    "\\\\",
    "\\\\\\",
    "een staart\\",
    "\\*x\\*",
    "\\<",
    "\\&lt;",
    "\\`",
    "*x*",
    "**x**",
    "_x_",
    "__x__",
    "a_b_c",
    "a*b*c",
    "^[x]",
    "^x^",
    "$x$",
    "$$x$$",
    "\\(x\\)",
    "\\[x\\]",
    "{{ x }}",
    "{% x %}",
    "{++x++}",
    "{>>x<<}",
    "++ctrl++",
    "[TOC]",
    "[[x]]",
    "[ ] x",
    "[x] y",
    "wzxhzdk:0",
    "klzzwxh:0",
    "amp",
    "zz1337820767766393qq",
    "(c)",
    '"x"',
    "'x'",
    "...",
    "=x=",
    "%x%",
    "@x",
    "http://a.nl/*b*_c_",
    "a\u00a0b",
    "\u00a0x\u00a0",
    "a\u2028b",
    "a\u2029b",
    "a\u200bb",
    "a\ufeffb",
    "a\ufffdb",
    "a\u0301",
    "\u202ea",
    "🙂",
)

PIECES = (
    *"\\`*_{}[]()#+-.!<>&|~^=:;/\"'$%@?,",
    *(" ", "  ", "\t", "\u00a0", "\u2028", "\ufffd", "é", "‘", "🙂"),
    *("a", "b", "Vraag", "1", "12", "x", "TOC", "note", "lt;", "amp;", "#60;", "script", "http://a.nl"),
    *(
        "^1",
        "***",
        "```",
        "~~~",
        "???",
        "!!!",
        "===",
        "---",
        "--8<--",
        ":::",
        "///",
        "wzxhzdk:0",
        "klzzwxh:0",
    ),
)
LINE_STARTS = (
    *("", "1. ", "1) ", "12. ", "- ", "+ ", "* ", "# ", "## ", "> ", ": ", "| ", "~~~ ", "``` ", "::: "),
    *("!!! ", "!!! note ", '??? x "y" ', '=== "y"', "/// ", '--8<-- "y" ', "[x]: ", "[^1]: ", "*[x]: "),
    *("<!-- ", "<div> ", "</div>", "___", "---", "===", "***", "{: .x } ", "[TOC]", "[ ] "),
)
LINE_ENDS = ("", ".", "!", "^", "[", "\\")


def in_one_line(text: str) -> str:
    """Return the text as a reader cuts it: one line, without blanks at its ends."""
    return " ".join(text.split("\n")).strip()


def lines() -> st.SearchStrategy[str]:
    """Return lines of signs that mean something to an engine, many with a meaning at their start."""
    inside = st.lists(st.sampled_from(PIECES), min_size=1, max_size=10).map("".join)
    return st.builds(str.__add__, st.sampled_from(LINE_STARTS), inside).map(in_one_line).filter(bool)


Shown = tuple[str, tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Place:
    """A place on a page where text from outside stands, and what must be seen of it.

    ``§`` stands for the text; ``tags`` are the only elements that the body may have.
    """

    markdown: Callable[[str], str]
    text: str
    tags: str
    notes: tuple[str, ...] = ()

    def wanted(self, text: str) -> Shown:
        """Return body text, tags and notes, as they are when the text is shown as it is."""
        words = tuple(squeezed(each.replace("§", text)) for each in (self.text, *self.notes))
        return words[0], tuple(self.tags.split()), tuple(note.rstrip("\u00a0 ") for note in words[1:])


PLACES = {
    "paragraph": Place(
        lambda text: f"voor\n\n{escape_line_start(escape_text(text))}\n\nna",
        "voor § na",
        "p p p",
    ),
    "heading": Place(
        lambda text: f"voor\n\n## {escape_text(text)} {{ #vraag-1 .question }}\n\nna",
        "voor § na",
        "p h2 p",
    ),
    "heading with a contents label": Place(
        lambda text: f'## Vraag {{ #vraag-1 .question data-toc-label="{escape_attribute(text)}" }}\n\nna',
        "Vraag na",
        "h2 p",
    ),
    "heading behind an alias": Place(
        lambda text: (
            f'voor\n\n### <span id="antwoord-2"></span>{escape_text(text)} {{ #antwoord-1-2 }}\n\nna'
        ),
        "voor § na",
        "p h3 span p",
    ),
    "folded title": Place(
        lambda text: f'??? title "*T*{{ .added }}"\n\n    {escape_line_start(escape_text(text))}\n\nna',
        "T § na",
        "details summary em p p",
    ),
    "note": Place(
        lambda text: f'voor[^1]\n\n[^1]: <span id="noot-1"></span>{escape_text(text)}',
        "voor[1]",
        "p",
        ("§",),
    ),
    "second paragraph of a note": Place(
        lambda text: (
            f'voor[^1]\n\n[^1]: <span id="noot-1"></span>x\n\n    {escape_line_start(escape_text(text))}'
        ),
        "voor[1]",
        "p",
        ("x §",),
    ),
    "behind a note mark": Place(
        lambda text: f"voor[^1]{escape_after_note_mark(escape_text(text))}\n\n[^1]: x",
        "voor[1]§",
        "p",
        ("x",),
    ),
    "behind a note mark at the start": Place(
        lambda text: f"[^1]{escape_after_note_mark(escape_text(text))}\n\n[^1]: x",
        "[1]§",
        "p",
        ("x",),
    ),
    "link": Place(
        lambda text: f"voor [{escape_text(text)}](<http://a.nl>) na",
        "voor § na",
        "p a",
    ),
    "behind a link": Place(
        lambda text: f"[x](<http://a.nl>){escape_text(text)}",
        "x§",
        "p a",
    ),
    "block of raw HTML": Place(
        lambda text: f'voor\n\n<dl class="added"><div><dd>{escape_raw(text)}</dd></div></dl>\n\nna',
        "voor § na",
        "p dl div dd p",
    ),
    "folded block of raw HTML": Place(
        lambda text: (
            "voor\n\n"
            f'<details class="added"><summary>S</summary><p>{escape_raw(text)}</p>'
            f"<ul><li><q>{escape_raw(text)}</q></li></ul></details>\n\nna"
        ),
        "voor S§§ na",
        "p details summary p ul li q p",
    ),
    "added words of a heading": Place(
        lambda text: (
            f'voor\n\n## <span class="added">{escape_text(text)}</span>1. {{ #vraag-1 .question }}\n\nna'
        ),
        "voor §1. na",
        "p h2 span p",
    ),
    "paragraph of added links": Place(
        lambda text: (
            f"voor\n\n[{escape_text(text)}](#vraag-1) [x](#vraag-1){{ .kopieer }}\n{{: .added .naar }}"
        ),
        "voor § x",
        "p p a a",
    ),
}


def shown(rendered: Rendered) -> Shown:
    """Return body text, tags and notes."""
    return rendered.text, rendered.tags, rendered.notes


def differences(text: str, places: Iterable[str] = PLACES) -> dict[str, tuple[Shown, Shown]]:
    """Return (seen, wanted) for each place and engine where the text is not shown as it is."""
    found = {}
    for name in places:
        wanted = PLACES[name].wanted(text)
        for engine, render in ENGINES.items():
            seen = shown(read_rendered(render(PLACES[name].markdown(text))))
            if seen != wanted:
                found[f"{name}, {engine}"] = (seen, wanted)
    return found


def test_the_first_engine_has_the_extensions_that_mkdocs_gives_the_site() -> None:
    assert MkDocsConfig.markdown_extensions.builtins == list(MKDOCS_ALWAYS)
    assert list(site_extensions()) == [*MKDOCS_ALWAYS, "attr_list", "footnotes", "pymdownx.details"]


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_is_shown_as_it_is_in_every_place(text: str) -> None:
    assert differences(in_one_line(text)) == {}


@pytest.mark.parametrize("place", PLACES)
@settings(STEADY, max_examples=40)
@given(text=lines())
def test_any_signs_are_shown_as_they_are(place: str, text: str) -> None:
    assert differences(text, (place,)) == {}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Bent u bekend met het artikel?", "Bent u bekend met het artikel?"),
        ('Zo ja, (waarom) wel: 3,5% – ‘nee’; "ja"!', 'Zo ja, (waarom) wel: 3,5% – ‘nee’; "ja"!'),
        ("a_b*c", r"a\_b\*c"),
        ("[sic] {x} #1 `y` \\", r"\[sic\] \{x\} \#1 \`y\` \\"),
        ("1 < 2 & 3 > 2 | x", "1 &lt; 2 &amp; 3 &gt; 2 &#124; x"),
    ],
)
def test_only_signs_with_a_meaning_are_escaped(text: str, written: str) -> None:
    assert escape_text(text) == written


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("Vraag 1.", "Vraag 1."),
        ("1. Ja.", "1\\. Ja."),
        ("12) Ja.", "12\\) Ja."),
        ("1 januari", "1 januari"),
        ("- Ja.", "\\- Ja."),
        ("+ Ja.", "\\+ Ja."),
        ("=== x", "&#61;== x"),
        ("~~~", "&#126;~~"),
        (": x", "&#58; x"),
        ("??? x", "&#63;?? x"),
        ("!!! x", "&#33;!! x"),
        ("/// x", "&#47;// x"),
        ('"x"', '&#34;x"'),
        ("", ""),
    ],
)
def test_a_line_start_is_escaped_where_it_could_begin_a_block(line: str, written: str) -> None:
    assert escape_line_start(line) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [("(x)", "&#40;x)"), (": x", "&#58; x"), (" (x)", " (x)"), (". x", ". x"), ("", "")],
)
def test_behind_a_note_mark_a_bracket_and_a_colon_are_escaped(text: str, written: str) -> None:
    assert escape_after_note_mark(text) == written


MARK, LINK, TEXT = "mark", "link", "text"
Piece = tuple[str, str]


def page_of(pieces: Iterable[Piece]) -> str:
    """Return the Markdown page of one paragraph that is made of texts, links and marks of note 1."""
    inlines: list[Inline] = []
    links: list[Annotation] = []
    source = ""
    for kind, words in pieces:
        span = Span(len(source), len(source) + len(words))
        inlines.append(NoteMark(1, span, "1") if kind == MARK else Text(words, span))
        if kind == LINK:
            links.append(Annotation(span, Url("http://a.nl")))
        source += words
    whole = Span(0, len(source))
    note_text = Text("noot", Span(len(source), len(source) + 4))
    note = Note(1, "1", (Paragraph((note_text,), note_text.span),), note_text.span, (note_text.span,), "1")
    section = Section("other", (), None, (Paragraph(tuple(inlines), whole),), whole)
    document = Document("questions", Metadata(), (section,), notes=(note,), own_notes=(), left_out=())
    collection, _ = collect([Paper(Source("stuk.txt", source + "noot"), document)])
    return write_page(collection.entries["stuk.txt"], tuple(links))


def paragraph_shown(page: str) -> dict[str, tuple[str, str]]:
    """Return text and tags of a page's one paragraph and of its notes, by engine."""
    body, _ = get_data(page)
    seen = {}
    for engine, render in ENGINES.items():
        article = LexborHTMLParser(render(body)).css_first("body > p")
        rendered = read_rendered(article.html or "")
        seen[engine] = (rendered.text, " ".join(rendered.tags))
    return seen


def paragraph_wanted(pieces: Iterable[Piece]) -> dict[str, tuple[str, str]]:
    """Return what both engines should show of the pieces."""
    text = squeezed("".join("[1]" if kind == MARK else words for kind, words in pieces))
    tags = " ".join(("p", *("a" for kind, _ in pieces if kind == LINK)))
    return dict.fromkeys(ENGINES, (text, tags))


@pytest.mark.parametrize(
    "pieces",
    [
        [(TEXT, "Kijk op "), (LINK, "www.a.nl"), (TEXT, ".")],
        [(TEXT, "Kijk!"), (LINK, "www.a.nl")],  # "![...](...)" is a picture
        [(TEXT, "Kijk!!"), (LINK, "www.a.nl"), (TEXT, "!")],
        [(TEXT, "2^"), (LINK, "www.a.nl")],  # "^[...]" is a note in some engines
        [(TEXT, "("), (LINK, "www.a.nl"), (TEXT, ")")],
        [(TEXT, "["), (LINK, "www.a.nl"), (TEXT, "](x)")],
        [(TEXT, "\\"), (LINK, "www.a.nl")],
        [(TEXT, "Ja!"), (MARK, "*")],
        [(TEXT, "2^"), (MARK, "*")],
        [(TEXT, "\\"), (MARK, "*")],
        [(MARK, "*"), (TEXT, ": ja")],
        [(TEXT, "Ja"), (MARK, "*"), (TEXT, "(x)")],
        [(TEXT, "Ja"), (MARK, "*"), (LINK, "www.a.nl")],
        [(TEXT, "Ja"), (MARK, "*"), (MARK, "*"), (TEXT, "{x}")],
        [(LINK, "www.a.nl"), (LINK, "www.b.nl")],
        [(LINK, "www.a.nl"), (TEXT, "{ .x }")],
        [(LINK, "www.a.nl"), (TEXT, "(x)")],
        [(LINK, "www.a.nl"), (MARK, "*"), (TEXT, "[x]")],
        [(LINK, "1. www.a.nl"), (TEXT, ": x")],
        [(TEXT, "a*"), (TEXT, "*b"), (TEXT, "_"), (TEXT, "_")],
    ],
    ids=lambda pieces: " ".join(f"{kind}:{words}" for kind, words in pieces),
)
def test_texts_links_and_marks_stand_side_by_side(pieces: list[Piece]) -> None:
    assert paragraph_shown(page_of(pieces)) == paragraph_wanted(pieces)


@STEADY
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just(TEXT), st.builds(str.__add__, lines(), st.sampled_from(LINE_ENDS))),
            st.tuples(st.just(LINK), lines()),
            st.just((MARK, "*")),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_any_texts_links_and_marks_stand_side_by_side(pieces: list[Piece]) -> None:
    assert paragraph_shown(page_of(pieces)) == paragraph_wanted(pieces)


def hrefs(url: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the links (text, href) that each engine makes of an address."""
    text = f"voor [x](<{escape_url(url)}>) na"
    return {engine: read_rendered(render(text)).links for engine, render in ENGINES.items()}


@pytest.mark.parametrize(
    "url",
    [
        "https://www.voorbeeld.nl",
        "https://www.voorbeeld.nl/",
        "http://voorbeeld.nl:8080/a/b.html",
        "https://voorbeeld.nl/a?b=c&d=e#f",
        "https://voorbeeld.nl/?a=1&copy=2&lt=3",
        "https://voorbeeld.nl/a?b&copy",
        "https://voorbeeld.nl/a&amp;b",
        "https://voorbeeld.nl/a&#60;b",
        "https://voorbeeld.nl/a_b_c-d~e*f!g'h(i)j,k;l:m@n$o",
        "https://voorbeeld.nl/wiki/X_(y)",
        "https://voorbeeld.nl/a((b",
        "https://voorbeeld.nl/a%20b%2Fc",
        "https://voorbeeld.nl/__init__/*a*/**b**",
        "https://voorbeeld.nl/#/a?b=#c",
        "https://voorbeeld.nl/a=b+c",
    ],
)
def test_an_ordinary_address_is_kept_as_it_is(url: str) -> None:
    assert hrefs(url) == dict.fromkeys(ENGINES, (("x", url),))


@pytest.mark.parametrize(
    ("url", "href"),
    [
        ("https://voorbeeld.nl/a b", "https://voorbeeld.nl/a%20b"),
        ("https://voorbeeld.nl/a\u00a0b", "https://voorbeeld.nl/a%C2%A0b"),
        ("https://voorbeeld.nl/a[1]", "https://voorbeeld.nl/a%5B1%5D"),
        ("https://voorbeeld.nl/<a>", "https://voorbeeld.nl/%3Ca%3E"),
        ("https://voorbeeld.nl/a\\b", "https://voorbeeld.nl/a%5Cb"),
        ('https://voorbeeld.nl/"a"', "https://voorbeeld.nl/%22a%22"),
        ("https://voorbeeld.nl/`a`", "https://voorbeeld.nl/%60a%60"),
        ("https://voorbeeld.nl/{a|b}^c", "https://voorbeeld.nl/%7Ba%7Cb%7D%5Ec"),
    ],
)
def test_a_sign_that_may_not_stand_in_an_address_is_percent_encoded(url: str, href: str) -> None:
    assert hrefs(url) == dict.fromkeys(ENGINES, (("x", href),))


URL_PIECES = (
    *"\\`*_{}[]()#+-.!<>&|~^=:;/\"'$%@?, ",
    *("\u00a0", "é", "\u2028", "a", "b", "1", "&amp;", "&#60;", "&copy", "%20", "%C3%A9", "](", "<b>", "--"),
)


@STEADY
@given(st.lists(st.sampled_from(URL_PIECES), max_size=12).map("".join))
def test_any_address_is_the_same_in_both_engines(path: str) -> None:
    url = f"http://a.nl/{path}"
    seen = {
        engine: tuple((text, unquote(href)) for text, href in links) for engine, links in hrefs(url).items()
    }
    assert seen == dict.fromkeys(ENGINES, (("x", unquote(url)),))


IN_A_HEADING = "heading", '## x {{ #vraag-1 .question title="{}" }}', "h2#vraag-1.question"
ATTRIBUTES = (
    IN_A_HEADING,
    ("link", 'voor [x](#y){{ .verwijzing title="{}" }} na', "p > a.verwijzing[href='#y']"),
    ("raw block", '<ul class="added"><li><a href="#x" title="{}">y</a></li></ul>', "ul.added > li > a"),
    ("raw in a text", 'voor <abbr class="afkorting" title="{}">x</abbr> na', "p > abbr.afkorting"),
    ("raw in a heading", '## <abbr class="afkorting" title="{}">x</abbr> {{ #v }}', "h2#v > abbr"),
    ("raw in a note", 'x[^1]\n\n[^1]: <abbr class="afkorting" title="{}">x</abbr> na', "li abbr.afkorting"),
)
"""Where an attribute stands: its name, the Markdown around its value, the element that has it."""
ATTRIBUTE_PLACES = (
    *(f"{name}, {engine}" for engine in ENGINES for name, _, _ in ATTRIBUTES),
    "contents list",
)


def attribute_values(text: str) -> dict[str, str | None]:
    """Return the text as it arrives in each place."""
    values: dict[str, str | None] = {}
    for name, markdown, selector in ATTRIBUTES:
        for engine, render in ENGINES.items():
            page = LexborHTMLParser(render(markdown.format(escape_attribute(text))))
            node = page.css_first(selector)
            values[f"{name}, {engine}"] = node.attributes["title"] if node else None
    values["contents list"] = contents_label(
        f'## x {{ #vraag-1 .question data-toc-label="{escape_attribute(text)}" }}'
    )
    return values


def contents_label(heading: str) -> str:
    """Return what the contents list says of a heading; it is printed into the page as HTML."""
    render_python_markdown(heading)
    (token,) = python_markdown().toc_tokens
    return LexborHTMLParser(f"<p>{token['name']}</p>").css_first("p").text()


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_is_the_value_of_an_attribute(text: str) -> None:
    assert attribute_values(in_one_line(text)) == dict.fromkeys(ATTRIBUTE_PLACES, in_one_line(text))


@STEADY
@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=20).map(in_one_line))
def test_any_text_is_the_value_of_an_attribute(text: str) -> None:
    assert attribute_values(text) == dict.fromkeys(ATTRIBUTE_PLACES, text)


@STEADY
@given(lines().map(squeezed))  # the contents list squeezes blanks
def test_any_signs_are_the_value_of_an_attribute(text: str) -> None:
    assert attribute_values(text) == dict.fromkeys(ATTRIBUTE_PLACES, text)


@pytest.mark.parametrize("escape", [escape_text, escape_attribute, escape_raw])
@pytest.mark.parametrize(
    "text", ["Vraag 3, 4 (zie noot): wat nu; waarom?", "€ 3,5 – ‘ja’… (50% + 1) - 's/dag!"]
)
def test_ordinary_words_are_written_as_they_are(escape: Callable[[str], str], text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "attribute", "raw"),
    [
        ('<b> & "x"', "&lt;b&gt; &amp; &quot;x&quot;", '&lt;b&gt; &amp; "x"'),
        (
            "*a* _b_ `c` [d] {e} #1 \\",
            "&#42;a&#42; &#95;b&#95; &#96;c&#96; &#91;d&#93; &#123;e&#125; &#35;1 &#92;",
            "",
        ),
        ("a|b=c", "a&#124;b=c", "a|b=c"),
        ("a\nb\u2028c", "a&#10;b&#8232;c", "a&#10;b&#8232;c"),
    ],
)
def test_only_signs_with_a_meaning_are_entities_in_raw_html(text: str, attribute: str, raw: str) -> None:
    assert (escape_attribute(text), escape_raw(text)) == (attribute, raw or text)


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_is_a_title_and_a_description(text: str) -> None:
    assert front_matter(text, text) == (text, text)


@STEADY
@given(*[st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)] * 2)
@example("</title><script>alert(1)</script>", "---")
@example("a: b", "# c")
@example("!!python/object:x", "&a *a")
@example("null", "2024-11-21")
@example("yes", "1e3")
def test_any_text_is_a_title_and_a_description(title: str, description: str) -> None:
    assert front_matter(title, description) == (title, description)


def front_matter(title: str, description: str) -> tuple[str, str]:
    """Return title and description as MkDocs reads them and a browser shows them in the page's head."""
    body, keys = get_data(write_front_matter(Page(title, description, ())) + "rest")
    assert body == "rest"
    assert not set("<>\"'") & set(keys["title"] + keys["description"])
    return html.unescape(keys["title"]), html.unescape(keys["description"])


@STEADY
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30))
@example("</p><script>alert(1)</script>")
@example("\"'&amp;&lt;&#60;")
def test_any_text_is_plain_html(text: str) -> None:
    escaped = escape_html(text)
    paragraph = LexborHTMLParser(f'<p title="{escaped}">{escaped}</p>').css_first("body > p:only-child")
    assert (paragraph.text(), paragraph.attributes["title"]) == (text, text)
