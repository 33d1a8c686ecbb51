"""Recognise lines that look like a label but are read as none, so that they never pass in silence.

``Antwoord op de vragen 7, 8, 9 10 en 11``, ``Vraag 1a``, ``Reactie op vraag 3``, ``Vraag 2 Klopt het?``: the
words of a label, a number, and then nothing, or the beginning of a sentence. In ``Vraag 3 ging over bruggen``
a sentence goes on, and ``vraag 3.`` at the beginning of a wrapped line ends one.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Literal

from converter.readers.label_forms import Label
from converter.readers.labels import begins_alone

_BEGINS = re.compile(
    r"""
    [\W_]*                                # quotes, bullets, signs without width
    (?P<word> vra(?:ag|gen) | antwoord(?:en)? | beantwoording(?:en)? | reacties? ) (?! [^\W\d_] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TOKEN = re.compile(r"(?P<number>\d+)|(?P<word>[^\W\d_]+)|(?P<sign>[^\w\s]|\t)")
_AMONG_NUMBERS = frozenset(
    (
        *("vraag", "vragen", "deelvraag", "deelvragen", "antwoord", "antwoorden"),
        *("de", "en", "met", "nr", "nrs", "nummer", "of", "onder", "op", "sub", "tot"),
    )
)
_BEFORE_NUMBER = _AMONG_NUMBERS.union(
    ("kamervraag", "kamervragen", "beantwoording", "nummers"),
    ("aan", "alle", "bij", "door", "het", "in", "no", "uw", "van"),
)
_NUMERALS = frozenset(
    ("een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
)
_ROMAN = re.compile(r"[IVX]{1,5}")
_ENDS_LABEL = (":", "\t", ")")
_NO_LABEL = ("%", "€")
_LONGEST_NUMBER = 3  # digits: four are a year


def find_unread_labels(
    lines: Sequence[str], labels: Mapping[int, Label], after_blank: Container[int] = ()
) -> Iterator[int]:
    """Yield the position of each line that looks like a label, or has a cell that does, and is none."""
    for place, line in enumerate(lines):
        if place in labels:
            continue
        alone = begins_alone(lines, labels, after_blank, place)
        if not alone and lines[place + 1 : place + 2] and lines[place + 1][:1].islower():
            continue  # the line stands within a sentence
        if any(_looks_like_label(cell, begins_alone=alone) for cell in (line, *line.split("\t")[1:])):
            yield place


def _looks_like_label(line: str, *, begins_alone: bool) -> bool:
    """Return whether a line looks like a label; one in small letters must be one wholly, and stand alone."""
    match = _BEGINS.match(line)
    if match is None:
        return False
    rest = line[match.end() :].rstrip()
    follows = _what_follows(rest)
    if match["word"][0].islower():
        return follows == "nothing" and begins_alone and rest[-1:].isalnum()
    return follows is not None


def _what_follows(rest: str) -> Literal["nothing", "sentence"] | None:
    """Return what stands behind numbers and the words among them; None where no number is, or words go on."""
    numbered = spelled = False
    sign = ""
    for token in _TOKEN.finditer(rest):
        word = token[0].casefold()
        if token["number"]:
            numbered = True
        elif word in _NUMERALS or _ROMAN.fullmatch(token[0]):
            spelled = True
        elif token["word"] and not _is_of_label(word, _AMONG_NUMBERS if numbered else _BEFORE_NUMBER):
            is_start = numbered and (token[0][0].isupper() or sign in _ENDS_LABEL)
            is_bracket = (numbered or spelled) and sign == "(" and rest.find(")") == len(rest) - 1
            return "sentence" if is_start else "nothing" if is_bracket else None
        if (len(token[0]) > _LONGEST_NUMBER and token["number"]) or token[0] in _NO_LABEL:
            return None
        sign = token["sign"] or ""
    return "nothing" if numbered or spelled else None


def _is_of_label(word: str, known: Container[str]) -> bool:
    """Return whether a word stands in labels: a known one, or the letter of "1 a"."""
    return word in known or (len(word) == 1 and word != "u")
