"""The rows of a record. Their fields are the members of ``document.json``, in this order.

``from_`` and ``in_`` are its "from" and "in"; a row that holds ``Words``, ``Facts`` or a target has the
members of these for its own. ``theme/schema/document-2.json`` says what each means.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from converter.annotation import Citation, RemarkKind, Url
from converter.diagnostics import Severity
from converter.model import DocumentKind, Member, PaperRole, Respondent, SectionKind, Span
from converter.record.words import Words

T = TypeVar("T")

State = Literal[
    "answered",
    "answered-by-letter",
    "partly-answered",
    "delayed",
    "unanswered",
    "labels-unread",
    "numbers-missing",
]
"""What the collection knows of the answers; the last two: nobody knows how many questions there are."""


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper of a case: where it stands, and what it is there."""

    url: str
    role: PaperRole


@dataclass(frozen=True, slots=True)
class CaseRow:
    """The papers that belong together."""

    address: str
    papers: tuple[PaperRow, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the paper says of itself, as in ``model.Metadata``."""

    title: str | None
    subject: str | None
    zaaknummer: str | None
    aanhangsel: str | None
    submitted: str | None
    answered: str | None
    members: tuple[Member, ...] | None
    addressees: tuple[str, ...] | None
    respondents: tuple[Respondent, ...] | None
    kenmerk: str | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a fact was read: the part of the paper, and the words as printed."""

    from_: str
    printed: str
    span: Span


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question with the ids of its answers."""

    id: str
    numbers: tuple[str, ...]
    words: Words
    answered_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer with the ids of its questions."""

    id: str
    numbers: tuple[str, ...]
    words: Words
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FootnoteRow:
    """A note with the sign that readers see, and the ids of the sections that call it.

    ``calls`` and ``definitions`` are places in the source: of its marks, and of the note itself.
    """

    id: str
    number: int
    sign: str
    words: Words
    referenced_by: tuple[str, ...]
    calls: tuple[Span, ...]
    definitions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class OwnNoteRow:
    """A note that the asker numbered by hand."""

    id: str
    mark: str
    words: Words
    referenced_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherTextRow:
    """What is no question and no answer."""

    kind: SectionKind
    anchor: str
    words: Words


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """What of the source is not published."""

    text: str
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class SourceRow:
    """The file, by its name and its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class DiagnosticRow:
    """What is odd, by its place in the source."""

    code: str
    severity: Severity
    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class To:
    """The anchor that is meant, behind its page where it is not this one."""

    to: str


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """Words that point at something; ``in_``: the ids of the sections where they stand."""

    text: str
    span: Span
    in_: tuple[str, ...]
    target: T


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """What the editors say: at words, or at a whole, without ``exact``; ``anchor`` is where either stands.

    ``prefix`` and ``suffix`` tell the words from equal ones. ``position`` is in the words of the page, those
    of the source with single blanks, the notes behind the text; ``span`` in the source, None for all of it.
    """

    id: str
    anchor: str
    exact: str | None
    prefix: str | None
    suffix: str | None
    position: tuple[int, int] | None
    span: Span | None
    kind: RemarkKind
    author: str
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """All that is published of a paper."""

    url: str
    kind: DocumentKind
    case: CaseRow
    role: PaperRole
    state: State | None
    facts: Facts
    subjects: tuple[str, ...]
    questions: tuple[QuestionRow, ...]
    answers: tuple[AnswerRow, ...]
    footnotes: tuple[FootnoteRow, ...]
    own_notes: tuple[OwnNoteRow, ...]
    other_texts: tuple[OtherTextRow, ...]
    origins: Mapping[str, Origin]
    left_out: tuple[LeftOutRow, ...]
    unread: Mapping[str, int]
    source: SourceRow
    diagnostics: tuple[DiagnosticRow, ...]
    references: tuple[Found[To], ...]
    citations: tuple[Found[Citation], ...]
    addresses: tuple[Found[Url], ...]
    abbreviations: Mapping[str, str]
    remarks: tuple[RemarkRow, ...]

    @property
    def is_main(self) -> bool:
        """Return whether it stands at the address of its case."""
        return self.url == self.case.papers[0].url

    @property
    def has_own_questions(self) -> bool:
        """Return whether no other paper of its case has its questions again, with what answers them."""
        return self.is_main or self.role == "further"
