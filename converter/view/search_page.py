"""The page where one searches: what a reader sees before ``theme/scripts/zoekpagina.js`` has run."""

from __future__ import annotations

from converter.view.nodes import Attributes, Element, Heading, Link, Page, Prose


def search_page() -> Page:
    """Return the page, which its script fills."""
    found = Element("div", (_status(),), {"class": "zoekpagina", "id": "zoekpagina"})
    form = search_form({"id": "zoekformulier"}, {"autocomplete": "off", "spellcheck": "false"})
    blocks = (Heading(1, ("Zoeken",)), form, found, _help(), _lists())
    return Page("Zoeken", "Zoek in alle vragen, antwoorden en noten.", blocks)


def search_form(
    form: Attributes, field: Attributes | None = None, chosen: tuple[str, str] | None = None
) -> Element:
    """Return the form that leads to the search page, or is on it; ``chosen``: by what it filters."""
    words = {"id": "zoekvraag", "name": "q", "type": "search", **(field or {})}
    label = "Zoek in deze lijst" if chosen else "Zoek in vragen, antwoorden en noten"
    name, value = chosen or ("open", "1")
    inside = (
        Element("label", (label,), {"for": "zoekvraag"}),
        Element("input", (), words),
        Element("input", (), {"name": name, "type": "hidden", "value": value}),
        Element("button", ("Zoek",), {"type": "submit"}),
    )
    return Element("form", inside, {"class": "zoekveld", **form, "role": "search"})


def _status() -> Element:
    without = "Zoeken vraagt om JavaScript. Zonder JavaScript vindt u alles in lijsten."
    return Element("p", (Element("noscript", (without,)),), {"id": "zoekstand", "role": "status"})


def _help() -> Prose:
    phrase = "Een vaste woordgroep staat tussen aanhalingstekens: “Openbaar Ministerie”. "
    forms = "Andere vormen worden ook gevonden: ", _example("vraag"), " vindt ", _example("vragen"), ". "
    ids = _example("2024Z19016"), ", ", _example("Aanhangsel 594"), "."
    return Prose((phrase, *forms, "Een nummer met Enter opent het document: ", *ids))


def _example(words: str) -> Element:
    return Element("em", (words,))


def _lists() -> Prose:
    documents = Link("../kamervragen/index.md", ("alle documenten",))
    sources, terms = Link("../bronnen/index.md", ("bronnen",)), Link("../begrippen/index.md", ("begrippen",))
    return Prose(("Lijsten: ", documents, ", ", sources, " en ", terms, "."))
