"""The three invariants: spans cover the source once, annotations change no word, the page says it all."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from documents import CASES, REAL, random_texts, write_page, written
from engines import ENGINES, opened, read_rendered, render_markdown_it, render_python_markdown
from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from converter import left_out
from converter.annotation import Abbreviation, Annotation, Citation, Reference, Target, Unresolved, Url
from converter.build import Written
from converter.model import NoteMark, Span, Text
from converter.verify.page import verify_page
from converter.view.words import REASONS
from converter.walk import paragraphs, paragraphs_of
from converter.writers.document_json import write_document_json

ANY = pytest.mark.parametrize("path", [*CASES, *REAL], ids=lambda path: path.stem)
SETTINGS = settings(derandomize=True, deadline=None, max_examples=150)


def test_documents_are_found() -> None:
    assert len(CASES) >= 20
    assert len(REAL) >= 1


def covered(document: Written) -> list[Span]:
    """Return every span that says what became of a stretch of the source."""
    entry = document.entry
    spans = [
        inline.span
        for section in entry.document.sections
        for block in paragraphs_of(section)
        for inline in block.inlines
    ]
    spans += [span for note in entry.document.notes for span in note.definitions]
    return sorted(spans + [item.span for item in entry.document.left_out])


def check_spans(document: Written) -> None:
    text = document.entry.source.text
    for paragraph in paragraphs(document.entry.document):
        for inline in paragraph.inlines:
            if isinstance(inline, Text):
                assert text[inline.span.start : inline.span.end] == inline.text
            assert paragraph.span.start <= inline.span.start <= inline.span.end <= paragraph.span.end
    position = 0
    for start, end in covered(document):
        assert start >= position, f"{text[start:end]!r} is covered twice"
        assert not text[position:start].strip(), f"{text[position:start]!r} is not covered"
        position = end
    assert not text[position:].strip()


def check_words(document: Written) -> None:
    """With and without annotations the rendered page has the same words, notes and ids."""
    for render in ENGINES.values():
        one = read_rendered(render(body(write_page(document.entry, document.annotations))), added=False)
        other = read_rendered(render(body(write_page(document.entry, ()))), added=False)
        assert (one.text, one.notes) == (other.text, other.notes)
        assert [id_ for id_ in one.ids if not id_.startswith("eigen-noot")] == list(other.ids)


def check_page(document: Written) -> None:
    """Both engines show the whole source, with the same words, notes, links and ids of our own."""
    page = body(write_page(document.entry, document.annotations))
    one, other = read_rendered(render_python_markdown(page)), read_rendered(render_markdown_it(page))
    assert one.text == other.text
    assert one.notes == other.notes
    assert one.sections == other.sections
    assert own_ids(one.ids) == own_ids(other.ids)
    assert [link for link in one.links if not link[1].startswith("#fn")] == [
        link for link in other.links if not link[1].startswith("#fn")
    ]
    assert verified(document, render_python_markdown(page)) == ()


def own_ids(ids: tuple[str, ...]) -> list[str]:
    return [id_ for id_ in ids if not id_.startswith("fn")]


def body(page: str) -> str:
    return page.split("---\n", 2)[2]


def verified(document: Written, html: str) -> tuple[object, ...]:

    data = json.loads(write_document_json(document.record))
    return verify_page(document.entry.source, opened(html), data, "page")


@ANY
def test_every_visible_character_is_covered_once(path: Path) -> None:
    check_spans(written(path.name, path.read_bytes()))


@ANY
def test_annotations_change_no_word(path: Path) -> None:
    check_words(written(path.name, path.read_bytes()))


@ANY
def test_the_page_says_it_all_in_two_engines(path: Path) -> None:
    check_page(written(path.name, path.read_bytes()))


@given(random_texts)
@example("Vraag 1[footnoteRef:1] [1: x] \nVraag 1")
@SETTINGS
def test_random_documents_keep_all_three(text: str) -> None:
    document = written("random.txt", text.encode())
    check_spans(document)
    check_words(document)
    check_page(document)


TARGETS: tuple[Target, ...] = (
    Url("https://voorbeeld.nl/?a=1&b=(2)"),
    Reference("vraag-1"),
    Reference("vraag-1", "kamervragen/elders/"),
    Citation("kamerstuk", "kst-1-2", 'Kamerstukken II, 1, nr. "2"', "https://voorbeeld.nl/kst-1-2.html"),
    Citation("wetsartikel", "sr-1", "artikel 1 Sr", None),
    Abbreviation("OM", "Openbaar *Ministerie* <b>", "document"),
    Unresolved("reference", "reference-unresolved", "nergens"),
)


@given(random_texts.map(lambda text: f"{text}\nVraag 1\nEen?"), st.data())
@SETTINGS
def test_random_annotations_change_no_word_and_their_links_never_nest(text: str, data: st.DataObject) -> None:
    document = written("random.txt", text.encode())
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, 12)).map(lambda at: Span(at[0], sum(at)))
    made = data.draw(st.lists(st.builds(Annotation, spans, st.sampled_from(TARGETS)), max_size=12))
    annotated = replace(document, annotations=tuple(made))
    check_words(annotated)
    check_page(annotated)
    page = LexborHTMLParser(render_python_markdown(body(write_page(document.entry, tuple(made)))))
    assert page.css("a a") == []
    assert page.css("abbr abbr") == []
    ids = {node.attributes["id"] for node in page.css("[id]")}
    links = [node.attributes["href"] or "" for node in page.css("a.verwijzing")]
    assert {link[1:] for link in links if link.startswith("#")} <= ids


def test_a_mark_in_a_label_stays_a_mark() -> None:
    document = written("label.txt", b"Vraag 1[footnoteRef:1] [1:  noot] \nEen?\n")
    section = document.entry.document.sections[0]
    assert section.label is not None
    assert [type(inline) for inline in section.label.inlines] == [Text, NoteMark]
    heading = LexborHTMLParser(render_python_markdown(body(write_page(document.entry, ())))).css_first(
        "#vraag-1"
    )
    assert heading is not None
    assert heading.css_first("sup a.footnote-ref") is not None


def test_every_reason_for_leaving_out_has_words_for_readers() -> None:
    assert set(REASONS) == set(left_out.REASONS)
