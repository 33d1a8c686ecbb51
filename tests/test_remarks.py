"""Remarks of the editors: where they stand, what is said where they stand nowhere, how the page has them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import word_files as word
from documents import write_page
from engines import opened, render_python_markdown
from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborHTMLParser
from test_invariants import body, check_page

from converter.annotation import Annotation, Remark
from converter.annotators.page_words import page_words
from converter.build import Outcome, Written, convert
from converter.differences import bare
from converter.disk import convert_folder
from converter.verify.remarks import check_remarks
from converter.verify.shape import check_shape
from converter.writers.document_json import write_document_json

WEB_ANNOTATIONS = Draft202012Validator(
    json.loads((Path(__file__).parent / "web_annotations.json").read_text("utf-8"))
)

TEXT = """\
Vragen van het lid Bakker (PvdX) aan de minister van Defensie over de brug (ingezonden 3 mei 2024, 2024Z00001)

Vraag 1
Kent u het bericht ‘De brug
zakt’[footnoteRef:2] niet? [2:  De Courant,  3 mei 2024.]

Antwoord op vraag 1
Ja. Zie Kamerstukken II 2022/23, 29628, nr. 1139 over de brug.

Vraag 2
Zakt de brug?

Antwoord op vraag 2
Ja. De brug zakt.
"""
SAID = "    text: Zo in de bron.\n    author: De redactie\n    date: 2024-11-26\n"


def made(*targets: str, text: str = TEXT) -> Outcome:
    """Convert the text with remarks at these targets."""
    remarks = "".join(f"  - {target}\n{SAID}" for target in targets)
    return convert([("brug.txt", text.encode())], (), [("brug.yml", f"remarks:\n{remarks}".encode())])


def placed(outcome: Outcome) -> list[Annotation]:
    found = outcome.documents[0].annotations
    return [each for each in found if isinstance(each.target, Remark)]


def words(target: str, text: str = TEXT) -> str:
    """Return the words of the source at which a remark stands, or what is wrong with it."""
    outcome = made(target, text=text)
    found = placed(outcome)
    return text[slice(*found[0].span)] if found else "\n".join(map(str, outcome.messages))


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("exact: Courant", "Courant"),
        ("exact: De brug zakt’ niet?", "De brug\nzakt’[footnoteRef:2] niet?"),
        ("exact: 'De Courant, 3 mei 2024.'", "De Courant,  3 mei 2024."),
        ("exact: niet? Antwoord op", "niet? [2:  De Courant,  3 mei 2024.]\n\nAntwoord op"),
        ("exact: Ja.\n    in: antwoord-2", "Ja."),
        ("exact: Ja.\n    suffix: De", "Ja."),
        ("exact: '2'\n    prefix: Vraag", "2"),
        ("at: vraag-2", "Vraag 2\nZakt de brug?\n\n"),
        ("at: document", ""),
        ("at: noot-1", "De Courant,  3 mei 2024."),
    ],
)
def test_a_remark_stands_at_words_as_the_page_shows_them_or_at_a_whole(target: str, expected: str) -> None:
    assert words(target).strip() == expected.strip()


def test_equal_words_are_told_apart_by_where_they_stand() -> None:
    found = placed(made("exact: Ja.\n    in: antwoord-1", "exact: Ja.\n    in: antwoord-2"))
    assert [each.span.start for each in found] == [TEXT.index("Ja."), TEXT.rindex("Ja.")]


def test_a_remark_says_what_the_file_says_and_is_numbered_in_its_order() -> None:
    remark = Remark(2, "", "context", "De redactie", "2024-11-26", "Zo in de bron.")
    assert placed(made("at: vraag-2", "exact: Courant"))[1].target == remark


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (
            "exact: de brug zonk",
            "brug.yml:2:12: error: “de brug zonk” is not in brug.txt; the nearest, at brug.txt:4:21, differs "
            "first in d (U+0064) where the file has D (U+0044); write exact: De brug zakt’ [quote-not-found]",
        ),
        (
            "exact: Ja.\n    in: antwoord-3",
            "brug.yml:3:9: error: antwoord-3 is not on the page; the nearest is antwoord-2 "
            "[remark-without-place]",
        ),
        (
            "at: noot-2",
            "brug.yml:2:9: error: noot-2 is not on the page; the nearest is noot-1 [remark-without-place]",
        ),
        (
            "exact: Courant, 3 mei 2024. Ja",
            "brug.yml:2:12: error: “Courant, 3 mei 2024. Ja” is not in brug.txt; the nearest, at "
            "brug.txt:5:36, differs first in a blank where the file has no more words; "
            "write exact: Courant, 3 mei 2024. [quote-not-found]",
        ),
    ],
)
def test_a_remark_without_one_place_is_an_error_that_says_what_to_write(target: str, message: str) -> None:
    assert message in words(target).splitlines()


def test_the_page_is_published_without_a_remark_that_stands_nowhere() -> None:
    outcome = made("exact: de pont", "exact: Courant")
    target = placed(outcome)[0].target
    assert isinstance(target, Remark)
    assert (len(outcome.documents), target.number) == (1, 2)


LABELS = "".join(map(word.paragraph, ("Vraag 1", "Kent u dit?", "Antwoord 1")))
WORD_BODY = (
    LABELS
    + word.paragraph(
        word.run("Het gaat "),
        word.run("niet", "<w:strike/>"),
        word.run(" om Kamerstukken II 2022/23, 29628, nr. 1139 en"),
        word.reference("footnote", 1),
        word.run(" het Openbaar Ministerie (OM). Het OM zegt nee."),
    )
    + word.numbered("Eerst dit.")
    + word.numbered("Dan dat.")
    + word.table(("een", "twee"), ("drie", "vier"))
    + word.paragraph("Tot slot.")
)
WORD_FILE = word.docx(
    WORD_BODY, footnotes=word.note("footnote", 1, "Een noot."), numbering=word.lists(word.level("%1."))
)


def of_word(*quotes: str) -> Written:
    """Return the Word file with remarks at these words."""
    remarks = "".join(f"  - exact: {quote}\n{SAID}" for quote in quotes)
    outcome = convert([("brief.docx", WORD_FILE)], (), [("brief.yml", f"remarks:\n{remarks}".encode())])
    assert outcome.documents[0].of_editor == ()
    return outcome.documents[0]


def page_of(document: Written) -> LexborHTMLParser:
    return LexborHTMLParser(render_python_markdown(body(write_page(document.entry, document.annotations))))


def marked(document: Written) -> str:
    """Return all that is marked on the page."""
    return "".join(node.text() for node in page_of(document).css("mark.opmerking"))


CROSSED = {
    "a form": "gaat niet om",
    "half a form": "Het gaat nie",
    "a link": "om Kamerstukken II 2022/23, 29628, nr. 1139 en",
    "half a link": "nr. 1139 en",
    "within a link": "II 2022/23",
    "a note mark": "en het Openbaar",
    "an abbreviation": "(OM). Het OM zegt",
    "half an abbreviation": "M zegt",
    "list items": "dit. 2. Dan",
    "into a list": "nee. 1. Eerst",
    "cells": "twee drie",
    "all to the end": "nee. 1. Eerst dit. 2. Dan dat. een twee drie vier Tot",
    "a note": "Een noot.",
}


@pytest.mark.parametrize("quote", CROSSED.values(), ids=CROSSED)
def test_words_are_marked_whatever_they_cross_and_stay_as_they_are(quote: str) -> None:
    document = of_word(quote)
    assert bare(marked(document)) == bare(quote)
    check_page(document)


def test_remarks_that_overlap_mark_their_words_once_each_with_its_own_sign() -> None:
    document = of_word("gaat niet om", "niet om Kamerstukken II", "gaat", "niet")
    assert marked(document) == "gaat niet om Kamerstukken II"
    signs = [node.text() for node in page_of(document).css("p > a.opmerkingteken")]
    assert signs == ["3", "4", "1", "2"]
    check_page(document)


def test_a_remark_stands_below_the_block_where_its_words_end() -> None:
    page = page_of(of_word("Tot slot.", "twee", "gaat niet", "Een noot."))
    stands = {
        node.attributes["id"]: group.prev.prev.tag
        for group in page.css("div.kanttekeningen")
        if group.prev and group.prev.prev
        for node in group.css("div.kanttekening")
    }
    assert stands == {"opmerking-1": "p", "opmerking-2": "div", "opmerking-3": "p", "opmerking-4": "p"}


def test_what_is_said_names_its_kind_its_author_its_day_and_leads_back() -> None:
    said = "  - exact: Courant\n    text: Zie [hier](https://voorbeeld.nl).\n    author: A. de Wit\n"
    outcome = convert(
        [("brug.txt", TEXT.encode())],
        (),
        [("brug.yml", f"remarks:\n{said}    date: 3 mei 2025\n    kind: update\n".encode())],
    )
    page = page_of(outcome.documents[0])
    remark = page.css_first("#opmerking-1")
    assert remark.text(separator="|") == (
        "1| |Aanvulling| van de redactie|Zie |hier|.|A. de Wit, 3 mei 2025 · |bij “Courant”"
    )
    assert (remark.attributes["role"], remark.attributes["aria-label"]) == (
        "note",
        "Opmerking van de redactie 1",
    )
    assert [node.attributes["href"] for node in remark.css("a")] == [
        "https://voorbeeld.nl",
        "#bij-opmerking-1",
    ]
    sign = page.css_first("#bij-opmerking-1")
    assert (sign.attributes["href"], sign.attributes["aria-label"]) == (
        "#opmerking-1",
        "opmerking van de redactie 1",
    )


@pytest.mark.parametrize(
    ("target", "words", "before"),
    [
        ("at: document", "bij dit document", "div"),
        ("at: vraag-2", "bij vraag 2", "p"),
        ("at: antwoord-1", "bij antwoord op vraag 1", "p"),
        ("at: noot-1", "bij noot 1", "p"),
    ],
)
def test_a_remark_at_a_whole_leads_back_to_it(target: str, words: str, before: str) -> None:
    group = page_of(made(target).documents[0]).css_first("div.kanttekeningen")
    assert group.prev
    assert group.prev.prev
    link = group.css_first("a")
    assert (link.text(), link.attributes["href"]) == (words, f"#{target.partition(': ')[2]}")
    assert group.prev.prev.tag == before


def test_words_of_a_heading_are_marked_and_it_holds_no_link() -> None:
    document = made("exact: '2'\n    prefix: Vraag").documents[0]
    heading = page_of(document).css_first("#vraag-2")
    assert (heading.css_first("mark").text(), heading.css("a.opmerkingteken")) == ("2", [])
    assert page_of(document).css_first("#opmerking-1 a").attributes["href"] == "#vraag-2"
    check_page(document)


def data_of(document: Written) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(write_document_json(document.record))["remarks"]
    return found


def test_the_data_have_the_words_with_what_tells_them_from_equal_ones() -> None:
    outcome = made("exact: Ja.\n    in: antwoord-2", "at: vraag-2", "at: document", "exact: Courant")
    words, whole, document, of_note = data_of(outcome.documents[0])
    shown = page_words(outcome.documents[0].entry.source, outcome.documents[0].entry.document).words
    start = TEXT.rindex("Ja.")
    assert words == {
        "id": "opmerking-1",
        "anchor": "antwoord-2",
        "exact": "Ja.",
        "prefix": "2 ",
        "suffix": "",
        "position": [shown.rindex("Ja."), shown.rindex("Ja.") + 3],
        "span": [start, start + 3],
        "kind": "context",
        "author": "De redactie",
        "date": "2024-11-26",
        "text": "Zo in de bron.",
    }
    assert (whole["anchor"], whole["exact"], whole["position"]) == ("vraag-2", None, None)
    assert (document["anchor"], document["span"]) == ("document", None)
    assert (of_note["anchor"], shown[slice(*of_note["position"])]) == ("noot-1", "Courant")


@pytest.mark.parametrize("quote", CROSSED.values(), ids=CROSSED)
def test_words_of_the_data_stand_where_they_say_in_the_words_of_the_page(quote: str) -> None:
    document = of_word(quote)
    (row,) = data_of(document)
    shown = page_words(document.entry.source, document.entry.document).words
    assert shown[slice(*row["position"])] == row["exact"] == quote
    assert list(check_shape(json.loads(write_document_json(document.record)))) == []


# The list of all, and the annotations as the W3C has them


def test_all_remarks_are_listed_the_newest_first() -> None:
    files = [("a.txt", TEXT.encode()), ("b.txt", TEXT.replace("2024Z00001", "2024Z00002").encode())]
    later = SAID.replace("2024-11-26", "2024-12-01")
    editors = [
        ("a.yml", f"remarks:\n  - at: vraag-2\n{SAID}  - exact: Courant\n{later}".encode()),
        ("b.yml", f"remarks:\n  - at: document\n{SAID}".encode()),
    ]
    page = LexborHTMLParser(
        render_python_markdown(body(convert(files, (), editors).pages["opmerkingen/index.md"]))
    )
    rows = [(node.css_first("a").text(), node.css_first("a").attributes["href"]) for node in page.css("li")]
    assert rows == [
        ("Context bij “Courant”", "../kamervragen/2024Z00001/#opmerking-2"),
        ("Context bij vraag 2", "../kamervragen/2024Z00001/#opmerking-1"),
        ("Context bij dit document", "../kamervragen/2024Z00002/#opmerking-1"),
    ]
    assert page.css_first("li p").text() == "Zo in de bron."


def test_no_remarks_are_said_to_be_none() -> None:
    pages = convert([("brug.txt", TEXT.encode())]).pages
    assert "Er zijn nog geen opmerkingen." in pages["opmerkingen/index.md"]
    assert json.loads(pages["data/annotations.jsonld"])["total"] == 0
    assert "kamervragen/2024Z00001/annotations.jsonld" not in pages


def test_annotations_are_those_of_the_model_of_the_w3c() -> None:
    pages = made("exact: Courant", "exact: Ja.\n    in: antwoord-2", "at: vraag-2", "at: document").pages
    for path in ("kamervragen/2024Z00001/annotations.jsonld", "data/annotations.jsonld"):
        written = json.loads(pages[path])
        assert [error.message for error in WEB_ANNOTATIONS.iter_errors(written)] == []
        assert written["total"] == len(written["first"]["items"]) == 4
    beside = json.loads(pages["kamervragen/2024Z00001/annotations.jsonld"])["first"]["items"]
    assert beside[1]["id"] == "./#opmerking-2"
    quote, position = beside[1]["target"]["selector"]
    assert quote == {"type": "TextQuoteSelector", "exact": "Ja.", "prefix": "2 "}
    assert position["end"] - position["start"] == len("Ja.")
    assert beside[2]["target"]["selector"]["value"] == "vraag-2"
    assert beside[3]["target"] == "./"
    of_all = json.loads(pages["data/annotations.jsonld"])["first"]["items"]
    assert of_all[3]["target"] == "../kamervragen/2024Z00001/"


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("type", "Note"),
        ("created", "2024-11-26"),
        ("motivation", "remarking"),
        ("target", None),
        ("body", {"type": "TextualBody"}),
        ("target", {"source": "./", "selector": {"type": "TextQuoteSelector"}}),
        ("target", {"source": "./", "selector": {"type": "TextPositionSelector", "start": -1, "end": 2}}),
    ],
)
def test_the_model_of_the_w3c_refuses_what_is_no_annotation(part: str, value: object) -> None:
    written = json.loads(made("exact: Courant").pages["data/annotations.jsonld"])
    written["first"]["items"][0][part] = value
    assert list(WEB_ANNOTATIONS.iter_errors(written))


def test_annotations_go_when_the_last_remark_goes_and_when_the_page_goes(tmp_path: Path) -> None:
    seeds, docs = tmp_path / "seeds", tmp_path / "docs"
    seeds.mkdir()
    (seeds / "brug.txt").write_text(TEXT, "utf-8")
    (seeds / "brug.yml").write_text(f"remarks:\n  - exact: Courant\n{SAID}", "utf-8")
    convert_folder(seeds, docs)
    beside = docs / "kamervragen/2024Z00001/annotations.jsonld"
    assert json.loads(beside.read_text("utf-8"))["total"] == 1
    (seeds / "brug.yml").unlink()
    assert "kamervragen/2024Z00001/annotations.jsonld" in convert_folder(seeds, docs).changed
    assert not beside.exists()
    assert (beside.parent / "index.md").is_file()
    (seeds / "brug.yml").write_text(f"remarks:\n  - exact: Courant\n{SAID}", "utf-8")
    convert_folder(seeds, docs)
    (seeds / "brug.txt").rename(seeds / "pont.txt")
    (seeds / "brug.yml").unlink()
    (seeds / "pont.txt").write_text(TEXT.replace("2024Z00001", "2024Z00002"), "utf-8")
    convert_folder(seeds, docs)
    assert not beside.parent.exists()
    assert json.loads((docs / "data/annotations.jsonld").read_text("utf-8"))["total"] == 0


HOSTILE = (
    "</div></article><script>alert(1)</script> <b onclick=x>y</b>",
    '[x](javascript:alert(1)) [y](https:///x) [z](mailto:abc) <a@b.nl> [q](HTTPS://X.nl/ä"b)',
    "![p](http://x.nl/p.png) [^1] [^1]: n *[A]: b {: onclick=alert(1) }",
    "- a\n\n      code\n- b\n  1. c\n     > d\n\n`` a ` b ``  \nhard\\\nbreak",
    "a&#10;&#10;b &lt;c&gt; nbsp\u00a0 \u202eomg \ufffd",
    "# kop\n---\n| a | b |\n|---|---|\n<!-- x -->",
    '{{ config }} --8<-- "pyproject.toml"',
    "*" * 300 + "[" * 300,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_remark_says_the_page_is_proved_and_has_no_element_of_it(text: str) -> None:
    said = f"remarks:\n  - exact: Courant\n    text: {json.dumps(text)}\n    author: '<b> · bij'\n"
    said += "    date: 2025-01-01\n"
    outcome = convert([("brug.txt", TEXT.encode())], (), [("brug.yml", said.encode())])
    document = outcome.documents[0]
    article = render_python_markdown(body(write_page(document.entry, document.annotations)))
    data = json.loads(write_document_json(document.record))
    assert list(check_remarks(document.entry.source, opened(article), data, document.entry.editor)) == []
    assert {node.tag for node in LexborHTMLParser(article).css("#opmerking-1 *")} <= {
        *("p", "span", "strong", "a", "ul", "ol", "li", "blockquote", "code", "br", "em"),
    }
    check_page(document)


def test_a_remark_that_the_page_lacks_is_missed() -> None:
    document = made("exact: Courant", "at: vraag-2").documents[0]
    without = replace(document, annotations=())
    article = render_python_markdown(body(write_page(without.entry, ())))
    data = json.loads(write_document_json(without.record))
    assert list(check_remarks(document.entry.source, opened(article), data, document.entry.editor)) == [
        "opmerking-1 of the editor is not on the page",
        "opmerking-2 of the editor is not on the page",
    ]
