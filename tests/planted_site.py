"""Faults for a built site, each a small change that no visitor may meet; the manifest tells of none of them.

``python -m tests.planted_site SOURCES SITE DOCS`` says how many of them verification finds.
"""

from __future__ import annotations

import gzip
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from converter.verify.whole import Ground
from converter.verify_site import verify_site

Fault = Callable[[Path], None]

BESIDE = {
    "open.txt": """\
Vragen van het lid Fabels (Verbeelding) aan de minister van Buitenlandse Zaken over de grens van een atlas \
(ingezonden 4 maart 2098, 2098Z00005)

Vraag 1
Is de grens van de atlas bekend?
""",
    "names.yml": "parties:\n  VBP: [Verbeelding]\npeople:\n  Fabels (VBP): [Fabels (Verbeelding)]\n",
    "schoolplein.yml": "subjects: [dieren]\n",
}
"""What a site of the examples must have beside them for every fault to have its place."""

SEED = "kamervragen/2024Z19016/index.html"
LETTER = "kamervragen/2099Z00034/index.html"
BOX = "kamervragen/2099Z00012/index.html"
BEES = "kamervragen/2099Z00023/index.html"
DARK = "kamervragen/2099Z00101/index.html"
ORAL = "kamervragen/2099Z00078/index.html"
DELAY = "kamervragen/2099Z00012/uitstel/index.html"
ASKED = "kamervragen/2099Z00012/vragen/index.html"
ROW = r'<tr role="row"><th scope="row" role="rowheader"><a href="../kamervragen/2099Z00067/">.*?</tr>'
MOVED = "kamervragen/ah-tk-20982099-2099/index.html"


def text(name: str, old: str, new: str, times: int = 1) -> Fault:
    """Put a text in the place of another one in a file of the site, the first time it stands there."""

    def fault(site: Path) -> None:
        before = (site / name).read_text("utf-8")
        assert before.count(old) >= times, f"not in {name}: {old}"
        (site / name).write_text(before.replace(old, new, times), "utf-8")

    return fault


def pattern(name: str, old: str, new: str) -> Fault:
    """Put a text in the place of what a pattern finds first."""

    def fault(site: Path) -> None:
        before = (site / name).read_text("utf-8")
        after, times = re.subn(old, new, before, count=1, flags=re.DOTALL)
        assert times == 1, f"not in {name}: {old}"
        assert after != before, f"nothing changed in {name}: {old}"
        (site / name).write_text(after, "utf-8")

    return fault


def swap(name: str, one: str, other: str) -> Fault:
    def fault(site: Path) -> None:
        before = (site / name).read_text("utf-8")
        assert one in before, f"not in {name}: {one}"
        assert other in before, f"not in {name}: {other}"
        after = before.replace(one, "\0").replace(other, one).replace("\0", other)
        (site / name).write_text(after, "utf-8")

    return fault


def data(page: str, change: Callable[[dict[str, Any]], object]) -> Fault:
    """Change the data beside a page."""

    def fault(site: Path) -> None:
        file = (site / page).with_name("document.json")
        value = json.loads(file.read_text("utf-8"))
        change(value)
        file.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")

    return fault


def file(name: str, content: str) -> Fault:
    def fault(site: Path) -> None:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(content, "utf-8")

    return fault


def inside(page: str, html: str) -> Fault:
    """Put HTML at the end of a page's article."""
    return text(page, "</article>", f"{html}</article>")


def copied(site: Path) -> None:
    shutil.copytree((site / SEED).parent, site / "kamervragen/2024Z00001")


def zipped(site: Path) -> None:
    (site / "sitemap.xml.gz").write_bytes(gzip.compress(b"<urlset/>"))


def lost(name: str) -> Fault:
    return lambda site: (site / name).unlink()


def kept(name: str, like: str) -> Fault:
    """Put a page where there is none, as one that is there."""

    def fault(site: Path) -> None:
        (site / name).parent.mkdir()
        shutil.copy(site / like, site / name)

    return fault


def row_from(name: str, other: str) -> Fault:
    """Add the first row of another list to a list."""

    def fault(site: Path) -> None:
        row = re.search(r'<tr role="row"><th scope="row".*?</tr>', (site / other).read_text("utf-8"))
        assert row, f"no row in {other}"
        text(name, "</tbody>", f"{row[0]}</tbody>")(site)

    return fault


WORDS: dict[str, Fault] = {
    "a word lost": text(SEED, "<p>Bent u bekend", "<p>Bent bekend"),
    "a letter changed": text(SEED, "reddingsvesten", "reddingsvestem"),
    "a digit changed": text(BOX, "geteld. In 2098 waren het er 197.", "geteld. In 2098 waren het er 179."),
    "a denial lost": text(DARK, "niet ", ""),
    "an answer moved to another question": swap(SEED, "<p>Ja.</p>", "<p>Welke concrete acties"),
    "two answers swapped": swap(
        LETTER, "<p>Ja. Ik heb ze in april bezocht.</p>", "<p>Bent u bereid zulke netten"
    ),
    "a note doubled": pattern(SEED, r'(<li id="fn:12">.*?</li>)', r"\1\1"),
    "a note's words changed": text(SEED, "wegens eventuele herleidbaarheid", "wegens herleidbaarheid"),
    "a note mark at other words": pattern(
        SEED, r"bovenvermeld artikel\?(<sup.*?</sup>)", r"bovenvermeld\1 artikel?"
    ),
    "a paragraph hidden": text(SEED, "<p>Ja.</p>", "<p hidden>Ja.</p>"),
    "a paragraph hidden by a style": text(SEED, "<p>Ja.</p>", '<p style="opacity:0">Ja.</p>'),
    "a paragraph hidden by a class": text(SEED, "<p>Ja.</p>", '<p class="md-hidden">Ja.</p>'),
    "a paragraph that only screen readers miss": text(SEED, "<p>Ja.</p>", '<p aria-hidden="true">Ja.</p>'),
    "words in an attribute alone": text(SEED, "<p>Ja.</p>", '<p title="Ja."></p>'),
    "words added as not the source's": inside(SEED, '<p class="added">De minister loog.</p>'),
    "words in place of a link that is added": text(SEED, ">Antwoord<", ">Leugens<"),
    "a question that its block does not hold": pattern(
        SEED, r"(<p>Bent u bekend.*?</p>)\s*</section>", r"</section>\1"
    ),
    "an answer in the block of another": pattern(
        SEED,
        r'</section>\s*<section class="antwoord" aria-labelledby="antwoord-1">(.*?)</section>',
        r"\1</section>",
    ),
    "a block that another heading names": text(
        SEED, 'aria-labelledby="vraag-2"', 'aria-labelledby="vraag-3"'
    ),
    "an answer that looks like a question": text(
        SEED, 'class="antwoord" aria-labelledby="antwoord-1"', 'class="vraag" aria-labelledby="antwoord-1"'
    ),
    "first words of another question": text(SEED, "(Heeft u (voldoende)", "(Heeft u (onvoldoende)"),
    "a line of links that begins otherwise": text(SEED, "Samen beantwoord:", "Niet beantwoord:"),
    "words added in the heading": text(
        SEED, 'id="vraag-7">Vraag 7', 'id="vraag-7">Vraag 7<span class="added"> (afgewezen)</span>'
    ),
    "words beside the article": text(SEED, "</article>", "</article><p>De minister loog.</p>"),
    "words in the language of a script": text(SEED, "<p>Ja.</p>", '<p lang="x">Ja.</p>'),
    "a title of a link that says something else": pattern(
        SEED, 'title="Antwoord vraag 3 en 4: [^"]*"', 'title="Antwoord: Nee."'
    ),
    "a long form that is another": text(SEED, 'title="Openbaar Ministerie"', 'title="Openbaar Misverstand"'),
    "a struck word": text(SEED, "<p>Ja.</p>", "<p><del>Ja.</del></p>"),
}

FACTS: dict[str, Fault] = {
    "a subject changed": text(SEED, 'id="document">Het artikel', 'id="document">Het verzonnen artikel'),
    "a date changed": text(SEED, "</a>, 21 november 2024<", "</a>, 22 november 2024<"),
    "a member changed": text(SEED, ">Rajkowski</a> (", ">Jansen</a> ("),
    "a party changed": text(BOX, ">Verzinsel</a> (VBP)", ">Verzinsel</a> (LD)"),
    "a ministry changed": text(BOX, ">minister van Economische Zaken</a>,", ">minister van Defensie</a>,"),
    "a minister changed": text(BOX, "(Nergenshuizen)</dd>", "(Ergenshuizen)</dd>"),
    "a number changed": text(
        BOX,
        'zaak <a href="https://zoek.officielebekendmakingen.nl/kv-tk-2099Z00012.html">2099Z00012',
        'zaak <a href="https://zoek.officielebekendmakingen.nl/kv-tk-2099Z00012.html">2099Z00013',
    ),
    "a number that leads elsewhere": text(
        BOX,
        'zaak <a href="https://zoek.officielebekendmakingen.nl/kv-tk-2099Z00012.html"',
        'zaak <a href="https://zoek.officielebekendmakingen.nl/kv-tk-2099Z00013.html"',
    ),
    "a state that looks answered": text(DELAY, 'class="added stand"', 'class="added stand klaar"'),
    "a line of the head lost": pattern(SEED, '<p class="added bij">.*?</p>', ""),
    "another who answers": text(
        BOX, '<p class="added van">Minister', '<p class="added van">Staatssecretaris'
    ),
    "a letter of more paragraphs": text(LETTER, "Begeleidende brief: ", "Begeleidende brief: 1"),
    "a member who leads to another's list": text(
        SEED, '<a href="../../leden/dral-vvd/">', '<a href="../../leden/rajkowski-vvd/">'
    ),
    "a fact lost": text(SEED, "<div><dt>Soort</dt><dd>Beantwoorde Kamervragen</dd></div>", ""),
    "a fact doubled": pattern(SEED, "(<div><dt>Soort</dt>.*?</div>)", r"\1\1"),
    "a fact made up": text(SEED, "<div><dt>Soort", "<div><dt>Partij</dt><dd>VVD</dd></div><div><dt>Soort"),
    "a count of questions changed": text(SEED, "Alle 10 vragen", "Alle 11 vragen"),
    "a state changed": text(SEED, "Alle 10 vragen beantwoord", "9 van de 10 vragen beantwoord"),
    "a paper of the case called otherwise": text(BOX, ">Uitstel, 2 april 2099<", ">Uitstel, 3 april 2099<"),
    "a paper of the case not listed": pattern(ASKED, r"<li><a[^>]*>Uitstel, 2 april 2099</a></li>", ""),
    "a line for an id that leads elsewhere": text(BOX, "uitstel/#mededeling", "vragen/#mededeling"),
    "a line for an id that nothing had": text(BOX, '<li id="mededeling"', '<li id="toelichting"'),
    "words in a line for an id": text(BOX, "Deze mededeling staat in", "Deze leugen staat in"),
    "words beside the papers of a case": text(BOX, "Stukken in deze zaak", "Stukken in deze doofpot"),
    "a state that the case does not have": text(ASKED, ">Beantwoord</a></p>", ">Uitgesteld</a></p>"),
    "a state that leads to another paper": pattern(
        ASKED, r'klaar"><a href="[^"]*"', 'klaar"><a href="../uitstel/"'
    ),
    "a paper of a case called in the window as its answer": text(ASKED, "<title>Vragen: ", "<title>"),
    "a redirect to another paper": text(MOVED, "../2099Z00012/uitstel/", "../2024Z19016/", 3),
    "a redirect with a script": text(MOVED, "</head>", '<script src="x.js"></script></head>'),
    "a redirect that says more": text(MOVED, "</body>", "<p>Koop nu!</p></body>"),
    "a kind changed": text(DELAY, "<dd>Uitstel van beantwoording</dd>", "<dd>Beantwoorde Kamervragen</dd>"),
    "nothing lost, it says, of another file": text(
        LETTER, "ten opzichte van het bronbestand", "ten opzichte van alles"
    ),
    "a hash of the file changed": pattern(
        SEED, "bestand herkent: <code>[0-9a-f]", "bestand herkent: <code>x"
    ),
    "a citation with another number": text(BOX, "nr. 2177, ingezonden", "nr. 2178, ingezonden"),
    "a citation of somebody else": text(SEED, "“Het artikel", "“Geen artikel"),
    "a citation in another chamber": text(
        BOX, "Aanhangsel Handelingen II 2098", "Aanhangsel Handelingen I 2098"
    ),
    "a citation of a question by another address": text(SEED, "#vraag-1 achter", "#vraag-2 achter"),
    "a citation with an address": text(
        SEED, '<span class="adres">het adres', '<span class="adres">https://elders.nl/, het adres'
    ),
    "a delay cited as by who asked": text(DELAY, 'citeervorm">Minister', 'citeervorm">Bakker, minister'),
    "an answer cited as by nobody": text(
        BOX, "beantwoord door minister van Economische Zaken (Nergenshuizen) op", "beantwoord"
    ),
    "another key for BibTeX": text(SEED, "@misc{2024Z19016", "@misc{2024Z19017"),
    "another month for BibTeX": text(SEED, "month = nov", "month = oct"),
    "another name for BibTeX": text(SEED, "{Dral} and", "{Bral} and"),
    "a part of the row lost": pattern(SEED, '<details class="gegevens".*?</details>', ""),
    "a part of the row too many": text(
        SEED, '<details class="gegevens"', '<details class="citeer"></details><details class="gegevens"'
    ),
    "another official publication": text(
        BOX, '/ah-tk-20982099-2177.html">Aanhangsel', '/ah-tk-20982099-2178.html">Aanhangsel'
    ),
    "another name for the official publication": text(
        BOX, ">Kamervragen 2099Z00012<", ">Kamervragen 2099Z00013<"
    ),
    "words before the official publication": text(
        SEED, "Officiële publicatie van de vragen: ", "Officiële publicatie van het antwoord: "
    ),
    "the official publication lost": pattern(SEED, '<div class="added officieel">.*?</div>', ""),
    "another source file": text(LETTER, '"bronbestand">drinkwater', '"bronbestand">kraanwater'),
    "a left-out text not told": pattern(LETTER, r"<p>Weggelaten uit de tekst:</p>\s*<ul>.*?</ul>", ""),
    "the title in the window changed": text(SEED, "<title>Het artikel", "<title>Geen artikel"),
    "the description changed": text(SEED, 'content="Beantwoorde', 'content="Onbeantwoorde'),
    "the canonical address changed": text(SEED, 'kamervragen/2024Z19016/">', 'kamervragen/2024Z19017/">'),
    "the title in the header changed": text(
        SEED, '<span class="md-ellipsis">Het artikel', '<span class="md-ellipsis">Geen artikel'
    ),
    "a line of the contents changed": text(SEED, "3. Heeft u", "3. Heeft niemand"),
    "a line of the contents lost": pattern(SEED, '<li><a class="md-nav__link" href="#vraag-3">.*?</li>', ""),
    "a line of the contents that leads elsewhere": text(
        SEED, 'class="md-nav__link" href="#vraag-3"', 'class="md-nav__link" href="#vraag-4"'
    ),
    "a source of the document lost": pattern(
        DARK, r'(<details class="added bronnen">\s*<summary>[^<]*</summary>\s*<ul>\s*)<li>.*?</li>', r"\1"
    ),
    "an abbreviation below the document changed": pattern(
        SEED, "OM: Openbaar Ministerie", "OM: Openbaar Vervoer"
    ),
}

LINKS: dict[str, Fault] = {
    "a question leads to another answer": text(
        SEED, '<a href="#antwoord-6">Antwoord', '<a href="#antwoord-7">Antwoord'
    ),
    "a copy link of another question": text(
        SEED, '<a class="kopieer" href="#vraag-6">', '<a class="kopieer" href="#vraag-7">'
    ),
    "a citation leads to another paper": text(SEED, "kst-32317-925.html", "kst-32317-926.html"),
    "a citation leads to another site": text(
        SEED,
        "https://zoek.officielebekendmakingen.nl/kst-32317-925",
        "https://zoek.bekendmakingen.nl/kst-32317-925",
    ),
    "a web address leads elsewhere": text(
        SEED, '<a href="https://www.eurojust.europa.eu/news/', '<a href="https://www.eurojust.eu/news/'
    ),
    "a reference to another answer": text(
        SEED, 'class="verwijzing" href="#antwoord-8"', 'class="verwijzing" href="#antwoord-7"'
    ),
    "a reference that is no link any more": pattern(
        SEED, '<a class="verwijzing" href="#antwoord-8"[^>]*>(.*?)</a>', r"\1"
    ),
    "a citation of our own page that leads elsewhere": text(
        BOX, 'class="citaat" href="uitstel/"', 'class="citaat" href="../2024Z19016/"'
    ),
    "two links swapped": swap(SEED, 'href="#fn:4"', 'href="#fn:5"'),
    "a link in words that have none": text(SEED, "<p>Ja.</p>", '<p><a href="#vraag-2">Ja.</a></p>'),
    "a link to a script": text(SEED, "<p>Ja.</p>", '<p><a href="javascript:alert(1)">Ja.</a></p>'),
    "an id doubled": text(SEED, "<p>Ja.</p>", '<p id="vraag-2">Ja.</p>'),
    "an id too many": text(SEED, "<p>Ja.</p>", '<p id="vraag-11">Ja.</p>'),
    "the link to the data lost": text(SEED, '<a href="document.json">', '<a href="gegevens.json">'),
    "a place of a source changed": pattern(
        DARK, r'(<details class="added bronnen">.*? \(<a href="#)[^"]*', r"\1document"
    ),
}

_DOSSIER, _TERMS = "bronnen/kst-28638/index.html", "begrippen/index.html"


def _moved(site: Path, one: str, other: str) -> None:
    """Put the first source of a page on another one."""
    html = (site / one).read_text("utf-8")
    row = html[html.index('<li id="bron-') : html.index("</ul></li>") + len("</ul></li>")]
    text(one, row, "")(site)
    text(other, '<ul class="bronnen">', f'<ul class="bronnen">{row}')(site)


LISTS: dict[str, Fault] = {
    "a row lost on the home page": pattern("index.html", ROW.replace("../", ""), ""),
    "a row doubled on the home page": pattern("index.html", ROW.replace("../", ""), r"\g<0>\g<0>"),
    "two rows swapped on the home page": swap(
        "index.html", "kamervragen/2099Z00067/", "kamervragen/2099Z00056/"
    ),
    "a heading changed on the home page": text("index.html", "<h2>Beantwoord", "<h2>Niet beantwoord"),
    "a count changed on the home page": pattern("index.html", r">Bronnen</a> \(\d+\)", ">Bronnen</a> (1)"),
    "an example that leads nowhere": pattern("index.html", r"zoeken/\?q=2099Z\d+", "zoeken/?q=2099Z99999"),
    "another remark on the home page": text("index.html", "#opmerking-", "#opmerking-9"),
    "a row lost in the list": pattern("kamervragen/index.html", ROW, ""),
    "a row doubled in the list": pattern("kamervragen/index.html", ROW, r"\g<0>\g<0>"),
    "two rows swapped in the list": swap(
        "kamervragen/index.html", "kamervragen/2099Z00067/", "kamervragen/2099Z00056/"
    ),
    "a count changed in the list": text("kamervragen/index.html", "10 documenten", "11 documenten"),
    "a title changed in the list": text("kamervragen/index.html", "Kippen op", "Katten op"),
    "a date changed in the list": text("kamervragen/index.html", "4 okt 2099", "5 okt 2099"),
    "a date for machines changed in the list": text("kamervragen/index.html", '"2099-10-04"', '"2099-10-05"'),
    "a state changed in the list": text("kamervragen/index.html", "mondelinge vraag", "beantwoord"),
    "two of one surname in one list": row_from("leden/fabels-ld/index.html", "leden/fabels-vbp/index.html"),
    "two of one surname made one": text("leden/index.html", "leden/fabels-vbp/", "leden/fabels-ld/"),
    "a member lost among all": pattern("leden/index.html", r'<li><a href="../leden/fabels-ld/">.*?</li>', ""),
    "a member with another name": text("leden/index.html", "Van Schijn (VBP)", "Schijn (VBP)"),
    "a party with another name": text("partijen/index.html", ">VBP<", ">Verbeelding<"),
    "a count changed among the parties": text("partijen/index.html", '"hoeveel">5<', '"hoeveel">6<'),
    "a list with the title of another": text("leden/fabels-ld/index.html", "<title>Lid: F", "<title>Lid: B"),
    "a list described as another": text("jaren/2099/index.html", '="Jaar: 2099. ', '="Jaar: 2098. '),
    "a row that its column heads": text("kamervragen/index.html", 'scope="row"', 'scope="col"'),
    "a list lost": lost("leden/fabels-ld/index.html"),
    "a list of nobody": kept("leden/niemand-ld/index.html", "leden/fabels-ld/index.html"),
    "a part shown as the whole": text("nog-geen-antwoord/index.html", '"documenten"', '"documenten geheel"'),
    "an open question that is not marked": text("nog-geen-antwoord/index.html", ' class="open"', ""),
    "a document lost among the subjects": pattern(
        "onderwerpen/dieren/index.html", '<tr role="row"><th scope="row".*?</tr>', ""
    ),
    "a way out of a list that leads elsewhere": text(
        "jaren/2099/index.html", '<a href="../">', '<a href="../../leden/">'
    ),
    "a row lost among the sources": pattern(_DOSSIER, r'<li id="bron-kst-28638-235">.*?</ul>', ""),
    "a source on the page of another": lambda site: _moved(site, _DOSSIER, "bronnen/kst-32317/index.html"),
    "an address changed among the sources": text(_DOSSIER, "kst-28638-235.html", "kst-28638-236.html"),
    "a place changed among the sources": text(_DOSSIER, "2099Z00101/#antwoord-8", "2099Z00101/#antwoord-9"),
    "a count changed among the sources": text(_DOSSIER, "in 2 documenten", "in 3 documenten"),
    "another dossier": text(_DOSSIER, "Dossier 28638</h1>", "Dossier 28639</h1>"),
    "a page of sources lost": lambda site: (site / _DOSSIER).unlink(),
    "a page of sources too many": lambda site: shutil.copytree(
        (site / _DOSSIER).parent, site / "bronnen/kst-28639"
    ),
    "a count changed of the most cited": text("bronnen/index.html", "in 2 documenten", "in 3 documenten"),
    "a source lost of the most cited": pattern(
        "bronnen/index.html", r'<li><a href="kst-28638/#bron-kst-28638-235">.*?</li>', ""
    ),
    "a way to a page of sources lost": pattern(
        "bronnen/index.html", r'<li><a href="kst-28638/">.*?</li>', ""
    ),
    "a row lost among the terms": pattern(_TERMS, r"<div id=[^>]*><dt>COA</dt>.*?</div>", ""),
    "a row doubled among the terms": pattern(_TERMS, r"(<div id=[^>]*><dt>COA</dt>.*?</div>)", r"\1\1"),
    "a meaning changed among the terms": text(_TERMS, "Centraal Planbureau", "Centraal Bureau"),
    "a meaning by another's word": text(
        _TERMS, 'Planbureau (<a href="https://www.cpb.nl/">', "Planbureau (<a>"
    ),
    "a document lost among the terms": pattern(
        _TERMS, r'<li><a href="../kamervragen/2024Z19016/">.*?</a></li>', ""
    ),
    "words changed on the page by hand": pattern("over/index.html", "(<p>[^<]{20})", r"\1 niet "),
    "words changed on the search page": text("zoeken/index.html", "Andere vormen", "Geen andere vormen"),
    "words changed on the page for what is not there": text("404.html", "Zoek op woorden", "Zoek niets"),
    "a page lost on the map of the site": pattern(
        "sitemap.xml", r"<url>\s*<loc>[^<]*2024Z19016/</loc>.*?</url>", ""
    ),
    "another map of the site, packed": zipped,
    "a hit with another title": text("zoeken/documenten/0.json", "Kippen op", "Katten op"),
    "a hit with another state": text("zoeken/documenten/0.json", " vragen beantwoord", " vragen gesteld"),
    "a hit that leads to another question": text("zoeken/documenten/0.json", '"vraag-1"', '"vraag-2"'),
    "a number of another document": pattern("zoeken/nummers/0.json", r'("2024z19016",..)\w', r"\1J"),
    "a dossier that leads to other sources": pattern(
        "zoeken/nummers/0.json", r'"kst-(\d{5})"\]', r'"kst-\1x"]'
    ),
    "a dossier that somebody cites unseen": pattern(
        "zoeken/nummers/0.json", r'"(kst-\d{5})",\["","\w+"', r'"\1",["",""'
    ),
    "a filter with a document too few": text(
        "zoeken/keuzes/0.json", '"party LD","ADBBC"', '"party LD","ADBB"'
    ),
    "a word that nobody finds": pattern("zoeken/woorden/0.json", r'"([a-z]{5})([a-z]*)",', r'"\1x\2",'),
    "a broken register": text("zoeken/register.json", '"documents":12', '"documents":11'),
}

DATA: dict[str, Fault] = {
    "a word changed in the data": data(SEED, lambda d: d["answers"][0].update(text="Nee.")),
    "the end of an answer lost in the data": data(
        SEED, lambda d: d["answers"][1].update(text=d["answers"][1]["text"][:200])
    ),
    "the text of an answer lost in the data": data(SEED, lambda d: d["answers"][0].update(text="")),
    "an answer lost in the data": data(SEED, lambda d: d["answers"].pop(0)),
    "a question doubled in the data": data(SEED, lambda d: d["questions"].append(d["questions"][-1])),
    "a note's words changed in the data": data(SEED, lambda d: d["footnotes"][0].update(text="De Krant")),
    "a note of another question in the data": data(
        SEED, lambda d: d["footnotes"][0].update(referenced_by=["vraag-2"])
    ),
    "a key missing in the data": data(SEED, lambda d: d.pop("kenmerk")),
    "a key too many in the data": data(SEED, lambda d: d.update(oordeel="goed")),
    "a text as number in the data": data(SEED, lambda d: d["questions"][0].update(numbers=[1])),
    "a date in another form in the data": data(SEED, lambda d: d.update(submitted="21-11-2024")),
    "another date in the data": data(SEED, lambda d: d.update(submitted="2024-11-22")),
    "a member lost in the data": data(SEED, lambda d: d["members"].pop()),
    "another party in the data": data(SEED, lambda d: d["members"][0].update(party="LD")),
    "another kind in the data": data(SEED, lambda d: d.update(kind="questions")),
    "another url of a citation in the data": data(
        SEED, lambda d: d["citations"][0].update(url="https://zoek.officielebekendmakingen.nl/kst-1-1.html")
    ),
    "a citation lost in the data": data(SEED, lambda d: d["citations"].pop()),
    "a reference to another answer in the data": data(
        SEED, lambda d: d["references"][0].update(to="#antwoord-7")
    ),
    "another partner in the data": data(SEED, lambda d: d["questions"][0].update(answered_by=["antwoord-2"])),
    "a long form changed in the data": data(SEED, lambda d: d["abbreviations"].update(OM="Openbaar Vervoer")),
    "a span moved in the data": data(SEED, lambda d: d["citations"][0]["span"].__setitem__(0, 5)),
    "a warning lost in the data": data(SEED, lambda d: d["diagnostics"].clear()),
    "the letter lost in the data": data(LETTER, lambda d: d["other_texts"].pop(0)),
}


def _packed(site: Path) -> None:
    (site / "sitemap.xml.gz").write_bytes(gzip.compress((site / "sitemap.xml").read_bytes()))


def _dated(site: Path) -> None:
    pattern("sitemap.xml", "<lastmod>2024", "<lastmod>2026")(site)
    _packed(site)


FRAME: dict[str, Fault] = {
    "a script added": inside(SEED, "<script>alert(1)</script>"),
    "a script of another host": text(
        SEED, "</body>", '<script src="https://elders.nl/a.js"></script></body>'
    ),
    "a script of the site loaded twice": text(
        SEED, "</body>", '<script src="../../scripts/adres.js"></script></body>'
    ),
    "a script lost": pattern(SEED, r'<script src="../../scripts/zoeken.js"></script>', ""),
    "an inline handler": text(SEED, "<p>Ja.</p>", '<p onclick="alert(1)">Ja.</p>'),
    "a frame": inside(SEED, '<iframe src="../../over/"></iframe>'),
    "an object": inside(SEED, '<object data="../../over/"></object>'),
    "a style": inside(SEED, "<style>p { display: none }</style>"),
    "a style of another host": text(
        SEED, "</head>", '<link rel="stylesheet" href="https://elders.nl/a.css"></head>'
    ),
    "a picture of another host": inside(SEED, '<img src="https://elders.nl/a.png" alt="">'),
    "a form to another host": inside(SEED, '<form action="https://elders.nl/"><button>Ja</button></form>'),
    "a page that is led away": text(
        SEED, "</head>", '<meta http-equiv="refresh" content="0; url=../"></head>'
    ),
    "a base": text(SEED, "<head>", '<head><base href="https://elders.nl/">'),
    "the policy lost": pattern(SEED, r'<meta http-equiv="Content-Security-Policy"[^>]*>', ""),
    "the policy weakened": text(SEED, "script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    "the header changed": text(SEED, "Zoek op deze site", "Zoek elders"),
    "the menu changed": text(BOX, '<li><a href="../../bronnen/">Bronnen</a></li>', ""),
    "the footer changed": text(SEED, "Dit is geen officiële publicatie", "Dit is een officiële publicatie"),
    "another address on paper": text(SEED, " · https://", " · http://elders.nl "),
    "another name of the site on paper": text(
        "over/index.html", '"papier">Kamervragen', '"papier">Raadsvragen'
    ),
    "a link that does not tell paper where it leads": text(BEES, 'class="koppeling" ', ""),
    "the footer of a list changed": text(
        "bronnen/index.html", "geen officiële publicatie", "een officiële publicatie"
    ),
    "the language changed": text(SEED, '<html lang="nl"', '<html lang="en"'),
    "another name where it is shared": pattern(
        SEED, r'og:title" content="[^"]*"', 'og:title" content="Leugens"'
    ),
    "another address where it is shared": text(SEED, 'og:url" content="https', 'og:url" content="http'),
    "a picture of another host where it is shared": pattern(
        SEED, r'og:image" content="https://[^/]*/', 'og:image" content="https://elders.nl/'
    ),
    "nothing said of where it is shared": pattern(
        SEED, r'<meta property="og:title".*?"twitter:card"[^>]*>', ""
    ),
    "the address of another page": pattern(
        SEED, r'(<link rel="canonical" href="[^"]*)2024Z19016/"', r'\g<1>2099Z00012/"'
    ),
    "the address of a list on another site": pattern(
        "bronnen/index.html", r'(<link rel="canonical" href=")[^"]*', r"\g<1>https://elders.nl/bronnen/"
    ),
    "another day on the map": _dated,
    "a page of no document": copied,
    "a page more": file("extra/index.html", "<h1>Extra</h1>"),
    "a page more beside a document": file("kamervragen/2024Z19016/extra.html", "<h1>Extra</h1>"),
    "a file more": file("robots.txt", "User-agent: *\nDisallow: /\n"),
    "a file more below the theme": file("assets/javascripts/extra.js", "alert(1)"),
    "a style of the theme changed": text("styles/site.css", "{", "{display:none;"),
    "a script of the theme changed": text("scripts/uitleg.js", ";", ";alert(1);"),
    "a script of the package changed": lambda site: _append(
        next((site / "assets/javascripts").glob("bundle*.js"))
    ),
    "a file of the theme lost": lambda site: (site / "scripts/zoeken.js").unlink(),
    "the schema changed": text(
        "schema/document-1.json", '"additionalProperties": false', '"additionalProperties": true'
    ),
    "a page by hand lost": lambda site: (site / "over/index.html").unlink(),
    "the page for what is not there lost": lambda site: (site / "404.html").unlink(),
}


def _unanswered(site: Path) -> None:
    """Say of questions that were answered that they were not, wherever a page of theirs has it."""
    pattern(ASKED, r'stand klaar"><a [^>]*>Beantwoord</a><', 'stand">Nog geen antwoord in deze verzameling<')(
        site
    )
    data(ASKED, lambda d: d.update(state="unanswered"))(site)


def _redirected(site: Path) -> None:
    shutil.copytree((site / MOVED).parent, site / "kamervragen/ah-tk-20982099-9999")


def _unmapped(site: Path) -> None:
    pattern("sitemap.xml", r"<url>\s*<loc>[^<]*2024Z19016/</loc>.*?</url>", "")(site)
    _packed(site)


CASE: dict[str, Fault] = {
    "a state of the case changed": pattern(
        ASKED, r'stand klaar"><a [^>]*>Beantwoord</a><', 'stand">Nog geen antwoord in deze verzameling<'
    ),
    "a state of the case changed in the data": data(ASKED, lambda d: d.update(state="unanswered")),
    "a state of the case changed on page and data": _unanswered,
    "a state changed in the list": text(
        "kamervragen/index.html", " vragen beantwoord", " vragen onbeantwoord"
    ),
    "a paper lost in the list of the case": pattern(BOX, r'<li><a href="../2099Z00012/vragen/">.*?</li>', ""),
    "a paper doubled in the list of the case": pattern(
        BOX, r'(<li><a href="../2099Z00012/vragen/">.*?</li>)', r"\1\1"
    ),
    "a paper of the case that leads elsewhere": text(BOX, '"../2099Z00012/vragen/"', '"../2024Z19016/"'),
    "a paper of the case with another day": text(
        BOX, "Uitstel, 2 april 2099</a>", "Uitstel, 3 april 2099</a>"
    ),
    "a paper of the case with another role": text(BOX, ">Vragen, 12 maart", ">Nader antwoord, 12 maart"),
    "words in the list of the case": text(BOX, "Stukken in deze zaak", "Stukken in deze doofpot"),
    "the list of the case lost": pattern(ASKED, r'<div class="added stukken">.*?</div>', ""),
    "a list of papers where there is one paper": inside(
        SEED, '<div class="added stukken"><p>Stukken in deze zaak</p><ul></ul></div>'
    ),
    "a moved id that leads elsewhere": text(BOX, "uitstel/#mededeling", "vragen/#mededeling"),
    "a moved id that leads to another id": text(BOX, "uitstel/#mededeling", "uitstel/#document"),
    "a moved id lost": pattern(BOX, r'<div class="added elders">.*?</div>', ""),
    "a moved id said to be gone": pattern(
        BOX, r"Deze mededeling staat in: <a [^>]*>.*?</a>", "Deze mededeling staat niet meer op deze pagina."
    ),
    "an id made up that is gone": text(
        BOX,
        '<li id="mededeling">',
        '<li id="vraag-9">Deze vraag (vraag-9) staat niet meer op deze pagina.</li><li id="mededeling">',
    ),
    "words among the moved ids": text(
        BOX, '<div class="added elders">', '<div class="added elders"><p>Nee.</p>'
    ),
    "a redirect that leads elsewhere": text(MOVED, "url=../2099Z00012/uitstel/", "url=../2099Z00012/"),
    "a redirect whose link leads elsewhere": text(MOVED, 'a href="../2099Z00012/', 'a href="../2099Z00023/'),
    "a redirect to another site": text(MOVED, "url=../", "url=https://elders.nl/"),
    "a redirect with a script": text(MOVED, "</body>", "<script>alert(1)</script></body>"),
    "a redirect with other words": text(MOVED, "staat op een ander adres", "is verboden"),
    "a redirect with another title": text(MOVED, "<title>ah-", "<title>geen ah-"),
    "a redirect lost": lambda site: shutil.rmtree((site / MOVED).parent),
    "a redirect too many": _redirected,
    "another role in the data": data(DELAY, lambda d: d.update(role="notice")),
    "a paper of the case lost in the data": data(BOX, lambda d: d["case"]["papers"].pop()),
    "another case in the data": data(DELAY, lambda d: d["case"].update(address="2099Z00023")),
    "a hit of a paper that leads to the main one": text(
        "zoeken/documenten/0.json", '"2099Z00012/uitstel"', '"2099Z00012"'
    ),
    "a citation of the case that leads to the main paper": pattern(
        BOX, 'class="citaat" href="uitstel/"', 'class="citaat" href="../2099Z00012/"'
    ),
    "a page lost on both maps of the site": _unmapped,
}


def _append(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b";alert(1)")


_ANNOTATIONS, _ALL_REMARKS = "kamervragen/2024Z19016/annotations.jsonld", "opmerkingen/index.html"
_MARK = '<mark class="opmerking">{}</mark>'

REMARKS: dict[str, Fault] = {
    "a remark that says something else": text(SEED, "bedoeld is Frankrijk.", "bedoeld is Finland."),
    "a remark of somebody else": text(SEED, "<p>De redactie, 26", "<p>De minister, 26"),
    "a remark of another day": text(SEED, "De redactie, 26 november", "De redactie, 25 november"),
    "a remark of another kind": text(SEED, "<strong>Correctie</strong>", "<strong>Context</strong>"),
    "a remark that leads elsewhere": text(SEED, 'href="#bij-opmerking-1"', 'href="#bij-opmerking-2"'),
    "a remark lost": pattern(SEED, r'<div id="opmerking-1".*?</div>', ""),
    "more beside a remark": text(
        SEED, '<div class="added kanttekeningen">', '<div class="added kanttekeningen"><p>X</p>'
    ),
    "words that are marked no more": text(SEED, _MARK.format("Franrijk"), "Franrijk"),
    "more words marked": text(SEED, "Duitsland en het", _MARK.format("Duitsland") + " en het"),
    "a sign that leads elsewhere": text(SEED, 'href="#opmerking-1"', 'href="#opmerking-2"'),
    "a sign with another number": pattern(SEED, r'(id="bij-opmerking-1"[^>]*>)1<', r"\g<1>7<"),
    "a sign with another name": text(SEED, "opmerking van de redactie 1", "opmerking van de minister 1"),
    "a sign too many": text(
        SEED, "<p>Bent u", '<p><a class="added opmerkingteken" href="#opmerking-1">1</a>Bent u'
    ),
    "a sign lost": pattern(SEED, r'<a [^>]*id="bij-opmerking-2"[^>]*>2</a>', ""),
    "a remark of the data by somebody else": data(SEED, lambda found: found["remarks"][0].update(author="X")),
    "a remark lost in the data": data(SEED, lambda found: found["remarks"].pop()),
    "a remark of the data on other words": data(SEED, lambda found: found["remarks"][0].update(span=[5, 13])),
    "a remark lost in the list": pattern(_ALL_REMARKS, r"<li><a href=.*?</li>", ""),
    "a remark of the list that says something else": text(_ALL_REMARKS, "bedoeld is", "bedoeld was"),
    "a remark of the list on other words": text(_ALL_REMARKS, "“Franrijk”", "“Frankrijk”"),
    "an annotation that says something else": text(_ANNOTATIONS, "bedoeld is", "bedoeld was"),
    "an annotation on other words": text(_ANNOTATIONS, '"exact": "Franrijk"', '"exact": "Duitsland"'),
    "a feed in another language": text("atom.xml", 'lang="nl"', 'lang="en"'),
    "a feed that leads to no page": text("atom.xml", 'type="text/html"', 'type="text/plain"'),
    "an example that fetches from elsewhere": text(
        "data/index.html", "curl --silent https://", "curl http://"
    ),
    "contents that no button opens": text(SEED, 'popovertarget="inhoud"', 'popovertarget="inhoudt"'),
    "two parts of the row open at once": text(SEED, 'name="hulp"', 'name="help"'),
    "no place for the address": text(SEED, '<span class="adres">', '<span class="lang">'),
    "a document lost in the feed": pattern("atom.xml", r"  <entry>.*?</entry>\n", ""),
    "a question lost in the file of all": pattern("data/questions.csv", r"\n[^\n]*\n\Z", "\n"),
    "another count on the page of the data": pattern("data/index.html", r"\(\d+ rijen\)", "(9 rijen)"),
    "annotations lost": lambda site: (site / _ANNOTATIONS).unlink(),
}

FAULTS: dict[str, Fault] = {**WORDS, **FACTS, **LINKS, **LISTS, **DATA, **REMARKS, **FRAME, **CASE}


def missed(sources: Path, site: Path, docs: Path) -> list[str]:
    """Return the faults that verification does not find, each planted in a copy of the site by itself."""
    names: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        manifest = shutil.ignore_patterns("SHA256SUMS")  # whoever changes a site can write its manifest too
        shutil.copytree(site, copy, ignore=manifest)
        files = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
        for name, fault in FAULTS.items():
            fault(copy)
            names += [] if verify_site(sources, copy, ground=Ground(docs)).messages else [name]
            _restore(copy, files)
        assert verify_site(sources, copy, ground=Ground(docs)).messages == [], "a fault stayed"
    return names


def _restore(site: Path, files: dict[Path, bytes]) -> None:
    """Give each file of a site its bytes again, and take out all others."""
    for path in site.rglob("*"):
        if path.is_file() and path not in files:
            path.unlink()
    for path, content in files.items():
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def main(sources: str, site: str, docs: str) -> None:
    """Say which faults are found, and which are not."""
    names = missed(Path(sources), Path(site), Path(docs))
    for name in names:
        print(f"not found: {name}")
    print(f"{len(FAULTS) - len(names)} of {len(FAULTS)} faults in the built site are found")


if __name__ == "__main__":
    main(*sys.argv[1:])
