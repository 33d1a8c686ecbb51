"""The page of a run tells an editor in Dutch what became of each document, and notes stand at the lines."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from converter.build import convert
from converter.desk.editor_file import EditorFile
from converter.desk.read_editor_file import read_editor_file
from converter.diagnostics import Message, report
from converter.writers.run_page import write_run_notes, write_run_page

TITLE = "Vragen van het lid Bakker (PvdX) over bellen (ingezonden 3 maart 2024, 2024Z00089)"
ODD = f"{TITLE}\nVraag 1\nBel 06-11223344?\n\n{{}}"
PAGES = {"kamervragen/2024Z00089/": "bel.txt", "kamervragen/2024Z00090/": "stil.docx"}


def messages(more: str = "") -> list[Message]:
    return convert([("seeds/bel.txt", ODD.format(more).encode())]).messages


def test_each_document_has_its_page_and_what_was_said_with_the_lines_that_accept_it() -> None:
    assert write_run_page(PAGES, messages("Vraag 2, 5 4 en 3\nWat?\n")) == (
        """\
## Wat er van de documenten is geworden

2 documenten hebben een pagina; over 1 daarvan is er niets te melden.

### bel

Pagina: `kamervragen/2024Z00089/`

**Waarschuwing** (bel.txt, regel 3): Er staat een rechtstreeks telefoonnummer. Mag het openbaar zijn? \
`privacy-telephone`\\
Melding: `a direct telephone number; see whether it may be \
public`

In `bel.yml`, als dit in orde is:

```yaml
accept: [{code: privacy-telephone, reason: schrijf hier de reden}]
```

**Waarschuwing** (bel.txt, regel 5): Een regel lijkt op “Vraag 3”, maar is niet zo gelezen. Kijk of het \
klopt; zo niet, zet het recht in NAAM.yml. `label-unread`\\
Melding: `“Vraag 2, 5 4 en 3” \
looks like a label, but is not read as one; it stays text`

In `bel.yml`:

```yaml
reading: [{exact: 'Vraag 2, 5 4 en 3', is: question-label}]
```

### De site bekijken

Download hieronder het artefact **site**, pak het uit in een map `site` en typ daarnaast:

    python3 -m http.server --directory site 8000

Dan staat de site op http://localhost:8000/.
"""
    )


@pytest.mark.parametrize(
    ("more", "code", "is_accepted"),
    [
        ("Vraag 3: '5 *4*\nWat?\n", "number-skipped", True),
        ("*Vraag '2': 5 4\nWat?\n", "label-unread", False),
    ],
)
def test_the_line_to_write_is_one_that_an_editors_file_can_have(
    more: str, code: str, *, is_accepted: bool
) -> None:
    (mend,) = (message.mend for message in messages(more) if message.code == code)
    read = read_editor_file("bel.yml", mend.encode())
    assert isinstance(read, EditorFile)
    assert [each.code.value for each in read.accept] == [code] * is_accepted
    assert bool(read.reading) is not is_accepted


def test_what_the_proof_finds_on_a_page_stands_at_its_document() -> None:
    found = [report("text-lost", ".site-new/kamervragen/2024Z00089/index.html", "weg")]
    assert "### bel\n\nPagina: `kamervragen/2024Z00089/`\n\n**Fout**" in write_run_page(PAGES, found)


def test_a_refused_document_stands_there_without_a_page() -> None:
    page = write_run_page({}, messages("VERTROUWELIJK\n"))
    assert page.index("**Fout** (bel.txt, regel 5)") < page.index("**Waarschuwing** (bel.txt, regel 3)")
    assert "Pagina:" not in page


def test_words_from_outside_are_words_on_the_page_of_a_run() -> None:
    hostile = "<img src=x> [klik](https://kwaad.example) ```\n# kop"
    (message,) = [report("label-unread", "seeds/a_b*.txt:3:1", hostile)]
    page = MarkdownIt().render(write_run_page({}, [message]))
    assert "<img" not in page
    assert ">klik</a>" not in page
    assert "<h1" not in page
    assert "<code>&lt;img src=x&gt; [klik](https://kwaad.example) ``` # kop</code>" in page


def test_a_fence_is_longer_than_any_in_the_words() -> None:
    message = Message("seeds/a.txt:3:1", "warning", "label-unread", "x", "accept:\n- words: '```'\n")
    assert "````yaml\naccept:\n- words: '```'\n````\n" in write_run_page({}, [message])


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
