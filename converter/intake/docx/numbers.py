"""Write a number as Word shows it in a list: 3, c, iii, 3e."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_CHICAGO = "*†‡§"
_KNOWN = (
    "decimal", "decimalZero", "ordinal", "none", "bullet", "chicago",
    "lowerRoman", "upperRoman", "lowerLetter", "upperLetter",
)  # fmt: skip
_LARGEST = 10_000  # beyond it a letter or a Roman numeral is longer than any line


def is_known(form: str) -> bool:
    """Return whether Word's numbers of this form are written as Word shows them."""
    return form in _KNOWN


def format_number(number: int, form: str) -> str:
    """Return a list number in one of Word's forms (``w:numFmt``); an unknown form counts as decimal."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if form == "ordinal":
        return f"{number}e"
    if not 0 < number < _LARGEST:
        return str(number)
    match form:
        case "lowerRoman" | "upperRoman":
            written = _roman(number)
        case "lowerLetter" | "upperLetter":
            written = _repeated(number, _ALPHABET)
        case "chicago":
            written = _repeated(number, _CHICAGO)
        case _:
            return str(number)
    return written.upper() if form.startswith("upper") else written


def _repeated(number: int, signs: str) -> str:
    """Return a, b, ... z, aa, bb, ...: Word repeats the letter."""
    rounds, place = divmod(number - 1, len(signs))
    return signs[place] * (rounds + 1)


def _roman(number: int) -> str:
    written = ""
    for worth, sign in _ROMAN:
        times, number = divmod(number, worth)
        written += sign * times
    return written
