"""What should not become public unseen is said, and ordinary text never."""

from __future__ import annotations

import pytest
import word_files as word
from documents import REAL, written
from word_reading import data_of, found_in

from converter.build import convert
from converter.diagnostics import ACCEPTABLE, CODES, PRIVATE, REFUSALS, exit_code, located
from converter.privacy import check_privacy
from converter.reading import make_source, read_source
from converter.source import Source

ASKED = "Vragen van het lid Bakker (PvdX) over bellen (ingezonden 3 maart 2024, 2024Z00088)\nVraag 1\n{}\n"


def found(text: str) -> list[tuple[str, str]]:
    """Return the code and the words of everything that is said of a text."""
    said = check_privacy(Source("brief.txt", text), ())
    return [(each.code.removeprefix("privacy-"), text[slice(*each.span)]) for each in said]


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("email", "Mail p.bakker@provincie.example.", "p.bakker@provincie.example"),
        ("email", "mail:anne-de.wit+kamer@mail.gemeente.example,", "anne-de.wit+kamer@mail.gemeente.example"),
        ("email", "(ö.çelik@voorbeeld.nl)", "ö.çelik@voorbeeld.nl"),
        ("telephone", "Bel 06-11223344.", "06-11223344"),
        ("telephone", "Bel 06 11 22 33 44", "06 11 22 33 44"),
        ("telephone", "T: 0611223344", "0611223344"),
        ("telephone", "T 070 111 22 33", "070 111 22 33"),
        ("telephone", "(070) 111 22 33", "(070) 111 22 33"),
        ("telephone", "(0475) 11 22 33", "(0475) 11 22 33"),
        ("telephone", "tel. 0475 – 112233", "0475 – 112233"),
        ("telephone", "+31 6 11 22 33 44", "+31 6 11 22 33 44"),
        ("telephone", "+31 (0)70 1112233", "+31 (0)70 1112233"),
        ("telephone", "+31 (0) 70-111 22 33", "+31 (0) 70-111 22 33"),
        ("telephone", "0031 611223344", "0031 611223344"),
        ("iban", "op NL02ABNA0123456789.", "NL02ABNA0123456789"),
        ("iban", "op NL02 ABNA 0123 4567 89 VAN WIE", "NL02 ABNA 0123 4567 89"),
        ("iban", "BE71 0961 2345 6769 HEET", "BE71 0961 2345 6769"),
        ("birth-date", "Zij is geboren op 5 mei 1981 te Ons Dorp", "geboren op 5 mei 1981"),
        ("birth-date", "geboortedatum: 05-05-1981", "geboortedatum: 05-05-1981"),
        ("birth-date", "(geb. 5/5/1981)", "geb. 5/5/1981"),
        ("citizen-number", "Zijn nummer is 123456782.", "123456782"),
        ("citizen-number", "BSN: 1112.22.333", "1112.22.333"),
        ("citizen-number", "burgerservicenummer 111 222 333", "111 222 333"),
        ("citizen-number", "bsn 10000008", "10000008"),
        ("confidential", "VERTROUWELIJK", "VERTROUWELIJK"),
        ("confidential", "Dit stuk is VERTROUWELIJK, en", "VERTROUWELIJK"),
        ("confidential", "Aan\nDepartementaal vertrouwelijk\nGeachte", "Departementaal vertrouwelijk"),
        ("confidential", "Stg. GEHEIM", "Stg. GEHEIM"),
        ("link", "Zie https://jan:welkom1@intern.example/stuk", "https://jan:welkom1@"),
    ],
)
def test_what_leads_to_a_person_is_said_once(code: str, text: str, words: str) -> None:
    assert [(each, said.strip()) for each, said in found(text)] == [(code, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Mail info@provincie.example of de griffie: Griffie@gemeente.example",
        "@bakker schreef op www.voorbeeld.nl/@bakker dat a@b en @ niets zijn",
        "Bel 0900-8844, 0800 1122, 112 of 088-1112233",
        "van 01-01-2024 12:30 tot 07-02-2024, 09.30 - 10.30 uur",
        "Kamerstukken 29628, nr. 1139, 2024D0611223344 en ISSN 0921 - 7398",
        "https://voorbeeld.nl/artikel/123456782 en 123456782.html, ?id=0611223344",
        "Ons kenmerk 123456782",
        "RSIN 123456782, € 123456782, 123.456.782 en 123456783",
        "000000000",
        "AB12 2024 0001 en NL02ABNA0123456788",
        "geboren in 1981, hij is geboren te Ons Dorp; op 5 mei 1981 vertrok hij",
        "VERTROUWELIJK\tPagina  van 1",
        "de vertrouwelijke nota is vertrouwelijk besproken, onvertrouwelijk",
        "Vertrouwelijk is het overleg",
    ],
)
def test_ordinary_text_says_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_a_real_document_is_not_suspected(path: object) -> None:
    assert isinstance(path, type(REAL[0]))
    reading = read_source(path.name, path.read_bytes())
    assert [each.code for each in reading.diagnostics if each.code.startswith("privacy")] == []


def test_the_telephone_number_of_a_letterhead_leads_to_no_person() -> None:
    head = "> Retouradres Postbus 1 1234 AB Ons Dorp\nT 070 111 22 33\nGeachte voorzitter,\n"
    said = [each.code for each in read_source("brief.txt", (head + "Bel mij.\n").encode()).diagnostics]
    assert "privacy-telephone" not in said


@pytest.mark.parametrize(
    ("url", "words", "is_said"),
    [
        ("mailto:p.bakker@provincie.example", "stuur een bericht", True),
        ("mailto:P%2Ebakker%40provincie.example?subject=a", "stuur een bericht", True),
        ("https://jan:welkom1@intern.example/", "de site", True),
        ("https://veilig.example/?url=x&data=p.bakker%40provincie.example", "het bericht", True),
        ("https://voorbeeld.nl/stuk", "de site", False),
        ("mailto:info@provincie.example", "info@provincie.example", False),
    ],
)
def test_a_link_that_says_more_than_its_words_is_said(url: str, words: str, *, is_said: bool) -> None:
    body = word.paragraph(f'<w:hyperlink r:id="L1">{word.run(words)}</w:hyperlink>')
    reading = read_source("brief.docx", word.docx(body, links={"L1": url}))
    assert ("privacy-link" in [each.code for each in reading.diagnostics]) is is_said


PROPERTIES = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{}</dc:creator>'
    "<cp:lastModifiedBy>{}</cp:lastModifiedBy></cp:coreProperties>"
)


def with_properties(creator: str, last: str, body: str = "") -> bytes:
    entries = word.WordFile(body or word.paragraph("Tekst")).entry_bytes()
    kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    more = f'<Relationship Id="p" Type="{kind}" Target="docProps/core.xml"/></Relationships>'
    entries["_rels/.rels"] = entries["_rels/.rels"].replace(b"</Relationships>", more.encode())
    return word.archive(entries | {"docProps/core.xml": PROPERTIES.format(creator, last).encode()})


def test_names_in_the_properties_of_a_word_file_are_counted_and_not_quoted() -> None:
    assert found_in(with_properties("A. Tenaar", "B. Tenaar"))["privacy-author"] == (
        "people are named as authors in the file, beside its text: 2; "
        "take them out in Word (File, Info, Inspect Document)"
    )
    assert "privacy-author" not in found_in(with_properties("", " "))


def test_names_beside_changes_and_comments_are_counted_once_each() -> None:
    body = word.paragraph(
        f'<w:ins w:author="A. Tenaar">{word.run("erbij")}</w:ins>',
        f'<w:ins w:author="A. Tenaar">{word.run("nog")}</w:ins>',
        '<w:del w:author="C. Tenaar"><w:r><w:delText>weg</w:delText></w:r></w:del>',
    )
    comment = (
        '<w:comment w:id="0" w:author="D. Tenaar">' + word.paragraph("niet voor buiten") + "</w:comment>"
    )
    assert ": 3;" in found_in(word.docx(body, comments=comment))["privacy-author"]


def test_a_file_whose_properties_are_broken_is_read() -> None:
    assert "privacy-author" not in found_in(with_properties("A. Tenaar</dc:creator><", ""))


def test_who_commented_once_and_the_manager_are_named_too() -> None:
    people = '<w:person w:author="E. Tenaar"/>'
    entries = word.WordFile(word.paragraph("Tekst"), {"people": people}).entry_bytes()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
    more = f'<Relationship Id="p" Type="{kind}" Target="docProps/app.xml"/></Relationships>'
    entries["_rels/.rels"] = entries["_rels/.rels"].replace(b"</Relationships>", more.encode())
    app = (
        b'<Properties xmlns="urn:a"><Application>Word</Application><Manager>F. Tenaar</Manager></Properties>'
    )
    assert ": 2;" in found_in(word.archive(entries | {"docProps/app.xml": app}))["privacy-author"]


def test_a_message_about_a_person_never_has_the_words() -> None:
    source, _ = make_source("brief.docx", word.docx(word.paragraphs("Een", "Bel Jan op 06-11223344.")))
    (said,) = check_privacy(source, ())
    assert str(located(source, said)) == (
        "brief.docx:2:12: warning: a direct telephone number; see whether it may be public (paragraph 2) "
        "[privacy-telephone]"
    )


def test_the_data_do_not_show_the_way_to_a_person() -> None:
    document = written("brief.txt", ASKED.format("Bel 06-11223344?").encode())
    assert "privacy-telephone" in [each.code for each in document.diagnostics]
    assert "privacy" not in data_of(document)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "Zijn nummer is 123456782.",
            "brief.txt:3:16: error: a number that can be somebody's BSN (11-test); take it out, or accept it"
            "; in brief.yml: accept: [{code: privacy-citizen-number, reason: schrijf hier de reden}] "
            "[privacy-citizen-number]",
        ),
        (
            "VERTROUWELIJK",
            "brief.txt:3:1: error: marked as confidential; take the mark out, or accept it, if this may be "
            "public; in brief.yml: accept: [{code: privacy-confidential, reason: schrijf hier de reden}] "
            "[privacy-confidential]",
        ),
    ],
)
def test_what_may_never_be_public_unseen_keeps_its_document_back_and_no_other(
    line: str, message: str
) -> None:
    other = "Vraag 1\nMag dit?\n"
    outcome = convert([("brief.txt", ASKED.format(line).encode()), ("ander.txt", other.encode())])
    assert [each.entry.source.name for each in outcome.documents] == ["ander.txt"]
    assert [str(each) for each in outcome.messages if each.severity == "error"] == [message]
    assert exit_code(outcome.messages) == 3


def test_an_editor_accepts_what_may_be_public() -> None:
    text = ASKED.format("VERTROUWELIJK").encode()
    accept = b"accept:\n- {code: privacy-confidential, words: VERTROUWELIJK, reason: stond zo in de krant}\n"
    outcome = convert([("brief.txt", text)], editor_files=[("brief.yml", accept)])
    assert [each.entry.source.name for each in outcome.documents] == ["brief.txt"]
    assert exit_code(outcome.messages, strict=True) == 0


def test_the_codes_say_which_are_private_and_which_an_editor_may_accept() -> None:
    assert {code for code in CODES if code.startswith("privacy-")} <= PRIVATE <= set(CODES)
    assert {code for code in PRIVATE if CODES[code][0] == "error"} == ACCEPTABLE <= REFUSALS
