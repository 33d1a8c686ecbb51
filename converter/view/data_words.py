"""What the page about the data says of each field, and the examples that it gives."""

from __future__ import annotations

SITE = "https://ADRES-VAN-DEZE-SITE/"
"""What stands in the examples where nobody has said where the site stands."""

_PEOPLE = {
    "members": "wie de vragen stellen, met hun partij",
    "addressees": "aan wie de vragen zijn gesteld",
    "ministries": "de ministeries van die bewindspersonen; zegt het stuk niet aan wie, dan van wie antwoordt",
    "respondents": "wie antwoordt",
}
_DAYS = {
    "submitted": "de dag van inzending: 2024-11-21",
    "answered": "de dag van het antwoord, of van het uitstel; leeg als onbekend",
}
_NUMBERS = {
    "zaaknummer": "het nummer van de vragen: 2024Z19016",
    "aanhangsel": "het nummer van het antwoord in het Aanhangsel van de Handelingen: ah-tk-20242025-594",
}

QUESTION_FIELDS = {
    "question_url": "het adres van de vraag; het is van geen andere vraag en verandert niet",
    "question_id": "de plaats op de pagina: vraag-3",
    "numbers": "het nummer van de vraag, of de nummers",
    "question": "de woorden van de vraag, zonder noten; een lege regel tussen alinea's",
    "answer_url": "het adres van het antwoord; leeg zonder antwoord",
    "answer_ids": "de plaats van het antwoord op de pagina: antwoord-8-9-10",
    "answer": "de woorden van het antwoord; een antwoord op meer vragen staat bij elk van die vragen",
    "state": (
        "wat deze verzameling van de antwoorden op het stuk weet: answered (beantwoord), answered-by-letter "
        "(bij brief), partly-answered (deels), delayed (uitgesteld), unanswered (geen antwoord in deze "
        "verzameling), labels-unread of numbers-missing (onbekend hoeveel vragen er zijn)"
    ),
    "subject": "het onderwerp van het stuk",
    "subjects": "waar het stuk volgens de redactie over gaat, voor de lijsten",
    "members": _PEOPLE["members"],
    "parties": "hun partijen, elk één keer",
    "addressees": _PEOPLE["addressees"],
    "ministries": _PEOPLE["ministries"],
    "respondents": _PEOPLE["respondents"],
    **_DAYS,
    "case": "de zaak waar het stuk bij hoort",
    **_NUMBERS,
    "role": (
        "wat het stuk in zijn zaak is: answers (antwoord), questions (vragen), delay (uitstel), notice "
        "(mededeling), oral (mondelinge vraag), further (nader antwoord)"
    ),
    "url": "het adres van de pagina",
}

DOCUMENT_FIELDS = {
    "url": "het adres van de pagina, vanaf de wortel van de site",
    "data": "waar document.json staat, vanaf de wortel van de site",
    "case": "de zaak waar het stuk bij hoort; stukken met dezelfde zaak horen bij elkaar",
    "main": "of dit het stuk is dat op het adres van de zaak staat; elke zaak heeft er één",
    "role": "als in questions.csv",
    "kind": "welk soort stuk het is: answers, questions, delay, notice of oral",
    "state": "als in questions.csv; null voor een stuk zonder vragen",
    "title": "de titel zoals gedrukt",
    "subject": "waarover de vragen gaan",
    **_NUMBERS,
    **_DAYS,
    **_PEOPLE,
    "subjects": "waar het stuk volgens de redactie over gaat",
    "kenmerk": "het kenmerk van de brief",
    "questions": "hoeveel vragen het stuk heeft",
    "answers": "hoeveel antwoorden",
    "footnotes": "hoeveel noten",
    "remarks": "hoeveel opmerkingen de redactie erbij maakte",
}

PYTHON = """
import csv, json
from collections import Counter
from io import TextIOWrapper
from urllib.request import urlopen
SITE = "{site}"
with urlopen(SITE + "data/documents.json") as file:
    papers = json.load(file)["documents"]
cases = [each for each in papers if each["main"]]
open_ = [each for each in cases if each["state"] in ("unanswered", "delayed")]
print(len(cases), "zaken,", len(open_), "zonder antwoord")
csv.field_size_limit(2**30)  # een antwoord kan lang zijn
with urlopen(SITE + "data/questions.csv") as file:
    lines = TextIOWrapper(file, "utf-8-sig", newline="")
    rows = csv.DictReader(lines, delimiter=";")
    parties = Counter(party for row in rows for party in row["parties"].split(" | ") if party)
print(parties.most_common())  # vragen per partij; samen gesteld telt bij elke partij
with urlopen(SITE + papers[0]["data"]) as file:
    whole = json.load(file)  # alles van dit stuk
print(whole["url"], [note["text"] for note in whole["footnotes"]])
"""

R = """
site <- "{site}"
vragen <- read.csv2(paste0(site, "data/questions.csv"),
                    fileEncoding = "UTF-8-BOM")
table(vragen$state)
sort(table(vragen$ministries), decreasing = TRUE)
# install.packages("jsonlite")
stukken <- jsonlite::fromJSON(
  paste0(site, "data/documents.json"))$documents
aggregate(questions ~ kind, stukken[stukken$main, ], sum)
"""

CURL = """
curl --remote-name {site}data/questions.csv
curl --silent {site}data/documents.json | python3 -m json.tool
"""
