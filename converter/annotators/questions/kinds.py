"""Tell which mentions in a question are of this document; one of an earlier answer is not.

"Indien het antwoord op vraag 8 ja is", "de in vraag 4 genoemde brug" and "Gelet op vraag 2, ..." are;
"U heeft bij vraag 2 aangegeven" and "uw antwoord op vraag 2" may be of another.
"""

from __future__ import annotations

import re

_IF = re.compile(
    r"""
    (?: (?<!\bdat\s) \b(?:indien|als|mocht)\s+ | \Ais\s+ )
    (?: (?:het|uw|u)\s+ )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_YES_OR_NO = re.compile(
    r"""
    \s+ (?:met\s+)? ["'‘“«]? (?: ja | nee | bevestigend | ontkennend )\b
    (?! ["'’”»]? \s+ was\b )
    """,
    re.VERBOSE,
)
_OWN_QUESTION = re.compile(
    r"""
    (?: \bzie\s+(?:ook\s+)? | \bgelet\s+op\s+ | \bgezien\s+ | \bnaar\s+aanleiding\s+van\s+
      | \bverband\s+met\s+ | \b(?:vervolg|aanvulling)\s+op\s+ | \bin\s+het\s+licht\s+van\s+
      | \b(?:dit|dat)\s+(?:ook\s+)?voor\s+ | \bzoals\s+ (?:\w+\s+)? (?:in|bij)\s+ | \b(?:de|het)\s+in\s+ )
    (?:de\s+)? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)


def asks_for_answer(before: str, behind: str) -> bool:
    """Return whether a question depends on an answer that is still to come: "Als het antwoord ... nee is"."""
    return bool(_IF.search(before) and _YES_OR_NO.match(behind))


def means_own_question(before: str) -> bool:
    """Return whether the words before a number speak of a question asked here."""
    return bool(_OWN_QUESTION.search(before))
