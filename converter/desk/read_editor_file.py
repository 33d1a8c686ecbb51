"""Read ``NAME.yml``, the file in which an editor corrects and annotates the source beside it."""

from __future__ import annotations

import re
from itertools import chain
from typing import get_args

from converter.anchors import ADDRESS, ANCHOR, DOCUMENT
from converter.annotation import RemarkKind
from converter.desk.editor_file import (
    Acceptance,
    Correction,
    EditorFacts,
    EditorFile,
    LinkCorrection,
    Reading,
    Remark,
    Role,
    Withdrawal,
)
from converter.desk.quotes import Quote
from converter.desk.yaml_places import Node, Problem, WrongError, read_yaml
from converter.desk.yaml_values import Given, Keys, day, form, given, items, lines, one_of, words, wrong
from converter.diagnostics import CODES, Message, report
from converter.differences import quoted
from converter.dutch import NUMBER_LIST, joined, parse_numbers
from converter.institution import PRINTED_ZAAKNUMMER
from converter.model import Member, Respondent

_SHOWN = 50  # messages of a file; who mends these sees the next
BEHALF = "mede namens "
_NAMED = r"[^()]+(?: \([^()]+\))?"  # "Bakker (PvdX)"
_OFFICE = re.compile("(?:de )?(?:minister|staatssecretaris)", re.IGNORECASE)

_address = form(ADDRESS, "address", "2024Z19016")
_printed_zaaknummer = form(PRINTED_ZAAKNUMMER, "zaaknummer", "2024Z19016")
_aanhangsel = form(r"ah-tk-\d{8}-\d{1,5}", "number of the Aanhangsel", "ah-tk-20242025-594")
_anchor = form(f"#?(?:{ANCHOR})", "question, answer or note", "vraag-3")
_whole = form(f"#?(?:{ANCHOR}|{DOCUMENT})", "question, answer or note", "vraag-3, or document")
_leads_to = form(
    rf"https?://[^\s/?#@]+(?:[/?#]\S*)?|#(?:{ANCHOR})",
    "web address",
    "https://voorbeeld.nl, '#vraag-3' or null",
)
_named_member = form(_NAMED, "member with a party", "Bakker (PvdX), each on a line of its own")
_named_respondent = form(_NAMED, "respondent", f"Bakker (minister van Defensie), or {BEHALF}Bakker (...)")
_number_list = form(f"(?xi: {NUMBER_LIST} )", "list of numbers", "5, or 8, 9 en 10")


def read_editor_file(name: str, data: bytes) -> EditorFile | tuple[Message, ...]:
    """Return what an editor says, or an error for everything in the file that cannot be meant."""
    try:
        return _editor_file(read_yaml(name, data))
    except WrongError as error:
        return _messages(sorted(error.problems, key=_place))


def _messages(problems: list[Problem]) -> tuple[Message, ...]:
    further = problems[_SHOWN:]
    said = problems[:_SHOWN]
    if further:
        said.append(Problem(further[0].place, f"and {len(further)} more from here on"))
    return tuple(report("editor-file-wrong", *problem) for problem in said)


def _place(problem: Problem) -> tuple[int, int]:
    _, line, column = problem.place.rsplit(":", 2)
    return int(line), int(column)


def _editor_file(node: Node) -> EditorFile:
    keys = Keys(node, "this file")
    return keys.checked(
        EditorFile(
            address=keys.get("address", given(_address)),
            case=keys.get("case", given(_address)),
            role=keys.get("role", given(one_of(get_args(Role)))),
            replaces=keys.get("replaces", given(words)),
            withdrawn=keys.get("withdrawn", _withdrawal),
            changes=keys.get("changes", items(given(_id))) or (),
            subjects=keys.get("subjects", items(given(words))) or (),
            facts=keys.get("facts", _facts) or EditorFacts(),
            reading=keys.get("reading", items(_correction)) or (),
            links=keys.get("links", items(_link_correction)) or (),
            accept=keys.get("accept", items(_acceptance)) or (),
            remarks=keys.get("remarks", items(_remark)) or (),
        )
    )


def _withdrawal(node: Node) -> Withdrawal:
    keys = Keys(node, "withdrawn")
    return keys.checked(
        Withdrawal(keys.need("date", day, ""), keys.need("reason", words, ""), keys.get("title", words))
    )


def _facts(node: Node) -> EditorFacts:
    keys = Keys(node, "facts")
    facts = EditorFacts(
        title=keys.get("title", given(words)),
        subject=keys.get("subject", given(words)),
        zaaknummer=keys.get("zaaknummer", given(_zaaknummer)),
        aanhangsel=keys.get("aanhangsel", given(_aanhangsel)),
        kenmerk=keys.get("kenmerk", given(words)),
        submitted=keys.get("submitted", given(day)),
        answered=keys.get("answered", given(day)),
        members=keys.get("members", given(items(_member))),
        addressees=keys.get("addressees", given(items(words))),
        respondents=keys.get("respondents", given(items(_respondent))),
    )
    if facts.submitted and facts.answered and facts.answered.value < facts.submitted.value:
        keys.wrong("answered is a day before submitted; one of the two is wrong")
    return keys.checked(facts)


def _zaaknummer(node: Node) -> str:
    return "".join(_printed_zaaknummer(node).split())


def _member(node: Node) -> Member:
    name, _, party = _named_member(node).removesuffix(")").partition(" (")
    return Member(name, party or None)


def _respondent(node: Node) -> Respondent:
    """Read "mede namens Bakker (minister van Defensie)"; an office may stand alone, and so may a name."""
    said = _named_respondent(node)
    name, _, office = said.removeprefix(BEHALF).removesuffix(")").partition(" (")
    if not office and _OFFICE.match(name):
        name, office = "", name
    return Respondent(name or None, office or None, said.startswith(BEHALF))


def _quote(keys: Keys, key: str = "exact") -> Quote:
    exact = keys.get(key, given(words)) or Given("")
    prefix, suffix = keys.get("prefix", words) or "", keys.get("suffix", words) or ""
    if (prefix or suffix) and not keys.has(key):
        keys.wrong(f"prefix and suffix stand around what is quoted; write the key {key} too")
    return Quote(exact.value, prefix, suffix, exact.place)


def _correction(node: Node) -> Correction:
    keys = Keys(node, "a correction")
    keys.require("exact")
    keys.require("is")
    reading: Reading | None = keys.get("is", one_of(get_args(Reading)))
    numbers, note = keys.get("numbers", items(_number_list_of)), keys.get("note", words)
    if reading and numbers and not reading.startswith(("question", "answer")):
        keys.wrong(f"numbers belong to a question or an answer, not to {reading}")
    if reading and keys.has("note") != (reading == "note-mark"):
        keys.wrong("the key note and “is: note-mark” belong together; write both or neither")
    return keys.checked(Correction(_quote(keys), reading or "question", tuple(chain(*numbers or ())), note))


def _number_list_of(node: Node) -> tuple[str, ...]:
    said = _number_list(node)
    if numbers := parse_numbers(said):
        return tuple(map(str, numbers))
    raise wrong(node, f"{quoted(said)} runs backwards or too far; write it as 5 t/m 8")


def _link_correction(node: Node) -> LinkCorrection:
    keys = Keys(node, "a link")
    keys.require("exact")
    to = keys.get("to", _leads_to)
    if not keys.has("to") and not keys.is_null("to"):
        keys.wrong("a link must have the key to: a web address, '#vraag-3', or null where it leads nowhere")
    return keys.checked(LinkCorrection(_quote(keys), to))


def _acceptance(node: Node) -> Acceptance:
    keys = Keys(node, "an acceptance")
    code, reason = keys.need("code", given(one_of(CODES)), Given("")), keys.need("reason", words, "")
    quote = _quote(keys, "words")
    return keys.checked(Acceptance(code, reason, quote if keys.has("words") else None))


def _remark(node: Node) -> Remark:
    keys = Keys(node, "a remark")
    whole, quote = keys.get("at", given(_id_or_document)), _quote(keys)
    remark = Remark(
        target=whole or quote,
        text=keys.need("text", lines, ""),
        author=keys.need("author", words, ""),
        date=keys.need("date", day, ""),
        kind=keys.get("kind", one_of(get_args(RemarkKind))) or "context",
        within=keys.get("in", given(_id)),
    )
    surplus = [key for key in ("exact", "in") if keys.has(key)]
    if keys.has("at") and surplus:
        keys.wrong(f"a remark with the key at stands at a whole; leave out {joined(tuple(surplus))}")
    if not keys.has("at") and not keys.has("exact"):
        keys.wrong("a remark must have the key exact, or at for a whole")
    return keys.checked(remark)


def _id(node: Node) -> str:
    return _anchor(node).removeprefix("#")


def _id_or_document(node: Node) -> str:
    return _whole(node).removeprefix("#")
