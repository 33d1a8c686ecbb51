"""Documents made by the thousand, for benches and for tests of what grows with their number.

The paragraphs are the seed's own, in another order: real words in real proportions, where invented ones
would be too many for an index. Document n is the same however many there are; its zaaknummer is of a year
(2099) that no real one has. A few publications are cited by very many documents, most by a few; there is
one that each ``citing_document`` cites, beside sources that it alone has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

_SEED = Path(__file__).parents[1] / "seeds" / "000_345a2031bdb04d6b.txt"

_NOTE = re.compile(r"\[footnoteRef:\d+\]|\[\d+:  [^\]]*\][ ]*")
_LABEL = re.compile(r"(?m)^(?P<kind>Vraag|Antwoord)[^\n]*\d[^\n]*\n")
_MENTION = re.compile(r"\bvraag \d+(?: en \d+)?")

_MEMBERS = (
    "Aalders",
    "Boomsma",
    "Van Castricum",
    "De Dreu",
    "Eerdmans",
    "Fokke",
    "El Ghazi",
    "Hoekzema",
    "Van 't Jagt",
)
_PARTIES = ("VVD", "D66", "CDA", "SP", "PvdD", "ChristenUnie", "GroenLinks-PvdA", "SGP")
_MINISTRIES = (
    "Financiën",
    "Justitie en Veiligheid",
    "Asiel en Migratie",
    "Infrastructuur en Waterstaat",
    "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "Volksgezondheid, Welzijn en Sport",
)
_THINGS = (
    "sluizen",
    "bakkers",
    "veerboten",
    "dijken",
    "leerwegen",
    "bibliotheken",
    "windparken",
    "fietspaden",
)
_PLACES = (
    "Delfzijl",
    "Terneuzen",
    "Roermond",
    "Hoorn",
    "Zutphen",
    "Assen",
    "Gouda",
    "Veere",
    "Dokkum",
    "Meppel",
)
_TROUBLES = (
    "tekorten bij",
    "wachttijden voor",
    "het onderhoud van",
    "de kosten van",
    "toezicht op",
    "sluiting van",
)
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "september",
    "oktober",
    "november",
    "december",
)


def write_documents(folder: Path, count: int) -> None:
    """Write the first documents into a folder, as a source each."""
    for number in range(1, count + 1):
        (folder / f"{number:05d}.txt").write_text(document(number), "utf-8")


def document(number: int) -> str:
    """Return a document of one to forty questions, about 17 kB long on the average."""
    random = Random(f"document {number}")  # noqa: S311 - chosen by number, no secret
    questions = min(40, 1 + int(random.expovariate(0.1)))
    lines = [_title(random, number), ""]
    for numbers in _merged(random, questions):
        for asked in numbers:
            lines += [f"Vraag {asked}", *_paragraphs(random, "Vraag", 1, questions), ""]
        lines += [f"Antwoord op vraag {_list(numbers)}"]
        lines += [*_paragraphs(random, "Antwoord", random.randint(1, 4), questions), ""]
    return _with_notes(random, "\n".join(lines), number) + "\n"


def citing_document(number: int) -> str:
    """Return a document that cites and abbreviates what all of these do, and has sources of its own."""
    own = "".join(f" Zie ook https://www.voorbeeld.nl/eigen/{number}/{each}." for each in range(1, 6))
    cited = f"Zie Kamerstukken II 2023/24, 36000, nr. 1, van het Openbaar Ministerie (OM).{own}"
    return f"{document(number).rstrip()}\n{cited}\n"


def _title(random: Random, number: int) -> str:
    asking = random.sample(_MEMBERS, random.randint(1, 3))
    members = [f"{name} ({random.choice(_PARTIES)})" for name in asking]
    who = (
        f"het lid {members[0]}"
        if len(members) == 1
        else f"de leden {', '.join(members[:-1])} en {members[-1]}"
    )
    about = f"{random.choice(_TROUBLES)} {random.choice(_THINGS)} in {random.choice(_PLACES)}"
    day = f"{random.randint(1, 28)} {random.choice(_MONTHS)} 2099"
    return (
        f"Vragen van {who} aan de minister van {random.choice(_MINISTRIES)} over {about} "
        f"(ingezonden {day}, 2099Z{number:05d})"
    )


def _merged(random: Random, questions: int) -> Iterator[range]:
    """Give the questions in groups, each with one answer: most alone, some two or three together."""
    first = 1
    while first <= questions:
        last = min(questions, first + random.choice((0, 0, 0, 0, 1, 2)))
        yield range(first, last + 1)
        first = last + 1


def _list(numbers: range) -> str:
    *head, last = map(str, numbers)
    return f"{', '.join(head)} en {last}" if head else last


def _paragraphs(random: Random, kind: str, count: int, questions: int) -> Iterator[str]:
    for paragraph in random.choices(_pool()[kind], k=count):
        mentioned = f"vraag {random.randint(1, questions)}"
        yield _MENTION.sub(mentioned, paragraph) + ("[note]" if random.random() < 0.4 else "")


@cache
def _pool() -> dict[str, tuple[str, ...]]:
    """Return the seed's paragraphs by the kind of their label, without notes."""
    _, *parts = _LABEL.split(_NOTE.sub("", _SEED.read_text("utf-8")))
    pool: dict[str, tuple[str, ...]] = {"Vraag": (), "Antwoord": ()}
    for kind, text in zip(parts[::2], parts[1::2], strict=True):
        pool[kind] += tuple(filter(None, map(str.strip, text.split("\n"))))
    return pool


def _with_notes(random: Random, text: str, number: int) -> str:
    first, *rest = text.split("[note]")
    return first + "".join(
        f"[footnoteRef:{note}] [{note}:  {_source(random, number)}] {part}"
        for note, part in enumerate(rest, 1)
    )


def _source(random: Random, number: int) -> str:
    """Return a source: one of a dozen that everybody cites, one of thousands, or an earlier document."""
    common = random.random() < 0.3
    paper = random.randint(1, 12) if common else random.randint(13, 4000)
    return random.choice(
        (
            f"Kamerstukken II 2023/24, {29000 + paper % 40}, nr. {paper}.",
            f"Stb. 2024, {paper}.",
            f"https://www.voorbeeld.nl/berichten/{paper}",
            f"De Krant, {1 + paper % 28} mei 2098, 'Nieuws {paper}'.",
            f"Kamervragen met nummer 2099Z{random.randint(1, number):05d}.",
        )
    )
