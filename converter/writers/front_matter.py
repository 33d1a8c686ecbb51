"""The head of a generated page: fixed keys, each value escaped once, printed by a YAML dumper."""

from __future__ import annotations

import re

import yaml

from converter.view.nodes import Page
from converter.writers.escape import escape_html

HEAD = re.compile(
    rb"---\n(?:date: .*\n)?description: .*\n(?:feed: .*\n)?hide:\n- navigation\n"
    rb"(?:lines: .*\n)?title: .*\n---\n"
)
"""How each generated page begins, and hardly a page that somebody wrote."""


def write_front_matter(page: Page) -> str:
    """Return the YAML block with what the theme says of a page; the theme's menu stays away."""
    keys = {
        "title": escape_html(page.title),
        "description": escape_html(page.description),
        "hide": ["navigation"],
    }
    keys |= {"date": page.day} if page.day else {}
    keys |= {"lines": page.lines} if page.lines else {}
    keys |= {"feed": page.feed} if page.feed else {}
    return f"---\n{yaml.dump(keys, Dumper=yaml.CSafeDumper, allow_unicode=True, width=10**6)}---\n"
