"""A site with every kind of page, for what must hold on each of them."""

from __future__ import annotations

import re
from pathlib import Path

import word_files as word
from selectolax.lexbor import LexborHTMLParser

from converter.statement import STATEMENT
from tests.generated import document

_ROOT = Path(__file__).parents[1]
_TITLE = (
    "Vragen van het lid Verzinsel (VBP) aan de minister van Economische Zaken over {} (ingezonden {}, {})"
)
_GONE = _TITLE.format("een kwestie van een enkeling", "1 mei 2099", "2099Z00905")
_MANY = "\n".join(
    f"Vraag {number}\nHoe staat het met brug {number} van de vierenzestig?\n\n"
    f"Antwoord {number}\nBrug {number} is bekeken[footnoteRef:{number}] en staat nog. "
    f"[{number}:  Kamerstukken II 2023/24, 29{number:03}, nr. {number}.] \n"
    for number in range(1, 65)
)
_TABLE = word.table(*[tuple(f"gemeente nummer {column}" for column in range(12))] * 3)
_LIST = word.lists(word.level("%1.") + word.level("%2)", "lowerLetter", 1))
_FORMS = word.docx(
    word.paragraph(_TITLE.format("een grote tabel", "4 mei 2099", "2099Z00904"))
    + word.paragraphs("Vraag 1", "Kent u dit?", "Antwoord op vraag 1")
    + word.paragraph("Dit is ", word.run("niet", "<w:strike/>"), " toegezegd.")
    + word.paragraph(word.run("Kosten", "<w:b/>"))
    + word.numbered("Een lange regel, die op een telefoon verder gaat op de volgende")
    + word.numbered("onder", level=1)
    + _TABLE,
    numbering=_LIST,
)
INVENTED: dict[str, str | bytes] = {
    "een-vraag.txt": f"{_TITLE.format('één zaak', '2 mei 2099', '2099Z00902')}\n\n"
    "Vraag 1\nIs dat zo?\n\nAntwoord 1\nZie de Kamervragen 2099Z00964, antwoord op vraag 3.\n",
    "bruggen.txt": f"{_TITLE.format('vierenzestig bruggen', '3 mei 2099', '2099Z00964')}\n\n{_MANY}",
    "tabel.docx": _FORMS,
    "weg.txt": f"{_GONE}\n\nVraag 1\nIs dat zo?\n\nAntwoord 1\nJa.\n",
    "weg.yml": "withdrawn: {date: 2099-05-01, reason: op verzoek van een betrokkene}\n",
    "brievenbus-4-nader.txt": "AH 2200\n2099Z00012\n"
    "Nader antwoord van minister Nergenshuizen (Economische Zaken) (ontvangen 2 juni 2099)\n\n"
    "Zie ook Aanhangsel Handelingen, vergaderjaar 2098-2099, nr. 2177\n\n"
    f"{_TITLE.format('het verdwijnen van de laatste brievenbus', '12 maart 2099', '2099Z00012')}\n\n"
    "Vraag 2\nHoeveel dorpen hebben geen brievenbus meer?\n\nAntwoord 2\nHet zijn er 215.\n",
    "brievenbus-4-nader.yml": "role: further\n",
}
GENERATED = [number for number in range(1, 45) if number % 11 != 1]  # an example has 2099Z00012, 23 and 34

DOCUMENTS = {
    "one question": "kamervragen/2099Z00902/",
    "ten questions, remarks": "kamervragen/2024Z19016/",
    "sixty-four questions": "kamervragen/2099Z00964/",
    "a letter": "kamervragen/2099Z00034/",
    "a delay": "kamervragen/2099Z00012/uitstel/",
    "questions alone": "kamervragen/2099Z00012/vragen/",
    "a case": "kamervragen/2099Z00012/",
    "a further answer": "kamervragen/2099Z00012/nader-antwoord/",
    "an oral question": "kamervragen/2099Z00078/",
    "unnumbered": "kamervragen/2099Z00067/",
    "a table and a list": "kamervragen/2099Z00904/",
    "withdrawn": "kamervragen/2099Z00905/",
}
OTHERS = {
    "home": "",
    "all documents": "kamervragen/",
    "search": "zoeken/?q=brug",
    "sources": "bronnen/",
    "terms": "begrippen/",
    "remarks": "opmerkingen/",
    "data": "data/",
    "about": "over/",
    "statement on accessibility": "toegankelijkheid/",
    "not found": "404.html",
}
PAGES = DOCUMENTS | OTHERS


def sources() -> dict[str, bytes]:
    """Return what the site is made of: the own document, the examples, invented and generated ones."""
    files = [*(_ROOT / "seeds").iterdir(), *(_ROOT / "examples").iterdir()]
    own = {path.name: path.read_bytes() for path in files if path.suffix != ".md"}
    invented = {name: text if isinstance(text, bytes) else text.encode() for name, text in INVENTED.items()}
    generated = {f"gemaakt-{number}.txt": document(number).encode() for number in GENERATED}
    return own | invented | generated


def publish_statement(docs: Path, blank: str = "") -> None:
    """Write the statement on accessibility, each of its blanks filled with what it asks for, and one more."""
    text = (_ROOT / "TOEGANKELIJKHEID.md").read_text("utf-8")
    page = docs / STATEMENT
    page.parent.mkdir(exist_ok=True)
    page.write_text(re.sub(r"\[vul in: ([^]]*)\]", r"\1", text) + blank, "utf-8")


def pages_of_other_kinds(site: Path) -> dict[str, str]:
    """Return the largest page of each other kind, by its folder: found, so that a new kind counts unasked."""
    largest: dict[str, Path] = {}
    for path in sorted(site.rglob("?*/index.html"), key=lambda path: path.stat().st_size):
        page = LexborHTMLParser(path.read_text("utf-8"))
        leads_on = page.css_first("meta[http-equiv=refresh]") is not None
        if not leads_on and not (path.parent / "document.json").exists():
            folders = path.parent.parent.relative_to(site).parts
            largest["/".join("*" if len(each) == 1 or each.isdigit() else each for each in folders)] = (
                path.parent
            )
    known = {site / path.partition("?")[0] for path in PAGES.values()}
    return {
        kind: f"{path.relative_to(site).as_posix()}/" for kind, path in largest.items() if path not in known
    }
