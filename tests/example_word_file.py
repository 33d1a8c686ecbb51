"""The Word file among the examples, made of XML: what stands in it can be read and reviewed here.

`pytest tests/test_examples.py --accept` writes it anew.
"""

from __future__ import annotations

from word_files import WordFile, level, lists, note, number_properties, numbered, paragraph, running, section

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {"document": "document.main", "header1": "header", "footer1": "footer"}
_RAISED = '<w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
_STYLES = f'<w:style w:type="character" w:styleId="Noot">{_RAISED}</w:style>'
_STYLE = '<w:rStyle w:val="Noot"/>'
_QUESTION, _MEASURE = 1, 2
_SITE = "https://bijen.example/tellingen/2099"

_TITLE = (
    "Vragen van het lid Denkbeeld (LD) aan de minister van Landbouw, Visserij, Voedselzekerheid en Natuur "
    "over bijen die in bushokjes wonen (verzonnen voorbeeld) (ingezonden 8 april 2099, 2099Z00023)"
)


def bijen() -> WordFile:
    """Return the document: automatic numbers and letters, notes, a hyperlink, a header and a footer."""
    parts = {
        "numbering": lists(level("Vraag %1"), level("%1)", "lowerLetter")),
        "footnotes": note("footnote", 1, _sign(), " De Verzonnen Tijd, 2 april 2099, 'Zoemend wachten'.")
        + note("footnote", 2, _sign(), " Geteld op 1 mei, tussen 10 en 12 uur; regen is niet meegerekend."),
        "styles": _STYLES,
        "header1": paragraph("Verzonnen voorbeeld"),
        "footer1": paragraph("Deze brief bestaat niet"),
    }
    return WordFile(_body(), parts, {"tellingen": _SITE}, {"[Content_Types].xml": _content_types(parts)})


def _body() -> str:
    return "".join(
        (
            paragraph(_TITLE),
            _question("Kent u het bericht dat er metselbijen wonen in bushokjes?", _call(1)),
            paragraph("Antwoord op vraag 1"),
            paragraph("Ja."),
            _question("Hoeveel bushokjes worden door bijen bewoond?"),
            paragraph("Antwoord op vraag 2"),
            paragraph(
                "Bij de laatste telling waren dat er 318.",
                _call(2),
                " Alle uitkomsten staan op ",
                _link(),
                ".",
            ),
            _question("Welke maatregelen neemt u om te voorkomen dat zij worden weggespoten?"),
            paragraph("Antwoord op vraag 3"),
            paragraph(
                "Zoals aangegeven in het antwoord op vraag 2 weet ik welke bushokjes het zijn. Daar geldt:"
            ),
            _measure("een bewoond bushokje wordt alleen met water schoongemaakt;"),
            _measure("gaatjes van minder dan een centimeter blijven open;"),
            _measure("wie op de bus wacht, leest op een bordje dat metselbijen niet steken."),
            _question("Wilt u de bijen volgend jaar weer laten tellen?"),
            paragraph("Antwoord op vraag 4"),
            paragraph("Ja."),
            section(running("header", "header1"), running("footer", "footer1")),
        )
    )


def _question(*text: str) -> str:
    return numbered("", number=_QUESTION) + paragraph(*text)


def _measure(text: str) -> str:
    return paragraph(text, properties=number_properties(_MEASURE))


def _call(id_: int) -> str:
    return f'<w:r><w:rPr>{_STYLE}</w:rPr><w:footnoteReference w:id="{id_}"/></w:r>'


def _sign() -> str:
    return f"<w:r><w:rPr>{_STYLE}</w:rPr><w:footnoteRef/></w:r>"


def _link() -> str:
    return '<w:hyperlink r:id="tellingen"><w:r><w:t>de site van de bijentellers</w:t></w:r></w:hyperlink>'


def _content_types(parts: dict[str, str]) -> bytes:
    """Return the part without which Word does not open the file."""
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{_PARTS.get(name, name)}+xml"/>'
        for name in ("document", *parts)
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>{overrides}</Types>'
    ).encode()
