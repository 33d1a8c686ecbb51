"""Random queries over given documents: what people type, and what they get wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from search_oracle_units import shown_member

Json = dict[str, Any]

_TOKEN = re.compile(r"\w+")
_MARKS = re.compile(r'\[\^\d+\]|["“”„‟«»]')
_LETTERS = "abcdefghijklmnoprstuvwz"
_ENDINGS = ("en", "s", "e", "t", "er", "ing", "tje")
_SMALL = ("de", "het", "een", "van", "op", "in", "en", "u", "3", "7", "2025")
_QUOTES = ('"{}"', "“{}”", "„{}”", "«{}»", "»{}«", '"{}')
_MINISTRIES = ("Justitie en Veiligheid", "Asiel en Migratie", "Buitenlandse Zaken", "Financiën")


@dataclass(frozen=True, slots=True)
class Asked:
    """One query as a page would ask it."""

    kind: str
    query: str
    filters: dict[str, tuple[str, ...]]
    order: str
    stage: int


def random_queries(documents: list[Json], seed: int, count: int = 2000) -> Iterator[Asked]:
    """Yield that many queries, always the same for the same documents, in whatever order these are."""
    documents = sorted(documents, key=lambda data: data["url"])
    asker = _Asker(documents, Random(seed))  # noqa: S311 - no secret
    kinds = list(_KINDS)
    for number in range(count):
        kind = kinds[number % len(kinds)]
        yield Asked(
            kind,
            asker.dressed(_KINDS[kind](asker)),
            asker.filters(),
            asker.random.choice(("best", "best", "newest")),
            asker.random.choice((1, 1, 1, 2)),
        )


class _Asker:
    """Picks words, and pieces of words, from the texts of documents."""

    def __init__(self, documents: list[Json], random: Random) -> None:
        self.random = random
        self.documents = documents
        self.texts = [texts for data in documents if (texts := list(_texts(data)))]

    def text(self) -> str:
        return self.random.choice(self.random.choice(self.texts))

    def word(self, text: str | None = None, shortest: int = 1) -> str:
        words = [word for word in _TOKEN.findall(text or self.text()) if len(word) >= shortest]
        return self.random.choice(words or ["smokkel"])

    def form(self) -> str:
        word = self.word(shortest=5)
        cut = self.random.randrange(3)
        return word[: len(word) - cut] + self.random.choice(("", *_ENDINGS))

    def beginning(self) -> str:
        word = self.word(shortest=3)
        return word[: self.random.randint(2, len(word))]

    def inside(self) -> str:
        word = self.word(shortest=7)
        start = self.random.randrange(len(word) - 3)
        return word[start : self.random.randint(start + 3, len(word))]

    def phrase(self) -> str:
        """Return some words as they stand one after the other, a hyphen and a paragraph's end included."""
        text = _MARKS.sub(" ", self.text())
        places = [match.span() for match in _TOKEN.finditer(text)] or [(0, len(text))]
        first = self.random.randrange(len(places))
        last = min(first + self.random.randrange(1, 5), len(places) - 1)
        piece = text[places[first][0] : places[last][1]]
        if self.random.random() < 0.3:
            piece = " ".join(_TOKEN.findall(piece))
        return self.random.choice(_QUOTES).format(piece)

    def phrase_and_words(self) -> str:
        return f"{self.word()} {self.phrase()} {self.word()}"

    def typo(self) -> str:
        word = self.word(shortest=4)
        place = self.random.randrange(len(word))
        put = self.random.choice(("", self.random.choice(_LETTERS), word[place] * 2))
        return word[:place] + put + word[place + 1 :]

    def together(self) -> str:
        """Return two to four words of one document."""
        texts = self.random.choice(self.texts)
        return " ".join(self.word(self.random.choice(texts)) for _ in range(self.random.randint(2, 4)))

    def apart(self) -> str:
        return " ".join(self.word(shortest=3) for _ in range(self.random.randint(2, 4)))

    def small(self) -> str:
        words = [self.random.choice(_SMALL), self.word(shortest=4), self.random.choice(_SMALL)]
        self.random.shuffle(words)
        return " ".join(words[: self.random.randint(1, 3)])

    def hyphened(self) -> str:
        whole = [word for word in re.findall(r"\w+(?:-\w+)+", self.text()) if word]
        made = "-".join(self.word() for _ in range(self.random.randint(2, 4)))
        return self.random.choice([*whole, made])

    def number(self) -> str:
        data = self.random.choice(self.documents)
        numbers = [data[name] for name in ("zaaknummer", "aanhangsel", "kenmerk") if data[name]]
        numbers += [each["printed"] for name, each in data["origins"].items() if name.endswith("nummer")]
        numbers += [each[name] for each in data["citations"] for name in ("key", "text")]
        numbers += [as_cited for each in data["citations"] for as_cited in _as_cited(each["key"])]
        if data["aanhangsel"]:
            numbers.append(f"Aanhangsel {data['aanhangsel'].rsplit('-', 1)[1]}")
        return self.random.choice(numbers or ["2024Z99999"])

    def nonsense(self) -> str:
        made = "".join(self.random.choice(_LETTERS) for _ in range(self.random.randint(3, 9)))
        return self.random.choice((made, "constructor", "__proto__", "  ", '""', f"{made} {self.word()}"))

    def dressed(self, query: str) -> str:
        """Return the query as somebody types it: in capitals, without accents, with blanks."""
        chance = self.random.random()
        if chance < 0.1:
            return query.upper()
        if chance < 0.2:
            bare = unicodedata.normalize("NFD", query)
            return "".join(sign for sign in bare if unicodedata.category(sign) != "Mn")
        return f" {query}  " if chance < 0.3 else query

    def filters(self) -> dict[str, tuple[str, ...]]:
        """Return no filter, mostly; else one or two, each with one or two values."""
        names = self.random.sample(sorted(_FILTERS), k=self.random.choice((0, 0, 0, 1, 2)))
        return {name: self._values(name) for name in names}

    def _values(self, name: str) -> tuple[str, ...]:
        known = sorted({value for data in self.documents for value in _FILTERS[name](data)})
        count = min(self.random.randint(1, 2), len(known))
        return tuple(self.random.sample(known, k=count)) or ("onbekend",)


def _as_cited(key: str) -> Iterator[str]:
    """Yield how people write a paper, and its dossier."""
    if key.startswith("kst-"):
        dossier, *parts = key.split("-")[1:]
        apart = f"{dossier[:2]} {dossier[2:]}"
        numbers = f"{' '.join(parts[:-1])}, nr. {parts[-1]}"
        yield from (f"Kamerstukken II 2021/22, {dossier} {numbers}", f"{apart} {numbers}, blz. 3")
        yield from (f"{dossier}-{'-'.join(parts)}", dossier, apart, f"{dossier} {parts[0]}")


def _texts(data: Json) -> Iterator[str]:
    """Yield every text of a document that has a word, the subject more than once."""
    texts = [
        each["text"] for name in ("questions", "answers", "footnotes", "other_texts") for each in data[name]
    ]
    texts += [data["subject"] or "", data["subject"] or "", data["title"] or ""]
    return (text for text in texts if _TOKEN.search(text))


def _parties(data: Json) -> list[str]:
    return [member["party"] for member in data["members"] or () if member["party"]]


_FILTERS: dict[str, Callable[[Json], list[str]]] = {
    "member": lambda data: [*map(shown_member, data["members"] or ())],
    "party": _parties,
    "ministry": lambda _: list(_MINISTRIES),
    "year": lambda data: [(data["answered"] or data["submitted"] or "2024")[:4], "2001"],
    "kind": lambda data: [data["kind"]],
}
_KINDS: dict[str, Callable[[_Asker], str]] = {
    "word": _Asker.word,
    "form": _Asker.form,
    "beginning": _Asker.beginning,
    "inside": _Asker.inside,
    "phrase": _Asker.phrase,
    "phrase and words": _Asker.phrase_and_words,
    "typo": _Asker.typo,
    "together": _Asker.together,
    "apart": _Asker.apart,
    "small": _Asker.small,
    "hyphened": _Asker.hyphened,
    "number": _Asker.number,
    "nonsense": _Asker.nonsense,
}
