"""What the collection knows of the answers to a paper's questions; never more than that."""

from __future__ import annotations

from converter.collection import Entry
from converter.gaps import find_gaps
from converter.record.rows import State


def answers_of(entry: Entry) -> tuple[tuple[int, ...], ...]:
    """Return for each question where its answers stand."""
    sections = enumerate(entry.document.sections)
    return tuple(entry.partners[at] for at, section in sections if section.kind == "question")


def state_of(entry: Entry) -> State | None:
    """Return the state of a paper that asks, else None.

    Where a label was not read, or a number is missing, nobody knows how many questions there are. What
    another paper of the case says counts where this one answers nothing.
    """
    document = entry.document
    answers = answers_of(entry)
    if not answers:
        return None
    if entry.reply and not any(answers):
        return entry.reply.kind
    if document.unread_labels:
        return "labels-unread"
    if not any(answers):
        return "unanswered"
    if find_gaps(document.sections, "question") or (all(answers) and find_gaps(document.sections, "answer")):
        return "numbers-missing"
    return "answered" if all(answers) else "partly-answered"
