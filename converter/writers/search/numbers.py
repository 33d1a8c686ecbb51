"""Numbers as signs of text that JSON, gzip and a browser read fast: five bits a sign, the lowest first."""

from __future__ import annotations

from collections.abc import Iterable

_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_BITS, _MORE = 5, 32


class _Signs(dict[int, bytes]):
    """The signs of each number from 0 on, made when asked for; from "g" on one says that another follows."""

    def __missing__(self, number: int) -> bytes:
        signs = bytearray()
        left = number
        while left >= _MORE:
            signs.append(_DIGITS[left % _MORE + _MORE])
            left >>= _BITS
        signs.append(_DIGITS[left])
        self[number] = bytes(signs)
        return self[number]


SIGNS = _Signs()


def encoded_steps(ascending: Iterable[int]) -> str:
    """Return ascending numbers, each as the step from the one before."""
    before, signs = 0, bytearray()
    for number in ascending:
        signs += SIGNS[number - before]
        before = number
    return signs.decode("ascii")
