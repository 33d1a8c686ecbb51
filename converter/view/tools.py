"""The row below the head of a document: how to cite it, and what data there is of it.

Without scripts both open in place; ``scripts/kopieer.js`` adds "Deel", ``scripts/citeer.js`` the address and
a choice of what is cited.
"""

from __future__ import annotations

from collections.abc import Iterator

from converter.annotation import Annotation, Remark
from converter.collection import Entry
from converter.view.cite import bibtex, citation
from converter.view.headings import heading_words
from converter.view.nodes import Element, Inline, Link

_IN_THE_BAR = "het adres van deze pagina (in de adresbalk)"


def tools(entry: Entry, annotations: tuple[Annotation, ...]) -> Element:
    """Return the row; one of its parts is open at a time."""
    address = Element("span", (_IN_THE_BAR,), {"class": "adres"})
    words = Element("p", (f"{citation(entry)}, ", address), {"class": "citeervorm"})
    form = Element("pre", bibtex(entry), {"class": "bibtex"})
    inside = (
        *_contents(entry),
        _opened("citeer", "Citeer", words, *_of_a_part(entry), form),
        _opened("gegevens", "Gegevens", Element("ul", tuple(_data(entry, annotations)))),
    )
    return Element("div", inside, {"class": "added hulp"})


def _contents(entry: Entry) -> Iterator[Element]:
    """Yield what opens the list of contents, where the theme has one: of several headings of one level."""
    places = zip(entry.document.sections, entry.anchors, strict=True)
    kinds = [section.kind for section, anchor in places if anchor]
    if len([kind for kind in kinds if kind != "answer"] or kinds) > 1:
        asked = kinds.count("question")
        words = f"{asked} vragen" if asked > 1 else "Inhoud"
        yield Element(
            "button", (words,), {"type": "button", "class": "inhoudknop", "popovertarget": "inhoud"}
        )


def _opened(name: str, title: str, *inside: Inline) -> Element:
    return Element("details", (Element("summary", (title,)), *inside), {"class": name, "name": "hulp"})


def _of_a_part(entry: Entry) -> Iterator[Element]:
    """Yield how one question or answer is cited: by the first that there is."""
    for section, anchor in zip(entry.document.sections, entry.anchors, strict=True):
        if anchor:
            how = f"Zet er “{heading_words(section, anchor)} in:” voor en #{anchor.id} achter het adres."
            yield Element("p", (f"Eén vraag of antwoord? {how}",), {"class": "citeerdeel"})
            return


def _data(entry: Entry, annotations: tuple[Annotation, ...]) -> Iterator[Element]:
    yield _item(Link("document.json", ("Dit document als JSON",)))
    if any(isinstance(each.target, Remark) for each in annotations):
        yield _item(Link("annotations.jsonld", ("De opmerkingen als JSON-LD (W3C Web Annotations)",)))
    name = entry.source.name.rsplit("/", 1)[-1]
    yield _item("Bronbestand: ", Element("code", (name,), {"class": "bronbestand"}))
    yield _item("SHA-256, waaraan u dat bestand herkent: ", Element("code", (entry.source.sha256,)))


def _item(*inside: Inline) -> Element:
    return Element("li", inside)
