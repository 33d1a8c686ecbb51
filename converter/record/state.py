"""What the collection knows of the answers to a paper's questions; never more than that."""

from __future__ import annotations

from converter.collection import Entry
from converter.gaps import find_gaps
from converter.record.rows import State


def state_of(entry: Entry) -> State | None:
    """Return the state of a paper that asks, else None.

    Where a label was not read, or a number is missing, nobody knows how many questions there are.
    """
    document = entry.document
    answers = [entry.partners[at] for at, each in enumerate(document.sections) if each.kind == "question"]
    if not answers:
        return None
    if document.unread_labels:
        return "labels-unread"
    if not any(answers):
        return "unanswered"
    if find_gaps(document.sections, "question") or (all(answers) and find_gaps(document.sections, "answer")):
        return "numbers-missing"
    return "answered" if all(answers) else "partly-answered"
