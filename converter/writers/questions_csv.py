"""Write a row for each question with its answer, for a spreadsheet or a program.

A question stands in it once: an earlier paper of a case, whose questions its main paper has again, gives no
rows; a further answer does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.institution import Institution
from converter.model import Member, Respondent
from converter.record.rows import QuestionRow, Record
from converter.record.words import BREAK
from converter.writers.documents_json import ministries_of
from converter.writers.spreadsheet import spreadsheet_lines

NAME = "questions.csv"
BETWEEN = " | "
"""What stands between the values of a cell that has several."""

_OF_QUESTION = ("question_url", "question_id", "numbers", "question", "answer_url", "answer_ids", "answer")
_OF_PAPER = (
    *("state", "subject", "subjects", "members", "parties", "addressees", "ministries", "respondents"),
    *("submitted", "answered", "case", "zaaknummer", "aanhangsel", "role", "url"),
)
COLUMNS = (*_OF_QUESTION, *_OF_PAPER)
_BYTE_ORDER_MARK = "\ufeff"


def write_questions(records: Iterable[Record], institution: Institution, site_url: str) -> Iterator[str]:
    """Yield the text row by row; ``site_url``: where the site stands, "" leaves addresses from its root."""
    yield _BYTE_ORDER_MARK
    yield from spreadsheet_lines([COLUMNS])
    for record in records:
        if record.has_own_questions:
            yield from spreadsheet_lines(_rows(record, institution, f"{site_url}{record.url}"))


def _rows(record: Record, institution: Institution, page: str) -> Iterator[tuple[str, ...]]:
    answers = {answer.id: answer.words.text for answer in record.answers}
    of_paper = _of_paper(record, institution, page)
    for question in record.questions:
        yield (*_of_question(question, answers, page), *of_paper)


def _of_question(question: QuestionRow, answers: dict[str, str], page: str) -> tuple[str, ...]:
    return (
        f"{page}#{question.id}",
        question.id,
        BETWEEN.join(question.numbers),
        question.words.text,
        f"{page}#{question.answered_by[0]}" if question.answered_by else "",
        BETWEEN.join(question.answered_by),
        BREAK.join(answers[id_] for id_ in question.answered_by),
    )


def _of_paper(record: Record, institution: Institution, page: str) -> tuple[str, ...]:
    facts = record.facts
    members = facts.members or ()
    parties = filter(None, dict.fromkeys(member.party for member in members))
    return (
        record.state or "",
        facts.subject or "",
        BETWEEN.join(record.subjects),
        BETWEEN.join(map(_member, members)),
        BETWEEN.join(parties),
        BETWEEN.join(facts.addressees or ()),
        BETWEEN.join(ministries_of(record, institution)),
        BETWEEN.join(map(_respondent, facts.respondents or ())),
        facts.submitted or "",
        facts.answered or "",
        record.case.address,
        facts.zaaknummer or "",
        facts.aanhangsel or "",
        record.role,
        page,
    )


def _member(member: Member) -> str:
    return f"{member.name} ({member.party})" if member.party else member.name


def _respondent(respondent: Respondent) -> str:
    return ", ".join(filter(None, (respondent.name, respondent.office)))
