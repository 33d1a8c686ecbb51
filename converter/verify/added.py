"""Hold what a page adds to the source's words to its data: facts, rows of links, what stands folded below.

Whatever has the class ``added`` is one of a few kinds, and each kind says what follows from the data.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborNode

from converter.institution import Institution
from converter.verify.built_words import classes_of
from converter.verify.case import check_case, ids_of
from converter.verify.cited import Collection, check_sources
from converter.verify.head import check_head
from converter.verify.opened import Opened, attribute, words_of
from converter.verify.sections import check_sections
from converter.verify.told import Data, as_begun, facts_of, institution_of, listed, spaced, state_of
from converter.verify.tools import check_official, check_tools

_WITHIN = {
    "rij": "section",
    "naar": "section",
    "van": "section",
    "wie": "article",
    "stand": "article",
    "bij": "article",
}
_REMARKS = {"kanttekeningen", "opmerkingteken"}  # held to the editor's file by ``remarks``
_OF_CASES = {"stukken", "elders"}
_KINDS = {
    "hulp",
    "bronnen",
    "afkortingen",
    "verantwoording",
    "officieel",
    *_OF_CASES,
    *_REMARKS,
}
_UNNUMBERED = re.compile(r"(?:vraag|antwoord)-ongenummerd-(\d+)")
_OF_A_NOTE = re.compile(r"fn(?:ref\d*)?:\d+$|eigen-noot-\d+(?:-bij-\d+)?$")
_REASONS = {
    "extractor-message": "Melding van het programma dat de tekst uit Word haalde",
    "print-header": "Kop van de gedrukte uitgave",
    "serial-number": "Volgnummer in die kop",
    "print-footer": "Voet van een gedrukte bladzijde",
    "page-number": "Bladzijdenummer",
    "template-footer": "Ongebruikte voet van het briefsjabloon",
    "return-address": "Retouradres",
    "telephone-number": "Telefoonnummer in het briefhoofd",
    "running-text": "Kop- of voettekst van het Word-bestand",
    "editor": "Volgens de redactie geen deel van de tekst",
}
_NOTHING_LOST = re.compile(
    r"0 tekens verloren ten opzichte van (?:het bronbestand|de gelezen tekst) "
    r"\(niet de officiële publicatie\)\."
)


_OF_PRINT = (
    "Het bronbestand is de tekst van een gedrukte bladzijde; "
    "aan regeleinden kunnen spaties of streepjes anders staan."
)


def check_added(page: Opened, data: Data, collection: Collection, text: str) -> Iterator[str]:
    """Yield what a page adds and its data do not give; ``text`` is the source's."""
    facts = [(name, as_begun(spaced(words))) for name, words in facts_of(data) if words]
    yield from _compared("fact", facts, map(_fact, page.tree.css("details.verantwoording > dl > *")))
    yield from check_head(page, data)
    if data["state"] != state_of(data):
        yield f"the state {data['state']} is not that of the questions and answers"
    yield from check_tools(page, data)
    yield from check_official(page, data)
    yield from check_case(page, data)
    yield from check_sections(page, data)
    yield from _ids(page, data)
    yield from check_sources(page, data, collection)
    yield from _abbreviations(page, data)
    yield from _folds(page)
    yield from _account(page, data, text)
    for node in page.tree.css("article .added"):
        if not _is_known(node, data):
            yield f"“{words_of(node)}” is added"


def _compared(what: str, wanted: Iterable[object], found: Iterable[object]) -> Iterator[str]:
    """Yield what is on one side alone, or there more often."""
    one, other = Counter(wanted), Counter(found)
    yield from (f"the {what} {each} is not on the page" for each in one - other)
    yield from (f"the {what} {each} is not in the data" for each in other - one)


def _fact(row: LexborNode) -> tuple[str, str]:
    return words_of(row.css_first("dt")), as_begun(words_of(row.css_first("dd")))


def _ids(page: Opened, data: Data) -> Iterator[str]:
    """Yield the addresses within the page that nobody promised."""
    known = ids_of(data) | {attribute(row, "id") for row in page.tree.css("div.elders li")}
    known |= {id_ for each in data["remarks"] for id_ in (each["id"], f"bij-{each['id']}")}
    for id_ in (attribute(node, "id") for node in page.tree.css("article [id]")):
        if id_ not in known and not _OF_A_NOTE.match(id_):
            yield f"#{id_} is an address that nothing has"


def _is_known(node: LexborNode, data: Data) -> bool:
    """Return whether an added node is of a known kind, and says what its kind does."""
    names, words, above = classes_of(node), words_of(node), node.parent
    if above is None:
        return False
    if node.tag == "em":
        return words == (_folded(above) if above.tag == "summary" else "Deze noot is leeg.")
    if "nootteken" in names:
        return words in {note["sign"] for note in data["footnotes"]}
    if node.tag == "span":
        return _is_label(node.text(), above, data)
    for name in names & _WITHIN.keys():  # as ``sections`` and ``head`` hold them
        return above.tag == _WITHIN[name]
    return node.tag == "h1" or bool(names & _KINDS)


def _folded(summary: LexborNode) -> str:
    """Return what the title of a fold of the source's words says."""
    fold = summary.parent
    shown = (node for node in (fold.iter() if fold else ()) if not classes_of(node) & _REMARKS)
    paragraphs = len(list(shown)) - 1
    letter = f"Begeleidende brief: {paragraphs} {'alinea' if paragraphs == 1 else 'alinea’s'}"
    return {"title": "Volledige titel", "letter": letter}.get(attribute(fold, "class"), "")


def _is_label(words: str, heading: LexborNode, data: Data) -> bool:
    """Return whether words may be added to a printed label: its kind before it, its numbers behind it."""
    kind = attribute(heading.parent, "class").capitalize()
    items = (*data["questions"], *data["answers"])
    numbers = {item["id"]: listed(list(map(str, item["numbers"]))) for item in items}
    id_ = attribute(heading, "id")
    own = numbers.get(id_, "")
    behind = (" op vraag " if kind == "Antwoord" else " ") + own if own else ""
    if found := _UNNUMBERED.match(id_):
        behind = f" ({found[1]}e, zonder nummer)"
    said = f", volgens de redactie vraag {own}"
    return bool(words) and words in (kind, f"{kind} ", behind, kind + behind, said)


def _abbreviations(page: Opened, data: Data) -> Iterator[str]:
    """Yield what is wrong with the list of abbreviations; one in a link alone is not explained."""
    lines = (words_of(line).partition(": ") for line in page.tree.css("details.afkortingen > ul > *"))
    rows = [(short, long) for short, _, long in lines]
    titles = {spaced(attribute(node, "title")) for node in page.tree.css("article abbr")}
    linked = " ".join(each["text"] for key in ("references", "citations", "addresses") for each in data[key])
    terms = {(spaced(short), spaced(long)) for short, long in data["abbreviations"].items()}
    wanted = {(short, long) for short, long in terms if long in titles or short not in linked}
    yield from _compared("abbreviation", wanted, rows)


def _folds(page: Opened) -> Iterator[str]:
    """Yield the folds whose title does not say what they hold, and of how much."""
    for kind in ("bronnen", "afkortingen"):
        for fold in page.tree.css(f"details.{kind}"):
            wanted = f"{kind.capitalize()} in dit document ({len(fold.css('ul > li'))})"
            if words_of(fold.css_first("summary")) != wanted:
                yield f"a fold of {kind} says that it holds something else"


def _published(institution: Institution) -> Iterator[str]:
    """Yield who publishes a document and under which terms, as its page says it."""
    contact = f" ({institution.contact})" if institution.contact else ""
    if institution.publisher:
        yield f"Uitgegeven door {institution.publisher}{contact}."
    if institution.licence:
        yield f"Licentie: {institution.licence}."


def _account(page: Opened, data: Data, text: str) -> Iterator[str]:
    paragraphs = [words_of(node) for node in page.tree.css("details.verantwoording > p")]
    if not any(map(_NOTHING_LOST.fullmatch, paragraphs[:1])):
        yield "the account does not say what is lost"
    is_print = bool({"print-header", "print-footer"} & {item["reason"] for item in data["left_out"]})
    if [at for at, words in enumerate(paragraphs) if words == _OF_PRINT] != ([1] if is_print else []):
        yield "the account says otherwise whether the source is a print"
    files = {words_of(node) for node in page.tree.css("details.verantwoording code.redactiebestand")}
    if not files <= {f"{data['source']['name'].rpartition('/')[2].rpartition('.')[0]}.yml"}:
        yield "the account names another file of the editors"
    links = [attribute(node, "href") for node in page.tree.css("details.verantwoording a")]
    institution = institution_of(data)
    if links != [*filter(None, [institution.licence_url])]:
        yield "the account leads elsewhere"
    wanted = [*_published(institution)]
    if wanted and (
        paragraphs[-len(wanted) :] != wanted or any(map(paragraphs[: -len(wanted)].count, wanted))
    ):
        yield "the account names another publisher, or another licence"
    texts: dict[str, list[str]] = defaultdict(list)
    for item in sorted(data["left_out"], key=lambda each: each["span"]):
        texts[_REASONS[item["reason"]]].extend(filter(None, [spaced(item["text"])]))
    wanted = [f"{reason}: {'; '.join(words)}" for reason, words in texts.items() if words]
    rows = (words_of(node) for node in page.tree.css("details.verantwoording li"))
    told = (row for row in rows if row.partition(": ")[0] in _REASONS.values())
    yield from _compared("left-out text", wanted, told)
    quotes = [words_of(quote).removeprefix("… ") for quote in page.tree.css("details.verantwoording q")]
    words = spaced(text) if quotes else ""
    yield from (f"“{quote}” of the account is not in the source" for quote in quotes if quote not in words)
