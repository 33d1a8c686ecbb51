"""What an editor can say of a source in the file ``NAME.yml`` beside it; what is not said is None or ()."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from converter.annotation import RemarkKind
from converter.desk.quotes import Quote
from converter.desk.yaml_values import Given
from converter.model import Member, Respondent

SUFFIX = ".yml"
Role = Literal["answers", "questions", "delay", "further"]
Reading = Literal[
    "question-label",  # the words are the label of a question
    "answer-label",
    "not-a-label",
    "question",  # a question without a label begins with the words
    "answer",
    "one-paragraph",  # the lines of the words are one paragraph
    "furniture",  # the words are not published
    "note-mark",  # the words call a note
]


@dataclass(frozen=True, slots=True)
class EditorFacts:
    """Facts that go before those that were read; days are ISO 8601."""

    title: Given[str] | None = None
    subject: Given[str] | None = None
    zaaknummer: Given[str] | None = None
    aanhangsel: Given[str] | None = None
    kenmerk: Given[str] | None = None
    submitted: Given[str] | None = None
    answered: Given[str] | None = None
    members: Given[tuple[Member, ...]] | None = None
    addressees: Given[tuple[str, ...]] | None = None
    respondents: Given[tuple[Respondent, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The page goes; a number, the date and the reason stay, and a title only if one is given."""

    date: str
    reason: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """How quoted words are to be read; ``note`` is the sign or the key of the note that a mark calls."""

    quote: Quote
    reading: Reading
    numbers: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class LinkCorrection:
    """Where quoted words lead: a web address, ``#vraag-3``, or nowhere (None)."""

    quote: Quote
    to: str | None


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A judged diagnostic; without a quotation it is the one of the whole file."""

    code: Given[str]
    reason: str
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A note of the editors at quoted words, or at a whole: "document", "antwoord-3".

    ``text`` is Markdown; ``within`` is the id of the question or answer in which the words are looked for.
    """

    target: Quote | Given[str]
    text: str
    author: str
    date: str
    kind: RemarkKind = "context"
    within: Given[str] | None = None


@dataclass(frozen=True, slots=True)
class EditorFile:
    """All that is said; ``replaces``: the source that this one corrects, ``changes``: ids of new words.

    ``subjects``: words by which it is listed.
    """

    address: Given[str] | None = None
    case: Given[str] | None = None
    role: Given[Role] | None = None
    replaces: Given[str] | None = None
    withdrawn: Withdrawal | None = None
    changes: tuple[Given[str], ...] = ()
    subjects: tuple[Given[str], ...] = ()
    facts: EditorFacts = EditorFacts()
    reading: tuple[Correction, ...] = ()
    links: tuple[LinkCorrection, ...] = ()
    accept: tuple[Acceptance, ...] = ()
    remarks: tuple[Remark, ...] = ()


def stem_of(name: str) -> str:
    """Return what a source and its editor's file have in common; capitals do not count."""
    return PurePath(name).stem.casefold()
