"""What a document's data give a page to tell: its name, its facts, what state it is in.

Derived here once more from document.json alone, with Dutch words of this room's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from converter.dutch import capitalized
from converter.institution import KAMER, Institution
from converter.left_out import EDITOR
from converter.verify.replies import reply_of

Data = dict[str, Any]
"""A document.json or a row of it, as JSON is parsed; its schema is ``theme/schema/document-2.json``."""

KINDS = {
    "answers": "Beantwoorde Kamervragen",
    "questions": "Kamervragen",
    "delay": "Uitstel van beantwoording",
    "notice": "Mededeling",
    "oral": "Mondelinge vraag",
}
STARTS = {
    "delay": "Uitstel van beantwoording van vragen",
    "notice": "Mededeling over vragen",
    "oral": "Mondelinge vraag",
}
BY_OFFICE = ("delay", "notice")  # whose writer is not who asked
ROLES = {
    "answers": "Antwoord",
    "questions": "Vragen",
    "delay": "Uitstel",
    "notice": "Mededeling",
    "oral": "Mondelinge vraag",
    "further": "Nader antwoord",
}
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_NAMES = {
    "title": "titel",
    "subject": "onderwerp",
    "zaaknummer": "zaaknummer",
    "aanhangsel": "nummer van het Aanhangsel",
    "kenmerk": "kenmerk",
    "submitted": "dag van inzending",
    "answered": "dag van het antwoord",
    "members": "vragenstellers",
    "addressees": "aan wie",
    "respondents": "wie antwoordt",
}
_FORM = re.compile(r"\^|\[doorgehaald: ([^\]…]*)\]?")  # what stands for a form where none can be shown


def institution_of(data: Data) -> Institution:
    """Return whose paper it is, which the verification puts beside the data by collection.yml."""
    return data.get("institution") or KAMER


def kind_of(data: Data) -> str:
    """Return "Beantwoorde Kamervragen", in the words of the institution."""
    return KINDS[data["kind"]].replace("Kamervragen", institution_of(data).papers[0])


def date_in_words(iso: str) -> str:
    """Return "21 november 2024" for "2024-11-21"; "" for no date."""
    year, month, day = map(int, (iso or "0-0-0").split("-"))
    return f"{day} {MONTHS[month - 1]} {year}" if iso else ""


def listed(words: Sequence[str]) -> str:
    """Return "a", "a en b", "a, b en c"."""
    return ", ".join(words[:-1]) + (" en " if len(words) > 1 else "") + words[-1] if words else ""


def as_begun(words: str) -> str:
    """Return words without the difference that a capital at their beginning makes, "ij" too."""
    return words[:2].lower() + words[2:]


def spaced(words: object) -> str:
    """Return words with single spaces."""
    return " ".join(str(words or "").split())


def begins(shown: str, text: str) -> bool:
    """Return whether words are the beginning of a text, all of it unless they end in an ellipsis."""
    shown, whole = _plain(shown), _plain(text)
    if shown.endswith("…") and not whole.startswith(shown):
        return len(shown) > 1 and whole.startswith(shown[:-1])
    return shown == whole


@lru_cache(maxsize=2_000)  # of a text many links say how it begins
def _plain(words: str) -> str:
    return spaced(_FORM.sub(r"\1", words))


def is_name(shown: str, data: Data) -> bool:
    """Return whether a page may bear this name: its subject, else how its first question begins."""
    if data["subject"]:
        return as_begun(shown) == as_begun(data["subject"])
    for question in data["questions"]:
        if question["text"].strip():
            which = f"vraag {question['numbers'][0]}" if question["numbers"] else "de eerste vraag"
            start, _, words = shown.partition(": ")
            return start == f"Eerste woorden van {which}" and begins(
                as_begun(words), as_begun(question["text"].strip())
            )
    wanted = data["title"] or f"{kind_of(data)} {data['url'].split('/')[1]}"
    return as_begun(shown) == as_begun(spaced(wanted))


def members_of(data: Data) -> str:
    """Return "Dral en Rajkowski (VVD)": each party once, behind its members."""
    groups: list[tuple[str | None, list[str]]] = []
    for member in data["members"] or ():
        if not groups or groups[-1][0] != member["party"]:
            groups.append((member["party"], []))
        groups[-1][1].append(capitalized(member["name"]))
    return listed([listed(names) + (f" ({party})" if party else "") for party, names in groups])


def counts_of(data: Data) -> str:
    """Return "10 vragen, 7 antwoorden"; "" where there is none of either."""
    words = (("questions", "vraag", "vragen"), ("answers", "antwoord", "antwoorden"))
    found = ((len(data[key]), one, more) for key, one, more in words)
    return ", ".join(f"{count} {one if count == 1 else more}" for count, one, more in found if count)


def state_of(data: Data) -> str | None:
    """Return what is known of the answers, never more than that; None of what asks nothing."""
    answered = [bool(question["answered_by"]) for question in data["questions"]]
    if not answered:
        return None
    if (reply := reply_of(data)) and not any(answered):
        return reply[0]
    if ("label-unread", "warning") in [(found["code"], found["severity"]) for found in data["diagnostics"]]:
        return "labels-unread"
    if not any(answered):
        return "unanswered"
    if _has_gap(data["questions"]) or (all(answered) and _has_gap(data["answers"])):
        return "numbers-missing"
    return "answered" if all(answered) else "partly-answered"


def state_in_words(data: Data) -> str:
    """Return the state as visitors read it; "" of what asks nothing."""
    asked, answered = len(data["questions"]), sum(bool(each["answered_by"]) for each in data["questions"])
    _, day = reply_of(data) or ("", "")
    words = {
        "labels-unread": "niet elk label is herkend",
        "unanswered": "geen antwoord in deze verzameling",
        "numbers-missing": "niet elk nummer is gevonden",
        "partly-answered": f"{answered} van de {asked} vragen beantwoord",
        "answered": f"alle {asked} vragen beantwoord" if answered and asked > 1 else "beantwoord",
        "answered-by-letter": "beantwoord bij brief",
        "delayed": "uitgesteld" + (f" op {date_in_words(day)}" if day else ""),
    }
    return words.get(state_of(data) or "", "")


def _has_gap(items: Sequence[Data]) -> bool:
    found = {int(re.sub(r"\D.*", "", str(number))) for item in items for number in item["numbers"]}
    return bool(found) and found != set(range(1, max(found) + 1))


def facts_of(data: Data) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of each fact that the head does not say; "" is no fact."""
    yield "Soort", kind_of(data)
    yield "Mededeling van" if data["kind"] in BY_OFFICE else "Antwoord van", respondents_of(data)
    origins = {name: origin["from"] for name, origin in data["origins"].items()}
    by_editor = [words for name, words in _NAMES.items() if origins.get(name) == EDITOR]
    yield "Volgens de redactie", listed(by_editor)


def respondents_of(data: Data) -> str:
    """Return who answers, "" where the data do not say so."""
    people = [(each["on_behalf"], _respondent(each)) for each in data["respondents"] or ()]
    words = listed([person for on_behalf, person in people if not on_behalf])
    behalf = listed([person for on_behalf, person in people if on_behalf])
    return ", ".join([words] * bool(words) + [f"mede namens {behalf}"] * bool(behalf))


def _respondent(respondent: Data) -> str:
    name, office = respondent["name"], respondent["office"]
    return f"{office} ({name})" if name and office else office or name or ""


def description_of(data: Data, name: str) -> str:
    """Return the sentence that a page is described by, where ``name`` is its name."""
    asked = f" van {members_of(data)}" if data["members"] else ""
    days = f", ingezonden {date_in_words(data['submitted'])}" if data["submitted"] else ""
    if data["answered"] and data["kind"] in ("answers", "delay"):
        done = "beantwoord" if data["kind"] == "answers" else "uitgesteld"
        days += f", {done} {date_in_words(data['answered'])}"
    kind = STARTS.get(data["kind"]) or kind_of(data)
    named = f"{capitalized(kind)}{asked} over {data['subject']}" if data["subject"] else name
    return named + days + ("" if f"{named}{days}".endswith("…") else ".")
