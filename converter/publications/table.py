"""The publications that can be cited: a row each. The examples are the tests.

A gazette is one row: what it is called before its year and number, its key, its title, and the first year
that is online. The key alone finds it as an identifier ("stb-2024-213") and in web addresses.
"""

from __future__ import annotations

from converter.institution import YEAR
from converter.publications.publication import Example, Publication

EUR_LEX = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="
_ECLI_END = r"\s?:\s? [A-Z][A-Z0-9]{0,6} \s?:\s? \d{4} \s?:\s? [A-Z0-9.]{1,25} (?![A-Z0-9])"

KAMERSTUK = Publication(
    "kamerstuk",
    "Kamerstuk",
    key="kst-{dossier}-{number}",
    title="Kamerstukken II{session}, {dossier}, nr. {number}",
    examples=(
        Example("Kamerstukken II, 2024-2025, 32317, nr. 925", "kst-32317-925", "the seed"),
        Example("kst-36410-XVI-116", "kst-36410-XVI-116"),
        Example("kst-21501-20-2128", "kst-21501-20-2128"),
        Example("kst-36410-VX-116", "?"),  # no budget has such a chapter
        Example("zoek.officielebekendmakingen.nl/kst-32317-925", ""),
    ),
)
EERSTE_KAMER = Publication(
    "eerste-kamer",
    "Kamerstuk van de Eerste Kamer",
    key="kst-{dossier}-{letter}",
    title="Kamerstukken I{session}, {dossier}, {letter}",
    examples=(
        Example("Kamerstukken I 2024/25, 36600 B, K", "kst-36600-B-K"),
        Example("kst-36600-B-K", "kst-36600-B-K"),
        Example("kst-35261-AB", "kst-35261-AB"),
        Example("kst-35261-Bakker", ""),
    ),
)
AANHANGSEL = Publication(
    "aanhangsel",
    "Antwoord op Kamervragen",
    key="ah-tk-{years}-{number}",
    title="Aanhangsel Handelingen II{session}, nr. {number}",
    examples=(
        Example("Aanhangsel Handelingen, vergaderjaar 2024–2025,nr. 318", "ah-tk-20242025-318", "print 020"),
        Example("Aanhangsel Handelingen,vergaderjaar 2024–2025, nr. 337", "ah-tk-20242025-337", "print 021"),
        Example("Aanhangsel Handelingen II, vergaderjaar 2024–2025, nr. 5", "ah-tk-20242025-5", "print 072"),
        Example("Aanhangsel Handelingen, verga-\nderjaar 2024/2025, nr. 3", "ah-tk-20242025-3", "print 075"),
        Example("Aanhangsel handelingen, vergaderjaar 2021–2022, nr. 1", "ah-tk-20212022-1", "answer 130"),
        Example("Aanhangsel van de Handelingen II, 2023–2024, nr. 1121.", "ah-tk-20232024-1121"),
        Example("Aanhangsel der Handelingen TK 2023/24, nr 1121", "ah-tk-20232024-1121"),
        Example("Aanh. Handelingen II 2023/24, nr. 1121", "ah-tk-20232024-1121"),
        Example("aanhangsel Handelingen 2023-2024, 1121.", "ah-tk-20232024-1121"),
        Example("Aan-\nhangsel Hande-\nlingen, 2023-\n2024, nr. 1121", "ah-tk-20232024-1121"),
        Example("Aanhangsel bij de Handelingen II 2022/23, 5 en 6", "ah-tk-20222023-5 ah-tk-20222023-6"),
        Example("Aanhangsel op de Handelingen II 2022/23, 5.", "ah-tk-20222023-5"),
        Example("Aanhangsel, vergaderjaar 2023-2024, nr. 1121", "ah-tk-20232024-1121"),
        Example("Aanhangsel Handelingen nr. 12, vergaderjaar 2023-2024", "ah-tk-20232024-12"),
        Example("Handelingen II 2023/24, Aanhangsel, nr. 1121", "ah-tk-20232024-1121"),
        Example(
            "Aanhangsel Handelingen 2022/23, nr. 5 en 2023/24, nr. 7", "ah-tk-20222023-5 ah-tk-20232024-7"
        ),
        Example("ah-tk-20242025-594", "ah-tk-20242025-594"),
        Example("ah-tk-20242026-594", "?"),
        Example("Aanhangsel Handelingen, nr. 12.", "?"),  # the numbers begin again each year
        Example("Aanhangsel Handelingen 2022/24, nr. 12", "?"),
        Example("Aanhangsel Handelingen II 2022/23, 12 en 13 leden", ""),
        Example("Aanh. der Handelingen II 2022/23, 12 en 13 leden", ""),
        Example("Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel, nr. 5", "ah-tk-20222023-5"),
        Example("Aanhangsel Handelingen 2022/23, nr. 5; 2023/24, nr. 7", "ah-tk-20222023-5 ah-tk-20232024-7"),
        Example(
            "Aanhangsel Handelingen 2022/23, nr. 5, en 2023/24, nr. 7", "ah-tk-20222023-5 ah-tk-20232024-7"
        ),
        Example("Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1", ""),
        Example("Vergaderjaar 2024–2025 Aanhangsel van de Handelingen\n594", ""),
    ),
)
AANHANGSEL_I = Publication(
    "aanhangsel",
    "Antwoord op Kamervragen",
    key="ah-ek-{years}-{number}",
    title="Aanhangsel Handelingen I{session}, nr. {number}",
    url=None,
    examples=(Example("Aanhangsel Handelingen I 2022/23, nr. 5", "ah-ek-20222023-5"),),
)
KAMERVRAAG = Publication(
    "kamervraag",
    "Kamervragen",
    key="kv-tk-{year}Z{serial}",
    title="Kamervragen {year}Z{serial}",
    since=2010,  # before, the address began with kv-, without the chamber
    examples=(
        Example("vragen van het lid Bakker (PvdX) over brood (2024Z14247)", "kv-tk-2024Z14247", "print 047"),
        Example("kv-tk-2024Z18776", "kv-tk-2024Z18776"),
        Example("uw brief (2024Z15585)", "?", "print 081"),
        Example("zie 2024Z1558.", "?"),
        Example("X2024Z14247", ""),
        Example("2024Z142477", ""),
        Example("2024Z14247a", ""),
        Example("2024Z14247-1", ""),
    ),
)
KAMERDOCUMENT = Publication(
    "kamerdocument",
    "Document van de Tweede Kamer",
    key="{year}D{serial}",
    title="Document Tweede Kamer {year}D{serial}",
    url="https://www.tweedekamer.nl/kamerstukken/detail?id={key}&did={key}",
    examples=(
        Example("2024Z15585/2024D37938", "? 2024D37938", "print 081"),
        Example("2024D3793", "?"),
        Example("www.voorbeeld.nl/?id=2024D37938&kamervragen=2024Z14247", ""),
    ),
)
HANDELINGEN = Publication(
    "handelingen",
    "Handelingen",
    key="h-{house}-{years}-{number}-{item}",
    title="Handelingen {chamber}{session}, nr. {number}, item {item}",
    since=2010,  # before, the address had a page: h-tk-20092010-72-6141
    examples=(
        Example("Handelingen II 2020/21, nr. 40, item 6", "h-tk-20202021-40-6"),
        Example("Handelingen TK 2020-2021, 40, item 6", "h-tk-20202021-40-6"),
        Example("Handelingen I 2020/21, nr. 40, item 6", "h-ek-20202021-40-6"),
        Example("Handelingen Tweede Kamer, 2020–2021, nr. 40, item 6", "h-tk-20202021-40-6"),
        Example("Handelingen van de Tweede Kamer 2020-2021, nr. 4, item 6", "h-tk-20202021-4-6"),
        Example("Handelingen II 2020/21, nr. 4, items 6 en 8", "h-tk-20202021-4-6 h-tk-20202021-4-8"),
        Example("Handelingen II 2023/24, nr. 5, item 6 en item 8 in", "h-tk-20232024-5-6 h-tk-20232024-5-8"),
        Example("Handelingen II 2023/24, nr. 5, item 6 en 23 Kamerleden", "h-tk-20232024-5-6"),
        Example("h-tk-20202021-40-6", "h-tk-20202021-40-6"),
        Example("Handelingen 2020/21, nr. 40, item 6", "?"),  # both chambers have one
        Example("Handelingen II, nr. 40", ""),
        Example("Handelingen EK 2020/21, nr. 40, item 6", "h-ek-20202021-40-6"),
        Example("Handelingen Eerste Kamer 2020/21, nr. 40, item 6", "h-ek-20202021-40-6"),
        Example("Handelingen van de Eerste Kamer 2020/21, nr. 4, item 6", "h-ek-20202021-4-6"),
        Example("Handelingen II 2020/21, 40/5", ""),
        Example("Handelingen II 2020/21, 40-50", ""),
        Example("Handelingen II 2020/21, 40a", ""),
        Example("Handelingen II 2020/21, 40 000", ""),
        Example("Handelingen II 2020/21, 1234", ""),
    ),
)
HANDELINGEN_ISSUE = Publication(
    "handelingen",
    "Handelingen",
    key="h-{house}-{years}-{number}",
    title="Handelingen {chamber}{session}, nr. {number}",
    url=None,
    examples=(Example("Handelingen II 2020/21, nr. 40", "h-tk-20202021-40"),),
)
GAZETTES = (
    Publication(
        "staatsblad",
        "Staatsblad",
        key="stb-{year}-{number}",
        title="Stb. {year}, {number}",
        printed=("Stb", "Staatsblad"),
        examples=(
            Example("Stb. 2024, 213", "stb-2024-213", "print 021"),
            Example("Stb. 2024, nr. 213", "stb-2024-213"),
            Example("Stb. 2024/213", "stb-2024-213"),
            Example("Stb. 2024 nr. 213", "stb-2024-213"),
            Example("Staatsblad van 16 juni 2025, nr. 213", "stb-2025-213"),
            Example("Staatsblad van het Koninkrijk der Nederlanden 2024, 213", "stb-2024-213"),
            Example("Stb. 2024, 213, 214 en 215.", "stb-2024-213 stb-2024-214 stb-2024-215"),
            Example("Stb. 2024, 213 & 214.", "stb-2024-213 stb-2024-214"),
            Example("Stb. 2024, 213, en 214.", "stb-2024-213 stb-2024-214"),
            Example("Stb. 2024, 213 en 15 leden", "stb-2024-213"),
            Example("Stb. 2024, 213, 5.", "stb-2024-213"),
            Example("Stb. 2024, 213, artikel 5", "stb-2024-213"),
            Example("stb-2024-213", "stb-2024-213"),
            Example("Stb. 2024, 213 en 2025.", "stb-2024-213 ?"),  # a number or another year
            Example("Staatsblad 2023, 2024 en 2025", "? ?"),
            Example("Stb. 2024", ""),
            Example("Stb. 2024, 213a", ""),
            Example("Staatsblad 2024, 12 maart", ""),
        ),
    ),
    Publication(
        "staatscourant",
        "Staatscourant",
        key="stcrt-{year}-{number}",
        title="Stcrt. {year}, {number}",
        since=2010,  # before, an issue held many papers: stcrt-2008-54-p9-SC85021
        printed=("Stcrt", "Staatscourant"),
        examples=(
            Example("Stcrt. 2024, 15802", "stcrt-2024-15802"),
            Example("Stcrt. 2024, nr. 15 802", "stcrt-2024-15802"),
            Example("Staatscourant van 3 mei 2024, nr. 15802", "stcrt-2024-15802"),
            Example("Stcrt. 2024, nr. 2023", "stcrt-2024-2023"),
        ),
    ),
    Publication(
        "tractatenblad",
        "Tractatenblad",
        key="trb-{year}-{number}",
        title="Trb. {year}, {number}",
        printed=("Trb", "Tractatenblad"),
        examples=(
            Example("Trb. 2016, 196", "trb-2016-196"),
            Example("Tractatenblad 2016, nr. 196", "trb-2016-196"),
            Example("Trb. 2016, 196, 2017, 12", "trb-2016-196 trb-2017-12"),
            Example("Trb. 2016, 196 en 2017, nr. 12", "trb-2016-196 trb-2017-12"),
        ),
    ),
)
ECLI = (
    Publication(
        "ecli",
        "Rechterlijke uitspraak",
        key="{ecli}",
        title="{ecli}",
        url="https://deeplink.rechtspraak.nl/uitspraak?id={key}",
        pattern=rf"""
            NL \s?:\s? [A-Z]{{2,8}} \s?:\s? {YEAR} \s?:\s? (?: [A-Z]{{2}}\d{{4}} | \d{{1,6}} ) (?!\d)
        """,
        examples=(
            Example("ECLI:NL:RBMNE:2021:6269", "ECLI:NL:RBMNE:2021:6269", "print 022"),
            Example("zie ECLI:NL:HR:2012:BY1532.", "ECLI:NL:HR:2012:BY1532"),
            Example("ecli:nl:hr:2024:12", "ECLI:NL:HR:2024:12"),
            Example("ECLI: NL:HR:1999: 12", "ECLI:NL:HR:1999:12"),
            Example("ECLI:NL:HR:2024:1234567", ""),
        ),
    ),
    Publication(
        "ecli",
        "Rechterlijke uitspraak",
        key="{ecli}",
        title="{ecli}",
        url=EUR_LEX + "ecli:{key}",
        pattern=rf"EU {_ECLI_END}",
        examples=(
            Example("zie ECLI:EU:C:2014:317.", "ECLI:EU:C:2014:317"),
            Example("C-373/19", "?", "print 022"),  # its ECLI is not said
            Example("C-373/19, ECLI:EU:C:2020:12", "ECLI:EU:C:2020:12"),
        ),
    ),
    Publication(
        "ecli",
        "Rechterlijke uitspraak",
        key="{ecli}",
        title="{ecli}",
        url=None,
        pattern=rf"(?!NL) [A-Z]{{2}} {_ECLI_END}",
        examples=(Example("ECLI:CE:ECHR:2014:1104JUD002921712", "ECLI:CE:ECHR:2014:1104JUD002921712"),),
    ),
)
EU_ACT = Publication(
    "eu",
    "EU-wetgeving",
    key="celex-3{year}{letter}{number:0>4}",
    title="{title}",
    url=EUR_LEX + "CELEX:3{year}{letter}{number:0>4}",
    since=0,
    examples=(
        Example("de Europese btw-richtlijn (2006/112)", "celex-32006L0112", "print 022"),
        Example("Aanbeveling (EU) 2016/2256", "celex-32016H2256", "answer 154"),
        Example("Verordening (EU) Nr. 952/2013", "celex-32013R0952", "answer 158"),
        Example("Verordening (EU) 2019/2012", "?"),  # both numbers can be the year
        Example("Verordening 2019/12", "?"),
        Example("Besluit 2012/12", ""),
        Example("Besluit 2010/413/GBVB", "celex-32010D0413"),
        Example("Gedelegeerde verordening 2016/161", "celex-32016R0161"),
        Example("Richtlijnen 2014/23/EU, 2014/24/EU", "celex-32014L0023 celex-32014L0024"),
    ),
)
LAW = Publication(
    "wetsartikel",
    "Wetsartikel",
    key="{slug}",
    title="{title}",
    url=None,
    examples=(
        Example("artikel 13 van deZorgverzekeringswet", "zorgverzekeringswet-artikel-13", "print 052"),
        Example("artikel 139h, tweede lid, Sr", "wetboek-van-strafrecht-artikel-139h-lid-2", "answer 251"),
        Example("artikel 30 van\nde Luchtvaartwet BES", "luchtvaartwet-bes-artikel-30", "answer 55"),
        Example("artikel 11.04 van het Mobiliteitsfonds", ""),
        Example("artikel 5Sr", "wetboek-van-strafrecht-artikel-5"),
        Example("artikel 5abc Sr", ""),
        Example(
            "artikelen 5, en 6 Awb",
            "algemene-wet-bestuursrecht-artikel-5 algemene-wet-bestuursrecht-artikel-6",
        ),
    ),
)
IDENTIFIED = (
    *(KAMERSTUK, EERSTE_KAMER, AANHANGSEL, AANHANGSEL_I, KAMERVRAAG, HANDELINGEN, HANDELINGEN_ISSUE),
    *GAZETTES,
)
"""Those whose key is an official identifier, which texts and web addresses have."""

PUBLICATIONS = (*IDENTIFIED, KAMERDOCUMENT, *ECLI, EU_ACT, LAW)
