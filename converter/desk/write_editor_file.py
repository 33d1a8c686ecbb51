"""Write ``NAME.yml`` as an editor would like to find it: its groups in order, each with what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from converter.desk.editor_file import (
    Acceptance,
    Correction,
    EditorFacts,
    EditorFile,
    LinkCorrection,
    Remark,
    Withdrawal,
)
from converter.desk.quotes import Quote
from converter.desk.read_editor_file import BEHALF
from converter.desk.yaml_lines import yaml_lines
from converter.desk.yaml_values import Given
from converter.dutch import joined
from converter.model import Member, Respondent

_HEAD = """\
# Wat de redactie van dit document zegt. Wat hier staat, gaat voor wat het programma zelf leest;
# wat u weghaalt, leest het programma weer zelf. Een regel die met # begint, telt niet.
"""
_COMMENTS = {
    "address": "Het adres van de pagina: /kamervragen/2024Z19016/",
    "case": "Het nummer of adres van de zaak waar dit stuk bij hoort",
    "role": "Wat dit stuk in de zaak is: answers (antwoord), questions (vragen), delay (uitstel) of\n"
    "# further (nader antwoord)",
    "replaces": "De naam van het bestand dat dit stuk verbetert en vervangt",
    "withdrawn": "Het stuk is ingetrokken: alleen nummer, datum en reden blijven staan",
    "changes": "Vragen en antwoorden waarvan de woorden met opzet anders worden: vraag-3",
    "subjects": "Onderwerpen waaronder het document in de lijsten staat",
    "facts": "Wat het document over zichzelf zegt; datums als 2024-11-21 of 21 november 2024",
    "reading": "Hoe aangehaalde woorden (exact) gelezen moeten worden",
    "links": "Waar aangehaalde woorden heen leiden; null is nergens heen",
    "accept": "Meldingen die beoordeeld en in orde zijn, met de reden",
    "remarks": "Opmerkingen van de redactie bij aangehaalde woorden (exact), of bij een geheel (at)",
}


def write_editor_file(said: EditorFile) -> str:
    """Return the text of the file; read again it says the same."""
    groups = ((field.name, _plain(getattr(said, field.name))) for field in fields(said))
    return _HEAD + "".join(
        f"\n# {_COMMENTS[key]}\n{yaml_lines({key: value})}" for key, value in groups if value
    )


def _plain(value: object) -> object:
    """Return a value as YAML has it: words, lists and mappings."""
    match value:
        case Given():
            return _plain(value.value)
        case tuple():
            return [_plain(item) for item in value]
        case Member():
            return _named(value.name, value.party)
        case Respondent():
            return (BEHALF if value.on_behalf else "") + _named(value.name, value.office)
    pairs = _pairs(value)
    return value if pairs is None else pairs


def _pairs(value: object) -> dict[str, object] | None:
    """Return the keys of what has keys."""
    match value:
        case EditorFacts() | Withdrawal():
            return _said({field.name: getattr(value, field.name) for field in fields(value)})
        case Correction():
            said = _said({"is": value.reading, "numbers": _numbers(value.numbers), "note": value.note})
            return _quoted(value.quote) | said
        case LinkCorrection():
            return _quoted(value.quote) | {"to": value.to}
        case Acceptance():
            words = _quoted(value.quote, "words") if value.quote else {}
            return {"code": _plain(value.code)} | words | {"reason": value.reason}
        case Remark():
            return _remark(value)
    return None


def _numbers(numbers: tuple[str, ...]) -> str | int:
    """Return 6, or "5 en 6"."""
    words = joined(numbers)
    return int(words) if words.isdecimal() else words


def _remark(remark: Remark) -> dict[str, object]:
    target = _quoted(remark.target) if isinstance(remark.target, Quote) else _said({"at": remark.target})
    rest = {name: getattr(remark, name) for name in ("text", "author", "date", "kind")}
    return target | _said({"in": remark.within}) | rest


def _quoted(quote: Quote, key: str = "exact") -> dict[str, object]:
    return _said({key: quote.exact, "prefix": quote.prefix, "suffix": quote.suffix})


def _said(pairs: Mapping[str, object]) -> dict[str, object]:
    """Return the pairs of which something is said."""
    return {key: _plain(value) for key, value in pairs.items() if value not in (None, "", ())}


def _named(name: str | None, of: str | None) -> str:
    return f"{name} ({of})" if name and of else name or of or ""
