"""Say with each warning of a source the lines of NAME.yml that accept it, ready to copy."""

from __future__ import annotations

from dataclasses import replace

from converter.desk.yaml_lines import yaml_lines
from converter.diagnostics import ACCEPTABLE, PRIVATE, Diagnostic, Message, located
from converter.model import Span
from converter.source import Source

_SHOWN = 60  # characters of a line, which are enough to find it
_REASON = "schrijf hier waarom dit in orde is"


def said(source: Source, found: Diagnostic) -> Message:
    """Return the diagnostic with its place, and what an editor writes to accept it."""
    message = located(source, found)
    if found.severity != "warning" and found.code not in ACCEPTABLE:
        return message
    words = {} if found.span == Span(0, 0) else {"words": _words(source, found)}
    accepts = [{"code": found.code} | words | {"reason": _REASON}]
    return replace(message, mend=yaml_lines({"accept": accepts}))


def _words(source: Source, found: Diagnostic) -> str:
    """Return how the stretch begins; what may be private is only pointed at."""
    if found.code in PRIVATE:
        line, _ = source.line_and_column(found.span.start)
        return f"neem hier woorden van regel {line} over"
    first = source.text[found.span.start :].lstrip().partition("\n")[0]
    return " ".join(first[:_SHOWN].split())
