"""Each question and answer is a section of the page, the same in every engine of Markdown."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
import word_files as word
from documents import write_page, written
from editing import edited
from engines import ENGINES
from selectolax.lexbor import LexborHTMLParser, LexborNode
from test_invariants import body, check_page

from converter.view.nodes import Fold, Heading, NoteCall, NoteText, Page, Prose, Section
from converter.writers import markdown

VOID = {"br", "hr", "input", "wbr"}


class Nesting(HTMLParser):
    """Reads HTML as it is written: every element is closed, in the order in which they were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.open += () if tag in VOID else (tag,)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID, f"{tag} closes itself"
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def as_built(html: str) -> str:
    """Return the article as the theme prints it."""
    return html.replace('" />', '">')


def check_nesting(html: str) -> None:
    parser = Nesting()
    parser.feed(as_built(html))
    parser.close()
    assert parser.open == []


def outline(html: str) -> list[tuple[str, str, str]]:
    """Return each child of the page with a section's name, and what elements stand in it."""
    tree = LexborHTMLParser(as_built(html)).body
    assert tree is not None
    for node in tree.css("a.headerlink, a.footnote-backref, .footnote, .footnotes, .footnotes-sep"):
        node.decompose()
    return [_told(node) for node in tree.iter()]


def _told(node: LexborNode) -> tuple[str, str, str]:
    name = node.attributes.get("aria-labelledby") or node.attributes.get("id") or ""
    inside = node.iter() if node.tag == "section" else ()
    return node.tag or "", name, " ".join(child.tag or "" for child in inside)


NEAR = "Vraag 1\nKent u dit?\n\nMeer.\n\nAntwoord 1\nJa.\n\nVraag 2\nEn dit?\n\nAntwoord 2\nNee.\n"
FAR = "Vraag 1\nKent u dit?\n\nVraag 2\nEn dit?\n\nAntwoord 1\nJa.\n\nAntwoord 2\nNee.\n"
MERGED = "Vraag 1\nKent u dit?\n\nVraag 2\nEn dit?\n\nAntwoord 1 en 2\nJa.\n"
NOTED = "Vraag 1\nKent u dit[footnoteRef:1]?  [1: Een noot.] \n\nAntwoord 1\nJa.\n\nToelichting\nMeer.\n"
BOTH = "h2 p p"


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        (
            NEAR,
            [("vraag-1", f"{BOTH} p"), ("antwoord-1", "h3 p p"), ("vraag-2", BOTH), ("antwoord-2", "h3 p p")],
        ),
        (
            FAR,
            [
                ("vraag-1", f"{BOTH} p"),
                ("vraag-2", f"{BOTH} p"),
                ("antwoord-1", "h3 p p p"),
                ("antwoord-2", "h3 p p p"),
            ],
        ),
        (MERGED, [("vraag-1", f"{BOTH} p"), ("vraag-2", BOTH), ("antwoord-1-2", "h3 p p p")]),
        (NOTED, [("vraag-1", BOTH), ("antwoord-1", "h3 p p"), ("toelichting", BOTH)]),
    ],
    ids=["near", "far", "merged", "with a note and an explanation"],
)
def test_each_question_and_answer_is_a_section(text: str, sections: list[tuple[str, str]]) -> None:
    document = written("brief.txt", text.encode())
    page = body(write_page(document.entry, document.annotations))
    for render in ENGINES.values():
        html = render(page)
        check_nesting(html)
        assert [(name, inside) for tag, name, inside in outline(html) if tag == "section"] == sections


@pytest.mark.parametrize(
    ("count", "line"),
    [
        (3, "Ook antwoord op: vraag 1 (Kent u 1?); vraag 2 (Kent u 2?)"),
        (7, "Ook antwoord op: vraag 1, vraag 2, vraag 3, vraag 4, vraag 5, vraag 6"),
    ],
)
def test_an_answer_to_many_questions_begins_soon(count: int, line: str) -> None:
    asked = "".join(f"Vraag {number}\nKent u {number}?\n\n" for number in range(1, count + 1))
    text = f"{asked}Antwoord op de vragen 1 tot en met {count}\nJa.\n"
    document = written("brief.txt", text.encode())
    page = body(write_page(document.entry, document.annotations))
    lines = LexborHTMLParser(ENGINES["python-markdown"](page)).css("p.naar")
    assert " ".join(lines[-1].text().split()) == line


def test_what_stands_around_questions_is_in_no_section() -> None:
    letter = "Geachte voorzitter,\n\nHierbij de antwoorden.\n\n"
    document = written("brief.txt", f"{letter}{NOTED}".encode())
    page = body(write_page(document.entry, document.annotations))
    for render in ENGINES.values():
        tags = [(tag, name) for tag, name, _ in outline(render(page))]
        assert tags.index(("details", "")) < tags.index(("section", "vraag-1"))
        assert tags[-1] == ("details", "")  # the account
        assert (
            LexborHTMLParser(render(page)).css("section .footnote, section .footnotes, section details") == []
        )


def test_lists_tables_headings_and_notes_of_a_word_file_stand_in_their_section() -> None:
    item = word.numbered(word.run("Een punt"))
    rows = word.table((word.paragraph(word.run("Jaar")), word.paragraph(word.run("Aantal"))))
    heading = word.paragraph(word.run("Een kop", "<w:b/>"))
    call = word.paragraph(word.run("Ja."), word.reference("footnote", 1))
    numbering = word.lists(word.level("%1."))
    lines = word.paragraphs("Vraag 1", "Kent u dit?", "Antwoord 1") + heading + call + item + item + rows
    footnotes = word.note("footnote", 1, word.paragraph(word.run("Een noot.")))
    document = written("brief.docx", word.docx(lines, footnotes=footnotes, numbering=numbering))
    check_page(document)
    page = body(write_page(document.entry, document.annotations))
    for render in ENGINES.values():
        html = render(page)
        check_nesting(html)
        assert ("section", "antwoord-1", "h3 p h4 p ul div") in outline(html)


def test_remarks_stand_in_the_section_of_their_words() -> None:
    yaml = "remarks: [{exact: En dit, text: Zo., author: De redactie, date: 2024-11-26}]"
    document = edited(NEAR, yaml)
    page = body(write_page(document.entry, document.annotations))
    for render in ENGINES.values():
        assert ("section", "vraag-2", "h2 p p div") in outline(render(page))


def test_a_section_is_written_as_tags_that_no_engine_reads_into() -> None:
    page = Page(
        "Titel",
        "Beschrijving",
        (
            Section("vraag", "a-1", (Heading(2, ("A",), {"id": "a-1"}), Prose(("*b*", NoteCall(1))))),
            Fold("brief", "Brief", (Prose(("c",)),)),
            NoteText(1, (Prose(("d",)),)),
        ),
    )
    assert markdown.write_page(page).split("---\n", 2)[2].strip() == (
        '<section class="vraag" aria-labelledby="a-1" />\n\n## A { #a-1 }\n\n\\*b\\*[^1]\n\n</section>\n\n'
        '??? brief "*Brief*{ .added }"\n\n    c\n\n[^1]: d'
    )


def test_an_abbreviation_is_explained_once_in_each_section_and_note() -> None:
    text = (
        "Vraag 1\nKent u het Openbaar Ministerie (OM)? Het OM is groot, en het OM is oud.\n\n"
        "Antwoord 1\nHet OM is bekend[footnoteRef:1], en zo kent het OM mij.  [1: Het OM van het OM.] \n"
    )
    document = written("brief.txt", text.encode())
    page = LexborHTMLParser(
        ENGINES["python-markdown"](body(write_page(document.entry, document.annotations)))
    )
    explained = [len(page.css(f"{place} abbr")) for place in (".vraag", ".antwoord", ".footnote")]
    assert explained == [1, 1, 1]
    assert [node.text() for node in page.css(".afkortingen li")] == ["OM: Openbaar Ministerie"]
    check_page(document)
