"""A document in words: how it is called, what it is, who asks and answers, its state; facts at its foot."""

from __future__ import annotations

from collections.abc import Iterator

from converter.collection import Entry
from converter.dutch import capitalized, dutch_date, joined
from converter.institution import KAMER
from converter.left_out import EDITOR
from converter.model import Member, Respondent, Value
from converter.record.state import answers_of, state_of
from converter.view.headings import first_words
from converter.view.nodes import Element
from converter.view.words import ANSWERED, FACTS, KINDS, OF_THE_OFFICE, ROLES, STARTS, STATES
from converter.walk import sections_of


def kind_in_words(entry: Entry) -> str:
    """Return "Beantwoorde Kamervragen", in the words of the institution."""
    return KINDS[entry.document.kind].replace(KAMER.papers[0], entry.source.institution.papers[0])


def page_title(entry: Entry) -> str:
    """Return the name of a document, with what it is named by where it has no subject."""
    return " ".join(filter(None, title_parts(entry)))


def window_title(entry: Entry) -> str:
    """Return the name as a window or another site shows it: papers of one case share a subject."""
    role, name = ROLES[entry.role], page_title(entry)
    return f"{role}: {name}" if "/" in entry.address and not name.startswith(role) else name


def title_parts(entry: Entry) -> tuple[str, str]:
    """Return what a name is made of, and the name, with a capital.

    The subject ("", "Het artikel ..."), else how the first question begins ("Eerste woorden van vraag 1:",
    "Bent u ..."), else the title as printed, else the kind and the address.
    """
    metadata = entry.document.metadata
    if metadata.subject:
        return "", capitalized(metadata.subject.value)
    for question in sections_of(entry.document, "question"):
        if words := first_words(question, entry.document.styles):
            which = f"vraag {question.numbers[0]}" if question.numbers else "de eerste vraag"
            return f"Eerste woorden van {which}:", capitalized(words)
    if metadata.title:
        return "", capitalized(metadata.title.value)
    return "", f"{capitalized(kind_in_words(entry))} {entry.address.partition('/')[0]}"


def page_description(entry: Entry) -> str:
    """Return one sentence for search engines and lists."""
    metadata, kind = entry.document.metadata, entry.document.kind
    asked = f" van {members_in_words(metadata.members.value)}" if metadata.members else ""
    words = page_title(entry)
    if metadata.subject:
        start = STARTS.get(kind) or capitalized(kind_in_words(entry))
        words = f"{start}{asked} over {metadata.subject.value}"
    if metadata.submitted:
        words += f", ingezonden {dutch_date(metadata.submitted.value)}"
    if metadata.answered and kind in ANSWERED:
        words += f", {ANSWERED[kind].lower()} {dutch_date(metadata.answered.value)}"
    return words if words.endswith("…") else f"{words}."


def members_in_words(members: tuple[Member, ...]) -> str:
    """Return "Dral en Van Dijk (VVD)": the party once behind the members it belongs to.

    A name without a first name begins with a capital, also where the source has "van Dijk".
    """
    groups: list[tuple[str | None, list[str]]] = []
    for member in members:
        if not groups or groups[-1][0] != member.party:
            groups.append((member.party, []))
        groups[-1][1].append(capitalized(member.name))
    return joined(tuple(joined(tuple(names)) + (f" ({party})" if party else "") for party, names in groups))


def state(entry: Entry) -> str:
    """Return in words what the collection knows of the answers; "" where nothing is asked."""
    known, answers = state_of(entry), answers_of(entry)
    if known == "partly-answered":
        return f"{sum(map(bool, answers))} van de {len(answers)} vragen beantwoord"
    if known == "answered" and any(answers) and len(answers) > 1:
        return f"alle {len(answers)} vragen beantwoord"
    if known == "delayed" and entry.reply and entry.reply.date:
        return f"uitgesteld op {dutch_date(entry.reply.date)}"
    return STATES[known] if known else ""


def counts(entry: Entry) -> str:
    """Return "10 vragen, 7 antwoorden"."""
    asked, answered = len(sections_of(entry.document, "question")), len(sections_of(entry.document, "answer"))
    words = (
        f"{asked} {'vraag' if asked == 1 else 'vragen'}" if asked else "",
        f"{answered} {'antwoord' if answered == 1 else 'antwoorden'}" if answered else "",
    )
    return ", ".join(filter(None, words))


def facts(entry: Entry) -> Element:
    """Return as a list what the head of a page does not say."""
    rows = (
        Element("div", (Element("dt", (name,)), Element("dd", (capitalized(words),))))
        for name, words in _facts(entry)
    )
    return Element("dl", tuple(rows), {"class": "feiten"})


def _facts(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of each fact."""
    yield "Soort", kind_in_words(entry)
    if words := respondents_in_words(entry):
        yield "Mededeling van" if entry.document.kind in OF_THE_OFFICE else "Antwoord van", words
    metadata = entry.document.metadata
    if said := tuple(name for key, name in FACTS.items() if _is_editors(getattr(metadata, key))):
        yield "Volgens de redactie", joined(said)


def _is_editors(value: Value[object] | None) -> bool:
    return value is not None and value.origin == EDITOR


def respondents_in_words(entry: Entry) -> str:
    """Return who answers: "minister van Zorg (Jansen), mede namens minister van Defensie"; "" of nobody."""
    respondents = entry.document.metadata.respondents
    said = respondents.value if respondents else ()
    answering = joined(tuple(_respondent(each) for each in said if not each.on_behalf))
    on_behalf = joined(tuple(_respondent(each) for each in said if each.on_behalf))
    return ", ".join(filter(None, (answering, on_behalf and f"mede namens {on_behalf}")))


def _respondent(respondent: Respondent) -> str:
    name = f" ({respondent.name})" if respondent.name and respondent.office else respondent.name or ""
    return f"{respondent.office or ''}{name}"
