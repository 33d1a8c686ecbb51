"""Hold the sections of a page to its data: one a question or answer, named by its heading, with its links.

That the words of each are those of its question or answer is held by ``page``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborNode

from converter.verify.opened import Opened, attribute, words_of
from converter.verify.told import Data, as_begun, begins, listed, respondents_of, spaced

_OTHERS = {"notice": "mededeling", "explanation": "toelichting"}
_HEADINGS = {"antwoord": "h3"}  # of the others: h2
Items = Mapping[str, Data]


def check_sections(page: Opened, data: Data) -> Iterator[str]:
    """Yield the sections that are not those of the data, and those with other links than theirs."""
    kinds = {item["anchor"]: _OTHERS.get(item["kind"], "") for item in data["other_texts"]}
    kinds |= {item["id"]: "vraag" for item in data["questions"]}
    kinds |= {item["id"]: "antwoord" for item in data["answers"]}
    kinds.pop("document", None)
    sections = page.tree.css("article section")
    ids = [attribute(section, "aria-labelledby") for section in sections]
    if ids != list(page.headings) or set(ids) != set(kinds):
        yield "the sections are not those of the questions and answers"
        return
    items = {item["id"]: item for key in ("questions", "answers") for item in data[key]}
    for section, id_ in zip(sections, ids, strict=True):
        if not _is_whole(section, kinds[id_]):
            yield f"the section of #{id_} is not one with its heading on top"
        yield from _links(page, section, items)
        who = respondents_of(data) if kinds[id_] == "antwoord" else ""
        if [as_begun(words_of(line)) for line in section.css("p.van")] != [as_begun(spaced(who))] * bool(who):
            yield f"another answers #{id_} than the data say"


def _is_whole(section: LexborNode, kind: str) -> bool:
    """Return whether a section stands by itself, is of its kind, and begins with its heading."""
    heading = next(section.iter(), None)
    return (
        section.parent is not None
        and section.parent.tag == "article"
        and attribute(section, "class") == kind
        and heading is not None
        and heading.tag == _HEADINGS.get(kind, "h2")
        and attribute(heading, "id") == attribute(section, "aria-labelledby")
    )


def _links(page: Opened, section: LexborNode, items: Items) -> Iterator[str]:
    """Yield what a section leads to beside its partners and itself, or calls otherwise."""
    id_ = attribute(section, "aria-labelledby")
    item = items.get(id_, {})
    partners = _partners(item)
    beside = _beside(section)
    row = [(attribute(link, "href"), words_of(link)) for link in section.css("p.rij a")]
    near = [(f"#{beside}", _called(items[beside]))] if beside in partners else []
    if row != [*near, (f"#{id_}", "Kopieer link")]:
        yield f"the row of #{id_} has other links"
    far = [each for each in partners if each != beside]
    lines = section.css("p.naar")
    if len(lines) != bool(far) or not all(_says(line, far, page, items) for line in lines):
        yield f"the line below #{id_} leads elsewhere"
    elif far and words_of(next(lines[0].iter(include_text=True), None)) != _start(
        item, [items[each] for each in far]
    ):
        yield f"the line below #{id_} begins otherwise"


def _beside(section: LexborNode) -> str:
    """Return the id of the section right behind a question, or right before another; "" for none."""
    near = section
    is_question = attribute(section, "class") == "vraag"
    while (following := near.next if is_question else near.prev) is not None:
        if following.tag != "-text":
            return attribute(following, "aria-labelledby")
        near = following
    return ""


def _partners(item: Data) -> list[str]:
    return list(item["answered_by"] if "answered_by" in item else item.get("answers", ()))


def _called(partner: Data) -> str:
    if "answers" in partner:
        return "Antwoord"
    return f"Vraag {listed(list(map(str, partner['numbers'])))}".rstrip()


def _start(item: Data, far: list[Data]) -> str:
    """Return how the line begins; "Ook" where one that belongs to it stands beside it."""
    has_near = len(far) < len(_partners(item))
    if "answers" in item:
        return "Ook antwoord op:" if has_near else "Antwoord op:"
    if has_near:
        return "Ook beantwoord:"
    return "Samen beantwoord:" if any(len(each["answers"]) > 1 for each in far) else "Beantwoord:"


def _says(line: LexborNode, far: list[str], page: Opened, items: Items) -> bool:
    """Return whether links lead to all of them by their names, each question with its first words."""
    links = line.css("a")
    return [attribute(link, "href") for link in links] == [f"#{id_}" for id_ in far] and all(
        _names(link, page.headings[id_][1], items[id_]) for link, id_ in zip(links, far, strict=True)
    )


def _names(link: LexborNode, name: str, item: Data) -> bool:
    behind = spaced(link.next.text()) if link.next else ""
    words = behind.rstrip(";,")
    if "answers" in item:
        return (words_of(link), words) == (name, "")
    told = not words or (words[0] + words[-1] == "()" and begins(words[1:-1], item["text"]))
    return told and words_of(link) == name[:1].lower() + name[1:]
