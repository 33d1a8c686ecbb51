"""The page of a run tells an editor in Dutch what became of each document, and notes stand at the lines."""

from __future__ import annotations

from dataclasses import replace

from converter.build import convert
from converter.diagnostics import Message, report
from converter.writers.run_page import write_run_notes, write_run_page

PAGES = {"kamervragen/2024Z00089/": "bel.txt", "kamervragen/2024Z00090/": "stil.docx"}
ACCEPTS = "accept: [{code: privacy-telephone, reason: waarom dit zo goed is}]"


def test_each_document_has_its_page_and_what_was_said_with_the_line_to_write() -> None:
    said = [
        report("encoding-guessed", "seeds/bel.txt:1:1", "x"),
        replace(
            report("privacy-telephone", "seeds/bel.txt:3:5", "a number"), mend=f"seeds/bel.yml: {ACCEPTS}"
        ),
        report("quote-not-found", "seeds/bel.yml:2:10", "“Vraag [3]” is not there"),
    ]
    assert write_run_page(PAGES, said) == (
        """\
## Wat er van de documenten is geworden

2 documenten hebben een pagina; over 1 daarvan is er niets te melden.

### bel

Pagina: <code>kamervragen/2024Z00089/</code>

**Fout** (bel.yml, regel 2): De aangehaalde woorden staan niet in de bron. Neem de regel uit de melding \
over. <code>quote-not-found</code><br>Melding: <code>“Vraag \\[3\\]” is not there</code>

**Waarschuwing** (bel.txt, regel 3): Er staat een rechtstreeks telefoonnummer. Mag het openbaar zijn? \
<code>privacy-telephone</code><br>Melding: <code>a number</code>

Schrijf in <code>seeds/bel.yml</code>:

```yaml
accept: [{code: privacy-telephone, reason: waarom dit zo goed is}]
```

### De site bekijken

Download hieronder het artefact **site**, pak het uit in een map `site` en typ daarnaast:

    python3 -m http.server --directory site 8000

Dan staat de site op http://localhost:8000/.
"""
    )


def test_what_the_proof_finds_on_a_page_stands_at_its_document() -> None:
    found = [report("text-lost", ".site-new/kamervragen/2024Z00089/index.html", "weg")]
    assert "### bel\n\nPagina: <code>kamervragen/2024Z00089/</code>\n\n**Fout**" in write_run_page(
        PAGES, found
    )


def test_a_refused_document_stands_there_without_a_page() -> None:
    refused = convert([("seeds/bel.txt", b"Vraag 1\nBel 06-11223344?\n\nVERTROUWELIJK\n")]).messages
    page = write_run_page({}, refused)
    assert page.index("**Fout** (bel.txt, regel 4)") < page.index("**Waarschuwing** (bel.txt, regel 2)")
    assert "Pagina:" not in page


def test_words_from_outside_are_words_on_the_page_of_a_run() -> None:
    hostile = "<img src=x> [klik](https://kwaad.example) ```\n# kop"
    (message,) = [report("label-unread", "seeds/a_b*.txt:3:1", hostile)]
    page = write_run_page({}, [message])
    assert "<img" not in page
    assert "[klik](" not in page
    assert "\n# kop" not in page


def test_a_fence_is_longer_than_any_in_the_words() -> None:
    message = Message(
        "seeds/a.txt:3:1", "warning", "label-unread", "x", "seeds/a.yml: accept: [{words: '```'}]"
    )
    assert "````yaml\naccept: [{words: '```'}]\n````\n" in write_run_page({}, [message])


def test_thousands_of_messages_are_counted_and_not_shown() -> None:
    page = write_run_page({}, [report("label-unread", f"seeds/a.txt:{line}:1", "x") for line in range(1000)])
    assert page.count("**Waarschuwing**") == 300
    assert "En nog 700 meldingen: zie het log." in page


def test_a_note_stands_at_its_line_errors_first_and_none_in_a_word_file() -> None:
    found = [
        report("label-unread", "seeds/a,b.txt:3:5", "100%\nis: dat"),
        report("quote-not-found", "seeds/a.yml:2:10", "weg"),
        report("title-missing", "seeds/brief.docx:1:1", "x"),
        report("encoding-guessed", "seeds/a.txt:1:1", "x"),
    ]
    notes = list(write_run_notes(found))
    assert [note.split("::")[1] for note in notes] == [
        "error file=seeds/a.yml,line=2,col=10,title=quote-not-found",
        "warning file=seeds/a%2Cb.txt,line=3,col=5,title=label-unread",
        "warning file=seeds/brief.docx,title=title-missing",
    ]
    assert notes[1].endswith(" 100%25%0Ais: dat")
