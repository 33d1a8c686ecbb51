"""Hold to its data how a document is cited, what data there is of it, where it was published officially."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from converter.dutch import capitalized
from converter.publications.own_numbers import answers_address, case_address
from converter.verify.opened import Opened, attribute, words_of
from converter.verify.told import (
    BY_OFFICE,
    MONTHS,
    Data,
    as_begun,
    date_in_words,
    institution_of,
    kind_of,
    members_of,
    respondents_of,
    spaced,
)

_REMARKS = ("annotations.jsonld", "De opmerkingen als JSON-LD (W3C Web Annotations)")
_DATA = ("document.json", "Dit document als JSON")
_IN_THE_BAR = "het adres van deze pagina (in de adresbalk)"
_HASH = "SHA-256, waaraan u dat bestand herkent: "
_WHEN = {"answers": "beantwoord ", "delay": "uitgesteld "}
_BIBTEX = {ord(sign): rf"\{sign}" for sign in "&%$#_"}
_BIBTEX |= {ord("{"): r"{\textbraceleft}", ord("}"): r"{\textbraceright}", ord("\\"): r"{\textbackslash}"}
_BIBTEX |= {ord("~"): r"{\textasciitilde}", ord("^"): r"{\textasciicircum}"}


def check_tools(page: Opened, data: Data) -> Iterator[str]:
    """Yield what the row says and the data do not, or the other way round."""
    parts = [
        (attribute(node, "class"), words_of(node.css_first("summary") or node), _opens(node))
        for node in page.tree.css("div.hulp > *")
    ]
    asked = len(data["questions"])
    name_of_list = f"{asked} vragen" if asked > 1 else "Inhoud"
    contents = [("inhoudknop", name_of_list, "inhoud")] if page.first("#inhoud") else []
    if parts != [*contents, ("citeer", "Citeer", "hulp"), ("gegevens", "Gegevens", "hulp")]:
        yield f"the row below the head has {parts}"
    name = words_of(page.first("h1#document"))  # which is held to the data by ``around``
    said = [spaced(node.text()) for node in page.tree.css("details.citeer > p")]
    if said != [f"{citation_of(data, name)}, {_IN_THE_BAR}", *_of_a_part(page)]:
        yield "the document is cited otherwise"
    if [words_of(node) for node in page.tree.css("details.citeer > p.citeervorm > span.adres")] != [
        _IN_THE_BAR
    ]:
        yield "its address has no place in how it is cited"
    if [node.text().strip() for node in page.tree.css("details.citeer > pre")] != [bibtex_of(data, name)]:
        yield "the entry for BibTeX is another"
    links = [(attribute(node, "href"), words_of(node)) for node in page.tree.css("details.gegevens a")]
    if links != [_DATA, *([_REMARKS] if data["remarks"] else [])]:
        yield "the row does not lead to the data"
    rows = [words_of(node) for node in page.tree.css("details.gegevens li")]
    source = data["source"]
    if rows[len(links) :] != [f"Bronbestand: {source['name']}", f"{_HASH}{source['sha256']}"]:
        yield "the row names another file"


def _opens(node: LexborNode) -> str:
    """Return what a button opens, or of which parts one at a time is open."""
    return attribute(node, "popovertarget") or attribute(node, "name")


def check_official(page: Opened, data: Data) -> Iterator[str]:
    """Yield where the link to the official publication is another than that of the document's numbers."""
    case, print_ = data["zaaknummer"], data["aanhangsel"]
    papers = institution_of(data).papers[0]
    of = "het antwoord" if data["kind"] == "answers" else "dit stuk"
    known = [(of, _annex(print_), answers_address(print_))] if print_ else []
    if case:
        called = f"{capitalized(papers)} {case}"
        known.append(("de vragen", called, case_address(case, institution_of(data))))
    wanted = [(words, url) for _, words, url in known if url]
    boxes = page.tree.css("div.officieel")
    found = [(words_of(link), attribute(link, "href")) for box in boxes for link in box.css("a")]
    rows = [f"van {of}: {words}" for of, words, url in known if url]
    said = [f"Officiële publicatie {', '.join(rows)}"] if rows else []
    if found != wanted or [words_of(box) for box in boxes] != said:
        yield "the official publication is another"


def citation_of(data: Data, name: str) -> str:
    """Return how a document with this name is cited, without its address."""
    before, words = _label_and_title(data, name)
    mark = ": " if before else ""
    kind = kind_of(data)
    is_own = kind.startswith(institution_of(data).papers[0])
    said = (_author(data), f"{before}{mark}“{words}”", kind if is_own else as_begun(kind))
    return ", ".join(filter(None, (*said, *_numbers(data), *_dates(data))))


def _label_and_title(data: Data, name: str) -> tuple[str, str]:
    """Return what a name says that it is, "Eerste woorden van vraag 1", and the rest."""
    if data["subject"] or not name.startswith("Eerste woorden van "):
        return "", name
    label, _, words = name.partition(": ")
    return label, words


def _author(data: Data) -> str:
    words = respondents_of(data) if data["kind"] in BY_OFFICE else members_of(data)
    return capitalized(words)


def _numbers(data: Data) -> Iterator[str]:
    if data["zaaknummer"]:
        yield f"zaaknummer {data['zaaknummer']}"
    if data["aanhangsel"]:
        yield _annex(data["aanhangsel"])


def _annex(key: str) -> str:
    _, house, years, number = key.split("-")
    return f"Aanhangsel Handelingen {'II' if house == 'tk' else 'I'} {years[:4]}/{years[6:]}, nr. {number}"


def _dates(data: Data) -> Iterator[str]:
    if data["submitted"]:
        yield f"ingezonden {date_in_words(data['submitted'])}"
    day = date_in_words(data["answered"])
    if data["kind"] == "answers" and (by := respondents_of(data)):
        yield f"beantwoord door {by}" + (f" op {day}" if day else "")
    elif day:
        yield _WHEN.get(data["kind"], "") + day


def _of_a_part(page: Opened) -> Iterator[str]:
    """Yield how one question or answer is cited, where the page has any heading."""
    for id_, (_, heading) in page.headings.items():
        yield f"Eén vraag of antwoord? Zet er “{heading} in:” voor en #{id_} achter het adres."
        return


def bibtex_of(data: Data, name: str) -> str:
    """Return the entry for BibTeX of a document with this name."""
    date = data["answered"] or data["submitted"] or ""
    authors = [each["name"] for each in data["members"] or ()]
    if data["kind"] in BY_OFFICE:
        authors = [*filter(None, [_author(data)])]
    members = " and ".join(f"{{{_escaped(each)}}}" for each in authors)
    label, title = _label_and_title(data, name)
    note = ", ".join((*([f"titel: {as_begun(label)}"] if label else []), *_dates(data)))
    fields = {
        "author": f"{{{members}}}" if members else "",
        "title": f"{{{{{_escaped(title)}}}}}",
        "howpublished": f"{{{_escaped(', '.join((kind_of(data), *_numbers(data))))}}}",
        "note": f"{{{_escaped(note)}}}" if note else "",
        "year": f"{{{date[:4]}}}" if date else "",
        "month": _month(date),
    }
    key = data["url"].removeprefix("kamervragen/").rstrip("/").replace("/", "-")
    return (
        ",\n".join((f"@misc{{{key}", *(f"  {of} = {value}" for of, value in fields.items() if value))) + "\n}"
    )


def _month(date: str) -> str:
    """Return the name that BibTeX has for a month: the beginning of the English one."""
    english = {"maart": "mar", "mei": "may", "oktober": "oct"}
    month = MONTHS[int(date[5:7]) - 1] if date else ""
    return english.get(month, month[:3])


def _escaped(words: str) -> str:
    return spaced(words).translate(_BIBTEX)
