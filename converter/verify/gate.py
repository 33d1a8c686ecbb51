"""Let through what a page may be made of, and nothing else: elements, attributes, classes, kinds of address.

Each page is held to two tables, one for the words of its article and one for the frame around them. The
tags are those that an HTML5 parser finds and writes down again, so no spelling hides one from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from converter.verify.opened import Opened, attribute

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; base-uri 'none'; form-action 'self'"
)
"""What a browser may load for a page, whatever a page asks for."""


def _table(text: str) -> Mapping[str, frozenset[str]]:
    """Return the attributes of each element; a line has elements, a colon, and their attributes."""
    rows = (line.partition(":")[::2] for line in text.strip().splitlines())
    return {tag: frozenset(names.split()) for tags, names in rows for tag in tags.split()}


_ARTICLE = _table("""
    article dd dl dt li ol section span ul: class id aria-labelledby
    table: class id aria-labelledby role
    blockquote br hr noscript q s strong sub summary u:
    tbody thead tr: role
    time: datetime
    details: class id name
    h1 h2 h3 h4 h5 h6: class id aria-label
    td th: class colspan rowspan scope role
    a: class id href title tabindex aria-label
    abbr: class tabindex title
    code mark pre: class
    div: class id role aria-label tabindex
    em: class
    p: class id role
    sup: id
    form: class id action role aria-label
    label: for
    input: id name type value autocomplete spellcheck placeholder
    button: type class popovertarget
""")
_FRAME = _table("""
    details footer header li main p span: class id
    ul: class id popover
    head summary title:
    a: class id href title aria-label aria-current tabindex data-lines
    body: dir
    button: type class popovertarget aria-label title hidden
    div: class id role aria-atomic aria-hidden aria-live
    form: class action role aria-label
    html: lang class
    input: class id name type value placeholder autocomplete
    label: for class aria-hidden
    link: rel href media type
    meta: charset name property content http-equiv
    nav: class id aria-label popover
    path: d
    script: src data-branch data-folder data-repository
    svg: class xmlns viewbox fill stroke stroke-width stroke-linecap stroke-linejoin
""")
_CLASSES = frozenset(
    name
    for line in (
        "bronbestand kanttekening kanttekeningen opmerking opmerkingen opmerkingteken redactiebestand",
        "adres bibtex citeer citeerdeel citeervorm gegevens hulp inhoudknop klaar koppeling lang overal",
        "added afkorting afkortingen antwoord begrippen bij bronnen citaat documenten elders feiten",
        "footnote footnote-backref footnote-ref ingetrokken kapitaal kleinkapitaal kop kopieer letter lijst",
        "md-content__inner md-typeset mededeling naar nootteken noottekens officieel plaatsen raster rij",
        "soort stand stukken tabel title toelichting van velden verantwoording verwijzing vindplaatsen vraag",
        "delen gebruik groot voorbeelden wie zoekpagina zoekveld",
        "aantal bladen geheel groepen hoeveel open uitgesteld wegen",
    )
    for name in line.split()
)
_TAG = re.compile(r"""<([a-z][^\s/>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*/?>""", re.IGNORECASE)
_WHOLE_TAG = re.compile(r"""<[a-zA-Z][^"<>]*(?:"[^"]*"[^"<>]*)*>""")
_ATTRIBUTE = re.compile(r'([^\s=]+)(?:="([^"]*)")?')
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_LED = frozenset(("http", "https", "mailto"))


def check_markup(page: Opened, *, by_hand: bool) -> Iterator[str]:
    """Yield what a page has that no page may have, once; ``by_hand``: its article is not looked at."""
    for inner, html in ((True, "" if by_hand else page.article), (False, page.frame())):
        found = (_wrong(tag, inner=inner) for tag in set(_WHOLE_TAG.findall(html)))
        yield from sorted(filter(None, found))
        if "<!--" in html:
            yield "a comment"
    if [attribute(node, "content") for node in page.tree.css("meta[http-equiv]")] != [POLICY]:
        yield "none or another policy of what may be loaded"
    yield from ("a script that is no file" for _ in page.tree.css("script:not([src])"))
    for node in page.tree.css("link[href*=':']"):
        if attribute(node, "rel") != "canonical":
            yield f"link that leads to {attribute(node, 'href')}"


@lru_cache(maxsize=20_000)
def _wrong(tag: str, *, inner: bool) -> str:
    """Return what is wrong with a tag, "" for nothing; most tags stand on every page."""
    match = _TAG.fullmatch(tag)
    name = match[1].lower() if match else tag
    allowed = (_ARTICLE if inner else _FRAME).get(name)
    if match is None or allowed is None:
        return f"an element {name}"
    for each, value in _ATTRIBUTE.findall(match[2]):
        lower = each.lower()
        if lower not in allowed and (inner or not lower.startswith("data-md-")):
            return f"{name} with {lower}"
        if inner and lower == "class" and not _CLASSES.issuperset(value.split()):
            return f"{name} of class {value}"
        if lower in ("href", "src", "action") and not _leads(name, value):
            return f"{name} that leads to {value}"
    return "a form that is no search" if name == "form" and 'role="search"' not in tag else ""


def _leads(name: str, value: str) -> bool:
    """Return whether an element may lead to an address: a link and the page's own address to other sites."""
    scheme = _SCHEME.match(value)
    if scheme is None:
        return not value.startswith(("//", "\\", "/\\"))
    return scheme[1].lower() in _LED and (name == "a" or (name == "link" and value.startswith("http")))
