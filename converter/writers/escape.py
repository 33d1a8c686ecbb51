"""The only place where source text is made safe for Markdown, YAML-in-HTML and HTML.

Seven contexts: running text, the start of a line, a link's address, the value of an attribute (of a tag
within a line, or of an attribute list), the text and the attributes of a block of raw HTML, and plain HTML. A
Markdown page is read by people too: only a sign that would mean something where it stands is written
otherwise. The rules hold in Python-Markdown and in CommonMark; each was measured to come out as the very same
characters in both.
"""

from __future__ import annotations

import html
import re

_IN_TEXT = re.compile(r"[\\`*_{}\[\]#<>&|]")
_AS_ENTITY = {  # a backslash does not help these
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    "|": "&#124;",  # a cell of a table
}

_LINE_START = re.compile(
    r"""
    (?P<number> \d+ ) (?P<point> [.)] )   # "1." would begin a list
  | (?P<dash> [-+] )                      # so would these
  | (?P<mark> [=~:?!/"] )                 # underlines, fences, definitions, boxes, blocks
    """,
    re.VERBOSE,
)
_BEFORE_BRACKET = re.compile(r"[!^](?=\[)")  # would make the link or note mark behind it an image, a note
_AFTER_NOTE_MARK = {"(": "&#40;", ":": "&#58;"}  # "[^1](" is a link, "[^1]:" a definition

_NOT_IN_URL = re.compile(r"[\s<>\[\]\\`\"{}|^]")
_LIKE_AN_ENTITY = re.compile(r"&(?=#?\w+;)")
# What Markdown reads in an attribute before HTML does, what ends the attribute, and white space but a blank.
_IN_ATTRIBUTE = re.compile(r"[\\`*_{}\[\]#<>&\"|]|[^\S ]")
_IN_RAW_BLOCK = re.compile(r"[<>&]|[^\S \t]")
_NAMED = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}


def escape_text(text: str) -> str:
    """Return running text that both engines print literally."""
    text = text.replace("\n", " ")  # a wrapped line of a print: white space, but never a line of Markdown
    return _IN_TEXT.sub(lambda match: _AS_ENTITY.get(match[0], f"\\{match[0]}"), text)


def escape_line_start(line: str) -> str:
    """Return a line of escaped text whose first characters cannot begin a block."""
    match = _LINE_START.match(line)
    if match is None:
        return line
    rest = line[match.end() :]
    if match["number"]:
        return f"{match['number']}\\{match['point']}{rest}"
    if match["dash"]:
        return f"\\{match['dash']}{rest}"
    return f"&#{ord(match['mark'])};{rest}"


def escape_before_brackets(line: str) -> str:
    """Return a line of escaped text, links and marks in which nothing reaches into a link or a mark."""
    if "![" not in line and "^[" not in line:
        return line
    return _BEFORE_BRACKET.sub(lambda match: f"&#{ord(match[0])};", line)


def escape_after_note_mark(text: str) -> str:
    """Return escaped text that stands right behind a note mark."""
    return _AFTER_NOTE_MARK.get(text[:1], text[:1]) + text[1:]


def escape_link_words(words: str) -> str:
    """Return the escaped words of a link, which would be a note mark if they began with ``^``."""
    return f"&#94;{words[1:]}" if words.startswith("^") else words


def escape_url(url: str) -> str:
    """Return an address to stand between ``<`` and ``>`` in a Markdown link; for a browser the same."""
    url = _NOT_IN_URL.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), url)
    return _LIKE_AN_ENTITY.sub("&amp;", url)


def escape_attribute(text: str) -> str:
    """Return the value of a quoted attribute, of a tag within a line of Markdown or in an attribute list."""
    return _IN_ATTRIBUTE.sub(_entity, text)


def escape_raw(text: str) -> str:
    """Return text between the tags of a block of raw HTML, which no engine reads as Markdown."""
    return _IN_RAW_BLOCK.sub(_entity, text)


def _entity(sign: re.Match[str]) -> str:
    return _NAMED.get(sign[0], f"&#{ord(sign[0])};")


def escape_raw_attribute(text: str) -> str:
    """Return the value of a quoted attribute in a block of raw HTML."""
    return escape_raw(text).replace('"', _NAMED['"']).replace("\t", "&#9;")


def escape_html(text: str) -> str:
    """Return text for an HTML page that no Markdown engine reads, and for a page's title and description.

    The theme prints titles and descriptions into the page's head as they are.
    """
    return html.escape(text)
