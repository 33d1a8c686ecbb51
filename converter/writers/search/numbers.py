"""Numbers as signs of text that JSON, gzip and a browser read fast: five bits a sign, the lowest first."""

from __future__ import annotations

from collections.abc import Iterable

DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_BITS, _MORE = 5, 32


def _encoded(number: int) -> bytes:
    signs = bytearray()
    while number >= _MORE:
        signs.append(DIGITS[number % _MORE + _MORE])
        number >>= _BITS
    signs.append(DIGITS[number])
    return bytes(signs)


_SMALL = tuple(_encoded(number) for number in range(1 << 14))


def encoded(number: int) -> bytes:
    """Return a number from 0 on; a sign from "g" on says that another one follows."""
    return _SMALL[number] if number < len(_SMALL) else _encoded(number)


def encoded_steps(ascending: Iterable[int]) -> str:
    """Return ascending numbers, each as the step from the one before."""
    before, signs = 0, bytearray()
    for number in ascending:
        signs += encoded(number - before)
        before = number
    return signs.decode("ascii")
