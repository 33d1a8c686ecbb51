"""What may be left out of a page, by reason: the only texts that a reader may drop.

The verification of the built site holds every left-out text to the pattern of its reason.
"""

from __future__ import annotations

import re

PATTERNS: dict[str, re.Pattern[str]] = {
    # Apache POI's own words where the Word file has a reference without its note
    "extractor-message": re.compile(r' \[-?\d+: !!! End note with ID "-?\d+" not found in document\.\] ?'),
}


def is_allowed(reason: str, text: str) -> bool:
    """Return whether a text may be left out for this reason."""
    pattern = PATTERNS.get(reason)
    return pattern is not None and pattern.fullmatch(text) is not None
